// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/checkspanel.h"

#include "ui/articles/checksdelegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::CheckRow;

ChecksPanel::ChecksPanel(models::ArticleChecks &checks, QWidget *parent)
    : QWidget(parent)
    , m_checks(checks)
    , m_list(new QListView(this))
    , m_empty(mutedLabel({}, this))
    , m_silence(verb(tr("Silence this"), u"bell-off"_s, QKeySequence::Delete, &models::ArticleChecks::silence))
    , m_silenceRule(verb(tr("Silence this rule in this article"), u"bell-off"_s, {Qt::SHIFT | Qt::Key_Delete}, &models::ArticleChecks::silenceRule))
    , m_listen(verb(tr("Listen again"), u"bell"_s, {}, &models::ArticleChecks::listenAgain))
    , m_button(new QPushButton(this))
{
    m_list->setModel(&m_checks.list());
    m_list->setItemDelegate(new ChecksDelegate(m_checks.list(), m_list));
    m_list->setAccessibleName(tr("Checks of the article"));
    m_list->setProperty("plain", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    // Without it, the list keeps the heights of rows when its width changes.
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_silence, m_silenceRule, m_listen});
    m_list->viewport()->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(m_empty, 0, Qt::AlignTop);
    column->addWidget(m_list, 1);
    column->addWidget(m_button);

    connect(m_list, &QListView::clicked, this, &ChecksPanel::activate);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        // A double click was a click before.
        if (m_list->hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton)
            activate(index);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecksPanel::follow);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_checks.list(), change, this, &ChecksPanel::follow);
    connect(&m_checks, &models::ArticleChecks::checked, this, &ChecksPanel::showWords);
    connect(m_button, &QPushButton::clicked, this, [this] { (m_listen->isEnabled() ? m_listen : m_silence)->trigger(); });
    showWords();
}

QAction *ChecksPanel::verb(const QString &text, const QString &icon, const QKeySequence &keys, void (models::ArticleChecks::*run)(const CheckRow &))
{
    auto *action = new QAction(theme::icon(icon), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, run] {
        // A copy: the row goes while it is used.
        if (const QModelIndex current = m_list->currentIndex(); current.isValid())
            (m_checks.*run)(CheckRow(m_checks.list().row(current)));
    });
    return action;
}

void ChecksPanel::activate(const QModelIndex &index)
{
    const CheckRow row = m_checks.list().row(index);
    if (row.kind == CheckRow::Kind::Score || row.kind == CheckRow::Kind::SilencedHead)
        m_checks.list().toggle(index);
    else if (row.target != CheckRow::Target::None)
        Q_EMIT placeRequested(row);
}

void ChecksPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    follow();
}

void ChecksPanel::follow()
{
    const QModelIndex current = m_list->currentIndex();
    const auto is = [&](CheckRow::Kind kind) { return !m_isReadOnly && current.isValid() && m_checks.list().row(current).kind == kind; };
    m_silence->setEnabled(is(CheckRow::Kind::Finding));
    m_silenceRule->setEnabled(is(CheckRow::Kind::Finding));
    m_listen->setEnabled(is(CheckRow::Kind::Silenced));
    m_button->setEnabled(m_silence->isEnabled() || m_listen->isEnabled());
    m_button->setText(m_listen->isEnabled() ? m_listen->text() : m_silence->text());
    m_button->setAccessibleName(m_button->text());
    m_button->setToolTip(m_button->isEnabled() ? QString() : tr("Choose a finding first"));
}

void ChecksPanel::showWords()
{
    const QString words = m_checks.emptyWords();
    const bool hasRows = m_checks.list().rowCount() > 0;
    m_empty->setText(words);
    m_empty->setVisible(!words.isEmpty());
    m_list->setVisible(words.isEmpty());
    m_button->setVisible(hasRows);
    follow();
}

void ChecksPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_checks.setWatched(true);
    Q_EMIT watchedChanged(true);
}

void ChecksPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_checks.setWatched(false);
    Q_EMIT watchedChanged(false);
}

} // namespace parvis::ui
