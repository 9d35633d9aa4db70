// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/peoplecommands.h"

#include <utility>

namespace parvis::models {

PeopleCommand::PeopleCommand(store::Database &database, const QString &text, Done done, Failed failed)
    : QUndoCommand(text)
    , m_store(database)
    , m_done(std::move(done))
    , m_failed(std::move(failed))
{
}

EditPersonCommand::EditPersonCommand(store::Database &database, domain::Id<domain::Person> person, store::PersonEdit edit, const QString &text, Done done,
                                     Failed failed)
    : PeopleCommand(database, text, std::move(done), std::move(failed))
    , m_person(person)
    , m_edit(std::move(edit))
{
}

void EditPersonCommand::redo()
{
    m_isUnwanted = false;
    m_store.edit(m_person, m_edit).then(&m_context, [this](const domain::Result<store::PersonEdit> &before) {
        if (!before) {
            m_failed(before.error());
            return;
        }
        m_before = *before;
        if (m_isUnwanted)
            undo();
        else
            m_done();
    });
}

void EditPersonCommand::undo()
{
    m_isUnwanted = true;
    if (!m_before)
        return;
    m_store.edit(m_person, *std::exchange(m_before, std::nullopt)).then(&m_context, [this](const domain::Result<store::PersonEdit> &undone) {
        if (!undone)
            m_failed(undone.error());
    });
}

AccountCommand::AccountCommand(store::Database &database, Verb verb, domain::Identity account, const QString &text, Done done, Failed failed)
    : PeopleCommand(database, text, std::move(done), std::move(failed))
    , m_verb(verb)
    , m_account(std::move(account))
{
}

void AccountCommand::redo()
{
    m_isUnwanted = false;
    write(m_verb == Verb::Add, [this] {
        m_isDone = true;
        if (m_isUnwanted)
            undo();
        else
            m_done();
    });
}

void AccountCommand::undo()
{
    m_isUnwanted = true;
    if (std::exchange(m_isDone, false))
        write(m_verb == Verb::Remove, [] { });
}

void AccountCommand::write(bool theyHaveIt, const Done &next)
{
    if (theyHaveIt) {
        m_store.addAccount(m_account).then(&m_context, [this, next](const domain::Result<domain::Id<domain::Identity>> &added) {
            if (!added) {
                m_failed(added.error());
                return;
            }
            m_account.id = *added;
            next();
        });
        return;
    }
    m_store.removeAccount(m_account.id).then(&m_context, [this, next](const domain::Result<domain::Identity> &removed) {
        if (!removed) {
            m_failed(removed.error());
            return;
        }
        m_account = *removed;
        next();
    });
}

MergePeopleCommand::MergePeopleCommand(store::Database &database, domain::Id<domain::Person> kept, domain::Id<domain::Person> other, domain::Instant at,
                                       const QString &text, Done done, Failed failed)
    : PeopleCommand(database, text, std::move(done), std::move(failed))
    , m_kept(kept)
    , m_other(other)
    , m_at(at)
{
}

void MergePeopleCommand::redo()
{
    m_isUnwanted = false;
    m_store.merge(m_kept, m_other, m_at).then(&m_context, [this](const domain::Result<store::Merge> &merged) {
        if (!merged) {
            m_failed(merged.error());
            return;
        }
        m_merge = merged->id;
        if (m_isUnwanted)
            undo();
        else
            m_done();
    });
}

void MergePeopleCommand::undo()
{
    m_isUnwanted = true;
    if (m_merge == 0)
        return;
    m_store.unmerge(std::exchange(m_merge, 0)).then(&m_context, [this](const domain::Result<store::Unmerge> &apart) {
        if (!apart)
            m_failed(apart.error());
    });
}

UnmergePeopleCommand::UnmergePeopleCommand(store::Database &database, store::Merge merge, const QString &text, std::function<void(bool)> apart, Failed failed)
    : PeopleCommand(database, text, {}, std::move(failed))
    , m_merge(std::move(merge))
    , m_apart(std::move(apart))
{
}

void UnmergePeopleCommand::redo()
{
    m_isUnwanted = false;
    m_store.unmerge(m_merge.id).then(&m_context, [this](const domain::Result<store::Unmerge> &apart) {
        if (!apart) {
            m_failed(apart.error());
            return;
        }
        m_merge.id = 0;
        if (m_isUnwanted)
            undo();
        else
            m_apart(apart->hasLaterEdits);
    });
}

void UnmergePeopleCommand::undo()
{
    m_isUnwanted = true;
    if (m_merge.id != 0)
        return;
    m_store.merge(m_merge.kept, m_merge.other, m_merge.at).then(&m_context, [this](const domain::Result<store::Merge> &merged) {
        if (merged)
            m_merge.id = merged->id;
        else
            m_failed(merged.error());
    });
}

SetApartCommand::SetApartCommand(store::Database &database, domain::PersonPair pair, const QString &text, Done done, Failed failed)
    : PeopleCommand(database, text, std::move(done), std::move(failed))
    , m_pair(pair)
{
}

void SetApartCommand::write(bool areApart)
{
    m_store.setApart(m_pair, areApart).then(&m_context, [this](const domain::Result<> &done) {
        if (done)
            m_done();
        else
            m_failed(done.error());
    });
}

ImportPeopleCommand::ImportPeopleCommand(store::Database &database, QList<domain::PersonCard> cards, store::PeopleImport import, const QString &text,
                                         Failed failed)
    : PeopleCommand(database, text, {}, std::move(failed))
    , m_cards(std::move(cards))
    , m_import(std::move(import))
{
}

void ImportPeopleCommand::redo()
{
    m_isUnwanted = false;
    if (m_import)
        return;
    m_store.takeIn(m_cards).then(&m_context, [this](const domain::Result<store::PeopleImport> &import) {
        if (!import) {
            m_failed(import.error());
            return;
        }
        m_import = *import;
        if (m_isUnwanted)
            undo();
    });
}

void ImportPeopleCommand::undo()
{
    m_isUnwanted = true;
    if (!m_import)
        return;
    m_store.takeBack(*std::exchange(m_import, std::nullopt)).then(&m_context, [this](const domain::Result<> &done) {
        if (!done)
            m_failed(done.error());
    });
}

SegmentCommand::SegmentCommand(store::Database &database, std::optional<domain::Segment> before, std::optional<domain::Segment> after, const QString &text,
                               Done done, Failed failed)
    : PeopleCommand(database, text, std::move(done), std::move(failed))
    , m_segments(database)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void SegmentCommand::redo()
{
    m_isUnwanted = false;
    if (m_after) {
        m_segments.put(*m_after).then(&m_context, [this](const domain::Result<domain::Segment> &put) {
            if (!put) {
                m_failed(put.error());
                return;
            }
            m_after = *put;
            if (m_isUnwanted)
                undo();
            else
                m_done();
        });
    } else {
        write(m_before, {});
    }
}

void SegmentCommand::undo()
{
    // Undone before it was there: its key is only known once it is.
    m_isUnwanted = true;
    if (m_after && m_after->id.isNull())
        return;
    write(m_after, m_before);
}

void SegmentCommand::write(const std::optional<domain::Segment> &from, const std::optional<domain::Segment> &to)
{
    if (!to) {
        m_segments.remove(from->id).then(&m_context, [this](const domain::Result<> &removed) {
            if (removed)
                m_done();
            else
                m_failed(removed.error());
        });
        return;
    }
    m_segments.put(*to).then(&m_context, [this](const domain::Result<domain::Segment> &put) {
        if (!put)
            m_failed(put.error());
    });
}

} // namespace parvis::models
