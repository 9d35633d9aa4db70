// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandfield.h"

#include "ui/widgets/emptyfield.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int fieldHeight = 34;
constexpr int iconRoom = 24;
constexpr int typingPauseMs = 60;

[[nodiscard]] QString capText()
{
    return QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
}
} // namespace

CommandField::CommandField(QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Search or command"));
    setToolTip(tr("Search in this place (%1), or run a command (%2)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText), capText()));
    setFixedHeight(fieldHeight);
    setMouseTracking(true);
    leaveKeysWhileEmpty(*this);
    setTextMargins(iconRoom, 0, capRect().width() + theme::unit, 0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT searchTyped(text()); });
}

void CommandField::present(const QString &typed, const QString &hint)
{
    m_pause.stop();
    setText(typed);
    setPlaceholderText(hint);
}

QSize CommandField::sizeHint() const
{
    constexpr int comfortable = 460;
    return {comfortable, fieldHeight};
}

QSize CommandField::minimumSizeHint() const
{
    constexpr int narrow = 180;
    return {narrow, fieldHeight};
}

void CommandField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    constexpr int iconSize = 16;
    theme::icon(u"search"_s).paint(&painter, QRect(theme::unit + 3, (height() - iconSize) / 2, iconSize, iconSize));
    const QRect cap = capRect();
    fillRounded(painter, cap, theme::ink(theme::Ink::Ground), theme::ink(theme::Ink::Line), theme::half);
    painter.setFont(theme::captionFont());
    painter.setPen(theme::ink(theme::Ink::MutedText));
    painter.drawText(cap, Qt::AlignCenter, capText());
}

void CommandField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
            m_pause.stop();
            Q_EMIT searchTyped({});
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        if (m_pause.isActive()) {
            m_pause.stop();
            Q_EMIT searchTyped(text());
        }
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CommandField::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && capRect().contains(event->position().toPoint()))
        Q_EMIT commandsRequested();
    else
        QLineEdit::mousePressEvent(event);
}

void CommandField::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(capRect().contains(event->position().toPoint()) ? Qt::ArrowCursor : Qt::IBeamCursor);
    QLineEdit::mouseMoveEvent(event);
}

QRect CommandField::capRect() const
{
    const QFontMetrics metrics(theme::captionFont());
    const int capWidth = metrics.horizontalAdvance(capText()) + 14;
    const int capHeight = 20;
    return {width() - capWidth - theme::unit - 2, (height() - capHeight) / 2, capWidth, capHeight};
}

} // namespace parvis::ui
