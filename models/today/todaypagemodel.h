// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/untoldposts.h"
#include "core/store/imports/importstore.h"
#include "models/calendar/publishedverbs.h"
#include "models/inbox/mentionverbs.h"
#include "models/shell/connectivity.h"
#include "models/shell/sealing.h"
#include "models/shell/navigator.h"
#include "models/today/todayfate.h"

#include <QtCore/QTimer>

namespace parvis::models {

/// A day of the strip.
struct TodayDay
{
    QDate date;
    QList<CalendarEntry> posts;   ///< that the calendar shows on it, cancelled ones left out

    friend bool operator==(const TodayDay &, const TodayDay &) = default;
};

/// Somebody who waits.
struct TodayWaiting
{
    domain::MentionRow mention;
    int series = -1;              ///< colour of the channel

    friend bool operator==(const TodayWaiting &, const TodayWaiting &) = default;
};

/// Something that happened: a post that missed its time or failed, something that went wrong or was changed at a service, a channel that has a problem, what
/// came in on one, or the result of an import.
struct TodayMove
{
    enum class Kind {
        MissedPost,
        ChangedThere,
        FailedErrand,
        FailedPost,
        IncompletePost,
        UntoldPost,
        TroubledChannel,
        InterruptedImport,
        RefusedInPart,
        CameIn,
        Imported
    };

    Kind kind = Kind::Imported;
    QString title;
    QString detail;
    QStringList reasons;                        ///< why entries were refused, the first of them, as sentences
    domain::Id<domain::Post> post;              ///< of a failed one, one that missed its time, one that was changed at its service
    domain::Id<domain::Mention> mention = {};   ///< about which something failed at its service
    domain::Id<domain::Errand> errand = {};     ///< that failed
    bool canTryAgain = false;                   ///< of a failed one: its channel is connected, and it has surely not arrived; or it can work a second time
    QString source;                             ///< of an import
    int series = -1;
    domain::Id<domain::Channel> channel = {};   ///< that has a problem, or where something came in

    friend bool operator==(const TodayMove &, const TodayMove &) = default;
};

/// The Today place: what leaves, who waits, what moved. Follows the workspace and the clock.
class TodayPageModel : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Mention>;

    TodayPageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undoStack, const domain::Clock &clock,
                   QObject *parent = nullptr);

    /// True where the workspace was opened for reading only: nothing here writes then.
    [[nodiscard]] bool isReadOnly() const { return m_database.access() == store::Database::Access::ReadOnly; }
    /// False until everything was read once.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// "Good morning." by the hour.
    [[nodiscard]] QString greeting() const;
    /// "4 posts leave today, 7 mentions wait for you. Staying here: 1 planned only." Of what does not leave by itself it says why.
    [[nodiscard]] QString summary() const;
    /// Today and the six days after it.
    [[nodiscard]] const QList<TodayDay> &week() const { return m_week; }
    /// Whether something of today is out already.
    [[nodiscard]] bool hasLeft() const;
    /// Whether something of today failed, or may have left: a person is to look after it.
    [[nodiscard]] bool isSomethingOpen() const;
    /// Posts planned or scheduled for today that have not left, by time; not all of them leave by themselves: fateOf().
    [[nodiscard]] QList<CalendarEntry> leaving() const;
    /// The mentions that wait longest, oldest first.
    [[nodiscard]] const QList<TodayWaiting> &waiting() const { return m_waiting; }
    /// How many open mentions there are in all.
    [[nodiscard]] qint64 waitingCount() const { return m_counts.open; }
    /// Failures and channels that have a problem first, then what came in and the imports of the last week, newest first.
    [[nodiscard]] const QList<TodayMove> &moved() const { return m_moved; }
    /// How many more failed, may have arrived, missed their time or were changed there than moved() names; none once all are shown.
    [[nodiscard]] int beyond() const { return m_beyond; }
    void showAllMoved();
    /// True while the workspace holds nothing at all.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] domain::Instant now() const { return m_clock.now(); }
    [[nodiscard]] QTimeZone zone() const { return m_database.zone(); }

    /// Whether what is due waits for the passphrase of the file of secrets.
    [[nodiscard]] Sealing &sealing() { return m_sealing; }
    /// That, as a sentence; empty where nothing waits for it.
    [[nodiscard]] QString sealedSentence() const;
    /// Whether anything can leave this machine just now. Whoever knows sets it.
    void setWayOut(WayOut wayOut);
    [[nodiscard]] WayOut wayOut() const { return m_wayOut; }
    /// That something of today does not leave for want of it, as a sentence; empty where all can.
    [[nodiscard]] QString offlineSentence() const;
    /// What leaves by this computer within the hour, and not where Parvis is closed, as a sentence with a question; empty where nothing does.
    [[nodiscard]] QString partingWord() const;
    /// The person wants to be online again.
    void goOnline() { Q_EMIT onlineWanted(); }

    /// Whether one of leaving() leaves by itself as things stand, or why not.
    [[nodiscard]] TodayFate fateOf(const CalendarEntry &entry) const;
    /// Who makes it leave, or what it waits for, in words.
    [[nodiscard]] QString holderOf(const CalendarEntry &entry) const { return fateWord(entry, fateOf(entry)); }

    void markDone(Key mention) { m_verbs.apply(MentionVerbs::Verb::MarkDone, {.ids = {mention}}); }
    void openMention(Key mention) { m_navigator.openMention(mention); }
    /// Shows all that wait in the inbox.
    void openWaiting();
    void openPost(domain::Id<domain::Post> post) { m_navigator.openPost(post); }
    /// What can be done about what missed its time, or failed at a service.
    [[nodiscard]] PublishedVerbs &published() { return m_published; }
    /// Sends a post that failed once more, as it is.
    void tryAgain(domain::Id<domain::Post> post);
    /// Shows a day of the calendar.
    void openDay(QDate day) { m_navigator.openDay(day); }
    /// Begins a post planned for today, in the calendar.
    void startPost() { m_navigator.startPost(domain::dateOfDay(today())); }
    void openChannels() { m_navigator.openPlace(PlaceId::Channels); }
    /// Takes a source in again; what is known already is not added twice.
    void importAgain(const QString &source) { m_navigator.importSources({source}); }
    void import() { m_navigator.importSources({}); }
    /// Asks which channel to connect.
    void connectChannel() { m_navigator.connectChannel(); }
    /// Shows in the inbox what came in.
    void openCameIn(const TodayMove &move);

Q_SIGNALS:
    void changed();
    void onlineWanted();

private:
    void read();
    void follow(const store::Changes &changes);
    void watchDay();
    void take(const QList<domain::Post> &posts);
    void takeFailed(const QList<domain::Post> &failed);
    void takeImports(const QList<domain::Import> &imports);
    void takeChannels(const QList<domain::ChannelSummary> &channels);
    void takeCameIn(const QHash<domain::Id<domain::Channel>, qint64> &cameIn);
    void takeMissed(const QList<domain::Post> &missed);
    void takeCutOff(const QList<domain::Post> &posts);
    void takeIncomplete(const QList<store::IncompletePost> &incomplete);
    void takeUntold(const QList<store::UntoldPost> &untold);
    void takeErrands(const QList<domain::Errand> &errands, const QHash<domain::Id<domain::Post>, domain::Post> &posts, const QList<domain::Post> &drifted);
    [[nodiscard]] qint64 today() const;
    /// What a post is called in a sentence.
    [[nodiscard]] static QString nameIn(const CalendarEntry &entry);

    store::Database &m_database;
    Messages &m_messages;
    Navigator &m_navigator;
    const domain::Clock &m_clock;
    store::PostStore m_posts;
    store::InboxStore m_inbox;
    store::ImportStore m_imports;
    store::ChannelStore m_channelStore;
    store::ConnectionStore m_connections;
    store::DeliveryStore m_deliveries;
    Leaving m_leaving;
    store::ErrandStore m_errands{m_database};
    PublishedVerbs m_published{m_database, m_messages, m_clock};
    MentionVerbs m_verbs;
    ChannelsById m_channels;
    Sealing m_sealing;
    WayOut m_wayOut = WayOut::Open;
    QList<TodayDay> m_week;
    QList<TodayWaiting> m_waiting;
    QList<TodayMove> m_moved;
    domain::InboxCounts m_counts;
    qint64 m_dayRead = 0;
    int m_beyond = 0;
    bool m_showsAllMoved = false;
    bool m_isReady = false;
    bool m_isReading = false;
    QTimer m_settle;
    QTimer m_minute;
};

} // namespace parvis::models
