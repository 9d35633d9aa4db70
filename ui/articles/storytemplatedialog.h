// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/storytemplatesmodel.h"

#include <QtWidgets/QDialog>

class QListView;
class QPushButton;
class QTextBrowser;

namespace parvis::ui {

class SegmentedControl;

/// The story templates, each with how a story of its kind is built, what to ask and what to check. The person takes one; makes, changes and removes their own.
class StoryTemplateDialog : public QDialog
{
    Q_OBJECT

public:
    /// `take` says what taking one does. With `begun`, a template of the person's own is proposed with it first.
    StoryTemplateDialog(models::StoryTemplatesModel &templates, const QString &take, QWidget *parent = nullptr);

    /// Opens the fields of a new template of the person's own that begins with this.
    void compose(const domain::StoryTemplate &begun);

Q_SIGNALS:
    void taken(const domain::StoryTemplate &storyTemplate);

private:
    QPushButton *button(const QString &text, const std::function<void()> &run);
    [[nodiscard]] std::optional<domain::StoryTemplate> chosen() const;
    void showPage(const domain::StoryTemplate &storyTemplate);
    void follow();

    models::StoryTemplatesModel &m_templates;
    SegmentedControl *m_language;
    QListView *m_list;
    QTextBrowser *m_page;
    QPushButton *m_take;
    QPushButton *m_own;      ///< makes a copy to change, or changes one's own
    QPushButton *m_remove;
    domain::Id<domain::StoryTemplate> m_wanted;   ///< to be chosen once it is listed
};

} // namespace parvis::ui
