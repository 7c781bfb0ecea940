// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "widgets/style/chart_legend.h"
#include "widgets/style/chip.h"

using namespace strata;

class FlowBoxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAsHighAsItsWidthMakesIt() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* box = new style::FlowBox;
        column->addWidget(box);
        column->addStretch(1);
        for (int i = 0; i < 12; ++i) box->add(new style::Chip(QStringLiteral("chip %1").arg(i)));
        window.resize(1400, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(box->height() > 0);
        const int one = box->height();
        window.resize(260, 300);
        QTRY_VERIFY(box->height() > 2 * one);
        for (const auto* chip : box->findChildren<style::Chip*>()) {
            QVERIFY(box->rect().contains(chip->geometry()));
            QCOMPARE(chip->width(), chip->sizeHint().width());
        }
        box->clear();
        QTRY_COMPARE(box->height(), 0);
    }

    void whatIsLowStandsInTheMiddleOfItsLine() {
        style::FlowBox box;
        auto *low = new QWidget, *high = new QWidget;
        low->setFixedSize(20, 10);
        high->setFixedSize(20, 30);
        box.add(low);
        box.add(high);
        box.resize(200, 30);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        QTRY_COMPARE(low->geometry().center().y(), high->geometry().center().y());
        QCOMPARE(box.height(), 30);
    }

    void legendsNameTheirCurves() {
        style::ChartLegend legend;
        legend.resize(400, 40);
        legend.setNames({"ours", "theirs"});
        QCOMPARE(legend.names(), (QStringList{"ours", "theirs"}));
        legend.show();
        QVERIFY(QTest::qWaitForWindowExposed(&legend));
        const QImage picture = legend.grab().toImage();
        int coloured = 0;
        for (int x = 0; x < 60; ++x)
            for (int y = 0; y < picture.height(); ++y) coloured += picture.pixelColor(x, y).saturation() > 90;
        QVERIFY(coloured > 20);
        legend.setNames({});
        QVERIFY(legend.names().isEmpty());
    }
};

STRATA_TEST(FlowBoxTest, tst_flow_box);
#include "tst_flow_box.moc"
