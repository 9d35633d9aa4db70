// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/replywriter.h"

#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtCore/QLocale>

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
    , m_attachments(database, messages, undoStack, clock, conversation)
    , m_words(database, messages, undoStack)
{
    connect(&m_conversation, &ConversationModel::shown, this, &ReplyWriter::show);
    connect(&m_conversation, &ConversationModel::changed, this, [this] {
        // Merged or split, the same mention stands in another conversation, and so does its draft.
        if (m_conversation.mention() && m_conversation.mention()->conversation != m_shown)
            show();
    });
    connect(&database, &store::Database::changed, this, &ReplyWriter::follow);
    connect(&m_attachments, &ReplyAttachments::changed, this, &ReplyWriter::changed);
}

ReplyWriter::~ReplyWriter()
{
    // The workspace outlives its models and ends what was begun.
    keep();
}

bool ReplyWriter::canAnswer() const
{
    return m_conversation.mention() && m_database.access() != store::Database::Access::ReadOnly && domain::canCarryPosts(m_conversation.thread().service);
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

domain::TextMeasure ReplyWriter::measure() const
{
    return domain::measuredText(m_text, domain::textLimit(m_conversation.thread().service, domain::PostKind::Reply));
}

qsizetype ReplyWriter::fittingLength() const
{
    return domain::fittingLength(m_text, domain::textLimit(m_conversation.thread().service, domain::PostKind::Reply));
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

bool ReplyWriter::canSend() const
{
    const bool saysNothing = m_text.trimmed().isEmpty() && m_attachments.list().isEmpty();
    return canAnswer() && m_isReady && !saysNothing && !measure().isTooLong() && m_attachments.hindrance().isEmpty();
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
    const int undescribed = m_attachments.undescribed();
    if (undescribed == 0) {
        go();
        return;
    }
    m_messages.post({.kind = Message::Kind::Problem,
                     .sentence = tr("%n image(s) have no description: who cannot see them will not know what they show.", nullptr, undescribed),
                     .details = {},
                     .actionText = tr("Send without"),
                     .action =
                         [speaker = QPointer(this), go, conversation = m_shown] {
                             if (speaker && speaker->m_shown == conversation && speaker->canSend())
                                 go();
                         },
                     .isKept = true});
    Q_EMIT descriptionWanted();
}

void ReplyWriter::put(domain::Instant leavesAt)
{
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
                sayWhenItLeaves(at, *pushed);
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
        m_messages.post({.kind = Message::Kind::Problem,
                         .sentence = tr("A reply is being written here already. Send it or remove it first."),
                         .details = {},
                         .actionText = {},
                         .action = {},
                         .isKept = true});
        return;
    }
    const auto redo = [this, id = reply] {
        m_store.cancel(id, m_clock.now()).then(this, [this](const domain::Result<Post> &cancelled) {
            if (!cancelled)
                complain(tr("The reply was not taken back."), cancelled.error());
        });
    };
    const auto undo = [this, id = reply, at = leavesAt] {
        m_store.schedule(id, std::max(at, m_clock.now() + m_undoPeriod), m_clock.now()).then(this, [this](const domain::Result<Post> &scheduled) {
            if (!scheduled)
                complain(tr("The reply was not sent."), scheduled.error());
        });
    };
    m_undoStack.push(new StepsCommand(*this, tr("Take a reply back"), redo, undo));
}

void ReplyWriter::discard()
{
    if (!isBegun() || !m_isReady)
        return;
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
    if (conversation == m_shown) {
        // The same thread: another mention of it is answered by the same draft.
        Q_EMIT changed();
        return;
    }
    m_shown = conversation;
    m_isReady = false;
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
}

void ReplyWriter::sayWhenItLeaves(domain::Instant at, const QUndoCommand *command)
{
    const bool isNow = at - m_clock.now() <= m_undoPeriod;
    const QString when = isNow ? tr("in %n second(s)", nullptr, static_cast<int>(m_undoPeriod.count())) : letterMoment(at, m_clock.now(), m_database.zone());
    Message message = undoable(tr("The reply leaves %1.", "a moment").arg(when), m_undoStack, command);
    if (isNow)
        message.holdsFor = m_undoPeriod;
    m_messages.post(message);
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
