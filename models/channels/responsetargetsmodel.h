// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/targetstore.h"
#include "models/shell/messages.h"

#include <QtCore/QHash>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// How soon each channel is to be answered: read from the workspace, kept true, changed with undo.
class ResponseTargetsModel : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Channel>;

    ResponseTargetsModel(store::Database &database, Messages &messages, QUndoStack &undo, QObject *parent = nullptr);

    /// Nothing where the channel never had one; one of 0 minutes where its hours are kept for the next.
    [[nodiscard]] std::optional<domain::ResponseTarget> target(Key channel) const;
    /// The target in words: "Answer within 4 h"; empty where none is in force.
    [[nodiscard]] QString sentence(Key channel) const;
    /// Sets a channel's target, or takes it away, says so and offers to undo it.
    void set(Key channel, const std::optional<domain::ResponseTarget> &target);

    /// Stretches of a day as a person writes them: "09:00–12:00, 14:00–18:00"; empty is closed.
    [[nodiscard]] static QString hoursToText(const QList<domain::OpenHours> &hours);
    /// And back; also takes "9-12 14h-18h30". Nothing where it is not that, or stretches overlap.
    [[nodiscard]] static std::optional<QList<domain::OpenHours>> hoursFromText(const QString &text);
    /// Days as the locale writes them, with all of their year, earliest first and parted by commas: "25/12/2026, 01/01/2027".
    [[nodiscard]] static QString daysToText(const QSet<QDate> &days);
    /// And back, also parted by lines, with points or strokes between the numbers in the locale's order, or as 2026-12-25; nothing where one is no date.
    [[nodiscard]] static std::optional<QSet<QDate>> daysFromText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    void read();
    void write(Key channel, const std::optional<domain::ResponseTarget> &target, const QString &done = {});

    store::TargetStore m_store;
    Messages &m_messages;
    QUndoStack &m_undo;
    QHash<Key, domain::ResponseTarget> m_targets;
};

} // namespace parvis::models
