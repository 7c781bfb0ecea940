// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/export.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <filesystem>

#include "engine/api/error.h"

namespace strata::store {

namespace fs = std::filesystem;

namespace {

std::string field(double value) {
    if (std::isnan(value)) return {};
    std::array<char, 32> digits;
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), result.ptr};
}

std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

[[noreturn]] void fail(const std::string& path) {
    throw api::Error(api::ErrorCode::FileUnwritable, path + " cannot be written: " + std::strerror(errno) + ".");
}

// Content on the disk when it returns true; errno says why if not. `descriptor` is closed in both cases.
bool writeAll(int descriptor, const std::string& content) {
    std::size_t written = 0;
    while (written < content.size()) {
        const auto count = ::write(descriptor, content.data() + written, content.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) break;
        written += static_cast<std::size_t>(count);
    }
    bool good = written == content.size();
    // Pipes and terminals have nothing to bring to a disk.
    if (good && ::fsync(descriptor) != 0) good = errno == EINVAL || errno == EROFS;
    const int cause = errno;
    if (::close(descriptor) != 0) return false;
    errno = cause;
    return good;
}

}  // namespace

std::string metricsCsv(const std::vector<api::Metric>& metrics) {
    std::string csv = "step,epoch,name,value\n";
    for (const auto& metric : metrics) {
        csv += std::to_string(metric.step) + ',' + std::to_string(metric.epoch) + ',' + field(metric.name) + ',' +
               field(metric.value) + '\n';
    }
    return csv;
}

std::string samplesCsv(const std::vector<api::Sample>& samples) {
    std::string csv = "text,valid,valid_raw,connected,connected_raw,unique,novel,qed,logp,weight,sa,rings\n";
    for (const auto& sample : samples) {
        csv += field(sample.text);
        for (const bool flag :
             {sample.valid, sample.validRaw, sample.connected, sample.connectedRaw, sample.unique, sample.novel})
            csv += flag ? ",1" : ",0";
        for (const double figure : {sample.qed, sample.logP, sample.weight, sample.sa, sample.rings})
            csv += ',' + field(figure);
        csv += '\n';
    }
    return csv;
}

void writeFile(const std::string& path, const std::string& content) {
    std::error_code problem;
    const auto status = fs::status(path, problem);
    const bool device = fs::exists(status) && !fs::is_regular_file(status);  // /dev/stdout is written, never replaced
    const std::string target = device ? path : path + ".part" + std::to_string(::getpid());
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC | (device ? 0 : O_CREAT | O_EXCL), 0666);
    if (descriptor < 0) fail(path);
    if (!writeAll(descriptor, content) || (!device && ::rename(target.c_str(), path.c_str()) != 0)) {
        const int cause = errno;
        if (!device) ::unlink(target.c_str());
        errno = cause;
        fail(path);
    }
}

}  // namespace strata::store
