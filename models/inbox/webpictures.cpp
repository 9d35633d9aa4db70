// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/webpictures.h"

#include "core/domain/channels/serveraddress.h"
#include "core/formats/document/pictures.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QBuffer>
#include <QtCore/QRegularExpression>
#include <QtGui/QImageReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

constexpr qsizetype largestPicture = 10'000'000;
constexpr int widestShown = 1'240;   ///< a bubble, on a display of two pixels to one

/// Small enough to be shown; null where it is no picture.
QImage decodedPicture(QByteArray content)
{
    if (content.size() > largestPicture || !formats::pictureHead(content))
        return {};
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > widestShown)
        reader.setScaledSize(size.scaled(widestShown, widestShown * 4, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

QList<WebPicture> webPicturesIn(const QString &text)
{
    static const QRegularExpression shown(uR"((?:^|\n)([^\n]*?)\s*\((https?://[^\s()<>"]+)\)\s*(?=\n|$))"_s);
    static const QRegularExpression plain(uR"(https?://[^\s()<>"]+)"_s);
    static const QRegularExpression picture(uR"([.@](png|jpe?g|gif|webp)$)"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype most = 12;
    QHash<QString, QString> descriptions;
    for (const auto &match : shown.globalMatch(text))
        descriptions.insert(match.captured(2), match.captured(1).trimmed());
    QList<WebPicture> found;
    for (const auto &match : plain.globalMatch(text)) {
        const QString address = match.captured();
        const bool isKnown = std::ranges::contains(found, address, &WebPicture::address);
        if (found.size() < most && !isKnown && picture.match(QUrl(address).path()).hasMatch())
            found << WebPicture{.address = address, .shows = descriptions.value(address)};
    }
    return found;
}

QString withoutPictures(const QString &text, const QList<WebPicture> &pictures)
{
    const auto leadsTo = [&pictures](const QString &line) {
        const QString bare = line.trimmed();
        return std::ranges::any_of(pictures, [&bare](const WebPicture &picture) {
            const QString end = u'(' + picture.address + u')';
            return bare == picture.address || bare == end
                || (!picture.shows.isEmpty() && bare.endsWith(end) && bare.chopped(end.size()).trimmed() == picture.shows);
        });
    };
    QStringList lines = text.split(u'\n');
    lines.removeIf(leadsTo);
    return lines.join(u'\n').trimmed();
}

WebPictures::WebPictures(QObject *parent)
    : QObject(parent)
{
}

void WebPictures::want(const QString &address)
{
    if (m_pictures.contains(address))
        return Q_EMIT arrived(address);
    if (m_underWay.contains(address))
        return;
    const QUrl url(address, QUrl::StrictMode);
    const bool isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && domain::isThisMachine(url.host()));
    if (!m_fetch || !url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return Q_EMIT failed(address, tr("This is no address of a picture."));
    if (!isSafe)
        return Q_EMIT failed(address, tr("It is not fetched: its address is not encrypted (http). The link opens it in your browser."));
    m_underWay.insert(address);
    m_fetch(url).then(this, [this, address, round = m_round](const domain::Result<QByteArray> &content) {
        if (round != m_round)
            return;
        if (content && !content->isEmpty())
            return decode(address, *content);
        m_underWay.remove(address);
        const bool isOffline = !content && content.error().kind == domain::Error::Kind::Offline;
        Q_EMIT failed(address, isOffline ? tr("Parvis is offline: it was not fetched.") : tr("It could not be fetched, or is larger than 10 MB."));
    });
}

void WebPictures::decode(const QString &address, const QByteArray &content)
{
    QtConcurrent::run(&decodedPicture, content).then(this, [this, address, round = m_round](const QImage &picture) {
        if (round != m_round)
            return;
        m_underWay.remove(address);
        if (picture.isNull())
            return Q_EMIT failed(address, tr("What is there is no picture that Parvis shows (PNG, JPEG, GIF, WebP, at most 10 MB)."));
        m_pictures.insert(address, picture);
        Q_EMIT arrived(address);
    });
}

void WebPictures::forget()
{
    ++m_round;
    m_pictures.clear();
    m_underWay.clear();
}

} // namespace parvis::models
