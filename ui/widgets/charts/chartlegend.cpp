// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/chartlegend.h"

#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int dot = 10;
constexpr int between = 14;
} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    QStringList names;
    for (const Entry &entry : entries)
        names << entry.name;
    setAccessibleName(tr("Colours: %1").arg(names.join(u", "_s)));
    updateGeometry();
    update();
}

QList<QRect> ChartLegend::places(int width) const
{
    const QFontMetrics metrics(theme::captionFont());
    const int line = metrics.height() + theme::half;
    QList<QRect> found;
    int x = 0;
    int y = 0;
    for (const Entry &entry : m_entries) {
        const int wide = std::min(width, dot + 6 + metrics.horizontalAdvance(entry.name));
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line;
        }
        found.append(QRect(x, y, wide, line));
        x += wide + between;
    }
    return found;
}

QSize ChartLegend::sizeHint() const
{
    constexpr int comfortable = 400;
    return {comfortable, heightForWidth(width() > 0 ? width() : comfortable)};
}

int ChartLegend::heightForWidth(int width) const
{
    const QList<QRect> found = places(width);
    return found.isEmpty() ? 0 : found.last().bottom() + 1;
}

void ChartLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::captionFont());
    const QFontMetrics metrics(painter.font());
    const QList<QRect> found = places(width());
    for (qsizetype i = 0; i < found.size(); ++i) {
        const QRect place = found[i];
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_entries[i].color);
        painter.drawRoundedRect(QRect(place.left(), place.center().y() - dot / 2 + 1, dot, dot), 2, 2);
        painter.setPen(theme::ink(theme::Ink::MutedText));
        const QRect text = place.adjusted(dot + 6, 0, 0, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_entries[i].name, Qt::ElideRight, text.width() + 1));
    }
}

} // namespace parvis::ui
