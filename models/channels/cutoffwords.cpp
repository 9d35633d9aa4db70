// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/cutoffwords.h"

#include "core/domain/base/shorttext.h"
#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct CutOffWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::CutOff)
};

/// "“Bread”, tomorrow 09:00, https://blog.example/?p=7".
QString heldLine(const store::WaitingThere::Held &held, domain::Instant now, const QTimeZone &zone)
{
    constexpr qsizetype longest = 60;
    const QString name = held.post.title.trimmed().isEmpty() ? held.post.text : held.post.title;
    QStringList parts;
    //: %1 is the title of a post
    parts << CutOffWords::tr("“%1”").arg(domain::shortened(name.simplified(), longest));
    if (held.leavesAt)
        parts << letterMoment(*held.leavesAt, now, zone);
    if (!held.url.isEmpty())
        parts << held.url;
    return parts.join(u", "_s);
}

} // namespace

QString cutOffSentences(const store::WaitingThere &waiting, domain::Instant now, const QTimeZone &zone)
{
    QStringList paragraphs;
    if (!waiting.toLeave.isEmpty())
        paragraphs << CutOffWords::tr("%Ln post(s) wait to leave through it. They stay in the calendar, and leave once it is connected again.", nullptr,
                                      static_cast<int>(waiting.toLeave.size()));
    if (!waiting.held.isEmpty()) {
        constexpr qsizetype mostNamed = 5;
        QStringList lines{CutOffWords::tr("Its server holds %Ln post(s), which will still appear there:", nullptr, static_cast<int>(waiting.held.size()))};
        for (const auto &held : waiting.held.first(std::min(mostNamed, waiting.held.size())))
            lines << heldLine(held, now, zone);
        if (waiting.held.size() > mostNamed)
            lines << CutOffWords::tr("and %Ln other(s)", nullptr, static_cast<int>(waiting.held.size() - mostNamed));
        paragraphs << lines.join(u'\n');
    }
    if (!waiting.unanswered.isEmpty())
        paragraphs << CutOffWords::tr("Of %Ln post(s) nobody knows yet whether they arrived: you will be asked to look.", nullptr,
                                      static_cast<int>(waiting.unanswered.size()));
    if (waiting.errands > 0)
        paragraphs << CutOffWords::tr("%Ln change(s) that were to be made there wait until it is connected again.", nullptr, static_cast<int>(waiting.errands));
    return paragraphs.join(u"\n\n"_s);
}

} // namespace parvis::models
