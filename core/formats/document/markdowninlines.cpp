// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/markdowninlines.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// What cmark-gfm takes a character for where it decides whether a run of marks opens or closes (CommonMark 0.29, 6.4: symbols are marks in ASCII alone).
/// The ends of a text are space.
enum class Sort { Space, Mark, Letter };

Sort sortOf(char32_t c)
{
    if (c == 0 || QChar::isSpace(c))
        return Sort::Space;
    constexpr char32_t ascii = 0x80;
    return QChar::isPunct(c) || (c < ascii && QChar::isSymbol(c)) ? Sort::Mark : Sort::Letter;
}

bool isPlain(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
}

QString entity(char32_t c)
{
    return u"&#%1;"_s.arg(static_cast<uint>(c));
}

/// Whether the ampersand there may begin an entity, as far as the text goes.
bool isEntityAhead(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'#'))
        ++end;
    return end > at + 1 && (end == text.size() || text[end] == u';');
}

/// A written piece of a line: marks that open or close, or what stands between them.
struct Piece
{
    enum class Sort { Words, Opening, Closing };
    Sort sort = Sort::Words;
    QString text = {};
    bool isWithinItsLike = false;   ///< Opening: a run of the same character is open already
};

/// Where a text's last character begins, but for tildes: marks see through those.
qsizetype lastAt(QStringView text)
{
    qsizetype at = text.size() - 1;
    while (at >= 0 && text[at] == u'~')
        --at;
    return at > 0 && text[at].isLowSurrogate() ? at - 1 : at;
}
/// The same of its first one; its size where there is none.
qsizetype firstAt(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'~')
        ++at;
    return at;
}

/// The character that begins there, 0 outside the text.
char32_t characterAt(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return 0;
    return text[at].isHighSurrogate() && at + 1 < text.size() ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

/// Writes the character that begins there as an entity.
void encodeAt(QString &text, qsizetype at)
{
    const char32_t character = characterAt(text, at);
    if (character != 0)
        text.replace(at, QChar::requiresSurrogates(character) ? 2 : 1, entity(character));
}

/// Joins pieces; where marks would not open or close between the characters they stand between, one of those is written as an entity.
QString join(QList<Piece> pieces)
{
    QString line;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Piece piece = pieces[i];
        qsizetype next = i + 1;
        while (next < pieces.size() && pieces[next].text.startsWith(u'~') && pieces[next].sort != Piece::Sort::Words)
            ++next;
        QString none;
        QString &following = next < pieces.size() ? pieces[next].text : none;
        const bool isUnderscore = piece.text.startsWith(u'_');
        const Sort before = sortOf(characterAt(line, lastAt(line)));
        const Sort after = sortOf(characterAt(following, firstAt(following)));
        if (piece.sort == Piece::Sort::Opening) {
            const bool mustNotClose = isUnderscore || piece.isWithinItsLike;
            if (before == Sort::Letter && (after != Sort::Letter || mustNotClose))
                encodeAt(line, lastAt(line));
            if (after == Sort::Space)
                encodeAt(following, firstAt(following));
        } else if (piece.sort == Piece::Sort::Closing) {
            if (before == Sort::Space)
                encodeAt(line, lastAt(line));
            if (after == Sort::Letter && (before != Sort::Letter || isUnderscore))
                encodeAt(following, firstAt(following));
        }
        line += piece.text;
    }
    return line;
}

class InlineWriter
{
public:
    explicit InlineWriter(MarkdownPlace place)
        : m_place(place)
    {
    }

    void write(const QList<Inline> &words, QChar outer = {})
    {
        for (qsizetype i = 0; i < words.size(); ++i)
            write(words[i], outer, i + 1 < words.size() ? &words[i + 1] : nullptr);
    }

    [[nodiscard]] QString take() { return join(std::exchange(m_pieces, {})); }

private:
    void write(const Inline &word, QChar outer, const Inline *next)
    {
        switch (word.kind) {
        case Inline::Kind::Text:
            return add(escaped(word.text, next));
        case Inline::Kind::Code:
            return add(codeOf(word.text));
        case Inline::Kind::Markup:
            return add(word.text);
        case Inline::Kind::SoftBreak:
            return lineBreak(u"\n"_s);
        case Inline::Kind::LineBreak:
            return m_place == MarkdownPlace::Cell ? add(u"<br>"_s) : lineBreak(u"\\\n"_s);
        case Inline::Kind::Emphasis:
            return marked(word, 1, outer);
        case Inline::Kind::Strong:
            return marked(word, 2, outer);
        case Inline::Kind::Strikethrough:
            return m_open.contains(u'~') ? between(u"~"_s, word.parts, outer, true) : between(u"~~"_s, word.parts, outer, false);
        case Inline::Kind::Link:
            return link(word, outer);
        case Inline::Kind::Picture:
            add(u"!["_s);
            return target(word, outer);
        case Inline::Kind::FootnoteReference:
            return add(u"[^"_s + word.text + u']');
        }
    }

    void add(const QString &text)
    {
        if (text.isEmpty())
            return;
        if (m_pieces.isEmpty() || m_pieces.last().sort != Piece::Sort::Words)
            m_pieces.append(Piece{});
        m_pieces.last().text += text;
    }

    /// Emphasis takes the other character than what it is in and what it stands beside, so that runs of marks never touch their like.
    void marked(const Inline &word, int count, QChar outer)
    {
        const auto isLast
            = [this](QChar c) { return !m_pieces.isEmpty() && m_pieces.last().sort == Piece::Sort::Closing && m_pieces.last().text.startsWith(c); };
        QChar mark = outer == u'*' ? u'_' : u'*';
        if (isLast(mark))
            mark = mark == u'*' ? u'_' : u'*';
        between(QString(count, mark), word.parts, mark, m_open.contains(mark));
    }

    void between(const QString &marks, const QList<Inline> &parts, QChar outer, bool isWithinItsLike)
    {
        const auto begin = m_pieces.size();
        m_pieces.append({.sort = Piece::Sort::Opening, .text = marks, .isWithinItsLike = isWithinItsLike});
        m_open += marks.front();
        write(parts, outer);
        m_open.chop(1);
        if (m_pieces.size() == begin + 1)
            m_pieces.removeLast();
        else
            m_pieces.append({.sort = Piece::Sort::Closing, .text = marks});
    }

    void link(const Inline &word, QChar outer)
    {
        // A link that says its own address, as one that stands within another link must.
        static const QRegularExpression whole(u"^([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s\\x00-\\x20\\x7f]*|[A-Za-z0-9.+-]+@[A-Za-z0-9.-]+)$"_s);
        const QString says = word.parts.size() == 1 && word.parts.front().kind == Inline::Kind::Text ? word.parts.front().text : QString();
        const bool saysItself = says == word.address || u"mailto:"_s + says == word.address;
        if (saysItself && word.title.isEmpty() && whole.match(says).hasMatch())
            return add(u'<' + withEntities(says) + u'>');
        add(u"["_s);
        target(word, outer);
    }

    /// The words of a link or picture from behind its bracket on, and where it leads.
    void target(const Inline &word, QChar outer)
    {
        // Marks within brackets know nothing of those outside.
        const QString open = std::exchange(m_open, {});
        ++m_brackets;
        write(word.parts, outer);
        --m_brackets;
        m_open = open;
        QString end = u"]("_s + addressOf(word.address);
        if (!word.title.isEmpty())
            end += u" \""_s + escapedLiteral(word.title, u"\"") + u'"';
        add(end + u')');
    }

    static QString withEntities(QString text) { return text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s); }

    static QString addressOf(const QString &address)
    {
        static const QRegularExpression plain(u"^[^\\s<>()\\x00-\\x20\\x7f]+$"_s);
        return plain.match(address).hasMatch() ? escapedLiteral(address, {}) : u'<' + escapedLiteral(address, u"<>") + u'>';
    }

    [[nodiscard]] static QString codeOf(const QString &text)
    {
        QString code = text;
        code.replace(u'\n', u' ');
        const QString fence = markdownFence(u'`', code, 1);
        const bool isPadded = code.startsWith(u'`') || code.endsWith(u'`') || (code.startsWith(u' ') && code.endsWith(u' ') && !code.trimmed().isEmpty());
        const QString pad = isPadded ? u" "_s : QString();
        return fence + pad + code + pad + fence;
    }

    void lineBreak(const QString &written)
    {
        if (m_place == MarkdownPlace::Cell)
            return add(u" "_s);
        QString *line = m_pieces.isEmpty() ? nullptr : &m_pieces.last().text;
        if (line && (line->endsWith(u' ') || line->endsWith(u'\t')))
            encodeAt(*line, line->size() - 1);
        add(written);
    }

    [[nodiscard]] bool isAtLineStart() const { return m_pieces.isEmpty() || m_pieces.last().text.endsWith(u'\n'); }

    [[nodiscard]] QString escaped(const QString &text, const Inline *next) const
    {
        QString out;
        qsizetype at = 0;
        if (isAtLineStart()) {
            out += lineStart(text, at);
        } else if (text.startsWith(u':') && m_pieces.last().text.endsWith(u']')) {
            // Behind a reference it would make a footnote.
            out += u"\\:"_s;
            at = 1;
        }
        for (; at < text.size(); ++at)
            out += escaped(text, at, next);
        return out;
    }

    [[nodiscard]] QString escaped(QStringView text, qsizetype at, const Inline *next) const
    {
        const QChar c = text[at];
        const bool isLast = at + 1 == text.size();
        const auto marked = [c](bool isMark) { return isMark ? u"\\"_s + c : QString(c); };
        switch (c.unicode()) {
        case u'\\':
        case u'`':
        case u'*':
        case u'[':
        case u']':
        case u'~':
            return marked(true);
        case u'_':
            return marked(at == 0 || isLast || !isPlain(text[at - 1]) || !isPlain(text[at + 1]));
        case u'<':
            return marked(isLast || text[at + 1].isLetter() || u"/!?"_s.contains(text[at + 1]));
        case u'&':
            return marked(isLast || isEntityAhead(text, at));
        case u'!':
            return marked(isLast && next && next->kind != Inline::Kind::Text);
        case u':':
            return marked(isAutolink(text, at));
        case u'.':
            return marked(at >= 3 && text.sliced(at - 3, 3) == u"www" && m_brackets == 0);
        case u'\n':
        case u'\r':
            return m_place == MarkdownPlace::Cell ? u" "_s : entity(c.unicode());
        case u'\0':
            return QString(QChar::ReplacementCharacter);
        default:
            return c;
        }
    }

    [[nodiscard]] bool isAutolink(QStringView text, qsizetype colon) const
    {
        if (m_brackets > 0 || !text.sliced(colon + 1).startsWith(u"//"))
            return false;
        const QStringView before = text.first(colon);
        return before.endsWith(u"http", Qt::CaseInsensitive) || before.endsWith(u"https", Qt::CaseInsensitive) || before.endsWith(u"ftp", Qt::CaseInsensitive);
    }

    /// What would begin a block of its own where a line begins; moves `at` behind it.
    static QString lineStart(const QString &text, qsizetype &at)
    {
        static const QRegularExpression number(u"^(\\d{1,9})([.)])(?=\\s|$)"_s);
        static const QRegularExpression marks(u"^([-+=>|]|#{1,6}(?=\\s|$)|:(?=-))"_s);
        if (text.startsWith(u' ') || text.startsWith(u'\t')) {
            at = 1;
            return entity(text.front().unicode());
        }
        if (const auto match = number.match(text); match.hasMatch()) {
            at = match.capturedLength();
            return match.captured(1) + u'\\' + match.captured(2);
        }
        if (const auto match = marks.match(text); match.hasMatch()) {
            at = match.capturedLength();
            return u'\\' + match.captured();
        }
        return {};
    }

    MarkdownPlace m_place;
    QList<Piece> m_pieces;
    QString m_open;       ///< the characters of the marks that are open
    int m_brackets = 0;   ///< of links and pictures that are open
};

} // namespace

QString markdownFence(QChar character, QStringView text, qsizetype least)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == character ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest >= least ? longest + 1 : least, character);
}

QString escapedLiteral(QString text, QStringView marks)
{
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\n' || c == u'\r') {
            out += entity(c.unicode());
            continue;
        }
        if (c == u'\\' || marks.contains(c))
            out += u'\\';
        // Entities are read before backslashes are.
        out += c == u'&' && isEntityAhead(text, at) ? u"&amp;"_s : QString(c);
    }
    return out;
}

QString inlinesToMarkdown(const QList<Inline> &words, MarkdownPlace place)
{
    InlineWriter writer(place);
    writer.write(words);
    QString line = writer.take();
    if (line.endsWith(u' ') || line.endsWith(u'\t'))
        encodeAt(line, line.size() - 1);
    while (line.endsWith(u'\n'))
        line.chop(line.endsWith(u"\\\n"_s) ? 2 : 1);
    return line;
}

} // namespace parvis::formats
