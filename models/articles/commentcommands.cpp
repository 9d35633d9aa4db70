// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/commentcommands.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

using domain::Result;

PutCommentCommand::PutCommentCommand(store::ArticleStore &articles, store::CommentStore &comments, const domain::Comment &comment, const QString &text, Put put,
                                     Failed failed)
    : ArticleCommand(articles, text, std::move(failed))
    , m_comments(comments)
    , m_rows{comment}
    , m_put(std::move(put))
    , m_isRemoval(false)
{
}

PutCommentCommand::PutCommentCommand(store::ArticleStore &articles, store::CommentStore &comments, domain::Id<domain::Comment> id, const QString &text,
                                     Failed failed)
    : ArticleCommand(articles, text, std::move(failed))
    , m_comments(comments)
    , m_id(id)
    , m_isRemoval(true)
{
}

void PutCommentCommand::put()
{
    if (m_rows.isEmpty())
        return arrived();
    if (!m_id.isNull()) {
        m_comments.putBack(m_rows).then(&m_context, [this](const Result<> &written) { written ? arrived() : arrived(written.error()); });
        return;
    }
    m_comments.add(m_rows.constFirst()).then(&m_context, [this](const Result<domain::Comment> &added) {
        if (!added)
            return arrived(added.error());
        m_id = added->id;
        if (m_put)
            m_put(m_id);
        arrived();
    });
}

void PutCommentCommand::take()
{
    if (m_id.isNull())
        return arrived();
    m_comments.remove(m_id).then(&m_context, [this](const Result<QList<domain::Comment>> &removed) {
        if (!removed)
            return arrived(removed.error());
        m_rows = *removed;
        arrived();
    });
}

namespace {
/// What the moment is called at which an article came to that status; empty where it has no name of its own.
QString momentName(domain::ArticleStatus status)
{
    if (status == domain::ArticleStatus::InReview)
        return QCoreApplication::translate("parvis::models::ReviewCommand", "Asked for review", "a moment of the history");
    if (status == domain::ArticleStatus::Approved)
        return QCoreApplication::translate("parvis::models::ReviewCommand", "Approved", "a moment of the history");
    return {};
}
} // namespace

CommentCommand::CommentCommand(store::ArticleStore &articles, Write redo, Write undo, const QString &text, Failed failed)
    : ArticleCommand(articles, text, std::move(failed))
    , m_redo(std::move(redo))
    , m_undo(std::move(undo))
{
}

void CommentCommand::run(const Write &write)
{
    write().then(&m_context, [this](const Result<> &written) { written ? arrived() : arrived(written.error()); });
}

ReviewCommand::ReviewCommand(store::ArticleStore &articles, store::CommentStore &comments, const domain::Clock &clock, domain::Id<domain::Article> article,
                             domain::ArticleStatus status, const QString &text, std::function<void()> named, Failed failed)
    : ArticleCommand(articles, text, std::move(failed))
    , m_comments(comments)
    , m_clock(clock)
    , m_article(article)
    , m_status(status)
    , m_named(std::move(named))
{
}

void ReviewCommand::give()
{
    m_store.article(m_article).then(&m_context, [this](const Result<domain::Article> &found) {
        if (!found)
            return arrived(found.error());
        m_before = found->status;
        m_publishedBefore = found->publishedAt;
        domain::Article changed = *found;
        changed.status = m_status;
        if (m_status == domain::ArticleStatus::Published && !changed.publishedAt)
            changed.publishedAt = m_clock.now();
        // As a milestone: what is decided is decided on this text, which later saves leave alone.
        m_store.save(changed, m_clock.now(), true, found->changedAt).then(&m_context, [this](const Result<domain::Article> &saved) {
            // The editor saved between our reading and our writing: what it wrote is the ground to change.
            if (!saved)
                return saved.error().kind == domain::Error::Kind::Conflict ? give() : arrived(saved.error());
            if (m_taken) {
                m_step = std::exchange(m_taken, std::nullopt);
                m_comments.retell(*m_step).then(&m_context, [this](const Result<> &told) {
                    if (!told)
                        return arrived(told.error());
                    nameMoment(momentName(m_status));
                });
                return;
            }
            m_comments.tell(m_article, m_status, saved->changedAt).then(&m_context, [this](const Result<domain::ReviewStep> &told) {
                if (!told)
                    return arrived(told.error());
                m_step = *told;
                nameMoment(momentName(m_status));
            });
        });
    });
}

void ReviewCommand::takeBack()
{
    m_store.article(m_article).then(&m_context, [this](const Result<domain::Article> &found) {
        if (!found)
            return arrived(found.error());
        if (found->status != m_status)
            return forgetStep();
        domain::Article changed = *found;
        changed.status = m_before;
        changed.publishedAt = m_publishedBefore;
        m_store.save(changed, m_clock.now(), true, found->changedAt).then(&m_context, [this](const Result<domain::Article> &saved) {
            if (!saved)
                return saved.error().kind == domain::Error::Kind::Conflict ? takeBack() : arrived(saved.error());
            forgetStep();
        });
    });
}

void ReviewCommand::forgetStep()
{
    if (!m_step)
        return arrived();
    m_taken = std::exchange(m_step, std::nullopt);
    m_comments.untell(*m_taken).then(&m_context, [this](const Result<> &gone) {
        if (!gone)
            return arrived(gone.error());
        nameMoment({});
    });
}

void ReviewCommand::nameMoment(const QString &name)
{
    const domain::Id<domain::Revision> moment = m_step ? m_step->revision : m_taken ? m_taken->revision : domain::Id<domain::Revision>();
    if (moment.isNull() || momentName(m_status).isEmpty())
        return arrived();
    // Without its name, the step is made all the same.
    m_store.nameRevision(moment, name).then(&m_context, [this](const Result<> &) {
        m_named();
        arrived();
    });
}

} // namespace parvis::models
