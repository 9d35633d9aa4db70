// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/segmentdialog.h"

#include "core/domain/query/words.h"

namespace parvis::ui {

SegmentDialog::SegmentDialog(models::PeoplePageModel &people, const domain::Segment &segment, QWidget *parent)
    : NamedQueryDialog(people.guide(),
                       {.title = segment.id.isNull() ? tr("New segment") : tr("Edit the segment"),
                        .nameLabel = tr("Name of the segment"),
                        .queryLabel = tr("What holds of them, or of something they said"),
                        .queryName = tr("Query of the segment"),
                        .example = tr("bread AND channel:mastodon"),
                        .missing = tr("A segment needs a name and a query"),
                        .save = tr("Save the segment"),
                        .finds = models::QueryGuide::Finds::People},
                       EmptyQuery::Refused, parent)
    , m_people(people)
    , m_segment(segment.id)
{
    connect(this, &NamedQueryDialog::countWanted, &people, &models::PeoplePageModel::countPeople);
    connect(&people, &models::PeoplePageModel::counted, this, &SegmentDialog::showCount);
    fill(segment.name, segment.query);
    connect(this, &NamedQueryDialog::saved, &people, [&people, segment](const QString &name, const QString &query) {
        domain::Segment written = segment;
        written.name = name;
        written.query = query;
        people.saveSegment(written);
    });
}

QString SegmentDialog::objection(const QString &name, const QString &query) const
{
    for (const domain::Segment &known : m_people.segments()) {
        // As queries name them.
        if (known.id != m_segment && domain::foldedText(known.name) == domain::foldedText(name))
            return tr("There is a segment of this name already.");
    }
    return m_people.namesItself({.id = m_segment, .name = name, .query = query}) ? tr("A segment cannot be made of itself, also not by way of another one.")
                                                                                 : QString();
}

} // namespace parvis::ui
