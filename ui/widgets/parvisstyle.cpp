// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parvisstyle.h"

#include "core/domain/query/words.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/listletters.h"
#include "ui/widgets/pointedat.h"
#include "ui/widgets/returnpresses.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QVariant>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {

constexpr int checkSize = 18;
constexpr int scrollBarWidth = 12;
constexpr int focusWidth = 2;

[[nodiscard]] int menuRadius()
{
    return QGuiApplication::platformName().startsWith("wayland"_L1) ? theme::cardRadius : 0;
}

[[nodiscard]] bool isPlain(const QWidget *widget)
{
    return widget && widget->property("plain").toBool();
}

/// An open menu takes the letters: without it they would be keys of the page behind it, which still has the keyboard. What is typed leads to the first entry
/// that begins so, where no entry has the letter for its own.
class MenuLetters : public QObject
{
public:
    explicit MenuLetters(QMenu &menu)
        : QObject(&menu)
        , m_menu(menu)
    {
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            constexpr auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
            if (!(static_cast<QKeyEvent *>(event)->modifiers() & commands)) {
                event->accept();
                return true;
            }
        }
        if (event->type() == QEvent::Show)
            m_typed.clear();
        return (event->type() == QEvent::KeyPress && seek(*static_cast<QKeyEvent *>(event))) || QObject::eventFilter(watched, event);
    }

private:
    bool seek(const QKeyEvent &key)
    {
        constexpr int pauseMs = 1'500;
        if (m_time.isValid() && m_time.hasExpired(pauseMs))
            m_typed.clear();
        const QString letter = key.text();
        if (letter.size() != 1 || !(letter.front().isLetterOrNumber() || (letter == " "_L1 && !m_typed.isEmpty())))
            return false;
        const auto entries = m_menu.actions();
        const auto isOwned = [&letter](const QAction *entry) { return entry->isVisible() && entry->text().contains(u'&' + letter, Qt::CaseInsensitive); };
        if (m_typed.isEmpty() && std::ranges::any_of(entries, isOwned))
            return false;
        m_typed += letter;
        m_time.start();
        const QString sought = domain::foldedText(m_typed);
        const auto found = std::ranges::find_if(entries, [&sought](const QAction *entry) {
            return entry->isVisible() && entry->isEnabled() && !entry->isSeparator() && domain::foldedText(bareText(entry->text())).startsWith(sought);
        });
        if (found != entries.cend())
            m_menu.setActiveAction(*found);
        return true;
    }

    QMenu &m_menu;
    QString m_typed;
    QElapsedTimer m_time;
};

void keepLetters(QMenu &menu)
{
    constexpr const char *mark = "keepsLetters";
    if (menu.property(mark).toBool())
        return;
    menu.setProperty(mark, true);
    menu.installEventFilter(new MenuLetters(menu));
}

} // namespace

ParvisStyle::ParvisStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void ParvisStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *button = qobject_cast<QAbstractButton *>(widget); button && (qobject_cast<QPushButton *>(button) || qobject_cast<QToolButton *>(button)))
        letReturnPress(*button);
    if (auto *menu = qobject_cast<QMenu *>(widget))
        keepLetters(*menu);
    if (widget->windowType() == Qt::Popup)
        letGoBehind(*widget);
    if (widget->inherits("QComboBoxListView"))
        keepListLetters(*widget);
    // Rounded corners need what lies behind them; a bare X session has nobody to mix the two and would show black.
    if (qobject_cast<QMenu *>(widget) && menuRadius() > 0)
        widget->setAttribute(Qt::WA_TranslucentBackground);
    if (isPlain(widget)) {
        if (auto *frame = qobject_cast<QFrame *>(widget))
            frame->setFrameShape(QFrame::NoFrame);
        if (auto *line = qobject_cast<QLineEdit *>(widget))
            line->setFrame(false);
    }
}

void ParvisStyle::polish(QPalette &palette)
{
    // The application's palette is theme's; Fusion must not put its own in its place.
    Q_UNUSED(palette)
}

int ParvisStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return theme::unit * 2;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return 18;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_SplitterWidth:
        return 5;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return checkSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return theme::unit;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 5;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return theme::unit * 2;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return theme::unit;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QLineEdit *>(widget))
            return theme::half;
        if (isPlain(widget))
            return 0;
        // As wide as the ring that it becomes: what lies within, rows and scroll bars, lies beside it all round.
        if (qobject_cast<const QAbstractScrollArea *>(widget) && !qobject_cast<const QPlainTextEdit *>(widget))
            return focusWidth;
        return qobject_cast<const QPlainTextEdit *>(widget) ? theme::half : 1;
    case PM_FocusFrameHMargin:
        // Also what item views keep between an item's edge and its text.
        return theme::unit;
    case PM_FocusFrameVMargin:
        return 3;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ParvisStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Menu_SubMenuPopupDelay:
        return 150;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_UnderlineShortcut:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Widget_Animation_Duration:
        return 100;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

namespace {
/// By how much a button's text is wider in the weight of one that is on.
int heavierBy(const QStyleOptionButton &button, QFont font)
{
    font.setWeight(QFont::DemiBold);
    const int heavy = QFontMetrics(font).horizontalAdvance(button.text);
    return qMax(0, heavy - button.fontMetrics.horizontalAdvance(button.text));
}
} // namespace

QSize ParvisStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isBare = button && button->text.isEmpty();
        const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
        const auto *held = qobject_cast<const QAbstractButton *>(widget);
        // A flat one has no air to spare for the heavier letters it wears while it is on.
        const int heavier = isFlat && held && held->isCheckable() ? heavierBy(*button, held->font()) : 0;
        // QPushButton reckons with a narrower gap beside its icon than is drawn here.
        constexpr int widerGap = 2;
        const int apart = button && !button->icon.isNull() ? widerGap : 0;
        // What Enter presses wears them too, for as long as it has the keyboard: a long text would outgrow the air around it.
        const auto *pushed = qobject_cast<const QPushButton *>(widget);
        const bool mayBePrimary = !isFlat && pushed && (pushed->autoDefault() || pushed->isDefault());
        const int wanted = mayBePrimary ? theme::unit * 3 + heavierBy(*button, held->font()) + widerGap : 0;
        const int horizontal = isFlat ? theme::unit * 2 + heavier + apart : qMax(theme::unit * 4, wanted + apart);
        size.setWidth(isBare ? theme::buttonHeight : qMax(contents.width() + horizontal, 2 * theme::buttonHeight));
        size.setHeight(qMax(contents.height() + theme::unit, theme::buttonHeight));
        break;
    }
    case CT_LineEdit:
        size.setHeight(qMax(size.height(), theme::buttonHeight));
        break;
    case CT_ComboBox:
        size.setHeight(qMax(size.height(), theme::buttonHeight));
        size.rwidth() += theme::unit;
        break;
    case CT_SpinBox:
        size.setHeight(qMax(size.height(), theme::buttonHeight));
        break;
    case CT_ToolButton:
        size = size.expandedTo({theme::buttonHeight, theme::buttonHeight});
        break;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        size.setHeight(qMax(size.height(), 30));
        size.rwidth() += theme::unit * 3;
        break;
    }
    case CT_ItemViewItem:
        size.setHeight(qMax(size.height(), 30));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        size.setHeight(qMax(size.height(), 28));
        break;
    case CT_TabBarTab:
        size.setHeight(qMax(size.height(), 36));
        break;
    case CT_HeaderSection:
        size.setHeight(qMax(size.height(), 30));
        size.rwidth() += 2 * headerInset(option, widget);
        break;
    default:
        break;
    }
    return size;
}

QRect ParvisStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrows: the groove is the whole bar.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool isHorizontal = bar->orientation == Qt::Horizontal;
        const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
        const int range = bar->maximum - bar->minimum;
        int sliderLength = length;
        if (range > 0) {
            const qint64 whole = qint64{range} + bar->pageStep;
            sliderLength = static_cast<int>(qint64{bar->pageStep} * length / qMax<qint64>(1, whole));
            sliderLength = qBound(qMin(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), sliderLength, length);
        }
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - sliderLength, bar->upsideDown);
        const auto along = [&](int from, int size) {
            return isHorizontal ? visualRect(bar->direction, bar->rect, QRect(from, 0, size, bar->rect.height())) : QRect(0, from, bar->rect.width(), size);
        };
        switch (part) {
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSlider:
            return along(start, sliderLength);
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + sliderLength, length - start - sliderLength);
        default:
            return {};
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const int left = combo && combo->editable ? 2 : theme::unit + theme::half;
        return visualRect(option->direction, option->rect, option->rect.adjusted(left, 2, -26, -2));
    }
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, option->rect, QRect(option->rect.right() - 25, option->rect.top(), 24, option->rect.height()));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int ParvisStyle::headerInset(const QStyleOption *option, const QWidget *widget) const
{
    return pixelMetric(PM_FocusFrameHMargin, option, widget) + 1 - pixelMetric(PM_HeaderMargin, option, widget);
}

QRect ParvisStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        if (isPlain(widget))
            return option->rect;
        return QProxyStyle::subElementRect(element, option, widget).adjusted(theme::half, 0, -theme::half, 0);
    }
    if (element == SE_TabBarTabText)
        return option->rect;
    if (element == SE_HeaderLabel) {
        const int inset = headerInset(option, widget);
        return QProxyStyle::subElementRect(element, option, widget).adjusted(inset, 0, -inset, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

void ParvisStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        if (widget && widget->inherits("QComboBoxListView"))
            return;
        if (option->state.testFlag(State_KeyboardFocusChange) || !qobject_cast<const QAbstractItemView *>(widget))
            strokeFocus(*painter, option->rect, theme::half);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool isFramed = frame && frame->lineWidth > 0 && !isPlain(widget);
        const bool isOpen = option->state.testFlag(State_Enabled) && !option->state.testFlag(State_ReadOnly);
        if (!isFramed)
            return;
        fillRounded(*painter, option->rect, ink(isOpen ? Ink::Surface : Ink::SoftFill), ink(Ink::Line), theme::cardRadius);
        if (option->state.testFlag(State_HasFocus))
            strokeFocus(*painter, option->rect, theme::cardRadius);
        return;
    }
    case PE_Frame: {
        if (isPlain(widget))
            return;
        if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget)) {
            // A text box of several lines is a line edit that grew.
            const bool isOpen = text->isEnabled() && !text->isReadOnly();
            fillRounded(*painter, option->rect, ink(isOpen ? Ink::Surface : Ink::SoftFill), ink(Ink::Line), theme::cardRadius);
            if (text->hasFocus())
                strokeFocus(*painter, option->rect, theme::cardRadius);
            return;
        }
        if (const auto *view = qobject_cast<const QAbstractScrollArea *>(widget)) {
            painter->setPen(ink(Ink::Line));
            painter->setBrush(view->viewport()->palette().brush(view->viewport()->backgroundRole()));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            if (view->hasFocus())
                strokeFocus(*painter, option->rect, 2);
            return;
        }
        painter->setPen(ink(Ink::Line));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheck(*painter, option->rect, option->state);
        return;
    case PE_IndicatorRadioButton:
        paintRadio(*painter, option->rect, option->state);
        return;
    case PE_PanelMenu:
        fillRounded(*painter, option->rect, ink(Ink::Surface), ink(Ink::Line), menuRadius());
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        return;
    case PE_PanelButtonTool: {
        const bool isOn = option->state.testFlag(State_On);
        const bool isHot = option->state.testFlag(State_Enabled) && option->state.testFlag(State_MouseOver);
        if (isOn)
            fillRounded(*painter, option->rect, ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
        else if (isHot || option->state.testFlag(State_Sunken))
            fillRounded(*painter, option->rect, hover(ink(Ink::SoftFill)), Qt::transparent, theme::cardRadius);
        if (option->state.testFlag(State_HasFocus))
            strokeFocus(*painter, option->rect, theme::cardRadius);
        return;
    }
    case PE_PanelItemViewItem: {
        const bool isSelected = option->state.testFlag(State_Selected);
        const bool isHot = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
        if (isSelected)
            painter->fillRect(option->rect, ink(Ink::AccentSoft));
        else if (isHot)
            painter->fillRect(option->rect, ink(Ink::SoftFill));
        return;
    }
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), ink(Ink::Line));
        return;
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace parvis::ui
