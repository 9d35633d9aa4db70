// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/channelchooser.h"

#include "models/channels/channelnames.h"
#include "ui/widgets/elidedtext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

/// In words of a control, where one stands before its letter.
QString withoutLetter(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

ChannelChooser::ChannelChooser(const QString &question, const QList<domain::Channel> &channels, const Channels &connected, const Channels &articlesOnly,
                               QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_scroll(new QScrollArea(this))
    , m_make(new QPushButton(tr("Make one post for each"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(question);
    auto *column = new QVBoxLayout(this);
    constexpr int margin = 12;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme::unit);
    QLabel *title = bodyLabel(question, this);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(theme::half, theme::half, theme::half, theme::half);
    rows->setSpacing(theme::unit);
    const auto names = models::distinctNames(channels);
    for (const domain::Channel &channel : channels) {
        constexpr int side = 12;
        QPixmap dot(side, side);
        dot.fill(theme::series(channel.series));
        const bool isConnected = connected.contains(channel.id);
        const bool isRefused = articlesOnly.contains(channel.id);
        const QString name = names.value(channel.id);
        const QString whole = isRefused ? models::articlesOnlyName(name) : models::markedName(name, channel.service, isConnected);
        auto *box = new QCheckBox(withoutLetter(whole), list);
        box->setIcon(QIcon(dot));
        box->setAccessibleName(whole);
        box->setEnabled(!isRefused);
        if (isRefused)
            box->setToolTip(models::articlesOnlyReason(name));
        else if (!isConnected && !domain::servicesByHand().contains(channel.service))
            box->setToolTip(tr("A post there waits until the channel is connected, or is published by hand."));
        box->setAccessibleDescription(box->toolTip());
        connect(box, &QCheckBox::toggled, this,
                [this] { m_make->setEnabled(std::ranges::any_of(m_choices, [](const Choice &one) { return one.box->isChecked(); })); });
        m_choices.append({.box = box, .channel = channel.id, .name = name, .whole = whole});
        rows->addWidget(box);
    }
    m_scroll->setProperty("plain", true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(list);
    list->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    m_make->setAccessibleName(m_make->text());
    m_make->setEnabled(false);
    m_make->setToolTip(tr("The same words and files, a post of its own for each channel"));
    column->addWidget(m_make);
    connect(m_make, &QPushButton::clicked, this, &ChannelChooser::choose);
}

void ChannelChooser::choose()
{
    QList<domain::Id<domain::Channel>> channels;
    for (const Choice &one : std::as_const(m_choices)) {
        if (one.box->isChecked())
            channels << one.channel;
    }
    if (channels.isEmpty())
        return;
    close();
    Q_EMIT chosen(channels);
}

void ChannelChooser::popUpAt(const QPoint &corner)
{
    const QRect room = parentWidget()->window()->geometry();
    // As high as all of them, as far as the window goes: the button is always there.
    const QWidget *list = m_scroll->widget();
    const int around = sizeHint().height() - m_scroll->sizeHint().height();
    const int wanted = list->sizeHint().height();
    const int high = std::min(wanted, std::max(theme::buttonHeight * 2, room.height() - around - theme::unit * 2));
    const int bar = high < wanted ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    // A name that is very long is cut.
    const int wide = std::min(list->sizeHint().width() + bar, room.width() / 2);
    const QMargins edges = list->layout()->contentsMargins();
    fit(wide - bar - edges.left() - edges.right());
    m_scroll->setFixedHeight(high);
    m_scroll->setMinimumWidth(wide);
    adjustSize();
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    const auto first = std::ranges::find_if(m_choices, [](const Choice &one) { return one.box->isEnabled(); });
    if (first != m_choices.end())
        first->box->setFocus(Qt::PopupFocusReason);
}

void ChannelChooser::fit(int width)
{
    for (const Choice &one : std::as_const(m_choices)) {
        const QFontMetrics metrics = one.box->fontMetrics();
        const int around = one.box->sizeHint().width() - metrics.horizontalAdvance(one.whole);
        const QString shown = elidedBefore(one.name, one.whole, metrics, width - around);
        if (shown == one.whole)
            continue;
        one.box->setText(withoutLetter(shown));
        one.box->setToolTip(one.box->toolTip().isEmpty() ? one.whole : one.whole + u'\n' + one.box->toolTip());
    }
}

void ChannelChooser::showFocused()
{
    if (QWidget *focused = focusWidget(); focused && m_scroll->widget()->isAncestorOf(focused))
        m_scroll->ensureWidgetVisible(focused);
}

bool ChannelChooser::event(QEvent *event)
{
    // While it stands there, letters are not the page's shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void ChannelChooser::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        break;
    case Qt::Key_Down:
        focusNextChild();
        showFocused();
        break;
    case Qt::Key_Up:
        focusPreviousChild();
        showFocused();
        break;
    default:
        QFrame::keyPressEvent(event);
    }
}

void ChannelChooser::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::ink(theme::Ink::Surface));
    painter.setPen(theme::ink(theme::Ink::Line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace parvis::ui
