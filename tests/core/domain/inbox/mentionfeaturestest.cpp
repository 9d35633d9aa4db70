// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/mentionfeatures.h"

#include "core/domain/query/plan.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class MentionFeaturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsShowWhatStandsInThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("features");
        constexpr qint64 link = 1;
        constexpr qint64 image = 2;
        constexpr qint64 video = 4;
        constexpr qint64 question = 8;
        QTest::newRow("nothing") << u"Bonjour. http is a word, png too"_s << qint64{0};
        QTest::newRow("a link") << u"Voir (https://moulin.example/prix)."_s << link;
        QTest::newRow("no question in an address") << u"https://moulin.example/a?b=c"_s << link;
        QTest::newRow("a question") << u"Ouvert dimanche ?"_s << question;
        QTest::newRow("an Arabic question") << u"متى؟"_s << question;
        QTest::newRow("an image") << u"HTTPS://moulin.example/Four.JPG?w=300"_s << (link | image);
        QTest::newRow("a video") << u"https://moulin.example/four.mp4, vu ?"_s << (link | video | question);
        QTest::newRow("a site of videos") << u"https://www.youtube.com/watch?v=1"_s << (link | video);
        QTest::newRow("a site that only ends so") << u"https://notyoutube.com/"_s << link;
        QTest::newRow("a host that ends like an image") << u"https://four.png"_s << link;
        QTest::newRow("an empty address") << u"https://"_s << link;
    }

    void textsShowWhatStandsInThem()
    {
        QFETCH(QString, text);
        QTEST(mentionFeatures({}, text), "features");
        QTEST(mentionFeatures(text, u"x"), "features");
    }
};

QTEST_APPLESS_MAIN(MentionFeaturesTest)
#include "mentionfeaturestest.moc"
