// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/images/model.h"
#include "engine/training/option_list.h"
#include "engine/training/options.h"

namespace strata::images {

struct ImageOptions {
    ImageModelOptions model;
    training::TrainingOptions training;  ///< those of its options that apply to images: see imageOptions()
    long long priorDraws = 4;            ///< of the posteriors of each image of a batch, where a flow prior is fitted

    ImageOptions();
};

const training::OptionList<ImageOptions>& imageOptions();

/// Their kind of data and their model are "images"; the first is the usual one.
const std::vector<api::Preset>& imagePresets();

}  // namespace strata::images
