// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace strata::bench {

/// A measured or derived number of a row. NaN: not measured.
struct Value {
    double median = 0;
    double low = 0, high = 0;  ///< the quartiles; equal to the median where there is no spread
};

struct Column {
    std::string name;   ///< for programs: "textbook_ratio"
    std::string title;  ///< for people: "textbook / ours"
    std::string unit;   ///< "ms", "×", "%"; empty for none
};

struct Row {
    std::string name;           ///< "2 → 2, n = 9, d = 64, B = 256"
    std::vector<Value> values;  ///< one a column
};

/// What one bench prints.
struct Report {
    std::string name, title;
    std::vector<std::pair<std::string, std::string>> machine;  ///< what the figures depend on, by name
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<std::string> notes;  ///< whole sentences
};

/// How a bench is run.
struct Settings {
    int rounds = 9;                 ///< of everything that is compared, in turns
    int threads = 1;                ///< of the tensor library
    std::vector<std::string> runs;  ///< run files, of benches that need trained models
    int samples = 1024;             ///< graphs drawn from each of them
    std::string program;            ///< path of the command line, which is started again for the default allocator
    std::function<void(const std::string&)> said;  ///< what is being done, for a progress line; may be empty
};

std::string toText(const Report& report);
std::string toMarkdown(const Report& report);
std::string toJson(const Report& report);
/// What toJson wrote. Throws Error(BadInput) for anything else.
Report fromJson(const std::string& text);

}  // namespace strata::bench
