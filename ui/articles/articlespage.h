// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/exporting.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace parvis::ui {

class ArticleEditor;
class ArticleShelf;
class MarkdownEdit;

/// The Articles place: the shelf, and the editor once an article is open.
class ArticlesPage : public Page
{
    Q_OBJECT

public:
    explicit ArticlesPage(models::ArticlesPageModel &model, QWidget *parent = nullptr);
    ~ArticlesPage() override;

    /// What leaves the place, with the dialogs by which it asks where to.
    [[nodiscard]] Exporting &exporting() { return *m_exporting; }

    [[nodiscard]] bool reachesEdges() const override { return m_model.editor().isOpen(); }
    [[nodiscard]] QAction *mainAction() const override { return m_new; }
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &typed) override;
    void focusMain() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *verb(const QString &id, const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run);
    /// A verb that wants the opened article.
    QAction *openedVerb(const QString &id, const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run);
    void makeVerbs();
    void makeWritingVerbs();
    ArticleEditor &editor();
    [[nodiscard]] domain::Id<domain::Article> chosen() const;
    void showArticle();
    void showShelf();
    void follow();
    void makeLeavingVerbs();
    void makeTemplateVerbs();
    void makeReviewVerbs();
    /// Begins posts of the chosen article, of what is selected in it too.
    void makePosts();
    /// Begins what leaves as the chosen article itself, and goes on with it in the calendar.
    void publishArticle();
    void makeImageVerbs();
    void askLinkTarget();
    void askOurNames();
    void makeImportVerbs();
    /// Lets the person choose a story template, first among those of a language (ISO 639-1); `take` says what taking one does.
    void chooseTemplate(const QString &take, const QString &language, const std::function<void(const domain::StoryTemplate &)> &taken);

    models::ArticlesPageModel &m_model;
    Exporting *m_exporting;
    QStackedWidget *m_stack;
    QAction *m_new = nullptr;
    QAction *m_clearSearch = nullptr;
    QAction *m_newFromTemplate = nullptr;
    QList<QAction *> m_onArticle;   ///< want an article, opened or chosen on the shelf
    QList<QAction *> m_onOpened;    ///< want the opened article
    QList<std::pair<QAction *, domain::ArticleStatus>> m_statuses;   ///< verbs that give a status
    QAction *m_comment = nullptr;
    QList<QAction *> m_onWritten;   ///< want an article that may be changed
    QList<QAction *> m_menu;
    QList<std::pair<QAction *, void (MarkdownEdit::*)(bool)>> m_modes;   ///< ways of writing that stay on, and who has them
    ArticleShelf *m_shelf = nullptr;
    ArticleEditor *m_editor = nullptr;
    domain::Id<domain::Article> m_last;   ///< was left last, and is to be found on the shelf
    bool m_wantsChecks = false;  ///< the next article that is shown is to be mended
    bool m_wantsGuide = false;   ///< the next article that is shown was begun from a template
};

} // namespace parvis::ui
