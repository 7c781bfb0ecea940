// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/layers_bench.h"

#include <torch/torch.h>

#include "engine/api/error.h"
#include "engine/bench/machine.h"
#include "engine/bench/race.h"
#include "engine/bench/textbook.h"
#include "engine/bench/worker.h"
#include "engine/images/doubling_step.h"
#include "engine/images/grid_step.h"

namespace strata::bench {

namespace {

/// As of QM9, community-small and ZINC; `degree`: mean number of neighbours.
struct Size {
    int64_t n, d, B;
    double degree;
};
constexpr Size kSizes[] = {{9, 64, 256, 2.1}, {20, 32, 64, 6}, {38, 64, 64, 2.2}};
constexpr double kTolerance = 1e-4;

/// One layer at one size, in both forms.
struct Case {
    std::string name;
    std::vector<torch::Tensor> parameters;
    torch::Tensor input, textbookInput;        ///< channels last, and first
    torch::Tensor gradient, textbookGradient;  ///< of the output
    std::function<torch::Tensor(const torch::Tensor&)> ours, textbook;
    double work = 0;  ///< least floating-point operations, forward and backward
};

torch::Tensor channelsFirst(const torch::Tensor& H) {
    return H.movedim(-1, 1).contiguous();
}

void pass(const Case& c, const torch::Tensor& input, const torch::Tensor& gradient,
          const std::function<torch::Tensor(const torch::Tensor&)>& form) {
    for (auto parameter : c.parameters) parameter.mutable_grad().reset();
    auto leaf = input;
    leaf.mutable_grad().reset();
    form(leaf).backward(gradient);
}

template <class Module>
Case makeCase(const std::string& name, Module layer, const torch::Tensor& input, int64_t outOrder, double work) {
    Case c;
    c.name = name;
    c.parameters = layer->parameters();
    c.input = input.detach().requires_grad_(true);
    c.textbookInput = channelsFirst(input).requires_grad_(true);
    const auto B = input.size(0), n = input.size(1), d = input.size(-1);
    c.gradient = outOrder == 2 ? torch::randn({B, n, n, d}) : torch::randn({B, n, d});
    c.textbookGradient = channelsFirst(c.gradient);
    c.work = 3 * work * static_cast<double>(B);  // a gradient for the input and one for the weights
    return c;
}

/// The four layers at one size. `work` counts products of channels with weights once for what is shared (vectors are
/// mixed before they are broadcast), and the products along nodes.
std::vector<Case> casesOf(const Size& size) {
    const auto [n, d, B, degree] = size;
    const auto nd = static_cast<double>(n), dd = static_cast<double>(d) * static_cast<double>(d);
    const auto vectors2to2 = 18 * nd * dd + 8 * dd;
    const auto label = ", n = " + std::to_string(n) + ", d = " + std::to_string(d) + ", B = " + std::to_string(B);
    const auto domain = layers::Domain::whole(torch::ones({B, n}));
    const auto H = torch::randn({B, n, n, d}), h = torch::randn({B, n, d});
    const auto upper = (torch::rand({B, n, n}) < degree / static_cast<double>(n - 1)).to(torch::kFloat32).triu(1);
    const auto normalised = layers::rowNormalised(upper + upper.transpose(1, 2), domain);

    std::vector<Case> cases;
    const layers::Linear2to2 twoTwo(d, d);
    cases.push_back(makeCase("2 → 2" + label, twoTwo, H, 2, 4 * nd * nd * dd + vectors2to2));
    cases.back().ours = [=](const torch::Tensor& x) mutable { return layers::Linear2to2(twoTwo)->forward(x, domain); };
    cases.back().textbook = [=](const torch::Tensor& x) { return textbook::linear2to2(x, domain, *twoTwo); };

    const layers::Linear1to2 oneTwo(d, d);
    cases.push_back(makeCase("1 → 2" + label, oneTwo, h, 2, 6 * nd * dd + 4 * dd));
    cases.back().ours = [=](const torch::Tensor& x) mutable { return layers::Linear1to2(oneTwo)->forward(x, domain); };
    cases.back().textbook = [=](const torch::Tensor& x) { return textbook::linear1to2(x, domain, *oneTwo); };

    const layers::Linear2to1 twoOne(d, d);
    cases.push_back(makeCase("2 → 1" + label, twoOne, H, 1, 6 * nd * dd + 4 * dd));
    cases.back().ours = [=](const torch::Tensor& x) mutable { return layers::Linear2to1(twoOne)->forward(x, domain); };
    cases.back().textbook = [=](const torch::Tensor& x) { return textbook::linear2to1(x, domain, *twoOne); };

    const layers::SecondOrderLayer layer(d);
    // Two products along the edges, one per channel that is dense.
    const auto layerWork =
        (4 * degree + 2 * nd) * nd * nd * static_cast<double>(d) + 16 * nd * nd * dd + vectors2to2 + 2 * dd;
    cases.push_back(makeCase("message passing" + label, layer, H, 2, layerWork));
    cases.back().ours = [=](const torch::Tensor& x) mutable {
        return layers::SecondOrderLayer(layer)->forward(x, normalised, domain);
    };
    cases.back().textbook = [=](const torch::Tensor& x) {
        return textbook::secondOrderLayer(x, normalised, domain, layer->weights());
    };
    return cases;
}

/// The layers of images at sizes of images-small: message passing on the grid of 32 × 32, and a doubling.
std::vector<Case> imageCases() {
    constexpr int64_t B = 128;
    const auto weightsOf = [](c10::IntArrayRef sizes) { return (0.1 * torch::randn(sizes)).requires_grad_(true); };
    const auto makeImageCase = [](const std::string& name, std::vector<torch::Tensor> weights, int64_t side, int64_t in,
                                  int64_t outSide, int64_t out, double work) {
        Case c;
        c.name = name;
        c.parameters = std::move(weights);
        c.input = torch::randn({B, side, side, in}).requires_grad_(true);
        c.textbookInput = channelsFirst(c.input.detach()).requires_grad_(true);
        c.gradient = torch::randn({B, outSide, outSide, out});
        c.textbookGradient = channelsFirst(c.gradient);
        c.work = 3 * work * static_cast<double>(B);
        return c;
    };
    std::vector<Case> cases;
    const auto weight = weightsOf({16, 32}), bias = weightsOf({16});
    cases.push_back(makeImageCase("pixels, message passing, 32 × 32, d = 16, B = 128", {weight, bias}, 32, 16, 32, 16,
                                  2.0 * 32 * 32 * 32 * 16));
    cases.back().ours = [=](const torch::Tensor& x) { return images::gridStep(x, weight, bias); };
    cases.back().textbook = [=](const torch::Tensor& x) { return textbook::gridStep(x, weight, bias); };

    const auto taps = weightsOf({64, 32, 4, 4}), shift = weightsOf({32});
    cases.push_back(makeImageCase("pixels, doubling of 8 × 8, 64 → 32 channels, B = 128", {taps, shift}, 8, 64, 16, 32,
                                  2.0 * 8 * 8 * 64 * 32 * 16));
    cases.back().ours = [=](const torch::Tensor& x) { return images::doubled(x, taps, shift); };
    cases.back().textbook = [=](const torch::Tensor& x) { return torch::conv_transpose2d(x, taps, shift, 2, 1); };
    return cases;
}

std::vector<Case> allCases() {
    torch::manual_seed(1);
    std::vector<Case> all;
    for (const auto& size : kSizes)
        for (auto& one : casesOf(size)) all.push_back(std::move(one));
    for (auto& one : imageCases()) all.push_back(std::move(one));
    return all;
}

Lap lapOf(const Case& c, bool ours) {
    return timed([&c, ours] {
        if (ours)
            pass(c, c.input, c.gradient, c.ours);
        else
            pass(c, c.textbookInput, c.textbookGradient, c.textbook);
    });
}

/// The largest difference of outputs and gradients, relative to the largest value.
double difference(const Case& c) {
    const auto far = [](const torch::Tensor& a, const torch::Tensor& b) {
        return ((a - b).abs().max() / a.abs().max().clamp_min(1e-12)).item<double>();
    };
    const torch::NoGradGuard constant;
    double worst = far(channelsFirst(c.ours(c.input)), c.textbook(c.textbookInput));
    const auto gradients = [&](const torch::Tensor& input, const torch::Tensor& gradient, const auto& form) {
        const torch::AutoGradMode on(true);
        pass(c, input, gradient, form);
        std::vector<torch::Tensor> all{input.grad().dim() == c.input.dim() && input.is_same(c.input)
                                           ? channelsFirst(input.grad())
                                           : input.grad().clone()};
        for (const auto& parameter : c.parameters) all.push_back(parameter.grad().clone());
        return all;
    };
    const auto a = gradients(c.input, c.gradient, c.ours),
               b = gradients(c.textbookInput, c.textbookGradient, c.textbook);
    for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, far(a[i], b[i]));
    return worst;
}

}  // namespace

void serveTextbookLayers() {
    const auto cases = allCases();
    std::vector<Lap> laps;
    for (const auto& c : cases) laps.push_back(lapOf(c, false));
    serve(laps);
}

Report layersBench(const Settings& settings) {
    Report report{"layers",
                  "Equivariant layers, forward and backward",
                  machine(),
                  {{"ours", "ours", "ms"},
                   {"textbook", "textbook", "ms"},
                   {"textbook_plain", "textbook, default allocator", "ms"},
                   {"ratio", "textbook / ours", "×"},
                   {"ratio_plain", "textbook, default allocator / ours", "×"},
                   {"roofline", "least work at the product rate / ours", "%"}},
                  {},
                  {}};
    const auto rate = productRate();
    Worker plain(settings.program, {"bench", "layers", "--worker", "--threads", std::to_string(settings.threads)});
    const auto cases = allCases();
    double worst = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto& c = cases[i];
        if (settings.said) settings.said(c.name);
        const auto apart = difference(c);
        if (apart > kTolerance)
            throw api::Error(api::ErrorCode::Internal, c.name + ": the two forms differ by " + std::to_string(apart) +
                                                           " of the largest value; their times mean nothing.");
        worst = std::max(worst, apart);
        const auto result = race({lapOf(c, true), lapOf(c, false), plain.lap(i)}, settings.rounds);
        report.rows.push_back({c.name,
                               {result.time(0, 1e-3), result.time(1, 1e-3), result.time(2, 1e-3), result.ratio(1, 0),
                                result.ratio(2, 0), shareOf(c.work / rate, result.time(0))}});
    }
    char text[200];
    std::snprintf(text, sizeof text,
                  "A product of two 1024 × 1024 matrices ran at %.0f GFLOP/s. Outputs and gradients of the two forms "
                  "differ by at most %.0e of the largest value.",
                  rate / 1e9, worst);
    report.notes = {
        text, "1 → 2 and 2 → 1 read or write n² d numbers for n d² products: memory bounds them, not arithmetic."};
    return report;
}

}  // namespace strata::bench
