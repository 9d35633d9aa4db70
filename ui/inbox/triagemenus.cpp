// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/triagemenus.h"

#include "models/inbox/activitysentences.h"
#include "models/shell/moments.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeedit.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::Triage)
};

using Chosen = models::ChosenMentions;

QString escaped(const QString &name)
{
    // A menu takes & for a mnemonic.
    return QString(name).replace(u'&', u"&&"_s);
}

void askMoment(QWidget *over, models::InboxPageModel &inbox, const QString &title, const QString &verb, const std::function<void(domain::Instant at)> &taken)
{
    auto *dialog = new QDialog(over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    const QDateTime now = domain::toDateTime(inbox.clock().now()).toTimeZone(inbox.zone());
    auto *day = new QDateEdit(now.date().addDays(1), dialog);
    day->setCalendarPopup(true);
    //: A date as QLocale::toString() takes it: Thu 12 Nov 2026
    day->setDisplayFormat(Words::tr("ddd d MMM yyyy", "date on which a mention is to come back, or a reply to leave"));
    day->setMinimumDate(now.date());
    //: %1 is "Snooze until", "Send later" or the like
    day->setAccessibleName(Words::tr("%1, day").arg(title));
    auto *time = new TimeEdit(QTime(9, 0), dialog);
    //: %1 is "Snooze until", "Send later" or the like
    time->setAccessibleName(Words::tr("%1, time").arg(title));
    auto *moment = new QHBoxLayout;
    moment->setSpacing(theme::unit);
    moment->addWidget(day, 1);
    moment->addWidget(time);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    auto *take = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    auto *form = new QFormLayout(dialog);
    form->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    form->setVerticalSpacing(theme::unit * 2);
    form->addRow(Words::tr("&When"), moment);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(moment)))
        label->setBuddy(day);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    const auto chosen = [day, time, &inbox] { return domain::fromMs(QDateTime(day->date(), time->time(), inbox.zone()).toMSecsSinceEpoch()); };
    const auto follow = [take, chosen, &inbox] { take->setEnabled(chosen() > inbox.clock().now()); };
    QObject::connect(day, &QDateEdit::dateChanged, dialog, follow);
    QObject::connect(time, &QTimeEdit::timeChanged, dialog, follow);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, chosen, taken] {
        taken(chosen());
        dialog->accept();
    });
    dialog->open();
}

/// The usual times, and one of one's own.
void fillMoments(QMenu &menu, models::InboxPageModel &inbox, const QString &title, const QString &verb, const std::function<void(domain::Instant at)> &taken)
{
    for (const auto &wake : inbox.choices().wakes()) {
        QAction *action
            = menu.addAction(Words::tr("%1 (%2)", "a time, exactly").arg(wake.text, models::shortMoment(wake.at, inbox.clock().now(), inbox.zone())));
        QObject::connect(action, &QAction::triggered, &inbox, [taken, at = wake.at] { taken(at); });
    }
    menu.addSeparator();
    QWidget *over = menu.parentWidget();
    QObject::connect(menu.addAction(Words::tr("Choose the day and time…")), &QAction::triggered, over,
                     [over, &inbox, title, verb, taken] { askMoment(over, inbox, title, verb, taken); });
}
} // namespace

void askText(QWidget *over, const QString &title, const QString &label, const QString &text, const std::function<void(const QString &text)> &taken)
{
    auto *dialog = new QInputDialog(over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(text);
    QObject::connect(dialog, &QInputDialog::textValueSelected, over, taken);
    dialog->open();
}

QIcon tagIcon(const domain::Tag &tag)
{
    constexpr int size = 16;
    constexpr int dot = 10;
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    fillRounded(painter, QRect((size - dot) / 2, (size - dot) / 2, dot, dot), theme::series(tag.colour), Qt::transparent, dot / 2.0);
    return QIcon(picture);
}

void fillSnoozeMenu(QMenu &menu, models::InboxPageModel &inbox, const OnChosen &onChosen)
{
    fillMoments(menu, inbox, Words::tr("Snooze until"), Words::tr("Snooze"),
                [&inbox, onChosen](domain::Instant at) { onChosen([&inbox, at](const Chosen &chosen) { inbox.verbs().snooze(chosen, at); }); });
}

void fillSendMenu(QMenu &menu, models::InboxPageModel &inbox)
{
    fillMoments(menu, inbox, Words::tr("Send later"), Words::tr("Send"), [&inbox](domain::Instant at) { inbox.replies().sendAt(at); });
}

void fillSavedReplyMenu(QMenu &menu, models::InboxPageModel &inbox)
{
    for (const domain::SavedReply &reply : inbox.savedReplies().all()) {
        QAction *action = menu.addAction(escaped(reply.name));
        action->setToolTip(domain::textFor(reply, inbox.replies().language()));
        QObject::connect(action, &QAction::triggered, &inbox, [&inbox, id = reply.id] { inbox.replies().fill(id); });
    }
    menu.setToolTipsVisible(true);
}

void fillAssignMenu(QMenu &menu, models::InboxPageModel &inbox, const OnChosen &onChosen, const std::optional<domain::Mention> &only)
{
    const auto offer = [&](const domain::Colleague &colleague, const QString &text) {
        QAction *action = menu.addAction(text);
        action->setCheckable(only.has_value());
        action->setChecked(only && only->assignee == colleague.id);
        QObject::connect(action, &QAction::triggered, &inbox,
                         [&inbox, onChosen, colleague] { onChosen([&inbox, colleague](const Chosen &chosen) { inbox.verbs().assign(chosen, colleague); }); });
    };
    for (const domain::Colleague &colleague : inbox.choices().colleagues())
        offer(colleague, colleague.isMe ? Words::tr("%1 (me)").arg(escaped(colleague.name)) : escaped(colleague.name));
    offer({}, Words::tr("Nobody"));
    menu.addSeparator();
    QWidget *over = menu.parentWidget();
    QObject::connect(menu.addAction(Words::tr("New colleague…")), &QAction::triggered, over,
                     [over, &inbox, onChosen] { askColleague(*over, inbox, onChosen); });
    fillSeatMenu(*menu.addMenu(Words::tr("Who sits here")), *over, inbox);
}

void askColleague(QWidget &over, models::InboxPageModel &inbox, const OnChosen &onChosen)
{
    askText(&over, Words::tr("New colleague"), Words::tr("Name"), {},
            [&inbox, onChosen](const QString &name) { onChosen([&inbox, name](const Chosen &chosen) { inbox.assignToNew(name, chosen); }); });
}

void fillSeatMenu(QMenu &menu, QWidget &over, models::InboxPageModel &inbox)
{
    for (const domain::Colleague &colleague : inbox.choices().colleagues()) {
        QAction *action = menu.addAction(escaped(colleague.name));
        action->setCheckable(true);
        action->setChecked(colleague.isMe);
        QObject::connect(action, &QAction::triggered, &inbox, [&inbox, id = colleague.id] { inbox.choices().setMe(id); });
    }
    QObject::connect(menu.addAction(Words::tr("Somebody else…")), &QAction::triggered, &over, [&over, &inbox] {
        askText(&over, Words::tr("Who sits here"), Words::tr("Your name, as your colleagues read it"), {},
                [&inbox](const QString &name) { inbox.introduce(name); });
    });
}

void fillPriorityMenu(QMenu &menu, models::InboxPageModel &inbox, const OnChosen &onChosen, const std::optional<domain::Mention> &only)
{
    using domain::Priority;
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low, Priority::None}) {
        QAction *action = menu.addAction(models::wordFor(priority));
        action->setCheckable(only.has_value());
        action->setChecked(only && only->priority == priority);
        QObject::connect(action, &QAction::triggered, &inbox,
                         [&inbox, onChosen, priority] { onChosen([&inbox, priority](const Chosen &chosen) { inbox.verbs().prioritise(chosen, priority); }); });
    }
}

void fillTagMenu(QMenu &menu, models::InboxPageModel &inbox, const OnChosen &onChosen, const std::optional<domain::Mention> &only)
{
    for (const domain::Tag &tag : inbox.choices().tags()) {
        QAction *action = menu.addAction(tagIcon(tag), escaped(tag.name));
        const bool isOn = only && only->tags.contains(tag.id);
        action->setCheckable(only.has_value());
        action->setChecked(isOn);
        QObject::connect(action, &QAction::triggered, &inbox,
                         [&inbox, onChosen, tag, isOn] { onChosen([&inbox, tag, isOn](const Chosen &chosen) { inbox.verbs().tag(chosen, tag, !isOn); }); });
    }
    if (!only && !inbox.choices().tags().isEmpty()) {
        QMenu *off = menu.addMenu(Words::tr("Take off"));
        for (const domain::Tag &tag : inbox.choices().tags()) {
            QObject::connect(off->addAction(tagIcon(tag), escaped(tag.name)), &QAction::triggered, &inbox,
                             [&inbox, onChosen, tag] { onChosen([&inbox, tag](const Chosen &chosen) { inbox.verbs().tag(chosen, tag, false); }); });
        }
    }
}

} // namespace parvis::ui
