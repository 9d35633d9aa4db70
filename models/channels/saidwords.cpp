// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/saidwords.h"

#include "core/domain/base/instant.h"
#include "core/domain/channels/httpstatus.h"
#include "models/media/attachmentsentences.h"
#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

/// What connectors say themselves, as they write it; %1 and %2 stand for names and for what a service said. The upper layers alone know the person's language.
constexpr std::array saidByUs{
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a backup was restored since it was to leave"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the certificate of %1 has expired"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the certificate of %1 is not valid yet"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the certificate of %1 is another host's"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the certificate of %1 is not trusted by this computer"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "%1 does not speak TLS there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "%1 and this computer find no way to speak TLS"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the file that PARVIS_CA_FILE names cannot be read"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "this workspace is a copy, and the original may have sent it"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "this server does not list what it holds until later"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "somebody edited it on the forum, and it says something else now"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "something in the same words waits there for a moderator"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the forum says that it has this topic already, and does not show it"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a code is needed, since signing in takes two steps"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a comment without a post"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a comment without an id"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a community is needed"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a file without an address"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a forum channel takes threads alone"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a forum, a user name and a key are needed"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a newsletter is an article"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a password without an id"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a post has a poll or files there, not both"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a post without a text"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a post without a topic"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a post without an id"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a server, a token and a channel are needed"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a site of Ghost takes articles alone"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it stands in another chat"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a site takes articles, and answers to comments"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a web page came in the place of an answer"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a webhook only takes"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "address, no address of the web: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "an account without an id"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "an address and a user are needed"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "an article is written over by an article alone"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "an article without an id"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a warning stands before it, and there are none there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "an earlier attempt was never answered"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "an event without an id"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "another post than was edited"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "channel, it may be one of these: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "channel, the account is in none"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "channel, the account is in these: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "in listmonk it is: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it does not say whose site it is"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it is in people's mailboxes"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it is no longer held there and was not published"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "what was found there is post %1, which says the same"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "what is found there may be post %1, which says the same"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a list without ids"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "a list without times"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it seems to be there: as many stand there as say the same (%1), post %2 perhaps among them"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "what says the same there has other files, another poll or another warning"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it is not a feed"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no letter was made of it"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it is still a draft"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it lies in the site's trash"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it serves “%1” already, and can serve one channel alone: make another bot"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it says nowhere to give a token back"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "files go along with it, and none are taken there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it has a poll, and there are none there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it is cut into %1 parts, and there are no threads there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it is not for everybody, and everybody reads it there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it says something else there by now"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it stays: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it was cancelled in listmonk"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it was changed on the site"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it was changed on the site on %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it was deleted in the room"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it was deleted there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it was paused in listmonk"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it would be listened to without encryption"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its answer is none that this service gives"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its answer was empty"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its poll has other answers than polls can have there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its poll is over there, or nearly: changing it would take the poll away"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its poll lasts another time than polls can last there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its text is the question of its poll there, and too long for one"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its text is the question of its poll there, and cut into a thread"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "what has a poll stands there as it is"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its title is too long"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its title is too short or too long"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "more than 28 kB"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "neither a server nor a user id that names one"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "neither a token nor a name and a password"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "neither post nor comment: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "neither without a token nor without a chat"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no Admin API key, which reads ID:SECRET"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no JSON array"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no JSON object"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no Matrix server"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no REST interface of WordPress there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no address of a post: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no address of a server"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no campaign is known"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no category “%1” there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no community “%1” there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no id of Ghost: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no list was named"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no list “%1”"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no moderator let it through"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no newsletter “%1”; there are: %2"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no number of WordPress: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no position: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no post of a forum: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no refresh token"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no site of Ghost"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no site of Lemmy"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no such list: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no such stream: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "not a community, an account or a search of Reddit"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "not an address of Reddit"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "not the address of a webhook"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "nothing is to be heard live"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "nothing to say"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "nothing was noted of it"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "nowhere to keep secrets is open"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "on the site it has become a draft"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "on the site it has become: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "others push all the time"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "others write %1 all the time"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "recipients, more than %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "recipients, no mail address: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "room, the account is in none: name one by #alias:server"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "room, none is called %1; the account is in these: %2"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "room, the account is in these: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "room, nobody there knows %1; the account is in these: %2"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "room, the account may not enter %1 and is in these: %2"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "room, nobody there knows %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "room, the account may not enter %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "several categories are called “%1”: say below which, as in “Parent > %1”"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "somebody edited it on the forum"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "somebody edited it there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the answer is another server's"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the browser brought no code back"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the browser brought no password back"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the code is wrong"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the comment that it answers is in: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the file is still being processed"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the feed breaks off before its end: what of it is whole was taken in"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "so many entries of its feed could not be read: %1 (%2); all others were taken in"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the folder of %1 is not there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the instance names no streaming"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the name or the password is wrong"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the page names no Micropub endpoint"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the page names no feed"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the post that it answers was deleted"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the room is encrypted"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the server does not give message %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the server does not give message %1, and is not asked for it any more"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the server does not know the token"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the server gave no token"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the server had an error of its own: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the server numbers its messages anew"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the session has ended"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the site accepted it and never published it"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the site does not allow to publish"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the site gave no address for it"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the site has put the comment into: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the site has these words already, and does not show them"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the site names nobody to sign in with (IndieAuth)"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the site takes no files"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the token does not give the right “%1” there: sign in again with one that does"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the token has run out"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the token was made by hand"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "there is no category “%1” there, and this account may not make one"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "there is no tag “%1” there, and this account may not make one"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "there is no category “%1” there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "there is no token to renew with"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "this account may not change it there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "too much was said meanwhile to look through"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "user, no mail address: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "user, there is no %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "what is to be known first could not be asked: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "what it answers was deleted"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "what stands in a forum cannot be held back"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "what was written there is not what can be read there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "%1 does not say that it lets people in there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "%1 is locked"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "with a file it is at most 1024 characters"),
    // What the wires say.
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "Parvis is offline"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "Parvis was put offline"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "an answer of more than %1 MB"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it had not come whole after %1 s"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "no answer of IMAP"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "silent for %1 s"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the connection was closed before an answer came"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the connection was closed before the answer had come whole"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the connection was closed when %1 of %2 had left"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the line is closed"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the message that is answered is in no folder any more"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the message that is answered says not who it is from"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the network is metered"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the program ends"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the secure line was cut"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the server closed the line"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "server response timeout"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "%1 offers no encryption (STARTTLS)"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "only an article is held there"),
    // What came of telling somebody that we link them.
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "not asked: %1"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "refused: %1"),
    // What a status of HTTP means (domain::statusMeaning).
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it does not know who asks"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it wants to be paid for that"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it does not allow that to this account"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it was not found there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it is not there any more"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it has no way to do that"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "what was sent took too long to arrive"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it does not go with what stands there by now"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it is too large for it"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it takes nothing of that kind"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it is locked there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it was asked too much at once"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "the law does not allow it there"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its server has no room left"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it answered what is no answer to that"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it sent Parvis on to another address"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "it does not take what it was sent"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "its server is in trouble"),
    // As Qt says why nobody was reached.
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "Connection refused"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "Connection timed out"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "Host %1 not found"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "Host not found"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "Network unreachable"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "Socket operation timed out"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "The certificate has expired"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "The certificate is self-signed, and untrusted"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "The host name did not match any of the valid hosts for this certificate"),
    QT_TRANSLATE_NOOP("parvis::models::SaidWords", "The remote host closed the connection"),
};

struct SaidPattern
{
    const char *sentence;
    QRegularExpression pattern;
};

QList<SaidPattern> saidPatterns()
{
    QList<SaidPattern> patterns;
    for (const char *sentence : saidByUs) {
        QString pattern = QRegularExpression::escape(QString::fromUtf8(sentence));
        // A name that stands twice is the same twice.
        for (const QString &place : {u"1"_s, u"2"_s}) {
            const QString mark = QRegularExpression::escape(u'%' + place);
            if (const qsizetype first = pattern.indexOf(mark); first >= 0) {
                pattern.replace(first, mark.size(), u"(?<p%1>.+)"_s.arg(place));
                pattern.replace(mark, u"\\k<p%1>"_s.arg(place));
            }
        }
        patterns.append({.sentence = sentence,
                         .pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption)});
    }
    return patterns;
}

const QList<SaidPattern> &knownPatterns()
{
    static const QList<SaidPattern> patterns = saidPatterns();
    return patterns;
}

/// What "HTTP 403" means.
QString statusWords(int status)
{
    const auto translated = [](const char *sentence) { return QCoreApplication::translate("parvis::models::SaidWords", sentence); };
    //: %1 is what a status of HTTP means ("it does not allow that to this account"), %2 its number
    return translated(QT_TRANSLATE_NOOP("parvis::models::SaidWords", "%1 (HTTP %2)"))
        .arg(translated(domain::statusMeaning(status).data()), QString::number(status));
}

/// A size as the wires write it ("38.1 MB") in the person's own way; nothing where it is none.
std::optional<QString> sizeIn(const QString &captured)
{
    static const QRegularExpression size(uR"(^(\d+(?:\.\d+)?) (bytes|kB|MB|GB)$)"_s);
    const QRegularExpressionMatch match = size.match(captured);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2);
    const double factor = unit == "kB"_L1 ? 1e3 : unit == "MB"_L1 ? 1e6 : unit == "GB"_L1 ? 1e9 : 1;
    return sizeOf(qRound64(match.captured(1).toDouble() * factor));
}

/// A moment as services write it, a size and a bare status become the person's own; all else stays.
QString filledIn(const QString &captured)
{
    if (const auto status = domain::bareStatusIn(captured))
        return statusWords(*status);
    if (const auto size = sizeIn(captured))
        return *size;
    static const QRegularExpression moment(uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d.*$)"_s);
    if (!moment.match(captured).hasMatch())
        return captured;
    QDateTime at = QDateTime::fromString(captured, Qt::ISODateWithMs);
    // Without a zone it is that of the services: UTC.
    if (at.isValid() && at.timeSpec() == Qt::LocalTime)
        at = QDateTime(at.date(), at.time(), QTimeZone::UTC);
    return at.isValid() ? exactMoment(domain::fromMs(at.toMSecsSinceEpoch()), QTimeZone::systemTimeZone()) : captured;
}

/// What Qt says of networks, hosts, certificates and files, which is kept in the English of its sources: in its own translation.
QString qtWords(const QString &said)
{
    static constexpr std::array contexts{
        "QAbstractSocket",   "QNativeSocketEngine", "QSslSocket",          "QHttp",     "QHostInfo",   "QHostInfoAgent", "QNetworkReply",
        "QNetworkReplyImpl", "QHttpSocketEngine",   "QSocks5SocketEngine", "QIODevice", "QFileDevice", "QProcess"};
    const qsizetype colon = said.indexOf(": "_L1);
    const QByteArray whole = said.toUtf8();
    const QByteArray before = colon > 0 ? said.first(colon).toUtf8() + ": %1" : QByteArray();
    for (const char *context : contexts) {
        if (const QString words = QCoreApplication::translate(context, whole.constData()); words != said)
            return words;
        if (const QString words = before.isEmpty() ? QString() : QCoreApplication::translate(context, before.constData()); words != QString::fromUtf8(before))
            return words.arg(qtWords(said.sliced(colon + 2)));
    }
    return said;
}

} // namespace

bool isSaidByParvis(const QString &said)
{
    return domain::bareStatusIn(said) || std::ranges::any_of(knownPatterns(), [&said](const SaidPattern &one) { return one.pattern.match(said).hasMatch(); });
}

QString saidWords(const QString &said)
{
    if (const auto status = domain::bareStatusIn(said))
        return statusWords(*status);
    for (const SaidPattern &one : knownPatterns()) {
        const QRegularExpressionMatch match = one.pattern.match(said);
        if (!match.hasMatch())
            continue;
        QString sentence = QCoreApplication::translate("parvis::models::SaidWords", one.sentence);
        if (match.hasCaptured(u"p2"_s))
            return sentence.arg(filledIn(match.captured(u"p1"_s)), filledIn(match.captured(u"p2"_s)));
        return match.hasCaptured(u"p1"_s) ? sentence.arg(filledIn(match.captured(u"p1"_s))) : sentence;
    }
    return qtWords(said);
}

QString withoutReplyCode(const QString &said)
{
    static const QRegularExpression ofImap(uR"(^(?:NO|BAD|BYE)(?: +\[[A-Z0-9.-]+\])?(?: +|$))"_s);
    QString words = said;
    return words.remove(ofImap).trimmed();
}

QString withSaid(const QString &sentence, const QString &reply)
{
    const QString said = withoutReplyCode(reply);
    if (said.isEmpty())
        return sentence;
    const auto translated = [](const char *words) { return QCoreApplication::translate("parvis::models::SaidWords", words); };
    if (domain::bareStatusIn(said))
        //: %1 is a sentence of ours, %2 what a status of HTTP means ("it does not allow that to this account (HTTP 403)")
        return translated(QT_TRANSLATE_NOOP("parvis::models::SaidWords", "%1 What is known: %2.")).arg(sentence, saidWords(said));
    //: %1 is a sentence of ours, %2 what the service answered, in its own language
    return translated(QT_TRANSLATE_NOOP("parvis::models::SaidWords", "%1 (“%2”)")).arg(sentence, saidWords(said));
}

} // namespace parvis::models
