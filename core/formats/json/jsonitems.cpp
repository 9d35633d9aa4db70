// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/jsonitems.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The position behind the JSON value that begins at `at`, or -1 where the document ends inside it.
qsizetype endOfValue(const QByteArray &text, qsizetype at)
{
    int depth = 0;
    bool isString = false;
    for (qsizetype i = at; i < text.size(); ++i) {
        const char c = text[i];
        if (isString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isString = false;
            if (!isString && depth == 0)
                return i + 1;
            continue;
        }
        if (c == '"') {
            isString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return i;
            if (--depth == 0)
                return i + 1;
        } else if (depth == 0 && (c == ',' || isBlank(c))) {
            return i;
        }
    }
    return -1;
}

qsizetype skipBlanks(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

} // namespace

JsonItems::JsonItems(QByteArray document, const QByteArray &key)
    : m_document(std::move(document))
{
    qsizetype at = skipBlanks(m_document, m_document.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    if (at >= m_document.size() || m_document[at] != '{')
        return;
    ++at;
    const QByteArray quoted = '"' + key + '"';
    while (at >= 0 && at < m_document.size()) {
        at = skipBlanks(m_document, at);
        if (at >= m_document.size() || m_document[at] != '"')
            return;
        const qsizetype nameEnd = endOfValue(m_document, at);
        if (nameEnd < 0)
            return;
        const QByteArrayView name = QByteArrayView(m_document).sliced(at, nameEnd - at);
        at = skipBlanks(m_document, nameEnd);
        if (at >= m_document.size() || m_document[at] != ':')
            return;
        at = skipBlanks(m_document, at + 1);
        if (name == quoted && at < m_document.size() && m_document[at] == '[') {
            m_open = at;
            m_at = at + 1;
            return;
        }
        at = endOfValue(m_document, at);
        if (at < 0)
            return;
        at = skipBlanks(m_document, at);
        if (at < m_document.size() && m_document[at] == ',')
            ++at;
    }
}

JsonItems::JsonItems(QByteArray document)
    : m_document(std::move(document))
{
}

JsonItems JsonItems::ofList(QByteArray document)
{
    JsonItems items(std::move(document));
    qsizetype at = skipBlanks(items.m_document, items.m_document.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    constexpr qsizetype longestName = 200;
    if (QByteArrayView(items.m_document).sliced(at).startsWith("window.")) {
        const qsizetype equals = QByteArrayView(items.m_document).sliced(at, std::min(longestName, items.m_document.size() - at)).indexOf('=');
        if (equals < 0)
            return items;
        at = skipBlanks(items.m_document, at + equals + 1);
    }
    if (at < items.m_document.size() && items.m_document[at] == '[') {
        items.m_open = at;
        items.m_at = at + 1;
    }
    return items;
}

QJsonObject JsonItems::outer() const
{
    if (m_open < 0)
        return {};
    const qsizetype end = endOfValue(m_document, m_open);
    const QByteArray before = m_document.first(m_open);
    if (end >= 0) {
        const QJsonDocument whole = QJsonDocument::fromJson(before + "[]" + m_document.sliced(end));
        if (whole.isObject())
            return whole.object();
    }
    return QJsonDocument::fromJson(before + "[]}").object();
}

std::optional<JsonItems::Item> JsonItems::next()
{
    if (m_at < 0)
        return std::nullopt;
    m_at = skipBlanks(m_document, m_at);
    while (m_at < m_document.size() && m_document[m_at] == ',')
        m_at = skipBlanks(m_document, m_at + 1);
    if (m_at >= m_document.size() || m_document[m_at] == ']') {
        m_at = -1;
        return std::nullopt;
    }
    Item item{.object = {}, .problem = {}, .number = ++m_number};
    const qsizetype end = endOfValue(m_document, m_at);
    if (end < 0 || end == m_at) {
        item.isTruncated = end < 0;
        item.problem = u"the document ends inside the item"_s;
        m_at = -1;
        return item;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(m_document.sliced(m_at, end - m_at), &error);
    m_at = end;
    if (document.isObject())
        item.object = document.object();
    else
        item.problem = error.error == QJsonParseError::NoError ? u"not an object"_s : error.errorString();
    return item;
}

} // namespace parvis::formats
