// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace parvis::analysis {

/// What an article is checked for. Each has a stable key (keyOf), by which people and scripts name and silence it.
enum class Rule {
    LongSentence,        ///< more words than a reader holds; count, limit
    Passive,             ///< who does it is named last or not at all
    Jargon,              ///< words of the trade or the office
    RepeatedWord,        ///< a small word twice in a row
    FirmCentred,         ///< speaks of us rather than of the reader; count: of us, limit: of the reader
    ProductDensity,      ///< names products too often; count: namings, limit: how many the length bears
    Superlative,         ///< praise of its own subject
    CallToBuy,           ///< what a leaflet says
    NoQuote,             ///< nobody speaks
    NoFacts,             ///< few figures and names; count: found, limit: how many the length asks for
    WeakOpening,         ///< first words that could begin any text
    NoEnding,            ///< stops, or ends with set phrases
    NoTitle,
    TitleLength,         ///< wider than a search page shows; count, limit: pixels; detail: what stays to be seen
    NoDescription,
    DescriptionLength,   ///< as TitleLength
    Slug,                ///< not the form of an address's last part; detail: one that is
    HeadingSkips,        ///< a heading more than one level below the last; count: its level, limit: the deepest that was due
    SeveralH1,           ///< more than one heading of the first level
    FocusMissing,        ///< the focus phrase stands not where search pages look; detail: title, description, slug, opening or headings
    ImageName,           ///< a file name as a camera gives it
    ImageAlt,            ///< a picture without words, or whose words say nothing
    LinkText,            ///< words that do not say where the link leads
    Canonical,           ///< the address is not absolute
    EventLacks,          ///< what the page of an event lacks; detail: start, start-unread, end-unread, end-before-start or place
    OwnLink,             ///< words that another article of the workspace is about; detail: its title; link: its address; mending: the link
    DeadLink,            ///< nothing answers at the address; detail: why, as keyOf() names a trouble; count: the status, where a server said one; link
    MovedLink,           ///< it answers elsewhere for good; detail: there; link; mending: the new address
    LocalLink,           ///< it leads to this machine or its own network; link
};

/// All rules, in the order above.
[[nodiscard]] QList<Rule> allRules();
/// The rule's stable key: lower case, hyphens ("long-sentence").
[[nodiscard]] QLatin1StringView keyOf(Rule rule);
/// The rule of a key; nothing for an unknown one.
[[nodiscard]] std::optional<Rule> ruleOf(QStringView key);

/// Where in the Markdown. What concerns the article as a whole, or its title, description or address, stands at line 1, column 1, with length 0.
struct Place
{
    int line = 1;      ///< from 1, front matter counted
    int column = 1;    ///< from 1, in UTF-16 units
    int length = 0;    ///< in UTF-16 units of the source, line ends counted
    QString text;      ///< as a reader sees it

    friend bool operator==(const Place &, const Place &) = default;
};

/// What one click puts in the place of a stretch of the source.
struct Mending
{
    Place place;   ///< its text: what stands there now, as in the source
    QString by;

    friend bool operator==(const Mending &, const Mending &) = default;
};

/// One thing that a rule found. No sentence: whoever shows it makes one of the rule and the numbers.
struct Finding
{
    Rule rule = Rule::LongSentence;
    Place place;
    int count = 0;         ///< what was counted, where the rule counts
    int limit = 0;         ///< what it was held against
    QString detail;        ///< a key or a proposal, as the rule says
    QString silenceKey;    ///< the same for the same rule, words and sentence wherever they stand: what silencing one keeps
    QString site = {};     ///< of OwnLink: the connected site on which it stands; empty: it is an article of the workspace
    QString link = {};     ///< the address that it is about, where there is one
    std::optional<Mending> mending = {};   ///< where one click can mend it

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A finding with its silence key made: of the rule, the words found, and `around`, the sentence that holds them.
[[nodiscard]] Finding found(Rule rule, const Place &place, QStringView around = {});

} // namespace parvis::analysis
