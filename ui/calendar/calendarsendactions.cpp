// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The page's verbs about how posts leave.
#include "ui/calendar/calendarpage.h"

#include "models/calendar/calendarpagemodel.h"
#include "ui/calendar/askfirstdialog.h"
#include "ui/calendar/channelchooser.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/latedialog.h"
#include "ui/calendar/posteditor.h"
#include "ui/calendar/postfate.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;
using parvis::domain::DeliveryState;
using parvis::domain::PostState;

namespace parvis::ui {

namespace {

void offerIf(QAction &action, bool isPossible, const QString &whyNot)
{
    action.setEnabled(isPossible);
    action.setToolTip(isPossible ? action.whatsThis() : whyNot);
}

bool isUnsure(const models::CalendarEntry &entry)
{
    return entry.delivery && entry.delivery->state == DeliveryState::Unsure;
}

bool isWaiting(const models::CalendarEntry &entry)
{
    return entry.delivery && entry.delivery->state == DeliveryState::Sending && entry.delivery->trouble && !entry.delivery->departedAt;
}

} // namespace

void CalendarPage::makeSendingActions()
{
    m_attach = makeAction(u"attach"_s, tr("Attach…"), tr("Attach files to the opened post"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_attach->setIcon(theme::icon(u"attach"_s));
    connect(m_attach, &QAction::triggered, this, &CalendarPage::askForFiles);
    m_alsoOn = makeAction(u"also-on"_s, tr("Also on other channels…"), tr("Make a post of its own of this one for other channels"), {});
    connect(m_alsoOn, &QAction::triggered, this, &CalendarPage::askChannels);
    m_sendNow = makeAction(u"send-now"_s, tr("Publish now"), tr("Send the post now; for some seconds it can be undone"), {});
    m_sendNow->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    m_sendNow->setIcon(theme::icon(u"document-send"_s));
    //: other words by which the palette finds “Publish now”
    m_sendNow->setProperty("also", tr("send now post immediately"));
    connect(m_sendNow, &QAction::triggered, this, [this] {
        const auto id = actedOn();
        if (m_model.opened() && m_model.opened()->post.id == id)
            return m_editor->sendNow();
        m_editor->flushAll();
        const auto entry = m_model.entry(id);
        const QString byHand = entry ? m_model.askBeforePublishing(*entry) : QString();
        if (byHand.isEmpty())
            return m_model.sendNow(id);
        auto *dialog = new AskFirstDialog(tr("Publish it by hand"), byHand, this);
        connect(dialog, &AskFirstDialog::taken, &m_model, [this, id] { m_model.sendNow(id); });
        dialog->open();
    });
    m_tryAgain = makeAction(u"try-again"_s, tr("Try again"), tr("Send the post that failed once more, as it is"), {});
    connect(m_tryAgain, &QAction::triggered, this, [this] {
        m_editor->flush();
        m_model.tryAgain(actedOn());
    });
    m_isThere = makeAction(u"it-is-there"_s, tr("It is there"), tr("It counts as published and is not sent again"), {});
    connect(m_isThere, &QAction::triggered, this, [this] { m_model.resolve(actedOn(), true); });
    m_isNotThere = makeAction(u"it-is-not-there"_s, tr("It is not there: send again"), tr("The post is sent once more"), {});
    connect(m_isNotThere, &QAction::triggered, this, [this] { m_model.resolve(actedOn(), false); });
    m_takeBack = makeAction(u"take-back"_s, tr("Take back"), tr("Do not send the post: it is a draft again"), {});
    connect(m_takeBack, &QAction::triggered, this, [this] { m_model.takeBack(actedOn()); });
    m_sendLate = makeAction(u"send-late"_s, tr("Send it now"), tr("Send the post all the same, though its time has passed"), {});
    connect(m_sendLate, &QAction::triggered, this, [this] { m_model.published().sendLate(actedOn()); });
    QAction *late = makeAction(u"late-posts"_s, tr("Posts that are late…"), tr("How late a post may leave by itself"), {});
    //: other words by which the palette finds “Posts that are late…”
    late->setProperty("also", tr("missed time offline asleep delay"));
    connect(late, &QAction::triggered, this, [this] { (new LateDialog(m_model, this))->open(); });
    m_changeThere = makeAction(u"change-there"_s, tr("Change it there…"), tr("Write something else over what is published"), {});
    connect(m_changeThere, &QAction::triggered, this, [this] {
        if (const auto entry = m_model.entry(actedOn()))
            PostFate::askChange(m_model, *entry, this);
    });
    m_deleteThere = makeAction(u"delete-there"_s, tr("Delete it there…"), tr("Delete what is published, for everybody"), {});
    connect(m_deleteThere, &QAction::triggered, this, [this] {
        if (const auto entry = m_model.entry(actedOn()))
            PostFate::askDelete(m_model, *entry, this);
    });
    m_show = makeAction(u"show-on-the-web"_s, tr("Show it on the web"), tr("Open the post where it stands"), {});
    connect(m_show, &QAction::triggered, this, [this] {
        if (const auto entry = m_model.entry(actedOn()))
            PostFate::showOnTheWeb(m_model, entry->post.url);
    });
    m_copyAddress = makeAction(u"copy-the-address"_s, tr("Copy the address"), tr("Copy the address where the post stands"), {});
    connect(m_copyAddress, &QAction::triggered, this, [this] {
        if (const auto entry = m_model.entry(actedOn()))
            QGuiApplication::clipboard()->setText(entry->post.url);
    });
    m_copyText = makeAction(u"copy-the-text"_s, tr("Copy the text"), tr("Copy what the post says"), {});
    connect(m_copyText, &QAction::triggered, this, [this] {
        if (const auto entry = m_model.entry(actedOn()))
            QGuiApplication::clipboard()->setText(entry->post.text);
    });
    m_writing += {m_attach, m_alsoOn, m_sendNow, m_tryAgain, m_isThere, m_isNotThere, m_takeBack, m_sendLate, m_changeThere, m_deleteThere};
}

void CalendarPage::offerSendingVerbs(const std::optional<models::CalendarEntry> &entry, const QString &missing)
{
    const auto why = [&missing](const QString &sentence) { return missing.isEmpty() ? sentence : missing; };
    const QString notNow = entry ? m_model.whyNotSendNow(*entry) : missing;
    offerIf(*m_sendNow, notNow.isEmpty(), notNow);
    offerIf(*m_tryAgain, entry && entry->post.state == PostState::Failed && !isUnsure(*entry), why(tr("It has not failed.")));
    offerIf(*m_isThere, entry && isUnsure(*entry), why(tr("Everything is known of this post.")));
    offerIf(*m_isNotThere, entry && isUnsure(*entry), why(tr("Everything is known of this post.")));
    offerIf(*m_takeBack, entry && isWaiting(*entry), why(tr("It does not wait for another attempt.")));
    offerIf(*m_sendLate, entry && entry->hasMissed, why(tr("It has not missed its time.")));
    const auto whyNotThere
        = [&](const QString &reason) { return !entry || entry->post.state != PostState::Published ? why(tr("It is not published.")) : reason; };
    const QString noChange = whyNotThere(entry ? m_model.whyNotChangeThere(*entry) : QString());
    const QString noDelete = whyNotThere(entry ? m_model.whyNotDeleteThere(*entry) : QString());
    offerIf(*m_changeThere, noChange.isEmpty(), noChange);
    offerIf(*m_deleteThere, noDelete.isEmpty(), noDelete);
    const bool hasAddress
        = entry && !models::isDeletedThere(entry->post) && (entry->post.url.startsWith("https://"_L1) || entry->post.url.startsWith("http://"_L1));
    offerIf(*m_show, hasAddress, why(tr("No address is known of this post.")));
    offerIf(*m_copyAddress, hasAddress, why(tr("No address is known of this post.")));
    offerIf(*m_copyText, entry && !entry->post.text.isEmpty(), why(tr("It has no text.")));
    offerIf(*m_alsoOn, entry && !m_model.otherChannels(*entry).isEmpty(), why(tr("There is no other channel that can carry posts.")));
}

void CalendarPage::fillSendingVerbs(QMenu &menu, const models::CalendarEntry &entry) const
{
    menu.addSeparator();
    if (m_sendNow->isEnabled() && entry.post.state != PostState::Failed && !entry.hasMissed)
        menu.addAction(m_sendNow);
    if (isUnsure(entry)) {
        menu.addAction(m_isThere);
        menu.addAction(m_isNotThere);
    } else if (entry.post.state == PostState::Failed) {
        menu.addAction(m_tryAgain);
    }
    if (isWaiting(entry))
        menu.addAction(m_takeBack);
    if (entry.hasMissed)
        menu.addAction(m_sendLate);
    if (entry.post.state == PostState::Published && !entry.post.remoteId.isEmpty()) {
        menu.addAction(m_changeThere);
        menu.addAction(m_deleteThere);
    }
    if (!entry.post.url.isEmpty() && !models::isDeletedThere(entry.post)) {
        menu.addAction(m_show);
        menu.addAction(m_copyAddress);
    }
    if (entry.holder == domain::PostHolder::ByHand && entry.look == models::PostLook::Late)
        menu.addAction(m_copyText);
}

void CalendarPage::askForFiles()
{
    if (!m_model.opened())
        return;
    m_editor->flush();
    auto *dialog = new QFileDialog(this, tr("Attach to the post"), existingFolder(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    widenColumns(*dialog);
    connect(dialog, &QFileDialog::filesSelected, &m_model.attachments(), &models::PostAttachments::attachFiles);
    dialog->open();
}

void CalendarPage::askChannels()
{
    m_editor->flush();
    const auto id = actedOn();
    const auto entry = id.isNull() ? std::nullopt : m_model.entry(id);
    if (!entry)
        return;
    QList<domain::Channel> others = m_model.channels();
    others.removeIf([&entry](const domain::Channel &channel) { return channel.id == entry->post.channel; });
    ChannelChooser::Channels connected;
    ChannelChooser::Channels articlesOnly;
    for (const domain::Channel &other : std::as_const(others)) {
        if (m_model.isConnected(other.id))
            connected.insert(other.id);
        if (m_model.isForArticlesAlone(other.id, entry->post))
            articlesOnly.insert(other.id);
    }
    //: %1 is the name of a post
    auto *chooser = new ChannelChooser(tr("“%1” also on:").arg(nameOrUntitled(*entry)), others, connected, articlesOnly, this);
    connect(chooser, &ChannelChooser::chosen, this, [this, id](const QList<domain::Id<domain::Channel>> &channels) { m_model.copyTo(id, channels); });
    QWidget *place = focusWidget() ? focusWidget() : this;
    chooser->popUpAt(place->mapToGlobal(place->rect().bottomLeft()));
}

} // namespace parvis::ui
