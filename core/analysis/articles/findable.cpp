// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/findable.h"

#include "core/analysis/articles/eventpage.h"
#include "core/analysis/articles/focus.h"
#include "core/analysis/articles/headtags.h"
#include "core/analysis/articles/ownlinks.h"
#include "core/analysis/articles/passagefindings.h"
#include "core/analysis/articles/searchwidth.h"
#include "core/analysis/articles/weblinks.h"
#include "core/domain/articles/article.h"
#include "core/domain/articles/pictureplace.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

/// A finding about what stands beside the text.
Finding foundBeside(Rule rule, const QString &words, const QString &detail = {})
{
    Finding finding = found(rule, {.text = words});
    finding.detail = detail;
    return finding;
}

/// That a line is missing, or wider than a result page shows.
QList<Finding> checkLine(const QString &line, Rule missing, Rule tooLong, int size, int widest)
{
    const QString words = line.simplified();
    if (words.isEmpty())
        return {foundBeside(missing, {})};
    const int width = widthInArial(words, size);
    if (width <= widest)
        return {};
    Finding finding = foundBeside(tooLong, words, seenInArial(words, size, widest));
    finding.count = width;
    finding.limit = widest;
    return {finding};
}

QList<Finding> checkSlug(const QString &slug)
{
    if (slug.isEmpty() || domain::slugOf(slug) == slug)
        return {};
    return {foundBeside(Rule::Slug, slug, domain::slugOf(slug))};
}

QList<Finding> checkAddress(const QString &url)
{
    return url.isEmpty() || isAbsoluteAddress(url) ? QList<Finding>() : QList{foundBeside(Rule::Canonical, url)};
}

QList<Finding> checkHeadings(const ArticleText &article)
{
    QList<Finding> findings;
    // The page's own title is the heading of the first level.
    int level = 1;
    bool hasFirst = false;
    for (const Passage &passage : article.passages) {
        if (passage.kind != Passage::Kind::Heading)
            continue;
        const Span whole{.start = 0, .length = passage.text.size()};
        if (passage.level == 1 && hasFirst)
            findings << foundIn(article, passage, whole, Rule::SeveralH1);
        if (passage.level > level + 1) {
            Finding finding = foundIn(article, passage, whole, Rule::HeadingSkips);
            finding.count = passage.level;
            finding.limit = level + 1;
            findings << finding;
        }
        hasFirst = hasFirst || passage.level == 1;
        level = passage.level;
    }
    return findings;
}

QList<Finding> checkFocus(const ArticleText &article, const ArticleFacts &facts)
{
    const Focus focus(facts.focus);
    if (focus.isEmpty())
        return {};
    QList<Finding> findings;
    const auto ask = [&](const QStringList &texts, const QString &where) {
        const bool isKnown = !texts.join(QString()).isEmpty();
        if (isKnown && std::ranges::none_of(texts, [&focus](const QString &text) { return focus.standsIn(text); }))
            findings << foundBeside(Rule::FocusMissing, facts.focus, where);
    };
    QStringList headings;
    QStringList opening;
    for (const Passage &passage : article.passages) {
        if (passage.kind == Passage::Kind::Heading && passage.level > 1)
            headings << passage.text;
        else if (opening.isEmpty() && isRunningText(passage))
            opening << passage.text;
    }
    ask({facts.title}, u"title"_s);
    ask({facts.description}, u"description"_s);
    ask({facts.slug}, u"slug"_s);
    ask(opening, u"opening"_s);
    ask(headings, u"headings"_s);
    // Each place is silenced on its own.
    for (Finding &finding : findings)
        finding.silenceKey += u':' + finding.detail;
    return findings;
}

QString withoutEnding(const QString &fileName)
{
    return fileName.section(u'.', 0, 0);
}

/// Whether a file is called as cameras, telephones and programs call one: "IMG_2041", "Capture d’écran 3", "photo", a number, a hash.
bool isNameOfACamera(const QString &name)
{
    static const QRegularExpression numbered(
        u"^(img|image|imgp|dsc|dscn|dscf|dcim|gopr|pict?|pxl|p|mvi|vid|photo|picture|foto|scan|screen[-_ ]?shot|capture([-_ ]d[-_ ’'e]*[ée]cran)?|untitled"
        "|sans[-_ ]titre|unnamed|download|telechargement|whatsapp[-_ ]image|fullsizerender|fichier|file)?[-_ ()\\d.:]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hash(u"^([0-9a-f]{12,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"_s, QRegularExpression::CaseInsensitiveOption);
    return !name.isEmpty() && (numbered.match(name).hasMatch() || hash.match(name).hasMatch());
}

/// Whether the words for a picture leave out what is in it: there are none, or they are a file's name, or say that it is a picture.
bool saysNothing(const QString &alt, const QString &fileName)
{
    constexpr std::array empty{"image"_L1, "photo"_L1, "picture"_L1, "photograph"_L1, "photographie"_L1, "img"_L1, "illustration"_L1, "figure"_L1};
    const QString words = domain::foldedText(alt);
    const bool isItsFile = alt == fileName || (alt == withoutEnding(fileName) && (alt.contains(u'-') || alt.contains(u'_')));
    const bool isAFile = !alt.contains(u' ') && isNameOfACamera(withoutEnding(alt));
    return words.isEmpty() || isItsFile || isAFile || std::ranges::contains(empty, words);
}

QList<Finding> checkImages(const ArticleText &article)
{
    QList<Finding> findings;
    for (const ImagePlace &image : article.images) {
        const QString name = QUrl(image.address).fileName();
        if (isNameOfACamera(withoutEnding(name)) && !image.address.startsWith("data:"_L1)) {
            findings << found(Rule::ImageName, image.place, image.address);
            findings.back().detail = name;
        }
        if (saysNothing(image.place.text, name) && !(image.place.text.trimmed().isEmpty() && domain::isDecorativeMark(image.title)))
            findings << found(Rule::ImageAlt, image.place, image.address);
    }
    return findings;
}

QList<Finding> checkLinks(const ArticleText &article, Language language)
{
    QList<Finding> findings;
    for (const LinkPlace &link : article.links) {
        if (!link.isPicture && wordList(WordListKind::Links, language).holds(link.place.text))
            findings << found(Rule::LinkText, link.place, link.address);
    }
    return findings;
}

constexpr int faultsThatTakeAll = 3;

bool isMissing(Rule rule)
{
    return rule == Rule::NoTitle || rule == Rule::NoDescription;
}

/// What a finding is a fault of; nothing for one of another check.
std::optional<EvidenceKind> shareOf(const Finding &finding)
{
    switch (finding.rule) {
    case Rule::NoTitle:
    case Rule::TitleLength:
        return EvidenceKind::Title;
    case Rule::NoDescription:
    case Rule::DescriptionLength:
        return EvidenceKind::Description;
    case Rule::Slug:
    case Rule::Canonical:
        return EvidenceKind::Address;
    case Rule::HeadingSkips:
    case Rule::SeveralH1:
        return EvidenceKind::Headings;
    case Rule::ImageName:
    case Rule::ImageAlt:
        return EvidenceKind::Images;
    case Rule::LinkText:
    case Rule::DeadLink:
    case Rule::LocalLink:
        return EvidenceKind::Links;
    case Rule::FocusMissing:
        if (finding.detail == "title"_L1)
            return EvidenceKind::Title;
        if (finding.detail == "description"_L1)
            return EvidenceKind::Description;
        return finding.detail == "slug"_L1 ? EvidenceKind::Address : EvidenceKind::Headings;
    default:
        return std::nullopt;
    }
}

} // namespace

QList<Finding> checkFindable(const ArticleText &article, const ArticleFacts &facts)
{
    QList<Finding> findings = checkLine(facts.title, Rule::NoTitle, Rule::TitleLength, titleSize, widestTitle);
    findings << checkLine(facts.description, Rule::NoDescription, Rule::DescriptionLength, descriptionSize, widestDescription) << checkSlug(facts.slug)
             << checkHeadings(article) << checkFocus(article, facts) << checkImages(article) << checkLinks(article, facts.language) << checkAddress(facts.url)
             << checkEvent(facts) << checkWebLinks(article, facts) << suggestOwnLinks(article, facts);
    return findings;
}

Score findableScore(const QList<Finding> &findings)
{
    constexpr std::array shares{std::pair(EvidenceKind::Title, 25),    std::pair(EvidenceKind::Description, 25), std::pair(EvidenceKind::Address, 15),
                                std::pair(EvidenceKind::Headings, 15), std::pair(EvidenceKind::Images, 10),      std::pair(EvidenceKind::Links, 10)};
    Score score{.kind = ScoreKind::Findable};
    for (const auto &[kind, most] : shares) {
        Evidence evidence{.kind = kind, .most = most};
        int faults = 0;
        for (const Finding &finding : findings) {
            if (shareOf(finding) != kind)
                continue;
            ++evidence.count;
            faults += isMissing(finding.rule) ? faultsThatTakeAll : 1;
            if (finding.place.length > 0)
                evidence.places << finding.place;
        }
        evidence.points = most * std::max(0, faultsThatTakeAll - faults) / faultsThatTakeAll;
        score.points += evidence.points;
        score.evidence << evidence;
    }
    return score;
}

} // namespace parvis::analysis
