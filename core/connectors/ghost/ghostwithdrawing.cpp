// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of GhostConnector takes back what stands there: what could not be mailed any more, and what is deleted.
#include "core/connectors/ghost/ghostconnector.h"
#include "core/connectors/ghost/ghostentities.h"
#include "core/domain/channels/errand.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

Exchange<bool> GhostConnector::isWithoutNewsletter(ghost::SessionPtr session, QString newsletter) const
{
    const QUrlQuery query{{u"filter"_s, u"slug:'%1'+status:active"_s.arg(newsletter)}, {u"limit"_s, u"100"_s}};
    const auto active = ghost::listOfAnswer(co_await ghost::say(session, ghost::asking(session, u"/newsletters/"_s, query)), u"newsletters"_s);
    co_return active &&std::ranges::none_of(*active, [&newsletter](const QJsonObject &one) { return one.value("slug"_L1) == newsletter; });
}

Exchange<bool> GhostConnector::holdBack(ghost::SessionPtr session, QString id) const
{
    const auto path = ghost::pathOfEntry(u"/posts/"_s, id);
    if (!path)
        co_return std::unexpected(path.error());
    constexpr int mostTries = 3;
    for (int tries = 0;; ++tries) {
        const auto before = co_await readPost(session, id);
        if (!before)
            co_return std::unexpected(before.error());
        const QString status = before->value("status"_L1).toString();
        if (status != "scheduled"_L1)
            co_return status == "draft"_L1;
        const QJsonObject fields{{u"status"_s, u"draft"_s}, {u"updated_at"_s, before->value("updated_at"_L1)}};
        const auto post
            = ghost::entryOfAnswer(co_await ghost::say(session, ghost::telling(session, "PUT", *path, u"posts"_s, fields, Effect::Repeatable)), u"posts"_s);
        if (post)
            co_return true;
        if (post.error().kind != Trouble::Kind::Changed || tries + 1 == mostTries)
            co_return std::unexpected(post.error());
    }
}

Exchange<> GhostConnector::remove(Access access, domain::Delivery delivery) const
{
    const auto path = ghost::pathOfEntry(u"/posts/"_s, delivery.remoteId);
    if (!path)
        co_return std::unexpected(path.error());
    const auto session = co_await ghost::begin(access);
    if (!session)
        co_return std::unexpected(session.error());
    // What is deleted is gone for good there: what somebody else wrote since is not, unasked.
    const auto there = co_await readPost(*session, delivery.remoteId);
    if (!there && there.error().kind == Trouble::Kind::Gone)
        co_return domain::Answer<>();
    if (!there)
        co_return std::unexpected(there.error());
    const bool isWhateverItIs = delivery.notes.contains(QString(domain::goneWhateverItIsNote));
    if (!isWhateverItIs && ghost::isChanged(*there, SeenArticle::in(delivery.notes.value(ghost::seenNote))))
        co_return std::unexpected(
            Trouble{.kind = Trouble::Kind::Changed, .said = u"it was changed on the site on %1"_s.arg(there->value("updated_at"_L1).toString())});
    HttpRequest request = ghost::asking(*session, *path);
    request.method = "DELETE";
    request.effect = Effect::Repeatable;
    const Given given = co_await ghost::say(*session, request);
    if (!given)
        co_return std::unexpected(given.error());
    if (given->isGood())
        co_return domain::Answer<>();
    const Trouble trouble = ghost::troubleOfGhost(*given);
    if (trouble.kind == Trouble::Kind::Gone)
        co_return domain::Answer<>();
    co_return std::unexpected(trouble);
}

} // namespace parvis::connectors
