// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include <optional>

namespace parvis::ui {

/// An image with the part of it that is to stay; the rest is dimmed. The part is drawn anew, moved, and pulled at its sides and corners with the mouse; with
/// the keyboard, arrows move it by a pixel (with Ctrl by ten) and with Shift its lower right corner.
class CropView : public QWidget
{
    Q_OBJECT

public:
    explicit CropView(const QImage &image, QWidget *parent = nullptr);

    /// In pixels of the image, never empty and never outside.
    [[nodiscard]] QRect part() const { return m_part; }
    void setPart(const QRect &part);
    /// Keeps the part's width to height at this ratio from now on; nothing: as it comes.
    void setRatio(std::optional<double> ratio);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void partChanged(const QRect &part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Where the image is drawn.
    [[nodiscard]] QRectF frame() const;
    [[nodiscard]] QRectF toWidget(const QRect &part) const;
    [[nodiscard]] QPointF toImage(const QPointF &place) const;
    [[nodiscard]] Qt::Edges edgesAt(const QPointF &place) const;
    void pull(const QPointF &to);
    void take(QRectF part);

    QImage m_image;
    QRect m_part;
    std::optional<double> m_ratio;
    Qt::Edges m_edges;
    QPointF m_grip;       ///< in pixels of the image
    QRect m_begun;        ///< the part when the mouse was pressed
    bool m_isMoving = false;
    bool m_isPulling = false;
};

} // namespace parvis::ui
