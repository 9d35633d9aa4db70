// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postchip.h"

#include "models/calendar/deliverywords.h"
#include "ui/calendar/postdrag.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using parvis::models::PostLook;
using parvis::ui::theme::Ink;

namespace parvis::ui {

namespace {

constexpr int padding = 6;
constexpr int glyphSize = 13;
constexpr int afterTime = 5;
constexpr double radius = 6.0;

bool isProblem(PostLook look)
{
    return look == PostLook::Failed || look == PostLook::Unsure || look == PostLook::Late;
}

bool isQuiet(PostLook look)
{
    return look == PostLook::Published || look == PostLook::Cancelled;
}

/// A time of day with one letter for the half of the day: "10:05a". The usual one where the locale has no halves, or other letters.
QString briefTime(QTime time)
{
    const QLocale locale;
    QString told = locale.toString(time, QLocale::ShortFormat);
    const QString half = time.hour() < 12 ? locale.amText() : locale.pmText();
    if (half.isEmpty() || !told.endsWith(half) || half.front().unicode() > 127)
        return told;
    told.chop(half.size());
    return told.trimmed() + half.front().toLower();
}

/// The longest way to tell a time that has that room; empty where none has.
QString timeWithin(QTime time, int room, const QFontMetrics &metrics)
{
    for (const QString &told : {QLocale().toString(time, QLocale::ShortFormat), briefTime(time)}) {
        if (metrics.horizontalAdvance(told) <= room)
            return told;
    }
    return {};
}

/// The time as it stands before words in one line: shorter where they would be left too little to be read. They are cut before it goes, since it is by the time
/// that the posts of a day are looked through; the tooltip has both whole.
QString timeBefore(const QString &words, QTime time, int room, const QFontMetrics &metrics)
{
    constexpr int fewestLetters = 5;
    const int needed = std::min(metrics.horizontalAdvance(words), fewestLetters * metrics.averageCharWidth());
    const QString told = timeWithin(time, room - afterTime - needed, metrics);
    const QString brief = briefTime(time);
    return !told.isEmpty() ? told : metrics.horizontalAdvance(brief) <= room ? brief : QString();
}

/// A sentence in lines that are read at a glance: a tooltip is as wide as its longest.
QString inShortLines(const QString &sentence)
{
    constexpr qsizetype longest = 64;
    QStringList lines;
    QString line;
    for (const QString &word : sentence.split(u' ')) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > longest)
            lines << std::exchange(line, {});
        line += line.isEmpty() ? word : u' ' + word;
    }
    return (lines << line).join(u'\n');
}

} // namespace

QString glyphOf(PostLook look)
{
    switch (look) {
    case PostLook::Scheduled:
        return u"clock"_s;
    case PostLook::Late:
        return u"warning"_s;
    case PostLook::Leaving:
        return u"arrow-up-right"_s;
    case PostLook::Published:
        return u"check"_s;
    case PostLook::Unsure:
        return u"information"_s;
    case PostLook::Failed:
        return u"close"_s;
    case PostLook::Cancelled:
        return u"minus"_s;
    case PostLook::Idea:
    case PostLook::Planned:
        break;
    }
    return {};
}

QString signOf(const models::CalendarEntry &entry)
{
    if (entry.isStale && !isProblem(entry.look) && entry.openThere == models::OpenThere::Nothing)
        return u"view-refresh"_s;
    // No clock where nobody sends it at its time, and no tick where something of it is missing there.
    if (entry.isCutOff && !entry.delivery)
        return u"disconnected"_s;
    // It leaves there at another time than stands here, or says something else.
    if (entry.openThere == models::OpenThere::Changed)
        return u"split"_s;
    if (entry.openThere == models::OpenThere::Undone)
        return glyphOf(PostLook::Failed);
    if (!entry.dropped.isEmpty())
        return u"check-partly"_s;
    // Whatever it is here by now.
    return models::isHeldAsItWas(entry) ? glyphOf(PostLook::Scheduled) : glyphOf(entry.look);
}

QString nameOrUntitled(const models::CalendarEntry &entry)
{
    return entry.name().isEmpty() ? PostChip::tr("Untitled post") : entry.name();
}

PostChip::PostChip(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void PostChip::setEntry(const models::CalendarEntry &entry)
{
    m_entry = entry;
    setAccessibleName(models::spoken(entry));
    QStringList tip{nameOrUntitled(entry)};
    if (entry.at)
        tip << tr("%1, %2").arg(QLocale().toString(entry.at->date(), QLocale::ShortFormat), QLocale().toString(entry.at->time(), QLocale::ShortFormat));
    if (!entry.whereTo().isEmpty())
        tip << entry.whereTo();
    // What waits for something else is not on its way.
    if (entry.waits.isEmpty() || entry.look != PostLook::Leaving)
        tip << models::lookWord(entry);
    if (!entry.waits.isEmpty())
        tip << inShortLines(entry.waits);
    else if (entry.delivery && entry.look != PostLook::Unsure)
        tip << (models::isHeldAsItWas(entry) ? models::heldWord() : models::deliveryWord(*entry.delivery));
    else if (const QString holder = models::holderWord(entry); !holder.isEmpty())
        tip << holder;
    const bool isHeld = entry.delivery && entry.delivery->state == domain::DeliveryState::Held;
    if (const QString dropped
        = isHeld ? models::heldDroppedSentence(entry.dropped, entry.channelName) : models::droppedSentence(entry.dropped, entry.channelName);
        !dropped.isEmpty())
        tip << inShortLines(dropped);
    if (!entry.post.url.isEmpty())
        tip << entry.post.url;
    if (entry.openThere == models::OpenThere::Changed)
        tip << tr("Changed at its service");
    else if (entry.openThere == models::OpenThere::Undone)
        tip << tr("Not changed or deleted there as was wanted");
    if (entry.isStale)
        tip << tr("Stale: its article says something else now");
    if (const QString failure = models::failureInWords(entry.post); !failure.isEmpty())
        tip << inShortLines(failure);
    setToolTip(tip.join(u'\n'));
    update();
}

void PostChip::setTwoLines(bool isTwoLines)
{
    m_isTwoLines = isTwoLines;
    update();
}

void PostChip::setRepeating(bool isRepeating)
{
    m_isRepeating = isRepeating;
    update();
}

int PostChip::heightFor(bool isTwoLines)
{
    // Two lines of one chip stand closer than lines of text do: more days show whole titles.
    const QFontMetrics metrics(theme::captionFont());
    return isTwoLines ? 2 * (metrics.height() - 1) + padding - 2 : metrics.height() + padding;
}

QSize PostChip::sizeHint() const
{
    constexpr int comfortable = 240;
    return {comfortable, heightFor(m_isTwoLines)};
}

void PostChip::paintOutline(QPainter &painter) const
{
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const PostLook look = m_entry.look;
    QColor fill = isQuiet(look) ? theme::ink(Ink::SoftFill) : theme::ink(Ink::Surface);
    if (underMouse())
        fill = hover(fill);
    painter.setBrush(fill);
    if (isProblem(look)) {
        painter.setPen(QPen(theme::ink(Ink::Unfavourable), 1));
    } else if (look == PostLook::Planned || look == PostLook::Idea) {
        QPen dashed(theme::ink(Ink::MutedText), 1, Qt::CustomDashLine);
        dashed.setDashPattern({3, 3});
        painter.setPen(dashed);
    } else {
        painter.setPen(isQuiet(look) ? QPen(Qt::NoPen) : QPen(theme::ink(Ink::Line), 1));
    }
    painter.drawRoundedRect(frame, radius, radius);
}

void PostChip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintOutline(painter);
    constexpr int barWidth = 3;
    const QRect bar(4, 4, barWidth, height() - 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_entry.series < 0 ? theme::ink(Ink::Line) : theme::series(m_entry.series));
    painter.drawRoundedRect(bar, 1.5, 1.5);

    QRect content = rect().adjusted(bar.right() + 5, 0, 1 - padding, 0);
    QRect first = content;
    QRect second = content;
    if (m_isTwoLines) {
        constexpr int edge = 2;
        const int line = (height() - 2 * edge) / 2;
        first = QRect(content.left(), edge, content.width(), line);
        second = QRect(content.left(), edge + line, content.width(), line);
    }
    // The place of the glyph is kept where there is none: what fits in one state fits in all.
    QRect place(first.right() - glyphSize + 1, first.center().y() - glyphSize / 2 + 1, glyphSize, glyphSize);
    QString glyph = signOf(m_entry);
    const bool isTrouble = isProblem(m_entry.look) || glyph != glyphOf(m_entry.look);
    painter.setFont(theme::captionFont());
    const QFontMetrics metrics(painter.font());
    const int beforeGlyph = place.left() - 3 - first.left();
    QString time = !m_entry.at ? QString()
        : m_isTwoLines         ? timeWithin(m_entry.at->time(), beforeGlyph, metrics)
                               : timeBefore(nameOrUntitled(m_entry), m_entry.at->time(), beforeGlyph, metrics);
    // Where both have no room in one line, the sign stands behind the title, which is cut instead.
    const bool isTimeAlone = m_isTwoLines && m_entry.at && time.isEmpty();
    if (isTimeAlone)
        time = timeWithin(m_entry.at->time(), first.width(), metrics);
    if (isTimeAlone && !time.isEmpty()) {
        place.moveTop(second.center().y() - glyphSize / 2 + 1);
        if (!glyph.isEmpty())
            second.setRight(place.left() - 3);
    } else if (m_isTwoLines || !glyph.isEmpty()) {
        first.setRight(place.left() - 3);
    }
    if (!glyph.isEmpty())
        theme::icon(glyph, isTrouble ? Ink::Unfavourable : Ink::MutedText).paint(&painter, place);
    if (!m_isTwoLines)
        second.setRight(first.right());

    painter.setPen(theme::ink(Ink::MutedText));
    int used = 0;
    if (!time.isEmpty()) {
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, time);
        used = metrics.horizontalAdvance(time) + afterTime;
    }
    if (m_isTwoLines) {
        const QRect rest = first.adjusted(used, 0, 0, 0);
        constexpr int leastUseful = 36;
        if (rest.width() >= leastUseful)
            painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_entry.whereTo(), Qt::ElideRight, rest.width()));
    } else {
        second.setLeft(first.left() + used);
    }
    const QString ditto = u"↳ "_s + m_entry.whereTo();
    const bool isDitto = m_isRepeating && !m_isTwoLines && !m_entry.whereTo().isEmpty() && metrics.horizontalAdvance(ditto) <= second.width();
    const QString words = isDitto ? ditto : nameOrUntitled(m_entry);
    painter.setPen(isQuiet(m_entry.look) ? theme::ink(Ink::MutedText) : theme::ink(Ink::Text));
    if (m_entry.look == PostLook::Cancelled) {
        QFont struck = painter.font();
        struck.setStrikeOut(true);
        painter.setFont(struck);
    }
    if (second.width() >= metrics.horizontalAdvance(u"…"_s))
        painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, second.width()));
    if (hasFocus())
        strokeFocus(painter, rect(), radius);
}

void PostChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return click();
    default:
        // The month knows where the arrows lead.
        event->ignore();
    }
}

void PostChip::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    QAbstractButton::mousePressEvent(event);
    // Another button asks for the menu of this post: the day below must not take the focus.
    event->accept();
}

void PostChip::mouseMoveEvent(QMouseEvent *event)
{
    const bool isFar = (event->position().toPoint() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!isDown() || !isFar)
        return QAbstractButton::mouseMoveEvent(event);
    setDown(false);
    const auto id = m_entry.post.id;
    const QPixmap picture = grab();
    Q_EMIT dragStarted();
    dragPost(*this, id, picture);
}

void PostChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PostChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void PostChip::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    update();
}

void PostChip::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    update();
}

} // namespace parvis::ui
