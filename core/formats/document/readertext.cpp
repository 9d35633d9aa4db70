// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/readertext.h"

#include "core/domain/base/shorttext.h"

#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// The lines of a piece behind what stands before the first of them and before the others; lines of nothing stay so, but for a mark.
QString behind(const QString &first, const QString &others, const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        lines[i].prepend(i == 0 ? first : others);
        while (lines[i].endsWith(u' '))
            lines[i].chop(1);
    }
    return lines.join(u'\n');
}

class ReaderText
{
public:
    explicit ReaderText(const Document &document)
    {
        for (const Block &block : document) {
            if (block.kind == Block::Kind::Footnote)
                m_noteNumbers.insert(block.text, static_cast<int>(m_noteNumbers.size()) + 1);
        }
    }

    [[nodiscard]] QString blocks(const QList<Block> &blocks, const QString &gap) const
    {
        QStringList pieces;
        for (const Block &one : blocks) {
            if (const QString piece = block(one); !piece.isEmpty())
                pieces.append(piece);
        }
        return pieces.join(gap);
    }

private:
    [[nodiscard]] QString block(const Block &block) const
    {
        const QString gap = u"\n\n"_s;
        switch (block.kind) {
        case Block::Kind::Paragraph:
        case Block::Kind::Heading:
            return words(block.words).trimmed();
        case Block::Kind::Code:
            return behind(u"    "_s, u"    "_s, block.text.endsWith(u'\n') ? block.text.chopped(1) : block.text);
        case Block::Kind::Rule:
            return u"* * *"_s;
        case Block::Kind::Quote:
            return behind(u"> "_s, u"> "_s, blocks(block.parts, gap));
        case Block::Kind::List:
            return list(block);
        case Block::Kind::Item:
            return blocks(block.parts, gap);
        case Block::Kind::Table:
            return table(block);
        case Block::Kind::Footnote:
            return behind(u"[%1] "_s.arg(m_noteNumbers.value(block.text)), u"    "_s, blocks(block.parts, gap));
        case Block::Kind::Markup:
            break;
        }
        return {};
    }

    [[nodiscard]] QString list(const Block &list) const
    {
        QStringList items;
        for (qsizetype i = 0; i < list.parts.size(); ++i) {
            const Block &item = list.parts[i];
            QString mark = list.isOrdered ? u"%1. "_s.arg(list.start + i) : u"- "_s;
            if (item.isChecked)
                mark = *item.isChecked ? u"☑ "_s : u"☐ "_s;
            items.append(behind(mark, QString(mark.size(), u' '), blocks(item.parts, list.isTight ? u"\n"_s : u"\n\n"_s)));
        }
        return items.join(list.isTight ? u"\n"_s : u"\n\n"_s);
    }

    [[nodiscard]] QString table(const Block &table) const
    {
        QStringList lines;
        for (const auto &row : table.rows) {
            QStringList cells;
            for (const auto &cell : row)
                cells.append(words(cell).simplified());
            lines.append(cells.join(u" | "_s).trimmed());
        }
        return lines.join(u'\n');
    }

    [[nodiscard]] QString words(const QList<Inline> &words) const
    {
        QString text;
        for (const Inline &word : words) {
            switch (word.kind) {
            case Inline::Kind::Text:
            case Inline::Kind::Code:
                text += word.text;
                break;
            case Inline::Kind::SoftBreak:
                text += u' ';
                break;
            case Inline::Kind::LineBreak:
                text += u'\n';
                break;
            case Inline::Kind::Link:
                text += link(word);
                break;
            case Inline::Kind::FootnoteReference:
                if (m_noteNumbers.contains(word.text))
                    text += u"[%1]"_s.arg(m_noteNumbers.value(word.text));
                break;
            case Inline::Kind::Markup:
                break;
            default:
                text += this->words(word.parts);
            }
        }
        return text;
    }

    [[nodiscard]] QString link(const Inline &link) const
    {
        const QString says = words(link.parts);
        const bool isMail = link.address.startsWith("mailto:"_L1, Qt::CaseInsensitive);
        const QString address = isMail ? link.address.sliced(7) : link.address;
        if (says == address || says == link.address)
            return address;
        if (!isMail && !domain::isWebAddress(address))
            return says;
        return says.isEmpty() ? address : says + u" ("_s + address + u')';
    }

    QHash<QString, int> m_noteNumbers;   ///< by label
};

} // namespace

QString textForReaders(const Document &document)
{
    return ReaderText(document).blocks(document, u"\n\n"_s) + u'\n';
}

} // namespace parvis::formats
