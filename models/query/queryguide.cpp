// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/queryguide.h"

#include "models/query/querymeanings.h"
#include "models/query/querysentences.h"

namespace parvis::models {

using domain::QueryField;

QueryGuide::QueryGuide(store::Database &database, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(database)
    , m_clock(clock)
{
    // Values change with anything: they are read again when the next query is begun.
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        m_isKnown = false;
        m_sought.reset();
        // Those that queries are judged by are read at once: none may seem wrong that is known.
        if (changes.everything || !changes.channels.isEmpty() || !changes.tags.isEmpty() || !changes.colleagues.isEmpty() || !changes.segments.isEmpty()) {
            if (!m_readSoon.isActive())
                m_readSoon.start();
        }
    });
    constexpr std::chrono::milliseconds calm{100};
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(calm);
    connect(&m_readSoon, &QTimer::timeout, this, &QueryGuide::readNames);
    read();
}

void QueryGuide::readNames()
{
    // What was written since the reading began is read after it.
    if (m_isReading) {
        m_readSoon.start();
        return;
    }
    m_isReading = true;
    m_store.context(m_clock.now()).then(this, [this](const domain::Result<domain::QueryContext> &context) {
        m_isReading = false;
        if (context) {
            m_context = *context;
            return;
        }
        m_isKnown = false;
        // A list that is shown stops the reads before it.
        if (context.error().kind == domain::Error::Kind::Cancelled)
            m_readSoon.start();
    });
}

void QueryGuide::read()
{
    if (m_isReading)
        return;
    m_isKnown = true;
    readNames();
    constexpr int most = 40;
    for (const QueryField field : {QueryField::Language, QueryField::Sentiment, QueryField::Intent, QueryField::Topic, QueryField::Subject}) {
        m_store.values(field, {}, most).then(this, [this, field](const domain::Result<QStringList> &values) {
            if (values)
                m_values.insert(field, *values);
        });
    }
}

QueryJudgement QueryGuide::judge(const QString &query, Finds finds) const
{
    return judged(query, domain::QueryReading::Whole, finds);
}

QueryJudgement QueryGuide::judgeSearch(const QString &typed, Finds finds) const
{
    return judged(typed, domain::QueryReading::Typing, finds);
}

QueryJudgement QueryGuide::judged(const QString &text, domain::QueryReading reading, Finds finds) const
{
    const auto wrong = [this, &text](const domain::QueryError &error) {
        QString sentence = querySentence(error);
        if (const QString why = whyNothingIsOffered(text, error); !why.isEmpty())
            sentence += u' ' + why;
        return QueryJudgement{.sentence = sentence, .isWrong = true, .position = error.position, .length = error.length};
    };
    const auto query = domain::parseQuery(text, reading);
    if (!query)
        return wrong(query.error());
    // Before the names were read once, none is wrong.
    if (const auto plan = domain::planQuery(*query, m_context); !plan && m_context.now != domain::Instant{})
        return wrong(plan.error());
    QStringList sentences{finds == Finds::People ? queryReadBackOfPeople(*query) : queryReadBack(*query)};
    for (const domain::QuerySlip &slip : domain::querySlips(text))
        sentences << querySentence(slip);
    sentences.removeDuplicates();
    return {.sentence = sentences.join(u' ')};
}

QString QueryGuide::whyNothingIsOffered(const QString &text, const domain::QueryError &error) const
{
    if (error.expected != domain::QueryError::Expected::Value)
        return {};
    const auto value = typedValue(text, error.position);
    const bool holdsNone = value && m_values.contains(value->field) && m_values.value(value->field).isEmpty();
    return holdsNone ? noSuchValuesYet(value->field) : QString();
}

void QueryGuide::setConversation(domain::Id<domain::Conversation> conversation)
{
    m_values.insert(QueryField::Conversation, conversation.isNull() ? QStringList() : QStringList{QString::number(conversation.value())});
}

QueryCompletion QueryGuide::complete(const QString &typed, qsizetype cursor)
{
    if (!m_isKnown)
        read();
    if (const auto value = typedValue(typed, cursor); value && store::QueryStore::isOfPeople(value->field))
        lookUp(*value);
    return completeQuery(typed, cursor, m_context, m_values);
}

void QueryGuide::lookUp(const TypedValue &value)
{
    if (m_sought == value)
        return;
    m_sought = value;
    constexpr int most = 12;
    m_store.values(value.field, value.typed, most).then(this, [this, value](const domain::Result<QStringList> &values) {
        // Only the last word counts: an earlier one's answer would be offered under it.
        if (!values || m_sought != value)
            return;
        m_values.insert(value.field, *values);
        Q_EMIT valuesFound();
    });
}

} // namespace parvis::models
