// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/threadview.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QStyledItemDelegate>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::ThreadModel;
using theme::Ink;
using theme::ink;

namespace {

constexpr int partInset = theme::unit + theme::half;
constexpr int cutHeight = theme::unit * 3;

/// Paints parts as cards, and cuts as lines that can be taken hold of.
class ThreadDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        if (index.data(ThreadModel::CutRole).toInt() >= 0)
            return {width, cutHeight};
        QTextLayout layout;
        const int caption = QFontMetrics(theme::captionFont()).height() + theme::half;
        return {width, static_cast<int>(std::ceil(layOutPart(layout, index, width))) + caption + 2 * partInset};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(ThreadModel::CutRole).toInt() >= 0)
            paintCut(*painter, option, index);
        else
            paintPart(*painter, option, index);
        if (option.state.testFlag(QStyle::State_HasFocus))
            strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
        painter->restore();
    }

private:
    static qreal layOutPart(QTextLayout &layout, const QModelIndex &index, int width)
    {
        QString text = index.data().toString();
        layout.setText(text.replace(u'\n', QChar::LineSeparator));
        layout.setFont(theme::bodyFont());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        qreal height = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1, width - 2 * partInset));
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        return height;
    }

    static void paintPart(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const bool isTooLong = index.data(ThreadModel::TooLongRole).toBool();
        fillRounded(painter, option.rect, ink(Ink::Surface), ink(isTooLong ? Ink::Unfavourable : Ink::Line), theme::cardRadius);
        const QRect inner = option.rect.adjusted(partInset, partInset, -partInset, -partInset);
        QTextLayout layout;
        layOutPart(layout, index, option.rect.width());
        painter.setPen(ink(Ink::Text));
        layout.draw(&painter, inner.topLeft());
        painter.setFont(theme::captionFont());
        painter.setPen(ink(isTooLong ? Ink::Unfavourable : Ink::MutedText));
        painter.drawText(inner, Qt::AlignRight | Qt::AlignBottom, index.data(ThreadModel::LengthRole).toString());
    }

    static void paintCut(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const QColor colour = ink(isChosen || option.state.testFlag(QStyle::State_MouseOver) ? Ink::Accent : Ink::MutedText);
        const QString words = index.data().toString();
        painter.setFont(theme::captionFont());
        const int half = QFontMetrics(painter.font()).horizontalAdvance(words) / 2 + theme::unit * 3;
        const QPoint middle = option.rect.center();
        painter.setPen(QPen(colour, isChosen ? 2 : 1, Qt::DashLine));
        painter.drawLine(option.rect.left() + theme::unit, middle.y(), middle.x() - half, middle.y());
        painter.drawLine(middle.x() + half, middle.y(), option.rect.right() - theme::unit, middle.y());
        painter.setPen(colour);
        painter.drawText(option.rect, Qt::AlignCenter, words);
        constexpr int reach = theme::unit;
        paintChevron(painter, QRect(middle.x() - half + theme::half, middle.y() - reach, reach * 2, reach * 2), colour, true);
        paintChevron(painter, QRect(middle.x() + half - theme::half - reach * 2, middle.y() - reach, reach * 2, reach * 2), colour);
    }
};

} // namespace

ThreadView::ThreadView(ThreadModel &thread, MoveCut move, QWidget *parent)
    : QListView(parent)
    , m_thread(thread)
    , m_move(std::move(move))
{
    setModel(&thread);
    setItemDelegate(new ThreadDelegate(this));
    setAccessibleName(tr("Parts of the thread"));
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setResizeMode(Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(&thread, &QAbstractItemModel::dataChanged, this, [this] {
        scheduleDelayedItemsLayout();
        Q_EMIT currentMoved();
    });
    connect(&thread, &QAbstractItemModel::rowsInserted, this, [this] {
        // What the buttons move is seen from the beginning.
        if (!currentIndex().isValid())
            setCurrentIndex(m_thread.indexOfCut(0));
    });
    connect(&thread, &QAbstractItemModel::rowsRemoved, this, &ThreadView::currentMoved);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &ThreadView::currentMoved);
}

int ThreadView::currentCut() const
{
    const int cuts = m_thread.parts() - 1;
    if (cuts < 1)
        return -1;
    return std::clamp((currentIndex().row() - 1) / 2, 0, cuts - 1);
}

QKeySequence ThreadView::keysFor(int by)
{
    return {Qt::ALT | (by < 0 ? Qt::Key_Up : Qt::Key_Down)};
}

void ThreadView::moveCurrent(int by)
{
    const int cut = currentCut();
    if (cut < 0)
        return;
    setCurrentIndex(m_thread.indexOfCut(cut));
    m_move(cut, by);
    layOutAgain();
    scrollTo(m_thread.indexOfCut(cut));
}

void ThreadView::layOutAgain()
{
    doItemsLayout();
}

int ThreadView::cutAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    return index.isValid() ? index.data(ThreadModel::CutRole).toInt() : -1;
}

void ThreadView::dragTo(int y)
{
    const auto place = [this] { return visualRect(m_thread.indexOfCut(m_dragged)).center().y(); };
    const auto moved = [this](int by) {
        const bool isMoved = m_move(m_dragged, by);
        if (isMoved)
            layOutAgain();
        return isMoved;
    };
    // To the first of the places that stand at the pointer's height or above it: sentences that fit into the last line of a part leave the cut where it is.
    while (place() > y && moved(-1)) { }
    for (const int top = place(); moved(-1);) {
        if (place() != top) {
            moved(1);
            break;
        }
    }
    // From there, line by line; within one, as far through its sentences as the pointer is through the line.
    for (;;) {
        const int top = place();
        int steps = 0;
        while (place() == top && moved(1))
            ++steps;
        const int next = place();
        if (next > top && next <= y)
            continue;
        const bool isEnd = next == top;
        const int height = isEnd ? QFontMetrics(theme::bodyFont()).lineSpacing() : next - top;
        const int wanted = static_cast<int>(std::lround(static_cast<double>(steps) * (y - top) / height));
        for (int back = std::clamp(steps - wanted, 0, steps); back > 0; --back)
            moved(-1);
        return;
    }
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const QPoint at = event->position().toPoint();
    m_dragged = event->button() == Qt::LeftButton ? cutAt(at) : -1;
    m_grip = m_dragged < 0 ? 0 : at.y() - visualRect(m_thread.indexOfCut(m_dragged)).center().y();
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged >= 0 && event->buttons().testFlag(Qt::LeftButton))
        return dragTo(event->position().toPoint().y() - m_grip);
    QListView::mouseMoveEvent(event);
    viewport()->setCursor(cutAt(event->position().toPoint()) >= 0 ? Qt::SplitVCursor : Qt::ArrowCursor);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragged, -1) < 0)
        return QListView::mouseReleaseEvent(event);
    setState(NoState);
    event->accept();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // Rows are as high as the width makes them.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

bool ThreadView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isUp = key->key() == Qt::Key_Up;
        if (key->modifiers() == Qt::AltModifier && (isUp || key->key() == Qt::Key_Down)) {
            if (event->type() == QEvent::KeyPress)
                moveCurrent(isUp ? -1 : 1);
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

} // namespace parvis::ui
