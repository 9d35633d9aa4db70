// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/previewlook.h"

#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;
using ErrorKind = domain::Error::Kind;
using Theme = PreviewLook::Theme;
using Ground = PreviewLook::Ground;

namespace {

constexpr QLatin1StringView themeKey("articles/previewTheme");
constexpr QLatin1StringView groundKey("articles/previewGround");
constexpr QLatin1StringView mobileKey("articles/previewMobile");
constexpr QLatin1StringView ownKey("articles/previewCss");
constexpr std::array themeNames{"parvis"_L1, "magazine"_L1, "plain"_L1, "own"_L1};
constexpr std::array groundNames{"window"_L1, "light"_L1, "dark"_L1};

/// The place of a name in a list, the first where it is none of them.
template<class Choice>
Choice chosen(const auto &names, const QString &name)
{
    const auto found = std::ranges::find(names, name);
    return static_cast<Choice>(found == names.end() ? 0 : found - names.begin());
}

QString styleResource(QLatin1StringView name)
{
    QFile file(u":/parvis/preview/%1.css"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The palette of the window, or the other one, as variables.
QString variables(bool isDark)
{
    const auto colour = [isDark](const char *name, Ink ink) { return u"--%1:%2;"_s.arg(QLatin1StringView(name), theme::ink(ink, isDark).name()); };
    const QString colours = colour("ground", Ink::Ground) + colour("surface", Ink::Surface) + colour("line", Ink::Line) + colour("text", Ink::Text)
        + colour("muted", Ink::MutedText) + colour("soft", Ink::SoftFill) + colour("accent", Ink::Accent);
    return u":root{color-scheme:%1;%2}\n"_s.arg(isDark ? u"dark"_s : u"light"_s, colours);
}

/// Answers what a style sheet asks about the page's ground.
QString answered(QString css, bool isDark)
{
    static const QRegularExpression dark(u"\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression light(u"\\(\\s*prefers-color-scheme\\s*:\\s*light\\s*\\)"_s, QRegularExpression::CaseInsensitiveOption);
    const QString yes = u"(min-width: 0)"_s;
    const QString no = u"(max-width: 0)"_s;
    return css.replace(dark, isDark ? yes : no).replace(light, isDark ? no : yes);
}

/// The colour of the page before its style is there: that of the theme.
QColor groundOf(Theme theme, bool isDark)
{
    // As plain.css has them.
    constexpr QRgb plainLight = 0xffffffff;
    constexpr QRgb plainDark = 0xff121212;
    if (theme == Theme::Plain || theme == Theme::Own)
        return QColor::fromRgb(isDark ? plainDark : plainLight);
    return theme::ink(Ink::Ground, isDark);
}

} // namespace

PreviewLook rememberedLook()
{
    const QSettings settings;
    return {.theme = chosen<Theme>(themeNames, settings.value(themeKey).toString()),
            .ground = chosen<Ground>(groundNames, settings.value(groundKey).toString()),
            .isMobile = settings.value(mobileKey).toBool(),
            .ownPath = settings.value(ownKey).toString()};
}

void remember(const PreviewLook &look)
{
    QSettings settings;
    settings.setValue(themeKey, QString(themeNames.at(static_cast<size_t>(look.theme))));
    settings.setValue(groundKey, QString(groundNames.at(static_cast<size_t>(look.ground))));
    settings.setValue(mobileKey, look.isMobile);
    settings.setValue(ownKey, look.ownPath);
}

bool isDark(const PreviewLook &look)
{
    return look.ground == Ground::Window ? theme::isDark() : look.ground == Ground::Dark;
}

domain::Result<QString> readOwnStyle(const QString &path)
{
    constexpr qint64 largest = 1'000'000;
    QFile file(path);
    if (!file.exists())
        return domain::failure(ErrorKind::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(ErrorKind::Unreadable, file.errorString());
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return domain::failure(ErrorKind::TooLarge, u"1 MB"_s);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString css = decoder.decode(bytes);
    if (decoder.hasError() || css.contains(QChar(u'\0')))
        return domain::failure(ErrorKind::Invalid, u"it is not UTF-8 text"_s);
    return css;
}

PreviewDress dressOf(const PreviewLook &look, const QString &own)
{
    const bool dark = isDark(look);
    const QString theme = look.theme == Theme::Own ? own : styleResource(themeNames.at(static_cast<size_t>(look.theme)));
    // The theme comes last: what is broken in it breaks nothing of ours.
    return {.css = variables(dark) + answered(styleResource("base"_L1) + theme, dark), .ground = groundOf(look.theme, dark)};
}

} // namespace parvis::ui
