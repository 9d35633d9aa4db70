// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlespagemodel.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QListView;

namespace parvis::ui {

class ComparisonView;

/// The saved states of the opened article, newest first, and what changed since the chosen one: it can be compared, made the text again, and named.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(models::ArticlesPageModel &model, QWidget *parent = nullptr);

    /// Opens the comparison of the chosen moment, or of the last one before the newest, with the present text.
    void openComparison();
    /// Asks for a name for the chosen moment, or the newest one.
    void askForName();

Q_SIGNALS:
    /// The person wants the present text to be edited so.
    void editRequested(const parvis::domain::TextReplaced &edit);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *verb(const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run);
    [[nodiscard]] std::optional<domain::Revision> chosen() const;
    void readAgain();
    void compare();
    void showTexts(const models::ComparedTexts &texts);
    void follow();
    void restore();

    models::ArticlesPageModel &m_model;
    std::unique_ptr<models::Comparison> m_comparison;
    QListView *m_list;
    QLabel *m_words;
    ComparisonView *m_changes;
    QAction *m_compare;
    QAction *m_restore;
    QAction *m_name;
    QAction *m_unname;
    std::function<void()> m_onceRead;   ///< what was asked for before the history was there
    bool m_isPresent = false;   ///< the chosen moment has the present text
};

} // namespace parvis::ui
