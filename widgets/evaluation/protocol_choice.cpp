// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/protocol_choice.h"

namespace strata::evaluation {

ProtocolChoice::ProtocolChoice(QWidget* parent) : QComboBox(parent) {
    addItem(tr("Honest"), static_cast<int>(api::Protocol::Honest));
    setItemData(0, tr("Against graphs that were never trained on"), Qt::ToolTipRole);
    addItem(tr("The paper's"), static_cast<int>(api::Protocol::Paper));
    setItemData(1,
                tr("As the authors' script does, which tests on training graphs too and picks the nearest generated "
                   "graph for each"),
                Qt::ToolTipRole);
    const auto tell = [this] { setToolTip(currentData(Qt::ToolTipRole).toString()); };
    connect(this, &QComboBox::currentIndexChanged, this, tell);
    tell();
}

api::Protocol ProtocolChoice::protocol() const {
    return static_cast<api::Protocol>(currentData().toInt());
}

}  // namespace strata::evaluation
