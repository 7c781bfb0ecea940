// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/plain_table.h"

#include <QHeaderView>
#include <QTableView>

namespace strata::style {

void makePlain(QTableView& table) {
    constexpr int kRowHeight = 26;
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setFrameShape(QFrame::NoFrame);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kRowHeight);
    table.horizontalHeader()->setHighlightSections(false);
}

}  // namespace strata::style
