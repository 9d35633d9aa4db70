// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/exportcapabilities.h"
#include "core/domain/channels/exportproblem.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::ExportProblem;

class ExportProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsTravelAsWords()
    {
        QSet<QString> names;
        for (int number = 0; number <= static_cast<int>(ExportProblem::Kind::NoKey); ++number) {
            const auto kind = static_cast<ExportProblem::Kind>(number);
            for (const QString &about : {QString(), u"a: b"_s}) {
                const ExportProblem problem{.kind = kind, .about = about};
                QCOMPARE(domain::exportProblemIn(domain::saidOf(problem)), std::optional(problem));
                QCOMPARE(domain::exportProblemIn(domain::troubleOf(problem).said), std::optional(problem));
            }
            names.insert(domain::saidOf({.kind = kind}));
        }
        QCOMPARE(names.size(), static_cast<int>(ExportProblem::Kind::NoKey) + 1);
        QVERIFY(!domain::exportProblemIn(u"HTTP 500"_s));
        QVERIFY(!domain::exportProblemIn(QString()));
    }

    void troublesAreToldApart()
    {
        using Kind = domain::Trouble::Kind;
        QCOMPARE(domain::troubleOf({.kind = ExportProblem::Kind::TakenThere}).kind, Kind::Changed);
        QCOMPARE(domain::troubleOf({.kind = ExportProblem::Kind::GoneThere}).kind, Kind::Gone);
        QCOMPARE(domain::troubleOf({.kind = ExportProblem::Kind::OnlyArticles}).kind, Kind::NotPossible);
        QCOMPARE(domain::troubleOf({.kind = ExportProblem::Kind::DetachedHead}).kind, Kind::Refused);
    }

    void channelsOfFilesTakeArticlesAlone()
    {
        for (const QString &service : domain::exportServices()) {
            const auto can = domain::staticCapabilities(service);
            QVERIFY(can.canPublishArticles && can.canEdit && can.canDelete && can.hasTitle);
            QVERIFY(!can.canPost && !can.canReply && !can.canReadMentions && !can.scheduleAhead);
            QCOMPARE(can.repeat, domain::Repeat::LookBack);
        }
        QVERIFY(domain::isOnThisMachine(u"git-site"_s));
        QVERIFY(!domain::isOnThisMachine(u"web-space"_s) && !domain::isOnThisMachine(u"mastodon"_s));
        QVERIFY(!domain::staticCapabilities(u"forum"_s).canPublishArticles);
    }
};

QTEST_GUILESS_MAIN(ExportProblemTest)
#include "exportproblemtest.moc"
