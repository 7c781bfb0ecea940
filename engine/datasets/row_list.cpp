// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/row_list.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>

#include "engine/api/error.h"

namespace strata::datasets {

RowList::RowList(const std::string& path) : m_path(path) {
    if (path.empty()) return;
    std::ifstream file(path);
    if (!file)
        throw api::Error(api::ErrorCode::FileUnreadable, path + " cannot be read: " + std::strerror(errno) + ".");
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        const auto last = line.find_last_not_of(" \t\r");
        if (last == std::string::npos) continue;
        std::size_t row = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + last + 1, row);
        if (error != std::errc() || end != line.data() + last + 1)
            throw api::Error(api::ErrorCode::BadInput, path + ", line " + std::to_string(number) + ": “" +
                                                           line.substr(0, 40) + "” is not a row number (0, 1, 2, …).");
        m_rows.push_back(row);
    }
    if (m_rows.empty()) throw api::Error(api::ErrorCode::BadInput, path + ": the file names no row.");
    std::ranges::sort(m_rows);
    m_rows.erase(std::unique(m_rows.begin(), m_rows.end()), m_rows.end());
}

bool RowList::chooses(std::size_t row) {
    if (m_path.empty()) return true;
    while (m_next < m_rows.size() && m_rows[m_next] < row) ++m_next;
    return m_next < m_rows.size() && m_rows[m_next] == row;
}

void RowList::checkAllFound(std::size_t count) const {
    if (m_rows.empty() || m_rows.back() < count) return;
    throw api::Error(api::ErrorCode::BadInput, m_path + " names row " + std::to_string(m_rows.back()) +
                                                   "; the data have rows 0 to " + std::to_string(count - 1) + ".");
}

}  // namespace strata::datasets
