// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/verdict.h"
#include "core/domain/query/plan.h"

#include <array>

namespace parvis::domain {

/// What a query can ask of a mention, as it stands in the workspace or comes in.
struct QueryFacts
{
    QString title;
    QString body;
    QString author;               ///< display name, a space, handle; empty where nobody is named
    QString person;               ///< the name of the person whose identity the author is
    qint64 roles = 0;             ///< bits of PersonRole of that person
    QString company;              ///< of that person
    qint64 channel = 0;
    qint64 conversation = 0;
    MentionKind kind = MentionKind::Mention;
    MentionState state = MentionState::Open;
    bool isRead = false;
    bool isFlagged = false;
    bool isAnswered = false;
    std::optional<Verdict> standing;   ///< on a place that we keep in order
    qint64 assignee = 0;          ///< 0: nobody
    qint64 features = 0;          ///< bits of MentionFeature
    qint64 reach = 0;             ///< of the author, 0 where unknown
    qint64 day = 0;               ///< local day of publishedAt in the workspace's zone
    Instant publishedAt;
    std::optional<Instant> dueAt;
    QString language;
    QList<qint64> tags;
    QList<std::pair<JudgementField, QString>> judgements;
};

/// A mention made ready for any number of queries: its words are cut once and stand in order.
class QueryPost
{
public:
    explicit QueryPost(QueryFacts facts);

    [[nodiscard]] const QueryFacts &facts() const { return m_facts; }
    [[nodiscard]] const QStringList &personWords() const { return m_person; }
    [[nodiscard]] const QStringList &companyWords() const { return m_company; }

    /// Where words begin: the column (title, body, author) and the place in it, in order.
    struct Place
    {
        int column = 0;
        qsizetype at = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };
    [[nodiscard]] QList<Place> places(const QStringList &words, bool isPrefix) const;
    [[nodiscard]] bool holds(const QStringList &words, bool isPrefix) const;

    static constexpr int columns = 3;
    static constexpr int authorColumn = 2;

private:
    struct Entry
    {
        QString word;
        Place place;
    };

    [[nodiscard]] std::pair<QList<Entry>::const_iterator, QList<Entry>::const_iterator> entries(const QString &word, bool isPrefix) const;
    [[nodiscard]] bool goesOn(const Place &place, const QStringList &words, bool isPrefix) const;

    QueryFacts m_facts;
    std::array<QStringList, columns> m_words;
    QStringList m_person;
    QStringList m_company;
    QList<Entry> m_index;   ///< by word, then place
};

/// A query over a stream: says of each mention whether it matches, exactly as the workspace's own search does.
class QueryMatcher
{
public:
    explicit QueryMatcher(QueryPlan plan);

    [[nodiscard]] bool matches(const QueryPost &post) const;

private:
    QueryPlan m_plan;
};

} // namespace parvis::domain
