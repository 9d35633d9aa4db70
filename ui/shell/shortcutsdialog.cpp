// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

using models::KeyListModel;

ShortcutsDialog::ShortcutsDialog(models::KeyListModel &keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_list(new QTreeView(this))
    , m_subject(bodyLabel({}, this))
    , m_edit(new QKeySequenceEdit(this))
    , m_give(new QPushButton(tr("Use these keys"), this))
    , m_none(new QPushButton(tr("No keys"), this))
    , m_usual(new QPushButton(tr("Usual keys"), this))
    , m_allUsual(new QPushButton(tr("All usual keys"), this))
    , m_remark(mutedLabel({}, this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    constexpr QSize usualSize(640, 640);
    resize(usualSize);

    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search an action or keys"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    m_found.setSourceModel(&m_keys);
    m_found.setFilterKeyColumn(-1);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_found.setFilterFixedString(typed.trimmed());
        m_list->setCurrentIndex(m_found.index(0, 0));
    });

    m_list->setModel(&m_found);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setStretchLastSection(true);
    constexpr int titleWidth = 290;
    constexpr int placeWidth = 120;
    m_list->header()->resizeSection(KeyListModel::TitleColumn, titleWidth);
    m_list->header()->resizeSection(KeyListModel::PlaceColumn, placeWidth);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsDialog::follow);
    connect(m_list, &QTreeView::activated, this, [this] { m_edit->setFocus(Qt::OtherFocusReason); });

    m_edit->setAccessibleName(tr("New keys"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaximumSequenceLength(1);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::offer);
    for (QPushButton *button : {m_give, m_none, m_usual, m_allUsual}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
    }
    m_none->setToolTip(tr("The action answers to no keys any more"));
    m_allUsual->setToolTip(tr("Every action goes back to the keys Parvis comes with"));
    connect(m_give, &QPushButton::clicked, this, &ShortcutsDialog::give);
    connect(m_none, &QPushButton::clicked, this, [this] {
        m_keys.give(currentRow(), {});
        follow();
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        m_keys.reset(currentRow());
        follow();
    });
    connect(m_allUsual, &QPushButton::clicked, this, [this] {
        m_keys.resetAll();
        follow();
    });
    auto *close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *change = new QHBoxLayout;
    change->setSpacing(theme::unit);
    change->addWidget(m_edit, 1);
    change->addWidget(m_give);
    change->addWidget(m_none);
    change->addWidget(m_usual);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_allUsual);
    foot->addStretch();
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit + theme::half);
    column->addWidget(search);
    column->addWidget(m_list, 1);
    column->addWidget(m_subject);
    column->addLayout(change);
    column->addWidget(m_remark);
    column->addLayout(foot);
    m_list->setCurrentIndex(m_found.index(0, 0));
    follow();
}

int ShortcutsDialog::currentRow() const
{
    return m_found.mapToSource(m_list->currentIndex()).row();
}

void ShortcutsDialog::follow()
{
    const int row = currentRow();
    for (QWidget *control : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_none)})
        control->setEnabled(row >= 0);
    m_usual->setEnabled(row >= 0 && m_keys.isChosen(row));
    if (row < 0) {
        m_subject->setText(tr("Choose an action to give it other keys."));
        m_give->setEnabled(false);
        m_remark->clear();
        return;
    }
    m_subject->setText(tr("Keys for “%1”: click the field, then press the new keys.").arg(m_keys.action(row).title));
    const auto keys = m_keys.keys(m_keys.action(row).id);
    m_none->setEnabled(!keys.isEmpty());
    const QSignalBlocker quiet(m_edit);
    m_edit->setKeySequence(keys.value(0));
    m_give->setEnabled(false);
    m_give->setText(tr("Use these keys"));
    m_remark->setText(!m_keys.isChosen(row) ? QString() : keys.isEmpty() ? tr("You took its keys away.") : tr("You chose these keys."));
}

void ShortcutsDialog::offer(const QKeySequence &keys)
{
    const int row = currentRow();
    if (row < 0)
        return;
    const int taken = m_keys.takenBy(row, keys);
    m_give->setEnabled(!keys.isEmpty() && m_keys.keys(m_keys.action(row).id) != QList{keys});
    m_give->setText(taken < 0 ? tr("Use these keys") : tr("Use them here"));
    m_give->setAccessibleName(m_give->text());
    m_remark->setText(taken < 0 ? QString()
                                : tr("%1 belongs to “%2” (%3), which would lose it.")
                                      .arg(keys.toString(QKeySequence::NativeText), m_keys.action(taken).title,
                                           m_keys.index(taken, KeyListModel::PlaceColumn).data().toString()));
}

void ShortcutsDialog::give()
{
    m_keys.give(currentRow(), m_edit->keySequence());
    follow();
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace parvis::ui
