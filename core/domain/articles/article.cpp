// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/article.h"

#include "core/domain/articles/bareaddress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

QString slugOf(QStringView title)
{
    constexpr qsizetype longest = 80;
    QString expanded = title.toString();
    expanded.replace(u"œ"_s, u"oe"_s, Qt::CaseInsensitive).replace(u"æ"_s, u"ae"_s, Qt::CaseInsensitive).replace(u"ß"_s, u"ss"_s);
    QString slug;
    for (const QChar c : expanded.normalized(QString::NormalizationForm_KD)) {
        const QChar lower = c.toLower();
        if ((lower >= u'a' && lower <= u'z') || (lower >= u'0' && lower <= u'9'))
            slug += lower;
        else if (c.category() != QChar::Mark_NonSpacing && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.size() > longest) {
        slug.truncate(longest);
        if (const auto cut = slug.lastIndexOf(u'-'); cut > longest / 2)
            slug.truncate(cut);
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? u"article"_s : slug;
}

namespace {

/// Passes over what stands in a Markdown text and is not read: comments, tags, what pictures are called, addresses and labels. No search goes beyond where
/// the next of its kind begins, so that a text of nothing but beginnings costs no more than its length.
class Unread
{
public:
    explicit Unread(QStringView markdown)
        : m_text(markdown)
    {
    }

    /// Where it ends that begins at `at`; `at` itself where words may stand.
    [[nodiscard]] qsizetype behind(qsizetype at)
    {
        switch (m_text[at].unicode()) {
        case u'\\':
            return at + (at + 1 < m_text.size() && isMark(m_text[at + 1]) ? 2 : 0);
        case u'<':
            return m_text.sliced(at).startsWith(u"<!--") ? behindComment(at) : behindTag(at);
        case u'!':
            return is(at + 1, u'[') ? endOfAlternative(at) : at;
        case u'[':
            return isAtLineStart(at) && !is(at + 1, u'^') ? behindDefinition(at) : is(at + 1, u'^') ? behindLabel(at) : at;
        case u']':
            return is(at + 1, u'(') ? behindTarget(at) : is(at + 1, u'[') ? orStay(behindLabel(at + 1), at + 1, at) : at;
        default:
            return at;
        }
    }

private:
    [[nodiscard]] bool is(qsizetype at, char16_t c) const { return at < m_text.size() && m_text[at] == c; }
    [[nodiscard]] bool isEmptyLine(qsizetype at) const { return m_text[at] == u'\n' && (at + 1 == m_text.size() || m_text[at + 1] == u'\n'); }
    [[nodiscard]] static bool isMark(QChar c) { return c.unicode() < 128 && (c.isPunct() || c.isSymbol()); }
    [[nodiscard]] static bool isLetter(QChar c) { return c.unicode() < 128 && c.isLetter(); }
    [[nodiscard]] static qsizetype orStay(qsizetype found, qsizetype from, qsizetype stay) { return found == from ? stay : found; }

    [[nodiscard]] bool isAtLineStart(qsizetype at) const
    {
        constexpr qsizetype mostIndented = 3;
        qsizetype before = at;
        while (before > 0 && at - before < mostIndented && m_text[before - 1] == u' ')
            --before;
        return before == 0 || m_text[before - 1] == u'\n';
    }

    [[nodiscard]] qsizetype behindComment(qsizetype at)
    {
        // Looked for once only where there is none: a text may open comments by the thousand.
        if (!m_mayClose)
            return at;
        const auto end = m_text.indexOf(u"-->", at);
        m_mayClose = end >= 0;
        return m_mayClose ? end + 3 : at;
    }

    [[nodiscard]] qsizetype behindTag(qsizetype at) const
    {
        qsizetype i = at + (is(at + 1, u'/') ? 2 : 1);
        if (i >= m_text.size() || !isLetter(m_text[i]))
            return at;
        while (i < m_text.size() && (isLetter(m_text[i]) || m_text[i].isDigit() || m_text[i] == u'-'))
            ++i;
        // An address between angle brackets is read.
        if (i < m_text.size() && !m_text[i].isSpace() && m_text[i] != u'>' && m_text[i] != u'/')
            return at;
        QChar quote;
        for (; i < m_text.size() && m_text[i] != u'<' && !isEmptyLine(i); ++i) {
            const QChar c = m_text[i];
            if (!quote.isNull())
                quote = c == quote ? QChar() : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'>')
                return i + 1;
        }
        return at;
    }

    /// The end of what a picture is called, behind which its address stands.
    [[nodiscard]] qsizetype endOfAlternative(qsizetype at) const
    {
        for (qsizetype i = at + 2; i < m_text.size() && m_text[i] != u'[' && !isEmptyLine(i); ++i) {
            if (m_text[i] == u'\\')
                ++i;
            else if (m_text[i] == u']')
                return is(i + 1, u'(') || is(i + 1, u'[') ? i : at;
        }
        return at;
    }

    [[nodiscard]] qsizetype behindLabel(qsizetype at) const
    {
        for (qsizetype i = at + 1; i < m_text.size() && m_text[i] != u'[' && !isEmptyLine(i); ++i) {
            if (m_text[i] == u']')
                return i + 1;
        }
        return at;
    }

    /// Behind the line "[label]: address".
    [[nodiscard]] qsizetype behindDefinition(qsizetype at) const
    {
        const qsizetype colon = behindLabel(at);
        if (colon == at || !is(colon, u':'))
            return at;
        const qsizetype end = behindTitle(behindAddress(pastSpace(colon + 1)));
        return end > colon && (end == m_text.size() || m_text[end] == u'\n') ? end : at;
    }

    /// Behind "](address)", a title in it or not.
    [[nodiscard]] qsizetype behindTarget(qsizetype at) const
    {
        const qsizetype address = pastSpace(at + 2);
        if (is(address, u')'))
            return address + 1;
        const qsizetype end = pastSpace(behindTitle(behindAddress(address)));
        return end > 0 && is(end, u')') ? end + 1 : at;
    }

    [[nodiscard]] qsizetype pastSpace(qsizetype at) const
    {
        while (at >= 0 && at < m_text.size() && m_text[at].isSpace() && !isEmptyLine(at))
            ++at;
        return at;
    }

    /// -1 where no address stands.
    [[nodiscard]] qsizetype behindAddress(qsizetype at) const
    {
        const bool isBracketed = is(at, u'<');
        int open = 0;
        qsizetype i = at + (isBracketed ? 1 : 0);
        for (; i < m_text.size() && m_text[i] != u'\n' && m_text[i] != u'<' && !(m_text[i] == u']' && is(i + 1, u'(')); ++i) {
            const QChar c = m_text[i];
            if (isBracketed ? c == u'>' : c.isSpace() || (c == u')' && open == 0))
                break;
            if (c == u'\\')
                ++i;
            else
                open += c == u'(' ? 1 : c == u')' ? -1 : 0;
        }
        if (isBracketed)
            return is(i, u'>') ? i + 1 : -1;
        return i > at && i <= m_text.size() ? i : -1;
    }

    /// Behind a title in quotes, where one follows; -1 where it does not end.
    [[nodiscard]] qsizetype behindTitle(qsizetype at) const
    {
        const qsizetype from = pastSpace(at);
        if (from <= at || from >= m_text.size() || !(m_text[from] == u'"' || m_text[from] == u'\'' || m_text[from] == u'('))
            return at;
        const QChar quote = m_text[from] == u'(' ? QChar(u')') : m_text[from];
        for (qsizetype i = from + 1; i < m_text.size() && m_text[i] != u'\n' && !(m_text[i] == u']' && is(i + 1, u'(')); ++i) {
            if (m_text[i] == u'\\')
                ++i;
            else if (m_text[i] == quote)
                return i + 1;
        }
        return -1;
    }

    QStringView m_text;
    bool m_mayClose = true;
};

} // namespace

int countWords(QStringView markdown)
{
    Unread unread(markdown);
    int words = 0;
    bool inside = false;
    for (qsizetype i = 0; i < markdown.size();) {
        if (const qsizetype end = unread.behind(i); end > i) {
            inside = false;
            i = end;
            continue;
        }
        // An address that is read is one word, whatever it is made of.
        if (const qsizetype end = inside ? i : behindBareAddress(markdown, i); end > i) {
            ++words;
            i = end;
            continue;
        }
        const QChar c = markdown[i];
        const bool isWord = c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || (inside && (c == u'\'' || c == u'’' || c == u'-'));
        if (isWord && !inside)
            ++words;
        inside = isWord;
        ++i;
    }
    return words;
}

int readingMinutes(int words)
{
    constexpr int wordsPerMinute = 230;
    return words == 0 ? 0 : std::max(1, (words + wordsPerMinute / 2) / wordsPerMinute);
}

} // namespace parvis::domain
