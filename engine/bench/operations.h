// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace strata::bench {

/// What LibTorch's operations took while `Operations` lives, on the thread that made it. One at a time.
class Operations {
public:
    Operations();
    ~Operations();
    Operations(const Operations&) = delete;
    Operations& operator=(const Operations&) = delete;

    /// Seconds of each operation by name, without those that it calls.
    const std::map<std::string, double>& seconds() const;
    /// Floating-point operations of the products of matrices.
    double products() const;

private:
    std::uint64_t m_handle;
};

}  // namespace strata::bench
