// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace strata::api {

/// What kind of thing went wrong; the window translates the kind, the sentence carries the detail.
enum class ErrorCode {
    BadInput,        ///< The user's file, SMILES or option cannot be used as it is.
    FileUnreadable,  ///< Missing, no permission, or a read error.
    FileUnwritable,  ///< No permission, read-only, disk full.
    RunUnusable,     ///< A run file of another version, corrupt, or without a checkpoint.
    OutOfMemory,
    Internal,  ///< A fault of ours; the sentence says where.
};

/// The one exception of Strata. Thrown where the cause is known, with file, line and offending value in the sentence;
/// LibTorch's, RDKit's and SQLite's exceptions are turned into it at the edge of the folder that calls them.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& sentence) : std::runtime_error(sentence), m_code(code) {}
    ErrorCode code() const { return m_code; }

private:
    ErrorCode m_code;
};

}  // namespace strata::api
