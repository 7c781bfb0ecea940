// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/draw_support.h"

#include "engine/api/error.h"

namespace strata::jobs {

bool canDraw(const OpenRun& run, api::LatentSource latents) {
    if (latents != api::LatentSource::None) return true;
    return run.options.model.decoder == models::Decoder::Growth && run.options.model.latentDropout > 0;
}

void checkDraw(const OpenRun& run, const api::Draw& draw) {
    const auto refuse = [](const std::string& sentence) { throw api::Error(api::ErrorCode::BadInput, sentence); };
    if (!(draw.temperature > 0 && draw.temperature <= 10)) refuse("The temperature must be above 0 and at most 10.");
    if (!(draw.minProbability >= 0 && draw.minProbability <= 1))
        refuse("The least probability of a class must be between 0 and 1, as a share of the most probable one's.");
    if (draw.minProbability > 0 && !run.options.model.isSequential())
        refuse(
            "This run's model decodes all at once; only decoders that go step by step have a least probability "
            "(--min-p).");
    if (canDraw(run, draw.latents)) return;
    refuse("This run's model was not trained to do without latents; only growing decoders with latent dropout are.");
}

}  // namespace strata::jobs
