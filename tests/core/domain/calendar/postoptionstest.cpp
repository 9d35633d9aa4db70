// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/postoptions.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class PostOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const PostOptions options{.visibility = Visibility::Followers,
                                  .warning = u"Crumbs"_s,
                                  .poll = Poll{.options = {u"Rye"_s, u"Wheat"_s}, .lasts = std::chrono::hours{6}, .isMultiple = true}};
        QCOMPARE(postOptionsFromJson(toJson(options)), options);
        const PostOptions article{.visibility = Visibility::InReview,
                                  .categories = {u"Bread"_s, u"Bread > Rye"_s},
                                  .mailing = Mailing{.newsletter = u"weekly"_s, .readers = Readership::Paying}};
        QCOMPARE(postOptionsFromJson(toJson(article)), article);
        const PostOptions promised{.mailing = Mailing{.newsletter = u"weekly"_s, .isToConfirm = true}};
        QCOMPARE(postOptionsFromJson(toJson(promised)), promised);
        // Not mailed is something else than nothing said.
        const PostOptions unmailed{.mailing = Mailing{}};
        QCOMPARE(postOptionsFromJson(toJson(unmailed)), unmailed);
        QCOMPARE(toJson(PostOptions{}), QByteArray("{}"));
        QCOMPARE(postOptionsFromJson("{}"), PostOptions{});
    }
    void whatIsNoSuchThingSaysNothing()
    {
        QCOMPARE(postOptionsFromJson("no JSON"), PostOptions{});
        QCOMPARE(postOptionsFromJson(R"({"visibility": 9, "warning": 3, "poll": []})"), PostOptions{});
        QCOMPARE(postOptionsFromJson(R"({"categories": [1, " "], "mailing": "weekly"})"), PostOptions{});
        QCOMPARE(postOptionsFromJson(R"({"mailing": {"newsletter": "weekly", "readers": 7}})").mailing->readers, Readership::All);
        // A poll of which less is said lasts a day.
        const auto poll = postOptionsFromJson(R"({"poll": {"options": ["a", "b"]}})").poll;
        QVERIFY(poll);
        QCOMPARE(poll->lasts, std::chrono::seconds{86'400});
        QVERIFY(!poll->isMultiple);
    }
};

QTEST_GUILESS_MAIN(PostOptionsTest)
#include "postoptionstest.moc"
