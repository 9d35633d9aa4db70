// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/curlwire.h"

#include "core/sync/wire/imapline.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QLoggingCategory>
#include <QtCore/QMutex>
#include <QtCore/QPromise>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::HttpResponse;
using connectors::Transfer;
using domain::Answer;
using domain::Trouble;
using TransferAnswer = Answer<HttpResponse>;

namespace {

Q_LOGGING_CATEGORY(lcTransfer, "parvis.sync.transfer", QtInfoMsg)

constexpr int mostTransfersAtOnce = 8;

/// What would be another command, or another address, in the middle of one.
bool hasControls(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool isMailAddress(const QString &address)
{
    return !address.isEmpty() && !hasControls(address.toUtf8()) && !address.contains(u'<') && !address.contains(u'>') && !address.contains(u' ');
}

/// Why it is not even tried; nothing where it is.
std::optional<Trouble> objectionTo(const Transfer &transfer)
{
    const auto refused = [](const QString &said) { return Trouble{.kind = Trouble::Kind::Refused, .said = said}; };
    if (!mayBeTransferred(transfer.url))
        return refused(u"no address of a mail or file server: %1"_s.arg(transfer.url.toDisplayString(QUrl::RemoveQuery)));
    if (hasControls(transfer.command) || hasControls(transfer.url.path(QUrl::FullyDecoded).toUtf8()) || hasControls(transfer.user.toUtf8())
        || hasControls(transfer.password.toUtf8()))
        return refused(u"line ends within a command"_s);
    if (!transfer.url.scheme().startsWith("smtp"_L1) || !transfer.command.isEmpty())
        return std::nullopt;
    if (!isMailAddress(transfer.from))
        return refused(u"no mail address: %1"_s.arg(transfer.from));
    if (transfer.to.isEmpty())
        return refused(u"nobody to send it to"_s);
    for (const QString &to : transfer.to) {
        if (!isMailAddress(to))
            return refused(u"no mail address: %1"_s.arg(to));
    }
    return std::nullopt;
}

} // namespace

/// Lines of IMAP that are signed in and wait. Signing in takes longer than most questions.
class CurlWire::Lines
{
public:
    struct Idle
    {
        QByteArray who;
        std::unique_ptr<ImapLine> line;
        QElapsedTimer since;
    };

    [[nodiscard]] std::unique_ptr<ImapLine> take(const QByteArray &who)
    {
        constexpr qint64 longestIdleMs = 600'000;
        const QMutexLocker locker(&m_mutex);
        std::erase_if(m_idle, [](const Idle &idle) { return idle.since.hasExpired(longestIdleMs); });
        const auto found = std::ranges::find(m_idle, who, &Idle::who);
        if (found == m_idle.end())
            return {};
        auto line = std::move(found->line);
        m_idle.erase(found);
        return line;
    }
    void put(const QByteArray &who, std::unique_ptr<ImapLine> line)
    {
        constexpr size_t mostIdle = 8;
        const QMutexLocker locker(&m_mutex);
        if (m_idle.size() >= mostIdle)
            m_idle.erase(m_idle.begin());
        m_idle.push_back({.who = who, .line = std::move(line), .since = {}});
        m_idle.back().since.start();
    }
    void clear()
    {
        const QMutexLocker locker(&m_mutex);
        m_idle.clear();
    }

private:
    QMutex m_mutex;
    std::vector<Idle> m_idle;
};

bool mayBeTransferred(const QUrl &url)
{
    static const QStringList known{u"smtp"_s, u"smtps"_s, u"imap"_s, u"imaps"_s, u"sftp"_s};
    return url.isValid() && !url.host().isEmpty() && known.contains(url.scheme());
}

CurlWire::CurlWire(const domain::Clock &clock, WireLimits limits)
    : m_clock(clock)
    , m_limits(limits)
    , m_lines(std::make_unique<Lines>())
{
    m_threads.setMaxThreadCount(mostTransfersAtOnce);
    m_threads.setObjectName(u"transfers"_s);
}

CurlWire::~CurlWire()
{
    m_isEnding = true;
    m_threads.waitForDone();
}

void CurlWire::setOffline(bool isOffline)
{
    m_isOffline = isOffline;
    if (!isOffline)
        return;
    ++m_offlines;
    m_lines->clear();
}

QFuture<TransferAnswer> CurlWire::transfer(const Transfer &transfer)
{
    const auto fail = [](const Trouble &trouble) { return QtFuture::makeReadyValueFuture(TransferAnswer(std::unexpected(trouble))); };
    if (isOffline())
        return fail({.kind = Trouble::Kind::Offline, .said = u"Parvis is offline"_s});
    if (const auto objection = objectionTo(transfer))
        return fail(*objection);
    auto promise = std::make_shared<QPromise<TransferAnswer>>();
    promise->start();
    auto future = promise->future();
    qCInfo(lcTransfer).noquote() << transfer.url.scheme() << transfer.url.host();
    m_threads.start([this, transfer, promise, offlines = m_offlines.load()] {
        const CurlRun::IsStopped isStopped = [this, promise, offlines] { return m_isEnding || m_isOffline || m_offlines != offlines || promise->isCanceled(); };
        const auto answer = [this, &promise](TransferAnswer given) {
            if (given)
                given->receivedAt = m_clock.now();
            else
                qCInfo(lcTransfer).noquote() << "No answer:" << given.error().said;
            if (!promise->isCanceled())
                promise->addResult(std::move(given));
            promise->finish();
        };
        if (isStopped() || isOffline())
            return answer(std::unexpected(Trouble{.kind = Trouble::Kind::Offline, .said = u"Parvis was put offline"_s}));
        if (!transfer.url.scheme().startsWith("imap"_L1)) {
            // What was said is told before the line is closed, with the courtesies that may take their time.
            CurlRun run(transfer, m_limits, isStopped);
            return answer(transfer.url.scheme() == "sftp"_L1 ? run.moveFile() : run.submit());
        }
        const QByteArray who = transfer.url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery) + '\n' + transfer.user.toUtf8() + '\n' + transfer.password.toUtf8();
        auto line = m_lines->take(who);
        auto said = line ? line->command(transfer, m_limits, isStopped) : Answer<QByteArray>();
        // A line that waited may have died meanwhile: nothing was heard, and nothing taken.
        const bool isHarmless = transfer.effect == connectors::Effect::Reads || (!said && said.error().kind == Trouble::Kind::Unreachable);
        if (!line || (line->wasDead() && !isStopped() && isHarmless)) {
            line = std::make_unique<ImapLine>(transfer, m_limits, isStopped);
            if (const auto opened = line->open(); !opened)
                return answer(std::unexpected(opened.error()));
            said = line->command(transfer, m_limits, isStopped);
        }
        if (!line->isBroken() && !isStopped())
            m_lines->put(who, std::move(line));
        answer(said.transform([&transfer](const QByteArray &body) { return HttpResponse{.status = 200, .body = body, .url = transfer.url}; }));
    });
    return future;
}

} // namespace parvis::sync
