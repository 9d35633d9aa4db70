// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>
#include <optional>

namespace parvis::formats {

/// A piece of running text.
struct Inline
{
    enum class Kind {
        Text,
        Code,
        Markup,              ///< a tag of raw HTML
        SoftBreak,           ///< where the source begins a new line and a reader sees a space
        LineBreak,
        Emphasis,
        Strong,
        Strikethrough,
        Link,
        Picture,
        FootnoteReference,
    };

    Kind kind = Kind::Text;
    QString text = {};            ///< Text, Code, Markup: what stands there; FootnoteReference: the label of the footnote
    QList<Inline> parts = {};     ///< Emphasis, Strong, Strikethrough, Link: its words; Picture: what it shows, in words
    QString address = {};         ///< Link, Picture
    QString title = {};           ///< Link, Picture: what a pointer that rests there is told

    friend bool operator==(const Inline &one, const Inline &other);
};

/// Where the words of a table's column stand.
enum class ColumnAlignment { None, Left, Centre, Right };

/// A piece of a text that stands on lines of its own.
struct Block
{
    enum class Kind {
        Paragraph,
        Heading,
        Code,
        Markup,              ///< lines of raw HTML
        Rule,
        Quote,
        List,
        Item,                ///< of a list; nowhere else
        Table,
        Footnote,
    };
    using Cell = QList<Inline>;

    Kind kind = Kind::Paragraph;
    QList<Inline> words = {};     ///< Paragraph, Heading
    QList<Block> parts = {};      ///< Quote, Item, Footnote: what is in it; List: its items
    QString text = {};            ///< Code, Markup: its lines; Footnote: its label
    QString language = {};        ///< Code: what stands behind the fence
    int level = 1;           ///< Heading: 1 to 6
    bool isOrdered = false;  ///< List
    bool isTight = true;     ///< List: without gaps between its items
    int start = 1;           ///< List, ordered: the number of the first item
    std::optional<bool> isChecked = {};          ///< Item: of a list of tasks
    QList<ColumnAlignment> columns = {};         ///< Table
    QList<QList<Cell>> rows = {};                ///< Table: the names of the columns first; each row has a cell for every column

    friend bool operator==(const Block &one, const Block &other);
};

/// What the text of an article is: all that GitHub's Markdown with footnotes can say.
using Document = QList<Block>;

/// Calls for every piece of running text of the document, before what is in it.
void eachInline(Document &document, const std::function<void(Inline &)> &visit);
/// The words alone, breaks as spaces, pictures as what they show.
[[nodiscard]] QString plainText(const QList<Inline> &words);
/// Running text put together from pieces, as a page shows it: runs of white space are one space, none stands at the ends of a line, pieces of one kind side
/// by side are one, and empty ones go.
[[nodiscard]] QList<Inline> tidied(const QList<Inline> &words);
/// The document with nothing in it that would run or reach into this machine: of lines of raw HTML the words stay as a paragraph, tags within a text go, of
/// links and pictures with an unsafe address (isSafeAddress()) the words stay.
[[nodiscard]] Document withoutMarkup(const Document &document);
/// Whether a link or picture may have that address: relative, or of a scheme that neither runs something nor reads files; of `data:` pictures alone.
[[nodiscard]] bool isSafeAddress(const QString &address);

/// What Markdown says (parseMarkdown()). Nesting beyond 100 levels is left out.
[[nodiscard]] Document documentFromMarkdown(const QString &markdown);
/// Markdown that says the same: what documentFromMarkdown() gave renders to the HTML that its source renders to. Where Markdown has no form for it, something
/// close is said: emphasis in itself more than twice, a heading that is a task, a link in a link, a footnote that only a footnote without reference names.
[[nodiscard]] QString toMarkdown(const Document &document);

} // namespace parvis::formats
