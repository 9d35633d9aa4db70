// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/triagebar.h"

#include "core/domain/inbox/mention.h"
#include "models/inbox/activitysentences.h"
#include "models/shell/moments.h"
#include "ui/inbox/triagemenus.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtGui/QAction>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

namespace {
constexpr int mostTags = 5;
}

TriageBar::TriageBar(const models::TriageChoices &choices, const Verbs &verbs, const domain::Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
    , m_verbs(verbs)
    , m_clock(clock)
    , m_zone(zone)
    , m_row(new WrappingRow(this))
    , m_assignee(button(verbs.assign))
    , m_priority(button(verbs.priority))
    , m_snooze(button(verbs.snooze))
    , m_addTag(button(verbs.tag))
    , m_due(new Chip({}, this))
{
    for (QPushButton *one : {m_assignee, m_priority, m_snooze, m_addTag})
        m_row->addWidget(one);
    m_row->addTrailing(m_due);
}

QPushButton *TriageBar::button(QAction *verb)
{
    auto *made = new QPushButton(this);
    made->setFlat(true);
    made->setAutoDefault(false);
    const auto follow = [made, verb] {
        made->setEnabled(verb->isEnabled());
        made->setToolTip(tooltipOf(*verb));
    };
    follow();
    connect(verb, &QAction::changed, made, follow);
    connect(made, &QPushButton::clicked, verb, &QAction::trigger);
    return made;
}

void TriageBar::show(const domain::Mention &mention)
{
    const auto say = [](QPushButton &one, const QString &what, const QString &fact) {
        one.setText(fact);
        one.setAccessibleName(tr("%1: %2", "what, fact").arg(what, fact));
    };
    const QString assignee = m_choices.nameOf(mention.assignee);
    say(*m_assignee, tr("Assigned to"), assignee.isEmpty() ? tr("Unassigned") : assignee);
    say(*m_priority, tr("Priority"), models::wordFor(mention.priority));
    say(*m_snooze, tr("Snooze"), mention.snoozedUntil ? tr("Until %1").arg(models::shortMoment(*mention.snoozedUntil, m_clock.now(), m_zone)) : tr("Snooze"));
    say(*m_addTag, tr("Tags"), mention.tags.isEmpty() ? tr("Tag") : tr("Tags"));
    showTags(mention.tags);
    const bool isDue = mention.dueAt && mention.state == domain::MentionState::Open && !mention.answeredAt;
    m_due->setVisible(isDue);
    if (isDue) {
        m_due->setText(models::dueInWords(*mention.dueAt, m_clock.now()));
        const bool isLate = *mention.dueAt < m_clock.now();
        m_due->setInks(theme::Ink::SoftFill, isLate ? theme::Ink::Unfavourable : theme::Ink::MutedText);
    }
}

void TriageBar::showTags(const QList<domain::Id<domain::Tag>> &tags)
{
    for (QWidget *worn : std::exchange(m_tags, {}))
        discard(worn);
    for (const auto &id : tags.first(std::min<qsizetype>(mostTags, tags.size()))) {
        const auto tag = m_choices.tag(id);
        if (!tag)
            continue;
        auto *worn = new QPushButton(tagIcon(*tag), tag->name, this);
        worn->setFlat(true);
        worn->setAutoDefault(false);
        worn->setFocusPolicy(Qt::NoFocus);
        worn->setToolTip(tr("Change the tags"));
        connect(worn, &QPushButton::clicked, m_verbs.tag, &QAction::trigger);
        m_tags.append(worn);
    }
    if (tags.size() > mostTags)
        m_tags.append(new Chip(tr("+%1", "more tags").arg(tags.size() - mostTags), this));
    for (QWidget *worn : std::as_const(m_tags)) {
        m_row->addWidget(worn);
        worn->show();
    }
}

} // namespace parvis::ui
