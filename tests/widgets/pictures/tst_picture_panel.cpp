// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/picture_panel.h"

#include <QTemporaryDir>

#include "tests/support/test_main.h"
#include "widgets/pictures/picture_grid.h"
#include "widgets/style/segmented.h"

using namespace strata;
using pictures::PicturePanel;

class PicturePanelTest : public QObject {
    Q_OBJECT

    /// Three pictures of 4 × 4 and of 2 × 2 pixels; picture i is all of the grey 100 i, but for its first pixel, 255.
    static api::PictureSetPtr threePictures() {
        auto set = std::make_shared<api::PictureSet>();
        for (const int side : {4, 2}) {
            api::PictureRow row{std::to_string(side) + " × " + std::to_string(side), side, side, {}};
            for (int i = 0; i < 3; ++i)
                for (int p = 0; p < side * side; ++p)
                    row.pixels.push_back(static_cast<std::uint8_t>(p == 0 ? 255 : 100 * i));
            set->rows.push_back(std::move(row));
        }
        return set;
    }

private Q_SLOTS:
    void takesPixelsAsTheyAreStored() {
        const auto set = threePictures();
        const QImage third = pictures::toImage(set->rows[1], 2);
        QCOMPARE(third.size(), QSize(2, 2));
        QCOMPARE(qGray(third.pixel(0, 0)), 255);
        QCOMPARE(qGray(third.pixel(1, 1)), 200);
        QVERIFY(pictures::toImage(set->rows[1], 3).isNull());
    }

    void aSheetHoldsEveryPictureUnblurred() {
        PicturePanel panel;
        panel.setPictures(threePictures(), false);
        QCOMPARE(panel.levels()->count(), 2);
        const QImage sheet = panel.grid()->sheet(2, 2);  // two columns: 8 + 2 + 8 pixels, two lines
        QCOMPARE(sheet.size(), QSize(18, 18));
        QCOMPARE(qGray(sheet.pixel(1, 1)), 255);   // first pixel of the first
        QCOMPARE(qGray(sheet.pixel(2, 2)), 0);     // its next one
        QCOMPARE(qGray(sheet.pixel(8, 0)), 128);   // between two
        QCOMPARE(qGray(sheet.pixel(17, 7)), 100);  // end of the second
        QCOMPARE(qGray(sheet.pixel(7, 17)), 200);  // end of the third, in the second line
        panel.levels()->setCurrentIndex(1);
        QCOMPARE(panel.grid()->sheet(1, 3).size(), QSize(8, 2));
    }

    void levelsOfTheSameImagesStandBelowEachOther() {
        PicturePanel panel;
        panel.setPictures(threePictures(), true);
        QCOMPARE(panel.levels()->count(), 3);
        QCOMPARE(panel.grid()->level(), pictures::PictureGrid::kAllLevels);
        const QImage sheet = panel.grid()->sheet(1, 16);  // the coarse level as large as the fine one
        QCOMPARE(sheet.size(), QSize(14, 9));
        QCOMPARE(qGray(sheet.pixel(1, 6)), 255);  // a pixel of the coarse one is 2 × 2
        QCOMPARE(qGray(sheet.pixel(2, 6)), 0);
    }

    void exportsAndSaysWhatFails() {
        const QTemporaryDir folder;
        PicturePanel panel;
        QSignalSpy done(&panel, &PicturePanel::exported), failed(&panel, &PicturePanel::failed);
        panel.exportTo(folder.filePath("a.png"));
        QCOMPARE(failed.count(), 1);  // nothing there yet
        panel.setPictures(threePictures(), false);
        panel.exportTo(folder.filePath("a.jpg"));
        panel.exportTo(folder.path() + "/none/a.png");
        QCOMPARE(failed.count(), 3);
        panel.exportTo(folder.filePath("a.png"));
        QCOMPARE(done.count(), 1);
        QCOMPARE(QImage(folder.filePath("a.png")).size(), QSize(3 * 16 + 2 * 4, 16));
    }
};

STRATA_TEST(PicturePanelTest, tst_picture_panel);
#include "tst_picture_panel.moc"
