// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/replywriter.h"

#include "core/domain/channels/lackedright.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace parvis::models {

using domain::Post;

ReplyWriter::ReplyWriter(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock,
                         const ConversationModel &conversation, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
    , m_undoStack(undoStack)
    , m_clock(clock)
    , m_conversation(conversation)
    , m_database(database)
    , m_store(database)
    , m_savedReplyStore(database)
    , m_connections(database)
    , m_attachments(database, messages, undoStack, clock, conversation)
    , m_words(database, messages, undoStack)
{
    connect(&m_conversation, &ConversationModel::shown, this, &ReplyWriter::show);
    connect(&m_conversation, &ConversationModel::changed, this, [this] {
        // Merged or split, the same mention stands in another conversation, and so does its draft.
        if (m_conversation.mention() && m_conversation.mention()->conversation != m_shown)
            show();
        else
            Q_EMIT changed();
    });
    connect(&database, &store::Database::changed, this, &ReplyWriter::follow);
    connect(&m_attachments, &ReplyAttachments::changed, this, [this] {
        if (m_attachments.undescribed() != m_questioned)
            dropQuestion();
        Q_EMIT changed();
    });
    connect(&m_way, &ReplyWay::changed, this, &ReplyWriter::changed);
}

ReplyWriter::~ReplyWriter()
{
    // The workspace outlives its models and ends what was begun.
    keep();
}

bool ReplyWriter::canAnswer() const
{
    const bool isOnlyRead = m_capabilities && !m_capabilities->canReply;
    return m_conversation.mention() && m_database.access() != store::Database::Access::ReadOnly && domain::canCarryPosts(m_conversation.thread().service)
        && !isOnlyRead;
}

QString ReplyWriter::language() const
{
    if (!m_conversation.mention())
        return {};
    const QString &own = m_conversation.mention()->language;
    return own.isEmpty() ? m_usualLanguage : own;
}

void ReplyWriter::guessLanguage()
{
    m_usualLanguage.clear();
    if (!m_conversation.mention() || !m_conversation.mention()->language.isEmpty())
        return;
    m_savedReplyStore.language(m_mention).then(this, [this, asked = m_mention](const domain::Result<QString> &language) {
        if (!language || language->isEmpty() || asked != m_mention)
            return;
        m_usualLanguage = *language;
        Q_EMIT changed();
    });
}

void ReplyWriter::write(const QString &text)
{
    if (text == m_text || !m_isReady)
        return;
    setText(text);
    m_keeper.touch();
    Q_EMIT changed();
}

void ReplyWriter::setText(const QString &text)
{
    const QString before = tooLongSentence();
    if (m_text != text)
        dropQuestion();
    m_text = text;
    if (!before.isEmpty() && before != tooLongSentence())
        m_messages.withdraw(before);
}

void ReplyWriter::keep()
{
    if (!m_keeper.takeDirty())
        return;
    m_keeper.leaves(m_shown, m_text);
    m_store.saveDraft(m_mention, m_text, m_clock.now()).then(this, [this, conversation = m_shown, text = m_text](const domain::Result<Post> &kept) {
        m_keeper.arrived(conversation, text);
        if (kept)
            return;
        // It stands in the window still: the next key, or the button, tries again.
        if (conversation == m_shown)
            m_keeper.tryAgain();
        m_messages.post(problem(tr("The reply was not kept."), kept.error(), [this] { keep(); }));
    });
}

domain::Capabilities ReplyWriter::capabilities() const
{
    // What the instance said where it is connected; else what the service documents.
    return m_capabilities ? *m_capabilities : domain::staticCapabilities(m_conversation.thread().service);
}

void ReplyWriter::readLimits()
{
    const auto channel = m_conversation.mention() ? m_conversation.mention()->channel : domain::Id<domain::Channel>();
    if (channel != m_channel) {
        m_channel = channel;
        m_capabilities.reset();
        m_connectionState.reset();
        m_handle.clear();
        m_attachments.setLimit({});
    }
    if (channel.isNull())
        return;
    m_connections.connection(channel).then(this, [this, channel](const domain::Result<domain::Connection> &connection) {
        if (connection)
            return noteState(channel, *connection, connection->state);
        m_connections.wasConnected(channel).then(this, [this, channel](const domain::Result<bool> &was) {
            noteState(channel, {}, was.value_or(false) ? std::optional(domain::ConnectionState::None) : std::nullopt);
        });
    });
}

void ReplyWriter::noteState(domain::Id<domain::Channel> channel, const std::optional<domain::Connection> &connection,
                            std::optional<domain::ConnectionState> state)
{
    const auto told = connection ? std::optional(connection->capabilities) : std::nullopt;
    if (channel != m_channel || (told == m_capabilities && state == m_connectionState))
        return;
    m_capabilities = told;
    m_connectionState = state;
    m_handle = connection ? connection->handle : QString();
    const bool isUnlicensed = told && told->lackedRights.contains(domain::mediaRight);
    m_attachments.setLimit(told ? std::optional(told->replyMedia) : std::nullopt, isUnlicensed ? m_conversation.thread().channelName : QString());
    Q_EMIT changed();
}

ReplyWay::Hold ReplyWriter::hold() const
{
    const auto &thread = m_conversation.thread();
    return m_conversation.mention() ? m_way.holdOf(thread.service, thread.channelName, m_connectionState) : ReplyWay::Hold();
}

ReplyWay::Hold ReplyWriter::draftHold() const
{
    const QString told = tr("This waits for a moderator: approve it first, and your reply can leave. Until then it is kept here.");
    return isHeldThere() ? ReplyWay::Hold{.beforeSending = told, .afterSending = {}, .ofWaiting = {}} : hold();
}

bool ReplyWriter::isHeldThere() const
{
    if (!m_conversation.mention() || capabilities().canAnswerHeld)
        return false;
    const auto &turns = m_conversation.thread().turns;
    const auto turn = std::ranges::find(turns, m_mention, &domain::Turn::mention);
    return turn != turns.cend() && turn->standing == domain::Verdict::Hold && !turn->removedAt;
}

bool ReplyWriter::hasWaiting() const
{
    return std::ranges::any_of(m_conversation.thread().turns, [](const domain::Turn &turn) {
        return turn.side == domain::Turn::Side::Ours && turn.postState == domain::PostState::Scheduled;
    });
}

QString ReplyWriter::readersSentence() const
{
    const auto &mention = m_conversation.mention();
    const domain::Capabilities can = capabilities();
    if (!canAnswer() || mention->kind != domain::MentionKind::Message || !can.canReply)
        return {};
    // A bot hears what is said in a room, and what is said to itself: that bears its name.
    if (!m_handle.isEmpty() && mention->title == m_handle)
        return tr("Only who wrote this message reads this answer.");
    if (!can.visibilities.contains(domain::Visibility::Direct))
        //: %1 is a channel: a room, a group
        return tr("Whoever is in “%1” reads this answer.").arg(m_conversation.thread().channelName);
    const auto &turns = m_conversation.thread().turns;
    const auto turn = std::ranges::find(turns, m_mention, &domain::Turn::mention);
    if (turn == turns.cend() || turn->author.isEmpty())
        return tr("Only who wrote this message reads this answer, and who is named in it.");
    //: %1 is a person
    return tr("Only %1 reads this answer, and who is named in it.").arg(turn->author);
}

domain::TextMeasure ReplyWriter::measure() const
{
    return domain::measuredText(m_text, capabilities().replyText);
}

qsizetype ReplyWriter::fittingLength() const
{
    return domain::fittingLength(m_text, capabilities().replyText);
}

QString ReplyWriter::tooLongSentence() const
{
    const auto size = measure();
    if (!size.isTooLong())
        return {};
    const QLocale locale;
    return tr("This channel takes at most %1 characters, and this reply has %2 too many.")
        .arg(locale.toString(*size.most), locale.toString(size.used - *size.most));
}

QString ReplyWriter::tooShortSentence() const
{
    const qint64 least = capabilities().replyText.least;
    const qint64 used = domain::measuredText(m_text.trimmed(), capabilities().replyText).used;
    // A file makes its words longer.
    if (used == 0 || used >= least || !m_attachments.list().isEmpty())
        return {};
    const QLocale locale;
    return tr("This channel takes at least %1 characters, and this reply has %2.").arg(locale.toString(least), locale.toString(used));
}

bool ReplyWriter::canSend() const
{
    const bool saysNothing = m_text.trimmed().isEmpty() && m_attachments.list().isEmpty();
    return canAnswer() && m_isReady && !isHeldThere() && !saysNothing && !measure().isTooLong() && tooShortSentence().isEmpty()
        && m_attachments.hindrance().isEmpty();
}

void ReplyWriter::fill(domain::Id<domain::SavedReply> id)
{
    const auto asked = m_mention;
    m_savedReplyStore.filled(id, asked).then(this, [this, asked](const domain::Result<QString> &text) {
        if (!text)
            complain(tr("The saved reply was not put in."), text.error());
        else if (asked == m_mention)
            Q_EMIT filled(*text);
    });
}

void ReplyWriter::begin(const QString &text)
{
    if (m_isReady && canAnswer() && !isBegun())
        Q_EMIT filled(text);
}

void ReplyWriter::send()
{
    offer({});
}

void ReplyWriter::sendAt(domain::Instant leavesAt)
{
    offer(leavesAt);
}

void ReplyWriter::offer(std::optional<domain::Instant> leavesAt)
{
    if (!canSend())
        return;
    const auto go = [this, leavesAt] { put(leavesAt.value_or(m_clock.now() + m_undoPeriod)); };
    if (wasSaidBefore())
        askFirst(tr("You have answered exactly this here already."), tr("Send it again"), [this, go] { goUndescribed(go); });
    else
        goUndescribed(go);
}

void ReplyWriter::goUndescribed(const std::function<void()> &go)
{
    const int undescribed = m_attachments.undescribed();
    if (undescribed == 0)
        return go();
    askFirst(tr("%n image(s) have no description: who cannot see them will not know what they show.", nullptr, undescribed), tr("Send without"), go);
    Q_EMIT descriptionWanted();
}

void ReplyWriter::askFirst(const QString &sentence, const QString &verb, const std::function<void()> &go)
{
    sayOfDraft({.kind = Message::Kind::Problem,
                .sentence = sentence,
                .details = {},
                .actionText = verb,
                .action =
                    [speaker = QPointer(this), go, conversation = m_shown] {
                        if (speaker && speaker->m_shown == conversation && speaker->canSend())
                            go();
                    },
                .isKept = true});
}

void ReplyWriter::sayOfDraft(const Message &message)
{
    if (m_question != message.sentence)
        dropQuestion();
    m_question = message.sentence;
    m_questioned = m_attachments.undescribed();
    m_messages.post(message);
}

void ReplyWriter::dropQuestion()
{
    if (!m_question.isEmpty())
        m_messages.withdraw(std::exchange(m_question, QString()));
}

bool ReplyWriter::wasSaidBefore() const
{
    using State = domain::PostState;
    const QString text = m_text.simplified();
    return !text.isEmpty() && std::ranges::any_of(m_conversation.thread().turns, [this, &text](const domain::Turn &turn) {
        const bool isSaid = turn.side == domain::Turn::Side::Ours && turn.postState != State::Failed && turn.postState != State::Cancelled;
        return isSaid && turn.answers == m_mention && turn.text.simplified() == text;
    });
}

void ReplyWriter::put(domain::Instant leavesAt)
{
    dropQuestion();
    m_attachments.endDescribing();
    m_keeper.forget();
    m_isSending = true;
    struct Sending
    {
        domain::Id<Post> id;
        bool wasSent = false;
    };
    const auto sending = std::make_shared<Sending>();
    const auto pushed = std::make_shared<const QUndoCommand *>(nullptr);
    const auto end = [this] {
        m_isSending = false;
        load();
    };
    const auto schedule = [this, sending, leavesAt, end, pushed](domain::Id<Post> id) {
        // Sent again after it was taken back, it is not late at once.
        const auto at = std::max(leavesAt, m_clock.now() + m_undoPeriod);
        m_store.schedule(id, at, m_clock.now()).then(this, [this, sending, end, pushed, at](const domain::Result<Post> &scheduled) {
            if (scheduled) {
                sending->id = scheduled->id;
                sending->wasSent = true;
                sayWhenItLeaves(scheduled->id, at, *pushed);
            } else {
                complain(tr("The reply was not sent."), scheduled.error());
            }
            end();
        });
    };
    const auto redo = [this, sending, schedule, end, mention = m_mention, text = m_text] {
        if (sending->wasSent) {
            schedule(sending->id);
            return;
        }
        m_store.saveDraft(mention, text, m_clock.now()).then(this, [this, schedule, end](const domain::Result<Post> &kept) {
            if (kept) {
                schedule(kept->id);
                return;
            }
            complain(tr("The reply was not sent."), kept.error());
            end();
        });
    };
    const auto undo = [this, sending, end] {
        // What was refused left nothing to take back.
        if (!sending->wasSent)
            return;
        m_store.cancel(sending->id, m_clock.now()).then(this, [this, end](const domain::Result<Post> &cancelled) {
            if (!cancelled)
                complain(tr("The reply was not taken back."), cancelled.error());
            end();
        });
    };
    auto *command = new StepsCommand(*this, tr("Send a reply"), redo, undo);
    *pushed = command;
    m_undoStack.push(command);
    Q_EMIT sent();
}

void ReplyWriter::takeBack(domain::Id<Post> reply, domain::Instant leavesAt)
{
    if (!m_text.trimmed().isEmpty() || !m_attachments.list().isEmpty()) {
        sayOfDraft({.kind = Message::Kind::Problem,
                    .sentence = tr("A reply is being written here already. Send it or remove it first."),
                    .details = {},
                    .actionText = {},
                    .action = {},
                    .isKept = true});
        return;
    }
    const auto pushed = std::make_shared<const QUndoCommand *>(nullptr);
    const auto redo = [this, id = reply, pushed] {
        m_store.cancel(id, m_clock.now()).then(this, [this, id, pushed](const domain::Result<Post> &cancelled) {
            if (!cancelled)
                return complain(tr("The reply was not taken back."), cancelled.error());
            unsayWhenItLeaves(id);
            say(tr("The reply does not leave: it is the draft here again."), *pushed);
        });
    };
    const auto undo = [this, id = reply, at = leavesAt] {
        const auto again = std::max(at, m_clock.now() + m_undoPeriod);
        m_store.schedule(id, again, m_clock.now()).then(this, [this, again](const domain::Result<Post> &scheduled) {
            if (scheduled)
                sayWhenItLeaves(scheduled->id, again, nullptr);
            else
                complain(tr("The reply was not sent."), scheduled.error());
        });
    };
    auto *command = new StepsCommand(*this, tr("Take a reply back"), redo, undo);
    *pushed = command;
    m_undoStack.push(command);
}

void ReplyWriter::discard()
{
    if (!isBegun() || !m_isReady)
        return;
    dropQuestion();
    m_attachments.endDescribing();
    m_keeper.forget();
    const auto discarded = std::make_shared<Discarded>();
    // Only the first time there may be text that was not kept yet; from then on it is known by its key.
    const auto redo = [this, discarded, mention = m_mention, text = m_text] {
        discarded->isWanted = true;
        if (!discarded->id.isNull()) {
            throwAway(discarded);
            return;
        }
        m_store.saveDraft(mention, text, m_clock.now()).then(this, [this, discarded](const domain::Result<Post> &kept) {
            if (!kept) {
                complain(tr("The reply was not removed."), kept.error());
                load();
                return;
            }
            discarded->id = kept->id;
            if (discarded->isWanted)
                throwAway(discarded);
        });
    };
    const auto undo = [this, discarded] {
        discarded->isWanted = false;
        putBack(discarded);
    };
    auto *command = new StepsCommand(*this, tr("Remove a reply begun"), redo, undo);
    m_undoStack.push(command);
    say(tr("The reply begun was removed."), command);
}

void ReplyWriter::throwAway(const std::shared_ptr<Discarded> &discarded)
{
    m_store.discard(discarded->id).then(this, [this, discarded](const domain::Result<Post> &gone) {
        if (gone)
            discarded->post = *gone;
        else
            complain(tr("The reply was not removed."), gone.error());
        if (!discarded->isWanted)
            putBack(discarded);
        load();
    });
}

void ReplyWriter::putBack(const std::shared_ptr<Discarded> &discarded)
{
    if (!discarded->post)
        return;
    Post post = *std::exchange(discarded->post, std::nullopt);
    // What was begun meanwhile in its place waits behind it.
    post.changedAt = m_clock.now();
    m_store.restore(post).then(this, [this](const domain::Result<Post> &kept) {
        if (!kept)
            complain(tr("The reply was not kept."), kept.error());
        load();
    });
}

void ReplyWriter::show()
{
    keep();
    const auto &mention = m_conversation.mention();
    m_mention = mention ? mention->id : domain::Id<domain::Mention>();
    const auto conversation = mention ? mention->conversation : domain::Id<domain::Conversation>();
    m_attachments.show(m_mention, conversation);
    guessLanguage();
    readLimits();
    if (conversation == m_shown) {
        // The same thread: another mention of it is answered by the same draft.
        Q_EMIT changed();
        return;
    }
    m_shown = conversation;
    m_isReady = false;
    dropQuestion();
    empty();
    load();
}

void ReplyWriter::empty()
{
    setText({});
    Q_EMIT replaced();
    Q_EMIT changed();
}

void ReplyWriter::load()
{
    const quint64 question = m_keeper.ask();
    if (m_shown.isNull())
        return;
    if (const auto *underWay = m_keeper.underWay(m_shown)) {
        Post draft;
        draft.text = *underWay;
        take(draft);
        return;
    }
    m_store.draft(m_shown).then(this, [this, question](const domain::Result<std::optional<Post>> &draft) {
        if (!m_keeper.isLatest(question))
            return;
        if (draft)
            take(*draft);
        else if (draft.error().kind == domain::Error::Kind::Cancelled)
            load();
        else
            complain(tr("The reply begun here could not be read."), draft.error());
    });
}

void ReplyWriter::take(const std::optional<Post> &draft)
{
    // What is being typed is newer than what the workspace answers.
    if (m_keeper.isDirty() || m_isSending)
        return;
    const bool wasReady = std::exchange(m_isReady, true);
    const QString text = draft ? draft->text : QString();
    if (text != m_text || !wasReady) {
        setText(text);
        Q_EMIT replaced();
    }
    Q_EMIT changed();
}

void ReplyWriter::follow(const store::Changes &changes)
{
    if (changes.everything || !changes.posts.isEmpty())
        load();
    if (changes.everything || !changes.channels.isEmpty())
        readLimits();
}

void ReplyWriter::sayWhenItLeaves(domain::Id<Post> reply, domain::Instant at, const QUndoCommand *command)
{
    const bool isNow = at - m_clock.now() <= m_undoPeriod;
    const QString when = isNow ? tr("in %n second(s)", nullptr, static_cast<int>(m_undoPeriod.count())) : letterMoment(at, m_clock.now(), m_database.zone());
    Message message{.sentence = tr("The reply leaves %1.", "a moment").arg(when)};
    if (isNow)
        message.holdsFor = m_undoPeriod;
    // No tick, and no seconds counted, for what stays here until something else has happened.
    if (const ReplyWay::Hold held = hold(); isNow && held.isOne())
        message = {.kind = Message::Kind::Waiting, .sentence = held.afterSending};
    if (command) {
        const Message offered = undoable(message.sentence, m_undoStack, command);
        message.actionText = offered.actionText;
        message.action = offered.action;
        message.undoes = offered.undoes;
    }
    m_leaving = message.sentence;
    m_leavingReply = reply;
    m_messages.post(message);
}

void ReplyWriter::unsayWhenItLeaves(domain::Id<Post> reply)
{
    if (m_leavingReply == reply && !m_leaving.isEmpty())
        m_messages.withdraw(std::exchange(m_leaving, QString()));
}

void ReplyWriter::say(const QString &sentence, const QUndoCommand *command)
{
    m_messages.post(undoable(sentence, m_undoStack, command));
}

void ReplyWriter::complain(const QString &what, const domain::Error &error)
{
    m_messages.post(problem(what, error));
}

} // namespace parvis::models
