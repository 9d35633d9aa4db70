// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace parvis::ui {

/// Asks for a segment's name and query, reads the query back and says what is wrong with it.
class SegmentDialog : public QDialog
{
    Q_OBJECT

public:
    SegmentDialog(models::PeoplePageModel &people, const domain::Segment &segment, QWidget *parent = nullptr);

private:
    void judge();

    models::PeoplePageModel &m_people;
    domain::Segment m_segment;
    QLineEdit *m_name;
    QLineEdit *m_query;
    QLabel *m_sentence;
    QPushButton *m_save = nullptr;
};

} // namespace parvis::ui
