// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdowntyping.h"
#include "ui/articles/spelling.h"

#include <QtGui/QTextDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What the writer's keys make of a text. In the tables, | is the cursor and [ ] the selection.
class MarkdownTypingTest : public QObject
{
    Q_OBJECT

    static QTextCursor put(QTextDocument &document, QString text)
    {
        qsizetype start = text.indexOf(u'⟦');
        qsizetype end = -1;
        if (start >= 0) {
            text.remove(start, 1);
            end = text.indexOf(u'⟧');
            text.remove(end, 1);
        } else {
            start = end = text.indexOf(u'|');
            text.remove(start, 1);
        }
        document.setPlainText(text);
        QTextCursor cursor(&document);
        cursor.setPosition(static_cast<int>(start));
        cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
        return cursor;
    }
    static QString shown(const QTextDocument &document, const QTextCursor &cursor)
    {
        QString text = document.toPlainText();
        if (!cursor.hasSelection())
            return text.insert(cursor.position(), u'|');
        text.insert(cursor.selectionEnd(), u'⟧');
        return text.insert(cursor.selectionStart(), u'⟦');
    }

private Q_SLOTS:
    void marksAreSetAndTakenAway_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("selection") << u"a ⟦word⟧ b"_s << u"a **⟦word⟧** b"_s;
        QTest::newRow("word under the cursor") << u"a wo|rd b"_s << u"a **⟦word⟧** b"_s;
        QTest::newRow("marks outside the selection") << u"a **⟦word⟧** b"_s << u"a ⟦word⟧ b"_s;
        QTest::newRow("marks inside the selection") << u"a ⟦**word**⟧ b"_s << u"a ⟦word⟧ b"_s;
        QTest::newRow("nothing") << u"a | b"_s << u"a **|** b"_s;
    }
    void marksAreSetAndTakenAway()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTextDocument document;
        QTextCursor cursor = put(document, before);

        ui::toggleMark(cursor, u"**"_s);

        QCOMPARE(shown(document, cursor), after);
    }

    void returnGoesOnWithTheList_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("bullet") << u"- flour|"_s << u"- flour\n- |"_s;
        QTest::newRow("number") << u"9. water|"_s << u"9. water\n10. |"_s;
        QTest::newRow("task") << u"- [x] done|"_s << u"- [x] done\n- [ ] |"_s;
        QTest::newRow("quotation") << u"> said|"_s << u"> said\n> |"_s;
        QTest::newRow("indented") << u"    * deep|"_s << u"    * deep\n    * |"_s;
        QTest::newRow("in the middle") << u"- one| two"_s << u"- one\n- | two"_s;
        QTest::newRow("an empty entry ends it") << u"- one\n- |"_s << u"- one\n\n|"_s;
        QTest::newRow("an empty line of a quotation ends it") << u"> said\n> |"_s << u"> said\n\n|"_s;
        QTest::newRow("an empty entry that is alone") << u"text\n\n- |"_s << u"text\n\n|"_s;
        QTest::newRow("an empty entry at the very beginning") << u"- |"_s << u"|"_s;
        QTest::newRow("an empty entry within another goes out") << u"- one\n    - deep\n    - |"_s << u"- one\n    - deep\n- |"_s;
        QTest::newRow("out to a number") << u"1. one\n   - deep\n   - |\n2. two"_s << u"1. one\n   - deep\n2. |\n3. two"_s;
        QTest::newRow("what follows is numbered on") << u"1. a\n2. b|\n3. c\n   more\n\n4. d\n\ntext\n5. e"_s
                                                     << u"1. a\n2. b\n3. |\n4. c\n   more\n\n5. d\n\ntext\n5. e"_s;
        QTest::newRow("numbers of one's own stay") << u"1. a|\n1. b\n7. c"_s << u"1. a\n2. |\n1. b\n7. c"_s;
        QTest::newRow("plain text") << u"text|"_s << u"text|"_s;
    }
    void returnGoesOnWithTheList()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTextDocument document;
        QTextCursor cursor = put(document, before);

        const bool isTaken = ui::continueBlock(cursor);

        QCOMPARE(isTaken, before != after);
        QCOMPARE(shown(document, cursor), after);
    }

    void aListEntryMovesInAndOut()
    {
        QTextDocument document;
        QTextCursor cursor = put(document, u"- one\n- t|wo"_s);
        QVERIFY(ui::indentEntries(cursor, false));
        QCOMPARE(document.toPlainText(), u"- one\n    - two"_s);
        QVERIFY(ui::indentEntries(cursor, true));
        QCOMPARE(document.toPlainText(), u"- one\n- two"_s);
        cursor = put(document, u"te|xt"_s);
        QVERIFY(!ui::indentEntries(cursor, false));
    }

    void aHeadingIsSetChangedAndTakenAway()
    {
        QTextDocument document;
        QTextCursor cursor = put(document, u"Ti|tle"_s);
        ui::setHeading(cursor, 2);
        QCOMPARE(document.toPlainText(), u"## Title"_s);
        ui::setHeading(cursor, 3);
        QCOMPARE(document.toPlainText(), u"### Title"_s);
        ui::setHeading(cursor, 3);
        QCOMPARE(document.toPlainText(), u"Title"_s);
    }

    void aSelectionBecomesALink()
    {
        QTextDocument document;
        QTextCursor cursor = put(document, u"by ⟦Samir⟧."_s);
        ui::insertLink(cursor, {});
        QCOMPARE(shown(document, cursor), u"by [Samir](|)."_s);
    }

    void webAddressesAreKnown()
    {
        QVERIFY(ui::isWholeWebAddress(u"https://example.org/a?b=c"_s));
        QVERIFY(!ui::isWholeWebAddress(u"file:///etc/passwd"_s));
        QVERIFY(!ui::isWholeWebAddress(u"javascript:alert(1)"_s));
        QVERIFY(!ui::isWholeWebAddress(u"see https://example.org"_s));
    }

    void spellingLooksAtWordsOnly()
    {
        const QString line = u"L’atelier d’Amina: voir https://example.org, mp3, WC, a_b, porte-monnaie! ![le quai](media/0123-aube.jpg)"_s;
        QStringList words;
        for (const auto word : ui::Spelling::wordsOf(line))
            words.append(line.sliced(word.start, word.length));
        QCOMPARE(words, (QStringList{u"L’atelier"_s, u"d’Amina"_s, u"voir"_s, u"porte-monnaie"_s, u"le"_s, u"quai"_s}));
    }

    void spellingFollowsTheLanguage()
    {
        ui::Spelling spelling;
        QVERIFY(spelling.setLanguage(u"fr"_s));
        QVERIFY(!spelling.isMisspelled(u"boulangerie"_s));
        QVERIFY(!spelling.isMisspelled(u"l’atelier"_s));
        QVERIFY(spelling.isMisspelled(u"boulengerie"_s));
        QVERIFY(spelling.suggestions(u"boulengerie"_s, 6).contains(u"boulangerie"_s));
        QVERIFY(spelling.setLanguage(u"en"_s));
        QVERIFY(spelling.isMisspelled(u"boulangerie"_s));
        QVERIFY(!spelling.isMisspelled(u"bakery"_s));
        QVERIFY(!spelling.setLanguage(u"xx"_s));
        QVERIFY(!spelling.isMisspelled(u"bakkery"_s));
    }

    void aLanguageHasTheDictionariesOfAllItsCountries()
    {
        const QStringList available{u"de_DE"_s, u"en_GB"_s, u"en_US"_s, u"english"_s};
        QStringList dictionaries = ui::Spelling::dictionariesFor(u"en"_s, available);
        QCOMPARE(dictionaries.first(), ui::Spelling::dictionaryFor(u"en"_s, available));
        dictionaries.sort();
        QCOMPARE(dictionaries, (QStringList{u"en_GB"_s, u"en_US"_s}));
        QVERIFY(ui::Spelling::dictionariesFor(u"fr"_s, available).isEmpty());
    }

    void aWordThatOneOfTheDictionariesKnowsIsRight()
    {
        ui::Spelling spelling;
        QVERIFY(spelling.setLanguage(u"en"_s));
        for (const QString &word : {u"colour"_s, u"color"_s, u"grey"_s, u"gray"_s, u"organised"_s, u"organized"_s})
            QVERIFY2(!spelling.isMisspelled(word), qPrintable(word));
        QVERIFY(spelling.isMisspelled(u"colur"_s));
        const QStringList suggestions = spelling.suggestions(u"colur"_s, 6);
        QVERIFY(suggestions.contains(u"colour"_s) && suggestions.contains(u"color"_s));
    }

    void anIgnoredWordIsRight()
    {
        ui::Spelling spelling;
        QVERIFY(spelling.setLanguage(u"en"_s));
        QVERIFY(spelling.isMisspelled(u"parvisian"_s));
        spelling.ignore(u"parvisian"_s);
        QVERIFY(!spelling.isMisspelled(u"parvisian"_s));
    }
};

QTEST_MAIN(MarkdownTypingTest)
#include "markdowntypingtest.moc"
