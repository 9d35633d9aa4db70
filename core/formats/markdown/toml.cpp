// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/frontmatter.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// Reads one value after another; answers nothing at the first that is none.
class TomlScanner
{
public:
    explicit TomlScanner(const QString &text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] qsizetype line() const { return 1 + QStringView(m_text).first(std::min(m_at, m_text.size())).count(u'\n'); }

    /// Space, line ends and comments.
    void skipEmpty()
    {
        while (!isAtEnd() && (peek().isSpace() || peek() == u'#')) {
            if (peek() == u'#')
                skipLine();
            else
                ++m_at;
        }
    }
    /// True where nothing but a comment stands in the rest of the line.
    bool endLine()
    {
        skipBlanks();
        if (isAtEnd() || peek() == u'\n')
            return true;
        if (peek() != u'#')
            return false;
        skipLine();
        return true;
    }
    bool take(QChar c)
    {
        skipBlanks();
        if (isAtEnd() || peek() != c)
            return false;
        ++m_at;
        return true;
    }
    /// A key with its path.
    std::optional<QString> key()
    {
        QString path;
        do {
            skipBlanks();
            const auto part = !isAtEnd() && (peek() == u'"' || peek() == u'\'') ? quoted() : bare();
            if (!part || part->isEmpty())
                return std::nullopt;
            path += (path.isEmpty() ? QString() : u"."_s) + part->toLower();
        } while (take(u'.'));
        return path;
    }
    std::optional<FrontValue> value()
    {
        skipBlanks();
        if (isAtEnd())
            return std::nullopt;
        if (peek() == u'[')
            return array();
        return scalar().transform([](const QString &one) { return FrontValue{.values = {one}}; });
    }

private:
    [[nodiscard]] QChar peek() const { return m_text[m_at]; }
    void skipBlanks()
    {
        while (!isAtEnd() && (peek() == u' ' || peek() == u'\t'))
            ++m_at;
    }
    void skipLine()
    {
        while (!isAtEnd() && peek() != u'\n')
            ++m_at;
    }

    std::optional<QString> scalar()
    {
        if (peek() == u'"' || peek() == u'\'')
            return quoted();
        // A date may hold one space.
        QString text;
        while (!isAtEnd() && !u",]#\n{}\"'"_s.contains(peek()))
            text += m_text[m_at++];
        text = text.trimmed();
        return text.isEmpty() ? std::nullopt : std::optional(text);
    }

    std::optional<QString> bare()
    {
        QString name;
        while (!isAtEnd() && (peek().isLetterOrNumber() || peek() == u'_' || peek() == u'-'))
            name += m_text[m_at++];
        return name;
    }

    std::optional<QString> quoted()
    {
        const QChar mark = m_text[m_at++];
        QString text;
        while (!isAtEnd() && peek() != u'\n') {
            const QChar c = m_text[m_at++];
            if (c == mark)
                return text;
            if (c == u'\\' && mark == u'"') {
                const auto one = escaped();
                if (!one)
                    return std::nullopt;
                text += *one;
            } else {
                text += c;
            }
        }
        return std::nullopt;
    }

    std::optional<QString> escaped()
    {
        if (isAtEnd())
            return std::nullopt;
        const QChar c = m_text[m_at++];
        static const QString letters = u"btnfr\"\\"_s;
        static const QString meant = u"\b\t\n\f\r\"\\"_s;
        if (const auto at = letters.indexOf(c); at >= 0)
            return QString(meant[at]);
        const qsizetype digits = c == u'u' ? 4 : c == u'U' ? 8 : 0;
        if (digits == 0 || m_at + digits > m_text.size())
            return std::nullopt;
        bool isNumber = false;
        const char32_t code = QStringView(m_text).sliced(m_at, digits).toUInt(&isNumber, 16);
        m_at += digits;
        return isNumber && code <= QChar::LastValidCodePoint ? std::optional(QString::fromUcs4(&code, 1)) : std::nullopt;
    }

    std::optional<FrontValue> array()
    {
        ++m_at;
        FrontValue list{.values = {}, .isList = true};
        while (true) {
            skipEmpty();
            if (isAtEnd())
                return std::nullopt;
            if (take(u']'))
                return list;
            const auto value = scalar();
            if (!value)
                return std::nullopt;
            list.values.append(*value);
            skipEmpty();
            if (!take(u',') && (isAtEnd() || peek() != u']'))
                return std::nullopt;
        }
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

domain::Result<FrontMatter> readToml(const QString &text)
{
    TomlScanner scanner(text);
    const auto fail = [&scanner] { return domain::failure(domain::Error::Kind::Invalid, u"line %1: not understood"_s.arg(scanner.line() + 1)); };
    FrontMatter front;
    QString table;
    for (scanner.skipEmpty(); !scanner.isAtEnd(); scanner.skipEmpty()) {
        if (scanner.take(u'[')) {
            const bool isOfMany = scanner.take(u'[');
            const auto name = scanner.key();
            if (!name || !scanner.take(u']') || (isOfMany && !scanner.take(u']')) || !scanner.endLine())
                return fail();
            table = *name + u'.';
            continue;
        }
        const auto key = scanner.key();
        if (!key || !scanner.take(u'='))
            return fail();
        const auto value = scanner.value();
        if (!value || !scanner.endLine())
            return fail();
        front.insert(table + *key, *value);
    }
    return front;
}

} // namespace parvis::formats
