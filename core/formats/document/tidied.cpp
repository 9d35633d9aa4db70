// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/document.h"

#include "core/formats/text/spaces.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// Runs of white space as one space; `isAfterSpace` goes along from piece to piece.
QString collapsed(const QString &text, bool &isAfterSpace)
{
    QString out;
    for (const QChar c : text) {
        const bool isSpace = isPlainSpace(c);
        if (isSpace && !isAfterSpace)
            out += u' ';
        else if (!isSpace && c >= u' ')
            out += c;
        isAfterSpace = isSpace || (isAfterSpace && c < u' ');
    }
    return out;
}

bool isMarked(Inline::Kind kind)
{
    return kind == Inline::Kind::Emphasis || kind == Inline::Kind::Strong || kind == Inline::Kind::Strikethrough || kind == Inline::Kind::Link;
}

bool isOneWith(const Inline &word, const Inline &before)
{
    return word.kind == before.kind && (word.kind == Inline::Kind::Text || isMarked(word.kind)) && word.address == before.address && word.title == before.title;
}

QList<Inline> collapsed(const QList<Inline> &words, bool &isAfterSpace)
{
    QList<Inline> out;
    for (Inline word : words) {
        if (word.kind == Inline::Kind::Text)
            word.text = collapsed(word.text, isAfterSpace);
        else if (word.kind == Inline::Kind::LineBreak || word.kind == Inline::Kind::SoftBreak)
            isAfterSpace = true;
        else if (isMarked(word.kind))
            word.parts = collapsed(word.parts, isAfterSpace);
        else
            isAfterSpace = false;
        const bool isEmpty = (word.kind == Inline::Kind::Text && word.text.isEmpty()) || (isMarked(word.kind) && word.parts.isEmpty());
        if (isEmpty)
            continue;
        if (!out.isEmpty() && isOneWith(word, out.last())) {
            out.last().text += word.text;
            out.last().parts += word.parts;
        } else {
            out.append(word);
        }
    }
    return out;
}

/// Takes the space and the breaks off the end.
void trimEnd(QList<Inline> &words)
{
    while (!words.isEmpty()) {
        Inline &last = words.last();
        if (last.kind == Inline::Kind::Text) {
            if (last.text.endsWith(u' '))
                last.text.chop(1);
            if (!last.text.isEmpty())
                return;
        } else if (isMarked(last.kind)) {
            trimEnd(last.parts);
            if (!last.parts.isEmpty())
                return;
        } else if (last.kind != Inline::Kind::LineBreak && last.kind != Inline::Kind::SoftBreak) {
            return;
        }
        words.removeLast();
    }
}

/// Takes the space off the end of each line but the last.
void trimLines(QList<Inline> &words)
{
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words[i].kind == Inline::Kind::LineBreak && words[i - 1].kind == Inline::Kind::Text && words[i - 1].text.endsWith(u' '))
            words[i - 1].text.chop(1);
    }
}

} // namespace

QList<Inline> tidied(const QList<Inline> &words)
{
    bool isAfterSpace = true;
    QList<Inline> out = collapsed(words, isAfterSpace);
    while (!out.isEmpty() && (out.first().kind == Inline::Kind::LineBreak || out.first().kind == Inline::Kind::SoftBreak))
        out.removeFirst();
    trimEnd(out);
    trimLines(out);
    return out;
}

} // namespace parvis::formats
