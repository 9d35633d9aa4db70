// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/sync/local/localworks.h"
#include "tests/support/await.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace parvis::tests {

/// A folder, and exchanges that are driven to their end in it: files are really written, git really runs, notes are kept as the ledger would.
class LocalDesk
{
public:
    [[nodiscard]] QString path(const QString &name = {}) const { return name.isEmpty() ? m_folder.path() : m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(name));
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] bool has(const QString &name) const { return QFile::exists(path(name)); }
    /// What git prints, in that folder below ours.
    QString git(const QString &folder, const QStringList &arguments) const
    {
        QObject context;
        const auto given = await(sync::runProgram({.program = QStringLiteral("git"), .folder = path(folder), .arguments = arguments}, {}, &context));
        if (!given)
            qFatal("git did not run: %s", qPrintable(given.error().said));
        return QString::fromUtf8(given->body).trimmed();
    }

    /// What is kept; what a later attempt is given.
    QHash<QString, QString> notes;
    QHash<qint64, QByteArray> media;
    bool isOffline = false;
    /// Breaks off before the so many-th want from now (0: the next one); never where it is negative.
    int breaksAfter = -1;
    int wants = 0;          ///< so many were met

    template<class T>
    [[nodiscard]] domain::Answer<T> drive(connectors::Exchange<T> exchange)
    {
        QObject context;
        auto want = exchange.begin();
        while (want) {
            if (breaksAfter == 0) {
                breaksAfter = -1;
                return std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::Cancelled, .said = QStringLiteral("killed")});
            }
            if (breaksAfter > 0)
                --breaksAfter;
            ++wants;
            want = exchange.give(satisfy(*want, &context));
        }
        return exchange.take();
    }

private:
    [[nodiscard]] connectors::Given satisfy(const connectors::Want &want, QObject *context)
    {
        if (const auto *work = std::get_if<connectors::FileWork>(&want))
            return sync::doneWithFile(*work);
        if (const auto *run = std::get_if<connectors::ProgramRun>(&want))
            return await(sync::runProgram(*run, [this] { return isOffline; }, context));
        if (const auto *note = std::get_if<connectors::Note>(&want)) {
            notes.insert(note->key, note->value);
            return connectors::HttpResponse();
        }
        if (const auto *wanted = std::get_if<connectors::MediaWanted>(&want))
            return connectors::HttpResponse{.status = 200, .body = media.value(wanted->media.value())};
        qFatal("nothing else is wanted here");
    }

    QTemporaryDir m_folder;
};

/// An article that leaves, at 2026-11-23T08:41:00Z.
[[nodiscard]] inline domain::Outgoing outgoingArticle(const QString &title, const QString &body, const QString &slug = {})
{
    domain::Outgoing outgoing;
    outgoing.key = QStringLiteral("0123456789abcdef0123456789abcdef");
    outgoing.title = title;
    outgoing.language = QStringLiteral("fr");
    outgoing.now = domain::fromMs(1'795'423'260'000);
    domain::OutgoingArticle article;
    article.slug = slug;
    article.source.title = title;
    article.source.body = body;
    article.source.summary = QStringLiteral("Un four pour la rue.");
    article.source.tags = {QStringLiteral("pain")};
    article.source.createdAt = article.source.changedAt = outgoing.now - std::chrono::hours{24};
    outgoing.article = article;
    return outgoing;
}

} // namespace parvis::tests
