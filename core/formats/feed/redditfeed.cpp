// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/feed/redditfeed.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace parvis::formats {

domain::IncomingMention asOnReddit(domain::IncomingMention mention)
{
    mention.kind = mention.remoteId.startsWith("t1_"_L1) ? domain::MentionKind::Comment : domain::MentionKind::ForumPost;
    if (mention.author.handle.startsWith(u'/'))
        mention.author.handle.remove(0, 1);
    if (mention.author.name.startsWith(u'/'))
        mention.author.name.remove(0, 1);
    // "submitted by /u/ada (…) to r/baking (…) [link] (…) [comments] (…)"
    static const QRegularExpression below(uR"(\s*submitted by\s+/u/\S+(?:.(?!submitted by))*\[comments\][^\n]*$)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression link(uR"(\[link\]\s*\((https?://[^\s()]+)\))"_s);
    if (const auto found = below.match(mention.text); found.hasMatch()) {
        const QUrl linked(link.match(found.captured()).captured(1));
        mention.text.truncate(found.capturedStart());
        // A post without a link links itself.
        if (linked.isValid() && !linked.isEmpty() && linked != QUrl(mention.url))
            mention.text += (mention.text.isEmpty() ? QString() : u"\n\n"_s) + linked.toString();
    }
    return mention;
}

} // namespace parvis::formats
