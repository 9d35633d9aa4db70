// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace parvis::ui;
using theme::Ink;

namespace {

/// Relative luminance, WCAG 2.2.
double luminance(const QColor &colour)
{
    const auto channel = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

constexpr double readable = 4.5;

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnEveryFillInBothPalettes_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("light") << theme::Scheme::Light;
        QTest::newRow("dark") << theme::Scheme::Dark;
    }
    void textIsReadableOnEveryFillInBothPalettes()
    {
        // GIVEN
        QFETCH(theme::Scheme, scheme);
        // WHEN
        theme::apply(scheme);
        // THEN
        QCOMPARE(theme::isDark(), scheme == theme::Scheme::Dark);
        const QPalette worn = QToolTip::palette();
        QVERIFY(contrast(worn.color(QPalette::ToolTipText), worn.color(QPalette::ToolTipBase)) >= readable);
        QVERIFY(luminance(worn.color(QPalette::ToolTipBase)) < luminance(worn.color(QPalette::ToolTipText)));
        for (const Ink fill : {Ink::Ground, Ink::Surface, Ink::SoftFill, Ink::AccentSoft, Ink::NotePaper}) {
            QVERIFY(contrast(theme::ink(Ink::Text), theme::ink(fill)) >= readable);
            QVERIFY2(contrast(theme::ink(Ink::MutedText), theme::ink(fill)) >= readable,
                     qPrintable(QString::number(static_cast<int>(fill)) + u' ' + QString::number(contrast(theme::ink(Ink::MutedText), theme::ink(fill)))));
        }
        for (const Ink fill : {Ink::Ground, Ink::Surface, Ink::AccentSoft}) {
            QVERIFY(contrast(theme::ink(Ink::Accent), theme::ink(fill)) >= readable);
            constexpr double largeOrMarked = 3.0;   // tone is always with a shape or word, and never body text
            QVERIFY(contrast(theme::ink(Ink::Unfavourable), theme::ink(fill)) >= largeOrMarked);
            QVERIFY(contrast(theme::ink(Ink::Favourable), theme::ink(fill)) >= largeOrMarked);
        }
        QVERIFY(contrast(theme::ink(Ink::OnAccent), theme::ink(Ink::Accent)) >= readable);
    }

    void whatWarnsIsSeenInBothPalettes()
    {
        constexpr double seen = 3.0;
        constexpr int large = 64;
        for (const auto scheme : {theme::Scheme::Dark, theme::Scheme::Light}) {
            theme::apply(scheme);
            for (const QString &name : {u"edit-delete"_s, u"dialog-warning"_s}) {
                // GIVEN a drawing that has a colour of its own at Breeze
                const QImage drawn = theme::icon(name).pixmap(QSize(large, large), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
                // WHEN what is wholly covered is looked at
                QSet<QRgb> inks;
                for (int y = 0; y < drawn.height(); ++y) {
                    for (int x = 0; x < drawn.width(); ++x) {
                        if (qAlpha(drawn.pixel(x, y)) == 255)
                            inks += drawn.pixel(x, y);
                    }
                }
                // THEN it is in our ink for what warns
                QVERIFY(inks.contains(theme::ink(Ink::Unfavourable).rgb()));
                for (const QRgb one : std::as_const(inks)) {
                    for (const Ink fill : {Ink::Ground, Ink::Surface, Ink::SoftFill, Ink::AccentSoft, Ink::Line}) {
                        if (one == theme::ink(Ink::Unfavourable).rgb())
                            QVERIFY2(contrast(QColor(one), theme::ink(fill)) >= seen, qPrintable(name + u' ' + QColor(one).name()));
                    }
                }
                // AND where nothing can be done it is as quiet as every other
                const auto disabled = [large](const QString &which) {
                    const QImage image = theme::icon(which).pixmap(QSize(large, large), 1.0, QIcon::Disabled).toImage();
                    for (int y = 0; y < image.height(); ++y) {
                        for (int x = 0; x < image.width(); ++x) {
                            const QColor pixel = image.pixelColor(x, y);
                            if (pixel.alpha() > 120)
                                return pixel.hslSaturationF();
                        }
                    }
                    return -1.0F;
                };
                constexpr float greyish = 0.2F;
                QVERIFY(disabled(name) >= 0 && disabled(name) < greyish);
            }
        }
    }

    void fourteenChannelsCanBeToldApart()
    {
        constexpr int channels = 14;
        constexpr double apart = 55.0;
        constexpr double seen = 1.5;
        for (int one = 0; one < channels; ++one) {
            const QColor colour = theme::series(one);
            for (int other = 0; other < one; ++other) {
                const QColor second = theme::series(other);
                const double distance = std::hypot(colour.red() - second.red(), colour.green() - second.green(), colour.blue() - second.blue());
                QVERIFY2(distance >= apart, qPrintable(u"%1 and %2"_s.arg(one).arg(other)));
            }
            for (const auto scheme : {theme::Scheme::Dark, theme::Scheme::Light}) {
                theme::apply(scheme);
                QVERIFY2(contrast(colour, theme::ink(Ink::Surface)) >= seen, qPrintable(QString::number(one)));
            }
        }
    }

    void whiteInitialsAreReadableOnEveryAvatar()
    {
        for (int i = 0; i < 200; ++i)
            QVERIFY(contrast(Qt::white, theme::avatarColor(u"person %1"_s.arg(i))) >= readable);
    }

    void aPersonKeepsTheirColour() { QCOMPARE(theme::avatarColor(u"Amélie R."_s), theme::avatarColor(u" amélie r. "_s)); }

    void initialsComeFromFirstAndLastWord()
    {
        QCOMPARE(initialsOf(u"Amélie R."_s), u"AR"_s);
        QCOMPARE(initialsOf(u"École des Buis"_s), u"ÉB"_s);
        QCOMPARE(initialsOf(u"@theo@example.social"_s), u"T"_s);
        QCOMPARE(initialsOf(u"  "_s), u"?"_s);
    }

    void aBadgeShortensLargeNumbers()
    {
        QCOMPARE(badgeText(0), QString());
        QCOMPARE(badgeText(12), u"12"_s);
        QCOMPARE(badgeText(12'345), u"12k"_s);
        QCOMPARE(badgeText(2'000'000), u"2M"_s);
    }

    void theProgramsMarkKeepsItsColoursInBothPalettes()
    {
        for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
            // GIVEN
            theme::apply(scheme);
            // WHEN
            const QImage mark = theme::programIcon().pixmap(QSize(128, 128)).toImage();
            // THEN its plate is teal, and its corners let the ground through
            QCOMPARE(mark.pixelColor(20, 64), QColor(0x0F, 0x6B, 0x6B));
            QCOMPARE(mark.pixelColor(0, 0).alpha(), 0);
        }
    }

    void iconsAreDrawnInTheInkOfThePalette()
    {
        // GIVEN
        theme::apply(theme::Scheme::Light);
        const QIcon icon = theme::icon(u"place-inbox"_s, Ink::Accent);
        const auto strongest = [&icon] {
            const QImage image = icon.pixmap(QSize(48, 48)).toImage();
            QColor found = Qt::transparent;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > found.alpha())
                        found = image.pixelColor(x, y);
                }
            }
            return found.rgb();
        };
        // THEN
        QCOMPARE(strongest(), theme::ink(Ink::Accent).rgb());
        // WHEN
        theme::apply(theme::Scheme::Dark);
        // THEN
        QCOMPARE(strongest(), theme::ink(Ink::Accent).rgb());
    }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
