// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include "tests/support/fake_services.h"
#include "widgets/training/number_box.h"
#include "widgets/training/option_group.h"
#include "widgets/training/parameter_form.h"
#include "widgets/training/parameter_model.h"
#include "widgets/training/parameter_row.h"

using namespace strata;
using namespace strata::training;

class ParameterFormTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ParameterModel> m_model;
    std::unique_ptr<ParameterForm> m_form;

    template <class Editor>
    Editor* editor(const char* key) {
        return qobject_cast<Editor*>(m_form->row(key)->editor());
    }
    api::Value value(const char* key) { return m_model->value(m_model->rowOf(key)); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init() {
        m_model = std::make_unique<ParameterModel>(tests::FakeServices().parameters(api::kMgvae));
        m_form = std::make_unique<ParameterForm>(m_model.get());
        m_form->resize(320, 600);
        m_form->show();
    }

    void cleanup() {
        m_form.reset();
        m_model.reset();
    }

    void editorsFollowTheTypes() {
        QVERIFY(editor<NumberBox>("levels"));
        QCOMPARE(editor<NumberBox>("levels")->maximum(), 6.0);
        QVERIFY(editor<QCheckBox>("decoder.correct")->isChecked());
        QCOMPARE(editor<QComboBox>("prior")->count(), 2);
        QCOMPARE(editor<NumberBox>("epochs")->text(), QString("50 epochs"));
        QCOMPARE(editor<NumberBox>("optimiser.rate")->text(), QString("0.001"));
        QVERIFY(m_form->group("Hierarchy") && m_form->group("Optimiser"));
        QVERIFY(!m_form->group("Data"));
    }

    void aChangedOptionIsBoldAndHasAWayBack() {
        ParameterRow* row = m_form->row("levels");
        QVERIFY(row->resetButton()->isHidden());
        QVERIFY(!row->label()->font().bold());
        auto* box = editor<NumberBox>("levels");
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, "5");
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(value("levels"), api::Value(5LL));
        QVERIFY(row->label()->font().bold());
        QVERIFY(row->resetButton()->isVisible());
        QTest::mouseClick(row->resetButton(), Qt::LeftButton);
        QCOMPARE(value("levels"), api::Value(3LL));
        QCOMPARE(box->value(), 3.0);
        QVERIFY(!row->label()->font().bold());
        QVERIFY(row->resetButton()->isHidden());
    }

    void smallNumbersAreWrittenAndReadScientifically() {
        auto* box = editor<NumberBox>("optimiser.rate");
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, "2.5e-5");
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(value("optimiser.rate"), api::Value(2.5e-5));
        QCOMPARE(box->text(), QString("2.5e-05"));
        box->selectAll();
        QTest::keyClicks(box, "nan");  // letters are refused, one by one
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(std::isfinite(std::get<double>(value("optimiser.rate"))));
    }

    void valuesAreNotRounded() {
        const double odd = 0.0012345678901234567;
        m_model->setData(m_model->index(m_model->rowOf("optimiser.rate")), odd);
        QCOMPARE(std::get<double>(value("optimiser.rate")), odd);
        QTest::keyClick(editor<NumberBox>("optimiser.rate"), Qt::Key_Return);
        QCOMPARE(std::get<double>(value("optimiser.rate")), odd);
    }

    void choicesAndChecksReachTheModel() {
        QTest::mouseClick(editor<QCheckBox>("decoder.correct"), Qt::LeftButton, {},
                          QPoint(8, editor<QCheckBox>("decoder.correct")->height() / 2));
        QCOMPARE(value("decoder.correct"), api::Value(false));
        editor<QComboBox>("prior")->setCurrentText("learned");
        QCOMPARE(value("prior"), api::Value(std::string("learned")));
    }

    void columnsOfTheDataAreOffered() {
        auto parameters = tests::FakeServices().parameters(api::kMgvae);
        api::Parameter targets;
        targets.key = "targets";
        targets.label = "Targets";
        targets.group = "Hierarchy";
        targets.defaultValue = std::string();
        targets.columns = api::ColumnsNamed::Numbers;
        parameters.push_back(targets);
        m_model->setParameters(parameters);
        m_model->setColumns(api::ColumnsNamed::Words, {"split"});
        m_model->setColumns(api::ColumnsNamed::Numbers, {"logp", "sas"});
        auto* box = editor<QComboBox>("targets");
        QVERIFY(box && box->isEditable());
        QCOMPARE(box->count(), 2);
        QVERIFY(box->currentText().isEmpty());
        box->setCurrentIndex(1);
        Q_EMIT box->textActivated("sas");
        QCOMPARE(value("targets"), api::Value(std::string("sas")));
        // Two of them are typed.
        box->lineEdit()->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), "logp,sas");
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
        QCOMPARE(value("targets"), api::Value(std::string("logp,sas")));
        m_model->setColumns(api::ColumnsNamed::Numbers, {"mu"});  // other data: what was chosen stays to be seen
        QCOMPARE(box->currentText(), QString("logp,sas"));
        QCOMPARE(box->count(), 1);
    }

    void wheelOverAnOptionScrollsThePage() {
        auto* box = editor<NumberBox>("levels");
        m_form->setFocus();
        QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &wheel);
        QCOMPARE(value("levels"), api::Value(3LL));
    }

    void searchShowsWhatMatches() {
        m_form->setSearch("adam");  // in a help text
        QVERIFY(m_form->row("optimiser.rate")->isVisible());
        QVERIFY(m_form->row("epochs")->isHidden());
        QVERIFY(m_form->group("Latent")->isHidden());
        m_form->setSearch("no such option");
        QVERIFY(m_form->group("Optimiser")->isHidden());
        m_form->setSearch("");
        QVERIFY(m_form->row("epochs")->isVisible());
    }

    void foldedGroupsOpenForASearch() {
        m_form->group("Optimiser")->setFolded(true);
        QVERIFY(!m_form->row("epochs")->isVisible());
        m_form->setSearch("epochs");
        QVERIFY(m_form->row("epochs")->isVisible());
        m_form->setSearch("");
        QVERIFY(!m_form->row("epochs")->isVisible());
    }

    void fixedWithTheReason() {
        m_form->setEditable(false, "Because.", "epochs");
        QCOMPARE(m_form->reason(), QString("Because."));
        QVERIFY(!editor<NumberBox>("levels")->isEnabled());
        QVERIFY(editor<NumberBox>("epochs")->isEnabled());
        m_form->setEditable(true);
        QVERIFY(editor<NumberBox>("levels")->isEnabled());
        QVERIFY(m_form->reason().isEmpty());
    }
};

STRATA_TEST(ParameterFormTest, tst_parameter_form);
#include "tst_parameter_form.moc"
