// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/articles/articlestore.h"
#include "core/domain/articles/library.h"
#include "models/shell/messages.h"

#include <QtCore/QTimer>

#include <deque>

class QUndoStack;

namespace parvis::models {

/// Takes articles in from files and folders: reads them on a worker, adds those that are not known yet with their pictures, and says how it went, with one
/// undo for all, which leaves and names articles that were changed since. What takes over a second is said, with a way to cancel: nothing of it stays then.
class ArticleImporter : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Article>;

    ArticleImporter(store::Database &database, store::ArticleStore &articles, Messages &messages, QUndoStack &undo, const domain::Clock &clock,
                    QObject *parent = nullptr);

    /// Takes in what these files and folders hold; one import at a time, a second one is told so.
    void import(const QStringList &paths);
    [[nodiscard]] bool isBusy() const { return m_run != nullptr; }

Q_SIGNALS:
    /// An import ended that added one article alone.
    void addedOne(parvis::domain::Id<parvis::domain::Article> article);

private:
    /// An article with what it was when it came in.
    struct Added
    {
        Key id;
        QByteArray state;
    };
    struct Run
    {
        qsizetype sources = 0;
        std::deque<domain::IncomingArticle> waiting;
        QList<Added> added;
        int known = 0;
        QStringList refused;     ///< sentences
        QStringList leftOut;     ///< names of files in folders
        QStringList remarks;     ///< sentences on what came in otherwise than it was
        bool isCancelled = false;
    };

    /// What an undo takes back and a redo puts there again.
    struct Taken
    {
        QList<Added> there;
        QList<std::pair<domain::RemovedArticle, QByteArray>> gone;
    };

    static Run read(const QStringList &paths, const QTimeZone &zone);
    void takeNext();
    void keepState(Key added);
    void end();
    void takeBack();
    void push(const QList<Added> &added);
    void takeBackUnchanged(const std::shared_ptr<Taken> &taken);
    void refuseUndo(const domain::Error &error);
    void tellKept(const QStringList &titles);
    void tell(const Run &run);
    void tellOfWork();
    void fail(const domain::Error &error);

    store::Database &m_database;
    store::ArticleStore &m_articles;
    Messages &m_messages;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    std::shared_ptr<Run> m_run;   ///< under way
    QTimer m_late;
};

} // namespace parvis::models
