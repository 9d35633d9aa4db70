// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/inbox/notedraftstore.h"
#include "models/inbox/conversationmodel.h"
#include "models/shell/draftkeeper.h"
#include "models/shell/messages.h"

namespace parvis::models {

/// The private note that is being written in the conversation shown, kept within half a second of the last key: what is half-written survives anything.
class NoteWriter : public QObject
{
    Q_OBJECT

public:
    NoteWriter(store::Database &database, Messages &messages, const domain::Clock &clock, const ConversationModel &conversation, QObject *parent = nullptr);
    ~NoteWriter() override;
    Q_DISABLE_COPY_MOVE(NoteWriter)

    [[nodiscard]] QString text() const { return m_text; }
    /// The person wrote this.
    void write(const QString &text);
    /// Keeps what was written at once.
    void keep();
    /// A note of that text was taken back, and is begun again where nothing else is; or it is a note again.
    void follow(domain::Id<domain::Mention> mention, const QString &text, bool isNote);

Q_SIGNALS:
    /// Another text than the person wrote, or another conversation: show it.
    void replaced();

private:
    void show();
    void load();
    void take(const QString &draft);

    Messages &m_messages;
    const domain::Clock &m_clock;
    const ConversationModel &m_conversation;
    store::Database &m_database;
    store::NoteDraftStore m_store;
    domain::Id<domain::Mention> m_mention;   ///< beside which it is written
    domain::Id<domain::Conversation> m_shown;
    QString m_text;
    DraftKeeper<domain::Id<domain::Conversation>, QString> m_keeper{[this] { keep(); }};
    bool m_isRead = false;   ///< what the workspace holds of the conversation shown
};

} // namespace parvis::models
