// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/checksentences.h"

#include "core/analysis/articles/weblinks.h"
#include "models/articles/linkwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace parvis::models {

using analysis::EvidenceKind;
using analysis::Rule;

namespace {

/// Whose words these are, for the translation.
struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::CheckSentences)
};

QString placeOfFocus(const QString &detail)
{
    if (detail == "title"_L1)
        return CheckWords::tr("the title");
    if (detail == "description"_L1)
        return CheckWords::tr("the summary");
    if (detail == "slug"_L1)
        return CheckWords::tr("the address");
    return detail == "opening"_L1 ? CheckWords::tr("the first paragraph") : CheckWords::tr("the headings");
}

QString timesWords(int count)
{
    return CheckWords::tr("%Ln time(s)", "how often", count);
}

/// What an event's page lacks, and what to do about it.
QString lackOf(const QString &detail, const QString &text)
{
    if (detail == "start"_L1)
        return CheckWords::tr("Nothing says when the event begins.");
    if (detail == "start-unread"_L1)
        return CheckWords::tr("“%1”, when the event begins, is no date.").arg(text);
    if (detail == "end-unread"_L1)
        return CheckWords::tr("“%1”, when the event ends, is no date.").arg(text);
    if (detail == "end-before-start"_L1)
        return CheckWords::tr("The event ends before it begins.");
    return CheckWords::tr("Nothing says where the event takes place.");
}
QString mendOfLack(const QString &detail)
{
    if (detail == "end-before-start"_L1)
        return CheckWords::tr("Correct one of the two.");
    if (detail == "place"_L1)
        return CheckWords::tr("Name its place in the details, or the page where it is followed.");
    return CheckWords::tr("Write day and time in the details: 2026-12-05 18:30.");
}

QString nameOf(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Words:
        return CheckWords::tr("Words");
    case EvidenceKind::Sentences:
        return CheckWords::tr("Sentences");
    case EvidenceKind::Syllables:
        return CheckWords::tr("Syllables");
    case EvidenceKind::LongWords:
        return CheckWords::tr("Words of more than six letters");
    case EvidenceKind::Firm:
        return CheckWords::tr("Words about the firm");
    case EvidenceKind::Reader:
        return CheckWords::tr("Words to the reader");
    case EvidenceKind::Products:
        return CheckWords::tr("Namings of products");
    case EvidenceKind::Praise:
        return CheckWords::tr("Superlatives");
    case EvidenceKind::Selling:
        return CheckWords::tr("Calls to buy");
    case EvidenceKind::Quotes:
        return CheckWords::tr("Quotations");
    case EvidenceKind::Facts:
        return CheckWords::tr("Figures and names");
    case EvidenceKind::Opening:
        return CheckWords::tr("Weak openings");
    case EvidenceKind::Ending:
        return CheckWords::tr("Weak endings");
    case EvidenceKind::Title:
        return CheckWords::tr("Faults of the title");
    case EvidenceKind::Description:
        return CheckWords::tr("Faults of the summary");
    case EvidenceKind::Address:
        return CheckWords::tr("Faults of the address");
    case EvidenceKind::Headings:
        return CheckWords::tr("Faults of the headings");
    case EvidenceKind::Images:
        return CheckWords::tr("Faults of the pictures");
    case EvidenceKind::Links:
        return CheckWords::tr("Faults of the links");
    }
    return {};
}

/// "lines 3, 8, 12": the first few, each once.
QString linesOf(const QList<analysis::Place> &places)
{
    constexpr qsizetype shown = 8;
    std::set<qint64> numbers;
    for (const auto &place : places)
        numbers.insert(place.line);
    QStringList lines;
    for (const qint64 number : numbers)
        lines << QLocale().toString(number);
    if (lines.size() == 1)
        return CheckWords::tr("line %1").arg(lines.front());
    const bool isCut = lines.size() > shown;
    return CheckWords::tr("lines %1").arg(lines.first(std::min(shown, lines.size())).join(u", "_s) + (isCut ? u", …"_s : QString()));
}

/// A scale of words: each from so many points on, the last for all below.
template<std::size_t size>
QString wordFor(int points, const std::array<std::pair<int, const char *>, size> &scale)
{
    for (const auto &[from, word] : scale) {
        if (points >= from)
            return CheckWords::tr(word);
    }
    return {};
}

} // namespace

CheckGroup groupOf(Rule rule)
{
    if (rule <= Rule::RepeatedWord)
        return CheckGroup::Reader;
    return rule <= Rule::NoEnding ? CheckGroup::Story : CheckGroup::Findable;
}

CheckGroup groupOf(analysis::ScoreKind kind)
{
    switch (kind) {
    case analysis::ScoreKind::Story:
        return CheckGroup::Story;
    case analysis::ScoreKind::Findable:
        return CheckGroup::Findable;
    default:
        return CheckGroup::Reader;
    }
}

QString groupName(CheckGroup group)
{
    switch (group) {
    case CheckGroup::Reader:
        return CheckWords::tr("Reader", "what a text is checked for");
    case CheckGroup::Story:
        return CheckWords::tr("Story", "what a text is checked for");
    case CheckGroup::Findable:
        return CheckWords::tr("Findable", "what a text is checked for");
    }
    return {};
}

QString whySentence(const analysis::Finding &finding)
{
    const QString &text = finding.place.text;
    switch (finding.rule) {
    case Rule::LongSentence:
        return CheckWords::tr("This sentence has %L1 words; few readers hold more than %L2.").arg(finding.count).arg(finding.limit);
    case Rule::Passive:
        return CheckWords::tr("“%1” is in the passive voice: it hides or delays who acts.").arg(text);
    case Rule::Jargon:
        return CheckWords::tr("“%1” is a word of the trade or the office, which readers elsewhere do not use.").arg(text);
    case Rule::RepeatedWord:
        return CheckWords::tr("“%1” stands twice.").arg(text);
    case Rule::FirmCentred:
        //: %1 and %2 say how often: "12 times"
        return CheckWords::tr("The text speaks %1 of the firm and %2 to its reader.").arg(timesWords(finding.count), timesWords(finding.limit));
    case Rule::ProductDensity:
        return CheckWords::tr("Products are named %1; a text of this length bears %L2.").arg(timesWords(finding.count)).arg(finding.limit);
    case Rule::Superlative:
        return CheckWords::tr("“%1” praises without proof, as advertising does.").arg(text);
    case Rule::CallToBuy:
        return CheckWords::tr("“%1” asks to buy, which a newspaper does not.").arg(text);
    case Rule::NoQuote:
        return CheckWords::tr("Nobody is quoted: no person vouches for what is told.");
    case Rule::NoFacts:
        return CheckWords::tr("Figures and names are %L1 where a text of this length has %L2 or more.").arg(finding.count).arg(finding.limit);
    case Rule::WeakOpening:
        return CheckWords::tr("“%1” could begin any text and gives no reason to read on.").arg(text);
    case Rule::NoEnding:
        return CheckWords::tr("The text stops at “%1” rather than ending.").arg(text);
    case Rule::NoTitle:
        return CheckWords::tr("There is no title.");
    case Rule::TitleLength:
        return CheckWords::tr("The title is %L1 pixels wide where search pages show %L2: “%3”.").arg(finding.count).arg(finding.limit).arg(finding.detail);
    case Rule::NoDescription:
        return CheckWords::tr("There is no summary: search pages and networks will show some other part of the text.");
    case Rule::DescriptionLength:
        return CheckWords::tr("The summary is %L1 pixels wide where search pages show %L2: “%3”.").arg(finding.count).arg(finding.limit).arg(finding.detail);
    case Rule::Slug:
        return CheckWords::tr("The address part “%1” has other characters than small letters, digits and single hyphens, or is too long.").arg(text);
    case Rule::HeadingSkips:
        return CheckWords::tr("This heading is of level %L1 where level %L2 is the deepest that can follow.").arg(finding.count).arg(finding.limit);
    case Rule::SeveralH1:
        return CheckWords::tr("This is another heading of the first level: a page has one.");
    case Rule::FocusMissing:
        return CheckWords::tr("The phrase “%1” does not stand in %2.").arg(text, placeOfFocus(finding.detail));
    case Rule::ImageName:
        return CheckWords::tr("The file name “%1” says nothing of the picture.").arg(finding.detail);
    case Rule::ImageAlt:
        return CheckWords::tr("Who cannot see this picture learns nothing of it.");
    case Rule::LinkText:
        return CheckWords::tr("“%1” does not say where the link leads.").arg(text);
    case Rule::Canonical:
        return CheckWords::tr("The address “%1” is not whole.").arg(text);
    case Rule::EventLacks:
        return lackOf(finding.detail, text);
    case Rule::OwnLink:
        if (!finding.site.isEmpty())
            //: %1 words of a text, %2 a title, %3 a connected site
            return CheckWords::tr("“%1” speaks of what “%2” on “%3” is about.").arg(text, finding.detail, finding.site);
        return CheckWords::tr("“%1” speaks of what your article “%2” is about.").arg(text, finding.detail);
    case Rule::DeadLink:
        // A site that says no has answered.
        return (analysis::troubleOf(finding.detail) == domain::LinkTrouble::Status ? CheckWords::tr("%1 leads nowhere: %2.")
                                                                                   : CheckWords::tr("Nothing answers at %1: %2."))
            .arg(finding.link, troubleWords(analysis::troubleOf(finding.detail), finding.count));
    case Rule::MovedLink:
        return CheckWords::tr("%1 has moved for good.").arg(finding.link);
    case Rule::LocalLink:
        return CheckWords::tr("%1 is in your own network: readers elsewhere do not reach it.").arg(finding.link);
    }
    return {};
}

QString mendSentence(const analysis::Finding &finding)
{
    switch (finding.rule) {
    case Rule::LongSentence:
        return CheckWords::tr("Make two of it, one thought each.");
    case Rule::Passive:
        return CheckWords::tr("Say first who does it.");
    case Rule::Jargon:
        return CheckWords::tr("Say it in the words of a conversation, or say what it means.");
    case Rule::RepeatedWord:
        return CheckWords::tr("Take one out.");
    case Rule::FirmCentred:
        return CheckWords::tr("Tell what the reader gets, fears or wants to know, and let others speak of the firm.");
    case Rule::ProductDensity:
        return CheckWords::tr("Name the product where it helps to understand, and tell the story of who uses it.");
    case Rule::Superlative:
        return CheckWords::tr("Leave it out, or give the figure or the witness that proves it.");
    case Rule::CallToBuy:
        return CheckWords::tr("Leave it out of the text; a button beside it does that work.");
    case Rule::NoQuote:
        return CheckWords::tr("Ask somebody concerned and give their own words.");
    case Rule::NoFacts:
        return CheckWords::tr("Say who, where, when and how many.");
    case Rule::WeakOpening:
        return CheckWords::tr("Begin with a person, a moment, a figure or a question that only this story has.");
    case Rule::NoEnding:
        return CheckWords::tr("End on an image, a quotation or what comes next.");
    case Rule::NoTitle:
        return CheckWords::tr("Give it one that says what the story is about.");
    case Rule::TitleLength:
    case Rule::DescriptionLength:
        return CheckWords::tr("Shorten it, or put what matters first.");
    case Rule::NoDescription:
        return CheckWords::tr("Sum the story up in one or two sentences.");
    case Rule::Slug:
        return CheckWords::tr("Use “%1”.").arg(finding.detail);
    case Rule::HeadingSkips:
        return CheckWords::tr("Make it a heading of level %L1.").arg(finding.limit);
    case Rule::SeveralH1:
        return CheckWords::tr("Make it a heading of level %L1.").arg(2);
    case Rule::FocusMissing:
        return CheckWords::tr("Use its words there, if they come naturally.");
    case Rule::ImageName:
        return CheckWords::tr("Name the file after what it shows, in small letters and hyphens.");
    case Rule::ImageAlt:
        return CheckWords::tr("Say in a few words what it shows: ![words](address).");
    case Rule::LinkText:
        return CheckWords::tr("Let the words of the link name the page it opens.");
    case Rule::Canonical:
        return CheckWords::tr("Give it with https:// and the host.");
    case Rule::EventLacks:
        return mendOfLack(finding.detail);
    case Rule::OwnLink:
        return CheckWords::tr("Link these words to it, if a reader would want to go there: %1").arg(finding.link);
    case Rule::DeadLink:
        return CheckWords::tr("Find where it is now, link to another page, or take the link out.");
    case Rule::MovedLink:
        return CheckWords::tr("Use the new address: %1").arg(finding.detail);
    case Rule::LocalLink:
        return CheckWords::tr("Link to a page that everybody can open.");
    }
    return {};
}

QString mendVerb(const analysis::Finding &finding)
{
    if (!finding.mending)
        return {};
    if (finding.rule == Rule::RepeatedWord)
        return CheckWords::tr("Mend this");
    return finding.rule == Rule::MovedLink ? CheckWords::tr("Use the new address") : CheckWords::tr("Link these words");
}

QString ruleName(Rule rule)
{
    switch (rule) {
    case Rule::LongSentence:
        return CheckWords::tr("Long sentences");
    case Rule::Passive:
        return CheckWords::tr("Passive voice");
    case Rule::Jargon:
        return CheckWords::tr("Words of the trade");
    case Rule::RepeatedWord:
        return CheckWords::tr("Words twice running");
    case Rule::FirmCentred:
        return CheckWords::tr("Talk about the firm");
    case Rule::ProductDensity:
        return CheckWords::tr("Product names");
    case Rule::Superlative:
        return CheckWords::tr("Superlatives");
    case Rule::CallToBuy:
        return CheckWords::tr("Calls to buy");
    case Rule::NoQuote:
        return CheckWords::tr("No quotation");
    case Rule::NoFacts:
        return CheckWords::tr("Few figures and names");
    case Rule::WeakOpening:
        return CheckWords::tr("Weak opening");
    case Rule::NoEnding:
        return CheckWords::tr("No ending");
    case Rule::NoTitle:
        return CheckWords::tr("No title");
    case Rule::TitleLength:
        return CheckWords::tr("Width of the title");
    case Rule::NoDescription:
        return CheckWords::tr("No summary");
    case Rule::DescriptionLength:
        return CheckWords::tr("Width of the summary");
    case Rule::Slug:
    case Rule::Canonical:
        return CheckWords::tr("Form of the address");
    case Rule::HeadingSkips:
        return CheckWords::tr("Levels of headings");
    case Rule::SeveralH1:
        return CheckWords::tr("Several first headings");
    case Rule::FocusMissing:
        return CheckWords::tr("Missing phrase");
    case Rule::ImageName:
        return CheckWords::tr("Names of picture files");
    case Rule::ImageAlt:
        return CheckWords::tr("Words for pictures");
    case Rule::LinkText:
        return CheckWords::tr("Words of links");
    case Rule::EventLacks:
        return CheckWords::tr("What an event needs");
    case Rule::OwnLink:
        return CheckWords::tr("Links to your articles");
    case Rule::DeadLink:
        return CheckWords::tr("Dead links");
    case Rule::MovedLink:
        return CheckWords::tr("Links that moved");
    case Rule::LocalLink:
        return CheckWords::tr("Links into your network");
    }
    return {};
}

QString verdict(CheckGroup group, int points)
{
    // Reading ease: the steps of R. Flesch, "A new readability yardstick" (1948).
    constexpr std::array reading{std::pair(70, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "easy")),
                                 std::pair(60, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "plain")),
                                 std::pair(50, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "fairly difficult")),
                                 std::pair(30, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "difficult")),
                                 std::pair(0, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "very difficult"))};
    constexpr std::array telling{std::pair(80, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "a story")),
                                 std::pair(60, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "mostly a story")),
                                 std::pair(40, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "half advertising")),
                                 std::pair(0, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "advertising"))};
    constexpr std::array finding{std::pair(90, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "easy to find")),
                                 std::pair(70, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "nearly ready")),
                                 std::pair(40, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "hard to find")),
                                 std::pair(0, QT_TRANSLATE_NOOP("parvis::models::CheckSentences", "hidden"))};
    switch (group) {
    case CheckGroup::Reader:
        return wordFor(points, reading);
    case CheckGroup::Story:
        return wordFor(points, telling);
    case CheckGroup::Findable:
        return wordFor(points, finding);
    }
    return {};
}

QString measureSentence(const analysis::Score &score)
{
    switch (score.kind) {
    case analysis::ScoreKind::Flesch:
        return CheckWords::tr("Reading ease after Flesch: 60 is plain language. The fuller the bar beside a paragraph, the harder it is to read.");
    case analysis::ScoreKind::KandelMoles:
        return CheckWords::tr("Reading ease after Kandel and Moles: 60 is plain language. The fuller the bar beside a paragraph, the harder it is to read.");
    case analysis::ScoreKind::Lix:
        return CheckWords::tr("Difficulty (LIX): %L1; newspapers have about 40.").arg(std::lround(score.points));
    case analysis::ScoreKind::Story:
        return CheckWords::tr("Journalism rather than advertising: the sum of what each of these gives.");
    case analysis::ScoreKind::Findable:
        return CheckWords::tr("What search pages, networks and screen readers make of it: the sum of what each of these gives.");
    }
    return {};
}

QString evidenceSentence(const analysis::Evidence &evidence)
{
    QString sentence = CheckWords::tr("%1: %L2", "what was counted and how many").arg(nameOf(evidence.kind)).arg(evidence.count);
    if (evidence.most > 0)
        sentence = CheckWords::tr("%1, for %L2 of %L3 points").arg(sentence).arg(evidence.points).arg(evidence.most);
    constexpr qsizetype shown = 5;
    if (!evidence.words.isEmpty()) {
        QString words = evidence.words.first(std::min(shown, evidence.words.size())).join(u", "_s);
        if (evidence.words.size() > shown)
            words += u", …"_s;
        return CheckWords::tr("%1 (%2; %3)", "what was counted, its words, and on which lines").arg(sentence, words, linesOf(evidence.places));
    }
    return evidence.places.isEmpty() ? sentence : CheckWords::tr("%1 (%2)", "what was counted, and on which lines").arg(sentence, linesOf(evidence.places));
}

} // namespace parvis::models
