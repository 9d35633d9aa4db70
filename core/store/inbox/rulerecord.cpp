// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/rulerecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

domain::Rule ruleFrom(const Statement &row)
{
    return {.id = row.id<domain::Rule>(0),
            .name = row.text(1),
            .query = row.text(2),
            .actions = domain::actionsFromJson(row.text(3)).value_or(QList<domain::RuleAction>()),
            .position = static_cast<int>(row.number(4)),
            .isEnabled = row.flag(5)};
}

} // namespace

domain::Result<QList<domain::Rule>> rulesOf(Connection &connection, bool isEnabledOnly)
{
    Statement rows
        = connection.prepare(u"SELECT id, name, query, actions, position, is_enabled FROM rule WHERE is_enabled = 1 OR ? = 0 ORDER BY position, id"_s);
    if (auto ran = rows.bind(isEnabledOnly).run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Rule> rules;
    while (rows.next())
        rules << ruleFrom(rows);
    return rules;
}

domain::Result<domain::Rule> ruleOf(Connection &connection, domain::Id<domain::Rule> id)
{
    Statement row = connection.prepare(u"SELECT id, name, query, actions, position, is_enabled FROM rule WHERE id = ?"_s);
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(domain::Error::Kind::NotFound, u"rule %1"_s.arg(id.value()));
    return ruleFrom(row);
}

} // namespace parvis::store
