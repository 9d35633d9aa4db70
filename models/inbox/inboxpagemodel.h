// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/channelstore.h"
#include "core/store/inbox/inboxviewstore.h"
#include "models/inbox/answeringarticles.h"
#include "models/inbox/authormodel.h"
#include "models/inbox/conversationmodel.h"
#include "models/inbox/conversationverbs.h"
#include "models/inbox/inboxviewlistmodel.h"
#include "models/inbox/mentionlistmodel.h"
#include "models/inbox/mentionverbs.h"
#include "models/inbox/moderation.h"
#include "models/inbox/notewriter.h"
#include "models/inbox/failedreplies.h"
#include "models/inbox/outboxmodel.h"
#include "models/media/pictures.h"
#include "models/inbox/replywriter.h"
#include "models/inbox/rulesmodel.h"
#include "models/inbox/savedrepliesmodel.h"
#include "models/inbox/taglistmodel.h"
#include "models/inbox/triagechoices.h"
#include "models/query/queryguide.h"
#include "models/shell/navigator.h"

namespace parvis::models {

/// The Inbox place: which mentions are shown, which one is read, and what a person can do to them.
class InboxPageModel : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Mention>;
    using Verb = MentionVerbs::Verb;
    using View = InboxViewListModel::View;

    InboxPageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undoStack, const domain::Clock &clock,
                   QObject *parent = nullptr);

    [[nodiscard]] InboxViewListModel &views() { return m_views; }
    [[nodiscard]] MentionListModel &mentions() { return m_mentions; }
    [[nodiscard]] ConversationModel &conversation() { return m_conversation; }
    /// Who wrote what is read.
    [[nodiscard]] AuthorModel &author() { return m_author; }
    /// What is being answered in the conversation shown.
    [[nodiscard]] ReplyWriter &replies() { return m_replies; }
    /// The articles that answer it.
    [[nodiscard]] AnsweringArticles &answering() { return m_answering; }
    /// The private note that is begun in it.
    [[nodiscard]] NoteWriter &notes() { return m_notes; }
    /// What files that go along with replies look like.
    [[nodiscard]] Pictures &pictures() { return m_pictures; }
    [[nodiscard]] SavedRepliesModel &savedReplies() { return m_savedReplies; }
    [[nodiscard]] TagListModel &tags() { return m_tags; }
    [[nodiscard]] OutboxModel &outbox() { return m_outbox; }
    [[nodiscard]] FailedReplies &failedReplies() { return m_failedReplies; }
    /// What is decided about what others said, and done about what we said once it stands there.
    [[nodiscard]] Moderation &moderation() { return m_moderation; }
    [[nodiscard]] RulesModel &rules() { return m_rules; }
    /// What mentions can be given.
    [[nodiscard]] TriageChoices &choices() { return m_choices; }
    [[nodiscard]] const domain::Clock &clock() const { return m_clock; }
    [[nodiscard]] QTimeZone zone() const { return m_database.zone(); }

    /// True where the workspace was opened for reading only: nothing here writes then, not even that a mention was read.
    [[nodiscard]] bool isReadOnly() const { return m_database.access() == store::Database::Access::ReadOnly; }

    /// The view shown; also while a filter from elsewhere narrows it away.
    [[nodiscard]] View view() const { return m_view; }
    /// Shows a view and drops a filter that came from elsewhere; the search stays.
    void showView(const View &view);
    /// Whether the list has a row for each conversation rather than for each mention. What a figure counted is shown mention by mention, as it was counted.
    [[nodiscard]] bool isGrouped() const { return m_isGrouped && !m_filter; }
    /// Whether it is to be grouped wherever it can.
    [[nodiscard]] bool wantsGrouped() const { return m_isGrouped; }
    void setGrouped(bool isGrouped);
    /// Whether rows are low, for who looks over many.
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    void setCompact(bool isCompact);

    /// What would be kept by saveView(): all that is shown now, the view with what is looked for in it. What is typed and cannot be read stands in
    /// the query as it is, without a name.
    [[nodiscard]] domain::InboxView shownAsView() const;
    /// Keeps a new view, and shows it.
    void saveView(const domain::InboxView &view);
    /// Gives a saved view another name, query or icon.
    void changeView(const domain::InboxView &view);
    /// Moves it up (-1) or down (1) among the saved ones.
    void moveView(domain::Id<domain::InboxView> id, int by);
    /// Moves it to that place among the saved ones, from 0.
    void moveViewTo(domain::Id<domain::InboxView> id, int position);
    void removeView(domain::Id<domain::InboxView> id);
    /// The whole query of what is shown, as text; empty where everything is.
    [[nodiscard]] QString shownQuery() const;
    /// What a filter from elsewhere shows, in words; empty when there is none.
    [[nodiscard]] QString filterName() const { return m_filterName; }
    /// Goes back to the view.
    void clearFilter();
    /// Searches within what is shown, as the person types; the latest call wins.
    void search(const QString &typed);
    /// Searches all mentions: the view becomes the one that holds them all.
    void searchAll(const QString &typed);
    /// Whether a part of the mentions is shown: a view other than all, or a filter from elsewhere.
    [[nodiscard]] bool isPart() const { return m_filter || m_view.kind != InboxViewListModel::Kind::All; }
    [[nodiscard]] QString typed() const { return m_typed; }
    /// What is looked for: the last of what was typed that is a query.
    [[nodiscard]] const domain::Query &query() const { return m_query; }
    /// Helps to write it.
    [[nodiscard]] QueryGuide &guide() { return m_guide; }
    /// The words of it that are worth marking.
    [[nodiscard]] const QList<domain::QueryNode> &sought() const { return m_sought; }
    /// How many conversations or mentions the list holds, as a sentence; "so far" while it is still being read.
    [[nodiscard]] QString headline() const;
    /// The numbers of the whole inbox.
    [[nodiscard]] const domain::InboxCounts &counts() const { return m_counts; }
    /// False until the numbers were read once.
    [[nodiscard]] bool hasCounts() const { return m_hasCounts; }

    /// Shows a mention's conversation (null: none); an unread one counts as read after a second.
    void open(Key mention);
    /// Shows what a row stands for: a conversation of which another mention is shown already stays as it is.
    void openRow(int row);
    /// Selects a mention, in another view where this one does not hold it.
    void select(Key mention);

    /// Does it to those mentions.
    void apply(Verb verb, const ChosenMentions &chosen) { m_verbs.apply(verb, chosen); }
    using OnMentions = std::function<void(const ChosenMentions &chosen)>;
    /// The mentions that the rows with those keys stand for, when they are known: of a conversation all that the list holds.
    void withRows(const QList<Key> &rows, const OnMentions &run);
    /// Every mention of the list, read or not, when they are known.
    void withAll(const OnMentions &run);
    [[nodiscard]] MentionVerbs &verbs() { return m_verbs; }
    [[nodiscard]] ConversationVerbs &conversationVerbs() { return m_conversationVerbs; }
    /// Puts the tag of that name on them, made where there is none: in that colour, or in the one worn least.
    void tagNamed(const QString &name, const ChosenMentions &chosen, std::optional<int> colour = {});
    /// Gives them to a colleague who is not on the list yet.
    void assignToNew(const QString &name, const ChosenMentions &chosen);
    /// Says who sits here, by name.
    void introduce(const QString &name);
    /// Adds it beside what is read; what was begun there is done with.
    void addNote(const QString &text);
    void removeNote(domain::Id<domain::Note> note) { m_verbs.removeNote(note); }
    /// Stops a long edit, or the reading of what it is to be done to; what was done stays and can be undone.
    void stop();
    /// Says that no program of this computer opens a copy of an attachment.
    void tellUnopened(const QString &path);
    /// Shows who said what is read, among the people.
    void openAuthor();
    /// Asks which channel to connect.
    void connectChannel() { m_navigator.connectChannel(); }
    /// Shows how the channels are.
    void openChannels() { m_navigator.openPlace(PlaceId::Channels); }
    /// Whether something is connected that is asked by itself; told while nothing is here yet.
    [[nodiscard]] bool hasSources() const { return m_hasSources; }
    /// When one of them was last asked and answered; nothing: none yet.
    [[nodiscard]] std::optional<domain::Instant> askedAt() const { return m_askedAt; }
    /// Asks for something to take in.
    void import() { m_navigator.importSources({}); }

Q_SIGNALS:
    /// View, filter, search or grouping is another: what is shown around the list changes.
    void filterChanged();
    void countsChanged();
    /// The person wants the list grouped from now on, or no more.
    void groupedChanged(bool isGrouped);
    void compactChanged(bool isCompact);
    /// A row is to be selected and that mention of it shown.
    void selected(int row, parvis::domain::Id<parvis::domain::Mention> mention);
    /// A step of an edit of many was done, none while the mentions are read that it is to be done to; done == total at its end.
    void progressed(qint64 done, qint64 total);

private:
    using AskKeys = std::function<QFuture<domain::Result<QList<Key>>>()>;
    /// What many rows stand for is read like an edit is made: with progress, a way to stop it, and one at a time.
    void gather(qint64 rows, int conversations, const AskKeys &ask, const OnMentions &run);
    void askKeys(int conversations, const AskKeys &ask, const OnMentions &run);
    void endGathering();
    void followEdit(qint64 done, qint64 total);
    void showList();
    void lookFor(const QString &typed, const domain::Query &query);
    void readCounts();
    void readSources(const QList<domain::ChannelSummary> &channels);
    void takeCounts(const domain::InboxCounts &counts, const QList<domain::ChannelSummary> &channels, const QList<domain::InboxView> &saved,
                    const QList<std::optional<qint64>> &viewCounts);
    /// Does something to the saved views that can be undone; what it does may end before or after the page.
    void pushOnViews(const QString &text, const std::function<void(InboxPageModel &)> &redo, const std::function<void(InboxPageModel &)> &undo);
    /// Says why a saved view was not changed, if it was not.
    template<typename T>
    void watch(QFuture<domain::Result<T>> future)
    {
        future.then(this, [this](const domain::Result<T> &result) {
            if (!result)
                failOnView(result.error());
        });
    }
    void failOnView(const domain::Error &error);
    void wake();
    void noteReading();
    void noteRead(const domain::ListedMention &read);
    [[nodiscard]] bool isUnread() const;
    [[nodiscard]] int rowOf(const domain::ListedMention &wanted) const;
    void want(const domain::ListedMention &wanted, Key mention);
    void settleSelection();
    void miss(Key mention);
    void fail(const domain::Error &error);
    void follow(const store::Changes &changes);

    store::Database &m_database;
    Messages &m_messages;
    Navigator &m_navigator;
    QUndoStack &m_undoStack;
    const domain::Clock &m_clock;
    QueryGuide m_guide;
    store::InboxStore m_store;
    store::ChannelStore m_channels;
    store::InboxViewStore m_viewStore;
    InboxViewListModel m_views;
    TriageChoices m_choices;
    MentionListModel m_mentions;
    ConversationModel m_conversation;
    AuthorModel m_author;
    MentionVerbs m_verbs;
    ConversationVerbs m_conversationVerbs;
    ReplyWriter m_replies;
    AnsweringArticles m_answering;
    NoteWriter m_notes;
    Pictures m_pictures;
    SavedRepliesModel m_savedReplies;
    TagListModel m_tags;
    OutboxModel m_outbox;
    FailedReplies m_failedReplies;
    Moderation m_moderation{m_database, m_messages, m_undoStack, m_clock};
    RulesModel m_rules;
    QTimer m_waking;
    View m_view;
    std::optional<domain::MentionFilter> m_filter; ///< from elsewhere
    QString m_filterName;
    QString m_typed;
    domain::Query m_query;
    QList<domain::QueryNode> m_sought;
    domain::InboxCounts m_counts;
    bool m_isGrouped = true;
    bool m_isCompact = false;
    bool m_hasCounts = false;
    bool m_hasSources = false;
    std::optional<domain::Instant> m_askedAt;
    bool m_isCounting = false;
    bool m_isStale = false;
    bool m_wakesAfterEdit = false;
    std::optional<qint64> m_gathered; ///< how many rows are asked for their mentions, while they are
    quint64 m_gathering = 0; ///< number of the asking
    std::optional<View> m_wantedView; ///< to be shown as soon as the views know it
    domain::ListedMention m_wanted; ///< the row to be selected as soon as the list knows it; without a mention: none
    Key m_wantedMention; ///< of that row
    domain::Id<domain::Conversation> m_openConversation; ///< of the row that was opened last, where the list is grouped
    QTimer m_reading;
    /// Read long enough, in a list that it would leave: it counts as read once the person went on, lest one after the other goes by itself.
    std::optional<domain::ListedMention> m_readWhenLeft;
    bool m_isWantedAgain = false; ///< the row that is wanted was missed once, and may be on its way
};

} // namespace parvis::models
