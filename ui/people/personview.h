// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"
#include "models/people/timelinemodel.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QCheckBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace parvis::ui {

class AvatarView;
class PersonCards;
class TimelineView;

/// One person: their name and roles, everything that passed between them and us across channels, and what is known of them.
class PersonView : public QWidget
{
    Q_OBJECT

public:
    explicit PersonView(models::PeoplePageModel &people, QWidget *parent = nullptr);

    /// Puts the keyboard into the name, all of it chosen.
    void focusName();
    [[nodiscard]] PersonCards &cards() { return *m_cards; }
    [[nodiscard]] QWidget *timeline() const;

Q_SIGNALS:
    /// Escape was pressed: back to the list.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// Puts what is known of them under what passed where there is no room beside it.
    void resizeEvent(QResizeEvent *event) override;
    /// Follows what the cards need.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    void show();
    void showTimeline();
    /// Gives the cards their place, wide enough for them beside their scroll bar.
    void placeCards();

    models::PeoplePageModel &m_people;
    AvatarView *m_avatar = nullptr;
    QLineEdit *m_name = nullptr;
    QList<QCheckBox *> m_roles;
    models::TimelineModel m_entries;
    TimelineView *m_timeline = nullptr;
    QLabel *m_silence = nullptr;
    QPushButton *m_earlier = nullptr;
    PersonCards *m_cards = nullptr;
    QBoxLayout *m_halves;
    QFrame *m_between;
    QScrollArea *m_scroll;
    models::PeoplePageModel::Key m_shown;
};

} // namespace parvis::ui
