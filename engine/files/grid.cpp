// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/grid.h"

#include <algorithm>

namespace strata::files {

namespace {

/// Characters, not bytes.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string text, std::size_t to) {
    const auto is = width(text);
    if (is < to) text.append(to - is, ' ');
    return text;
}

}  // namespace

std::string toText(const Grid& grid) {
    std::vector<std::size_t> widths(grid[0].size(), 0);
    for (const auto& row : grid)
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], width(row[c]));
    std::string out;
    for (const auto& row : grid) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) line += padded(row[c], widths[c] + 2);
        line.erase(line.find_last_not_of(' ') + 1);
        if (!out.empty()) out += '\n';
        out += line;
    }
    return out;
}

std::string toMarkdown(const Grid& grid) {
    std::string out;
    for (std::size_t r = 0; r < grid.size(); ++r) {
        if (r > 0) out += '\n';
        out += '|';
        for (const auto& cell : grid[r]) {
            out += ' ';
            for (const char c : cell) {
                if (c == '|') out += '\\';
                out += c;
            }
            out.append(" |");
        }
        if (r > 0) continue;
        out += "\n|";
        for (std::size_t c = 0; c < grid[0].size(); ++c) out += c == 0 ? "---|" : "---:|";
    }
    return out;
}

}  // namespace strata::files
