// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mail/mailaccount.h"

#include "core/domain/people/details.h"
#include "core/formats/mbox/mailmessage.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::connectors::mail {

namespace {

constexpr int imapPort = 143;
constexpr int imapsPort = 993;
constexpr int submissionPort = 587;
constexpr int submissionsPort = 465;

QUrl serverUrl(const QString &scheme, const QString &host, int port)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    url.setPort(port);
    return url;
}

/// Where somebody names a server themselves: with its scheme as it stands, a bare name by the ports that it may listen on.
QList<QUrl> named(const QString &typed, const QString &plain, const QString &secure, int plainPort, int securePort)
{
    const QString text = typed.trimmed();
    if (text.contains("://"_L1)) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != plain && url.scheme() != secure))
            return {};
        return {serverUrl(url.scheme(), url.host(), url.port(url.scheme() == plain ? plainPort : securePort))};
    }
    const QUrl url(u"x://"_s + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || text.contains(u'@') || text.contains(u'/'))
        return {};
    if (url.port() < 0)
        return {serverUrl(secure, url.host(), securePort), serverUrl(plain, url.host(), plainPort)};
    if (url.port() == securePort)
        return {serverUrl(secure, url.host(), url.port())};
    if (url.port() == plainPort)
        return {serverUrl(plain, url.host(), url.port())};
    return {serverUrl(plain, url.host(), url.port()), serverUrl(secure, url.host(), url.port())};
}

} // namespace

Account accountOf(const Access &access)
{
    const domain::Secret &secret = access.secret;
    Account account{.address = access.connection.handle.toLower(),
                    .user = secret.value(u"login"_s).trimmed(),
                    .password = secret.value(u"password"_s),
                    .name = secret.value(u"name"_s).simplified(),
                    .imap = access.connection.server,
                    .smtp = QUrl(secret.value(u"smtp"_s)),
                    .recipients = recipientsIn(secret.value(u"recipients"_s)).value_or(QStringList())};
    if (account.user.isEmpty())
        account.user = account.address;
    return account;
}

QList<QUrl> imapServers(const QString &typed, const QString &domain)
{
    if (!typed.trimmed().isEmpty())
        return named(typed, u"imap"_s, u"imaps"_s, imapPort, imapsPort);
    QList<QUrl> servers;
    for (const QString &host : {u"imap."_s + domain, u"mail."_s + domain, domain})
        servers << serverUrl(u"imaps"_s, host, imapsPort);
    return servers;
}

QList<QUrl> smtpServers(const QString &typed, const QString &domain)
{
    if (!typed.trimmed().isEmpty())
        return named(typed, u"smtp"_s, u"smtps"_s, submissionPort, submissionsPort);
    QList<QUrl> servers;
    for (const QString &host : {u"smtp."_s + domain, u"mail."_s + domain, domain})
        servers << serverUrl(u"smtps"_s, host, submissionsPort) << serverUrl(u"smtp"_s, host, submissionPort);
    return servers;
}

std::expected<QStringList, QString> recipientsIn(const QString &text)
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    QStringList recipients;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const bool hasName = part.contains(u'<') || part.contains(u'>') || part.contains(u'"');
        if (hasName || !domain::isMailAddress(part))
            return std::unexpected(part);
        if (!recipients.contains(part, Qt::CaseInsensitive))
            recipients << part;
    }
    return recipients;
}

Transfer imapCommand(const Account &account, const QString &folder, const QByteArray &command)
{
    QUrl url = account.imap;
    url.setPath(folder.isEmpty() ? QString() : u'/' + folder, QUrl::DecodedMode);
    return {.url = url, .user = account.user, .password = account.password, .command = command};
}

QString messageIdOf(const QString &key, const QString &address)
{
    return key + u'@' + address.section(u'@', -1);
}

domain::IncomingEntry entryOf(const QByteArray &message, const QStringList &flags, const QString &ours, const QString &entryName)
{
    domain::IncomingEntry entry = formats::readMailMessage(message, u"INBOX"_s, entryName);
    auto *mention = std::get_if<domain::IncomingMention>(&entry);
    if (!mention)
        return entry;
    if (flags.contains(u"\\answered"_s))
        mention->state = domain::MentionState::Done;
    if (mention->author.handle != ours)
        return entry;
    // Forms on sites write in our own name, and say to whom the answer goes.
    const formats::MailParty asks = formats::readMailHeads(message).replyTo;
    if (!asks.address.isEmpty() && asks.address != ours) {
        mention->author = {.handle = asks.address, .name = asks.name, .url = {}};
        return entry;
    }
    if (!mention->publishedAt)
        return domain::Refusal{.source = u"INBOX"_s, .entry = entryName, .reason = domain::RefusalReason::Ours, .detail = {}};
    return domain::IncomingPost{.kind = mention->inReplyTo.isEmpty() ? domain::PostKind::Post : domain::PostKind::Reply,
                                .remoteId = mention->remoteId,
                                .inReplyTo = mention->inReplyTo,
                                .url = {},
                                .text = mention->text.isEmpty() ? mention->title : mention->text,
                                .language = mention->language,
                                .publishedAt = *mention->publishedAt};
}

} // namespace parvis::connectors::mail
