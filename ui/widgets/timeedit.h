// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTimeEdit>

#include <optional>

namespace parvis::ui {

/// The time that somebody writes: "9", "9:30", "21h30", "11:00 PM", also half written. What it does not say, minutes and half of the day, is `base`'s. Nothing
/// where the text cannot become a time.
[[nodiscard]] std::optional<QTime> writtenTime(const QString &text, QTime base = QTime(0, 0));

/// A time that can also be written in one go, over what stands there: QTimeEdit alone takes what is typed over the whole for its minutes.
class TimeEdit : public QTimeEdit
{
    Q_OBJECT

public:
    explicit TimeEdit(QTime time, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    /// What is written from here on takes from the time that stands there; nothing where a part of it is edited.
    [[nodiscard]] std::optional<QTime> baseOfWriting() const;
    /// Whoever clicked into a part and writes, writes over it: there is no room for a digit more.
    void chooseSection();
    void write(const QString &text);

    QString m_written;   ///< since it was begun to be written; empty while its parts are edited
    QTime m_base;
};

} // namespace parvis::ui
