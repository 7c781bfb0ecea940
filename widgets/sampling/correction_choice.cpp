// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sampling/correction_choice.h"

namespace strata::sampling {

CorrectionChoice::CorrectionChoice(QWidget* parent) : QComboBox(parent) {
    const auto add = [this](api::Correction correction, const QString& title, const QString& tip) {
        addItem(title, static_cast<int>(correction));
        setItemData(count() - 1, tip, Qt::ToolTipRole);
    };
    add(api::Correction::ByProbability, tr("By probability"),
        tr("Bonds by falling probability, each added only where valences allow it; then the largest component. App. "
           "D.2"));
    add(api::Correction::ByLowering, tr("By lowering"),
        tr("Bonds of overfull atoms are lowered one by one; then the largest component. As MoFlow and GDSS do"));
    add(api::Correction::None, tr("None"), tr("Molecules stay as they were decoded, valid or not"));
    const auto tell = [this] { setToolTip(currentData(Qt::ToolTipRole).toString()); };
    connect(this, &QComboBox::currentIndexChanged, this, tell);
    setAccessibleName(tr("Correction"));
    tell();
}

api::Correction CorrectionChoice::correction() const {
    return static_cast<api::Correction>(currentData().toInt());
}

void CorrectionChoice::setCorrection(api::Correction correction) {
    setCurrentIndex(findData(static_cast<int>(correction)));
}

}  // namespace strata::sampling
