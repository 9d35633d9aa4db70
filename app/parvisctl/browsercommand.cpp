// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/browsercommand.h"

#include "app/parvisctl/interruption.h"
#include "app/parvisctl/troublesentences.h"
#include "core/domain/channels/httpstatus.h"
#include "core/sync/channels/introducer.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <cstdio>
#include <functional>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// The lines of standard input as they come, while the event loop runs. Where it is closed, none come.
class PastedLines
{
public:
    explicit PastedLines(std::function<void(const QString &line)> take)
        : m_take(std::move(take))
        , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { read(); });
    }

private:
    void read()
    {
        constexpr qsizetype longest = 64 * 1024;
        std::array<char, 4096> piece{};
        const auto count = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (count <= 0 || m_rest.size() > longest) {
            m_notifier.setEnabled(false);
            return;
        }
        m_rest.append(piece.data(), static_cast<qsizetype>(count));
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
            const QString line = QString::fromUtf8(m_rest.first(end)).trimmed();
            m_rest.remove(0, end + 1);
            if (!line.isEmpty())
                m_take(line);
        }
    }

    std::function<void(const QString &line)> m_take;
    QSocketNotifier m_notifier;
    QByteArray m_rest;
};

const domain::BrowserWords &pagesInEnglish()
{
    static const domain::BrowserWords words{
        .language = u"en"_s,
        .arrived
        = {.title = u"Back to Parvis"_s, .text = u"Parvis has what it waited for, and says in its terminal how it goes on. You can close this page."_s},
        .refused = {.title = u"Nothing was connected"_s, .text = u"Parvis was not let in. You can close this page."_s},
        .foreign = {.title = u"Parvis does not wait for this"_s, .text = u"This page belongs to no sign-in that is under way."_s}};
    return words;
}

Exit tell(const domain::SignInFailure &failure, const QString &host)
{
    using Kind = domain::SignInFailure::Kind;
    switch (failure.kind) {
    case Kind::Refused:
        complain(u"Parvis was refused in the browser: nothing was connected."_s);
        return Exit::RefusedInPart;
    case Kind::Expired:
        complain(u"Nobody came back from the browser in ten minutes: nothing was connected."_s);
        return Exit::RefusedInPart;
    case Kind::NoListener:
        complain(u"This machine has no port for a browser to come back to: nothing was connected."_s);
        return Exit::RefusedInPart;
    case Kind::Stopped:
        return Exit::RefusedInPart;
    case Kind::Service:
        break;
    }
    if (domain::takenNameIn(failure.trouble)) {
        complain(troubleSentence(failure.trouble, host, NextTry::ByThePerson));
        return Exit::Usage;
    }
    if (failure.trouble.kind == domain::Trouble::Kind::NotPossible)
        complain(u"'%1' lets no program in by the browser (%2). Give what lets Parvis in: --token-file FILE or --password-file FILE."_s.arg(
            host, domain::withMeaning(failure.trouble.said)));
    else
        complain(troubleSentence(failure.trouble, host, NextTry::ByThePerson));
    return domain::passes(failure.trouble.kind) ? Exit::Network : Exit::RefusedInPart;
}

} // namespace

std::expected<domain::Channel, Exit> signInByBrowser(ServiceDesk &desk, const QUrl &server, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    if (!sync::Connectors::all().browserServices().contains(asked.service)) {
        complain(u"Nobody signs in to %1 by the browser. Give what lets Parvis in: --token-file FILE or --password-file FILE."_s.arg(
            domain::serviceName(asked.service)));
        return std::unexpected(Exit::Usage);
    }
    Interruption interruption;
    sync::Introducer introducer(desk.context());
    QObject::connect(&interruption, &Interruption::requested, &introducer, [&introducer] { introducer.stop(); });
    domain::SignInUnderWay underWay
        = introducer.signIn({.service = asked.service, .introduction = {.server = server, .user = asked.user}, .name = asked.name, .words = pagesInEnglish()});
    const PastedLines pasted([&introducer](const QString &line) {
        if (!introducer.takeReturned(QUrl(line)))
            complain(u"That is not the address that the browser came back to for this sign-in. It begins with http://127.0.0.1: and is waited for on."_s);
    });
    underWay.page.then(&introducer, [&options](const QUrl &page) {
        const QString address = page.toString(QUrl::FullyEncoded);
        if (options.isJson)
            say(JsonLine().add(u"open"_s, address).text());
        else
            complain(u"Open this address in a browser and let Parvis in there:"_s);
        if (!options.isJson)
            say(address);
        std::fflush(stdout);
        complain(u"Waiting for the browser (Ctrl+C stops). Where it is on another machine, paste here the address that it ends at, http://127.0.0.1:…"_s);
    });
    const auto ended = waitFor(underWay.end);
    if (interruption.wasRequested())
        return std::unexpected(interruption.end());
    if (!ended)
        return std::unexpected(Exit::WorkspaceUnusable);
    if (!*ended)
        return std::unexpected(tell(ended->error(), server.host()));
    return **ended;
}

} // namespace parvis::app
