// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/inboxviewdelegate.h"
#include "ui/inbox/mentiondelegate.h"
#include "ui/inbox/mentionlistview.h"
#include "ui/inbox/viewdialog.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

// The page's views, and how its list looks.
namespace parvis::ui {

using models::InboxViewListModel;

namespace {
constexpr int listHeadHeight = 38;
constexpr int narrowestViews = 150;
} // namespace

void InboxPage::makeViewActions()
{
    m_saveView = makeAction(u"save-view"_s, tr("Save as a view…"), u"plus"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    // Also from the field where the query is typed, which stands outside the page.
    m_saveView->setShortcutContext(Qt::WindowShortcut);
    m_saveView->setToolTip(tr("Keep what is shown now, with what is looked for in it, as a view of your own"));
    m_editView = makeAction(u"edit-view"_s, tr("Edit the view…"), u"document-edit"_s, {Qt::Key_F2});
    m_viewUp = makeAction(u"move-view-up"_s, tr("Move the view up"), u"chevron-up"_s, {Qt::ALT | Qt::Key_Up});
    m_viewDown = makeAction(u"move-view-down"_s, tr("Move the view down"), u"chevron-down"_s, {Qt::ALT | Qt::Key_Down});
    m_removeView = makeAction(u"remove-view"_s, tr("Remove the view"), u"edit-delete"_s, {});
    connect(m_saveView, &QAction::triggered, this, [this] { (new ViewDialog(m_inbox, m_inbox.shownAsView(), this))->open(); });
    connect(m_editView, &QAction::triggered, this, [this] {
        if (const auto view = m_inbox.views().saved(m_inbox.view().saved))
            (new ViewDialog(m_inbox, *view, this))->open();
    });
    connect(m_viewUp, &QAction::triggered, this, [this] { m_inbox.moveView(m_inbox.view().saved, -1); });
    connect(m_viewDown, &QAction::triggered, this, [this] { m_inbox.moveView(m_inbox.view().saved, 1); });
    connect(m_removeView, &QAction::triggered, this, [this] { m_inbox.removeView(m_inbox.view().saved); });

    m_group = makeAction(u"group-by-conversation"_s, tr("Group by conversation"), {}, {Qt::Key_G});
    m_group->setCheckable(true);
    m_group->setChecked(m_inbox.wantsGrouped());
    m_compact = makeAction(u"compact-rows"_s, tr("Compact rows"), {}, {Qt::Key_D});
    m_compact->setToolTip(tr("Two lines for each row, to look over many"));
    m_compact->setCheckable(true);
    m_compact->setChecked(m_inbox.isCompact());
    connect(m_group, &QAction::toggled, &m_inbox, &models::InboxPageModel::setGrouped);
    connect(m_compact, &QAction::toggled, &m_inbox, &models::InboxPageModel::setCompact);
    connect(&m_inbox, &models::InboxPageModel::groupedChanged, m_group, &QAction::setChecked);
    connect(&m_inbox, &models::InboxPageModel::compactChanged, this, [this](bool isCompact) {
        m_compact->setChecked(isCompact);
        m_delegate->setCompact(isCompact);
        m_list->followHeight();
    });
}

void InboxPage::followViewActions()
{
    const bool isSaved = m_inbox.view().kind == InboxViewListModel::Kind::Saved;
    for (QAction *verb : {m_editView, m_viewUp, m_viewDown, m_removeView}) {
        verb->setEnabled(isSaved);
        verb->setToolTip(isSaved ? verb->text() : tr("Choose a view of your own first"));
    }
    const bool isFigure = !m_inbox.filterName().isEmpty();
    m_group->setEnabled(!isFigure);
    m_group->setToolTip(isFigure ? tr("The rows behind a figure stand one by one, as they were counted") : tr("One row for each conversation"));
}

QWidget *InboxPage::makeViews()
{
    auto *pane = new QWidget;
    pane->setBackgroundRole(QPalette::Window);
    pane->setAutoFillBackground(true);
    pane->setMinimumWidth(narrowestViews);
    m_views = new QListView(pane);
    m_views->setProperty("plain", true);
    m_views->setFrameShape(QFrame::NoFrame);
    m_views->setAccessibleName(tr("Views"));
    m_views->setModel(&m_inbox.views());
    m_views->setItemDelegate(new InboxViewDelegate(m_views));
    m_views->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_views->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_views->setMouseTracking(true);
    m_views->setContextMenuPolicy(Qt::CustomContextMenu);
    if (!m_inbox.isReadOnly())
        m_views->setDragDropMode(QAbstractItemView::InternalMove);
    m_views->setDropIndicatorShown(true);
    m_views->viewport()->setAutoFillBackground(false);
    ringWhileFocused(*m_views, [this] { return !m_views->currentIndex().isValid(); });
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, theme::unit, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_views, 1);
    column->addWidget(hairline(Qt::Horizontal, pane));
    column->addWidget(makeDoors());
    return pane;
}

QWidget *InboxPage::makeDoors()
{
    auto *doors = new QWidget;
    auto *column = new QVBoxLayout(doors);
    column->setContentsMargins(theme::unit, theme::half, theme::unit, theme::half);
    column->setSpacing(theme::half);
    for (QAction *verb : {m_outbox, m_editRules}) {
        auto *button = new QToolButton(doors);
        button->setDefaultAction(verb);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAccessibleName(bareText(verb->text()));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        const auto follow = [button, verb] {
            button->setToolTip(tooltipOf(*verb));
            button->setAccessibleDescription(tooltipOf(*verb));
        };
        follow();
        connect(verb, &QAction::changed, button, follow);
        column->addWidget(button);
    }
    return doors;
}

QWidget *InboxPage::makeListHead()
{
    auto *head = new QWidget;
    head->setBackgroundRole(QPalette::Window);
    head->setAutoFillBackground(true);
    head->setFixedHeight(listHeadHeight);
    m_headline = captionLabel({}, head);
    auto *order = new ElidedLabel(tr("newest first"), head);
    order->setFont(theme::captionFont());
    order->setInk(theme::Ink::MutedText);
    auto *look = new QToolButton(head);
    look->setIcon(theme::icon(u"sliders"_s));
    look->setAutoRaise(true);
    look->setAccessibleName(tr("How the list looks"));
    look->setToolTip(look->accessibleName());
    look->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(look);
    menu->addActions({m_group, m_compact});
    look->setMenu(menu);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, theme::unit, 0);
    row->addWidget(m_headline);
    row->addStretch();
    row->addWidget(order);
    row->addWidget(look);
    return head;
}

void InboxPage::showViewMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addAction(m_saveView);
    if (m_inbox.view().kind == InboxViewListModel::Kind::Saved) {
        menu.addSeparator();
        menu.addActions({m_editView, m_viewUp, m_viewDown, m_removeView});
    }
    menu.exec(m_views->viewport()->mapToGlobal(place));
}

} // namespace parvis::ui
