// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articleeditor.h"
#include "ui/articles/commenting.h"
#include "ui/articles/commentspanel.h"
#include "ui/articles/markdownedit.h"
#include "ui/articles/paneltabs.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>
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

void ArticleEditor::showPanel(Panel panel)
{
    m_panel->setVisible(panel != Panel::None);
    m_panelButton->setChecked(panel != Panel::None);
    m_commenting->setFollowingClicks(panel != Panel::None);
    if (panel != Panel::None)
        m_tabs->setCurrentIndex(static_cast<int>(panel));
}

void ArticleEditor::setMenu(const QList<QAction *> &actions)
{
    auto *menu = new QMenu(m_menuButton);
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    // Not QToolButton::setMenu(): that draws an arrow beside three dots that say the same.
    connect(m_menuButton, &QToolButton::clicked, menu, [this, menu] {
        const QPoint corner = m_menuButton->mapToGlobal(QPoint(m_menuButton->width(), m_menuButton->height()));
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    });
}

} // namespace parvis::ui
