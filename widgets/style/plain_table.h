// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace strata::style {

/// A list of rows on a card: whole rows are selected, in alternating shades, without grid, frame and row numbers.
void makePlain(QTableView& table);

}  // namespace strata::style
