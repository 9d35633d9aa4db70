// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/peoplepagemodel.h"

#include "core/domain/channels/channel.h"
#include "core/domain/people/duplicates.h"
#include "core/domain/query/fieldvalue.h"
#include "models/people/peoplecommands.h"
#include "models/people/personwords.h"
#include "models/shell/sentences.h"

#include <QtCore/QLocale>
#include <QtGui/QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
constexpr int timelinePage = 40;
constexpr int scoresAtATime = 500;
constexpr int recountAfterMs = 300;
constexpr qsizetype duplicatesShown = 200;
constexpr qsizetype othersShown = 20;

/// What of an edit says something else than the card does.
store::PersonEdit news(const store::PersonEdit &edit, const domain::PersonCard &card)
{
    store::PersonEdit fresh = edit;
    const auto drop = [](auto &wanted, const auto &known) {
        if (wanted && *wanted == known)
            wanted.reset();
    };
    drop(fresh.name, card.person.name);
    drop(fresh.company, card.person.company);
    drop(fresh.roles, card.person.roles);
    drop(fresh.languages, card.person.languages);
    drop(fresh.mail, card.person.mail);
    drop(fresh.site, card.person.site);
    drop(fresh.note, card.person.note);
    drop(fresh.fields, card.person.fields);
    drop(fresh.tags, card.tags);
    drop(fresh.consents, card.consents);
    return fresh;
}

/// How near somebody's name is to what was typed: it begins so, a word of it does, or something else of theirs does.
int rankOf(const store::PersonRow &row, const QString &begin)
{
    const QString name = domain::foldedName(row.name);
    return name.startsWith(begin) ? 0 : name.contains(u' ' + begin) ? 1 : 2;
}
} // namespace

PeoplePageModel::PeoplePageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undo, const domain::Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_undo(undo)
    , m_clock(clock)
    , m_store(database)
    , m_segmentStore(database)
    , m_guide(database, clock)
    , m_list(database, clock)
{
    m_recount.setSingleShot(true);
    m_recount.setInterval(recountAfterMs);
    connect(&m_recount, &QTimer::timeout, this, [this] {
        count();
        countSegments();
        reckon();
    });
    connect(&m_list, &PersonListModel::failed, this, &PeoplePageModel::fail);
    for (const auto signal : {&PersonListModel::shown, &PersonListModel::completed})
        connect(&m_list, signal, this, &PeoplePageModel::settleSelection);
    connect(&m_navigator, &Navigator::personRequested, this, &PeoplePageModel::select);
    connect(&m_navigator, &Navigator::authorRequested, this, [this](domain::Id<domain::Mention> mention) {
        m_store.personOf(mention).then(this, [this](const domain::Result<Key> &person) {
            if (!person)
                fail(person.error());
            else if (!person->isNull())
                select(*person);
        });
    });
    connect(&m_database, &store::Database::changed, this, &PeoplePageModel::follow);
    showList();
    count();
    readSegments();
}

void PeoplePageModel::begin()
{
    if (m_hasBegun)
        return;
    m_hasBegun = true;
    reckon();
}

void PeoplePageModel::search(const QString &typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    // One that cannot be read yet leaves the list as it is: the field says what is missing.
    const auto search = domain::peopleSearch(typed, domain::QueryReading::Typing);
    if (!search)
        return;
    m_search = *search;
    showList();
}

void PeoplePageModel::forgetSearch()
{
    m_typed.clear();
    m_search = {};
}

QueryJudgement PeoplePageModel::searchJudgement(const QString &typed) const
{
    const auto search = domain::peopleSearch(typed, domain::QueryReading::Typing);
    // Names need no explanation.
    if (search && search->asked.isEmpty())
        return {};
    return m_guide.judgeSearch(typed, QueryGuide::Finds::People);
}

store::PersonFilter PeoplePageModel::filter() const
{
    return {.search = m_search.names, .roles = m_roles, .said = domain::bothOf(m_segmentQuery, m_search.asked), .now = m_clock.now()};
}

void PeoplePageModel::showRoles(domain::PersonRoles roles)
{
    if (roles == m_roles && m_segment.isNull())
        return;
    m_segment = {};
    m_segmentQuery = {};
    m_roles = roles;
    showList();
}

void PeoplePageModel::showOrder(store::PersonOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    showList();
}

void PeoplePageModel::showList()
{
    m_isListNew = true;
    m_list.show(filter(), m_order);
    Q_EMIT filterChanged();
}

QString PeoplePageModel::headline() const
{
    const int known = m_list.rowCount();
    if (!m_list.isComplete() && m_typed.isEmpty() && m_segment.isNull()) {
        if (const auto all = countOf(m_roles))
            return tr("%Ln person(s)", nullptr, static_cast<int>(*all));
    }
    if (!m_list.isComplete() && known > 0)
        return tr("%1 people so far").arg(QLocale().toString(known));
    return tr("%Ln person(s)", nullptr, known);
}

std::optional<qint64> PeoplePageModel::countOf(domain::PersonRoles roles) const
{
    const auto found = m_counts.constFind(roles.toInt());
    return found == m_counts.cend() ? std::nullopt : std::optional(*found);
}

void PeoplePageModel::count()
{
    QList<domain::PersonRoles> asked{domain::PersonRoles()};
    for (const auto role : domain::personRoles())
        asked << role;
    for (const auto roles : std::as_const(asked)) {
        m_store.count({.search = {}, .roles = roles}).then(this, [this, roles](const domain::Result<qint64> &count) {
            if (count) {
                m_counts.insert(roles.toInt(), *count);
                Q_EMIT countsChanged();
            } else if (count.error().kind == domain::Error::Kind::Cancelled) {
                m_recount.start();
            } else {
                fail(count.error());
            }
        });
    }
}

void PeoplePageModel::open(Key person)
{
    if (person == m_key)
        return;
    m_key = person;
    // What was offered was meant of who was looked at.
    if (!m_offer.isEmpty())
        m_messages.withdraw(std::exchange(m_offer, {}));
    m_card.reset();
    m_timeline.clear();
    m_isTimelineWhole = true;
    m_score = {};
    m_merges.clear();
    if (person.isNull())
        Q_EMIT opened();
    else
        readPerson();
}

void PeoplePageModel::readPerson()
{
    const Key asked = m_key;
    const auto isLate = [this, asked](const auto &result) {
        if (asked != m_key)
            return true;
        if (!result && result.error().kind == domain::Error::Kind::NotFound)
            followMerged();
        else if (!result && result.error().kind == domain::Error::Kind::Cancelled)
            readPerson();
        else if (!result)
            fail(result.error());
        return !result.has_value();
    };
    m_store.card(asked).then(this, [this, isLate](const domain::Result<domain::PersonCard> &card) {
        if (isLate(card))
            return;
        const bool isAnother = !m_card;
        m_card = *card;
        Q_EMIT isAnother ? opened() : personChanged();
    });
    m_store.score(asked).then(this, [this, isLate](const domain::Result<domain::PrescriberScore> &score) {
        if (isLate(score))
            return;
        m_score = *score;
        Q_EMIT personChanged();
    });
    m_store.merges(asked).then(this, [this, isLate](const domain::Result<QList<store::Merge>> &merges) {
        if (isLate(merges))
            return;
        m_merges = *merges;
        Q_EMIT personChanged();
    });
    readTimeline({});
}

void PeoplePageModel::followMerged()
{
    m_store.mergedInto(m_key).then(this, [this, asked = m_key](const domain::Result<Key> &into) {
        if (asked != m_key)
            return;
        if (into && !into->isNull())
            select(*into);
        else
            open({});
    });
}

void PeoplePageModel::readTimeline(domain::Id<domain::Mention> before)
{
    m_store.timeline(m_key, before, timelinePage).then(this, [this, before, asked = m_key](const domain::Result<QList<store::TimelineEntry>> &entries) {
        if (asked != m_key)
            return;
        if (!entries) {
            if (entries.error().kind == domain::Error::Kind::Cancelled)
                readTimeline(before);
            else
                fail(entries.error());
            return;
        }
        if (before.isNull())
            m_timeline.clear();
        m_timeline += *entries;
        m_isTimelineWhole = std::ranges::count(*entries, domain::Turn::Side::Theirs, &store::TimelineEntry::side) < timelinePage;
        Q_EMIT personChanged();
    });
}

void PeoplePageModel::showEarlier()
{
    domain::Id<domain::Mention> oldest;
    for (const auto &entry : std::as_const(m_timeline)) {
        if (!entry.mention.isNull() && (oldest.isNull() || entry.mention < oldest))
            oldest = entry.mention;
    }
    if (!oldest.isNull())
        readTimeline(oldest);
}

void PeoplePageModel::select(Key person)
{
    open(person);
    m_wanted = person;
    if (m_list.rowOf(person) < 0 && (!m_typed.isEmpty() || m_roles || !m_segment.isNull())) {
        forgetSearch();
        m_roles = {};
        m_segmentQuery = {};
        m_segment = {};
        showList();
        return;
    }
    settleSelection();
}

void PeoplePageModel::settleSelection()
{
    if (!m_list.isCurrent())
        return;
    if (m_wanted.isNull()) {
        settleShown();
        return;
    }
    m_isListNew = false;
    const int row = m_list.rowOf(m_wanted);
    if (row < 0 && !m_list.isComplete())
        return;
    m_wanted = {};
    if (row >= 0)
        Q_EMIT selected(row);
}

void PeoplePageModel::settleShown()
{
    const bool isThere = m_list.rowOf(m_key) >= 0;
    if (!m_isListNew || (!isThere && !m_list.isComplete()))
        return;
    m_isListNew = false;
    if (isThere || m_key.isNull())
        return;
    open(m_list.keyAt(0));
    if (!m_key.isNull())
        Q_EMIT selected(0);
}

QString PeoplePageModel::whyNotMatched() const
{
    if (!m_card)
        return {};
    QList<domain::DuplicateSubject::Handle> handles;
    for (const auto &identity : m_card->identities)
        handles.append({.service = identity.service, .handle = identity.handle});
    const QString service = domain::serviceForbiddingMatch(handles);
    return service.isEmpty() ? QString() : matchingForbidden(service);
}

void PeoplePageModel::edit(const store::PersonEdit &edit)
{
    if (!m_card)
        return;
    const store::PersonEdit fresh = news(edit, *m_card);
    if (fresh == store::PersonEdit() || (fresh.name && fresh.name->trimmed().isEmpty())) {
        Q_EMIT personChanged();
        return;
    }
    m_undo.push(new EditPersonCommand(
        m_database, m_key, fresh, tr("change of “%1”").arg(m_card->person.name), [] {},
        [this](const domain::Error &error) {
            m_messages.post(problem(tr("The change was not saved."), error));
            Q_EMIT personChanged();
        }));
}

QDate PeoplePageModel::today() const
{
    return domain::toDateTime(m_clock.now()).toTimeZone(zone()).date();
}

void PeoplePageModel::noteConsent(const QString &purpose, bool isGiven, const QString &source, QDate day)
{
    const QString named = purpose.trimmed();
    if (!m_card || named.isEmpty())
        return;
    QList<domain::Consent> consents = m_card->consents;
    consents.removeIf([&named](const domain::Consent &consent) { return consent.purpose == named; });
    // The hour of an earlier day is not known: noon keeps it that day wherever it is read.
    constexpr int noon = 12;
    const bool isEarlier = day.isValid() && day < today();
    const auto at = isEarlier ? domain::fromMs(QDateTime(day, QTime(noon, 0), zone()).toMSecsSinceEpoch()) : m_clock.now();
    consents.append({.person = m_key, .purpose = named, .isGiven = isGiven, .at = at, .source = source.trimmed()});
    std::ranges::sort(consents, {}, &domain::Consent::purpose);
    store::PersonEdit change;
    change.consents = consents;
    edit(change);
}

void PeoplePageModel::lookForDuplicates()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    m_hasLooked = true;
    Q_EMIT duplicatesChanged();
    m_store.duplicates().then(this, [this](const domain::Result<QList<domain::DuplicateCandidate>> &found) {
        if (!found) {
            m_isLooking = false;
            Q_EMIT duplicatesChanged();
            if (found.error().kind != domain::Error::Kind::Cancelled)
                fail(found.error());
            return;
        }
        const auto shown = found->first(std::min(found->size(), duplicatesShown));
        QList<Key> people;
        for (const auto &candidate : shown)
            people << candidate.pair.one << candidate.pair.other;
        m_store.rows(people).then(this, [this, shown](const domain::Result<QList<store::PersonRow>> &rows) {
            m_isLooking = false;
            QHash<Key, store::PersonRow> known;
            for (const auto &row : rows ? *rows : QList<store::PersonRow>())
                known.insert(row.id, row);
            m_duplicates.clear();
            for (const auto &candidate : shown) {
                if (known.contains(candidate.pair.one) && known.contains(candidate.pair.other))
                    m_duplicates.append({.candidate = candidate, .one = known[candidate.pair.one], .other = known[candidate.pair.other]});
            }
            Q_EMIT duplicatesChanged();
        });
    });
}

void PeoplePageModel::merge(const Duplicate &duplicate)
{
    const auto [keptName, otherName] = namesApart(duplicate.one, duplicate.other);
    mergePair(duplicate.one.id, duplicate.other.id, keptName, otherName);
}

void PeoplePageModel::findOthers(const QString &typed)
{
    // Many more than are shown are looked through: by name, those that begin so may come late.
    constexpr qint64 most = 2'000;
    const auto failed = [this, typed](const domain::Error &error) {
        if (error.kind == domain::Error::Kind::Cancelled)
            findOthers(typed);
        else
            fail(error);
    };
    const qint64 wanted = typed.trimmed().isEmpty() ? othersShown + 1 : most;
    m_store.keys({.search = typed, .roles = {}}, store::PersonOrder::Name, {}, wanted)
        .then(this, [this, typed, failed](const domain::Result<QList<Key>> &keys) {
            if (!keys) {
                failed(keys.error());
                return;
            }
            QList<Key> others = *keys;
            others.removeAll(m_key);
            m_store.rows(others).then(this, [this, typed, failed](const domain::Result<QList<store::PersonRow>> &rows) {
                if (!rows) {
                    failed(rows.error());
                    return;
                }
                QList<store::PersonRow> found = *rows;
                std::ranges::stable_sort(found, {}, [begin = domain::foldedName(typed.trimmed())](const store::PersonRow &row) { return rankOf(row, begin); });
                Q_EMIT othersFound(typed, found.first(std::min(found.size(), othersShown)));
            });
        });
}

QString PeoplePageModel::whyNotMergedWith(const store::PersonRow &other) const
{
    const auto forbidding = std::ranges::find_if_not(other.services, domain::allowsMatching);
    return forbidding == other.services.cend() ? whyNotMatched() : matchingForbidden(*forbidding);
}

void PeoplePageModel::mergeWith(const store::PersonRow &other)
{
    if (!m_card || other.id == m_key || !whyNotMergedWith(other).isEmpty())
        return;
    const auto &identities = m_card->identities;
    const store::PersonRow shown{.id = m_key,
                                 .name = m_card->person.name,
                                 .company = {},
                                 .roles = {},
                                 .services = {},
                                 .account = identities.isEmpty() ? m_card->person.mail : identities.first().handle,
                                 .lastContact = {},
                                 .score = {}};
    // Who is known longer stays, as everywhere.
    const bool isOtherKept = other.id < m_key;
    const auto [keptName, goneName] = isOtherKept ? namesApart(other, shown) : namesApart(shown, other);
    mergePair(isOtherKept ? other.id : m_key, isOtherKept ? m_key : other.id, keptName, goneName);
}

void PeoplePageModel::mergePair(Key kept, Key other, const QString &keptName, const QString &otherName)
{
    const auto merged = [this, kept, other, sentence = tr("“%1” and “%2” are one person now.").arg(keptName, otherName)] {
        sayUndoable(sentence);
        if (m_key == kept || m_key == other)
            select(kept);
    };
    m_undo.push(new MergePeopleCommand(m_database, kept, other, m_clock.now(), tr("merge of “%1”").arg(keptName), merged,
                                       [this](const domain::Error &error) { m_messages.post(problem(tr("The two people were not merged."), error)); }));
}

void PeoplePageModel::setApart(const Duplicate &duplicate)
{
    const auto [oneName, otherName] = namesApart(duplicate.one, duplicate.other);
    m_undo.push(new SetApartCommand(
        m_database, duplicate.candidate.pair, tr("“%1” and “%2” kept apart").arg(oneName, otherName), [] {},
        [this](const domain::Error &error) { m_messages.post(problem(tr("That they are two people was not noted."), error)); }));
}

void PeoplePageModel::unmerge(const store::Merge &merge)
{
    const QString name = mergedName(merge, m_card ? m_card->person.name : QString());
    const auto apart = [this, name](bool hasLaterEdits) {
        sayUndoable(hasLaterEdits ? tr("“%1” stands alone again. What was changed since the merge stayed here.").arg(name)
                                  : tr("“%1” stands alone again.").arg(name));
    };
    m_undo.push(new UnmergePeopleCommand(m_database, merge, tr("separation of “%1”").arg(name), apart, [this](const domain::Error &error) {
        const QString failed = tr("The merge was not taken apart.");
        if (error.kind != domain::Error::Kind::Conflict)
            return m_messages.post(problem(failed, error));
        const QString why = tr("A later merge stands on it: take that apart first.");
        m_messages.post({.kind = Message::Kind::Problem, .sentence = failed + u' ' + why, .details = {}, .actionText = {}, .action = {}});
    }));
}

void PeoplePageModel::reckon()
{
    if (!m_hasBegun || isReadOnly())
        return;
    // Its own change comes back as one of people, which asks again until all scores are right.
    m_store.reckonScores(scoresAtATime).then(this, [this](const domain::Result<qint64> &done) {
        if (!done && done.error().kind != domain::Error::Kind::Cancelled && done.error().kind != domain::Error::Kind::Busy)
            fail(done.error());
    });
}

void PeoplePageModel::follow(const store::Changes &changes)
{
    const bool isAboutPeople = changes.everything || !changes.people.isEmpty() || !changes.mentions.isEmpty();
    if (isAboutPeople && !m_recount.isActive())
        m_recount.start();
    if (!m_key.isNull() && m_card) {
        if (changes.people.removed.contains(m_key))
            followMerged();
        else if (changes.everything || changes.people.updated.contains(m_key) || !changes.mentions.isEmpty())
            readPerson();
    }
    if (changes.everything || !changes.segments.isEmpty())
        readSegments();
    const bool areOthers = !changes.people.inserted.isEmpty() || !changes.people.updated.isEmpty() || !changes.people.removed.isEmpty();
    if (m_hasLooked && areOthers)
        lookForDuplicates();
}

void PeoplePageModel::sayUndoable(const QString &sentence)
{
    postUndoable(m_messages, sentence, m_undo);
}

void PeoplePageModel::fail(const domain::Error &error)
{
    m_messages.post(problem(tr("The people could not be read."), error));
}

} // namespace parvis::models
