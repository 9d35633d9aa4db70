// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/finding.h"

#include "core/domain/query/words.h"

#include <QtCore/QCryptographicHash>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

constexpr std::array<std::pair<Rule, QLatin1StringView>, 29> ruleKeys{{
    {Rule::LongSentence, "long-sentence"_L1},
    {Rule::Passive, "passive"_L1},
    {Rule::Jargon, "jargon"_L1},
    {Rule::RepeatedWord, "repeated-word"_L1},
    {Rule::FirmCentred, "firm-centred"_L1},
    {Rule::ProductDensity, "product-density"_L1},
    {Rule::Superlative, "superlative"_L1},
    {Rule::CallToBuy, "call-to-buy"_L1},
    {Rule::NoQuote, "no-quote"_L1},
    {Rule::NoFacts, "no-facts"_L1},
    {Rule::WeakOpening, "weak-opening"_L1},
    {Rule::NoEnding, "no-ending"_L1},
    {Rule::NoTitle, "no-title"_L1},
    {Rule::TitleLength, "title-length"_L1},
    {Rule::NoDescription, "no-description"_L1},
    {Rule::DescriptionLength, "description-length"_L1},
    {Rule::Slug, "slug"_L1},
    {Rule::HeadingSkips, "heading-skips"_L1},
    {Rule::SeveralH1, "several-h1"_L1},
    {Rule::FocusMissing, "focus-missing"_L1},
    {Rule::ImageName, "image-name"_L1},
    {Rule::ImageAlt, "image-alt"_L1},
    {Rule::LinkText, "link-text"_L1},
    {Rule::Canonical, "canonical"_L1},
    {Rule::EventLacks, "event-lacks"_L1},
    {Rule::OwnLink, "own-link"_L1},
    {Rule::DeadLink, "dead-link"_L1},
    {Rule::MovedLink, "moved-link"_L1},
    {Rule::LocalLink, "local-link"_L1},
}};

} // namespace

QList<Rule> allRules()
{
    QList<Rule> rules;
    for (const auto &[rule, key] : ruleKeys)
        rules << rule;
    return rules;
}

QLatin1StringView keyOf(Rule rule)
{
    const auto it = std::ranges::find(ruleKeys, rule, &std::pair<Rule, QLatin1StringView>::first);
    Q_ASSERT(it != ruleKeys.end());
    return it->second;
}

std::optional<Rule> ruleOf(QStringView key)
{
    const auto it = std::ranges::find_if(ruleKeys, [key](const auto &entry) { return entry.second == key; });
    return it == ruleKeys.end() ? std::nullopt : std::optional(it->first);
}

Finding found(Rule rule, const Place &place, QStringView around)
{
    constexpr qsizetype digits = 16;
    const QString words = domain::foldedText(place.text) + u'\n' + domain::foldedText(around);
    const QByteArray hash = QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256).toHex().first(digits);
    return {.rule = rule, .place = place, .silenceKey = keyOf(rule) + u':' + QString::fromLatin1(hash)};
}

} // namespace parvis::analysis
