// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/threadwords.h"

#include "core/domain/channels/threadparts.h"
#include "models/channels/saidwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace parvis::models {

namespace {

struct ThreadWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::ThreadWords)
};

/// “2”, “2 and 4”, “1, 2 and 4”, as the language has it.
QString partList(const QList<int> &parts)
{
    QStringList numbers;
    for (const int part : parts)
        numbers << QString::number(part);
    return QLocale().createSeparatedList(numbers);
}

} // namespace

QString threadDoubt(const domain::Delivery &delivery, const QString &channel, int parts)
{
    const auto known = domain::knownPartsIn(delivery.notes);
    const bool isOpen = delivery.state == domain::DeliveryState::Unsure && delivery.trouble && delivery.trouble->kind == domain::Trouble::Kind::Unsure;
    if (!isOpen || parts < 2 || known.size() >= parts || domain::openStepIn(delivery.notes))
        return {};
    const QString count = QString::number(parts);
    const QString what = known.isEmpty()
        //: of a thread; %1 is a number, %2 a channel
        ? ThreadWords::tr("Whether any of its %1 parts stands on “%2” Parvis could not find out.").arg(count, channel)
        : known.size() == 1
        //: of a thread; %1 and %2 are numbers, %3 a channel
            ? ThreadWords::tr("Of its %1 parts, part %2 stands on “%3”; whether the others do Parvis could not find out.").arg(count, partList(known), channel)
        //: of a thread; %1 is a number, %2 a list of numbers (“1 and 2”), %3 a channel
            : ThreadWords::tr("Of its %1 parts, parts %2 stand on “%3”; whether the others do Parvis could not find out.").arg(count, partList(known), channel);
    //: of a thread
    const QString todo
        = ThreadWords::tr("Look there, then say so here: that it is there means all of it; otherwise Parvis looks for what is missing, and sends it.");
    return withSaid(what, delivery.trouble->said) + QLatin1Char(' ') + todo;
}

QString whyNotDeletedThread(const domain::Delivery &delivery)
{
    const auto placeless = domain::placelessPartsIn(delivery.notes);
    if (placeless.isEmpty())
        return {};
    return (placeless.size() == 1
                //: of a thread; %1 is a number
                ? ThreadWords::tr("It was not deleted there: where part %1 stands Parvis does not know. Delete the thread there by hand.")
                //: of a thread; %1 is a list of numbers: “2 and 4”
                : ThreadWords::tr("It was not deleted there: where parts %1 stand Parvis does not know. Delete the thread there by hand."))
        .arg(partList(placeless));
}

} // namespace parvis::models
