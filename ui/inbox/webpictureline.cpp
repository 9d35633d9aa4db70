// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/webpictureline.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

namespace {
constexpr QSize largestShown(520, 360);
} // namespace

WebPictureLine::WebPictureLine(const models::WebPicture &picture, models::WebPictures &pictures, QWidget *parent)
    : QWidget(parent)
    , m_picture(picture)
    , m_pictures(pictures)
    , m_told(captionLabel({}, this))
    , m_shown(new QLabel(this))
    , m_show(new QPushButton(tr("Show"), this))
{
    const QString host = QString::fromLatin1(QUrl::toAce(QUrl(picture.address).host()));
    //: %1 is a server; %2 what a picture shows
    m_told->setText(picture.shows.isEmpty() ? tr("Picture on %1, not fetched").arg(host) : tr("Picture on %1, not fetched: %2").arg(host, picture.shows));
    m_told->setWordWrap(true);
    m_told->setToolTip(picture.address);
    m_show->setAutoDefault(false);
    m_show->setFlat(true);
    m_show->setToolTip(tr("Fetch it from %1 and show it here; its server learns that somebody looked").arg(host));
    m_show->setAccessibleName(picture.shows.isEmpty() ? tr("Show the picture on %1").arg(host) : tr("Show the picture: %1").arg(picture.shows));
    m_shown->setAccessibleName(picture.shows.isEmpty() ? tr("Picture without a description") : picture.shows);
    m_shown->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::unit);
    line->addWidget(m_told, 1);
    line->addWidget(m_show, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::half, 0, 0);
    column->setSpacing(theme::half);
    column->addLayout(line);
    column->addWidget(m_shown);
    connect(m_show, &QPushButton::clicked, this, [this] {
        // A button that is switched off passes the keyboard on to whatever comes next.
        if (m_show->hasFocus())
            Q_EMIT keyboardLeft();
        m_show->setEnabled(false);
        m_told->setText(tr("The picture is being fetched…"));
        m_pictures.want(m_picture.address);
    });
    connect(&pictures, &models::WebPictures::arrived, this, [this](const QString &address) {
        if (address == m_picture.address)
            follow();
    });
    connect(&pictures, &models::WebPictures::failed, this, [this](const QString &address, const QString &why) {
        if (address != m_picture.address)
            return;
        m_told->setText(why);
        m_show->setEnabled(true);
    });
    follow();
}

void WebPictureLine::follow()
{
    const QImage picture = m_pictures.picture(m_picture.address);
    if (picture.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    const QSize room = largestShown * ratio;
    const bool isLarger = picture.width() > room.width() || picture.height() > room.height();
    QPixmap pixmap = QPixmap::fromImage(isLarger ? picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture);
    pixmap.setDevicePixelRatio(ratio);
    m_shown->setPixmap(pixmap);
    m_shown->show();
    m_show->hide();
    m_told->setText(m_picture.shows);
    m_told->setVisible(!m_picture.shows.isEmpty());
    m_shown->setToolTip(m_picture.address);
    m_isShown = true;
    Q_EMIT shown();
}

} // namespace parvis::ui
