// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/inbox/mention.h"
#include "core/domain/query/query.h"
#include "models/inbox/triagechoices.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QStyledItemDelegate>

namespace parvis::ui {

/// Paints one row of the list: avatar, name, service, when, two lines of text, chips, note count, flag and answered tick; compact: two lines in all. Of a
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
    void paintFoot(QPainter &painter, const QRect &line, const domain::MentionRow &row) const;
    /// What is to be known of it, from the right, in few words or many; answers where they begin.
    int paintSigns(QPainter &painter, const QRect &line, const domain::MentionRow &row) const;
    void paintPending(QPainter &painter, const QRect &inner) const;

    const models::TriageChoices &m_choices;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QList<domain::QueryNode> m_words;
    bool m_isCompact = false;
};

} // namespace parvis::ui
