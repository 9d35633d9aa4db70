// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/outboxdialog.h"

#include "models/shell/sentences.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

namespace parvis::ui {

using models::OutboxModel;

OutboxDialog::OutboxDialog(models::InboxPageModel &inbox, QWidget *parent)
    : QDialog(parent)
    , m_inbox(inbox)
    , m_list(new QTreeView(this))
    , m_lead(mutedLabel({}, this))
    , m_edit(new QPushButton(tr("Edit"), this))
    , m_open(new QPushButton(tr("Show the conversation"), this))
    , m_takeBack(new QPushButton(tr("Take back"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Outbox"));
    constexpr QSize usualSize(780, 420);
    resize(usualSize);
    auto &outbox = m_inbox.outbox();
    m_list->setModel(&outbox);
    m_list->setAccessibleName(tr("Replies that wait to leave"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(OutboxModel::TextColumn, QHeaderView::Stretch);
    constexpr int attachedWidth = 110;
    constexpr int channelWidth = 130;
    constexpr int leavesWidth = 270;
    m_list->header()->resizeSection(OutboxModel::AttachedColumn, attachedWidth);
    m_list->header()->resizeSection(OutboxModel::ChannelColumn, channelWidth);
    m_list->header()->resizeSection(OutboxModel::LeavesColumn, leavesWidth);
    m_takeBack->setToolTip(tr("Out of the outbox, to be changed or thrown away"));
    auto *close = new QPushButton(tr("Close"), this);
    m_edit->setToolTip(tr("Take it back and change it in its conversation; send it again when it is as it should be"));
    for (QPushButton *button : {m_edit, m_open, m_takeBack, close}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_edit);
    foot->addWidget(m_takeBack);
    foot->addWidget(m_open);
    foot->addStretch();
    foot->addWidget(close);
    setTabOrder({m_list, m_edit, m_takeBack, m_open, close});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit + theme::half);
    column->addWidget(m_lead);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_open, &QPushButton::clicked, this, &OutboxDialog::showConversation);
    connect(m_edit, &QPushButton::clicked, this, &OutboxDialog::edit);
    connect(m_takeBack, &QPushButton::clicked, this, &OutboxDialog::takeBack);
    connect(m_list, &QTreeView::activated, this, &OutboxDialog::showConversation);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxDialog::follow);
    connect(&outbox, &QAbstractItemModel::modelReset, this, &OutboxDialog::follow);
    follow();
}

void OutboxDialog::follow()
{
    const auto &outbox = m_inbox.outbox();
    m_lead->setText(outbox.rowCount() > 0 ? tr("These replies leave at their time, as soon as their channel is connected.")
                                          : tr("No reply waits to leave. What you send stands here until it is gone."));
    if (!m_list->currentIndex().isValid() && outbox.rowCount() > 0)
        m_list->setCurrentIndex(outbox.index(0, 0));
    const bool isChosen = m_list->currentIndex().isValid();
    m_open->setEnabled(isChosen);
    for (QPushButton *changes : {m_edit, m_takeBack}) {
        changes->setEnabled(isChosen);
        if (m_inbox.isReadOnly())
            switchOff(*changes, models::readOnlyReason());
    }
}

void OutboxDialog::showConversation()
{
    if (const auto reply = m_inbox.outbox().replyAt(m_list->currentIndex().row())) {
        m_inbox.select(reply->inReplyTo);
        close();
    }
}

void OutboxDialog::edit()
{
    if (!m_inbox.outbox().replyAt(m_list->currentIndex().row()))
        return;
    Q_EMIT editRequested();
    takeBack();
    close();
}

void OutboxDialog::takeBack()
{
    if (const auto reply = m_inbox.outbox().replyAt(m_list->currentIndex().row())) {
        m_inbox.replies().takeBack(reply->id, OutboxModel::leavesAt(*reply).value_or(m_inbox.clock().now()));
        m_inbox.select(reply->inReplyTo);
    }
}

} // namespace parvis::ui
