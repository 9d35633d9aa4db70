// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::Message;
using theme::Ink;

namespace {
constexpr int patienceMs = 10'000;
constexpr int patienceWithProblemsMs = 30'000;
constexpr int widest = 760;
constexpr int narrowest = 320;
constexpr int shadow = 6;
} // namespace

MessageBar::MessageBar(const QUndoStack &undo, QWidget *parent)
    : QWidget(parent)
    , m_undo(undo)
    , m_icon(new QLabel(this))
    , m_sentence(new ElidedLabel({}, this))
    , m_details(captionLabel({}, this))
    , m_action(new QPushButton(this))
    , m_more(new QPushButton(tr("Details"), this))
    , m_close(new QToolButton(this))
{
    setAccessibleName(tr("Messages"));
    setFocusPolicy(Qt::NoFocus);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::dismiss);

    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleName(tr("Details"));
    m_details->setVisible(false);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setFlat(true);
    m_more->setCheckable(true);
    m_more->setAccessibleName(tr("Details"));
    m_more->setToolTip(tr("Show what Parvis knows of the cause"));
    connect(m_more, &QPushButton::toggled, this, [this](bool isOpen) {
        m_details->setVisible(isOpen);
        lieDown();
        restartTimer();
    });
    connect(m_action, &QPushButton::clicked, this, &MessageBar::act);
    m_close->setIcon(theme::icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message (Esc)"));
    // A click acts and leaves the keyboard where work goes on.
    for (QWidget *control : {static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_close)})
        control->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    for (QWidget *control :
         {static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_close), static_cast<QWidget *>(m_details)})
        control->installEventFilter(this);

    auto *line = new QHBoxLayout;
    line->setSpacing(theme::unit);
    line->addWidget(m_icon);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_more);
    line->addWidget(m_action);
    line->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(shadow + theme::unit * 2, shadow + theme::unit, shadow + theme::unit, shadow + theme::unit);
    column->setSpacing(theme::half);
    column->addLayout(line);
    column->addWidget(m_details);
    connect(&m_undo, &QUndoStack::indexChanged, this, &MessageBar::followUndo);
    setVisible(false);
}

void MessageBar::show(const Message &message)
{
    // What was done a moment ago makes room; a problem waits underneath until somebody closed it.
    if (!m_shown.isEmpty() && m_shown.last().kind == Message::Kind::Done)
        m_shown.removeLast();
    m_shown.removeIf([&message](const Message &one) { return one.sentence == message.sentence; });
    m_shown.append(message);
    present();
    // What was done may have been undone before it could be told. Looked at later: a command that is done at once tells it before it stands on
    // the stack.
    QMetaObject::invokeMethod(this, &MessageBar::followUndo, Qt::QueuedConnection);
    QAccessibleAnnouncementEvent announcement(this, message.sentence);
    announcement.setPoliteness(message.kind == Message::Kind::Problem ? QAccessible::AnnouncementPoliteness::Assertive
                                                                      : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&announcement);
}

void MessageBar::dismiss()
{
    if (!m_shown.isEmpty())
        m_shown.removeLast();
    present();
}

QString MessageBar::sentence() const
{
    return m_shown.isEmpty() ? QString() : m_shown.last().sentence;
}

void MessageBar::present()
{
    m_timer.stop();
    if (m_shown.isEmpty()) {
        if (hasKeyboard())
            Q_EMIT left();
        setVisible(false);
        return;
    }
    const Message &message = m_shown.last();
    const bool isProblem = message.kind == Message::Kind::Problem;
    m_icon->setPixmap(
        theme::icon(isProblem ? u"warning"_s : u"check"_s, isProblem ? Ink::Unfavourable : Ink::Accent).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_sentence->setText(message.sentence);
    m_action->setText(message.actionText);
    m_action->setAccessibleName(message.actionText);
    if (message.actionText.isEmpty() && m_action->hasFocus())
        m_close->setFocus(Qt::OtherFocusReason);
    m_action->setVisible(!message.actionText.isEmpty());
    m_details->setText(message.details);
    m_more->setChecked(false);
    m_more->setVisible(!message.details.isEmpty());
    lieDown();
    setVisible(true);
    update();
    restartTimer();
}

void MessageBar::fold()
{
    m_more->setChecked(false);
}

void MessageBar::lieIn(const QRect &room)
{
    m_room = room;
    lieDown();
}

void MessageBar::lieDown()
{
    if (m_room.isEmpty())
        return;
    layout()->activate();
    const int most = std::max(narrowest, std::min(widest, m_room.width() - 2 * theme::margin)) + 2 * shadow;
    const int wide = std::clamp(sizeHint().width(), narrowest, most);
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : sizeHint().height();
    constexpr int fromFoot = theme::unit * 2 - shadow;
    const int left = isRightToLeft() ? m_room.right() + 1 - theme::margin + shadow - wide : m_room.left() + theme::margin - shadow;
    setGeometry(left, m_room.bottom() + 1 - high - fromFoot, wide, high);
}

void MessageBar::followUndo()
{
    const auto isDone = [this](const QUndoCommand *command) {
        for (int i = m_undo.index() - 1; i >= 0; --i) {
            if (m_undo.command(i) == command)
                return true;
        }
        return false;
    };
    const QUndoCommand *last = m_undo.index() > 0 ? m_undo.command(m_undo.index() - 1) : nullptr;
    bool isAnother = m_shown.removeIf([&isDone](const Message &one) { return one.undoes && !isDone(one.undoes); }) > 0;
    for (Message &one : m_shown) {
        if (!one.undoes || one.undoes == last)
            continue;
        one.undoes = nullptr;
        one.actionText.clear();
        one.action = {};
        isAnother = true;
    }
    if (isAnother)
        present();
}

bool MessageBar::hasKeyboard() const
{
    const QWidget *focused = window()->focusWidget();
    return focused && isAncestorOf(focused);
}

bool MessageBar::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PolishRequest)
        lieDown();
    return QWidget::event(event);
}

void MessageBar::act()
{
    if (m_shown.isEmpty())
        return;
    // Taken off before it runs: what it does may have something to say itself.
    const Message message = m_shown.takeLast();
    present();
    if (message.action)
        message.action();
}

void MessageBar::restartTimer()
{
    m_timer.stop();
    const bool isHeld = underMouse() || hasKeyboard() || m_more->isChecked();
    if (m_shown.isEmpty() || isHeld)
        return;
    const Message &message = m_shown.last();
    if (message.kind == Message::Kind::Done)
        m_timer.start(patienceMs);
    else if (message.isKept)
        m_timer.start(patienceWithProblemsMs);
}

void MessageBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const bool isProblem = !m_shown.isEmpty() && m_shown.last().kind == Message::Kind::Problem;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect card = rect().adjusted(shadow, shadow, -shadow, -shadow);
    // A soft shadow says that the card lies over the page.
    for (int step = 0; step < shadow; ++step) {
        constexpr int faintest = 5;
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, theme::isDark() ? 4 * faintest : faintest));
        painter.drawRoundedRect(card.adjusted(step - shadow, step - shadow + 2, shadow - step, shadow - step), theme::cardRadius + shadow - step,
                                theme::cardRadius + shadow - step);
    }
    fillRounded(painter, card, theme::ink(Ink::Surface), theme::ink(Ink::Line), theme::cardRadius);
    QPainterPath rounded;
    rounded.addRoundedRect(card, theme::cardRadius, theme::cardRadius);
    painter.setClipPath(rounded);
    painter.fillRect(QRect(card.left(), card.top(), 4, card.height()), theme::ink(isProblem ? Ink::Unfavourable : Ink::Accent));
}

void MessageBar::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QWidget::enterEvent(event);
}

void MessageBar::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    restartTimer();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_timer.stop();
    else if (event->type() == QEvent::FocusOut)
        restartTimer();
    return QWidget::eventFilter(watched, event);
}

} // namespace parvis::ui
