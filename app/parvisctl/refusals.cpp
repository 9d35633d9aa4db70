// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/refusals.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

void Refusals::refuse(const QString &source, const QString &entry, const QString &reason)
{
    refused.append(JsonLine().add(u"source"_s, source).add(u"entry"_s, entry).add(u"reason"_s, reason));
    sentences.append(entry.isEmpty() ? u"%1: %2"_s.arg(source, reason) : u"%1, %2: %3"_s.arg(source, entry, reason));
}

} // namespace parvis::app
