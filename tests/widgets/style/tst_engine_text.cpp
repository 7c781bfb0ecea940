// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTranslator>

#include "tests/support/test_main.h"
#include "widgets/style/engine_text.h"

using namespace strata::style;

namespace {

/// Says everything of the engine's in capitals, and nothing else.
class Shouting : public QTranslator {
public:
    QString translate(const char* context, const char* text, const char*, int) const override {
        return qstrcmp(context, "engine") == 0 ? QString::fromUtf8(text).toUpper() : QString();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class EngineTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutATranslationTextsStayAsTheyAre() {
        for (const char* text : {"Levels", "Epoch 3 of 50: the prior alone", "Reading a %1 b.csv", "Something else"}) {
            QCOMPARE(engineText(text), QString(text));
            QCOMPARE(enginePhase(text), QString(text));
        }
        QCOMPARE(engineText({}), QString());
    }

    void numbersAndNamesOfPhasesAreKept() {
        Shouting translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE(engineText("Levels"), QString("LEVELS"));
        QCOMPARE(enginePhase("Encoding"), QString("ENCODING"));
        QCOMPARE(enginePhase("Epoch 3 of 50"), QString("EPOCH 3 OF 50"));
        QCOMPARE(enginePhase("Epoch 3 of 50: the prior alone"), QString("EPOCH 3 OF 50: THE PRIOR ALONE"));
        QCOMPARE(enginePhase("Reading qm9.csv.gz"), QString("READING qm9.csv.gz"));
        QCoreApplication::removeTranslator(&translator);
    }
};

STRATA_TEST(EngineTextTest, tst_engine_text);
#include "tst_engine_text.moc"
