// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/openingproblem.h"
#include "models/shell/preferences.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace parvis::ui {

class Card;

/// What stands before a workspace is open: language, a place for the file, start mine, open the demo or another one; and why the last try failed.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(models::Preferences &preferences, QWidget *parent = nullptr);

    /// Says why a workspace was not opened and offers what can be done; nothing hides it.
    void setProblem(const std::optional<models::OpeningProblem> &problem);
    /// While something is being made or restored: says what, and lets nothing else be started. Empty: done.
    void setBusy(const QString &what);

Q_SIGNALS:
    void newRequested(const QString &path);
    void openRequested(const QString &path);
    void openReadOnlyRequested(const QString &path);
    void demoRequested();

private:
    void browse();
    void askOpen();
    [[nodiscard]] QWidget *makeMine();
    [[nodiscard]] QWidget *makeOthers();

    models::Preferences &m_preferences;
    Card *m_problem;
    QLabel *m_sentence;
    QLabel *m_details;
    QPushButton *m_readOnly;
    QPushButton *m_retry;
    QLineEdit *m_path;
    QPushButton *m_elsewhere = nullptr;
    QPushButton *m_start = nullptr;
    QWidget *m_choices;
    QLabel *m_busy;
    QWidget *m_bar;
    QString m_failed;
};

} // namespace parvis::ui
