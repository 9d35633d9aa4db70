// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

namespace parvis::models {

/// Gets what is at an address of the web; nothing of the person goes along, neither cookies nor where the address stood.
using PictureFetch = std::function<QFuture<domain::Result<QByteArray>>(const QUrl &)>;

/// The pictures of the opened article that are on the web. None is fetched until the person allows it, for this article until it is closed; then those with
/// an https address that are pictures (PNG, JPEG, GIF or WebP, at most 20 MB) are, and nothing else.
class RemotePictures : public QObject
{
    Q_OBJECT

public:
    /// How long a new address stands still before it is fetched: what is being typed is no address yet.
    static constexpr std::chrono::milliseconds stillness{1500};

    explicit RemotePictures(QObject *parent = nullptr);

    void setFetch(PictureFetch fetch) { m_fetch = std::move(fetch); }
    /// The addresses that the article shows now.
    void setWanted(const QStringList &addresses);
    /// Fetches what is wanted, and what will be until forget().
    void allow();
    /// The article is closed: nothing is allowed or kept any more.
    void forget();

    [[nodiscard]] bool isAllowed() const { return m_isAllowed; }
    /// How many of the wanted are not shown and not under way.
    [[nodiscard]] int missing() const;
    /// How many are under way.
    [[nodiscard]] int underWay() const;
    /// What was fetched, by its address.
    [[nodiscard]] const QHash<QString, QByteArray> &contents() const { return m_contents; }

Q_SIGNALS:
    /// The numbers are other than before.
    void changed();
    void fetched(const QString &address, const QByteArray &content);
    /// Nothing of what was fetched may be shown any more.
    void forgotten();

private:
    void fetchWanted();
    void take(const QString &address, const domain::Result<QByteArray> &content);

    PictureFetch m_fetch;
    QStringList m_wanted;
    QHash<QString, QByteArray> m_contents;
    QStringList m_asked;    ///< under way, or in vain
    QStringList m_failed;   ///< in vain
    QTimer m_fetchSoon;
    int m_round = 0;        ///< of articles: an answer for the one before is none
    bool m_isAllowed = false;
};

} // namespace parvis::models
