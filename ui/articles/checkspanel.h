// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlechecks.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QListView;
class QPushButton;

namespace parvis::ui {

/// What the checks say of the opened article: Return or a click opens a score or goes to what was found, Delete silences it. Checks run while it is shown.
class ChecksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksPanel(models::ArticleChecks &checks, QWidget *parent = nullptr);

    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    /// The person wants to see what a row is about.
    void placeRequested(const parvis::models::CheckRow &row);
    /// The panel is looked at, or no more.
    void watchedChanged(bool isWatched);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QAction *verb(const QString &text, const QString &icon, const QKeySequence &keys, void (models::ArticleChecks::*run)(const models::CheckRow &));
    void activate(const QModelIndex &index);
    void follow();
    void showWords();

    models::ArticleChecks &m_checks;
    QListView *m_list;
    QLabel *m_empty;
    QAction *m_silence;
    QAction *m_silenceRule;
    QAction *m_listen;
    QPushButton *m_button;
    bool m_isReadOnly = false;
};

} // namespace parvis::ui
