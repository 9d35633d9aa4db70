// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/sharewords.h"

#include "core/domain/base/shorttext.h"
#include "models/articles/articlewords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

using analysis::SharePlace;

namespace {
/// As many of the first words as any place shows of a description.
constexpr qsizetype mostWords = 300;

QString shareText(const char *text)
{
    return QCoreApplication::translate("parvis::models::ShareCard", text);
}

} // namespace

analysis::ShareFacts shareFacts(const domain::Article &article, const QStringList &pictures)
{
    const QString summary = article.summary.simplified();
    return {.title = articleName(article.title),
            .description = summary.isEmpty() ? domain::shortened(firstWords(article.body), mostWords) : summary,
            //: stands for the address of the person's site where it is not known yet
            .address = article.url.isEmpty()
                ? u"https://%1/%2"_s.arg(shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "your-site.example")), article.slug)
                : article.url,
            .picture = pictures.value(0)};
}

QString placeName(SharePlace place)
{
    switch (place) {
    case SharePlace::Mastodon:
        return shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "On Mastodon"));
    case SharePlace::Bluesky:
        return shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "On Bluesky"));
    case SharePlace::LinkedIn:
        return shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "On LinkedIn"));
    case SharePlace::Facebook:
        return shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "On Facebook"));
    case SharePlace::X:
        return shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "On X"));
    case SharePlace::Chat:
        return shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "In Discord or Slack"));
    case SharePlace::Telegram:
        return shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "In Telegram"));
    case SharePlace::SearchPage:
        return shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "In a search page"));
    case SharePlace::Mail:
        return shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "In an inbox, on a telephone"));
    }
    return {};
}

QString adviceOn(const analysis::ShareCard &card, bool hasSummary, bool isFirst)
{
    QStringList sentences;
    if (card.isTitleCut)
        sentences << shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "The title is cut here: put what matters first, or shorten it."));
    if (!hasSummary && isFirst)
        sentences << shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "There is no summary: the first words stand in. Write one in the details (F2)."));
    if (hasSummary && card.isDescriptionCut)
        sentences << shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "The summary is cut here."));
    if (isFirst && drawsPictures(card.place) && !card.hasPicture)
        sentences << shareText(QT_TRANSLATE_NOOP("parvis::models::ShareCard", "There is no picture in the text that could stand here."));
    return sentences.join(u' ');
}

} // namespace parvis::models
