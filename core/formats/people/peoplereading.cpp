// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peoplereading.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/channels/channel.h"
#include "core/domain/people/details.h"
#include "core/domain/query/words.h"
#include "core/formats/people/peopletable.h"
#include "core/formats/people/profiles.h"
#include "core/formats/vcard/vcards.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr qsizetype longestHandle = 500;

QString withoutControls(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return text.trimmed();
}

QString line(const QString &text)
{
    return withoutControls(text).simplified();
}

/// "example.org/ada" is a web address as people write it. What is none becomes a field, and is answered; empty where there is nothing of the kind.
QString tidySite(domain::Person &person)
{
    if (person.site.isEmpty())
        return {};
    if (const auto address = domain::siteAddress(person.site)) {
        person.site = *address;
        return {};
    }
    domain::addField(person, u"Site"_s, person.site);
    return std::exchange(person.site, {});
}

/// Whatever names it, an account on Reddit is one that must not be matched; a profile elsewhere is an account as well.
void takeProfile(domain::PersonCard &card)
{
    const auto account = profileAccount(card.person.site);
    if (!account)
        return;
    const auto isKnown = [&account](const domain::Identity &one) {
        return one.service == account->service && (one.handle == account->handle || !domain::allowsMatching(one.service));
    };
    if (std::ranges::none_of(card.identities, isKnown))
        card.identities << *account;
    card.person.site.clear();
}

/// The address of a profile that stands for the handle is its address.
void tidyAccounts(domain::PersonCard &card)
{
    for (domain::Identity &identity : card.identities) {
        const QString said = identity.handle;
        if (!domain::isWebAddress(said))
            continue;
        // Whatever service was named, an account there is one that must not be matched.
        if (const auto reddit = redditAccount(said)) {
            identity.service = u"reddit"_s;
            identity.handle = *reddit;
        } else {
            identity.handle = accountOf(identity.service, said);
        }
        if (identity.url.isEmpty() && identity.handle != said)
            identity.url = said;
    }
    const auto key = [](const domain::Identity &identity) { return std::pair(identity.service, identity.handle); };
    std::ranges::stable_sort(card.identities, {}, key);
    const auto [same, end] = std::ranges::unique(card.identities, {}, key);
    card.identities.erase(same, end);
}

/// What a file is that is no text, by how it begins; empty where that tells nothing.
QString documentOf(const QByteArray &bytes)
{
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return u"it is a PDF document, neither a vCard nor a table of text (CSV)"_s;
    // Workbooks of today are zip files, those before 2007 compound files.
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0"))
        return u"it is a workbook or another packed file, neither a vCard nor a table of text; save it as CSV"_s;
    return {};
}

} // namespace

QString namedEntry(const QString &entry, const QString &name)
{
    constexpr qsizetype longest = 60;
    const QString said = line(name);
    if (said.isEmpty())
        return entry;
    return u"%1 (%2)"_s.arg(entry, said.size() > longest ? said.first(longest - 1).trimmed() + u'…' : said);
}

std::optional<QString> redditAccount(const QString &value)
{
    static const QRegularExpression profile(u"^https?://(?:[a-z]+\\.)?reddit\\.com/u(?:ser)?/([^/?#]+)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto found = profile.match(value.trimmed());
    return found.hasMatch() ? std::optional(u"u/"_s + found.captured(1)) : std::nullopt;
}

std::optional<domain::Identity> profileAccount(const QString &address)
{
    const QString text = address.trimmed();
    if (const auto reddit = redditAccount(text))
        return domain::Identity{.service = u"reddit"_s, .handle = *reddit, .url = text};
    const auto profile = profileAt(text);
    return profile ? typedAccount(profile->services.first(), text) : std::nullopt;
}

QString accountOf(const QString &service, const QString &address)
{
    const QUrl url(address);
    const QString last = url.path().section(u'/', -1, -1, QString::SectionSkipEmpty);
    if (service == "mastodon"_L1 && last.startsWith(u'@') && !url.host().isEmpty())
        return last.count(u'@') > 1 ? last : last + u'@' + url.host();
    if (service == "reddit"_L1)
        return redditAccount(address).value_or(address);
    const auto profile = profileAt(address);
    return profile && profile->services.contains(service) ? profile->handle : address;
}

std::optional<domain::Identity> typedAccount(const QString &service, const QString &typed)
{
    static const QRegularExpression mastodon(u"^@[^@\\s/]+@[^@\\s/]+$"_s);
    static const QRegularExpression bluesky(u"^[^@\\s/]+\\.[^@\\s/]+$"_s);
    const QString text = line(typed);
    const bool isAddress = domain::isWebAddress(text);
    const auto account
        = [&](const QString &of, const QString &handle) { return domain::Identity{.service = of, .handle = handle, .url = isAddress ? text : QString()}; };
    // Whatever service was chosen, an account there is one that must not be matched.
    if (const auto reddit = redditAccount(text))
        return account(u"reddit"_s, *reddit);
    QString handle = isAddress ? accountOf(service, text) : text;
    if (service == "mastodon"_L1 && domain::isMailAddress(handle))
        handle.prepend(u'@');
    if (service == "bluesky"_L1 && handle.startsWith(u'@'))
        handle.remove(0, 1);
    if (service == "mail"_L1)
        handle = handle.toLower();
    const bool isOne = service == "mastodon"_L1 ? mastodon.match(handle).hasMatch()
        : service == "bluesky"_L1               ? bluesky.match(handle).hasMatch()
        : service == "mail"_L1                  ? domain::isMailAddress(handle)
                                                : !handle.isEmpty();
    return isOne && handle.size() <= longestHandle ? std::optional(account(service, handle)) : std::nullopt;
}

bool addCard(PeopleReading &reading, domain::PersonCard card, const PeopleEntry &entry)
{
    QString named = entry.entry;
    const auto refuse = [&](domain::RefusalReason reason, const QString &detail) {
        reading.refused.append({.source = entry.source, .entry = named, .reason = reason, .detail = detail});
    };
    domain::Person &person = card.person;
    for (QString *text : {&person.name, &person.company, &person.mail, &person.site})
        *text = line(*text);
    if (person.name.isEmpty())
        person.name = !person.company.isEmpty() ? person.company : person.mail;
    QStringList asFields = entry.asFields;
    if (const QString site = tidySite(person); !site.isEmpty())
        asFields << u"site:"_s + site;
    takeProfile(card);
    person.note = withoutControls(person.note);
    for (QString &value : person.fields)
        value = withoutControls(value);
    tidyAccounts(card);
    const QList<domain::Identity> unmatchable = domain::takeOutUnmatchable(card);
    named = namedEntry(entry.entry, person.name);
    if (person.name.isEmpty()) {
        refuse(domain::RefusalReason::MissingField, u"name"_s);
        return false;
    }
    if (const QString complaint = domain::complaintOf(card); !complaint.isEmpty()) {
        refuse(domain::RefusalReason::TooLarge, complaint);
        return false;
    }
    for (const domain::Identity &identity : unmatchable)
        refuse(domain::RefusalReason::MatchForbidden, identity.service + u':' + identity.handle);
    for (const QString &detail : std::as_const(asFields))
        refuse(domain::RefusalReason::KeptAsField, detail);
    reading.cards << card;
    return true;
}

std::optional<domain::PersonRole> personRoleFromWord(const QString &word)
{
    using Role = domain::PersonRole;
    static const QHash<QString, Role> french{
        {u"client"_s, Role::Customer},        {u"cliente"_s, Role::Customer},        {u"prospecte"_s, Role::Prospect},       {u"partenaire"_s, Role::Partner},
        {u"journaliste"_s, Role::Journalist}, {u"prescripteur"_s, Role::Prescriber}, {u"prescriptrice"_s, Role::Prescriber}, {u"collegue"_s, Role::Colleague}};
    QString folded = domain::foldedText(word);
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (const auto role = domain::personRoleFromKey(folded))
            return role;
        if (const auto found = french.constFind(folded); found != french.constEnd())
            return *found;
        if (!folded.endsWith(u's'))
            return std::nullopt;
        folded.chop(1);
    }
    return std::nullopt;
}

QStringList addLanguages(domain::Person &person, const QStringList &words)
{
    QStringList unknown;
    for (const QString &word : words) {
        const auto language = domain::languageCode(word);
        if (!language)
            unknown << word;
        else if (!person.languages.contains(*language))
            person.languages << *language;
    }
    return unknown;
}

domain::Result<PeopleReading> readPeople(const QByteArray &bytes, const QString &source)
{
    if (holdsVCards(bytes))
        return loadVCards().transform([&](const VCards *cards) { return cards->read(bytes, source); });
    if (bytes.isEmpty())
        return domain::failure(domain::Error::Kind::Invalid, u"it is empty"_s);
    if (const QString document = documentOf(bytes); !document.isEmpty())
        return domain::failure(domain::Error::Kind::Invalid, document);
    if (source.endsWith(".vcf"_L1, Qt::CaseInsensitive) || source.endsWith(".vcard"_L1, Qt::CaseInsensitive))
        return domain::failure(domain::Error::Kind::Invalid, u"it holds no vCard"_s);
    return readPeopleTable(bytes, source);
}

} // namespace parvis::formats
