// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/wantedpanel.h"

#include "models/shell/sentences.h"
#include "ui/articles/panellist.h"
#include "ui/articles/wanteddelegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::WantedRow;
using Kind = WantedRow::Kind;

WantedPanel::WantedPanel(models::ArticleWanted &wanted, QWidget *parent)
    : QWidget(parent)
    , m_wanted(wanted)
    , m_empty(mutedLabel({}, this))
    , m_list(new PanelList(tr("What people ask that the article answers"), wanted, this))
    , m_link(verb(tr("Link to the article"), u"link"_s, {}, &WantedPanel::toggle))
    , m_open(verb(tr("Open in the Inbox"), u"place-inbox"_s, QKeySequence(Qt::CTRL | Qt::Key_Return), &WantedPanel::open))
    , m_waiting(verb(tr("Open those that wait"), u"place-inbox"_s, {}, &WantedPanel::openWaiting))
{
    auto *delegate = new WantedDelegate(m_list);
    m_list->setItemDelegate(delegate);
    m_list->addActions({m_link, m_open, m_waiting});
    m_list->setMouseTracking(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(m_empty, 0, Qt::AlignTop);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    column->addWidget(panelButtons({m_link, m_open, m_waiting}, *m_list, this));

    connect(delegate, &WantedDelegate::buttonPressed, this, [this](const QModelIndex &index) { toggle(WantedRow(m_wanted.rows().at(index.row()))); });
    connect(m_list, &QListView::doubleClicked, this, [this, delegate](const QModelIndex &index) {
        const QPoint at = m_list->viewport()->mapFromGlobal(QCursor::pos());
        if (!delegate->buttonIn(m_list->visualRect(index), index).contains(at))
            open(WantedRow(m_wanted.rows().at(index.row())));
    });
    connect(m_list, &QListView::activated, this, [this] {
        // A double click shows where it was asked, and links nothing by itself.
        if (!m_list->hasFocus() || QGuiApplication::mouseButtons() != Qt::NoButton)
            return;
        const WantedRow row = chosen();
        if (row.kind == Kind::Topic)
            open(row);
        else
            toggle(row);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &, const QModelIndex &left) {
        if (left.isValid() && left.row() < m_wanted.rows().size() && !m_wanted.rows().at(left.row()).mention.isNull())
            m_left = m_wanted.rows().at(left.row());
        follow();
    });
    connect(&m_wanted, &models::ArticleWanted::looked, this, &WantedPanel::showWords);
    showWords();
}

QAction *WantedPanel::verb(const QString &text, const QString &icon, const QKeySequence &keys, Verb run)
{
    // A copy: the row goes while it is used.
    return panelVerb(text, icon, keys, *this, [this, run] { (this->*run)(WantedRow(chosen())); });
}

WantedRow WantedPanel::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() && current.row() < m_wanted.rows().size() ? m_wanted.rows().at(current.row()) : WantedRow();
}

void WantedPanel::toggle(const WantedRow &row)
{
    m_toggled = row;
    if (row.kind == Kind::Question)
        m_wanted.link(row);
    else if (row.kind == Kind::Linked)
        m_wanted.unlink(row);
}

void WantedPanel::open(const WantedRow &row)
{
    m_wanted.open(row);
}

void WantedPanel::openWaiting(const WantedRow &row)
{
    m_wanted.openWaiting(row);
}

void WantedPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    follow();
}

void WantedPanel::follow()
{
    const WantedRow row = chosen();
    const bool isMention = row.kind == Kind::Question || row.kind == Kind::Linked;
    const bool isTopic = row.kind == Kind::Topic;
    const QString none = tr("Choose a question first");
    m_link->setText(row.kind == Kind::Linked ? tr("Take the link off") : tr("Link to the article"));
    m_link->setEnabled(isMention && !m_isReadOnly);
    m_link->setToolTip(m_isReadOnly                     ? models::readOnlyReason()
                           : row.kind == Kind::Linked   ? tr("The article does not answer this question (Return)")
                           : row.kind == Kind::Question ? tr("The article answers this question (Return)")
                                                        : none);
    m_link->setVisible(!isTopic && !m_wanted.rows().isEmpty());
    m_open->setEnabled(isMention || isTopic);
    m_open->setToolTip(isMention     ? tr("Show the conversation (%1)").arg(m_open->shortcut().toString(QKeySequence::NativeText))
                           : isTopic ? tr("Show the mentions of the last year that speak of it (%1)").arg(m_open->shortcut().toString(QKeySequence::NativeText))
                                     : none);
    m_open->setVisible(!m_wanted.rows().isEmpty());
    m_waiting->setEnabled(isTopic && row.waiting > 0);
    m_waiting->setToolTip(row.waiting > 0 ? tr("Show those that are open and not answered") : tr("None of them waits"));
    m_waiting->setVisible(isTopic);
}

void WantedPanel::showWords()
{
    const QString words = m_wanted.emptyWords();
    m_empty->setText(words);
    m_empty->setVisible(!words.isEmpty());
    m_list->setVisible(words.isEmpty());
    keepToMentions();
    follow();
}

void WantedPanel::keepToMentions()
{
    // The one that was linked here, else the one that an undo took from under the keyboard.
    keepTo(m_toggled);
    keepTo(m_left);
}

void WantedPanel::keepTo(WantedRow &before)
{
    const auto &rows = m_wanted.rows();
    const auto changed = std::ranges::find_if(rows, [&before](const WantedRow &row) { return row.mention == before.mention && row.kind != before.kind; });
    if (before.mention.isNull() || changed == rows.cend())
        return;
    before = {};
    // The next question where there is one; else where the mention is now, and not a topic that a further key would open.
    if (chosen().mention.isNull())
        m_list->setCurrentIndex(m_list->model()->index(static_cast<int>(changed - rows.cbegin()), 0));
}

void WantedPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_wanted.setWatched(true);
}

void WantedPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_wanted.setWatched(false);
}

} // namespace parvis::ui
