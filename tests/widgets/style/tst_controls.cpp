// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "widgets/style/chip.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/path_field.h"
#include "widgets/style/popup_button.h"
#include "widgets/style/progress_line.h"
#include "widgets/style/segmented.h"
#include "widgets/style/tile.h"

using namespace strata::style;

class ControlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void segmentedByMouseAndKeys() {
        Segmented control({"Input", "Level 2", "Level 1"});
        QSignalSpy changed(&control, &Segmented::currentChanged);
        control.show();
        QVERIFY(QTest::qWaitForWindowExposed(&control));
        QCOMPARE(control.currentIndex(), 0);
        const auto segments = control.findChildren<QAbstractButton*>();
        QCOMPARE(segments.size(), 3);
        QTest::mouseClick(segments[1], Qt::LeftButton);
        QCOMPARE(control.currentIndex(), 1);
        segments[1]->setFocus();
        QTest::keyClick(segments[1], Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 2);
        QCOMPARE(changed.size(), 2);
        control.setCurrentIndex(7);
        control.setCurrentIndex(2);
        QCOMPARE(changed.size(), 2);
    }

    void popupOpensByKeyAndClosesByEscape() {
        QWidget window;
        window.resize(300, 200);
        PopupButton more("More", &window);
        more.move(220, 10);
        auto* field = new QLineEdit;
        field->setFixedWidth(200);
        more.body()->addWidget(field);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(!more.panel()->isVisible());
        more.setFocus();
        QTest::keyClick(&more, Qt::Key_Space);
        QVERIFY(more.panel()->isVisible());
        QVERIFY(more.panel()->geometry().right() <=
                window.mapToGlobal(QPoint(300, 0)).x());  // it stays over the window
        QTest::keyClick(more.panel(), Qt::Key_Escape);
        QVERIFY(!more.panel()->isVisible());
        more.setChanged(2);
        QCOMPARE(more.text(), QString("More (2)"));
        more.setChanged(0);
        QCOMPARE(more.text(), QString("More"));
    }

    void pathsAreTypedOrDropped() {
        PathField field(PathField::Kind::File, "none");
        QSignalSpy changed(&field, &PathField::changed);
        QCOMPARE(field.path(), QString());
        field.edit()->setText("  /data/a b.smi ");
        QCOMPARE(field.path(), QString("/data/a b.smi"));
        field.edit()->setText("file:///data/a%20b.smi");  // what a dropped file brings
        QCOMPARE(field.path(), QString("/data/a b.smi"));
        QCOMPARE(changed.size(), 2);
    }

    void progressTellsWhatIsKnown() {
        ProgressLine line;
        QVERIFY(line.isHidden());
        line.begin("Waiting");
        QVERIFY(!line.isHidden());
        line.advance("Sampling", 0.5, 0, -1);
        QCOMPARE(line.text(), QString("Sampling"));
        line.advance("Sampling", 0.5, 80, 40);
        QCOMPARE(line.text(), QString("Sampling · 80.0 a second · 40 s left"));
        QCOMPARE(line.findChild<QProgressBar*>()->value(), 500);
        line.end();
        QVERIFY(line.isHidden());
    }

    void segmentedKeepsItsIndexWherePossible() {
        Segmented control({"a", "b", "c"});
        control.setCurrentIndex(2);
        QSignalSpy changed(&control, &Segmented::currentChanged);
        control.setLabels({"a", "b", "c", "d"});
        QCOMPARE(control.currentIndex(), 2);
        control.setLabels({"a"});
        QCOMPARE(control.currentIndex(), 0);
        control.setLabels({});
        QCOMPARE(control.currentIndex(), -1);
        control.setLabels({"x", "y"});
        QCOMPARE(control.currentIndex(), 0);
        QCOMPARE(changed.size(), 0);
    }

    void messageBar() {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.showError("no such file", "Try again");
        QVERIFY(!bar.isHidden());
        QSignalSpy action(&bar, &MessageBar::actionTriggered);
        bar.findChild<QPushButton*>()->click();
        QCOMPARE(action.size(), 1);
        QVERIFY(bar.isHidden());
        QCOMPARE(bar.text(), QString());
        bar.showInfo("<b>done</b>");
        QCOMPARE(bar.text(), QStringLiteral("<b>done</b>"));
        QVERIFY(bar.findChild<QPushButton*>()->isHidden());
    }

    void chipKeepsItsWidth() {
        Chip chip("Valid");
        const QSize before = chip.sizeHint();
        chip.setChecked(true);
        QCOMPARE(chip.sizeHint(), before);
    }

    // A steady label asks for room again only when its text outgrows what it had, or has become much shorter.
    void steadyLabelLeavesTheLayoutAlone() {
        ElidedLabel label;
        label.setSteady(true);
        label.setText("Epoch 10 of 40 · 100 graphs a second");
        const int asked = label.sizeHint().width();
        QVERIFY(asked >= label.fontMetrics().horizontalAdvance(label.text()));
        label.setText("Epoch 11 of 40 · 99 graphs a second");
        QCOMPARE(label.sizeHint().width(), asked);
        label.setText("Epoch 11 of 40 · 99 graphs a second · and much more than that to be told");
        QVERIFY(label.sizeHint().width() > asked);
        label.setText("Ready");
        QVERIFY(label.sizeHint().width() < asked);
        label.setSteady(false);
        label.setText("Done");
        QCOMPARE(label.sizeHint().width(), label.fontMetrics().horizontalAdvance("Done") + 2);
    }

    void elidedLabelShowsTheWholeInTheToolTip() {
        ElidedLabel label("/a/long/path/to/some/file.smi");
        label.resize(60, 20);
        label.show();
        QCOMPARE(label.toolTip(), label.text());
        label.resize(2000, 20);
        QCOMPARE(label.toolTip(), QString());
    }

    void tileAndEmptyState() {
        Tile tile("Valid");
        QCOMPARE(tile.value(), QStringLiteral("–"));
        tile.setValue("97 %");
        QCOMPARE(tile.value(), QStringLiteral("97 %"));
        EmptyState empty("data", "Nothing here.", "Open");
        QSignalSpy activated(&empty, &EmptyState::activated);
        empty.findChild<QPushButton*>()->click();
        QCOMPARE(activated.size(), 1);
    }
};

STRATA_TEST(ControlsTest, tst_controls);
#include "tst_controls.moc"
