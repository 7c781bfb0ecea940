// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace strata::style {

/// A title or an explanation that the engine gives an option, a preset or a data set, in the window's language where
/// translations/engine_texts.cpp lists it; else as it is. Not for data, names and errors.
QString engineText(const std::string& text);

/// What a job is doing (api::Progress::phase), likewise; file names and numbers in it stay as they are.
QString enginePhase(const std::string& phase);

}  // namespace strata::style
