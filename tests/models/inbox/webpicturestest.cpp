// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/webpictures.h"

#include "tests/support/pictures.h"

#include <QtCore/QPromise>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::WebPicture;
using models::WebPictures;

namespace {

/// Pictures that are answered at once with what is given.
struct Web
{
    Web()
    {
        pictures.setFetch([this](const QUrl &url) {
            asked << url.toString();
            return QtFuture::makeReadyValueFuture(answer);
        });
    }
    domain::Result<QByteArray> answer = QByteArray();
    QStringList asked;
    WebPictures pictures;
};

const QString redBox = u"https://pictures.example/box.png"_s;

} // namespace

class WebPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreFoundWithWhatTheyShow()
    {
        const QString text = u"Look here\n\nA red box (https://a.example/x/1.png)\n\nhttps://a.example/2.JPEG?size=9 and https://a.example/page.html, again "
                             "https://a.example/2.JPEG?size=9\n\nOurs (https://cdn.example/plain/did:plc:b/bafy@jpeg)"_s;
        QCOMPARE(models::webPicturesIn(text),
                 (QList<WebPicture>{{.address = u"https://a.example/x/1.png"_s, .shows = u"A red box"_s},
                                    {.address = u"https://a.example/2.JPEG?size=9"_s, .shows = {}},
                                    {.address = u"https://cdn.example/plain/did:plc:b/bafy@jpeg"_s, .shows = u"Ours"_s}}));
        QVERIFY(models::webPicturesIn(u"ftp://a.example/1.png, file:///etc/1.png, javascript:1.png"_s).isEmpty());
    }

    void whatIsShownNeedNotStandInTheText()
    {
        const QString text = u"Look here\n\nA red box (https://a.example/1.png)\n\nhttps://a.example/2.png\nas in https://a.example/3.png there"_s;
        const auto pictures = models::webPicturesIn(text);
        QCOMPARE(pictures.size(), 3);
        QCOMPARE(models::withoutPictures(text, {}), text);
        // What is a part of a sentence stays.
        QCOMPARE(models::withoutPictures(text, pictures), u"Look here\n\n\nas in https://a.example/3.png there"_s);
        QCOMPARE(models::withoutPictures(u"https://a.example/1.png"_s, pictures), QString());
    }

    void oneIsFetchedOnceAndKept()
    {
        Web web;
        web.answer = tests::pictureBytes({40, 20});
        QSignalSpy arrived(&web.pictures, &WebPictures::arrived);
        web.pictures.want(redBox);
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(web.pictures.picture(redBox).size(), QSize(40, 20));
        web.pictures.want(redBox);
        QCOMPARE(arrived.size(), 2);
        QCOMPARE(web.asked, QStringList{redBox});
        // Another conversation: nothing of it is here any more.
        web.pictures.forget();
        QVERIFY(web.pictures.picture(redBox).isNull());
    }

    void whatIsNotSafeIsNotAskedFor_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("not encrypted") << u"http://a.example/1.png"_s << false;
        QTest::newRow("this machine") << u"http://127.0.0.1:8080/1.png"_s << true;
        QTest::newRow("with a password") << u"https://me:secret@a.example/1.png"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd.png"_s << false;
    }
    void whatIsNotSafeIsNotAskedFor()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, isAsked);
        Web web;
        QSignalSpy failed(&web.pictures, &WebPictures::failed);
        web.pictures.want(address);
        QCOMPARE(!web.asked.isEmpty(), isAsked);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.first().at(1).toString().isEmpty());
    }

    void whatIsNoPictureIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a page") << QByteArray("<html><script>alert(1)</script></html>");
        QTest::newRow("a head of a picture alone") << tests::pictureBytes({40, 20}).first(30);
        QTest::newRow("too large") << tests::pictureBytes({4, 4}) + QByteArray(10'000'001, 'x');
    }
    void whatIsNoPictureIsSaid()
    {
        QFETCH(const QByteArray, content);
        Web web;
        web.answer = content;
        QSignalSpy failed(&web.pictures, &WebPictures::failed);
        web.pictures.want(redBox);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(web.pictures.picture(redBox).isNull());
        // AND it may be asked for again.
        web.answer = tests::pictureBytes({40, 20});
        web.pictures.want(redBox);
        QTRY_VERIFY(!web.pictures.picture(redBox).isNull());
    }

    void offlineIsSaid()
    {
        Web web;
        web.answer = domain::failure(domain::Error::Kind::Offline);
        QSignalSpy failed(&web.pictures, &WebPictures::failed);
        web.pictures.want(redBox);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().at(1).toString().contains(u"offline"_s));
    }
};

QTEST_GUILESS_MAIN(WebPicturesTest)
#include "webpicturestest.moc"
