// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/articlefiles/fileplace.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::ExportProblem;
using domain::Trouble;
using Problem = ExportProblem::Kind;

namespace {

constexpr int missingFile = 404;

} // namespace

QByteArray digestOfFile(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

Trouble troubleOfFile(const HttpResponse &answer, const QString &path)
{
    const auto problem = [&path](Problem kind) { return domain::troubleOf(ExportProblem{.kind = kind, .about = path}); };
    switch (answer.status) {
    case missingFile:
        return problem(Problem::NoFolder);
    case 403:
        return problem(Problem::NotWritable);
    case 412:
        return problem(Problem::ChangedThere);
    case 413:
        return {.kind = Trouble::Kind::TooLarge, .said = path};
    case 507:
        return domain::troubleOf(ExportProblem{.kind = Problem::NoRoom});
    default:
        return problem(Problem::PathNotAllowed);
    }
}

Exchange<> requireFolder(QString folder)
{
    const Given given = co_await work({.verb = FileWork::Verb::Look, .folder = folder, .path = {}});
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood())
        co_return std::unexpected(troubleOfFile(*given, folder));
    co_return domain::Answer<>();
}

Exchange<std::optional<StandingFile>> LocalPlace::read(QString path) const
{
    const Given given = co_await work({.verb = FileWork::Verb::Read, .folder = m_folder, .path = path});
    if (!given)
        co_return std::unexpected(given.error());
    if (given->status == missingFile) {
        // Of a folder that is gone (a stick that was pulled out) nothing can be said.
        if (const auto there = co_await requireFolder(m_folder); !there)
            co_return std::unexpected(there.error());
        co_return std::optional<StandingFile>();
    }
    if (!given->isGood())
        co_return std::unexpected(troubleOfFile(*given, path));
    co_return std::optional(StandingFile{.content = given->body, .tag = {}});
}

Exchange<> LocalPlace::write(QString path, QByteArray content, std::optional<StandingFile> there) const
{
    const QByteArray expected = there ? digestOfFile(there->content) : QByteArray();
    const Given given = co_await work({.verb = FileWork::Verb::Write, .folder = m_folder, .path = path, .content = content, .expected = expected});
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood())
        co_return std::unexpected(troubleOfFile(*given, given->status == missingFile ? m_folder : path));
    co_return domain::Answer<>();
}

Exchange<> LocalPlace::remove(QString path, StandingFile there, QString folderToo) const
{
    const Given given
        = co_await work({.verb = FileWork::Verb::Remove, .folder = m_folder, .path = path, .expected = digestOfFile(there.content), .folderToo = folderToo});
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood() && given->status != missingFile)
        co_return std::unexpected(troubleOfFile(*given, path));
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
