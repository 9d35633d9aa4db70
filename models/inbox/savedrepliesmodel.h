// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/savedreplystore.h"
#include "models/shell/orderedrecords.h"

namespace parvis::models {

/// The saved replies in their order.
class SavedRepliesModel : public OrderedRecords<domain::SavedReply, store::SavedReplyStore>
{
    Q_OBJECT

public:
    SavedRepliesModel(store::Database &database, Messages &messages, QUndoStack &undoStack, QObject *parent = nullptr);

    /// Makes a new one with that text in that language, under a name that is free; added() tells its key.
    void add(const QString &text, const QString &language);

    /// The name for display, a text as its tooltip.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void added(parvis::domain::Id<parvis::domain::SavedReply> id);

protected:
    [[nodiscard]] Words words() const override;
    [[nodiscard]] QFuture<domain::Result<QList<domain::SavedReply>>> stored() const override { return store().replies(); }
    void wasAdded(Key id) override { Q_EMIT added(id); }
};

} // namespace parvis::models
