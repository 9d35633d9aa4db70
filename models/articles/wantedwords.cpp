// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/wantedwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct WantedSentences
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::WantedSentences)
};

} // namespace

QString whyWanted(const analysis::WantedQuestion &question)
{
    QStringList quoted;
    for (const QString &word : question.shared)
        quoted << WantedSentences::tr("“%1”", "a word of a mention").arg(word);
    if (quoted.isEmpty())
        return {};
    const QString words = QLocale().createSeparatedList(quoted);
    if (question.hasFocus)
        return WantedSentences::tr("It names the article’s focus phrase, with %1.").arg(words);
    return WantedSentences::tr("It speaks of %1, as the article does.").arg(words);
}

QString topicWords(const domain::TopicUse &use)
{
    const QString mentions = use.isCut ? WantedSentences::tr("more than %Ln mention(s)", nullptr, static_cast<int>(use.mentions))
                                       : WantedSentences::tr("%Ln mention(s)", nullptr, static_cast<int>(use.mentions));
    // Of those that nobody counted, nobody knows how many wait.
    if (use.waiting == 0 || use.isCut)
        return mentions;
    //: %1: "12 mentions"
    return WantedSentences::tr("%1, %Ln of them wait(s)", nullptr, static_cast<int>(use.waiting)).arg(mentions);
}

} // namespace parvis::models
