// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/derivedpost.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Derivation;
using domain::PostSource;
using Standing = domain::SourceNow::Standing;

class DerivedPostTest : public QObject
{
    Q_OBJECT

    static domain::Article story()
    {
        domain::Article article;
        article.title = u"The mill"_s;
        article.summary = u"A wheel that **turns** at night."_s;
        article.body = u"# The mill\n\nNobody hears it. The wheel turns at night, when the canal is high.\n\nThe miller sleeps. His cat does not."_s;
        return article;
    }
    static Derivation passageOf(const domain::Article &article, const QString &passage)
    {
        return domain::sourceIn(article, PostSource::Passage, {.start = article.body.indexOf(passage), .length = passage.size()});
    }

private Q_SLOTS:
    void markdownBecomesPlainText_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("plain");
        QTest::newRow("marks") << u"A **strong** and *soft* `code` ~~gone~~ [link](https://a.example/b)[^1]"_s << u"A strong and soft code gone link"_s;
        QTest::newRow("no marks") << u"2 * 3 * 4 and snake_case_name"_s << u"2 * 3 * 4 and snake_case_name"_s;
        QTest::newRow("wrapped lines") << u"one\ntwo\n\nthree"_s << u"one two\n\nthree"_s;
        QTest::newRow("hard break") << u"one  \ntwo\\\nthree"_s << u"one\ntwo\nthree"_s;
        QTest::newRow("heading") << u"## Head\ntext"_s << u"Head\n\ntext"_s;
        QTest::newRow("underlined heading") << u"Head\n====\ntext"_s << u"Head\n\ntext"_s;
        QTest::newRow("items") << u"- one\n- [x] two\n\n1. three"_s << u"• one\n• two\n\n1. three"_s;
        QTest::newRow("quotation") << u"> said\n> twice"_s << u"said twice"_s;
        QTest::newRow("picture") << u"![cat](cat.jpg)\n\nA cat."_s << u"A cat."_s;
        QTest::newRow("code") << u"```cpp\nint a;\n\nint b;\n```\nend"_s << u"int a;\n\nint b;\n\nend"_s;
        QTest::newRow("table") << u"| a | b |\n|---|---|\n| c | d |"_s << u"a · b\nc · d"_s;
        QTest::newRow("html") << u"<b>bold</b> <!-- a\nb --> and <https://a.example>"_s << u"bold  and https://a.example"_s;
        QTest::newRow("escaped") << u"\\*not soft\\*"_s << u"*not soft*"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void markdownBecomesPlainText()
    {
        QFETCH(QString, markdown);
        QTEST(domain::plainText(markdown), "plain");
    }

    void aPostHasItsLinkBelow()
    {
        QCOMPARE(domain::postText(u"*Read* this."_s, u"https://a.example"_s), u"Read this.\n\nhttps://a.example"_s);
        QCOMPARE(domain::postText(u"Read this."_s, {}), u"Read this."_s);
        QCOMPARE(domain::postText({}, u"https://a.example"_s), u"https://a.example"_s);
    }

    void parametersJoinWhatIsThere()
    {
        const domain::CampaignParameters all{.source = u"mastodon"_s, .medium = u"social"_s, .campaign = u"spring & sale"_s};
        QCOMPARE(domain::withParameters(u"https://a.example/b#c"_s, all),
                 u"https://a.example/b?utm_source=mastodon&utm_medium=social&utm_campaign=spring%20%26%20sale#c"_s);
        QCOMPARE(domain::withParameters(u"https://a.example/?p=3&utm_medium=mail"_s, all),
                 u"https://a.example/?p=3&utm_medium=mail&utm_source=mastodon&utm_campaign=spring%20%26%20sale"_s);
        QCOMPARE(domain::withParameters(u"https://a.example/b"_s, {}), u"https://a.example/b"_s);
    }

    void anAddressIsWhole()
    {
        QVERIFY(domain::isWholeAddress(u" https://a.example/é "_s));
        QVERIFY(domain::isWholeAddress(u"http://a.example"_s));
        for (const QString &none : {u"a.example"_s, u"https://"_s, u"javascript:alert(1)"_s, u"file:///etc"_s, QString()})
            QVERIFY2(!domain::isWholeAddress(none), qPrintable(none));
    }

    void titleAndSummaryAreComparedByTheirWords()
    {
        domain::Article article = story();
        const Derivation title = domain::sourceIn(article, PostSource::Title);
        const Derivation summary = domain::sourceIn(article, PostSource::Summary);
        // WHEN marks and gaps alone change, nothing is stale
        article.summary = u"A  wheel that turns\nat night."_s;
        QCOMPARE(domain::sourceNow(summary, article).standing, Standing::Same);
        // WHEN words change, both tell them
        article.title = u"The old mill"_s;
        article.summary = u"A wheel that turns by day."_s;
        QCOMPARE(domain::sourceNow(title, article), (domain::SourceNow{.standing = Standing::Changed, .text = u"The old mill"_s}));
        QCOMPARE(domain::sourceNow(summary, article).text, article.summary);
        // WHEN it is taken away
        article.summary.clear();
        QCOMPARE(domain::sourceNow(summary, article).standing, Standing::Gone);
    }

    void aPassageIsFoundAgain_data()
    {
        QTest::addColumn<QString>("passage");
        QTest::addColumn<QString>("by");
        QTest::addColumn<int>("standing");
        QTest::addColumn<QString>("now");
        const QString whole = story().body;
        const auto row = [&](const char *name, const QString &passage, QString body, Standing standing, const QString &now) {
            QTest::newRow(name) << passage << body << static_cast<int>(standing) << now;
        };
        const QString wheel = u"The wheel turns at night, when the canal is high."_s;
        row("as it was", wheel, whole, Standing::Same, wheel);
        row("moved", wheel, QString(whole).remove(wheel) + u"\n\n"_s + wheel, Standing::Same, wheel);
        row("wrapped", wheel, QString(whole).replace(u"turns at"_s, u"turns\nat"_s), Standing::Same, wheel);
        row("written anew between the same words", wheel, QString(whole).replace(wheel, u"Water drives it."_s), Standing::Changed, u"Water drives it."_s);
        row("a word changed and all around it too", wheel, u"Other.\n\nSay. The wheel turns at night, when the river is high.\n\nWords."_s, Standing::Changed,
            u"The wheel turns at night, when the river is high."_s);
        row("gone between the same words", wheel, QString(whole).remove(wheel), Standing::Gone, {});
        row("gone with all", wheel, u"Something else was written here by somebody."_s, Standing::Gone, {});
        row("at the end", u"His cat does not."_s, whole.chopped(17) + u"Nor does his cat."_s, Standing::Changed, u"Nor does his cat."_s);
    }
    void aPassageIsFoundAgain()
    {
        QFETCH(QString, passage);
        QFETCH(QString, by);
        QFETCH(int, standing);
        // GIVEN a post of a passage
        domain::Article article = story();
        const Derivation made = passageOf(article, passage);
        QCOMPARE(made.text, passage);
        // WHEN the text becomes another one
        article.body = by;
        // THEN
        const auto now = domain::sourceNow(made, article);
        QCOMPARE(static_cast<int>(now.standing), standing);
        QTEST(now.text, "now");
    }

    void whatAPersonWroteAroundTheSourceStays()
    {
        const Derivation made{
            .post = {}, .source = PostSource::Summary, .text = u"A **wheel** turns."_s, .before = {}, .after = {}, .address = u"https://a.example"_s};
        // GIVEN a post to which a person added words
        const auto kept = domain::retaken(u"Listen! A wheel turns.\n\nhttps://a.example #mill"_s, made, u"A wheel *stands*."_s);
        QCOMPARE(kept.text, u"Listen! A wheel stands.\n\nhttps://a.example #mill"_s);
        QVERIFY(!kept.losesEdits);
        // GIVEN one whose words from the article are others
        const auto anew = domain::retaken(u"Our wheel turns.\n\nhttps://a.example"_s, made, u"A wheel stands."_s);
        QCOMPARE(anew.text, u"A wheel stands.\n\nhttps://a.example"_s);
        QVERIFY(anew.losesEdits);
    }
};

QTEST_GUILESS_MAIN(DerivedPostTest)
#include "derivedposttest.moc"
