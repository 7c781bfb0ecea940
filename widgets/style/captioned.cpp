// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/captioned.h"

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/style/theme.h"

namespace strata::style {

QWidget* captioned(const QString& caption, QWidget* field, const QString& tip) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* text = label(caption, TextSize::Small, true);
    text->setBuddy(field);
    layout->addWidget(text);
    layout->addWidget(field);
    field->setAccessibleName(caption);
    field->setFixedHeight(kControlHeight);
    box->setToolTip(tip);
    return box;
}

}  // namespace strata::style
