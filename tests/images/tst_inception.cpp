// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/csrc/jit/serialization/pickle.h>
#include <torch/torch.h>

#include "engine/api/error.h"
#include "engine/images/inception.h"
#include "engine/images/inception_block.h"
#include "tests/images/some_images.h"
#endif

#include <QTemporaryDir>
#include <cmath>
#include <fstream>
#include <numeric>

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;
using namespace strata::images;

namespace {

using Tensors = std::map<std::string, torch::Tensor>;

/// sin(0.7 i + h), h the sum of the name's characters modulo 1,000.
torch::Tensor madeUp(const std::string& name, const std::vector<std::int64_t>& sizes) {
    const auto h = std::accumulate(name.begin(), name.end(), 0) % 1000;
    std::int64_t count = 1;
    for (const auto size : sizes) count *= size;
    return torch::sin(0.7 * torch::arange(count, torch::kFloat64) + h).view(sizes);
}

/// A convolution as reference_inception.py makes it up.
void add(Tensors& tensors, const std::string& name, std::int64_t in, std::int64_t out, const ConvolutionSpec& spec) {
    const auto scale = 1.5 / std::sqrt(static_cast<double>(in * spec.height * spec.width));
    tensors[name + ".conv.weight"] = scale * madeUp(name + ".conv.weight", {out, in, spec.height, spec.width});
    tensors[name + ".bn.weight"] = 1 + 0.3 * madeUp(name + ".bn.weight", {out});
    tensors[name + ".bn.running_var"] = 1 + 0.5 * madeUp(name + ".bn.running_var", {out});
    tensors[name + ".bn.bias"] = 0.2 * madeUp(name + ".bn.bias", {out});
    tensors[name + ".bn.running_mean"] = 0.1 * madeUp(name + ".bn.running_mean", {out});
}

/// All convolutions of a block with two channels each; returns how many come out.
std::int64_t add(Tensors& tensors, const std::string& name, std::int64_t in, const std::vector<BranchSpec>& branches) {
    std::int64_t out = 0;
    for (const auto& branch : branches) {
        auto channels = in;
        for (const auto& spec : branch.chain) {
            add(tensors, name + "." + spec.name, channels, 2, spec);
            channels = 2;
        }
        for (const auto& spec : branch.ends) add(tensors, name + "." + spec.name, channels, 2, spec);
        out += branch.ends.empty() ? channels : 2 * static_cast<std::int64_t>(branch.ends.size());
    }
    return out;
}

/// The whole network, its stem with three channels throughout.
Tensors smallNetwork() {
    Tensors tensors;
    for (const auto& [name, size] : std::vector<std::pair<std::string, std::int64_t>>{{"Conv2d_1a_3x3", 3},
                                                                                      {"Conv2d_2a_3x3", 3},
                                                                                      {"Conv2d_2b_3x3", 3},
                                                                                      {"Conv2d_3b_1x1", 1},
                                                                                      {"Conv2d_4a_3x3", 3}})
        add(tensors, name, 3, 3, {name, size, size});
    std::int64_t channels = 3;
    for (const char* name : {"Mixed_5b", "Mixed_5c", "Mixed_5d"}) channels = add(tensors, name, channels, inceptionA());
    channels = add(tensors, "Mixed_6a", channels, inceptionB());
    for (const char* name : {"Mixed_6b", "Mixed_6c", "Mixed_6d", "Mixed_6e"})
        channels = add(tensors, name, channels, inceptionC());
    channels = add(tensors, "Mixed_7a", channels, inceptionD());
    channels = add(tensors, "Mixed_7b", channels, inceptionE(Pooling::Average));
    add(tensors, "Mixed_7c", channels, inceptionE(Pooling::Maximum));
    return tensors;
}

const QTemporaryDir kFolder;

std::string written(const Tensors& tensors) {
    c10::Dict<std::string, torch::Tensor> dictionary;
    for (const auto& [name, tensor] : tensors) dictionary.insert(name, tensor.to(torch::kFloat32).contiguous());
    const auto bytes = torch::jit::pickle_save(dictionary);
    const auto path = kFolder.filePath("inception.pt").toStdString();
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
}

std::string refusal(const std::string& path) {
    try {
        Inception::read(path);
    } catch (const api::Error& error) {
        return error.what();
    }
    return "accepted";
}

void compare(const std::vector<double>& found, const std::vector<double>& expected) {
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY2(std::abs(found[i] - expected[i]) < 2e-5,
                 qPrintable(QString("%1: %2, not %3").arg(i).arg(found[i]).arg(expected[i])));
}

}  // namespace
#endif

// Expected values: reference_inception.py.
class InceptionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blocks() {
        struct Case {
            std::string name;
            std::vector<BranchSpec> branches;
            std::vector<std::int64_t> sizes;
            std::vector<double> values;  ///< six of them
            double sum;
        };
        const std::vector<Case> cases{
            {"a", inceptionA(), {1, 8, 9, 9}, {0, 1.6467080, 1.2167699, 0, 0, 0}, 127.838585},
            {"b", inceptionB(), {1, 7, 4, 4}, {0, 0, 0, 0, 0.9993503, 0.9903553}, 53.560774},
            {"c", inceptionC(), {1, 8, 9, 9}, {0.2911807, 0.6571521, 0.9203630, 0, 0.2313794, 0}, 242.000651},
            {"d", inceptionD(), {1, 7, 4, 4}, {0, 0.2160417, 0, 0, 0.9993503, 0.9903553}, 63.496479},
            {"e", inceptionE(Pooling::Average), {1, 12, 9, 9}, {0.4049304, 0, 0.8328996, 0, 0, 0.7734886}, 160.196628},
            {"e", inceptionE(Pooling::Maximum), {1, 12, 9, 9}, {0.4049304, 0, 0.8328996, 0, 0, 1.1676748}, 225.751439}};
        for (const auto& [name, branches, sizes, values, sum] : cases) {
            Tensors tensors;
            const auto channels = add(tensors, name, 3, branches);
            features::NamedTensors named(tensors, "Inception");
            const InceptionBlock block(named, name, branches, 3);
            named.refuseRest();
            QCOMPARE(block.channels(), channels);
            const auto out = block(patternless(1, 3, 9).to(torch::kFloat32));
            QCOMPARE(out.sizes().vec(), sizes);
            const auto flat = out.to(torch::kFloat64).flatten();
            std::vector<double> found;
            for (std::int64_t i = 0; i < 6; ++i) found.push_back(flat[i * (flat.numel() / 6)].item<double>());
            compare(found, values);
            QVERIFY2(std::abs(flat.sum().item<double>() - sum) < 1e-3, name.c_str());
        }
    }

    void network() {
        const auto net = Inception::read(written(smallNetwork()));
        QCOMPARE(net.width(), std::size_t{12});
        compare(net.features(patternless(1, 1, 32)),
                {0.0604807, 0.8028718, 0.1678284, 0.0117919, 0, 0, 0.2968769, 0.2050737, 0.1394083, 0, 0.0101984, 0});
        compare(net.features(patternless(1, 1, 8).to(torch::kFloat32)),
                {0.0508290, 0.8467759, 0.1678284, 0.0117919, 0, 0, 0.3014073, 0.2056502, 0.1381824, 0, 0.0242697, 0});
    }

    void batchesPlayNoPart() {
        const auto net = Inception::read(written(smallNetwork()));
        std::vector<std::int64_t> calls;
        const auto images = patternless(1, 1, 8).expand({12, 1, 8, 8});
        const auto found = net.features(images, [&](std::int64_t done) { return calls.push_back(done), true; });
        QCOMPARE(calls, (std::vector<std::int64_t>{10, 12}));
        QCOMPARE(found.size(), std::size_t{144});
        for (std::size_t i = 0; i < 12; ++i) QVERIFY(std::abs(found[i] - found[132 + i]) < 1e-6);
        QVERIFY(net.features(images, [](std::int64_t) { return false; }).empty());
    }

    void refusesOtherFiles() {
        const auto changed = [](const std::function<void(Tensors&)>& change) {
            auto tensors = smallNetwork();
            change(tensors);
            return refusal(written(tensors));
        };
        QVERIFY(refusal("/nowhere/inception.pt").find("No such file") != std::string::npos);
        QVERIFY(changed([](Tensors& t) {
                    t.erase("Mixed_6c.branch7x7_2.bn.bias");
                }).find("it has no \"Mixed_6c.branch7x7_2.bn.bias\"") != std::string::npos);
        QVERIFY(changed([](Tensors& t) {
                    t["Mixed_7a.branch3x3_1.conv.weight"] = torch::zeros({2, 5, 1, 1});
                }).find("another shape than Inception's") != std::string::npos);
        QVERIFY(changed([](Tensors& t) { t["Mixed_8a.bn.bias"] = torch::zeros({2}); }).find("no part of Inception") !=
                std::string::npos);
        // What pytorch-fid's file has besides.
        QCOMPARE(changed([](Tensors& t) {
                     t["fc.weight"] = torch::zeros({3, 12});
                     t["Conv2d_1a_3x3.bn.num_batches_tracked"] = torch::zeros({1});
                 }),
                 std::string("accepted"));
        const auto path = kFolder.filePath("old.pth").toStdString();
        std::ofstream(path) << "\x80\x02\x8a";
        QVERIFY(refusal(path).find("convert_inception.py") != std::string::npos);
    }

    // STRATA_INCEPTION=inception.pt, made by convert_inception.py.
    void readsTheFileOfPython() {
        const auto path = qEnvironmentVariable("STRATA_INCEPTION");
        if (path.isEmpty()) QSKIP("needs the converted weights of Inception in STRATA_INCEPTION");
        const auto net = Inception::read(path.toStdString());
        QCOMPARE(net.width(), std::size_t{2048});
        for (const double value : net.features(patternless(1, 1, 32))) QVERIFY(value >= 0 && value < 20);
    }
};

STRATA_TEST(InceptionTest, tst_inception);
#include "tst_inception.moc"
