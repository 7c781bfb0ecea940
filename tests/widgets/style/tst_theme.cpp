// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/theme.h"

#include "tests/support/test_main.h"
#include "widgets/style/colours.h"
#include "widgets/style/icon.h"

using namespace strata::style;

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modes() {
        const bool system = isDark(qApp->palette());
        apply(*qApp, Mode::Dark);
        QVERIFY(isDark(qApp->palette()));
        QCOMPARE(shades(qApp->palette()).accent.name(), QStringLiteral("#56b4e9"));
        apply(*qApp, Mode::Light);
        QVERIFY(!isDark(qApp->palette()));
        QCOMPARE(shades(qApp->palette()).accent.name(), QStringLiteral("#0072b2"));
        apply(*qApp, Mode::System);
        QCOMPARE(isDark(qApp->palette()), system);
    }

    void textHasContrast() {
        for (Mode mode : {Mode::Light, Mode::Dark}) {
            apply(*qApp, mode);
            const QPalette p = qApp->palette();
            const Shades s = shades(p);
            for (const QColor& background : {p.color(QPalette::Window), s.card, s.hover, s.tint}) {
                QVERIFY(contrast(p.color(QPalette::WindowText), background) >= 7);
                for (const QColor& text : {s.muted, s.good, s.warning, s.bad, s.accent})
                    QVERIFY2(contrast(text, background) >= 4.5, qPrintable(text.name() + " on " + background.name()));
            }
            QVERIFY(contrast(s.onAccent, s.accent) >= 4.5);
        }
    }

    void iconsFollowThePalette() {
        const QIcon icon = strata::style::icon(QStringLiteral("stop"));
        for (Mode mode : {Mode::Light, Mode::Dark}) {
            apply(*qApp, mode);
            const QImage image = icon.pixmap(40, 40).toImage();
            // The left edge of the rounded square: from (4.5, 10) of 20, so (9, 20) of 40.
            QVERIFY(contrast(image.pixelColor(9, 20), qApp->palette().color(QPalette::Window)) > 7);
        }
    }

    void everyIconDraws_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"data",    "train",  "inspect", "generate", "explore", "runs",    "play",     "pause",
                                 "stop",    "export", "close",   "copy",     "search",  "plus",    "folder",   "file",
                                 "warning", "info",   "check",   "trash",    "undo",    "chevron", "molecule", "graph"})
            QTest::newRow(name) << name;
    }
    void everyIconDraws() {
        QFETCH(QString, name);
        const QImage image = strata::style::icon(name).pixmap(20, 20).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) inked += image.pixelColor(x, y).alpha() > 128;
        QVERIFY(inked >= 15);
    }

    void unknownIconDrawsNothing() {
        QTest::ignoreMessage(QtWarningMsg, "no icon named nothing");
        QVERIFY(strata::style::icon(QStringLiteral("nothing")).pixmap(20, 20).toImage().pixelColor(10, 10).alpha() ==
                0);
    }
};

STRATA_TEST(ThemeTest, tst_theme);
#include "tst_theme.moc"
