// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtWebEngineCore/QWebEngineUrlRequestInterceptor>
#include <QtWebEngineCore/QWebEngineUrlSchemeHandler>

#include <atomic>

namespace parvis::ui {

/// Serves the pages and pictures handed to it from memory, under our scheme.
class OwnPages final : public QWebEngineUrlSchemeHandler
{
public:
    /// Makes a page available under parvis-preview:/name.
    void put(const QString &name, const QByteArray &html);
    void remove(const QString &name);
    /// Makes a picture available; answers its address, which is another each time.
    [[nodiscard]] QString putPicture(const QByteArray &content);
    void removePictures() { m_pictures.clear(); }
    /// True once somebody was given that page.
    [[nodiscard]] bool wasServed(const QString &name) const { return m_served.contains(name); }
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void answer(QWebEngineUrlRequestJob &job, const QByteArray &type, const QByteArray &content);

    QHash<QString, QByteArray> m_pages;
    QHash<QString, QByteArray> m_pictures;
    int m_pictureCount = 0;
    QSet<QString> m_served;
};

/// Refuses every request except the loading of our own pages as documents and of pictures that were handed over, and counts what it refused.
class RefuseLoads final : public QWebEngineUrlRequestInterceptor
{
public:
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
    [[nodiscard]] int refused() const { return m_refused; }

private:
    std::atomic<int> m_refused = 0;
};

} // namespace parvis::ui
