// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ruleactionrow.h"

#include "models/inbox/activitysentences.h"
#include "models/inbox/rulesentences.h"
#include "ui/inbox/triagemenus.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::RuleAction;
using ActionKind = RuleAction::Kind;

namespace {
constexpr int kindWidth = 170;
/// Stands for "a new one" among keys, which are positive; 0 is nobody.
constexpr qint64 newOne = -1;
} // namespace

RuleActionRow::RuleActionRow(models::InboxPageModel &inbox, const RuleAction &action, QWidget *parent)
    : QWidget(parent)
    , m_inbox(inbox)
    , m_kind(new QComboBox(this))
    , m_choice(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_given(action)
{
    m_kind->setAccessibleName(tr("What is done"));
    m_kind->setFixedWidth(kindWidth);
    for (const ActionKind kind :
         {ActionKind::Tag, ActionKind::Assign, ActionKind::Priority, ActionKind::State, ActionKind::Note, ActionKind::Draft, ActionKind::Notify})
        m_kind->addItem(models::wordFor(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(action.kind)));
    m_choice->setAccessibleName(tr("With what"));
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setPlaceholderText(tr("Text of the note"));
    for (QComboBox *box : {m_kind, m_choice})
        guardFromWheel(*box);
    m_remove->setAccessibleName(tr("Remove the action “%1”").arg(m_kind->currentText()));
    m_remove->setAutoDefault(false);
    m_remove->setFlat(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    row->addWidget(m_kind);
    row->addWidget(m_choice, 1);
    row->addWidget(m_text, 1);
    row->addStretch(0);
    row->addWidget(m_remove);
    offer(action);
    connect(m_remove, &QPushButton::clicked, this, &RuleActionRow::removeRequested);
    connect(m_text, &QLineEdit::textChanged, this, &RuleActionRow::changed);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_given = {.kind = static_cast<ActionKind>(m_kind->currentData().toInt())};
        m_remove->setAccessibleName(tr("Remove the action “%1”").arg(m_kind->currentText()));
        offer(m_given);
        Q_EMIT changed();
    });
    connect(m_choice, &QComboBox::activated, this, [this] {
        if (m_choice->currentData().toLongLong() == newOne && m_given.kind == ActionKind::Tag)
            askTag();
        else
            Q_EMIT changed();
    });
}

QWidget *RuleActionRow::tabFrom(QWidget *before)
{
    for (QWidget *next : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_remove)}) {
        setTabOrder(before, next);
        before = next;
    }
    return m_remove;
}

void RuleActionRow::offer(const RuleAction &action)
{
    m_choice->clear();
    qint64 chosen = 0;
    switch (action.kind) {
    case ActionKind::Tag:
        for (const domain::Tag &tag : m_inbox.choices().tags())
            m_choice->addItem(tagIcon(tag), tag.name, tag.id.value());
        m_choice->addItem(tr("New tag…"), newOne);
        chosen = action.tag.value();
        break;
    case ActionKind::Assign:
        for (const domain::Colleague &colleague : m_inbox.choices().colleagues())
            m_choice->addItem(colleague.name, colleague.id.value());
        m_choice->addItem(tr("Nobody"), qint64(0));
        chosen = action.colleague.value();
        break;
    case ActionKind::Priority:
        for (const auto priority : {domain::Priority::Urgent, domain::Priority::High, domain::Priority::Normal, domain::Priority::Low, domain::Priority::None})
            m_choice->addItem(models::wordFor(priority), static_cast<qint64>(priority));
        chosen = static_cast<qint64>(action.priority);
        break;
    case ActionKind::State:
        for (const auto state : {domain::MentionState::Open, domain::MentionState::Waiting, domain::MentionState::Done})
            m_choice->addItem(models::wordFor(state), static_cast<qint64>(state));
        chosen = static_cast<qint64>(action.state);
        break;
    case ActionKind::Draft:
        for (const domain::SavedReply &reply : m_inbox.savedReplies().all())
            m_choice->addItem(reply.name, reply.id.value());
        chosen = action.savedReply.value();
        break;
    case ActionKind::Note:
        m_text->setText(action.text);
        break;
    case ActionKind::Notify:
        break;
    }
    m_choice->setCurrentIndex(m_choice->findData(chosen));
    m_choice->setPlaceholderText(tr("Choose…"));
    m_choice->setVisible(action.kind != ActionKind::Note && action.kind != ActionKind::Notify);
    m_text->setVisible(action.kind == ActionKind::Note);
}

void RuleActionRow::askTag()
{
    m_choice->setCurrentIndex(m_choice->findData(m_given.tag.value()));
    askText(this, tr("New tag"), tr("Name"), {}, [self = QPointer(this)](const QString &name) {
        self->m_inbox.choices().findOrAddTag(name).then(self.data(), [self](const domain::Result<domain::Tag> &tag) {
            if (!tag)
                return;
            self->m_choice->insertItem(0, tagIcon(*tag), tag->name, tag->id.value());
            self->m_choice->setCurrentIndex(0);
            Q_EMIT self->changed();
        });
    });
}

RuleAction RuleActionRow::action() const
{
    RuleAction action = m_given;
    const qint64 chosen = m_choice->currentIndex() >= 0 ? m_choice->currentData().toLongLong() : newOne;
    switch (action.kind) {
    case ActionKind::Tag:
        if (chosen > 0)
            action.tag = domain::Id<domain::Tag>(chosen);
        break;
    case ActionKind::Assign:
        if (chosen >= 0)
            action.colleague = domain::Id<domain::Colleague>(chosen);
        break;
    case ActionKind::Priority:
        if (chosen >= 0)
            action.priority = static_cast<domain::Priority>(chosen);
        break;
    case ActionKind::State:
        if (chosen >= 0)
            action.state = static_cast<domain::MentionState>(chosen);
        break;
    case ActionKind::Draft:
        if (chosen > 0)
            action.savedReply = domain::Id<domain::SavedReply>(chosen);
        break;
    case ActionKind::Note:
        action.text = m_text->text();
        break;
    case ActionKind::Notify:
        break;
    }
    return action;
}

} // namespace parvis::ui
