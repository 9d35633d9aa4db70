// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/turnview.h"

#include "models/calendar/calendarentry.h"
#include "models/media/attachmentsentences.h"
#include "models/shell/moments.h"
#include "ui/media/thumbnail.h"
#include "ui/inbox/thereline.h"
#include "ui/inbox/turntext.h"
#include "ui/widgets/breakable.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::Turn;
using theme::Ink;

namespace {
constexpr int widest = 620;
constexpr int bubbleShare = 78;
constexpr int sideShare = 22;
constexpr QSize onePicture(320, 220);
constexpr QSize somePictures(240, 160);
constexpr QSize fileTile(56, 56);
constexpr qsizetype shownAltText = 280;
// What is laid out at once holds up nobody; what is longer than a few pages is hardly written by hand.
constexpr qsizetype longestName = 40;
constexpr qsizetype longestTitle = 300;
constexpr qsizetype shownAtOnce = 8'000;
constexpr qsizetype lettersInLine = 40;
constexpr qsizetype moreByFactor = 4;
} // namespace

TurnView::TurnView(const Turn &turn, domain::Instant now, const QTimeZone &zone, const QList<domain::QueryNode> &words, bool isChosen,
                   models::Pictures &pictures, QWidget *parent)
    : QWidget(parent)
    , m_turn(turn)
    , m_now(now)
    , m_words(words)
    , m_most(shownAtOnce)
    , m_overdue(tr("leaves as soon as its channel is connected"))
    , m_bubble(new QWidget(this))
    , m_isChosen(isChosen)
{
    const bool isTheirs = turn.side == Turn::Side::Theirs;
    auto *inside = new QVBoxLayout(m_bubble);
    inside->setContentsMargins(theme::unit * 2 - 2, theme::unit + 2, theme::unit * 2 - 2, theme::unit + 2);
    inside->setSpacing(theme::half);
    if (turn.side == Turn::Side::Ours && turn.postState == domain::PostState::Failed) {
        const domain::Post failed{.state = domain::PostState::Failed, .problem = turn.problem};
        const QString began = domain::mayHaveArrived(failed) ? QString() : tr("It did not leave.") + u' ';
        QLabel *problem = bodyLabel(u"✕ "_s + began + models::failureInWords(failed), m_bubble);
        QPalette warned = palette();
        warned.setColor(QPalette::WindowText, theme::ink(Ink::Unfavourable));
        problem->setPalette(warned);
        problem->setWordWrap(true);
        inside->addWidget(problem);
    }
    const bool hasTitle = !turn.title.isEmpty() && !turn.text.startsWith(turn.title);
    if (hasTitle)
        inside->addWidget(readable(u"<b>"_s + turnText(atMost(turn.title, longestTitle), words) + u"</b>"_s));
    if (!turn.text.isEmpty() || (!hasTitle && turn.attachments.isEmpty())) {
        const QString &whole = turn.text.isEmpty() ? turn.title : turn.text;
        m_said = readable({});
        inside->addWidget(m_said);
        if (beginningOf(whole, m_most, m_most / lettersInLine) < whole.size()) {
            m_more = new QPushButton(tr("Show more"), m_bubble);
            m_more->setFlat(true);
            m_more->setAutoDefault(false);
            m_more->setAccessibleName(tr("Show more of what was said"));
            m_more->setToolTip(tr("It has %Ln character(s)", nullptr, static_cast<int>(whole.size())));
            connect(m_more, &QPushButton::clicked, this, [this] {
                m_most *= moreByFactor;
                showText();
            });
            inside->addWidget(m_more, 0, Qt::AlignLeading);
        }
        showText();
    }
    if (!turn.attachments.isEmpty())
        inside->addWidget(makeAttachments(pictures));
    m_bubble->setMaximumWidth(widest);

    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    if (!isTheirs)
        row->addStretch(sideShare);
    row->addWidget(m_bubble, bubbleShare);
    if (isTheirs)
        row->addStretch(sideShare);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addWidget(makeCaption(now, zone));
    column->addLayout(row);
}

QWidget *TurnView::makeCaption(domain::Instant now, const QTimeZone &zone)
{
    const bool isTheirs = m_turn.side == Turn::Side::Theirs;
    const bool isWaiting = m_turn.side == Turn::Side::Ours && m_turn.postState == domain::PostState::Scheduled;
    const QString moment = models::letterMoment(m_turn.at, now, zone);
    //: of a reply: %1 is a moment
    const QString when = isWaiting ? tr("to leave %1").arg(moment) : moment;
    QString who;
    switch (m_turn.side) {
    case Turn::Side::Theirs:
        who = m_turn.author.isEmpty() ? tr("Somebody") : atMost(withoutTurns(m_turn.author), longestName);
        break;
    case Turn::Side::Ours:
        who = tr("Us");
        break;
    case Turn::Side::Note:
        who = tr("Private note");
        break;
    }
    auto *line = new QWidget(this);
    auto *layout = new WrappingRow(line);
    layout->setSpacing(theme::unit);
    const auto add = [layout, isTheirs](QWidget *told) {
        if (isTheirs)
            layout->addWidget(told);
        else
            layout->addTrailing(told);
    };
    //: %1 is a person, %2 a moment
    auto *caption = captionLabel(tr("%1 · %2").arg(who, isWaiting && m_turn.at <= now ? m_overdue : when), line);
    caption->setToolTip(models::exactMoment(m_turn.at, zone));
    // Nothing in the workspace changes at that instant.
    constexpr auto longest = std::chrono::hours(24);
    if (isWaiting && m_turn.at > now && m_turn.at - now < longest)
        QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(m_turn.at - now), caption, [this, caption] {
            m_now = m_turn.at;
            caption->setText(tr("%1 · %2").arg(tr("Us"), m_overdue));
        });
    if (isWaiting)
        m_caption = caption;
    add(caption);
    if (!m_turn.url.isEmpty()) {
        auto *original = new QLabel(u"<a href=\"%1\">%2</a>"_s.arg(m_turn.url.toHtmlEscaped(), tr("original").toHtmlEscaped()), line);
        original->setFont(theme::captionFont());
        original->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        original->setToolTip(m_turn.url);
        original->setAccessibleName(tr("Original of %1").arg(who));
        connect(original, &QLabel::linkActivated, this, &TurnView::linkRequested);
        connect(original, &QLabel::linkHovered, this, &TurnView::linkPointed);
        add(original);
    }
    if (m_turn.side == Turn::Side::Note) {
        auto *remove = new QToolButton(line);
        m_withdraw = remove;
        remove->setIcon(theme::icon(u"close"_s));
        remove->setIconSize({14, 14});
        remove->setFixedSize(28, 28);
        remove->setToolTip(tr("Remove this note"));
        remove->setAccessibleName(tr("Remove this note"));
        connect(remove, &QToolButton::clicked, this, [this] { Q_EMIT removalRequested(m_turn.note); });
        add(remove);
    } else if (isWaiting) {
        auto *takeBack = new QPushButton(tr("Take back"), line);
        m_withdraw = takeBack;
        takeBack->setFlat(true);
        takeBack->setAutoDefault(false);
        takeBack->setToolTip(tr("Out of the outbox, to be changed or thrown away"));
        takeBack->setAccessibleName(tr("Take this reply back"));
        connect(takeBack, &QPushButton::clicked, this, &TurnView::takeBackRequested);
        add(takeBack);
    }
    const bool hasFailed = m_turn.side == Turn::Side::Ours && m_turn.postState == domain::PostState::Failed;
    if (!hasFailed)
        return line;
    const auto failure = domain::failureOf({.problem = m_turn.problem});
    const bool isUnsure = failure && failure->reason == domain::PostFailure::Reason::Unsure;
    const auto addVerb = [this, line, layout](const QString &text, const QString &name, const QString &tooltip, const auto &then) {
        auto *button = new QPushButton(text, line);
        button->setFlat(true);
        button->setAutoDefault(false);
        button->setToolTip(tooltip);
        button->setAccessibleName(name);
        connect(button, &QPushButton::clicked, this, then);
        m_verbs << button;
        layout->addTrailing(button);
    };
    if (isUnsure) {
        addVerb(tr("It is there"), tr("This reply is there"), tr("It counts as published and is not sent again"), [this] { Q_EMIT resolveRequested(true); });
        addVerb(tr("Not there: send again"), tr("This reply is not there: send it again"), tr("It is sent once more"),
                [this] { Q_EMIT resolveRequested(false); });
    } else {
        addVerb(tr("Try again"), tr("Try to send this reply again"), tr("Send it once more, as it is"), &TurnView::retryRequested);
        addVerb(tr("Edit"), tr("Edit this reply"), tr("Make it a draft again, to be changed"), &TurnView::editRequested);
    }
    return line;
}

void TurnView::addPicture(QWidget &line)
{
    m_bubble->layout()->addWidget(&line);
}

void TurnView::dropAddress(const models::WebPicture &picture)
{
    m_dropped << picture;
    if (m_said && !m_turn.text.isEmpty())
        showText();
}

void TurnView::showText()
{
    const QString &whole = m_turn.text.isEmpty() ? m_turn.title : m_turn.text;
    QString text = m_dropped.isEmpty() ? whole : models::withoutPictures(whole, m_dropped);
    const qsizetype end = beginningOf(text, m_most, m_most / lettersInLine);
    if (m_more)
        m_more->setVisible(end < text.size());
    if (end < text.size())
        text = text.first(end).trimmed() + u" …"_s;
    m_said->setText(turnText(text, m_words));
    m_said->setAccessibleName(m_turn.title.isEmpty() ? text : m_turn.title + u". "_s + text);
    m_said->setVisible(!text.isEmpty());
}

void TurnView::tellOverdue(const QString &words)
{
    m_overdue = words;
    // What is to leave within the minute and cannot is not told a moment that passes.
    constexpr std::chrono::minutes soon{1};
    if (m_caption && m_turn.at - m_now < soon)
        m_caption->setText(tr("%1 · %2").arg(tr("Us"), m_overdue));
}

void TurnView::setThere(ThereLine &line)
{
    m_there = &line;
    m_bubble->layout()->addWidget(&line);
    // What does not stand there any more steps back, and stays readable.
    const bool isGone = m_turn.removedAt || (m_turn.side == Turn::Side::Ours && m_turn.postState == domain::PostState::Cancelled);
    if (!isGone)
        return;
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, theme::ink(Ink::MutedText));
    const auto labels = m_bubble->findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setPalette(inks);
}

void TurnView::switchOff(const QString &reason)
{
    if (m_there)
        m_there->switchOff(reason);
    if (m_withdraw)
        ui::switchOff(*m_withdraw, reason);
    for (QWidget *verb : std::as_const(m_verbs))
        ui::switchOff(*verb, reason);
}

QWidget *TurnView::makeAttachments(models::Pictures &pictures)
{
    auto *sheet = new QWidget(m_bubble);
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, theme::half, 0, theme::half);
    grid->setSpacing(theme::unit);
    const int columns = m_turn.attachments.size() > 1 ? 2 : 1;
    int cell = 0;
    for (const domain::Attachment &attachment : m_turn.attachments) {
        const bool isImage = domain::mediaSort(attachment.media.type) == domain::MediaSort::Image;
        auto *thumbnail = new Thumbnail(pictures, attachment.media,
                                        !isImage          ? fileTile
                                            : columns > 1 ? somePictures
                                                          : onePicture,
                                        isImage ? Thumbnail::Fit::Whole : Thumbnail::Fit::Tile, sheet);
        thumbnail->setAccessibleDescription(attachment.altText);
        //: %1 is a file, %2 its size
        const QString name = tr("%1 · %2").arg(attachment.media.name, models::sizeOf(attachment.media.bytes));
        const QString told = !attachment.altText.isEmpty() ? attachment.altText : isImage ? tr("Without a description") : name;
        auto *caption = captionLabel(told.size() > shownAltText ? told.first(shownAltText) + u'…' : told, sheet);
        caption->setWordWrap(true);
        caption->setToolTip(told == name ? name : u"%1\n%2"_s.arg(name, attachment.altText).trimmed());
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(thumbnail);
        column->addWidget(caption);
        column->addStretch();
        grid->addLayout(column, cell / columns, cell % columns);
        ++cell;
    }
    return sheet;
}

QLabel *TurnView::readable(const QString &html)
{
    auto *label = new QLabel(html, m_bubble);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(m_turn.title.isEmpty() ? m_turn.text : m_turn.title + u". "_s + m_turn.text);
    connect(label, &QLabel::linkActivated, this, &TurnView::linkRequested);
    connect(label, &QLabel::linkHovered, this, &TurnView::linkPointed);
    return label;
}

void TurnView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRect rect = m_bubble->geometry();
    switch (m_turn.side) {
    case Turn::Side::Theirs:
        fillRounded(painter, rect, theme::ink(Ink::Surface), theme::ink(m_isChosen ? Ink::Accent : Ink::Line), theme::bubbleRadius);
        break;
    case Turn::Side::Ours:
        // What has not left yet is only drawn around.
        if (m_turn.postState == domain::PostState::Cancelled)
            fillRounded(painter, rect, theme::ink(Ink::Ground), theme::ink(Ink::Line), theme::bubbleRadius);
        else if (m_turn.postState == domain::PostState::Scheduled || m_turn.postState == domain::PostState::Failed)
            fillRounded(painter, rect, theme::ink(Ink::Ground), theme::ink(m_turn.postState == domain::PostState::Failed ? Ink::Unfavourable : Ink::Accent),
                        theme::bubbleRadius);
        else
            fillRounded(painter, rect, theme::ink(Ink::AccentSoft), Qt::transparent, theme::bubbleRadius);
        break;
    case Turn::Side::Note:
        fillRounded(painter, rect, theme::ink(Ink::NotePaper), Qt::transparent, theme::bubbleRadius);
        break;
    }
}

} // namespace parvis::ui
