// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/foundwords.h"

#include "core/domain/query/parser.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::TextSpan;

class FoundWordsTest : public QObject
{
    Q_OBJECT

private:
    static QList<domain::QueryNode> sought(QStringView typed) { return domain::soughtWords(domain::queryOrWords(typed)); }

private Q_SLOTS:
    void casesAndAccentsDoNotMatter()
    {
        // GIVEN a text with accents
        const QString text = u"Où est l’École des Élans ?"_s;
        // WHEN it is searched without them
        const auto spans = models::foundWords(text, sought(u"ecole ELANS "));
        // THEN both words are found where they stand
        QCOMPARE(spans, (QList<TextSpan>{{.start = text.indexOf(u"École"_s), .length = 5}, {.start = text.indexOf(u"Élans"_s), .length = 5}}));
    }

    void theLastWordIsABeginningWhileItIsTyped()
    {
        QCOMPARE(models::foundWords(u"bakeries and a baker"_s, sought(u"bak")).size(), 2);
        QCOMPARE(models::foundWords(u"bakeries and a baker"_s, sought(u"baker ")).size(), 1);
    }

    void aPhraseIsOneStretch()
    {
        const QString text = u"the open hearth, open the hearth"_s;
        const auto spans = models::foundWords(text, sought(u"\"open hearth\""));
        QCOMPARE(spans, (QList<TextSpan>{{.start = 4, .length = 11}}));
    }

    void excludedWordsAreNotMarked()
    {
        QCOMPARE(models::foundWords(u"bread and butter"_s, sought(u"bread -butter ")), (QList<TextSpan>{{.start = 0, .length = 5}}));
    }

    void composedAndDecomposedLettersAreTheSame()
    {
        const QString decomposed = u"cafe\u0301 noir"_s;
        QCOMPARE(models::foundWords(decomposed, sought(u"café ")), (QList<TextSpan>{{.start = 0, .length = 5}}));
    }

    void overlappingFindsAreJoined() { QCOMPARE(models::foundWords(u"red red wine"_s, sought(u"\"red red\" \"red wine\"")).size(), 1); }

    void nothingSoughtFindsNothing()
    {
        QVERIFY(models::foundWords(u"anything"_s, {}).isEmpty());
        QVERIFY(models::foundWords(QString(), sought(u"word ")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FoundWordsTest)
#include "foundwordstest.moc"
