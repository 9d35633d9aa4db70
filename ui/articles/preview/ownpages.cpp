// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/ownpages.h"

#include "ui/articles/preview/webpreview.h"

#include <QtCore/QBuffer>
#include <QtWebEngineCore/QWebEngineUrlRequestInfo>
#include <QtWebEngineCore/QWebEngineUrlRequestJob>

using namespace Qt::StringLiterals;

namespace parvis::ui {

QByteArray previewScheme()
{
    return "parvis-preview"_ba;
}

void OwnPages::put(const QString &name, const QByteArray &html)
{
    m_pages.insert(name, html);
}

void OwnPages::remove(const QString &name)
{
    m_pages.remove(name);
    m_served.remove(name);
}

void OwnPages::requestStarted(QWebEngineUrlRequestJob *job)
{
    const auto page = m_pages.constFind(job->requestUrl().path());
    if (page == m_pages.cend() || job->requestMethod() != "GET"_ba)
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    m_served.insert(page.key());
    auto *body = new QBuffer(job);
    body->setData(*page);
    body->open(QIODevice::ReadOnly);
    // Also as a header: a page may lack the element, and what follows the element in a page must not be able to undo it.
    job->setAdditionalResponseHeaders({{"Content-Security-Policy"_ba,
                                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
                                        "frame-src 'none'; base-uri 'none'"_ba}});
    job->reply("text/html;charset=utf-8"_ba, body);
}

void RefuseLoads::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const bool isDocument = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
    const bool isOurs = info.requestUrl().scheme() == QLatin1StringView(previewScheme()) && isDocument;
    // A picture within the article itself travels nowhere.
    const bool isInline = info.requestUrl().scheme() == u"data"_s && info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
    if (isOurs || isInline)
        return;
    ++m_refused;
    info.block(true);
}

} // namespace parvis::ui
