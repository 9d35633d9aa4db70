// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mail/imapanswer.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::imap {

namespace {

/// Reads the values of responses, never beyond their bytes.
class ImapReader
{
public:
    explicit ImapReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] std::optional<QList<Response>> responses()
    {
        QList<Response> all;
        while (m_at < m_bytes.size()) {
            if (!take("* "))
                return std::nullopt;
            auto one = response();
            if (!one)
                return std::nullopt;
            all << *std::move(one);
        }
        return all;
    }

private:
    [[nodiscard]] std::optional<Response> response()
    {
        for (const char *state : {"OK ", "NO ", "BAD ", "BYE ", "PREAUTH "}) {
            if (QByteArrayView(m_bytes).sliced(m_at).startsWith(state)) {
                const QByteArray line = restOfLine();
                const qsizetype space = line.indexOf(' ');
                return Response{text(line.first(space)), text(line.sliced(space + 1).trimmed())};
            }
        }
        Response values;
        while (m_at < m_bytes.size()) {
            if (takeLineEnd())
                return values;
            if (take(" "))
                continue;
            auto one = value(0);
            if (!one)
                return std::nullopt;
            values << *std::move(one);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Value> value(int depth)
    {
        constexpr int deepest = 50;
        if (depth > deepest || m_at >= m_bytes.size())
            return std::nullopt;
        const char first = m_bytes.at(m_at);
        if (first == '(')
            return list(depth);
        if (first == '"')
            return quotedString();
        if (first == '{')
            return literal();
        return atom();
    }

    [[nodiscard]] std::optional<Value> list(int depth)
    {
        ++m_at;
        Value found{.kind = Value::Kind::List, .text = {}, .items = {}};
        while (m_at < m_bytes.size()) {
            if (take(")"))
                return found;
            if (take(" "))
                continue;
            auto one = value(depth + 1);
            if (!one)
                return std::nullopt;
            found.items << *std::move(one);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Value> quotedString()
    {
        QByteArray said;
        for (++m_at; m_at < m_bytes.size(); ++m_at) {
            const char c = m_bytes.at(m_at);
            if (c == '"') {
                ++m_at;
                return text(said);
            }
            if (c == '\r' || c == '\n')
                return std::nullopt;
            if (c == '\\' && m_at + 1 < m_bytes.size())
                ++m_at;
            said += m_bytes.at(m_at);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Value> literal()
    {
        const qsizetype close = m_bytes.indexOf('}', m_at);
        constexpr qsizetype mostDigits = 12;
        if (close < 0 || close - m_at - 1 > mostDigits)
            return std::nullopt;
        bool isNumber = false;
        const qint64 size = QByteArrayView(m_bytes).sliced(m_at + 1, close - m_at - 1).toLongLong(&isNumber);
        m_at = close + 1;
        if (!isNumber || size < 0 || !takeLineEnd() || size > m_bytes.size() - m_at)
            return std::nullopt;
        Value found = text(m_bytes.sliced(m_at, static_cast<qsizetype>(size)));
        m_at += static_cast<qsizetype>(size);
        return found;
    }

    /// What stands in square brackets belongs to it: "BODY[HEADER.FIELDS (DATE)]<0>".
    [[nodiscard]] std::optional<Value> atom()
    {
        const qsizetype from = m_at;
        int brackets = 0;
        for (; m_at < m_bytes.size(); ++m_at) {
            const char c = m_bytes.at(m_at);
            if (c == '\r' || c == '\n')
                break;
            if (c == '[')
                ++brackets;
            else if (c == ']' && brackets > 0)
                --brackets;
            else if (brackets == 0 && (c == ' ' || c == '(' || c == ')' || c == '"'))
                break;
        }
        if (m_at == from)
            return std::nullopt;
        const QByteArray said = m_bytes.sliced(from, m_at - from);
        return said.compare("NIL", Qt::CaseInsensitive) == 0 ? Value() : text(said);
    }

    [[nodiscard]] static Value text(const QByteArray &said) { return {.kind = Value::Kind::Text, .text = said, .items = {}}; }
    bool take(QByteArrayView what)
    {
        if (!QByteArrayView(m_bytes).sliced(m_at).startsWith(what))
            return false;
        m_at += what.size();
        return true;
    }
    bool takeLineEnd() { return take("\r\n") || take("\n"); }
    QByteArray restOfLine()
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        const QByteArray line = end < 0 ? m_bytes.sliced(m_at) : m_bytes.sliced(m_at, end - m_at);
        m_at = end < 0 ? m_bytes.size() : end + 1;
        return line;
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

bool isWord(const Value &value, const char *word)
{
    return value.kind == Value::Kind::Text && value.text.compare(word, Qt::CaseInsensitive) == 0;
}

QStringList lowerTexts(const Value &list)
{
    QStringList texts;
    for (const Value &one : list.items)
        texts << QString::fromLatin1(one.text).toLower();
    return texts;
}

qint64 numberAfter(const QByteArray &text, const QByteArray &word)
{
    const qsizetype at = text.toUpper().indexOf(word);
    if (at < 0)
        return 0;
    const qsizetype from = at + word.size();
    qsizetype end = from;
    while (end < text.size() && text.at(end) >= '0' && text.at(end) <= '9')
        ++end;
    return std::max<qint64>(0, text.sliced(from, end - from).toLongLong());
}

} // namespace

std::optional<QList<Response>> responsesIn(const QByteArray &bytes)
{
    return ImapReader(bytes).responses();
}

MailboxState mailboxStateIn(const QList<Response> &responses)
{
    MailboxState state;
    for (const Response &one : responses) {
        if (one.size() < 2)
            continue;
        if (isWord(one.at(1), "EXISTS"))
            state.count = std::max<qint64>(0, one.at(0).text.toLongLong());
        if (isWord(one.at(1), "EXPUNGE") && state.count > 0)
            --state.count;
        if (!isWord(one.at(0), "OK"))
            continue;
        if (const qint64 number = numberAfter(one.at(1).text, "[UIDVALIDITY "))
            state.validity = number;
        if (const qint64 number = numberAfter(one.at(1).text, "[UIDNEXT "))
            state.nextUid = number;
    }
    return state;
}

QList<qint64> uidsIn(const QList<Response> &responses)
{
    QList<qint64> uids;
    for (const Response &one : responses) {
        if (one.isEmpty() || !isWord(one.at(0), "SEARCH"))
            continue;
        for (const Value &value : one.sliced(1)) {
            if (const qint64 uid = value.text.toLongLong(); uid > 0)
                uids << uid;
        }
    }
    std::ranges::sort(uids);
    const auto rest = std::ranges::unique(uids);
    uids.erase(rest.begin(), rest.end());
    return uids;
}

QList<FetchedMail> mailsIn(const QList<Response> &responses)
{
    QList<FetchedMail> mails;
    for (const Response &one : responses) {
        if (one.size() < 3 || !isWord(one.at(1), "FETCH") || one.at(2).kind != Value::Kind::List)
            continue;
        FetchedMail mail;
        const QList<Value> &items = one.at(2).items;
        for (qsizetype n = 0; n + 1 < items.size(); n += 2) {
            if (isWord(items.at(n), "UID"))
                mail.uid = items.at(n + 1).text.toLongLong();
            else if (isWord(items.at(n), "FLAGS"))
                mail.flags = lowerTexts(items.at(n + 1));
            else if (items.at(n).text.toUpper().startsWith("BODY["))
                mail.content = items.at(n + 1).text;
        }
        if (mail.uid > 0 && !mail.content.isEmpty())
            mails << mail;
    }
    std::ranges::stable_sort(mails, {}, &FetchedMail::uid);
    return mails;
}

QList<Folder> foldersIn(const QList<Response> &responses)
{
    QList<Folder> folders;
    for (const Response &one : responses) {
        if (one.size() < 4 || !isWord(one.at(0), "LIST") || one.at(1).kind != Value::Kind::List || one.at(3).text.isEmpty())
            continue;
        folders << Folder{.name = QString::fromUtf8(one.at(3).text), .attributes = lowerTexts(one.at(1)), .separator = QString::fromLatin1(one.at(2).text)};
    }
    return folders;
}

QString sentFolder(const QList<Folder> &folders)
{
    const auto marked = std::ranges::find_if(folders, [](const Folder &folder) { return folder.attributes.contains(u"\\sent"_s); });
    if (marked != folders.end())
        return marked->name;
    // Names that servers and programs gave it before they said so; the last ones are "Éléments envoyés" and "Envoyés" in modified UTF-7.
    static const QStringList names{u"sent"_s,       u"sent items"_s, u"sent messages"_s,        u"sent mail"_s,
                                   u"gesendet"_s,   u"enviados"_s,   u"messages envoy&aok-s"_s, u"&amk-l&aok-ments envoy&aok-s"_s,
                                   u"envoy&aok-s"_s};
    for (const QString &name : names) {
        for (const Folder &folder : folders) {
            const QString last = folder.separator.isEmpty() ? folder.name : folder.name.section(folder.separator, -1);
            if (last.toLower() == name && !folder.attributes.contains(u"\\noselect"_s))
                return folder.name;
        }
    }
    return {};
}

std::optional<QByteArray> quoted(const QString &text)
{
    QByteArray safe;
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7E)
            return std::nullopt;
        if (c == u'"' || c == u'\\')
            safe += '\\';
        safe += c.toLatin1();
    }
    return '"' + safe + '"';
}

} // namespace parvis::connectors::imap
