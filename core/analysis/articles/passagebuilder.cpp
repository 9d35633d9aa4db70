// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/passagebuilder.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

template<auto free>
struct FreedBy
{
    template<class T>
    void operator()(T *value) const
    {
        free(value);
    }
};

using Parser = std::unique_ptr<cmark_parser, FreedBy<cmark_parser_free>>;
using Node = std::unique_ptr<cmark_node, FreedBy<cmark_node_free>>;
using Steps = std::unique_ptr<cmark_iter, FreedBy<cmark_iter_free>>;

Node parse(QStringView markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    const Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8));
    for (const char *name : {"table", "strikethrough", "tasklist", "autolink"}) {
        if (auto *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    const QByteArray bytes = markdown.toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    return Node(cmark_parser_finish(parser.get()));
}

/// Where a cmark position, a line and a column in bytes of UTF-8, stands in the source. Positions of one line are cheapest asked from left to right.
class SourcePositions
{
public:
    SourcePositions(const ArticleText &article, qsizetype from)
        : m_article(article)
        , m_linesBefore(std::ranges::lower_bound(article.lineStarts, from) - article.lineStarts.begin())
    {
    }

    [[nodiscard]] int lineOf(int cmarkLine) const { return cmarkLine + static_cast<int>(m_linesBefore); }

    [[nodiscard]] qsizetype at(int cmarkLine, int byteColumn)
    {
        const qsizetype index = std::clamp<qsizetype>(lineOf(cmarkLine) - 1, 0, m_article.lineStarts.size() - 1);
        if (index != m_index || byteColumn - 1 < m_bytes) {
            m_index = index;
            m_bytes = 0;
            m_position = m_article.lineStarts[index];
        }
        const QString &source = m_article.source;
        for (; m_bytes < byteColumn - 1 && m_position < source.size() && source[m_position] != u'\n'; ++m_position)
            m_bytes += bytesOf(source[m_position]);
        return m_position;
    }

private:
    static int bytesOf(QChar c)
    {
        constexpr char16_t twoBytes = 0x80;
        constexpr char16_t threeBytes = 0x800;
        if (c.unicode() < twoBytes)
            return 1;
        // Each half of a character beyond the first plane stands for two of its four bytes.
        return c.unicode() < threeBytes || c.isSurrogate() ? 2 : 3;
    }

    const ArticleText &m_article;
    qsizetype m_linesBefore = 0;
    qsizetype m_index = -1;
    int m_bytes = 0;
    qsizetype m_position = 0;
};

/// The character reference at the beginning of a source ("&eacute;", "&#233;"); empty where there is none.
QStringView referenceAt(QStringView source)
{
    constexpr qsizetype longest = 33;
    if (!source.startsWith(u'&'))
        return {};
    const qsizetype end = source.first(std::min(source.size(), longest)).indexOf(u';');
    const auto isPart = [](QChar c) { return c == u'#' || c.isLetterOrNumber(); };
    return end > 1 && std::ranges::all_of(source.sliced(1, end - 1), isPart) ? source.first(end + 1) : QStringView();
}

/// Walks a document and makes passages of it. cmark's columns within a paragraph are hints: those of lines that lack their mark of quotation or indent are
/// off, so that words are looked for around them.
class PassageBuilder
{
public:
    PassageBuilder(ArticleText &article, qsizetype from)
        : m_article(article)
        , m_positions(article, from)
        , m_cursor(from)
    {
    }

    void walk(cmark_node *document)
    {
        const Steps steps(cmark_iter_new(document));
        for (cmark_event_type event = cmark_iter_next(steps.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(steps.get())) {
            if (event == CMARK_EVENT_ENTER)
                enter(cmark_iter_get_node(steps.get()));
            else
                leave(cmark_iter_get_node(steps.get()));
        }
    }

private:
    static bool isCell(cmark_node *node) { return qstrcmp(cmark_node_get_type_string(node), "table_cell") == 0; }

    static bool isLineBreakOfHtml(cmark_node *node)
    {
        return cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE && qstrnicmp(cmark_node_get_literal(node), "<br", 3) == 0;
    }

    static bool holdsProse(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || isCell(node);
    }

    [[nodiscard]] Passage::Kind kindOf(cmark_node *node) const
    {
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
            return Passage::Kind::Heading;
        if (isCell(node))
            return Passage::Kind::Cell;
        if (m_notes > 0)
            return Passage::Kind::Note;
        if (m_quotations > 0)
            return Passage::Kind::Quotation;
        return m_items > 0 ? Passage::Kind::Item : Passage::Kind::Paragraph;
    }

    void enter(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        m_quotations += type == CMARK_NODE_BLOCK_QUOTE ? 1 : 0;
        m_items += type == CMARK_NODE_ITEM ? 1 : 0;
        m_notes += type == CMARK_NODE_FOOTNOTE_DEFINITION ? 1 : 0;
        if (holdsProse(node))
            begin(node);
        else if (m_passage)
            enterInline(node, type);
    }

    void enterInline(cmark_node *node, cmark_node_type type)
    {
        if (type == CMARK_NODE_TEXT)
            addText(node);
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            addBreak();
        else if (type == CMARK_NODE_CODE || isLineBreakOfHtml(node))
            addGap(node);
        else if (type == CMARK_NODE_LINK)
            m_link = {.start = m_passage->text.size(), .images = m_article.images.size()};
        else if (type == CMARK_NODE_IMAGE)
            beginImage(node);
    }

    void leave(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        m_quotations -= type == CMARK_NODE_BLOCK_QUOTE ? 1 : 0;
        m_items -= type == CMARK_NODE_ITEM ? 1 : 0;
        m_notes -= type == CMARK_NODE_FOOTNOTE_DEFINITION ? 1 : 0;
        if (type == CMARK_NODE_IMAGE)
            endImage(node);
        else if (type == CMARK_NODE_LINK)
            endLink(node);
        else if (holdsProse(node))
            end();
    }

    void begin(cmark_node *node)
    {
        m_passage = Passage{.kind = kindOf(node),
                            .level = cmark_node_get_heading_level(node),
                            .firstLine = m_positions.lineOf(cmark_node_get_start_line(node)),
                            .lastLine = m_positions.lineOf(cmark_node_get_end_line(node))};
        m_cursor = m_positions.at(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    }

    void end()
    {
        if (m_passage && !m_passage->text.trimmed().isEmpty())
            m_article.passages << *std::move(m_passage);
        m_passage.reset();
    }

    /// The rest of a line of the source, as far as anything is looked for there.
    [[nodiscard]] QStringView lineFrom(qsizetype position) const
    {
        const QStringView rest = near(position);
        const qsizetype end = rest.indexOf(u'\n');
        return end < 0 ? rest : rest.first(end);
    }

    /// The source from a position on, as far as anything is looked for: beyond that, reading a long text would take the square of its length.
    [[nodiscard]] QStringView near(qsizetype position) const
    {
        constexpr qsizetype reach = 4'000;
        return QStringView(m_article.source).sliced(position, std::min(reach, m_article.source.size() - position));
    }

    /// Where the literal of a node begins in the source: at cmark's hint, or the next place after what was read already.
    qsizetype startOf(cmark_node *node, QStringView literal)
    {
        constexpr qsizetype probe = 8;
        const QStringView source(m_article.source);
        const QStringView beginning = literal.first(std::min(literal.size(), probe));
        const qsizetype hint = m_positions.at(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
        const bool isReference = hint < source.size() && (source[hint] == u'&' || source[hint] == u'\\');
        if (hint >= m_cursor && (source.sliced(hint).startsWith(beginning) || isReference))
            return hint;
        const qsizetype found = near(m_cursor).indexOf(beginning);
        return found < 0 ? m_cursor : m_cursor + found;
    }

    void addText(cmark_node *node)
    {
        const QString literal = QString::fromUtf8(cmark_node_get_literal(node));
        if (literal.isEmpty())
            return;
        if (m_alt) {
            *m_alt += literal;
            return;
        }
        m_cursor = startOf(node, literal);
        addAligned(literal);
    }

    /// Appends what a reader sees of the source at the cursor, through its escapes and character references.
    void addAligned(QStringView literal)
    {
        const QStringView source(m_article.source);
        anchor();
        for (qsizetype i = 0; i < literal.size(); ++i) {
            qsizetype taken = 1;
            if (m_cursor + 1 < source.size() && source[m_cursor] == u'\\' && source[m_cursor + 1] == literal[i]) {
                ++m_cursor;
                anchor();
            } else if (const QStringView reference = referenceAt(source.sliced(std::min(m_cursor, source.size())));
                       !reference.isEmpty() && !literal.sliced(i).startsWith(reference)) {
                taken = reference.size();
            }
            m_passage->text += literal[i];
            if (taken > 1 && literal[i].isHighSurrogate() && i + 1 < literal.size())
                m_passage->text += literal[++i];
            m_cursor = std::min(m_cursor + taken, source.size());
            if (taken > 1)
                anchor();
        }
    }

    void addBreak()
    {
        if (m_alt) {
            *m_alt += u' ';
            return;
        }
        const qsizetype lineEnd = m_article.source.indexOf(u'\n', m_cursor);
        m_cursor = lineEnd < 0 ? m_cursor : lineEnd;
        anchor();
        m_passage->text += u' ';
        m_cursor = std::min(m_cursor + 1, m_article.source.size());
    }

    /// A space in place of what is no prose but parts words.
    void addGap(cmark_node *node)
    {
        const QString literal = QString::fromUtf8(cmark_node_get_literal(node));
        if (m_alt) {
            *m_alt += literal;
            return;
        }
        m_cursor = startOf(node, literal);
        anchor();
        m_passage->text += u' ';
        m_cursor = std::min(m_cursor + literal.size(), m_article.source.size());
    }

    void beginImage(cmark_node *node)
    {
        if (m_imageDepth++ > 0)
            return;
        m_alt = QString();
        m_imageStart = startOf(node, u"!["_s);
    }

    void endImage(cmark_node *node)
    {
        if (--m_imageDepth > 0 || !m_alt)
            return;
        const QString address = QString::fromUtf8(cmark_node_get_url(node));
        const QStringView line = lineFrom(m_imageStart);
        const qsizetype named = std::max<qsizetype>(0, line.indexOf(address));
        const qsizetype closed = line.indexOf(u')', named + address.size());
        const qsizetype length = closed < 0 ? line.size() : closed + 1;
        m_article.images.append({.place = m_article.placeIn({.start = m_imageStart, .length = length}, m_alt->simplified()),
                                 .address = address,
                                 .title = QString::fromUtf8(cmark_node_get_title(node))});
        m_cursor = std::max(m_cursor, m_imageStart + length);
        m_alt.reset();
    }

    void endLink(cmark_node *node)
    {
        if (!m_passage || m_alt)
            return;
        const Span words{.start = m_link.start, .length = m_passage->text.size() - m_link.start};
        m_article.links.append({.place = words.length > 0 ? m_article.placeOf(*m_passage, words) : m_article.placeIn({.start = m_cursor, .length = 0}, {}),
                                .address = QString::fromUtf8(cmark_node_get_url(node)),
                                .isPicture = m_article.images.size() > m_link.images});
    }

    /// Says that the next character of the passage stands at the cursor.
    void anchor()
    {
        const qsizetype text = m_passage->text.size();
        auto &anchors = m_passage->anchors;
        if (!anchors.isEmpty() && anchors.back().text == text)
            anchors.back().source = m_cursor;
        else
            anchors.append({.text = text, .source = m_cursor});
    }

    struct OpenLink
    {
        qsizetype start = 0;    // in the passage
        qsizetype images = 0;   // how many there were
    };

    ArticleText &m_article;
    SourcePositions m_positions;
    qsizetype m_cursor = 0;     // in the source: of the present passage, all before it was read
    std::optional<Passage> m_passage;
    OpenLink m_link;
    std::optional<QString> m_alt;
    qsizetype m_imageStart = 0;
    int m_imageDepth = 0;
    int m_quotations = 0;
    int m_items = 0;
    int m_notes = 0;
};

} // namespace

void buildPassages(ArticleText &article, qsizetype from)
{
    const Node document = parse(QStringView(article.source).sliced(from));
    PassageBuilder(article, from).walk(document.get());
}

} // namespace parvis::analysis
