// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/calendar/poststore.h"
#include "models/shell/messages.h"

#include <QtCore/QQueue>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// Changes posts one after the other, each on the row as it stands then: what succeeded goes on the undo stack and is said with *Undo*, what
/// failed is said and leaves no trace.
class PostWriter : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<domain::Post(domain::Post)>;
    using Sentence = std::function<QString(const domain::Post &before, const domain::Post &after)>;
    using Told = std::function<void(const domain::Post &)>;

    PostWriter(store::PostStore &posts, Messages &messages, QUndoStack &undo, const domain::Clock &clock, QObject *parent = nullptr);

    /// Adds a post; `created` learns its key once it stands. `session` as in change().
    void create(const domain::Post &post, const Sentence &sentence, const Told &created = {}, int session = 0);
    /// Changes a post. A change that changes nothing does nothing. An empty sentence says nothing. Changes with the same non-zero
    /// `session` that follow one another are undone as one, of one post; of a negative one, whichever posts they are of. `changed` learns what became of it.
    void change(domain::Id<domain::Post> id, const Change &change, const Sentence &sentence, int session = 0, const Told &changed = {});
    void remove(domain::Id<domain::Post> id, const Sentence &sentence);
    /// Does that once all that was asked for before is written.
    void afterwards(const std::function<void()> &then);
    /// Replays a step of the undo stack: from `from` to `to`, where nothing stands for "no such post".
    void replay(const std::optional<domain::Post> &from, const std::optional<domain::Post> &to);

Q_SIGNALS:
    /// A change could not be done; whoever shows unsaved input keeps it.
    void refused(parvis::domain::Id<parvis::domain::Post> id);
    /// Nothing waits to be written any more.
    void drained();

private:
    using Job = std::function<void()>;

    void enqueue(const Job &job);
    void finish();
    void record(const std::optional<domain::Post> &before, const std::optional<domain::Post> &after, const Sentence &sentence, int session);
    void refuse(domain::Id<domain::Post> id, const QString &what, const domain::Error &error, const std::function<void()> &retry);

    store::PostStore &m_posts;
    Messages &m_messages;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    QQueue<Job> m_jobs;
    bool m_isBusy = false;
};

} // namespace parvis::models
