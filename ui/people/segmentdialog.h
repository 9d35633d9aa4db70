// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"
#include "ui/query/namedquerydialog.h"

namespace parvis::ui {

/// Asks for a segment's name and query.
class SegmentDialog : public NamedQueryDialog
{
    Q_OBJECT

public:
    SegmentDialog(models::PeoplePageModel &people, const domain::Segment &segment, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString objection(const QString &name, const QString &query) const override;

private:
    models::PeoplePageModel &m_people;
    domain::Id<domain::Segment> m_segment;
};

} // namespace parvis::ui
