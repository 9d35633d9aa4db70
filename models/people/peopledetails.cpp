// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/exportcapabilities.h"
#include "core/domain/channels/channel.h"
#include "core/domain/people/details.h"
#include "core/formats/people/peoplereading.h"
#include "models/channels/servicewords.h"
#include "models/people/peoplecommands.h"
#include "models/people/peoplepagemodel.h"
#include "models/people/personwords.h"
#include "models/shell/sentences.h"

#include <QtGui/QUndoStack>

using namespace Qt::StringLiterals;

// The details and the accounts of who is looked at in the People place.
namespace parvis::models {

using store::AccountOwner;

QString PeoplePageModel::editMail(const QString &typed)
{
    // Nothing of who they are elsewhere may stand beside such an account.
    if (m_card && !typed.isEmpty() && typed != m_card->person.mail && !whyNotMatched().isEmpty())
        return whyNotMatched();
    store::PersonEdit change;
    change.mail = typed;
    edit(change);
    return {};
}

QString PeoplePageModel::editSite(const QString &typed)
{
    store::PersonEdit change;
    change.site = typed;
    if (m_card && !typed.isEmpty() && typed != m_card->person.site) {
        if (const QString why = whyNotMatched(); !why.isEmpty())
            return why;
        change.site = domain::siteAddress(typed);
        if (!change.site)
            return tr("“%1” is no address of the web. It reads like example.org or https://example.org/ada.").arg(typed);
    }
    edit(change);
    return {};
}

QString PeoplePageModel::editLanguages(const QString &typed)
{
    QStringList codes;
    for (const QString &part : typed.split(u',', Qt::SkipEmptyParts)) {
        const QString word = part.trimmed();
        if (word.isEmpty())
            continue;
        const auto code = domain::languageCode(word);
        if (!code)
            return tr("“%1” is no language. Give its name or its code: French, or fr.").arg(word);
        if (!codes.contains(*code))
            codes << *code;
    }
    store::PersonEdit change;
    change.languages = codes;
    edit(change);
    return {};
}

QStringList PeoplePageModel::accountServices()
{
    QStringList services;
    for (const domain::Service &service : domain::knownServices()) {
        // Nobody has an account in a folder.
        if (domain::canCarryPosts(service.key) && !domain::exportServices().contains(service.key))
            services << service.key;
    }
    return services;
}

QString PeoplePageModel::complaintOfAccount(const QString &service, const QString &typed) const
{
    const auto account = formats::typedAccount(service, typed);
    if (!account && service == "mastodon"_L1)
        return tr("An account of Mastodon reads like @ada@example.social, its profile like https://example.social/@ada.");
    if (!account && service == "bluesky"_L1)
        return tr("An account of Bluesky reads like ada.bsky.social, its profile like https://bsky.app/profile/ada.bsky.social.");
    if (!account && service == "mail"_L1)
        return tr("A mail address reads like ada@example.org.");
    if (!account)
        return tr("Give the account’s handle or the address of its profile.");
    const QString forbidding = m_card ? domain::serviceForbiddingAccount(*m_card, account->service) : QString();
    return forbidding.isEmpty() ? QString() : accountForbidden(*account, forbidding);
}

void PeoplePageModel::addAccount(const QString &service, const QString &typed)
{
    auto account = formats::typedAccount(service, typed);
    if (!m_card || !account || !complaintOfAccount(service, typed).isEmpty())
        return;
    account->person = m_key;
    m_store.ownerOf(account->service, account->handle).then(this, [this, account = *account](const domain::Result<std::optional<AccountOwner>> &owner) {
        if (!owner)
            m_messages.post(problem(tr("The account was not added."), owner.error()));
        else if (*owner)
            sayOwner(account, **owner);
        else
            giveAccount(account);
    });
}

void PeoplePageModel::giveAccount(const domain::Identity &account)
{
    m_undo.push(new AccountCommand(
        m_database, AccountCommand::Verb::Add, account, tr("account “%1”").arg(account.handle),
        [this, sentence = tr("The account “%1” was added.").arg(account.handle)] { sayUndoable(sentence); },
        [this](const domain::Error &error) { m_messages.post(problem(tr("The account was not added."), error)); }));
}

void PeoplePageModel::sayOwner(const domain::Identity &account, const AccountOwner &owner)
{
    Message said{.kind = Message::Kind::Problem,
                 .sentence = tr("“%1” is an account of “%2” already.").arg(account.handle, owner.name),
                 .details = {},
                 .actionText = {},
                 .action = {}};
    const bool canMerge = m_card && m_key == account.person && owner.person != m_key && domain::allowsMatching(account.service);
    if (canMerge) {
        said.sentence += u' ' + tr("If they are the same person, merge them.");
        said.actionText = tr("Merge");
        said.outlastsPlace = false;
        // Who is known longer stays, as everywhere.
        const auto pair = domain::PersonPair::of(owner.person, m_key);
        const QString shownName = m_card->person.name;
        const bool isOwnerKept = pair.one == owner.person;
        said.action = [this, pair, keptName = isOwnerKept ? owner.name : shownName, otherName = isOwnerKept ? shownName : owner.name] {
            mergePair(pair.one, pair.other, keptName, otherName);
        };
    }
    m_offer = canMerge ? said.sentence : QString();
    m_messages.post(said);
}

void PeoplePageModel::removeAccount(const domain::Identity &account)
{
    m_store.hasSpoken(account.id).then(this, [this, account](const domain::Result<bool> &hasSpoken) {
        const auto failed = [this](const domain::Error &error) { m_messages.post(problem(tr("The account was not removed."), error)); };
        if (!hasSpoken) {
            failed(hasSpoken.error());
            return;
        }
        if (*hasSpoken) {
            const bool isMerged = m_key == account.person && !m_merges.isEmpty();
            const QString sentence = tr("“%1” said something here, so it stays with who said it.").arg(account.handle);
            const QString wayOut = isMerged ? u' ' + tr("If a merge brought it, “Take … out again” under the accounts gives it back.") : QString();
            m_messages.post({.kind = Message::Kind::Problem, .sentence = sentence + wayOut, .details = {}, .actionText = {}, .action = {}});
            return;
        }
        m_undo.push(new AccountCommand(
            m_database, AccountCommand::Verb::Remove, account, tr("removal of the account “%1”").arg(account.handle),
            [this, sentence = tr("The account “%1” was removed.").arg(account.handle)] { sayUndoable(sentence); }, failed));
    });
}

} // namespace parvis::models
