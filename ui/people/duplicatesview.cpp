// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/duplicatesview.h"

#include "models/channels/servicewords.h"
#include "models/people/personwords.h"
#include "models/shell/sentences.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

namespace {
constexpr int widest = 640;
} // namespace

DuplicatesView::DuplicatesView(models::PeoplePageModel &people, QWidget *parent)
    : QScrollArea(parent)
    , m_people(people)
{
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Possible duplicates"));
    connect(&m_people, &models::PeoplePageModel::duplicatesChanged, this, &DuplicatesView::build);
    build();
}

void DuplicatesView::build()
{
    auto *sheet = new QWidget;
    auto *paper = new QWidget(sheet);
    paper->setMaximumWidth(widest);
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(theme::margin, theme::unit * 2, theme::margin, theme::margin);
    row->addWidget(paper, 1);
    row->addStretch(0);
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit * 2);
    column->addWidget(sectionLabel(tr("Possible duplicates"), paper));
    const auto &duplicates = m_people.duplicates();
    const QString lead = m_people.isLooking() && duplicates.isEmpty() ? tr("Looking through everybody…")
        : duplicates.isEmpty()                                        ? tr("Nobody seems to be here twice.")
                               : tr("Merging can be undone at any time. Accounts on services whose rules forbid it, Reddit for one, are never proposed.");
    column->addWidget(mutedLabel(lead, paper));
    for (const auto &duplicate : duplicates)
        column->addWidget(pairCard(duplicate));
    column->addStretch();
    // Whoever pressed a button of the old sheet goes on here.
    if (widget() && widget()->isAncestorOf(window()->focusWidget()))
        setFocus(Qt::OtherFocusReason);
    // setWidget() deletes the sheet before.
    setWidget(sheet);
    sheet->show();
}

QWidget *DuplicatesView::pairCard(const models::PeoplePageModel::Duplicate &duplicate)
{
    const auto [oneName, otherName] = models::namesApart(duplicate.one, duplicate.other);
    auto *card = new Card(tr("%1 and %2").arg(oneName, otherName));
    card->wrapTitle();
    card->setNote(tr("%1% sure").arg(duplicate.candidate.confidence));
    for (const auto *row : {&duplicate.one, &duplicate.other})
        card->body()->addWidget(bodyLabel(models::personLine(*row)));
    for (const auto &reason : duplicate.candidate.reasons)
        card->body()->addWidget(mutedLabel(models::duplicateSentence(reason)));
    if (!duplicate.candidate.sharedService.isEmpty())
        card->body()->addWidget(
            mutedLabel(tr("Against it: each has an account of their own on %1.").arg(models::serviceWord(duplicate.candidate.sharedService))));
    auto *merge = new QPushButton(tr("Merge"));
    merge->setAccessibleName(tr("Merge %1 and %2").arg(oneName, otherName));
    auto *apart = new QPushButton(tr("Not the same"));
    apart->setAccessibleName(tr("%1 and %2 are not the same").arg(oneName, otherName));
    connect(merge, &QPushButton::clicked, this, [this, duplicate] { m_people.merge(duplicate); });
    connect(apart, &QPushButton::clicked, this, [this, duplicate] { m_people.setApart(duplicate); });
    auto *line = new QHBoxLayout;
    line->addStretch();
    for (QPushButton *button : {apart, merge}) {
        button->setAutoDefault(false);
        button->setToolTip(button->accessibleName());
        if (m_people.isReadOnly())
            switchOff(*button, models::readOnlyReason());
        line->addWidget(button);
    }
    card->body()->addLayout(line);
    return card;
}

void DuplicatesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace parvis::ui
