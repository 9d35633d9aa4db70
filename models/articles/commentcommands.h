// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/commentstore.h"
#include "models/articles/articlecommands.h"

namespace parvis::models {

/// Puts a comment or an answer on an article, or takes one away with its answers; undo does the other.
class PutCommentCommand final : public ArticleCommand
{
public:
    /// Told the key of a comment each time it was put for the first time.
    using Put = std::function<void(domain::Id<domain::Comment>)>;

    /// Adds it.
    PutCommentCommand(store::ArticleStore &articles, store::CommentStore &comments, const domain::Comment &comment, const QString &text, Put put,
                      Failed failed);
    /// Removes it.
    PutCommentCommand(store::ArticleStore &articles, store::CommentStore &comments, domain::Id<domain::Comment> id, const QString &text, Failed failed);

private:
    void startRedo() override { m_isRemoval ? take() : put(); }
    void startUndo() override { m_isRemoval ? put() : take(); }
    void put();
    void take();

    store::CommentStore &m_comments;
    domain::Id<domain::Comment> m_id;      ///< null until it was added
    QList<domain::Comment> m_rows;         ///< while they are not there
    Put m_put;
    bool m_isRemoval;
};

/// A change of comments that the store makes and takes back in one write each.
class CommentCommand final : public ArticleCommand
{
public:
    using Write = std::function<QFuture<domain::Result<>>()>;

    CommentCommand(store::ArticleStore &articles, Write redo, Write undo, const QString &text, Failed failed);

private:
    void startRedo() override { run(m_redo); }
    void startUndo() override { run(m_undo); }
    void run(const Write &write);

    Write m_redo;
    Write m_undo;
};

/// Gives an article a status and keeps who did so, whatever else was written meanwhile; undo gives back the one it had, where it still has this one, and
/// keeps nothing of it. The text that review was asked for, and the one that was approved, are named moments of its history.
class ReviewCommand final : public ArticleCommand
{
public:
    ReviewCommand(store::ArticleStore &articles, store::CommentStore &comments, const domain::Clock &clock, domain::Id<domain::Article> article,
                  domain::ArticleStatus status, const QString &text, std::function<void()> named, Failed failed);

private:
    void startRedo() override { give(); }
    void startUndo() override { takeBack(); }
    void give();
    void takeBack();
    void forgetStep();
    void nameMoment(const QString &name);

    store::CommentStore &m_comments;
    const domain::Clock &m_clock;
    domain::Id<domain::Article> m_article;
    domain::ArticleStatus m_status;
    std::function<void()> m_named;
    domain::ArticleStatus m_before{};
    std::optional<domain::Instant> m_publishedBefore;
    std::optional<domain::ReviewStep> m_step;    ///< kept now
    std::optional<domain::ReviewStep> m_taken;   ///< taken back: done again, it is about the same text
};

} // namespace parvis::models
