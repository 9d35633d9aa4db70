// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/thereline.h"

#include "models/calendar/publishedverbs.h"
#include "models/inbox/moderation.h"
#include "models/shell/moments.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::ErrandState;
using domain::Turn;
using domain::Verdict;

ThereLine::ThereLine(const Turn &turn, const QString &channel, const ThereReasons &reasons, domain::Instant now, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
{
    m_sinceMade.start();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    const bool isTheirs = turn.side == Turn::Side::Theirs;
    if (turn.removedAt)
        //: %1 is a moment
        say(tr("Deleted there: seen %1. Here it stays readable.").arg(models::letterMoment(*turn.removedAt, now, zone)), false);
    else if (turn.editedAt)
        //: %1 is a moment
        say(tr("Changed by its author: seen %1.").arg(models::letterMoment(*turn.editedAt, now, zone)), false);
    if (isTheirs && !turn.removedAt && !turn.errand && turn.standing && !models::standingSentence(*turn.standing).isEmpty())
        say(models::standingSentence(*turn.standing), *turn.standing == Verdict::Hold);
    if (!isTheirs && turn.postState == domain::PostState::Cancelled)
        say(tr("It was published and has been deleted there."), false);
    if (turn.errand) {
        const bool isBad = turn.errand->state != ErrandState::Waiting || turn.errand->trouble;
        say(isTheirs ? models::moderationSentence(*turn.errand, channel, now, zone) : models::errandSentence(*turn.errand, channel, now, zone), isBad);
    }
    auto *verbs = new QWidget(this);
    auto *row = new WrappingRow(verbs);
    row->setSpacing(theme::unit);
    const auto offer = [this, verbs, row](ThereVerb verb, const QString &text, const QString &name) {
        auto *button = new QPushButton(text, verbs);
        button->setFlat(true);
        button->setAutoDefault(false);
        button->setAccessibleName(name);
        connect(button, &QPushButton::clicked, this, [this, verb] {
            // Who clicked twice on what stood here before means that alone.
            if (verb != ThereVerb::LetBe || m_sinceMade.hasExpired(QApplication::doubleClickInterval()))
                Q_EMIT requested(verb);
        });
        row->addWidget(button);
        m_buttons << button;
    };
    if (isTheirs && !turn.removedAt && !turn.errand && turn.standing == Verdict::Hold)
        offerDecisions(turn, reasons.verdicts, *verbs);
    if (turn.errand && turn.errand->state == ErrandState::Changed)
        offer(ThereVerb::Compare, tr("Look at both…"), tr("Look at this reply here and there"));
    if (turn.errand && turn.errand->state == ErrandState::Failed)
        offer(ThereVerb::Retry, tr("Try again"), isTheirs ? tr("Try again to decide about this comment") : tr("Try again to change this reply there"));
    if (turn.errand && turn.errand->state != ErrandState::Changed)
        offer(ThereVerb::LetBe, tr("Leave it as it is"), isTheirs ? tr("Leave this comment as it is there") : tr("Leave this reply as it is there"));
    if (!isTheirs && !turn.errand && turn.isKnownThere && turn.postState == domain::PostState::Published) {
        if (reasons.noChange.isEmpty())
            offer(ThereVerb::Change, tr("Change it there…"), tr("Change this reply there"));
        if (reasons.noDelete.isEmpty())
            offer(ThereVerb::Delete, tr("Delete it there…"), tr("Delete this reply there"));
    }
    verbs->setVisible(!m_buttons.isEmpty());
    m_isEmpty = m_isEmpty && m_buttons.isEmpty();
    column->addWidget(verbs);
}

void ThereLine::offerDecisions(const Turn &turn, const QList<Verdict> &verdicts, QWidget &verbs)
{
    if (verdicts.contains(Verdict::Approve)) {
        auto *approve = new QPushButton(models::wordFor(Verdict::Approve), &verbs);
        approve->setAutoDefault(false);
        approve->setToolTip(tr("Everybody reads it there from then on"));
        //: %1 is a person
        approve->setAccessibleName(turn.author.isEmpty() ? tr("Approve this comment") : tr("Approve the comment of %1").arg(turn.author));
        connect(approve, &QPushButton::clicked, this, [this] { Q_EMIT requested(ThereVerb::Approve); });
        verbs.layout()->addWidget(approve);
        m_buttons << approve;
    }
    auto *more = new QToolButton(&verbs);
    auto *menu = new QMenu(more);
    for (const auto &[verdict, verb] : {std::pair(Verdict::Spam, ThereVerb::Spam), std::pair(Verdict::Trash, ThereVerb::Trash)}) {
        if (verdicts.contains(verdict))
            connect(menu->addAction(models::wordFor(verdict)), &QAction::triggered, this, [this, verb] { Q_EMIT requested(verb); });
    }
    if (menu->isEmpty()) {
        delete more;
        return;
    }
    more->setIcon(theme::icon(u"overflow-menu"_s));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(menu);
    more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    more->setToolTip(tr("Or throw it away there: as spam, or to the trash"));
    //: %1 is a person
    more->setAccessibleName(turn.author.isEmpty() ? tr("Throw this comment away there") : tr("Throw the comment of %1 away there").arg(turn.author));
    verbs.layout()->addWidget(more);
    m_buttons << more;
}

void ThereLine::say(const QString &sentence, bool isBad)
{
    if (sentence.isEmpty())
        return;
    m_isEmpty = false;
    QLabel *label = captionLabel(sentence, this);
    label->setWordWrap(true);
    if (isBad) {
        QPalette inks = palette();
        inks.setColor(label->foregroundRole(), theme::ink(theme::Ink::Unfavourable));
        label->setPalette(inks);
    }
    layout()->addWidget(label);
}

void ThereLine::switchOff(const QString &reason)
{
    for (QWidget *button : std::as_const(m_buttons))
        ui::switchOff(*button, reason);
}

} // namespace parvis::ui
