// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <memory>

namespace CLI {
class App;
} // namespace CLI

namespace parvis::app {

/// What was asked of channels and of what leaves.
struct ChannelOptions
{
    enum class Verb { None, Add, List, Test, Remove, Sync, PostAdd, Reply, Send, Deliveries, Requests, Errands, Serve, Timer, Watch, Unwatch };

    Verb verb = Verb::None;
    QString service;          ///< add
    QString url;              ///< add
    QString user;             ///< add
    QString tokenFile;        ///< add: "-" is standard input
    QString passwordFile;     ///< add: likewise
    bool isByBrowser = false; ///< add: signs in there
    QStringList settings;     ///< add: "room=#alias:server": what else the service wants to know
    QString name;             ///< add: what to call it; else the channel that is meant, by name, address or number
    bool wantsBackfill = false;   ///< sync
    int watchKind = 0;        ///< watch, unwatch: domain::Watch::Kind
    QString watched;          ///< watch, unwatch: the tag, the words, the query
    QString past;             ///< watch: "none", "week", "all"
    QString textFile;         ///< post add, reply: "-" is standard input
    qint64 article = 0;       ///< post add: 0: none
    QStringList media;        ///< post add: files
    QStringList altTexts;     ///< post add: one for each file
    QString at;               ///< post add: "2026-12-01 09:00 Europe/Paris"; empty: now
    qint64 mention = 0;       ///< reply
    qint64 limit = 50;        ///< deliveries, requests
    qint64 retry = 0;         ///< deliveries: the one to try again
    qint64 isThere = 0;       ///< deliveries: the one that did arrive
    qint64 isNotThere = 0;    ///< deliveries: the one that did not
    int within = 0;           ///< send: and what falls due within so many seconds
    QString wanted;           ///< timer: "on", "off", "status"
    QString errand;           ///< of Errands: "edit", "delete", "retry", "cancel", "ours", "theirs", "missed", "send-late", "lateness", "moderate", "list"
    qint64 about = 0;         ///< what it is about, by its number: a delivery, a post, a mention
    QString verdict;          ///< moderate
    int hours = -1;           ///< lateness; -1: tell it
    QString secretsFile;      ///< empty: the usual one
    int passphraseFd = -1;    ///< -1: from PARVIS_PASSPHRASE
};

/// The subcommands of channels as CLI11 reads them.
class ChannelCommandLine
{
public:
    explicit ChannelCommandLine(CLI::App &app);
    ~ChannelCommandLine();
    Q_DISABLE_COPY_MOVE(ChannelCommandLine)

    /// After the parsing. The verb is None where the command is another's.
    [[nodiscard]] ChannelOptions options() const;

private:
    struct Raw;
    std::unique_ptr<Raw> m_raw;
};

} // namespace parvis::app
