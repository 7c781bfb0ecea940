// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "engine/api/parameter.h"

// The options of one kind of model, each written once: forms, --set and the run file are made from the same line.
namespace strata::training {

/// A parameter and the way to its place in an Options struct.
template <class Options>
struct Binding {
    api::Parameter parameter;
    std::function<void(Options&, const api::Value&)> store;
};

/// A whole number from `least` to `most`. `get`: STRATA_AT(member). The default is that of Options{}, here and below.
template <class Options, class Get>
Binding<Options> whole(const char* key, const char* label, const char* group, const char* unit, double least,
                       double most, Get get, const char* help) {
    Options defaults;
    return {{key, label, group, help, unit, static_cast<long long>(get(defaults)), least, most, {}},
            [get](Options& o, const api::Value& v) {
                get(o) = static_cast<std::remove_reference_t<decltype(get(o))>>(std::get<long long>(v));
            }};
}

template <class Options, class Get>
Binding<Options> real(const char* key, const char* label, const char* group, const char* unit, double least,
                      double most, Get get, const char* help) {
    Options defaults;
    return {{key, label, group, help, unit, get(defaults), least, most, {}},
            [get](Options& o, const api::Value& v) { get(o) = std::get<double>(v); }};
}

template <class Options, class Get>
Binding<Options> yesNo(const char* key, const char* label, const char* group, Get get, const char* help) {
    Options defaults;
    return {{key, label, group, help, "", get(defaults), 0, 0, {}},
            [get](Options& o, const api::Value& v) { get(o) = std::get<bool>(v); }};
}

/// `values[i]` is stored for `names[i]`.
template <class Options, class T, class Get>
Binding<Options> choice(const char* key, const char* label, const char* group, std::vector<std::string> names,
                        std::vector<T> values, Get get, const char* help) {
    Options defaults;
    const auto at = static_cast<std::size_t>(std::ranges::find(values, get(defaults)) - values.begin());
    return {
        {key, label, group, help, "", names[at], 0, 0, names}, [get, names, values](Options& o, const api::Value& v) {
            get(o) =
                values[static_cast<std::size_t>(std::ranges::find(names, std::get<std::string>(v)) - names.begin())];
        }};
}

/// Free text, such as the name of a column.
template <class Options, class Get>
Binding<Options> text(const char* key, const char* label, const char* group, Get get, const char* help,
                      api::ColumnsNamed columns = api::ColumnsNamed::None) {
    Options defaults;
    return {{key, label, group, help, "", get(defaults), 0, 0, {}, columns},
            [get](Options& o, const api::Value& v) { get(o) = std::get<std::string>(v); }};
}

#define STRATA_AT(member)  \
    [](auto& o) -> auto& { \
        return o.member;   \
    }

/// Which of `parameters` has the key. Throws Error(BadInput).
std::size_t parameterIndex(const std::vector<api::Parameter>& parameters, const std::string& key);

/// `value` as `parameter`'s type (whole numbers are numbers). Throws Error(BadInput) that says what is allowed.
api::Value checkedValue(const api::Parameter& parameter, api::Value value);

/// `settings` with every absent key at its default. Throws Error(BadInput).
api::Settings completedWith(const std::vector<api::Parameter>& parameters, const api::Settings& settings);

template <class Options>
class OptionList {
public:
    explicit OptionList(std::vector<Binding<Options>> bindings) : m_bindings(std::move(bindings)) {
        for (const auto& binding : m_bindings) m_parameters.push_back(binding.parameter);
    }

    /// In the order of the form.
    const std::vector<api::Parameter>& parameters() const { return m_parameters; }

    /// The options that `settings` describe; keys that are absent keep their default. Throws Error(BadInput) naming
    /// key, value and what is allowed, also for unknown keys.
    Options from(const api::Settings& settings) const {
        Options options;
        for (const auto& [key, value] : settings) {
            const auto at = parameterIndex(m_parameters, key);
            m_bindings[at].store(options, checkedValue(m_parameters[at], value));
        }
        return options;
    }

    api::Settings completed(const api::Settings& settings) const { return completedWith(m_parameters, settings); }

private:
    std::vector<Binding<Options>> m_bindings;
    std::vector<api::Parameter> m_parameters;
};

}  // namespace strata::training
