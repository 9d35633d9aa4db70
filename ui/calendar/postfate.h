// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarpagemodel.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace parvis::ui {

/// What is becoming of the opened post, or became of it, and what a person can do about that: try again, say whether it is there, take it back, look at it
/// where it stands. Hidden while there is nothing to say.
class PostFate : public QWidget
{
    Q_OBJECT

public:
    PostFate(models::CalendarPageModel &model, QWidget *parent = nullptr);

    /// Shows what is known now.
    void follow();

    /// Asks what the post is to say there, whether it is to be deleted there, which of two versions is right; each for the opened post.
    static void askChange(models::CalendarPageModel &model, const models::CalendarEntry &entry, QWidget *over);
    static void askDelete(models::CalendarPageModel &model, const models::CalendarEntry &entry, QWidget *over);
    static void askWhich(models::CalendarPageModel &model, QWidget *over);
    /// Opens an address of the web in the browser; where there is none, says the address.
    static void showOnTheWeb(models::CalendarPageModel &model, const QString &address);

private:
    [[nodiscard]] QPushButton *makeButton(const QString &icon, const QString &text, const QString &tooltip);
    [[nodiscard]] domain::Id<domain::Post> opened() const;
    /// Where it stands a second time; empty where it does not, or nobody knows.
    [[nodiscard]] QString otherAddress() const;

    models::CalendarPageModel &m_model;
    QLabel *m_sentence;
    QLineEdit *m_place;
    domain::Id<domain::Post> m_placeOf;   ///< of which post an address is being pasted
    QPushButton *m_again = nullptr;
    QPushButton *m_isThere = nullptr;
    QPushButton *m_isNotThere = nullptr;
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_sendLate = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_againThere = nullptr;
    QPushButton *m_letBe = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_address = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_other = nullptr;
};

} // namespace parvis::ui
