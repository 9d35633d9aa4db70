// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/commands.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/sentences.h"
#include "core/analysis/articles/wanted.h"
#include "core/domain/base/clock.h"
#include "core/domain/base/zonedtime.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/wantedstore.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// Why a mention stands there.
QString reasonOf(const analysis::WantedQuestion &question)
{
    if (question.shared.isEmpty())
        return u"a person linked it"_s;
    const QString words = question.shared.join(u", "_s);
    return question.hasFocus ? u"names the focus phrase, with: "_s + words : u"in common: "_s + words;
}

double rounded(double score)
{
    constexpr double tenths = 10;
    return std::round(score * tenths) / tenths;
}

void printQuestion(const domain::WantedMention &mention, const analysis::WantedQuestion &question, const QTimeZone &zone, bool isJson)
{
    const bool isLinked = mention.linkedAt.has_value();
    if (!isJson) {
        say(u"%1  %2  %3  %4%5"_s.arg(QString::number(mention.id.value()).rightJustified(16), shownMoment(mention.publishedAt, zone),
                                      mention.author.isEmpty() ? u"-"_s : mention.author, mention.channelName, isLinked ? u"  (linked)"_s : QString()));
        say(u"        "_s + question.sentence);
        say(u"        "_s + reasonOf(question));
        return;
    }
    say(JsonLine()
            .add(u"mention"_s, mention.id.value())
            .add(u"kind"_s, u"question"_s)
            .add(u"sentence"_s, question.sentence)
            .add(u"why"_s, reasonOf(question))
            .add(u"words"_s, QJsonArray::fromStringList(question.shared))
            .add(u"score"_s, rounded(question.score))
            .add(u"linked"_s, isLinked)
            .add(u"who"_s, mention.author)
            .add(u"channel"_s, mention.channelName)
            .add(u"publishedAt"_s, domain::toIso(mention.publishedAt))
            .text());
}

void printTopic(const analysis::WantedTopic &topic, bool isJson)
{
    const domain::TopicUse &use = topic.use;
    const QString spoken = use.mentions == 1 && !use.isCut
        ? u"1 mention of the last year speaks of it"_s
        : u"%1%2 mentions of the last year speak of it"_s.arg(use.isCut ? u"more than "_s : QString()).arg(use.mentions);
    const QString waiting = u"%1 %2"_s.arg(use.waiting).arg(use.waiting == 1 ? u"waits"_s : u"wait"_s);
    const QString why = u"%1, %2"_s.arg(spoken, waiting);
    if (!isJson)
        return say(u"%1  %2: %3"_s.arg(u"topic"_s.rightJustified(16), topic.term.said, why));
    say(JsonLine()
            .add(u"mention"_s, QJsonValue())
            .add(u"kind"_s, u"topic"_s)
            .add(u"topic"_s, topic.term.said)
            .add(u"why"_s, why)
            .add(u"score"_s, rounded(topic.score))
            .add(u"linked"_s, false)
            .add(u"mentions"_s, use.mentions)
            .add(u"waiting"_s, use.waiting)
            .add(u"query"_s, domain::toText(domain::queryOf(topic.term)))
            .text());
}

/// Links and takes links off as the options say.
std::optional<Exit> changeLinks(store::WantedStore &store, const Options &options)
{
    const domain::Id<domain::Article> article(options.article);
    if (options.linked > 0) {
        const auto linked = waitFor(store.link(article, {.mention = domain::Id<domain::Mention>(options.linked), .linkedAt = domain::SystemClock().now()}));
        if (!linked)
            return Exit::WorkspaceUnusable;
        if (!*linked && linked->error().kind == domain::Error::Kind::NotFound) {
            complain(u"There is no mention %1; 'parvisctl search --json' tells which there are."_s.arg(options.linked));
            return Exit::Usage;
        }
        if (!*linked)
            return complainOf(linked->error(), options);
    }
    if (options.unlinked > 0) {
        const auto unlinked = waitFor(store.unlink(article, domain::Id<domain::Mention>(options.unlinked)));
        if (!unlinked)
            return Exit::WorkspaceUnusable;
        if (!*unlinked && unlinked->error().kind == domain::Error::Kind::NotFound) {
            complain(u"The article %1 is not linked to a mention %2."_s.arg(options.article).arg(options.unlinked));
            return Exit::RefusedInPart;
        }
        if (!*unlinked)
            return complainOf(unlinked->error(), options);
    }
    return std::nullopt;
}

} // namespace

Exit runArticleWanted(const Options &options)
{
    const bool writes = options.linked > 0 || options.unlinked > 0;
    const auto database = openWorkspace(options, writes ? store::Database::Access::ReadWrite : store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const domain::Id<domain::Article> id(options.article);
    const auto article = waitFor(store::ArticleStore(*database).article(id));
    if (!article)
        return Exit::WorkspaceUnusable;
    if (!*article && article->error().kind == domain::Error::Kind::NotFound) {
        complain(u"There is no article %1; 'parvisctl article list' tells which there are."_s.arg(options.article));
        return Exit::Usage;
    }
    if (!*article)
        return complainOf(article->error(), options);
    store::WantedStore store(*database);
    if (const auto failed = changeLinks(store, options))
        return *failed;
    const analysis::WantedWords words = analysis::wantedWords(**article).value_or(analysis::WantedWords());
    const auto look = waitFor(store.look(id, words.words));
    if (!look)
        return Exit::WorkspaceUnusable;
    if (!*look)
        return complainOf(look->error(), options);
    const store::WantedLook &found = **look;
    const analysis::WantedUse use{.uses = found.uses, .mentions = found.mentions};
    const auto terms = analysis::possibleTopics(words, use);
    constexpr qint64 year = 365;
    const qint64 today = domain::LocalDays(database->zone()).dayOf(domain::SystemClock().now());
    const auto topics = waitFor(store.topics(terms, today - year + 1));
    if (!topics)
        return Exit::WorkspaceUnusable;
    if (!*topics)
        return complainOf(topics->error(), options);
    for (const analysis::WantedQuestion &question : analysis::answeredQuestions(**article, words, use, found.asking))
        printQuestion(*std::ranges::find(found.asking, question.mention, &domain::WantedMention::id), question, database->zone(), options.isJson);
    for (const analysis::WantedTopic &topic : analysis::topicsOf(terms, **topics))
        printTopic(topic, options.isJson);
    for (const domain::WantedMention &mention : found.linked)
        printQuestion(mention, analysis::sharedWith(**article, words, use, mention), database->zone(), options.isJson);
    return Exit::Done;
}

} // namespace parvis::app
