// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace strata::store {

std::string compressed(std::string_view bytes);
/// The bytes of a zlib stream; throws std::runtime_error if it is damaged or would grow beyond 256 MiB.
std::string decompressed(std::string_view stream);

/// CRC-32 of `bytes` as a continuation of `start`.
std::uint32_t checksum(std::string_view bytes, std::uint32_t start = 0);

}  // namespace strata::store
