// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/mentionlistview.h"

#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <array>

namespace parvis::ui {

namespace {
// More chosen rows than this are not looked for one by one when the list is made anew: they are chosen again where the same rows stand there.
constexpr int chosenRemembered = 500;
} // namespace

MentionListView::MentionListView(models::MentionListModel &mentions, QWidget *parent)
    : QAbstractItemView(parent)
    , m_mentions(mentions)
{
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room is always there: a bar that comes with the rows would lay them out and paint them twice.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Mentions"));
    constexpr std::chrono::milliseconds rest{1'000};
    m_aiming.setSingleShot(true);
    m_aiming.setInterval(rest);
    connect(&m_aiming, &QTimer::timeout, this, &MentionListView::restPointer);
    connect(&m_mentions, &QAbstractItemModel::modelAboutToBeReset, this, &MentionListView::rememberPlace);
    setModel(&m_mentions);
    // Connected after setModel(): the selection forgets everything on a reset, and only then can be given back what it held.
    connect(&m_mentions, &QAbstractItemModel::modelReset, this, [this] {
        takePlace();
        Q_EMIT selectedChanged();
    });
    connect(&m_mentions, &QAbstractItemModel::rowsRemoved, this, [this] {
        // What was read is done with and gone: the one below takes its place, where the selection model would go up.
        if (m_vacatedRow >= 0 && m_mentions.rowCount() > 0)
            selectionModel()->setCurrentIndex(m_mentions.index(std::min(m_vacatedRow, m_mentions.rowCount() - 1)), QItemSelectionModel::NoUpdate);
        if (m_hadSelection && selectedCount() == 0 && currentIndex().isValid())
            selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
    });
    connect(&m_mentions, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int from, int, const QModelIndex &, int before) { followMove(from, before > from ? before - 1 : before); });
}

int MentionListView::rowHeight() const
{
    if (m_rowHeight == 0) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        m_rowHeight = std::max(1, itemDelegate()->sizeHint(option, {}).height());
    }
    return m_rowHeight;
}

int MentionListView::rowsOnPage() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

int MentionListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect MentionListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {0, index.row() * rowHeight() - verticalOffset(), viewport()->width(), rowHeight()};
}

QModelIndex MentionListView::indexAt(const QPoint &point) const
{
    if (point.y() + verticalOffset() < 0)
        return {};
    return m_mentions.index((point.y() + verticalOffset()) / rowHeight());
}

void MentionListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * rowHeight();
    const int bottom = top + rowHeight();
    const int seenFrom = verticalOffset();
    const int seen = viewport()->height();
    int place = seenFrom;
    switch (hint) {
    case PositionAtTop:
        place = top;
        break;
    case PositionAtBottom:
        place = bottom - seen;
        break;
    case PositionAtCenter:
        place = top - (seen - rowHeight()) / 2;
        break;
    case EnsureVisible:
        if (top < seenFrom)
            place = top;
        else if (bottom > seenFrom + seen)
            place = bottom - seen;
        break;
    }
    verticalScrollBar()->setValue(place);
}

QModelIndex MentionListView::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    const int rows = m_mentions.rowCount();
    if (rows == 0)
        return {};
    int row = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft:
        row = std::max(0, row - 1);
        break;
    case MoveDown:
    case MoveNext:
    case MoveRight:
        row = std::min(rows - 1, row + 1);
        break;
    case MovePageUp:
        row = std::max(0, row - rowsOnPage());
        break;
    case MovePageDown:
        row = std::min(rows - 1, row + rowsOnPage());
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows - 1;
        break;
    }
    return m_mentions.index(row);
}

bool MentionListView::isIndexHidden(const QModelIndex & /*index*/) const
{
    return false;
}

void MentionListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int rows = m_mentions.rowCount();
    const int first = (rect.top() + verticalOffset()) / rowHeight();
    const int last = std::min(rows - 1, (rect.bottom() + verticalOffset()) / rowHeight());
    if (rows == 0 || first >= rows || last < 0) {
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    selectionModel()->select(QItemSelection(m_mentions.index(std::max(0, first)), m_mentions.index(last)), command);
}

QRegion MentionListView::visualRegionForSelection(const QItemSelection &selection) const
{
    // Stretches are clipped to what is seen: a million selected rows are one rectangle.
    QRegion region;
    const QRect seen = viewport()->rect();
    for (const QItemSelectionRange &range : selection) {
        const int top = range.top() * rowHeight() - verticalOffset();
        const int bottom = (range.bottom() + 1) * rowHeight() - verticalOffset();
        region += QRect(QPoint(0, std::max(top, -1)), QPoint(seen.right(), std::min(bottom, seen.height() + 1)));
    }
    return region;
}

void MentionListView::updateGeometries()
{
    m_rowHeight = 0;
    const int whole = m_mentions.rowCount() * rowHeight();
    verticalScrollBar()->setSingleStep(rowHeight() / 3);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, whole - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

domain::ListedMention MentionListView::placeAt(int row) const
{
    domain::ListedMention place = m_mentions.listedAt(row);
    if (place.conversation.isNull()) {
        if (const auto contents = m_mentions.rowAt(row))
            place.conversation = contents->conversation;
    }
    return place;
}

int MentionListView::rowOf(const domain::ListedMention &place) const
{
    const int row = m_mentions.rowOf(place.mention);
    return row >= 0 || place.conversation.isNull() ? row : m_mentions.rowOf(place.conversation);
}

void MentionListView::rememberPlace()
{
    const int topRow = verticalOffset() / rowHeight();
    const QModelIndex current = currentIndex();
    m_top = {};
    m_current = {};
    m_chosen.clear();
    m_chosenRows.clear();
    m_keys.clear();
    if (topRow < m_mentions.rowCount())
        m_top = placeAt(topRow);
    m_topOffset = verticalOffset() - topRow * rowHeight();
    if (current.isValid())
        m_current = placeAt(current.row());
    if (selectedCount() <= chosenRemembered) {
        const QModelIndexList chosen = selectionModel()->selectedRows();
        for (const QModelIndex &index : chosen)
            m_chosen.append(placeAt(index.row()));
    } else {
        const QItemSelection chosen = selectionModel()->selection();
        for (const QItemSelectionRange &range : chosen)
            m_chosenRows.append({range.top(), range.bottom()});
        m_keys = m_mentions.keys();
    }
}

QItemSelection MentionListView::manyChosenAgain() const
{
    QItemSelection chosen;
    for (const auto &[first, last] : m_chosenRows) {
        if (last >= m_mentions.rowCount() || !std::equal(m_keys.cbegin() + first, m_keys.cbegin() + last + 1, m_mentions.keys().cbegin() + first))
            return {};
        chosen.select(m_mentions.index(first), m_mentions.index(last));
    }
    return chosen;
}

void MentionListView::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
    viewport()->update();
}

void MentionListView::takePlace()
{
    // The instant that it counts from makes no other list of it.
    m_list.filter.now = m_mentions.filter().now;
    const bool isAnother = m_list.filter != m_mentions.filter();
    m_list = m_mentions.list();
    // Many rows are chosen in one list, for something to be done with them: another list has its own.
    // One that would stand out of sight there is not chosen either.
    if (isAnother && (m_chosen.size() > 1 || (m_chosen.size() == 1 && rowOf(m_chosen.first()) >= rowsOnPage())))
        m_chosen.clear();
    QItemSelection chosen = isAnother ? QItemSelection() : manyChosenAgain();
    m_keys.clear();
    for (const auto &place : std::as_const(m_chosen)) {
        if (const int row = rowOf(place); row >= 0)
            chosen.select(m_mentions.index(row), m_mentions.index(row));
    }
    if (const int row = rowOf(m_current); row >= 0)
        selectionModel()->setCurrentIndex(m_mentions.index(row), QItemSelectionModel::NoUpdate);
    // What was read is not in the list any more: the one below takes its place.
    if (!isAnother && m_chosen.size() == 1 && chosen.isEmpty() && m_mentions.isComplete() && m_mentions.rowCount() > 0) {
        const auto below = std::ranges::lower_bound(m_mentions.keys(), m_chosen.first().mention, std::greater{});
        const int row = std::min(static_cast<int>(std::distance(m_mentions.keys().cbegin(), below)), m_mentions.rowCount() - 1);
        chosen.select(m_mentions.index(row), m_mentions.index(row));
        selectionModel()->setCurrentIndex(m_mentions.index(row), QItemSelectionModel::NoUpdate);
    }
    if (!chosen.isEmpty())
        selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (isAnother) {
        verticalScrollBar()->setValue(0);
        return;
    }
    const auto &keys = m_mentions.keys();
    const auto place = std::ranges::lower_bound(keys, m_top.mention, std::greater{});
    verticalScrollBar()->setValue(static_cast<int>(std::distance(keys.cbegin(), place)) * rowHeight() + m_topOffset);
}

void MentionListView::followHeight()
{
    const int topRow = verticalOffset() / rowHeight();
    const int into = verticalOffset() - topRow * rowHeight();
    updateGeometries();
    verticalScrollBar()->setValue(topRow * rowHeight() + std::min(into, rowHeight() - 1));
    viewport()->update();
}

void MentionListView::followMove(int from, int to)
{
    const int offset = verticalOffset();
    const int topRow = offset / rowHeight();
    // At the very top new things are to be seen; further down what is read stays where it is.
    if (offset > 0 && from >= topRow && to < topRow)
        verticalScrollBar()->setValue(offset + rowHeight());
    else if (from < topRow && to >= topRow)
        verticalScrollBar()->setValue(offset - rowHeight());
    viewport()->update();
}

void MentionListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const int offset = verticalOffset();
    const bool isAbove = offset > 0 && start * rowHeight() <= offset;
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    if (isAbove)
        verticalScrollBar()->setValue(offset + (end - start + 1) * rowHeight());
    viewport()->update();
}

void MentionListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const int offset = verticalOffset();
    const int topRow = offset / rowHeight();
    m_hadSelection = selectedCount() > 0;
    const int current = currentIndex().row();
    m_vacatedRow = start <= current && current <= end ? start : -1;
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    const int above = std::max(0, std::min(end + 1, topRow) - start);
    if (above > 0)
        verticalScrollBar()->setValue(offset - above * rowHeight());
    scheduleDelayedItemsLayout();
}

void MentionListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    Q_EMIT selectedChanged();
}

QList<models::MentionListModel::Key> MentionListView::selectedKeys() const
{
    QList<std::pair<int, int>> stretches;
    const QItemSelection chosen = selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen)
        stretches.append({range.top(), range.bottom()});
    std::ranges::sort(stretches);
    QList<models::MentionListModel::Key> keys;
    for (const auto &[first, last] : std::as_const(stretches))
        keys += m_mentions.keys().sliced(first, last - first + 1);
    return keys;
}

int MentionListView::selectedCount() const
{
    int count = 0;
    const QItemSelection chosen = selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen)
        count += range.height();
    return count;
}

bool MentionListView::isAllSelected() const
{
    return m_mentions.rowCount() > 1 && selectedCount() == m_mentions.rowCount();
}

void MentionListView::selectRow(int row)
{
    const QModelIndex index = m_mentions.index(row);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index, PositionAtCenter);
}

void MentionListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    painter.fillRect(dirty, theme::ink(theme::Ink::Surface));
    const int first = std::max(0, (dirty.top() + verticalOffset()) / rowHeight());
    const int last = std::min(m_mentions.rowCount() - 1, (dirty.bottom() + verticalOffset()) / rowHeight());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const QModelIndex hovered = viewport()->underMouse() ? indexAt(pointer) : QModelIndex();
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_mentions.index(row);
        option.rect = visualRect(index);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, index == hovered);
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
    }
}

void MentionListView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void MentionListView::aim()
{
    m_aiming.start();
    m_mentions.hold(true);
}

void MentionListView::restPointer()
{
    m_aiming.stop();
    m_mentions.hold(false);
}

void MentionListView::mouseMoveEvent(QMouseEvent *event)
{
    aim();
    QAbstractItemView::mouseMoveEvent(event);
}

void MentionListView::mousePressEvent(QMouseEvent *event)
{
    aim();
    QAbstractItemView::mousePressEvent(event);
}

void MentionListView::leaveEvent(QEvent *event)
{
    restPointer();
    QAbstractItemView::leaveEvent(event);
}

void MentionListView::keyPressEvent(QKeyEvent *event)
{
    restPointer();
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT readingRequested();
        event->accept();
        return;
    }
    // Letters are verbs: one that cannot be done just now leads nowhere here, and the window says why.
    if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void MentionListView::focusInEvent(QFocusEvent *event)
{
    QAbstractItemView::focusInEvent(event);
    // The base class makes the first row current, without choosing it: nothing would be shown beside.
    // What was laid over the list and went, or the window that comes to the front again, gives back what was there: nothing, then.
    constexpr std::array givenBack{Qt::MouseFocusReason, Qt::PopupFocusReason, Qt::ActiveWindowFocusReason};
    if (selectedCount() == 0 && currentIndex().isValid() && !std::ranges::contains(givenBack, event->reason()))
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
}

} // namespace parvis::ui
