// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/colours.h"
#include "widgets/style/viridis.h"

#include "tests/support/test_main.h"

#include <climits>

using namespace strata::style;

class ColoursTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstSevenAreOkabeAndItos() {
        const QStringList expected{"#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7"};
        for (int i = 0; i < 7; ++i) QCOMPARE(seriesColour(i).name(), expected[i]);
    }

    void thirtyFiveDiffer() {
        QSet<QRgb> seen;
        for (int i = 0; i < 35; ++i) seen.insert(seriesColour(i).rgb());
        QCOMPARE(seen.size(), 35);
        QVERIFY(seriesColour(INT_MAX).isValid() && seriesColour(INT_MIN).isValid());
    }

    // The ratios of black and of #777777 on white, as every WCAG checker gives them.
    void contrastIsWcags() {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 1e-9);
        QVERIFY(qAbs(contrast(QColor("#777777"), Qt::white) - 4.48) < 0.005);
    }

    void textIsReadable() {
        for (int i = 0; i < 35; ++i) QVERIFY(contrast(textOn(seriesColour(i)), seriesColour(i)) >= 4.5);
        for (const QColor& background : {QColor("#ffffff"), QColor("#1e2228")})
            for (int i = 0; i < 35; ++i) QVERIFY(contrast(lineColour(i, background), background) >= 3);
        QCOMPARE(readable(Qt::black, Qt::white), QColor(Qt::black));
    }

    void viridisHasItsPublishedEndsAndMiddle() {
        QCOMPARE(viridis(0).name(), QString("#440154"));
        QCOMPARE(viridis(1).name(), QString("#fde725"));
        // matplotlib's viridis(0.5) is #21918c.
        const QColor middle = viridis(0.5), published("#21918c");
        QVERIFY(std::abs(middle.red() - published.red()) < 6 && std::abs(middle.green() - published.green()) < 6 &&
                std::abs(middle.blue() - published.blue()) < 6);
        QCOMPARE(viridis(7).name(), viridis(1).name());
        double last = -1;
        for (int i = 0; i <= 50; ++i) {  // lightness only grows
            const QColor c = viridis(i / 50.0);
            const double luma = 0.2126 * c.redF() + 0.7152 * c.greenF() + 0.0722 * c.blueF();
            QVERIFY(luma > last);
            last = luma;
        }
    }
};

STRATA_TEST(ColoursTest, tst_colours);
#include "tst_colours.moc"
