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
        QCOMPARE(toJson(PostOptions{}), QByteArray("{}"));
        QCOMPARE(postOptionsFromJson("{}"), PostOptions{});
    }
    void whatIsNoSuchThingSaysNothing()
    {
        QCOMPARE(postOptionsFromJson("no JSON"), PostOptions{});
        QCOMPARE(postOptionsFromJson(R"({"visibility": 9, "warning": 3, "poll": []})"), PostOptions{});
        // A poll of which less is said lasts a day.
        const auto poll = postOptionsFromJson(R"({"poll": {"options": ["a", "b"]}})").poll;
        QVERIFY(poll);
        QCOMPARE(poll->lasts, std::chrono::seconds{86'400});
        QVERIFY(!poll->isMultiple);
    }
};

QTEST_GUILESS_MAIN(PostOptionsTest)
#include "postoptionstest.moc"
