// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/inbox/mention.h"
#include "core/domain/query/query.h"
#include "models/inbox/triagechoices.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QStyledItemDelegate>

namespace parvis::ui {

/// Paints one row of the list: avatar, name, service, when, two lines of text, tags, chips, note count, flag and answered tick; compact: two lines
/// in all, with the dots of the tags. Of a
/// conversation it says how many mentions it stands for. Unread is said by weight and a bar.
class MentionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MentionDelegate(const models::TriageChoices &choices, const domain::Clock &clock, const QTimeZone &zone, QObject *parent = nullptr);

    /// The words looked for, which the text shows marked.
    void setWords(const QList<domain::QueryNode> &words) { m_words = words; }

    /// Paints low rows, of two lines.
    void setCompact(bool isCompact) { m_isCompact = isCompact; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QRect &line, const domain::MentionRow &row) const;
    void paintText(QPainter &painter, const QRect &area, int lines, const domain::MentionRow &row) const;
    void paintFoot(QPainter &painter, const QRect &line, const domain::MentionRow &row, const QString &channel) const;
    struct Sign
    {
        QString glyph;
        QString words;
        theme::Ink ink;
    };
    /// What is to be known of it, in few words or many.
    [[nodiscard]] QList<Sign> signsOf(const domain::MentionRow &row, bool isShort) const;
    [[nodiscard]] static int widthOf(const QList<Sign> &signs);
    /// From the right; answers where they begin.
    static int paintSigns(QPainter &painter, const QRect &line, const QList<Sign> &signs);
    [[nodiscard]] QList<domain::Tag> tagsOf(const domain::MentionRow &row) const;
    /// At the right end of a line, without their names; answers where what stands before ends.
    static int paintDots(QPainter &painter, const QRect &line, const QList<domain::Tag> &tags);
    /// Each with its name, or as a dot alone where there is no room for it; answers where they end.
    static int paintTags(QPainter &painter, const QRect &line, int right, const QList<domain::Tag> &tags);
    void paintPending(QPainter &painter, const QRect &inner) const;

    const models::TriageChoices &m_choices;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QList<domain::QueryNode> m_words;
    bool m_isCompact = false;
};

} // namespace parvis::ui
