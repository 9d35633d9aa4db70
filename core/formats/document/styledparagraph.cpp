// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/styledparagraph.h"

#include "core/formats/text/spaces.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// What stands behind the colon of a style of ours for code.
QString languageOfStyle(const QString &style)
{
    return isCodeStyle(style) ? style.section(u':', 1).trimmed() : QString();
}

bool isRuleStyle(const QString &style)
{
    return style == "horizontal line"_L1;
}

QString codeOfWords(const QList<Inline> &words)
{
    QString text;
    for (const Inline &word : words)
        text += word.kind == Inline::Kind::LineBreak ? u"\n"_s : plainText({word});
    return text + u'\n';
}

void addCode(Document &blocks, const QList<Inline> &words, const QString &language, bool isBelowGap)
{
    // Programs write a paragraph for each line, or one with breaks for all.
    const bool isOneLine = std::ranges::none_of(words, [](const Inline &word) { return word.kind == Inline::Kind::LineBreak; });
    const bool hasCodeAbove = !blocks.isEmpty() && blocks.last().kind == Block::Kind::Code && blocks.last().language == language;
    if (isOneLine && !isBelowGap && hasCodeAbove)
        blocks.last().text += codeOfWords(words);
    else
        blocks.append({.kind = Block::Kind::Code, .text = codeOfWords(words), .language = language});
}

/// The blocks of the quote at that level which the blocks end with; begun where they end with none.
Document &quoteAt(Document &blocks, int level)
{
    Document *inner = &blocks;
    for (int i = 0; i < level; ++i) {
        if (inner->isEmpty() || inner->last().kind != Block::Kind::Quote)
            inner->append({.kind = Block::Kind::Quote});
        inner = &inner->last().parts;
    }
    return *inner;
}

} // namespace

int headingLevel(const QString &style)
{
    static const QRegularExpression heading(u"^heading ([1-6])$"_s);
    return heading.match(style).captured(1).toInt();
}

int quoteLevel(const QString &style)
{
    static const QRegularExpression nested(u"^(?:quote|quotations) ([2-9])$"_s);
    if (QStringList{u"quote"_s, u"intense quote"_s, u"quotations"_s, u"block quotation"_s, u"block text"_s}.contains(style))
        return 1;
    return nested.match(style).captured(1).toInt();
}

QString styleNamed(const QString &name)
{
    const QString kind = name.section(u':', 0, 0).toLower();
    return isCodeStyle(kind) ? kind + name.sliced(kind.size()) : name.toLower();
}

bool isCodeStyle(const QString &style)
{
    return QStringList{u"source code"_s, u"code"_s, u"html preformatted"_s, u"preformatted text"_s, u"plain text"_s}.contains(style.section(u':', 0, 0));
}

QStringList codeLanguages(const Document &document)
{
    QStringList languages;
    for (const Block &block : document) {
        if (block.kind == Block::Kind::Code && !block.language.isEmpty())
            languages.append(block.language);
        languages += codeLanguages(block.parts);
    }
    languages.removeDuplicates();
    return languages;
}

bool isEmpty(const StyledParagraph &paragraph)
{
    return !isRuleStyle(paragraph.style) && !isCodeStyle(paragraph.style) && tidied(paragraph.words).isEmpty();
}

bool growTogether(const Block &one, const Block &next)
{
    return one.kind == next.kind && (one.kind == Block::Kind::Code || one.kind == Block::Kind::Table);
}

void addStyled(Document &blocks, const StyledParagraph &paragraph, QString &title)
{
    const QList<Inline> words = tidied(paragraph.words);
    if (isEmpty(paragraph))
        return;
    if (isCodeStyle(paragraph.style)) {
        addCode(blocks, paragraph.words, languageOfStyle(paragraph.style), paragraph.isBelowGap);
    } else if (isRuleStyle(paragraph.style)) {
        blocks.append({.kind = Block::Kind::Rule});
    } else if (paragraph.style == "title"_L1 && title.isEmpty()) {
        title = onOneLine(plainText(words));
    } else if (paragraph.heading > 0) {
        blocks.append({.kind = Block::Kind::Heading, .words = words, .level = paragraph.heading});
    } else if (const int level = quoteLevel(paragraph.style); level > 0) {
        quoteAt(blocks, level).append({.kind = Block::Kind::Paragraph, .words = words});
    } else {
        blocks.append({.kind = Block::Kind::Paragraph, .words = words});
    }
}

std::optional<bool> takeBox(QList<Inline> &words)
{
    if (words.isEmpty() || words.first().kind != Inline::Kind::Text)
        return std::nullopt;
    QString &text = words.first().text;
    if (!text.startsWith(u"☐ "_s) && !text.startsWith(u"☒ "_s) && !text.startsWith(u"☑ "_s))
        return std::nullopt;
    const bool isChecked = !text.startsWith(u'☐');
    text.remove(0, 2);
    return isChecked;
}

QList<Inline> withBox(const QList<Inline> &words, std::optional<bool> isChecked)
{
    if (!isChecked)
        return words;
    return QList<Inline>{{.text = *isChecked ? u"☒ "_s : u"☐ "_s}} + words;
}

QList<Inline> wordsOfCode(const QString &code)
{
    QList<Inline> words;
    for (const QString &line : (code.endsWith(u'\n') ? code.chopped(1) : code).split(u'\n')) {
        if (!words.isEmpty())
            words.append({.kind = Inline::Kind::LineBreak});
        words.append({.text = line});
    }
    return words;
}

} // namespace parvis::formats
