// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articleshelf.h"

#include "ui/articles/articledelegate.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

ArticleShelf::ArticleShelf(models::ArticlesPageModel &model, QAction *newArticle, QAction *newFromTemplate, QAction *clearSearch, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_stack(new QStackedWidget)
    , m_list(new QListView)
    , m_shelf(new QWidget)
    , m_none(new EmptyState(u"place-articles"_s, tr("The stories of your company are written here, saved as you type. Start the first one."), newArticle))
    , m_notFound(new EmptyState(u"search"_s, tr("No article has these words."), clearSearch))
{
    m_list->setModel(&m_model.list());
    m_list->setItemDelegate(new ArticleDelegate(m_list));
    m_list->setAccessibleName(tr("Articles, last changed first"));
    m_list->setProperty("plain", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

    auto *card = new Card;
    card->body()->setContentsMargins(1, theme::half, 1, theme::half);
    card->body()->addWidget(m_list);
    auto *column = new QVBoxLayout(m_shelf);
    column->setContentsMargins(theme::margin, theme::unit, theme::margin, theme::margin);
    column->addWidget(card);

    m_stack->addWidget(m_shelf);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_notFound);
    auto *fromTemplate = new QPushButton(this);
    bindToAction(*fromTemplate, *newFromTemplate);
    auto *doors = new QHBoxLayout;
    doors->setContentsMargins(theme::margin, theme::unit, theme::margin, 0);
    doors->addStretch();
    doors->addWidget(fromTemplate);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(doors);
    outer->addWidget(m_stack);

    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT openRequested(m_model.list().idAt(index)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArticleShelf::currentChanged);
    connect(&m_model, &models::ArticlesPageModel::loaded, this, &ArticleShelf::follow);
    // An article that is written goes to the top: who had it before their eyes still has.
    connect(&m_model.list(), &QAbstractItemModel::rowsAboutToBeMoved, this,
            [this] { m_isInView = m_isInView || m_list->viewport()->rect().intersects(m_list->visualRect(m_list->currentIndex())); });
    follow();
}

domain::Id<domain::Article> ArticleShelf::current() const
{
    return m_list->currentIndex().isValid() ? m_model.list().idAt(m_list->currentIndex()) : domain::Id<domain::Article>();
}

void ArticleShelf::focusOn(domain::Id<domain::Article> id)
{
    if (const QModelIndex index = m_model.list().indexOf(id); index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    m_stack->currentWidget() == m_shelf ? m_list->setFocus() : m_stack->currentWidget()->setFocus();
}

void ArticleShelf::setActions(const QList<QAction *> &actions)
{
    m_list->addActions(actions);
}

void ArticleShelf::follow()
{
    const bool isEmpty = m_model.isLoaded() && m_model.list().rowCount() == 0;
    QWidget *empty = m_model.search().trimmed().isEmpty() ? m_none : m_notFound;
    m_stack->setCurrentWidget(isEmpty ? empty : m_shelf);
    if (!m_list->currentIndex().isValid() && m_model.list().rowCount() > 0)
        m_list->setCurrentIndex(m_model.list().index(0));
    if (std::exchange(m_isInView, false))
        m_list->scrollTo(m_list->currentIndex());
    Q_EMIT currentChanged();
}

} // namespace parvis::ui
