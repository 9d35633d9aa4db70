// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/notprose.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class NotProseTest : public QObject
{
    Q_OBJECT

    /// The text with a dot for each letter that is no prose.
    static QString proseOf(const QString &markdown)
    {
        QString text = markdown;
        for (const domain::TextSpan &span : models::notProseOf(markdown)) {
            for (qsizetype i = span.start; i < span.start + span.length; ++i)
                text[i] = text[i] == u'\n' ? u'\n' : u'.';
        }
        return text;
    }

private Q_SLOTS:
    void whatIsNoProseIsKnown_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("prose");
        const auto row = [](const char *name, const QString &markdown, const QString &prose) { QTest::newRow(name) << markdown << prose; };
        row("fence with a language", u"Oui :\n\n```python\ndef f(x):\n    x\n```\n\nNon."_s, u"Oui :\n\n.........\n.........\n.....\n...\n\nNon."_s);
        row("fence of tildes", u"~~~\nint x;\n~~~\nNon."_s, u"...\n......\n...\nNon."_s);
        row("fence in an entry", u"- Oui\n\n  ```c\n  int x;\n  ```\n- Non"_s, u"- Oui\n\n......\n........\n.....\n- Non"_s);
        row("a fence that nothing closes", u"Oui\n\n```\nint x;"_s, u"Oui\n\n...\n......"_s);
        row("indented", u"Oui\n\n    int x;\n\nNon"_s, u"Oui\n\n..........\n\nNon"_s);
        row("no code: a paragraph goes on", u"Oui\n    encore !"_s, u"Oui\n    encore !"_s);
        row("between backticks", u"Oui `a : b` et ``c ` d`` non"_s, u"Oui ....... et ......... non"_s);
        row("link", u"Un [lien ici](https://a.example/b_(c) \"Titre\") !"_s, u"Un [lien ici.................................. !"_s);
        row("link by a name", u"Un [lien][là] !\n\n[là]: https://a.example"_s, u"Un [lien..... !\n\n......................."_s);
        row("image", u"![Un four](media/abc.png)"_s, u"![Un four................"_s);
        row("addresses", u"Voir <https://a.example> ou https://b.example/x?y : ici, a@b.example"_s,
            u"Voir ................... ou ..................... : ici, ..........."_s);
        row("HTML", u"Un <em class=\"x\">mot</em> et <code>int x;</code> <!-- non -->"_s, u"Un ..............mot..... et ................... ............"_s);
        row("angles for guillemets", u"Il dit << non >> !"_s, u"Il dit << non >> !"_s);
        row("front matter", u"---\ntitle: Le pain\n---\nOui"_s, u"...\n..............\n...\nOui"_s);
        row("formula", u"Soit $x : y$, et $$a ! b$$ ; 5 $ et 10 $"_s, u"Soit ......., et ......... ; 5 $ et 10 $"_s);
        row("footnote", u"Oui[^1] !\n\n[^1]: Une note !"_s, u"Oui[^1] !\n\n..... Une note !"_s);
        row("entity", u"Pain&nbsp;chaud"_s, u"Pain......chaud"_s);
    }
    void whatIsNoProseIsKnown()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, prose);
        QCOMPARE(proseOf(markdown), prose);
    }
};

QTEST_GUILESS_MAIN(NotProseTest)
#include "notprosetest.moc"
