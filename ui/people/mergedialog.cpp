// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/mergedialog.h"

#include "models/people/personwords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

MergeDialog::MergeDialog(models::PeoplePageModel &people, QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_typed(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_sentence(mutedLabel({}, this))
{
    constexpr int wide = 460;
    constexpr int high = 420;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge “%1” with somebody").arg(m_people.card() ? m_people.card()->person.name : QString()));
    resize(wide, high);
    m_typed->setAccessibleName(tr("The other: name, mail or account"));
    m_typed->installEventFilter(this);
    m_list->setAccessibleName(tr("People found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto *buttons = new QDialogButtonBox(this);
    m_merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    // Enter in the field chooses: two people are not made one by a key too many.
    for (QPushButton *button : {m_merge, cancel})
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(captionLabel(m_typed->accessibleName(), this));
    column->addWidget(m_typed);
    column->addWidget(m_list, 1);
    column->addWidget(m_sentence);
    column->addWidget(buttons);
    connect(m_typed, &QLineEdit::textChanged, this, &MergeDialog::find);
    connect(m_list, &QListWidget::currentRowChanged, this, &MergeDialog::judge);
    connect(&m_people, &models::PeoplePageModel::othersFound, this, &MergeDialog::list);
    // Another person may be looked at meanwhile; this one was meant.
    connect(&m_people, &models::PeoplePageModel::opened, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::merge);
    m_typed->setFocus(Qt::OtherFocusReason);
    judge();
    find({});
}

void MergeDialog::find(const QString &typed)
{
    // Whom other words had found is nobody to choose.
    m_isFinding = true;
    m_choosesFound = false;
    m_found.clear();
    m_list->clear();
    m_people.findOthers(typed);
}

void MergeDialog::list(const QString &typed, const QList<store::PersonRow> &found)
{
    if (typed != m_typed->text())
        return;
    m_isFinding = false;
    m_found = found;
    m_list->clear();
    for (const store::PersonRow &row : found) {
        const QString line = models::personLine(row);
        const bool isTold = row.account.isEmpty() || row.account == row.name;
        auto *item = new QListWidgetItem(isTold ? line : u"%1 · %2"_s.arg(line, row.account), m_list);
        item->setToolTip(item->text());
    }
    m_list->setCurrentRow(-1);
    judge();
    if (std::exchange(m_choosesFound, false))
        choose();
}

void MergeDialog::judge()
{
    const auto row = m_list->currentRow();
    const bool isChosen = row >= 0 && row < m_found.size();
    const QString why = isChosen ? m_people.whyNotMergedWith(m_found[row]) : tr("Choose who is the same person: Enter goes to the first.");
    const bool isNobody = !m_isFinding && m_found.isEmpty() && !m_typed->text().trimmed().isEmpty();
    const QString ready = isChosen && m_people.card() ? tr("“Merge”, or Enter on the list, makes “%1” and “%2” one person. It can be undone at any time.")
                                                            .arg(m_people.card()->person.name, m_found[row].name)
                                                      : QString();
    m_sentence->setText(isNobody ? tr("Nobody else goes by that.") : !why.isEmpty() ? why : ready);
    m_merge->setEnabled(isChosen && why.isEmpty());
    m_merge->setToolTip(m_merge->isEnabled() ? tr("Make the two one person") : m_sentence->text());
}

void MergeDialog::merge()
{
    const store::PersonRow other = m_found.value(m_list->currentRow());
    accept();
    m_people.mergeWith(other);
}

bool MergeDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_typed && (key == Qt::Key_Down || key == Qt::Key_Up))
        return QApplication::sendEvent(m_list, event);
    if (watched == m_typed && isEnter) {
        choose();
        return true;
    }
    if (watched == m_list && isEnter) {
        m_merge->click();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void MergeDialog::choose()
{
    m_choosesFound = m_isFinding;
    if (m_list->count() == 0)
        return;
    m_list->setCurrentRow(std::max(0, m_list->currentRow()));
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace parvis::ui
