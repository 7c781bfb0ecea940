// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/location.h"

#include <charconv>
#include <string_view>

#include "engine/api/error.h"

namespace strata::datasets {
namespace {

[[noreturn]] void refuse(const std::string& text, const std::string& why) {
    throw api::Error(api::ErrorCode::BadInput, text + ": " + why + ".");
}

}  // namespace

Location::Location(const std::string& text) : m_text(text), m_place(text.substr(0, text.rfind('?'))) {
    std::string_view rest = text;
    rest.remove_prefix(m_place.size());
    while (!rest.empty()) {
        rest.remove_prefix(1);  // "?" or "&"
        const auto setting = rest.substr(0, rest.find('&'));
        rest.remove_prefix(setting.size());
        const auto equals = setting.find('=');
        const auto digits = equals == setting.npos ? std::string_view() : setting.substr(equals + 1);
        std::uint64_t value = 0;
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (digits.empty() || problem != std::errc() || end != digits.data() + digits.size())
            refuse(m_text, "\"" + std::string(setting) + "\" is no setting; one is KEY=WHOLE NUMBER");
        m_settings[std::string(setting.substr(0, equals))] = value;
    }
}

std::uint64_t Location::number(const std::string& key, std::uint64_t ifAbsent, std::uint64_t least,
                               std::uint64_t most) {
    m_known.insert(key);
    const auto found = m_settings.find(key);
    if (found == m_settings.end()) return ifAbsent;
    if (found->second < least || found->second > most)
        refuse(m_text, key + " is " + std::to_string(found->second) + ", but must be from " + std::to_string(least) +
                           " to " + std::to_string(most));
    return found->second;
}

void Location::refuseOthers() const {
    std::string known;
    for (const auto& key : m_known) known += (known.empty() ? "" : ", ") + key;
    for (const auto& [key, value] : m_settings)
        if (!m_known.contains(key)) refuse(m_text, "there is no setting " + key + " here; there are " + known);
}

}  // namespace strata::datasets
