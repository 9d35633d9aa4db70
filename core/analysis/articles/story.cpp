// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/story.h"

#include "core/analysis/articles/passagefindings.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

constexpr int pointsOfReader = 20;
constexpr int pointsOfProducts = 10;
constexpr int pointsOfPraise = 15;
constexpr int pointsOfSelling = 10;
constexpr int pointsOfQuotes = 15;
constexpr int pointsOfFacts = 15;
constexpr int pointsOfOpening = 10;
constexpr int pointsOfEnding = 5;

/// Below so many words a text is a note, of which nobody expects figures or voices.
constexpr qsizetype wordsThatAskForFacts = 150;
constexpr qsizetype wordsThatAskForQuotes = 300;

double inAHundred(qsizetype count, qsizetype words)
{
    return 100.0 * static_cast<double>(count) / static_cast<double>(words);
}

/// All of `most` up to `good`, nothing from `bad` on, in proportion between; `good` may be the greater.
int pointsBetween(double value, double good, double bad, int most)
{
    return static_cast<int>(std::lround(most * std::clamp((bad - value) / (bad - good), 0.0, 1.0)));
}

/// The entries of a list of names, one a line: what would be a sign of the list is none in a name.
QString linesOfNames(const QStringList &names)
{
    QStringList lines;
    for (const QString &name : names) {
        const auto letter = std::ranges::find_if(name, [](QChar c) { return c.isLetterOrNumber(); });
        lines << QString(name.sliced(letter - name.begin())).remove(u'…').remove(u'*');
    }
    return lines.join(u'\n');
}

/// What stands in places, each once without regard to case, the most frequent first.
QStringList wordsIn(const QList<Place> &places)
{
    QStringList words;
    QHash<QString, int> counts;
    for (const Place &place : places) {
        const QString folded = place.text.simplified().toCaseFolded();
        if (++counts[folded] == 1)
            words << folded;
    }
    std::ranges::stable_sort(words, std::ranges::greater(), [&counts](const QString &word) { return counts[word]; });
    // As they were written first: names keep their capitals.
    for (QString &word : words) {
        const auto isIt = [&word](const Place &place) { return place.text.simplified().toCaseFolded() == word; };
        word = std::ranges::find_if(places, isIt)->text.simplified();
    }
    return words;
}

/// A stretch of a passage of the article.
struct Spot
{
    const Passage *passage = nullptr;
    Span span;
};

/// Reads one article for its story.
class StoryReader
{
public:
    StoryReader(const ArticleText &article, const ArticleFacts &facts, qsizetype words)
        : m_article(article)
        , m_facts(facts)
        , m_products(linesOfNames(facts.products))
        , m_company(linesOfNames(QStringList{facts.company} + facts.companyNames))
        , m_words(words)
    {
    }

    [[nodiscard]] StoryCheck check()
    {
        weighReader();
        weighProducts();
        weighPhrases(WordListKind::Superlatives, Rule::Superlative, EvidenceKind::Praise, pointsOfPraise);
        weighPhrases(WordListKind::Calls, Rule::CallToBuy, EvidenceKind::Selling, pointsOfSelling);
        weighQuotes();
        weighFacts();
        weighOpening();
        weighEnding();
        StoryCheck made{.findings = std::move(m_findings), .score = Score{.kind = ScoreKind::Story, .evidence = std::move(m_evidence)}};
        for (const Evidence &evidence : made.score->evidence)
            made.score->points += evidence.points;
        return made;
    }

private:
    [[nodiscard]] const WordList &list(WordListKind kind) const { return wordList(kind, m_facts.language); }

    [[nodiscard]] Place placeOf(const Spot &spot) const { return m_article.placeOf(*spot.passage, spot.span); }

    void addEvidence(EvidenceKind kind, const QList<Spot> &spots, int points, int most)
    {
        Evidence evidence{.kind = kind, .count = static_cast<int>(spots.size()), .points = points, .most = most};
        for (const Spot &spot : spots)
            evidence.places << placeOf(spot);
        if (kind == EvidenceKind::Firm || kind == EvidenceKind::Reader || kind == EvidenceKind::Products)
            evidence.words = wordsIn(evidence.places);
        m_evidence << evidence;
    }

    /// A finding about the whole article, shown at one place of it: its silence key knows nothing of that place.
    void addFinding(Rule rule, const Place &place, qsizetype count = 0, qsizetype limit = 0)
    {
        Finding finding = found(rule, {});
        finding.place = place;
        finding.count = static_cast<int>(count);
        finding.limit = static_cast<int>(limit);
        m_findings << finding;
    }

    /// Where entries stand in running text and in headings, but for people's own words.
    [[nodiscard]] QList<Spot> spotsOf(const WordList &words) const
    {
        QList<Spot> spots;
        for (const Passage &passage : m_article.passages) {
            for (const Span span : words.spansIn(passage)) {
                if (!passage.isQuoted(span.start))
                    spots.append({.passage = &passage, .span = span});
            }
        }
        return spots;
    }

    void weighReader()
    {
        constexpr double good = 2;
        constexpr double bad = 6;
        constexpr qsizetype enough = 80;
        const QList<Spot> firm = spotsOf(list(WordListKind::Firm)) + spotsOf(m_company);
        const QList<Spot> reader = spotsOf(list(WordListKind::Reader));
        const int points = pointsBetween(inAHundred(firm.size() - reader.size(), m_words), good, bad, pointsOfReader);
        addEvidence(EvidenceKind::Firm, firm, points, pointsOfReader);
        addEvidence(EvidenceKind::Reader, reader, 0, 0);
        // Where the score says so, a short text is told why as well.
        constexpr qsizetype many = 3;
        if (points * 2 <= pointsOfReader && (m_words >= enough || firm.size() - reader.size() >= many))
            addFinding(Rule::FirmCentred, placeOf(densestOf(firm)), firm.size(), reader.size());
    }

    /// The first spot of the passage that has the most.
    [[nodiscard]] static Spot densestOf(const QList<Spot> &spots)
    {
        QHash<const Passage *, int> counts;
        for (const Spot &spot : spots)
            ++counts[spot.passage];
        return *std::ranges::max_element(spots, {}, [&counts](const Spot &spot) { return counts[spot.passage]; });
    }

    void weighProducts()
    {
        constexpr double good = 1;
        constexpr double bad = 4;
        constexpr double tooMany = 2;
        constexpr qsizetype fewest = 4;
        const QList<Spot> spots = spotsOf(m_products);
        const double density = inAHundred(spots.size(), m_words);
        addEvidence(EvidenceKind::Products, spots, pointsBetween(density, good, bad, pointsOfProducts), pointsOfProducts);
        if (density > tooMany && spots.size() >= fewest)
            addFinding(Rule::ProductDensity, placeOf(spots.front()), spots.size(), std::lround(tooMany * static_cast<double>(m_words) / 100));
    }

    void weighPhrases(WordListKind kind, Rule rule, EvidenceKind evidenceKind, int most)
    {
        const QList<Finding> findings = foundPhrases(m_article, list(kind), rule);
        Evidence evidence{.kind = evidenceKind,
                          .count = static_cast<int>(findings.size()),
                          .points = pointsBetween(inAHundred(findings.size(), m_words), 0, 1, most),
                          .most = most};
        for (const Finding &finding : findings)
            evidence.places << finding.place;
        evidence.words = wordsIn(evidence.places);
        m_evidence << evidence;
        m_findings << findings;
    }

    void weighQuotes()
    {
        const QList<Spot> quotes = quotesOfPeople();
        const double asked = static_cast<double>(m_words) / wordsThatAskForQuotes;
        const double missing = (asked - static_cast<double>(quotes.size())) / std::max(1.0, asked);
        addEvidence(EvidenceKind::Quotes, quotes, pointsBetween(missing, 0, 1, pointsOfQuotes), pointsOfQuotes);
        if (quotes.isEmpty() && m_words >= wordsThatAskForQuotes)
            addFinding(Rule::NoQuote, {});
    }

    /// Words between quotation marks that are long enough to be said by somebody, and quotations, each with the paragraphs that go on with it.
    [[nodiscard]] QList<Spot> quotesOfPeople() const
    {
        constexpr qsizetype fewestWords = 4;
        QList<Spot> quotes;
        bool goesOn = false;
        for (const Passage &passage : m_article.passages) {
            const bool isQuotation = passage.kind == Passage::Kind::Quotation;
            for (const Span quote : passage.quotes) {
                if (!(isQuotation && goesOn) && domain::foldedWords(QStringView(passage.text).sliced(quote.start, quote.length)).size() >= fewestWords)
                    quotes.append({.passage = &passage, .span = quote});
            }
            goesOn = isQuotation;
        }
        return quotes;
    }

    void weighFacts()
    {
        constexpr double good = 4;
        constexpr double fewest = 1;
        QList<Spot> spots;
        for (const Passage &passage : m_article.passages) {
            if (isRunningText(passage))
                spots << factsIn(passage);
        }
        const double density = inAHundred(spots.size(), m_words);
        addEvidence(EvidenceKind::Facts, spots, pointsBetween(density, good, 0, pointsOfFacts), pointsOfFacts);
        if (density < fewest && m_words >= wordsThatAskForFacts)
            addFinding(Rule::NoFacts, {}, spots.size(), std::lround(fewest * static_cast<double>(m_words) / 100));
    }

    /// Figures, number words, and names: words with a capital inside a sentence, a run of which is one. Our own names are no facts.
    [[nodiscard]] QList<Spot> factsIn(const Passage &passage) const
    {
        QList<Spot> facts;
        const QList<Span> products = m_products.spansIn(passage);
        const QList<Span> companies = m_company.spansIn(passage);
        bool wasName = false;
        for (qsizetype i = 0; i < passage.folded.size(); ++i) {
            const auto &word = passage.folded[i];
            const bool isOurs = isWithin(products, word.start) || isWithin(companies, word.start);
            const bool isName = !isOurs && beginsName(passage, word.start, word.length);
            const bool isNumber = word.folded.front().isDigit() || list(WordListKind::Numbers).wordsAt(passage, i) == 1;
            if (isNumber || (isName && !wasName))
                facts.append({.passage = &passage, .span = {.start = word.start, .length = word.length}});
            wasName = isName;
        }
        return facts;
    }

    [[nodiscard]] static bool beginsName(const Passage &passage, qsizetype start, qsizetype length)
    {
        if (length < 2 || !passage.text[start].isUpper())
            return false;
        const QStringView before = QStringView(passage.text).first(start).trimmed();
        const bool isAfterWord
            = !before.isEmpty() && (before.back().isLetterOrNumber() || before.back() == u',' || before.back() == u'\'' || before.back() == u'’');
        return isAfterWord && !std::ranges::binary_search(passage.sentences, start, {}, [](const Sentence &sentence) { return sentence.span.start; });
    }

    void weighOpening()
    {
        const auto first = std::ranges::find_if(m_article.passages, isRunningText);
        const qsizetype weak = first == m_article.passages.end() || first->isQuoted(0) ? 0 : list(WordListKind::Openings).wordsAt(*first, 0);
        QList<Spot> spots;
        if (weak > 0) {
            const auto &last = first->folded[weak - 1];
            const qsizetype start = first->folded.front().start;
            spots.append({.passage = &*first, .span = {.start = start, .length = last.start + last.length - start}});
            m_findings << foundIn(m_article, *first, spots.front().span, Rule::WeakOpening);
        }
        addEvidence(EvidenceKind::Opening, spots, weak > 0 ? 0 : pointsOfOpening, pointsOfOpening);
    }

    void weighEnding()
    {
        const auto spot = weakEnding();
        addEvidence(EvidenceKind::Ending, spot ? QList<Spot>{*spot} : QList<Spot>(), spot ? 0 : pointsOfEnding, pointsOfEnding);
        if (spot)
            m_findings << foundIn(m_article, *spot->passage, spot->span, Rule::NoEnding);
    }

    /// A heading with nothing below it, what a press office puts below, a set phrase, or a sentence that is cut off.
    [[nodiscard]] std::optional<Spot> weakEnding() const
    {
        const auto isOfText = [](const Passage &passage) { return passage.kind != Passage::Kind::Note; };
        const auto isHeading = [](const Passage &passage) { return passage.kind == Passage::Kind::Heading; };
        const auto &passages = m_article.passages;
        const auto whole = [](const Passage &passage) { return Spot{.passage = &passage, .span = {.start = 0, .length = passage.text.size()}}; };
        const auto last = std::find_if(passages.rbegin(), passages.rend(), isOfText);
        const auto heading = std::find_if(last, passages.rend(), isHeading);
        if (heading != passages.rend() && (heading == last || list(WordListKind::Boilerplate).holds(heading->text)))
            return whole(*heading);
        for (const Span span : list(WordListKind::Endings).spansIn(*last)) {
            if (!last->isQuoted(span.start))
                return Spot{.passage = &*last, .span = span};
        }
        const QString text = last->text.trimmed();
        return text.endsWith(u',') || text.endsWith(u';') ? std::optional(whole(*last)) : std::nullopt;
    }

    const ArticleText &m_article;
    const ArticleFacts &m_facts;
    WordList m_products;
    WordList m_company;
    qsizetype m_words;
    QList<Finding> m_findings;
    QList<Evidence> m_evidence;
};

} // namespace

StoryCheck checkStory(const ArticleText &article, const ArticleFacts &facts)
{
    const qsizetype words = article.wordCount();
    return words > 0 ? StoryReader(article, facts, words).check() : StoryCheck();
}

} // namespace parvis::analysis
