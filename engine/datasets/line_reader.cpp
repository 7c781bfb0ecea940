// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/line_reader.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/api/error.h"

namespace strata::datasets {

LineReader::LineReader(InputFile& file) : m_file(file) {
    fill();
    checkText();
    if (std::string_view(m_block.data(), m_block.size()).starts_with("\xef\xbb\xbf")) m_block = m_block.subspan(3);
}

bool LineReader::fill() {
    m_block = m_file.next();
    return !m_block.empty();
}

/// By the first bytes: those of a text file hold no zero byte, and every second byte of ASCII in UTF-16 is zero.
void LineReader::checkText() const {
    const std::string_view begin(m_block.data(), std::min<std::size_t>(m_block.size(), 4096));
    const auto refuse = [&](const char* why) {
        throw api::Error(api::ErrorCode::BadInput, m_file.path() + ": " + why + ".");
    };
    const char* utf16 = "the text is UTF-16; save it as UTF-8";
    if (begin.starts_with("\xff\xfe") || begin.starts_with("\xfe\xff")) refuse(utf16);
    const auto zeros = static_cast<std::size_t>(std::ranges::count(begin, '\0'));
    if (zeros == 0) return;
    std::size_t odd = 0;
    for (std::size_t i = 1; i < begin.size(); i += 2) odd += begin[i] == '\0' ? 1 : 0;
    const bool everySecond = zeros * 10 >= begin.size() * 4 && (odd * 10 >= zeros * 9 || odd * 10 <= zeros);
    refuse(everySecond ? utf16 : "the file is binary, not text");
}

void LineReader::append(std::span<const char> bytes) {
    const std::size_t room = kMaxLine - m_text.size();
    if (bytes.size() > room) m_tooLong = true;
    m_text.append(bytes.data(), std::min(room, bytes.size()));
}

std::span<const char> LineReader::takeBlock() {
    if (m_block.empty() && !fill()) return {};
    m_number = std::max<std::size_t>(m_number, 1) + static_cast<std::size_t>(std::ranges::count(m_block, '\n'));
    if (m_number > kMaxLines) refuseLength();
    return std::exchange(m_block, {});
}

void LineReader::refuseLength() const {
    throw api::Error(api::ErrorCode::BadInput,
                     m_file.path() + ": has more than " + std::to_string(kMaxLines) + " lines.");
}

bool LineReader::next() {
    m_text.clear();
    m_tooLong = false;
    bool any = false;
    while (!m_block.empty() || fill()) {
        if (m_afterReturn) {
            m_afterReturn = false;
            if (m_block.front() == '\n') m_block = m_block.subspan(1);
            continue;
        }
        if (!any && ++m_number > kMaxLines) refuseLength();
        any = true;
        const auto end = std::find_if(m_block.begin(), m_block.end(), [](char c) { return c == '\n' || c == '\r'; });
        append({m_block.begin(), end});
        if (end == m_block.end()) {
            m_block = {};
            continue;
        }
        m_afterReturn = *end == '\r';
        m_block = {end + 1, m_block.end()};
        return true;
    }
    if (!any || m_file.stopRequested()) return false;
    if (m_file.damage().empty()) return true;
    // What damaged data end with is half a line, which might still read as another molecule.
    --m_number;
    return false;
}

}  // namespace strata::datasets
