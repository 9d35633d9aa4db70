// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sitefolder/sitefolderconnector.h"

#include "core/connectors/articlefiles/placesettings.h"
#include "core/domain/channels/errand.h"
#include "core/formats/document/articlehtml.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::ExportProblem;
using domain::Sent;
using formats::SiteMaker;
using Problem = ExportProblem::Kind;

namespace {

/// What each maker is called, where it has its pages by itself, and by which files a site of it is known (their documentation, "configuration").
struct MakerFacts
{
    SiteMaker maker;
    QLatin1StringView name;
    QLatin1StringView posts;
    QStringList settings;
};

const std::array<MakerFacts, 3> &makerFacts()
{
    static const std::array facts{
        MakerFacts{SiteMaker::Hugo,
                   "hugo"_L1,
                   "content/posts"_L1,
                   {u"hugo.toml"_s, u"hugo.yaml"_s, u"hugo.json"_s, u"config.toml"_s, u"config.yaml"_s, u"config/_default"_s}},
        MakerFacts{SiteMaker::Jekyll, "jekyll"_L1, "_posts"_L1, {u"_config.yml"_s, u"_config.yaml"_s, u"_config.toml"_s}},
        MakerFacts{
            SiteMaker::Eleventy, "eleventy"_L1, "posts"_L1, {u"eleventy.config.js"_s, u"eleventy.config.mjs"_s, u"eleventy.config.cjs"_s, u".eleventy.js"_s}}};
    return facts;
}

const MakerFacts *factsNamed(const QString &name)
{
    const auto *found = std::ranges::find_if(makerFacts(), [&name](const MakerFacts &one) { return one.name == name.trimmed().toLower(); });
    return found == makerFacts().end() ? nullptr : found;
}

const MakerFacts &factsOf(SiteMaker maker)
{
    return *std::ranges::find(makerFacts(), maker, &MakerFacts::maker);
}

QString tidyFolder(QString path)
{
    path = path.trimmed();
    while (path.endsWith(u'/'))
        path.chop(1);
    while (path.startsWith("./"_L1))
        path.remove(0, 2);
    return path;
}

/// A file that writeSitePage() puts into the maker's usual folder, in the chosen one.
QString pathInSite(const QString &path, SiteMaker maker, const QString &posts)
{
    const QString usual = factsOf(maker).posts + u'/';
    return path.startsWith(usual) ? posts + u'/' + path.sliced(usual.size()) : path;
}

/// The way to a page as the maker makes it by itself: Hugo's sections are the folders below content, Jekyll has the day, Eleventy the file's folder.
QString usualAddress(SiteMaker maker, const QString &posts)
{
    switch (maker) {
    case SiteMaker::Hugo:
        return (posts.startsWith("content/"_L1) ? posts.sliced(8) + u'/' : QString()) + u"{slug}/"_s;
    case SiteMaker::Jekyll:
        return u"{year}/{month}/{day}/{slug}.html"_s;
    case SiteMaker::Eleventy:
        break;
    }
    return posts + u"/{slug}/"_s;
}

/// What a page says; whatever is in it where it cannot be read as one.
QString wordsOfSitePage(const formats::NamedFile &page)
{
    const auto article = formats::readSitePage(page);
    return article ? formats::wordsBelowTitle(article->body, article->title) : QString::fromUtf8(page.content).trimmed();
}

/// The folder that the article alone is in, or its pictures.
QString ownFolder(SiteMaker maker, const QString &posts, const QString &slug)
{
    switch (maker) {
    case SiteMaker::Hugo:
        return posts + u'/' + slug;
    case SiteMaker::Jekyll:
        return u"assets/"_s + slug;
    case SiteMaker::Eleventy:
        break;
    }
    return u"img/"_s + slug;
}

} // namespace

QString SiteFolderConnector::service() const
{
    return m_isGit ? u"git-site"_s : u"site-folder"_s;
}

SiteFolderConnector::Site SiteFolderConnector::siteOf(const QUrl &server, const domain::Secret &given)
{
    const domain::Secret secret = settingsOf(server, given);
    Site site{
        .folder = tidyFolder(server.toLocalFile()), .posts = tidyFolder(secret.value(u"posts"_s)), .address = secret.value(u"address"_s).trimmed(), .git = {}};
    if (const auto *facts = factsNamed(secret.value(u"maker"_s)))
        site.maker = facts->maker;
    if (site.posts.isEmpty())
        site.posts = factsOf(site.maker).posts;
    site.git = {.folder = site.folder, .branch = secret.value(u"branch"_s).trimmed(), .isPushed = secret.value(u"push"_s) != "no"_L1};
    return site;
}

SiteFolderConnector::Site SiteFolderConnector::siteOf(const Access &access)
{
    Site site = siteOf(access.connection.server, access.secret);
    const QString &handle = access.connection.handle;
    const QString before = site.folder + " ("_L1;
    if (site.git.branch.isEmpty() && handle.startsWith(before) && handle.endsWith(u')'))
        site.git.branch = handle.sliced(before.size()).chopped(1);
    return site;
}

Exchange<Acquaintance> SiteFolderConnector::introduce(Introduction introduction) const
{
    const QString folder = tidyFolder(introduction.server.toLocalFile());
    if (folder.isEmpty())
        co_return std::unexpected(domain::troubleOf(ExportProblem{.kind = Problem::NoFolder, .about = introduction.server.toDisplayString()}));
    if (const auto there = co_await requireFolder(folder); !there)
        co_return std::unexpected(there.error());
    domain::Secret chosen = settingsOf(introduction.server, introduction.secret);
    if (const auto wrong = troubleOfSiteAddress(chosen))
        co_return std::unexpected(*wrong);
    if (!factsNamed(chosen.value(u"maker"_s))) {
        chosen.remove(u"maker"_s);
        for (const MakerFacts &facts : makerFacts()) {
            for (const QString &name : facts.settings) {
                const Given found = co_await work({.verb = FileWork::Verb::Look, .folder = folder, .path = name});
                if (found && found->isGood() && !chosen.contains(u"maker"_s))
                    chosen.insert(u"maker"_s, facts.name);
            }
        }
        if (!chosen.contains(u"maker"_s))
            co_return std::unexpected(domain::troubleOf(ExportProblem{.kind = Problem::NoSite, .about = folder}));
    }
    const Site site = siteOf(introduction.server, chosen);
    if (!isAllowedBelow(site.posts))
        co_return std::unexpected(domain::troubleOf(ExportProblem{.kind = Problem::PathNotAllowed, .about = site.posts}));
    // A link on the way is told by reading what would be written.
    const Given led = co_await work({.verb = FileWork::Verb::Read, .folder = folder, .path = site.posts + u"/index.md"_s});
    if (led && led->status != 404 && !led->isGood())
        co_return std::unexpected(troubleOfFile(*led, site.posts));
    Acquaintance made;
    made.connection.handle = folder;
    if (m_isGit) {
        const auto standing = co_await lookAtRepository(site.git);
        // What waits to be pushed today need not wait tomorrow.
        const auto problem = standing ? std::nullopt : domain::exportProblemIn(standing.error().said);
        const bool isOfToday = problem && (problem->kind == Problem::OthersWaiting || problem->kind == Problem::MergeUnderWay);
        if (!standing && !isOfToday)
            co_return std::unexpected(standing.error());
        // Said as the channel's, it stays the channel's, whatever is checked out later.
        const auto branch = co_await branchCheckedOut(folder);
        if (!branch)
            co_return std::unexpected(branch.error());
        chosen.insert(u"branch"_s, *branch);
        made.connection.handle = u"%1 (%2)"_s.arg(folder, *branch);
    }
    made.connection.state = domain::ConnectionState::Connected;
    made.connection.server = withSettings(QUrl::fromLocalFile(folder), chosen);
    made.connection.capabilities = domain::staticCapabilities(service());
    made.connection.accountId = folder;
    made.address = QUrl::fromLocalFile(folder).toString();
    made.name = folder.section(u'/', -1);
    co_return made;
}

QStringList SiteFolderConnector::streams(const domain::Connection &) const
{
    return {};
}

Exchange<Page> SiteFolderConnector::fetchNewer(Access, QString, QString) const
{
    co_return Page();
}

Exchange<std::optional<domain::Instant>> SiteFolderConnector::dayInJekyll(Site site, QString slug) const
{
    using Day = std::optional<domain::Instant>;
    const Given listed = co_await work({.verb = FileWork::Verb::List, .folder = site.folder, .path = site.posts});
    if (!listed)
        co_return std::unexpected(listed.error());
    static const QRegularExpression dated(u"^\\d{4}-\\d{2}-\\d{2}-(.+)\\.md$"_s);
    const QStringList names = listed->isGood() ? QString::fromUtf8(listed->body).split(u'\n') : QStringList();
    for (const QString &name : names) {
        if (dated.match(name).captured(1) != slug)
            continue;
        const QString path = site.posts + u'/' + name;
        const Given page = co_await work({.verb = FileWork::Verb::Read, .folder = site.folder, .path = path});
        if (!page)
            co_return std::unexpected(page.error());
        // Of what cannot be read the name alone says the day; what becomes of it is decided where it would be written over.
        const auto article = page->isGood() ? formats::readSitePage({.name = path, .content = page->body}) : domain::failure(domain::Error::Kind::Unreadable);
        const QString day = name.first(10);
        const bool isOfThatDay = article && article->publishedAt && domain::toDateTime(*article->publishedAt).date().toString(Qt::ISODate) == day;
        co_return isOfThatDay ? Day(article->publishedAt) : Day(domain::parseInstant(day));
    }
    co_return Day();
}

Exchange<Sent> SiteFolderConnector::write(Access access, domain::Outgoing outgoing, bool isEdit) const
{
    const Site site = siteOf(access);
    auto leaving = co_await gathered(outgoing);
    if (!leaving)
        co_return std::unexpected(leaving.error());
    if (site.maker == SiteMaker::Jekyll && leaving->note.files.isEmpty()) {
        const auto day = co_await dayInJekyll(site, leaving->article.slug);
        if (!day)
            co_return std::unexpected(day.error());
        if (*day)
            leaving->article.publishedAt = leaving->note.publishedAt = **day;
    }
    const QString own = publicAddress(site.address, usualAddress(site.maker, site.posts), leaving->article);
    // A page is no copy of itself: what stands here already is named by no other address.
    if (leaving->article.url == own)
        leaving->article.url.clear();
    GitStanding standing;
    if (m_isGit) {
        // Before a file is touched: what cannot be committed is not to lie there half done.
        const auto looked = co_await lookAtRepository(site.git);
        if (!looked)
            co_return std::unexpected(looked.error());
        standing = *looked;
    }
    const auto source = [&pictures = leaving->pictures](const QString &address) {
        const auto found = pictures.find(address);
        return found == pictures.end() ? std::nullopt : std::optional(*found);
    };
    Placing placing{.place = std::make_shared<LocalPlace>(site.folder),
                    .files = formats::writeSitePage(leaving->article, site.maker, source),
                    .isFronted = true,
                    .mustStand = isEdit,
                    .overwrites = outgoing.overwrites};
    for (formats::NamedFile &file : placing.files)
        file.name = pathInSite(file.name, site.maker, site.posts);
    const QString page = placing.files.first().name;
    const QByteArray content = placing.files.first().content;
    const auto paths = co_await put(placing, leaving->note);
    if (!paths)
        co_return std::unexpected(paths.error());
    if (m_isGit) {
        const QString message = (isEdit ? u"Change “%1”"_s : u"Publish “%1”"_s).arg(leaving->article.title.simplified());
        if (const auto published = co_await publishByGit(site.git, standing, *paths, message, outgoing.key); !published)
            co_return std::unexpected(published.error());
    }
    // The day on the page is the article's: it stands there since now.
    Sent sent{.state = Sent::State::Published, .remoteId = idOfPublication(page, outgoing.key), .url = own, .publishedAt = {}};
    const auto there = co_await placing.place->read(page);
    sent.isVerified = there && *there && (*there)->content.endsWith(content.sliced(std::max<qsizetype>(0, content.indexOf("\n---\n", 4))));
    co_return sent;
}

Exchange<Sent> SiteFolderConnector::send(Access access, domain::Outgoing outgoing) const
{
    co_return co_await write(access, outgoing, false);
}

Exchange<Sent> SiteFolderConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    outgoing.key = delivery.key;
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    co_return co_await write(access, outgoing, true);
}

Exchange<Sent> SiteFolderConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    const Site site = siteOf(access);
    Placing placing{.place = std::make_shared<LocalPlace>(site.folder), .files = {}, .isFronted = true, .words = wordsOfSitePage};
    if (outgoing.article) {
        outgoing.key = delivery.key;
        placing.files = formats::writeSitePage(leavingOf(outgoing, filesNoteIn(delivery.notes)).article, site.maker);
        for (formats::NamedFile &file : placing.files)
            file.name = pathInSite(file.name, site.maker, site.posts);
    }
    co_return co_await lookedAfter(placing, delivery);
}

Exchange<> SiteFolderConnector::remove(Access access, domain::Delivery delivery) const
{
    const Site site = siteOf(access);
    const FilesNote note = filesNoteIn(delivery.notes);
    GitStanding standing;
    if (m_isGit) {
        const auto looked = co_await lookAtRepository(site.git);
        if (!looked)
            co_return std::unexpected(looked.error());
        standing = *looked;
    }
    const auto paths = co_await taken({.place = std::make_shared<LocalPlace>(site.folder),
                                       .files = {},
                                       .isFronted = true,
                                       .overwrites = delivery.notes.contains(QString(domain::goneWhateverItIsNote)),
                                       .folderToo = ownFolder(site.maker, site.posts, note.slug)},
                                      note);
    if (!paths)
        co_return std::unexpected(paths.error());
    if (m_isGit && !paths->isEmpty()) {
        const QString message = u"Remove “%1”"_s.arg(note.slug);
        if (const auto published = co_await publishByGit(site.git, standing, *paths, message, delivery.key); !published)
            co_return std::unexpected(published.error());
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
