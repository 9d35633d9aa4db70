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

    FigureCard(const QString &name, Rise rise, QWidget *parent = nullptr);

    /// `change` begins with + or − where there is one; `of` says what the value is made of.
    void setFigure(const QString &value, const QString &change, const QString &of);
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

    QString m_name;
    QString m_value;
    QString m_change;
    QString m_of;
    Rise m_rise;
    Sparkline *m_line;
};

} // namespace parvis::ui
