// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSemaphore>

#include "engine/api/error.h"
#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/molecules/drawing_cache.h"

using namespace strata;
using namespace strata::molecules;

namespace {

/// Draws only when let, and notes on which thread and in which order.
class SlowServices : public tests::FakeServices {
public:
    mutable QSemaphore gate;
    mutable std::mutex mutex;
    mutable std::vector<int> order;
    mutable std::atomic<bool> onGuiThread = false;
    bool fails = false;

    api::Drawing draw(const api::Graph& graph, const api::Vocabulary& vocabulary) const override {
        gate.acquire();
        if (QThread::currentThread() == QCoreApplication::instance()->thread()) onGuiThread = true;
        {
            const std::lock_guard lock(mutex);
            order.push_back(graph.size());
        }
        if (fails) throw api::Error(api::ErrorCode::BadInput, "cannot be drawn");
        return FakeServices::draw(graph, vocabulary);
    }
};

api::Graph line(int atoms) {
    api::Graph graph;
    graph.nodes.assign(std::size_t(atoms), 0);
    return graph;
}

}  // namespace

class DrawingCacheTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsOffTheGuiThreadOnce() {
        SlowServices services;
        DrawingCache cache(services);
        cache.setVocabulary(tests::moleculeVocabulary());
        QSignalSpy ready(&cache, &DrawingCache::ready);
        QVERIFY(!cache.find(line(5)));
        QVERIFY(!cache.find(line(5)));
        services.gate.release(100);  // only now: else the second might find it drawn
        QVERIFY(ready.wait());
        QVERIFY(!services.onGuiThread);
        QCOMPARE(cache.find(line(5))->drawing.atoms.size(), std::size_t(5));
        QCOMPARE(cache.drawnCount(), 1);
    }

    void newestRequestsComeFirstAndOldOnesAreDropped() {
        SlowServices services;
        DrawingCache cache(services);
        cache.setVocabulary(tests::moleculeVocabulary());
        const int asked = DrawingCache::kMostWaiting + 200;
        for (int i = 1; i <= asked; ++i) cache.find(line(i));
        QVERIFY(cache.waitingCount() <= DrawingCache::kMostWaiting);
        services.gate.release(asked);
        QTRY_COMPARE(cache.waitingCount(), 0);
        QTRY_VERIFY(cache.find(line(asked)));
        const std::lock_guard lock(services.mutex);
        const auto place = [&](int size) { return std::ranges::find(services.order, size) - services.order.begin(); };
        QVERIFY(place(asked) < place(asked - 50));
        QCOMPARE(place(100), std::ptrdiff_t(services.order.size()));  // dropped: newer ones took its place
    }

    void keepsTheMostRecentlyUsed() {
        SlowServices services;
        services.gate.release(100);
        DrawingCache cache(services, nullptr, 3);
        cache.setVocabulary(tests::moleculeVocabulary());
        for (int i : {1, 2, 3}) cache.drawNow(line(i));
        QVERIFY(cache.find(line(1)));
        cache.drawNow(line(4));
        QVERIFY(cache.find(line(1)));
        const int drawn = cache.drawnCount();
        cache.drawNow(line(2));  // gone
        QCOMPARE(cache.drawnCount(), drawn + 1);
    }

    void anotherVocabularyForgets() {
        SlowServices services;
        services.gate.release(100);
        DrawingCache cache(services);
        cache.setVocabulary(tests::moleculeVocabulary());
        cache.drawNow(line(3));
        cache.setVocabulary(tests::moleculeVocabulary());
        QVERIFY(cache.find(line(3)));
        cache.setVocabulary(tests::communityData(1)->vocabulary);
        QVERIFY(!cache.find(line(3)));
    }

    void failuresAreKeptWithTheirReason() {
        SlowServices services;
        services.fails = true;
        services.gate.release(10);
        DrawingCache cache(services);
        const auto drawn = cache.drawNow(line(2));
        QCOMPARE(drawn->problem, std::string("cannot be drawn"));
        QVERIFY(drawn->drawing.atoms.empty());
    }

    void canBeDestroyedWhileDrawing() {
        SlowServices services;
        {
            DrawingCache cache(services);
            for (int i = 1; i < 50; ++i) cache.find(line(i));
            services.gate.release(100);
        }
        QCoreApplication::processEvents();
        QVERIFY(services.order.size() < 50);
    }
};

STRATA_TEST(DrawingCacheTest, tst_drawing_cache);
#include "tst_drawing_cache.moc"
