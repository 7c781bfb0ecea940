// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <cstdio>

#include "app/cli/report.h"
#include "engine/files/write.h"

namespace strata::cli {

void print(const std::string& text) {
    std::printf("%s\n", text.c_str());
}

ExitCode showPictures(const Common& common, const api::PictureSet& pictures, const std::string& out) {
    if (!out.empty()) api::makeServices()->exportPictures(out, pictures);
    print(describePictures(pictures, common.json));
    return kSuccess;
}

void showTable(const Common& common, const std::string& out, const std::string& csv, const std::string& summary) {
    if (!out.empty()) files::write(out, csv);
    print(out.empty() && !common.json ? csv : summary);
}

}  // namespace strata::cli
