// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/triagebar.h"

#include "core/domain/inbox/mention.h"
#include "models/inbox/activitysentences.h"
#include "models/shell/moments.h"
#include "ui/inbox/triagemenus.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
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
    , m_row(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_assignee(button(verbs.assign))
    , m_priority(button(verbs.priority))
    , m_snooze(button(verbs.snooze))
    , m_addTag(button(verbs.tag))
    , m_due(new Chip({}, this))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme::half);
    for (QHBoxLayout *line : {m_row, m_second}) {
        line->setSpacing(theme::half);
        lines->addLayout(line);
    }
    for (QPushButton *one : {m_assignee, m_priority, m_snooze, m_addTag})
        m_row->addWidget(one);
    m_row->addStretch();
    m_second->addStretch();
    m_row->addWidget(m_due);
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
    delete m_tags;
    m_tags = new QWidget(this);
    auto *row = new QHBoxLayout(m_tags);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::half);
    for (const auto &id : mention.tags.first(std::min<qsizetype>(mostTags, mention.tags.size()))) {
        const auto tag = m_choices.tag(id);
        if (!tag)
            continue;
        auto *worn = new QPushButton(tagIcon(*tag), tag->name, m_tags);
        worn->setFlat(true);
        worn->setAutoDefault(false);
        worn->setFocusPolicy(Qt::NoFocus);
        worn->setToolTip(tr("Change the tags"));
        connect(worn, &QPushButton::clicked, m_verbs.tag, &QAction::trigger);
        row->addWidget(worn);
    }
    if (mention.tags.size() > mostTags)
        row->addWidget(new Chip(tr("+%1", "more tags").arg(mention.tags.size() - mostTags), m_tags));
    const bool isDue = mention.dueAt && mention.state == domain::MentionState::Open && !mention.answeredAt;
    m_due->setVisible(isDue);
    if (isDue) {
        m_due->setText(models::dueInWords(*mention.dueAt, m_clock.now()));
        const bool isLate = *mention.dueAt < m_clock.now();
        m_due->setInks(theme::Ink::SoftFill, isLate ? theme::Ink::Unfavourable : theme::Ink::MutedText);
    }
    // Its size is right once it is dressed.
    m_tags->show();
    arrange();
}

void TriageBar::arrange()
{
    if (!m_tags)
        return;
    int wanted = m_tags->sizeHint().width() + (m_due->isHidden() ? 0 : m_due->sizeHint().width());
    for (const QPushButton *one : {m_assignee, m_priority, m_snooze, m_addTag})
        wanted += one->sizeHint().width() + theme::half;
    const bool isNarrow = wanted > width();
    QHBoxLayout &line = isNarrow ? *m_second : *m_row;
    line.insertWidget(isNarrow ? 0 : m_row->indexOf(m_addTag) + 1, m_tags);
    line.addWidget(m_due);
}

void TriageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace parvis::ui
