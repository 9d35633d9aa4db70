// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articleeditormodel.h"
#include "models/articles/checksmodel.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace parvis::ui {

class GoalBox;

/// What is said about an article beside its text: title, address, summary, tags, author, language, status.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(models::ArticleEditorModel &model, QWidget *parent = nullptr);

    /// Says whether there is a dictionary for the language.
    void setSpelled(bool isSpelled);
    /// Says below its status where it stands at sites already, though nobody reads it there; empty: nowhere.
    void setPlaces(const QString &sentences);
    /// Puts the cursor into the title.
    void focusTitle();
    /// The field of what a finding wants mended; the address on the site where it names none.
    void focusOn(models::CheckRow::Target target);

Q_SIGNALS:
    void statusRequested(parvis::domain::ArticleStatus status);
    /// The person wrote a detail: these are all of them.
    void edited(const parvis::models::ArticleFields &fields);

private:
    void show();
    void write();

    models::ArticleEditorModel &m_model;
    QComboBox *m_status;
    QLabel *m_places;   ///< where it stands already
    QLineEdit *m_title;
    QLineEdit *m_slug;
    QLineEdit *m_focus;
    QLineEdit *m_url;
    QLineEdit *m_eventStart;
    QLineEdit *m_eventEnd;
    QLineEdit *m_eventPlace;
    QLineEdit *m_eventUrl;
    QPlainTextEdit *m_summary;
    QLabel *m_summaryLength;
    QLineEdit *m_tags;
    QLineEdit *m_author;
    QComboBox *m_language;
    QLabel *m_spelled;
    GoalBox *m_goal;
    QLabel *m_startWords;   ///< that what is written there is no date
    QLabel *m_endWords;
    QLabel *m_pageWords;   ///< that it is no address
    bool m_isShowing = false;
};

} // namespace parvis::ui
