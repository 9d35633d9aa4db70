// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/wanted.h"

#include "core/analysis/articles/focus.h"
#include "core/analysis/articles/sentences.h"
#include "core/analysis/articles/wordlist.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

using domain::WantedTerm;

namespace {

constexpr qsizetype mostWords = 48;
constexpr qsizetype mostPhrases = 12;
constexpr qsizetype shortestTelling = 3;

/// Where an article says a word.
enum class WantedPlace { Title, Focus, Heading, Summary, Body };

struct SaidWord
{
    QString said;
    QStringList forms;
    double weight = 0;
    int body = 0;
    bool isFocus = false;
    bool isMarked = false;   ///< stands in more than the text
    bool isSaidFirst = false;   ///< `said` is known from the beginning of a sentence alone
    qsizetype order = 0;
};

struct SaidPhrase
{
    QString said;
    QList<QStringList> forms;
    QStringList stems;
    int times = 0;
    bool isMarked = false;
    qsizetype order = 0;
};

double weightOf(WantedPlace place)
{
    switch (place) {
    case WantedPlace::Title:
        return 4;
    case WantedPlace::Focus:
        return 5;
    case WantedPlace::Heading:
    case WantedPlace::Summary:
        return 2;
    case WantedPlace::Body:
        return 0;
    }
    return 0;
}

bool isTelling(const QString &folded, std::optional<Language> language)
{
    if (folded.size() < shortestTelling || std::ranges::all_of(folded, [](QChar c) { return c.isDigit(); }))
        return false;
    // What one is told to do ends so in French, and little else does.
    constexpr qsizetype shortestVerb = 5;
    if (folded.size() >= shortestVerb && folded.endsWith("ez"_L1))
        return false;
    const auto tells = [&folded, language](Language one) {
        // "Four" is an oven to who writes French: a number word is one in its own language alone.
        const bool isNumber = wordList(WordListKind::Numbers, one).holds(folded);
        return isNumber ? language && language != one : !wordList(WordListKind::Common, one).holds(folded);
    };
    return tells(Language::French) && tells(Language::English);
}

/// The forms in number and gender that have the same stem.
QStringList formsOf(const QString &stem, const QStringList &seen)
{
    constexpr std::array endings{""_L1, "s"_L1, "e"_L1, "es"_L1, "x"_L1, "y"_L1, "ies"_L1};
    QStringList forms = seen;
    for (const QLatin1StringView ending : endings) {
        if (const QString form = stem + ending; stemOf(form) == stem && !forms.contains(form))
            forms << form;
    }
    return forms;
}

/// The forms of a word within a phrase: as it was seen, in the singular and in the plural.
QStringList formsInPhrase(const QString &seen)
{
    QStringList forms{seen};
    const bool isPlural = seen.endsWith(u's') || seen.endsWith(u'x');
    forms << (isPlural ? seen.chopped(1) : seen + u's');
    return forms;
}

bool beginsSentence(QStringView text, qsizetype position)
{
    while (position > 0 && text[position - 1].isSpace())
        --position;
    constexpr QStringView ends = u".!?:…«“\"-–—";
    return position == 0 || ends.contains(text[position - 1]);
}

/// Gathers what an article says.
class WordGatherer
{
public:
    explicit WordGatherer(std::optional<Language> language)
        : m_language(language)
    {
    }

    void take(WantedPlace place, const QString &text, const QList<domain::FoldedWord> &words)
    {
        QList<bool> telling;
        telling.reserve(words.size());
        for (const domain::FoldedWord &word : words)
            telling << note(place, text, word);
        for (qsizetype i = 0; i + 1 < words.size(); ++i) {
            if (!telling[i])
                continue;
            if (telling[i + 1])
                notePhrase(place, text, words.sliced(i, 2));
            else if (i + 2 < words.size() && telling[i + 2] && words[i + 1].folded.size() <= shortestTelling)
                notePhrase(place, text, words.sliced(i, 3));
        }
    }
    void take(WantedPlace place, const QString &text) { take(place, text, domain::foldedWords(text)); }

    [[nodiscard]] WantedWords words(bool isShort) const
    {
        WantedWords all{.words = {}, .phrases = {}, .language = m_language};
        QList<std::pair<QString, SaidWord>> said;
        for (const auto &[stem, word] : m_words.asKeyValueRange()) {
            if (word.isMarked || word.body > 1 || isShort)
                said.append({stem, word});
        }
        const auto weightOfWord = [](const SaidWord &word) { return word.weight + std::min(4.0, std::log2(1.0 + word.body)); };
        std::ranges::sort(said, {}, [&](const auto &one) { return std::pair(-weightOfWord(one.second), one.second.order); });
        said.resize(std::min(said.size(), mostWords));
        QHash<QString, double> weights;
        for (const auto &[stem, word] : std::as_const(said)) {
            weights.insert(stem, weightOfWord(word));
            all.words.append({.key = stem, .said = word.said, .forms = {formsOf(stem, word.forms)}, .weight = weightOfWord(word), .isFocus = word.isFocus});
        }
        QList<std::pair<double, SaidPhrase>> phrases;
        for (const SaidPhrase &phrase : m_phrases) {
            if (!phrase.isMarked && phrase.times < 2)
                continue;
            const double weight = (weights.value(phrase.stems.first()) + weights.value(phrase.stems.last())) / 2 + std::log2(1.0 + phrase.times);
            phrases.append({weight, phrase});
        }
        std::ranges::sort(phrases, {}, [](const auto &one) { return std::pair(-one.first, one.second.order); });
        phrases.resize(std::min(phrases.size(), mostPhrases));
        for (const auto &[weight, phrase] : std::as_const(phrases))
            all.phrases.append({.key = phrase.stems.join(u' '), .said = phrase.said, .forms = phrase.forms, .weight = weight});
        return all;
    }

private:
    bool note(WantedPlace place, const QString &text, const domain::FoldedWord &word)
    {
        const auto known = m_isTelling.constFind(word.folded);
        const bool isOne = known != m_isTelling.cend() ? *known : *m_isTelling.insert(word.folded, isTelling(word.folded, m_language));
        if (!isOne)
            return false;
        // The capital of a sentence's beginning may be none of the word.
        const bool isFirst = beginsSentence(text, word.start);
        const QString surface = text.sliced(word.start, word.length);
        SaidWord &said = m_words[stemOf(word.folded)];
        if (said.said.isEmpty() || (said.isSaidFirst && !isFirst)) {
            said.said = surface;
            said.isSaidFirst = isFirst;
        }
        if (said.forms.isEmpty())
            said.order = m_words.size();
        if (!said.forms.contains(word.folded))
            said.forms << word.folded;
        if (place == WantedPlace::Body) {
            ++said.body;
        } else if (const int mark = 1 << static_cast<int>(place); (m_marks[stemOf(word.folded)] & mark) == 0) {
            m_marks[stemOf(word.folded)] |= mark;
            said.weight += weightOf(place);
            said.isMarked = true;
            said.isFocus = said.isFocus || place == WantedPlace::Focus;
        }
        return true;
    }

    void notePhrase(WantedPlace place, const QString &text, const QList<domain::FoldedWord> &words)
    {
        for (qsizetype i = 1; i < words.size(); ++i) {
            const qsizetype end = words[i - 1].start + words[i - 1].length;
            const auto joins = [](QChar c) { return c.isSpace() || c == u'\'' || c == u'’' || c == u'-' || c == u'‑'; };
            if (!std::ranges::all_of(QStringView(text).sliced(end, words[i].start - end), joins))
                return;
        }
        QStringList stems;
        for (const domain::FoldedWord &word : words)
            stems << (&word == &words.front() || &word == &words.back() ? stemOf(word.folded) : word.folded);
        SaidPhrase &said = m_phrases[stems.join(u' ')];
        ++said.times;
        said.isMarked = said.isMarked || place != WantedPlace::Body;
        if (!said.stems.isEmpty())
            return;
        said.stems = stems;
        said.order = m_phrases.size();
        said.said = text.sliced(words.front().start, words.back().start + words.back().length - words.front().start).simplified();
        for (const domain::FoldedWord &word : words)
            said.forms << (&word == &words.front() || &word == &words.back() ? formsInPhrase(word.folded) : QStringList{word.folded});
    }

    std::optional<Language> m_language;   ///< of the article, where its words are known
    QHash<QString, bool> m_isTelling;
    QHash<QString, SaidWord> m_words;
    QHash<QString, int> m_marks;   ///< which places have counted for a stem
    QHash<QString, SaidPhrase> m_phrases;
};

/// What a term says where a mention has it.
struct TermValue
{
    double value = 0;
    bool isTelling = true;   ///< few enough mentions say it
};

/// Weighs mentions against one article.
class MentionScale
{
public:
    MentionScale(const domain::Article &article, const WantedWords &words, const WantedUse &use)
        : m_words(words)
        , m_focus(article.focus)
    {
        constexpr qint64 manyMentions = 50;
        constexpr double commonShare = 0.1;
        QList<double> heard;
        for (qsizetype i = 0; i < words.words.size(); ++i) {
            const domain::TermUse termUse = use.uses.value(i);
            const bool isCommon = use.mentions >= manyMentions && termUse.mentions > commonShare * static_cast<double>(use.mentions);
            m_values.append({.value = words.words[i].weight * domain::rarity(termUse, use.mentions), .isTelling = !isCommon});
            m_terms.insert(words.words[i].key, i);
            if (termUse.mentions > 0)
                heard << m_values.back().value;
        }
        std::ranges::sort(heard, std::greater());
        constexpr qsizetype weightiest = 3;
        constexpr double part = 0.3;
        for (qsizetype i = 0; i < std::min(weightiest, heard.size()); ++i)
            m_threshold += heard[i] * part;
    }

    /// What a mention shares; a score of 0 where that is no reason.
    [[nodiscard]] WantedQuestion weigh(const domain::WantedMention &mention, bool isLinked) const
    {
        const QList<Said> sentences = sentencesOfMention(mention);
        WantedQuestion best{.mention = mention.id, .sentence = isLinked && !sentences.isEmpty() ? sentences.front().text : QString()};
        const Said title = said(mention.title);
        for (qsizetype i = 0; i < sentences.size(); ++i) {
            if (!sentences[i].asks && !(isLinked && i == 0))
                continue;
            // What leads to a question and what follows it belong to it.
            QHash<qsizetype, QString> around = title.terms;
            const qsizetype last = std::min(sentences.size(), i + 2);
            for (qsizetype near = std::max<qsizetype>(0, i - 2); near < last; ++near)
                around.insert(sentences[near].terms);
            QHash<qsizetype, QString> within = sentences[i].terms;
            within.insert(title.terms);
            consider(best, sentences[i], within, around, mention, isLinked);
        }
        return best;
    }

private:
    /// A sentence of a mention, with the terms it has, as it says them.
    struct Said
    {
        QString text;
        QHash<qsizetype, QString> terms;
        bool asks = false;
    };

    [[nodiscard]] Said said(const QString &text) const
    {
        Said one{.text = text.simplified(), .terms = {}, .asks = false};
        for (const QChar c : text)
            one.asks = one.asks || c == u'?' || c == u'？' || c == u'؟';
        for (const domain::FoldedWord &word : domain::foldedWords(text)) {
            const auto term = m_terms.constFind(stemOf(word.folded));
            if (term != m_terms.cend() && !one.terms.contains(*term))
                one.terms.insert(*term, text.sliced(word.start, word.length));
        }
        return one;
    }

    [[nodiscard]] QList<Said> sentencesOfMention(const domain::WantedMention &mention) const
    {
        QList<Said> sentences;
        qsizetype start = 0;
        QList<qsizetype> ends = sentenceEnds(mention.text, languageOf(mention.language));
        ends << mention.text.size();
        for (const qsizetype end : std::as_const(ends)) {
            if (end <= start)
                continue;
            if (const Said one = said(mention.text.sliced(start, end - start)); !one.text.isEmpty())
                sentences << one;
            start = end;
        }
        // A subject may be all that asks.
        if (mention.title.contains(u'?') || sentences.isEmpty())
            sentences << said(mention.title);
        return sentences;
    }

    void consider(WantedQuestion &best, const Said &sentence, const QHash<qsizetype, QString> &within, const QHash<qsizetype, QString> &around,
                  const domain::WantedMention &mention, bool isLinked) const
    {
        constexpr double nearPart = 0.5;
        double score = 0;
        int telling = 0;
        int asked = 0;
        QList<qsizetype> terms;
        for (const auto &[term, word] : around.asKeyValueRange()) {
            const bool isWithin = within.contains(term);
            score += m_values[term].value * (isWithin ? 1 : nearPart);
            telling += m_values[term].isTelling ? 1 : 0;
            asked += m_values[term].isTelling && isWithin ? 1 : 0;
            terms << term;
        }
        const bool hasFocus = !m_focus.isEmpty() && m_focus.standsIn(mention.title + u' ' + sentence.text);
        constexpr int fewest = 2;
        const bool isReason = hasFocus || (telling >= fewest && asked > 0 && score >= m_threshold);
        if ((!isReason && !isLinked) || (score <= best.score && !best.sentence.isEmpty()))
            return;
        best.score = score;
        best.sentence = sentence.text;
        best.hasFocus = hasFocus;
        best.shared.clear();
        std::ranges::sort(terms, {}, [&](qsizetype term) { return std::tuple(!m_values[term].isTelling, -m_values[term].value, term); });
        constexpr qsizetype mostShared = 4;
        for (const qsizetype term : terms.first(std::min(terms.size(), mostShared)))
            best.shared << around.value(term);
    }

    const WantedWords &m_words;
    Focus m_focus;
    QList<TermValue> m_values;
    QHash<QString, qsizetype> m_terms;   ///< by stem
    double m_threshold = 0;
};

} // namespace

std::optional<WantedWords> wantedWords(const domain::Article &article, const std::stop_token &stop)
{
    const auto language = languageOf(article.language);
    WordGatherer gatherer(language);
    gatherer.take(WantedPlace::Title, article.title);
    gatherer.take(WantedPlace::Focus, article.focus);
    gatherer.take(WantedPlace::Summary, article.summary);
    const ArticleText text = readArticle(article.body, language.value_or(Language::English), 0, stop);
    qsizetype words = 0;
    for (const Passage &passage : text.passages) {
        if (stop.stop_requested())
            return std::nullopt;
        const bool isHeading = passage.kind == Passage::Kind::Heading;
        gatherer.take(isHeading ? WantedPlace::Heading : WantedPlace::Body, passage.text, passage.folded);
        words += passage.folded.size();
    }
    constexpr qsizetype shortText = 150;
    return gatherer.words(words < shortText);
}

QList<WantedQuestion> answeredQuestions(const domain::Article &article, const WantedWords &words, const WantedUse &use,
                                        const QList<domain::WantedMention> &asking)
{
    const MentionScale scale(article, words, use);
    QList<WantedQuestion> questions;
    for (const domain::WantedMention &mention : asking) {
        if (const WantedQuestion question = scale.weigh(mention, false); !question.sentence.isEmpty())
            questions << question;
    }
    std::ranges::sort(questions, {}, [](const WantedQuestion &one) { return std::pair(-one.score, -one.mention.value()); });
    return questions;
}

WantedQuestion sharedWith(const domain::Article &article, const WantedWords &words, const WantedUse &use, const domain::WantedMention &mention)
{
    return MentionScale(article, words, use).weigh(mention, true);
}

namespace {

/// Whether a word, folded, says what is done or how it is, and names nothing.
bool isUnnaming(const QString &folded, std::optional<Language> language)
{
    if (language)
        return wordList(WordListKind::Unnaming, *language).holds(folded);
    return isUnnaming(folded, Language::English) || isUnnaming(folded, Language::French);
}

/// Whether a term may be what people talk about.
bool isNaming(const WantedTerm &term, std::optional<Language> language)
{
    const auto names = [language](const QStringList &forms) { return !isUnnaming(forms.first(), language); };
    return names(term.forms.first()) && names(term.forms.last());
}

} // namespace

QList<WantedTerm> possibleTopics(const WantedWords &words, const WantedUse &use)
{
    constexpr qsizetype mostSingle = 7;
    constexpr qsizetype most = 11;
    // Said once in the text alone, a word is none that the article treats.
    constexpr double lightest = 1.5;
    QList<std::pair<double, WantedTerm>> single;
    for (qsizetype i = 0; i < words.words.size(); ++i) {
        const domain::TermUse termUse = use.uses.value(i);
        if (termUse.mentions >= 1 && words.words[i].weight >= lightest && isNaming(words.words[i], words.language))
            single.append({words.words[i].weight * domain::rarity(termUse, use.mentions), words.words[i]});
    }
    std::ranges::stable_sort(single, std::greater(), [](const auto &one) { return one.first; });
    QList<WantedTerm> terms;
    for (const auto &[value, term] : single.first(std::min(single.size(), mostSingle))) {
        terms << term;
        // Who opens the mentions reads the query: it says what the article says, in the singular and in the plural.
        terms.back().forms = {formsInPhrase(term.forms.first().first())};
    }
    for (const WantedTerm &phrase : words.phrases) {
        if (terms.size() < most && isNaming(phrase, words.language))
            terms << phrase;
    }
    return terms;
}

QList<WantedTopic> topicsOf(const QList<WantedTerm> &terms, const QList<domain::TopicUse> &uses)
{
    // Two may have said it by chance.
    constexpr qint64 fewest = 3;
    constexpr qsizetype most = 8;
    constexpr double mostly = 0.6;
    QList<WantedTopic> topics;
    for (qsizetype i = 0; i < std::min(terms.size(), uses.size()); ++i) {
        if (uses[i].mentions >= fewest)
            topics.append({.term = terms[i], .use = uses[i], .score = terms[i].weight * std::log2(1.0 + static_cast<double>(uses[i].mentions))});
    }
    const auto isSaidByAPhrase = [&topics](const WantedTopic &topic) {
        return !topic.term.isPhrase() && std::ranges::any_of(topics, [&topic](const WantedTopic &other) {
            const QStringList parts = other.term.key.split(u' ');
            return other.term.isPhrase() && parts.contains(topic.term.key)
                && static_cast<double>(other.use.mentions) >= mostly * static_cast<double>(topic.use.mentions);
        });
    };
    QList<WantedTopic> told;
    for (const WantedTopic &topic : std::as_const(topics)) {
        if (!isSaidByAPhrase(topic))
            told << topic;
    }
    // Two words say what a question is about, one word often only that there is one.
    std::ranges::stable_sort(told, std::greater(), [](const WantedTopic &topic) { return std::pair(topic.term.isPhrase(), topic.score); });
    return told.first(std::min(told.size(), most));
}

} // namespace parvis::analysis
