// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/requestsdialog.h"

#include "ui/channels/servicemark.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/screenroom.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::RequestListModel;

RequestsDialog::RequestsDialog(std::unique_ptr<RequestListModel> requests, QWidget *parent)
    : QDialog(parent)
    , m_requests(std::move(requests))
    , m_lead(mutedLabel({}, this))
    , m_channel(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QTreeView(this))
    , m_count(captionLabel({}, this))
    , m_copy(new QPushButton(this))
{
    // No words above: what follows std::move in such a list, the reader of translations takes for no class's.
    m_lead->setText(tr("Every request to the services of your channels and to the addresses that you import from, whose pictures you allow and whose links you "
                       "check. What lets Parvis in is never listed."));
    m_copy->setText(tr("Copy the rows"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Requests"));
    constexpr QSize usualSize(1120, 600);
    resizeWithinScreen(*this, usualSize);
    m_filter.setSourceModel(m_requests.get());
    m_channel->setAccessibleName(tr("Requests of which channel"));
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_words->setAccessibleName(tr("Words in requests"));
    m_words->setPlaceholderText(tr("Words, an address, an answer"));
    m_words->setClearButtonEnabled(true);
    m_list->setModel(&m_filter);
    m_list->setAccessibleName(tr("Requests"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(RequestListModel::AddressColumn, QHeaderView::Stretch);
    fitColumns();
    auto *empty = new EmptyState(u"globe"_s, tr("No service was asked for this workspace yet. Once a channel is connected, every request to it stands here."));
    m_stack->addWidget(m_list);
    m_stack->addWidget(empty);
    auto *copyRows = new QAction(tr("Copy the rows"), m_list);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(copyRows);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_copy->setToolTip(tr("The rows chosen, or all that are shown, as a table"));
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_copy, close})
        button->setAutoDefault(false);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::unit);
    head->addWidget(m_channel);
    head->addWidget(m_words, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_copy);
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit + theme::half);
    column->addWidget(m_lead);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);

    connect(m_channel, &QComboBox::activated, this, [this] {
        m_filter.setChannel(domain::Id<domain::Channel>(m_channel->currentData().toLongLong()));
        follow();
    });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter.setWords(words);
        follow();
    });
    connect(copyRows, &QAction::triggered, this, &RequestsDialog::copy);
    connect(m_copy, &QPushButton::clicked, this, &RequestsDialog::copy);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_requests.get(), &RequestListModel::loaded, this, [this] {
        showChannels();
        fitColumns();
        follow();
    });
    showChannels();
    follow();
    m_words->setFocus();
}

RequestsDialog::~RequestsDialog()
{
    // The list looks at the filter until it goes, which is after both.
    m_list->setModel(nullptr);
}

void RequestsDialog::showChannels()
{
    const QVariant chosen = m_channel->currentData();
    const auto &channels = m_requests->channels();
    if (m_channel->count() == channels.size() + 1)
        return;
    m_channel->clear();
    m_channel->addItem(tr("All channels"), 0);
    for (const domain::Channel &channel : channels)
        m_channel->addItem(serviceIcon(channel.service, channel.series), channel.name, channel.id.value());
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(chosen)));
}

void RequestsDialog::fitColumns()
{
    // Words and figures are longer in one language than in another. They only grow: nothing jumps while one reads.
    constexpr int widest = 200;
    auto *header = m_list->header();
    for (int column = 0; column < RequestListModel::ColumnCount; ++column) {
        if (column == RequestListModel::AddressColumn)
            continue;
        const int needed = std::min(widest, std::max(header->sectionSizeHint(column), static_cast<QAbstractItemView *>(m_list)->sizeHintForColumn(column)));
        header->resizeSection(column, m_hasFitted ? std::max(header->sectionSize(column), needed) : needed);
    }
    m_hasFitted = true;
}

void RequestsDialog::follow()
{
    const int shown = m_filter.rowCount();
    const int all = m_requests->rowCount();
    m_stack->setCurrentIndex(m_requests->isLoaded() && all == 0 ? 1 : 0);
    m_count->setText(shown == all ? tr("%Ln request(s)", nullptr, all) : tr("%1 of %2").arg(QLocale().toString(shown), QLocale().toString(all)));
    m_copy->setEnabled(shown > 0);
}

void RequestsDialog::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        rows << m_filter.mapToSource(index).row();
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter.rowCount(); ++row)
            rows << m_filter.mapToSource(m_filter.index(row, 0)).row();
    }
    std::ranges::sort(rows);
    QGuiApplication::clipboard()->setText(m_requests->asTable(rows));
}

} // namespace parvis::ui
