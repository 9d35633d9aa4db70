// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmltotext.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/markdowntree.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmark-gfm-extension_api.h>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

struct SpecificationExample
{
    int number = 0;
    QString feature;    ///< of GitHub's, where it shows one
    QString markdown;
    QString html;
};

/// All examples of GitHub's specification, which holds those of CommonMark.
QList<SpecificationExample> examplesOfSpecification()
{
    QFile file(QStringLiteral(PARVIS_TESTS "/core/formats/fixtures/gfm-spec-0.29.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the specification is not there");
    const QString fence(32, u'`');
    const QRegularExpression shape(u"^%1 example ?(\\w*)\\n(.*?)^\\.\\n(.*?)^%1$"_s.arg(fence),
                                   QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(file.readAll()).replace(u'→', u'\t');
    QList<SpecificationExample> examples;
    for (const QRegularExpressionMatch &match : shape.globalMatch(text))
        examples.append(
            {.number = static_cast<int>(examples.size()) + 1, .feature = match.captured(1), .markdown = match.captured(2), .html = match.captured(3)});
    return examples;
}

/// What cmark-gfm itself makes of it with the extensions and options that Parvis gives it, and those.
QString madeByCmark(const QString &markdown, int more)
{
    const int options = formats::markdownOptions | more;
    const auto [parser, document] = formats::parseMarkdown(markdown, options);
    const formats::MarkdownText html(cmark_render_html(document.get(), options, cmark_parser_get_syntax_extensions(parser.get())));
    return QString::fromUtf8(html.get());
}

} // namespace

class SpecificationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfItIsRead() { QCOMPARE(examplesOfSpecification().size(), 673); }

    void howCmarkIsSetUpMakesWhatTheSpecificationSays()
    {
        // Where cmark-gfm of today says otherwise itself (tests/live/markdown compares with its program): the order of a box's attributes, strong within
        // strong, bare addresses made links in CommonMark's own examples, comments as later specifications have them.
        const QList<int> known{279, 280, 398, 426, 434, 435, 436, 473, 474, 475, 477, 610, 614, 616, 619, 620, 645, 646};
        QList<int> different;
        QStringList wrong;
        for (const auto &example : examplesOfSpecification()) {
            // Parvis has no tag filter: tags do not pass at all.
            if (example.feature == "tagfilter"_L1)
                continue;
            const QString made = madeByCmark(example.markdown, CMARK_OPT_UNSAFE);
            if (made == example.html)
                continue;
            different.append(example.number);
            if (!known.contains(example.number))
                wrong.append(u"%1:\n%2\nis\n%3\ninstead of\n%4"_s.arg(example.number).arg(example.markdown, made, example.html));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"\n\n"_s)));
        QCOMPARE(different, known);
    }

    void whatHasNoTagsOfItsOwnIsShownAsTheSpecificationSays()
    {
        QStringList wrong;
        int withoutTags = 0;
        for (const auto &example : examplesOfSpecification()) {
            if (example.feature == "tagfilter"_L1)
                continue;
            const QString made = formats::renderMarkdown(example.markdown).html;
            const QString safe = madeByCmark(example.markdown, 0);
            if (made == safe)
                continue;
            ++withoutTags;
            // What differs is a tag or an address that would run something; there no tag passes and every word stays.
            if (!safe.contains("<!-- raw HTML omitted -->"_L1) && !safe.contains("href=\"\""_L1))
                wrong.append(u"%1:\n%2\nis\n%3\ninstead of\n%4"_s.arg(example.number).arg(example.markdown, made, safe));
            const QString words = formats::htmlToText(example.html).simplified();
            // Of comments as later specifications have them, and of what no page of HTML may hold (CDATA), readers of HTML make words that are none.
            if (QList{645, 646, 649}.contains(example.number))
                continue;
            if (formats::htmlToText(made).simplified() != words)
                wrong.append(u"%1: the words of\n%2\nare\n%3\ninstead of\n%4"_s.arg(example.number).arg(example.markdown, formats::htmlToText(made), words));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"\n\n"_s)));
        QCOMPARE(withoutTags, 72);
    }

    void blockByBlockItIsTheSame()
    {
        const QRegularExpression lines(u" data-line=\"(-?\\d+)\""_s);
        QStringList wrong;
        QString all;
        const auto compare = [&](const QString &markdown) {
            const auto whole = formats::renderMarkdown(markdown, true);
            const auto pieces = formats::renderBlocks(markdown);
            QString joined;
            for (const domain::RenderedBlock &block : pieces.blocks) {
                QString html = block.html;
                QList<QRegularExpressionMatch> written;
                for (const auto &match : lines.globalMatch(html))
                    written.prepend(match);
                for (const auto &match : written)
                    html.replace(match.capturedStart(1), match.capturedLength(1), QString::number(match.captured(1).toInt() + block.line));
                joined += html;
            }
            if (joined != whole.html || pieces.hasMarkup != whole.hasMarkup || pieces.pictures != whole.pictures)
                wrong.append(u"%1\nis\n%2\ninstead of\n%3"_s.arg(markdown, joined, whole.html));
        };
        for (const auto &example : examplesOfSpecification()) {
            compare(example.markdown);
            all += example.markdown + u"\n\n"_s;
        }
        compare(all);
        compare(u"One[^a] two[^b].\n\n[^b]: Second\n\n[^a]: First\n    more\n\n![x](https://a.example/p.png)\n\n![x](https://a.example/p.png)\n"_s);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"\n\n"_s)));
    }
};

QTEST_GUILESS_MAIN(SpecificationTest)
#include "specificationtest.moc"
