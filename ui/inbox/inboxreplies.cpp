// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationview.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/outboxdialog.h"
#include "ui/inbox/rulesdialog.h"
#include "ui/inbox/savedrepliesdialog.h"
#include "ui/inbox/triagemenus.h"
#include "ui/widgets/folders.h"

#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

// The page's verbs of answering.
namespace parvis::ui {

void InboxPage::makeReplyActions()
{
    m_reply = makeAction(u"reply"_s, tr("Reply"), u"reply"_s, {Qt::Key_R});
    m_send = makeAction(u"send"_s, tr("Send"), {}, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    m_sendLater = makeAction(u"send-later"_s, tr("Later"), u"clock"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Return});
    m_savedReply = makeAction(u"saved-reply"_s, tr("Saved reply"), u"saved-reply"_s, {Qt::SHIFT | Qt::Key_R, Qt::CTRL | Qt::Key_R});
    m_discardReply = makeAction(u"discard-reply"_s, tr("Discard the draft"), u"edit-delete"_s, {});
    //: other words by which the palette finds “Discard the draft”
    m_discardReply->setProperty("also", tr("delete remove reply"));
    m_attach = makeAction(u"attach"_s, tr("Attach…"), u"attach"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_A});
    m_editSavedReplies = makeAction(u"edit-saved-replies"_s, tr("Saved replies…"), u"saved-reply"_s, {});
    m_outbox = makeAction(u"outbox"_s, tr("Outbox…"), u"clock"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    m_outbox->setToolTip(tr("The replies that wait to leave"));
    m_editRules = makeAction(u"rules"_s, tr("Rules…"), u"rules"_s, {});
    m_editRules->setToolTip(tr("What is done by itself to what comes in"));
    connect(m_editRules, &QAction::triggered, this, [this] {
        auto *dialog = new RulesDialog(m_inbox, this);
        dialog->open();
    });
    auto &replies = m_inbox.replies();
    connect(m_reply, &QAction::triggered, this, [this] { m_conversation->focusReply(); });
    connect(m_send, &QAction::triggered, &replies, &models::ReplyWriter::send);
    connect(m_discardReply, &QAction::triggered, &replies, &models::ReplyWriter::discard);
    connect(m_attach, &QAction::triggered, this, &InboxPage::askForFiles);
    connect(m_sendLater, &QAction::triggered, this, [this] { popUp([this](QMenu &menu, const auto &) { fillSendMenu(menu, m_inbox); }); });
    const auto editSaved = [this] {
        auto *dialog = new SavedRepliesDialog(m_inbox.savedReplies(), {}, {}, this);
        dialog->open();
    };
    connect(m_editSavedReplies, &QAction::triggered, this, editSaved);
    connect(m_savedReply, &QAction::triggered, this, [this] {
        popUp([this](QMenu &menu, const auto &) {
            fillSavedReplyMenu(menu, m_inbox);
            if (!menu.isEmpty())
                menu.addSeparator();
            const auto &begun = m_inbox.replies();
            if (!begun.text().trimmed().isEmpty()) {
                connect(menu.addAction(tr("Save this one…")), &QAction::triggered, this, [this, text = begun.text(), language = begun.language()] {
                    auto *dialog = new SavedRepliesDialog(m_inbox.savedReplies(), text, language, this);
                    dialog->open();
                });
            }
            menu.addAction(m_editSavedReplies);
        });
    });
    connect(m_outbox, &QAction::triggered, this, [this] {
        auto *dialog = new OutboxDialog(m_inbox, this);
        // Its words come back as the draft: only then is there something to write in.
        connect(dialog, &OutboxDialog::editRequested, this, [this] {
            connect(&m_inbox.replies(), &models::ReplyWriter::replaced, m_conversation, &ConversationView::focusReply, Qt::SingleShotConnection);
        });
        dialog->open();
    });
    connect(&replies, &models::ReplyWriter::changed, this, &InboxPage::followActions);
    makeAnswerActions();
    // The next keys are for the next mention, not for a new draft.
    connect(&replies, &models::ReplyWriter::sent, this, &InboxPage::focusMain);
}

void InboxPage::makeAnswerActions()
{
    QAction *answer = makeAction(u"answer-with-the-article"_s, tr("Answer with the article"), u"place-articles"_s, {});
    QAction *show = makeAction(u"show-the-article-that-answers"_s, tr("Show the article that answers"), u"place-articles"_s, {});
    auto &answering = m_inbox.answering();
    connect(answer, &QAction::triggered, this, [&answering] { answering.answerWith(answering.list().value(0)); });
    connect(show, &QAction::triggered, this, [&answering] { answering.open(answering.list().value(0)); });
    const auto follow = [&answering, answer, show] {
        const bool isAnswered = !answering.list().isEmpty();
        const QString none = tr("No article is linked to this conversation");
        const QString why = isAnswered ? answering.whyNotAnswer() : none;
        answer->setEnabled(why.isEmpty());
        answer->setToolTip(why.isEmpty() ? answer->text() : why);
        show->setEnabled(isAnswered);
        show->setToolTip(isAnswered ? show->text() : none);
    };
    connect(&answering, &models::AnsweringArticles::changed, this, follow);
    follow();
}

void InboxPage::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Attach to the reply"), existingFolder(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    widenColumns(*dialog);
    connect(dialog, &QFileDialog::filesSelected, &m_inbox.replies().attachments(), &models::ReplyAttachments::attachFiles);
    dialog->open();
}

void InboxPage::openCopy(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_inbox.tellUnopened(path);
}

} // namespace parvis::ui
