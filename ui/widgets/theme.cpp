// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/parvisstyle.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontMetrics>
#include <QtGui/QGuiApplication>
#include <QtGui/QPixmapCache>
#include <QtGui/QStyleHints>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::ui::theme {

namespace {

constexpr int inkCount = 12;
using Inks = std::array<QRgb, inkCount>;

// In the order of Ink: Ground, Surface, Line, Text, MutedText, SoftFill, Accent, AccentSoft, OnAccent, NotePaper, Favourable, Unfavourable.
constexpr Inks lightInks
    = {0xFFF6F4F0, 0xFFFFFFFF, 0xFFE5E0D9, 0xFF23211E, 0xFF6E6861, 0xFFF1EEE9, 0xFF0F6B6B, 0xFFE1F0EE, 0xFFFFFFFF, 0xFFFFF7DC, 0xFF0072B2, 0xFFC84E00};
constexpr Inks darkInks
    = {0xFF1C1D1F, 0xFF26282A, 0xFF393C3F, 0xFFECE9E4, 0xFFA8A29A, 0xFF2D2F32, 0xFF56BDB4, 0xFF1F3A39, 0xFF10201F, 0xFF3A3421, 0xFF6DB8E8, 0xFFF08A4B};

// Okabe and Ito, "Color universal design" (2008), then two greys, then six more that can be told from them and are seen on both grounds.
constexpr std::array<QRgb, 14> seriesInks = {0xFFE69F00, 0xFF56B4E9, 0xFF009E73, 0xFF0072B2, 0xFFD55E00, 0xFFCC79A7, 0xFF8A8279,
                                             0xFFB8B2A8, 0xFF999933, 0xFFAA4499, 0xFFDDCC77, 0xFF6A5ACD, 0xFF8CCB5E, 0xFF8C5A2B};

// White on each is at least 4.5:1.
constexpr std::array<QRgb, 8> avatarInks = {0xFFB4532A, 0xFF3A6EA5, 0xFF7A4F9A, 0xFF2E7D5B, 0xFF8A6914, 0xFF5A5A5A, 0xFFA3446B, 0xFF2F7479};

bool wearsDark = false;

[[nodiscard]] QPalette paletteOf(const Inks &inks)
{
    const auto of = [&inks](Ink meaning) { return QColor(inks.at(static_cast<size_t>(meaning))); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Ink::Ground));
    palette.setColor(QPalette::WindowText, of(Ink::Text));
    palette.setColor(QPalette::Base, of(Ink::Surface));
    palette.setColor(QPalette::AlternateBase, of(Ink::SoftFill));
    palette.setColor(QPalette::Text, of(Ink::Text));
    palette.setColor(QPalette::PlaceholderText, of(Ink::MutedText));
    palette.setColor(QPalette::Button, of(Ink::Surface));
    palette.setColor(QPalette::ButtonText, of(Ink::Text));
    palette.setColor(QPalette::BrightText, of(Ink::OnAccent));
    palette.setColor(QPalette::Highlight, of(Ink::Accent));
    palette.setColor(QPalette::HighlightedText, of(Ink::OnAccent));
    palette.setColor(QPalette::Accent, of(Ink::Accent));
    palette.setColor(QPalette::Link, of(Ink::Accent));
    palette.setColor(QPalette::LinkVisited, of(Ink::Accent));
    // Dark in both: nothing bright flashes up in a dark room.
    const bool isDark = of(Ink::Ground).lightnessF() < of(Ink::Text).lightnessF();
    palette.setColor(QPalette::ToolTipBase, of(isDark ? Ink::Line : Ink::Text));
    palette.setColor(QPalette::ToolTipText, of(isDark ? Ink::Text : Ink::Ground));
    palette.setColor(QPalette::Light, of(Ink::Surface));
    palette.setColor(QPalette::Midlight, of(Ink::SoftFill));
    palette.setColor(QPalette::Mid, of(Ink::Line));
    palette.setColor(QPalette::Dark, of(Ink::MutedText));
    palette.setColor(QPalette::Shadow, of(Ink::Line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, of(Ink::MutedText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Ink::SoftFill));
    return palette;
}

/// The system's font; a bare session names none (Qt then says "Sans Serif" at 9 points), so that session gets one of its own.
[[nodiscard]] QFont systemFont()
{
    static const QFont font = [] {
        QFont found = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        constexpr qreal bareSize = 9;
        constexpr qreal readableSize = 10.5;
        if (found.pointSizeF() <= bareSize) {
            if (QFontDatabase::hasFamily(u"Noto Sans"_s))
                found.setFamily(u"Noto Sans"_s);
            found.setPointSizeF(readableSize);
        }
        return found;
    }();
    return font;
}

[[nodiscard]] QFont scaled(qreal factor, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

void apply(Scheme scheme)
{
    QStyleHints &hints = *QGuiApplication::styleHints();
    switch (scheme) {
    case Scheme::System:
        hints.unsetColorScheme();
        break;
    case Scheme::Light:
        hints.setColorScheme(Qt::ColorScheme::Light);
        break;
    case Scheme::Dark:
        hints.setColorScheme(Qt::ColorScheme::Dark);
        break;
    }
    // A platform without a theme of its own ignores setColorScheme(), so the wish decides and not what the hint says afterwards.
    wearsDark = scheme == Scheme::Dark || (scheme == Scheme::System && hints.colorScheme() == Qt::ColorScheme::Dark);
    QPixmapCache::clear();
    if (!qobject_cast<ParvisStyle *>(QApplication::style())) {
        QApplication::setStyle(new ParvisStyle);
        QApplication::setFont(systemFont());
    }
    const QPalette palette = paletteOf(wearsDark ? darkInks : lightInks);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(captionFont());
}

bool isDark()
{
    return wearsDark;
}

QColor ink(Ink meaning)
{
    return ink(meaning, wearsDark);
}

QColor ink(Ink meaning, bool isDark)
{
    return QColor((isDark ? darkInks : lightInks).at(static_cast<size_t>(meaning)));
}

QColor series(int number)
{
    const auto index = static_cast<size_t>(qMax(0, number));
    constexpr size_t first = 6;
    // Beyond the palette, all that come after the first six take turns.
    return QColor(index < first ? seriesInks.at(index) : seriesInks.at(first + (index - first) % (seriesInks.size() - first)));
}

QColor avatarColor(const QString &name)
{
    // Not qHash(): its seed changes from one start to the next, and a person keeps a colour.
    quint32 hash = 2166136261U;
    for (const QChar c : name.trimmed()) {
        hash ^= c.toLower().unicode();
        hash *= 16777619U;
    }
    return QColor(avatarInks.at((hash >> 8U) % avatarInks.size()));
}

QFont titleFont()
{
    return scaled(1.5, QFont::Bold);
}

QFont sectionFont()
{
    return scaled(1.2, QFont::Bold);
}

QFont bodyFont()
{
    return QGuiApplication::font();
}

QFont captionFont()
{
    return scaled(0.87, QFont::Normal);
}

QFont tabularFont()
{
    QFont font = QGuiApplication::font();
    font.setFeature("tnum", 1);
    return font;
}

} // namespace parvis::ui::theme
