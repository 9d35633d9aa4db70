// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/details.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/query/words.h"

#include <QtCore/QHash>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// Names in French, folded. Qt knows languages in English and in themselves alone.
const QHash<QString, QString> &frenchLanguageNames()
{
    static const QHash<QString, QString> names{
        {u"afrikaans"_s, u"af"_s},  {u"albanais"_s, u"sq"_s},       {u"allemand"_s, u"de"_s},    {u"amharique"_s, u"am"_s}, {u"anglais"_s, u"en"_s},
        {u"arabe"_s, u"ar"_s},      {u"armenien"_s, u"hy"_s},       {u"azeri"_s, u"az"_s},       {u"basque"_s, u"eu"_s},    {u"bengali"_s, u"bn"_s},
        {u"bielorusse"_s, u"be"_s}, {u"birman"_s, u"my"_s},         {u"bosniaque"_s, u"bs"_s},   {u"breton"_s, u"br"_s},    {u"bulgare"_s, u"bg"_s},
        {u"catalan"_s, u"ca"_s},    {u"chinois"_s, u"zh"_s},        {u"coreen"_s, u"ko"_s},      {u"corse"_s, u"co"_s},     {u"croate"_s, u"hr"_s},
        {u"danois"_s, u"da"_s},     {u"espagnol"_s, u"es"_s},       {u"esperanto"_s, u"eo"_s},   {u"estonien"_s, u"et"_s},  {u"finnois"_s, u"fi"_s},
        {u"finlandais"_s, u"fi"_s}, {u"francais"_s, u"fr"_s},       {u"galicien"_s, u"gl"_s},    {u"gallois"_s, u"cy"_s},   {u"georgien"_s, u"ka"_s},
        {u"grec"_s, u"el"_s},       {u"hebreu"_s, u"he"_s},         {u"hindi"_s, u"hi"_s},       {u"hongrois"_s, u"hu"_s},  {u"indonesien"_s, u"id"_s},
        {u"irlandais"_s, u"ga"_s},  {u"islandais"_s, u"is"_s},      {u"italien"_s, u"it"_s},     {u"japonais"_s, u"ja"_s},  {u"kazakh"_s, u"kk"_s},
        {u"khmer"_s, u"km"_s},      {u"kurde"_s, u"ku"_s},          {u"laotien"_s, u"lo"_s},     {u"latin"_s, u"la"_s},     {u"letton"_s, u"lv"_s},
        {u"lituanien"_s, u"lt"_s},  {u"luxembourgeois"_s, u"lb"_s}, {u"macedonien"_s, u"mk"_s},  {u"malais"_s, u"ms"_s},    {u"malgache"_s, u"mg"_s},
        {u"maltais"_s, u"mt"_s},    {u"mongol"_s, u"mn"_s},         {u"neerlandais"_s, u"nl"_s}, {u"nepalais"_s, u"ne"_s},  {u"norvegien"_s, u"no"_s},
        {u"occitan"_s, u"oc"_s},    {u"ourdou"_s, u"ur"_s},         {u"ouzbek"_s, u"uz"_s},      {u"persan"_s, u"fa"_s},    {u"polonais"_s, u"pl"_s},
        {u"portugais"_s, u"pt"_s},  {u"roumain"_s, u"ro"_s},        {u"russe"_s, u"ru"_s},       {u"serbe"_s, u"sr"_s},     {u"slovaque"_s, u"sk"_s},
        {u"slovene"_s, u"sl"_s},    {u"somali"_s, u"so"_s},         {u"suedois"_s, u"sv"_s},     {u"swahili"_s, u"sw"_s},   {u"tamoul"_s, u"ta"_s},
        {u"tcheque"_s, u"cs"_s},    {u"thai"_s, u"th"_s},           {u"turc"_s, u"tr"_s},        {u"ukrainien"_s, u"uk"_s}, {u"vietnamien"_s, u"vi"_s},
        {u"wolof"_s, u"wo"_s},      {u"yiddish"_s, u"yi"_s},        {u"zoulou"_s, u"zu"_s}};
    return names;
}

/// Names in English, in French and in the languages themselves, folded.
const QHash<QString, QString> &languageNames()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> found = frenchLanguageNames();
        for (int language = QLocale::C + 1; language <= QLocale::LastLanguage; ++language) {
            const auto one = static_cast<QLocale::Language>(language);
            const QString code = QLocale::languageToCode(one, QLocale::ISO639Part1);
            if (code.size() != 2)
                continue;
            found.insert(foldedText(QLocale::languageToString(one)), code);
            if (const QString own = foldedText(QLocale(one).nativeLanguageName()); !own.isEmpty() && QLocale(one).language() == one)
                found.insert(own, code);
        }
        return found;
    }();
    return names;
}

} // namespace

std::optional<QString> languageCode(const QString &word)
{
    const QString code = word.section(u'-', 0, 0).section(u'_', 0, 0).trimmed().toLower();
    if (code.size() == 2 && QLocale::codeToLanguage(code) != QLocale::AnyLanguage)
        return code;
    const auto found = languageNames().constFind(foldedText(word));
    return found == languageNames().cend() ? std::nullopt : std::optional(*found);
}

bool isMailAddress(const QString &text)
{
    static const QRegularExpression address(u"^[^@\\s/]+@[^@\\s/]+$"_s);
    return address.match(text).hasMatch();
}

std::optional<QString> siteAddress(const QString &text)
{
    const QString site = text.trimmed();
    if (isWebAddress(site)) {
        const QUrl url(site);
        return url.isValid() && !url.host().isEmpty() ? std::optional(site) : std::nullopt;
    }
    const QString address = u"https://"_s + site;
    const QUrl guess(address, QUrl::StrictMode);
    const bool isHost = guess.isValid() && guess.host().contains(u'.') && guess.userName().isEmpty() && !site.contains(u':');
    return isHost ? std::optional(address) : std::nullopt;
}

} // namespace parvis::domain
