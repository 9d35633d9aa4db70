// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtWidgets/QWidget>

namespace parvis::ui {

/// One line of a list of bars.
struct ListBar
{
    QString name;
    QString value;   ///< at the right: "61 mentions"
    QString words;   ///< all that it says, for the tooltip and for who listens
    double part = 0; ///< 0 to 1 of the track
    QColor color;
};

/// Bars on top of one another, each with its name and value. The arrow keys walk them; a click or Enter opens what is under one.
class BarList : public QWidget
{
    Q_OBJECT

public:
    explicit BarList(QWidget *parent = nullptr);

    void setBars(const QList<ListBar> &bars);
    /// The bar the keyboard is on, -1 for none.
    [[nodiscard]] int currentBar() const { return m_bar; }
    /// The line of a bar in widget coordinates.
    [[nodiscard]] QRect lineRect(int bar) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated(int bar);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int barAt(QPoint position) const;
    void walkTo(int bar);

    QList<ListBar> m_bars;
    int m_bar = -1;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace parvis::ui
