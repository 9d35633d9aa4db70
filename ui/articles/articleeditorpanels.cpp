// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articleeditor.h"
#include "ui/articles/commenting.h"
#include "ui/articles/commentspanel.h"
#include "ui/articles/detailspanel.h"
#include "ui/articles/editormenu.h"
#include "ui/articles/markdownedit.h"
#include "ui/articles/paneltabs.h"
#include "ui/articles/previewpane.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

// What stands beside the text, and how it is shown.
namespace parvis::ui {

void ArticleEditor::joinComments()
{
    m_model.comments().setDocument(m_text->document());
    connect(m_commenting, &Commenting::panelRequested, this, [this] { showPanel(Panel::Comments); });
    connect(m_commenting, &Commenting::textRequested, this, [this] {
        if (m_layout == Layout::Preview)
            setLayoutShown(Layout::Text);
    });
    connect(m_commenting, &Commenting::refused, &m_model, &models::ArticlesPageModel::hint);
    connect(m_comments, &CommentsPanel::editRequested, m_text, &MarkdownEdit::replaceSpan);
    connect(&m_model.comments(), &models::CommentsModel::changed, this, &ArticleEditor::countComments);
}

void ArticleEditor::joinWanted()
{
    const auto &wanted = m_model.wanted();
    connect(&wanted, &models::ArticleWanted::looked, this, [this, &wanted] { m_tabs->setCount(static_cast<int>(Panel::Wanted), wanted.questions()); });
}

void ArticleEditor::countComments()
{
    m_tabs->setCount(static_cast<int>(Panel::Comments), m_model.comments().openComments());
    showState();
}

ArticleEditor::Panel ArticleEditor::panelShown() const
{
    return m_panelButton->isChecked() ? static_cast<Panel>(m_tabs->currentIndex()) : Panel::None;
}

void ArticleEditor::goTo(const models::CheckRow &row, bool enters)
{
    if (row.target != models::CheckRow::Target::Text) {
        showPanel(Panel::Details);
        return m_details->focusOn(row.target);
    }
    if (m_layout == Layout::Preview)
        return m_preview->scrollToLine(row.line);
    m_text->selectPlace(row.line, row.column, row.length);
    if (enters)
        m_text->setFocus();
}

void ArticleEditor::goToLine(int line, bool enters)
{
    if (m_layout == Layout::Preview)
        return m_preview->scrollToLine(line);
    m_text->goToLine(line);
    if (enters)
        m_text->setFocus();
}

void ArticleEditor::showPanel(Panel panel)
{
    m_isPanelChosen = true;
    placePanel(panel);
    remember();
}

void ArticleEditor::enterPanel(Panel panel)
{
    showPanel(panel);
    // Who was writing there goes on.
    if (auto *written = m_panels->currentWidget()->findChild<QPlainTextEdit *>(); written && panel == Panel::Comments && written->isVisible())
        return written->setFocus(Qt::ShortcutFocusReason);
    // The list stands first in each: what else has rows there belongs to it.
    if (auto *list = m_panels->currentWidget()->findChild<QListView *>())
        enterList(list);
}

void ArticleEditor::enterList(QListView *list)
{
    // Where nothing is listed yet, the keyboard waits at the name of the panel, where no key writes into the text.
    if (list->isVisible())
        list->setFocus(Qt::ShortcutFocusReason);
    else
        m_tabs->setFocus(Qt::ShortcutFocusReason);
    const QAbstractItemModel *rows = list->model();
    if (rows->rowCount() > 0) {
        int first = 0;
        // A head of others cannot be chosen.
        while (first + 1 < rows->rowCount() && !rows->flags(rows->index(first, 0)).testFlag(Qt::ItemIsSelectable))
            ++first;
        if (list->isVisible() && !list->currentIndex().isValid())
            list->setCurrentIndex(rows->index(first, 0));
        return;
    }
    // The panel shows the list once it has heard of the rows.
    auto *waiting = new QObject(list);
    const auto take = [this, list, waiting] {
        waiting->deleteLater();
        if ((list->hasFocus() || m_tabs->hasFocus()) && m_panels->currentWidget()->isAncestorOf(list))
            enterList(list);
    };
    connect(rows, &QAbstractItemModel::rowsInserted, waiting, take, Qt::QueuedConnection);
    connect(rows, &QAbstractItemModel::modelReset, waiting, take, Qt::QueuedConnection);
}

bool ArticleEditor::leavePanel()
{
    if (!m_panel->isAncestorOf(QApplication::focusWidget()))
        return false;
    (m_layout == Layout::Preview ? static_cast<QWidget *>(m_preview) : m_text)->setFocus();
    return true;
}

void ArticleEditor::placePanel(Panel panel)
{
    const QScopedValueRollback placing(m_isPlacingPanel, true);
    // As in applyLayout().
    if (panel == Panel::None && m_panel->isAncestorOf(QApplication::focusWidget()))
        (m_layout == Layout::Preview ? static_cast<QWidget *>(m_panelButton) : m_text)->setFocus();
    m_panel->setVisible(panel != Panel::None);
    m_panelButton->setChecked(panel != Panel::None);
    m_commenting->setFollowingClicks(panel != Panel::None);
    if (panel != Panel::None)
        m_tabs->setCurrentIndex(static_cast<int>(panel));
}

void ArticleEditor::setMenu(const QList<QAction *> &actions)
{
    auto *menu = editorMenu(actions, m_menuButton);
    // Not QToolButton::setMenu(): that draws an arrow beside three dots that say the same.
    connect(m_menuButton, &QToolButton::clicked, menu, [this, menu] {
        const QPoint corner = m_menuButton->mapToGlobal(QPoint(m_menuButton->width(), m_menuButton->height()));
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    });
}

} // namespace parvis::ui
