// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/tagsdialog.h"

#include "ui/inbox/colourchoice.h"
#include "ui/inbox/triagemenus.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/orderedlist.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>

namespace parvis::ui {

namespace {

/// A tag with its dot.
class TagDelegate final : public QStyledItemDelegate
{
public:
    TagDelegate(const models::TagListModel &tags, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_tags(tags)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = tagIcon(m_tags.all().at(index.row()).tag);
    }

private:
    const models::TagListModel &m_tags;
};

} // namespace

TagsDialog::TagsDialog(models::InboxPageModel &inbox, QWidget *parent)
    : QDialog(parent)
    , m_inbox(inbox)
    , m_tags(inbox.tags())
    , m_list(new OrderedList(m_tags, tr("Tags"), this))
    , m_fields(new QWidget(this))
    , m_name(new QLineEdit(m_fields))
    , m_refusal(captionLabel({}, m_fields))
    , m_colours(new ColourChoice(m_fields))
    , m_wearers(mutedLabel({}, m_fields))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tags"));
    constexpr QSize usualSize(640, 420);
    resize(usualSize);
    m_list->hideOrder();
    m_list->setItemDelegate(new TagDelegate(m_tags, m_list));
    auto *close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *panes = new QHBoxLayout;
    panes->setSpacing(theme::unit * 2);
    panes->addWidget(m_list);
    panes->addWidget(makeFields(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    column->addLayout(panes, 1);
    column->addWidget(close, 0, Qt::AlignTrailing);

    connect(&m_tags, &models::TagListModel::added, this, &TagsDialog::choose);
    connect(&m_tags, &QAbstractItemModel::modelReset, this, &TagsDialog::follow);
    connect(m_list, &OrderedList::currentChanged, this, [this](int row) {
        keep();
        fill(row);
    });
    connect(m_list, &OrderedList::addRequested, this, [this] {
        keep();
        m_tags.add(m_inbox.choices().nextColour());
    });
    connect(m_list, &OrderedList::removeRequested, this, [this] {
        if (const auto tag = std::exchange(m_shown, std::nullopt))
            m_list->offer(m_tags.remove(tag->id));
    });
    follow();
    m_tags.refresh();
}

QWidget *TagsDialog::makeFields()
{
    m_name->setAccessibleName(tr("Name of the tag"));
    m_name->setMaxLength(longestTagName);
    m_refusal->setWordWrap(true);
    m_wearers->setWordWrap(true);
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addWidget(captionLabel(tr("Name"), m_fields));
    column->addWidget(m_name);
    column->addWidget(m_refusal);
    column->addSpacing(theme::unit);
    column->addWidget(captionLabel(tr("Colour"), m_fields));
    column->addWidget(m_colours);
    column->addSpacing(theme::unit);
    column->addWidget(m_wearers);
    column->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, &TagsDialog::judge);
    connect(m_name, &QLineEdit::returnPressed, this, &TagsDialog::keep);
    connect(m_colours, &ColourChoice::chosen, this, &TagsDialog::keepColour);
    return m_fields;
}

void TagsDialog::choose(Key id)
{
    keep();
    const int row = m_tags.rowOf(id);
    m_list->setCurrentRow(row);
    fill(row);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void TagsDialog::fill(int row)
{
    const auto summary = row < 0 ? std::nullopt : std::optional(m_tags.all().at(row));
    m_shown = summary ? std::optional(summary->tag) : std::nullopt;
    m_fields->setEnabled(summary.has_value());
    m_name->setText(summary ? summary->tag.name : QString());
    m_colours->setColour(summary ? summary->tag.colour : -1);
    m_wearers->setText(summary ? models::TagListModel::wearers(*summary) : QString());
    judge();
}

void TagsDialog::judge()
{
    const QString refusal = m_shown ? m_tags.refusal(m_shown->id, m_name->text()) : QString();
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_refusal->setPalette(inks);
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    m_name->setAccessibleDescription(refusal);
}

void TagsDialog::keep()
{
    if (!m_shown)
        return;
    domain::Tag written = *m_shown;
    written.name = m_name->text().simplified();
    // A name that cannot be is given up: the tag keeps the one it has.
    if (!m_tags.refusal(written.id, written.name).isEmpty())
        return;
    m_shown = written;
    m_tags.save(written);
}

void TagsDialog::keepColour(int colour)
{
    if (!m_shown)
        return;
    m_shown->colour = colour;
    m_tags.save(*m_shown);
}

void TagsDialog::follow()
{
    const int row = m_shown ? m_tags.rowOf(m_shown->id) : -1;
    const int wanted = row >= 0 ? row : std::min(m_tags.rowCount() - 1, 0);
    m_list->setCurrentRow(wanted);
    // What is being written is newer than what the workspace says.
    if (row < 0 || m_name->text().simplified() == m_shown->name)
        fill(wanted);
}

void TagsDialog::done(int result)
{
    keep();
    QDialog::done(result);
}

} // namespace parvis::ui
