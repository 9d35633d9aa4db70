// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mail/mailconnector.h"

#include "core/connectors/mail/imapanswer.h"
#include "core/connectors/trouble.h"
#include "core/domain/channels/tlsproblem.h"
#include "core/domain/people/details.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

/// Of each message; what stands behind is attachments.
constexpr qint64 mostOfAMail = 262'144;
constexpr qsizetype firstPage = 50;
constexpr qsizetype olderPage = 100;
constexpr qsizetype mostRecipients = 500;

QByteArray fetchItems()
{
    return "(UID FLAGS BODY.PEEK[]<0." + QByteArray::number(mostOfAMail) + ">)";
}

/// A message that is there and that the server did not give, and how often it was asked for again.
struct OwedMail
{
    qint64 uid = 0;
    int tries = 0;
};

/// How far the inbox was taken in: which numbering, up to which number, and the day on which that was so. `owed`: messages that are there and that the server
/// did not give.
struct InboxPosition
{
    qint64 validity = 0;
    qint64 uid = 0;
    QDate day;
    QList<OwedMail> owed = {};

    [[nodiscard]] QString text() const
    {
        QString written = u"%1 %2 %3"_s.arg(validity).arg(uid).arg(day.toString(Qt::ISODate));
        for (const OwedMail &one : owed)
            written += u' ' + QString::number(one.uid) + (one.tries > 0 ? u'*' + QString::number(one.tries) : QString());
        return written;
    }
    [[nodiscard]] static std::optional<InboxPosition> of(const QString &text)
    {
        const QStringList parts = text.split(u' ');
        bool hasValidity = false;
        bool hasUid = false;
        InboxPosition position{.validity = parts.value(0).toLongLong(&hasValidity),
                               .uid = parts.value(1).toLongLong(&hasUid),
                               .day = QDate::fromString(parts.value(2), Qt::ISODate)};
        for (const QString &one : parts.sliced(std::min<qsizetype>(3, parts.size()))) {
            if (const qint64 uid = one.section(u'*', 0, 0).toLongLong(); uid > 0)
                position.owed << OwedMail{.uid = uid, .tries = std::max(0, one.section(u'*', 1).toInt())};
        }
        return hasValidity && hasUid && position.uid >= 0 ? std::optional(position) : std::nullopt;
    }
};

QDate dayOf(const HttpResponse &response)
{
    return QDateTime::fromMSecsSinceEpoch(domain::toMs(response.receivedAt), QTimeZone::UTC).date();
}

QByteArray setOf(const QList<qint64> &uids)
{
    QByteArray set;
    for (const qint64 uid : uids)
        set += (set.isEmpty() ? "" : ",") + QByteArray::number(uid);
    return set;
}

void addEntries(Page &page, const QList<imap::FetchedMail> &mails, const QString &ours)
{
    for (const imap::FetchedMail &mail : mails) {
        // Somebody has thrown it away, and their program has not emptied the bin yet.
        if (!mail.flags.contains(u"\\deleted"_s))
            page.entries << mail::entryOf(mail.content, mail.flags, ours, QString::number(mail.uid));
    }
}

/// What a server says to a command, read.
struct ImapSaid
{
    QList<imap::Response> responses;
    imap::MailboxState state;
    QDate day;
};

Exchange<ImapSaid> sayImap(Transfer transfer)
{
    const Given given = co_await connectors::transfer(std::move(transfer));
    if (!given)
        co_return std::unexpected(given.error());
    auto responses = imap::responsesIn(given->body);
    if (!responses)
        co_return std::unexpected(malformed(*given, u"no answer of IMAP"_s));
    const imap::MailboxState state = imap::mailboxStateIn(*responses);
    co_return ImapSaid{.responses = *std::move(responses), .state = state, .day = dayOf(*given)};
}

/// True where it is about the line or about us, not about what was asked.
bool isOfTheLine(Trouble::Kind kind)
{
    using Kind = Trouble::Kind;
    return kind == Kind::Offline || kind == Kind::Unreachable || kind == Kind::Cut || kind == Kind::AccessDenied || kind == Kind::RateLimited;
}

/// Messages of the inbox, those that are there and were not given, and what was met where it was.
struct MailsRead
{
    QList<imap::FetchedMail> mails;
    QList<qint64> missing;
    std::optional<Trouble> met;

    [[nodiscard]] bool isNothing() const { return mails.isEmpty() && !missing.isEmpty(); }
    [[nodiscard]] Trouble trouble() const
    {
        return met.value_or(Trouble{.kind = Trouble::Kind::ServerTrouble, .said = u"the server does not give message %1"_s.arg(missing.first())});
    }
};

/// Those messages of the inbox, but for those that are not there any more. Where a server does not give all that it was asked for, they are asked for one by
/// one: a single one that it cannot read does not hold up the others.
Exchange<MailsRead> readMails(mail::Account account, QList<qint64> uids, qint64 validity)
{
    const auto ask = [&account](const QByteArray &command) { return sayImap(mail::imapCommand(account, u"INBOX"_s, command)); };
    MailsRead read{.mails = {}, .missing = uids, .met = {}};
    const auto take = [&read](const ImapSaid &said) {
        for (const imap::FetchedMail &mail : imap::mailsIn(said.responses)) {
            if (read.missing.removeOne(mail.uid))
                read.mails << mail;
        }
    };
    const auto all = co_await ask("UID FETCH " + setOf(uids) + ' ' + fetchItems());
    if (!all && isOfTheLine(all.error().kind))
        co_return std::unexpected(all.error());
    if (all && all->state.validity != validity)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::ServerTrouble, .said = u"the server numbers its messages anew"_s});
    if (all)
        take(*all);
    else
        read.met = all.error();
    if (!read.missing.isEmpty()) {
        const auto there = co_await ask("UID SEARCH UID " + setOf(read.missing));
        if (!there)
            co_return std::unexpected(there.error());
        const QList<qint64> still = imap::uidsIn(there->responses);
        read.missing.removeIf([&still](qint64 uid) { return !still.contains(uid); });
    }
    const QList<qint64> singly = read.missing;
    for (const qint64 uid : singly) {
        const auto one = co_await ask("UID FETCH " + QByteArray::number(uid) + ' ' + fetchItems());
        if (!one && isOfTheLine(one.error().kind))
            co_return std::unexpected(one.error());
        if (one)
            take(*one);
        else
            read.met = one.error();
    }
    std::ranges::sort(read.mails, {}, &imap::FetchedMail::uid);
    co_return read;
}

void oweTo(InboxPosition &at, const QList<qint64> &missing)
{
    constexpr qsizetype mostOwed = 100;
    for (const qint64 uid : missing) {
        if (at.owed.size() < mostOwed && !std::ranges::contains(at.owed, uid, &OwedMail::uid))
            at.owed << OwedMail{.uid = uid};
    }
}

/// What stands on the card of what is there and was not given.
Trouble notGiven(qint64 uid)
{
    return {.kind = Trouble::Kind::Cut, .said = u"the server does not give message %1"_s.arg(uid)};
}

/// Asks again for what the server did not give before, and takes in what it gives now; what it still does not is told, and so is what is asked for no more.
Exchange<> readOwed(mail::Account account, InboxPosition *at, Page *page, bool isAnotherDay)
{
    constexpr int triesInARow = 10;
    constexpr int mostTries = 40;
    QList<qint64> due;
    for (const OwedMail &one : std::as_const(at->owed)) {
        if (one.tries < triesInARow || isAnotherDay)
            due << one.uid;
    }
    if (due.isEmpty())
        co_return domain::Answer<>();
    const auto again = co_await readMails(account, due, at->validity);
    if (!again && isOfTheLine(again.error().kind))
        co_return std::unexpected(again.error());
    if (again)
        addEntries(*page, again->mails, account.address);
    const QList<qint64> still = again ? again->missing : due;
    at->owed.removeIf([&](const OwedMail &one) { return due.contains(one.uid) && !still.contains(one.uid); });
    for (OwedMail &one : at->owed) {
        if (due.contains(one.uid) && ++one.tries >= mostTries)
            page->lack = Trouble{.kind = Trouble::Kind::Cut, .said = u"the server does not give message %1, and is not asked for it any more"_s.arg(one.uid)};
    }
    at->owed.removeIf([](const OwedMail &one) { return one.tries >= mostTries; });
    co_return domain::Answer<>();
}

/// Of a trouble with the certificate of a server, or with its TLS, the same trouble that names its port too: of two servers of one name it tells which.
std::optional<Trouble> unsafeAt(const Trouble &met, const QUrl &server)
{
    auto problem = domain::tlsProblemIn(met);
    if (!problem)
        return std::nullopt;
    problem->host = u"%1:%2"_s.arg(server.host()).arg(server.port());
    return domain::troubleOf(*problem);
}

/// What all of the servers that were asked met: that one could not be trusted says more than that others were not there, and of one that answered nobody need
/// know which were not. Each is named once.
Trouble notLetIn(const QString &protocol, QStringList asked, Trouble met, const std::optional<Trouble> &unsafe)
{
    if (unsafe && met.kind == Trouble::Kind::Unreachable)
        return *unsafe;
    asked.removeDuplicates();
    const QString named = met.kind == Trouble::Kind::Unreachable ? asked.join(u", "_s) : asked.last();
    met.said = u"%1, %2: %3"_s.arg(protocol, named, met.said);
    return met;
}

/// The addresses of a newsletter as a person wrote them.
domain::Answer<QStringList> takenRecipients(const QString &text)
{
    const auto recipients = mail::recipientsIn(text);
    if (!recipients)
        return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"recipients, no mail address: %1"_s.arg(recipients.error())});
    if (recipients->size() > mostRecipients)
        return std::unexpected(Trouble{.kind = Trouble::Kind::TooLarge, .said = u"recipients, more than %1"_s.arg(mostRecipients)});
    return *recipients;
}

/// Without anybody to send it to there is no newsletter.
domain::Capabilities mailCapabilities(const QString &service, const QStringList &recipients)
{
    domain::Capabilities can = domain::staticCapabilities(service);
    if (recipients.isEmpty())
        can.canPublishArticles = can.hasTitle = false;
    return can;
}

/// The newest page, of an inbox that was never read.
Exchange<Page> readNewest(mail::Account account)
{
    const auto opened = co_await sayImap(mail::imapCommand(account, u"INBOX"_s, "NOOP"));
    if (!opened)
        co_return std::unexpected(opened.error());
    InboxPosition at{.validity = opened->state.validity, .uid = std::max<qint64>(0, opened->state.nextUid - 1), .day = opened->day};
    Page page{.entries = {}, .removed = {}, .next = at.text()};
    if (opened->state.count == 0)
        co_return page;
    const qint64 from = std::max<qint64>(1, opened->state.count - firstPage + 1);
    const auto said = co_await sayImap(mail::imapCommand(account, u"INBOX"_s, "FETCH " + QByteArray::number(from) + ":* " + fetchItems()));
    if (!said)
        co_return std::unexpected(said.error());
    const auto mails = imap::mailsIn(said->responses);
    // All of them went in between, or none is one.
    if (mails.isEmpty()) {
        at.uid = 0;
        page.next = at.text();
        page.isLast = true;
        co_return page;
    }
    addEntries(page, mails, account.address);
    at.validity = said->state.validity;
    at.uid = mails.last().uid;
    page.next = at.text();
    if (from > 1) {
        at.uid = mails.first().uid;
        page.olderStart = at.text();
    }
    co_return page;
}

} // namespace

QString MailConnector::service() const
{
    return u"mail"_s;
}

Exchange<Acquaintance> MailConnector::introduce(Introduction introduction) const
{
    const QString address = introduction.user.trimmed().toLower();
    domain::Secret secret = introduction.secret;
    if (!domain::isMailAddress(address))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"user, no mail address: %1"_s.arg(introduction.user)});
    const auto recipients = takenRecipients(secret.value(u"recipients"_s));
    if (!recipients)
        co_return std::unexpected(recipients.error());
    const QString domain = address.section(u'@', -1);
    const QString scheme = introduction.server.scheme();
    const QString typed = scheme.startsWith("imap"_L1) ? introduction.server.toString() : secret.value(u"imap"_s);

    Access access{.connection = {}, .secret = secret};
    access.connection.handle = address;
    mail::Account account = mail::accountOf(access);
    std::optional<Trouble> met;
    std::optional<Trouble> unsafe;
    const QList<QUrl> incoming = mail::imapServers(typed, domain);
    QStringList asked;
    for (const QUrl &server : incoming) {
        account.imap = server;
        const auto listed = co_await sayImap(mail::imapCommand(account, {}, "LIST \"\" \"*\""));
        if (listed) {
            access.connection.server = server;
            met.reset();
            break;
        }
        asked << u"%1:%2"_s.arg(server.host()).arg(server.port());
        met = listed.error();
        unsafe = unsafe ? unsafe : unsafeAt(*met, server);
        // Only where nobody was there may it be elsewhere: a password goes to no server that turned it down, or that cannot be trusted.
        if (met->kind != Trouble::Kind::Unreachable)
            break;
    }
    if (incoming.isEmpty())
        met = Trouble{.kind = Trouble::Kind::Refused, .said = u"no address of a server"_s};
    if (met)
        co_return std::unexpected(notLetIn(u"IMAP"_s, asked.isEmpty() ? QStringList{typed} : asked, *met, unsafe));
    const QList<QUrl> outgoing = mail::smtpServers(secret.value(u"smtp"_s), domain);
    asked.clear();
    unsafe.reset();
    if (outgoing.isEmpty())
        met = Trouble{.kind = Trouble::Kind::Refused, .said = u"no address of a server"_s};
    for (const QUrl &server : outgoing) {
        const Given let = co_await transfer({.url = server, .user = account.user, .password = account.password, .command = "NOOP"});
        if (let) {
            secret.insert(u"smtp"_s, server.toString());
            met.reset();
            break;
        }
        asked << u"%1:%2"_s.arg(server.host()).arg(server.port());
        met = let.error();
        unsafe = unsafe ? unsafe : unsafeAt(*met, server);
        if (met->kind != Trouble::Kind::Unreachable)
            break;
    }
    if (met)
        co_return std::unexpected(notLetIn(u"SMTP"_s, asked.isEmpty() ? QStringList{secret.value(u"smtp"_s)} : asked, *met, unsafe));
    secret.insert(u"imap"_s, access.connection.server.toString());
    secret.insert(u"recipients"_s, recipients->join(u", "_s));
    access.connection.state = domain::ConnectionState::Connected;
    access.connection.accountId = account.user;
    access.connection.capabilities = mailCapabilities(service(), *recipients);
    co_return Acquaintance{.connection = access.connection, .address = address, .name = address, .secret = secret};
}

domain::Answer<Acquaintance> MailConnector::withRecipients(const domain::Connection &connection, const domain::Secret &secret, const QString &text) const
{
    const auto recipients = takenRecipients(text);
    if (!recipients)
        return std::unexpected(recipients.error());
    Acquaintance made{.connection = connection, .address = {}, .name = {}, .secret = secret};
    made.secret.insert(u"recipients"_s, recipients->join(u", "_s));
    made.connection.capabilities = mailCapabilities(service(), *recipients);
    return made;
}

QStringList MailConnector::streams(const domain::Connection &) const
{
    return {u"INBOX"_s};
}

Exchange<Page> MailConnector::fetchNewer(Access access, QString stream, QString position) const
{
    Q_UNUSED(stream)
    const mail::Account account = mail::accountOf(access);
    const auto known = InboxPosition::of(position);
    if (!known)
        co_return co_await readNewest(account);
    auto said = co_await sayImap(mail::imapCommand(account, u"INBOX"_s, "UID SEARCH UID " + QByteArray::number(known->uid + 1) + ":*"));
    if (!said)
        co_return std::unexpected(said.error());
    InboxPosition at = *known;
    // "*" is the last one there is, however small its number.
    QList<qint64> uids = imap::uidsIn(said->responses);
    uids.removeIf([&at](qint64 uid) { return uid <= at.uid; });
    if (said->state.validity != known->validity) {
        // Every message has another number now. What came since the day of the last look is read again; what is known by its Message-ID comes once.
        const QDate since = known->day.isValid() ? known->day.addDays(-2) : QDate(1970, 1, 1);
        const qint64 validity = said->state.validity;
        said = co_await sayImap(mail::imapCommand(account, u"INBOX"_s, "UID SEARCH SINCE " + QLocale::c().toString(since, u"d-MMM-yyyy"_s).toLatin1()));
        if (!said)
            co_return std::unexpected(said.error());
        uids = said->state.validity == validity ? imap::uidsIn(said->responses) : QList<qint64>();
        at.validity = validity;
        at.owed.clear();
        at.uid = uids.isEmpty() ? std::max<qint64>(0, said->state.nextUid - 1) : 0;
    }
    Page page{.entries = {}, .removed = {}, .next = {}};
    page.isLast = uids.size() <= firstPage;
    if (!page.isLast)
        uids.resize(firstPage);
    if (const auto owed = co_await readOwed(account, &at, &page, said->day != known->day); !owed)
        co_return std::unexpected(owed.error());
    if (!uids.isEmpty()) {
        const auto read = co_await readMails(account, uids, at.validity);
        if (!read)
            co_return std::unexpected(read.error());
        if (read->isNothing())
            co_return std::unexpected(read->trouble());
        addEntries(page, read->mails, account.address);
        at.uid = uids.last();
        oweTo(at, read->missing);
    }
    if (!page.lack && !at.owed.isEmpty())
        page.lack = notGiven(at.owed.first().uid);
    // Until all that is new is here, what came since that day is looked for.
    if (page.isLast)
        at.day = said->day;
    page.next = at.text();
    co_return page;
}

Exchange<Page> MailConnector::fetchOlder(Access access, QString stream, QString position) const
{
    Q_UNUSED(stream)
    const mail::Account account = mail::accountOf(access);
    const auto known = InboxPosition::of(position);
    if (!known)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"no position: %1"_s.arg(position)});
    InboxPosition at = *known;
    // Windows of numbers below what is here, wider where there is nothing: a search of all of a large mailbox would be half a megabyte for each page.
    qint64 width = 2 * olderPage;
    constexpr qint64 wider = 8;
    QList<qint64> uids;
    qint64 upper = at.uid - 1;
    while (uids.isEmpty() && upper > 0) {
        const qint64 lower = std::max<qint64>(1, upper - width + 1);
        const auto said
            = co_await sayImap(mail::imapCommand(account, u"INBOX"_s, "UID SEARCH UID " + QByteArray::number(lower) + ':' + QByteArray::number(upper)));
        if (!said)
            co_return std::unexpected(said.error());
        if (said->state.validity != at.validity) {
            // From the top again, by the new numbers: what is known by its Message-ID comes once.
            at = {.validity = said->state.validity, .uid = std::max<qint64>(said->state.nextUid, 1), .day = said->day};
            co_return Page{.entries = {}, .removed = {}, .next = at.text(), .isLast = at.uid <= 1};
        }
        uids = imap::uidsIn(said->responses);
        uids.removeIf([&](qint64 uid) { return uid < lower || uid > upper; });
        upper = lower - 1;
        width *= wider;
    }
    if (uids.size() > olderPage)
        uids = uids.last(olderPage);
    Page page{.entries = {}, .removed = {}, .next = {}, .isLast = true};
    if (!uids.isEmpty()) {
        const auto read = co_await readMails(account, uids, at.validity);
        if (!read)
            co_return std::unexpected(read.error());
        // A few that are there and cannot be read do not hold up the others; of many it is rather the server.
        constexpr qsizetype few = 3;
        if (read->isNothing() && read->missing.size() > few)
            co_return std::unexpected(read->trouble());
        addEntries(page, read->mails, account.address);
        oweTo(at, read->missing);
    }
    at.uid = uids.isEmpty() ? 1 : uids.first();
    // These are asked for with what is new.
    for (const OwedMail &one : std::as_const(at.owed))
        page.owed << u"%1 %2"_s.arg(at.validity).arg(one.uid);
    if (!at.owed.isEmpty())
        page.lack = notGiven(at.owed.first().uid);
    at.owed.clear();
    page.next = at.text();
    page.isLast = at.uid <= 1;
    co_return page;
}

QString MailConnector::owingToo(const QString &newer, const QStringList &owed) const
{
    auto at = InboxPosition::of(newer);
    if (!at)
        return newer;
    QList<qint64> missing;
    for (const QString &one : owed) {
        // By other numbers it is another message, or none.
        if (one.section(u' ', 0, 0).toLongLong() == at->validity)
            missing << one.section(u' ', 1).toLongLong();
    }
    oweTo(*at, missing);
    return at->text();
}

} // namespace parvis::connectors
