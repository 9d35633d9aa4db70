// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlereading.h"
#include "app/parvisctl/articlesentences.h"
#include "app/parvisctl/commands.h"
#include "app/parvisctl/frontfindings.h"
#include "app/parvisctl/linkcheck.h"
#include "app/parvisctl/offlinecommand.h"
#include "app/parvisctl/sentences.h"
#include "core/analysis/articles/articlecheck.h"
#include "core/analysis/articles/headtags.h"
#include "core/analysis/articles/pagehead.h"
#include "core/analysis/articles/weblinks.h"
#include "core/formats/document/articlereading.h"
#include "core/formats/markdown/articlefile.h"
#include "core/store/articles/linkstore.h"
#include "core/store/articles/ournamesstore.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::app {

using analysis::Finding;

namespace {

analysis::ArticleFacts givenFacts(const domain::Article &article, analysis::Language language, const Options &options)
{
    analysis::ArticleFacts facts = analysis::factsOf(article, language, QTimeZone::systemTimeZone());
    if (!options.title.isEmpty())
        facts.title = options.title;
    if (!options.focus.isEmpty())
        facts.focus = options.focus;
    facts.products = options.products;
    facts.company = options.company;
    facts.changedAt.reset();
    return facts;
}

/// Adds what the workspace knows: its articles that stand on the web, the names of its company and products, and its time zone. Answers how the program ends
/// where it cannot be asked.
std::optional<Exit> askWorkspace(analysis::ArticleFacts &facts, const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const auto pages = waitFor(store::LinkStore(*database).pages());
    if (!pages)
        return Exit::WorkspaceUnusable;
    if (!*pages)
        return complainOf(pages->error(), options);
    const auto names = waitFor(store::OurNamesStore(*database).names());
    if (!names)
        return Exit::WorkspaceUnusable;
    if (!*names)
        return complainOf(names->error(), options);
    facts.pages = **pages;
    facts.products += (*names)->products;
    facts.companyNames = analysis::companiesOf(**names, analysis::siteOf(database->name(), database->path(), database->zone()));
    facts.zone = database->zone();
    return std::nullopt;
}

/// The article's text, whose lines are those of its file.
analysis::ArticleText readText(const QByteArray &bytes, const domain::Article &article, analysis::Language language)
{
    const QString whole = QString::fromUtf8(bytes).replace("\r\n"_L1, "\n"_L1);
    return analysis::readArticle(whole, language, whole.endsWith(article.body) ? whole.size() - article.body.size() : 0);
}

/// Takes out what --rule and --without leave out.
void silence(QList<Finding> &findings, const Options &options)
{
    findings.removeIf([&options](const Finding &finding) {
        const QString key = keyOf(finding.rule);
        return options.withoutRules.contains(key) || (!options.onlyRules.isEmpty() && !options.onlyRules.contains(key));
    });
}

JsonLine placed(JsonLine line, const analysis::Place &place)
{
    return line.add(u"line"_s, place.line).add(u"column"_s, place.column).add(u"length"_s, place.length).add(u"text"_s, place.text);
}

JsonLine toJson(const Finding &finding)
{
    JsonLine line = placed(JsonLine().add(u"rule"_s, QString(keyOf(finding.rule))), finding.place)
                        .add(u"why"_s, whySentence(finding))
                        .add(u"mend"_s, mendSentence(finding));
    if (!finding.link.isEmpty())
        line.add(u"link"_s, finding.link);
    if (finding.mending)
        line.add(u"fix"_s, placed(JsonLine(), finding.mending->place).add(u"by"_s, finding.mending->by));
    return line;
}

/// A number with one decimal.
double tenths(double number)
{
    constexpr double inOne = 10;
    return std::round(number * inOne) / inOne;
}

JsonLine toJson(const analysis::Evidence &evidence)
{
    QList<JsonLine> places;
    for (const auto &place : evidence.places)
        places << placed(JsonLine(), place);
    return JsonLine()
        .add(u"name"_s, QString(keyOf(evidence.kind)))
        .add(u"count"_s, evidence.count)
        .add(u"points"_s, evidence.points)
        .add(u"most"_s, evidence.most)
        .add(u"words"_s, QJsonArray::fromStringList(evidence.words))
        .add(u"places"_s, places);
}

JsonLine toJson(const analysis::Score &score)
{
    QList<JsonLine> evidence;
    for (const auto &counted : score.evidence)
        evidence << toJson(counted);
    return JsonLine().add(u"name"_s, QString(keyOf(score.kind))).add(u"points"_s, tenths(score.points)).add(u"most"_s, score.most).add(u"evidence"_s, evidence);
}

JsonLine toJson(const analysis::ParagraphHeat &paragraph)
{
    constexpr double inOne = 100;
    return JsonLine()
        .add(u"line"_s, paragraph.firstLine)
        .add(u"lastLine"_s, paragraph.lastLine)
        .add(u"words"_s, paragraph.words)
        .add(u"ease"_s, tenths(paragraph.ease))
        .add(u"heat"_s, std::round(paragraph.heat * inOne) / inOne);
}

QLatin1StringView nameOf(analysis::HeadTag::Kind kind)
{
    switch (kind) {
    case analysis::HeadTag::Kind::Name:
        return "name"_L1;
    case analysis::HeadTag::Kind::Property:
        return "property"_L1;
    case analysis::HeadTag::Kind::Link:
        return "link"_L1;
    }
    return {};
}

JsonLine toJson(const analysis::HeadTag &tag)
{
    return JsonLine().add(u"kind"_s, QString(nameOf(tag.kind))).add(u"key"_s, tag.key).add(u"content"_s, tag.content);
}

QLatin1StringView nameOf(domain::LinkState state)
{
    switch (state) {
    case domain::LinkState::Answers:
        return "answers"_L1;
    case domain::LinkState::Moved:
        return "moved"_L1;
    case domain::LinkState::Dead:
        return "dead"_L1;
    case domain::LinkState::Unsure:
        return "unsure"_L1;
    }
    return {};
}

JsonLine toJson(const domain::LinkAnswer &answer)
{
    return JsonLine()
        .add(u"address"_s, answer.address)
        .add(u"state"_s, QString(nameOf(answer.state)))
        .add(u"trouble"_s, jsonText(QString(analysis::keyOf(answer.trouble))))
        .add(u"status"_s, answer.status)
        .add(u"movedTo"_s, jsonText(answer.movedTo));
}

template<class T>
QList<JsonLine> toJson(const QList<T> &values)
{
    QList<JsonLine> lines;
    for (const T &value : values)
        lines << toJson(value);
    return lines;
}

/// What belongs into the page's head.
JsonLine headOf(const analysis::ArticleText &text, const analysis::ArticleFacts &given)
{
    const analysis::ArticleFacts facts = analysis::withPictureOf(given, text);
    QJsonArray jsonLd;
    for (const QJsonObject &object : analysis::jsonLdOf(facts, text))
        jsonLd.append(object);
    return JsonLine().add(u"tags"_s, toJson(analysis::headTags(facts))).add(u"jsonLd"_s, jsonLd);
}

/// What came of asking links; nothing where nobody asked.
using Answers = std::optional<QList<domain::LinkAnswer>>;

void printJson(const analysis::ArticleCheck &check, const analysis::ArticleText &text, const analysis::ArticleFacts &facts, const Answers &answers,
               const QList<formats::FrontFault> &front)
{
    QList<JsonLine> findings;
    for (const auto &fault : front)
        findings << app::toJson(fault);
    JsonLine line = JsonLine()
                        .add(u"language"_s, QString(codeOf(facts.language)))
                        .add(u"words"_s, check.words)
                        .add(u"findings"_s, findings + toJson(check.findings))
                        .add(u"scores"_s, toJson(check.scores))
                        .add(u"paragraphs"_s, toJson(check.paragraphs))
                        .add(u"head"_s, headOf(text, facts));
    if (answers)
        line.add(u"links"_s, toJson(*answers));
    say(line.text());
}

void printLines(const analysis::ArticleCheck &check, const QString &name, const Answers &answers, const QList<formats::FrontFault> &front)
{
    for (const auto &fault : front)
        say(u"%1:%2:1: "_s.arg(name).arg(fault.line) + whySentence(fault) + u" — "_s + mendSentence(fault) + u" ["_s + frontRule + u']');
    for (const Finding &finding : check.findings) {
        say(u"%1:%2:%3: "_s.arg(name).arg(finding.place.line).arg(finding.place.column) + whySentence(finding) + u" — "_s + mendSentence(finding) + u" ["_s
            + keyOf(finding.rule) + u']');
    }
    for (const auto &score : check.scores) {
        say(scoreSentence(score));
        for (const auto &evidence : score.evidence)
            say(u"  "_s + evidenceSentence(evidence));
    }
    if (!answers)
        return;
    const auto count = [&answers](domain::LinkState state) { return std::ranges::count(*answers, state, &domain::LinkAnswer::state); };
    say(u"Links: %1 answer, %2 moved, %3 dead, %4 could not be checked"_s.arg(count(domain::LinkState::Answers))
            .arg(count(domain::LinkState::Moved))
            .arg(count(domain::LinkState::Dead))
            .arg(count(domain::LinkState::Unsure)));
    for (const auto &answer : *answers) {
        if (answer.state == domain::LinkState::Unsure)
            say(u"  %1: %2"_s.arg(answer.address, troubleSentence(answer.trouble, answer.status)));
    }
}

/// Whether this machine could ask nobody.
bool wasOffline(const Answers &answers)
{
    return answers && !answers->isEmpty()
        && std::ranges::all_of(*answers, [](const domain::LinkAnswer &answer) { return answer.trouble == domain::LinkTrouble::Offline; });
}

} // namespace

Exit runArticleCheck(const Options &options)
{
    const QString &path = options.sources.front();
    const auto bytes = readArticleFile(path);
    const auto article = bytes ? formats::articleFromMarkdown(*bytes) : std::unexpected(bytes.error());
    if (!article) {
        complain(u"%1: %2"_s.arg(path, articleSentence(article.error(), path)));
        return Exit::RefusedInPart;
    }
    if (article->body.size() > formats::longestArticle) {
        complain(u"%1: It is too large: an article has at most %2 characters."_s.arg(path, grouped(formats::longestArticle)));
        return Exit::RefusedInPart;
    }
    const auto language = analysis::languageOf(options.language.isEmpty() ? article->language : options.language);
    const auto front = frontFindings(*bytes, options);
    if (!language) {
        for (const auto &fault : front)
            complain(u"%1:%2: %3"_s.arg(path).arg(fault.line).arg(whySentence(fault)));
        complain(u"Which language? Its front matter names neither French nor English: give --lang fr or --lang en."_s);
        return Exit::Usage;
    }
    analysis::ArticleFacts facts = givenFacts(*article, *language, options);
    if (const auto exit = options.workspace.isEmpty() ? std::nullopt : askWorkspace(facts, options))
        return *exit;
    if (options.isOnline && !options.isOffline && !options.workspace.isEmpty()) {
        const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
        if (!database)
            return Exit::WorkspaceUnusable;
        if (const auto refused = refuseOffline(*database))
            return *refused;
    }
    const analysis::ArticleText text = readText(*bytes, *article, *language);
    Answers answers;
    if (options.isOnline) {
        answers = askLinks(analysis::askedAddresses(text), options.isOffline, options.workspace);
        for (const auto &answer : *answers)
            facts.linkAnswers.insert(answer.address, answer);
    }
    // Nobody asks it to stop.
    analysis::ArticleCheck check = *analysis::checkArticle(text, facts);
    silence(check.findings, options);
    if (options.isJson)
        printJson(check, text, facts, answers, front);
    else
        printLines(check, path, answers, front);
    if (!wasOffline(answers))
        return Exit::Done;
    complain(u"This machine is offline: no link was checked, and none is called dead."_s);
    return Exit::Network;
}

} // namespace parvis::app
