// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/triagechoices.h"

#include <array>

namespace parvis::models {

namespace {
const QTime morning(9, 0);
const QTime evening(18, 0);
} // namespace

TriageChoices::TriageChoices(store::Database &database, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_tagStore(database)
    , m_colleagueStore(database)
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.tags.isEmpty())
            readTags();
        if (changes.everything || !changes.colleagues.isEmpty())
            readColleagues();
    });
    readTags();
    readColleagues();
}

std::optional<domain::Tag> TriageChoices::tag(domain::Id<domain::Tag> id) const
{
    const auto found = std::ranges::find(m_tags, id, &domain::Tag::id);
    return found == m_tags.cend() ? std::nullopt : std::optional(*found);
}

QList<domain::Colleague> TriageChoices::colleagues() const
{
    QList<domain::Colleague> here = m_colleagues;
    here.removeIf([](const domain::Colleague &one) { return one.isGone; });
    return here;
}

QString TriageChoices::nameOf(domain::Id<domain::Colleague> id) const
{
    const auto found = std::ranges::find(m_colleagues, id, &domain::Colleague::id);
    return found == m_colleagues.cend() ? QString() : found->name;
}

domain::Id<domain::Colleague> TriageChoices::me() const
{
    const auto found = std::ranges::find(m_colleagues, true, &domain::Colleague::isMe);
    return found == m_colleagues.cend() ? domain::Id<domain::Colleague>() : found->id;
}

QList<TriageChoices::Wake> TriageChoices::wakes() const
{
    using namespace std::chrono_literals;
    const QTimeZone zone = m_database.zone();
    const QDateTime now = domain::toDateTime(m_clock.now()).toTimeZone(zone);
    const auto at = [&zone](QDate day, QTime time) { return domain::fromMs(QDateTime(day, time, zone).toMSecsSinceEpoch()); };
    const QDate today = now.date();
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    QList<Wake> wakes{{.text = tr("In an hour"), .at = m_clock.now() + 1h}, {.text = tr("In three hours"), .at = m_clock.now() + 3h}};
    if (now.time() < evening.addSecs(-3600))
        wakes.append({.text = tr("This evening"), .at = at(today, evening)});
    wakes.append({.text = tr("Tomorrow morning"), .at = at(today.addDays(1), morning)});
    if (monday != today.addDays(1))
        wakes.append({.text = tr("Next Monday"), .at = at(monday, morning)});
    wakes.append({.text = tr("In a month"), .at = at(today.addMonths(1), morning)});
    std::ranges::stable_sort(wakes, {}, &Wake::at);
    return wakes;
}

int TriageChoices::nextColour() const
{
    std::array<int, tagColours> worn{};
    for (const domain::Tag &tag : m_tags)
        ++worn.at(static_cast<size_t>(std::max(0, tag.colour) % tagColours));
    return static_cast<int>(std::distance(worn.begin(), std::ranges::min_element(worn)));
}

QFuture<domain::Result<domain::Colleague>> TriageChoices::addColleague(const QString &name, bool isMe)
{
    return m_colleagueStore.add({.id = {}, .name = name.trimmed()}).then(this, [this, isMe](const domain::Result<domain::Colleague> &added) {
        if (added && isMe)
            setMe(added->id);
        return added;
    });
}

QFuture<domain::Result<domain::Tag>> TriageChoices::findOrAddTag(const QString &name, std::optional<int> colour)
{
    return m_tagStore.findOrAdd(name.trimmed(), colour ? *colour : nextColour());
}

void TriageChoices::setMe(domain::Id<domain::Colleague> id)
{
    m_colleagueStore.setMe(id).then(this, [this](const domain::Result<domain::Id<domain::Colleague>> &before) {
        if (!before)
            Q_EMIT failed(before.error());
    });
}

void TriageChoices::readTags()
{
    m_tagStore.tags().then(this, [this](const domain::Result<QList<domain::Tag>> &tags) {
        if (!tags) {
            Q_EMIT failed(tags.error());
            return;
        }
        m_tags = *tags;
        Q_EMIT changed();
    });
}

void TriageChoices::readColleagues()
{
    m_colleagueStore.colleagues().then(this, [this](const domain::Result<QList<domain::Colleague>> &colleagues) {
        if (!colleagues) {
            Q_EMIT failed(colleagues.error());
            return;
        }
        m_colleagues = *colleagues;
        Q_EMIT changed();
    });
}

} // namespace parvis::models
