// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/document/document.h"

namespace parvis::formats {

/// A paragraph as it stands in a part.
struct DocxParagraph
{
    QString style;              ///< the name of its style, lower case
    QString list;               ///< the id of its numbering, empty where it begins no item
    QString family = {};        ///< of numberings that go on with each other
    bool isRestarted = false;   ///< its list begins anew, whatever its family
    int level = 0;
    bool isLoose = false;
    int indent = 0;             ///< levels that it is set in
    ColumnAlignment alignment = ColumnAlignment::None;
    QList<Inline> words;
};

/// Puts paragraphs together to blocks: items to lists, lines of code and quotes to blocks.
class DocxAssembler
{
public:
    void add(const DocxParagraph &paragraph, bool isOrdered, int start);
    void add(const Block &table);
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] Document take();

private:
    void addItem(const DocxParagraph &paragraph, bool isOrdered, int start);
    [[nodiscard]] Document &openAt(int level);

    QString m_title;
    Document m_document;
    bool m_isBelowGap = false;   ///< the last paragraph was an empty one
    struct OpenList
    {
        QString list;
        QString family;
    };
    QList<OpenList> m_lists;   ///< the numberings of the lists that are open, by level
};

} // namespace parvis::formats
