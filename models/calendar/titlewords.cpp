// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/titlewords.h"

#include "core/domain/channels/titledtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace parvis::models {

using domain::LengthFault;

namespace {

struct TitleText
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::TitleWords)
};

QString titleBounds(const domain::TextLimit &limit)
{
    const QLocale locale;
    if (limit.least > 0 && limit.characters > 0)
        //: of the title of a post; %1 and %2 are numbers of characters
        return TitleText::tr("A title has %1 to %2 characters there.").arg(locale.toString(limit.least), locale.toString(limit.characters));
    if (limit.characters > 0)
        //: of the title of a post; %1 is a number of characters
        return TitleText::tr("A title has at most %1 characters there.").arg(locale.toString(limit.characters));
    return {};
}

} // namespace

TitleWords titleWords(const domain::Capabilities &can, bool isArticle, const QString &title, const QString &text)
{
    TitleWords words{.placeholder = TitleText::tr("How the calendar names it")};
    if (isArticle) {
        words.sentence = TitleText::tr("For the calendar alone: the article leaves with its own title.");
        return words;
    }
    if (!can.hasTitle || !can.canPost)
        return words;
    words.placeholder = TitleText::tr("Its title there, else its first line is");
    if (title.trimmed().isEmpty() && text.trimmed().isEmpty()) {
        words.sentence = titleBounds(can.titleText);
        return words;
    }
    const QLocale locale;
    const domain::TitledText whole = domain::titledText(title, text, 0);
    // As the service counts, and as what leaves is judged by.
    const qint64 has = domain::measuredText(whole.title, domain::TextLimit{}).used;
    const qint64 most = can.titleText.characters;
    const auto fault = domain::lengthFaultOf(can, title, text);
    words.isFault = fault && fault->kind != LengthFault::Kind::TextTooShort;
    if (words.isFault && fault->kind == LengthFault::Kind::TitleTooShort)
        //: %1 is a number
        words.sentence = (whole.isTaken ? TitleText::tr("Its first line is its title there, and has %Ln character(s): at least %1 are wanted.", nullptr,
                                                        static_cast<int>(fault->has))
                                        //: of a title; %1 is a number
                                        : TitleText::tr("%Ln character(s): at least %1 are wanted there.", nullptr, static_cast<int>(fault->has)))
                             .arg(locale.toString(fault->bound));
    else if (words.isFault)
        words.sentence = TitleText::tr("%1 of %2 characters: %3 too many").arg(locale.toString(has), locale.toString(most), locale.toString(has - most));
    else if (whole.isTaken && most > 0 && has > most)
        words.sentence = TitleText::tr("Its first line is its title there, cut after %1 characters.").arg(locale.toString(most));
    else if (whole.isTaken)
        words.sentence = TitleText::tr("Its first line is its title there.");
    else if (most > 0)
        words.sentence = TitleText::tr("%1 of %2 characters").arg(locale.toString(has), locale.toString(most));
    // The text is judged for itself, also while the title is not right yet.
    domain::Capabilities ofText = can;
    ofText.titleText.least = 0;
    if (words.isFault)
        ofText.titleText.characters = 0;
    if (const auto tooShort = domain::lengthFaultOf(ofText, title, text); tooShort && tooShort->kind == LengthFault::Kind::TextTooShort)
        // Where its first line is its title and too little stands below it, all of it leaves as the text, and is counted.
        words.textFault = (whole.isTaken
                               //: of the text of a post whose first line is its title; %1 is a number
                               ? TitleText::tr("%Ln character(s) in all: at least %1 are wanted there.", nullptr, static_cast<int>(tooShort->has))
                               //: of the text of a post; %1 is a number
                               : TitleText::tr("%Ln character(s) below its title: at least %1 are wanted there.", nullptr, static_cast<int>(tooShort->has)))
                              .arg(locale.toString(tooShort->bound));
    return words;
}

} // namespace parvis::models
