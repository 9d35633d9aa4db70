// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/openedarticle.h"

#include "core/formats/document/articlehtml.h"
#include "core/formats/document/pictures.h"

#include <QtConcurrent/QtConcurrentRun>

namespace parvis::models {

QString asShownThere(const domain::Article &article)
{
    return formats::wordsBelowTitle(article.body, article.title);
}

OpenedArticle::OpenedArticle(store::Database &database, const store::ArticleStore &articles, QObject *parent)
    : QObject(parent)
    , m_articles(articles)
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (!m_id.isNull() && (changes.everything || changes.articles.updated.contains(m_id)))
            read();
    });
}

void OpenedArticle::show(domain::Id<domain::Article> id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_undescribed = 0;
    m_hasMarkup = false;
    m_localPicture.clear();
    if (!id.isNull())
        read();
}

void OpenedArticle::read()
{
    m_articles.article(m_id).then(this, [this, id = m_id](const domain::Result<domain::Article> &article) {
        if (!article || id != m_id)
            return;
        const int undescribed = formats::countUndescribed(article->body);
        const bool hasMarkup = formats::pageBelowTitle(article->body, article->title).hasMarkup;
        const QString localPicture = formats::picturesOfThisMachine(article->body).value(0);
        if (undescribed == m_undescribed && hasMarkup == m_hasMarkup && localPicture == m_localPicture)
            return;
        m_undescribed = undescribed;
        m_hasMarkup = hasMarkup;
        m_localPicture = localPicture;
        Q_EMIT changed();
    });
}

void OpenedArticle::compare(const QString &there, QObject *context, const std::function<void(const ComparedTexts &)> &then) const
{
    m_articles.article(m_id).then(context, [there, context, then](const domain::Result<domain::Article> &article) {
        if (!article)
            return;
        QtConcurrent::run([ours = *article, there] {
            const QString here = asShownThere(ours);
            return ComparedTexts{.before = here, .after = there, .differences = domain::compareTexts(here, there)};
        }).then(context, [then](const ComparedTexts &texts) { then(texts); });
    });
}

} // namespace parvis::models
