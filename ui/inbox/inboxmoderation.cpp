// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The page's verbs about what stands at a service: deciding about comments, changing and deleting our replies.
#include "models/shell/sentences.h"
#include "ui/calendar/theredialogs.h"
#include "ui/inbox/conversationview.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/mentionlistview.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace parvis::ui {

void InboxPage::makeModerationActions()
{
    using domain::Verdict;
    const auto decide = [this](const QString &id, const QString &text, const QString &icon, const QString &tip, const QKeySequence &key, Verdict verdict) {
        QAction *action = makeAction(id, text, icon, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
        action->setWhatsThis(tip);
        //: other words by which the palette finds what is decided about a comment
        action->setProperty("also", tr("moderate comment moderation"));
        action->setData(static_cast<int>(verdict));
        connect(action, &QAction::triggered, this,
                [this, verdict] { onChosen([this, verdict](const models::ChosenMentions &chosen) { m_inbox.moderation().moderate(chosen, verdict); }); });
        m_moderating << action;
    };
    decide(u"approve-comment"_s, tr("Approve the comment"), u"check"_s, tr("Everybody reads it on its site"), {Qt::SHIFT | Qt::Key_A}, Verdict::Approve);
    decide(u"hold-comment"_s, tr("Hold the comment back"), u"clock"_s, tr("Nobody reads it on its site until somebody decides"), {Qt::SHIFT | Qt::Key_H},
           Verdict::Hold);
    decide(u"comment-is-spam"_s, tr("The comment is spam"), u"warning"_s, tr("It goes to the spam of its site, and is done here"), {}, Verdict::Spam);
    decide(u"trash-comment"_s, tr("Comment to the trash"), u"edit-delete"_s, tr("It goes to the trash of its site, and is done here"), {}, Verdict::Trash);
    connect(&m_inbox.moderation(), &models::Moderation::changed, this, &InboxPage::followModeration);
    connect(&m_inbox.moderation(), &models::Moderation::changed, m_conversation, &ConversationView::refresh);
    m_conversation->setThereReasons([this](const domain::Turn &turn) -> ThereReasons {
        const auto &mention = m_inbox.conversation().mention();
        if (!mention || turn.side == domain::Turn::Side::Note)
            return {};
        if (turn.side == domain::Turn::Side::Theirs) {
            QList<Verdict> verdicts{Verdict::Approve, Verdict::Spam, Verdict::Trash};
            verdicts.removeIf([&](Verdict verdict) { return !m_inbox.moderation().mayDecide(mention->channel, verdict); });
            return {.noChange = {}, .noDelete = {}, .verdicts = verdicts};
        }
        const auto &thread = m_inbox.conversation().thread();
        return {.noChange = m_inbox.moderation().whyNotChange(mention->channel, thread.channelName, turn, thread.service),
                .noDelete = m_inbox.moderation().whyNotDelete(mention->channel, thread.channelName, turn, thread.service)};
    });
    connect(m_conversation, &ConversationView::thereRequested, this, &InboxPage::doThere);
    followModeration();
}

void InboxPage::followModeration()
{
    const int count = m_list->selectedCount();
    const auto &mention = m_inbox.conversation().mention();
    const auto &moderation = m_inbox.moderation();
    const bool isRead = count == 1 && mention && mention->id == m_inbox.conversation().key();
    const QString why = m_inbox.isReadOnly()                                    ? models::readOnlyReason()
        : count == 0                                                            ? tr("Choose a mention first")
        : isRead && isOneMention() && !moderation.canModerate(mention->channel) ? tr("Where this was said, Parvis has no say about it")
        : !moderation.isAnywhere()                                              ? tr("No connected channel lets Parvis decide about comments")
                                                                                : QString();
    // Of one that is read alone it is known what was decided, unless something else is being done about it.
    const auto &turns = m_inbox.conversation().thread().turns;
    const bool isAlone = why.isEmpty() && isRead && isOneMention();
    const bool isApproved
        = isAlone && std::ranges::any_of(turns, [&mention](const domain::Turn &turn) {
              return turn.mention == mention->id && turn.side == domain::Turn::Side::Theirs && turn.standing == domain::Verdict::Approve && !turn.errand;
          });
    for (QAction *action : std::as_const(m_moderating)) {
        const auto verdict = static_cast<domain::Verdict>(action->data().toInt());
        if (isApproved && verdict == domain::Verdict::Approve) {
            action->setEnabled(false);
            action->setToolTip(tr("The comment is approved already"));
            continue;
        }
        const bool isUnknown = why.isEmpty() && isRead && isOneMention() && !moderation.mayDecide(mention->channel, verdict);
        action->setEnabled(why.isEmpty() && !isUnknown);
        action->setToolTip(isUnknown ? tr("Where this was said, there is no such decision") : why.isEmpty() ? action->whatsThis() : why);
    }
}

void InboxPage::fillModeration(QMenu &menu) const
{
    // Where there is nothing to decide, nothing is offered.
    if (!m_inbox.moderation().isAnywhere())
        return;
    menu.addSeparator();
    menu.addActions(m_moderating);
}

void InboxPage::doThere(const domain::Turn &turn, ThereVerb verb)
{
    models::PublishedVerbs &published = m_inbox.moderation().published();
    const QString channel = m_inbox.conversation().thread().channelName;
    const auto &mention = m_inbox.conversation().mention();
    const auto decide = [this, &turn](domain::Verdict verdict) { m_inbox.moderation().moderate({.ids = {turn.mention}}, verdict); };
    switch (verb) {
    case ThereVerb::Approve:
        return decide(domain::Verdict::Approve);
    case ThereVerb::Spam:
        return decide(domain::Verdict::Spam);
    case ThereVerb::Trash:
        return decide(domain::Verdict::Trash);
    case ThereVerb::Retry:
        if (turn.errand)
            published.retry(turn.errand->id);
        break;
    case ThereVerb::LetBe:
        if (turn.errand)
            published.letBe(turn.errand->id);
        break;
    case ThereVerb::Change: {
        const auto limit = mention ? m_inbox.moderation().replyLimit(mention->channel) : domain::TextLimit();
        auto *dialog = new ChangeThereDialog(channel, turn.text, limit, this);
        connect(dialog, &ChangeThereDialog::taken, &published, [&published, id = turn.post](const QString &text) { published.changeThere(id, text); });
        dialog->open();
        break;
    }
    case ThereVerb::Delete: {
        auto *dialog = new DeleteThereDialog(channel, m_inbox.conversation().thread().service, this);
        connect(dialog, &DeleteThereDialog::taken, &published, [&published, id = turn.post] { published.deleteThere(id); });
        dialog->open();
        break;
    }
    case ThereVerb::Compare: {
        if (!turn.errand)
            break;
        auto *dialog = new TwoVersionsDialog(channel, {.text = turn.errand->text, .moment = {}}, {.text = turn.errand->there, .moment = {}}, this);
        connect(dialog, &TwoVersionsDialog::oursChosen, &published, [&published, id = turn.post] { published.keepOurs(id); });
        connect(dialog, &TwoVersionsDialog::theirsChosen, &published, [&published, id = turn.post] { published.takeTheirs(id); });
        dialog->open();
        break;
    }
    }
}

} // namespace parvis::ui
