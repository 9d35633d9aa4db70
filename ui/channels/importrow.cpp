// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/importrow.h"

#include "models/imports/importlistmodel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

using models::ImportListModel;

namespace {

constexpr int rowPadding = 16;
constexpr int progressWidth = 160;
constexpr int whole = 1000;

void setRowInk(QWidget *label, theme::Ink ink)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::ink(ink));
    label->setPalette(palette);
}

} // namespace

ImportRow::ImportRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}))
    , m_detail(new QLabel)
    , m_when(new ElidedLabel({}))
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_undo(new QPushButton(tr("Take back")))
    , m_retry(new QPushButton(tr("Import again")))
    , m_dismiss(new QPushButton(tr("Dismiss")))
    , m_more(new QPushButton)
    , m_list(new QLabel)
{
    m_detail->setFont(theme::captionFont());
    m_detail->setWordWrap(true);
    m_when->setFont(theme::captionFont());
    m_when->setInk(theme::Ink::MutedText);
    m_when->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(progressWidth, theme::unit);
    m_cancel->setToolTip(tr("Stop, and take back what was added"));
    m_undo->setToolTip(tr("Remove all that this import added"));
    m_more->setFlat(true);
    m_more->setCheckable(true);
    m_list->setFont(theme::captionFont());
    m_list->setTextFormat(Qt::PlainText);
    m_list->setWordWrap(true);
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list->setVisible(false);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::unit);
    line->addLayout(words, 1);
    line->addWidget(m_progress);
    line->addWidget(m_when);
    for (QPushButton *button : {m_more, m_retry, m_undo, m_cancel, m_dismiss})
        line->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(rowPadding, theme::unit, rowPadding, theme::unit);
    layout->setSpacing(theme::half);
    layout->addLayout(line);
    layout->addWidget(m_list);

    connect(m_cancel, &QPushButton::clicked, this, &ImportRow::cancelRequested);
    connect(m_undo, &QPushButton::clicked, this, &ImportRow::undoRequested);
    connect(m_retry, &QPushButton::clicked, this, &ImportRow::retryRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &ImportRow::dismissRequested);
    connect(m_more, &QPushButton::toggled, m_list, &QWidget::setVisible);
}

void ImportRow::switchOff(const QString &reason)
{
    for (QPushButton *control : {m_cancel, m_undo, m_retry, m_dismiss})
        ui::switchOff(*control, reason);
}

void ImportRow::show(const QModelIndex &index)
{
    const QString name = index.data().toString();
    const int permille = index.data(ImportListModel::PermilleRole).toInt();
    const bool isActive = permille >= 0;
    const bool hasProblem = index.data(ImportListModel::HasProblemRole).toBool();
    const bool canCancel = index.data(ImportListModel::CanCancelRole).toBool();
    const bool canUndo = index.data(ImportListModel::CanUndoRole).toBool();
    const bool canRetry = index.data(ImportListModel::CanRetryRole).toBool();
    m_refusals = index.data(ImportListModel::RefusalsRole).toStringList();

    m_name->setText(name);
    m_name->setDetail(index.data(ImportListModel::SourceRole).toString());
    m_detail->setText(index.data(ImportListModel::DetailRole).toString());
    setRowInk(m_detail, hasProblem && m_refusals.isEmpty() ? theme::Ink::Unfavourable : theme::Ink::MutedText);
    m_when->setText(QLocale().toString(index.data(ImportListModel::WhenRole).toDateTime(), QLocale::ShortFormat));
    m_when->setVisible(!isActive);
    m_progress->setVisible(isActive);
    m_progress->setRange(0, permille > 0 ? whole : 0);
    m_progress->setValue(permille);
    m_progress->setAccessibleName(tr("Progress of %1").arg(name));
    m_cancel->setVisible(canCancel);
    m_cancel->setAccessibleName(tr("Cancel the import of %1").arg(name));
    m_undo->setVisible(canUndo);
    m_undo->setAccessibleName(tr("Take back the import of %1").arg(name));
    m_retry->setVisible(canRetry);
    m_retry->setAccessibleName(tr("Import %1 again").arg(name));
    m_dismiss->setVisible(canRetry && !canUndo && !isActive);
    m_dismiss->setAccessibleName(tr("Dismiss %1").arg(name));
    m_more->setVisible(!m_refusals.isEmpty());
    m_more->setText(tr("%Ln refused", nullptr, static_cast<int>(m_refusals.size())));
    m_more->setAccessibleName(tr("Show what was refused of %1").arg(name));
    m_list->setText(m_refusals.join(QLatin1Char('\n')));
    if (m_refusals.isEmpty())
        m_more->setChecked(false);
    setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
}

} // namespace parvis::ui
