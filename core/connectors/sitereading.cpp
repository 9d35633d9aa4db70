// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sitereading.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

namespace {

constexpr int looksToWholeReading = 100;
constexpr int mostRestarts = 3;

void beginWholeReading(SitePosition &position)
{
    ++position.round;
    position.at = 0;
    position.looks = 0;
    position.restarts = 0;
    position.isWhole = true;
}

} // namespace

SitePosition SitePosition::read(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.round = json.value("round"_L1).toInteger(1),
            .total = json.value("total"_L1).toInteger(),
            .at = std::max<qint64>(0, json.value("at"_L1).toInteger()),
            .changed = json.value("changed"_L1).toInteger(),
            .published = json.value("published"_L1).toInteger(),
            .restarts = json.value("restarts"_L1).toInt(),
            .looks = json.value("looks"_L1).toInt(),
            .isWhole = json.value("whole"_L1).toBool(true)};
}

QString SitePosition::written() const
{
    const QJsonObject json{{u"round"_s, round},         {u"total"_s, total},       {u"at"_s, at},       {u"changed"_s, changed},
                           {u"published"_s, published}, {u"restarts"_s, restarts}, {u"looks"_s, looks}, {u"whole"_s, isWhole}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

bool isSiteStream(const QString &stream)
{
    return stream.startsWith("site:"_L1);
}

Page sitePage(SitePosition position, const SiteListing &listing, qint64 size)
{
    Page page;
    const auto milliseconds = [](const std::optional<domain::Instant> &instant) { return instant ? domain::toMs(*instant) : 0; };
    const qint64 changedBefore = position.changed;
    const qint64 publishedBefore = position.published;
    qint64 fresh = 0;
    qint64 changes = 0;
    domain::SiteReading reading{.pages = {}, .removed = listing.removed, .round = position.round};
    for (const domain::SitePage &one : listing.pages) {
        position.changed = std::max(position.changed, milliseconds(one.changedAt));
        position.published = std::max(position.published, milliseconds(one.publishedAt));
        if (!position.isWhole && milliseconds(one.changedAt) < changedBefore)
            continue;
        reading.pages << one;
        changes += milliseconds(one.changedAt) > changedBefore ? 1 : 0;
        fresh += milliseconds(one.publishedAt) > publishedBefore ? 1 : 0;
    }
    if (!position.isWhole) {
        // What is left unsaid here is said by counting: something went, or came without being the newest.
        const bool isExplained = listing.total == position.total + fresh && changes < size;
        position.total = listing.total;
        if (++position.looks >= looksToWholeReading || !isExplained)
            beginWholeReading(position);
    } else if (position.at > 0 && listing.total != position.total && position.restarts < mostRestarts) {
        // The list has moved below us: what stood at its seams may have been left out.
        position.at = 0;
        position.total = listing.total;
        ++position.restarts;
    } else {
        const bool isUnmoved = position.at == 0 || listing.total == position.total;
        position.total = listing.total;
        position.at += listing.count;
        if (listing.count < size || position.at >= std::min(listing.total, domain::mostSitePages)) {
            // A list that never stands still takes nothing away.
            reading.endsRound = isUnmoved;
            position.isWhole = false;
            position.at = 0;
            position.looks = 0;
            position.restarts = 0;
        }
    }
    page.site = reading;
    page.next = position.written();
    page.isLast = !position.isWhole;
    return page;
}

domain::Answer<Page> withoutSiteList(const SitePosition &position, const domain::Trouble &trouble)
{
    using Kind = domain::Trouble::Kind;
    if (trouble.kind != Kind::Gone && trouble.kind != Kind::Refused && trouble.kind != Kind::NotPossible)
        return std::unexpected(trouble);
    Page page;
    page.site = domain::SiteReading{.pages = {}, .round = position.round + 1, .endsRound = true};
    SitePosition next{.round = position.round + 1};
    page.next = next.written();
    return page;
}

} // namespace parvis::connectors
