// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/imports/csvimportmodel.h"
#include "models/imports/importlistmodel.h"
#include "models/shell/messages.h"
#include "models/shell/navigator.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// What can be known of a source before it is taken in.
struct SourceInspection
{
    QString source;
    QString name;          ///< short
    QString description;   ///< what it is, in words: "RSS or Atom feed", "CSV table, 1.2 MB"…
    QString problem;       ///< why it cannot be taken in, a sentence; empty when it can
    QByteArray head;       ///< the first bytes, for the column mapping; empty for an address
    bool isWhole = false;  ///< whether the head is all there is
    bool isCsv = false;
    bool isAddress = false;
};

/// Everything a person does about taking in material.
class ImportPageModel : public QObject
{
    Q_OBJECT

public:
    ImportPageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undo, const domain::Clock &clock,
                    QObject *parent = nullptr);

    [[nodiscard]] ImportListModel &list() { return m_list; }

    /// Looks at a path or address (the file's first bytes; an address is not asked), off the window's thread.
    [[nodiscard]] QFuture<SourceInspection> inspect(const QString &source) const;
    /// Asks for the import; `mapping` and `channelName` only for CSV. When it ends, a message says what came with Undo.
    void import(const QString &source, const QString &mapping = {}, const QString &channelName = {});
    void cancel(domain::Id<domain::QueuedImport> id);
    /// Takes back all that an import added.
    void undo(const domain::Import &import);
    void dismiss(domain::Id<domain::QueuedImport> id);
    /// The same source once more, with the settings it had.
    void retry(const domain::QueuedImport &failed);

private:
    void announceEnded(const QList<domain::Id<domain::QueuedImport>> &ids);
    void announce(const domain::QueuedImport &ended);

    store::Database &m_database;
    store::ImportQueue m_queue;
    store::ImportStore m_imports;
    Messages &m_messages;
    Navigator &m_navigator;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    ImportListModel m_list;
    QList<domain::Id<domain::QueuedImport>> m_awaited;   ///< asked for here and not ended yet
};

} // namespace parvis::models
