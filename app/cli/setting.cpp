// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/setting.h"

#include <algorithm>
#include <optional>

#include "engine/api/error.h"

namespace strata::cli {

namespace {

/// `text` in the type of an option; nothing if it cannot be read as that, or is none of its choices.
std::optional<api::Value> typed(const std::string& text, const api::Parameter& parameter) try {
    std::size_t end = text.size();
    api::Value value = text;
    if (std::holds_alternative<long long>(parameter.defaultValue)) value = std::stoll(text, &end);
    if (std::holds_alternative<double>(parameter.defaultValue)) value = std::stod(text, &end);
    if (std::holds_alternative<bool>(parameter.defaultValue)) {
        if (text != "true" && text != "false") return {};
        value = text == "true";
    }
    const auto& choices = parameter.choices;
    if (!choices.empty() && std::ranges::find(choices, text) == choices.end()) return {};
    if (end != text.size()) return {};
    return value;
} catch (const std::logic_error&) {
    return {};
}

/// What an option takes, for people.
std::string takes(const api::Parameter& parameter) {
    if (std::holds_alternative<bool>(parameter.defaultValue)) return "true or false";
    std::string names;
    for (const auto& choice : parameter.choices) names += (names.empty() ? "" : ", ") + choice;
    return names.empty() ? "a number" : "one of " + names;
}

}  // namespace

std::pair<std::string, api::Value> setting(const std::string& text, const std::vector<api::Parameter>& parameters) {
    const auto refuse = [](const std::string& sentence) -> api::Error { return {api::ErrorCode::BadInput, sentence}; };
    const auto equals = text.find('=');
    if (equals == std::string::npos) throw refuse("--set takes key=value, not “" + text + "”.");
    const auto key = text.substr(0, equals), value = text.substr(equals + 1);
    const api::Parameter* known = nullptr;
    for (const auto& parameter : parameters) {
        if (parameter.key != key) continue;
        if (const auto found = typed(value, parameter)) return {key, *found};
        if (!known) known = &parameter;
    }
    if (!known) throw refuse("There is no option “" + key + "”; `strata presets --options` lists them.");
    throw refuse("Option " + key + " is " + takes(*known) + ", not “" + value + "”.");
}

}  // namespace strata::cli
