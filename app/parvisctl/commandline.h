// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeloptions.h"
#include "app/parvisctl/terminal.h"
#include "core/domain/base/instant.h"

#include <QtCore/QStringList>

#include <expected>

namespace parvis::app {

/// What the command line asked for. Fields of other commands keep their defaults.
struct Options
{
    enum class Command {
        Init,
        Demo,
        Import,
        Export,
        Search,
        Stats,
        Backup,
        Restore,
        Check,
        PeopleImport,
        PeopleExport,
        ArticleCheck,
        ArticleList,
        ArticleImport,
        ArticleExport,
        ArticleHistory,
        ArticleComments,
        ArticlePosts,
        ArticleWanted,
        ArticleEdit,
        Channels   ///< channels, sync, post, reply, send, deliveries, requests, serve: `channels` says which
    };

    Command command = Command::Stats;
    QString workspace;
    bool isJson = false;
    bool isOffline = false;

    QString name;             ///< init
    QString zone;             ///< an IANA name; init: empty: this machine's; import: of tables, empty: the workspace's
    QString now;              ///< demo: ISO 8601, empty: the clock
    qint64 mentions = 0;      ///< demo: 0: the usual size
    QStringList sources;      ///< import, article check, article edit: "-" is standard input; people import
    QString sourceFormat;     ///< import: feed json-feed mastodon mbox csv x linkedin…, empty: each source's content says
    QString channel;          ///< import: of tables
    std::optional<domain::DateOrder> dateOrder;   ///< import: of tables; nothing: guessed
    QString format;           ///< export: md html csv json; people export: csv vcard; article export: empty: what the target ends in says
    QString target;           ///< export: folder or file; people export, backup, article history: file
    bool mayOverwrite = false;///< export, people export, article history
    QString words;            ///< search, export: the query as typed
    qint64 limit = -1;        ///< search: -1 not given, 0 all
    QString backup;           ///< restore
    qint64 article = 0;       ///< article export, history, comments: its key
    qint64 revision = 0;      ///< article history: its key, 0: all
    bool isThere = false;     ///< article edit: also where it was published
    bool isDiff = false;      ///< article history: what sets the revision apart from the present text
    qint64 linked = 0;        ///< article wanted: the key of a mention, 0: none
    qint64 unlinked = 0;      ///< article wanted: likewise
    bool isRebuild = false;   ///< check
    bool isOnline = false;    ///< article check: ask its links
    QString language;         ///< article check: fr en, empty: the front matter says
    QString title;            ///< article check: empty: the front matter says
    QString focus;            ///< article check
    QStringList products;     ///< article check
    QString company;          ///< article check
    QStringList onlyRules;    ///< article check: their keys, empty: all
    QStringList withoutRules; ///< article check
    ChannelOptions channels;
};

/// Reads the arguments. On the failing side stands the end of a program that has said all it had to say (help, version,
/// a usage error).
[[nodiscard]] std::expected<Options, Exit> readCommandLine(int argc, char **argv);

} // namespace parvis::app
