// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/training_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "engine/api/error.h"

namespace strata::store {

using api::Error;
using api::ErrorCode;

TrainingLock::TrainingLock(const std::string& runFile) : m_path(runFile + "-lock") {
    for (;;) {
        m_descriptor = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
        if (m_descriptor < 0)
            throw Error(ErrorCode::FileUnwritable, runFile + " cannot be written: " + std::strerror(errno) + ".");
        if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int cause = errno;
            ::close(m_descriptor);
            if (cause == EINTR) continue;
            throw Error(ErrorCode::FileUnwritable, cause == EWOULDBLOCK
                                                       ? runFile + " is being trained by another process."
                                                       : runFile + " cannot be locked: " + std::strerror(cause) + ".");
        }
        // The one before us may have removed the file between our open() and flock(): then what we hold is not the
        // name's.
        struct stat ours {
        }, named{};
        if (::fstat(m_descriptor, &ours) == 0 && ::stat(m_path.c_str(), &named) == 0 && ours.st_ino == named.st_ino &&
            ours.st_dev == named.st_dev)
            return;
        ::close(m_descriptor);
    }
}

TrainingLock::~TrainingLock() {
    ::unlink(m_path.c_str());  // while still held: nobody else can hold this name's file
    ::close(m_descriptor);
}

}  // namespace strata::store
