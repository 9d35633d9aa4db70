// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/storytemplate.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace parvis::ui {

class GoalBox;

/// The fields of a story template of the person's own.
class StoryTemplateEditor : public QDialog
{
    Q_OBJECT

public:
    /// One of Parvis is taken for the beginning of a new one.
    explicit StoryTemplateEditor(const domain::StoryTemplate &begun, QWidget *parent = nullptr);

    /// Asks first where something was written that closing would lose.
    void reject() override;

Q_SIGNALS:
    /// What the person wrote, with the key that it had.
    void written(const domain::StoryTemplate &storyTemplate);

private:
    QPlainTextEdit *lines(const QString &name, const QString &text, int height);
    [[nodiscard]] domain::StoryTemplate read() const;
    void keep();
    void follow();

    domain::StoryTemplate m_begun;
    domain::StoryTemplate m_asShown;   ///< what the fields said at first
    QLineEdit *m_title;
    QLineEdit *m_summary;
    GoalBox *m_goal;
    QPlainTextEdit *m_questions;
    QPlainTextEdit *m_checklist;
    QPlainTextEdit *m_body;
    QPushButton *m_save;
};

} // namespace parvis::ui
