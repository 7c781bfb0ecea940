// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "widgets/hierarchy/label_outlines.h"

using namespace strata::hierarchy;

class TestLabelOutlines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsAreCentredAndAsHighAsAsked() {
        LabelOutlines outlines;
        const QFont font;
        for (const double em : {8.0, 20.0}) {
            const auto box = outlines.word("N", font, em).boundingRect();
            QVERIFY2(std::abs(box.center().x()) < 0.05 * em && std::abs(box.center().y()) < 0.05 * em,
                     qPrintable(QStringLiteral("%1, %2").arg(box.center().x()).arg(box.center().y())));
            QVERIFY(box.height() > 0.5 * em && box.height() < em);
        }
        const auto small = outlines.word("12", font, 8).boundingRect(),
                   large = outlines.word("12", font, 16).boundingRect();
        QVERIFY(std::abs(large.width() - 2 * small.width()) < 1e-6);
    }

    void anotherFontHasOtherWords() {
        LabelOutlines outlines;
        QFont font;
        const auto plain = outlines.word("Cl", font, 20).boundingRect();
        font.setStretch(150);
        QVERIFY(outlines.word("Cl", font, 20).boundingRect().width() > 1.2 * plain.width());
        font.setStretch(100);
        QVERIFY(outlines.word("Cl", QFont(), 20).boundingRect() == plain);
    }

    // The halo covers the text and 1.5 pixels around it.
    void halosSurroundTheirText() {
        LabelOutlines outlines;
        QFont font;
        font.setPixelSize(11);
        QPainterPath text;
        text.addText(0, 0, font, "Level 2");
        const auto inner = text.boundingRect(), outer = outlines.halo("Level 2", font).boundingRect();
        QVERIFY(outer.adjusted(1.3, 1.3, -1.3, -1.3).contains(inner.adjusted(0.3, 0.3, -0.3, -0.3)));
        QVERIFY(inner.adjusted(-1.8, -1.8, 1.8, 1.8).contains(outer));
        font.setBold(true);
        QVERIFY(outlines.halo("Level 2", font).boundingRect().width() > outer.width());
    }
};

STRATA_TEST(TestLabelOutlines, tst_label_outlines);
#include "tst_label_outlines.moc"
