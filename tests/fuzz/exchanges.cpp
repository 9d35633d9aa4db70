// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What services answer: every connector there is (sync::Connectors::all(), so a new one is covered by itself), every verb, whatever comes back. An exchange
// ends or waits for more, an entry it gives keeps the promises of core/domain/imports/import.h, what creates leaves once, and access is withdrawn by nobody
// but a service that answered.
//
// An input is lines: "SERVICE VERB" (either is chosen by its letters where it is none), then answers parted by "\n==\n": a status, or a word for none that came
// ("cut"), headers, an empty line, the body. PARVIS_FUZZ_SERVICE keeps to one service; "-services" as the one argument tells which there are.
#include "core/connectors/answers.h"
#include "core/sync/channels/connectors.h"

#include <QtCore/QLoggingCategory>

#include <cstdio>
#include <cstdlib>

using namespace parvis;
using connectors::Access;
using connectors::Connector;
using connectors::Exchange;
using connectors::Given;
using connectors::HttpResponse;
using domain::Trouble;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

constexpr int mostSteps = 400;
constexpr domain::Instant present = domain::fromMs(1'795'423'260'000);

QByteArrayList parted(const QByteArray &bytes, QByteArrayView separator)
{
    QByteArrayList pieces;
    qsizetype from = 0;
    for (qsizetype at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, from)) {
        pieces << bytes.sliced(from, at - from);
        from = at + separator.size();
    }
    return pieces << bytes.sliced(from);
}

Given answerIn(const QByteArray &piece)
{
    const qsizetype bodyAt = piece.indexOf("\n\n");
    const QByteArray head = bodyAt < 0 ? piece.left(piece.indexOf('\n')) : piece.left(bodyAt);
    const QByteArrayList lines = head.split('\n');
    bool isNumber = false;
    const int status = lines.first().trimmed().toInt(&isNumber);
    if (!isNumber) {
        const auto kind = lines.first().startsWith("cut") ? Trouble::Kind::Cut : Trouble::Kind::Unreachable;
        return std::unexpected(Trouble{.kind = kind});
    }
    HttpResponse answer{.status = std::abs(status) % 1000,
                        .headers = {},
                        .body = bodyAt < 0 ? QByteArray() : piece.sliced(bodyAt + 2),
                        .url = QUrl(QStringLiteral("https://server.example/")),
                        .receivedAt = present};
    for (const QByteArray &line : lines.sliced(1)) {
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            answer.headers.append(line.left(colon).trimmed(), line.sliced(colon + 1).trimmed());
    }
    return answer;
}

/// Performs an exchange with those answers, one after the other; what is asked when there are none left is cut off.
class FuzzedWorld
{
public:
    explicit FuzzedWorld(QByteArrayList answers)
        : m_answers(std::move(answers))
    {
    }

    template<class T>
    std::optional<domain::Answer<T>> drive(Exchange<T> exchange)
    {
        m_blind = 0;
        auto want = exchange.begin();
        for (int step = 0; want && step < mostSteps; ++step)
            want = exchange.give(give(*want));
        if (want)
            return std::nullopt;
        auto ended = exchange.take();
        if (!ended)
            require(m_hasAnswered || ended.error().kind != Trouble::Kind::AccessWithdrawn);
        return ended;
    }

private:
    Given give(const connectors::Want &want)
    {
        const auto *request = std::get_if<connectors::HttpRequest>(&want);
        const auto *transfer = std::get_if<connectors::Transfer>(&want);
        // What is no address whoever drives it refuses.
        if (request && (!request->url.isValid() || request->url.host().isEmpty()))
            return std::unexpected(Trouble{.kind = Trouble::Kind::Refused});
        if (!request && !transfer)
            return HttpResponse{.status = 200, .body = std::holds_alternative<connectors::MediaWanted>(want) ? QByteArray("\x89PNG\r\n\x1a\n") : QByteArray()};
        const bool creates = (request && request->effect == connectors::Effect::Creates) || (transfer && transfer->effect == connectors::Effect::Creates);
        // Where one that creates got no answer, no second one leaves in the same attempt.
        require(!creates || m_blind == 0);
        if (m_answers.isEmpty()) {
            m_blind += creates ? 1 : 0;
            return std::unexpected(Trouble{.kind = Trouble::Kind::Cut});
        }
        Given given = answerIn(m_answers.takeFirst());
        m_hasAnswered = m_hasAnswered || given.has_value();
        m_blind += creates && !given ? 1 : 0;
        return given;
    }

    QByteArrayList m_answers;
    bool m_hasAnswered = false;
    int m_blind = 0; ///< how often something left in this exchange that makes something, and got no answer
};

void check(const domain::IncomingEntry &given)
{
    const domain::IncomingEntry entry = domain::tidied(given);
    if (const auto *mention = std::get_if<domain::IncomingMention>(&entry))
        require(!mention->remoteId.isEmpty());
    else if (const auto *post = std::get_if<domain::IncomingPost>(&entry))
        require(!post->remoteId.isEmpty());
}

void check(const std::optional<domain::Answer<connectors::Page>> &page)
{
    if (!page || !*page)
        return;
    for (const auto &entry : (*page)->entries)
        check(entry);
    for (const QString &id : (*page)->removed)
        require(!id.isEmpty());
}

void check(const std::optional<domain::Answer<domain::Sent>> &sent)
{
    // What is said to be there can be found again.
    if (sent && *sent && (*sent)->state == domain::Sent::State::Published)
        require(!(*sent)->remoteId.isEmpty() || !(*sent)->url.isEmpty() || !(*sent)->isVerified);
}

Access fuzzedAccess(const Connector &connector)
{
    Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(QStringLiteral("https://server.example/")),
                         .accountId = QStringLiteral("1"),
                         .handle = QStringLiteral("@us@server.example"),
                         .capabilities = domain::staticCapabilities(connector.service())};
    const QString key = QStringLiteral("0123456789abcdef01234567:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
    // Where a site says itself where its interface is, that is who we are there.
    if (connector.service() == QStringLiteral("micropub"))
        access.connection.accountId = QStringLiteral("https://server.example/micropub");
    for (const char *part : {"token", "refresh", "access", "accessJwt", "refreshJwt", "password", "did",       "room",       "chat", "channel",
                             "user",  "client",  "secret", "branch",    "category",   "code",     "community", "guild",      "imap", "kind",
                             "lists", "login",   "maker",  "name",      "newsletter", "posts",    "push",      "recipients", "smtp", "team"})
        access.secret.insert(QString::fromLatin1(part), QStringLiteral("1"));
    access.secret.insert(QStringLiteral("key"), key);
    access.secret.insert(QStringLiteral("webhook"), QStringLiteral("https://server.example/api/webhooks/1/abc"));
    return access;
}

domain::Outgoing fuzzedPost(const QByteArray &verb)
{
    domain::Outgoing outgoing;
    outgoing.key = QStringLiteral("0123456789abcdef0123456789abcdef");
    outgoing.parts = {QStringLiteral("Le four a rouvert https://fournil.example/four #pain @ada@server.example"), QStringLiteral("Il chauffe")};
    outgoing.title = QStringLiteral("Le four");
    outgoing.language = QStringLiteral("fr");
    outgoing.now = present;
    const domain::Media picture{.id = domain::Id<domain::Media>(7), .name = QStringLiteral("four.png"), .type = QStringLiteral("image/png"), .bytes = 8};
    if (verb.contains("media"))
        outgoing.attachments = {{.media = picture, .altText = QStringLiteral("Le four")}};
    if (verb.contains("poll"))
        outgoing.poll = domain::Poll{.options = {QStringLiteral("Oui"), QStringLiteral("Non")}};
    if (verb.contains("later"))
        outgoing.scheduledAt = present + std::chrono::hours{2};
    if (verb.contains("reply")) {
        outgoing.kind = domain::PostKind::Reply;
        outgoing.parts.removeLast();
        outgoing.inReplyTo = QStringLiteral("5");
        outgoing.replyToUrl = QStringLiteral("https://server.example/@ada/5");
    }
    if (verb.contains("article")) {
        outgoing.article
            = domain::OutgoingArticle{.html = QStringLiteral("<p>Le four <img src=\"media/four.png\" alt=\"\"></p>"), .slug = QStringLiteral("four")};
        outgoing.article->files = {{.attachment = {.media = picture}, .address = QStringLiteral("media/four.png")}};
        outgoing.article->categories = {QStringLiteral("Pain")};
        outgoing.article->tags = {QStringLiteral("four")};
    }
    // An attempt broke off before this one.
    if (verb.contains("again"))
        outgoing.departedAt = outgoing.firstAttemptAt = present - std::chrono::minutes{1};
    return outgoing;
}

domain::Delivery fuzzedDelivery()
{
    domain::Delivery delivery;
    delivery.key = QStringLiteral("0123456789abcdef0123456789abcdef");
    delivery.state = domain::DeliveryState::Published;
    delivery.remoteId = QStringLiteral("5");
    delivery.url = QStringLiteral("https://server.example/@us/5");
    delivery.attempts = 1;
    delivery.firstAttemptAt = present - std::chrono::minutes{1};
    return delivery;
}

const char *const verbs[] = {"introduce",  "renew",     "newer",        "older",      "listen",       "complete",   "send",
                             "send-media", "send-poll", "send-later",   "send-reply", "send-article", "send-again", "send-article-again",
                             "look",       "edit",      "edit-article", "remove",     "moderate",     "signin",     "finish"};

void perform(const Connector &connector, const QByteArray &verb, FuzzedWorld &world)
{
    const Access access = fuzzedAccess(connector);
    const connectors::Introduction introduction{.server = access.connection.server, .user = QStringLiteral("us"), .secret = access.secret};
    const QStringList streams = connector.streams(access.connection);
    const QString stream = streams.isEmpty() ? QStringLiteral("search:pain") : streams.first();
    const connectors::WayBack way{
        .redirect = QUrl(QStringLiteral("http://127.0.0.1:49152/")), .state = QStringLiteral("s"), .verifier = QString(43, QLatin1Char('v'))};
    if (verb == "introduce") {
        const auto made = world.drive(connector.introduce(introduction));
        if (made && *made)
            require(!(*made)->address.isEmpty());
    } else if (verb == "renew") {
        const auto renewed = world.drive(connector.renew(access));
        if (renewed && *renewed)
            require(!(*renewed)->isEmpty());
    } else if (verb == "newer") {
        check(world.drive(connector.fetchNewer(access, stream, {})));
        check(world.drive(connector.fetchNewer(access, QStringLiteral("tag:pain"), QStringLiteral("3"))));
        if (streams.contains(QLatin1StringView("site:posts"))) {
            check(world.drive(connector.fetchNewer(access, QStringLiteral("site:posts"), {})));
            check(world.drive(connector.fetchNewer(access, QStringLiteral("site:pages"), QStringLiteral("{\"whole\":false,\"total\":2,\"round\":1}"))));
        }
        // What stood in the list last time, and is looked for where it does not any more.
        check(world.drive(connector.fetchNewer(access, stream, QStringLiteral("{\"known\":[[\"9\",\"s9 \"],[\"8\",\"s8 x\"],[\"3\",\"3 \"]]}"))));
        check(world.drive(connector.fetchNewer(access, QStringLiteral("search:pain"), QStringLiteral("2026-11-20T08:00:00.000Z||||9 8 3"))));
    } else if (verb == "older") {
        check(world.drive(connector.fetchOlder(access, stream, QStringLiteral("3"))));
    } else if (verb == "listen") {
        const auto source = world.drive(connector.listen(access, {.streams = streams, .position = QStringLiteral("3")}));
        if (!source || !*source || !(*source)->read)
            return;
        for (int message = 0; message < 4; ++message) {
            // The answers that are left are what is heard.
            const auto heard = world.drive([](connectors::HttpRequest request) -> Exchange<QByteArray> {
                const Given given = co_await connectors::ask(request);
                co_return given ? domain::Answer<QByteArray>(given->body) : std::unexpected(given.error());
            }(connectors::getRequest(access.connection.server)));
            if (!heard || !*heard)
                return;
            if (const auto news = (*source)->read(**heard)) {
                for (const auto &entry : news->entries)
                    check(entry);
            }
        }
    } else if (verb == "complete") {
        domain::IncomingMention mention;
        mention.remoteId = QStringLiteral("5");
        mention.text = QStringLiteral("Bonjour");
        mention.author.handle = QStringLiteral("did:plc:1");
        static_cast<void>(world.drive(connector.complete(access, {mention})));
    } else if (verb.startsWith("send")) {
        check(world.drive(connector.send(access, fuzzedPost(verb))));
    } else if (verb == "look") {
        check(world.drive(connector.lookAfter(access, fuzzedPost(verb), fuzzedDelivery())));
    } else if (verb.startsWith("edit")) {
        check(world.drive(connector.edit(access, fuzzedPost(verb), fuzzedDelivery())));
    } else if (verb == "remove") {
        static_cast<void>(world.drive(connector.remove(access, fuzzedDelivery())));
    } else if (verb == "moderate") {
        static_cast<void>(world.drive(connector.moderate(access, QStringLiteral("5"), domain::Verdict{})));
    } else {
        const auto begun = world.drive(connector.beginSignIn(introduction, way));
        connectors::SignIn signIn{.page = {}, .way = way, .introduction = introduction};
        if (begun && *begun)
            signIn = **begun;
        static_cast<void>(world.drive(connector.finishSignIn(signIn, QUrl(QStringLiteral("http://127.0.0.1:49152/?code=1&state=s")))));
    }
}

const sync::Connectors &allConnectors()
{
    static const sync::Connectors all = sync::Connectors::all();
    return all;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    if (*count > 1 && qstrcmp((*arguments)[1], "-services") == 0) {
        for (const QString &service : allConnectors().services())
            std::puts(qPrintable(service));
        std::exit(0);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const bool isQuiet = [] {
        QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
        return true;
    }();
    require(isQuiet);
    static const QStringList services = allConnectors().services();
    static const QString only = QString::fromLocal8Bit(qgetenv("PARVIS_FUZZ_SERVICE"));
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QByteArrayList words = (lineEnd < 0 ? bytes : bytes.left(lineEnd)).split(' ');
    QString service = only.isEmpty() ? QString::fromLatin1(words.first()) : only;
    if (!services.contains(service))
        service = services.at(static_cast<qsizetype>(qHash(words.first()) % static_cast<size_t>(services.size())));
    QByteArray verb = words.value(1);
    if (std::ranges::none_of(verbs, [&verb](const char *known) { return verb == known; }))
        verb = verbs[qHash(verb) % std::size(verbs)];
    FuzzedWorld world(lineEnd < 0 ? QByteArrayList() : parted(bytes.sliced(lineEnd + 1), "\n==\n"));
    perform(*allConnectors().of(service), verb, world);
    return 0;
}
