// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/idx.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "engine/api/error.h"
#include "engine/datasets/input_file.h"
#include "engine/datasets/row_list.h"

namespace strata::datasets {
namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{2} << 30;
constexpr std::uint32_t kMostPixelsASide = 4096;
constexpr std::uint32_t kImagesMagic = 0x803, kLabelsMagic = 0x801;
constexpr std::string_view kImagesName = "images-idx3-ubyte", kLabelsName = "labels-idx1-ubyte";

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
    throw api::Error(api::ErrorCode::BadInput, path + ": " + why + ".");
}

/// The bytes of a file in the order they are asked for.
class Bytes {
public:
    explicit Bytes(InputFile& file) : m_file(file) {}

    /// Fills `to`, or as much of it as there is; returns how much.
    std::size_t read(std::uint8_t* to, std::size_t count) {
        std::size_t done = 0;
        while (done < count) {
            if (m_block.empty()) m_block = m_file.next();
            if (m_block.empty()) break;
            const auto part = std::min(count - done, m_block.size());
            std::copy_n(reinterpret_cast<const std::uint8_t*>(m_block.data()), part, to + done);
            m_block = m_block.subspan(part);
            done += part;
        }
        return done;
    }

private:
    InputFile& m_file;
    std::span<const char> m_block;
};

/// The sizes that follow the magic number. Nothing once a stop is requested.
std::vector<std::uint32_t> header(InputFile& file, Bytes& bytes, std::uint32_t magic, std::size_t sizes) {
    std::vector<std::uint8_t> raw(4 * (1 + sizes));
    const auto got = bytes.read(raw.data(), raw.size());
    if (file.stopRequested()) return {};
    if (got < raw.size()) refuse(file.path(), "it is too short for an IDX file");
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = 0; i < raw.size(); i += 4)
        numbers.push_back(std::uint32_t{raw[i]} << 24 | std::uint32_t{raw[i + 1]} << 16 |
                          std::uint32_t{raw[i + 2]} << 8 | std::uint32_t{raw[i + 3]});
    if (numbers.front() != magic)
        refuse(file.path(), std::string("it is no IDX file of ") + (magic == kImagesMagic ? "images" : "labels") +
                                ": it starts with the number " + std::to_string(numbers.front()) + ", not with " +
                                std::to_string(magic));
    return {numbers.begin() + 1, numbers.end()};
}

[[noreturn]] void refuseCutOff(const InputFile& file, std::size_t found, std::size_t said, const char* things) {
    refuse(file.path(), "it is cut off after " + std::to_string(found) + " of its " + std::to_string(said) + " " +
                            things + (file.damage().empty() ? "" : ": " + file.damage()));
}

void refuseMore(InputFile& file, Bytes& bytes) {
    std::uint8_t byte = 0;
    if (bytes.read(&byte, 1) > 0) refuse(file.path(), "it holds more bytes than its header says");
    if (!file.damage().empty()) refuse(file.path(), file.damage());
}

/// The file of labels that belongs to one of images, compressed like it or not; empty if there is none.
std::string labelsBeside(const std::string& images) {
    const std::filesystem::path path(images);
    auto name = path.filename().string();
    const auto at = name.find(kImagesName);
    if (at == std::string::npos) return {};
    name.replace(at, kImagesName.size(), kLabelsName);
    const bool zipped = name.ends_with(".gz");
    for (const auto& candidate : {name, zipped ? name.substr(0, name.size() - 3) : name + ".gz"}) {
        const auto beside = path.parent_path() / candidate;
        if (std::error_code ignored; std::filesystem::is_regular_file(beside, ignored)) return beside.string();
    }
    return {};
}

/// Of all images; nothing once a stop is requested.
std::vector<std::uint8_t> readLabels(const std::string& path, const std::string& imagesPath, std::size_t images,
                                     const std::function<bool()>& stopRequested) {
    InputFile file(path, stopRequested);
    Bytes bytes(file);
    const auto sizes = header(file, bytes, kLabelsMagic, 1);
    if (sizes.empty()) return {};
    if (sizes[0] != images)
        refuse(path, "it holds " + std::to_string(sizes[0]) + " labels, but " + imagesPath + " holds " +
                         std::to_string(images) + " images");
    std::vector<std::uint8_t> labels(images);
    const auto got = bytes.read(labels.data(), images);
    if (file.stopRequested()) return {};
    if (got < images) refuseCutOff(file, got, images, "labels");
    refuseMore(file, bytes);
    return labels;
}

}  // namespace

bool isImageFile(const std::string& path) {
    auto name = std::filesystem::path(path).filename().string();
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (name.ends_with(".gz")) name.resize(name.size() - 3);
    return std::ranges::any_of(kImageSuffixes, [&](const char* suffix) { return name.ends_with(suffix); });
}

std::shared_ptr<api::Dataset> readImages(const std::string& path, const api::DataSource& source,
                                         const std::function<bool()>& stopRequested,
                                         const std::function<void(double, std::size_t)>& each) {
    RowList rows(source.filter.rows);
    InputFile file(path, stopRequested);
    Bytes bytes(file);
    const auto sizes = header(file, bytes, kImagesMagic, 3);
    if (sizes.empty()) return nullptr;
    const std::size_t count = sizes[0], height = sizes[1], width = sizes[2];
    if (count == 0) refuse(path, "the file holds no image");
    if (width == 0 || height == 0 || std::max(width, height) > kMostPixelsASide)
        refuse(path, "its images are of " + std::to_string(width) + " × " + std::to_string(height) + " pixels");
    const auto pixels = width * height;
    if (count > kMostBytes / pixels) refuse(path, "its " + std::to_string(count) + " images are more than 2 GiB");

    auto images = std::make_shared<api::Images>();
    images->width = static_cast<int>(width);
    images->height = static_cast<int>(height);
    auto data = std::make_shared<api::Dataset>();
    std::vector<std::uint8_t> image(pixels);
    for (std::size_t row = 0; row < count; ++row) {
        const auto got = bytes.read(image.data(), pixels);
        if (file.stopRequested()) return nullptr;
        if (got < pixels) refuseCutOff(file, row, count, "images");
        if (!rows.chooses(row) || (source.filter.limit > 0 && data->lines.size() >= source.filter.limit)) {
            ++data->filteredOut;
        } else {
            images->pixels.insert(images->pixels.end(), image.begin(), image.end());
            data->lines.push_back(row + 1);
        }
        if (row % 500 == 0) each(file.fraction(), row + 1);
    }
    refuseMore(file, bytes);
    rows.checkAllFound(count);

    if (const auto labels = labelsBeside(path); !labels.empty()) {
        const auto all = readLabels(labels, path, count, stopRequested);
        if (all.empty()) return nullptr;
        for (const auto line : data->lines) images->labels.push_back(all[line - 1]);
    }
    data->source = source;
    data->sha256 = file.finish();
    if (file.stopRequested()) return nullptr;
    data->vocabulary.kind = api::DataKind::Images;
    data->images = std::move(images);
    return data;
}

}  // namespace strata::datasets
