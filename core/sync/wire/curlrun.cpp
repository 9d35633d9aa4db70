// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/curlrun.h"

#include "core/domain/channels/tlsproblem.h"
#include "core/sync/wire/imaprefusal.h"
#include "core/sync/wire/sshtrust.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtNetwork/QHostAddress>

#include <curl/curl.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <mutex>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::HttpResponse;
using connectors::Transfer;
using domain::Answer;
using domain::Trouble;

// Not in the namespace without a name: they are parts of what has one.
namespace curl {

struct CurlDeleter
{
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
struct MultiDeleter
{
    void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
};

} // namespace curl

namespace {

constexpr int stopLatencyMs = 100;

using CurlList = std::unique_ptr<curl_slist, curl::CurlDeleter>;

void appendTo(CurlList &list, const QByteArray &line)
{
    if (curl_slist *longer = curl_slist_append(list.get(), line.constData())) {
        static_cast<void>(list.release());
        list.reset(longer);
    }
}

void startCurlOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

bool isThisMachine(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

std::unexpected<Trouble> met(Trouble::Kind kind, const QString &said, int status = 0)
{
    return std::unexpected(Trouble{.kind = kind, .said = said, .status = status});
}

/// What a reply of SMTP that is no success means (RFC 5321, 4.2; 4954, 6; 3463): what begins with 4 passes.
Trouble::Kind kindOfReply(long code)
{
    switch (code) {
    case 530:
    case 534:
    case 535:
    case 538:
        return Trouble::Kind::AccessDenied;
    case 523:
    case 552:
        return Trouble::Kind::TooLarge;
    default:
        return code < 500 ? Trouble::Kind::ServerTrouble : Trouble::Kind::Refused;
    }
}

/// A path as libcurl's commands for files take it.
QByteArray quotedPath(const QString &path)
{
    QByteArray quoted = path.toUtf8();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

} // namespace

struct CurlRun::Private
{
    Private(const Transfer &what, const WireLimits &allowed, const IsStopped &stopped)
        : transfer(what)
        , limits(allowed)
        , isStopped(stopped)
        , deadline(allowed.whole)
    {
        startCurlOnce();
        easy.reset(curl_easy_init());
        multi.reset(curl_multi_init());
    }
    ~Private()
    {
        // A name that is looked up just now would be waited for.
        if (isStopped())
            set(CURLOPT_QUICK_EXIT, 1L);
        if (isAdded)
            curl_multi_remove_handle(multi.get(), easy.get());
    }

    template<class Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(easy.get(), option, value);
    }
    void set(CURLoption option, const QByteArray &value) { set(option, value.constData()); }

    void prepare(const QUrl &url)
    {
        set(CURLOPT_URL, url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps,imap,imaps,sftp");
        set(CURLOPT_NOSIGNAL, 1L);
        // As the wire for HTTP: no way round that the environment names.
        set(CURLOPT_PROXY, "");
        set(CURLOPT_ERRORBUFFER, error.data());
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.idle.count()));
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT_MS, static_cast<long>(limits.idle.count()));
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(limits.whole.count()));
        if (!transfer.user.isEmpty())
            set(CURLOPT_USERNAME, transfer.user.toUtf8());
        if (!transfer.password.isEmpty())
            set(CURLOPT_PASSWORD, transfer.password.toUtf8());
        set(CURLOPT_USE_SSL, isThisMachine(url) ? static_cast<long>(CURLUSESSL_TRY) : static_cast<long>(CURLUSESSL_ALL));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        if (const QByteArray authority = qgetenv("PARVIS_CA_FILE"); !authority.isEmpty())
            set(CURLOPT_CAINFO, authority);
        set(CURLOPT_WRITEFUNCTION, &Private::receive);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_HEADERFUNCTION, &Private::hear);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_READFUNCTION, &Private::provide);
        set(CURLOPT_READDATA, this);
        set(CURLOPT_SEEKFUNCTION, &Private::refuseToSeek);
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, &Private::mayGoOn);
        set(CURLOPT_XFERINFODATA, this);
    }

    /// Everything until it is done, or stopped.
    [[nodiscard]] CURLcode perform()
    {
        curl_multi_add_handle(multi.get(), easy.get());
        isAdded = true;
        int running = 1;
        while (running > 0) {
            if (isStopped())
                return CURLE_ABORTED_BY_CALLBACK;
            curl_multi_perform(multi.get(), &running);
            if (running > 0)
                curl_multi_poll(multi.get(), nullptr, 0, stopLatencyMs, nullptr);
        }
        int left = 0;
        CURLcode code = CURLE_RECV_ERROR;
        while (const CURLMsg *message = curl_multi_info_read(multi.get(), &left)) {
            if (message->msg == CURLMSG_DONE)
                code = message->data.result;
        }
        return code;
    }

    static size_t receive(char *bytes, size_t size, size_t count, void *self)
    {
        auto *run = static_cast<Private *>(self);
        if (run->body.size() + static_cast<qsizetype>(size * count) > run->limits.bytes) {
            run->isTooLarge = true;
            return 0;
        }
        run->body.append(bytes, static_cast<qsizetype>(size * count));
        return size * count;
    }
    /// What a server says besides: the last of it is why.
    static size_t hear(char *bytes, size_t size, size_t count, void *self)
    {
        constexpr qsizetype longestReply = 500;
        static_cast<Private *>(self)->reply = QByteArray(bytes, std::min(static_cast<qsizetype>(size * count), longestReply)).trimmed();
        return size * count;
    }
    static size_t provide(char *to, size_t size, size_t count, void *self)
    {
        auto *run = static_cast<Private *>(self);
        if (run->isStopped())
            return CURL_READFUNC_ABORT;
        const qsizetype most = std::min(static_cast<qsizetype>(size * count), run->transfer.upload.size() - run->given);
        std::copy_n(run->transfer.upload.constData() + run->given, most, to);
        run->given += most;
        return static_cast<size_t>(most);
    }
    /// For what a server makes of a whole message, libcurl waits by itself, and asks once a second whether to go on.
    static int mayGoOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) { return static_cast<Private *>(self)->isStopped() ? 1 : 0; }
    /// Libcurl begins an upload anew where a line that it used before is dead; here nothing is sent twice.
    static int refuseToSeek(void *, curl_off_t, int) { return CURL_SEEKFUNC_FAIL; }

    [[nodiscard]] bool hasDeparted() const { return given > 0 && given == transfer.upload.size(); }
    [[nodiscard]] QString said(CURLcode code) const
    {
        const QString ours = QString::fromUtf8(error.data());
        if (domain::saysSecureLineCut(ours))
            return domain::secureLineCut;
        return ours.isEmpty() ? QString::fromUtf8(curl_easy_strerror(code)) : ours;
    }

    [[nodiscard]] bool isImap() const { return transfer.url.scheme().startsWith("imap"_L1); }
    /// Without the tag of the command, in IMAP.
    [[nodiscard]] QString refusal() const
    {
        const QString last = QString::fromUtf8(reply);
        return isImap() ? last.section(u' ', 1) : last;
    }

    /// What is wrong with the certificate, or the line: by what OpenSSL and libcurl say of it (X509_V_ERR_…).
    [[nodiscard]] domain::TlsProblem::Kind tlsObjection(CURLcode code) const
    {
        using Problem = domain::TlsProblem::Kind;
        const QString words = said(code);
        if (code == CURLE_SSL_CONNECT_ERROR)
            return domain::saysNoTls(words) ? Problem::NoTls : Problem::Failed;
        constexpr long notYetValid = 9;
        constexpr long hasExpired = 10;
        constexpr long isOtherHosts = 62;
        long result = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_SSL_VERIFYRESULT, &result);
        if (result == hasExpired)
            return Problem::Expired;
        if (result == notYetValid)
            return Problem::NotYetValid;
        // "no alternative certificate subject name matches target ipv4 address", "certificate subject name … does not match target hostname".
        return result == isOtherHosts || words.contains("subject name"_L1) ? Problem::OtherHost : Problem::Untrusted;
    }

    [[nodiscard]] std::unexpected<Trouble> troubleOf(CURLcode code) const
    {
        if (code == CURLE_ABORTED_BY_CALLBACK && isStopped())
            return met(hasDeparted() ? Trouble::Kind::Cut : Trouble::Kind::Offline, u"Parvis was put offline"_s);
        if (isTooLarge)
            return met(Trouble::Kind::TooLarge, u"an answer of more than %1 MB"_s.arg(limits.bytes / 1'000'000));
        switch (code) {
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_CONNECT_ERROR:
            return std::unexpected(domain::troubleOf(domain::TlsProblem{.kind = tlsObjection(code), .host = transfer.url.host()}));
        case CURLE_SSL_CACERT_BADFILE:
            return met(Trouble::Kind::Unreachable, u"the file that PARVIS_CA_FILE names cannot be read"_s);
        case CURLE_OPERATION_TIMEDOUT:
            return met(hasDeparted() ? Trouble::Kind::Cut : Trouble::Kind::Unreachable,
                       deadline.hasExpired() ? u"it had not come whole after %1 s"_s.arg(std::chrono::duration<double>(limits.whole).count())
                                             : u"silent for %1 s"_s.arg(std::chrono::duration<double>(limits.idle).count()));
        case CURLE_LOGIN_DENIED:
            return met(isImap() ? kindOfNoToLogin(reply) : Trouble::Kind::AccessDenied, reply.isEmpty() ? said(code) : refusal());
        case CURLE_USE_SSL_FAILED:
            return met(Trouble::Kind::Refused, u"%1 offers no encryption (STARTTLS)"_s.arg(transfer.url.host()));
        case CURLE_REMOTE_FILE_NOT_FOUND:
            return met(Trouble::Kind::Gone, said(code));
        case CURLE_REMOTE_ACCESS_DENIED:
        case CURLE_QUOTE_ERROR:
            return met(Trouble::Kind::Refused, said(code));
        case CURLE_REMOTE_DISK_FULL:
            return met(Trouble::Kind::ServerTrouble, said(code));
        default:
            // Until all of it has left, nothing was taken: a message ends with its dot, a file gets its name last.
            return met(hasDeparted() ? Trouble::Kind::Cut : Trouble::Kind::Unreachable, said(code));
        }
    }

    Transfer transfer;
    WireLimits limits;
    IsStopped isStopped;
    QDeadlineTimer deadline;
    std::unique_ptr<CURLM, curl::MultiDeleter> multi;
    std::unique_ptr<CURL, curl::CurlDeleter> easy;   ///< goes before the other
    std::array<char, CURL_ERROR_SIZE> error{};
    QByteArray body;
    QByteArray reply;
    qsizetype given = 0;       ///< of what is uploaded
    bool isTooLarge = false;
    bool isAdded = false;
};

CurlRun::CurlRun(const Transfer &transfer, const WireLimits &limits, const IsStopped &isStopped)
    : d(std::make_unique<Private>(transfer, limits, isStopped))
{
}

CurlRun::~CurlRun() = default;

Answer<HttpResponse> CurlRun::submit()
{
    // The path is what libcurl says at EHLO; else it would be this machine's own name (RFC 5321, 4.1.3).
    QUrl url = d->transfer.url;
    url.setPath(u"/%5B127.0.0.1%5D"_s, QUrl::TolerantMode);
    d->prepare(url);
    const bool isQuestion = !d->transfer.command.isEmpty();
    CurlList recipients;
    for (const QString &to : std::as_const(d->transfer.to))
        appendTo(recipients, '<' + to.toUtf8() + '>');
    if (!isQuestion) {
        d->set(CURLOPT_MAIL_FROM, '<' + d->transfer.from.toUtf8() + '>');
        d->set(CURLOPT_MAIL_RCPT, recipients.get());
    }
    if (isQuestion) {
        d->set(CURLOPT_CUSTOMREQUEST, d->transfer.command);
        d->set(CURLOPT_NOBODY, 1L);
    } else {
        d->set(CURLOPT_UPLOAD, 1L);
        d->set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(d->transfer.upload.size()));
        // Who looks for spam and viruses in it may take minutes (RFC 5321, 4.5.3.2): who gives up earlier does not know whether it was taken.
        d->set(CURLOPT_SERVER_RESPONSE_TIMEOUT_MS, static_cast<long>(d->limits.whole.count()));
    }
    const CURLcode code = d->perform();
    long status = 0;
    curl_easy_getinfo(d->easy.get(), CURLINFO_RESPONSE_CODE, &status);
    // The list of recipients is not libcurl's.
    d->set(CURLOPT_MAIL_RCPT, static_cast<curl_slist *>(nullptr));
    if (code == CURLE_OK)
        return HttpResponse{.status = static_cast<int>(status), .url = d->transfer.url};
    constexpr long firstNo = 400;
    if (status >= firstNo && code != CURLE_ABORTED_BY_CALLBACK)
        return met(kindOfReply(status), d->reply.isEmpty() ? d->said(code) : QString::fromUtf8(d->reply), static_cast<int>(status));
    return d->troubleOf(code);
}

Answer<HttpResponse> CurlRun::moveFile()
{
    const bool isRemoval = d->transfer.command == "rm";
    const bool isUpload = !isRemoval && !d->transfer.upload.isEmpty();
    const QString path = d->transfer.url.path(QUrl::FullyDecoded);
    const qsizetype nameAt = path.lastIndexOf(u'/') + 1;
    // Always the same name for the same file: what was broken off is written over by the next attempt.
    const QString part
        = path.first(nameAt) + u".parvis-"_s + QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(12));
    QUrl url = d->transfer.url;
    CurlList commands;
    if (isRemoval) {
        url.setPath(u"/"_s);
        appendTo(commands, "rm " + quotedPath(path));
    } else if (isUpload) {
        url.setPath(part, QUrl::DecodedMode);
        // Servers of version 3 give no file a name that another has.
        appendTo(commands, "*rm " + quotedPath(path));
        appendTo(commands, "rename " + quotedPath(part) + ' ' + quotedPath(path));
    }
    d->prepare(url);
    SshTrust trust(d->transfer.url.host());
    trust.applyTo(d->easy.get(), !d->transfer.password.isEmpty());
    if (isRemoval) {
        d->set(CURLOPT_QUOTE, commands.get());
        d->set(CURLOPT_NOBODY, 1L);
    } else if (isUpload) {
        d->set(CURLOPT_POSTQUOTE, commands.get());
        d->set(CURLOPT_UPLOAD, 1L);
        d->set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(d->transfer.upload.size()));
        d->set(CURLOPT_FTP_CREATE_MISSING_DIRS, static_cast<long>(d->transfer.command == "no-mkdir" ? CURLFTP_CREATE_DIR_NONE : CURLFTP_CREATE_DIR));
    }
    const CURLcode code = d->perform();
    d->set(CURLOPT_QUOTE, static_cast<curl_slist *>(nullptr));
    d->set(CURLOPT_POSTQUOTE, static_cast<curl_slist *>(nullptr));
    if (code == CURLE_OK)
        return HttpResponse{.status = 200, .body = std::move(d->body), .url = d->transfer.url};
    if (!trust.problem().isEmpty())
        return met(Trouble::Kind::Refused, trust.problem());
    if (isRemoval && code == CURLE_QUOTE_ERROR && d->said(code).contains("no such file"_L1, Qt::CaseInsensitive))
        return met(Trouble::Kind::Gone, d->said(code));
    return d->troubleOf(code);
}

Answer<> CurlRun::open()
{
    QUrl url = d->transfer.url;
    url.setPath(u"/"_s);
    d->prepare(url);
    d->set(CURLOPT_CONNECT_ONLY, 1L);
    if (const CURLcode code = d->perform(); code != CURLE_OK)
        return d->troubleOf(code);
    return {};
}

void CurlRun::goOn(const WireLimits &limits, const IsStopped &isStopped)
{
    d->limits = limits;
    d->isStopped = isStopped;
    d->deadline = QDeadlineTimer(limits.whole);
}

namespace {

/// Waits until a line can be read from or written to; a trouble where that takes too long.
Answer<> awaitLine(CURL *easy, short events, const WireLimits &limits, const QDeadlineTimer &whole, const CurlRun::IsStopped &isStopped)
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    curl_easy_getinfo(easy, CURLINFO_ACTIVESOCKET, &socket);
    if (socket == CURL_SOCKET_BAD)
        return met(Trouble::Kind::Cut, u"the line is closed"_s);
    const QDeadlineTimer idle(limits.idle);
    while (true) {
        if (isStopped())
            return met(Trouble::Kind::Cut, u"Parvis was put offline"_s);
        if (whole.hasExpired())
            return met(Trouble::Kind::Cut, u"it had not come whole after %1 s"_s.arg(std::chrono::duration<double>(limits.whole).count()));
        if (idle.hasExpired())
            return met(Trouble::Kind::Cut, u"silent for %1 s"_s.arg(std::chrono::duration<double>(limits.idle).count()));
        pollfd waited{.fd = socket, .events = events, .revents = 0};
        const int ready = ::poll(&waited, 1, stopLatencyMs);
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return met(Trouble::Kind::Cut, u"the line is closed"_s);
    }
}

} // namespace

Answer<QByteArray> CurlRun::read()
{
    std::array<char, 65'536> some{};
    while (true) {
        if (d->isStopped())
            return met(Trouble::Kind::Cut, u"Parvis was put offline"_s);
        size_t count = 0;
        const CURLcode code = curl_easy_recv(d->easy.get(), some.data(), some.size(), &count);
        if (code == CURLE_OK && count > 0)
            return QByteArray(some.data(), static_cast<qsizetype>(count));
        if (code != CURLE_AGAIN)
            return met(Trouble::Kind::Cut, code == CURLE_OK ? u"the server closed the line"_s : d->said(code));
        if (auto waited = awaitLine(d->easy.get(), POLLIN, d->limits, d->deadline, d->isStopped); !waited)
            return std::unexpected(waited.error());
    }
}

Answer<> CurlRun::write(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (d->isStopped())
            return met(Trouble::Kind::Cut, u"Parvis was put offline"_s);
        size_t count = 0;
        const CURLcode code = curl_easy_send(d->easy.get(), bytes.constData() + at, static_cast<size_t>(bytes.size() - at), &count);
        at += static_cast<qsizetype>(count);
        if (code == CURLE_AGAIN) {
            if (auto waited = awaitLine(d->easy.get(), POLLOUT, d->limits, d->deadline, d->isStopped); !waited)
                return waited;
        } else if (code != CURLE_OK) {
            return met(Trouble::Kind::Cut, d->said(code));
        }
    }
    return {};
}

} // namespace parvis::sync
