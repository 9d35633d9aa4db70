// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/notewriter.h"

#include "models/shell/sentences.h"

#include <utility>

namespace parvis::models {

NoteWriter::NoteWriter(store::Database &database, Messages &messages, const domain::Clock &clock, const ConversationModel &conversation, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
    , m_clock(clock)
    , m_conversation(conversation)
    , m_database(database)
    , m_store(database)
{
    connect(&m_conversation, &ConversationModel::shown, this, &NoteWriter::show);
    connect(&m_conversation, &ConversationModel::changed, this, [this] {
        // Merged or split, the same mention stands in another conversation, and so does what is begun beside it.
        if (m_conversation.mention() && m_conversation.mention()->conversation != m_shown)
            show();
    });
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything)
            load();
    });
}

NoteWriter::~NoteWriter()
{
    // The workspace outlives its models and ends what was begun.
    keep();
}

void NoteWriter::write(const QString &text)
{
    if (text == m_text || m_mention.isNull())
        return;
    m_text = text;
    m_keeper.touch();
}

void NoteWriter::keep()
{
    if (!m_keeper.takeDirty() || m_database.access() == store::Database::Access::ReadOnly)
        return;
    m_keeper.leaves(m_shown, m_text);
    m_store.save(m_mention, m_text, m_clock.now()).then(this, [this, conversation = m_shown, text = m_text](const domain::Result<> &kept) {
        m_keeper.arrived(conversation, text);
        if (kept)
            return;
        // It stands in the window still: the next key, or the button, tries again.
        if (conversation == m_shown)
            m_keeper.tryAgain();
        m_messages.post(problem(tr("The note that you write was not kept."), kept.error(), [this] { keep(); }));
    });
}

void NoteWriter::follow(domain::Id<domain::Mention> mention, const QString &text, bool isNote)
{
    // What is being typed comes before it.
    keep();
    auto moved = isNote ? m_store.end(mention, text) : m_store.beginAgain(mention, text, m_clock.now());
    moved.then(this, [this](const domain::Result<> &) { load(); });
}

void NoteWriter::show()
{
    keep();
    const auto &mention = m_conversation.mention();
    m_mention = mention ? mention->id : domain::Id<domain::Mention>();
    const auto conversation = mention ? mention->conversation : domain::Id<domain::Conversation>();
    // The same thread: what is begun goes on beside another mention of it.
    if (std::exchange(m_shown, conversation) == conversation)
        return;
    m_keeper.forget();
    m_isRead = false;
    m_text.clear();
    Q_EMIT replaced();
    load();
}

void NoteWriter::load()
{
    const quint64 question = m_keeper.ask();
    if (m_shown.isNull())
        return;
    if (const auto *underWay = m_keeper.underWay(m_shown)) {
        take(*underWay);
        return;
    }
    m_store.draft(m_shown).then(this, [this, question](const domain::Result<QString> &draft) {
        if (!m_keeper.isLatest(question))
            return;
        if (draft)
            take(*draft);
        else if (draft.error().kind == domain::Error::Kind::Cancelled)
            load();
        else
            m_messages.post(problem(tr("The note begun here could not be read."), draft.error()));
    });
}

void NoteWriter::take(const QString &draft)
{
    const bool isFirst = !std::exchange(m_isRead, true);
    if (draft == m_text)
        return;
    if (!m_keeper.isDirty())
        m_text = draft;
    else if (isFirst && !draft.isEmpty())
        // Who types before it was read goes on with it.
        m_text = draft + u'\n' + m_text;
    else
        // What is being typed is newer than what the workspace answers.
        return;
    Q_EMIT replaced();
}

} // namespace parvis::models
