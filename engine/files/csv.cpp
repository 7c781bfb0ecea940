// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/csv.h"

#include <charconv>
#include <cmath>

namespace strata::files {

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + '"';
}

std::string csvCell(double value) {
    if (!std::isfinite(value)) return "";
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, end};
}

}  // namespace strata::files
