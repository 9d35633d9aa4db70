// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/articlestore.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/calendar/poststore.h"
#include "core/domain/channels/limits.h"
#include "core/domain/channels/titledtext.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "models/calendar/deliverywords.h"
#include "models/calendar/ideasmodel.h"
#include "models/calendar/monthmodel.h"
#include "models/calendar/openedarticle.h"
#include "models/calendar/postattachments.h"
#include "models/calendar/postwriter.h"
#include "models/calendar/publishedverbs.h"
#include "models/calendar/refusalwords.h"
#include "models/media/pictures.h"
#include "models/shell/connectivity.h"
#include "models/shell/navigator.h"
#include "models/shell/sealing.h"

#include <QtCore/QTimer>

namespace parvis::models {

/// What the editor's plain fields hold.
struct PostFields
{
    QString title;
    QString text;
    QString language;
    domain::Id<domain::Channel> channel;
    domain::PostOptions options = {};

    friend bool operator==(const PostFields &, const PostFields &) = default;
};

/// Why a post does not leave although it could be sent, or is due.
struct KeptHere
{
    /// What a person can do about it.
    enum class Mend { None, GoOnline, GivePassphrase };

    QString sentence = {};   ///< empty: nothing holds it back
    Mend mend = Mend::None;

    friend bool operator==(const KeptHere &, const KeptHere &) = default;
};

/// The Calendar place: a month of posts, the ideas without a date, one post open in the editor, and what a person can do there. Planned and
/// scheduled are two dates: no verb turns one into the other unasked.
class CalendarPageModel : public QObject
{
    Q_OBJECT

public:
    CalendarPageModel(store::Database &database, store::PostStore &posts, store::ChannelStore &channels, store::ArticleStore &articles, Messages &messages,
                      Navigator &navigator, QUndoStack &undo, const domain::Clock &clock, QObject *parent = nullptr);

    /// Reads the workspace and follows it from then on; the page asks for it when it is first shown, so that a start costs nothing for it.
    void load();
    /// True where the workspace was opened for reading only: nothing here writes then.
    [[nodiscard]] bool isReadOnly() const { return m_database.access() == store::Database::Access::ReadOnly; }
    [[nodiscard]] MonthModel &month() { return m_month; }
    [[nodiscard]] IdeasModel &ideas() { return m_ideas; }
    /// What goes along with the opened post.
    [[nodiscard]] PostAttachments &attachments() { return m_attachments; }
    [[nodiscard]] Pictures &pictures() { return m_pictures; }
    /// The channels that a post can go to: those that are connected first.
    [[nodiscard]] const QList<domain::Channel> &channels() const { return m_channels; }
    [[nodiscard]] bool isConnected(domain::Id<domain::Channel> channel) const { return m_leaving.connection(channel).has_value(); }
    /// What can be done on a channel: as its service says, else as it documents it.
    [[nodiscard]] domain::Capabilities capabilities(domain::Id<domain::Channel> channel) const;
    /// True once the channels were read and none of them can carry posts.
    [[nodiscard]] bool hasNoChannel() const { return m_hasChannels && m_channels.isEmpty(); }
    /// The workspace's zone, in which days and plans are counted.
    [[nodiscard]] QTimeZone zone() const { return m_zone; }
    [[nodiscard]] QDate today() const;
    /// The wall clock of the workspace's zone.
    [[nodiscard]] QDateTime now() const;
    /// "November 2026", by locale.
    [[nodiscard]] QString title() const;
    /// The day on which a new post lands. Selecting a day of another month shows that month.
    [[nodiscard]] QDate selectedDate() const { return m_selected; }
    void selectDate(QDate date);
    /// Selects a day that the grid shows without turning the page, be it of a neighbouring month: nothing moves below a pointer.
    void pointAt(QDate date);
    void showPreviousMonth();
    void showNextMonth();
    void showToday();

    /// The post in the editor; one with a null id is not in the workspace yet.
    [[nodiscard]] const std::optional<CalendarEntry> &opened() const { return m_opened; }
    /// Title of the article that the opened post derives from, empty when there is none.
    [[nodiscard]] QString openedArticle() const { return m_openedArticle; }
    /// What of the article of the opened post is to be known before it leaves.
    [[nodiscard]] const OpenedArticle &leavingArticle() const { return m_leavingArticle; }
    /// True where a post on that channel is its article, and the text of the post stays here.
    [[nodiscard]] bool leavesAsArticle(const domain::Post &post) const;
    /// As how many parts the opened post leaves: more than one where it is a thread.
    [[nodiscard]] int openedParts() const;
    /// The parts of the thread that a text leaves as, as the opened post is cut; the text alone where it is none.
    [[nodiscard]] QStringList partsOf(const QString &text) const;
    /// What is becoming of the opened post, or became of it, as sentences; empty where it was never sent.
    [[nodiscard]] QString openedFate() const;
    /// The newest entry of the opened post in the ledger of what leaves.
    [[nodiscard]] const std::optional<domain::Delivery> &openedDelivery() const { return m_openedDelivery; }
    /// What is to be done about the opened post at its service, or failed there.
    [[nodiscard]] const std::optional<domain::Errand> &openedErrand() const { return m_openedErrand; }
    /// How the opened post stands otherwise at its service than here; nothing where it does not.
    [[nodiscard]] std::optional<domain::Drift> openedDrift() const;
    /// Whether what is due waits for the passphrase of the file of secrets.
    [[nodiscard]] Sealing &sealing() { return m_sealing; }
    /// Whether anything can leave this machine just now. Whoever knows sets it.
    void setWayOut(WayOut wayOut);
    /// What keeps the opened post here as things stand: one that is scheduled and not with its service yet, and one that could be published now.
    [[nodiscard]] KeptHere openedHeldBack() const { return m_opened ? heldBack(*m_opened) : KeptHere(); }
    [[nodiscard]] KeptHere heldBack(const CalendarEntry &entry) const;
    /// The person wants to be online again.
    void goOnline() { Q_EMIT onlineWanted(); }
    /// What can be done about what was published, or missed its time.
    [[nodiscard]] PublishedVerbs &published() { return m_published; }
    /// How late a post of this workspace may leave by itself.
    [[nodiscard]] const domain::LatePolicy &latePolicy() const { return m_leaving.late; }
    void setLatePolicy(const domain::LatePolicy &policy);
    /// Why a post that is published cannot be changed, or deleted, where it stands, as a sentence; empty where it can.
    [[nodiscard]] QString whyNotChangeThere(const CalendarEntry &entry) const;
    [[nodiscard]] QString whyNotDeleteThere(const CalendarEntry &entry) const;
    /// True where what was published is an article itself: it is written over there as it stands now.
    [[nodiscard]] bool isArticleItself(const CalendarEntry &entry) const;
    /// Opens a post in the editor and selects its day; the page turns where the grid does not show it.
    void open(domain::Id<domain::Post> id);
    void close();
    /// Opens an empty post planned for the proposed time of that day, or an empty idea. It enters the workspace with its first words.
    void startOn(QDate day);
    void startIdea();
    /// Writes the editor's plain fields to the opened post, adding it where it is new; changes close together are undone as one.
    void edit(const PostFields &fields);

    /// Moves the date on which the calendar shows the post, its commitment or else its plan, and says which.
    void moveToDay(domain::Id<domain::Post> id, QDate day);
    /// Moves by that many days from where the post stands, and selects the day it lands on.
    void moveBy(domain::Id<domain::Post> id, int days);
    /// Sets or clears the plan; the schedule is not touched. A null id means the opened post that is not written yet.
    void planFor(domain::Id<domain::Post> id, const std::optional<QDateTime> &wall);
    /// Commits to a time. Needs a channel that can carry posts and a time to come. The plan is not touched.
    void schedule(domain::Id<domain::Post> id, const domain::ZonedTime &time);
    /// Takes the commitment back. A post without a plan keeps its day as its plan, so that it does not vanish from the calendar.
    void unschedule(domain::Id<domain::Post> id);
    /// Draft, in review or approved; nothing else is a person's to set.
    void setState(domain::Id<domain::Post> id, domain::PostState state);
    void duplicate(domain::Id<domain::Post> id);
    /// Whether the service of a channel left the poll out of what it published of late for those who are to see this one.
    [[nodiscard]] bool hasDroppedPolls(domain::Id<domain::Channel> channel, const domain::PostOptions &options) const
    {
        return m_leaving.pollDroppers.contains({channel, visibilityKey(options)});
    }
    /// Whether a channel is connected, takes articles alone, and this post is none: it is not offered for it.
    [[nodiscard]] bool isForArticlesAlone(domain::Id<domain::Channel> channel, const domain::Post &post) const;
    /// The channels that a post can stand on too: those that take articles alone only where it is one.
    [[nodiscard]] QList<domain::Channel> otherChannels(const CalendarEntry &entry) const;
    /// Makes a post of its own for each of these channels: with the same words and files, planned for the same time, and scheduled where this one is and
    /// nothing is in the way there. One that has no channel yet becomes the first of them. All of it is undone as one.
    void copyTo(domain::Id<domain::Post> id, const QList<domain::Id<domain::Channel>> &channels);
    /// Sends a post that failed once more, as it is.
    void tryAgain(domain::Id<domain::Post> id);
    /// The person looked: it is there, or it may be sent again.
    void resolve(domain::Id<domain::Post> id, bool isThere, const QString &url = {});
    /// Takes back what waits for its next attempt.
    void takeBack(domain::Id<domain::Post> id);
    /// For how long a post that is sent now can be taken back.
    void setUndoPeriod(std::chrono::seconds period) { m_undoPeriod = period; }
    /// Sends a post once the time for second thoughts is over; where a person publishes it by hand, it is time for that at once. Says why where it cannot
    /// leave.
    void sendNow(domain::Id<domain::Post> id);
    /// What a person is to be asked before a post is published now, as sentences: its channel is disconnected, so that it is theirs to publish by hand. Empty
    /// where it leaves by itself, or nobody but people ever published there.
    [[nodiscard]] QString askBeforePublishing(const CalendarEntry &entry) const;
    /// Why a post cannot be sent now, as a sentence; empty where it can.
    [[nodiscard]] QString whyNotSendNow(const CalendarEntry &entry) const;
    /// Whether a text is more than its channel takes at once, but can leave there as a thread.
    [[nodiscard]] bool canBecomeThread(const QString &text, domain::Id<domain::Channel> channel) const;
    /// The parts that makeThread() would cut a text into that is too long for that channel; empty where it cuts nothing.
    [[nodiscard]] QStringList proposedParts(const QString &text, const QString &language, domain::Id<domain::Channel> channel) const;
    /// Cuts the opened post into a thread, at the ends of sentences, in parts that its channel takes; it can be undone. Where that has no threads, one text is
    /// made of its parts.
    void makeThread();
    /// Whether the opened post is cut into parts, and such a channel has no threads, or takes the text as the question of its poll, which is one.
    [[nodiscard]] bool isCutInVain(const QString &text, domain::Id<domain::Channel> channel) const;
    /// The person published it by hand, there; the address may be empty. Says why that is no address, and answers false.
    bool publishedByHand(domain::Id<domain::Post> id, const QString &address);
    /// What is strange about an address that a person gives for a post: it does not lead to its channel's service. Empty where nothing is.
    [[nodiscard]] QString addressDoubt(domain::Id<domain::Post> id, const QString &address) const;
    /// What its service holds is taken back there first, and removed once it was.
    void remove(domain::Id<domain::Post> id);
    /// What a person is to be asked before a post is removed, as sentences; empty where it just is.
    [[nodiscard]] QString askBeforeRemoving(domain::Id<domain::Post> id) const;
    /// Takes both dates away: back to the tray.
    void toIdea(domain::Id<domain::Post> id);
    void openArticle();
    /// Shows the article of the opened post, with the post beside it and what changed.
    void openSource();
    /// Shows where channels come from.
    void openChannels() { m_navigator.openPlace(PlaceId::Channels); }

    /// The time of day proposed for a post on that day.
    [[nodiscard]] QDateTime proposedTime(QDate day) const { return domain::proposedTime(day, m_zone, m_clock.now()); }
    /// Why the post cannot be scheduled for that time, as a sentence of what was asked; empty where it can.
    [[nodiscard]] QString whyNotSchedule(const domain::Post &post, const domain::ZonedTime &time, Asked asked = Asked::ToSchedule) const;
    /// What of it its channel does not take, or what is missing for who cannot see its pictures, as a sentence; empty where nothing is in the way.
    [[nodiscard]] QString hindrance(const domain::Post &post, Asked asked = Asked::ToSchedule) const;
    /// Where a post would land on that day; nothing for one that does not move.
    [[nodiscard]] std::optional<QDateTime> landing(domain::Id<domain::Post> id, QDate day) const;
    /// The entry of a post that the month or the tray shows.
    [[nodiscard]] std::optional<CalendarEntry> entry(domain::Id<domain::Post> id) const;
    /// What the law makes of a wall time: a sentence where summer time skips or repeats it, or where the zone is not the workspace's.
    [[nodiscard]] QString remarkOn(const domain::ZonedTime &time) const;

Q_SIGNALS:
    void titleChanged(const QString &title);
    void selectedDateChanged(QDate date);
    void channelsChanged();
    /// Another post is in the editor, or none.
    void opening();
    /// Something could not be written; what was typed and is still shown is to be written again.
    void notWritten();
    /// The opened post changed in the workspace.
    void openedChanged();
    /// What holds posts back is another thing than before: openedHeldBack().
    void heldBackChanged();
    void onlineWanted();
    /// What the workspace answered last is shown.
    void settled();

private:
    void showMonth(QDate month);
    void turnMonth(int by);
    /// Another day may be today by now: its mark and, where today was selected, the selection go with it.
    void followDay();
    void readChannels();
    void readPosts();
    void readStale();
    void readDerivation();
    void readLeaving();
    void readLeaving(const QSet<domain::Id<domain::Channel>> &disconnected);
    void readOpenThere();
    void readDelivery();
    void sortChannels();
    void followChannel();
    /// Gives a scheduled post to who is to hold it, as things stand now.
    /// `isThread`: whether it is cut into parts, where that is known otherwise than by what is opened.
    [[nodiscard]] PostWriter::Change holding(const std::optional<bool> &isThread = {}) const;
    [[nodiscard]] SendingVerbs sendingVerbs();
    /// `isTitleTaken`: its first line is its title, so that all of it leaves as the text.
    [[nodiscard]] static QString lengthReason(const domain::LengthFault &fault, const QString &channel, bool isTitleTaken);
    void readOpened();
    /// That its service still holds a post which is something else here by now, and what has to come before it is taken back; empty where that is done at once.
    [[nodiscard]] QString stillHeld(const CalendarEntry &held, const domain::Delivery &delivery) const;
    /// As PostWriter::change(): where its service holds it and cannot be reached just now, that is said with it. `insteadHere`: said then in the place of the
    /// sentence.
    void changeHeld(domain::Id<domain::Post> id, const PostWriter::Change &change, const PostWriter::Sentence &sentence, const QString &insteadHere = {},
                    int session = 0, const PostWriter::Told &changed = {});
    void removeHeld(const CalendarEntry &held);
    /// What is becoming of the opened post that is taken back where it is held; any other: `fate`.
    [[nodiscard]] QString recalledFate(const QString &fate) const;
    /// Removes what was to be and is held by no service any more.
    void removeGivenBack();
    void sendWritten(const CalendarEntry &found);
    /// Which posts with the same words, for other channels, are planned and do not leave with this one, to stand behind a sentence; empty where none.
    [[nodiscard]] QString othersPlanned(const domain::Post &post) const;
    /// That a post, to be published by hand, is longer than its channel usually takes, to stand behind a sentence; empty where it fits.
    [[nodiscard]] QString tooLongByHand(const domain::Post &post, const QString &channel) const;
    /// What is said once a post was sent that does not leave in a moment; empty where it does.
    [[nodiscard]] QString waitsAfterSending(const CalendarEntry &sent) const;
    /// The network that a post needs: nothing, or why there is none.
    /// The same on a channel: scheduled where it is and nothing is in the way there, else planned for that time.
    [[nodiscard]] domain::Post putOn(const domain::Post &post, domain::Id<domain::Channel> channel) const;
    [[nodiscard]] WayOut wayFor(const CalendarEntry &entry) const;
    /// That what is to be done there waits for the network; empty where there is one, or nothing waits.
    [[nodiscard]] QString errandWaits(const domain::Errand &errand, const CalendarEntry &entry) const;
    /// True where its sending was begun, and nobody here can go on with it before the file of secrets is open.
    [[nodiscard]] bool isStuckSealed(const CalendarEntry &entry) const;
    void cutIntoThread(domain::Id<domain::Post> id);
    void writeCuts(const std::optional<domain::Derivation> &derivation, domain::Id<domain::Post> post, const std::function<void()> &done);
    void rebuild();
    void setOpened(const domain::Post &post);
    [[nodiscard]] CalendarEntry entryFor(const domain::Post &post) const;
    void follow(const store::Changes &changes);
    void start(const std::optional<QDateTime> &planned);
    void createOpened();
    [[nodiscard]] bool isUnwritten(domain::Id<domain::Post> id) const;
    void changeOpenedDraft(const PostWriter::Change &change);
    [[nodiscard]] QString dayInWords(const domain::Post &post) const;
    /// What was moved and where to, as a sentence.
    [[nodiscard]] QString whereItStands(const domain::Post &before, const domain::Post &after) const;
    /// Says why the post does not move to that day; false where it does.
    [[nodiscard]] bool refuseMove(domain::Id<domain::Post> id, QDate day);
    /// Says that of this post it is to be said first whether it has arrived; false where that is known.
    [[nodiscard]] bool refuseUnsure(domain::Id<domain::Post> id);
    void say(const QString &sentence);
    /// Another post is opened, or none: what was refused of the former goes with it.
    void leaveRefusals();

    store::Database &m_database;
    store::PostStore &m_posts;
    store::ChannelStore &m_channelStore;
    store::ArticleStore &m_articles;
    store::DerivationStore m_derivations;
    store::ConnectionStore m_connections;
    store::DeliveryStore m_deliveries;
    Messages &m_messages;
    Messages m_ofPosts; ///< what is said of one post; it is said by m_messages
    QStringList m_refusals; ///< of the post that is opened, where nothing can be done about them from the message
    Navigator &m_navigator;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    MonthModel m_month;
    IdeasModel m_ideas;
    PostWriter m_writer;
    PostAttachments m_attachments;
    Pictures m_pictures;
    QUndoStack &m_undo;
    QTimer m_minute;
    QList<domain::Channel> m_channels; ///< that can carry posts
    ChannelsById m_channelsById;
    Sealing m_sealing;
    WayOut m_wayOut = WayOut::Open;
    Leaving m_leaving;
    QList<domain::Post> m_monthPosts;
    QList<domain::Post> m_ideaPosts;
    QSet<domain::Id<domain::Post>> m_stale; ///< posts whose article says something else by now
    std::optional<domain::Derivation> m_openedDerivation;
    std::optional<domain::Delivery> m_openedDelivery;
    std::optional<domain::Errand> m_openedErrand;
    PublishedVerbs m_published{m_database, m_ofPosts, m_clock};
    store::ErrandStore m_errands{m_database};
    QDate m_selected;
    QDate m_day; ///< today, when it was looked at last
    QDate m_leftDay; ///< the selected one, where it was today and a post of it was open when that ended
    std::optional<CalendarEntry> m_opened;
    QString m_openedArticle;
    OpenedArticle m_leavingArticle{m_database, m_articles};
    QHash<int, domain::Post> m_drafts; ///< by session: what was typed while its first words are being written
    std::chrono::seconds m_undoPeriod{10};
    bool m_isStarted = false;
    bool m_hasChannels = false;
    int m_session = 0;
    int m_copySession = 0; ///< below zero, where posts are undone together
    int m_reading = 0;
};

} // namespace parvis::models
