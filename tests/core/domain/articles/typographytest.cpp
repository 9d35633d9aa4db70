// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/typography.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// In the tables, ~ is the narrow no-break space and _ the wide one.
class TypographyTest : public QObject
{
    Q_OBJECT

    static QString shown(QString text) { return text.replace(u'\u202F', u'~').replace(u'\u00A0', u'_'); }
    static QString meant(QString text) { return text.replace(u'~', u'\u202F').replace(u'_', u'\u00A0'); }

private Q_SLOTS:
    void aLineIsSet_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("set");
        const auto row
            = [](const char *name, const QString &language, const QString &line, const QString &set) { QTest::newRow(name) << language << line << set; };
        const QString fr = u"fr"_s;
        row("space that breaks", fr, u"Venez ! Vraiment ?"_s, u"Venez~! Vraiment~?"_s);
        row("no space", fr, u"Venez! Vraiment? Oui; et non:"_s, u"Venez~! Vraiment~? Oui~; et non~:"_s);
        row("several marks", fr, u"Vraiment ?! Non !!"_s, u"Vraiment~?! Non~!!"_s);
        row("within strong words", fr, u"**Venez !** Et *encore?*"_s, u"**Venez~!** Et *encore~?*"_s);
        row("guillemets", fr, u"Il dit «oui» et « non »."_s, u"Il dit «_oui_» et «_non_»."_s);
        row("straight quotes", fr, u"Il dit \"oui, bien sûr\", puis (\"non\")."_s, u"Il dit «_oui, bien sûr_», puis («_non_»)."_s);
        row("angles for guillemets", fr, u"Il dit << non >>, puis <<oui>> et (<< Vraiment ? >>)."_s, u"Il dit «_non_», puis «_oui_» et («_Vraiment~?_»)."_s);
        row("apostrophe and ellipsis", fr, u"L'atelier, c'est..."_s, u"L’atelier, c’est…"_s);
        row("a word of one letter twice", fr, u"Il y a a une place, à à peine."_s, u"Il y a une place, à peine."_s);
        row("a word twice", fr, u"Il a pris le le pain."_s, u"Il a pris le pain."_s);
        row("a list entry", fr, u"- Attention : chaud !"_s, u"- Attention~: chaud~!"_s);
        row("English", u"en"_s, u"It's \"here\": wait... the the end!"_s, u"It's \"here\": wait... the end!"_s);
    }
    void aLineIsSet()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, line);
        QFETCH(const QString, set);
        const QString once = domain::typeset(line, domain::typographyOf(line, language));
        QCOMPARE(shown(once), set);
        // What is set stands: nothing is said of it again.
        QCOMPARE(domain::typographyOf(once, language), QList<domain::TypographyHint>());
    }

    void whatIsNoFaultIsLeftAlone_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("line");
        const QString fr = u"fr"_s;
        QTest::newRow("set already") << fr << meant(u"Venez~! Vraiment_? «_Oui_»~: c’est dit…"_s);
        QTest::newRow("address") << fr << u"Voir https://example.org/a?b=c;d:e et www.example.org/?q"_s;
        QTest::newRow("behind a bare address") << fr << u"Voir https://example.org/a : c’est là, ou «\u00A0https://example.org », www.example.org ?"_s;
        QTest::newRow("angles of other kinds") << fr << u"1 << 2, a >> b, > > cité, <<seul"_s;
        QTest::newRow("time and ratio") << fr << u"À 12:30, en 16:9, verset 3:16"_s;
        QTest::newRow("image, link, footnote") << fr << u"![Un four](four.png) [lien](https://example.org) [^1]"_s;
        QTest::newRow("what a footnote says") << fr << u"[^1]: Une note. [lien]: https://example.org"_s;
        QTest::newRow("entity") << fr << u"Pain&nbsp;chaud &amp; frais"_s;
        QTest::newRow("a mark for itself") << fr << u"Le prix (!) et la date (?)"_s;
        QTest::newRow("table") << fr << u"|:---|:-:|---:|"_s;
        QTest::newRow("definition") << fr << u": ce que dit le mot"_s;
        QTest::newRow("grammar twice") << fr << u"Nous nous levons, vous vous levez, Boutros Boutros"_s;
        QTest::newRow("inch") << fr << u"Un écran de 24\" et de 27\""_s;
        QTest::newRow("English spaces") << u"en"_s << u"Come in! Really? \"Yes\": he had had enough; that that was."_s;
        QTest::newRow("another language") << u"de"_s << u"Der der Hund! ..."_s;
        QTest::newRow("parts of words") << u"en"_s << u"this is an is-is and the then"_s;
        QTest::newRow("path") << fr << u"cd .../x and ../../y ...."_s;
    }
    void whatIsNoFaultIsLeftAlone()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, line);
        QCOMPARE(shown(domain::typeset(line, domain::typographyOf(line, language))), shown(line));
    }

    void aHintSaysWhereAndWhy()
    {
        const auto hints = domain::typographyOf(u"Ah !"_s, u"fr"_s);
        QCOMPARE(hints.size(), 1);
        QCOMPARE(hints.first().kind, domain::TypographyHint::Kind::MissingSpace);
        QCOMPARE(hints.first().start, 2);
        QCOMPARE(hints.first().length, 2);
    }
};

QTEST_GUILESS_MAIN(TypographyTest)
#include "typographytest.moc"
