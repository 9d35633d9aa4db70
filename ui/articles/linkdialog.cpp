// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/linkdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

LinkDialog::LinkDialog(std::unique_ptr<models::LinkTargetsModel> targets, const QString &words, QWidget *parent)
    : QDialog(parent)
    , m_targets(std::move(targets))
    , m_words(new QLineEdit(words, this))
    , m_list(new QListView(this))
    , m_state(captionLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Link to a page of ours"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::unit);
    QLabel *name = captionLabel(tr("Words of its title"), this);
    name->setBuddy(m_words);
    m_words->setAccessibleName(name->text());
    m_list->setAccessibleName(tr("Articles and pages"));
    m_list->setModel(m_targets.get());
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Link"), QDialogButtonBox::AcceptRole);
    m_take->setAccessibleName(m_take->text());
    m_take->setDefault(true);
    column->addWidget(name);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &LinkDialog::take);
    connect(m_list, &QListView::doubleClicked, this, &LinkDialog::take);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_targets->setWords(typed);
        follow();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LinkDialog::follow);
    connect(m_targets.get(), &models::LinkTargetsModel::read, this, &LinkDialog::follow);
    m_words->installEventFilter(this);
    m_words->selectAll();
    m_targets->setWords(words);
    constexpr QSize size{560, 420};
    resize(size);
    follow();
}

LinkDialog::~LinkDialog()
{
    // The view lets go of its model before that goes.
    m_list->setModel(nullptr);
}

void LinkDialog::follow()
{
    const int shown = m_targets->rowCount();
    if (shown > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_targets->index(0));
    m_take->setEnabled(shown > 0);
    if (!m_targets->isRead())
        m_state->clear();
    else if (m_targets->known() == 0)
        m_state->setText(tr("There is no page to link to yet: publish an article, or connect a site under Channels."));
    else if (shown == 0)
        m_state->setText(tr("No title has these words."));
    else
        m_state->setText(m_list->currentIndex().data(models::LinkTargetsModel::AddressRole).toString());
}

void LinkDialog::take()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    Q_EMIT chosen(index.data(models::LinkTargetsModel::AddressRole).toString(), index.data(models::LinkTargetsModel::TitleRole).toString());
    accept();
}

bool LinkDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QDialog::eventFilter(watched, event);
    const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
    if (row >= 0 && row < m_targets->rowCount()) {
        m_list->setCurrentIndex(m_targets->index(row));
        follow();
    }
    return true;
}

} // namespace parvis::ui
