// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlecommands.h"

namespace parvis::models {

using domain::Article;
using domain::Result;

ArticleCommand::ArticleCommand(store::ArticleStore &store, const QString &text, Failed failed)
    : QUndoCommand(text)
    , m_store(store)
    , m_failed(std::move(failed))
{
}

void ArticleCommand::ask(Step step)
{
    if (m_isBusy) {
        m_next = step;
        return;
    }
    m_isBusy = true;
    if (step == Step::Redo)
        startRedo();
    else
        startUndo();
}

void ArticleCommand::arrived()
{
    m_isBusy = false;
    if (const Step next = std::exchange(m_next, Step::None); next != Step::None)
        ask(next);
}

void ArticleCommand::arrived(const domain::Error &error)
{
    m_failed(error);
    arrived();
}

EditArticleCommand::EditArticleCommand(store::ArticleStore &store, const domain::Clock &clock, domain::Id<Article> id, Change change, const QString &text,
                                       Failed failed)
    : ArticleCommand(store, text, std::move(failed))
    , m_clock(clock)
    , m_id(id)
    , m_change(std::move(change))
{
}

void EditArticleCommand::startRedo()
{
    apply(m_change, true);
}

void EditArticleCommand::startUndo()
{
    const auto putBack = [before = m_before, after = m_after](Article &article) {
        const auto field = [&](auto Article::*member) {
            if (article.*member == after.*member)
                article.*member = before.*member;
        };
        field(&Article::title);
        field(&Article::slug);
        field(&Article::summary);
        field(&Article::language);
        field(&Article::tags);
        field(&Article::status);
        field(&Article::body);
        field(&Article::publishedAt);
        field(&Article::goalWords);
    };
    apply(putBack, false);
}

void EditArticleCommand::apply(const Change &change, bool isRedo)
{
    m_store.article(m_id).then(&m_context, [this, change, isRedo](const Result<Article> &found) {
        if (!found)
            return arrived(found.error());
        Article changed = *found;
        change(changed);
        if (isRedo) {
            m_before = *found;
            m_after = changed;
        }
        if (changed == *found)
            return arrived();
        m_store.save(changed, m_clock.now(), true, found->changedAt).then(&m_context, [this, change, isRedo](const Result<Article> &saved) {
            if (saved)
                return arrived();
            // The editor saved between our reading and our writing: what it wrote is the ground to change.
            if (saved.error().kind == domain::Error::Kind::Conflict)
                return apply(change, isRedo);
            arrived(saved.error());
        });
    });
}

AddArticleCommand::AddArticleCommand(store::ArticleStore &store, const Article &article, const QString &text, Added added, Failed failed)
    : ArticleCommand(store, text, std::move(failed))
    , m_removed{.article = article, .revisions = {}, .posts = {}}
    , m_added(std::move(added))
{
}

void AddArticleCommand::startRedo()
{
    auto adding = m_wasAdded ? m_store.putBack(m_removed) : m_store.add(m_removed.article);
    adding.then(&m_context, [this](const Result<Article> &added) {
        if (!added)
            return arrived(added.error());
        m_wasAdded = true;
        m_removed.article = *added;
        m_added(*added);
        arrived();
    });
}

void AddArticleCommand::startUndo()
{
    m_store.remove(m_removed.article.id).then(&m_context, [this](const Result<domain::RemovedArticle> &removed) {
        if (!removed)
            return arrived(removed.error());
        // What was written since comes back with a redo.
        m_removed = *removed;
        arrived();
    });
}

RemoveArticleCommand::RemoveArticleCommand(store::ArticleStore &store, store::SilenceStore &silences, store::StoryStore &stories, domain::Id<Article> id,
                                           const QString &text, Removed removed, Failed failed)
    : ArticleCommand(store, text, std::move(failed))
    , m_silences(silences)
    , m_stories(stories)
    , m_removed(std::move(removed))
{
    m_article.article.id = id;
}

void RemoveArticleCommand::startRedo()
{
    m_silences.silenced(m_article.article.id).then(&m_context, [this](const Result<QStringList> &silenced) {
        if (!silenced)
            return arrived(silenced.error());
        m_silenced = *silenced;
        m_stories.steps(m_article.article.id).then(&m_context, [this](const Result<QList<domain::StoryStep>> &steps) {
            if (!steps)
                return arrived(steps.error());
            m_steps = *steps;
            remove();
        });
    });
}

void RemoveArticleCommand::remove()
{
    m_store.remove(m_article.article.id).then(&m_context, [this](const Result<domain::RemovedArticle> &removed) {
        if (!removed)
            return arrived(removed.error());
        m_article = *removed;
        m_removed(m_article.article);
        arrived();
    });
}

void RemoveArticleCommand::startUndo()
{
    m_store.putBack(m_article).then(&m_context, [this](const Result<Article> &added) {
        if (!added)
            return arrived(added.error());
        m_silences.silence(added->id, m_silenced).then(&m_context, [this](const Result<> &silenced) {
            if (!silenced)
                return arrived(silenced.error());
            m_stories.setSteps(m_article.article.id, m_steps).then(&m_context, [this](const Result<> &written) { arrive(written); });
        });
    });
}

void RemoveArticleCommand::arrive(const Result<> &written)
{
    if (written)
        arrived();
    else
        arrived(written.error());
}

NameRevisionCommand::NameRevisionCommand(store::ArticleStore &store, const domain::Revision &revision, const QString &name, const QString &text,
                                         std::function<void()> named, Failed failed)
    : ArticleCommand(store, text, std::move(failed))
    , m_revision(revision)
    , m_name(name)
    , m_named(std::move(named))
{
}

void NameRevisionCommand::give(const QString &name)
{
    m_store.nameRevision(m_revision.id, name).then(&m_context, [this](const Result<> &named) {
        if (!named)
            return arrived(named.error());
        m_named();
        arrived();
    });
}

} // namespace parvis::models
