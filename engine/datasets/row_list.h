// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace strata::datasets {

/// The rows of a data file that a text file names: 0-based numbers of its records, one a line, in any order. Asked for
/// the records one after another, it tells which are chosen.
class RowList {
public:
    /// Every row.
    RowList() = default;
    /// Empty path: every row. Throws Error(FileUnreadable) if the file cannot be read, Error(BadInput), with path and
    /// line, for anything but a number, and for a file without one.
    explicit RowList(const std::string& path);

    bool chooses(std::size_t row);  ///< rows must be asked in ascending order
    /// Throws Error(BadInput) if a row beyond the data's `count` was named.
    void checkAllFound(std::size_t count) const;

private:
    std::string m_path;
    std::vector<std::size_t> m_rows;  ///< ascending, each once
    std::size_t m_next = 0;
};

}  // namespace strata::datasets
