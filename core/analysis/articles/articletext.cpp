// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/articletext.h"

#include "core/analysis/articles/passagebuilder.h"
#include "core/analysis/articles/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

QString withPlainLineEnds(QString markdown)
{
    return markdown.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

QList<qsizetype> lineStartsOf(QStringView source)
{
    QList<qsizetype> starts{0};
    for (qsizetype at = source.indexOf(u'\n'); at >= 0; at = source.indexOf(u'\n', at + 1))
        starts << at + 1;
    return starts;
}

void readWords(Passage &passage, Language language)
{
    passage.folded = domain::foldedWords(passage.text);
    passage.sentences = sentencesOf(passage.text, passage.folded, language);
    if (passage.kind == Passage::Kind::Quotation)
        passage.quotes = {{.start = 0, .length = passage.text.size()}};
    else
        passage.quotes = quotesOf(passage.text);
}

} // namespace

bool isWithin(const QList<Span> &spans, qsizetype position)
{
    const auto after = std::ranges::upper_bound(spans, position, {}, &Span::start);
    return after != spans.begin() && position < std::prev(after)->end();
}

bool Passage::isQuoted(qsizetype position) const
{
    return isWithin(quotes, position);
}

QStringView Passage::sentenceAt(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(sentences, position, {}, [](const Sentence &sentence) { return sentence.span.start; });
    if (after == sentences.begin())
        return {};
    const Span span = std::prev(after)->span;
    return QStringView(text).sliced(span.start, span.length);
}

Place ArticleText::placeIn(Span span, const QString &text) const
{
    const auto next = std::ranges::upper_bound(lineStarts, span.start);
    const auto line = next - lineStarts.begin();
    return {
        .line = static_cast<int>(line), .column = static_cast<int>(span.start - *std::prev(next) + 1), .length = static_cast<int>(span.length), .text = text};
}

Place ArticleText::placeOf(const Passage &passage, Span span) const
{
    const auto sourceOf = [&passage](qsizetype position) {
        const auto after = std::ranges::upper_bound(passage.anchors, position, {}, &Passage::Anchor::text);
        if (after == passage.anchors.begin())
            return qsizetype{0};
        const auto anchor = std::prev(after);
        return anchor->source + position - anchor->text;
    };
    const qsizetype start = sourceOf(span.start);
    const qsizetype end = span.length == 0 ? start : sourceOf(span.end() - 1) + 1;
    return placeIn({.start = start, .length = end - start}, passage.text.sliced(span.start, span.length));
}

qsizetype ArticleText::wordCount() const
{
    qsizetype words = 0;
    for (const Passage &passage : passages) {
        if (passage.kind == Passage::Kind::Heading || passage.kind == Passage::Kind::Cell)
            continue;
        for (const Sentence &sentence : passage.sentences)
            words += sentence.words.size();
    }
    return words;
}

ArticleText readArticle(const QString &markdown, Language language, qsizetype from, const std::stop_token &stop)
{
    ArticleText article;
    article.source = withPlainLineEnds(markdown);
    article.lineStarts = lineStartsOf(article.source);
    buildPassages(article, from);
    for (Passage &passage : article.passages) {
        if (stop.stop_requested())
            break;
        readWords(passage, language);
    }
    return article;
}

} // namespace parvis::analysis
