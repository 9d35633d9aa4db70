// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/document.h"

#include "core/formats/html/htmltotext.h"
#include "core/formats/text/spaces.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

void eachInlineOf(QList<Inline> &words, const std::function<void(Inline &)> &visit)
{
    for (Inline &word : words) {
        visit(word);
        eachInlineOf(word.parts, visit);
    }
}

/// The tag that says what Markdown says with the end of a line, which it cannot in the cell of a table.
bool isBreak(const Inline &word)
{
    static const QRegularExpression lineBreak(u"^<br\\s*/?>$"_s, QRegularExpression::CaseInsensitiveOption);
    return word.kind == Inline::Kind::Markup && lineBreak.match(word.text).hasMatch();
}

QList<Inline> withoutMarkup(const QList<Inline> &words)
{
    QList<Inline> clean;
    for (const Inline &word : words) {
        Inline kept = word;
        kept.parts = withoutMarkup(word.parts);
        const bool leadsSomewhere = word.kind == Inline::Kind::Link || word.kind == Inline::Kind::Picture;
        if (leadsSomewhere && !isSafeAddress(word.address))
            clean += kept.parts;
        else if (isBreak(word))
            clean.append({.kind = Inline::Kind::LineBreak});
        else if (word.kind != Inline::Kind::Markup)
            clean += kept;
    }
    return clean;
}

} // namespace

bool operator==(const Inline &one, const Inline &other)
{
    return one.kind == other.kind && one.text == other.text && one.address == other.address && one.title == other.title && one.parts == other.parts;
}

bool operator==(const Block &one, const Block &other)
{
    const auto fields = [](const Block &block) {
        return std::tie(block.kind, block.text, block.language, block.level, block.isOrdered, block.isTight, block.start, block.isChecked, block.columns);
    };
    return fields(one) == fields(other) && one.words == other.words && one.parts == other.parts && one.rows == other.rows;
}

void eachInline(Document &document, const std::function<void(Inline &)> &visit)
{
    for (Block &block : document) {
        eachInlineOf(block.words, visit);
        eachInline(block.parts, visit);
        for (auto &row : block.rows) {
            for (auto &cell : row)
                eachInlineOf(cell, visit);
        }
    }
}

QString plainText(const QList<Inline> &words)
{
    QString text;
    for (const Inline &word : words) {
        if (word.kind == Inline::Kind::Text || word.kind == Inline::Kind::Code)
            text += word.text;
        else if (word.kind == Inline::Kind::SoftBreak || word.kind == Inline::Kind::LineBreak)
            text += u' ';
        else
            text += plainText(word.parts);
    }
    return text;
}

bool isSafeAddress(const QString &address)
{
    // Readers of addresses pass over these, wherever they stand.
    const QString trimmed = QString(address).removeIf([](QChar c) { return c <= u' ' || (c >= u'\x7f' && c <= u'\xa0'); });
    const auto begins = [&trimmed](QLatin1StringView scheme) { return trimmed.startsWith(scheme, Qt::CaseInsensitive); };
    if (begins("data:"_L1))
        return std::ranges::any_of(std::array{"data:image/png"_L1, "data:image/gif"_L1, "data:image/jpeg"_L1, "data:image/webp"_L1}, begins);
    return std::ranges::none_of(std::array{"javascript:"_L1, "vbscript:"_L1, "file:"_L1}, begins);
}

Document withoutMarkup(const Document &document)
{
    Document clean;
    for (const Block &block : document) {
        Block kept = block;
        if (block.kind == Block::Kind::Markup) {
            const QString words = onOneLine(htmlToText(block.text));
            if (words.isEmpty())
                continue;
            kept = {.kind = Block::Kind::Paragraph, .words = {{.text = words}}};
        }
        kept.words = withoutMarkup(kept.words);
        kept.parts = withoutMarkup(block.parts);
        for (auto &row : kept.rows) {
            for (auto &cell : row)
                cell = withoutMarkup(cell);
        }
        clean += kept;
    }
    return clean;
}

} // namespace parvis::formats
