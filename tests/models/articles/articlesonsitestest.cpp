// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlesonsites.h"

#include "tests/models/articles/onsites.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;
using models::ArticleListModel;
using models::ArticlePlace;
using tests::scheduleThere;
using tests::settleThere;
using How = store::ArticleOnSite::How;

/// What stands at a site before anybody reads it is told where articles are listed, and follows what becomes of it.
class ArticlesOnSitesTest : public QObject
{
    Q_OBJECT

    struct Given : tests::ArticlesFixture
    {
        Given()
        {
            channel = tests::connectOurSite(*this);
            model.load();
        }
        [[nodiscard]] QString said(int role, int row = 0) { return model.list().index(row).data(role).toString(); }

        domain::Id<domain::Channel> channel;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whatASiteHoldsIsSaidUntilItLeaves()
    {
        // GIVEN an article that nobody has sent anywhere
        Given given;
        const QAbstractItemModelTester tester(&given.model.list());
        const auto article = given.add(u"The mill"_s);
        QTRY_COMPARE(given.model.list().rowCount(), 1);
        QCOMPARE(given.said(ArticleListModel::PlaceRole), QString());
        given.model.open(article.id);
        QTRY_VERIFY(given.model.editor().isOpen());
        QSignalSpy changed(&given.model.list(), &QAbstractItemModel::dataChanged);
        // WHEN its site holds it until its time
        const auto post = scheduleThere(given, given.channel, article, 48h);
        settleThere(given, domain::Sent::State::Held);
        // THEN the list says so, with when and where, and its own status stays
        QTRY_COMPARE(given.said(ArticleListModel::PlaceRole), u"Scheduled there"_s);
        QVERIFY(!changed.isEmpty());
        const QString words = models::placeWords({{.how = How::Held, .channel = u"Our site"_s, .leavesAt = domain::toInstant(*post.scheduledFor)}},
                                                 given.clock.now(), given.workspace.database().zone())
                                  .first();
        QVERIFY2(words.startsWith(u"Held by “Our site”, leaves "_s), qPrintable(words));
        QVERIFY(given.said(Qt::ToolTipRole).contains(words));
        QVERIFY(given.said(Qt::AccessibleTextRole).contains(u", Draft, "_s + words + u", "_s));
        QCOMPARE(given.said(ArticleListModel::StatusWordRole), u"Draft"_s);
        QCOMPARE(given.stored(article.id).status, domain::ArticleStatus::Draft);
        QCOMPARE(given.model.placeOfOpened(), u"Scheduled there"_s);
        QCOMPARE(given.model.placesOfOpened(), words);
        // AND once its time has passed it does not say that it leaves
        given.clock.advance(49h);
        QVERIFY(given.model.placesOfOpened().startsWith(u"Held by “Our site”, was to leave "_s));
        // WHEN it has left
        settleThere(given, domain::Sent::State::Published);
        // THEN
        QTRY_COMPARE(given.said(ArticleListModel::PlaceRole), QString());
        QTRY_COMPARE(given.said(ArticleListModel::StatusWordRole), u"Published"_s);
        QCOMPARE(given.model.placesOfOpened(), QString());
    }

    void whatStandsThereForNobodyIsSaidSo_data()
    {
        QTest::addColumn<domain::Visibility>("visibility");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("draft") << domain::Visibility::Draft << u"Draft there"_s << u"A draft on “Our site”"_s;
        QTest::newRow("private") << domain::Visibility::Private << u"Private there"_s << u"Private on “Our site”: only who may edit it reads it"_s;
        QTest::newRow("review") << domain::Visibility::InReview << u"In review there"_s << u"Waits for review on “Our site”"_s;
    }
    void whatStandsThereForNobodyIsSaidSo()
    {
        QFETCH(domain::Visibility, visibility);
        QFETCH(QString, word);
        QFETCH(QString, sentence);
        Given given;
        const auto article = given.add(u"The mill"_s);
        scheduleThere(given, given.channel, article, -1s, visibility);
        settleThere(given, domain::Sent::State::Published);
        QTRY_COMPARE(given.said(ArticleListModel::PlaceRole), word);
        QVERIFY(given.said(Qt::ToolTipRole).startsWith(sentence));
        QVERIFY(given.said(Qt::AccessibleTextRole).contains(sentence));
    }

    void ofSeveralPlacesWhatLeavesByItselfGoesFirst()
    {
        const QList<ArticlePlace> places{{.how = How::Private, .channel = u"A"_s}, {.how = How::Held, .channel = u"B"_s}};
        QCOMPARE(models::placeWord(places), u"Scheduled there"_s);
        QCOMPARE(models::placeWords(places, {}, QTimeZone::utc()), (QStringList{u"Private on “A”: only who may edit it reads it"_s, u"Held by “B”"_s}));
        QCOMPARE(models::placeWord({}), QString());
    }
};

QTEST_GUILESS_MAIN(ArticlesOnSitesTest)
#include "articlesonsitestest.moc"
