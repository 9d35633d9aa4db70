// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/colourchoice.h"

#include "models/inbox/triagechoices.h"
#include "ui/inbox/triagemenus.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

#include <array>

namespace parvis::ui {

namespace {

/// What theme::series() gives, in words.
QString nameOf(int colour)
{
    const std::array<QString, models::TriageChoices::tagColours> names{ColourChoice::tr("Orange"), ColourChoice::tr("Sky blue"),  ColourChoice::tr("Green"),
                                                                       ColourChoice::tr("Blue"),   ColourChoice::tr("Vermilion"), ColourChoice::tr("Pink"),
                                                                       ColourChoice::tr("Grey"),   ColourChoice::tr("Light grey")};
    return names.at(static_cast<size_t>(colour));
}

} // namespace

ColourChoice::ColourChoice(QWidget *parent)
    : QWidget(parent)
    , m_dots(new QButtonGroup(this))
{
    setAccessibleName(tr("Colour"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::half);
    for (int colour = 0; colour < models::TriageChoices::tagColours; ++colour) {
        auto *dot = new QToolButton(this);
        dot->setCheckable(true);
        dot->setIcon(tagIcon({.id = {}, .name = {}, .colour = colour}));
        dot->setAccessibleName(nameOf(colour));
        dot->setToolTip(nameOf(colour));
        m_dots->addButton(dot, colour);
        row->addWidget(dot);
    }
    row->addStretch();
    connect(m_dots, &QButtonGroup::idClicked, this, &ColourChoice::chosen);
}

int ColourChoice::colour() const
{
    return m_dots->checkedId();
}

void ColourChoice::setColour(int colour)
{
    // A group that insists on one gives up none.
    m_dots->setExclusive(false);
    for (QAbstractButton *dot : m_dots->buttons())
        dot->setChecked(m_dots->id(dot) == colour);
    m_dots->setExclusive(true);
}

} // namespace parvis::ui
