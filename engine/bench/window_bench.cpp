// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/window_bench.h"

#include <array>
#include <cstdio>
#include <filesystem>

#include "engine/api/error.h"

namespace strata::bench {

namespace {

constexpr int kWindowRounds = 3;  ///< a round takes minutes; more than these only where asked for

std::string quoted(const std::string& word) {
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

}  // namespace

std::string studioBeside(const std::string& program) {
    std::error_code problem;
    const auto real = std::filesystem::canonical(program, problem);
    return (problem ? std::filesystem::path(program) : real).replace_filename("strata-studio").string();
}

Report windowBench(const Settings& settings) {
    const auto studio = studioBeside(settings.program);
    if (!std::filesystem::exists(studio))
        throw api::Error(api::ErrorCode::BadInput,
                         "The window is measured by the studio, and " + studio +
                             " is not there: start `strata-studio --bench` from where it is.");
    const auto rounds = settings.rounds == Settings().rounds ? kWindowRounds : settings.rounds;
    const auto command = quoted(studio) + " --bench --json --rounds " + std::to_string(rounds) + " --threads " +
                         std::to_string(settings.threads);
    auto* output = popen(command.c_str(), "r");
    if (output == nullptr) throw api::Error(api::ErrorCode::Internal, studio + " cannot be started.");
    std::string text;
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), output)) text.append(buffer.data(), count);
    if (pclose(output) != 0)
        throw api::Error(api::ErrorCode::Internal,
                         studio + " --bench has failed. Without a display: QT_QPA_PLATFORM=offscreen.");
    return fromJson(text);
}

}  // namespace strata::bench
