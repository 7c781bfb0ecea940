// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace strata::session {

/// How far threads that compute stand back behind a window: a nice value. The window's thread then gets a core as soon
/// as it asks for one; while it rests, what computes runs as fast as ever.
constexpr int kBehindWindow = 10;

/// The calling thread, and every thread that it starts from now on (those of OpenMP among them), stand back behind the
/// others of this process. Linux; elsewhere nothing happens. Never raises a priority.
void standBack();

/// The same for all threads of the process but the calling one, those that libraries start when they are loaded
/// (OpenBLAS): to be called at the start of a program, before a window system has threads of its own.
void letOthersStandBack();

}  // namespace strata::session
