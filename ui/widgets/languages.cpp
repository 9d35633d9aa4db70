// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/languages.h"

#include "models/shell/languagenames.h"

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

QString languageEntry(const QString &code)
{
    QString name = models::languageName(code);
    if (!name.isEmpty() && name != code)
        name[0] = name[0].toUpper();
    return name;
}

} // namespace parvis::ui
