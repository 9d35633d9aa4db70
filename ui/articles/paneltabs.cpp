// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/paneltabs.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {
constexpr int panelIcon = 18;
constexpr int panelTabHeight = 36;

QFont panelTabFont()
{
    QFont font = theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}
} // namespace

PanelTabs::PanelTabs(QWidget *parent)
    : QTabBar(parent)
{
    setExpanding(false);
    // The panel is as wide as all of them, so that none is out of sight.
    setUsesScrollButtons(false);
    setDrawBase(false);
    setMouseTracking(true);
    // Another one has its name beside it: all are as wide as they want anew.
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            setTabText(index, tabText(index));
    });
}

void PanelTabs::addPanel(const QString &name, const QString &icon)
{
    m_names << name;
    m_icons << icon;
    m_counts << 0;
    setTabToolTip(addTab(name), name);
}

void PanelTabs::setCount(int index, int count)
{
    if (m_counts.value(index) == count)
        return;
    m_counts[index] = count;
    //: a tab, and how many wait there
    const QString name = count > 0 ? tr("%1 (%L2)").arg(m_names.at(index)).arg(count) : m_names.at(index);
    setTabToolTip(index, name);
    setTabText(index, name);
}

QString PanelTabs::words(int index, bool isCurrent) const
{
    if (isCurrent)
        return tabText(index);
    const int count = m_counts.value(index);
    return count > 0 ? locale().toString(count) : QString();
}

int PanelTabs::widthOf(int index, bool isCurrent) const
{
    const QString beside = words(index, isCurrent);
    const int text = beside.isEmpty() ? 0 : theme::half + QFontMetrics(panelTabFont()).horizontalAdvance(beside);
    return panelIcon + 2 * (theme::unit + 1) + text;
}

QSize PanelTabs::tabSizeHint(int index) const
{
    return {widthOf(index, index == currentIndex()), panelTabHeight};
}

QSize PanelTabs::sizeHint() const
{
    int quiet = 0;
    int name = 0;
    for (int index = 0; index < count(); ++index) {
        quiet += widthOf(index, false);
        name = std::max(name, widthOf(index, true) - widthOf(index, false));
    }
    return {quiet + name, panelTabHeight};
}

void PanelTabs::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setFont(panelTabFont());
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    for (int index = 0; index < count(); ++index) {
        const QRect tab = tabRect(index);
        const bool isCurrent = index == currentIndex();
        const Ink meaning = isCurrent ? Ink::Accent : underMouse() && tab.contains(pointer) ? Ink::Text : Ink::MutedText;
        QRect inner = tab.adjusted(theme::unit + 1, 0, -theme::unit - 1, 0);
        const QRect icon(inner.left(), inner.center().y() - panelIcon / 2, panelIcon, panelIcon);
        theme::icon(m_icons.at(index), meaning).paint(&painter, icon);
        inner.setLeft(icon.right() + 1 + theme::half);
        painter.setPen(ink(meaning));
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words(index, isCurrent));
        if (isCurrent)
            painter.fillRect(QRect(tab.left() + theme::half, tab.bottom() - 1, tab.width() - theme::unit, 2), ink(Ink::Accent));
        if (isCurrent && hasFocus())
            strokeFocus(painter, tab.adjusted(2, 3, -2, -4), 6);
    }
}

} // namespace parvis::ui
