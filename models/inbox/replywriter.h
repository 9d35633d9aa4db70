// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/channels/capabilities.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/inbox/replystore.h"
#include "core/store/inbox/savedreplystore.h"
#include "models/inbox/conversationmodel.h"
#include "models/inbox/replyattachments.h"
#include "models/inbox/replyway.h"
#include "models/shell/draftkeeper.h"
#include "models/shell/messages.h"
#include "models/words/workspacewords.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// The reply that is being written in the conversation shown: its draft, kept within half a second of the last key, how long it may be, what goes along
/// with it, the saved replies that can go into it, and its way into the outbox. A reply waits there for some seconds at least, in which it can be taken back.
class ReplyWriter : public QObject
{
    Q_OBJECT

public:
    ReplyWriter(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, const ConversationModel &conversation,
                QObject *parent = nullptr);
    ~ReplyWriter() override;
    Q_DISABLE_COPY_MOVE(ReplyWriter)

    /// Whether the conversation shown can be answered: what only comes in (feeds, tables) cannot.
    [[nodiscard]] bool canAnswer() const;
    /// False until the draft of the conversation was read: nothing is typed before.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// The language of what is answered; where nobody knows it, that of its conversation or of most who write here, once that was read. Empty where there is
    /// none.
    [[nodiscard]] QString language() const;
    [[nodiscard]] QString text() const { return m_text; }
    /// What goes along with it.
    [[nodiscard]] ReplyAttachments &attachments() { return m_attachments; }
    /// What spelling takes as right in it though no dictionary has it.
    [[nodiscard]] WorkspaceWords &words() { return m_words; }
    /// Whether anything was written or attached.
    [[nodiscard]] bool isBegun() const { return !m_text.isEmpty() || !m_attachments.list().isEmpty(); }
    /// Who will read it, as a sentence, where that is not everybody; empty else.
    [[nodiscard]] QString readersSentence() const;
    /// Whether what is sent here can leave just now.
    [[nodiscard]] ReplyWay &way() { return m_way; }
    /// What keeps replies here that were sent in the conversation shown.
    [[nodiscard]] ReplyWay::Hold hold() const;
    /// The same of the draft, which may wait for something that those that were sent do not wait for.
    [[nodiscard]] ReplyWay::Hold draftHold() const;
    /// Whether what is answered waits for a moderator, where nothing can be said to that before.
    [[nodiscard]] bool isHeldThere() const;
    /// Whether a reply of this conversation waits to leave.
    [[nodiscard]] bool hasWaiting() const;
    /// The person wrote this.
    void write(const QString &text);
    /// Keeps what was written at once.
    void keep();
    /// How long it is, as its channel counts.
    [[nodiscard]] domain::TextMeasure measure() const;
    /// How much of it, from its beginning, the channel takes, in UTF-16 units.
    [[nodiscard]] qsizetype fittingLength() const;
    /// That the channel takes less, and by how much, as a sentence; empty where it takes all. What was said so goes when it is no longer true.
    [[nodiscard]] QString tooLongSentence() const;
    /// That the channel wants more, and how much, as a sentence; empty where it is enough, or nothing is written yet.
    [[nodiscard]] QString tooShortSentence() const;
    /// Whether it says or shows something and its channel takes so much, and so little.
    [[nodiscard]] bool canSend() const;
    /// For how long a reply that was sent can be taken back.
    void setUndoPeriod(std::chrono::seconds period) { m_undoPeriod = period; }
    [[nodiscard]] std::chrono::seconds undoPeriod() const { return m_undoPeriod; }

    /// Begins the reply with a text, by filled(): only where nothing is written or attached yet, and where the conversation can be answered.
    void begin(const QString &text);
    /// Answers with a saved reply, in the language of what is answered and with its variables put in, by filled().
    void fill(domain::Id<domain::SavedReply> id);

    /// Sends it when the time for second thoughts is over. With an image that nobody described, or where the same words were sent to the same mention
    /// before, it is held, once: the message offers to send it all the same.
    void send();
    /// Sends it at that instant, likewise.
    void sendAt(domain::Instant leavesAt);
    /// Takes a waiting reply out of the outbox: it is the draft again.
    void takeBack(domain::Id<domain::Post> reply, domain::Instant leavesAt);
    /// Throws the draft away.
    void discard();

Q_SIGNALS:
    /// Another text, or another conversation, than the person wrote: show it.
    void replaced();
    /// How long it is, or whether it can be sent, is another.
    void changed();
    /// The text of a saved reply, to be put where the cursor is.
    void filled(const QString &text);
    /// It is on its way: nothing is written here any more.
    void sent();
    /// It was held: an image has no description.
    void descriptionWanted();

private:
    struct Discarded
    {
        domain::Id<domain::Post> id;
        std::optional<domain::Post> post; ///< while it is thrown away
        bool isWanted = true; ///< that it is
    };

    void setText(const QString &text);
    void show();
    void guessLanguage();
    void readLimits();
    [[nodiscard]] domain::Capabilities capabilities() const;
    void offer(std::optional<domain::Instant> leavesAt);
    void askFirst(const QString &sentence, const QString &verb, const std::function<void()> &go);
    /// Says what is about the draft shown alone: it goes with that, see dropQuestion().
    void sayOfDraft(const Message &message);
    void dropQuestion();
    void noteState(domain::Id<domain::Channel> channel, const std::optional<domain::Connection> &connection, std::optional<domain::ConnectionState> state);
    [[nodiscard]] bool wasSaidBefore() const;
    void goUndescribed(const std::function<void()> &go);
    void put(domain::Instant leavesAt);
    void throwAway(const std::shared_ptr<Discarded> &discarded);
    void putBack(const std::shared_ptr<Discarded> &discarded);
    void load();
    void take(const std::optional<domain::Post> &draft);
    void follow(const store::Changes &changes);
    void sayWhenItLeaves(domain::Id<domain::Post> reply, domain::Instant at, const QUndoCommand *command);
    /// It does not leave any more: what was said of that is no longer true.
    void unsayWhenItLeaves(domain::Id<domain::Post> reply);
    void say(const QString &sentence, const QUndoCommand *command);
    void complain(const QString &what, const domain::Error &error);
    void empty();

    Messages &m_messages;
    QUndoStack &m_undoStack;
    const domain::Clock &m_clock;
    const ConversationModel &m_conversation;
    store::Database &m_database;
    store::ReplyStore m_store;
    store::SavedReplyStore m_savedReplyStore;
    store::ConnectionStore m_connections;
    ReplyAttachments m_attachments;
    WorkspaceWords m_words;
    ReplyWay m_way;
    domain::Id<domain::Mention> m_mention; ///< what is answered
    domain::Id<domain::Conversation> m_shown;
    domain::Id<domain::Channel> m_channel; ///< whose limits are known
    std::optional<domain::Capabilities> m_capabilities; ///< as the channel says itself
    std::optional<domain::ConnectionState> m_connectionState; ///< of it; None where it was connected, nothing where it never was
    QString m_handle; ///< who we are there
    QString m_text;
    QString m_usualLanguage; ///< where nobody knows that of what is answered
    DraftKeeper<domain::Id<domain::Conversation>, QString> m_keeper{[this] { keep(); }};
    QString m_question; ///< said of the draft shown; empty: nothing
    int m_questioned = 0; ///< how many images had no description then
    QString m_leaving; ///< when the reply leaves that was sent last, as it was said
    domain::Id<domain::Post> m_leavingReply;
    std::chrono::seconds m_undoPeriod{10};
    bool m_isReady = false;
    bool m_isSending = false;
};

} // namespace parvis::models
