// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/activitysentences.h"
#include "models/shell/sentences.h"
#include "ui/inbox/conversationview.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/mentionlistview.h"
#include "ui/inbox/tagdialog.h"
#include "ui/inbox/tagsdialog.h"
#include "ui/inbox/triagemenus.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

// The page's verbs of triage; the others are in inboxpanes.cpp and inboxviews.cpp.
namespace parvis::ui {

void InboxPage::makeTriageActions()
{
    m_wait = makeAction(u"wait"_s, tr("Wait for them"), u"history"_s, {Qt::Key_W});
    m_snooze = makeAction(u"snooze"_s, tr("Snooze"), u"clock"_s, {Qt::Key_H});
    m_assign = makeAction(u"assign"_s, tr("Assign"), u"person"_s, {Qt::Key_A});
    //: other words by which the palette finds “Assign”, and “Assign to …”
    m_assign->setProperty("also", tr("give hand over colleague"));
    m_priority = makeAction(u"priority"_s, tr("Priority"), u"sliders"_s, {Qt::SHIFT | Qt::Key_P});
    m_tag = makeAction(u"tag"_s, tr("Tags"), u"tag"_s, {Qt::Key_T});
    m_newTag = makeAction(u"new-tag"_s, tr("New tag…"), u"plus"_s, {});
    m_editTags = makeAction(u"edit-tags"_s, tr("Edit the tags…"), u"tag"_s, {});
    m_editTags->setToolTip(tr("Rename, recolour and remove tags"));
    m_newColleague = makeAction(u"new-colleague"_s, tr("New colleague…"), u"person"_s, {});
    m_newColleague->setToolTip(tr("Add a colleague, who is given the mentions chosen"));
    //: other words by which the palette finds “New colleague…”
    m_newColleague->setProperty("also", tr("add assign team member"));
    m_whoSitsHere = makeAction(u"who-sits-here"_s, tr("Who sits here"), u"person"_s, {});
    m_whoSitsHere->setToolTip(tr("Choose which colleague works at this desk"));
    //: other words by which the palette finds “Who sits here”
    m_whoSitsHere->setProperty("also", tr("who is at this desk me my name colleague"));
    m_merge = makeAction(u"merge-conversations"_s, tr("Merge the conversations"), u"merge"_s, {Qt::SHIFT | Qt::Key_M});
    //: other words by which the palette finds “Merge the conversations”
    m_merge->setProperty("also", tr("join unite put together"));
    m_split = makeAction(u"split-conversation"_s, tr("Split the conversation here"), u"split"_s, {Qt::SHIFT | Qt::Key_S});
    connect(m_merge, &QAction::triggered, this, [this] { m_inbox.conversationVerbs().merge(m_list->selectedKeys()); });
    connect(m_split, &QAction::triggered, this, [this] { m_inbox.conversationVerbs().split(m_inbox.conversation().key()); });
    connect(m_wait, &QAction::triggered, this, [this] { apply(Verb::Wait); });
    const auto chosen = [this](const auto &run) { onChosen(run); };
    connect(m_snooze, &QAction::triggered, this,
            [this, chosen] { popUp([this, chosen](QMenu &menu, const auto &) { fillSnoozeMenu(menu, m_inbox, chosen); }); });
    connect(m_assign, &QAction::triggered, this,
            [this, chosen] { popUp([this, chosen](QMenu &menu, const auto &only) { fillAssignMenu(menu, m_inbox, chosen, only); }); });
    connect(m_newColleague, &QAction::triggered, this, [this, chosen] { askColleague(*this, m_inbox, chosen); });
    connect(m_whoSitsHere, &QAction::triggered, this, [this] { popUp([this](QMenu &menu, const auto &) { fillSeatMenu(menu, *this, m_inbox); }); });
    connect(m_priority, &QAction::triggered, this,
            [this, chosen] { popUp([this, chosen](QMenu &menu, const auto &only) { fillPriorityMenu(menu, m_inbox, chosen, only); }); });
    connect(m_tag, &QAction::triggered, this, [this, chosen] {
        popUp([this, chosen](QMenu &menu, const auto &only) {
            fillTagMenu(menu, m_inbox, chosen, only);
            menu.addSeparator();
            menu.addActions({m_newTag, m_editTags});
        });
    });
    connect(m_newTag, &QAction::triggered, this, [this, chosen] {
        auto *dialog = new TagDialog(m_inbox.choices().nextColour(), this);
        connect(dialog, &TagDialog::taken, this, [this, chosen](const QString &name, int colour) {
            chosen([this, name, colour](const models::ChosenMentions &mentions) { m_inbox.tagNamed(name, mentions, colour); });
        });
        dialog->open();
    });
    connect(m_editTags, &QAction::triggered, this, [this] { (new TagsDialog(m_inbox, this))->open(); });
}

QList<models::Command> InboxPage::triageCommands()
{
    using models::ChosenMentions;
    const auto only = isOneMention() ? m_inbox.conversation().mention() : std::nullopt;
    const QString hindrance = m_inbox.isReadOnly() ? models::readOnlyReason() : m_list->selectedCount() == 0 ? tr("Choose a mention first") : QString();
    QList<models::Command> found;
    const auto offer
        = [&](const QString &title, const QString &icon, const QString &reason, const QString &also, const models::InboxPageModel::OnMentions &run) {
              found.append({.title = title,
                            .detail = windowTitle(),
                            .keys = {},
                            .icon = icon,
                            .reason = hindrance.isEmpty() ? reason : hindrance,
                            .run = [this, run] { onChosen(run); },
                            .also = also});
          };
    const QString toGive = m_assign->property("also").toString();
    const auto assign = [&](const QString &title, const domain::Colleague &colleague) {
        offer(title, u"person"_s, only && only->assignee == colleague.id ? tr("This is so already") : QString(), toGive,
              [this, colleague](const ChosenMentions &chosen) { m_inbox.verbs().assign(chosen, colleague); });
    };
    for (const domain::Colleague &colleague : m_inbox.choices().colleagues())
        //: %1 is a colleague
        assign(tr("Assign to %1").arg(colleague.name), colleague);
    assign(tr("Assign to nobody"), {});
    using domain::Priority;
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low, Priority::None}) {
        offer(priority == Priority::None ? models::wordFor(priority) : tr("Priority: %1").arg(models::wordFor(priority)), u"sliders"_s,
              only && only->priority == priority ? tr("This is so already") : QString(), {},
              [this, priority](const ChosenMentions &chosen) { m_inbox.verbs().prioritise(chosen, priority); });
    }
    for (const domain::Tag &tag : m_inbox.choices().tags()) {
        const bool isOn = only && only->tags.contains(tag.id);
        offer(tr("Tag: %1").arg(tag.name), u"tag"_s, isOn ? tr("This is so already") : QString(), {},
              [this, tag](const ChosenMentions &chosen) { m_inbox.verbs().tag(chosen, tag, true); });
        if (isOn || !only)
            offer(tr("Take off the tag: %1").arg(tag.name), u"tag"_s, {}, {},
                  [this, tag](const ChosenMentions &chosen) { m_inbox.verbs().tag(chosen, tag, false); });
    }
    return found;
}

void InboxPage::popUp(const std::function<void(QMenu &menu, const std::optional<domain::Mention> &only)> &fill)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, isOneMention() ? m_inbox.conversation().mention() : std::nullopt);
    // Under the button that was clicked, else where the row stands that it is about.
    const auto *button = qobject_cast<QWidget *>(focusWidget());
    const QModelIndex current = m_list->currentIndex();
    const bool isOnButton = button && button != m_list && m_conversation->isAncestorOf(button);
    menu->popup(isOnButton ? button->mapToGlobal(QPoint(0, button->height())) : m_list->viewport()->mapToGlobal(m_list->visualRect(current).center()));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().constFirst());
}

} // namespace parvis::ui
