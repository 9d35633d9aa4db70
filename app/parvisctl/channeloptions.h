// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace CLI {
class App;
} // namespace CLI

namespace parvis::app {

/// What was asked of channels and of what leaves.
struct ChannelOptions
{
    enum class Verb {
        None,
        Add,
        List,
        Test,
        Remove,
        Rename,
        Sync,
        PostAdd,
        PostEdit,
        Reply,
        Send,
        Deliveries,
        Requests,
        Errands,
        Serve,
        Timer,
        Watch,
        Unwatch,
        StopFilling,
        Recipients,
        Pages,
        Posts,
        Offline,
        Secrets
    };

    Verb verb = Verb::None;
    QString service;          ///< add
    QString url;              ///< add; post published, deliveries --arrived: where it stands
    QString user;             ///< add
    QString tokenFile;        ///< add: "-" is standard input
    QString passwordFile;     ///< add: likewise
    bool isByBrowser = false; ///< add: signs in there
    QStringList settings;     ///< add: "room=#alias:server": what else the service wants to know
    QString name;             ///< add: what to call it; else the channel that is meant, by name, address or number
    QString newName;          ///< rename
    bool wantsBackfill = false;   ///< sync
    QStringList joining;      ///< recipients: addresses to which the newsletter is to go too
    QStringList leaving;      ///< recipients: and those to which it is to go no more
    QString recipientsFile;   ///< recipients: the whole list; "-" is standard input
    int watchKind = 0;        ///< watch, unwatch: domain::Watch::Kind
    QString watched;          ///< watch, unwatch: the tag, the words, the query
    QString past;             ///< watch: "none", "week", "all"
    QString textFile;         ///< reply, deliveries edit: "-" is standard input
    QStringList textFiles;    ///< post add: likewise; several: a part of a thread each
    QString title;            ///< post add: empty: its first line
    bool isThread = false;    ///< post add: a text that is too long is cut into parts
    bool isNumbered = false;  ///< post add: the parts say which of how many they are
    bool hasLaterMedia = false;   ///< post add: files stand behind the text of a second part
    qint64 article = 0;       ///< post add: 0: none
    QString visibility;       ///< post add: a key of visibilityKeys(); empty: as a matter of course
    std::optional<QString> warning; ///< post add, edit: what stands before it; nothing: as it was
    QStringList pollChoices;  ///< post add, edit: the answers of its poll
    QString pollEnds;         ///< post add, edit: how long it is open; empty: a day
    bool isPollMultiple = false;  ///< post add, edit: several answers may be chosen
    bool isWithoutPoll = false;   ///< post edit
    bool isWithoutMedia = false;  ///< post edit
    QStringList categories;   ///< post add: of an article
    QString newsletter;       ///< post add: by which an article is mailed; "none": by none; empty: as the channel has it
    QString readers;          ///< post add: "all", "free", "paying"
    bool hasReaders = false;  ///< which was given
    QStringList media;        ///< post add: files
    QStringList altTexts;     ///< post add: one for each file
    bool isAgain = false;     ///< post add: an article that was published there already; reply: what was answered in the same words already
    QString language;         ///< post add, reply: its code; empty: as a matter of course
    QString at;               ///< post add: "2026-12-01 09:00 Europe/Paris"; empty: now
    qint64 mention = 0;       ///< reply
    qint64 limit = 50;        ///< deliveries, requests, errands, channels pages: 0: all
    qint64 retry = 0;         ///< deliveries: the one to try again
    qint64 isThere = 0;       ///< deliveries: the one that did arrive
    qint64 isNotThere = 0;    ///< deliveries: the one that did not
    int within = 0;           ///< send: and what falls due within so many seconds
    bool isQuiet = false;     ///< send: of what still waits nothing is said
    bool isHere = false;      ///< timer on: also where it is on for another file of the workspace
    QString wanted;           ///< timer: "on", "off", "status"; offline: "on", "off", "show"; secrets: "show", "passphrase", "forget"
    QString errand; ///< of Posts: "list", "show", "cancel", "published"; of Errands: "edit", "delete", "retry", "cancel", "ours", "theirs", "missed",
                    ///< "send-late", "lateness", "moderate", "list"
    qint64 about = 0; ///< what it is about, by its number: a delivery, a post, a mention
    QString verdict; ///< moderate
    int hours = -1; ///< lateness; -1: tell it
    QString secretsFile; ///< empty: the usual one
    int passphraseFd = -1; ///< -1: from PARVIS_PASSPHRASE
    int newPassphraseFd = -1; ///< secrets
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
