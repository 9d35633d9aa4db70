// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaycolumn.h"

#include "ui/today/todayrow.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

namespace {
QVBoxLayout *bareColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}
} // namespace

TodayColumn::TodayColumn(const QString &title, const QString &emptySentence, QWidget *parent)
    : Card(title, parent)
    , m_holder(new QWidget(this))
    , m_empty(mutedLabel(emptySentence, m_holder))
    , m_rest(new QPushButton(m_holder))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    // Rows only: what stands between title and rows is the body's upper margin.
    body()->setContentsMargins(0, theme::unit + theme::half, 0, 0);
    auto *column = bareColumn(m_holder);
    m_empty->setMargin(theme::unit * 2);
    column->addWidget(m_empty);
    m_rest->setFlat(true);
    m_foot = new QWidget(m_holder);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(theme::unit, theme::half, theme::unit, theme::half);
    foot->addWidget(m_rest);
    foot->addStretch();
    column->addWidget(m_foot);
    connect(m_rest, &QPushButton::clicked, this, &TodayColumn::restRequested);
    m_foot->hide();
    addRow(m_holder);
    clear();
}

void TodayColumn::setEmptySentence(const QString &sentence)
{
    m_empty->setText(sentence);
}

void TodayColumn::clear()
{
    m_rows.clear();
    m_isCaptioned = false;
    if (m_list)
        discard(m_list);
    m_list = new QWidget(m_holder);
    bareColumn(m_list);
    static_cast<QVBoxLayout *>(m_holder->layout())->insertWidget(0, m_list);
    m_list->show();
}

void TodayColumn::add(TodayRow *row)
{
    auto *column = static_cast<QVBoxLayout *>(m_list->layout());
    if (!m_rows.isEmpty() && !std::exchange(m_isCaptioned, false))
        column->addWidget(hairline(Qt::Horizontal, m_list));
    m_isCaptioned = false;
    column->addWidget(row);
    m_rows.append(row);
}

void TodayColumn::addBelow(QWidget *text)
{
    m_list->layout()->addWidget(text);
}

void TodayColumn::addCaption(const QString &words)
{
    auto *column = static_cast<QVBoxLayout *>(m_list->layout());
    if (!m_rows.isEmpty())
        column->addWidget(hairline(Qt::Horizontal, m_list));
    QLabel *caption = captionLabel(words, m_list);
    caption->setWordWrap(true);
    caption->setContentsMargins(theme::unit * 2, theme::unit, theme::unit * 2, 0);
    column->addWidget(caption);
    m_isCaptioned = true;
}

void TodayColumn::finish(qint64 count, const QString &rest)
{
    setNote(count > 0 ? QLocale().toString(count) : QString());
    m_empty->setVisible(m_rows.isEmpty());
    m_rest->setText(rest);
    m_rest->setAccessibleName(rest);
    m_foot->setVisible(!rest.isEmpty());
}

int TodayColumn::focusedRow() const
{
    const QWidget *focused = window()->focusWidget();
    const auto found = std::ranges::find_if(m_rows, [focused](const TodayRow *row) { return focused && (row == focused || row->isAncestorOf(focused)); });
    return found == m_rows.cend() ? -1 : static_cast<int>(std::distance(m_rows.cbegin(), found));
}

void TodayColumn::focusRow(int row)
{
    if (!m_rows.isEmpty() && row >= 0)
        m_rows[std::min<qsizetype>(row, m_rows.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

} // namespace parvis::ui
