// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/conversationmodel.h"
#include "models/media/attachments.h"

namespace parvis::models {

/// What goes along with the reply that is being written in the conversation shown.
class ReplyAttachments : public Attachments
{
    Q_OBJECT

public:
    ReplyAttachments(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, const ConversationModel &conversation,
                     QObject *parent = nullptr);
    ~ReplyAttachments() override;
    Q_DISABLE_COPY_MOVE(ReplyAttachments)

    [[nodiscard]] domain::MediaLimit limit() const override;
    [[nodiscard]] QString refusal() const override;

    /// What the channel says itself that it takes; nothing: what its service documents. `unlicensed`: its name, where what lets us in was not given the right
    /// to give it files.
    void setLimit(const std::optional<domain::MediaLimit> &limit, const QString &unlicensed = {});
    /// Shows those of the draft in that conversation; what is attached answers that mention where there is no draft yet.
    void show(domain::Id<domain::Mention> mention, domain::Id<domain::Conversation> conversation);

protected:
    [[nodiscard]] std::optional<Place> here() const override;
    [[nodiscard]] bool isHere(const Place &place) const override { return place.mention == m_mention; }
    [[nodiscard]] QString service() const override;
    [[nodiscard]] QFuture<domain::Result<domain::Post>> edit(const Place &place, const store::AttachmentsEdit &edit) override;
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Post>>> read() override;

private:
    const domain::Clock &m_clock;
    std::optional<domain::MediaLimit> m_limit;
    QString m_unlicensed;
    const ConversationModel &m_conversation;
    store::ReplyStore m_store;
    domain::Id<domain::Mention> m_mention; ///< what is answered
    domain::Id<domain::Conversation> m_shown;
};

} // namespace parvis::models
