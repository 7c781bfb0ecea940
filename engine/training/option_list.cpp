// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/option_list.h"

#include <cmath>
#include <sstream>

#include "engine/api/error.h"

namespace strata::training {

namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw api::Error(api::ErrorCode::BadInput, sentence);
}

std::string shown(const api::Value& value) {
    std::ostringstream text;
    std::visit([&](const auto& v) { text << std::boolalpha << v; }, value);
    return text.str();
}

}  // namespace

std::size_t parameterIndex(const std::vector<api::Parameter>& parameters, const std::string& key) {
    const auto found = std::ranges::find(parameters, key, &api::Parameter::key);
    if (found == parameters.end())
        refuse("There is no option “" + key + "” of this kind of model; `strata presets --options` lists them.");
    return static_cast<std::size_t>(found - parameters.begin());
}

api::Value checkedValue(const api::Parameter& parameter, api::Value value) {
    if (std::holds_alternative<double>(parameter.defaultValue) && std::holds_alternative<long long>(value))
        value = static_cast<double>(std::get<long long>(value));
    if (value.index() != parameter.defaultValue.index())
        refuse("Option " + parameter.key + ": “" + shown(value) + "” is of the wrong kind.");
    const auto inRange = [&](double number) {
        if (std::isnan(number) || number < parameter.minimum || number > parameter.maximum)
            refuse("Option " + parameter.key + ": " + shown(value) + " is not between " + shown(parameter.minimum) +
                   " and " + shown(parameter.maximum) + ".");
    };
    if (const auto* number = std::get_if<double>(&value)) inRange(*number);
    if (const auto* number = std::get_if<long long>(&value)) inRange(static_cast<double>(*number));
    const auto& choices = parameter.choices;
    if (const auto* text = std::get_if<std::string>(&value);
        text && !choices.empty() && std::ranges::find(choices, *text) == choices.end()) {
        std::string allowed;
        for (const auto& name : choices) allowed += (allowed.empty() ? "" : ", ") + name;
        refuse("Option " + parameter.key + ": “" + *text + "” is none of " + allowed + ".");
    }
    return value;
}

api::Settings completedWith(const std::vector<api::Parameter>& parameters, const api::Settings& settings) {
    api::Settings all;
    for (const auto& parameter : parameters) all[parameter.key] = parameter.defaultValue;
    for (const auto& [key, value] : settings)
        all[key] = checkedValue(parameters[parameterIndex(parameters, key)], value);
    return all;
}

}  // namespace strata::training
