// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/words.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsCutIntoFoldedWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("ascii") << u"Bread, and BUTTER-knife!"_s << u"bread and butter knife"_s;
        QTest::newRow("accents") << u"L’école à Nîmes"_s << u"l ecole a nimes"_s;
        QTest::newRow("decomposed") << u"cafe\u0301 CAFE\u0301"_s << u"cafe cafe"_s;
        QTest::newRow("ligatures") << u"Œuvre æther Straße STRASSE Øre Łódź đak ǽ Ǿ"_s << u"oeuvre aether strasse strasse ore lodz dak ae o"_s;
        QTest::newRow("fold with a mark of its own") << u"İstanbul"_s << u"istanbul"_s;
        QTest::newRow("Greek final sigma") << u"ΟΔΟΣ οδος οδός"_s << u"οδοσ οδοσ οδοσ"_s;
        QTest::newRow("another plane") << u"\U00010400x \U0001D7D8"_s << u"\U00010428x \U0001D7D8"_s;
        QTest::newRow("emoji part words") << u"pain🍞chaud"_s << u"pain chaud"_s;
        QTest::newRow("nothing but marks") << u"\u0301 a"_s << u"a"_s;
        QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xD83D) + u"b"_s) << u"a b"_s;
        QTest::newRow("ascii then not") << u"naïve na"_s << u"naive na"_s;
        QTest::newRow("digits") << u"n°4471, ½ x² "_s << u"n 4471 ½ x²"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void textIsCutIntoFoldedWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(foldedText(text), folded);
        QCOMPARE(foldedWordList(text).join(u' '), folded);
        // What is folded stays as it is: the index is given folded words and must cut them at the same places.
        QCOMPARE(foldedText(folded), folded);
    }

    void wordsSayWhereTheyStand()
    {
        const QString text = u"– L’Été, 🍞 naïf"_s;
        QStringList found;
        for (const FoldedWord &word : foldedWords(text))
            found << text.sliced(word.start, word.length);
        QCOMPARE(found, (QStringList{u"L"_s, u"Été"_s, u"naïf"_s}));
    }

    void aWordWithoutEndIsCut()
    {
        QCOMPARE(foldedWordList(QString(100'000, u'x')).first().size(), 200);
        QCOMPARE(foldedWordList(u"\U00010428"_s.repeated(500) + u"a"_s).size(), 1);
        QVERIFY(!foldedWordList(u'a' + u"\U00010428"_s.repeated(500)).first().back().isHighSurrogate());
    }

    /// SQLite's tokenizer "ascii" takes every character beyond ASCII as part of a word: no fold may bring in an ASCII character that parts words.
    void noFoldBringsInASeparator()
    {
        for (char32_t character = 1; character <= QChar::LastValidCodePoint; ++character) {
            if (QChar::isSurrogate(character))
                continue;
            const QString text = QString::fromUcs4(&character, 1);
            const QString folded = foldedText(text);
            for (const QChar c : folded)
                QVERIFY2(c.unicode() >= 0x80 || isWordCharacter(c.unicode()), qPrintable(QString::number(character, 16)));
            if (foldedText(folded) != folded)
                QFAIL(qPrintable(QString::number(character, 16)));
        }
    }
};

QTEST_APPLESS_MAIN(WordsTest)
#include "wordstest.moc"
