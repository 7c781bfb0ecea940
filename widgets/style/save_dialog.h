// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace strata::style {

/// Asks where to save; empty if the user changed their mind. `filters` are as QFileDialog's: {"SMILES (*.smi)", ...},
/// the first is chosen. A name without a suffix takes that of the chosen filter, before the question whether a file may
/// be replaced.
QString askWhereToSave(QWidget* parent, const QString& title, const QString& name, const QStringList& filters);

}  // namespace strata::style
