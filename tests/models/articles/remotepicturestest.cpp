// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/remotepictures.h"

#include "tests/support/pictures.h"

#include <QtCore/QPromise>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::RemotePictures;

class RemotePicturesTest : public QObject
{
    Q_OBJECT

    /// Pictures whose fetches wait to be answered.
    struct Given
    {
        Given()
        {
            pictures.setFetch([this](const QUrl &url) {
                auto promise = std::make_shared<QPromise<domain::Result<QByteArray>>>();
                promise->start();
                waiting.insert(url.toString(), promise);
                return promise->future();
            });
        }
        void answer(const QString &address, const domain::Result<QByteArray> &content)
        {
            const auto promise = waiting.take(address);
            promise->addResult(content);
            promise->finish();
        }
        QHash<QString, std::shared_ptr<QPromise<domain::Result<QByteArray>>>> waiting;
        RemotePictures pictures;
    };

private Q_SLOTS:
    void nothingIsFetchedUntilItIsAllowed()
    {
        // GIVEN two pictures
        Given given;
        given.pictures.setWanted({u"https://a.example/1.png"_s, u"https://a.example/2.png"_s});
        QCOMPARE(given.pictures.missing(), 2);
        QVERIFY(given.waiting.isEmpty());
        // WHEN they are allowed
        QSignalSpy fetched(&given.pictures, &RemotePictures::fetched);
        given.pictures.allow();
        // THEN both are on the way, and shown as they come
        QCOMPARE(given.pictures.underWay(), 2);
        const QByteArray png = tests::pictureBytes({2, 2});
        given.answer(u"https://a.example/1.png"_s, png);
        QTRY_COMPARE(fetched.size(), 1);
        QCOMPARE(given.pictures.contents().value(u"https://a.example/1.png"_s), png);
        QCOMPARE(given.pictures.underWay(), 1);
        given.answer(u"https://a.example/2.png"_s, domain::failure(domain::Error::Kind::Network));
        QTRY_COMPARE(given.pictures.missing(), 1);
        QCOMPARE(given.pictures.underWay(), 0);
        // AND what failed is asked for again, alone, when somebody says so
        given.pictures.allow();
        QCOMPARE(given.waiting.keys(), QStringList{u"https://a.example/2.png"_s});
    }

    void onlyPicturesAtHttpsAddressesAreShown()
    {
        Given given;
        const QString page = u"https://a.example/page"_s;
        given.pictures.setWanted({u"http://a.example/1.png"_s, u"https://me:word@a.example/1.png"_s, u"https:///1.png"_s, u"file:///etc/passwd"_s, page});
        given.pictures.allow();
        QCOMPARE(given.waiting.keys(), QStringList{page});
        QCOMPARE(given.pictures.missing(), 4);
        given.answer(page, QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
        QTRY_COMPARE(given.pictures.missing(), 5);
        QVERIFY(given.pictures.contents().isEmpty());
    }

    void aNewAddressIsFetchedWhenItStandsStill()
    {
        Given given;
        given.pictures.allow();
        for (const QString &typed : {u"https://a.example/o"_s, u"https://a.example/ov"_s, u"https://a.example/oven.png"_s})
            given.pictures.setWanted({typed});
        QVERIFY(given.waiting.isEmpty());
        QTRY_COMPARE(given.waiting.keys(), QStringList{u"https://a.example/oven.png"_s});
    }

    void nothingOfAClosedArticleStays()
    {
        Given given;
        QSignalSpy fetched(&given.pictures, &RemotePictures::fetched);
        QSignalSpy forgotten(&given.pictures, &RemotePictures::forgotten);
        given.pictures.setWanted({u"https://a.example/1.png"_s});
        given.pictures.allow();
        // WHEN the article is closed while its picture is on the way
        given.pictures.forget();
        given.answer(u"https://a.example/1.png"_s, tests::pictureBytes({2, 2}));
        // THEN it comes too late, and the next article begins with nothing allowed
        QTest::qWait(50);
        QCOMPARE(fetched.size(), 0);
        QCOMPARE(forgotten.size(), 1);
        QVERIFY(given.pictures.contents().isEmpty());
        given.pictures.setWanted({u"https://a.example/1.png"_s});
        QVERIFY(!given.pictures.isAllowed());
        QCOMPARE(given.pictures.missing(), 1);
        QVERIFY(given.waiting.isEmpty());
    }
};

QTEST_MAIN(RemotePicturesTest)
#include "remotepicturestest.moc"
