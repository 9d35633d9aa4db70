// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/mentiondelegate.h"

#include "core/domain/channels/channel.h"
#include "models/channels/servicewords.h"
#include "models/inbox/activitysentences.h"
#include "models/inbox/foundwords.h"
#include "models/inbox/mentionlistmodel.h"
#include "models/inbox/moderation.h"
#include "models/shell/moments.h"
#include "ui/widgets/breakable.h"
#include "ui/widgets/unbroken.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedtext.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {
constexpr int avatarSize = 34;
constexpr int compactAvatarSize = 26;
constexpr int avatarGap = 10;
constexpr int sidePadding = 14;
constexpr int topPadding = 11;
constexpr int compactTopPadding = 6;
constexpr int barWidth = 3;
constexpr int glyphSize = 16;
constexpr int textLines = 2;
constexpr int signGap = 3;
constexpr int dotSize = 8;
constexpr int dotStep = dotSize + theme::half;
constexpr int shortestTag = 32;

int bodyLine()
{
    return QFontMetrics(theme::bodyFont()).height() + 1;
}

int footLine()
{
    return chipSize(u"x"_s).height();
}

void paintDot(QPainter &painter, int left, const QRect &line, const domain::Tag &tag)
{
    fillRounded(painter, QRect(left, line.center().y() - dotSize / 2 + 1, dotSize, dotSize), theme::series(tag.colour), Qt::transparent, dotSize / 2.0);
}

int nameWidth(const domain::Tag &tag)
{
    // The advance is rounded: in just that much room a name may lose its end.
    return QFontMetrics(theme::captionFont()).horizontalAdvance(tag.name) + 1;
}

QString kindWord(domain::MentionKind kind)
{
    using Kind = domain::MentionKind;
    switch (kind) {
    case Kind::Mention:
        return MentionDelegate::tr("mention");
    case Kind::Comment:
        return MentionDelegate::tr("comment");
    case Kind::Reply:
        return MentionDelegate::tr("reply");
    case Kind::Message:
        return MentionDelegate::tr("message");
    case Kind::ForumPost:
        return MentionDelegate::tr("forum post");
    case Kind::FeedEntry:
        return MentionDelegate::tr("feed entry");
    case Kind::Mail:
        return MentionDelegate::tr("e-mail");
    }
    return {};
}

/// Lays a text out in lines of that width; answers where the last one begins when more remains, -1 when all of it fits.
qsizetype layOut(QTextLayout &layout, int width, int lines)
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapping);
    layout.beginLayout();
    qsizetype cutFrom = -1;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, i * bodyLine()));
        if (i == lines - 1 && line.textStart() + line.textLength() < layout.text().size())
            cutFrom = line.textStart();
    }
    layout.endLayout();
    return cutFrom;
}
} // namespace

MentionDelegate::MentionDelegate(const models::TriageChoices &choices, const domain::Clock &clock, const QTimeZone &zone, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_choices(choices)
    , m_clock(clock)
    , m_zone(zone)
{
}

QSize MentionDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    constexpr int narrowest = 240;
    if (m_isCompact)
        return {narrowest, 2 * compactTopPadding + 2 * bodyLine() + 1};
    return {narrowest, 2 * topPadding + (1 + textLines) * bodyLine() + 2 * theme::half + footLine()};
}

void MentionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect all = option.rect;
    painter->save();
    // Letters with hundreds of marks above them would stand in the rows of others.
    painter->setClipRect(all, Qt::IntersectClip);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(all, ink(Ink::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(all, hover(ink(Ink::Surface)));
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), ink(Ink::Line));

    const int top = m_isCompact ? compactTopPadding : topPadding;
    const int avatar = m_isCompact ? compactAvatarSize : avatarSize;
    const QRect inner = all.adjusted(sidePadding, top, -sidePadding, -top);
    const QVariant held = index.data(models::MentionListModel::RowRole);
    if (held.isValid()) {
        const auto row = held.value<domain::MentionRow>();
        if (!row.isRead) {
            const QRect bar(all.left() + 1, all.top() + top + 1, barWidth, all.height() - 2 * top - 2);
            fillRounded(*painter, bar, ink(Ink::Accent), Qt::transparent, 1.5);
        }
        const int above = m_isCompact ? (inner.height() - avatar) / 2 : 0;
        paintAvatar(*painter, QRect(inner.left(), inner.top() + above, avatar, avatar), row.author);
        const QRect text = inner.adjusted(avatar + avatarGap, 0, 0, 0);
        const QRect head(text.topLeft(), QSize(text.width(), bodyLine()));
        paintHead(*painter, head, row);
        if (m_isCompact) {
            QRect line(head.left(), head.bottom() + 1, text.width(), bodyLine());
            line.setRight(paintSigns(*painter, line, signsOf(row, true)));
            line.setRight(paintDots(*painter, line, tagsOf(row)));
            paintText(*painter, line, 1, row);
        } else {
            const QRect lines(head.left(), head.bottom() + 1 + theme::half / 2, text.width(), textLines * bodyLine());
            paintText(*painter, lines, textLines, row);
            paintFoot(*painter, QRect(head.left(), lines.bottom() + 1 + theme::half, text.width(), footLine()), row,
                      index.data(models::MentionListModel::ChannelRole).toString());
        }
    } else {
        paintPending(*painter, inner);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, all.adjusted(1, 1, -1, -2), theme::half);
    painter->restore();
}

void MentionDelegate::paintPending(QPainter &painter, const QRect &inner) const
{
    constexpr int bar = 10;
    const QColor soft = ink(Ink::SoftFill);
    const int avatar = m_isCompact ? compactAvatarSize : avatarSize;
    const int left = inner.left() + avatar + avatarGap;
    fillRounded(painter, QRect(inner.topLeft(), QSize(avatar, avatar)), soft, Qt::transparent, avatar / 2.0);
    fillRounded(painter, QRect(left, inner.top() + theme::half, inner.width() / 3, bar), soft, Qt::transparent, theme::half);
    fillRounded(painter, QRect(left, inner.top() + bodyLine() + theme::half, inner.right() - left, bar), soft, Qt::transparent, theme::half);
}

void MentionDelegate::paintHead(QPainter &painter, const QRect &line, const domain::MentionRow &row) const
{
    const QFontMetrics caption(theme::captionFont());
    const QString when = models::shortMoment(row.publishedAt, m_clock.now(), m_zone);
    painter.setFont(theme::captionFont());
    painter.setPen(ink(Ink::MutedText));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, when);
    int right = line.right() - caption.horizontalAdvance(when) - theme::unit;
    if (row.mentions > 1) {
        const QString count = QLocale().toString(row.mentions);
        const QSize size = chipSize(count);
        right -= size.width();
        paintChip(painter, {right, line.center().y() - size.height() / 2 + 1}, count, Ink::SoftFill, row.isRead ? Ink::MutedText : Ink::Text);
        right -= theme::half;
    }
    if (row.isFlagged) {
        const QRect glyph(right - glyphSize + 1, line.center().y() - glyphSize / 2, glyphSize, glyphSize);
        theme::icon(u"flag"_s, Ink::Unfavourable).paint(&painter, glyph);
        right = glyph.left() - theme::half;
    }
    QFont font = theme::bodyFont();
    font.setBold(!row.isRead);
    const QFontMetrics metrics(font);
    const QString service = models::serviceWord(row.service);
    const QString name = row.author.isEmpty() ? tr("Somebody") : withoutTurns(row.author);
    const int room = right - line.left();
    // The service goes first when room lacks: the name says more.
    const bool hasService = metrics.horizontalAdvance(name) + theme::unit + caption.horizontalAdvance(service) <= room;
    const QString shown = metrics.elidedText(name, Qt::ElideRight, room);
    for (const auto &span : models::foundWords(shown, m_words)) {
        const int from = metrics.horizontalAdvance(shown.first(span.start));
        painter.fillRect(line.left() + from, line.top(), metrics.horizontalAdvance(shown.first(span.start + span.length)) - from, line.height(),
                         ink(Ink::NotePaper));
    }
    painter.setFont(font);
    painter.setPen(ink(Ink::Text));
    painter.drawText(QRect(line.left(), line.top(), room, line.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
    if (hasService) {
        const int left = line.left() + metrics.horizontalAdvance(shown) + theme::unit - 2;
        painter.setFont(theme::captionFont());
        painter.setPen(ink(Ink::MutedText));
        painter.drawText(QRect(left, line.top() + 1, right - left, line.height()), Qt::AlignLeft | Qt::AlignVCenter, service);
    }
}

void MentionDelegate::paintText(QPainter &painter, const QRect &area, int lines, const domain::MentionRow &row) const
{
    // A title that the text only repeats (feeds, short posts) is said once.
    const bool hasTitle = !row.title.isEmpty() && !row.excerpt.startsWith(row.title);
    const QString title = withoutTurns(row.title);
    QString text = hasTitle ? title : withoutTurns(row.excerpt);
    if (hasTitle && !row.excerpt.isEmpty())
        text += u"  "_s + withoutTurns(row.excerpt);
    text = unbroken(text);

    QList<QTextLayout::FormatRange> formats;
    if (hasTitle) {
        QTextCharFormat titled;
        titled.setForeground(ink(Ink::Text));
        titled.setFontWeight(row.isRead ? QFont::Normal : QFont::DemiBold);
        formats.append({.start = 0, .length = static_cast<int>(title.size()), .format = titled});
    }
    for (const auto &span : models::foundWords(text, m_words)) {
        QTextCharFormat mark;
        mark.setBackground(ink(Ink::NotePaper));
        mark.setForeground(ink(Ink::Text));
        mark.setFontWeight(QFont::DemiBold);
        formats.append({.start = static_cast<int>(span.start), .length = static_cast<int>(span.length), .format = mark});
    }
    painter.setPen(ink(row.isRead || row.isRemoved ? Ink::MutedText : Ink::Text));
    QTextLayout layout(text, theme::bodyFont());
    layout.setFormats(formats);
    if (const qsizetype cutFrom = layOut(layout, area.width(), lines); cutFrom >= 0) {
        // What is marked is wider: measured like the rest, its dots would fall off the end.
        QFont widest = theme::bodyFont();
        widest.setWeight(formats.isEmpty() ? widest.weight() : QFont::DemiBold);
        const QFontMetrics metrics(widest);
        layout.setText(text.left(cutFrom) + metrics.elidedText(text.mid(cutFrom), Qt::ElideRight, area.width() - theme::unit));
        layout.setFormats(formats);
        layOut(layout, area.width(), lines);
    }
    layout.draw(&painter, area.topLeft());
}

QList<MentionDelegate::Sign> MentionDelegate::signsOf(const domain::MentionRow &row, bool isShort) const
{
    QList<Sign> signs;
    const auto add = [&signs](const QString &glyph, const QString &words, Ink colour) { signs.append({.glyph = glyph, .words = words, .ink = colour}); };
    // What is told by the glyph alone is not told twice where there is little room.
    const auto unlessShort = [isShort](const QString &words) { return isShort ? QString() : words; };
    if (row.isRemoved)
        add(u"close"_s, tr("deleted there"), Ink::MutedText);
    else if (row.standing && !models::standingWord(*row.standing).isEmpty())
        add(u"warning"_s, models::standingWord(*row.standing), row.standing == domain::Verdict::Hold ? Ink::Unfavourable : Ink::MutedText);
    if (row.isAnswered)
        add(u"check"_s, unlessShort(tr("answered")), Ink::Accent);
    else if (row.state == domain::MentionState::Done)
        add(u"check"_s, unlessShort(tr("done")), Ink::MutedText);
    else if (row.state == domain::MentionState::Snoozed && row.snoozedUntil)
        add(u"clock"_s, models::shortMoment(*row.snoozedUntil, m_clock.now(), m_zone), Ink::MutedText);
    else if (row.state == domain::MentionState::Open && row.dueAt)
        add(u"clock"_s, isShort ? models::shortDuration(std::chrono::abs(*row.dueAt - m_clock.now())) : models::dueInWords(*row.dueAt, m_clock.now()),
            *row.dueAt < m_clock.now() ? Ink::Unfavourable : Ink::MutedText);
    if (row.priority >= domain::Priority::High)
        add(u"chevron-up"_s, unlessShort(models::wordFor(row.priority)), row.priority == domain::Priority::Urgent ? Ink::Unfavourable : Ink::MutedText);
    if (const QString assignee = m_choices.nameOf(row.assignee); !assignee.isEmpty())
        add(u"person"_s, initialsOf(assignee), Ink::MutedText);
    if (row.notes > 0)
        add(u"note"_s, QLocale().toString(row.notes), Ink::MutedText);
    return signs;
}

int MentionDelegate::widthOf(const QList<Sign> &signs)
{
    const QFontMetrics caption(theme::captionFont());
    int width = 0;
    for (const Sign &sign : signs)
        width += caption.horizontalAdvance(sign.words) + glyphSize + (sign.words.isEmpty() ? 0 : signGap) + theme::unit;
    return width;
}

int MentionDelegate::paintSigns(QPainter &painter, const QRect &line, const QList<Sign> &signs)
{
    const QFontMetrics caption(theme::captionFont());
    int right = line.right() + 1;
    painter.setFont(theme::captionFont());
    for (const Sign &sign : signs) {
        right -= caption.horizontalAdvance(sign.words);
        painter.setPen(ink(sign.ink));
        painter.drawText(QRect(right, line.top(), line.right() - right + 1, line.height()), Qt::AlignLeft | Qt::AlignVCenter, sign.words);
        right -= glyphSize + (sign.words.isEmpty() ? 0 : signGap);
        theme::icon(sign.glyph, sign.ink).paint(&painter, QRect(right, line.center().y() - glyphSize / 2 + 1, glyphSize, glyphSize));
        right -= theme::unit;
    }
    return right;
}

QList<domain::Tag> MentionDelegate::tagsOf(const domain::MentionRow &row) const
{
    QList<domain::Tag> tags;
    for (const auto &id : row.tags) {
        if (const auto tag = m_choices.tag(id))
            tags.append(*tag);
    }
    return tags;
}

int MentionDelegate::paintDots(QPainter &painter, const QRect &line, const QList<domain::Tag> &tags)
{
    if (tags.isEmpty())
        return line.right();
    int left = line.right() - static_cast<int>(tags.size()) * dotStep;
    const int before = left - theme::half;
    for (const domain::Tag &tag : tags) {
        paintDot(painter, left, line, tag);
        left += dotStep;
    }
    return before;
}

int MentionDelegate::paintTags(QPainter &painter, const QRect &line, int right, const QList<domain::Tag> &tags)
{
    const QFontMetrics caption(theme::captionFont());
    int left = line.left();
    for (qsizetype i = 0; i < tags.size() && right - left >= dotStep; ++i) {
        paintDot(painter, left, line, tags[i]);
        left += dotStep;
        // The dots of the others keep their room.
        const int room = right - left - static_cast<int>(tags.size() - 1 - i) * dotStep - theme::unit;
        if (room < std::min(shortestTag, nameWidth(tags[i])))
            continue;
        const QString name = caption.elidedText(tags[i].name, Qt::ElideRight, room);
        painter.setFont(theme::captionFont());
        painter.setPen(ink(Ink::Text));
        painter.drawText(QRect(left, line.top(), room, line.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
        left += caption.horizontalAdvance(name) + theme::unit;
    }
    return left;
}

void MentionDelegate::paintFoot(QPainter &painter, const QRect &line, const domain::MentionRow &row, const QString &channel) const
{
    const QFontMetrics caption(theme::captionFont());
    const QList<domain::Tag> tags = tagsOf(row);
    const QList<Sign> inWords = signsOf(row, false);
    const int needed
        = std::accumulate(tags.cbegin(), tags.cend(), 0, [](int sum, const domain::Tag &tag) { return sum + dotStep + nameWidth(tag) + theme::unit; });
    const int right = paintSigns(painter, line, needed + widthOf(inWords) > line.width() ? signsOf(row, true) : inWords);
    // The tags first: a person put them there.
    int left = paintTags(painter, line, right, tags);
    // A channel named like its service or kind says nothing that is not there.
    const QString kind = kindWord(row.kind);
    const bool isTold = channel == models::serviceWord(row.service) || channel.compare(kind, Qt::CaseInsensitive) == 0;
    for (const QString &word : {kind, isTold ? QString() : channel}) {
        constexpr int shortest = 56;
        // The advance is rounded: in just that much room a word may lose its end.
        const int whole = caption.horizontalAdvance(word) + 1;
        const int room = right - left - theme::half - chipSize({}).width();
        // Half a name can be told; half a kind says nothing.
        if (word.isEmpty() || room < (word == kind ? whole : std::min(shortest, whole)))
            continue;
        left = paintChip(painter, {left, line.top()}, elidedBefore(row.channelName, word, caption, room)).right() + 1 + theme::half;
    }
}

} // namespace parvis::ui
