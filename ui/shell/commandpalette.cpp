// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/widgets/hairline.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QCursor>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsDropShadowEffect>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::CommandListModel;
using theme::Ink;
using theme::ink;

namespace {

constexpr int rowHeight = 40;
constexpr int mostRows = 9;
constexpr int sheetWidth = 620;

/// A row: icon, title, where it belongs; the shortcut at right.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override { return {0, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool isEnabled = index.data(CommandListModel::EnabledRole).toBool();
        if (isChosen)
            fillRounded(*painter, option.rect.adjusted(theme::unit, 1, -theme::unit, -1), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
        QRect rest = option.rect.adjusted(theme::unit * 2 + 2, 0, -theme::unit * 2 - 2, 0);
        constexpr int iconSize = 18;
        const QString icon = index.data(CommandListModel::IconRole).toString();
        if (!icon.isEmpty())
            theme::icon(icon, isChosen ? Ink::Accent : Ink::MutedText).paint(painter, QRect(rest.left(), rest.center().y() - iconSize / 2, iconSize, iconSize));
        rest.setLeft(rest.left() + iconSize + theme::unit + theme::half);

        painter->save();
        const QFont caption = theme::captionFont();
        const QFontMetrics small(caption);
        painter->setPen(ink(Ink::MutedText));
        painter->setFont(caption);
        const QString keys = index.data(CommandListModel::KeysRole).toString();
        if (!keys.isEmpty()) {
            painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, keys);
            rest.setRight(rest.right() - small.horizontalAdvance(keys) - theme::unit * 2);
        }
        const QFont body = theme::bodyFont();
        const QFontMetrics large(body);
        const QString title = large.elidedText(index.data().toString(), Qt::ElideRight, rest.width());
        painter->setFont(body);
        painter->setPen(ink(isEnabled ? Ink::Text : Ink::MutedText));
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
        rest.setLeft(rest.left() + large.horizontalAdvance(title) + theme::unit + theme::half);
        constexpr int worthIt = 40;
        if (rest.width() > worthIt) {
            painter->setFont(caption);
            painter->setPen(ink(Ink::MutedText));
            painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              small.elidedText(index.data(CommandListModel::DetailRole).toString(), Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setAccessibleName(tr("Commands"));
    setVisible(false);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);

    m_field->setProperty("plain", true);
    m_field->setFrame(false);
    m_field->setAccessibleName(tr("Command"));
    m_field->setPlaceholderText(tr("Type a command, a place, an article or what to search for"));
    QFont large = theme::bodyFont();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_field->setFont(large);
    m_field->setMinimumHeight(theme::unit * 6);
    m_field->installEventFilter(this);

    m_list->setProperty("plain", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setModel(&m_model);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, theme::half, 1, theme::unit);
    column->setSpacing(theme::half);
    auto *fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, 0);
    fieldRow->addWidget(m_field);
    column->addLayout(fieldRow);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_list);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model.setTyped(typed);
        chooseFirst();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::place);
    window->installEventFilter(this);
}

void CommandPalette::setCommands(const QList<models::Command> &commands)
{
    const int row = m_list->currentIndex().row();
    m_model.setCommands(commands);
    chooseNear(qMax(0, row), 1);
}

void CommandPalette::open(const QString &typed)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_pointer = QCursor::pos();
    m_field->setText(typed);
    m_model.setTyped(typed);
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    // What was typed elsewhere goes on here: the next letter must not replace it.
    m_field->end(false);
    chooseFirst();
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    // Before it is hidden, lest the keyboard goes round the window; and as from a menu: what gets it back is as it was left.
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    else
        m_field->clearFocus();
    hide();
}

void CommandPalette::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fillRounded(painter, rect(), ink(Ink::Surface), ink(Ink::Line), theme::bubbleRadius);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        else if (event->type() == QEvent::MouseButtonPress && isVisible())
            dismiss();
        return false;
    }
    if (watched == m_list->viewport()) {
        if (event->type() == QEvent::MouseMove)
            chooseAt(*static_cast<QMouseEvent *>(event));
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(mostRows);
            return true;
        case Qt::Key_PageUp:
            move(-mostRows);
            return true;
        default:
            return false;
        }
    }
    if (event->type() == QEvent::FocusOut && isVisible() && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        m_before = nullptr;
        hide();
    }
    return false;
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int rows = m_model.rowCount();
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(qBound(1, rows, mostRows) * rowHeight);
    layout()->activate();
    const int wide = qMin(sheetWidth, window->width() - 4 * theme::unit);
    const int left = theme::railWidth + (window->width() - theme::railWidth - wide) / 2;
    setGeometry(qMax(2 * theme::unit, left), theme::headerHeight + theme::unit, wide, sizeHint().height());
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !current.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const auto run = m_model.command(current.row()).run;
    // The focus goes back first: what runs may want it elsewhere.
    dismiss();
    if (run)
        run();
}

void CommandPalette::chooseAt(const QMouseEvent &move)
{
    // Rows that pass under a pointer at rest are not pointed at.
    const QPoint pointer = move.globalPosition().toPoint();
    if (std::exchange(m_pointer, pointer) == pointer)
        return;
    if (const QModelIndex index = m_list->indexAt(move.position().toPoint()); index.isValid())
        m_list->setCurrentIndex(index);
}

void CommandPalette::chooseFirst()
{
    chooseNear(0, 1);
    m_list->scrollToTop();
}

void CommandPalette::chooseNear(int row, int step)
{
    const int count = m_model.rowCount();
    for (int i = 0; i < count; ++i) {
        const QModelIndex index = m_model.index((row + i * step + count) % count, 0);
        if (index.flags().testFlag(Qt::ItemIsEnabled))
            return m_list->setCurrentIndex(index);
    }
}

void CommandPalette::move(int rows)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().row() + rows;
    // One step beyond an end goes round, a page does not.
    const int wanted = qAbs(rows) == 1 ? (row + count) % count : qBound(0, row, count - 1);
    chooseNear(wanted, rows > 0 ? 1 : -1);
}

} // namespace parvis::ui
