// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/chartcard.h"

#include "ui/widgets/theme.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

/// A chosen row is softly filled, so that its words keep their colour.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->palette.setColor(QPalette::HighlightedText, theme::ink(theme::Ink::Text));
    }
};

} // namespace

void ChartTable::setRows(const QStringList &headers, const QList<Row> &rows)
{
    beginResetModel();
    m_headers = headers;
    m_rows = rows;
    endResetModel();
}

int ChartTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant ChartTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? row.name : row.values.value(index.column() - 1);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::FontRole && index.column() > 0)
        return theme::tabularFont();
    return {};
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

ChartCard::ChartCard(const QString &name, QWidget *chart, QWidget *parent)
    : Card(name, parent)
    , m_view(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_flip(new QToolButton(this))
{
    chart->setAccessibleName(name);
    m_view->setAccessibleName(tr("%1, as a table").arg(name));
    m_view->setModel(&m_table);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setProperty("plain", true);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    constexpr int widestColumn = 196;
    m_view->horizontalHeader()->setMaximumSectionSize(widestColumn);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setToolTip(tr("Enter opens the mentions of a row"));
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_stack->addWidget(chart);
    m_stack->addWidget(m_view);
    body()->addWidget(m_stack, 1);

    m_flip->setText(tr("Table"));
    m_flip->setCheckable(true);
    m_flip->setAccessibleName(tr("Show the numbers of “%1”").arg(name));
    m_flip->setToolTip(tr("Show the numbers (%1)").arg(QKeySequence(Qt::Key_T).toString(QKeySequence::NativeText)));
    constexpr int flipHeight = 28;
    m_flip->setFixedHeight(flipHeight);
    addToHead(m_flip);
    body()->setContentsMargins(theme::unit * 2, theme::unit, theme::unit * 2, theme::unit + theme::half);
    connect(m_flip, &QToolButton::toggled, this, &ChartCard::showTable);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row(), index.column()); });
}

void ChartCard::setSentence(const QString &sentence, const QString &subtitle)
{
    setTitle(sentence);
    setSubtitle(subtitle);
}

void ChartCard::setLegend(QWidget *legend)
{
    body()->insertWidget(0, legend);
}

void ChartCard::setTable(const QStringList &headers, const QList<ChartTable::Row> &rows)
{
    m_table.setRows(headers, rows);
    constexpr int fewColumns = 4;
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (headers.size() <= fewColumns && !headers.isEmpty())
        m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (m_table.rowCount() > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_table.index(0, 0));
}

bool ChartCard::isTable() const
{
    return m_stack->currentWidget() == m_view;
}

void ChartCard::showTable(bool isTable)
{
    const bool hadFocus = m_stack->isAncestorOf(focusWidget()) && window()->isActiveWindow();
    m_stack->setCurrentIndex(isTable ? 1 : 0);
    m_flip->setChecked(isTable);
    if (hadFocus)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace parvis::ui
