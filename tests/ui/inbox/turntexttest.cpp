// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/turntext.h"
#include "core/domain/query/parser.h"
#include "ui/widgets/unbroken.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class TurnTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodysTextBecomesMarkup()
    {
        const QString html = ui::turnText(u"<img src=\"http://track.example/x.png\"> <b>loud</b> & <script>"_s, {});
        QVERIFY(!html.contains(u"<img"_s));
        QVERIFY(!html.contains(u"<b>"_s));
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(html.contains(u"&amp;"_s));
    }

    void anAddressLeadsExactlyWhereItSays()
    {
        // GIVEN addresses at the end of a sentence, in brackets, and with brackets of their own
        const QString html = ui::turnText(u"See https://a.example/x?y=1&z=2. Or (http://b.example/c), or https://c.example/Pain_(levain)"_s, {});
        // THEN what ends the sentence is not part of them
        QVERIFY(html.contains(u"<a href=\"https://a.example/x?y=1&amp;z=2\">https://a.example/x?y=1&amp;z=2</a>."_s));
        QVERIFY(html.contains(u"<a href=\"http://b.example/c\">http://b.example/c</a>),"_s));
        QVERIFY(html.contains(u"<a href=\"https://c.example/Pain_(levain)\">"_s));
    }

    void onlyWebAddressesAreLinks() { QVERIFY(!ui::turnText(u"javascript:alert(1) file:///etc/passwd mailto:a@b.example"_s, {}).contains(u"<a "_s)); }

    void paragraphsAndLinesStay()
    {
        const QString html = ui::turnText(u"one\ntwo\n\nthree"_s, {});
        QCOMPARE(html.count(u"<p "_s), 2);
        QVERIFY(html.contains(u"one<br>two"_s));
    }

    void wordsFoundAreMarkedAlsoWithinAddresses()
    {
        const QString html = ui::turnText(u"École https://ecole.example/a"_s, domain::soughtWords(domain::queryOrWords(u"ecole ")));
        QCOMPARE(html.count(u"<span "_s), 2);
        QVERIFY(html.contains(u">École</span>"_s));
    }

    void noLineBeginsWithAMarkThatFrenchSetsApart()
    {
        const QString text = u"Le « pain » a changé ? Oui !"_s;
        const QString kept = ui::unbroken(text);
        QCOMPARE(kept.size(), text.size());
        QCOMPARE(kept.count(QChar::Nbsp), 4);
    }
};

QTEST_MAIN(TurnTextTest)
#include "turntexttest.moc"
