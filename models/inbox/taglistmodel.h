// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/tagstore.h"
#include "models/shell/messages.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// The tags there are, by name, with how many mentions and people wear each: made, renamed, recoloured and removed, each so that it can be undone. Read at
/// the first refresh(), kept true from then on.
class TagListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Tag>;

    TagListModel(store::Database &database, Messages &messages, QUndoStack &undoStack, QObject *parent = nullptr);

    /// Reads them anew: what wears them may have changed.
    void refresh() { read({}); }
    [[nodiscard]] const QList<store::TagSummary> &all() const { return m_tags; }
    /// -1 where there is none of that key.
    [[nodiscard]] int rowOf(Key id) const;
    /// What wears it, as a sentence.
    [[nodiscard]] static QString wearers(const store::TagSummary &summary);
    /// Why the tag of that key cannot have that name, as a sentence; empty where it can.
    [[nodiscard]] QString refusal(Key id, const QString &name) const;

    /// Makes one of that colour, under a name that is free; added() tells its key.
    void add(int colour);
    /// Writes name and colour where they are others; nothing where refusal() has something to say.
    void save(domain::Tag tag);
    /// Takes it off all that wears it. Says so, with the offer to undo it, and answers what was said: a dialog stands before it.
    Message remove(Key id);

    /// The name for display.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_tags.size()); }

Q_SIGNALS:
    void added(parvis::domain::Id<parvis::domain::Tag> id);

private:
    struct Removed
    {
        std::optional<store::TagBefore> before;   ///< while it is removed
        bool isWanted = true;                     ///< that it is
    };

    void read(Key addedLast);
    void takeOff(Key id, const std::shared_ptr<Removed> &removed);
    void putBack(const std::shared_ptr<Removed> &removed);
    void push(const QString &text, std::function<void()> redo, std::function<void()> undo);
    template<typename T>
    void watch(QFuture<domain::Result<T>> future, const QString &complaint);
    void complain(const QString &what, const domain::Error &error);

    Messages &m_messages;
    QUndoStack &m_undoStack;
    store::TagStore m_store;
    QList<store::TagSummary> m_tags;
    bool m_isRead = false;
};

} // namespace parvis::models
