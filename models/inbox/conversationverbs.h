// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/inbox/inboxstore.h"
#include "models/shell/messages.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// What a person says about which mentions belong together, each as one command that can be undone.
class ConversationVerbs : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Mention>;

    ConversationVerbs(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, QObject *parent = nullptr);

    /// How many mentions can be chosen for a merge.
    static constexpr qsizetype mostMerged = 100;
    /// Makes the conversations of those mentions one.
    void merge(const QList<Key> &mentions);
    /// Makes a mention, and what answers it, a conversation of its own.
    void split(Key mention);

Q_SIGNALS:
    /// A conversation was made another: this mention shows it.
    void regrouped(parvis::domain::Id<parvis::domain::Mention> mention);

private:
    /// A merge or a split, and how things stood before it.
    struct Change
    {
        QList<Key> mentions;
        QString sentence;   ///< what is said when it was done
        store::ConversationBefore before;
    };
    void complain(const QString &sentence);
    void push(const QString &text, const Change &change, const std::function<void(const std::shared_ptr<Change> &)> &run);
    void mergeNow(const std::shared_ptr<Change> &change);
    void splitNow(const std::shared_ptr<Change> &change);
    void take(const std::shared_ptr<Change> &change, const domain::Result<store::ConversationBefore> &before, const QString &failure);

    Messages &m_messages;
    QUndoStack &m_undoStack;
    const domain::Clock &m_clock;
    store::InboxStore m_store;
};

} // namespace parvis::models
