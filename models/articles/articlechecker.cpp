// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlechecker.h"

#include <QtConcurrent/QtConcurrentRun>

namespace parvis::models {

ArticleChecker::~ArticleChecker()
{
    m_stop.request_stop();
}

void ArticleChecker::check(const QString &markdown, const analysis::ArticleFacts &facts)
{
    stop();
    QtConcurrent::run([markdown, facts, stop = m_stop.get_token()] {
        return analysis::checkArticle(markdown, facts, stop);
    }).then(this, [this, request = m_request](const std::optional<analysis::ArticleCheck> &check) {
        if (check && request == m_request)
            Q_EMIT checked(*check);
    });
}

void ArticleChecker::stop()
{
    m_stop.request_stop();
    m_stop = {};
    ++m_request;
}

} // namespace parvis::models
