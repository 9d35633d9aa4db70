// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/storyguide.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QListView;
class QPushButton;

namespace parvis::ui {

/// What the template of the opened article wants asked and checked, to be ticked off by click or space bar; where it has none, the way to one.
class GuidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuidePanel(models::StoryGuide &guide, QWidget *parent = nullptr);

    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void templateRequested();

private:
    void follow();

    models::StoryGuide &m_guide;
    QLabel *m_progress;
    QListView *m_list;
    QLabel *m_empty;
    QPushButton *m_choose;
    QAction *m_clear;
    bool m_isReadOnly = false;
};

} // namespace parvis::ui
