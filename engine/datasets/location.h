// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace strata::datasets {

/// Where generated data come from, and how: "ego:/data/citeseer.cites?radius=2&seed=3" is a place and its settings,
/// parted by the last "?". Settings are whole numbers.
class Location {
public:
    /// Throws Error(BadInput) for settings that are not of the form key=number&key=number.
    explicit Location(const std::string& text);

    const std::string& place() const { return m_place; }
    bool has(const std::string& key) const { return m_settings.contains(key); }
    /// Throws Error(BadInput) unless the setting is absent or within least..most.
    std::uint64_t number(const std::string& key, std::uint64_t ifAbsent, std::uint64_t least, std::uint64_t most);
    /// Throws Error(BadInput) naming a setting that number() was not asked for.
    void refuseOthers() const;

private:
    std::string m_text, m_place;
    std::map<std::string, std::uint64_t> m_settings;
    std::set<std::string> m_known;
};

}  // namespace strata::datasets
