// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/turntext.h"
#include "core/domain/query/parser.h"
#include "core/formats/html/htmltotext.h"
#include "tests/support/xssvectors.h"
#include "ui/widgets/unbroken.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QTextDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

/// A text that notes what it would load.
class AskingDocument : public QTextDocument
{
public:
    QStringList asked;

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        asked << name.toString();
        return QTextDocument::loadResource(type, name);
    }
};

} // namespace

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

    void aWordOfAnyLengthFindsRoom()
    {
        // GIVEN a word and an address that are wider than any bubble
        const QString address = u"https://shop.example/"_s + QString(3'000, u'x');
        QTextDocument document;
        QTextOption option;
        option.setWrapMode(QTextOption::WordWrap);
        document.setDefaultTextOption(option);
        document.setHtml(ui::turnText(QString(20'000, u'a') + u' ' + address, {}));
        constexpr int room = 500;
        document.setTextWidth(room);
        // THEN it is no wider, and leads where it led
        QCOMPARE_LE(document.idealWidth(), room);
        QVERIFY(document.toHtml().contains(u"href=\"%1\""_s.arg(address)));
        // AND words of people stay as they are
        const QString sentence = u"Les anticonstitutionnellement longs https://shop.example/mot-en-tirets/et-autres"_s;
        QVERIFY(!ui::turnText(sentence, {}).contains(QChar(0x200B)));
    }

    void whatOthersWriteRunsAndAsksNothing_data() { tests::rowsOfXssVectors(); }
    void whatOthersWriteRunsAndAsksNothing()
    {
        QFETCH(const QString, vector);
        // GIVEN what somebody sent, as text and as what is made of HTML
        for (const QString &text : {vector, formats::htmlToText(vector)}) {
            const QString html = ui::turnText(text, {});
            // THEN there are paragraphs, and links to the web, and nothing else
            static const QRegularExpression tags(u"<(/?)([a-z!]+)((?:\\s[^>]*)?)>"_s, QRegularExpression::CaseInsensitiveOption);
            for (const auto &tag : tags.globalMatch(html)) {
                static const QStringList known{u"p"_s, u"a"_s, u"br"_s, u"span"_s};
                QVERIFY2(known.contains(tag.captured(2)), qPrintable(tag.captured()));
                QVERIFY2(tag.captured(2) != "a"_L1 || tag.capturedLength(1) > 0 || tag.captured(3).startsWith(" href=\"http"_L1), qPrintable(tag.captured()));
            }
            // AND to show it nothing is loaded
            AskingDocument document;
            document.setHtml(html);
            document.setTextWidth(300);
            QVERIFY(document.size().height() >= 0);
            QCOMPARE(document.asked, QStringList());
        }
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
