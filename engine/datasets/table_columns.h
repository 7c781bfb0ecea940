// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/datasets/record_source.h"

namespace strata::datasets {

/// The columns of a table beside its SMILES. One is of numbers if more than half of its cells in the first rows are,
/// empty ones and "nan" aside; else it is of words. Columns that are empty in the first rows are of words, those
/// beyond the 1,000th are left out.
class TableColumns {
public:
    TableColumns() = default;
    /// `headings` may be empty: columns are then called "column 1", ..., as are those whose heading is empty. Of equal
    /// headings all but the first get a number: "mass (2)".
    TableColumns(const std::vector<std::string>& headings, const std::vector<std::vector<std::string>>& firstRows,
                 std::size_t smilesColumn);

    const ColumnNames& names() const { return m_names; }

    /// Of a row with any number of fields: missing ones are empty, those too many are left out.
    Cells cells(const std::vector<std::string>& fields) const;

private:
    ColumnNames m_names;
    std::vector<std::size_t> m_numbers, m_words;  ///< fields
};

/// The number that a field holds, "1.5", "-2e-3", "+7", blanks around it aside; NaN for anything else, infinities and
/// what a double cannot hold included. The same in every locale.
double numberIn(const std::string& field);

}  // namespace strata::datasets
