// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/languages.h"

#include "app/parvisctl/terminal.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::app {

std::optional<QString> languageGiven(const QString &code)
{
    // Language, script, region: what services tell apart. Extensions and variants they do not know.
    static const QRegularExpression form(u"^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(code.trimmed());
    const QString language = match.captured(1).toLower();
    if (!match.hasMatch() || QLocale::codeToLanguage(language) == QLocale::AnyLanguage) {
        complain(u"'%1' is no language. Write its code: fr, en, pt-BR, zh-Hant."_s.arg(code));
        return std::nullopt;
    }
    QStringList parts{language};
    if (const QString script = match.captured(2).toLower(); !script.isEmpty())
        parts << script.left(1).toUpper() + script.sliced(1);
    if (const QString region = match.captured(3); !region.isEmpty())
        parts << region.toUpper();
    return parts.join(u'-');
}

namespace {

/// Kept from before the program speaks as it does itself.
QString languageKept;

} // namespace

void keepLanguageOfSession()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        // "fr_FR.UTF-8@euro": the first that says something counts, whether or not this machine has it installed.
        const QString value = qEnvironmentVariable(name);
        if (value.isEmpty())
            continue;
        const QString code = value.section(u'.', 0, 0).section(u'@', 0, 0).section(u'_', 0, 0);
        const QLocale::Language language = code == "C"_L1 || code == "POSIX"_L1 ? QLocale::AnyLanguage : QLocale::codeToLanguage(code);
        languageKept = language == QLocale::AnyLanguage || language == QLocale::C ? QString() : QLocale::languageToCode(language, QLocale::ISO639Part1);
        return;
    }
}

QString languageOfSession()
{
    return languageKept;
}

} // namespace parvis::app
