// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/medialimits.h"

#include "core/domain/channels/capabilities.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

using Problem = domain::MediaProblem;
using Problems = QList<std::optional<Problem>>;

class MediaLimitsTest : public QObject
{
    Q_OBJECT

private:
    static domain::Attachment file(const QString &type, qint64 bytes = 1'000, const QString &altText = u"It shows something"_s)
    {
        return {.media = {.id = {}, .name = u"a file"_s, .type = type, .bytes = bytes}, .altText = altText};
    }
    static Problems problems(const QString &service, const QList<domain::Attachment> &files)
    {
        return domain::mediaProblems(files, domain::mediaLimit(service, domain::PostKind::Reply));
    }

private Q_SLOTS:
    void filesAreCountedTogetherWhereAServiceDoes()
    {
        QList<domain::Attachment> files;
        for (int n = 0; n < 6; ++n)
            files << file(u"image/png"_s) << file(u"application/pdf"_s);
        const auto found = domain::mediaProblems(files, domain::staticCapabilities(u"discord"_s).media);
        QVERIFY(!found.at(9));
        QCOMPARE(found.at(10), Problem::TooMany);
    }

    void descriptionsStayWhereTheyDoNotGoAlong()
    {
        for (const QString &service : {u"mattermost"_s, u"telegram"_s})
            QVERIFY(!domain::capabilitiesFromJson(domain::toJson(domain::staticCapabilities(service))).media.hasAltText);
        QVERIFY(domain::staticCapabilities(u"discord"_s).media.hasAltText);
    }

    void wordsThatStandWithAPictureAreChangedIntoNoMoreThanThoseMayBe()
    {
        const domain::Capabilities can = domain::staticCapabilities(u"telegram"_s);
        domain::Post post;
        post.text = u"Voici"_s;
        QCOMPARE(domain::editLimitOf(can, post).characters, 4'096);
        post.attachments = {file(u"image/png"_s)};
        QCOMPARE(domain::editLimitOf(can, post).characters, 1'024);
        // What was longer left by itself.
        post.text = QString(1'025, u'x');
        QCOMPARE(domain::editLimitOf(can, post).characters, 4'096);
    }

    void aTypeTellsTheSort()
    {
        using Sort = domain::MediaSort;
        QCOMPARE(domain::mediaSort(u"image/png"_s), Sort::Image);
        QCOMPARE(domain::mediaSort(u"video/mp4"_s), Sort::Video);
        QCOMPARE(domain::mediaSort(u"audio/ogg"_s), Sort::Audio);
        QCOMPARE(domain::mediaSort(u"application/pdf"_s), Sort::File);
        QCOMPARE(domain::mediaSort({}), Sort::File);
    }

    void eachServiceTakesWhatItTakes_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QList<domain::Attachment>>("files");
        QTest::addColumn<Problems>("expected");
        const auto png = file(u"image/png"_s);
        const auto mp4 = file(u"video/mp4"_s);
        const auto pdf = file(u"application/pdf"_s);
        const auto none = std::optional<Problem>();
        QTest::newRow("Mastodon takes four images") << u"mastodon"_s << QList{png, png, png, png, png} << Problems{none, none, none, none, Problem::TooMany};
        QTest::newRow("Mastodon takes 16 MiB") << u"mastodon"_s << QList{file(u"image/png"_s, 16'777'216), file(u"image/png"_s, 16'777'217)}
                                               << Problems{none, Problem::TooBig};
        QTest::newRow("Mastodon mixes nothing") << u"mastodon"_s << QList{png, mp4} << Problems{none, Problem::NotTogether};
        QTest::newRow("Mastodon takes one video") << u"mastodon"_s << QList{mp4, mp4} << Problems{none, Problem::TooMany};
        QTest::newRow("Mastodon takes no document") << u"mastodon"_s << QList{pdf, png} << Problems{Problem::WrongSort, none};
        QTest::newRow("Mastodon takes no drawing") << u"mastodon"_s << QList{file(u"image/svg+xml"_s)} << Problems{Problem::WrongSort};
        QTest::newRow("Mastodon takes 1,500 characters")
            << u"mastodon"_s << QList{file(u"image/png"_s, 1, QString(1'500, u'a')), file(u"image/png"_s, 1, QString(1'501, u'a'))}
            << Problems{none, Problem::AltTooLong};
        QTest::newRow("Bluesky takes 2 MB") << u"bluesky"_s << QList{file(u"image/png"_s, 2'000'000), file(u"image/png"_s, 2'000'001)}
                                            << Problems{none, Problem::TooBig};
        QTest::newRow("Bluesky counts characters as people do")
            << u"bluesky"_s << QList{file(u"image/png"_s, 1, u"👩‍👩‍👧‍👦"_s.repeated(2'000))} << Problems{none};
        QTest::newRow("LinkedIn takes one image with a comment") << u"linkedin"_s << QList{png, png} << Problems{none, Problem::TooMany};
        QTest::newRow("LinkedIn takes no WebP") << u"linkedin"_s << QList{file(u"image/webp"_s)} << Problems{Problem::WrongSort};
        QTest::newRow("a comment on WordPress takes nothing") << u"wordpress"_s << QList{png} << Problems{Problem::NotTaken};
        QTest::newRow("a feed takes nothing") << u"feed"_s << QList{png} << Problems{Problem::NotTaken};
        QTest::newRow("Matrix takes anything") << u"matrix"_s << QList{png, mp4, pdf, png, png, png} << Problems(6);
        QTest::newRow("mail takes anything") << u"mail"_s << QList{pdf, file(u"image/png"_s, 50'000'000)} << Problems(2);
        QTest::newRow("a forum takes images") << u"forum"_s << QList{png, file(u"image/png"_s, 4'194'305), pdf}
                                              << Problems{none, Problem::TooBig, Problem::WrongSort};
        QTest::newRow("of an unknown service nothing is known") << u"elsewhere"_s << QList{pdf, mp4} << Problems(2);
    }

    void eachServiceTakesWhatItTakes()
    {
        QFETCH(QString, service);
        QFETCH(QList<domain::Attachment>, files);
        QFETCH(Problems, expected);
        QCOMPARE(problems(service, files), expected);
    }

    void aCommentIsNotAPost()
    {
        QVERIFY(domain::mediaLimit(u"wordpress"_s, domain::PostKind::Reply).takesNone());
        QVERIFY(!domain::mediaLimit(u"wordpress"_s, domain::PostKind::Post).takesNone());
    }

    void whatIsRefusedDoesNotStandInTheWayOfTheRest()
    {
        // GIVEN a document first, which the service does not take, then four images
        const auto png = file(u"image/png"_s);
        const auto found = problems(u"mastodon"_s, {file(u"application/pdf"_s), png, png, png, png});
        // THEN the images are not counted with it
        QCOMPARE(std::ranges::count_if(found, [](const auto &problem) { return !problem; }), 4);
    }
};

QTEST_GUILESS_MAIN(MediaLimitsTest)
#include "medialimitstest.moc"
