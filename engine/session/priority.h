// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

namespace strata::session {

/// How far threads that compute stand back behind a window: a nice value. The window's thread then gets a core as soon
/// as it asks for one; while it rests, what computes runs as fast as ever.
constexpr int kBehindWindow = 10;

/// The calling thread, and every thread that it starts from now on (those of OpenMP among them), stand back behind the
/// others of this process. Linux; elsewhere nothing happens. Never raises a priority.
void standBack();

/// The threads of this process by their numbers. Empty where letNewStandBack() does nothing.
std::set<int> threads();

/// The same as standBack() for all threads that are not among `before`: those that a library has started since
/// (OpenBLAS, when it is loaded), and any that others have: little time should lie between.
void letNewStandBack(const std::set<int>& before);

}  // namespace strata::session
