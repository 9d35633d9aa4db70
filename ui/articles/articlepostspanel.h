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

/// The posts of the opened article. Of one whose article says something else by now it shows what changed, and offers to take the new text or to leave the post
/// as it is.
class ArticlePostsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ArticlePostsPanel(models::ArticlesPageModel &model, QWidget *parent = nullptr);

    void setReadOnly(bool isReadOnly);
    /// Chooses that post, once it is there.
    void choose(domain::Id<domain::Post> post);

Q_SIGNALS:
    /// Posts of the opened article are wanted.
    void makeRequested();

private:
    QAction *verb(const QString &text, const QString &icon, const std::function<void()> &run);
    [[nodiscard]] std::optional<models::ArticlePostRow> chosen() const;
    /// What is said of a post of which something is open at its service.
    [[nodiscard]] QString openWords(const models::ArticlePostRow &row) const;
    void rowsChanged();
    void follow();
    void compare();
    void retake();

    models::ArticlesPageModel &m_model;
    models::ArticlePosts &m_posts;
    std::unique_ptr<models::Comparison> m_comparison;
    QLabel *m_empty;
    QListView *m_list;
    QLabel *m_words;
    ComparisonView *m_changes;
    QAction *m_retake;
    QAction *m_confirm;
    QAction *m_open;
    QAction *m_make;
    domain::Id<domain::Post> m_wanted; ///< to be chosen once it is there
    std::pair<QString, QString> m_compared;
    bool m_isReadOnly = false;
};

} // namespace parvis::ui
