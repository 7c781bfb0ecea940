// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/options.h"

namespace strata::images {

namespace {

using training::choice;
using training::real;
using training::whole;
using training::yesNo;
using O = ImageOptions;

std::vector<training::Binding<O>> bindings() {
    return {
        whole<O>("hierarchy.levels", "Levels", "Hierarchy", "", 1, kMostLevels, STRATA_AT(model.levels),
                 "Number of resolutions L: 32 × 32 pixels, 16 × 16 and so on; each pixel is the mean of a cluster of "
                 "2 × 2. App. D.6 has 5."),
        whole<O>("encoder.layers", "Message passing", "Encoder", "layers a level", 1, 10, STRATA_AT(model.layers),
                 "Layers of message passing on the grid graph of each level. App. D.6 has 10."),
        whole<O>("encoder.channels", "Channels", "Encoder", "", 2, 256, STRATA_AT(model.channels),
                 "Features of a node at 32 × 32; twice as many at each coarser level, up to eight times. App. D.6"),
        yesNo<O>("encoder.ordered", "Tell places apart", "Encoder", STRATA_AT(model.ordered),
                 "Poolers and readouts have weights for each place of a cluster. Without, clusters are sets, and an "
                 "image, its mirror images and its turns have the same latents. App. D.6"),
        whole<O>("latent.dimension", "Latent dimension", "Latent", "", 1, 1024, STRATA_AT(model.latent),
                 "Latent numbers of each level, but no more than it has pixels. App. D.6 has 256."),
        real<O>("latent.beta", "Divergence weight", "Latent", "", 0, 100, STRATA_AT(model.beta),
                "Weight β of the divergence of posteriors from N(0, I). Small values rebuild images sharply and leave "
                "more to a flow prior. Sec. 4.1, Eq. 8"),
        choice<O, ImagePrior>(
            "latent.prior", "Prior", "Latent", {"flow", "normal"}, {ImagePrior::Flow, ImagePrior::Normal},
            STRATA_AT(model.prior),
            "A flow over the finest level's latents, fitted when the rest is trained, from whose images "
            "the other levels follow; or N(0, I), each level by itself, as in the paper. Beside App. D.6"),
        real<O>("latent.prior_share", "Prior's share", "Latent", "of the epochs", 0, 0.9,
                STRATA_AT(training.priorShare),
                "Share of the epochs, the last ones, that fit a flow prior alone. Beside App. D.6"),
        whole<O>("latent.prior_draws", "Draws an image", "Latent", "", 1, 64, STRATA_AT(priorDraws),
                 "Draws of each image's posteriors in a batch that fits the flow prior. Beside App. D.6"),
        whole<O>("flow.width", "Flow width", "Latent", "", 8, 4096, STRATA_AT(model.flowWidth),
                 "Hidden units of the flow prior. Beside App. D.6"),
        whole<O>("flow.layers", "Flow layers", "Latent", "", 1, 16, STRATA_AT(model.flowLayers),
                 "Residual layers of the flow prior. Beside App. D.6"),
        real<O>("flow.guidance", "Flow guidance", "Latent", "", 0, 10, STRATA_AT(model.guidance),
                "How far draws keep away from where a much smaller flow, trained beside, errs: between the data. 0: no "
                "guide. Beside App. D.6"),
        whole<O>("decoder.channels", "Decoder channels", "Decoder", "", 2, 256, STRATA_AT(model.decoderChannels),
                 "Channels before a decoder's last transposed convolution, twice as many before each one before it. "
                 "App. D.6 has the generator of DCGAN."),
        real<O>(
            "decoder.contrast", "Contrast", "Decoder", "", 0.1, 10, STRATA_AT(model.contrast),
            "What is drawn at random is decoded with logits times this. Decoders answer with means, which are greyer "
            "than images; 1 leaves them so. Beside App. D.6"),
        whole<O>("epochs", "Epochs", "Optimiser", "epochs", 1, 100000, STRATA_AT(training.epochs),
                 "Passes over the training images. App. D.6 makes 256."),
        whole<O>("batch", "Batch size", "Optimiser", "images", 1, 4096, STRATA_AT(training.batch),
                 "Images in one step of the optimiser. App. D.6"),
        real<O>("learning_rate", "Learning rate", "Optimiser", "", 1e-6, 1, STRATA_AT(training.learningRate),
                "Peak learning rate of AdamW; it warms up over 100 steps and falls along a cosine to 1 %. App. D.6 has "
                "0.001."),
        real<O>("weight_decay", "Weight decay", "Optimiser", "", 0, 1, STRATA_AT(training.weightDecay),
                "AdamW's weight decay. Beside App. D.6"),
        real<O>("clip", "Gradient clip", "Optimiser", "", 1e-3, 1e6, STRATA_AT(training.clip),
                "Largest norm of the gradient. Beside App. D.6"),
        real<O>("kl_warm_up", "Divergence warm-up", "Optimiser", "of the steps", 0, 1, STRATA_AT(training.klWarmUp),
                "Share of the steps over which the divergence's weight grows from 0. Beside App. D.6"),
        yesNo<O>(
            "average_weights", "Average weights", "Optimiser", STRATA_AT(training.averageWeights),
            "Sample and measure with a running mean of the weights over about a tenth of the run. Beside App. D.6"),
        real<O>("data.held_out", "Held out", "Data", "of the images", 0.01, 0.9, STRATA_AT(training.heldOut),
                "Share of the images that is never trained on. MNIST has test images of its own. App. D.6"),
        whole<O>("data.images", "Training images", "Data", "images", 0, 1e9, STRATA_AT(training.graphs),
                 "Train on so many, drawn at random from those that are not held out (0: all of them). App. D.6"),
    };
}

api::Preset preset(const char* name, const char* title, const char* description, api::Settings settings) {
    return {name, title, description, "images", std::move(settings), "images"};
}

}  // namespace

ImageOptions::ImageOptions() {
    training.epochs = 44;  // those of the prior alone take a third of the time
    training.batch = 128;
    training.learningRate = 1.5e-3;
    training.priorShare = 0.75;
    training.klWarmUp = 0.1;
    training.heldOut = 0.02;
}

const training::OptionList<ImageOptions>& imageOptions() {
    static const training::OptionList<ImageOptions> all(bindings());
    return all;
}

const std::vector<api::Preset>& imagePresets() {
    static const std::vector<api::Preset> all{
        preset("images-small", "Images",
               "Five levels with 64 latent numbers and a flow prior: 60,000 images of digits in about an hour.", {}),
        preset("images-quick", "Images, to try out", "A few minutes: rough shapes.",
               {{"epochs", 12LL}, {"data.images", 10000LL}, {"decoder.channels", 16LL}, {"encoder.channels", 8LL}}),
        preset("images-paper", "Images as in the paper",
               "App. D.6: ten layers of message passing a level, 256 latent numbers, N(0, I), 256 epochs. Days on a "
               "processor. Poolers and readouts tell places apart: without, no turn could be told from another.",
               {{"encoder.layers", 10LL},
                {"latent.dimension", 256LL},
                {"latent.beta", 1.0},
                {"decoder.contrast", 1.0},
                {"latent.prior", std::string("normal")},
                {"epochs", 256LL},
                {"learning_rate", 1e-3},
                {"decoder.channels", 64LL}}),
    };
    return all;
}

}  // namespace strata::images
