// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/ownpages.h"

#include "ui/articles/preview/webpreview.h"

#include <QtCore/QBuffer>
#include <QtWebEngineCore/QWebEngineUrlRequestInfo>
#include <QtWebEngineCore/QWebEngineUrlRequestJob>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
const QString pictureFolder = u"/picture/"_s;
} // namespace

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

QString OwnPages::putPicture(const QByteArray &content)
{
    const QString name = pictureFolder + QString::number(++m_pictureCount);
    m_pictures.insert(name, content);
    return QString::fromLatin1(previewScheme()) + u':' + name;
}

void OwnPages::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QString name = job->requestUrl().path();
    if (job->requestMethod() != "GET"_ba)
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    if (const auto picture = m_pictures.constFind(name); picture != m_pictures.cend()) {
        // As a picture and nothing else, whatever the bytes are: the engine looks at them itself.
        return answer(*job, "image/png"_ba, *picture);
    }
    const auto page = m_pages.constFind(name);
    if (page == m_pages.cend())
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    m_served.insert(page.key());
    answer(*job, "text/html;charset=utf-8"_ba, *page);
}

void OwnPages::answer(QWebEngineUrlRequestJob &job, const QByteArray &type, const QByteArray &content)
{
    auto *body = new QBuffer(&job);
    body->setData(content);
    body->open(QIODevice::ReadOnly);
    // Also as a header: a page may lack the element, and what follows the element in a page must not be able to undo it.
    job.setAdditionalResponseHeaders({{"Content-Security-Policy"_ba,
                                       "default-src 'none'; style-src 'unsafe-inline'; img-src data: "_ba + previewScheme()
                                           + ":; form-action 'none'; frame-src 'none'; base-uri 'none'"_ba}});
    job.reply(type, body);
}

void RefuseLoads::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    const bool isDocument = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
    const bool isPicture = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
    const bool isHandedOver = isPicture && url.path().startsWith(pictureFolder);
    const bool isOurs = url.scheme() == QLatin1StringView(previewScheme()) && (isDocument || isHandedOver);
    // A picture within the article itself travels nowhere.
    const bool isInline = url.scheme() == u"data"_s && isPicture;
    if (isOurs || isInline)
        return;
    ++m_refused;
    info.block(true);
}

} // namespace parvis::ui
