// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/commands.h"
#include "app/parvisctl/offlinecommand.h"
#include "app/parvisctl/sentences.h"
#include "core/store/database/partfile.h"
#include "core/store/database/place.h"
#include "core/store/database/turns.h"
#include "core/sync/demo/demoworkspace.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace parvis::app {

using Kind = domain::Error::Kind;

namespace {

/// The clock of --now: stands still.
class FixedClock final : public domain::Clock
{
public:
    explicit FixedClock(domain::Instant now)
        : m_now(now)
    {
    }
    [[nodiscard]] domain::Instant now() const override { return m_now; }

private:
    domain::Instant m_now;
};

/// Says why a new workspace was not made.
Exit complainOfMaking(const domain::Error &error, const Options &options)
{
    if (error.kind == Kind::NotFound)
        complain(missingFolderSentence(options.workspace));
    else if (error.kind == Kind::Conflict)
        complain(u"'%1' exists already and was left as it is. Give the new workspace another name with -w."_s.arg(options.workspace));
    else
        complain(workspaceSentence(error, options.workspace));
    return Exit::WorkspaceUnusable;
}

/// Makes the file of a new workspace.
std::optional<Exit> make(const Options &options, const QString &name, const QTimeZone &zone)
{
    if (const auto made = store::Database::create(options.workspace, name, zone); !made)
        return complainOfMaking(made.error(), options);
    return std::nullopt;
}

/// A demo workspace while it is made, under a name of its own: whoever is killed meanwhile leaves none that opens as if it were whole.
class GrowingDemo
{
public:
    explicit GrowingDemo(const QString &path)
        : m_part(path)
        , m_path(m_part.path() + u".demo"_s)
    {
    }

    /// Nothing where the program ends before it is whole.
    [[nodiscard]] std::optional<domain::Result<>> grow(const domain::Clock &clock, qint64 mentions) const
    {
        if (auto made = store::Database::create(m_path, sync::demoName(), sync::demoZone()); !made)
            return made;
        const auto database = store::Database::open(m_path);
        return database ? waitFor(sync::fillDemo(**database, clock, mentions)) : domain::Result<>(std::unexpected(database.error()));
    }
    /// Never in the place of another file.
    [[nodiscard]] domain::Result<> giveName(const QString &path) const
    {
        if (QFile::rename(m_path, path))
            return {};
        return domain::failure(QFileInfo::exists(path) ? Kind::Conflict : Kind::Unwritable, path);
    }

private:
    store::PartFile m_part;
    QString m_path;
};

/// Says so with what leaves first, where nobody here can count it.
void complainOnceUncounted(store::Database &database)
{
    QObject::connect(&database, &store::Database::changed, &database, [hasComplained = false]() mutable {
        if (!store::Turns::isUncounted() || std::exchange(hasComplained, true))
            return;
        complain(u"This machine keeps no count of what leaves from this workspace: neither below '%1' nor with its file can anything be noted. An older copy "
                 "that is put in the workspace's place is not known for one then, and sends again what has left since."_s.arg(
                     QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)));
    });
}

/// What whoever restored has to know of what stands there now.
QStringList restoredSentences(const QString &path)
{
    const auto copy = store::CopyAt::of(path);
    if (!copy.isCopy)
        return {u"What was due by now may have left since the backup was made: the next 'send' asks about it first."_s};
    QStringList told{u"This workspace is a copy of the one that the backup was made of. What may have left from there already is asked about first: 'parvisctl "
                     "deliveries' lists it."_s};
    if (copy.isPutOffline)
        told << copyOfflineSentence();
    return told;
}

} // namespace

std::unique_ptr<store::Database> openWorkspace(const Options &options, store::Database::Access access)
{
    auto opened = store::Database::open(options.workspace, access);
    if (opened && (*opened)->isFreshCopy()) {
        complain(u"This workspace is a copy, or was moved to another disk. What may have left already is asked about first: 'parvisctl "
                 "deliveries' lists it."_s);
        if (waitFor((*opened)->isWaitingCopy()).value_or(false).value_or(false))
            complain(copyOfflineSentence());
    }
    if (opened && access == store::Database::Access::ReadWrite)
        complainOnceUncounted(**opened);
    if (opened)
        return *std::move(opened);
    complain(workspaceSentence(opened.error(), options.workspace));
    return {};
}

Exit complainOf(const domain::Error &error, const Options &options)
{
    complain(workspaceSentence(error, options.workspace));
    return Exit::WorkspaceUnusable;
}

std::expected<std::optional<QTimeZone>, Exit> givenZone(const Options &options)
{
    if (options.zone.isEmpty())
        return std::nullopt;
    if (QTimeZone::isTimeZoneIdAvailable(options.zone.toUtf8()))
        return QTimeZone(options.zone.toUtf8());
    complain(u"'%1' is not the name of a time zone. One is: Europe/Paris"_s.arg(options.zone));
    return std::unexpected(Exit::Usage);
}

Exit runInit(const Options &options)
{
    const auto given = givenZone(options);
    if (!given)
        return given.error();
    const QTimeZone zone = given->value_or(QTimeZone::systemTimeZone());
    const QString name = options.name.isEmpty() ? QFileInfo(options.workspace).completeBaseName() : options.name;
    if (const auto failed = make(options, name, zone))
        return *failed;
    if (options.isJson)
        say(JsonLine().add(u"workspace"_s, options.workspace).add(u"name"_s, name).add(u"zone"_s, QString::fromUtf8(zone.id())).text());
    else
        say(u"Made the workspace '%1' in %2."_s.arg(name, options.workspace));
    return Exit::Done;
}

Exit runDemo(const Options &options)
{
    domain::Instant now = domain::SystemClock().now();
    if (!options.now.isEmpty()) {
        const auto given = domain::parseInstant(options.now);
        if (!given) {
            complain(u"'%1' is not a time. One is: 2026-11-23T09:41:00Z"_s.arg(options.now));
            return Exit::Usage;
        }
        now = *given;
    }
    if (QFileInfo::exists(options.workspace))
        return complainOfMaking({.kind = Kind::Conflict, .detail = options.workspace}, options);
    QElapsedTimer time;
    time.start();
    const GrowingDemo demo(options.workspace);
    const auto grown = demo.grow(FixedClock(now), options.mentions);
    if (!grown)
        return Exit::WorkspaceUnusable;
    if (const auto named = grown->and_then([&] { return demo.giveName(options.workspace); }); !named)
        return complainOfMaking(named.error(), options);
    constexpr double perSecond = 1000.0;
    if (options.isJson)
        say(JsonLine().add(u"workspace"_s, options.workspace).add(u"seconds"_s, static_cast<double>(time.elapsed()) / perSecond).text());
    else
        say(u"Made the demo workspace %1. Open it with: parvis %1"_s.arg(options.workspace));
    return Exit::Done;
}

Exit runBackup(const Options &options)
{
    if (QFileInfo::exists(options.target)) {
        complain(u"'%1' exists already and was left as it is. Give another name."_s.arg(options.target));
        return Exit::RefusedInPart;
    }
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const auto done = waitFor(database->backup(options.target));
    if (!done)
        return Exit::WorkspaceUnusable;
    if (!*done) {
        // What cannot be written here is the target, not the workspace.
        if (done->error().kind == Kind::NotFound)
            complain(missingFolderSentence(options.target));
        else
            complain(workspaceSentence(done->error(), done->error().kind == Kind::Damaged ? options.workspace : options.target));
        return Exit::WorkspaceUnusable;
    }
    const qint64 size = QFileInfo(options.target).size();
    if (options.isJson)
        say(JsonLine().add(u"backup"_s, options.target).add(u"bytes"_s, size).text());
    else
        say(u"Wrote and checked %1 (%2 bytes)."_s.arg(options.target, grouped(size)));
    return Exit::Done;
}

Exit runRestore(const Options &options)
{
    const bool hadOne = QFileInfo::exists(options.workspace);
    const auto kept = store::restoreBackup(options.backup, options.workspace);
    if (!kept) {
        const auto kind = kept.error().kind;
        const bool isTarget = kind == Kind::Unwritable || kind == Kind::DiskFull || kind == Kind::Busy;
        if (kind == Kind::NotFound && QFileInfo::exists(options.backup))
            complain(missingFolderSentence(options.workspace));
        else if (kind == Kind::NotFound)
            complain(u"There is no backup at '%1'."_s.arg(options.backup));
        else if (kind == Kind::Damaged)
            complain(u"'%1' is damaged (%2). Nothing was restored; give another backup."_s.arg(options.backup, kept.error().detail));
        else if (kind == Kind::Invalid)
            complain(u"'%1' is the workspace itself. Give the name of a backup."_s.arg(options.backup));
        else
            complain(workspaceSentence(kept.error(), isTarget ? options.workspace : options.backup));
        return Exit::WorkspaceUnusable;
    }
    const QStringList told = restoredSentences(options.workspace);
    if (options.isJson) {
        say(JsonLine()
                .add(u"workspace"_s, options.workspace)
                .add(u"kept"_s, kept->isEmpty() ? QJsonValue() : QJsonValue(*kept))
                .add(u"sentences"_s, QJsonArray::fromStringList(told))
                .text());
    } else {
        say(u"Restored %1 from %2."_s.arg(options.workspace, options.backup));
        if (hadOne && !kept->isEmpty())
            say(u"What stood there before is kept in %1."_s.arg(*kept));
        for (const QString &sentence : told)
            say(sentence);
    }
    return Exit::Done;
}

namespace {
void sayFindings(const QStringList &findings, bool isRebuilt)
{
    say(JsonLine().add(u"sound"_s, findings.isEmpty()).add(u"rebuilt"_s, isRebuilt).add(u"findings"_s, QJsonArray::fromStringList(findings)).text());
}
} // namespace

Exit runCheck(const Options &options)
{
    const auto opened = store::Database::open(options.workspace, options.isRebuild ? store::Database::Access::ReadWrite : store::Database::Access::ReadOnly);
    if (!opened) {
        if (options.isJson)
            sayFindings({opened.error().kind == Kind::Damaged ? opened.error().detail : workspaceSentence(opened.error(), options.workspace)}, false);
        return complainOf(opened.error(), options);
    }
    const auto &database = *opened;
    if (options.isRebuild) {
        const auto rebuilt = waitFor(database->rebuild());
        if (!rebuilt)
            return Exit::WorkspaceUnusable;
        if (!*rebuilt)
            return complainOf(rebuilt->error(), options);
    }
    const auto findings = waitFor(database->check());
    if (!findings)
        return Exit::WorkspaceUnusable;
    if (!*findings)
        return complainOf(findings->error(), options);
    const bool isSound = (*findings)->isEmpty();
    if (options.isJson) {
        sayFindings(**findings, options.isRebuild);
    } else if (isSound) {
        say(options.isRebuild ? u"%1 is sound; its indexes and daily counts were made again."_s.arg(options.workspace)
                              : u"%1 is sound."_s.arg(options.workspace));
    } else {
        say(u"%1 is not sound:"_s.arg(options.workspace));
        for (const QString &finding : **findings)
            say(u"  "_s + finding);
        if (!options.isRebuild)
            complain(u"'parvisctl check --rebuild' makes indexes and daily counts again; for anything else restore a backup."_s);
    }
    return isSound ? Exit::Done : Exit::WorkspaceUnusable;
}

} // namespace parvis::app
