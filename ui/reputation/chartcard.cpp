// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/chartcard.h"

#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

constexpr int narrowestColumn = 48;

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
    m_view->horizontalHeader()->setMinimumSectionSize(narrowestColumn);
    // Where both scroll bars show, the corner between them is the card's.
    m_view->setCornerWidget(new QWidget(m_view));
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
    m_stack->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    wrapTitle();

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
    // New numbers leave the person where they were.
    const QModelIndex current = m_view->currentIndex();
    const int row = std::min(std::max(0, current.row()), static_cast<int>(rows.size()) - 1);
    const int column = std::min(std::max(0, current.column()), static_cast<int>(headers.size()) - 1);
    m_table.setRows(headers, rows);
    fitColumns();
    fitRows();
    if (m_table.rowCount() > 0)
        m_view->setCurrentIndex(m_table.index(row, column));
}

void ChartCard::fitColumns()
{
    // A table view hides what every view says of its columns.
    const QAbstractItemView &view = *m_view;
    QHeaderView &header = *m_view->horizontalHeader();
    const int columns = m_table.columnCount();
    if (columns == 0)
        return;
    QList<int> wanted;
    for (int column = 0; column < columns; ++column)
        wanted << std::max({narrowestColumn, header.sectionSizeHint(column), view.sizeHintForColumn(column)});
    int widest = std::ranges::max(wanted);
    const auto needed = [&wanted](int most) {
        return std::accumulate(std::next(wanted.begin()), wanted.end(), wanted.first(), [most](int sum, int width) { return sum + std::min(width, most); });
    };
    const int room = m_view->viewport()->width();
    while (widest > narrowestColumn && needed(widest) > room)
        --widest;
    header.setSectionResizeMode(QHeaderView::Fixed);
    header.setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < columns; ++column)
        header.resizeSection(column, std::min(wanted[column], widest));
}

void ChartCard::fitRows()
{
    const int head = m_view->horizontalHeader()->sizeHint().height();
    const int row = m_view->verticalHeader()->defaultSectionSize();
    m_view->setMaximumHeight(head + std::max(1, (m_stack->height() - head) / row) * row);
}

bool ChartCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        if (watched == m_stack)
            fitRows();
        else
            fitColumns();
    }
    return Card::eventFilter(watched, event);
}

QWidget *ChartCard::shown() const
{
    return m_stack->currentWidget();
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
