// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/imports/csvimportmodel.h"
#include "models/imports/importlistmodel.h"
#include "models/imports/importreport.h"
#include "models/shell/messages.h"
#include "models/shell/navigator.h"

#include <QtCore/QHash>
#include <QtGui/QUndoStack>

#include <memory>

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

/// What to take in, and for CSV how.
struct ImportWish
{
    QString source;
    QString mapping;       ///< formats::CsvMapping as JSON; empty: guessed
    QString channelName;   ///< where rows go that name no channel
};

/// Sources asked for at once: told of at once when the last has ended, and taken back at once.
struct ImportBatch
{
    QList<ImportOutcome> outcomes;
    qsizetype underWay = 0;
    const QUndoCommand *command = nullptr;   ///< once something of it can be taken back
};

/// Everything a person does about taking in material.
class ImportPageModel : public QObject
{
    Q_OBJECT

public:
    ImportPageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undo, const domain::Clock &clock,
                    QObject *parent = nullptr);

    [[nodiscard]] ImportListModel &list() { return m_list; }

    /// The workspace's zone, of times in tables that name none.
    [[nodiscard]] QTimeZone zone() const { return m_database.zone(); }
    /// Looks at a path or address (the file's first bytes; an address is not asked), off the window's thread.
    [[nodiscard]] QFuture<SourceInspection> inspect(const QString &source) const;
    /// Asks for these imports. When the last has ended, one message says what came, of each and of all, and one Undo takes all of it back.
    void import(const QList<ImportWish> &wishes);
    void import(const QString &source) { import(QList{ImportWish{.source = source, .mapping = {}, .channelName = {}}}); }
    void cancel(domain::Id<domain::QueuedImport> id);
    /// Takes back all that an import added.
    void undo(const domain::Import &import);
    void dismiss(domain::Id<domain::QueuedImport> id);
    /// The same source once more, with the settings it had.
    void retry(const domain::QueuedImport &failed);
    /// Takes back what a batch added, and stops what of it has not ended.
    void takeBack(const std::shared_ptr<ImportBatch> &batch);
    /// Asks for all of a batch again.
    void askAgain(const std::shared_ptr<ImportBatch> &batch);

private:
    void ask(const std::shared_ptr<ImportBatch> &batch);
    void end(const std::shared_ptr<ImportBatch> &batch, qsizetype part, const domain::QueuedImport &ended);
    void announceEnded(const QList<domain::Id<domain::QueuedImport>> &ids);
    void announce(const std::shared_ptr<ImportBatch> &batch);

    store::Database &m_database;
    store::ImportQueue m_queue;
    store::ImportStore m_imports;
    Messages &m_messages;
    Navigator &m_navigator;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    ImportListModel m_list;
    QHash<domain::Id<domain::QueuedImport>, std::pair<std::shared_ptr<ImportBatch>, qsizetype>> m_awaited;   ///< asked for here and not ended yet
};

} // namespace parvis::models
