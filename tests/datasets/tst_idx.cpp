// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QFile>
#include <cmath>

#include "engine/api/error.h"
#include "engine/datasets/builtin.h"
#include "engine/datasets/idx.h"
#include "engine/datasets/reader.h"
#include "tests/datasets/data_files.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;

namespace {

std::string number(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}

/// Image i of 3 × 2 pixels holds 10 i, 10 i + 1, ..
std::string imageFile(std::uint32_t count) {
    auto bytes = number(0x803) + number(count) + number(2) + number(3);
    for (std::uint32_t i = 0; i < count; ++i)
        for (std::uint32_t p = 0; p < 6; ++p) bytes += static_cast<char>(10 * i + p);
    return bytes;
}

/// Label i is 9 − i.
std::string labelFile(std::uint32_t count) {
    auto bytes = number(0x801) + number(count);
    for (std::uint32_t i = 0; i < count; ++i) bytes += static_cast<char>(9 - i);
    return bytes;
}

bool says(const std::string& sentence, const std::string& part) {
    return sentence.find(part) != std::string::npos;
}

}  // namespace

class IdxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void imagesAndLabels();
    void compressed();
    void withoutLabels();
    void rowsAndLimit();
    void filteringWhatIsLoaded();
    void refusals();
    void labelsThatDoNotFit();
    void truncatedAnywhere();
    void stops();
    void names();
    void mnist();
    void fashionMnist();
};

void IdxTest::imagesAndLabels() {
    const DataFiles files;
    const auto path = files.write("train-images-idx3-ubyte", imageFile(4));
    files.write("train-labels-idx1-ubyte", labelFile(4));
    const auto data = datasets::load({path, {}});
    QCOMPARE(data->vocabulary.kind, api::DataKind::Images);
    QVERIFY(data->images && data->graphs.empty());
    QCOMPARE(data->images->width, 3);
    QCOMPARE(data->images->height, 2);
    QCOMPARE(data->images->count(), 4u);
    QCOMPARE(data->images->pixels.size(), 24u);
    QCOMPARE(int(data->images->pixels[6 * 2 + 5]), 25);
    QCOMPARE(data->images->labels, (std::vector<std::uint8_t>{9, 8, 7, 6}));
    QCOMPARE(data->lines, (std::vector<std::size_t>{1, 2, 3, 4}));
    QCOMPARE(data->name, std::string("train-images-idx3-ubyte"));
    const auto bytes = imageFile(4);
    const auto hash =
        QCryptographicHash::hash({bytes.data(), static_cast<qsizetype>(bytes.size())}, QCryptographicHash::Sha256);
    QCOMPARE(data->sha256, hash.toHex().toStdString());
}

void IdxTest::compressed() {
    const DataFiles files;
    const auto path = files.write("a-images.idx3-ubyte.gz", gzipped(imageFile(3)));
    QCOMPARE(datasets::load({path, {}})->images->count(), 3u);
    // Labels need not be compressed as the images are.
    const auto mixed = files.write("b-images-idx3-ubyte.gz", gzipped(imageFile(3)));
    files.write("b-labels-idx1-ubyte", labelFile(3));
    QCOMPARE(datasets::load({mixed, {}})->images->labels.size(), 3u);
    const auto plain = files.write("c-images-idx3-ubyte", imageFile(3));
    files.write("c-labels-idx1-ubyte.gz", gzipped(labelFile(3)));
    QCOMPARE(datasets::load({plain, {}})->images->labels.size(), 3u);
}

void IdxTest::withoutLabels() {
    const DataFiles files;
    const auto path = files.write("images-idx3-ubyte", imageFile(2));
    QVERIFY(datasets::load({path, {}})->images->labels.empty());
}

void IdxTest::rowsAndLimit() {
    const DataFiles files;
    const auto path = files.write("images-idx3-ubyte", imageFile(6));
    files.write("labels-idx1-ubyte", labelFile(6));
    api::DataFilter filter;
    filter.rows = files.write("rows.txt", "5\n1\n3\n");
    filter.limit = 2;
    const auto data = datasets::load({path, filter});
    QCOMPARE(data->images->count(), 2u);
    QCOMPARE(data->lines, (std::vector<std::size_t>{2, 4}));
    QCOMPARE(data->images->labels, (std::vector<std::uint8_t>{8, 6}));
    QCOMPARE(int(data->images->pixels[6]), 30);
    QCOMPARE(data->filteredOut, 4u);
    filter.rows = files.write("rows.txt", "6\n");
    QVERIFY(!loadError(path, filter).empty());
}

void IdxTest::filteringWhatIsLoaded() {
    const DataFiles files;
    const auto data = datasets::load({files.write("images-idx3-ubyte", imageFile(5)), {}});
    api::DataFilter filter;
    filter.limit = 2;
    const auto fewer = api::filtered(data, filter);
    QCOMPARE(fewer->images->count(), 2u);
    QCOMPARE(fewer->lines.size(), 2u);
    QCOMPARE(fewer->filteredOut, 3u);
    QCOMPARE(data->images->count(), 5u);
    QCOMPARE(api::filtered(data, {})->images->count(), 5u);
}

void IdxTest::refusals() {
    const DataFiles files;
    const auto refusal = [&](const std::string& bytes) {
        const auto path = files.write("images-idx3-ubyte", bytes);
        const auto sentence = loadError(path);
        return sentence.starts_with(path + ": ") ? sentence.substr(path.size() + 2) : "not about the file: " + sentence;
    };
    QVERIFY(says(refusal("abc"), "too short"));
    QVERIFY(says(refusal(labelFile(9)), "starts with the number 2049, not with 2051"));
    QVERIFY(says(refusal(imageFile(0)), "holds no image"));
    QVERIFY(says(refusal(number(0x803) + number(1) + number(0) + number(3)), "3 × 0 pixels"));
    QVERIFY(says(refusal(number(0x803) + number(1) + number(70000) + number(70000)), "70000 × 70000"));
    QVERIFY(says(refusal(number(0x803) + number(4000000000) + number(4000) + number(4000)), "more than 2 GiB"));
    QVERIFY(says(refusal(imageFile(3).substr(0, 16 + 6 + 2)), "cut off after 1 of its 3 images"));
    QVERIFY(says(refusal(imageFile(3) + "x"), "more bytes than its header says"));
    QVERIFY(says(refusal(std::string()), "empty"));
    QVERIFY(says(loadError(files.path("none-images-idx3-ubyte")), "no such file"));
    auto zipped = gzipped(imageFile(30));
    zipped.resize(zipped.size() / 2);
    QVERIFY(says(loadError(files.write("images-idx3-ubyte.gz", zipped)), "gzip data are cut off"));
}

void IdxTest::labelsThatDoNotFit() {
    const DataFiles files;
    const auto path = files.write("images-idx3-ubyte", imageFile(3));
    const auto refusal = [&](const std::string& bytes) {
        const auto labels = files.write("labels-idx1-ubyte", bytes);
        const auto sentence = loadError(path);
        return sentence.starts_with(labels) ? sentence : "not about the labels: " + sentence;
    };
    QVERIFY(says(refusal(labelFile(2)), "2 labels, but " + path + " holds 3 images"));
    QVERIFY(says(refusal(imageFile(3)), "no IDX file of labels"));
    QVERIFY(says(refusal(labelFile(3).substr(0, 9)), "cut off after 1 of its 3 labels"));
    QVERIFY(says(refusal(labelFile(3) + "x"), "more bytes"));
}

void IdxTest::truncatedAnywhere() {
    const DataFiles files;
    const auto whole = imageFile(2);
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY(!loadError(files.write("images-idx3-ubyte", whole.substr(0, length))).empty());
    const auto zipped = gzipped(whole);
    for (std::size_t length = 0; length < zipped.size(); ++length)
        QVERIFY(!loadError(files.write("images-idx3-ubyte.gz", zipped.substr(0, length))).empty());
}

void IdxTest::stops() {
    const DataFiles files;
    const auto path = files.write("images-idx3-ubyte", imageFile(20));
    for (int calls = 0; calls < 30; ++calls) {
        int left = calls;
        datasets::LoadProgress progress;
        progress.stopRequested = [&] { return left-- <= 0; };
        const auto data = datasets::load({path, {}}, progress);
        if (calls < 20) QVERIFY(!data);
    }
}

void IdxTest::names() {
    QVERIFY(datasets::isImageFile("/a/t10k-images-idx3-ubyte"));
    QVERIFY(datasets::isImageFile("T10K-images.IDX3-UBYTE.GZ"));
    QVERIFY(!datasets::isImageFile("labels-idx1-ubyte"));
    QVERIFY(!datasets::isImageFile("x.csv"));
}

// ../shared/data/README.md: complete MNIST; the mean of the training pixels is 0.1307 of 1.
void IdxTest::mnist() {
    const std::string path = STRATA_SHARED_DATA "/mnist/train-images-idx3-ubyte.gz";
    if (!QFile::exists(QString::fromStdString(path))) QSKIP("needs the shared data");
    const auto data = datasets::load({path, {}});
    QCOMPARE(data->images->count(), 60000u);
    QCOMPARE(data->images->width, 28);
    QCOMPARE(data->sha256, std::string("71524e2cd1ad2968737f7f2f2ff69cbfc32df8ccddff51593f7cb2d4e0eb5b64"));
    double sum = 0;
    for (const auto pixel : data->images->pixels) sum += pixel;
    QVERIFY(std::abs(sum / 255 / 60000 / 784 - 0.1307) < 5e-5);
    QCOMPARE(data->images->labels.size(), 60000u);
    QCOMPARE(std::vector<std::uint8_t>(data->images->labels.begin(), data->images->labels.begin() + 5),
             (std::vector<std::uint8_t>{5, 0, 4, 1, 9}));
}

void IdxTest::fashionMnist() {
    if (datasets::fashionMnistFile().empty()) {
        QVERIFY(says(loadError("builtin:fashion-mnist"), "dataset-fashion-mnist"));
        QSKIP("dataset-fashion-mnist is not installed");
    }
    const auto data = datasets::load({"builtin:fashion-mnist", {}});
    QCOMPARE(data->images->count(), 60000u);
    QCOMPARE(data->name, std::string("Fashion-MNIST"));
}

STRATA_TEST(IdxTest, tst_idx);
#include "tst_idx.moc"
