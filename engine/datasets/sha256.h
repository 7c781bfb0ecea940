// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace strata::datasets {

/// SHA-256 (FIPS 180-4) of bytes given piece by piece.
class Sha256 {
public:
    void add(const void* bytes, std::size_t size);
    /// 64 lower-case hexadecimal digits of all bytes so far; nothing may be added afterwards.
    std::string hex();

private:
    void digestBlock(const std::uint8_t* block);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, 64> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_total = 0;
};

std::string sha256(std::string_view bytes);

}  // namespace strata::datasets
