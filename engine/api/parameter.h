// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace strata::api {

/// A setting's value: yes/no, whole number, number, or one of a parameter's choices.
using Value = std::variant<bool, long long, double, std::string>;

/// Settings by parameter key. Keys that are absent have their default.
using Settings = std::map<std::string, Value>;

/// Which of a table's columns a text may name, so that a form can offer them.
enum class ColumnsNamed { None, Numbers, Words };

/// Describes one option of the model or of its training; forms, --help and --set are made from these alone.
struct Parameter {
    std::string key;     ///< "latent.dimension"
    std::string label;   ///< "Latent dimension"
    std::string group;   ///< "Hierarchy", "Encoder", "Latent", "Decoder", "Optimiser", "Data"
    std::string help;    ///< one or two sentences, ending with the paper's section: "Sec. 4"
    std::string unit;    ///< "nats", "epochs", or empty
    Value defaultValue;  ///< its alternative is the parameter's type
    double minimum = 0;  ///< numbers only, inclusive
    double maximum = 0;
    std::vector<std::string> choices;           ///< text only
    ColumnsNamed columns = ColumnsNamed::None;  ///< text only
};

/// The kind of model that generates graphs, and the one that predicts columns of a table. Others: "latents", "links",
/// "images".
inline constexpr const char* kMgvae = "mgvae";
inline constexpr const char* kProperties = "properties";

/// A named set of settings, sensible for one kind of data.
struct Preset {
    std::string name;  ///< "molecules-small"
    std::string title;
    std::string description;     ///< what it is for, and about how long it takes
    std::string kind;            ///< of data: "molecules", "graphs", "network" (one large graph), "columns" or "images"
    Settings settings;           ///< differences from the parameters' defaults
    std::string model = kMgvae;  ///< whose parameters these are
};

}  // namespace strata::api
