// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include "engine/api/job.h"

namespace strata::sampling {

/// How molecules are mended after decoding; each choice tells in its tooltip what it does. Hide it for general graphs.
class CorrectionChoice : public QComboBox {
    Q_OBJECT
public:
    explicit CorrectionChoice(QWidget* parent = nullptr);  ///< by probability, as the paper does

    api::Correction correction() const;
    void setCorrection(api::Correction correction);
};

}  // namespace strata::sampling
