// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/frontfindings.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

QList<formats::FrontFault> frontFindings(const QByteArray &bytes, const Options &options)
{
    const QString rule = frontRule;
    if (options.withoutRules.contains(rule) || (!options.onlyRules.isEmpty() && !options.onlyRules.contains(rule)))
        return {};
    return formats::frontFaults(QString::fromUtf8(bytes).replace("\r\n"_L1, "\n"_L1));
}

QString whySentence(const formats::FrontFault &fault)
{
    return fault.detail.isEmpty() ? u"'%1: %2' is not understood."_s.arg(fault.entry.key, fault.entry.value)
                                  : u"The front matter cannot be read: %1."_s.arg(fault.detail);
}

QString mendSentence(const formats::FrontFault &fault)
{
    if (!fault.detail.isEmpty())
        return u"Mend this line: all of it counts as text until then."_s;
    if (fault.entry.key == "status"_L1)
        return u"Write draft, in-review, approved or published."_s;
    const bool isChoice = fault.entry.key == "draft"_L1 || fault.entry.key == "published"_L1;
    return isChoice ? u"Write true or false."_s : u"Write day and time as 2026-12-05 18:30."_s;
}

JsonLine toJson(const formats::FrontFault &fault)
{
    return JsonLine()
        .add(u"rule"_s, QString(frontRule))
        .add(u"line"_s, fault.line)
        .add(u"column"_s, 1)
        .add(u"length"_s, 0)
        .add(u"text"_s, fault.entry.value)
        .add(u"why"_s, whySentence(fault))
        .add(u"mend"_s, mendSentence(fault));
}

} // namespace parvis::app
