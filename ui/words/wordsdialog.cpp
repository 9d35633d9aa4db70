// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/wordsdialog.h"

#include "models/shell/sentences.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace parvis::ui {

WordsDialog::WordsDialog(models::WorkspaceWords &words, QWidget *parent)
    : QDialog(parent)
    , m_words(words)
    , m_word(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_objection(captionLabel({}, this))
    , m_list(new QListView(this))
    , m_none(mutedLabel(tr("No word was added yet. Names that spelling marks can be added here, or from the menu of the marked word."), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Words of this workspace"));
    constexpr QSize usualSize(440, 460);
    resize(usualSize);
    m_word->setPlaceholderText(tr("Another word"));
    m_word->setAccessibleName(tr("Word to add"));
    m_add->setAccessibleName(tr("Add the word"));
    m_objection->setWordWrap(true);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_list->setModel(&m_words);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Words of this workspace"));
    m_remove->setAccessibleName(tr("Remove the words chosen"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(close->text());
    for (QPushButton *button : {m_add, m_remove, close})
        button->setAutoDefault(false);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::unit);
    head->addWidget(m_word, 1);
    head->addWidget(m_add);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::unit);
    foot->addWidget(m_remove);
    foot->addStretch();
    foot->addWidget(close);
    QLabel *what = bodyLabel(tr("Spelling takes these as right in articles and replies, whatever their language. They belong to this workspace alone, and go "
                                "with it wherever it is copied."),
                             this);
    what->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(what);
    column->addLayout(head);
    column->addWidget(m_objection);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    column->addLayout(foot);
    setTabOrder({m_word, m_add, m_list, m_remove, close});

    connect(m_word, &QLineEdit::textChanged, this, &WordsDialog::follow);
    connect(m_word, &QLineEdit::returnPressed, this, &WordsDialog::add);
    connect(m_add, &QPushButton::clicked, this, &WordsDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &WordsDialog::remove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *byKey = new QShortcut(QKeySequence::Delete, m_list, this, &WordsDialog::remove);
    byKey->setContext(Qt::WidgetShortcut);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WordsDialog::follow);
    connect(&m_words, &models::WorkspaceWords::changed, this, &WordsDialog::follow);
    m_words.load();
    m_word->setFocus();
    follow();
}

void WordsDialog::add()
{
    const QString word = m_word->text().trimmed();
    if (word.isEmpty() || !m_words.objection(word).isEmpty() || m_words.isReadOnly())
        return;
    m_word->clear();
    m_words.add(word);
}

void WordsDialog::remove()
{
    QStringList chosen;
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : std::as_const(rows))
        chosen << row.data().toString();
    m_words.remove(chosen);
}

void WordsDialog::follow()
{
    const QString typed = m_word->text().trimmed();
    const QString objection = m_words.isReadOnly() ? models::readOnlyReason() : m_words.objection(typed);
    m_objection->setText(objection);
    m_objection->setVisible(!objection.isEmpty());
    m_add->setEnabled(!typed.isEmpty() && objection.isEmpty());
    m_word->setEnabled(!m_words.isReadOnly());
    const bool isEmpty = m_words.rowCount() == 0;
    m_none->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    // The keyboard stays in the dialog when the last word goes.
    if (isEmpty && !m_word->hasFocus())
        m_word->setFocus();
    m_remove->setEnabled(!m_words.isReadOnly() && m_list->selectionModel()->hasSelection());
}

} // namespace parvis::ui
