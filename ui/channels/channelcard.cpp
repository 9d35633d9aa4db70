// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelcard.h"

#include "models/channels/servicewords.h"
#include "ui/channels/servicemark.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

constexpr int markSize = 36;
constexpr int cardPadding = 16;

void setCardInk(QWidget *label, theme::Ink ink)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::ink(ink));
    label->setPalette(palette);
}

} // namespace

ChannelCard::ChannelCard(QWidget *parent)
    : QFrame(parent)
    , m_name(new ElidedLabel({}))
    , m_address(new ElidedLabel({}))
    , m_state(new QLabel)
    , m_trouble(new QLabel)
    , m_health(new QLabel)
    , m_mentions(new QPushButton)
    , m_waiting(new QPushButton)
    , m_posts(new QLabel)
    , m_fetch(new QPushButton(tr("Fetch now")))
    , m_verb(new QPushButton)
    , m_target(new QToolButton)
    , m_rename(new QToolButton)
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
{
    QFont bold = theme::bodyFont();
    bold.setBold(true);
    m_name->setFont(bold);
    m_address->setFont(theme::captionFont());
    m_address->setInk(theme::Ink::MutedText);
    m_address->setElideMode(Qt::ElideMiddle);
    m_health->setFont(theme::captionFont());
    m_health->setWordWrap(true);
    for (QLabel *line : {m_state, m_trouble}) {
        line->setFont(theme::captionFont());
        line->setWordWrap(true);
        line->hide();
    }
    QFont strong = theme::captionFont();
    strong.setBold(true);
    m_state->setFont(strong);
    m_posts->setFont(theme::captionFont());
    dress();
    m_mentions->setFlat(true);
    m_waiting->setFlat(true);
    m_fetch->setToolTip(tr("Ask the channel’s address for what is new"));
    m_target->setIcon(theme::icon(u"clock"_s));
    m_rename->setIcon(theme::icon(u"document-edit"_s));
    m_rename->setToolTip(tr("Rename this channel"));
    m_more->setIcon(theme::icon(u"overflow-menu"_s));
    m_more->setToolTip(tr("What can be done with this channel"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_address);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::unit);
    head->addSpacing(markSize + theme::unit);
    head->addLayout(names, 1);
    head->addWidget(m_target, 0, Qt::AlignTop);
    head->addWidget(m_rename, 0, Qt::AlignTop);
    head->addWidget(m_more, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::half);
    // Quiet buttons have room around their words: taken back, so that the words stand under those above.
    foot->setContentsMargins(-theme::unit, 0, 0, 0);
    foot->addStrut(theme::buttonHeight);
    m_posts->setContentsMargins(theme::unit, 0, 0, 0);
    foot->addWidget(m_mentions);
    foot->addWidget(m_waiting);
    foot->addWidget(m_posts);
    foot->addStretch();
    foot->addWidget(m_fetch);
    foot->addWidget(m_verb);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(cardPadding, cardPadding, cardPadding, cardPadding - theme::half);
    layout->setSpacing(theme::unit);
    layout->addLayout(head);
    layout->addWidget(m_state);
    layout->addWidget(m_trouble);
    layout->addWidget(m_health);
    layout->addStretch();
    layout->addLayout(foot);

    connect(m_mentions, &QPushButton::clicked, this, [this] { Q_EMIT mentionsRequested(m_summary.channel, false); });
    connect(m_waiting, &QPushButton::clicked, this, [this] { Q_EMIT mentionsRequested(m_summary.channel, true); });
    connect(m_fetch, &QPushButton::clicked, this, [this] { Q_EMIT fetchRequested(m_summary.channel); });
    connect(m_verb, &QPushButton::clicked, this, [this] {
        if (!m_verbs.isEmpty())
            Q_EMIT verbRequested(m_verbs.first().kind, m_summary.channel);
    });
    connect(m_menu, &QMenu::aboutToShow, this, &ChannelCard::fillMenu);
    connect(m_target, &QToolButton::clicked, this, [this] { Q_EMIT targetRequested(m_summary.channel); });
    connect(m_rename, &QToolButton::clicked, this, [this] { Q_EMIT renameRequested(m_summary.channel); });
}

void ChannelCard::dress()
{
    setCardInk(m_posts, theme::Ink::MutedText);
    using Tone = models::ChannelCondition::Tone;
    setCardInk(m_health, m_hasProblem && !m_isConnected ? theme::Ink::Unfavourable : theme::Ink::MutedText);
    setCardInk(m_trouble, theme::Ink::Unfavourable);
    setCardInk(m_state, m_tone == Tone::Bad ? theme::Ink::Unfavourable : m_tone == Tone::Good ? theme::Ink::Favourable : theme::Ink::MutedText);
}

void ChannelCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void ChannelCard::showConnection(domain::ConnectionState state, const models::ChannelCondition &condition, const QList<models::ChannelVerb> &verbs)
{
    m_isConnected = state != domain::ConnectionState::None;
    // What nobody can connect here is not called unconnected.
    const bool isConnectable = std::ranges::contains(verbs, models::ChannelVerb::Kind::Connect, &models::ChannelVerb::kind);
    const bool isTold = m_isConnected || isConnectable || !condition.trouble.isEmpty();
    m_verbs = verbs;
    m_tone = condition.tone;
    m_state->setText(condition.state);
    m_state->setVisible(isTold && !condition.state.isEmpty());
    m_trouble->setText(condition.trouble);
    m_trouble->setVisible(!condition.trouble.isEmpty());
    // The two lines above say it.
    if (!m_isConnected && !condition.trouble.isEmpty())
        m_health->clear();
    m_health->setVisible(m_isConnected || condition.trouble.isEmpty());
    if (m_isConnected) {
        QStringList lines;
        for (const QString &line : {condition.fetching, condition.past, condition.rights, condition.quota}) {
            if (!line.isEmpty())
                lines << line;
        }
        m_health->setText(lines.join(u'\n'));
        m_fetch->hide();
    }
    // To take it out of the workspace stands in the menu alone.
    m_verb->setVisible(!verbs.isEmpty() && verbs.first().kind != models::ChannelVerb::Kind::Remove);
    m_more->setVisible(!verbs.isEmpty());
    m_more->setAccessibleName(tr("More about %1").arg(m_summary.channel.name));
    if (!verbs.isEmpty()) {
        m_verb->setText(verbs.first().text);
        m_verb->setAccessibleName(verbs.first().title);
        m_verb->setToolTip(verbs.first().tip);
    }
    dress();
}

void ChannelCard::fillMenu()
{
    m_menu->clear();
    m_menu->setToolTipsVisible(true);
    for (const models::ChannelVerb &verb : std::as_const(m_verbs)) {
        // The channel that the menu was opened for: the list may get another order while it is open.
        QAction *action = m_menu->addAction(verb.text, this, [this, kind = verb.kind, channel = m_summary.channel] { Q_EMIT verbRequested(kind, channel); });
        action->setToolTip(verb.tip);
    }
    if (!m_verbs.isEmpty())
        m_menu->addSeparator();
    QAction *rename = m_menu->addAction(tr("Rename…"), this, [this] { Q_EMIT renameRequested(m_summary.channel); });
    QAction *target = m_menu->addAction(tr("Response time…"), this, [this] { Q_EMIT targetRequested(m_summary.channel); });
    rename->setEnabled(m_rename->isEnabled());
    target->setEnabled(m_target->isEnabled());
}

void ChannelCard::contextMenuEvent(QContextMenuEvent *event)
{
    m_menu->popup(event->globalPos());
}

void ChannelCard::switchOff(const QString &reason)
{
    for (QWidget *control : {static_cast<QWidget *>(m_fetch), static_cast<QWidget *>(m_target), static_cast<QWidget *>(m_rename)})
        ui::switchOff(*control, reason);
}

void ChannelCard::show(const domain::ChannelSummary &summary, const QString &health, bool hasProblem, bool canFetch, qint64 posts)
{
    m_summary = summary;
    const QString name = summary.channel.name;
    const QString service = models::serviceWord(summary.channel.service);
    m_name->setText(name);
    const QString address = models::shownAddress(summary.channel);
    m_address->setText(address.isEmpty() ? service : u"%1 · %2"_s.arg(service, address));
    m_health->setText(health);
    m_hasProblem = hasProblem;
    dress();
    m_health->setToolTip(summary.channel.problem);
    m_mentions->setText(tr("%Ln mention(s)", nullptr, static_cast<int>(summary.mentions)));
    m_mentions->setAccessibleName(tr("Show the mentions of %1").arg(name));
    m_mentions->setVisible(summary.mentions > 0);
    m_waiting->setText(tr("%Ln waiting", nullptr, static_cast<int>(summary.waiting)));
    m_waiting->setAccessibleName(tr("Show what waits on %1").arg(name));
    m_waiting->setVisible(summary.waiting > 0);
    m_posts->setText(tr("%Ln of ours", "posts and replies", static_cast<int>(posts)));
    m_posts->setToolTip(tr("Posts and replies of ours that have left"));
    m_posts->setVisible(posts > 0);
    m_fetch->setVisible(canFetch);
    m_fetch->setAccessibleName(tr("Fetch %1 now").arg(name));
    m_target->setAccessibleName(tr("Response time of %1").arg(name));
    m_rename->setAccessibleName(tr("Rename %1").arg(name));
    setAccessibleName(name);
    update();
}

void ChannelCard::showTarget(const QString &sentence)
{
    if (m_target->isEnabled())
        m_target->setToolTip(tr("How soon it is to be answered"));
    if (sentence.isEmpty())
        return;
    m_health->show();
    if (m_state->isVisibleTo(this))
        m_health->setText(m_health->text().isEmpty() ? sentence : m_health->text() + u'\n' + sentence);
    else
        m_health->setText(tr("%1 · %2", "how a channel is, and how soon it is to be answered").arg(m_health->text(), sentence));
}

void ChannelCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::ink(theme::Ink::Line));
    painter.setBrush(theme::ink(theme::Ink::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::cardRadius, theme::cardRadius);

    const QRectF mark(cardPadding, cardPadding, markSize, markSize);
    drawServiceMark(painter, mark, m_summary.channel.service, m_summary.channel.series);
}

} // namespace parvis::ui
