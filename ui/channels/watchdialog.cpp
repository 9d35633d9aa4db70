// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/watchdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::Watch;
using domain::WatchPast;

WatchDialog::WatchDialog(models::WatchesModel &watches, const domain::Channel &channel, const domain::Capabilities &can, QUndoStack &undo, QWidget *parent)
    : QDialog(parent)
    , m_watches(watches)
    , m_channel(channel)
    , m_undo(undo)
    , m_list(new QTreeWidget(this))
    , m_none(mutedLabel(tr("Nothing is watched on this channel yet: only what is said to it comes in."), this))
    , m_kind(new QComboBox(this))
    , m_what(new QLineEdit(this))
    , m_past(new QComboBox(this))
    , m_purpose(mutedLabel({}, this))
    , m_refusal(bodyLabel({}, this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_done(bodyLabel({}, this))
    , m_takeBack(new QPushButton(tr("Undo"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Watch tags and words on %1").arg(channel.name));
    constexpr int wide = 600;
    constexpr int high = 460;
    resize(wide, high);
    m_list->setAccessibleName(tr("What is watched"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Watched"), tr("How it is")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    const QList<std::pair<Watch::Kind, QString>> kinds{
        {Watch::Kind::Tag, tr("Hashtag")}, {Watch::Kind::Words, tr("Words")}, {Watch::Kind::Live, tr("Live query", "a query over what is posted just now")}};
    for (const auto &[kind, name] : kinds) {
        if (domain::canWatch(can, kind))
            m_kind->addItem(name, static_cast<int>(kind));
    }
    m_kind->setAccessibleName(tr("Kind of watch"));
    m_what->setAccessibleName(tr("What to watch for"));
    m_what->setClearButtonEnabled(true);
    m_past->setAccessibleName(tr("How far back"));
    m_past->setToolTip(tr("How much of what came before is taken in"));
    m_past->addItem(tr("The newest, then what is new"), static_cast<int>(WatchPast::Newest));
    m_past->addItem(tr("From a week ago"), static_cast<int>(WatchPast::Week));
    m_past->addItem(tr("All that is found"), static_cast<int>(WatchPast::All));
    m_past->setCurrentIndex(1);
    m_add->setDefault(true);
    m_remove->setToolTip(tr("Watch for it no more; what it brought stays"));
    m_remove->setAutoDefault(false);
    m_takeBack->setAutoDefault(false);
    m_takeBack->hide();
    m_done->hide();
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto *removeAction = new QAction(tr("Remove"), m_list);
    removeAction->setShortcut(QKeySequence::Delete);
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(removeAction);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *entry = new QHBoxLayout;
    entry->setSpacing(theme::unit);
    entry->addWidget(m_kind);
    entry->addWidget(m_what, 1);
    entry->addWidget(m_add);
    auto *further = new QHBoxLayout;
    further->setSpacing(theme::unit);
    auto *furtherLabel = new QLabel(tr("How far back"), this);
    furtherLabel->setBuddy(m_past);
    further->addWidget(furtherLabel);
    further->addWidget(m_past);
    further->addStretch();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::unit);
    foot->addWidget(m_remove);
    foot->addWidget(m_done, 1);
    foot->addWidget(m_takeBack);
    foot->addStretch();
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit + theme::half);
    column->addWidget(mutedLabel(tr("What is found comes into the inbox as a mention, once, however it is found."), this));
    column->addLayout(entry);
    column->addWidget(m_refusal);
    column->addWidget(m_purpose);
    column->addLayout(further);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addLayout(foot);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &WatchDialog::judge);
    connect(m_what, &QLineEdit::textChanged, this, &WatchDialog::judge);
    connect(m_add, &QPushButton::clicked, this, &WatchDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &WatchDialog::remove);
    connect(removeAction, &QAction::triggered, this, &WatchDialog::remove);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { m_remove->setEnabled(m_list->currentItem() != nullptr); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        m_undo.undo();
        say({});
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_watches, &models::WatchesModel::changed, this, &WatchDialog::showWatches);
    showWatches();
    judge();
    m_what->setFocus();
}

Watch WatchDialog::typed() const
{
    return {.kind = static_cast<Watch::Kind>(m_kind->currentData().toInt()), .what = m_what->text()};
}

void WatchDialog::showWatches()
{
    const QVariant current = m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole) : QVariant();
    const auto watches = m_watches.watches(m_channel.id);
    m_list->clear();
    for (const store::KeptWatch &kept : watches) {
        auto *item = new QTreeWidgetItem(m_list, {models::WatchesModel::nameOf(kept.watch), m_watches.stateOf(kept)});
        item->setData(0, Qt::UserRole, domain::streamName(kept.watch));
        item->setToolTip(0, models::WatchesModel::purposeOf(kept.watch.kind));
        if (item->data(0, Qt::UserRole) == current)
            m_list->setCurrentItem(item);
    }
    m_none->setVisible(watches.isEmpty());
    m_list->setVisible(!watches.isEmpty());
    m_remove->setEnabled(m_list->currentItem() != nullptr);
    judge();
}

void WatchDialog::judge()
{
    const Watch watch = typed();
    const bool isLive = watch.kind == Watch::Kind::Live;
    m_purpose->setText(models::WatchesModel::purposeOf(watch.kind));
    m_past->setEnabled(!isLive);
    m_past->setToolTip(isLive ? tr("A live query begins now: what was posted before is not told again") : tr("How much of what came before is taken in"));
    m_what->setPlaceholderText(watch.kind == Watch::Kind::Tag         ? tr("parvis", "a tag to watch for, as an example")
                                   : watch.kind == Watch::Kind::Words ? tr("open source", "words to watch for, as an example")
                                                                      : tr("parvis -hotel lang:en", "a live query, as an example"));
    const QString refusal = m_watches.refusalOf(m_channel.id, watch);
    const bool isTyped = !m_what->text().trimmed().isEmpty();
    m_refusal->setText(isTyped ? refusal : QString());
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_refusal->setPalette(inks);
    m_refusal->setVisible(isTyped && !refusal.isEmpty());
    m_add->setEnabled(refusal.isEmpty());
    m_add->setToolTip(refusal.isEmpty() ? tr("Watch for it from now on") : refusal);
}

void WatchDialog::add()
{
    const Watch watch = domain::tidied(typed());
    if (!m_watches.refusalOf(m_channel.id, watch).isEmpty())
        return;
    m_watches.add(m_channel.id, watch, static_cast<WatchPast>(m_past->currentData().toInt()));
    m_what->clear();
    m_what->setFocus();
    say(tr("%1 is watched for.").arg(models::WatchesModel::nameOf(watch)));
}

void WatchDialog::remove()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const auto watch = item ? domain::watchOf(item->data(0, Qt::UserRole).toString()) : std::nullopt;
    if (!watch)
        return;
    m_watches.remove(m_channel.id, *watch);
    say(tr("%1 is not watched for any more.").arg(models::WatchesModel::nameOf(*watch)));
}

void WatchDialog::say(const QString &sentence)
{
    m_done->setText(sentence);
    m_done->setVisible(!sentence.isEmpty());
    m_takeBack->setVisible(!sentence.isEmpty());
}

} // namespace parvis::ui
