// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/peoplesearch.h"
#include "core/store/people/segmentstore.h"
#include "models/people/personlistmodel.h"
#include "models/query/queryguide.h"
#include "models/shell/messages.h"
#include "models/shell/navigator.h"

class QUndoStack;

namespace parvis::models {

struct PeopleFiles;

/// The People place: who is shown, who is looked at, and what a person can do to them.
class PeoplePageModel : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Person>;

    /// Two people who may be one, ready to be judged.
    struct Duplicate
    {
        domain::DuplicateCandidate candidate;
        store::PersonRow one;
        store::PersonRow other;
    };

    PeoplePageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undo, const domain::Clock &clock,
                    QObject *parent = nullptr);

    /// True where the workspace was opened for reading only: nothing here writes then.
    [[nodiscard]] bool isReadOnly() const { return m_database.access() == store::Database::Access::ReadOnly; }
    [[nodiscard]] const domain::Clock &clock() const { return m_clock; }
    [[nodiscard]] QTimeZone zone() const { return m_database.zone(); }
    [[nodiscard]] PersonListModel &list() { return m_list; }

    /// The place is looked at: scores that are to be reckoned anew are, a few at a time.
    void begin();

    /// Searches within what is shown, as the person types; the latest call wins. Words alone are the beginnings of those of names, companies, mail addresses
    /// and handles; what asks for more is a query, as of a segment.
    void search(const QString &typed);
    [[nodiscard]] QString typed() const { return m_typed; }
    /// True where the search is a query, not words of names.
    [[nodiscard]] bool isAsking() const { return !m_search.asked.isEmpty(); }
    /// What is to be said of a search while it is typed: of a query how it is understood, or what is wrong with it.
    [[nodiscard]] QueryJudgement searchJudgement(const QString &typed) const;
    /// What is searched as a query of a segment: whose name or company has words that begin so. What is a query stands as it was typed.
    [[nodiscard]] QString searchAsQuery() const;
    /// Shows who has at least one of those roles; none: everybody.
    void showRoles(domain::PersonRoles roles);
    [[nodiscard]] domain::PersonRoles roles() const { return m_roles; }
    void showOrder(store::PersonOrder order);
    [[nodiscard]] store::PersonOrder order() const { return m_order; }
    /// How many the list holds, as a sentence.
    [[nodiscard]] QString headline() const;
    /// How many people have a role; of no role: how many there are. Nothing until it was counted once.
    [[nodiscard]] std::optional<qint64> countOf(domain::PersonRoles roles) const;

    /// The saved queries over what people said, in their order.
    [[nodiscard]] const QList<domain::Segment> &segments() const { return m_segments; }
    /// How many people a segment holds; nothing until it was counted once.
    [[nodiscard]] std::optional<qint64> countOf(domain::Id<domain::Segment> segment) const;
    /// True where that segment's query would name it in the end, by itself or by way of others.
    [[nodiscard]] bool namesItself(const domain::Segment &segment) const;
    /// Shows who is in a segment, all of them: a search ends.
    void showSegment(domain::Id<domain::Segment> segment);
    /// The segment shown; null where none is.
    [[nodiscard]] domain::Id<domain::Segment> segment() const { return m_segment; }
    /// Adds or changes one, with undo; a new one is shown.
    void saveSegment(const domain::Segment &segment);
    /// Removes one, with undo.
    void removeSegment(domain::Id<domain::Segment> segment);
    /// Counts whom a query holds that is still being written; counted() follows with it.
    void countPeople(const QString &query);
    /// Helps to write its query.
    [[nodiscard]] QueryGuide &guide() { return m_guide; }

    /// Shows one person beside the list (null: nobody).
    void open(Key person);
    /// Shows and selects one, among everybody where the list does not hold them.
    void select(Key person);
    [[nodiscard]] Key key() const { return m_key; }
    /// Who is looked at; nothing while it is being read.
    [[nodiscard]] const std::optional<domain::PersonCard> &card() const { return m_card; }
    [[nodiscard]] const QList<store::TimelineEntry> &timeline() const { return m_timeline; }
    /// True when nothing older than what timeline() holds is known.
    [[nodiscard]] bool isTimelineWhole() const { return m_isTimelineWhole; }
    void showEarlier();
    [[nodiscard]] const domain::PrescriberScore &score() const { return m_score; }
    /// The merges that made this person, newest first.
    [[nodiscard]] const QList<store::Merge> &merges() const { return m_merges; }
    /// Why this person is never matched, as a sentence; empty where they may be.
    [[nodiscard]] QString whyNotMatched() const;

    /// Changes what is known of who is looked at, with undo; what stands so already is not written.
    void edit(const store::PersonEdit &edit);
    /// The same for details that are checked first. Answers why the text cannot be one, as a sentence, and writes nothing then; else empty.
    [[nodiscard]] QString editMail(const QString &typed);
    [[nodiscard]] QString editSite(const QString &typed);
    /// Codes or names of languages, with commas between them.
    [[nodiscard]] QString editLanguages(const QString &typed);
    /// Notes what they said for one purpose, today.
    void noteConsent(const QString &purpose, bool isGiven, const QString &source) { noteConsent(purpose, isGiven, source, today()); }
    /// The same, said on an earlier day; a later one is no day on which something was said, and today stands in.
    void noteConsent(const QString &purpose, bool isGiven, const QString &source, QDate day);
    /// In the workspace's zone.
    [[nodiscard]] QDate today() const;
    /// The services on which an account can be noted, as keys.
    [[nodiscard]] static QStringList accountServices();
    /// Why the text names no account of the service that who is looked at may have, as a sentence; empty where it does.
    [[nodiscard]] QString complaintOfAccount(const QString &service, const QString &typed) const;
    /// Gives who is looked at the account that a handle or the address of a profile names, with undo. Where somebody has it, says who, and offers to make them
    /// one.
    void addAccount(const QString &service, const QString &typed);
    /// Takes an account from who is looked at, with undo; one that said something stays, and it is said why.
    void removeAccount(const domain::Identity &account);
    /// Opens something of the timeline in the inbox.
    void openInInbox(domain::Id<domain::Mention> mention) { m_navigator.openMention(mention); }

    /// Looks for who may be whom.
    void lookForDuplicates();
    [[nodiscard]] const QList<Duplicate> &duplicates() const { return m_duplicates; }
    /// True while they are looked for.
    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    /// Makes them one; the first, who is known longer, stays.
    void merge(const Duplicate &duplicate);
    /// Looks for others than who is looked at by the beginnings of words of names, companies, mail addresses and handles; othersFound() follows with some:
    /// first whose name begins so, then of whose name a word does.
    void findOthers(const QString &typed);
    /// Why who is looked at must not be merged with somebody, as a sentence; empty where they may be.
    [[nodiscard]] QString whyNotMergedWith(const store::PersonRow &other) const;
    /// Makes who is looked at and somebody else one, with undo; who is known longer stays.
    void mergeWith(const store::PersonRow &other);
    void setApart(const Duplicate &duplicate);
    void unmerge(const store::Merge &merge);

    /// Takes people in from vCards and tables, with one undo; says how all the files ended together.
    void import(const QStringList &paths);
    /// Whether there is more to say of the last import than how it ended: what it left out or kept as fields, and how it read the files.
    [[nodiscard]] bool hasImportReport() const { return m_importReport.has_value(); }
    /// Says it once more, with how the import ended.
    void sayImportReport();
    /// Writes those of the list into a file: a table where its name ends in .csv, else vCards.
    void exportTo(const QString &path);

Q_SIGNALS:
    /// Search, roles or order are others.
    void filterChanged();
    void countsChanged();
    /// A query that countPeople() was asked for holds so many people, as words: "43 people".
    void counted(const QString &query, const QString &people);
    /// What an import left out can be said again.
    void importReportChanged();
    /// There are other segments, or they say something else.
    void segmentsChanged();
    /// Another person is looked at, or nobody.
    void opened();
    /// What is known of who is looked at is another.
    void personChanged();
    void duplicatesChanged();
    /// Some of whom findOthers() was asked for, by name.
    void othersFound(const QString &typed, const QList<parvis::store::PersonRow> &people);
    /// A person is to be selected; they stand in the list.
    void selected(int row);

private:
    void showList();
    void forgetSearch();
    /// What the list shows, as of now.
    [[nodiscard]] store::PersonFilter filter() const;
    void count();
    void readSegments();
    void countSegments();
    void listSegment(const domain::Segment &segment);
    /// Which of them was saved a moment ago and is to be shown, now that it is there.
    [[nodiscard]] std::optional<domain::Id<domain::Segment>> justSaved(const QList<domain::Segment> &segments);
    void readPerson();
    /// Who is looked at is there no longer: shows into whom they were merged, or nobody.
    void followMerged();
    void readTimeline(domain::Id<domain::Mention> before);
    void settleSelection();
    /// After the list became another one: who stands in it stays beside it, else its first comes there, or nobody.
    void settleShown();
    void mergePair(Key kept, Key other, const QString &keptName, const QString &otherName);
    void giveAccount(const domain::Identity &account);
    void sayOwner(const domain::Identity &account, const store::AccountOwner &owner);
    void takeIn(const PeopleFiles &files);
    void sayImport(const PeopleFiles &files, const store::PeopleImport &import);
    /// That they were not taken in, as a sentence.
    [[nodiscard]] static QString nobodyFrom(const PeopleFiles &files);
    void keepImportReport(const Message &message, const PeopleFiles &files);
    void reckon();
    void follow(const store::Changes &changes);
    void fail(const domain::Error &error);
    void sayUndoable(const QString &sentence);

    store::Database &m_database;
    Messages &m_messages;
    Navigator &m_navigator;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    store::PeopleStore m_store;
    store::SegmentStore m_segmentStore;
    QueryGuide m_guide;
    PersonListModel m_list;
    QString m_typed;
    domain::PeopleSearch m_search; ///< what that means, as far as it could be read
    domain::PersonRoles m_roles;
    domain::Query m_segmentQuery; ///< of the segment shown
    store::PersonOrder m_order = store::PersonOrder::Latest;
    QMap<int, qint64> m_counts; ///< by roles
    QList<domain::Segment> m_segments;
    QHash<domain::Id<domain::Segment>, qint64> m_segmentCounts;
    domain::Id<domain::Segment> m_segment;
    QString m_savedName; ///< of a new segment that is on its way
    Key m_key;
    Key m_wanted;
    QString m_offer; ///< to merge who is looked at with whose account was named
    std::optional<domain::PersonCard> m_card;
    QList<store::TimelineEntry> m_timeline;
    bool m_isTimelineWhole = true;
    domain::PrescriberScore m_score;
    QList<store::Merge> m_merges;
    QList<Duplicate> m_duplicates;
    bool m_isLooking = false;
    bool m_hasLooked = false;
    bool m_hasBegun = false;
    QTimer m_recount;
    bool m_isListNew = false; ///< the filter is another one since somebody was last put beside the list
    std::optional<Message> m_importReport;
};

} // namespace parvis::models
