// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/input_file.h"

#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "engine/api/error.h"

namespace strata::datasets {
namespace {

constexpr std::size_t kBlock = 64 * 1024;

bool isGzip(const std::vector<char>& bytes, std::size_t size) {
    return size >= 2 && bytes[0] == '\x1f' && bytes[1] == '\x8b';
}

std::string systemError(int number) {
    return std::generic_category().message(number);
}

}  // namespace

InputFile::InputFile(std::string path, std::function<bool()> stopRequested)
    : m_path(std::move(path)), m_stopRequested(std::move(stopRequested)), m_stored(kBlock) {
    const auto refuse = [&](api::ErrorCode code, const std::string& why) {
        throw api::Error(code, m_path + ": " + why + ".");
    };
    std::error_code problem;
    const auto status = std::filesystem::status(m_path, problem);
    if (!std::filesystem::exists(status))
        refuse(api::ErrorCode::FileUnreadable, problem && problem != std::errc::no_such_file_or_directory
                                                   ? problem.message()
                                                   : "there is no such file");
    if (std::filesystem::is_directory(status)) refuse(api::ErrorCode::FileUnreadable, "is a folder, not a file");
    if (!std::filesystem::is_regular_file(status)) refuse(api::ErrorCode::FileUnreadable, "is not a regular file");
    m_file.reset(std::fopen(m_path.c_str(), "rb"));
    if (!m_file) refuse(api::ErrorCode::FileUnreadable, systemError(errno));
    m_size = std::filesystem::file_size(m_path, problem);

    m_storedIsNext = readStored();
    if (!m_storedIsNext) refuse(api::ErrorCode::BadInput, "the file is empty");
    if (isGzip(m_stored, m_storedSize))
        startInflating();
    else if (m_path.ends_with(".gz"))
        refuse(api::ErrorCode::BadInput, "is named .gz but holds no gzip data");
}

InputFile::~InputFile() {
    if (m_zlib) inflateEnd(m_zlib.get());
}

void InputFile::startInflating() {
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    m_output.resize(kBlock);
    m_zlib = std::make_unique<z_stream_s>();
    if (inflateInit2(m_zlib.get(), kGzipOnly) != Z_OK) {
        m_zlib.reset();
        throw api::Error(api::ErrorCode::OutOfMemory, m_path + ": there is not enough memory to inflate it.");
    }
}

/// False at the end of the file.
bool InputFile::readStored() {
    m_storedSize = std::fread(m_stored.data(), 1, m_stored.size(), m_file.get());
    if (m_storedSize == 0 && std::ferror(m_file.get()) != 0)
        throw api::Error(api::ErrorCode::FileUnreadable, m_path + ": reading fails: " + systemError(errno) + ".");
    m_hash.add(m_stored.data(), m_storedSize);
    m_read += m_storedSize;
    return m_storedSize > 0;
}

std::span<const char> InputFile::next() {
    if (m_ended || stopRequested()) return {};
    if (m_zlib) return inflated();
    if (!m_storedIsNext && !readStored()) {
        m_ended = true;
        return {};
    }
    m_storedIsNext = false;
    return {m_stored.data(), m_storedSize};
}

std::span<const char> InputFile::inflated() {
    auto& zlib = *m_zlib;
    zlib.next_out = reinterpret_cast<Bytef*>(m_output.data());
    zlib.avail_out = static_cast<uInt>(m_output.size());
    while (zlib.avail_out == m_output.size() && !m_ended) {
        if (zlib.avail_in == 0) {
            if (!m_storedIsNext && !readStored()) {
                m_ended = true;
                if (!m_betweenMembers) m_damage = "its gzip data are cut off";
                break;
            }
            m_storedIsNext = false;
            zlib.next_in = reinterpret_cast<Bytef*>(m_stored.data());
            zlib.avail_in = static_cast<uInt>(m_storedSize);
        }
        // Bytes after a member that do not begin another are padding, as gzip itself takes them.
        if (m_betweenMembers && *zlib.next_in != 0x1f) {
            m_ended = true;
            break;
        }
        m_betweenMembers = false;
        const int result = inflate(&zlib, Z_NO_FLUSH);
        if (result == Z_STREAM_END) {
            m_betweenMembers = true;
            inflateReset(&zlib);
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            m_ended = true;
            m_damage = "its gzip data are damaged";
        }
    }
    return {m_output.data(), m_output.size() - zlib.avail_out};
}

double InputFile::fraction() const {
    return m_size > 0 ? std::min(1.0, static_cast<double>(m_read) / static_cast<double>(m_size)) : 1.0;
}

std::string InputFile::finish() {
    m_ended = true;
    while (!stopRequested() && readStored()) {
    }
    return m_hash.hex();
}

}  // namespace strata::datasets
