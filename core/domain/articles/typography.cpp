// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/typography.h"

#include "core/domain/articles/bareaddress.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

using HintKind = TypographyHint::Kind;

constexpr QChar noBreakSpace = u'\u00A0';
constexpr QChar narrowNoBreakSpace = u'\u202F';

bool isNoBreak(QChar c)
{
    return c == noBreakSpace || c == narrowNoBreakSpace;
}

/// The character at a place, a space beyond both ends.
QChar at(QStringView line, qsizetype place)
{
    return place >= 0 && place < line.size() ? line[place] : QChar(u' ');
}

/// Whether a sentence may go on there: what follows a mark that is one, and no part of an address or a smiley.
bool endsMark(QChar next)
{
    return next.isSpace() || QStringView(u"*_~»”\")]…!?").contains(next);
}

/// Whether a mark stands behind a word of prose and wants its space.
bool wantsSpace(QStringView line, qsizetype place)
{
    const QChar mark = line[place];
    const QChar before = at(line, place - 1);
    if (!endsMark(at(line, place + 1)) || place == 0)
        return false;
    // Of several marks in a row the first has the space; brackets hold marks that stand for themselves, and end what Markdown names.
    if (QStringView(u";:!?([{\\|-=").contains(before) || (before == u']' && mark == u':') || isNoBreak(before))
        return false;
    // "&nbsp;" and the like.
    if (mark == u';') {
        static const QRegularExpression entity(u"&#?\\w+$"_s);
        return !entity.matchView(line.first(place)).hasMatch();
    }
    if (before != u' ')
        return true;
    // A mark between spaces at the beginning of a line is one of Markdown's, or a smiley after a smiley's eyes.
    return place >= 2 && !line.first(place).trimmed().isEmpty();
}

/// Where addresses end that stand in the line as they are read.
QList<qsizetype> endsOfAddresses(QStringView line)
{
    QList<qsizetype> ends;
    if (!line.contains(u"://") && !line.contains(u"www.", Qt::CaseInsensitive))
        return ends;
    for (qsizetype i = 0; i < line.size();) {
        const qsizetype end = behindBareAddress(line, i);
        if (end > i)
            ends.append(end);
        i = std::max(end, i + 1);
    }
    return ends;
}

void addSpaces(QStringView line, QList<TypographyHint> &hints)
{
    // A no-break space behind an address that stands as it is would become a part of it: a link ends before spaces of other kinds alone.
    const QList<qsizetype> addresses = endsOfAddresses(line);
    const auto isBehindAddress = [&](qsizetype mark) { return addresses.contains(mark) || (at(line, mark - 1) == u' ' && addresses.contains(mark - 1)); };
    const QString space(narrowNoBreakSpace);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const qsizetype spaceBefore = at(line, i - 1) == u' ' && i > 0 ? 1 : 0;
        if ((QStringView(u";:!?").contains(c) || c == u'»') && isBehindAddress(i))
            continue;
        if (QStringView(u";:!?").contains(c) && wantsSpace(line, i)) {
            hints.append({.kind = HintKind::MissingSpace, .start = i - spaceBefore, .length = spaceBefore + 1, .replacement = space + c});
        } else if (c == u'»' && i > 0 && !isNoBreak(line[i - 1]) && line[i - 1] != u'«') {
            hints.append({.kind = HintKind::MissingSpace, .start = i - spaceBefore, .length = spaceBefore + 1, .replacement = noBreakSpace + QString(c)});
        } else if (c == u'«' && i + 1 < line.size() && !isNoBreak(line[i + 1]) && line[i + 1] != u'»') {
            const qsizetype spaceAfter = line[i + 1] == u' ' ? 1 : 0;
            hints.append({.kind = HintKind::MissingSpace, .start = i, .length = 1 + spaceAfter, .replacement = QString(c) + noBreakSpace});
        }
    }
}

void addQuotes(QStringView line, QList<TypographyHint> &hints)
{
    static const QRegularExpression quoted(u"(?<![^\\s(\\[*_])\"(?=\\S)([^\"]*\\S)\"(?!\\w)"_s);
    for (const auto &match : quoted.globalMatchView(line)) {
        const qsizetype end = match.capturedEnd() - 1;
        hints.append({.kind = HintKind::StraightQuotes, .start = match.capturedStart(), .length = 1, .replacement = QString(u'«') + noBreakSpace});
        hints.append({.kind = HintKind::StraightQuotes, .start = end, .length = 1, .replacement = noBreakSpace + QString(u'»')});
    }
}

/// Guillemets as those write them whose keyboard has none: "<< non >>".
void addAngles(QStringView line, QList<TypographyHint> &hints)
{
    static const QRegularExpression quoted(u"(?<![^\\s(\\[*_])(?<!\\d )(<<[ \u00A0\u202F]?)(?=[^\\s<\\d])[^<>]*[^\\s<>]([ \u00A0\u202F]?>>)(?!\\w)"_s);
    for (const auto &match : quoted.globalMatchView(line)) {
        hints.append({.kind = HintKind::StraightQuotes,
                      .start = match.capturedStart(1),
                      .length = match.capturedLength(1),
                      .replacement = QString(u'«') + noBreakSpace});
        hints.append({.kind = HintKind::StraightQuotes,
                      .start = match.capturedStart(2),
                      .length = match.capturedLength(2),
                      .replacement = noBreakSpace + QString(u'»')});
    }
}

void addApostrophesAndDots(QStringView line, QList<TypographyHint> &hints)
{
    static const QRegularExpression apostrophe(u"(?<=\\p{L})'(?=\\p{L})"_s);
    for (const auto &match : apostrophe.globalMatchView(line))
        hints.append({.kind = HintKind::StraightApostrophe, .start = match.capturedStart(), .length = 1, .replacement = u"’"_s});
    static const QRegularExpression dots(u"(?<=[\\p{L}\\p{N}*_»”\\s])\\.{3}(?!\\.|\\w|/)"_s);
    for (const auto &match : dots.globalMatchView(line))
        hints.append({.kind = HintKind::ThreeDots, .start = match.capturedStart(), .length = 3, .replacement = u"…"_s});
}

/// Words that may stand twice running.
bool mayRepeat(QStringView language, const QString &word)
{
    static const QSet<QString> french{u"nous"_s, u"vous"_s, u"très"_s, u"bien"_s, u"non"_s, u"oui"_s, u"ha"_s, u"hé"_s, u"oh"_s, u"en"_s, u"la"_s, u"faire"_s};
    static const QSet<QString> english{u"had"_s, u"that"_s, u"very"_s, u"no"_s, u"yes"_s, u"ha"_s, u"oh"_s, u"is"_s, u"bye"_s, u"so"_s};
    return (language == "fr"_L1 ? french : english).contains(word);
}

void addRepeated(QStringView line, QStringView language, QList<TypographyHint> &hints)
{
    // Names may (Duran Duran), figures as well; of single letters, those that are words.
    static const QRegularExpression pair(u"(?<![\\p{L}\\p{N}’'-])(\\p{L}{2,}|[aàyAÀY])(\\s+)(\\1)(?![\\p{L}\\p{N}’'-])"_s,
                                         QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (const auto &match : pair.globalMatchView(line)) {
        const QString second = match.captured(3);
        if (!second.front().isLower() || mayRepeat(language, second.toLower()))
            continue;
        hints.append({.kind = HintKind::RepeatedWord, .start = match.capturedStart(), .length = match.capturedLength(), .replacement = match.captured(1)});
    }
}

/// The rows that say how the columns of a table stand, and the rules across a page, hold no prose.
bool isProse(QStringView line)
{
    return std::ranges::any_of(line, [](QChar c) { return c.isLetter(); });
}

} // namespace

QList<TypographyHint> typographyOf(QStringView line, QStringView language)
{
    QList<TypographyHint> hints;
    const bool isFrench = language == "fr"_L1;
    if ((!isFrench && language != "en"_L1) || !isProse(line))
        return hints;
    if (isFrench) {
        addSpaces(line, hints);
        addQuotes(line, hints);
        addAngles(line, hints);
        addApostrophesAndDots(line, hints);
    }
    addRepeated(line, language, hints);
    std::ranges::stable_sort(hints, {}, &TypographyHint::start);
    // The first of two that meet stays: the other is found when the line is looked at again.
    qsizetype end = 0;
    hints.removeIf([&end](const TypographyHint &hint) {
        const bool isOver = hint.start < end;
        end = isOver ? end : hint.start + hint.length;
        return isOver;
    });
    return hints;
}

QString typeset(const QString &line, const QList<TypographyHint> &hints)
{
    QString text;
    qsizetype done = 0;
    for (const TypographyHint &hint : hints) {
        text += line.sliced(done, hint.start - done) + hint.replacement;
        done = hint.start + hint.length;
    }
    return text + line.sliced(done);
}

} // namespace parvis::domain
