// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/postoptions.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::domain {

QByteArray toJson(const PostOptions &options)
{
    QJsonObject object;
    if (options.visibility)
        object.insert("visibility"_L1, static_cast<int>(*options.visibility));
    if (!options.warning.isEmpty())
        object.insert("warning"_L1, options.warning);
    if (options.poll)
        object.insert("poll"_L1,
                      QJsonObject{{u"options"_s, QJsonArray::fromStringList(options.poll->options)},
                                  {u"lasts"_s, static_cast<qint64>(options.poll->lasts.count())},
                                  {u"multiple"_s, options.poll->isMultiple}});
    if (!options.categories.isEmpty())
        object.insert("categories"_L1, QJsonArray::fromStringList(options.categories));
    if (options.mailing) {
        QJsonObject mailing{{u"newsletter"_s, options.mailing->newsletter}, {u"readers"_s, static_cast<int>(options.mailing->readers)}};
        if (options.mailing->isToConfirm)
            mailing.insert("toConfirm"_L1, true);
        object.insert("mailing"_L1, mailing);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

PostOptions postOptionsFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    PostOptions options;
    const int visibility = object.value("visibility"_L1).toInt(-1);
    if (visibility >= static_cast<int>(Visibility::Public) && visibility <= static_cast<int>(Visibility::InReview))
        options.visibility = static_cast<Visibility>(visibility);
    options.warning = object.value("warning"_L1).toString();
    const QJsonArray categories = object.value("categories"_L1).toArray();
    for (const auto &category : categories) {
        if (const QString name = category.toString().simplified(); !name.isEmpty())
            options.categories << name;
    }
    if (const QJsonValue mailing = object.value("mailing"_L1); mailing.isObject()) {
        const int readers = mailing["readers"_L1].toInt();
        const bool isKnown = readers >= static_cast<int>(Readership::All) && readers <= static_cast<int>(Readership::Paying);
        options.mailing = Mailing{.newsletter = mailing["newsletter"_L1].toString(),
                                  .readers = isKnown ? static_cast<Readership>(readers) : Readership::All,
                                  .isToConfirm = mailing["toConfirm"_L1].toBool()};
    }
    const QJsonObject poll = object.value("poll"_L1).toObject();
    if (poll.isEmpty())
        return options;
    Poll asked;
    const QJsonArray choices = poll.value("options"_L1).toArray();
    for (const auto &choice : choices)
        asked.options << choice.toString();
    asked.lasts = std::chrono::seconds{poll.value("lasts"_L1).toInteger(asked.lasts.count())};
    asked.isMultiple = poll.value("multiple"_L1).toBool();
    options.poll = asked;
    return options;
}

} // namespace parvis::domain
