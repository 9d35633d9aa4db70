// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/feed/feedsplitter.h"

#include "core/formats/text/decodetext.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr qint64 blockBytes = 256 * 1024;
constexpr qsizetype largestEntry = 20'000'000;
constexpr qsizetype largestHead = 4'000'000;

/// "<rss:item about=…" → "rss:item"
QByteArray nameOf(QByteArrayView tag)
{
    qsizetype at = 1;
    if (at < tag.size() && tag[at] == '/')
        ++at;
    const qsizetype start = at;
    while (at < tag.size() && tag[at] != '>' && tag[at] != '/' && static_cast<unsigned char>(tag[at]) > ' ')
        ++at;
    return tag.sliced(start, at - start).toByteArray();
}

QByteArrayView localName(QByteArrayView name)
{
    const qsizetype colon = name.lastIndexOf(':');
    return colon < 0 ? name : name.sliced(colon + 1);
}

bool isEntry(QByteArrayView name)
{
    const QByteArrayView local = localName(name);
    return local == "item" || local == "entry";
}

/// The encoding that the bytes show, else the one that the document claims, else a guess.
QByteArray encodingOf(const QByteArray &head)
{
    const QByteArray shown = guessEncoding(head);
    if (shown != "windows-1252" || head.startsWith("\xEF\xBB\xBF"))
        return shown;
    static const QRegularExpression declared(u"<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']"_s);
    const auto match = declared.match(QString::fromLatin1(head.left(256)));
    const QByteArray claimed = match.captured(1).toLatin1();
    // Bytes that are no UTF-8 were not made better by a document that claims they are.
    if (claimed.isEmpty() || claimed.toUpper().startsWith("UTF") || !QStringDecoder(claimed.constData()).isValid())
        return shown;
    return claimed;
}

} // namespace

FeedSplitter::FeedSplitter(QIODevice &device)
    : m_device(device)
{
}

bool FeedSplitter::more()
{
    if (m_isEnd)
        return false;
    const QByteArray block = m_device.read(blockBytes);
    if (block.isEmpty()) {
        m_isEnd = true;
        return false;
    }
    if (!m_decoder.isValid())
        m_decoder = QStringDecoder(encodingOf(block).constData());
    const QString text = m_decoder.decode(block);
    m_buffer += text.toUtf8();
    return true;
}

qsizetype FeedSplitter::find(const QByteArray &what, qsizetype from)
{
    for (;;) {
        const qsizetype found = m_buffer.indexOf(what, from);
        if (found >= 0)
            return found;
        from = std::max(from, m_buffer.size() - what.size() + 1);
        if (!more())
            return -1;
    }
}

/// The position behind the tag that begins at `from`; a '>' inside quotes does not end it.
qsizetype FeedSplitter::endOfTag(qsizetype from)
{
    char quote = 0;
    for (qsizetype i = from + 1;; ++i) {
        while (i >= m_buffer.size()) {
            if (!more())
                return -1;
        }
        const char c = m_buffer[i];
        if (quote) {
            if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        } else if (c == '<') {
            return i; // a tag that was never closed: the next one begins here
        }
    }
}

/// Whether the mark of a comment or of a CDATA section at `at` of an entry called `name` begins none: nothing ends it, or what does stands behind the end of
/// the entry. Then it is text, and stands as such in the buffer.
bool FeedSplitter::isStray(qsizetype at, const QByteArray &name)
{
    constexpr qsizetype longestMark = 9;
    while (m_buffer.size() < at + longestMark && more()) { }
    const bool isComment = QByteArrayView(m_buffer).sliced(at).startsWith("<!--");
    if (!isComment && !QByteArrayView(m_buffer).sliced(at).startsWith("<![CDATA["))
        return false;
    const qsizetype mark = at + (isComment ? 4 : longestMark);
    const qsizetype end = find(isComment ? "-->" : "]]>", mark);
    // What shows other entries, as CDATA may, is no end of this one; nor is a comment that opens what it closes.
    if (end >= 0 && !isComment)
        return false;
    const QByteArrayView within = QByteArrayView(m_buffer).sliced(mark, (end < 0 ? m_buffer.size() : end) - mark);
    const qsizetype closed = within.indexOf(QByteArray("</" + name));
    const qsizetype opened = within.indexOf(QByteArray('<' + name));
    if (closed < 0 || (end >= 0 && opened >= 0 && opened < closed))
        return false;
    m_buffer.replace(at, 1, "&lt;");
    return true;
}

/// The position behind a comment, CDATA section, declaration or processing instruction at `at`; `at` itself for an ordinary tag; -1 at the end.
qsizetype FeedSplitter::skipSpecial(qsizetype at)
{
    constexpr qsizetype longestMark = 9;
    while (m_buffer.size() < at + longestMark && more()) { }
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(at);
    const auto behind = [this](const QByteArray &mark, qsizetype from) {
        const qsizetype found = find(mark, from);
        return found < 0 ? -1 : found + mark.size();
    };
    if (rest.startsWith("<!--"))
        return behind("-->", at + 4);
    if (rest.startsWith("<![CDATA["))
        return behind("]]>", at + 9);
    if (rest.startsWith("<?"))
        return behind("?>", at + 2);
    if (rest.startsWith("<!")) {
        const qsizetype close = find(">", at);
        const qsizetype bracket = m_buffer.indexOf('[', at);
        if (close >= 0 && bracket >= 0 && bracket < close) {
            const qsizetype subset = find("]", bracket);
            const qsizetype end = subset < 0 ? -1 : behind(">", subset);
            m_hasDeclarations = m_hasDeclarations || end < 0 || QByteArrayView(m_buffer).sliced(at, end - at).contains("<!ENTITY");
            return end;
        }
        return close < 0 ? -1 : close + 1;
    }
    return at;
}

void FeedSplitter::noteTag(QByteArrayView tag)
{
    const QByteArray name = nameOf(tag);
    if (tag.startsWith("</")) {
        const qsizetype opened = m_open.lastIndexOf(name);
        if (opened >= 0)
            m_open.resize(opened);
    } else if (!tag.endsWith("/>")) {
        m_open.append(name);
    }
}

bool FeedSplitter::begin()
{
    bool isFeed = false;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = find("<", at);
        if (open < 0 || m_head.size() > largestHead)
            break;
        if (isFeed)
            m_head += QByteArrayView(m_buffer).sliced(at, open - at);
        const qsizetype behind = skipSpecial(open);
        if (behind != open) {
            // CDATA is content (a title, say); declarations and comments are not needed and not kept.
            if (behind < 0 && QByteArrayView(m_buffer).sliced(open).startsWith("<!--")) {
                // What nothing ends is no comment.
                m_buffer.replace(open, 1, "&lt;");
                at = open;
                continue;
            }
            if (behind < 0) {
                at = m_buffer.size();
                break;
            }
            if (isFeed && QByteArrayView(m_buffer).sliced(open).startsWith("<![CDATA["))
                m_head += QByteArrayView(m_buffer).sliced(open, behind - open);
            at = behind;
            continue;
        }
        const qsizetype end = endOfTag(open);
        if (end < 0) {
            at = m_buffer.size();
            break;
        }
        const QByteArray tag = m_buffer.sliced(open, end - open);
        const QByteArray name = nameOf(tag);
        const QByteArray local = localName(name).toByteArray();
        if (!isFeed) {
            isFeed = local == "rss" || local == "RDF" || local == "feed";
            if (!isFeed && !name.isEmpty())
                return false;
        }
        if (isEntry(name) && !tag.startsWith("</")) {
            at = open;
            break;
        }
        if (isFeed) {
            noteTag(tag);
            m_head += tag;
        }
        at = end;
    }
    m_buffer.remove(0, at);
    m_at = 0;
    for (auto it = m_open.crbegin(); it != m_open.crend(); ++it)
        m_tail += "</" + *it + '>';
    return isFeed;
}

std::optional<FeedSplitter::Piece> FeedSplitter::next()
{
    // To the beginning of the next entry.
    qsizetype open = m_at;
    QByteArray name;
    for (;;) {
        open = find("<", open);
        if (open < 0)
            return std::nullopt;
        const qsizetype behind = skipSpecial(open);
        if (behind < 0 && !QByteArrayView(m_buffer).sliced(open).startsWith("<!--"))
            return std::nullopt;
        if (behind != open) {
            // What nothing ends is no comment.
            open = behind < 0 ? open + 1 : behind;
            continue;
        }
        const qsizetype end = endOfTag(open);
        if (end < 0)
            return std::nullopt;
        const QByteArrayView tag = QByteArrayView(m_buffer).sliced(open, end - open);
        name = nameOf(tag);
        if (isEntry(name) && !tag.startsWith("</"))
            break;
        open = end;
    }
    m_buffer.remove(0, open);

    Piece piece{.xml = {}, .number = ++m_number};
    int depth = 0;
    qsizetype at = 0;
    for (;;) {
        const qsizetype tagAt = find("<", at);
        if (tagAt >= 0 && isStray(tagAt, name)) {
            at = tagAt + 1;
            continue;
        }
        const qsizetype behind = tagAt < 0 ? -1 : skipSpecial(tagAt);
        const qsizetype end = behind < 0 ? -1 : behind != tagAt ? behind : endOfTag(tagAt);
        if (end < 0) {
            piece.isTruncated = true;
            piece.xml = m_buffer;
            m_buffer.clear();
            m_at = 0;
            return piece;
        }
        at = end;
        if (behind == tagAt) {
            const QByteArrayView tag = QByteArrayView(m_buffer).sliced(tagAt, end - tagAt);
            if (nameOf(tag) == name) {
                if (tag.startsWith("</"))
                    --depth;
                else if (!tag.endsWith("/>"))
                    ++depth;
            }
            if (depth == 0)
                break;
        }
        if (at > largestEntry) {
            piece.isTooLarge = true;
            m_buffer.remove(0, at);
            at = 0;
        }
    }
    if (!piece.isTooLarge)
        piece.xml = m_buffer.first(at);
    m_buffer.remove(0, at);
    m_at = 0;
    return piece;
}

} // namespace parvis::formats
