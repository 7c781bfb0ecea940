// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "engine/api/dataset.h"

namespace strata::datasets {

/// How the names of IDX files of images end, each also followed by .gz.
inline constexpr std::array kImageSuffixes{"-idx3-ubyte", ".idx3-ubyte"};

bool isImageFile(const std::string& path);

/// Grey images from an IDX file, the format of MNIST: the number 0x00000803, how many there are, rows and columns, each
/// as four bytes with the highest first, then one byte a pixel. Labels are read from the file beside it with
/// "labels-idx1" in place of "images-idx3" in its name, if there is one: the number 0x00000801, how many, one byte
/// each. Either may be compressed with gzip.
///
/// source.filter's rows and limit apply; what they leave out is counted as filteredOut. `each(fraction, images)` is
/// called after each block of the file. The result has no name yet; null if stopped. Throws Error(FileUnreadable) or
/// Error(BadInput), with path and cause, for files that are missing, of another form, cut off, longer than they say, or
/// larger than 2 GiB, and if there are not as many labels as images.
std::shared_ptr<api::Dataset> readImages(const std::string& path, const api::DataSource& source,
                                         const std::function<bool()>& stopRequested,
                                         const std::function<void(double fraction, std::size_t images)>& each);

}  // namespace strata::datasets
