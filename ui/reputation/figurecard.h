// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace parvis::ui {

class Sparkline;

/// A figure as a card that opens what it counts: its name, value and change, its shape over the period, and a line that says of what.
class FigureCard : public QAbstractButton
{
    Q_OBJECT

public:
    /// Whether a rise is good news, bad news or neither.
    enum class Rise { Neutral, Good, Bad };

    struct Figure
    {
        QString lead;     ///< a word before the value: "about"
        QString value;
        QString change;   ///< begins with + or − where there is one
        QString of;       ///< what the value is made of
    };

    FigureCard(const QString &name, Rise rise, QWidget *parent = nullptr);

    void setFigure(const Figure &figure);
    void setPoints(const QList<double> &points);
    /// What opening it shows; empty: there is nothing to open, and `why` says so.
    void setOpens(const QString &what, const QString &why = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QColor changeColor() const;
    /// How wide the value is with its lead.
    [[nodiscard]] int valueWidth() const;
    void arrange();
    void paintFigure(QPainter &painter, const QRect &text) const;
    void paintFoot(QPainter &painter, const QRect &text) const;

    QString m_name;
    Figure m_figure;
    Rise m_rise;
    Sparkline *m_line;
    bool m_isChangeBelow = false;   ///< beside the value there is no room for it
};

} // namespace parvis::ui
