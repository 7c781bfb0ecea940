// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include "engine/api/job.h"

namespace strata::evaluation {

/// How generated general graphs are compared with data; each choice tells in its tooltip what it does. Hide it for
/// molecules.
class ProtocolChoice : public QComboBox {
    Q_OBJECT
public:
    explicit ProtocolChoice(QWidget* parent = nullptr);  ///< honest

    api::Protocol protocol() const;
};

}  // namespace strata::evaluation
