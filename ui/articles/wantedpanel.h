// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlewanted.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QListView;

namespace parvis::ui {

/// What people ask that the opened article answers: Return, or the small button of a row, links a question or takes the link off; Ctrl+Return shows the
/// conversation, as a double click does. Return or a double click on a topic shows its mentions. Looked for while it is shown.
class WantedPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WantedPanel(models::ArticleWanted &wanted, QWidget *parent = nullptr);

    void setReadOnly(bool isReadOnly);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Verb = void (WantedPanel::*)(const models::WantedRow &row);

    QAction *verb(const QString &text, const QString &icon, const QKeySequence &keys, Verb run);
    [[nodiscard]] models::WantedRow chosen() const;
    void toggle(const models::WantedRow &row);
    /// The row whose link was made or taken off is another one now: the current one stays a mention.
    void keepToMentions();
    void keepTo(models::WantedRow &before);
    void open(const models::WantedRow &row);
    void openWaiting(const models::WantedRow &row);
    void follow();
    void showWords();

    models::ArticleWanted &m_wanted;
    QLabel *m_empty;
    QListView *m_list;
    QAction *m_link;      ///< or takes the link off
    QAction *m_open;
    QAction *m_waiting;
    bool m_isReadOnly = false;
    models::WantedRow m_toggled;   ///< whose link is made or taken off; its mention is null where none is
    models::WantedRow m_left;      ///< a mention that was chosen before, likewise
};

} // namespace parvis::ui
