// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace strata::training {

/// A name for a new run on `data`: its words in lower case with hyphens, and the first number that makes it new
/// ("nci-molecules-1", then "nci-molecules-2").
QString suggestedRunName(const QString& data, const QStringList& taken);

/// Why `name` cannot be the name of a new run file (without .strata): empty, a path, a sign that some file systems
/// refuse, too long, or taken. Empty if it can.
QString runNameProblem(const QString& name, const QStringList& taken);

}  // namespace strata::training
