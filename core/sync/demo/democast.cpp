// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/democast.h"

#include "core/domain/articles/article.h"

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {

DemoChannel channelOf(const QString &key, const QString &service, const QString &name, const QString &address, domain::MentionKind kind, int share)
{
    domain::Channel channel;
    channel.service = service;
    channel.name = name;
    channel.address = address;
    return {.key = key, .channel = channel, .kind = kind, .share = share};
}

const QStringList &firstNames(const QString &language)
{
    static const QStringList french{u"Aline"_s,   u"Bruno"_s,   u"Chloé"_s,    u"Damien"_s,   u"Elsa"_s,   u"Fabien"_s,  u"Gaëlle"_s,  u"Hélène"_s,
                                    u"Ismaël"_s,  u"Jeanne"_s,  u"Kévin"_s,    u"Léonie"_s,   u"Malik"_s,  u"Noémie"_s,  u"Olivier"_s, u"Pauline"_s,
                                    u"Quentin"_s, u"Rachida"_s, u"Simon"_s,    u"Tiphaine"_s, u"Ulysse"_s, u"Valérie"_s, u"William"_s, u"Yasmine"_s,
                                    u"Zoé"_s,     u"Antoine"_s, u"Béatrice"_s, u"Cyril"_s,    u"Denise"_s, u"Émile"_s};
    static const QStringList english{u"Alice"_s, u"Brian"_s, u"Cathy"_s, u"Dylan"_s, u"Emma"_s, u"Frank"_s, u"Gwen"_s, u"Harry"_s, u"Isla"_s, u"Jack"_s,
                                     u"Kate"_s,  u"Liam"_s,  u"Molly"_s, u"Nora"_s,  u"Owen"_s, u"Priya"_s, u"Rob"_s,  u"Susan"_s, u"Ted"_s,  u"Una"_s};
    return language == "fr"_L1 ? french : english;
}

const QStringList &lastNames(const QString &language)
{
    static const QStringList french{u"Arnaud"_s, u"Blanc"_s,  u"Carrel"_s,  u"Drevet"_s,  u"Escoffier"_s, u"Faure"_s,   u"Gauthier"_s,
                                    u"Huet"_s,   u"Imbert"_s, u"Jourdan"_s, u"Kessler"_s, u"Lacroix"_s,   u"Meunier"_s, u"Nicoud"_s,
                                    u"Oudin"_s,  u"Pellat"_s, u"Rochas"_s,  u"Serre"_s,   u"Thévenet"_s,  u"Veyret"_s};
    static const QStringList english{u"Ashby"_s,    u"Brook"_s, u"Carter"_s, u"Doyle"_s, u"Evans"_s,
                                     u"Fletcher"_s, u"Grant"_s, u"Hughes"_s, u"Kerr"_s,  u"Marsh"_s};
    return language == "fr"_L1 ? french : english;
}

} // namespace

const QList<DemoChannel> &demoChannels()
{
    using enum domain::MentionKind;
    static const QList<DemoChannel> channels{
        channelOf(u"m"_s, u"mastodon"_s, u"Mastodon"_s, u"https://mastodon.example/@lefourdelucie"_s, Mention, 26),
        channelOf(u"b"_s, u"bluesky"_s, u"Bluesky"_s, u"lefourdelucie.example"_s, Mention, 22),
        channelOf(u"w"_s, u"wordpress"_s, u"Site"_s, u"https://lefourdelucie.example"_s, Comment, 20),
        channelOf(u"e"_s, u"mail"_s, u"Courriel"_s, u"bonjour@lefourdelucie.example"_s, Mail, 14),
        channelOf(u"l"_s, u"linkedin"_s, u"LinkedIn"_s, u"https://linkedin.example/company/le-four-de-lucie"_s, Mention, 0),
        channelOf(u"x"_s, u"matrix"_s, u"Salon du fournil"_s, u"#fournil:vercors.example"_s, Message, 9),
        channelOf(u"f"_s, u"forum"_s, u"Forum Levain"_s, u"https://forum-levain.example"_s, ForumPost, 7),
        channelOf(u"g"_s, u"feed"_s, u"La Gazette du Vercors"_s, u"https://gazette-vercors.example/feed.xml"_s, FeedEntry, 2),
        channelOf(u"n"_s, u"mail"_s, u"Lettre du samedi"_s, u"lettre@lefourdelucie.example"_s, Mail, 0),
    };
    return channels;
}

QString DemoPerson::first() const
{
    const QString start = name.section(u' ', 0, 0);
    static const QStringList organisations{u"École"_s, u"Cantine"_s, u"Cuisine"_s, u"La"_s};
    return organisations.contains(start) ? name : start;
}

DemoCast::DemoCast()
{
    for (const QString &line : demoLines(u"people.txt"_s)) {
        const QStringList parts = line.split(u'|');
        m_regulars.append({.name = parts.at(0), .language = parts.at(1), .places = parts.at(2)});
    }
}

DemoPerson DemoCast::pick(const QString &place, Phrasebook &book) const
{
    if (place == "g"_L1)
        return {.name = u"La Gazette du Vercors"_s, .language = u"fr"_s, .places = place};
    constexpr double regularShare = 0.55;
    constexpr double frenchShare = 0.7;
    if (book.chance(regularShare)) {
        const int start = book.number(static_cast<int>(m_regulars.size()));
        for (qsizetype i = 0; i < m_regulars.size(); ++i) {
            const auto &person = m_regulars[(start + i) % m_regulars.size()];
            if (person.places.contains(place))
                return person;
        }
    }
    const QString language = book.chance(frenchShare) ? u"fr"_s : u"en"_s;
    const auto &firsts = firstNames(language);
    const auto &lasts = lastNames(language);
    const QString first = firsts[book.number(static_cast<int>(firsts.size()))];
    const QString last = lasts[book.number(static_cast<int>(lasts.size()))];
    return {.name = first + u' ' + last, .language = language, .places = place};
}

domain::IncomingAuthor DemoCast::authorOn(const DemoPerson &person, const DemoChannel &channel)
{
    const QString slug = domain::slugOf(person.name);
    QString handle;
    QString url;
    switch (channel.key.at(0).unicode()) {
    case u'm':
        handle = u"@%1@social.example"_s.arg(slug);
        url = u"https://social.example/@"_s + slug;
        break;
    case u'b':
        handle = slug + u".bsky.example"_s;
        url = u"https://bsky.example/profile/"_s + handle;
        break;
    case u'e':
        handle = slug + u"@courriel.example"_s;
        break;
    case u'x':
        handle = u"@%1:vercors.example"_s.arg(slug);
        break;
    default:
        handle = slug;
    }
    // Followers are a thing of social networks; the same person always has as many.
    const bool isSocial = channel.key == "m"_L1 || channel.key == "b"_L1;
    constexpr qint64 spread = 4'700;
    const qint64 reach = isSocial ? 40 + slug.front().unicode() * slug.back().unicode() * slug.size() % spread : 0;
    return {.handle = handle, .name = person.name, .url = url, .reach = reach};
}

} // namespace parvis::sync
