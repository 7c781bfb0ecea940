// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/machine.h"

#include <dlfcn.h>
#include <sys/sysinfo.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "engine/bench/race.h"

namespace strata::bench {

namespace {

std::string processor() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown";
}

std::string blas() {
    using Config = const char* (*)();
    const auto config = reinterpret_cast<Config>(dlsym(RTLD_DEFAULT, "openblas_get_config"));
    const auto core = reinterpret_cast<Config>(dlsym(RTLD_DEFAULT, "openblas_get_corename"));
    if (config == nullptr) return at::hasMKL() ? "MKL" : "reference or unknown";
    const std::string words = config();
    return words.substr(0, words.find(' ', words.find(' ') + 1)) + (core ? ", kernels " + std::string(core()) : "");
}

std::string load() {
    double averages[1] = {0};
    char text[32] = "unknown";
    if (getloadavg(averages, 1) == 1) std::snprintf(text, sizeof text, "%.1f", averages[0]);
    return text;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> machine() {
    struct sysinfo memory {};
    sysinfo(&memory);
    const auto bytes = static_cast<double>(memory.totalram) * memory.mem_unit;
    return {{"processor", processor()},
            {"cores", std::to_string(std::thread::hardware_concurrency())},
            {"memory", std::to_string(static_cast<int>(bytes / (1 << 30))) + " GiB"},
            {"threads", std::to_string(at::get_num_threads())},
            {"LibTorch", TORCH_VERSION},
            {"BLAS", blas()},
            {"load of the machine before", load()}};
}

double productRate() {
    constexpr int64_t kSize = 1024;
    const torch::NoGradGuard constant;
    const auto a = torch::rand({kSize, kSize}), b = torch::rand({kSize, kSize});
    auto c = torch::empty_like(a);
    const auto seconds = race({timed([&] { at::mm_out(c, a, b); })}, 7).time(0).median;
    return 2.0 * kSize * kSize * kSize / seconds;
}

}  // namespace strata::bench
