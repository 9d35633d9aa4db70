// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/thumbnail.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int smallest = 48;
constexpr int iconSide = 24;
} // namespace

Thumbnail::Thumbnail(models::Pictures &pictures, const domain::Media &media, const QSize &size, Fit fit, QWidget *parent)
    : QAbstractButton(parent)
    , m_pictures(pictures)
    , m_media(media)
    , m_size(size)
    , m_fit(fit)
{
    //: %1 is a file
    setAccessibleName(tr("Open %1").arg(media.name));
    setToolTip(tr("Open %1").arg(media.name));
    setCursor(Qt::PointingHandCursor);
    if (fit == Fit::Tile) {
        setFixedSize(size);
    } else {
        QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    connect(this, &QAbstractButton::clicked, this, [this] { m_pictures.copy(m_media); });
    connect(&m_pictures, &models::Pictures::arrived, this, [this](models::Pictures::Key key) {
        if (key == m_media.id)
            follow();
    });
    follow();
}

void Thumbnail::follow()
{
    const auto picture = m_pictures.picture(m_media);
    if (picture == m_picture)
        return;
    m_picture = picture;
    m_scaled = {};
    updateGeometry();
    update();
    Q_EMIT shown();
}

QSize Thumbnail::natural() const
{
    if (m_fit == Fit::Tile || m_picture.image.isNull())
        return m_size;
    // A picture is not blown up beyond its own pixels.
    const QSize own = m_picture.image.size();
    const QSize most = own.width() > m_size.width() || own.height() > m_size.height() ? own.scaled(m_size, Qt::KeepAspectRatio) : own;
    return most.expandedTo({smallest, smallest});
}

QSize Thumbnail::sizeHint() const
{
    return natural();
}

QSize Thumbnail::minimumSizeHint() const
{
    return m_fit == Fit::Tile ? m_size : QSize(smallest, smallest);
}

int Thumbnail::heightForWidth(int width) const
{
    const QSize size = natural();
    return std::max(smallest, size.height() * std::min(width, size.width()) / size.width());
}

const QImage &Thumbnail::scaled(const QSize &pixels)
{
    if (m_scaled.size() != pixels)
        m_scaled = m_picture.image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return m_scaled;
}

void Thumbnail::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect all = rect();
    if (m_picture.image.isNull()) {
        fillRounded(painter, all, theme::ink(theme::Ink::SoftFill), theme::ink(theme::Ink::Line), theme::cardRadius);
        if (m_picture.state != models::Picture::State::Awaited) {
            QRect middle(0, 0, iconSide, iconSide);
            middle.moveCenter(all.center());
            theme::icon(u"file"_s).paint(&painter, middle);
        }
    } else {
        QPainterPath path;
        path.addRoundedRect(all, theme::cardRadius, theme::cardRadius);
        painter.setClipPath(path);
        // What is transparent shows as on paper.
        painter.fillRect(all, Qt::white);
        const QSize size = m_picture.image.size().scaled(all.size(), m_fit == Fit::Tile ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
        QRect target(QPoint(), size);
        target.moveCenter(all.center());
        painter.drawImage(target, scaled((QSizeF(size) * devicePixelRatioF()).toSize()));
        painter.setClipping(false);
        fillRounded(painter, all, Qt::transparent, theme::ink(theme::Ink::Line), theme::cardRadius);
    }
    if (hasFocus())
        strokeFocus(painter, all, theme::cardRadius);
}

} // namespace parvis::ui
