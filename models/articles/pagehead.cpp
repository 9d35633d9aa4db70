// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/pagehead.h"

#include <QtConcurrent/QtConcurrentRun>

namespace parvis::models {

PageHead::PageHead(const analysis::PageSite &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
{
}

void PageHead::make(const domain::Article &article)
{
    QtConcurrent::run([article, site = m_site] { return analysis::pageHead(article, site); }).then(this, [this, request = ++m_request](const QString &lines) {
        if (request == m_request)
            Q_EMIT made(lines);
    });
}

} // namespace parvis::models
