// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/languages.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace parvis::ui {

QStringList offeredLanguages()
{
    QStringList codes = {u"fr"_s, u"en"_s, u"de"_s, u"es"_s, u"it"_s, u"nl"_s, u"pt"_s};
    const QString own = QLocale::languageToCode(QLocale().language(), QLocale::ISO639Part1);
    if (!own.isEmpty() && !codes.contains(own))
        codes.prepend(own);
    return codes;
}

QString languageName(const QString &code)
{
    // These two languages' own names carry a country ("American English"); the language alone is meant.
    if (code == "en"_L1)
        return u"English"_s;
    if (code == "es"_L1)
        return u"Español"_s;
    QString name = QLocale(code).nativeLanguageName();
    if (name.isEmpty())
        return code;
    name[0] = name[0].toUpper();
    return name;
}

} // namespace parvis::ui
