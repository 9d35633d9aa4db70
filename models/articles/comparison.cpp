// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/comparison.h"

#include <QtConcurrent/QtConcurrentRun>

namespace parvis::models {

using domain::Result;
using RevisionId = domain::Id<domain::Revision>;

Comparison::Comparison(const store::ArticleStore &articles, QObject *parent)
    : QObject(parent)
    , m_articles(articles)
{
}

Comparison::~Comparison()
{
    m_stop.request_stop();
}

QFuture<Result<QString>> Comparison::textOf(RevisionId revision, const QString &now) const
{
    return revision.isNull() ? QtFuture::makeReadyValueFuture(Result<QString>(now)) : m_articles.revisionText(revision);
}

void Comparison::compare(RevisionId before, RevisionId after, const QString &now)
{
    stop();
    textOf(before, now).then(this, [this, after, now, request = m_request](const Result<QString> &older) {
        if (request != m_request)
            return;
        if (!older)
            return tell(request, [this, error = older.error()] { Q_EMIT failed(error); });
        textOf(after, now).then(this, [this, request, older = *older](const Result<QString> &newer) {
            if (request != m_request)
                return;
            if (!newer)
                return tell(request, [this, error = newer.error()] { Q_EMIT failed(error); });
            compareTexts(older, *newer);
        });
    });
}

void Comparison::compare(const QString &before, const QString &after)
{
    stop();
    compareTexts(before, after);
}

void Comparison::compareTexts(const QString &before, const QString &after)
{
    QtConcurrent::run([before, after, stop = m_stop.get_token()] {
        return ComparedTexts{.before = before, .after = after, .differences = domain::compareTexts(before, after, stop)};
    }).then(this, [this, request = m_request](const ComparedTexts &texts) {
        if (request != m_request)
            return;
        tell(request, [this, texts] {
            m_texts = texts;
            Q_EMIT compared();
        });
    });
}

void Comparison::tell(int request, const std::function<void()> &answer)
{
    // Never before the one who asked has gone on: what is known at once would be told of a comparison that another one follows.
    QMetaObject::invokeMethod(
        this,
        [this, request, answer] {
            if (request == m_request)
                answer();
        },
        Qt::QueuedConnection);
}

void Comparison::stop()
{
    m_stop.request_stop();
    m_stop = {};
    ++m_request;
}

} // namespace parvis::models
