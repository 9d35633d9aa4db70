// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"

#include <QtWidgets/QScrollArea>

namespace parvis::ui {

/// The people who may be one, surest first, each pair with its reasons and what can be done about it.
class DuplicatesView : public QScrollArea
{
    Q_OBJECT

public:
    explicit DuplicatesView(models::PeoplePageModel &people, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Back to the person.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *pairCard(const models::PeoplePageModel::Duplicate &duplicate);

    models::PeoplePageModel &m_people;
};

} // namespace parvis::ui
