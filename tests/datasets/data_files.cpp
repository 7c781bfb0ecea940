// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasets/data_files.h"

#include <zlib.h>

#include <fstream>

#include "engine/api/error.h"
#include "engine/datasets/reader.h"

namespace strata::tests {

std::string DataFiles::path(const std::string& name) const {
    return m_folder.filePath(QString::fromStdString(name)).toStdString();
}

std::string DataFiles::write(const std::string& name, const std::string& bytes) const {
    const auto where = path(name);
    std::ofstream(where, std::ios::binary) << bytes;
    return where;
}

std::string gzipped(const std::string& bytes) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string result(deflateBound(&stream, bytes.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

std::string loadError(const std::string& path, const api::DataFilter& filter) {
    try {
        datasets::load({path, filter});
    } catch (const api::Error& error) {
        return error.what();
    }
    return {};
}

std::vector<std::string> names(const api::Dataset& data) {
    std::vector<std::string> result;
    for (const auto& graph : data.graphs) result.push_back(graph.name);
    return result;
}

}  // namespace strata::tests
