// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/csrc/jit/serialization/pickle.h>
#include <torch/torch.h>

#include <QTemporaryDir>
#include <cmath>

#include "engine/api/error.h"
#include "engine/chemnet/chemnet.h"
#include "engine/chemnet/tokens.h"
#include "tests/support/test_main.h"

using namespace strata;

// Expected values: reference_chemnet.py.
class ChemNetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokens_data();
    void tokens();
    void aLongTextIsCut();
    void featuresAgreeWithNumpy();
    void batchesPlayNoPart();
    void refusesOtherFiles();
    void readsTheFileOfPython();
};

namespace {

using Dictionary = c10::Dict<std::string, torch::Tensor>;
using Rows = std::vector<std::vector<double>>;

/// Tensor number k holds 0.5 sin(0.7 i + k).
class MadeUp {
public:
    Dictionary dictionary;
    void add(const std::string& name, const std::vector<std::int64_t>& sizes) {
        const auto count = torch::tensor(sizes).prod().item<std::int64_t>();
        const auto values = 0.5 * torch::sin(0.7 * torch::arange(count, torch::kFloat64) + m_next++);
        dictionary.insert(name, values.view(sizes).to(torch::kFloat32));
    }
    void addNumber(const std::string& name, std::int64_t number) { dictionary.insert(name, torch::tensor(number)); }

private:
    int m_next = 0;
};

/// Convolutions of 3 and 4 channels, LSTMs of 5 (backwards) and 6.
Dictionary smallNetwork() {
    MadeUp weights;
    weights.add("0.weight", {3, 35, 4});
    weights.add("0.bias", {3});
    weights.add("1.weight", {4, 3, 4});
    weights.add("1.bias", {4});
    for (const auto& [layer, input, hidden] :
         std::vector<std::tuple<std::string, std::int64_t, std::int64_t>>{{"2", 4, 5}, {"3", 5, 6}}) {
        weights.add(layer + ".weight_ih_l0", {4 * hidden, input});
        weights.add(layer + ".weight_hh_l0", {4 * hidden, hidden});
        weights.add(layer + ".bias_ih_l0", {4 * hidden});
        weights.add(layer + ".bias_hh_l0", {4 * hidden});
    }
    for (const char* name : {"0.stride", "1.stride"}) weights.addNumber(name, 2);
    weights.addNumber("2.reverse", 1);
    weights.addNumber("3.reverse", 0);
    return weights.dictionary;
}

const QTemporaryDir kFolder;

std::string written(const std::vector<char>& bytes) {
    const auto path = kFolder.filePath("weights.pt");
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    return path.toStdString();
}

std::string written(const Dictionary& weights) {
    return written(torch::jit::pickle_save(weights));
}

std::string refusal(const std::string& path) {
    try {
        chemnet::ChemNet::read(path);
    } catch (const api::Error& error) {
        return error.what();
    }
    return "accepted";
}

Dictionary changed(const std::function<void(Dictionary&)>& change) {
    auto weights = smallNetwork().copy();
    change(weights);
    return weights;
}

std::vector<double> flat(const Rows& rows) {
    std::vector<double> result;
    for (const auto& row : rows) result.insert(result.end(), row.begin(), row.end());
    return result;
}

}  // namespace

void ChemNetTest::tokens_data() {
    QTest::addColumn<QString>("smiles");
    QTest::addColumn<std::vector<int>>("expected");
    using Numbers = std::vector<int>;
    QTest::newRow("ethanol") << "CCO" << Numbers{0, 0, 2, 34};
    QTest::newRow("letters") << "Clc1ccc(Br)cc1[Se]"
                             << Numbers{5, 29, 17, 29, 29, 29, 13, 8, 14, 29, 29, 17, 26, 9, 33, 27, 34};
    QTest::newRow("fragments") << "[Na+].CC" << Numbers{26, 1, 33, 15, 27, 34};
    QTest::newRow("ends in a second letter") << "CCl" << Numbers{0, 5, 34};
    QTest::newRow("empty") << "" << Numbers{34};
}

void ChemNetTest::tokens() {
    QFETCH(QString, smiles);
    QFETCH(std::vector<int>, expected);
    QCOMPARE(chemnet::tokens(smiles.toStdString()), expected);
}

void ChemNetTest::aLongTextIsCut() {
    const auto found = chemnet::tokens(std::string(400, 'C'));
    QCOMPARE(found.size(), 350u);
    QCOMPARE(found[348], 0);
    QCOMPARE(found[349], 34);
    QCOMPARE(chemnet::tokens(std::string(349, 'C')), found);
}

void ChemNetTest::featuresAgreeWithNumpy() {
    const auto network = chemnet::ChemNet::read(written(smallNetwork()));
    QCOMPARE(network.width(), 6u);
    const auto found = network.features({"CCO", "Clc1ccc(Br)cc1[Se]", "[Na+].CC", std::string(400, 'C')});
    const auto expected = flat({{-0.04533658, 0.18695648, 0.17424119, 0.05636667, 0.39122379, -0.42554128},
                                {-0.04523601, 0.18698171, 0.17415408, 0.05622456, 0.39134765, -0.42591848},
                                {-0.04561733, 0.18704060, 0.17441334, 0.05735544, 0.39132688, -0.42346485},
                                {-0.04410856, 0.18760380, 0.17307590, 0.05521453, 0.39265434, -0.42866650}});
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) QVERIFY(std::abs(found[i] - expected[i]) < 2e-6);
}

void ChemNetTest::batchesPlayNoPart() {
    const auto network = chemnet::ChemNet::read(written(smallNetwork()));
    std::vector<std::string> smiles(300, "CCN");
    smiles[0] = smiles[299] = "c1ccccc1";
    std::vector<std::size_t> calls;
    const auto found = network.features(smiles, [&](std::size_t done) { return calls.push_back(done), true; });
    QCOMPARE(calls, (std::vector<std::size_t>{128, 256, 300}));
    for (std::size_t i = 0; i < 6; ++i) {
        QVERIFY(std::abs(found[i] - found[299 * 6 + i]) < 1e-6);
        QVERIFY(std::abs(found[6 + i] - found[298 * 6 + i]) < 1e-6);
    }
    QVERIFY(network.features(smiles, [](std::size_t) { return false; }).empty());
    QVERIFY(network.features({}).empty());
}

void ChemNetTest::refusesOtherFiles() {
    QVERIFY(refusal("/nowhere/weights.pt").find("No such file") != std::string::npos);
    QVERIFY(refusal(kFolder.path().toStdString()).starts_with(kFolder.path().toStdString() + ": "));
    // What the published file starts with, from before PyTorch 1.6.
    QVERIFY(refusal(written({'\x80', '\x02', '\x8a', '\x0a'})).find("convert_weights.py") != std::string::npos);
    QVERIFY(refusal(written(std::vector<char>{})).find("holds no weights of ChemNet") != std::string::npos);
    auto bytes = torch::jit::pickle_save(smallNetwork());
    bytes.resize(bytes.size() / 2);
    QVERIFY(refusal(written(bytes)).find("holds no weights of ChemNet") != std::string::npos);
    QVERIFY(refusal(written(torch::jit::pickle_save(std::vector<std::int64_t>{1, 2}))).find("no dictionary") !=
            std::string::npos);

    QVERIFY(refusal(written(changed([](auto& w) {
                static_cast<void>(w.erase("1.bias"));
            }))).find("it has no \"1.bias\"") != std::string::npos);
    QVERIFY(refusal(written(changed([](auto& w) {
                w.insert_or_assign("0.weight", torch::zeros({3, 34, 4}));
            }))).find("\"0.weight\" has another shape") != std::string::npos);
    QVERIFY(refusal(written(changed([](auto& w) {
                w.insert_or_assign("0.stride", torch::tensor(0));
            }))).find("stride") != std::string::npos);
    QVERIFY(refusal(written(changed([](auto& w) { w.insert("9.weight", torch::zeros({1})); }))).find("\"9.weight\"") !=
            std::string::npos);
}

// STRATA_CHEMNET=chemnet.pt, made by convert_weights.py.
void ChemNetTest::readsTheFileOfPython() {
    const auto path = qEnvironmentVariable("STRATA_CHEMNET");
    if (path.isEmpty()) QSKIP("needs the converted weights of ChemNet in STRATA_CHEMNET");
    const auto network = chemnet::ChemNet::read(path.toStdString());
    QCOMPARE(network.width(), 512u);
    const auto found = network.features({"CCO"});
    qInfo("%.8f %.8f %.8f %.8f", found[0], found[1], found[2], found[3]);
    for (const double value : found) QVERIFY(value > -1 && value < 1);
}

STRATA_TEST(ChemNetTest, tst_chemnet);
#include "tst_chemnet.moc"
