// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarpagemodel.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace parvis::ui {

/// All that a person needs to publish the opened post by hand, once its time has come: its text and descriptions to copy, its files to save, and a place for
/// the address where it stands then. Hidden for any other post.
class HandOff : public QWidget
{
    Q_OBJECT

public:
    HandOff(models::CalendarPageModel &model, QWidget *parent = nullptr);

    /// Shows what is known now.
    void follow();
    /// True where a post is one to publish by hand, and its time has come.
    [[nodiscard]] static bool isDue(const models::CalendarEntry &entry);

private:
    void askForFolder();
    void publish();
    /// Asks about the address; nothing withdraws the question.
    void doubt(const QString &question);

    models::CalendarPageModel &m_model;
    domain::Id<domain::Post> m_shown;
    QLabel *m_lead;
    QPushButton *m_text;
    QPushButton *m_descriptions;
    QPushButton *m_files;
    QLineEdit *m_address;
    QPushButton *m_done;
    QLabel *m_doubt;      ///< what is strange about the address
    QPushButton *m_keep;  ///< keeps it all the same
    QString m_doubted;    ///< the address that it is about
};

} // namespace parvis::ui
