// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/plugin/desktopnotifier.h"

#include <KNotification>
#include <QtCore/QTimer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>

#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

/// The event of parvis.notifyrc, by which the desktop's settings know it.
QString eventOf(models::Notice::Kind kind)
{
    using Kind = models::Notice::Kind;
    switch (kind) {
    case Kind::Matches:
        return u"matches"_s;
    case Kind::Triage:
        return u"triage"_s;
    case Kind::Problem:
        return u"problem"_s;
    case Kind::Summary:
        return u"summary"_s;
    }
    return {};
}

} // namespace

DesktopNotifier::~DesktopNotifier()
{
    withdraw();
}

void DesktopNotifier::show(const models::Notice &notice, const std::function<void(Answer)> &answered)
{
    // KNotifications complains of each notice that nobody serves.
    askIfServed([this, notice, answered, generation = m_generation](bool isServed) {
        if (isServed && generation == m_generation)
            send(notice, answered);
    });
}

void DesktopNotifier::send(const models::Notice &notice, const std::function<void(Answer)> &answered)
{
    auto *shown = new KNotification(eventOf(notice.kind), KNotification::CloseOnTimeout, this);
    shown->setComponentName(u"parvis"_s);
    shown->setTitle(notice.title);
    // Servers take the text for markup; what somebody said is none.
    shown->setText(notice.text.toHtmlEscaped());
    const auto offer = [this, shown, answered](KNotificationAction *action, Answer answer) {
        connect(action, &KNotificationAction::activated, this, [this, shown, answered, answer] {
            // By one of its buttons and by itself: the first counts.
            if (m_shown.removeAll(shown) == 0)
                return;
            // A window may come to the front by a click elsewhere only where it shows this.
            if (const QString token = shown->xdgActivationToken(); !token.isEmpty())
                qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
            // Later: what is done may take this notifier along, in the middle of its notification.
            QTimer::singleShot(0, this, [this, answered, answer, generation = m_generation] {
                if (generation == m_generation)
                    answered(answer);
            });
        });
    };
    offer(shown->addDefaultAction(notice.openText), Answer::Open);
    if (!notice.doneText.isEmpty())
        offer(shown->addAction(notice.doneText), Answer::Done);
    connect(shown, &QObject::destroyed, this, [this, shown] { m_shown.removeAll(shown); });
    m_shown.append(shown);
    shown->sendEvent();
}

void DesktopNotifier::withdraw()
{
    ++m_generation;
    for (KNotification *shown : std::exchange(m_shown, {}))
        shown->close();
}

void DesktopNotifier::askIfServed(const std::function<void(bool)> &answer)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        QTimer::singleShot(0, this, [answer] { answer(false); });
        return;
    }
    ask(u"NameHasOwner"_s, {service()}, [this, answer](const QDBusMessage &owned) {
        if (owned.arguments().value(0).toBool()) {
            answer(true);
            return;
        }
        // Not there yet, but started by the first who calls it.
        ask(u"ListActivatableNames"_s, {}, [answer](const QDBusMessage &names) { answer(names.arguments().value(0).toStringList().contains(service())); });
    });
}

void DesktopNotifier::ask(const QString &method, const QVariantList &arguments, const std::function<void(const QDBusMessage &)> &take)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
    call.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [take](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        take(answered->reply());
    });
}

} // namespace parvis::ui
