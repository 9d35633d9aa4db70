// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/library/cropview.h"

#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace parvis::ui {

namespace {
constexpr qreal grasp = 8;
constexpr int smallest = 8;
constexpr QSize roomForCropping(560, 420);
} // namespace

CropView::CropView(const QImage &image, QWidget *parent)
    : QWidget(parent)
    , m_image(image)
    , m_part(image.rect())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(roomForCropping / 2);
    setAccessibleName(tr("Part of the image that stays"));
    setToolTip(tr("Drag to choose what stays. Arrow keys move it, with Shift its lower right corner."));
}

QSize CropView::sizeHint() const
{
    return roomForCropping;
}

QRectF CropView::frame() const
{
    const QSizeF size = QSizeF(m_image.size()).scaled(QSizeF(this->size()) - QSizeF(2 * grasp, 2 * grasp), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QRectF CropView::toWidget(const QRect &part) const
{
    const QRectF around = frame();
    const qreal scale = around.width() / m_image.width();
    return {around.x() + part.x() * scale, around.y() + part.y() * scale, part.width() * scale, part.height() * scale};
}

QPointF CropView::toImage(const QPointF &place) const
{
    const QRectF around = frame();
    return (place - around.topLeft()) * (m_image.width() / around.width());
}

void CropView::setPart(const QRect &part)
{
    take(part);
}

void CropView::setRatio(std::optional<double> ratio)
{
    m_ratio = ratio;
    if (!m_ratio)
        return;
    // As much of the image as has that shape, about the middle of what is chosen.
    QSizeF size = QSizeF(*m_ratio, 1).scaled(QSizeF(m_part.size()), Qt::KeepAspectRatio);
    QRectF part(QPointF(), size);
    part.moveCenter(QRectF(m_part).center());
    take(part);
}

void CropView::take(QRectF part)
{
    part = part.normalized();
    part.setWidth(std::clamp<qreal>(part.width(), std::min(smallest, m_image.width()), m_image.width()));
    part.setHeight(std::clamp<qreal>(part.height(), std::min(smallest, m_image.height()), m_image.height()));
    part.moveLeft(std::clamp<qreal>(part.left(), 0, m_image.width() - part.width()));
    part.moveTop(std::clamp<qreal>(part.top(), 0, m_image.height() - part.height()));
    const QRect rounded
        = QRect(QPoint(qRound(part.left()), qRound(part.top())), QSize(qRound(part.width()), qRound(part.height()))).intersected(m_image.rect());
    if (rounded == m_part)
        return;
    m_part = rounded;
    update();
    Q_EMIT partChanged(m_part);
}

Qt::Edges CropView::edgesAt(const QPointF &place) const
{
    const QRectF part = toWidget(m_part);
    if (!part.adjusted(-grasp, -grasp, grasp, grasp).contains(place))
        return {};
    Qt::Edges edges;
    edges.setFlag(Qt::LeftEdge, std::abs(place.x() - part.left()) <= grasp);
    edges.setFlag(Qt::RightEdge, std::abs(place.x() - part.right()) <= grasp);
    edges.setFlag(Qt::TopEdge, std::abs(place.y() - part.top()) <= grasp);
    edges.setFlag(Qt::BottomEdge, std::abs(place.y() - part.bottom()) <= grasp);
    return edges;
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_edges = edgesAt(event->position());
    m_grip = toImage(event->position());
    m_begun = m_part;
    m_isMoving = !m_edges && m_part != m_image.rect() && toWidget(m_part).contains(event->position());
    m_isPulling = true;
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isPulling)
        return pull(toImage(event->position()));
    const Qt::Edges edges = edgesAt(event->position());
    const bool isDiagonal = (edges & (Qt::LeftEdge | Qt::RightEdge)) && (edges & (Qt::TopEdge | Qt::BottomEdge));
    const bool isFalling = edges == (Qt::LeftEdge | Qt::TopEdge) || edges == (Qt::RightEdge | Qt::BottomEdge);
    setCursor(isDiagonal                                                                     ? (isFalling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor)
                  : edges & (Qt::LeftEdge | Qt::RightEdge)                                   ? Qt::SizeHorCursor
                  : edges                                                                    ? Qt::SizeVerCursor
                  : toWidget(m_part).contains(event->position()) && m_part != m_image.rect() ? Qt::SizeAllCursor
                                                                                             : Qt::CrossCursor);
}

void CropView::pull(const QPointF &to)
{
    const QPointF by = to - m_grip;
    QRectF part = m_begun;
    if (m_isMoving) {
        part.translate(by);
        return take(part);
    }
    if (!m_edges) {
        part = QRectF(m_grip, to);
    } else {
        if (m_edges & Qt::LeftEdge)
            part.setLeft(part.left() + by.x());
        if (m_edges & Qt::RightEdge)
            part.setRight(part.right() + by.x());
        if (m_edges & Qt::TopEdge)
            part.setTop(part.top() + by.y());
        if (m_edges & Qt::BottomEdge)
            part.setBottom(part.bottom() + by.y());
    }
    if (m_ratio) {
        // The pulled side leads; where it leads out of the image, the other one does.
        part = part.normalized();
        const bool leadsHeight = m_edges && !(m_edges & (Qt::LeftEdge | Qt::RightEdge));
        QSizeF size = leadsHeight ? QSizeF(part.height() * *m_ratio, part.height()) : QSizeF(part.width(), part.width() / *m_ratio);
        if (size.width() > m_image.width() || size.height() > m_image.height())
            size = QSizeF(*m_ratio, 1).scaled(QSizeF(m_image.size()), Qt::KeepAspectRatio);
        const QPointF fixed(m_edges & Qt::LeftEdge ? part.right() - size.width() : part.left(),
                            m_edges & Qt::TopEdge ? part.bottom() - size.height() : part.top());
        part = QRectF(fixed, size);
    }
    take(part.intersected(m_ratio ? part : QRectF(m_image.rect())));
}

void CropView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_isPulling = false;
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    constexpr int far = 10;
    const int step = event->modifiers() & Qt::ControlModifier ? far : 1;
    QPoint by;
    switch (event->key()) {
    case Qt::Key_Left:
        by = {-step, 0};
        break;
    case Qt::Key_Right:
        by = {step, 0};
        break;
    case Qt::Key_Up:
        by = {0, -step};
        break;
    case Qt::Key_Down:
        by = {0, step};
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    QRect part = m_part;
    if (!(event->modifiers() & Qt::ShiftModifier)) {
        part.translate(by);
    } else if (m_ratio) {
        const int width = std::min(part.width() + by.x() + by.y(), m_image.width() - part.left());
        part.setSize({width, qRound(width / *m_ratio)});
    } else {
        part.setBottomRight(part.bottomRight() + by);
        part = part.intersected(m_image.rect());
    }
    take(part);
}

void CropView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(frame(), m_image);
    QPainterPath dimmed;
    dimmed.addRect(frame());
    QPainterPath stays;
    stays.addRect(toWidget(m_part));
    constexpr QColor shade(0, 0, 0, 140);
    painter.fillPath(dimmed.subtracted(stays), shade);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr qreal thin = 1.5;
    constexpr qreal thick = 2.5;
    painter.setPen(QPen(theme::ink(theme::Ink::Accent, true), hasFocus() ? thick : thin));
    painter.drawRect(toWidget(m_part));
}

} // namespace parvis::ui
