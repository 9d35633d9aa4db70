// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parvisstyle.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QVariant>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

namespace parvis::ui {

using theme::Ink;
using theme::ink;

QIcon ParvisStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_ArrowBack:
    case SP_ArrowLeft:
    case SP_FileDialogBack:
        return theme::icon(QStringLiteral("chevron-left"));
    case SP_ArrowForward:
    case SP_ArrowRight:
        return theme::icon(QStringLiteral("chevron-right"));
    case SP_ArrowUp:
    case SP_FileDialogToParent:
        return theme::icon(QStringLiteral("chevron-up"));
    case SP_ArrowDown:
        return theme::icon(QStringLiteral("chevron-down"));
    case SP_FileDialogNewFolder:
        return theme::icon(QStringLiteral("folder-add"));
    case SP_FileDialogListView:
        return theme::icon(QStringLiteral("view-list-icons"));
    case SP_FileDialogDetailedView:
        return theme::icon(QStringLiteral("view-list-details"));
    case SP_DirIcon:
    case SP_DirClosedIcon:
    case SP_DirOpenIcon:
    case SP_DirHomeIcon:
    case SP_DirLinkIcon:
    case SP_ComputerIcon:
    case SP_DriveHDIcon:
        return theme::icon(QStringLiteral("folder"), Ink::Accent);
    case SP_FileIcon:
    case SP_FileLinkIcon:
        return theme::icon(QStringLiteral("place-articles"));
    case SP_MessageBoxInformation:
        return theme::icon(QStringLiteral("information"), Ink::Accent);
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical:
        return theme::icon(QStringLiteral("warning"), Ink::Unfavourable);
    case SP_LineEditClearButton:
        return theme::icon(QStringLiteral("close"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void ParvisStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        drawPushButton(option, painter, widget);
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_ItemViewItem: {
        // Chosen rows wear the soft accent, on which text stays text and an icon keeps its ink.
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (!item)
            return;
        QStyleOptionViewItem chosen(*item);
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            chosen.palette.setColor(group, QPalette::HighlightedText, ink(Ink::Text));
        if (item->state.testFlag(State_Selected) && item->state.testFlag(State_Enabled) && !item->icon.isNull()) {
            const QPixmap usual = item->icon.pixmap(item->decorationSize, painter->device()->devicePixelRatio());
            chosen.icon = QIcon(usual);
            chosen.icon.addPixmap(usual, QIcon::Selected);
        }
        QProxyStyle::drawControl(element, &chosen, painter, widget);
        return;
    }
    case CE_TabBarTab:
        drawTab(option, painter);
        return;
    case CE_Splitter: {
        const bool isVerticalLine = option->state.testFlag(State_Horizontal);
        const QPoint centre = option->rect.center();
        const QRect line = isVerticalLine ? QRect(centre.x(), option->rect.top(), 1, option->rect.height())
                                          : QRect(option->rect.left(), centre.y(), option->rect.width(), 1);
        const bool isHot = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken) || option->state.testFlag(State_HasFocus);
        painter->fillRect(line, ink(isHot ? Ink::Accent : Ink::Line));
        return;
    }
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame)
            return;
        const QPoint centre = option->rect.center();
        if (frame->frameShape == QFrame::HLine)
            painter->fillRect(QRect(option->rect.left(), centre.y(), option->rect.width(), 1), ink(Ink::Line));
        else if (frame->frameShape == QFrame::VLine)
            painter->fillRect(QRect(centre.x(), option->rect.top(), 1, option->rect.height()), ink(Ink::Line));
        else if (frame->frameShape != QFrame::NoFrame)
            QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, ink(Ink::Surface));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), ink(Ink::Line));
        return;
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option);
        if (!header)
            return QProxyStyle::drawControl(element, option, painter, widget);
        // Given the rectangle of the style below this one.
        QStyleOptionHeaderV2 inset(*header);
        const int by = headerInset(option, widget);
        inset.rect.adjust(by, 0, -by, 0);
        return QProxyStyle::drawControl(element, &inset, painter, widget);
    }
    case CE_ComboBoxLabel: {
        auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->editable)
            return;
        QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        if (!combo->currentIcon.isNull()) {
            const QRect iconRect(field.left(), field.top() + (field.height() - combo->iconSize.height()) / 2, combo->iconSize.width(),
                                 combo->iconSize.height());
            combo->currentIcon.paint(painter, visualRect(combo->direction, field, iconRect));
            field = visualRect(combo->direction, combo->rect, field.adjusted(combo->iconSize.width() + 6, 0, 0, 0));
        }
        painter->setPen(ink(option->state.testFlag(State_Enabled) ? Ink::Text : Ink::MutedText));
        painter->drawText(field, static_cast<int>(visualAlignment(combo->direction, Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine,
                          combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width()));
        return;
    }
    case CE_ProgressBarGroove: {
        QRect groove = option->rect;
        groove.setHeight(6);
        groove.moveCenter(option->rect.center());
        fillRounded(*painter, groove, ink(Ink::SoftFill), Qt::transparent, 3);
        return;
    }
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (!bar)
            return;
        QRect groove = option->rect;
        groove.setHeight(6);
        groove.moveCenter(option->rect.center());
        const bool isUnknown = bar->minimum == bar->maximum;
        const double share = isUnknown ? 1.0 : static_cast<double>(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
        groove.setWidth(qMax(6, static_cast<int>(groove.width() * share)));
        fillRounded(*painter, visualRect(option->direction, option->rect, groove), ink(isUnknown ? Ink::AccentSoft : Ink::Accent), Qt::transparent, 3);
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ParvisStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_ToolButton: {
        // A button that only opens a menu says so by its icon; the small arrow in its corner is noise.
        const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (!tool)
            return;
        QStyleOptionToolButton plain(*tool);
        if (!plain.features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
            plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    case CC_SpinBox: {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!spin)
            return;
        fillRounded(*painter, option->rect, ink(Ink::Surface), ink(Ink::Line), theme::cardRadius);
        if (option->state.testFlag(State_HasFocus))
            strokeFocus(*painter, option->rect, theme::cardRadius);
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const auto colourFor = [&](QAbstractSpinBox::StepEnabledFlag step) {
            QColor colour = ink(Ink::MutedText);
            if (!spin->stepEnabled.testFlag(step))
                colour.setAlphaF(0.4F);
            return colour;
        };
        paintChevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), colourFor(QAbstractSpinBox::StepUpEnabled), true);
        paintChevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), colourFor(QAbstractSpinBox::StepDownEnabled));
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void ParvisStyle::drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const bool isEnabled = option->state.testFlag(State_Enabled);
    const bool isHot = isEnabled && option->state.testFlag(State_MouseOver);
    const bool isDown = option->state.testFlag(State_Sunken);
    const bool isOn = option->state.testFlag(State_On);
    const bool isFlat = button->features.testFlag(QStyleOptionButton::Flat);
    const bool isPrimary = button->features.testFlag(QStyleOptionButton::DefaultButton) && isEnabled;

    const bool isPill = widget && widget->property("pill").toBool();
    const int radius = isPill ? option->rect.height() / 2 : theme::cardRadius;
    QColor fill = isPrimary ? ink(Ink::Accent) : ink(isEnabled ? Ink::Surface : Ink::SoftFill);
    if (isOn && !isPrimary)
        fill = ink(Ink::AccentSoft);
    if (isDown)
        fill = pressed(fill);
    else if (isHot)
        fill = hover(fill);
    const QColor line = isPrimary ? fill : ink(Ink::Line);
    if (!isFlat || isOn)
        fillRounded(*painter, option->rect, fill, line, radius);
    else if (isHot || isDown)
        fillRounded(*painter, option->rect, hover(ink(Ink::SoftFill)), Qt::transparent, radius);

    if (option->state.testFlag(State_HasFocus)) {
        if (isPrimary) {
            // On its own colour the ring would drown: a gap in the ground's colour sets it off.
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(ink(Ink::OnAccent), 1.5));
            painter->drawRoundedRect(QRectF(option->rect).adjusted(3, 3, -3, -3), radius - 3, radius - 3);
            painter->restore();
        } else {
            strokeFocus(*painter, option->rect, radius);
        }
    }

    QFont font = painter->font();
    font.setWeight(isPrimary || isOn ? QFont::DemiBold : font.weight());
    painter->setFont(font);
    QColor text = isPrimary ? ink(Ink::OnAccent) : ink(isEnabled ? (isOn ? Ink::Accent : Ink::Text) : Ink::MutedText);
    painter->setPen(text);
    const bool hasMenu = button->features.testFlag(QStyleOptionButton::HasMenu);
    QRect content = option->rect.adjusted(theme::unit, 0, hasMenu ? -theme::unit * 2 - 4 : -theme::unit, 0);
    if (hasMenu)
        paintChevron(*painter, visualRect(option->direction, option->rect, QRect(option->rect.right() - 22, option->rect.top(), 16, option->rect.height())),
                     text);
    const QFontMetrics metrics(font);
    const int iconWidth = button->icon.isNull() ? 0 : button->iconSize.width();
    const int gap = iconWidth > 0 && !button->text.isEmpty() ? 6 : 0;
    const QString shown = metrics.elidedText(button->text, Qt::ElideRight, qMax(0, content.width() - iconWidth - gap), Qt::TextShowMnemonic);
    const int textWidth = button->text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, shown).width();
    QRect centred(0, 0, iconWidth + gap + textWidth, content.height());
    centred.moveCenter(content.center());
    if (iconWidth > 0) {
        const QRect iconRect(centred.left(), centred.center().y() - button->iconSize.height() / 2, iconWidth, button->iconSize.height());
        const auto mode = !isEnabled ? QIcon::Disabled : isPrimary ? QIcon::Selected : QIcon::Normal;
        button->icon.paint(painter, visualRect(option->direction, content, iconRect), Qt::AlignCenter, mode, isOn ? QIcon::On : QIcon::Off);
    }
    const QRect textRect(centred.left() + iconWidth + gap, content.top(), textWidth + 2, content.height());
    painter->drawText(visualRect(option->direction, content, textRect), Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, shown);
}

void ParvisStyle::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(option->rect.left() + theme::unit, option->rect.center().y(), option->rect.width() - 2 * theme::unit, 1), ink(Ink::Line));
        return;
    }
    Q_UNUSED(widget)
    const bool isEnabled = option->state.testFlag(State_Enabled);
    const bool isSelected = option->state.testFlag(State_Selected);
    if (isSelected)
        fillRounded(*painter, option->rect.adjusted(4, 1, -4, -1), ink(isEnabled ? Ink::AccentSoft : Ink::SoftFill), Qt::transparent, 6);

    constexpr int markWidth = 26;
    const QRect marks(option->rect.left() + theme::unit + 2, option->rect.top(), 18, option->rect.height());
    const QColor text = ink(!isEnabled ? Ink::MutedText : isSelected ? Ink::Accent : Ink::Text);
    const bool hasChecks = item->menuHasCheckableItems;
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked) {
        theme::icon(QStringLiteral("check"), Ink::Accent).paint(painter, visualRect(option->direction, option->rect, marks));
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, visualRect(option->direction, option->rect, marks), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
    const int left = (hasChecks || item->maxIconWidth > 0) ? markWidth : 4;
    QRect textRect = option->rect.adjusted(theme::unit + left + 2, 0, -theme::unit * 2, 0);
    const qsizetype tab = item->text.indexOf(u'\t');
    painter->setFont(item->font);
    painter->setPen(text);
    const QString label = tab < 0 ? item->text : item->text.left(tab);
    painter->drawText(visualRect(option->direction, option->rect, textRect),
                      static_cast<int>(visualAlignment(option->direction, Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      label);
    if (tab >= 0) {
        painter->setPen(ink(Ink::MutedText));
        painter->drawText(visualRect(option->direction, option->rect, textRect),
                          static_cast<int>(visualAlignment(option->direction, Qt::AlignRight)) | Qt::AlignVCenter | Qt::TextSingleLine,
                          item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(option->rect.right() - 24, option->rect.top(), 16, option->rect.height());
        theme::icon(option->direction == Qt::LeftToRight ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left"))
            .paint(painter, visualRect(option->direction, option->rect, arrow));
    }
}

void ParvisStyle::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    const bool isSelected = option->state.testFlag(State_Selected);
    const bool isHot = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
    QFont font = painter->font();
    font.setWeight(isSelected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(ink(isSelected ? Ink::Accent : isHot ? Ink::Text : Ink::MutedText));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, tab->text);
    if (isSelected)
        painter->fillRect(QRect(option->rect.left() + theme::unit, option->rect.bottom() - 1, option->rect.width() - 2 * theme::unit, 2), ink(Ink::Accent));
    if (option->state.testFlag(State_HasFocus))
        strokeFocus(*painter, option->rect.adjusted(2, 3, -2, -4), 6);
}

void ParvisStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const bool isHot = option->state.testFlag(State_MouseOver) || bar->activeSubControls.testFlag(SC_ScrollBarSlider);
    QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const qreal inset = isHot ? 2.5 : 3.5;
    slider = isHorizontal ? slider.adjusted(2, inset, -2, -inset) : slider.adjusted(inset, 2, -inset, -2);
    QColor colour = ink(Ink::MutedText);
    colour.setAlphaF(option->state.testFlag(State_Sunken) ? 0.85F : isHot ? 0.65F : 0.38F);
    const qreal radius = (isHorizontal ? slider.height() : slider.width()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(slider, radius, radius);
    painter->restore();
}

void ParvisStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    const bool isEnabled = option->state.testFlag(State_Enabled);
    QColor fill = ink(isEnabled ? Ink::Surface : Ink::SoftFill);
    if (isEnabled && option->state.testFlag(State_MouseOver) && !combo->editable)
        fill = hover(fill);
    if (combo->frame) {
        fillRounded(*painter, option->rect, fill, ink(Ink::Line), theme::cardRadius);
        if (option->state.testFlag(State_HasFocus))
            strokeFocus(*painter, option->rect, theme::cardRadius);
    } else if (option->state.testFlag(State_HasFocus)) {
        strokeFocus(*painter, option->rect, theme::cardRadius);
    }
    paintChevron(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), ink(Ink::MutedText));
}

} // namespace parvis::ui
