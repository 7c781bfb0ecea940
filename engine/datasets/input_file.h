// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/datasets/sha256.h"

struct z_stream_s;

namespace strata::datasets {

/// A file read once from its beginning in blocks, hashed as stored and inflated if it is gzip (by its first bytes, of
/// one or several members). Never holds more than two blocks.
class InputFile {
public:
    /// Throws Error(FileUnreadable) if it cannot be opened or is not a regular file, Error(BadInput) if it is empty or
    /// named .gz without being gzip.
    InputFile(std::string path, std::function<bool()> stopRequested);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    /// The next bytes, valid until the next call; empty at the end, and once a stop is requested.
    /// Throws Error(FileUnreadable) if reading fails.
    std::span<const char> next();

    const std::string& path() const { return m_path; }
    double fraction() const;                                ///< of the bytes as stored, 0..1
    const std::string& damage() const { return m_damage; }  ///< why gzip data ended before their end; else empty
    bool stopRequested() const { return m_stopRequested && m_stopRequested(); }

    /// Reads what is left and returns the SHA-256 of the whole file as stored.
    std::string finish();

private:
    bool readStored();
    std::span<const char> inflated();
    void startInflating();

    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    std::string m_path;
    std::function<bool()> m_stopRequested;
    std::unique_ptr<std::FILE, CloseFile> m_file;
    std::uint64_t m_size = 0, m_read = 0;
    std::vector<char> m_stored, m_output;
    std::size_t m_storedSize = 0;
    bool m_storedIsNext = false;  ///< m_stored holds bytes not yet handed on
    std::unique_ptr<z_stream_s> m_zlib;
    bool m_betweenMembers = false, m_ended = false;
    std::string m_damage;
    Sha256 m_hash;
};

}  // namespace strata::datasets
