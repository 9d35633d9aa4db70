// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/library/librarylistmodel.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedLayout;

namespace parvis::ui {

class EmptyState;

/// The images and files of the workspace's articles: looked through, added to, edited, and put into the article that is open.
class LibraryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `mayInsert` is false where no article is open.
    LibraryDialog(models::ArticleLibrary &library, bool mayInsert, QWidget *parent = nullptr);

Q_SIGNALS:
    void insertWanted(const QList<parvis::domain::LibraryItem> &items);
    /// The person wants to see an article that shows one.
    void articleWanted(parvis::domain::Id<parvis::domain::Article> article);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QPushButton *button(const QString &text, const std::function<void()> &run);
    void makeList();
    QLayout *makeDetails();
    void makeMenu();
    [[nodiscard]] QList<domain::LibraryItem> chosen() const;
    void follow();
    void showArticles(const domain::LibraryItem &item);
    void insert();
    void askForFiles();
    void crop();
    void leavePlaceOut();
    void saveCopy();
    void remove();
    void show(const QList<domain::LibraryItem> &items);

    models::ArticleLibrary &m_library;
    models::LibraryListModel *m_items;
    QLineEdit *m_search;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QLabel *m_picture;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_articles;
    QPushButton *m_undo = nullptr;
    QPushButton *m_insert = nullptr;
    QPushButton *m_crop = nullptr;
    QPushButton *m_place = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_remove = nullptr;
    domain::Id<domain::Media> m_shown;    ///< whose details are beside the list
    domain::Id<domain::Media> m_wanted;   ///< to be selected once it is there
};

} // namespace parvis::ui
