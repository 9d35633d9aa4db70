// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/score.h"

using namespace Qt::StringLiterals;

namespace parvis::analysis {

QLatin1StringView keyOf(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Words:
        return "words"_L1;
    case EvidenceKind::Sentences:
        return "sentences"_L1;
    case EvidenceKind::Syllables:
        return "syllables"_L1;
    case EvidenceKind::LongWords:
        return "long-words"_L1;
    case EvidenceKind::Firm:
        return "firm"_L1;
    case EvidenceKind::Reader:
        return "reader"_L1;
    case EvidenceKind::Products:
        return "products"_L1;
    case EvidenceKind::Praise:
        return "praise"_L1;
    case EvidenceKind::Selling:
        return "selling"_L1;
    case EvidenceKind::Quotes:
        return "quotes"_L1;
    case EvidenceKind::Facts:
        return "facts"_L1;
    case EvidenceKind::Opening:
        return "opening"_L1;
    case EvidenceKind::Ending:
        return "ending"_L1;
    case EvidenceKind::Title:
        return "title"_L1;
    case EvidenceKind::Description:
        return "description"_L1;
    case EvidenceKind::Address:
        return "address"_L1;
    case EvidenceKind::Headings:
        return "headings"_L1;
    case EvidenceKind::Images:
        return "images"_L1;
    case EvidenceKind::Links:
        return "links"_L1;
    }
    return {};
}

QLatin1StringView keyOf(ScoreKind kind)
{
    switch (kind) {
    case ScoreKind::Flesch:
        return "flesch"_L1;
    case ScoreKind::KandelMoles:
        return "kandel-moles"_L1;
    case ScoreKind::Lix:
        return "lix"_L1;
    case ScoreKind::Story:
        return "story"_L1;
    case ScoreKind::Findable:
        return "findable"_L1;
    }
    return {};
}

} // namespace parvis::analysis
