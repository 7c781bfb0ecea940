// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QScrollBar>

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/generation/sample_grid.h"

using namespace strata;
using namespace strata::generation;

class SampleGridTest : public QObject {
    Q_OBJECT
    tests::FakeServices m_services;

private Q_SLOTS:
    void tenThousandScrollWithBoundedWork() {
        molecules::DrawingCache cache(m_services);
        cache.setVocabulary(tests::moleculeVocabulary());
        SampleModel model;
        SampleProxy proxy(&model);
        SampleGrid grid(&proxy, &cache);
        grid.resize(800, 600);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        const auto set = std::make_shared<api::SampleSet>(tests::sampleSet(10'000));
        QElapsedTimer clock;
        clock.start();
        model.setSamples(set);
        grid.grab();
        qInfo("10,000 samples set and first painted in %lld ms", clock.elapsed());
        QVERIFY(clock.elapsed() < 5000);

        const int frames = 100, before = grid.paintedCells();
        auto* bar = grid.verticalScrollBar();
        QVERIFY(bar->maximum() > 100'000);
        clock.restart();
        for (int i = 0; i < frames; ++i) {
            bar->setValue(int(double(bar->maximum()) * i / frames));
            grid.viewport()->grab();
        }
        const double cells = double(grid.paintedCells() - before) / frames;
        qInfo("a frame while scrolling: %.2f ms, %.1f cells painted", double(clock.elapsed()) / frames, cells);
        QVERIFY(cells <= 2 * (800 / 160 + 1) * (600 / 160 + 2));  // once by the scroll, once by grab
        QVERIFY(cache.waitingCount() <= molecules::DrawingCache::kMostWaiting);
        QVERIFY(m_services.drawCalls <= 8);  // the eight different molecules, each drawn once

        clock.restart();
        proxy.sort(SampleModel::Qed, Qt::DescendingOrder);
        proxy.setFilter({.valid = true});
        grid.grab();
        qInfo("sorted and filtered in %lld ms", clock.elapsed());
        QCOMPARE(proxy.rowCount(), 8000);
        QVERIFY(clock.elapsed() < 8000);
    }

    void selectsAndCopies() {
        molecules::DrawingCache cache(m_services);
        cache.setVocabulary(tests::moleculeVocabulary());
        SampleModel model;
        SampleProxy proxy(&model);
        SampleGrid grid(&proxy, &cache);
        grid.resize(700, 400);
        model.setSamples(std::make_shared<api::SampleSet>(tests::sampleSet(8)));
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        QSignalSpy current(&grid, &SampleGrid::currentSampleChanged), preview(&grid, &SampleGrid::previewRequested);
        const auto middle = [&](int row) { return grid.visualRect(proxy.index(row, 0)).center(); };
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, middle(1));
        QCOMPARE(current.last().first().toInt(), 1);
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(4));  // 4 is not valid: no text
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, Qt::ControlModifier, middle(2));
        QCOMPARE(grid.selectedRows(), (std::vector<int>{1, 3, 4}));
        QTest::keyClick(&grid, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("CO\nCC(=O)O"));
        QTest::keyClick(&grid, Qt::Key_Space);
        QCOMPARE(preview.count(), 1);
        QVERIFY(middle(0).y() == middle(1).y() && middle(0).x() < middle(1).x());  // a grid, row by row
        grid.setCellSize(300);
        QVERIFY(grid.visualRect(proxy.index(0, 0)).width() >= 300);
        model.setSamples({});
        QCOMPARE(current.last().first().toInt(), -1);
    }
};

STRATA_TEST(SampleGridTest, tst_sample_grid);
#include "tst_sample_grid.moc"
