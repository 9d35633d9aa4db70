// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/titledtext.h"

#include "core/domain/base/shorttext.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// The first line that says something: where it begins and where what follows it does.
struct FirstLine
{
    QString text;         ///< without the mark of a heading
    qsizetype end = 0;    ///< of the line
};

QString withoutMark(QString line)
{
    static const QRegularExpression heading(uR"(^#{1,6} +)"_s);
    return line.remove(heading);
}

FirstLine firstLineOf(const QString &text)
{
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0)
            end = text.size();
        const QString line = withoutMark(text.sliced(from, end - from).simplified());
        if (!line.isEmpty())
            return {.text = line, .end = end};
        from = end + 1;
    }
    return {.text = {}, .end = text.size()};
}

/// True where a name is nothing but the beginning of a text: its first line, that line cut, or the text on one line, cut.
bool isBeginningOf(const QString &name, const QString &text)
{
    if (name.isEmpty())
        return true;
    const QString whole = text.simplified();
    const QString line = firstLineOf(text).text;
    // As long as the calendar makes such names, without an ellipsis.
    constexpr qsizetype longestName = 80;
    if (withoutMark(name) == line || name == whole || (name.size() == longestName && whole.startsWith(name)))
        return true;
    return name.endsWith(u'…') && (line.startsWith(withoutMark(name.chopped(1)).trimmed()) || whole.startsWith(name.chopped(1).trimmed()));
}

} // namespace

TitledText titledText(const QString &title, const QString &text, qint64 longest, const QString &earlier)
{
    const auto fitting = [longest](const QString &line) { return longest > 0 ? shortened(line, longest) : line; };
    const QString name = title.simplified();
    const bool isTaken = isBeginningOf(name, text) || (!earlier.trimmed().isEmpty() && isBeginningOf(name, earlier));
    const FirstLine first = firstLineOf(text);
    if (!isTaken || first.text.isEmpty())
        return {.title = fitting(name), .body = text.trimmed(), .isTaken = false};
    const QString fits = fitting(first.text);
    // What was cut off of it stands nowhere else.
    return {.title = fits, .body = fits == first.text ? text.sliced(first.end).trimmed() : text.trimmed(), .isTaken = true};
}

std::optional<LengthFault> lengthFaultOf(const Capabilities &can, const QString &title, const QString &text)
{
    if (!can.hasTitle)
        return std::nullopt;
    const auto lengthOf = [](const QString &words, const TextLimit &limit) { return measuredText(words, TextLimit{.countedAs = limit.countedAs}).used; };
    const TitledText whole = titledText(title, text, 0);
    const qint64 called = lengthOf(whole.title, can.titleText);
    if (called < can.titleText.least)
        return LengthFault{.kind = LengthFault::Kind::TitleTooShort, .has = called, .bound = can.titleText.least};
    // Of a first line that is too long the beginning is taken.
    if (!whole.isTaken && can.titleText.characters > 0 && called > can.titleText.characters)
        return LengthFault{.kind = LengthFault::Kind::TitleTooLong, .has = called, .bound = can.titleText.characters};
    const qint64 said = lengthOf(bodyThatLeaves(can, titledText(title, text, can.titleText.characters), text), can.text);
    if (said < can.text.least)
        return LengthFault{.kind = LengthFault::Kind::TextTooShort, .has = said, .bound = can.text.least};
    return std::nullopt;
}

QString bodyThatLeaves(const Capabilities &can, const TitledText &post, const QString &text)
{
    return measuredText(post.body, TextLimit{.countedAs = can.text.countedAs}).used < can.text.least ? text.trimmed() : post.body;
}

} // namespace parvis::domain
