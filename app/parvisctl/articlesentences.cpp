// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlesentences.h"

#include "app/parvisctl/terminal.h"
#include "core/analysis/articles/weblinks.h"

#include <QtCore/QStringList>

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace parvis::app {

using analysis::EvidenceKind;
using analysis::Rule;

namespace {

/// Where the focus phrase is missing.
QString placeOfFocus(const QString &detail)
{
    if (detail == "title"_L1)
        return u"the title"_s;
    if (detail == "description"_L1)
        return u"the description"_s;
    if (detail == "slug"_L1)
        return u"the address"_s;
    return detail == "opening"_L1 ? u"the first paragraph"_s : u"the headings"_s;
}

/// What an event's page lacks.
QString lackOf(const QString &detail, const QString &text)
{
    if (detail == "start"_L1)
        return u"Nothing says when the event begins."_s;
    if (detail == "start-unread"_L1)
        return u"'%1', when the event begins, is no date."_s.arg(text);
    if (detail == "end-unread"_L1)
        return u"'%1', when the event ends, is no date."_s.arg(text);
    if (detail == "end-before-start"_L1)
        return u"The event ends before it begins."_s;
    return u"Nothing says where the event takes place."_s;
}
QString mendOfLack(const QString &detail)
{
    if (detail == "end-before-start"_L1)
        return u"Correct one of the two."_s;
    if (detail == "place"_L1)
        return u"Give the event a place, or the url of the page where it is followed."_s;
    return u"Write day and time as 2026-12-05 18:30."_s;
}

QString nameOf(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Words:
        return u"words"_s;
    case EvidenceKind::Sentences:
        return u"sentences"_s;
    case EvidenceKind::Syllables:
        return u"syllables"_s;
    case EvidenceKind::LongWords:
        return u"words of more than six letters"_s;
    case EvidenceKind::Firm:
        return u"words about the firm"_s;
    case EvidenceKind::Reader:
        return u"words to the reader"_s;
    case EvidenceKind::Products:
        return u"namings of products"_s;
    case EvidenceKind::Praise:
        return u"superlatives"_s;
    case EvidenceKind::Selling:
        return u"calls to buy"_s;
    case EvidenceKind::Quotes:
        return u"quotations"_s;
    case EvidenceKind::Facts:
        return u"figures and names"_s;
    case EvidenceKind::Opening:
        return u"weak openings"_s;
    case EvidenceKind::Ending:
        return u"weak endings"_s;
    case EvidenceKind::Title:
        return u"faults of the title"_s;
    case EvidenceKind::Description:
        return u"faults of the description"_s;
    case EvidenceKind::Address:
        return u"faults of the address"_s;
    case EvidenceKind::Headings:
        return u"faults of the headings"_s;
    case EvidenceKind::Images:
        return u"faults of the pictures"_s;
    case EvidenceKind::Links:
        return u"faults of the links"_s;
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
        lines << QString::number(number);
    const bool isCut = lines.size() > shown;
    const QString listed = lines.first(std::min(shown, lines.size())).join(u", "_s) + (isCut ? u", …"_s : QString());
    return (lines.size() == 1 ? u"line "_s : u"lines "_s) + listed;
}

/// "once", "3 times".
QString timesWords(int count)
{
    return count == 1 ? u"once"_s : u"%1 times"_s.arg(count);
}

} // namespace

QString whySentence(const analysis::Finding &finding)
{
    const QString &text = finding.place.text;
    switch (finding.rule) {
    case Rule::LongSentence:
        return u"This sentence has %1 words; few readers hold more than %2."_s.arg(finding.count).arg(finding.limit);
    case Rule::Passive:
        return u"'%1' is in the passive voice: it hides or delays who acts."_s.arg(text);
    case Rule::Jargon:
        return u"'%1' is a word of the trade or the office, which readers elsewhere do not use."_s.arg(text);
    case Rule::RepeatedWord:
        return u"'%1' stands twice."_s.arg(text);
    case Rule::FirmCentred:
        return u"The text speaks %1 of the firm and %2 to its reader."_s.arg(timesWords(finding.count), timesWords(finding.limit));
    case Rule::ProductDensity:
        return u"Products are named %1; a text of this length bears %2."_s.arg(timesWords(finding.count)).arg(finding.limit);
    case Rule::Superlative:
        return u"'%1' praises without proof, as advertising does."_s.arg(text);
    case Rule::CallToBuy:
        return u"'%1' asks to buy, which a newspaper does not."_s.arg(text);
    case Rule::NoQuote:
        return u"Nobody is quoted: no person vouches for what is told."_s;
    case Rule::NoFacts:
        return u"Figures and names are %1 where a text of this length has %2 or more."_s.arg(finding.count).arg(finding.limit);
    case Rule::WeakOpening:
        return u"'%1' could begin any text and gives no reason to read on."_s.arg(text);
    case Rule::NoEnding:
        return u"The text stops at '%1' rather than ending."_s.arg(text);
    case Rule::NoTitle:
        return u"There is no title."_s;
    case Rule::TitleLength:
        return u"The title is %1 pixels wide where search pages show %2: '%3'."_s.arg(finding.count).arg(finding.limit).arg(finding.detail);
    case Rule::NoDescription:
        return u"There is no description: search pages and networks will show some other part of the text."_s;
    case Rule::DescriptionLength:
        return u"The description is %1 pixels wide where search pages show %2: '%3'."_s.arg(finding.count).arg(finding.limit).arg(finding.detail);
    case Rule::Slug:
        return u"The address part '%1' has other characters than small letters, digits and single hyphens, or is too long."_s.arg(text);
    case Rule::HeadingSkips:
        return u"This heading is of level %1 where level %2 is the deepest that can follow."_s.arg(finding.count).arg(finding.limit);
    case Rule::SeveralH1:
        return u"This is another heading of the first level: a page has one."_s;
    case Rule::FocusMissing:
        return u"The phrase '%1' does not stand in %2."_s.arg(text, placeOfFocus(finding.detail));
    case Rule::ImageName:
        return u"The file name '%1' says nothing of the picture."_s.arg(finding.detail);
    case Rule::ImageAlt:
        return u"Who cannot see this picture learns nothing of it."_s;
    case Rule::LinkText:
        return u"'%1' does not say where the link leads."_s.arg(text);
    case Rule::Canonical:
        return u"The address '%1' is not whole."_s.arg(text);
    case Rule::EventLacks:
        return lackOf(finding.detail, text);
    case Rule::OwnLink:
        if (!finding.site.isEmpty())
            return u"'%1' speaks of what '%2' on '%3' is about."_s.arg(text, finding.detail, finding.site);
        return u"'%1' speaks of what the article '%2' is about."_s.arg(text, finding.detail);
    case Rule::DeadLink:
        return (analysis::troubleOf(finding.detail) == domain::LinkTrouble::Status ? u"%1 leads nowhere: %2."_s : u"Nothing answers at %1: %2."_s)
            .arg(finding.link, troubleSentence(analysis::troubleOf(finding.detail), finding.count));
    case Rule::MovedLink:
        return u"%1 has moved for good."_s.arg(finding.link);
    case Rule::LocalLink:
        return u"%1 is in this machine's own network: readers elsewhere do not reach it."_s.arg(finding.link);
    }
    return {};
}

QString troubleSentence(domain::LinkTrouble trouble, int status)
{
    using enum domain::LinkTrouble;
    switch (trouble) {
    case None:
        break;
    case Status:
        return u"the server says %1"_s.arg(status);
    case UnknownHost:
        return u"there is no site of that name"_s;
    case Refused:
        return u"the machine takes no connection there"_s;
    case NoAnswer:
        return u"no answer within ten seconds"_s;
    case Certificate:
        return u"the connection is not safe"_s;
    case Loop:
        return u"it leads from address to address without end"_s;
    case Broken:
        return u"the connection failed"_s;
    case Offline:
        return u"this machine is offline"_s;
    }
    return {};
}

QString mendSentence(const analysis::Finding &finding)
{
    switch (finding.rule) {
    case Rule::LongSentence:
        return u"Make two of it, one thought each."_s;
    case Rule::Passive:
        return u"Say first who does it."_s;
    case Rule::Jargon:
        return u"Say it in the words of a conversation, or say what it means."_s;
    case Rule::RepeatedWord:
        return u"Take one out."_s;
    case Rule::FirmCentred:
        return u"Tell what the reader gets, fears or wants to know, and let others speak of the firm."_s;
    case Rule::ProductDensity:
        return u"Name the product where it helps to understand, and tell the story of who uses it."_s;
    case Rule::Superlative:
        return u"Leave it out, or give the figure or the witness that proves it."_s;
    case Rule::CallToBuy:
        return u"Leave it out of the text; a button beside it does that work."_s;
    case Rule::NoQuote:
        return u"Ask somebody concerned and give their own words."_s;
    case Rule::NoFacts:
        return u"Say who, where, when and how many."_s;
    case Rule::WeakOpening:
        return u"Begin with a person, a moment, a figure or a question that only this story has."_s;
    case Rule::NoEnding:
        return u"End on an image, a quotation or what comes next."_s;
    case Rule::NoTitle:
        return u"Give it one that says what the story is about."_s;
    case Rule::TitleLength:
        return u"Shorten it, or put what matters first."_s;
    case Rule::NoDescription:
        return u"Sum the story up in one or two sentences."_s;
    case Rule::DescriptionLength:
        return u"Shorten it, or put what matters first."_s;
    case Rule::Slug:
        return u"Use '%1'."_s.arg(finding.detail);
    case Rule::HeadingSkips:
        return u"Make it a heading of level %1."_s.arg(finding.limit);
    case Rule::SeveralH1:
        return u"Make it a heading of level 2."_s;
    case Rule::FocusMissing:
        return u"Use its words there, if they come naturally."_s;
    case Rule::ImageName:
        return u"Name the file after what it shows, in small letters and hyphens."_s;
    case Rule::ImageAlt:
        return u"Say in a few words what it shows: ![words](address)."_s;
    case Rule::LinkText:
        return u"Let the words of the link name the page it opens."_s;
    case Rule::Canonical:
        return u"Give it with https:// and the host."_s;
    case Rule::EventLacks:
        return mendOfLack(finding.detail);
    case Rule::OwnLink:
        return u"Link these words to it, if a reader would want to go there: %1"_s.arg(finding.link);
    case Rule::DeadLink:
        return u"Find where it is now, link to another page, or take the link out."_s;
    case Rule::MovedLink:
        return u"Use the new address: %1"_s.arg(finding.detail);
    case Rule::LocalLink:
        return u"Link to a page that everybody can open."_s;
    }
    return {};
}

QString scoreSentence(const analysis::Score &score)
{
    const QString points = QString::number(std::lround(score.points));
    switch (score.kind) {
    case analysis::ScoreKind::Flesch:
        return u"Reading ease (Flesch): %1 of 100; 60 is plain language"_s.arg(points);
    case analysis::ScoreKind::KandelMoles:
        return u"Reading ease (Kandel and Moles): %1 of 100; 60 is plain language"_s.arg(points);
    case analysis::ScoreKind::Lix:
        return u"Difficulty (LIX): %1; newspapers have about 40"_s.arg(points);
    case analysis::ScoreKind::Story:
        return u"Story: %1 of %2"_s.arg(points).arg(std::lround(score.most));
    case analysis::ScoreKind::Findable:
        return u"Findable: %1 of %2"_s.arg(points).arg(std::lround(score.most));
    }
    return {};
}

QString evidenceSentence(const analysis::Evidence &evidence)
{
    QString sentence = u"%1: %2"_s.arg(nameOf(evidence.kind), grouped(evidence.count));
    if (evidence.most > 0)
        sentence += u", for %1 of %2 points"_s.arg(evidence.points).arg(evidence.most);
    constexpr qsizetype shown = 5;
    if (!evidence.words.isEmpty()) {
        const QString more = evidence.words.size() > shown ? u", …"_s : QString();
        return u"%1 (%2%3; %4)"_s.arg(sentence, evidence.words.first(std::min(shown, evidence.words.size())).join(u", "_s), more, linesOf(evidence.places));
    }
    return evidence.places.isEmpty() ? sentence : u"%1 (%2)"_s.arg(sentence, linesOf(evidence.places));
}

} // namespace parvis::app
