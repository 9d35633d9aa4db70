// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archive/archiveparts.h"

#include "core/formats/csv/csvrows.h"
#include "core/formats/json/jsonitems.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::Refusal;
using domain::RefusalReason;

namespace {

Refusal unreadFile(const QString &name, const domain::Error &error)
{
    return refusalOf(name, error.kind == domain::Error::Kind::TooLarge ? RefusalReason::TooLarge : RefusalReason::Unreadable, error.detail);
}

/// The first letter that is no blank.
char firstOf(const QByteArray &document)
{
    for (const char c : QByteArrayView(document).sliced(document.startsWith("\xEF\xBB\xBF") ? 3 : 0)) {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            return c;
    }
    return '\0';
}

} // namespace

QString fileNameOf(const QString &path)
{
    return path.section(u'/', -1);
}

Refusal refusalOf(const QString &place, RefusalReason reason, const QString &detail)
{
    return {.source = {}, .entry = place, .reason = reason, .detail = detail};
}

QString withDescriptions(const QString &text, const QStringList &descriptions)
{
    QString whole = text.trimmed();
    for (const QString &description : descriptions) {
        if (const QString said = description.simplified(); !said.isEmpty())
            whole += (whole.isEmpty() ? QString() : u"\n\n"_s) + u'[' + said + u']';
    }
    return whole;
}

ArchiveParts<QJsonObject> objectsIn(ArchiveFiles &files, QString name, QByteArray key)
{
    auto content = files.content(name);
    if (!content) {
        co_yield std::unexpected(unreadFile(name, content.error()));
        co_return;
    }
    const char first = firstOf(*content);
    if (key.isEmpty() && first == '{') {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(*content, &error);
        if (document.isObject())
            co_yield ArchivePart<QJsonObject>{.value = document.object(), .place = fileNameOf(name)};
        else
            co_yield std::unexpected(refusalOf(name, RefusalReason::Unreadable, error.errorString()));
        co_return;
    }
    JsonItems items = key.isEmpty() || first == '[' ? JsonItems::ofList(*std::move(content)) : JsonItems(*std::move(content), key);
    if (!items.isFound()) {
        co_yield std::unexpected(refusalOf(name, RefusalReason::Unreadable, u"it holds no list"_s));
        co_return;
    }
    while (const auto item = items.next()) {
        const QString place = u"%1, entry %2"_s.arg(fileNameOf(name)).arg(item->number);
        if (item->problem.isEmpty())
            co_yield ArchivePart<QJsonObject>{.value = item->object, .place = place};
        else
            co_yield std::unexpected(refusalOf(place, item->isTruncated ? RefusalReason::Truncated : RefusalReason::Unreadable, item->problem));
    }
}

QJsonObject firstObjectIn(ArchiveFiles &files, const QString &name, const QByteArray &key)
{
    for (const auto &part : objectsIn(files, name, key)) {
        if (part)
            return part->value;
    }
    return {};
}

ArchiveParts<NamedRow> rowsIn(ArchiveFiles &files, QString name, bool isEscaped)
{
    auto content = files.content(name);
    if (!content) {
        co_yield std::unexpected(unreadFile(name, content.error()));
        co_return;
    }
    if (isEscaped)
        content->replace("\\\"", "\"\"");
    QBuffer buffer(&*content);
    buffer.open(QIODevice::ReadOnly);
    CsvRows rows(buffer, ',', "UTF-8");
    const auto header = rows.next();
    if (!header) {
        co_return;
    }
    while (const auto row = rows.next()) {
        const QString place = u"%1, row %2"_s.arg(fileNameOf(name)).arg(row->line);
        if (row->isOpen)
            co_yield std::unexpected(refusalOf(place, RefusalReason::OpenQuotes));
        else if (row->isTooLarge)
            co_yield std::unexpected(refusalOf(place, RefusalReason::TooLarge, u"over 10,000,000 characters"_s));
        else if (row->fields.size() != header->fields.size())
            co_yield std::unexpected(refusalOf(place, RefusalReason::WrongColumnCount, u"%1/%2"_s.arg(row->fields.size()).arg(header->fields.size())));
        else {
            ArchivePart<NamedRow> part{.value = {}, .place = place};
            for (qsizetype column = 0; column < row->fields.size(); ++column) {
                // The place of a column stands for its name where that is in the account's language.
                part.value.insert(header->fields[column].trimmed().toUpper(), row->fields[column].trimmed());
                part.value.insert(QString::number(column), row->fields[column].trimmed());
            }
            co_yield part;
        }
    }
}

ArchiveEntries entriesOf(QList<ArchivedMessage> messages)
{
    std::ranges::stable_sort(messages, {}, &ArchivedMessage::at);
    QString before;
    for (const ArchivedMessage &message : std::as_const(messages)) {
        if (message.isOurs) {
            co_yield domain::IncomingPost{.kind = domain::PostKind::Reply,
                                          .remoteId = message.remoteId,
                                          .inReplyTo = before,
                                          .url = {},
                                          .text = message.text,
                                          .language = {},
                                          .publishedAt = message.at};
        } else {
            domain::IncomingMention mention;
            mention.kind = domain::MentionKind::Message;
            mention.remoteId = message.remoteId;
            mention.inReplyTo = before;
            mention.url = message.url;
            mention.text = message.text;
            mention.author = message.author;
            mention.publishedAt = message.at;
            co_yield mention;
        }
        before = message.remoteId;
    }
}

} // namespace parvis::formats
