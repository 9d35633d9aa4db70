// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/webspace/webspaceconnector.h"

#include "core/connectors/webspace/webspaceplace.h"
#include "core/domain/channels/errand.h"
#include "core/formats/document/pictures.h"
#include "core/formats/html/htmltotext.h"
#include "core/formats/markdown/articlefile.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::ExportProblem;
using domain::Sent;
using domain::Trouble;

namespace {

bool isSftp(const QUrl &server)
{
    return server.scheme() == "sftp"_L1;
}

std::shared_ptr<const FilePlace> webspaceOf(const QUrl &server, const domain::Secret &secret)
{
    const QString user = secret.value(u"user"_s);
    const QString password = secret.value(u"password"_s);
    if (isSftp(server))
        return std::make_shared<SftpPlace>(server, user, password);
    return std::make_shared<DavPlace>(server, user, password);
}

/// The page with its pictures beside it, in a folder of its own.
QList<formats::NamedFile> webspaceFiles(const LeavingArticle &leaving)
{
    const auto source = [&pictures = leaving.pictures](const QString &address) {
        const auto found = pictures.find(address);
        return found == pictures.end() ? std::nullopt : std::optional(*found);
    };
    domain::Article article = leaving.article;
    formats::Document document = formats::documentFromMarkdown(article.body);
    QList<formats::NamedFile> files = formats::takePictures(document, source, {}) + formats::takeLinkedFiles(document, source, {});
    if (!files.isEmpty())
        article.body = formats::toMarkdown(document);
    files.prepend({.name = u"index.html"_s, .content = formats::articleToHtml(article)});
    for (formats::NamedFile &file : files)
        file.name.prepend(article.slug + u'/');
    return files;
}

/// What a page says: its title, which a text that begins with a heading of its own does not repeat, and what stands in it.
QString wordsOfWebPage(const formats::NamedFile &page)
{
    static const QRegularExpression titled(u"<title[^>]*>(.*?)</title>"_s,
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const QString html = QString::fromUtf8(page.content);
    const QString title = formats::htmlToText(titled.match(html).captured(1)).trimmed();
    const QString words = formats::htmlToText(html.sliced(std::max<qsizetype>(0, html.indexOf("<body"_L1, 0, Qt::CaseInsensitive)))).trimmed();
    return words.startsWith(title) ? words : (title + u"\n\n"_s + words).trimmed();
}

} // namespace

QString WebSpaceConnector::service() const
{
    return u"web-space"_s;
}

Exchange<Acquaintance> WebSpaceConnector::introduce(Introduction introduction) const
{
    QUrl server = introduction.server.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    domain::Secret secret = introduction.secret;
    if (secret.value(u"user"_s).isEmpty())
        secret.insert(u"user"_s, introduction.user);
    if (server.host().isEmpty() || secret.value(u"user"_s).isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"an address and a user are needed"_s});
    if (const auto wrong = troubleOfSiteAddress(secret))
        co_return std::unexpected(*wrong);
    const auto place = webspaceOf(server, secret);
    const QString probe = u"parvis-test.txt"_s;
    const QByteArray words = "Parvis tries whether it can write here. This file may be deleted.\n";
    const auto before = co_await place->read(probe);
    if (!before)
        co_return std::unexpected(before.error());
    // One of ours, of a try that broke off; anybody else's stays.
    if (*before && (*before)->content != words)
        co_return std::unexpected(domain::troubleOf(ExportProblem{.kind = ExportProblem::Kind::TakenThere, .about = probe}));
    if (!*before) {
        if (const auto written = co_await place->write(probe, words, std::nullopt); !written)
            co_return std::unexpected(written.error());
    }
    const auto there = co_await place->read(probe);
    if (!there)
        co_return std::unexpected(there.error());
    if (!*there || (*there)->content != words)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"what was written there is not what can be read there"_s});
    if (const auto removed = co_await place->remove(probe, **there, {}); !removed)
        co_return std::unexpected(removed.error());
    Acquaintance made;
    made.connection.state = domain::ConnectionState::Connected;
    made.connection.server = server;
    made.connection.accountId = secret.value(u"user"_s);
    made.connection.handle = secret.value(u"user"_s);
    made.connection.capabilities = domain::staticCapabilities(service());
    made.address = server.toString();
    made.name = server.host();
    made.secret = secret;
    co_return made;
}

QStringList WebSpaceConnector::streams(const domain::Connection &) const
{
    return {};
}

Exchange<Page> WebSpaceConnector::fetchNewer(Access, QString, QString) const
{
    co_return Page();
}

Exchange<Sent> WebSpaceConnector::write(Access access, domain::Outgoing outgoing, bool isEdit) const
{
    const QUrl server = access.connection.server;
    const auto leaving = co_await gathered(outgoing);
    if (!leaving)
        co_return std::unexpected(leaving.error());
    Placing placing{.place = webspaceOf(server, access.secret),
                    .files = webspaceFiles(*leaving),
                    .isFronted = false,
                    .mustStand = isEdit,
                    .overwrites = outgoing.overwrites};
    const formats::NamedFile page = placing.files.first();
    if (const auto paths = co_await put(placing, leaving->note); !paths)
        co_return std::unexpected(paths.error());
    QString address = access.secret.value(u"address"_s).trimmed();
    if (address.isEmpty() && !isSftp(server))
        address = server.toString();
    Sent sent{.state = Sent::State::Published,
              .remoteId = idOfPublication(page.name, outgoing.key),
              .url = publicAddress(address, u"{slug}/"_s, leaving->article),
              .publishedAt = {}};
    const auto there = co_await placing.place->read(page.name);
    sent.isVerified = there && *there && (*there)->content == page.content;
    co_return sent;
}

Exchange<Sent> WebSpaceConnector::send(Access access, domain::Outgoing outgoing) const
{
    co_return co_await write(access, outgoing, false);
}

Exchange<Sent> WebSpaceConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    outgoing.key = delivery.key;
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    co_return co_await write(access, outgoing, true);
}

Exchange<Sent> WebSpaceConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    Placing placing{.place = webspaceOf(access.connection.server, access.secret), .files = {}, .words = wordsOfWebPage};
    if (outgoing.article) {
        outgoing.key = delivery.key;
        placing.files = webspaceFiles(leavingOf(outgoing, filesNoteIn(delivery.notes)));
    }
    co_return co_await lookedAfter(placing, delivery);
}

Exchange<> WebSpaceConnector::remove(Access access, domain::Delivery delivery) const
{
    const auto paths = co_await taken({.place = webspaceOf(access.connection.server, access.secret),
                                       .files = {},
                                       .overwrites = delivery.notes.contains(QString(domain::goneWhateverItIsNote))},
                                      filesNoteIn(delivery.notes));
    if (!paths)
        co_return std::unexpected(paths.error());
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
