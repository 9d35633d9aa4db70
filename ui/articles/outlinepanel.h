// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/outlinemodel.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QListView;

namespace parvis::ui {

/// The headings of the opened article: Return or a click goes there; dragging one, or Alt with the arrows, moves its section.
class OutlinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void setHeadings(const QList<domain::Heading> &headings);
    /// Marks the heading in whose section the line stands.
    void showLine(int line);
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    /// That line is to be shown, and gone to or just looked at.
    void lineRequested(int line, bool enters);
    /// See OutlineModel::moveRequested.
    void moveRequested(int heading, int before);

private:
    QAction *verb(const QString &text, const QString &icon, const QKeySequence &keys, int by);
    void follow();

    models::OutlineModel m_model;
    QListView *m_list;
    QLabel *m_empty;
    QAction *m_up;
    QAction *m_down;
    int m_line = 1;
    bool m_isReadOnly = false;
};

} // namespace parvis::ui
