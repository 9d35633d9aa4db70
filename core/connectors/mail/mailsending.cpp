// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mail/imapanswer.h"
#include "core/connectors/mail/mailconnector.h"
#include "core/connectors/trouble.h"
#include "core/domain/channels/mailingproblem.h"
#include "core/formats/email/mailwriter.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Outgoing;
using domain::Sent;
using domain::Trouble;

namespace {

std::unexpected<Trouble> mailTrouble(Trouble::Kind kind, const QString &said)
{
    return std::unexpected(Trouble{.kind = kind, .said = said});
}

/// By what a recipient is known in the notes of a delivery: no address stands there.
QString recipientMark(const QString &address)
{
    constexpr qsizetype length = 16;
    return QString::fromLatin1(QCryptographicHash::hash(address.toLower().toUtf8(), QCryptographicHash::Sha256).toHex().first(length));
}

Exchange<QList<imap::Response>> sayToImap(Transfer command)
{
    const Given given = co_await transfer(std::move(command));
    if (!given)
        co_return std::unexpected(given.error());
    auto responses = imap::responsesIn(given->body);
    if (!responses)
        co_return std::unexpected(malformed(*given, u"no answer of IMAP"_s));
    co_return *std::move(responses);
}

/// The messages of a folder that have that Message-ID.
Exchange<QList<qint64>> findInFolder(mail::Account account, QString folder, QString messageId)
{
    const auto id = imap::quoted(u'<' + messageId + u'>');
    if (!id)
        co_return QList<qint64>();
    const auto said = co_await sayToImap(mail::imapCommand(account, folder, "UID SEARCH HEADER Message-ID " + *id));
    if (!said)
        co_return std::unexpected(said.error());
    co_return imap::uidsIn(*said);
}

Exchange<QList<imap::Folder>> foldersOf(mail::Account account)
{
    const auto said = co_await sayToImap(mail::imapCommand(account, {}, "LIST \"\" \"*\""));
    if (!said)
        co_return std::unexpected(said.error());
    co_return imap::foldersIn(*said);
}

/// Where a message that is answered may have been put since: an archive first, what is no place for it not at all.
QStringList otherFolders(const QList<imap::Folder> &folders)
{
    constexpr qsizetype mostFolders = 40;
    QStringList first;
    QStringList rest;
    for (const imap::Folder &folder : folders) {
        const auto is = [&folder](const QString &attribute) { return folder.attributes.contains(attribute); };
        if (folder.name.compare("INBOX"_L1, Qt::CaseInsensitive) == 0 || is(u"\\noselect"_s) || is(u"\\nonexistent"_s) || is(u"\\drafts"_s) || is(u"\\sent"_s))
            continue;
        (is(u"\\all"_s) || is(u"\\archive"_s) ? first : rest) << folder.name;
    }
    return (first + rest).first(std::min(mostFolders, first.size() + rest.size()));
}

/// The head of the message that is answered, wherever it was put.
Exchange<formats::MailHeads> headsOf(mail::Account account, QString messageId)
{
    QStringList places{u"INBOX"_s};
    bool hasListed = false;
    while (!places.isEmpty()) {
        const QString folder = places.takeFirst();
        const auto found = co_await findInFolder(account, folder, messageId);
        // A folder that may not be read is not the one.
        if (!found && (!hasListed || domain::passes(found.error().kind)))
            co_return std::unexpected(found.error());
        if (found && !found->isEmpty()) {
            const QByteArray command = "UID FETCH " + QByteArray::number(found->last()) + " (UID BODY.PEEK[HEADER]<0.65536>)";
            const auto said = co_await sayToImap(mail::imapCommand(account, folder, command));
            if (!said)
                co_return std::unexpected(said.error());
            const auto mails = imap::mailsIn(*said);
            if (!mails.isEmpty())
                co_return formats::readMailHeads(mails.last().content);
        }
        if (places.isEmpty() && !std::exchange(hasListed, true)) {
            const auto folders = co_await foldersOf(account);
            if (!folders)
                co_return std::unexpected(folders.error());
            places = otherFolders(*folders);
        }
    }
    co_return mailTrouble(Trouble::Kind::Gone, u"the message that is answered is in no folder any more"_s);
}

/// Whether a message of that id is where what was sent is kept, or has come back to us.
Exchange<bool> isSomewhere(mail::Account account, QString messageId)
{
    const auto folders = co_await foldersOf(account);
    if (!folders)
        co_return std::unexpected(folders.error());
    QStringList places{u"INBOX"_s};
    if (const QString sent = imap::sentFolder(*folders); !sent.isEmpty())
        places.prepend(sent);
    for (const QString &folder : std::as_const(places)) {
        const auto found = co_await findInFolder(account, folder, messageId);
        if (!found)
            co_return std::unexpected(found.error());
        if (!found->isEmpty())
            co_return true;
    }
    co_return false;
}

/// Puts a copy where what was sent is kept, once. It has left: what goes wrong here changes nothing.
Exchange<> keepCopy(mail::Account account, QByteArray message, QString messageId)
{
    const auto folders = co_await foldersOf(account);
    const QString sent = folders ? imap::sentFolder(*folders) : QString();
    const auto name = imap::quoted(sent);
    if (sent.isEmpty() || !name)
        co_return domain::Answer<>();
    // Some servers keep one by themselves.
    const auto there = co_await findInFolder(account, sent, messageId);
    if (!there || !there->isEmpty())
        co_return domain::Answer<>();
    Transfer append = mail::imapCommand(account, {}, "APPEND " + *name + " (\\Seen)");
    append.upload = message;
    append.effect = Effect::Repeatable;
    static_cast<void>(co_await transfer(std::move(append)));
    co_return domain::Answer<>();
}

/// What leaves, ready but for whom it is for.
struct Letter
{
    formats::MailHeading heading;
    QString text;
    QList<formats::MailFile> files;
    std::optional<domain::Article> article;
    QHash<QString, QByteArray> pictures;

    [[nodiscard]] QByteArray to(const QString &address) const
    {
        formats::MailHeading addressed = heading;
        addressed.to = address;
        if (!article)
            return formats::writeMail(addressed, text, files);
        return formats::writeArticleMail(addressed, *article, [this](const QString &picture) {
            const auto found = pictures.constFind(picture);
            return found == pictures.constEnd() ? std::nullopt : std::optional(*found);
        });
    }
};

Exchange<Letter> articleLetter(mail::Account account, Outgoing outgoing)
{
    Letter letter;
    letter.article = outgoing.article->source;
    letter.heading.subject = outgoing.title;
    // Also where one address alone gets it, which may be one reader: a list of a provider puts its own in the place of ours (RFC 2369, 4).
    letter.heading.unsubscribe = account.address;
    for (const domain::ArticleFile &file : std::as_const(outgoing.article->files)) {
        const Given content = co_await contentOf(file.attachment.media.id);
        if (!content)
            co_return std::unexpected(content.error());
        letter.pictures.insert(file.address, content->body);
    }
    co_return letter;
}

/// The answer to somebody, and to whom it goes.
Exchange<std::pair<Letter, QString>> replyLetter(mail::Account account, Outgoing outgoing)
{
    const auto heads = co_await headsOf(account, outgoing.inReplyTo);
    if (!heads)
        co_return std::unexpected(heads.error());
    if (heads->replyTo.address.isEmpty())
        co_return mailTrouble(Trouble::Kind::Refused, u"the message that is answered says not who it is from"_s);
    Letter letter;
    letter.text = outgoing.parts.join(u"\n\n"_s);
    const bool isAnswer = heads->subject.startsWith("re:"_L1, Qt::CaseInsensitive);
    letter.heading.subject = isAnswer ? heads->subject : u"Re: "_s + heads->subject;
    letter.heading.inReplyTo = outgoing.inReplyTo;
    letter.heading.references = heads->references;
    letter.heading.references << outgoing.inReplyTo;
    for (const domain::Attachment &attachment : std::as_const(outgoing.attachments)) {
        const Given content = co_await contentOf(attachment.media.id);
        if (!content)
            co_return std::unexpected(content.error());
        letter.files << formats::MailFile{
            .name = attachment.media.name, .type = attachment.media.type, .content = content->body, .description = attachment.altText};
    }
    co_return std::pair(letter, heads->replyTo.address);
}

/// True where it is open whether a recipient has it, and the person has not said since that it is to be sent again.
bool isOpenFor(const Outgoing &outgoing, const QString &mark)
{
    if (outgoing.departedAt && outgoing.notes.value(u"asking"_s) == mark)
        return true;
    const QString left = outgoing.notes.value(u"left "_s + mark);
    return !left.isEmpty() && (!outgoing.firstAttemptAt || domain::toMs(*outgoing.firstAttemptAt) <= left.toLongLong());
}

/// What came of those who did not get it.
struct Shortfall
{
    QStringList open;      ///< nobody knows whether they have it
    QStringList refused;   ///< "address (why)"
    std::optional<Trouble> later;   ///< the next attempt may do better

    [[nodiscard]] std::optional<Trouble> trouble(qsizetype recipients) const
    {
        // Who is to decide reads it; a long list says no more than a short one.
        constexpr qsizetype mostNamed = 5;
        const auto named = [mostNamed](const QStringList &list) {
            return list.first(std::min(mostNamed, list.size())).join(u", "_s) + (list.size() > mostNamed ? u" …"_s : QString());
        };
        const domain::MailingShortfall shortfall{.refused = refused.size(), .readers = recipients, .who = named(refused)};
        const QString turnedDown = refused.isEmpty() ? QString() : domain::saidOf(shortfall);
        if (later)
            return later;
        if (!open.isEmpty()) {
            const domain::MailingDoubt doubt{.reached = recipients - open.size() - refused.size(), .readers = recipients, .who = named(open)};
            const QString all = recipients > 1 ? domain::saidOf(doubt) : u"the line broke after it had left for %1"_s.arg(doubt.who);
            return Trouble{.kind = Trouble::Kind::Unsure, .said = turnedDown.isEmpty() ? all : all + u"; "_s + turnedDown};
        }
        if (!refused.isEmpty())
            return Trouble{.kind = Trouble::Kind::Refused, .said = turnedDown};
        return std::nullopt;
    }
};

/// Sends it to each who has it not yet, one after the other.
Exchange<Shortfall> deliver(mail::Account account, Outgoing outgoing, Letter letter, QStringList recipients)
{
    Shortfall shortfall;
    int inARow = 0;
    bool hasSent = false;
    for (const QString &recipient : std::as_const(recipients)) {
        const QString mark = recipientMark(recipient);
        if (outgoing.notes.contains(u"to "_s + mark)) {
            hasSent = true;
            continue;
        }
        if (isOpenFor(outgoing, mark)) {
            // The copy of a newsletter says nothing of one of its recipients.
            bool isThere = false;
            if (recipients.size() == 1) {
                const auto found = co_await isSomewhere(account, letter.heading.messageId);
                if (!found)
                    co_return std::unexpected(found.error());
                isThere = *found;
            }
            const QString note = (isThere ? u"to "_s : u"left "_s) + mark;
            if (const Given kept = co_await keep(note, QString::number(domain::toMs(outgoing.now))); !kept)
                co_return std::unexpected(kept.error());
            if (!isThere)
                shortfall.open << recipient;
            continue;
        }
        if (const Given kept = co_await keep(u"asking"_s, mark); !kept)
            co_return std::unexpected(kept.error());
        const Given given = co_await transfer({.url = account.smtp,
                                               .user = account.user,
                                               .password = account.password,
                                               .upload = letter.to(recipient),
                                               .from = account.address,
                                               .to = {recipient},
                                               .effect = Effect::Creates});
        if (given) {
            if (const Given kept = co_await keep(u"to "_s + mark, u"1"_s); !kept)
                co_return std::unexpected(kept.error());
            hasSent = true;
            inARow = 0;
            continue;
        }
        Trouble met = given.error();
        ++inARow;
        if (met.kind == Trouble::Kind::Refused || met.kind == Trouble::Kind::TooLarge) {
            // Where it says no to everybody it is about us, or about what we say.
            constexpr int mostRefused = 3;
            if (recipients.size() == 1 || (!hasSent && inARow >= mostRefused))
                co_return std::unexpected(met);
            shortfall.refused << u"%1 (%2)"_s.arg(recipient, met.said);
            continue;
        }
        if (met.kind != Trouble::Kind::ServerTrouble || inARow > 1)
            co_return std::unexpected(met);
        shortfall.later = met;
    }
    co_return shortfall;
}

} // namespace

Exchange<Sent> MailConnector::send(Access access, Outgoing outgoing) const
{
    const mail::Account account = mail::accountOf(access);
    Letter letter;
    QStringList recipients;
    // A list that was emptied since leaves no newsletter for an article to be.
    if (outgoing.inReplyTo.isEmpty() && account.recipients.isEmpty())
        co_return mailTrouble(Trouble::Kind::NotPossible, u"nobody is named who gets the newsletter"_s);
    if (outgoing.article) {
        auto made = co_await articleLetter(account, outgoing);
        if (!made)
            co_return std::unexpected(made.error());
        letter = *std::move(made);
        recipients = account.recipients;
    } else if (!outgoing.inReplyTo.isEmpty()) {
        auto made = co_await replyLetter(account, outgoing);
        if (!made)
            co_return std::unexpected(made.error());
        letter = std::move(made->first);
        recipients = {made->second};
    } else {
        co_return mailTrouble(Trouble::Kind::NotPossible, u"a newsletter is an article"_s);
    }
    letter.heading.from = account.party();
    letter.heading.messageId = mail::messageIdOf(outgoing.key, account.address);
    letter.heading.date = outgoing.now;
    letter.heading.language = outgoing.language;
    const auto shortfall = co_await deliver(account, outgoing, letter, recipients);
    if (!shortfall)
        co_return std::unexpected(shortfall.error());
    if (const auto trouble = shortfall->trouble(recipients.size()))
        co_return std::unexpected(*trouble);
    static_cast<void>(co_await keepCopy(account, letter.to(recipients.size() == 1 ? recipients.first() : account.address), letter.heading.messageId));
    co_return Sent{.remoteId = letter.heading.messageId, .url = {}, .publishedAt = outgoing.now};
}

} // namespace parvis::connectors
