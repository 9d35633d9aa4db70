// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlespagemodel.h"
#include "ui/shell/page.h"

#include <functional>

class QStackedWidget;

namespace parvis::ui {

class ArticleEditor;
class ArticleShelf;
class MarkdownEdit;

/// Asks a person for a file to write: `answer` is called with its path, or not at all.
using FileQuestion = std::function<void(QWidget *parent, const QString &title, const QString &proposed, const QString &filter,
                                        const std::function<void(const QString &)> &answer)>;

/// The Articles place: the shelf, and the editor once an article is open.
class ArticlesPage : public Page
{
    Q_OBJECT

public:
    explicit ArticlesPage(models::ArticlesPageModel &model, QWidget *parent = nullptr);
    ~ArticlesPage() override;

    /// Replaces the file dialog by which exports ask where to write.
    void setFileQuestion(FileQuestion question) { m_askFile = std::move(question); }

    [[nodiscard]] bool reachesEdges() const override { return m_model.editor().isOpen(); }
    [[nodiscard]] QAction *mainAction() const override { return m_new; }
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &typed) override;
    void focusMain() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *verb(const QString &id, const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run);
    void makeVerbs();
    void makeWritingVerbs();
    ArticleEditor &editor();
    [[nodiscard]] domain::Id<domain::Article> chosen() const;
    void showArticle();
    void showShelf();
    void follow();
    void exportAs(models::ArticleFormat format);
    void writePdf(const QString &path);

    models::ArticlesPageModel &m_model;
    FileQuestion m_askFile;
    QStackedWidget *m_stack;
    QAction *m_new = nullptr;
    QAction *m_clearSearch = nullptr;
    QList<QAction *> m_onArticle;   ///< want an article, opened or chosen on the shelf
    QList<QAction *> m_onOpened;    ///< want the opened article
    QList<QAction *> m_onWritten;   ///< want an article that may be changed
    QList<QAction *> m_menu;
    QList<std::pair<QAction *, void (MarkdownEdit::*)(bool)>> m_modes;   ///< ways of writing that stay on, and who has them
    ArticleShelf *m_shelf = nullptr;
    ArticleEditor *m_editor = nullptr;
    domain::Id<domain::Article> m_last;
};

} // namespace parvis::ui
