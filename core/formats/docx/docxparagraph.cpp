// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/docx/docxparagraph.h"

#include "core/formats/document/styledparagraph.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::formats {

Document &DocxAssembler::openAt(int level)
{
    Document *blocks = &m_document;
    for (int i = 0; i < level; ++i)
        blocks = &blocks->last().parts.last().parts;
    return *blocks;
}

void DocxAssembler::addItem(const DocxParagraph &paragraph, bool isOrdered, int start)
{
    const int level = std::min(paragraph.level, static_cast<int>(m_lists.size()));
    m_lists.resize(std::min<qsizetype>(m_lists.size(), level + 1));
    Document &blocks = openAt(level);
    const OpenList open = m_lists.value(level);
    const bool isKin = !paragraph.family.isEmpty() && open.family == paragraph.family && !paragraph.isRestarted;
    if (open.list != paragraph.list && !isKin) {
        m_lists.resize(level);
        m_lists.append({.list = paragraph.list, .family = paragraph.family});
        blocks.append({.kind = Block::Kind::List, .isOrdered = isOrdered, .isTight = !paragraph.isLoose, .start = start});
    }
    Block item{.kind = Block::Kind::Item};
    QList<Inline> words = tidied(paragraph.words);
    item.isChecked = takeBox(words);
    if (!words.isEmpty())
        item.parts.append({.kind = Block::Kind::Paragraph, .words = words});
    blocks.last().parts.append(item);
}

void DocxAssembler::add(const DocxParagraph &paragraph, bool isOrdered, int start)
{
    const StyledParagraph styled{
        .style = paragraph.style, .heading = headingLevel(paragraph.style), .words = paragraph.words, .isBelowGap = std::exchange(m_isBelowGap, false)};
    if (!paragraph.list.isEmpty() && styled.heading == 0)
        return addItem(paragraph, isOrdered, start);
    if (isEmpty(styled)) {
        m_isBelowGap = true;
        return;
    }
    // What is set in below a list goes on with its last item.
    const int level = std::min(paragraph.indent, static_cast<int>(m_lists.size()));
    const bool goesOn = level > 0 && styled.heading == 0;
    m_lists.resize(goesOn ? level : 0);
    addStyled(openAt(goesOn ? level : 0), styled, m_title);
}

void DocxAssembler::add(const Block &table)
{
    m_lists.clear();
    m_document.append(table);
}

Document DocxAssembler::take()
{
    return std::move(m_document);
}

} // namespace parvis::formats
