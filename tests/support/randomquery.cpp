// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomquery.h"

using namespace Qt::StringLiterals;

namespace parvis::tests {

QString RandomQuery::any(int depth)
{
    QString text = all(depth);
    while (oneIn(3))
        text += u" OR "_s + all(depth);
    return text;
}

QString RandomQuery::all(int depth)
{
    QString text = no(depth);
    while (oneIn(3))
        text += (oneIn(3) ? u" AND "_s : u" "_s) + no(depth);
    return text;
}

QString RandomQuery::no(int depth)
{
    const QString sign = oneIn(5) ? u"NOT "_s : oneIn(8) ? u"-"_s : oneIn(20) ? u"NOT NOT "_s : QString();
    const int kind = below(16);
    if (kind < 3 && depth > 0)
        return sign + u'(' + any(depth - 1) + u')';
    if (kind < 5)
        return sign + operand() + pick({u" NEAR/"_s, u" NEAR/"_s}) + QString::number(below(5)) + (oneIn(2) ? u"f "_s : u" "_s) + operand();
    if (kind < 11)
        return sign + field();
    return sign + operand();
}

QString RandomQuery::word()
{
    // An emoji holds no word, and what has nothing to look for is no operand.
    QString word = pick(words());
    while (word == u"😀" || word == u"NOT")
        word = pick(words());
    return word;
}

QString RandomQuery::operand()
{
    if (oneIn(4)) {
        const auto [open, close] = oneIn(3) ? std::pair(u'«', u'»') : std::pair(u'"', u'"');
        QString phrase = word();
        while (oneIn(2))
            phrase += u' ' + pick(words());
        return QChar(open) + phrase + QChar(close) + (oneIn(4) ? u"*"_s : QString());
    }
    if (oneIn(4)) {
        const QString whole = word();
        const QString begun = whole.first(1 + below(static_cast<int>(whole.size())));
        return begun.back().isLetterOrNumber() ? begun + u'*' : whole;
    }
    return word();
}

QString RandomQuery::field()
{
    switch (below(28)) {
    case 0:
        return u"channel:"_s + pick({u"bonjour"_s, u"\"Town square\""_s, u"ete-a-nimes"_s, u"b*"_s, u"nowhere"_s});
    case 1:
        return u"service:"_s + pick({u"mastodon"_s, u"mast*"_s, u"mail"_s});
    case 2:
        return u"from:"_s + pick({u"ada"_s, u"@four"_s, u"Béa"_s, u"fou*"_s, u"\"ada example\""_s, u"(ada OR bea)"_s});
    case 3:
        return u"person:"_s + pick({u"ada"_s, u"four"_s, u"f*"_s, u"\"four bois\""_s});
    case 4:
        return u"to:"_s + pick({u"bonjour"_s, u"example"_s, u"squ*"_s});
    case 5:
        return u"lang:"_s + pick({u"fr"_s, u"EN"_s, u"none"_s, u"(fr OR en)"_s});
    case 6:
        return u"sentiment:"_s + pick({u"positive"_s, u"p*"_s, u"negative"_s, u"none"_s});
    case 7:
        return u"intent:"_s + pick({u"prix"_s, u"\"prix du pain\""_s, u"none"_s});
    case 8:
        return u"topic:"_s + pick({u"prix"_s, u"prix*"_s, u"\"prix du pain\""_s, u"none"_s});
    case 9:
        return u"subject:"_s + pick({u"positive"_s, u"p*"_s, u"none"_s, u"(none OR p*)"_s});
    case 10:
        return u"tag:"_s + pick({u"presse"_s, u"\"à rappeler\""_s, u"🔥"_s, u"p*"_s, u"nothing"_s, u"none"_s, u"(presse OR 🔥)"_s});
    case 11:
        return u"status:"_s + pick({u"open"_s, u"waiting"_s, u"snoozed"_s, u"done"_s, u"(open OR NOT done)"_s});
    case 12:
        return u"assignee:"_s + pick({u"me"_s, u"none"_s, u"\"marc ed\""_s, u"m*"_s, u"nobody"_s});
    case 13:
        return u"segment:"_s + pick({u"voices"_s, u"\"not four\""_s});
    case 14:
        return u"has:"_s + pick({u"link"_s, u"image"_s, u"video"_s, u"question"_s});
    case 15:
    case 16:
        return u"is:"_s + pick({u"unread"_s, u"open"_s, u"done"_s, u"flagged"_s, u"reply"_s, u"mention"_s, u"direct"_s, u"mine"_s, u"late"_s});
    case 17:
        return u"after:"_s + pick({u"2026-03-03"_s, u"today"_s, u"0001-01-01"_s});
    case 18:
        return u"before:"_s + pick({u"2026-03-04"_s, u"yesterday"_s, u"9999-12-31"_s});
    case 19:
        return u"on:"_s + pick({u"2026-03-03"_s, u"today"_s, u"yesterday"_s});
    case 20:
        return u"within:"_s + pick({u"30h"_s, u"2d"_s, u"1w"_s, u"1m"_s, u"9999y"_s});
    case 21:
        return u"reach:"_s + pick({u">100"_s, u">=80"_s, u"<120"_s, u"<=0"_s, u"=80"_s, u"40..120"_s});
    case 22:
        return u"conversation:"_s + QString::number((qint64{1772438400} + below(40) * 7200) * 1024);
    case 23:
        return u"role:"_s + pick({u"customer"_s, u"Journalist"_s, u"none"_s, u"(partner OR journalist)"_s});
    case 24:
        return u"company:"_s + pick({u"moulin"_s, u"m*"_s, u"\"moulin bois\""_s, u"none"_s});
    default: {
        const QString text = pick(words());
        return oneIn(2) ? u"raw:\""_s + text + u' ' + pick(words()) + u'"' : u"raw:\""_s + text + u'"';
    }
    }
}

} // namespace parvis::tests
