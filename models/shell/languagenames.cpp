// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/languagenames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>

namespace parvis::models {

namespace {

/// QLocale names languages in English and in themselves only.
constexpr std::array namedLanguages{
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Arabic"),     QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Basque"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Breton"),     QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Bulgarian"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Catalan"),    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Chinese"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Corsican"),   QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Croatian"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Czech"),      QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Danish"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Dutch"),      QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "English"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Esperanto"),  QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Estonian"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Finnish"),    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "French"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "German"),     QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Greek"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Hebrew"),     QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Hindi"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Hungarian"),  QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Irish"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Italian"),    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Japanese"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Korean"),     QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Latvian"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Lithuanian"), QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Norwegian"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Occitan"),    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Persian"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Polish"),     QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Portuguese"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Romanian"),   QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Russian"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Serbian"),    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Slovak"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Slovenian"),  QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Spanish"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Swedish"),    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Turkish"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Ukrainian"),  QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Vietnamese"),
    QT_TRANSLATE_NOOP("parvis::models::LanguageNames", "Welsh"),
};

} // namespace

QString languageName(const QString &code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code);
    if (language == QLocale::AnyLanguage)
        return code;
    const QString english = language == QLocale::NorwegianBokmal ? QStringLiteral("Norwegian") : QLocale::languageToString(language);
    const auto named = std::ranges::find_if(namedLanguages, [&english](const char *name) { return english == QLatin1StringView(name); });
    return named == namedLanguages.end() ? english : QCoreApplication::translate("parvis::models::LanguageNames", *named);
}

} // namespace parvis::models
