// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTimeEdit>

#include <optional>

namespace parvis::ui {

/// The time that somebody writes: "9", "9:30", "21h30", "11:00 PM", also half written. What it does not say, minutes and half of the day, is `base`'s. Nothing
/// where the text cannot become a time.
[[nodiscard]] std::optional<QTime> writtenTime(const QString &text, QTime base = QTime(0, 0));

/// A time as the person's language writes it, that can also be written in one go, over what stands there: QTimeEdit alone takes what is typed over the whole
/// for its minutes.
class TimeEdit : public QTimeEdit
{
    Q_OBJECT

public:
    explicit TimeEdit(QTime time, QWidget *parent = nullptr);

    /// True while a time is being written over the whole of which the minutes may still come: "9", "10", "10:3".
    [[nodiscard]] bool isHalfWritten() const;
    /// What is typed next begins a time anew.
    void beginAnew();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    /// From a time that was written whole the keyboard leaves, not to its minutes.
    bool focusNextPrevChild(bool next) override;

private:
    /// What is written from here on takes from the time that stands there; nothing where a part of it is edited.
    [[nodiscard]] std::optional<QTime> baseOfWriting() const;
    /// Whoever clicked into a part and writes, writes over it: there is no room for a digit more.
    void chooseSection();
    void write(const QString &text);
    /// Takes "a", "p" and the "m" behind it for the half of the day, wherever the cursor is; false for what is none of them.
    bool writeHalf(QChar letter);

    QString m_written;   ///< since it was begun to be written; empty while its parts are edited
    QString m_part;      ///< digits typed one after the other into one part
    QTime m_base;
};

} // namespace parvis::ui
