// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/silencestore.h"
#include "core/store/articles/storystore.h"

#include <QtGui/QUndoCommand>

namespace parvis::models {

/// A command whose steps are answered later by the store: one asked for while another runs follows it.
class ArticleCommand : public QUndoCommand
{
public:
    using Failed = std::function<void(const domain::Error &)>;

    ArticleCommand(store::ArticleStore &store, const QString &text, Failed failed);
    void redo() final { ask(Step::Redo); }
    void undo() final { ask(Step::Undo); }

protected:
    /// Starts the step; calls arrived() at its end.
    virtual void startRedo() = 0;
    virtual void startUndo() = 0;
    void arrived();
    void arrived(const domain::Error &error);

    store::ArticleStore &m_store;
    QObject m_context;   ///< continuations end with the command

private:
    enum class Step { None, Redo, Undo };
    void ask(Step step);

    Failed m_failed;
    Step m_next = Step::None;
    bool m_isBusy = false;
};

/// Changes fields of an article in the store, whatever else was written meanwhile; undo puts back those fields that still are as this
/// command left them.
class EditArticleCommand final : public ArticleCommand
{
public:
    using Change = std::function<void(domain::Article &)>;

    EditArticleCommand(store::ArticleStore &store, const domain::Clock &clock, domain::Id<domain::Article> id, Change change, const QString &text,
                       Failed failed);

private:
    void startRedo() override;
    void startUndo() override;
    void apply(const Change &change, bool isRedo);

    const domain::Clock &m_clock;
    domain::Id<domain::Article> m_id;
    Change m_change;
    domain::Article m_before;
    domain::Article m_after;
};

/// Adds an article; undo removes it.
class AddArticleCommand final : public ArticleCommand
{
public:
    using Added = std::function<void(const domain::Article &)>;
    /// `added` is told each time it is in the workspace again.
    AddArticleCommand(store::ArticleStore &store, const domain::Article &article, const QString &text, Added added, Failed failed);

private:
    void startRedo() override;
    void startUndo() override;

    domain::RemovedArticle m_removed;   ///< the article to add, or all that an undo took away
    bool m_wasAdded = false;
    Added m_added;
};

/// Removes an article; undo brings it back with its history, its posts, what is silenced in it and what its template asks.
class RemoveArticleCommand final : public ArticleCommand
{
public:
    using Removed = std::function<void(const domain::Article &)>;
    RemoveArticleCommand(store::ArticleStore &store, store::SilenceStore &silences, store::StoryStore &stories, domain::Id<domain::Article> id,
                         const QString &text, Removed removed, Failed failed);

private:
    void startRedo() override;
    void startUndo() override;

    void remove();
    /// Answers a step that may have failed.
    void arrive(const domain::Result<> &written);

    store::SilenceStore &m_silences;
    store::StoryStore &m_stories;
    domain::RemovedArticle m_article;
    QStringList m_silenced;
    QList<domain::StoryStep> m_steps;
    Removed m_removed;
};

/// Calls a revision by a name, or takes its name away; undo gives it the one it had.
class NameRevisionCommand final : public ArticleCommand
{
public:
    /// `named` is told each time the workspace has it so.
    NameRevisionCommand(store::ArticleStore &store, const domain::Revision &revision, const QString &name, const QString &text, std::function<void()> named,
                        Failed failed);

private:
    void startRedo() override { give(m_name); }
    void startUndo() override { give(m_revision.name); }

    void give(const QString &name);

    domain::Revision m_revision;
    QString m_name;
    std::function<void()> m_named;
};

} // namespace parvis::models
