// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/linkedinarchive/linkedinarchive.h"

#include "core/formats/text/decodetext.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::RefusalReason;

namespace {

/// A complete archive puts the number of the member behind the name.
QStringList tablesNamed(const ArchiveFiles &files, const QString &name)
{
    return files.names().filter(QRegularExpression(u"(?:^|/)%1(?:_\\d+)?\\.csv$"_s.arg(name), QRegularExpression::CaseInsensitiveOption));
}

QString ownNameIn(ArchiveFiles &files)
{
    for (const QString &file : tablesNamed(files, u"Profile"_s)) {
        for (const auto &part : rowsIn(files, file)) {
            if (part)
                return u"%1 %2"_s.arg(part->value.value(u"FIRST NAME"_s), part->value.value(u"LAST NAME"_s)).simplified();
        }
    }
    return {};
}

/// Days and times without a zone are UTC's; of messages they say so.
std::optional<domain::Instant> momentOfRow(QString said)
{
    if (said.endsWith(" UTC"_L1))
        said.chop(4);
    return domain::parseInstant(said, domain::DateOrder::MonthFirst);
}

/// Lines of a text stand each in quotation marks of their own in some archives.
QString withoutLineQuotes(QString text)
{
    return text.replace(u"\"\n\""_s, u"\n"_s).trimmed();
}

QString urnIn(const QString &link)
{
    static const QRegularExpression urn(u"urn:li:\\w+:\\d+"_s);
    return urn.match(QUrl::fromPercentEncoding(link.toUtf8())).captured();
}

domain::IncomingEntry entryOfShare(const NamedRow &row, const QString &place)
{
    const QString said = row.value(u"DATE"_s);
    const auto at = momentOfRow(said);
    if (!at)
        return refusalOf(place, RefusalReason::BadDate, said.left(80));
    const QString link = row.value(u"SHARELINK"_s);
    const QString shared = row.value(u"SHAREDURL"_s);
    QString text = withoutLineQuotes(row.value(u"SHARECOMMENTARY"_s));
    if (!shared.isEmpty() && !text.contains(shared))
        text += (text.isEmpty() ? QString() : u"\n\n"_s) + shared;
    if (text.isEmpty() && row.value(u"MEDIAURL"_s).isEmpty() && link.isEmpty())
        return refusalOf(place, RefusalReason::Empty);
    const QString urn = urnIn(link);
    return domain::IncomingPost{.kind = domain::PostKind::Post,
                                .remoteId = !urn.isEmpty() ? urn
                                    : !link.isEmpty()      ? link
                                                           : contentId({said, text}),
                                .inReplyTo = {},
                                .url = link,
                                .text = text,
                                .language = {},
                                .publishedAt = *at};
}

domain::IncomingEntry entryOfOwnComment(const NamedRow &row, const QString &place)
{
    const QString said = row.value(u"DATE"_s);
    const auto at = momentOfRow(said);
    if (!at)
        return refusalOf(place, RefusalReason::BadDate, said.left(80));
    const QString link = row.value(u"LINK"_s);
    const QString text = withoutLineQuotes(row.value(u"MESSAGE"_s));
    if (text.isEmpty())
        return refusalOf(place, RefusalReason::Empty);
    const QString urn = urnIn(link);
    return domain::IncomingPost{.kind = domain::PostKind::Reply,
                                .remoteId = contentId({said, link, text}),
                                .inReplyTo = urn.isEmpty() ? link : urn,
                                .url = link,
                                .text = text,
                                .language = {},
                                .publishedAt = *at};
}

} // namespace

bool isLinkedInArchive(const ArchiveFiles &files)
{
    // Each of these names is common; two of them, or the one that no other service has.
    const bool hasMessages = !tablesNamed(files, u"messages"_s).isEmpty();
    const bool hasComments = !tablesNamed(files, u"Comments"_s).isEmpty();
    const bool hasProfile = !tablesNamed(files, u"Profile"_s).isEmpty() || !tablesNamed(files, u"Connections"_s).isEmpty();
    return !tablesNamed(files, u"Shares"_s).isEmpty() || (hasProfile && (hasMessages || hasComments)) || (hasMessages && hasComments);
}

domain::IncomingSource sourceOfLinkedInArchive(ArchiveFiles &files)
{
    const QString name = ownNameIn(files);
    QString address = name.isEmpty() ? u"linkedin.com"_s : name;
    for (const QString &file : tablesNamed(files, u"messages"_s)) {
        for (const auto &part : rowsIn(files, file)) {
            const QString page = part && part->value.value(u"FROM"_s) == name ? part->value.value(u"SENDER PROFILE URL"_s) : QString();
            if (!name.isEmpty() && !page.isEmpty()) {
                address = page;
                break;
            }
        }
    }
    return {.service = u"linkedin"_s, .address = address, .title = name.isEmpty() ? u"LinkedIn"_s : name};
}

ArchiveEntries entriesOfLinkedInArchive(ArchiveFiles &files)
{
    for (const QString &file : tablesNamed(files, u"Shares"_s)) {
        for (const auto &part : rowsIn(files, file)) {
            if (part)
                co_yield entryOfShare(part->value, part->place);
            else
                co_yield part.error();
        }
    }
    for (const QString &file : tablesNamed(files, u"Comments"_s)) {
        for (const auto &part : rowsIn(files, file, true)) {
            if (part)
                co_yield entryOfOwnComment(part->value, part->place);
            else
                co_yield part.error();
        }
    }
    const QString name = ownNameIn(files);
    QHash<QString, QList<ArchivedMessage>> conversations;
    for (const QString &file : tablesNamed(files, u"messages"_s)) {
        for (const auto &part : rowsIn(files, file)) {
            if (!part) {
                co_yield part.error();
                continue;
            }
            const NamedRow &row = part->value;
            if (row.value(u"IS MESSAGE DRAFT"_s).compare("yes"_L1, Qt::CaseInsensitive) == 0)
                continue;   // it was never said
            const QString said = row.value(u"DATE"_s);
            const auto at = momentOfRow(said);
            const QString subject = row.value(u"SUBJECT"_s);
            QString text = row.value(u"CONTENT"_s);
            if (!subject.isEmpty())
                text.prepend(subject + u"\n\n"_s);
            const auto reason = name.isEmpty() ? RefusalReason::MissingField : !at ? RefusalReason::BadDate : RefusalReason::Empty;
            if (name.isEmpty() || !at || text.trimmed().isEmpty()) {
                co_yield refusalOf(part->place, reason, name.isEmpty() ? u"Profile.csv"_s : said.left(80));
                continue;
            }
            const QString conversation = row.value(u"CONVERSATION ID"_s);
            const QString from = row.value(u"FROM"_s);
            const QString page = row.value(u"SENDER PROFILE URL"_s);
            static const QRegularExpression handle(u"/in/([^/?#]+)"_s);
            const QString known = QUrl::fromPercentEncoding(handle.match(page).captured(1).toUtf8());
            conversations[conversation].append({.remoteId = contentId({conversation, said, from, text}),
                                                .text = text.trimmed(),
                                                .author = {.handle = known.isEmpty() ? from : known, .name = from, .url = page},
                                                .isOurs = from == name,
                                                .at = *at});
        }
    }
    for (const auto &messages : std::as_const(conversations)) {
        for (const auto &entry : entriesOf(messages))
            co_yield entry;
    }
}

} // namespace parvis::formats
