// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::ui {

using models::Message;
using theme::Ink;

namespace {
constexpr auto patience = 10s;
constexpr auto patienceWithProblems = 30s;
/// What somebody looked at over its time stays that long after.
constexpr auto grace = 2s;

QDeadlineTimer endOf(const Message &message)
{
    if (message.holdsFor)
        return QDeadlineTimer(*message.holdsFor);
    const bool isShort = message.kind != Message::Kind::Problem && message.details.isEmpty();
    // What can still be mended, a text that was not kept, waits for the person.
    const bool waits = message.kind == Message::Kind::Problem && !message.actionText.isEmpty() && !message.isKept;
    return waits ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(isShort ? patience : patienceWithProblems);
}

/// Read at a glance, not before.
constexpr auto glance = 1s;
/// What nobody can have read where it belonged stays that long elsewhere.
constexpr auto afterglow = 5s;

/// True for what means nothing elsewhere: a hint, and a refusal that nothing can be done about.
bool isOfItsPlace(const Message &message)
{
    if (message.kind != Message::Kind::Problem)
        return message.kind == Message::Kind::Hint;
    return !message.outlastsPlace.value_or(!message.actionText.isEmpty());
}

/// True for what was done, or taken up: whatever was in the way before is no longer the matter.
bool outdates(Message::Kind kind)
{
    return kind == Message::Kind::Done || kind == Message::Kind::Waiting;
}

QIcon iconOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Done:
        return theme::icon(u"check"_s, Ink::Accent);
    case Message::Kind::Problem:
        return theme::icon(u"warning"_s, Ink::Unfavourable);
    case Message::Kind::Hint:
        return theme::icon(u"information"_s, Ink::MutedText);
    case Message::Kind::Waiting:
        return theme::icon(u"clock"_s, Ink::MutedText);
    }
    Q_UNREACHABLE_RETURN({});
}
} // namespace

MessageBar::MessageBar(const QUndoStack &undo, QWidget *parent)
    : QWidget(parent)
    , m_undo(undo)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_details(captionLabel({}))
    , m_room(new QScrollArea(this))
    , m_action(new QPushButton(this))
    , m_more(new QPushButton(tr("Details"), this))
    , m_close(new QToolButton(this))
{
    setAccessibleName(tr("Messages"));
    setFocusPolicy(Qt::NoFocus);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::dismiss);

    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setAccessibleName(tr("Details"));
    m_room->setAccessibleName(tr("Details"));
    m_room->setWidget(m_details);
    m_room->setWidgetResizable(true);
    m_room->setFrameShape(QFrame::NoFrame);
    m_room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_room->setFocusPolicy(Qt::TabFocus);
    m_room->setVisible(false);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_more->setFlat(true);
    m_more->setCheckable(true);
    m_more->setAccessibleName(tr("Details"));
    m_more->setToolTip(tr("Show what Parvis knows of the cause"));
    connect(m_more, &QPushButton::toggled, this, [this](bool isOpen) {
        m_room->setVisible(isOpen);
        fitDetails();
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
    for (QWidget *control : {static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_close), static_cast<QWidget *>(m_room)})
        control->installEventFilter(this);

    auto *line = new QHBoxLayout;
    line->setSpacing(theme::unit);
    line->addWidget(m_icon);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_more);
    line->addWidget(m_action);
    line->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::half, theme::unit * 2, theme::half);
    column->setSpacing(theme::half);
    column->addLayout(line);
    column->addWidget(m_room);
    connect(&m_undo, &QUndoStack::indexChanged, this, &MessageBar::followUndo);
    setVisible(false);
}

void MessageBar::show(const Message &message)
{
    // What was done a moment ago makes room. A problem waits underneath a later one, or a hint, for its time; under what was done only where it can still
    // be mended from here.
    if (!m_shown.isEmpty() && m_shown.last().message.kind != Message::Kind::Problem)
        m_shown.removeLast();
    if (outdates(message.kind))
        m_shown.removeIf([](const Shown &one) { return one.message.actionText.isEmpty(); });
    m_shown.removeIf([&message](const Shown &one) { return one.message.sentence == message.sentence; });
    const Shown shown{.message = message, .end = endOf(message), .unread = QDeadlineTimer(glance)};
    const auto isBefore = [](const Shown &one) { return one.message.kind == Message::Kind::Problem && !isOfItsPlace(one.message) && !one.message.comesAfter; };
    const auto first = message.comesAfter ? std::ranges::find_if(m_shown, isBefore) : m_shown.end();
    if (first == m_shown.end())
        m_shown.append(shown);
    else
        m_shown.insert(first, shown)->isYetToCome = true;
    present();
    // What was done may have been undone before it could be told. Looked at later: a command that is done at once tells it before it stands on
    // the stack.
    QMetaObject::invokeMethod(this, &MessageBar::followUndo, Qt::QueuedConnection);
    QAccessibleAnnouncementEvent announcement(this, message.sentence);
    announcement.setPoliteness(message.kind == Message::Kind::Problem ? QAccessible::AnnouncementPoliteness::Assertive
                                                                      : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&announcement);
}

void MessageBar::withdraw(const QString &sentence)
{
    if (m_shown.removeIf([&sentence](const Shown &one) { return one.message.sentence == sentence; }) > 0)
        present();
}

void MessageBar::dismiss()
{
    if (!m_shown.isEmpty())
        m_shown.removeLast();
    present();
}

QString MessageBar::sentence() const
{
    return m_shown.isEmpty() ? QString() : m_shown.last().message.sentence;
}

void MessageBar::present()
{
    m_timer.stop();
    m_shown.removeIf([](const Shown &one) { return one.end.hasExpired() && !one.isYetToCome; });
    if (m_shown.isEmpty()) {
        giveKeyboardBack();
        setVisible(false);
        return;
    }
    // The time of what waited for another one begins now.
    if (std::exchange(m_shown.last().isYetToCome, false))
        m_shown.last().end = endOf(m_shown.last().message);
    const Message &message = m_shown.last().message;
    m_icon->setPixmap(iconOf(message.kind).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_sentence->setText(message.sentence);
    m_action->setText(message.actionText);
    m_action->setAccessibleName(message.actionText);
    if (message.actionText.isEmpty() && m_action->hasFocus())
        m_close->setFocus(Qt::OtherFocusReason);
    m_action->setVisible(!message.actionText.isEmpty());
    m_details->setText(message.details);
    fitDetails();
    m_more->setChecked(false);
    m_more->setVisible(!message.details.isEmpty());
    setVisible(true);
    update();
    restartTimer();
}

void MessageBar::fitDetails()
{
    if (!m_room->isVisibleTo(this))
        return;
    // A third of the window at most: what it says more is scrolled to.
    constexpr int share = 3;
    const int wanted = m_details->heightForWidth(std::max(1, width() - theme::margin - theme::unit * 2 - m_room->verticalScrollBar()->sizeHint().width()));
    m_room->setFixedHeight(std::min(wanted, std::max(window()->height() / share, m_details->fontMetrics().lineSpacing())));
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitDetails();
}

void MessageBar::fold()
{
    m_more->setChecked(false);
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
    bool isAnother = m_shown.removeIf([&isDone](const Shown &one) { return one.message.undoes && !isDone(one.message.undoes); }) > 0;
    for (Shown &shown : m_shown) {
        Message &one = shown.message;
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

void MessageBar::dropHint()
{
    if (m_shown.removeIf([](const Shown &one) { return one.message.kind == Message::Kind::Hint; }) > 0)
        present();
}

void MessageBar::leavePlace()
{
    leaveWhere([](const Shown &one) { return isOfItsPlace(one.message); });
}

void MessageBar::leave(const QString &sentence)
{
    leaveWhere([&sentence](const Shown &one) { return one.message.sentence == sentence; });
}

void MessageBar::leaveWhere(const std::function<bool(const Shown &)> &isLeft)
{
    const auto isUnread = [](const Shown &one) { return one.message.kind == Message::Kind::Problem && !one.unread.hasExpired(); };
    bool isAnother = m_shown.removeIf([&](const Shown &one) { return isLeft(one) && !isUnread(one); }) > 0;
    for (Shown &one : m_shown) {
        const QDeadlineTimer soon(afterglow);
        if (!isLeft(one) || (!one.end.isForever() && one.end < soon))
            continue;
        one.end = soon;
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

bool MessageBar::isHeld() const
{
    return underMouse() || hasKeyboard() || m_more->isChecked();
}

void MessageBar::giveKeyboardBack()
{
    if (hasKeyboard())
        Q_EMIT left();
}

void MessageBar::act()
{
    if (m_shown.isEmpty())
        return;
    giveKeyboardBack();
    // Taken off before it runs: what it does may have something to say itself.
    const Message message = m_shown.takeLast().message;
    present();
    if (message.action)
        message.action();
}

void MessageBar::restartTimer()
{
    m_timer.stop();
    if (m_shown.isEmpty())
        return;
    Shown &top = m_shown.last();
    if (top.end.isForever() || (isHeld() && !top.message.holdsFor))
        return;
    if (top.end.hasExpired())
        top.end.setRemainingTime(grace);
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(top.end.remainingTimeAsDuration()));
}

void MessageBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const bool isProblem = !m_shown.isEmpty() && m_shown.last().message.kind == Message::Kind::Problem;
    constexpr int mark = 4;
    painter.fillRect(rect(), theme::ink(Ink::Surface));
    painter.fillRect(0, 0, width(), 1, theme::ink(Ink::Line));
    painter.fillRect(isRightToLeft() ? width() - mark : 0, 0, mark, height(), theme::ink(isProblem ? Ink::Unfavourable : Ink::Accent));
}

void MessageBar::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    restartTimer();
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
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        restartTimer();
    return QWidget::eventFilter(watched, event);
}

} // namespace parvis::ui
