// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/servecommand.h"

#include "app/parvisctl/cutofflines.h"
#include "app/parvisctl/driftlines.h"
#include "app/parvisctl/errandcommands.h"
#include "app/parvisctl/fetchedlines.h"
#include "app/parvisctl/interruption.h"
#include "app/parvisctl/offlinecommand.h"
#include "app/parvisctl/refusals.h"
#include "app/parvisctl/sendlines.h"
#include "app/parvisctl/troublesentences.h"
#include "app/parvisctl/unasked.h"
#include "core/store/channels/errandstore.h"
#include "core/store/channels/heldback.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

constexpr int mostWaiting = 1'000;

/// The lines of `serve`. What ends on the engine's thread is queued here and said one by one: names are read for it, and more may end meanwhile.
class ServeLines : public QObject
{
public:
    ServeLines(store::Database &database, const Options &options)
        : m_database(database)
        , m_options(options)
        , m_lines(database)
    {
        constexpr std::chrono::milliseconds settling{500};
        constexpr std::chrono::minutes clockTurn{1};
        m_settling.setSingleShot(true);
        m_settling.setInterval(settling);
        // What was to leave can miss its time, and what is by hand fall due, without a row changing.
        m_turning.setInterval(clockTurn);
        const auto look = [this] { queue([this] { lookRound(); }); };
        connect(&m_settling, &QTimer::timeout, this, look);
        connect(&m_turning, &QTimer::timeout, this, look);
        connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
            if (changes.everything || !changes.posts.isEmpty() || !changes.channels.isEmpty())
                m_settling.start();
        });
        m_turning.start();
    }

    [[nodiscard]] sync::Engine::Ear ear()
    {
        return {.sent = [this](const domain::Delivery &delivery) { later([this, delivery] { tellSent(delivery); }); },
                .notWritten =
                    [this](const domain::Delivery &delivery, const domain::Error &error) {
                        later([delivery, error] {
                            complain(
                                u"What became of delivery %1 could not be written down. %2"_s.arg(QString::number(delivery.id.value()), wholeSentence(error)));
                        });
                    },
                .done = [this](const domain::Errand &errand) { later([this, errand] { tellDone(errand); }); },
                .takenIn = [this](const sync::TurnReport &report) { later([this, report] { tellTakenIn(report); }); }};
    }

    /// Says what waits for somebody and was not said to wait before.
    void lookRound()
    {
        m_lines.refresh();
        const domain::Instant now = domain::SystemClock().now();
        const auto missed = waitFor(store::DeliveryStore(m_database).missed(now, mostWaiting));
        if (missed && *missed && isNew(m_missed, idsOf(**missed)))
            static_cast<void>(tellMissed(m_database, m_options));
        const auto held = waitFor(store::heldBack(m_database, now, mostWaiting));
        if (held && *held) {
            QSet<qint64> waiting = idsOf((*held)->posts);
            for (auto errands = (*held)->errands.cbegin(); errands != (*held)->errands.cend(); ++errands)
                waiting << -errands.key().value();
            bool isAny = false;
            if (isNew(m_held, waiting))
                static_cast<void>(tellHeldBack(m_database, m_options, now, isAny));
        }
        const auto cutOff = waitFor(store::cutOffPosts(m_database, mostWaiting));
        if (cutOff && *cutOff && isNew(m_cutOff, idsOf(**cutOff)))
            tellCutOff(m_database, m_options);
        if (isNew(m_byHand, idsOf(dueByHand(m_database, now))))
            tellByHand(m_database, m_options, now);
        tellUnsure();
        flushOutput();
    }

private:
    /// What nobody else can know, once.
    void tellUnsure()
    {
        QSet<qint64> ids;
        const auto unsure = m_lines.unsure();
        for (const domain::Delivery &delivery : unsure) {
            ids << delivery.id.value();
            const QString sentence = troubleSentence(delivery, m_lines.channelOf(delivery));
            // Where it became so just now that was told.
            if (!m_unsure.contains(delivery.id.value()) && std::exchange(m_said[delivery.id], sentence) != sentence)
                complain(sentence);
        }
        m_unsure = ids;
    }

    /// From the engine's thread.
    void later(const std::function<void()> &saying)
    {
        QMetaObject::invokeMethod(this, [this, saying] { queue(saying); }, Qt::QueuedConnection);
    }

    void queue(const std::function<void()> &saying)
    {
        m_queue.push_back(saying);
        if (std::exchange(m_isSaying, true))
            return;
        while (!m_queue.empty()) {
            const auto next = m_queue.front();
            m_queue.pop_front();
            next();
        }
        flushOutput();
        m_isSaying = false;
    }

    static QSet<qint64> idsOf(const QList<domain::Post> &posts)
    {
        QSet<qint64> ids;
        for (const domain::Post &post : posts)
            ids << post.id.value();
        return ids;
    }

    /// Whether something is among what waits now that was not before.
    static bool isNew(QSet<qint64> &before, const QSet<qint64> &now)
    {
        const bool isMore = !before.contains(now);
        before = now;
        return isMore;
    }

    void tellSent(const domain::Delivery &delivery)
    {
        m_lines.lookUp(delivery);
        const QString sentence = troubleSentence(delivery, m_lines.channelOf(delivery));
        // What is tried again meets the same again; that it is at its end is told all the same.
        if (std::exchange(m_said[delivery.id], sentence) == sentence && !sentence.isEmpty() && !domain::hasEnded(delivery.state))
            return;
        m_lines.tell(delivery, m_options);
        if (!sentence.isEmpty())
            complain(sentence);
        for (const QString &line : driftLines(delivery, m_database.zone()))
            complain(line);
    }

    void tellDone(const domain::Errand &errand)
    {
        QString &said = m_saidOfErrands[errand.id];
        said = tellErrand(m_database, errand, QString(said), m_options);
    }

    /// Whether a trouble of that name was that nobody answered, or not as they should.
    static bool isUnreached(const QString &trouble)
    {
        using Kind = domain::Trouble::Kind;
        return std::ranges::any_of(std::array{Kind::Unreachable, Kind::Cut, Kind::RateLimited, Kind::ServerTrouble, Kind::AccessDenied, Kind::Malformed},
                                   [&trouble](Kind kind) { return trouble == nameOf(kind); });
    }

    void tellTakenIn(const sync::TurnReport &report)
    {
        using Kind = domain::Trouble::Kind;
        // Offline is said once for all of them, and who is stopped has met nothing.
        if (report.trouble && (report.trouble->kind == Kind::Offline || report.trouble->kind == Kind::Cancelled))
            return;
        const QString trouble = report.trouble ? nameOf(*report.trouble) : QString();
        const QString before = std::exchange(m_troubles[report.channel.id], trouble);
        const bool isOther = trouble != before;
        if (m_options.isJson && (report.added > 0 || isOther || !report.withheld.isEmpty()))
            say(fetchedLine(report));
        else if (!m_options.isJson && report.added > 0)
            say(u"%1: %2 added"_s.arg(report.channel.name, grouped(report.added)));
        if (isOther && report.trouble)
            complain(troubleSentence(*report.trouble, report.channel.name));
        else if (isOther && isUnreached(before))
            complain(u"'%1' answers again."_s.arg(report.channel.name));
        for (const QString &stream : report.withheld)
            complain(withheldSentence(stream, report.channel.name));
    }

    store::Database &m_database;
    const Options &m_options;
    SendLines m_lines;
    QTimer m_settling;
    QTimer m_turning;
    std::deque<std::function<void()>> m_queue;
    bool m_isSaying = false;
    QHash<domain::Id<domain::Delivery>, QString> m_said;
    QHash<domain::Id<domain::Errand>, QString> m_saidOfErrands;
    QHash<domain::Id<domain::Channel>, QString> m_troubles;
    QSet<qint64> m_missed;
    QSet<qint64> m_held;
    QSet<qint64> m_cutOff;
    QSet<qint64> m_byHand;
    QSet<qint64> m_unsure;
};

} // namespace

Exit serve(store::Database &database, const Options &options)
{
    const auto secrets = chooseSecrets(database, options);
    if (!secrets)
        return Exit::Usage;
    Interruption interruption;
    QEventLoop loop;
    bool isStopped = false;
    QObject::connect(&interruption, &Interruption::requested, &loop, [&loop, &isStopped] {
        isStopped = true;
        loop.quit();
    });
    const domain::SystemClock clock;
    // The switch holds for whoever works on the workspace, and is heeded as it is turned.
    const bool isOffline = isSwitchedOff(database);
    store::OfflineSwitch offline(database, isOffline);
    ServeLines lines(database, options);
    std::optional<sync::Engine> engine;
    engine.emplace(database, clock, sync::Engine::SecretsFactory(), sync::Engine::WireFactory(), isOffline);
    engine->setEar(lines.ear());
    QObject::connect(&offline, &store::OfflineSwitch::turned, &offline, [&engine](bool isNowOffline) {
        engine->setOffline(isNowOffline);
        complain(isNowOffline ? offlineSentence() : u"Parvis is online again: it goes on."_s);
    });
    if (isOffline)
        complain(offlineSentence(database));
    if (!secrets->sealed.isEmpty())
        complain(sealedSentence(secrets->sealed));
    if (!isOffline)
        complain(u"Taking in and sending until it is stopped (Ctrl+C)."_s);
    lines.lookRound();
    static_cast<void>(engine->open(secrets->make));
    if (!isStopped)
        loop.exec();
    offline.disconnect();
    engine.reset();
    // What ended last is said as well.
    QCoreApplication::sendPostedEvents(&lines, QEvent::MetaCall);
    return Exit::Done;
}

} // namespace parvis::app
