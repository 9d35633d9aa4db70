// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demopeople.h"

#include "core/store/people/peoplestore.h"
#include "core/store/people/segmentstore.h"
#include "core/sync/answers.h"

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::sync {

namespace {

using domain::Result;
using Role = domain::PersonRole;

/// What is known of one person beyond what they said.
struct Known
{
    QString name;
    QString company;
    domain::PersonRoles roles;
    QStringList languages;
    QStringList tags;
    QString note;
    std::optional<bool> newsletter;   ///< what they said to it
    bool isTwice = false;             ///< their accounts are left apart, to be found
};

QList<Known> everybody()
{
    const QStringList french{u"fr"_s};
    const QStringList english{u"en"_s};
    return {
        {.name = u"Amélie Roux"_s, .company = {}, .roles = Role::Customer, .languages = french, .tags = {u"fidèle"_s}, .note = {}, .newsletter = true},
        {.name = u"Jean-Paul Giraud"_s, .company = {}, .roles = Role::Customer, .languages = french, .tags = {}, .note = {}, .newsletter = false},
        {.name = u"École des Buis"_s,
         .company = u"École des Buis"_s,
         .roles = Role::Partner,
         .languages = french,
         .tags = {u"cantine"_s},
         .note = u"Livraison le mardi avant 10 h."_s,
         .newsletter = true},
        {.name = u"Karim Daoud"_s,
         .company = u"Ferme des Aravis"_s,
         .roles = Role::Partner,
         .languages = french,
         .tags = {u"blé ancien"_s},
         .note = {},
         .newsletter = {}},
        {.name = u"Théo Tissot"_s,
         .company = u"La Table ronde"_s,
         .roles = Role::Journalist | Role::Prescriber,
         .languages = {u"fr"_s, u"en"_s},
         .tags = {u"presse"_s},
         .note = u"Prépare un dossier sur les levains pour le printemps."_s,
         .newsletter = true},
        {.name = u"Nadia Mansouri"_s,
         .company = {},
         .roles = Role::Customer | Role::Prescriber,
         .languages = french,
         .tags = {u"fidèle"_s},
         .note = {},
         .newsletter = true},
        {.name = u"Claire Vial"_s, .company = {}, .roles = Role::Customer, .languages = french, .tags = {}, .note = {}, .newsletter = {}, .isTwice = true},
        {.name = u"Marc Feuillet"_s, .company = {}, .roles = Role::Prospect, .languages = french, .tags = {u"stage"_s}, .note = {}, .newsletter = {}},
        {.name = u"Yann Le Goff"_s,
         .company = u"Forum Levain"_s,
         .roles = Role::Prescriber,
         .languages = french,
         .tags = {u"levain"_s},
         .note = {},
         .newsletter = {}},
        {.name = u"Sophie Lambert"_s,
         .company = {},
         .roles = Role::Customer,
         .languages = french,
         .tags = {},
         .note = {},
         .newsletter = false,
         .isTwice = true},
        {.name = u"Hugo Perrin"_s, .company = u"Le Four de Lucie"_s, .roles = Role::Colleague, .languages = french, .tags = {}, .note = {}, .newsletter = {}},
        {.name = u"Cantine des Quatre Vents"_s,
         .company = u"Cantine des Quatre Vents"_s,
         .roles = Role::Prospect,
         .languages = french,
         .tags = {u"cantine"_s},
         .note = u"Attend un devis pour 120 couverts."_s,
         .newsletter = {}},
        {.name = u"Sarah Whitcombe"_s,
         .company = u"Crumb & Crust"_s,
         .roles = Role::Journalist,
         .languages = english,
         .tags = {u"presse"_s},
         .note = {},
         .newsletter = true},
        {.name = u"Fiona MacAllister"_s, .company = {}, .roles = Role::Prospect, .languages = english, .tags = {u"stage"_s}, .note = {}, .newsletter = true},
        {.name = u"Grace Lindqvist"_s, .company = {}, .roles = Role::Customer, .languages = english, .tags = {}, .note = {}, .newsletter = {}, .isTwice = true},
    };
}

Result<> addOne(store::PeopleStore &people, const Known &known, domain::Instant now)
{
    const auto keys = answerOf(people.keys({.search = known.name, .roles = {}}, store::PersonOrder::Latest, {}, -1));
    if (!keys)
        return std::unexpected(keys.error());
    if (keys->isEmpty())
        return {};
    const auto first = keys->constFirst();
    if (!known.isTwice) {
        for (const auto other : keys->sliced(1)) {
            if (const auto merged = answerOf(people.merge(first, other, now - 24h)); !merged)
                return std::unexpected(merged.error());
        }
    }
    store::PersonEdit edit;
    edit.company = known.company;
    edit.roles = known.roles;
    edit.languages = known.languages;
    edit.tags = known.tags;
    edit.note = known.note;
    if (known.newsletter) {
        const bool isGiven = *known.newsletter;
        edit.consents = QList<domain::Consent>{{.person = first,
                                                .purpose = u"Lettre du samedi"_s,
                                                .isGiven = isGiven,
                                                .at = now - 24h * static_cast<int>(known.name.size() * 7),
                                                .source = isGiven ? u"formulaire du site"_s : u"par courriel"_s}};
    }
    return answerOf(people.edit(first, edit)).transform([](const store::PersonEdit &) { });
}

} // namespace

Result<> addDemoPeople(store::Database &database, domain::Instant now)
{
    store::PeopleStore people(database);
    for (const Known &known : everybody()) {
        if (auto added = addOne(people, known, now); !added)
            return added;
    }
    store::SegmentStore segments(database);
    for (const auto &[name, query] : {std::pair{u"Parlent de levain"_s, u"levain OR sourdough"_s}, std::pair{u"Ont écrit un courriel"_s, u"service:mail"_s},
                                      std::pair{u"Attendent une réponse"_s, u"is:open"_s}}) {
        if (const auto put = answerOf(segments.put({.id = {}, .name = name, .query = query})); !put)
            return std::unexpected(put.error());
    }
    constexpr int atATime = 1'000;
    while (true) {
        const auto reckoned = answerOf(people.reckonScores(atATime));
        if (!reckoned)
            return std::unexpected(reckoned.error());
        if (*reckoned == 0)
            return {};
    }
}

} // namespace parvis::sync
