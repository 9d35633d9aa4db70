// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/webspace/webspaceplace.h"

#include "core/connectors/trouble.h"

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::ExportProblem;
using domain::Trouble;
using Problem = ExportProblem::Kind;

namespace {

std::unexpected<Trouble> webspaceProblem(Problem kind, const QString &about)
{
    return std::unexpected(domain::troubleOf(ExportProblem{.kind = kind, .about = about}));
}

/// What a server of files means (RFC 4918, 9.6–9.8, 11).
Trouble troubleOfDav(const HttpResponse &response, const QString &path)
{
    constexpr int conflict = 409;
    constexpr int failedCondition = 412;
    constexpr int locked = 423;
    constexpr int noRoom = 507;
    switch (response.status) {
    case failedCondition:
        return domain::troubleOf(ExportProblem{.kind = Problem::ChangedThere, .about = path});
    case conflict:
        return {.kind = Trouble::Kind::Gone, .said = u"the folder of %1 is not there"_s.arg(path), .status = conflict};
    case locked:
        return {.kind = Trouble::Kind::ServerTrouble, .said = u"%1 is locked"_s.arg(path), .status = locked};
    case noRoom:
        return domain::troubleOf(ExportProblem{.kind = Problem::NoRoom});
    default:
        return troubleOf(response, u"HTTP %1"_s.arg(response.status));
    }
}

} // namespace

HttpRequest DavPlace::request(const QByteArray &method, const QString &path) const
{
    HttpRequest request{.method = method, .url = below(m_base, path)};
    request.headers.append("Authorization", "Basic " + (m_user + u':' + m_password).toUtf8().toBase64());
    request.effect = method == "GET" ? Effect::Reads : Effect::Repeatable;
    return request;
}

Exchange<std::optional<StandingFile>> DavPlace::read(QString path) const
{
    HttpRequest look = request("GET", path);
    // Not one that somebody in between kept.
    look.headers.append("Cache-Control", "no-cache");
    const Given given = co_await ask(look);
    if (!given)
        co_return std::unexpected(given.error());
    if (given->status == 404 || given->status == 410)
        co_return std::optional<StandingFile>();
    if (!given->isGood())
        co_return std::unexpected(troubleOfDav(*given, path));
    co_return std::optional(StandingFile{.content = given->body, .tag = given->headers.value("ETag")});
}

Exchange<> DavPlace::write(QString path, QByteArray content, std::optional<StandingFile> there) const
{
    // A folder that is there already is 405 (9.3.1), in some servers 409 or 301.
    const QStringList folders = path.split(u'/').sliced(0, path.count(u'/'));
    QString folder;
    for (const QString &name : folders) {
        folder += name + u'/';
        const Given made = co_await ask(request("MKCOL", folder));
        if (!made)
            co_return std::unexpected(made.error());
        const bool mayBeThere = made->isGood() || made->status == 405 || made->status == 409 || (made->status >= 300 && made->status < 400);
        if (!mayBeThere)
            co_return std::unexpected(troubleOfDav(*made, folder));
    }
    HttpRequest write = request("PUT", path);
    write.body = content;
    write.headers.append("Content-Type", path.endsWith(".html"_L1) ? "text/html; charset=utf-8" : "application/octet-stream");
    // A weak tag matches nothing (RFC 9110, 13.1.1).
    if (!there)
        write.headers.append("If-None-Match", "*");
    else if (!there->tag.isEmpty() && !there->tag.startsWith("W/"))
        write.headers.append("If-Match", there->tag);
    const Given given = co_await ask(write);
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood())
        co_return std::unexpected(troubleOfDav(*given, path));
    co_return domain::Answer<>();
}

Exchange<> DavPlace::remove(QString path, StandingFile there, QString) const
{
    HttpRequest remove = request("DELETE", path);
    if (!there.tag.isEmpty() && !there.tag.startsWith("W/"))
        remove.headers.append("If-Match", there.tag);
    const Given given = co_await ask(remove);
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood() && given->status != 404 && given->status != 410)
        co_return std::unexpected(troubleOfDav(*given, path));
    co_return domain::Answer<>();
}

Transfer SftpPlace::about(const QString &path) const
{
    return {.url = below(m_base, path), .user = m_user, .password = m_password};
}

Exchange<std::optional<StandingFile>> SftpPlace::read(QString path) const
{
    const Given given = co_await transfer(about(path));
    if (!given) {
        if (given.error().kind == Trouble::Kind::Gone)
            co_return std::optional<StandingFile>();
        co_return std::unexpected(given.error());
    }
    co_return std::optional(StandingFile{.content = given->body, .tag = {}});
}

Exchange<> SftpPlace::write(QString path, QByteArray content, std::optional<StandingFile> there) const
{
    const auto now = co_await read(path);
    if (!now)
        co_return std::unexpected(now.error());
    if (*now != there)
        co_return webspaceProblem(Problem::ChangedThere, path);
    Transfer write = about(path);
    write.upload = content;
    write.effect = Effect::Repeatable;
    // The place itself is the person's: a slip in its name must not make another one.
    const bool isInPlace = !path.contains(u'/');
    if (isInPlace)
        write.command = "no-mkdir";
    const Given given = co_await transfer(write);
    if (!given && isInPlace && given.error().kind == Trouble::Kind::Gone)
        co_return webspaceProblem(Problem::NoFolder, m_base.path());
    if (!given)
        co_return std::unexpected(given.error());
    co_return domain::Answer<>();
}

Exchange<> SftpPlace::remove(QString path, StandingFile there, QString) const
{
    const auto now = co_await read(path);
    if (!now)
        co_return std::unexpected(now.error());
    if (!*now)
        co_return domain::Answer<>();
    if (**now != there)
        co_return webspaceProblem(Problem::ChangedThere, path);
    Transfer remove = about(path);
    remove.command = "rm";
    remove.effect = Effect::Repeatable;
    const Given given = co_await transfer(remove);
    if (!given && given.error().kind != Trouble::Kind::Gone)
        co_return std::unexpected(given.error());
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
