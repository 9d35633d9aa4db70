// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlespagemodel.h"

#include <QtWidgets/QWidget>

class QListView;
class QStackedWidget;

namespace parvis::ui {

class EmptyState;

/// All articles as a list, last changed first; says what the place is for while there is none.
class ArticleShelf : public QWidget
{
    Q_OBJECT

public:
    ArticleShelf(models::ArticlesPageModel &model, QAction *newArticle, QAction *newFromTemplate, QAction *clearSearch, QWidget *parent = nullptr);

    /// The article that the keyboard is on; null where none is.
    [[nodiscard]] domain::Id<domain::Article> current() const;
    [[nodiscard]] QListView &list() { return *m_list; }
    /// Gives the keyboard to the list, on that article where it is shown.
    void focusOn(domain::Id<domain::Article> id);
    /// What the list's menu offers.
    void setActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void openRequested(parvis::domain::Id<parvis::domain::Article> id);
    void currentChanged();

private:
    void follow();

    models::ArticlesPageModel &m_model;
    QStackedWidget *m_stack;
    QListView *m_list;
    QWidget *m_shelf;
    EmptyState *m_none;
    EmptyState *m_notFound;
    bool m_isInView = false;   ///< the article that the keyboard is on, before articles changed their places
};

} // namespace parvis::ui
