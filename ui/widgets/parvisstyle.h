// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QProxyStyle>

namespace parvis::ui {

/// Fusion in our hand: flat surfaces, hairlines, radius 8, controls 32 high, slim scroll bars and a focus ring that is always seen.
///
/// What a control may ask for:
/// - a QPushButton with setDefault(true) is the primary one (accent fill); with setFlat(true) it is a quiet one (text only); with a dynamic
///   property "pill" = true it is round at both ends;
/// - a QFrame with frameShape HLine or VLine is a hairline;
/// - a QToolButton is quiet (no frame until hovered); checked, it wears the soft accent;
/// - a dynamic property "plain" = true on a QLineEdit, QPlainTextEdit, QTextEdit or view drops its frame (it lies in a card).
class ParvisStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ParvisStyle();

    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;

private:
    /// How much farther than by itself a header's text stands from its edges, to be in line with the cells under it.
    [[nodiscard]] int headerInset(const QStyleOption *option, const QWidget *widget) const;
    void drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTab(const QStyleOption *option, QPainter *painter) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
};

} // namespace parvis::ui
