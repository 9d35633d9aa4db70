// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/reach.h"

#include "core/connectors/trouble.h"

using namespace Qt::StringLiterals;

namespace parvis::connectors {

Exchange<void> reach(QUrl server)
{
    QUrl itself = server.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    if (itself.path().isEmpty())
        itself.setPath(u"/"_s);
    const Given given = co_await ask(getRequest(itself));
    // What is wrong with the answer alone (a redirection that is not followed) came from somebody who is there.
    if (!given && domain::passes(given.error().kind))
        co_return std::unexpected(given.error());
    if (given && given->status >= 500)
        co_return std::unexpected(troubleOf(*given, u"HTTP %1"_s.arg(given->status)));
    co_return {};
}

} // namespace parvis::connectors
