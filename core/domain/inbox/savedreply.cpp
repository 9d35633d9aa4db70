// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/savedreply.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

const QStringList &replyVariableNames()
{
    static const QStringList names{u"name"_s, u"handle"_s, u"company"_s, u"me"_s, u"link"_s};
    return names;
}

QString filledReply(const QString &text, const ReplyVariables &variables)
{
    const QStringList values{variables.name, variables.handle, variables.company, variables.me, variables.link};
    QString filled;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        if (open < 0)
            break;
        const qsizetype close = text.indexOf(u'}', open);
        const qsizetype known = close < 0 ? -1 : replyVariableNames().indexOf(text.sliced(open + 1, close - open - 1));
        if (known < 0) {
            filled += QStringView(text).sliced(at, open + 1 - at);
            at = open + 1;
            continue;
        }
        filled += QStringView(text).sliced(at, open - at);
        filled += values.at(known);
        at = close + 1;
    }
    filled += QStringView(text).sliced(at);
    return filled;
}

QString textFor(const SavedReply &reply, const QString &language)
{
    if (reply.texts.isEmpty())
        return {};
    return reply.texts.value(language, reply.texts.value(u"en"_s, reply.texts.first()));
}

} // namespace parvis::domain
