// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/peoplestore.h"
#include "core/store/people/segmentstore.h"

#include <QtGui/QUndoCommand>

#include <functional>

namespace parvis::models {

/// What the commands on people share: whom to tell that something failed, and what holds their answers.
class PeopleCommand : public QUndoCommand
{
public:
    using Failed = std::function<void(const domain::Error &)>;
    using Done = std::function<void()>;

protected:
    PeopleCommand(store::Database &database, const QString &text, Done done, Failed failed);

    store::PeopleStore m_store;
    Done m_done;
    Failed m_failed;
    bool m_isUnwanted = false;   ///< undone before the answer came
    QObject m_context;
};

/// Changes what is known of one person; undo writes what stood before.
class EditPersonCommand : public PeopleCommand
{
public:
    EditPersonCommand(store::Database &database, domain::Id<domain::Person> person, store::PersonEdit edit, const QString &text, Done done, Failed failed);

    void redo() override;
    void undo() override;

private:
    domain::Id<domain::Person> m_person;
    store::PersonEdit m_edit;
    std::optional<store::PersonEdit> m_before;
};

/// Gives somebody an account, or takes one from them; undo takes it back, or gives it back under its key.
class AccountCommand : public PeopleCommand
{
public:
    enum class Verb { Add, Remove };

    AccountCommand(store::Database &database, Verb verb, domain::Identity account, const QString &text, Done done, Failed failed);

    void redo() override;
    void undo() override;

private:
    /// Makes it so, or not so, that they have the account; then `next`, unless it failed.
    void write(bool theyHaveIt, const Done &next);

    Verb m_verb;
    domain::Identity m_account;
    bool m_isDone = false;
};

/// Makes two people one; undo takes them apart exactly.
class MergePeopleCommand : public PeopleCommand
{
public:
    MergePeopleCommand(store::Database &database, domain::Id<domain::Person> kept, domain::Id<domain::Person> other, domain::Instant at, const QString &text,
                       Done done, Failed failed);

    void redo() override;
    void undo() override;

private:
    domain::Id<domain::Person> m_kept;
    domain::Id<domain::Person> m_other;
    domain::Instant m_at;
    qint64 m_merge = 0;
};

/// Takes a merge apart; undo merges again.
class UnmergePeopleCommand : public PeopleCommand
{
public:
    /// `apart` is told whether something changed since the merge stayed with the kept one.
    UnmergePeopleCommand(store::Database &database, store::Merge merge, const QString &text, std::function<void(bool)> apart, Failed failed);

    void redo() override;
    void undo() override;

private:
    store::Merge m_merge;
    std::function<void(bool)> m_apart;
};

/// Remembers that two people are not the same; undo forgets it.
class SetApartCommand : public PeopleCommand
{
public:
    SetApartCommand(store::Database &database, domain::PersonPair pair, const QString &text, Done done, Failed failed);

    void redo() override { write(true); }
    void undo() override { write(false); }

private:
    void write(bool areApart);

    domain::PersonPair m_pair;
};

/// Cards that were taken in; undo takes all of it back, redo takes them in again.
class ImportPeopleCommand : public PeopleCommand
{
public:
    /// `import` is what taking them in did.
    ImportPeopleCommand(store::Database &database, QList<domain::PersonCard> cards, store::PeopleImport import, const QString &text, Failed failed);

    void redo() override;
    void undo() override;

private:
    QList<domain::PersonCard> m_cards;
    std::optional<store::PeopleImport> m_import;
};

/// Adds, changes or removes a segment; undo makes it as it was.
class SegmentCommand : public PeopleCommand
{
public:
    /// `before`: none where it is added; `after`: none where it is removed.
    SegmentCommand(store::Database &database, std::optional<domain::Segment> before, std::optional<domain::Segment> after, const QString &text, Done done,
                   Failed failed);

    void redo() override;
    void undo() override;

private:
    void write(const std::optional<domain::Segment> &from, const std::optional<domain::Segment> &to);

    store::SegmentStore m_segments;
    std::optional<domain::Segment> m_before;
    std::optional<domain::Segment> m_after;
};

} // namespace parvis::models
