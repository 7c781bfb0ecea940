// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sampling/draw_form.h"

#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"
#include "widgets/sampling/correction_choice.h"

using namespace strata;
using sampling::DrawForm;

class DrawFormTest : public QObject {
    Q_OBJECT

    static api::RunSummary run(const std::string& decoder, double dropout = 0) {
        auto result = tests::runSummary("/runs", "run");
        result.settings["decoder.kind"] = decoder;
        result.settings["decoder.latent_dropout"] = dropout;
        return result;
    }
    static bool canGoWithoutLatents(const DrawForm& form) {
        const int none = form.latents()->findData(int(api::LatentSource::None));
        return form.latents()->model()->flags(form.latents()->model()->index(none, 0)) & Qt::ItemIsEnabled;
    }

private Q_SLOTS:
    void offersWhatTheModelCanDo_data() {
        QTest::addColumn<QString>("decoder");
        QTest::addColumn<double>("dropout");
        QTest::addColumn<bool>("leastProbability");
        QTest::addColumn<bool>("noLatents");
        QTest::newRow("growth, dropout") << "growth" << 0.1 << true << true;
        QTest::newRow("growth") << "growth" << 0.0 << true << false;
        QTest::newRow("masked") << "masked" << 0.1 << true << false;
        QTest::newRow("autoregressive") << "autoregressive" << 0.0 << true << false;
        QTest::newRow("all at once") << "sn" << 0.0 << false << false;
    }
    void offersWhatTheModelCanDo() {
        QFETCH(QString, decoder);
        QFETCH(double, dropout);
        DrawForm form;
        form.setRun(run(decoder.toStdString(), dropout));
        QTEST(form.minProbability()->isEnabled(), "leastProbability");
        QTEST(canGoWithoutLatents(form), "noLatents");
    }

    void anotherRunTakesBackWhatItCannotDo() {
        DrawForm form;
        form.setRun(run("growth", 0.1));
        QSignalSpy edited(&form, &DrawForm::edited);
        form.minProbability()->setValue(0.05);
        form.latents()->setCurrentIndex(form.latents()->findData(int(api::LatentSource::None)));
        QCOMPARE(edited.size(), 2);
        QCOMPARE(form.changed(), 2);
        QCOMPARE(form.draw().minProbability, 0.05);
        QVERIFY(form.draw().latents == api::LatentSource::None);
        form.setRun(run("growth", 0.1));  // the same again: kept
        QCOMPARE(form.changed(), 2);
        form.setRun(run("sn"));
        QCOMPARE(form.changed(), 0);
        QCOMPARE(form.draw().minProbability, 0.0);
        QVERIFY(form.draw().latents == api::LatentSource::Prior);
    }

    void everyCorrectionSaysWhatItDoes() {
        sampling::CorrectionChoice choice;
        QVERIFY(choice.correction() == api::Correction::ByProbability);
        for (const auto each : {api::Correction::None, api::Correction::ByLowering, api::Correction::ByProbability}) {
            const QString before = choice.toolTip();
            choice.setCorrection(each);
            QVERIFY(choice.correction() == each);
            QVERIFY(choice.toolTip() != before);
        }
    }
};

STRATA_TEST(DrawFormTest, tst_draw_form);
#include "tst_draw_form.moc"
