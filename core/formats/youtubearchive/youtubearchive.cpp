// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/youtubearchive/youtubearchive.h"

#include "core/formats/text/decodetext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::RefusalReason;

namespace {

/// Takeout names files and columns in the language of the account: those below a folder of YouTube, by what stands in them.
QStringList youTubeTables(const ArchiveFiles &files)
{
    return files.names().filter(QRegularExpression(u"(?:^|/)[^/]*YouTube[^/]*/.*\\.csv$"_s));
}

/// The places of columns in a table of comments: seven until 2024, nine since.
struct CommentColumns
{
    QString id = u"0"_s;
    QString channel = u"1"_s;
    QString moment = u"2"_s;
    QString parent = u"4"_s;
    QString post = {};
    QString video = u"5"_s;
    QString text = u"6"_s;
};

CommentColumns columnsOf(const NamedRow &row)
{
    if (row.contains(u"COMMENT ID"_s) && row.contains(u"COMMENT TEXT"_s))
        return {.id = u"COMMENT ID"_s,
                .channel = u"CHANNEL ID"_s,
                .moment = u"COMMENT CREATE TIMESTAMP"_s,
                .parent = u"PARENT COMMENT ID"_s,
                .post = u"POST ID"_s,
                .video = u"VIDEO ID"_s,
                .text = u"COMMENT TEXT"_s};
    constexpr auto lastOfNine = "8"_L1;
    if (row.contains(lastOfNine))
        return {.post = u"5"_s, .video = u"6"_s, .text = u"7"_s};
    return {};
}

/// Ids of comments begin so.
bool isCommentRow(const NamedRow &row)
{
    const CommentColumns columns = columnsOf(row);
    return row.value(columns.id).startsWith("Ug"_L1) && row.contains(columns.text);
}

bool isVideoRow(const NamedRow &row)
{
    return row.contains(u"VIDEO ID"_s) && row.contains(u"VIDEO TITLE (ORIGINAL)"_s) && row.contains(u"VIDEO CREATE TIMESTAMP"_s);
}

QString textOfSegments(const QJsonArray &segments)
{
    QString text;
    for (const QJsonValue segment : segments) {
        const QString said = segment["text"_L1].toString();
        const QString link = segment["link"_L1]["linkUrl"_L1].toString();
        text += link.isEmpty() || link == said ? said : u"%1 (%2)"_s.arg(said, link);
    }
    return text;
}

/// Plain, or pieces of JSON: {"takeoutSegments":[{"text":…}]}, or {"text":…},{"text":…}.
QString textOfComment(const QString &written)
{
    if (!written.startsWith(u'{'))
        return written;
    const QJsonArray pieces = QJsonDocument::fromJson(u"[%1]"_s.arg(written).toUtf8()).array();
    if (pieces.isEmpty())
        return written;
    const QJsonArray segments = pieces.first()["takeoutSegments"_L1].toArray();
    return textOfSegments(segments.isEmpty() ? pieces : segments);
}

domain::IncomingEntry entryOfComment(const NamedRow &row, const QString &place)
{
    const CommentColumns columns = columnsOf(row);
    const QString id = row.value(columns.id);
    const QString said = row.value(columns.moment);
    const auto at = domain::parseInstant(said);
    const QString text = textOfComment(row.value(columns.text)).trimmed();
    if (!at)
        return refusalOf(place, RefusalReason::BadDate, said.left(80));
    if (id.isEmpty() || text.isEmpty())
        return refusalOf(place, id.isEmpty() ? RefusalReason::MissingField : RefusalReason::Empty, id.isEmpty() ? u"Comment ID"_s : QString());
    const QString video = row.value(columns.video);
    const QString post = row.value(columns.post);
    const QString parent = row.value(columns.parent);
    QString address;
    if (!video.isEmpty())
        address = u"https://www.youtube.com/watch?v=%1&lc=%2"_s.arg(video, id);
    else if (!post.isEmpty())
        address = u"https://www.youtube.com/post/%1?lc=%2"_s.arg(post, id);
    return domain::IncomingPost{.kind = domain::PostKind::Reply,
                                .remoteId = id,
                                .inReplyTo = !parent.isEmpty() ? parent
                                    : !video.isEmpty()         ? video
                                                               : post,
                                .url = address,
                                .text = text,
                                .language = {},
                                .publishedAt = *at};
}

domain::IncomingEntry entryOfVideo(const NamedRow &row, const QString &place)
{
    const QString id = row.value(u"VIDEO ID"_s);
    if (id.isEmpty())
        return refusalOf(place, RefusalReason::MissingField, u"Video ID"_s);
    if (row.value(u"PRIVACY"_s).compare("private"_L1, Qt::CaseInsensitive) == 0)
        return refusalOf(u"%1 (%2)"_s.arg(place, id), RefusalReason::Private);
    QString said = row.value(u"VIDEO PUBLISH TIMESTAMP"_s);
    if (said.isEmpty())
        said = row.value(u"VIDEO CREATE TIMESTAMP"_s);
    const auto at = domain::parseInstant(said);
    if (!at)
        return refusalOf(place, RefusalReason::BadDate, said.left(80));
    const QString description = row.value(u"VIDEO DESCRIPTION (ORIGINAL)"_s);
    const QString title = row.value(u"VIDEO TITLE (ORIGINAL)"_s);
    return domain::IncomingPost{.kind = domain::PostKind::Post,
                                .remoteId = id,
                                .inReplyTo = {},
                                .url = u"https://www.youtube.com/watch?v="_s + id,
                                .text = description.isEmpty() ? title : u"%1\n\n%2"_s.arg(title, description),
                                .language = {},
                                .publishedAt = *at};
}

} // namespace

bool isYouTubeArchive(const ArchiveFiles &files)
{
    return !youTubeTables(files).isEmpty();
}

domain::IncomingSource sourceOfYouTubeArchive(ArchiveFiles &files)
{
    QString channel;
    QString title;
    for (const QString &file : youTubeTables(files)) {
        for (const auto &part : rowsIn(files, file)) {
            // The first row tells what a table is of.
            if (!part)
                break;
            const NamedRow &row = part->value;
            if (row.contains(u"CHANNEL TITLE (ORIGINAL)"_s)) {
                channel = row.value(u"CHANNEL ID"_s);
                title = row.value(u"CHANNEL TITLE (ORIGINAL)"_s);
            } else if (channel.isEmpty() && isCommentRow(row)) {
                channel = row.value(columnsOf(row).channel);
            } else if (channel.isEmpty() && isVideoRow(row)) {
                channel = row.value(u"CHANNEL ID"_s);
            }
            break;
        }
    }
    return {.service = u"youtube"_s,
            .address = channel.isEmpty() ? u"youtube.com"_s : u"https://www.youtube.com/channel/"_s + channel,
            .title = title.isEmpty() ? u"YouTube"_s : title};
}

ArchiveEntries entriesOfYouTubeArchive(ArchiveFiles &files)
{
    for (const QString &file : youTubeTables(files)) {
        std::optional<bool> areComments;
        QList<domain::Refusal> before;
        for (const auto &part : rowsIn(files, file)) {
            if (!part) {
                // Whether anything is missed says the first sound row: of playlists and subscriptions nothing is.
                if (areComments)
                    co_yield part.error();
                else
                    before << part.error();
                continue;
            }
            if (!areComments) {
                areComments = isCommentRow(part->value);
                if (!*areComments && !isVideoRow(part->value))
                    break;
                for (const auto &refusal : std::as_const(before))
                    co_yield refusal;
            }
            co_yield *areComments ? entryOfComment(part->value, part->place) : entryOfVideo(part->value, part->place);
        }
    }
}

} // namespace parvis::formats
