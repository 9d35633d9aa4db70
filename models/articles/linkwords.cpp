// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/linkwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::LinkAnswer;
using domain::LinkState;
using domain::LinkTrouble;

namespace {

/// Whose words these are, for the translation.
struct LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::LinkWords)
};

/// Host and path: what tells two links to one site apart.
QString shortAddress(const QString &address)
{
    const QUrl url(address);
    const QString path = url.path();
    return url.host() + (path == "/"_L1 ? QString() : path);
}

QString statusWords(int status)
{
    constexpr int trouble = 500;
    switch (status) {
    case 401:
    case 403:
        return LinkWords::tr("it asks who comes (%1)").arg(status);
    case 404:
        return LinkWords::tr("there is no such page (%1)").arg(status);
    case 410:
        return LinkWords::tr("the page was taken away (%1)").arg(status);
    case 429:
        return LinkWords::tr("it is asked too often (%1)").arg(status);
    default:
        return (status >= trouble ? LinkWords::tr("the site is in trouble (%1)") : LinkWords::tr("the site refuses it (%1)")).arg(status);
    }
}

} // namespace

QString troubleWords(LinkTrouble trouble, int status)
{
    switch (trouble) {
    case LinkTrouble::None:
        break;
    case LinkTrouble::Status:
        return statusWords(status);
    case LinkTrouble::UnknownHost:
        return LinkWords::tr("there is no site of that name");
    case LinkTrouble::Refused:
        return LinkWords::tr("the machine takes no connection there");
    case LinkTrouble::NoAnswer:
        return LinkWords::tr("no answer within ten seconds");
    case LinkTrouble::Certificate:
        return LinkWords::tr("the connection is not safe");
    case LinkTrouble::Loop:
        return LinkWords::tr("it leads from address to address without end");
    case LinkTrouble::Broken:
        return LinkWords::tr("the connection failed");
    case LinkTrouble::Offline:
        return LinkWords::tr("this machine is offline");
    }
    return {};
}

QString answersDetails(const QList<LinkAnswer> &answers)
{
    QStringList lines;
    for (const LinkAnswer &answer : answers) {
        if (answer.state == LinkState::Moved)
            lines << LinkWords::tr("%1, it has moved for good").arg(answer.address);
        else if (answer.state != LinkState::Answers)
            lines << LinkWords::tr("%1, %2").arg(answer.address, troubleWords(answer.trouble, answer.status));
    }
    return lines.join(u'\n');
}

QString offlineWords(const QString &first, const QString &last)
{
    if (first.isEmpty())
        return LinkWords::tr("Offline: no link was checked, and none is called dead.");
    if (first == last)
        return LinkWords::tr("Offline: no link was checked just now. What is said of links is what they answered on %1.").arg(first);
    return LinkWords::tr("Offline: no link was checked just now. What is said of links is what they answered between %1 and %2.").arg(first, last);
}

QString answersWords(const QList<LinkAnswer> &answers)
{
    constexpr qsizetype told = 3;
    const auto count = [&answers](LinkState state) { return static_cast<int>(std::ranges::count(answers, state, &LinkAnswer::state)); };
    if (!answers.isEmpty() && std::ranges::all_of(answers, [](const LinkAnswer &answer) { return answer.trouble == LinkTrouble::Offline; }))
        return offlineWords({}, {});
    QStringList sentences;
    const int good = count(LinkState::Answers);
    const int unsure = count(LinkState::Unsure);
    if (good > 0)
        sentences << LinkWords::tr("%Ln link(s) answer.", nullptr, good);
    if (const int moved = count(LinkState::Moved); moved > 0)
        sentences << LinkWords::tr("%Ln moved.", "links that moved", moved);
    if (const int dead = count(LinkState::Dead); dead > 0)
        sentences << LinkWords::tr("%Ln dead.", "links that are dead", dead);
    if (unsure > 0) {
        QStringList which;
        for (const LinkAnswer &answer : answers) {
            if (answer.state == LinkState::Unsure && which.size() < told) {
                //: a site and why it could not be asked: "example.org, the site is in trouble (503)"
                which << LinkWords::tr("%1, %2").arg(shortAddress(answer.address), troubleWords(answer.trouble, answer.status));
            }
        }
        const QString all = which.join(u"; "_s);
        // A sentence that goes on ends with its three dots.
        sentences << (unsure > told ? LinkWords::tr("%Ln could not be checked: %1; …", "links", unsure)
                                    : LinkWords::tr("%Ln could not be checked: %1.", "links", unsure))
                         .arg(all);
    }
    return sentences.join(u' ');
}

} // namespace parvis::models
