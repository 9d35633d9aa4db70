// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/rssfile/rssfileconnector.h"

#include "core/connectors/articlefiles/placesettings.h"
#include "core/domain/articles/library.h"
#include "core/domain/channels/errand.h"
#include "core/formats/document/articletitle.h"
#include "core/formats/document/document.h"
#include "core/formats/html/htmltotext.h"
#include "core/formats/markdown/articlefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::ExportProblem;
using domain::Sent;
using Problem = ExportProblem::Kind;

namespace {

/// A feed's file: the folder that it is in, and its name there.
struct RssPlace
{
    QString folder;
    QString name;
};

RssPlace rssPlaceOf(const QUrl &server)
{
    const QString path = server.toLocalFile();
    return {.folder = path.section(u'/', 0, -2), .name = path.section(u'/', -1)};
}

std::unexpected<domain::Trouble> rssProblem(Problem kind, const QString &about)
{
    return std::unexpected(domain::troubleOf(ExportProblem{.kind = kind, .about = about}));
}

/// The text as a reader of feeds shows it below the title: pictures and files of the workspace are not to be had elsewhere, their words stand for them.
QString feedHtml(const QString &markdown, const QString &title)
{
    formats::Document document = formats::withoutMarkup(formats::documentFromMarkdown(formats::markdownBelowTitle(markdown, title)));
    formats::eachInline(document, [](formats::Inline &word) {
        const bool isOwn = (word.kind == formats::Inline::Kind::Picture || word.kind == formats::Inline::Kind::Link) && domain::mediaKey(word.address);
        if (isOwn)
            word = {.kind = formats::Inline::Kind::Emphasis, .parts = word.parts};
    });
    return formats::renderMarkdown(formats::toMarkdown(document)).html;
}

formats::RssItem itemOf(const LeavingArticle &leaving, const QString &pattern, const QString &key)
{
    const domain::Article &article = leaving.article;
    const QString own = publicAddress(pattern, u"{slug}/"_s, article);
    const bool isElsewhere = article.url.startsWith("http://"_L1) || article.url.startsWith("https://"_L1);
    formats::RssItem item{.title = article.title,
                          .link = isElsewhere ? article.url : own,
                          .guid = {},
                          .summary = article.summary,
                          .html = feedHtml(article.body, article.title),
                          .author = article.author,
                          .tags = article.tags,
                          .publishedAt = leaving.note.publishedAt};
    item.guid = item.link.isEmpty() ? u"urn:parvis:"_s + key : item.link;
    return item;
}

const formats::StandingRssItem *rssItemNamed(const QList<formats::StandingRssItem> &items, const QString &guid)
{
    const auto found = std::ranges::find(items, guid, &formats::StandingRssItem::guid);
    return found == items.end() ? nullptr : &*found;
}

/// What an entry of a feed says.
QString wordsOfEntry(const QByteArray &entry)
{
    const formats::RssWords said = formats::rssWordsIn(entry);
    return formats::htmlToText(u"<p>"_s + said.title.toHtmlEscaped() + u"</p>"_s + said.html).trimmed();
}

/// Somebody else writes the same file: then it is read anew, so many times.
constexpr int mostRssTries = 5;

} // namespace

QString RssFileConnector::service() const
{
    return u"rss-file"_s;
}

Exchange<Acquaintance> RssFileConnector::introduce(Introduction introduction) const
{
    const RssPlace place = rssPlaceOf(introduction.server);
    if (place.folder.isEmpty() || !isAllowedBelow(place.name))
        co_return rssProblem(Problem::PathNotAllowed, introduction.server.toDisplayString());
    if (const auto there = co_await requireFolder(place.folder); !there)
        co_return std::unexpected(there.error());
    if (const auto wrong = troubleOfSiteAddress(settingsOf(introduction.server, introduction.secret)))
        co_return std::unexpected(*wrong);
    const LocalPlace files(place.folder);
    const auto there = co_await files.read(place.name);
    if (!there) {
        const auto isFolder = co_await requireFolder(place.folder + u'/' + place.name);
        if (isFolder)
            co_return rssProblem(Problem::NotRss, place.name);
        co_return std::unexpected(there.error());
    }
    if (*there && !formats::rssItemsIn((*there)->content))
        co_return rssProblem(Problem::NotRss, place.name);
    Acquaintance made;
    made.connection.state = domain::ConnectionState::Connected;
    const QUrl file = introduction.server.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    made.connection.server = withSettings(file, settingsOf(introduction.server, introduction.secret));
    made.connection.accountId = introduction.server.toLocalFile();
    made.connection.handle = introduction.server.toLocalFile();
    made.connection.capabilities = domain::staticCapabilities(service());
    made.address = file.toString();
    made.name = place.name;
    co_return made;
}

QStringList RssFileConnector::streams(const domain::Connection &) const
{
    return {};
}

Exchange<Page> RssFileConnector::fetchNewer(Access, QString, QString) const
{
    co_return Page();
}

Exchange<Sent> RssFileConnector::write(Access access, domain::Outgoing outgoing, bool isEdit) const
{
    const RssPlace place = rssPlaceOf(access.connection.server);
    const domain::Secret chosen = settingsOf(access.connection.server, access.secret);
    const QString site = chosen.value(u"address"_s).trimmed();
    auto leaving = co_await gathered(outgoing);
    if (!leaving)
        co_return std::unexpected(leaving.error());
    FilesNote note = leaving->note;
    const LocalPlace files(place.folder);
    // What it is known by never changes.
    formats::RssItem item = itemOf(*leaving, site, outgoing.key);
    if (!note.files.isEmpty())
        item.guid = note.files.firstKey();
    for (int tries = 0; tries < mostRssTries; ++tries) {
        auto there = co_await files.read(place.name);
        if (!there)
            co_return std::unexpected(there.error());
        formats::RssChannel channel{.title = chosen.value(u"title"_s).trimmed(),
                                    .link = QUrl(site.section(u'{', 0, 0)).toString(),
                                    .description = {},
                                    .language = leaving->article.language};
        if (channel.title.isEmpty())
            channel.title = QUrl(channel.link).host();
        channel.description = channel.title;
        const QByteArray before = *there ? (*there)->content : formats::newRssFile(channel);
        const auto items = formats::rssItemsIn(before);
        if (!items)
            co_return rssProblem(Problem::NotRss, place.name);
        QByteArrayList digests = note.files.value(item.guid);
        if (const auto *standing = rssItemNamed(*items, item.guid)) {
            const bool isNoted = digests.contains(digestOfFile(standing->text));
            if (!isNoted && digests.isEmpty() && standing->publishedAt) {
                // The same article, sent once before: it keeps its day.
                formats::RssItem earlier = item;
                earlier.publishedAt = *standing->publishedAt;
                if (formats::rssItemText(earlier) == standing->text)
                    item = earlier;
            }
            if (!isNoted && !outgoing.overwrites && standing->text != formats::rssItemText(item))
                co_return rssProblem(digests.isEmpty() ? Problem::TakenThere : Problem::ChangedThere, item.link.isEmpty() ? item.title : item.link);
        } else if (isEdit && !digests.isEmpty() && !outgoing.overwrites) {
            co_return rssProblem(Problem::GoneThere, item.link.isEmpty() ? item.title : item.link);
        }
        const auto after = formats::withRssItem(before, item);
        if (!after)
            co_return rssProblem(Problem::NotRss, place.name);
        const QByteArray digest = digestOfFile(formats::rssItemText(item));
        if (!digests.contains(digest))
            note.files[item.guid] = digests << digest;
        if (const Given kept = co_await keep(filesNoteKey, toText(note)); !kept)
            co_return std::unexpected(kept.error());
        if (*after != before || !*there) {
            const auto written = co_await files.write(place.name, *after, *there);
            const auto problem = written ? std::nullopt : domain::exportProblemIn(written.error().said);
            if (problem && problem->kind == Problem::ChangedThere)
                continue;
            if (!written)
                co_return std::unexpected(written.error());
        }
        if (note.files.value(item.guid) != QByteArrayList{digest}) {
            note.files[item.guid] = {digest};
            if (const Given kept = co_await keep(filesNoteKey, toText(note)); !kept)
                co_return std::unexpected(kept.error());
        }
        const auto now = co_await files.read(place.name);
        const bool isVerified = now && *now && (*now)->content == *after;
        co_return Sent{.state = Sent::State::Published,
                       .remoteId = idOfPublication(item.guid, outgoing.key),
                       .url = item.link,
                       .publishedAt = {},
                       .isVerified = isVerified};
    }
    co_return std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::ServerTrouble, .said = u"others write %1 all the time"_s.arg(place.name)});
}

Exchange<Sent> RssFileConnector::send(Access access, domain::Outgoing outgoing) const
{
    co_return co_await write(access, outgoing, false);
}

Exchange<Sent> RssFileConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    outgoing.key = delivery.key;
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    co_return co_await write(access, outgoing, true);
}

Exchange<Sent> RssFileConnector::lookAfter(Access access, domain::Outgoing, domain::Delivery delivery) const
{
    const QString guid = placeOfPublication(delivery.remoteId);
    const RssPlace place = rssPlaceOf(access.connection.server);
    const LocalPlace files(place.folder);
    const auto there = co_await files.read(place.name);
    if (!there)
        co_return std::unexpected(there.error());
    const auto items = formats::rssItemsIn(*there ? (*there)->content : QByteArray());
    const auto *standing = items ? rssItemNamed(*items, guid) : nullptr;
    if (!standing)
        co_return rssProblem(Problem::GoneThere, guid);
    const bool isOurs = filesNoteIn(delivery.notes).files.value(guid).contains(digestOfFile(standing->text));
    co_return Sent{.state = Sent::State::Published,
                   .remoteId = delivery.remoteId,
                   .url = delivery.url,
                   .publishedAt = standing->publishedAt,
                   .isVerified = isOurs,
                   .standing = domain::Standing{.text = wordsOfEntry(standing->text), .leavesAt = {}, .isChanged = !isOurs}};
}

Exchange<> RssFileConnector::remove(Access access, domain::Delivery delivery) const
{
    const RssPlace place = rssPlaceOf(access.connection.server);
    const FilesNote note = filesNoteIn(delivery.notes);
    const bool isWhateverItIs = delivery.notes.contains(QString(domain::goneWhateverItIsNote));
    const LocalPlace files(place.folder);
    for (int tries = 0; tries < mostRssTries; ++tries) {
        auto there = co_await files.read(place.name);
        if (!there)
            co_return std::unexpected(there.error());
        if (!*there)
            co_return domain::Answer<>();
        const auto items = formats::rssItemsIn((*there)->content);
        if (!items)
            co_return rssProblem(Problem::NotRss, place.name);
        QByteArray after = (*there)->content;
        for (const auto &[guid, digests] : note.files.asKeyValueRange()) {
            const auto *standing = rssItemNamed(*items, guid);
            if (!standing)
                continue;
            if (!isWhateverItIs && !digests.contains(digestOfFile(standing->text)))
                co_return rssProblem(Problem::ChangedThere, guid);
            if (const auto without = formats::withoutRssItem(after, guid))
                after = *without;
        }
        if (after == (*there)->content)
            co_return domain::Answer<>();
        const auto written = co_await files.write(place.name, after, *there);
        const auto problem = written ? std::nullopt : domain::exportProblemIn(written.error().said);
        if (problem && problem->kind == Problem::ChangedThere)
            continue;
        if (!written)
            co_return std::unexpected(written.error());
        co_return domain::Answer<>();
    }
    co_return std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::ServerTrouble, .said = u"others write %1 all the time"_s.arg(place.name)});
}

} // namespace parvis::connectors
