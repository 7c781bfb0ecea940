// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/compression.h"

#include <zlib.h>

#include <array>
#include <limits>
#include <new>
#include <stdexcept>

namespace strata::store {

namespace {

constexpr std::size_t kLargestContent = std::size_t{256} << 20;  // against streams made to fill the memory

}  // namespace

std::string compressed(std::string_view bytes) {
    uLongf size = compressBound(bytes.size());
    std::string result(size, '\0');
    const int code = compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                               reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), Z_DEFAULT_COMPRESSION);
    if (code != Z_OK) throw std::bad_alloc();  // the only way in which compress2 fails with enough room
    result.resize(size);
    return result;
}

std::string decompressed(std::string_view stream) {
    if (stream.size() > std::numeric_limits<uInt>::max()) throw std::runtime_error("a compressed text is too long");
    z_stream z{};
    if (inflateInit(&z) != Z_OK) throw std::bad_alloc();
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(stream.data()));
    z.avail_in = static_cast<uInt>(stream.size());

    std::string result;
    std::array<char, 1 << 16> chunk;
    int code = Z_OK;
    while (code == Z_OK && result.size() <= kLargestContent) {
        z.next_out = reinterpret_cast<Bytef*>(chunk.data());
        z.avail_out = static_cast<uInt>(chunk.size());
        code = inflate(&z, Z_NO_FLUSH);
        result.append(chunk.data(), chunk.size() - z.avail_out);
    }
    inflateEnd(&z);
    if (code == Z_OK) throw std::runtime_error("a compressed text holds more than 256 MiB");
    if (code != Z_STREAM_END) throw std::runtime_error("a compressed text is damaged");
    return result;
}

std::uint32_t checksum(std::string_view bytes, std::uint32_t start) {
    return static_cast<std::uint32_t>(crc32_z(start, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

}  // namespace strata::store
