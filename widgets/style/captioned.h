// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace strata::style {

/// `field` below a small caption, which also becomes its accessible name; `tip` is the tooltip of both. Takes the
/// field.
QWidget* captioned(const QString& caption, QWidget* field, const QString& tip = {});

}  // namespace strata::style
