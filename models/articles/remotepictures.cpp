// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/remotepictures.h"

#include "core/formats/document/pictures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
constexpr qsizetype largestRemote = 20'000'000;
} // namespace

RemotePictures::RemotePictures(QObject *parent)
    : QObject(parent)
{
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(stillness);
    connect(&m_fetchSoon, &QTimer::timeout, this, &RemotePictures::fetchWanted);
}

void RemotePictures::setWanted(const QStringList &addresses)
{
    if (addresses == m_wanted)
        return;
    m_wanted = addresses;
    if (m_isAllowed)
        m_fetchSoon.start();
    Q_EMIT changed();
}

void RemotePictures::allow()
{
    m_isAllowed = true;
    // Asked for again, what failed may be there now.
    for (const QString &address : std::exchange(m_failed, {}))
        m_asked.removeOne(address);
    fetchWanted();
}

void RemotePictures::forget()
{
    ++m_round;
    m_fetchSoon.stop();
    m_isAllowed = false;
    m_wanted.clear();
    m_contents.clear();
    m_asked.clear();
    m_failed.clear();
    Q_EMIT forgotten();
    Q_EMIT changed();
}

int RemotePictures::missing() const
{
    return static_cast<int>(std::ranges::count_if(
        m_wanted, [this](const QString &address) { return !m_contents.contains(address) && (!m_asked.contains(address) || m_failed.contains(address)); }));
}

int RemotePictures::underWay() const
{
    return static_cast<int>(m_asked.size() - m_failed.size());
}

void RemotePictures::fetchWanted()
{
    for (const QString &address : std::as_const(m_wanted)) {
        if (m_contents.contains(address) || m_asked.contains(address))
            continue;
        m_asked.append(address);
        const QUrl url(address, QUrl::StrictMode);
        if (!m_fetch || !url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty()) {
            m_failed.append(address);
            continue;
        }
        m_fetch(url).then(this, [this, address, round = m_round](const domain::Result<QByteArray> &content) {
            if (round == m_round)
                take(address, content);
        });
    }
    Q_EMIT changed();
}

void RemotePictures::take(const QString &address, const domain::Result<QByteArray> &content)
{
    if (content && content->size() <= largestRemote && formats::pictureHead(*content)) {
        m_asked.removeOne(address);
        m_contents.insert(address, *content);
        Q_EMIT fetched(address, *content);
    } else {
        m_failed.append(address);
    }
    Q_EMIT changed();
}

} // namespace parvis::models
