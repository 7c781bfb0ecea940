// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/write.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "engine/api/error.h"

namespace strata::files {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const std::string& path) {
    throw api::Error(api::ErrorCode::FileUnwritable, path + " cannot be written: " + std::strerror(errno) + ".");
}

/// Content on the disk when it returns true; errno says why if not. `descriptor` is closed in both cases.
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

/// A name that nothing else is writing, in this process or another.
std::string partOf(const std::string& path) {
    static std::atomic<int> count = 0;
    return path + ".part" + std::to_string(::getpid()) + "-" + std::to_string(++count);
}

}  // namespace

void write(const std::string& path, const std::string& content) {
    std::error_code problem;
    const auto status = fs::status(path, problem);
    const bool device = fs::exists(status) && !fs::is_regular_file(status);  // /dev/stdout is written, never replaced
    const std::string target = device ? path : partOf(path);
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC | (device ? 0 : O_CREAT | O_EXCL), 0666);
    if (descriptor < 0) fail(path);
    if (!writeAll(descriptor, content) || (!device && ::rename(target.c_str(), path.c_str()) != 0)) {
        const int cause = errno;
        if (!device) ::unlink(target.c_str());
        errno = cause;
        fail(path);
    }
}

}  // namespace strata::files
