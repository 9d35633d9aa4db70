// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/sync/secrets/secretstore.h"
#include "core/sync/wire/wire.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QHash>

#include <random>

namespace parvis::tests {

/// What goes wrong between us and a service.
enum class Fault {
    None,
    Unreachable,     ///< nobody takes it
    CutBefore,       ///< it leaves and is lost
    CutAfter,        ///< it is done and the answer is lost
    TroubleBefore,   ///< 502 of somebody in between
    TroubleAfter,    ///< it is done, and then 500
    Limited,         ///< 429
    Lying,           ///< it is done, and the answer is half of one
    Denied,          ///< 401 of somebody in between
    Withdrawn,       ///< 401, and it says that what lets in is no longer good
    NotFound,        ///< 404
    LimitedAfter,    ///< it is done, and then 429
    CutLate          ///< the answer is lost, and it is done some time later only (setSlowness())
};

/// A service that speaks Mastodon's API, in memory, and fails as it is told: a wire without a network. It counts what was published. Whoever comes from its
/// page to sign in with the code "c0de" is let in, by "good"; "other" is the token of another account, and the code "0ther" brings it.
class FakeService final : public sync::Wire
{
public:
    explicit FakeService(const FakeClock &clock);

    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) override;

    /// Whether it knows the same key again.
    void setKeyed(bool isKeyed) { m_isKeyed = isKeyed; }
    /// Whether programs may make themselves known to it.
    void setRegistering(bool isRegistering) { m_isRegistering = isRegistering; }
    /// The faults of the next requests, in order; after them none, or those of setChance().
    void failNext(const QList<Fault> &faults) { m_faults = faults; }
    /// From now on each request meets some fault with that probability.
    void setChance(double chance, quint32 seed);
    /// How much later; twenty seconds, as at first.
    void setSlowness(std::chrono::seconds slowness) { m_slowness = slowness; }
    /// Does what it was slow to do and whose time has come, as it does before it answers anybody.
    void workOff();
    /// Whether it lists to nobody what it holds until later, as snac does.
    void setHidingHeld(bool isHiding) { m_hidesHeld = isHiding; }
    /// What is published there, oldest first.
    [[nodiscard]] QStringList published() const;
    /// What it holds until its time, oldest first.
    [[nodiscard]] QStringList held() const;
    /// Where its streaming is; empty, as at first: it has none.
    void setStreaming(const QUrl &address) { m_streaming = address; }
    /// What was said last, as it is streamed (a notification, or a status that bears a tag).
    [[nodiscard]] QByteArray lastAsEvent(bool isNotification) const;
    /// Somebody says something that does not name us. It stands under the tags that it bears (#tag).
    void say(const QString &text);
    /// Somebody who has our account changes there what was published n-th, what it holds n-th, or when that leaves, or takes that away.
    void rewrite(int n, const QString &text) { m_statuses[n].text = text; }
    void drop(int n) { m_statuses.removeAt(n); }
    void rewriteHeld(int n, const QString &text) { m_held[n].text = text; }
    void moveHeld(int n, domain::Instant to) { m_held[n].at = to; }
    void dropHeld(int n) { m_held.removeAt(n); }
    /// What it holds leaves, as it does at its time.
    void releaseHeld();
    /// Until when it holds what it holds n-th.
    [[nodiscard]] domain::Instant heldUntil(int n) const { return m_held[n].at; }
    /// Somebody mentions us.
    void mention(const QString &text);
    /// Who mentioned us n-th changes or deletes it; `renumbers`: with another id under the same address, as snac gives it.
    void editMention(int n, const QString &text, bool renumbers = false);
    void deleteMention(int n) { m_mentions.removeAt(n); }
    /// The tokens that were given back, oldest first.
    [[nodiscard]] const QStringList &revoked() const { return m_revoked; }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] const QStringList &asked() const { return m_asked; }
    /// How many notifications a page holds.
    static constexpr int pageSize = 40;

private:
    struct Status
    {
        QString id;
        QString text;
        domain::Instant at;
        QString warning = {};
        bool isToUs = true;
        QString first = {}; ///< the id that it had when it was posted, where it has another by now
    };

    [[nodiscard]] Fault nextFault();
    [[nodiscard]] connectors::HttpResponse answer(const connectors::HttpRequest &request);
    [[nodiscard]] connectors::HttpResponse said(int status, const QByteArray &body = "{}") const;
    [[nodiscard]] QJsonObject jsonOf(const Status &status) const;
    /// With who said it.
    [[nodiscard]] QJsonObject saidJson(const Status &status) const;

    const FakeClock &m_clock;
    QList<Status> m_statuses;
    QList<Status> m_held;
    QList<Status> m_mentions;
    QHash<QByteArray, QString> m_keys;
    QList<Fault> m_faults;
    QList<std::pair<domain::Instant, connectors::HttpRequest>> m_late;
    QStringList m_asked;
    QStringList m_revoked;
    QUrl m_streaming;
    std::mt19937 m_random;
    double m_chance = 0;
    std::chrono::seconds m_slowness{20};
    int m_requests = 0;
    qint64 m_lastId = 1'000'000;
    bool m_hidesHeld = false;
    bool m_isKeyed = false;
    bool m_isRegistering = true;
};

/// Secrets in memory.
class FakeSecrets final : public sync::SecretStore
{
public:
    [[nodiscard]] QFuture<domain::Result<domain::Secret>> read(const QString &name) override;
    [[nodiscard]] QFuture<domain::Result<>> write(const QString &name, const domain::Secret &secret) override;
    [[nodiscard]] QFuture<domain::Result<>> remove(const QString &name) override;
    [[nodiscard]] const QHash<QString, domain::Secret> &kept() const { return m_kept; }

private:
    QHash<QString, domain::Secret> m_kept;
};

} // namespace parvis::tests
