// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <string>

#include "engine/api/dataset.h"

namespace strata::tests {

/// Files of a test, removed with it.
class DataFiles {
public:
    /// Writes `bytes` to a file of that name and returns its path.
    std::string write(const std::string& name, const std::string& bytes) const;
    std::string path(const std::string& name) const;

private:
    QTemporaryDir m_folder;
};

/// As gzip would store it.
std::string gzipped(const std::string& bytes);

/// The sentence of the error that loading gives; empty if it gives none.
std::string loadError(const std::string& path, const api::DataFilter& filter = {});

std::vector<std::string> names(const api::Dataset& data);

}  // namespace strata::tests
