// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/rule.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

using Kind = RuleAction::Kind;

/// In the order of the enum.
const QStringList &kindNames()
{
    static const QStringList names{u"tag"_s, u"assign"_s, u"priority"_s, u"state"_s, u"note"_s, u"draft"_s, u"notify"_s};
    return names;
}

std::unexpected<Error> wrong(const QString &what)
{
    return failure(Error::Kind::Invalid, u"actions: "_s + what);
}

Result<RuleAction> actionOf(const QJsonObject &object)
{
    const qsizetype kind = kindNames().indexOf(object[u"do"].toString());
    if (kind < 0)
        return wrong(u"\"%1\" is none"_s.arg(object[u"do"].toString()));
    RuleAction action{.kind = static_cast<Kind>(kind)};
    const auto id = [&object](const QString &key) { return std::max<qint64>(0, object[key].toInteger()); };
    action.tag = Id<Tag>(id(u"tag"_s));
    action.colleague = Id<Colleague>(id(u"colleague"_s));
    action.savedReply = Id<SavedReply>(id(u"reply"_s));
    action.text = object[u"text"].toString();
    const int priority = object[u"priority"].toInt();
    const int state = object[u"state"].toInt();
    if (priority < 0 || priority > static_cast<int>(Priority::Urgent))
        return wrong(u"%1 is no priority"_s.arg(priority));
    // Snoozed would need an instant, which a rule does not know.
    if (state < 0 || state > static_cast<int>(MentionState::Waiting))
        return wrong(u"%1 is no state that a rule sets"_s.arg(state));
    action.priority = static_cast<Priority>(priority);
    action.state = static_cast<MentionState>(state);
    return action;
}

} // namespace

QString actionsToJson(const QList<RuleAction> &actions)
{
    QJsonArray list;
    for (const RuleAction &action : actions) {
        QJsonObject object{{u"do"_s, kindNames().at(static_cast<qsizetype>(action.kind))}};
        switch (action.kind) {
        case Kind::Tag:
            object[u"tag"] = action.tag.value();
            break;
        case Kind::Assign:
            object[u"colleague"] = action.colleague.value();
            break;
        case Kind::Priority:
            object[u"priority"] = static_cast<int>(action.priority);
            break;
        case Kind::State:
            object[u"state"] = static_cast<int>(action.state);
            break;
        case Kind::Note:
            object[u"text"] = action.text;
            break;
        case Kind::Draft:
            object[u"reply"] = action.savedReply.value();
            break;
        case Kind::Notify:
            break;
        }
        list.append(object);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Result<QList<RuleAction>> actionsFromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray())
        return wrong(u"not a JSON list"_s);
    QList<RuleAction> actions;
    for (const auto &value : document.array()) {
        const auto action = actionOf(value.toObject());
        if (!action)
            return std::unexpected(action.error());
        actions << *action;
    }
    return actions;
}

} // namespace parvis::domain
