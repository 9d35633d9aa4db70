// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/webpictureline.h"

#include "tests/support/pictures.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;

class WebPictureLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsShownOnceItIsWanted()
    {
        // GIVEN
        int asked = 0;
        domain::Result<QByteArray> answer = domain::failure(domain::Error::Kind::Network);
        models::WebPictures pictures;
        pictures.setFetch([&](const QUrl &) {
            ++asked;
            return QtFuture::makeReadyValueFuture(answer);
        });
        ui::WebPictureLine line({.address = u"https://a.example/1.png"_s, .shows = u"A red box"_s}, pictures);
        line.show();
        auto *button = line.findChild<QPushButton *>();
        const auto shown = [&line] {
            const auto labels = line.findChildren<QLabel *>();
            const auto found = std::ranges::find_if(labels, [](const QLabel *label) { return !label->pixmap().isNull(); });
            return found == labels.end() ? nullptr : *found;
        };
        QCOMPARE(asked, 0);
        QCOMPARE(shown(), nullptr);
        QVERIFY(button->accessibleName().contains(u"A red box"_s));
        // WHEN it cannot be had
        QVERIFY(QTest::qWaitForWindowActive(&line));
        button->setFocus();
        QSignalSpy left(&line, &ui::WebPictureLine::keyboardLeft);
        button->click();
        // The keyboard is not passed on to whatever comes next.
        QCOMPARE(left.size(), 1);
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(shown(), nullptr);
        // AND then it can
        answer = tests::pictureBytes({40, 20});
        button->click();
        QTRY_VERIFY(shown());
        // THEN
        QCOMPARE(shown()->accessibleName(), u"A red box"_s);
        QVERIFY(!button->isVisible());
        QVERIFY(line.isShown());
        QCOMPARE(asked, 2);
    }
};

QTEST_MAIN(WebPictureLineTest)
#include "webpicturelinetest.moc"
