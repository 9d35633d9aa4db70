// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/notice.h"

#include <QtCore/QObject>

class KNotification;
class QDBusMessage;

namespace parvis::ui {

/// Shows notices by KNotifications where something on the session bus serves them; elsewhere it does nothing, without a word. Never waits for the bus.
class DesktopNotifier final : public QObject, public models::NoticeDisplay
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~DesktopNotifier() override;

    void show(const models::Notice &notice, const std::function<void(Answer)> &answered) override;
    void withdraw() override;
    void askIfServed(const std::function<void(bool isServed)> &answer) override;

private:
    void send(const models::Notice &notice, const std::function<void(Answer)> &answered);
    /// Asks the bus something; `take` gets the answer, an error where there is none.
    void ask(const QString &method, const QVariantList &arguments, const std::function<void(const QDBusMessage &)> &take);

    QList<KNotification *> m_shown;
    int m_generation = 0;   ///< raised by withdraw(): what was to be shown before is not shown any more
};

} // namespace parvis::ui
