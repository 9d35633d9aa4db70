// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/linkcheck.h"

#include "app/parvisctl/interruption.h"
#include "core/domain/base/clock.h"
#include "core/store/channels/offlineswitch.h"
#include "core/sync/http/linkasker.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

QList<domain::LinkAnswer> askLinks(const QStringList &addresses, bool isOffline, const QString &workspace)
{
    Interruption interruption;
    sync::LinkAsker asker;
    asker.setOffline(isOffline);
    const store::OfflineGate gate(workspace);
    if (!workspace.isEmpty())
        asker.setGate([&gate] { return gate.isShut(); });
    QList<QFuture<domain::LinkAnswer>> futures;
    for (const QString &address : addresses)
        futures << asker.ask(address);
    QObject context;
    QObject::connect(&interruption, &Interruption::requested, &context, [&futures] {
        for (auto &future : futures)
            future.cancel();
    });
    QList<domain::LinkAnswer> answers;
    for (const auto &future : futures) {
        showProgress(u"Checking links: %1 of %2…"_s.arg(answers.size()).arg(futures.size()));
        if (auto answer = waitFor(future)) {
            answer->askedAt = domain::SystemClock().now();
            answers << *answer;
        }
    }
    clearProgress();
    if (interruption.wasRequested())
        interruption.end();
    return domain::soberAnswers(answers);
}

} // namespace parvis::app
