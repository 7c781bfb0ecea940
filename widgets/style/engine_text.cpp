// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/engine_text.h"

#include <QCoreApplication>

namespace strata::style {

QString engineText(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("engine", text.c_str());
}

}  // namespace strata::style
