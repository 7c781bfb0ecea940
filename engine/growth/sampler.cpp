// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/growth/sampler.h"

namespace strata::growth {

std::vector<State> grow(GrowthDecoder& decoder, const std::vector<Plan>& plans, const torch::Tensor& latents,
                        const SamplerOptions& options, std::mt19937_64& random, const std::function<bool()>& each) {
    const torch::NoGradGuard constant;
    const auto& features = decoder->features();
    std::vector<State> states;
    for (const auto& plan : plans)
        states.emplace_back(plan, static_cast<int>(features.classes), static_cast<int>(features.types),
                            options.connected);
    while (true) {
        std::vector<const State*> asking;
        std::vector<int64_t> graph;
        for (std::size_t i = 0; i < states.size(); ++i)
            if (states[i].asks() != Question::Nothing)
                asking.push_back(&states[i]), graph.push_back(static_cast<int64_t>(i));
        if (asking.empty() || (each && !each())) return states;
        const auto batch = makeStates(asking, graph, features);
        const auto choices = decoder(batch, latents);
        const auto node = choices.node.to(torch::kCPU, torch::kFloat32).contiguous(),
                   bond = choices.bond.to(torch::kCPU, torch::kFloat32).contiguous();
        int64_t nodeRow = 0, bondRow = 0;
        for (const auto g : graph) {
            auto& state = states[static_cast<std::size_t>(g)];
            if (state.asks() == Question::Node) {
                state.choose(draws::option(node.data_ptr<float>() + nodeRow++ * node.size(1),
                                           static_cast<int>(node.size(1)), options.draw, random));
            } else {
                const auto width = static_cast<int>(bond.size(1));
                const auto drawn =
                    draws::option(bond.data_ptr<float>() + bondRow++ * width, width, options.draw, random);
                state.choose(drawn == width - 1 ? state.stopOption() : drawn);
            }
        }
    }
}

}  // namespace strata::growth
