// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/savedrepliesmodel.h"

namespace parvis::models {

SavedRepliesModel::SavedRepliesModel(store::Database &database, Messages &messages, QUndoStack &undoStack, QObject *parent)
    : OrderedRecords(database, messages, undoStack, parent)
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.savedReplies.isEmpty())
            read();
    });
    QMetaObject::invokeMethod(this, [this] { read(); }, Qt::QueuedConnection);
}

SavedRepliesModel::Words SavedRepliesModel::words() const
{
    return {.add = tr("Add a saved reply"),
            .change = tr("Change a saved reply"),
            .move = tr("Move a saved reply"),
            .remove = tr("Remove a saved reply"),
            .removed = tr("The saved reply “%1” was removed."),
            .newName = tr("New reply"),
            .numbered = tr("New reply %1"),
            .notRead = tr("The saved replies could not be read."),
            .notAdded = tr("The saved reply was not added."),
            .notChanged = tr("The saved reply was not changed."),
            .notRemoved = tr("The saved reply was not removed.")};
}

void SavedRepliesModel::add(const QString &text, const QString &language)
{
    domain::SavedReply reply;
    if (!text.isEmpty())
        reply.texts.insert(language, text);
    addNew(reply);
}

QVariant SavedRepliesModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= all().size())
        return {};
    const domain::SavedReply &reply = all().at(index.row());
    if (role == Qt::DisplayRole)
        return reply.name;
    if (role == Qt::ToolTipRole && !reply.texts.isEmpty())
        return reply.texts.first();
    return {};
}

} // namespace parvis::models
