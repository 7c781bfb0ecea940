// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "engine/datasets/input_file.h"

namespace strata::datasets {

/// The lines of a text file: ended by LF, CR LF or CR; without a byte order mark.
class LineReader {
public:
    static constexpr std::size_t kMaxLine = 100'000;      ///< bytes; longer lines are told of, but not kept
    static constexpr std::size_t kMaxLines = 50'000'000;  ///< more are refused: such a file would never end

    /// Throws Error(BadInput) for UTF-16 and binary files.
    explicit LineReader(InputFile& file);

    /// False at the end or on a stop. `text` is the line, or its beginning if it is too long.
    bool next();
    /// Instead of lines: the next bytes as they are, valid until the next call; empty at the end or on a stop. number()
    /// is then that of the line in which they end. Throws Error(BadInput) beyond kMaxLines.
    std::span<const char> takeBlock();
    std::size_t number() const { return m_number; }  ///< of the line last read, from 1
    const std::string& text() const { return m_text; }
    bool tooLong() const { return m_tooLong; }
    InputFile& file() { return m_file; }

private:
    bool fill();
    void append(std::span<const char> bytes);
    void checkText() const;
    [[noreturn]] void refuseLength() const;

    InputFile& m_file;
    std::span<const char> m_block;
    std::string m_text;
    std::size_t m_number = 0;
    bool m_tooLong = false;
    bool m_afterReturn = false;  ///< the last line ended with CR: an LF that follows belongs to it
};

}  // namespace strata::datasets
