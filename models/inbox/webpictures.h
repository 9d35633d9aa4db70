// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/remotepictures.h"

#include <QtCore/QSet>
#include <QtGui/QImage>

namespace parvis::models {

/// A picture that somebody's words lead to: connectors write "what it shows (address)" where one went along, and people paste addresses.
struct WebPicture
{
    QString address;
    QString shows;   ///< its description; empty: none

    friend bool operator==(const WebPicture &, const WebPicture &) = default;
};
/// Those in a text, each once, at most twelve: addresses of http and https whose path ends as pictures do (png, jpg, jpeg, gif, webp).
[[nodiscard]] QList<WebPicture> webPicturesIn(const QString &text);
/// The text without the lines that only lead to one of those pictures and say what it shows; an address within a sentence stays.
[[nodiscard]] QString withoutPictures(const QString &text, const QList<WebPicture> &pictures);

/// The pictures of the web that mentions lead to. None is fetched until the person wants that one; then it is, from https or from this machine, where it is a
/// picture (PNG, JPEG, GIF or WebP, at most 10 MB), and kept until forget().
class WebPictures : public QObject
{
    Q_OBJECT

public:
    explicit WebPictures(QObject *parent = nullptr);

    void setFetch(PictureFetch fetch) { m_fetch = std::move(fetch); }
    /// Fetches it, unless it is here or under way; then arrived() or failed().
    void want(const QString &address);
    /// What is here of it; null: nothing.
    [[nodiscard]] QImage picture(const QString &address) const { return m_pictures.value(address); }
    void forget();

Q_SIGNALS:
    void arrived(const QString &address);
    /// `why` is a sentence.
    void failed(const QString &address, const QString &why);

private:
    void decode(const QString &address, const QByteArray &content);

    PictureFetch m_fetch;
    QHash<QString, QImage> m_pictures;
    QSet<QString> m_underWay;
    int m_round = 0;   ///< an answer for what was forgotten is none
};

} // namespace parvis::models
