// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/imaprefusal.h"

#include <algorithm>
#include <initializer_list>

namespace parvis::sync {

using domain::Trouble;

namespace {

/// The response code, in capital letters and without what follows it in its brackets; empty where there is none.
QByteArray responseCodeIn(const QByteArray &said)
{
    const qsizetype open = said.indexOf('[');
    const qsizetype close = said.indexOf(']', open + 1);
    if (open < 0 || close < 0)
        return {};
    const QByteArray code = said.sliced(open + 1, close - open - 1).trimmed().toUpper();
    const qsizetype space = code.indexOf(' ');
    return space < 0 ? code : code.first(space);
}

bool isOneOf(const QByteArray &code, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(names, [&code](const char *name) { return code == name; });
}

} // namespace

Trouble::Kind kindOfNo(const QByteArray &said)
{
    const QByteArray code = responseCodeIn(said);
    if (isOneOf(code, {"AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED", "PRIVACYREQUIRED"}))
        return Trouble::Kind::AccessDenied;
    if (isOneOf(code, {"UNAVAILABLE", "SERVERBUG", "INUSE", "LIMIT", "CORRUPTION", "EXPUNGEISSUED"}))
        return Trouble::Kind::ServerTrouble;
    if (isOneOf(code, {"NONEXISTENT", "TRYCREATE"}))
        return Trouble::Kind::Gone;
    if (code == "OVERQUOTA")
        return Trouble::Kind::TooLarge;
    return Trouble::Kind::Refused;
}

Trouble::Kind kindOfNoToLogin(const QByteArray &said)
{
    // Servers have codes of their own for what is wrong with a password ("[WEBALERT …]", "[ALERT]").
    return kindOfNo(said) == Trouble::Kind::ServerTrouble ? Trouble::Kind::ServerTrouble : Trouble::Kind::AccessDenied;
}

} // namespace parvis::sync
