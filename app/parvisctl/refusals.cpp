// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/refusals.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

void Refusals::refuse(const QString &source, const QString &entry, const QString &reason)
{
    refused.append(JsonLine().add(u"source"_s, source).add(u"entry"_s, jsonText(entry)).add(u"reason"_s, reason));
    sentences.append(entry.isEmpty() ? u"%1: %2"_s.arg(source, reason) : u"%1, %2: %3"_s.arg(source, entry, reason));
}

QString wholeSentence(const domain::Error &error)
{
    QString sentence = isUnknownNumber(error) ? u"There is no "_s + error.detail : error.detail;
    if (!sentence.isEmpty())
        sentence.replace(0, 1, sentence.at(0).toUpper());
    return sentence.endsWith(u'.') ? sentence : sentence + u'.';
}

bool isUnknownNumber(const domain::Error &error)
{
    return error.kind == domain::Error::Kind::NotFound && error.detail.count(u' ') == 1;
}

} // namespace parvis::app
