// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/api/error.h"
#include "engine/images/png.h"
#endif

#include "tests/support/test_main.h"

#include <png.h>

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::images;

namespace {

struct Decoded {
    png_image image{};
    std::vector<std::uint8_t> pixels;
    int at(std::uint32_t x, std::uint32_t y) const { return pixels[y * image.width + x]; }
};

Decoded decoded(const std::string& bytes) {
    Decoded result;
    result.image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&result.image, bytes.data(), bytes.size()) == 0) return result;
    result.image.format = PNG_FORMAT_GRAY;
    result.pixels.resize(PNG_IMAGE_SIZE(result.image));
    png_image_finish_read(&result.image, nullptr, result.pixels.data(), 0, nullptr);
    return result;
}

}  // namespace
#endif

class PngTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Three images at 32 × 32 and 2 × 2, two to a row: cells of two pictures side by side with a gap of 2.
    void sheet() {
        auto fine = torch::zeros({3, 1, 32, 32}), coarse = torch::zeros({3, 1, 2, 2});
        fine[1][0][3][5] = 1;
        coarse[2][0][1][0] = 0.6;
        const auto found = decoded(pngSheet({fine, coarse}, {2, 1}));
        QCOMPARE(found.image.width, 2U * (2 * 32 + 2) + 2);
        QCOMPARE(found.image.height, 2U * (32 + 2) + 2);
        QCOMPARE(found.at(0, 0), 208);               // paper
        QCOMPARE(found.at(2, 2), 0);                 // the first image's corner
        QCOMPARE(found.at(2 + 66 + 5, 2 + 3), 255);  // the second's pixel (5, 3)
        QCOMPARE(found.at(2 + 66 + 6, 2 + 3), 0);
        QCOMPARE(found.at(2 + 32 + 15, 2 + 34 + 16), 153);  // the third's lower left quarter
        QCOMPARE(found.at(2 + 32 + 16, 2 + 34 + 16), 0);
        QCOMPARE(found.at(2 + 66 + 10, 2 + 34 + 10), 208);  // there is no fourth
    }

    void enlarged() {
        auto fine = torch::zeros({1, 1, 32, 32});
        fine[0][0][31][31] = 1;
        const auto found = decoded(pngSheet({fine}, {10, 3}));
        QCOMPARE(found.image.width, 96U + 4);
        QCOMPARE(found.at(2 + 93, 2 + 93), 255);
        QCOMPARE(found.at(2 + 92, 2 + 93), 0);
    }

    void refusals() {
        QVERIFY_THROWS_EXCEPTION(api::Error, pngSheet({}, {}));
        QVERIFY_THROWS_EXCEPTION(api::Error, pngSheet({torch::zeros({0, 1, 32, 32})}, {}));
        QVERIFY_THROWS_EXCEPTION(api::Error, pngSheet({torch::zeros({2, 1, 32, 32})}, {1, 1000}));
    }
};

STRATA_TEST(PngTest, tst_png);
#include "tst_png.moc"
