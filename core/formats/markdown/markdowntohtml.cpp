// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmltotext.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/markdowntree.h"
#include "core/formats/text/spaces.h"

#include <QtCore/QRegularExpression>

#include <cmark-gfm-extension_api.h>

#include <array>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// cmark says "12:1-14:3"; a preview that follows the cursor wants the first line, counted from the one after `before`, and how many more there are. Blank
/// ones at the end, which cmark counts among those of a list, are none of them.
QString withLineNumbers(QStringView html, int before, const QList<QStringView> &source)
{
    const auto isBlank = [&source](int line) { return line > source.size() || source.at(line - 1).trimmed().isEmpty(); };
    constexpr QLatin1StringView written(" data-sourcepos=\"");
    QString made;
    made.reserve(html.size());
    qsizetype from = 0;
    for (qsizetype at = html.indexOf(written); at >= 0; at = html.indexOf(written, from)) {
        const qsizetype number = at + written.size();
        const qsizetype end = html.indexOf(u':', number);
        const qsizetype quote = html.indexOf(u'"', number);
        if (end < 0 || quote < 0)
            break;
        made += html.sliced(from, at - from);
        const int first = html.sliced(number, end - number).toInt();
        const QStringView until = html.sliced(end, quote - end);
        const qsizetype dash = until.indexOf(u'-') + 1;
        int last = until.sliced(dash, std::max<qsizetype>(0, until.indexOf(u':', dash) - dash)).toInt();
        while (last > first && isBlank(last))
            --last;
        made += u" data-line=\"%1\""_s.arg(first - before);
        if (last > first)
            made += u" data-more=\"%1\""_s.arg(last - first);
        from = quote + 1;
    }
    made += html.sliced(from);
    return made;
}

/// The nodes for which `isOne` holds, in the order of the text.
QList<cmark_node *> nodesOf(cmark_node *document, const std::function<bool(cmark_node *)> &isOne)
{
    QList<cmark_node *> nodes;
    const std::unique_ptr<cmark_iter, FreedBy<cmark_iter_free>> steps(cmark_iter_new(document));
    for (cmark_event_type event = cmark_iter_next(steps.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(steps.get())) {
        if (event == CMARK_EVENT_ENTER && isOne(cmark_iter_get_node(steps.get())))
            nodes << cmark_iter_get_node(steps.get());
    }
    return nodes;
}

bool isMarkup(cmark_node *node)
{
    return cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK || cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE;
}

bool isComment(cmark_node *markup)
{
    const QByteArray written = QByteArray(cmark_node_get_literal(markup)).trimmed();
    return written.startsWith("<!--") && written.indexOf("-->") == written.size() - 3;
}

/// The address of a link or picture in lower case, without what readers of addresses pass over, wherever it stands.
QByteArray bareAddress(cmark_node *node)
{
    return QByteArray(cmark_node_get_url(node)).toLower().removeIf([](char c) { return static_cast<uchar>(c) <= ' ' || c == '\x7f'; });
}

/// Whether cmark's safe mode would leave the address of that link or picture empty.
bool isUnsafe(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE)
        return false;
    const QByteArray address = bareAddress(node);
    const auto begins = [&address](const char *scheme) { return address.startsWith(scheme); };
    if (std::ranges::any_of(std::array{"data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"}, begins))
        return false;
    return std::ranges::any_of(std::array{"javascript:", "vbscript:", "file:", "data:"}, begins);
}

/// Puts the words of links and pictures that lead nowhere in their place.
void keepWordsOfUnsafeLinks(cmark_node *document)
{
    for (cmark_node *link : nodesOf(document, &isUnsafe)) {
        cmark_node *word = cmark_node_first_child(link);
        while (word && cmark_node_insert_before(link, word) != 0)
            word = cmark_node_first_child(link);
        // What may not stand there stays in the link, which cmark writes without an address.
        if (word)
            continue;
        cmark_node_unlink(link);
        cmark_node_free(link);
    }
}

/// Makes paragraphs of blocks of raw HTML that hold words: their tags are dropped, their words stay.
void keepWordsOfMarkup(cmark_node *document)
{
    for (cmark_node *block : nodesOf(document, [](cmark_node *node) { return cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK; })) {
        const QByteArray words = onOneLine(htmlToText(QString::fromUtf8(cmark_node_get_literal(block)))).toUtf8();
        if (words.isEmpty() || cmark_node_set_type(block, CMARK_NODE_PARAGRAPH) == 0)
            continue;
        MarkdownNode text(cmark_node_new(CMARK_NODE_TEXT));
        if (cmark_node_set_literal(text.get(), words.constData()) != 0 && cmark_node_append_child(block, text.get()) != 0)
            static_cast<void>(text.release());
    }
}

bool isBreakTag(cmark_node *node)
{
    const QByteArray written = QByteArray(cmark_node_get_literal(node)).toLower();
    return cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE && (written == "<br>" || written == "<br/>" || written == "<br />");
}

/// Stands for a break in the cell of a table, where cmark lets none be, until it is written. No character: nobody types it.
constexpr QChar cellBreak(0xFDD0);

/// Makes breaks of the tags that say no more than that: in a cell there is no other way to say it.
void breakLines(cmark_node *document)
{
    for (cmark_node *tag : nodesOf(document, &isBreakTag)) {
        MarkdownNode lineBreak(cmark_node_new(CMARK_NODE_LINEBREAK));
        if (cmark_node_replace(tag, lineBreak.get()) == 0) {
            lineBreak.reset(cmark_node_new(CMARK_NODE_TEXT));
            if (cmark_node_set_literal(lineBreak.get(), QString(cellBreak).toUtf8().constData()) == 0 || cmark_node_replace(tag, lineBreak.get()) == 0)
                continue;
        }
        static_cast<void>(lineBreak.release());
        cmark_node_free(tag);
    }
}

/// Takes raw HTML, which is no prose, out of a document: else cmark writes a comment in the place of each tag.
void dropMarkup(cmark_node *document)
{
    for (cmark_node *node : nodesOf(document, &isMarkup)) {
        cmark_node_unlink(node);
        cmark_node_free(node);
    }
}

bool isFetched(cmark_node *node)
{
    return cmark_node_get_type(node) == CMARK_NODE_IMAGE && !QByteArray(cmark_node_get_url(node)).toLower().startsWith("data:");
}

/// Puts the words of pictures that would have to be fetched in their place, in emphasis.
void tellPictures(cmark_node *document)
{
    for (cmark_node *picture : nodesOf(document, &isFetched)) {
        MarkdownNode words(cmark_node_new(CMARK_NODE_EMPH));
        if (cmark_node_insert_before(picture, words.get()) == 0)
            continue;
        cmark_node *told = words.release();
        cmark_node *word = cmark_node_first_child(picture);
        while (word && cmark_node_append_child(told, word) != 0)
            word = cmark_node_first_child(picture);
        if (!word) {
            cmark_node_unlink(picture);
            cmark_node_free(picture);
        }
        if (!cmark_node_first_child(told)) {
            cmark_node_unlink(told);
            cmark_node_free(told);
        }
    }
}

/// The addresses of pictures on the web in HTML that cmark wrote: as a browser reads them.
QStringList picturesIn(const QString &html)
{
    static const QRegularExpression picture(u"<img src=\"(https?:[^\"]+)\""_s, QRegularExpression::CaseInsensitiveOption);
    QStringList addresses;
    if (!html.contains("<img "_L1))
        return addresses;
    for (const QRegularExpressionMatch &match : picture.globalMatch(html)) {
        QString address = match.captured(1);
        // All that cmark escapes in an address.
        address.replace("&#x27;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
        if (!addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

/// Leaves no tag of HTML in a document but breaks, and the words between them. Returns whether there was one; comments are none.
bool takeOutMarkup(cmark_node *document)
{
    breakLines(document);
    const bool hasMarkup = !nodesOf(document, [](cmark_node *node) { return isMarkup(node) && !isComment(node); }).isEmpty();
    keepWordsOfMarkup(document);
    dropMarkup(document);
    keepWordsOfUnsafeLinks(document);
    return hasMarkup;
}

/// What cmark wrote, with its breaks.
QString htmlOf(const QByteArray &written)
{
    return QString::fromUtf8(written).replace(cellBreak, "<br />\n"_L1);
}

} // namespace

bool holdsScript(const QString &markdown)
{
    static const QRegularExpression running(u"<\\s*(?:script|iframe|frame|object|embed|applet)\\b|[\\s/\"']on[a-z]+\\s*=|"
                                            "(?:java|vb)script\\s*:|data\\s*:\\s*text/html"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const MarkdownTree parsed = parseMarkdown(markdown, markdownOptions);
    // An address that reaches into a machine runs nothing, and shows nothing on another one.
    const auto leadsToScript = [](cmark_node *node) { return isUnsafe(node) && !bareAddress(node).startsWith("file:"); };
    const auto runs = [&](cmark_node *node) {
        return leadsToScript(node) || (isMarkup(node) && running.match(QString::fromUtf8(cmark_node_get_literal(node))).hasMatch());
    };
    return !nodesOf(parsed.document.get(), runs).isEmpty();
}

QString markdownToText(const QString &markdown)
{
    const MarkdownTree parsed = parseMarkdown(markdown, markdownOptions);
    keepWordsOfMarkup(parsed.document.get());
    breakLines(parsed.document.get());
    dropMarkup(parsed.document.get());
    const MarkdownText text(cmark_render_plaintext(parsed.document.get(), markdownOptions, 0));
    return QString::fromUtf8(text.get()).replace(cellBreak, u' ').simplified();
}

RenderedMarkdown renderMarkdown(const QString &markdown, bool withLines, Pictures pictures)
{
    const int options = markdownOptions | (withLines ? CMARK_OPT_SOURCEPOS : 0);
    const auto [parser, document] = parseMarkdown(markdown, options);
    RenderedMarkdown made;
    made.hasMarkup = takeOutMarkup(document.get());
    if (pictures == Pictures::Told)
        tellPictures(document.get());
    const MarkdownText html(cmark_render_html(document.get(), options, cmark_parser_get_syntax_extensions(parser.get())));
    made.html = htmlOf(html.get());
    made.pictures = picturesIn(made.html);
    if (withLines)
        made.html = withLineNumbers(made.html, 0, QStringView(markdown).split(u'\n'));
    return made;
}

RenderedBlocks renderBlocks(const QString &markdown)
{
    constexpr int options = markdownOptions | CMARK_OPT_SOURCEPOS;
    const auto [parser, document] = parseMarkdown(markdown, options);
    auto *extensions = cmark_parser_get_syntax_extensions(parser.get());
    RenderedBlocks made;
    made.hasMarkup = takeOutMarkup(document.get());
    const QList<QStringView> source = QStringView(markdown).split(u'\n');
    const auto take = [&made, &source](const QByteArray &written, int line) {
        const QString html = htmlOf(written);
        for (const QString &address : picturesIn(html)) {
            if (!made.pictures.contains(address))
                made.pictures.append(address);
        }
        made.blocks.append({.line = line, .html = withLineNumbers(html, line, source)});
    };
    qsizetype written = 0;
    cmark_node *block = cmark_node_first_child(document.get());
    for (; block && cmark_node_get_type(block) != CMARK_NODE_FOOTNOTE_DEFINITION; block = cmark_node_next(block)) {
        const QByteArray html(MarkdownText(cmark_render_html(block, options, extensions)).get());
        written += html.size();
        take(html, cmark_node_get_start_line(block));
    }
    // Footnotes stand at the end of the document and are numbered together: what is written of the whole after all blocks before them.
    if (block)
        take(QByteArray(MarkdownText(cmark_render_html(document.get(), options, extensions)).get()).sliced(written), cmark_node_get_start_line(block));
    return made;
}

} // namespace parvis::formats
