// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/parser.h"
#include "core/domain/query/plan.h"
#include "core/domain/query/words.h"
#include "models/people/peoplecommands.h"
#include "models/people/peoplepagemodel.h"
#include "models/shell/sentences.h"

#include <QtGui/QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

// The segments of the People place.
namespace parvis::models {

using domain::Segment;

void PeoplePageModel::readSegments()
{
    m_segmentStore.segments().then(this, [this](const domain::Result<QList<Segment>> &segments) {
        if (!segments) {
            if (segments.error().kind == domain::Error::Kind::Cancelled)
                readSegments();
            else
                fail(segments.error());
            return;
        }
        const auto shown = justSaved(*segments).value_or(m_segment);
        m_segments = *segments;
        m_segmentCounts.clear();
        Q_EMIT segmentsChanged();
        countSegments();
        // What is shown may say something else now, or be gone.
        const auto found = std::ranges::find(m_segments, shown, &Segment::id);
        if (found != m_segments.cend() && shown != m_segment)
            showSegment(shown);
        else if (found != m_segments.cend())
            listSegment(*found);
        else if (!shown.isNull()) {
            m_segment = shown;
            showRoles({});
        }
    });
}

std::optional<domain::Id<Segment>> PeoplePageModel::justSaved(const QList<Segment> &segments)
{
    const auto isNew = [this](const Segment &segment) { return segment.name == m_savedName && !std::ranges::contains(m_segments, segment.id, &Segment::id); };
    const auto saved = std::ranges::find_if(segments, isNew);
    if (m_savedName.isEmpty() || saved == segments.cend())
        return {};
    m_savedName.clear();
    return saved->id;
}

void PeoplePageModel::countSegments()
{
    for (const Segment &segment : std::as_const(m_segments)) {
        const store::PersonFilter filter{.search = {}, .roles = {}, .said = domain::queryOrWords(segment.query), .now = m_clock.now()};
        m_store.count(filter).then(this, [this, id = segment.id](const domain::Result<qint64> &count) {
            if (count) {
                m_segmentCounts.insert(id, *count);
                Q_EMIT countsChanged();
            } else if (count.error().kind == domain::Error::Kind::Cancelled) {
                m_recount.start();
            } else {
                fail(count.error());
            }
        });
    }
}

void PeoplePageModel::countPeople(const QString &query)
{
    const store::PersonFilter filter{.search = {}, .roles = {}, .said = domain::queryOrWords(query), .now = m_clock.now()};
    m_store.count(filter).then(this, [this, query](const domain::Result<qint64> &count) {
        if (count)
            Q_EMIT counted(query, tr("%Ln person(s)", nullptr, static_cast<int>(*count)));
        else if (count.error().kind == domain::Error::Kind::Cancelled)
            countPeople(query);
        else
            fail(count.error());
    });
}

std::optional<qint64> PeoplePageModel::countOf(domain::Id<Segment> segment) const
{
    const auto found = m_segmentCounts.constFind(segment);
    return found == m_segmentCounts.cend() ? std::nullopt : std::optional(*found);
}

bool PeoplePageModel::namesItself(const Segment &segment) const
{
    domain::QueryContext context;
    for (const Segment &known : m_segments) {
        if (known.id != segment.id)
            context.segments.insert(known.name, known.query);
    }
    context.segments.insert(segment.name, segment.query);
    const auto plan = domain::planQuery(domain::queryOrWords(segment.query), context);
    return !plan && plan.error().expected == domain::QueryError::Expected::NoCircle;
}

void PeoplePageModel::showSegment(domain::Id<Segment> segment)
{
    const auto found = std::ranges::find(m_segments, segment, &Segment::id);
    if (found == m_segments.cend() || segment == m_segment)
        return;
    m_segment = segment;
    forgetSearch();
    listSegment(*found);
}

void PeoplePageModel::listSegment(const Segment &segment)
{
    m_roles = {};
    m_segmentQuery = domain::queryOrWords(segment.query);
    showList();
}

QString PeoplePageModel::searchAsQuery() const
{
    if (m_search.names.isEmpty())
        return m_typed.trimmed();
    QStringList wants;
    for (const QString &word : domain::foldedWordList(m_search.names))
        wants << u"(person:%1* OR company:%1*)"_s.arg(word);
    // One alone needs no parentheses.
    return wants.size() == 1 ? wants.first().sliced(1).chopped(1) : wants.join(u' ');
}

void PeoplePageModel::saveSegment(const Segment &segment)
{
    const auto known = std::ranges::find(m_segments, segment.id, &Segment::id);
    std::optional<Segment> before;
    if (known != m_segments.cend())
        before = *known;
    if (before == segment)
        return;
    if (!before)
        m_savedName = segment.name;
    m_undo.push(new SegmentCommand(
        m_database, before, segment, tr("segment “%1”").arg(segment.name), [] {},
        [this](const domain::Error &error) {
            m_savedName.clear();
            m_messages.post(problem(tr("The segment was not saved."), error));
        }));
}

void PeoplePageModel::removeSegment(domain::Id<Segment> segment)
{
    const auto known = std::ranges::find(m_segments, segment, &Segment::id);
    if (known == m_segments.cend())
        return;
    const QString sentence = tr("The segment “%1” was removed.").arg(known->name);
    m_undo.push(new SegmentCommand(
        m_database, *known, {}, tr("removal of the segment “%1”").arg(known->name), [this, sentence] { sayUndoable(sentence); },
        [this](const domain::Error &error) { m_messages.post(problem(tr("The segment was not removed."), error)); }));
}

} // namespace parvis::models
