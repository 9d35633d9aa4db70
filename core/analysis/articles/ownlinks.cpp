// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/ownlinks.h"

#include "core/analysis/articles/focus.h"
#include "core/analysis/articles/passagefindings.h"
#include "core/analysis/articles/wordlist.h"

#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

/// A word of a sentence that stands in some topic.
struct Hit
{
    QString stem;
    qsizetype word = 0;   ///< its number among the passage's folded words
};

/// One way in which a page says what it is about.
struct Topic
{
    qsizetype page = 0;
    QSet<QString> stems;
    qsizetype needed = 0;   ///< so many of them must stand together
    double worth = 1;       ///< the focus phrase says it best
};

/// Where a topic stands in a sentence.
struct Standing
{
    qsizetype first = 0;   ///< numbers of folded words
    qsizetype last = 0;
    QSet<QString> stems;
};

/// A proposal with what it is worth.
struct Proposal
{
    Finding finding;
    double score = 0;
};

/// The stems of a phrase without words that say nothing in its language: "four" is a number in one, an oven in another.
QSet<QString> tellingStems(QStringView phrase, Language language)
{
    const WordList &common = wordList(WordListKind::Common, language);
    QSet<QString> stems;
    for (const QString &word : domain::foldedWordList(phrase)) {
        if (word.size() > 1 && !common.holds(word))
            stems.insert(stemOf(word));
    }
    return stems;
}

/// All of a short phrase, most of a long one.
qsizetype neededOf(qsizetype stems)
{
    constexpr qsizetype shortPhrase = 3;
    constexpr qsizetype most = 5;
    return stems <= shortPhrase ? stems : std::min(most, (stems * 2 + 2) / 3);
}

/// Addresses as they are compared: with or without a slash at the end, a www, an s, and what follows the path.
QString comparable(const QString &address)
{
    const QUrl url(address);
    QString host = url.host().toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return host + path;
}

/// Looks for the pages of a workspace in one text.
class Search
{
public:
    Search(const ArticleText &article, const ArticleFacts &facts)
        : m_article(article)
        , m_pages(facts.pages)
        , m_language(facts.language)
    {
        QSet<QString> linked;
        for (const LinkPlace &link : article.links) {
            const qsizetype start = positionOf(link.place);
            m_linked.append({.start = start, .length = link.place.length});
            // A link within the site has the path alone.
            linked.insert(comparable(link.address));
        }
        linked.remove({});
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            const domain::ArticlePage &page = m_pages[i];
            const bool isItself = (!facts.url.isEmpty() && comparable(facts.url) == comparable(page.address))
                || (facts.url.isEmpty() && !facts.slug.isEmpty() && facts.slug == page.slug);
            const bool isLinked = linked.contains(comparable(page.address)) || linked.contains(comparable(QUrl(page.address).path()));
            if (!isItself && !isLinked && !page.address.isEmpty())
                addTopics(page, i);
        }
    }

    QList<Finding> run()
    {
        for (const Passage &passage : m_article.passages) {
            if (m_open.isEmpty())
                break;
            if (isRunningText(passage))
                searchIn(passage);
        }
        std::ranges::stable_sort(m_proposals, std::ranges::greater(), &Proposal::score);
        QList<Finding> findings;
        for (const Proposal &proposal : m_proposals.first(std::min(mostOwnLinks, m_proposals.size())))
            findings << proposal.finding;
        std::ranges::sort(findings, {}, [this](const Finding &finding) { return positionOf(finding.place); });
        return findings;
    }

private:
    void addTopics(const domain::ArticlePage &page, qsizetype index)
    {
        const Language language = languageOf(page.language).value_or(m_language);
        constexpr double focusWorth = 1.5;
        const auto add = [&](QStringView phrase, double worth, qsizetype fewest) {
            const QSet<QString> stems = tellingStems(phrase, language);
            // Those of one page stand together.
            bool isKnown = false;
            for (qsizetype at = m_topics.size() - 1; at >= 0 && m_topics[at].page == index; --at)
                isKnown = isKnown || m_topics[at].stems == stems;
            if (stems.size() < fewest || isKnown)
                return;
            for (const QString &stem : stems)
                m_topicsOf[stem].append(m_topics.size());
            m_topics.append({.page = index, .stems = stems, .needed = neededOf(stems.size()), .worth = worth});
            m_open.insert(index);
        };
        add(page.focus, focusWorth, 1);
        // A single word of a title or an address may say anything.
        add(page.title, 1, 2);
        add(QString(page.slug).replace(u'-', u' '), 1, 2);
    }

    [[nodiscard]] qsizetype positionOf(const Place &place) const { return m_article.lineStarts.value(place.line - 1) + place.column - 1; }

    /// The rarer among the pages of the workspace, the more a word tells.
    [[nodiscard]] double weightOf(const QString &stem) const
    {
        const auto pages = static_cast<double>(m_pages.size());
        return std::log(1 + pages / static_cast<double>(std::max<qsizetype>(1, m_topicsOf.value(stem).size())));
    }

    void searchIn(const Passage &passage)
    {
        qsizetype word = 0;
        for (const Sentence &sentence : passage.sentences) {
            QList<Hit> hits;
            QSet<QString> met;
            QList<qsizetype> touched;
            m_met.resize(m_topics.size());
            while (word < passage.folded.size() && passage.folded[word].start < sentence.span.start)
                ++word;
            for (; word < passage.folded.size() && passage.folded[word].start < sentence.span.end(); ++word) {
                const QString stem = stemOf(passage.folded[word].folded);
                const auto found = m_topicsOf.constFind(stem);
                if (found == m_topicsOf.cend() || passage.isQuoted(passage.folded[word].start))
                    continue;
                hits.append({.stem = stem, .word = word});
                if (met.contains(stem))
                    continue;
                met.insert(stem);
                for (const qsizetype topic : *found) {
                    if (m_met[topic]++ == 0)
                        touched << topic;
                }
            }
            // A word that many pages bear leads to none of them by itself.
            QSet<qsizetype> topics;
            for (const qsizetype topic : std::as_const(touched)) {
                if (m_met[topic] >= m_topics[topic].needed && m_open.contains(m_topics[topic].page))
                    topics.insert(topic);
                m_met[topic] = 0;
            }
            propose(passage, hits, topics);
        }
    }

    /// What a sentence says of pages that were not found before.
    void propose(const Passage &passage, const QList<Hit> &hits, const QSet<qsizetype> &topics)
    {
        QHash<qsizetype, Proposal> best;
        for (const qsizetype number : topics) {
            const Topic &topic = m_topics[number];
            const auto standing = standingOf(topic, hits);
            if (!standing)
                continue;
            auto finding = findingOf(passage, *standing, m_pages[topic.page]);
            if (!finding)
                continue;
            double score = 0;
            for (const QString &stem : standing->stems)
                score += weightOf(stem);
            score *= topic.worth * static_cast<double>(standing->stems.size()) / static_cast<double>(topic.stems.size());
            if (auto &known = best[topic.page]; score > known.score)
                known = {.finding = *std::move(finding), .score = score};
        }
        QList<qsizetype> pages = best.keys();
        std::ranges::sort(pages);
        for (const qsizetype page : pages) {
            m_open.remove(page);
            // Two articles that are about the same are not both linked there.
            const Place &place = best[page].finding.place;
            const auto same = std::ranges::find_if(m_proposals, [&](const Proposal &known) { return overlap(known.finding.place, place); });
            if (same == m_proposals.end())
                m_proposals.append(best[page]);
            else if (same->score < best[page].score)
                *same = best[page];
        }
    }

    [[nodiscard]] bool overlap(const Place &one, const Place &other) const
    {
        return positionOf(one) < positionOf(other) + other.length && positionOf(other) < positionOf(one) + one.length;
    }

    /// The shortest stretch with enough of a topic's words; nothing where they stand too far apart.
    [[nodiscard]] static std::optional<Standing> standingOf(const Topic &topic, const QList<Hit> &hits)
    {
        std::optional<Standing> best;
        for (qsizetype from = 0; from < hits.size(); ++from) {
            if (!topic.stems.contains(hits[from].stem))
                continue;
            QSet<QString> stems;
            for (qsizetype to = from; to < hits.size() && hits[to].word - hits[from].word <= topic.needed * 2 + 1; ++to) {
                if (!topic.stems.contains(hits[to].stem))
                    continue;
                stems.insert(hits[to].stem);
                if (stems.size() < topic.needed)
                    continue;
                // More of the phrase is better, and of as much the closest.
                const qsizetype length = hits[to].word - hits[from].word;
                if (!best || stems.size() > best->stems.size() || (stems.size() == best->stems.size() && length < best->last - best->first))
                    best = Standing{.first = hits[from].word, .last = hits[to].word, .stems = stems};
            }
        }
        return best;
    }

    /// Nothing where no link can be put on the words as they stand in the source.
    [[nodiscard]] std::optional<Finding> findingOf(const Passage &passage, const Standing &standing, const domain::ArticlePage &page) const
    {
        const domain::FoldedWord &first = passage.folded[standing.first];
        const domain::FoldedWord &last = passage.folded[standing.last];
        const Place place = m_article.placeOf(passage, {.start = first.start, .length = last.start + last.length - first.start});
        const qsizetype start = positionOf(place);
        const QString source = m_article.source.sliced(start, place.length);
        const bool isPlain
            = QString(source).replace(u'\n', u' ') == QString(place.text).replace(u'\n', u' ') && !source.contains(u'[') && !source.contains(u']');
        const bool isLinked = std::ranges::any_of(m_linked, [&](Span span) { return span.start < start + place.length && start < span.end(); });
        if (!isPlain || isLinked)
            return std::nullopt;
        Finding finding = found(Rule::OwnLink, place, page.address);
        finding.detail = page.title;
        finding.site = page.site;
        finding.link = page.address;
        const bool isSimple = !page.address.contains(u' ') && !page.address.contains(u'(') && !page.address.contains(u')');
        Place there = place;
        there.text = source;
        finding.mending = Mending{.place = there, .by = (isSimple ? u"[%1](%2)"_s : u"[%1](<%2>)"_s).arg(source, page.address)};
        return finding;
    }

    const ArticleText &m_article;
    const QList<domain::ArticlePage> &m_pages;
    Language m_language;
    QList<Topic> m_topics;
    QHash<QString, QList<qsizetype>> m_topicsOf;   ///< by stem
    QList<qsizetype> m_met;                        ///< of each topic, how many of its stems a sentence holds; zero between two
    QSet<qsizetype> m_open;                        ///< pages not found yet
    QList<Span> m_linked;                          ///< words of links, in the source
    QList<Proposal> m_proposals;
};

} // namespace

QList<Finding> suggestOwnLinks(const ArticleText &article, const ArticleFacts &facts)
{
    return facts.pages.isEmpty() ? QList<Finding>() : Search(article, facts).run();
}

} // namespace parvis::analysis
