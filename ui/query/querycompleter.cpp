// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/querycompleter.h"

#include "ui/widgets/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

constexpr int MeaningRole = Qt::UserRole + 1;

/// A choice, and beside it, muted, what it means.
class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString meaning = index.data(MeaningRole).toString();
        if (meaning.isEmpty())
            return;
        QRect rest = option.rect.adjusted(theme::unit, 0, -theme::unit, 0);
        rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(index.data().toString()) + theme::unit * 2);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(theme::ink(isChosen ? theme::Ink::Text : theme::Ink::MutedText));
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, option.fontMetrics.elidedText(meaning, Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

} // namespace

QueryCompleter::QueryCompleter(QLineEdit &field)
    : QObject(&field)
    , m_field(field)
    , m_choices(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_choices, this))
{
    // A line edit stops in silence. Room for more than any query may have: what is too long is said, and is all there to be shortened.
    constexpr int mostTyped = 1'048'576;
    field.setMaxLength(mostTyped);
    m_completer->setWidget(&field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("What could stand here"));
    m_completer->popup()->setItemDelegate(new ChoiceDelegate(m_completer->popup()));
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QueryCompleter::complete);
    connect(&field, &QLineEdit::textEdited, this, &QueryCompleter::ask);
}

void QueryCompleter::offer(const models::QueryCompletion &completion)
{
    m_completion = completion;
    if (completion.choices.isEmpty()) {
        close();
        return;
    }
    m_choices->clear();
    for (const QString &choice : completion.choices) {
        auto *item = new QStandardItem(choice);
        const QString meaning = completion.meanings.value(choice);
        item->setData(meaning, MeaningRole);
        item->setAccessibleText(meaning.isEmpty() ? choice : u"%1, %2"_s.arg(choice, meaning));
        m_choices->appendRow(item);
    }
    constexpr int popupWidth = 340;
    m_completer->complete(QRect(m_field.inputMethodQuery(Qt::ImCursorRectangle).toRect().x(), 0, popupWidth, bottom()));
    // A frame around the first would say that Enter takes it.
    m_completer->popup()->setCurrentIndex({});
}

void QueryCompleter::refresh()
{
    // A list that the person goes through stays as it is.
    if (m_field.hasFocus() && m_field.text() == m_typed && !isChosen())
        Q_EMIT wanted(m_field.text(), m_field.cursorPosition());
}

bool QueryCompleter::isOpen() const
{
    return m_completer->popup()->isVisible();
}

bool QueryCompleter::isChosen() const
{
    return isOpen() && m_completer->popup()->selectionModel()->hasSelection();
}

void QueryCompleter::close()
{
    m_completer->popup()->hide();
}

void QueryCompleter::keepUncovered(QWidget &readBack)
{
    m_readBack = &readBack;
    readBack.installEventFilter(this);
}

int QueryCompleter::bottom() const
{
    return m_readBack && m_readBack->isVisible() ? m_field.mapFromGlobal(m_readBack->mapToGlobal(QPoint(0, m_readBack->height() + theme::half))).y()
                                                 : m_field.height();
}

bool QueryCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_readBack) {
        constexpr std::array changes{QEvent::Resize, QEvent::Move, QEvent::Show, QEvent::Hide};
        if (isOpen() && std::ranges::contains(changes, event->type()))
            m_completer->popup()->move(m_completer->popup()->x(), m_field.mapToGlobal(QPoint(0, bottom())).y());
        return QObject::eventFilter(watched, event);
    }
    if (event->type() != QEvent::KeyPress || isChosen())
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QObject::eventFilter(watched, event);
    close();
    QCoreApplication::sendEvent(&m_field, event);
    return true;
}

void QueryCompleter::ask()
{
    m_typed = m_field.text();
    Q_EMIT wanted(m_typed, m_field.cursorPosition());
}

void QueryCompleter::complete(const QString &choice)
{
    const QString text = m_field.text();
    const QString before = text.first(m_completion.start) + choice;
    const QString after = text.sliced(std::min(m_completion.start + m_completion.length, text.size()));
    // A value is whole; a field waits for its own.
    const QString gap = choice.endsWith(u':') || after.startsWith(u' ') ? QString() : u" "_s;
    m_field.setText(before + gap + after);
    m_field.setCursorPosition(static_cast<int>(before.size() + gap.size()));
    Q_EMIT completed();
    ask();
}

} // namespace parvis::ui
