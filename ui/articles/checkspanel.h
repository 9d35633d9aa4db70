// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlechecks.h"

#include <QtWidgets/QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QListView;
class QPushButton;

namespace parvis::ui {

/// What the checks say of the opened article: Return or a double click opens a score or goes to what was found, a click shows it and leaves the keyboard here,
/// Delete silences it, Ctrl+Return does what one click can mend. Checks run while it is shown. Below, whether the links of the article answer, where the person
/// wants to know.
class ChecksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksPanel(models::ArticleChecks &checks, QWidget *parent = nullptr);

    void setReadOnly(bool isReadOnly);
    /// Asks whether the links of the article answer.
    void checkLinks();
    /// Puts the keyboard into the list, at the row that is chosen.
    void focusList();
    /// Puts the keyboard at the next finding that one click mends, where there is one.
    void goToNextMend();

Q_SIGNALS:
    /// The person wants to see what a row is about, and to go there or just to look.
    void placeRequested(const parvis::models::CheckRow &row, bool enters);
    /// The person wants done what a row can do by one click; `goesOn` where the keyboard is to stay in the list for the next.
    void mendRequested(const parvis::models::CheckRow &row, bool goesOn);
    /// What was mended from here last is to be undone in the text.
    void undoRequested();
    /// The panel is looked at, or no more.
    void watchedChanged(bool isWatched);
    /// The person wants to say what the company and its products are called.
    void ourNamesRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *verb(const QString &text, const QString &icon, const QKeySequence &keys, void (models::ArticleChecks::*run)(const models::CheckRow &));
    void activate(const QModelIndex &index, bool enters);
    void askToMend(bool goesOn);
    void keepInView();
    void follow();
    void showWords();
    void makeLinksRow();
    void showLinks();

    models::ArticleChecks &m_checks;
    QListView *m_list;
    QLabel *m_empty;
    QAction *m_silence;
    QAction *m_silenceRule;
    QAction *m_listen;
    QAction *m_mend;
    QPushButton *m_mendButton;
    QPushButton *m_button;
    QCheckBox *m_automatic;
    QPushButton *m_ask;
    QPushButton *m_ourNames;
    QLabel *m_linksWords;
    bool m_isReadOnly = false;
    int m_mends = 0; ///< from the list, since something else was done there
};

} // namespace parvis::ui
