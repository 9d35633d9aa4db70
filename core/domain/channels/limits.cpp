// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/limits.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTextBoundaryFinder>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

qint64 graphemes(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qint64 count = 0;
    while (finder.toNextBoundary() > 0)
        ++count;
    return count;
}

/// As X weighs a text (twitter-text, config v3): a character counts as one in these ranges of code points, else as two; an emoji of several as two.
qint64 weight(const QString &written)
{
    const QString text = written.normalized(QString::NormalizationForm_C);
    const auto isLight = [](char32_t c) { return c <= 4'351 || (c >= 8'192 && c <= 8'205) || (c >= 8'208 && c <= 8'223) || (c >= 8'242 && c <= 8'247); };
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qint64 sum = 0;
    qsizetype from = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; from = end, end = finder.toNextBoundary()) {
        const auto points = text.sliced(from, end - from).toUcs4();
        sum += std::ranges::all_of(points, isLight) ? points.size() : 2;
    }
    return sum;
}

qint64 codePoints(const QString &text)
{
    return text.size() - std::ranges::count_if(text, [](QChar one) { return one.isLowSurrogate(); });
}

const QRegularExpression &countedLink()
{
    static const QRegularExpression link(uR"(https?://[^\s<>"]*[^\s<>".,;:!?)\]}'’»])"_s, QRegularExpression::CaseInsensitiveOption);
    return link;
}

qint64 escapedBytes(const QString &text)
{
    qint64 count = text.toUtf8().size();
    for (const QChar one : text) {
        const char16_t code = one.unicode();
        // As QJsonDocument writes them: \n and its like, else \u001f.
        if (code == u'"' || code == u'\\' || (code >= u'\b' && code <= u'\r' && code != u'\v'))
            count += 1;
        else if (code < u' ')
            count += 5;
    }
    return count;
}

qint64 bytesOf(const QString &text, const Wrapping &wrapping)
{
    if (!wrapping.isJson)
        return text.toUtf8().size();
    static const QRegularExpression emptyLines(uR"(\n\s*\n)"_s);
    qint64 count = escapedBytes(text) + (text.trimmed().count(emptyLines) + 1) * wrapping.perParagraph;
    if (wrapping.perLink == 0)
        return count;
    for (auto found = countedLink().globalMatch(text); found.hasNext();)
        count += wrapping.perLink + escapedBytes(found.next().captured());
    return count;
}

QString countable(QString text, const TextLimit &limit)
{
    if (limit.isMentionShort) {
        static const QRegularExpression mention(uR"((?<![\w/@])@(\w(?:[\w.-]*\w)?)@[\w-]+(?:\.[\w-]+)+)"_s, QRegularExpression::UseUnicodePropertiesOption);
        text.replace(mention, u"@\\1"_s);
    }
    if (limit.linkLength > 0)
        text.replace(countedLink(), QString(limit.linkLength, u'x'));
    return text;
}

qint64 charactersOf(const QString &text, const TextLimit &limit)
{
    const QString counted = countable(text, limit);
    if (limit.isWeighted)
        return weight(counted);
    switch (limit.countedAs) {
    case CountedAs::CodePoints:
        return codePoints(counted);
    case CountedAs::Units:
        return counted.size();
    case CountedAs::Graphemes:
        break;
    }
    return graphemes(counted);
}

} // namespace

TextLimit textLimit(const QString &service, PostKind kind)
{
    if (service == "mastodon"_L1)
        return {.characters = 500, .linkLength = 23, .isMentionShort = true};
    if (service == "bluesky"_L1)
        return {.characters = 300, .bytes = 3'000};
    if (service == "linkedin"_L1)
        return {.characters = kind == PostKind::Reply ? 1'250 : 3'000};
    if (service == "twitter"_L1)
        return {.characters = 280, .linkLength = 23, .isWeighted = true};
    if (service == "instagram"_L1)
        return {.characters = 2'200};
    if (service == "threads"_L1)
        return {.characters = 500};
    if (service == "matrix"_L1)
        return {.bytes = 60'000};
    if (service == "wordpress"_L1 && kind == PostKind::Reply)
        return {.bytes = 65'525};
    if (service == "forum"_L1)
        return {.characters = 32'000};
    return {};
}

TextMeasure measuredText(const QString &text, const TextLimit &limit)
{
    const TextMeasure characters{.used = limit.beside + charactersOf(text, limit),
                                 .most = limit.characters > 0 ? std::optional(limit.characters) : std::nullopt};
    if (limit.bytes == 0)
        return characters;
    const TextMeasure bytes{.used = bytesOf(text, limit.wrapping), .most = limit.bytes};
    const auto isNearer = !characters.most || bytes.used * *characters.most > characters.used * *bytes.most;
    return isNearer ? bytes : characters;
}

qsizetype fittingLength(const QString &text, const TextLimit &limit)
{
    if (!measuredText(text, limit).isTooLong())
        return text.size();
    QList<qsizetype> ends{0};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    while (finder.toNextBoundary() > 0)
        ends << finder.position();
    const auto beyond = std::ranges::partition_point(ends, [&](qsizetype end) { return !measuredText(text.first(end), limit).isTooLong(); });
    return beyond == ends.begin() ? 0 : *std::prev(beyond);
}

} // namespace parvis::domain
