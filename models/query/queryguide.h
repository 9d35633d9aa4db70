// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/query/parser.h"
#include "core/store/query/querystore.h"
#include "models/query/querycompletion.h"
#include "models/query/queryjudgement.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace parvis::models {

/// Helps to write queries in one workspace: knows its names, keeps them true, completes them and tells at once what cannot be.
class QueryGuide : public QObject
{
    Q_OBJECT

public:
    QueryGuide(store::Database &database, const domain::Clock &clock, QObject *parent = nullptr);

    /// What a query finds, when it is read back.
    enum class Finds { Mentions, People };

    /// Of a query that is to be kept. One that is still being typed in a search, whose last word is a beginning, is judged by judgeSearch().
    [[nodiscard]] QueryJudgement judge(const QString &query, Finds finds = Finds::Mentions) const;
    [[nodiscard]] QueryJudgement judgeSearch(const QString &typed, Finds finds = Finds::Mentions) const;
    /// What is known at once; valuesFound() follows where the workspace is asked for more.
    [[nodiscard]] QueryCompletion complete(const QString &typed, qsizetype cursor);
    /// The conversation that is read: `conversation:` offers it. Null: none is.
    void setConversation(domain::Id<domain::Conversation> conversation);

Q_SIGNALS:
    /// The people or companies that were typed last are known: complete() offers them.
    void valuesFound();

private:
    [[nodiscard]] QueryJudgement judged(const QString &text, domain::QueryReading reading, Finds finds) const;
    /// Why a value that is missing is none that could be offered; empty where some could.
    [[nodiscard]] QString whyNothingIsOffered(const QString &text, const domain::QueryError &error) const;
    void read();
    void readNames();
    void lookUp(const TypedValue &value);

    store::QueryStore m_store;
    const domain::Clock &m_clock;
    domain::QueryContext m_context;
    QueryValues m_values{{domain::QueryField::Conversation, QStringList()}};
    std::optional<TypedValue> m_sought;   ///< the last that was looked up
    bool m_isKnown = false;
    bool m_isReading = false;
    QTimer m_readSoon;
};

} // namespace parvis::models
