// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/derivedpost.h"

#include "core/domain/articles/gonewords.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTextBoundaryFinder>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// How many words around a passage are kept to find it again.
constexpr qsizetype keptWords = 8;

/// A Markdown line without the marks within it.
QString withoutInlineMarks(QString line)
{
    struct Rule
    {
        QRegularExpression pattern;
        QString by;
    };
    static const QList<Rule> rules{
        {QRegularExpression(uR"(!\[[^\]]*\](\([^)]*\)|\[[^\]]*\]))"_s), {}},                          // images
        {QRegularExpression(uR"(\[\^[^\]\s]+\])"_s), {}},                                             // footnotes
        {QRegularExpression(uR"(\[([^\]]+)\](\([^)]*\)|\[[^\]]*\]))"_s), u"\\1"_s},                   // links
        {QRegularExpression(uR"(<((?:https?://|mailto:)[^>\s]+)>)"_s), u"\\1"_s},                     // addresses
        {QRegularExpression(uR"(</?[A-Za-z][^<>]*>)"_s), {}},                                         // raw HTML
        {QRegularExpression(uR"((`+)([^`]+)\1)"_s), u"\\2"_s},                                        // code
        {QRegularExpression(uR"((\*\*|__)(?=\S)(.+?)(?<=\S)\1)"_s), u"\\2"_s},                        // strong
        {QRegularExpression(uR"((?<![\w*\\])\*(?=[^\s*])(.+?)(?<=[^\s*\\])\*(?![\w*]))"_s, QRegularExpression::UseUnicodePropertiesOption),
         u"\\1"_s},                                                                                   // emphasis
        {QRegularExpression(uR"((?<![\w_\\])_(?=[^\s_])(.+?)(?<=[^\s_\\])_(?![\w_]))"_s, QRegularExpression::UseUnicodePropertiesOption), u"\\1"_s},
        {QRegularExpression(uR"(~~(?=\S)(.+?)(?<=\S)~~)"_s), u"\\1"_s},                               // struck through
        {QRegularExpression(uR"(\\([!-/:-@\[-`{-~]))"_s), u"\\1"_s},                                  // escapes
    };
    for (const Rule &rule : rules)
        line.replace(rule.pattern, rule.by);
    return line;
}

/// The words that stand at one end of a text, in a line.
QString lastWords(QStringView text)
{
    QStringList words;
    for (qsizetype end = text.size(); end > 0 && words.size() < keptWords;) {
        while (end > 0 && text[end - 1].isSpace())
            --end;
        qsizetype start = end;
        while (start > 0 && !text[start - 1].isSpace())
            --start;
        if (start < end)
            words.prepend(text.sliced(start, end - start).toString());
        end = start;
    }
    return words.join(u' ');
}

QString firstWords(QStringView text)
{
    QStringList words;
    for (qsizetype start = 0; start < text.size() && words.size() < keptWords;) {
        while (start < text.size() && text[start].isSpace())
            ++start;
        qsizetype end = start;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        if (start < end)
            words.append(text.sliced(start, end - start).toString());
        start = end;
    }
    return words.join(u' ');
}

/// Words with any gap between them.
QString patternOf(const QStringList &words)
{
    QStringList escaped;
    for (const QString &word : words)
        escaped << QRegularExpression::escape(word);
    return escaped.join(uR"(\s+)"_s);
}

bool saysTheSame(const QString &one, const QString &other)
{
    return plainText(one).simplified() == plainText(other).simplified();
}

/// What stands now between so many of the words that stood around a passage.
std::optional<QString> betweenWords(const Derivation &derivation, const QString &body, qsizetype count)
{
    const QStringList before = derivation.before.split(u' ', Qt::SkipEmptyParts);
    const QStringList after = derivation.after.split(u' ', Qt::SkipEmptyParts);
    constexpr qsizetype room = 600;
    constexpr qsizetype mostOfPattern = 60'000;
    const qsizetype most = std::min(derivation.text.size() * 3 + room, mostOfPattern);
    const QString left = before.isEmpty() ? uR"(\A)"_s : patternOf(before.last(std::min(count, before.size())));
    const QString right = after.isEmpty() ? uR"(\s*\z)"_s : patternOf(after.first(std::min(count, after.size())));
    const QRegularExpression between(left + u"([\\s\\S]{0,%1}?)"_s.arg(most) + right, QRegularExpression::UseUnicodePropertiesOption);
    const auto match = between.match(body);
    return match.hasMatch() ? std::optional(match.captured(1).trimmed()) : std::nullopt;
}

/// Where sentences begin in a text, its end last.
QList<qsizetype> sentenceStarts(const QString &text)
{
    QList<qsizetype> starts{0};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        if (!QStringView(text).sliced(starts.last(), end - starts.last()).trimmed().isEmpty())
            starts << end;
    }
    if (starts.last() != text.size())
        starts << text.size();
    return starts;
}

qsizetype lettersOf(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isSpace(); });
}

/// The sentences that have most words of a passage; nothing where half of them are nowhere together.
std::optional<QString> mostAlike(const QString &passage, const QString &body)
{
    constexpr qsizetype more = 2;
    constexpr double enough = 0.5;
    const qsizetype usual = sentenceStarts(passage).size() - 1;
    const QList<qsizetype> starts = sentenceStarts(body);
    const qsizetype letters = lettersOf(passage);
    double best = enough;
    std::optional<QString> found;
    for (qsizetype first = 0; first + 1 < starts.size(); ++first) {
        for (qsizetype count = std::max<qsizetype>(1, usual - 1); count <= usual + more && first + count < starts.size(); ++count) {
            const QStringView window = QStringView(body).sliced(starts[first], starts[first + count] - starts[first]);
            const auto both = static_cast<double>(letters + lettersOf(window));
            const double alike = both > 0 ? 1 - static_cast<double>(goneWords(passage, window) + goneWords(window, passage)) / both : 0;
            if (alike > best) {
                best = alike;
                found = window.trimmed().toString();
            }
        }
    }
    return found;
}

QString passageNow(const Derivation &derivation, const QString &body)
{
    for (const qsizetype count : {keptWords, keptWords / 2}) {
        if (const auto between = betweenWords(derivation, body, count))
            return *between;
    }
    return mostAlike(derivation.text, body).value_or(QString());
}

SourceNow comparedWith(const QString &before, const QString &now)
{
    using Standing = SourceNow::Standing;
    if (saysTheSame(before, now))
        return {.standing = Standing::Same, .text = now};
    return plainText(now).isEmpty() ? SourceNow{.standing = Standing::Gone, .text = {}} : SourceNow{.standing = Standing::Changed, .text = now};
}

} // namespace

QString plainText(const QString &markdown)
{
    static const QRegularExpression comment(u"<!--[\\s\\S]*?-->"_s);
    static const QRegularExpression fence(uR"(^\s{0,3}(```|~~~))"_s);
    static const QRegularExpression rule(uR"(^\s{0,3}([-*_]\s*){3,}$|^\s{0,3}=+\s*$)"_s);
    static const QRegularExpression row(uR"(^[\s|:-]*-[\s|:-]*\|[\s|:-]*$)"_s);
    static const QRegularExpression head(uR"(^\s{0,3}#{1,6}\s+|\s+#+\s*$)"_s);
    static const QRegularExpression quotation(uR"(^\s{0,3}(>\s?)+)"_s);
    static const QRegularExpression item(uR"(^\s*[-*+]\s+(\[[ xX]\]\s+)?)"_s);
    static const QRegularExpression number(uR"(^\s*\d{1,9}[.)]\s+)"_s);
    static const QRegularExpression note(uR"(^\s{0,3}\[[^\]]+\]:\s)"_s);
    QString text = QString(markdown).replace("\r\n"_L1, "\n"_L1);
    if (text.contains("<!--"_L1))
        text.remove(comment);
    QStringList paragraphs;
    bool goesOn = false;   // the next line belongs to the last paragraph
    bool isCode = false;
    bool breaks = false;   // the line before ended with a hard break
    const auto add = [&](const QString &line, QStringView joint) {
        if (goesOn)
            paragraphs.last() += joint.toString() + line;
        else
            paragraphs << line;
        goesOn = true;
    };
    for (const QString &source : text.split(u'\n')) {
        if (fence.matchView(source).hasMatch()) {
            isCode = !isCode;
            goesOn = false;
            continue;
        }
        if (isCode) {
            add(source, u"\n");
            continue;
        }
        QString line = source;
        line.remove(quotation);
        if (line.trimmed().isEmpty() || rule.matchView(line).hasMatch() || row.matchView(line).hasMatch() || note.matchView(line).hasMatch()) {
            goesOn = goesOn && !line.trimmed().isEmpty() && row.matchView(line).hasMatch();
            continue;
        }
        const bool isHead = head.matchView(line).hasMatch();
        const bool isItem = item.matchView(line).hasMatch();
        const bool isLine = isItem || number.matchView(line).hasMatch() || breaks || line.trimmed().startsWith(u'|');
        breaks = source.endsWith("  "_L1) || source.endsWith(u'\\');
        line.remove(head);
        line.replace(item, u"• "_s);
        if (source.endsWith(u'\\'))
            line.chop(1);
        if (line.trimmed().startsWith(u'|'))
            line = line.split(u'|', Qt::SkipEmptyParts).join(u" · ").simplified();
        goesOn = goesOn && !isHead;
        add(withoutInlineMarks(line).trimmed(), isLine ? u"\n" : u" ");
        goesOn = !isHead;
    }
    paragraphs.removeIf([](const QString &paragraph) { return paragraph.trimmed().isEmpty(); });
    return paragraphs.join(u"\n\n");
}

QString postText(const QString &markdown, const QString &address)
{
    const QString said = plainText(markdown);
    return said.isEmpty() || address.isEmpty() ? said + address : said + u"\n\n"_s + address;
}

Derivation sourceIn(const Article &article, PostSource source, TextSpan passage)
{
    Derivation made{.post = {}, .source = source, .text = {}, .before = {}, .after = {}, .address = {}, .cuts = {}};
    switch (source) {
    case PostSource::Title:
        made.text = article.title.trimmed();
        break;
    case PostSource::Summary:
        made.text = article.summary.trimmed();
        break;
    case PostSource::Passage: {
        const QStringView body(article.body);
        const qsizetype start = std::clamp<qsizetype>(passage.start, 0, body.size());
        const qsizetype end = std::clamp(start + passage.length, start, body.size());
        made.text = body.sliced(start, end - start).trimmed().toString();
        made.before = lastWords(body.first(start));
        made.after = firstWords(body.sliced(end));
        break;
    }
    }
    return made;
}

SourceNow sourceNow(const Derivation &derivation, const Article &article)
{
    switch (derivation.source) {
    case PostSource::Title:
        return comparedWith(derivation.text, article.title.trimmed());
    case PostSource::Summary:
        return comparedWith(derivation.text, article.summary.trimmed());
    case PostSource::Passage:
        break;
    }
    if (article.body.contains(derivation.text) || article.body.simplified().contains(derivation.text.simplified()))
        return {.standing = SourceNow::Standing::Same, .text = derivation.text};
    return comparedWith(derivation.text, passageNow(derivation, article.body));
}

RetakenText retaken(const QString &text, const Derivation &derivation, const QString &markdown)
{
    const QString taken = plainText(derivation.text);
    const qsizetype at = taken.isEmpty() ? -1 : text.indexOf(taken);
    if (at < 0)
        return {.text = postText(markdown, derivation.address), .losesEdits = true};
    return {.text = text.first(at) + plainText(markdown) + text.sliced(at + taken.size())};
}

QString withParameters(const QString &address, const CampaignParameters &parameters)
{
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid())
        return address;
    QUrlQuery query(url);
    const auto add = [&query](const QString &key, const QString &value) {
        const QString said = value.simplified();
        if (!said.isEmpty() && !query.hasQueryItem(key))
            query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(said)));
    };
    add(u"utm_source"_s, parameters.source);
    add(u"utm_medium"_s, parameters.medium);
    add(u"utm_campaign"_s, parameters.campaign);
    if (query.isEmpty())
        return address;
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

bool isWholeAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

} // namespace parvis::domain
