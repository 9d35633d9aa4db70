// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtWidgets/QWidget>

namespace parvis::ui {

/// One colour of a stacked chart.
struct ChartSeries
{
    QString name;
    QColor color;
};

/// One bar of a chart over time.
struct ChartBar
{
    QString label;             ///< under the axis
    QString words;             ///< all that it says, for the tooltip and for who listens
    QList<qint64> parts;       ///< one for each series
    QList<QString> partWords;  ///< the same for each part
};

/// Stacked bars over time. The mouse and the arrow keys walk them (up and down: the parts of a bar); a click or Enter opens what is under it.
class BarChart : public QWidget
{
    Q_OBJECT

public:
    explicit BarChart(QWidget *parent = nullptr);

    void setData(const QList<ChartSeries> &series, const QList<ChartBar> &bars);
    /// The bar the keyboard is on, -1 for none.
    [[nodiscard]] int currentBar() const { return m_bar; }
    /// The rectangle of a bar, or of one of its parts, in widget coordinates.
    [[nodiscard]] QRect barRect(int bar, int part = -1) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// part is -1 for the whole bar.
    void activated(int bar, int part);

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
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int barAt(QPoint position) const;
    [[nodiscard]] int partAt(int bar, QPoint position) const;
    [[nodiscard]] QString wordsFor(int bar, int part) const;
    void paintAxis(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void walkTo(int bar, int part);

    QList<ChartSeries> m_series;
    QList<ChartBar> m_bars;
    qint64 m_top = 1;      ///< value at the top of the plot
    int m_bar = -1;
    int m_part = -1;
    int m_hovered = -1;
    int m_pressedBar = -1;
};

} // namespace parvis::ui
