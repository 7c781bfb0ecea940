// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/images/generation.h"
#include "engine/images/pixels.h"
#include "tests/images/some_images.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;
using namespace strata::images;

namespace {

ImageModelOptions small(ImagePrior prior = ImagePrior::Flow) {
    ImageModelOptions options;
    options.channels = 4;
    options.latent = 6;
    options.decoderChannels = 4;
    options.prior = prior;
    options.flowWidth = 16;
    options.flowLayers = 2;
    return options;
}

}  // namespace
#endif

class ImageModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shapes() {
        for (const std::int64_t levels : {1, 3, 5, 6}) {
            auto options = small();
            options.levels = levels;
            auto model = newImageModel(options, generator(1));
            const auto posteriors = model->encode(patternless(3, 1, 32).to(torch::kFloat32));
            QCOMPARE(static_cast<std::int64_t>(posteriors.size()), levels);
            for (std::int64_t depth = 0; depth < levels; ++depth) {
                const auto side = sideAt(depth), latent = std::min<std::int64_t>(6, side * side);
                QCOMPARE(model->latentAt(depth), latent);
                const auto& posterior = posteriors[static_cast<std::size_t>(depth)];
                QCOMPARE(posterior.mean.sizes().vec(), (std::vector<std::int64_t>{3, latent}));
                QCOMPARE(posterior.logVariance.sizes().vec(), (std::vector<std::int64_t>{3, latent}));
                QCOMPARE(model->decode(depth, posterior.mean).sizes().vec(),
                         (std::vector<std::int64_t>{3, 1, side, side}));
            }
        }
    }

    // KL of N(1, 4) from N(0, 1): ½ (4 + 1 − 1 − ln 4), per dimension.
    void divergenceByHand() {
        const auto mean = torch::ones({2, 3}, torch::kFloat64);
        const Posterior posterior{mean, std::log(4.0) * mean};
        QVERIFY(distance(posterior.divergence(), torch::full({2}, 3 * 0.5 * (4 - std::log(4.0)), torch::kFloat64)) <
                1e-12);
        const auto draws =
            Posterior{torch::ones({20000, 1}), std::log(4.0) * torch::ones({20000, 1})}.draw(generator(3));
        QVERIFY(std::abs(draws.mean().item<double>() - 1) < 0.05);
        QVERIFY(std::abs(draws.std().item<double>() - 2) < 0.05);
    }

    // The cross-entropy of a decoder that says ½ everywhere is ln 2 a pixel.
    void lossByHand() {
        auto model = newImageModel(small(), generator(1));
        const torch::NoGradGuard constant;
        for (auto& weight : model->parameters()) weight.zero_();
        const auto terms = lossTerms(model, patternless(4, 1, 32).to(torch::kFloat32), generator(2));
        QCOMPARE(terms.size(), std::size_t{10});
        QCOMPARE(terms[0].name, std::string("loss.reconstruction.32"));
        QVERIFY(std::abs(terms[0].value.item<double>() - 1024 * std::log(2.0)) < 1e-2);
        QCOMPARE(terms[8].name, std::string("loss.reconstruction.2"));
        QVERIFY(std::abs(terms[8].value.item<double>() - 4 * std::log(2.0)) < 1e-4);
        QCOMPARE(terms[9].name, std::string("loss.kl.2"));
        QCOMPARE(terms[9].value.item<double>(), 0.0);
    }

    void everyParameterIsReached() {
        for (const bool ordered : {true, false}) {
            auto options = small();
            options.ordered = ordered;
            auto model = newImageModel(options, generator(1));
            const auto images = patternless(4, 1, 32).to(torch::kFloat32);
            auto loss = torch::zeros({});
            for (const auto& term : lossTerms(model, images, generator(2))) loss = loss + term.value;
            loss.backward();
            for (const auto& name : unreached(*model)) QVERIFY2(name.starts_with("flow."), name.c_str());

            // The velocity starts at zero, which hides what is behind it.
            const torch::NoGradGuard constant;
            for (const auto* net : {"net", "guide"})
                model->flow()->named_parameters()[std::string(net) + ".velocity.weight"].normal_();
            const torch::AutoGradMode gradients(true);
            const auto errors = model->flow()->errors(torch::randn({32, 6}), generator(3));
            (errors.flow + errors.guide).backward();
            for (const auto& name : unreached(*model->flow())) QFAIL(name.c_str());
        }
    }

    void decoderGradient() {
        for (const std::int64_t side : {2, 8}) {
            torch::manual_seed(4);
            ImageDecoder decoder(3, side, 2);
            decoder->to(torch::kFloat64);
            const auto z = patternless(2, 1, 2).flatten(1).slice(1, 0, 3);
            QVERIFY(gradientError([&](const torch::Tensor& x) { return decoder(x); }, z) < 1e-5);
        }
    }

    void weightsComeFromTheSeedAlone() {
        torch::manual_seed(1);
        const auto a = newImageModel(small(), generator(5));
        torch::manual_seed(2);
        const auto b = newImageModel(small(), generator(5)), c = newImageModel(small(), generator(6));
        const auto first = a->named_parameters(), second = b->named_parameters(), third = c->named_parameters();
        int differ = 0;
        for (const auto& entry : first) {
            QCOMPARE(distance(entry.value(), second[entry.key()]), 0.0);
            differ += distance(entry.value(), third[entry.key()]) > 0;
        }
        QVERIFY(differ > 20);
    }

    // Before it is fitted a flow is the identity: the finest latents are N(0, I), the others draws from the posteriors
    // of what these decode to.
    void freshFlowIsNormal() {
        auto model = newImageModel(small(), generator(1));
        const auto [z, finest] = model->draw(4000, 1, generator(2));
        const torch::NoGradGuard constant;
        QCOMPARE(distance(finest, torch::sigmoid(small().contrast * model->decode(0, z[0]))), 0.0);
        const auto posteriors = model->encode(finest);
        QCOMPARE(z.size(), std::size_t{5});
        for (std::size_t depth = 0; depth < 5; ++depth) {
            QCOMPARE(z[depth].sizes().vec(), posteriors[depth].mean.sizes().vec());
            const auto noise =
                depth == 0 ? z[0] : (z[depth] - posteriors[depth].mean) / (0.5 * posteriors[depth].logVariance).exp();
            QVERIFY(std::abs(noise.mean().item<double>()) < 0.03);
            QVERIFY(std::abs(noise.std().item<double>() - 1) < 0.03);
        }
    }

    // More contrast: the same pixels are dark, and fewer are grey. Rebuilding, and pixels that are means of many, stay
    // as the decoder answers.
    void contrastIsOfDraws() {
        auto plain = small(), strong = small();
        plain.contrast = 1;
        strong.contrast = 3;
        auto a = newImageModel(plain, generator(1)), b = newImageModel(strong, generator(1));
        const auto x = sampleImages(a, 50, 1, generator(2))[0], y = sampleImages(b, 50, 1, generator(2))[0];
        QVERIFY(torch::equal(x > 0.5, y > 0.5));
        const auto grey = [](const torch::Tensor& images) { return (images * (1 - images)).mean().item<double>(); };
        QVERIFY(grey(y) < grey(x));
        const auto images = toTensor(bars(5), allRows(bars(5)));
        QCOMPARE(distance(reconstruct(a, images)[0], reconstruct(b, images)[0]), 0.0);
        const auto again = redraw(a, images, generator(3)), contrasted = redraw(b, images, generator(3));
        QVERIFY(distance(again[2], contrasted[2]) > 0);
        QCOMPARE(distance(again[3], contrasted[3]), 0.0);  // 4 × 4 pixels
    }

    // Two clouds far apart, and a scale of 10: draws must be of both, and near them.
    void flowLearnsItsTarget() {
        LatentFlow flow(2, 32, 2, 0.5);
        for (const auto* net : {"net", "guide"})
            flow->named_parameters()[std::string(net) + ".velocity.weight"].detach().zero_();
        const auto target = [](std::int64_t count, std::uint64_t seed) {
            const auto sign =
                2 * at::randint(2, {count, 1}, generator(seed), torch::TensorOptions(torch::kFloat32)) - 1;
            return 10 * torch::cat({sign, -sign}, 1) +
                   at::randn({count, 2}, generator(seed + 1), torch::TensorOptions());
        };
        flow->scaleBy(target(1000, 1));
        torch::optim::AdamW optimiser(flow->parameters(), torch::optim::AdamWOptions(5e-3));
        for (std::uint64_t i = 0; i < 400; ++i) {
            const auto errors = flow->errors(target(256, 100 + 2 * i), generator(5000 + i));
            optimiser.zero_grad();
            (errors.flow + errors.guide).backward();
            optimiser.step();
        }
        const auto z = flow->draw(1000, 1, generator(9));
        const auto x = z.select(1, 0), y = z.select(1, 1);
        const auto near = ((x.abs() - 10).abs() < 4) * ((y.abs() - 10).abs() < 4) * (x * y < 0);
        const auto share = near.to(torch::kFloat32).mean().item<double>();
        const auto positive = (x > 0).to(torch::kFloat32).mean().item<double>();
        QVERIFY2(share > 0.9, std::to_string(share).c_str());
        QVERIFY2(positive > 0.35 && positive < 0.65, std::to_string(positive).c_str());
    }

    // Velocities of 1 and of the guide's 0.2 all the way: draws move by (1 + 0.5 (1 - 0.2)) π/2.
    void guideByHand() {
        const torch::NoGradGuard constant;
        LatentFlow flow(2, 16, 1, 0.5);
        for (auto& parameter : flow->parameters()) parameter.zero_();
        const auto still = flow->draw(10, 1, generator(9));
        flow->named_parameters()["net.velocity.bias"].fill_(1);
        flow->named_parameters()["guide.velocity.bias"].fill_(0.2);
        QVERIFY(distance(flow->draw(10, 1, generator(9)), still + 1.4 * M_PI_2) < 1e-5);
        QVERIFY(!LatentFlow(2, 16, 1, 0.0)->named_parameters().contains("guide.velocity.bias"));
    }

    void samplesAndReconstructions() {
        auto model = newImageModel(small(ImagePrior::Normal), generator(1));
        std::vector<std::int64_t> calls;
        const auto count = [&](std::int64_t done) { return calls.push_back(done), true; };
        const auto a = sampleImages(model, 260, 1, generator(3), count), b = sampleImages(model, 260, 1, generator(3));
        QCOMPARE(calls, (std::vector<std::int64_t>{250, 260}));
        QCOMPARE(a.size(), std::size_t{5});
        for (std::size_t depth = 0; depth < 5; ++depth) {
            QCOMPARE(a[depth].size(0), 260);
            QCOMPARE(distance(a[depth], b[depth]), 0.0);
            QVERIFY(a[depth].min().item<double>() >= 0 && a[depth].max().item<double>() <= 1);
        }
        QVERIFY(distance(a[0][0], a[0][1]) > 0);
        QVERIFY(sampleImages(model, 600, 1, generator(3), [](std::int64_t) { return false; }).empty());

        const auto images = toTensor(bars(5), allRows(bars(5)));
        const auto rebuilt = reconstruct(model, images);
        QCOMPARE(rebuilt[0].sizes().vec(), (std::vector<std::int64_t>{5, 1, 32, 32}));
        for (const bool spherical : {false, true}) {
            const auto walk = interpolate(model, images.narrow(0, 0, 1), images.narrow(0, 1, 1), 4, spherical);
            QCOMPARE(walk[2].sizes().vec(), (std::vector<std::int64_t>{4, 1, 8, 8}));
            QVERIFY(distance(walk[0][0], rebuilt[0][0]) < 1e-5);
            QVERIFY(distance(walk[0][3], rebuilt[0][1]) < 1e-5);
        }
    }
};

STRATA_TEST(ImageModelTest, tst_image_model);
#include "tst_image_model.moc"
