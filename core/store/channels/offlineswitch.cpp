// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/offlineswitch.h"

#include "core/domain/base/clock.h"
#include "core/store/channels/restoredposts.h"
#include "core/store/dialect/sqlite.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

constexpr auto switchedOn = "on"_L1;
constexpr auto switchedOff = "off"_L1;

QString switchQuery()
{
    return u"SELECT value FROM workspace WHERE key = 'offline'"_s;
}

} // namespace

std::optional<bool> offlineSwitchAt(const QString &path)
{
    const auto file = dialect::File::open(path, dialect::Mode::Read);
    if (!file)
        return std::nullopt;
    const auto values = file->column(switchQuery());
    return values && !values->isEmpty() ? std::optional(values->first() == switchedOn) : std::nullopt;
}

domain::Result<bool> isSwitchedOff(Connection &connection)
{
    Statement row = connection.prepare(switchQuery());
    return row.run().transform([&row] { return row.next() && row.text(0) == switchedOn; });
}

OfflineGate::OfflineGate(const QString &path)
    : m_path(path)
{
}

OfflineGate::~OfflineGate() = default;

bool OfflineGate::isShut() const
{
    const QMutexLocker locker(&m_mutex);
    if (!m_file) {
        auto opened = dialect::File::open(m_path, dialect::Mode::Read);
        if (!opened)
            return m_wasShut;
        m_file = std::make_unique<dialect::File>(std::move(*opened));
    }
    if (const auto values = m_file->column(switchQuery()))
        m_wasShut = !values->isEmpty() && values->first() == switchedOn;
    return m_wasShut;
}

OfflineSwitch::OfflineSwitch(Database &database, bool isOffline, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_known(isOffline)
{
    QObject::connect(&database, &Database::changed, this, [this](const Changes &changes) {
        if (changes.everything)
            look();
    });
    // It may have been turned since; told once whoever makes this listens.
    QMetaObject::invokeMethod(this, &OfflineSwitch::look, Qt::QueuedConnection);
}

QFuture<domain::Result<std::optional<bool>>> OfflineSwitch::read() const
{
    return m_database.read([](Connection &connection) -> domain::Result<std::optional<bool>> {
        Statement row = connection.prepare(switchQuery());
        if (auto ran = row.run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? std::optional(row.text(0) == switchedOn) : std::nullopt;
    });
}

QFuture<domain::Result<>> OfflineSwitch::turn(bool isOffline)
{
    ++m_turns;
    ++m_writing;
    m_known = isOffline;
    return m_database
        .write([isOffline](Connection &connection) -> domain::Result<> {
            Statement put
                = connection.prepare(u"INSERT INTO workspace (key, value) VALUES ('offline', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
            return put.bind(QString(isOffline ? switchedOn : switchedOff)).run().and_then([&] {
                // The original sent meanwhile.
                return isOffline ? domain::Result<>() : askAboutWhatFellDueInACopy(connection, domain::SystemClock().now());
            });
        })
        .then(this, [this](const domain::Result<> &written) {
            --m_writing;
            m_isUnwritten = !written;
            return written;
        });
}

void OfflineSwitch::look()
{
    // While it is being turned here, here is where it stands.
    if (m_writing > 0 || m_isUnwritten)
        return;
    read().then(this, [this, turns = m_turns](const domain::Result<std::optional<bool>> &found) {
        if (!found || turns != m_turns)
            return;
        const bool isOffline = found->value_or(false);
        if (std::exchange(m_known, isOffline) != isOffline)
            Q_EMIT turned(isOffline);
    });
}

} // namespace parvis::store
