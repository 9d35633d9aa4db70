// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/figurecard.h"

#include "ui/widgets/charts/sparkline.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

using namespace Qt::StringLiterals;
using parvis::ui::theme::Ink;

namespace parvis::ui {

namespace {

constexpr int inset = 16;
constexpr int above = 11;

QFont valueFont()
{
    QFont font = theme::tabularFont();
    constexpr double larger = 1.9;
    font.setPointSizeF(font.pointSizeF() * larger);
    font.setBold(true);
    return font;
}

} // namespace

FigureCard::FigureCard(const QString &name, Rise rise, QWidget *parent)
    : QAbstractButton(parent)
    , m_name(name)
    , m_rise(rise)
    , m_line(new Sparkline(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name);
}

void FigureCard::setFigure(const QString &value, const QString &change, const QString &of)
{
    m_value = value;
    m_change = change;
    m_of = of;
    QStringList parts{m_name, value};
    for (const QString &part : {change, of}) {
        if (!part.isEmpty())
            parts << part;
    }
    setAccessibleName(parts.join(u", "_s));
    resizeEvent(nullptr);
    update();
}

void FigureCard::setPoints(const QList<double> &points)
{
    m_line->setPoints(points);
}

void FigureCard::setOpens(const QString &what, const QString &why)
{
    setEnabled(!what.isEmpty());
    setCursor(what.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setToolTip(what.isEmpty() ? why : what);
}

QSize FigureCard::sizeHint() const
{
    constexpr int comfortable = 260;
    const int caption = QFontMetrics(theme::captionFont()).height();
    return {comfortable, 2 * above + 2 * caption + QFontMetrics(valueFont()).height() + theme::half};
}

QSize FigureCard::minimumSizeHint() const
{
    constexpr int least = 150;
    return {least, sizeHint().height()};
}

QColor FigureCard::changeColor() const
{
    const bool isUp = m_change.startsWith(u'+');
    const bool isDown = m_change.startsWith(u'−');
    if (m_rise == Rise::Neutral || (!isUp && !isDown))
        return theme::ink(Ink::MutedText);
    return theme::ink(isUp == (m_rise == Rise::Good) ? Ink::Favourable : Ink::Unfavourable);
}

void FigureCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QColor surface = theme::ink(Ink::Surface);
    fillRounded(painter, rect(), isEnabled() && underMouse() ? hover(surface) : surface, theme::ink(Ink::Line), theme::cardRadius);
    const QRect text = rect().adjusted(inset, above, -inset, -above);
    painter.setFont(theme::captionFont());
    painter.setPen(theme::ink(Ink::MutedText));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, painter.fontMetrics().elidedText(m_name, Qt::ElideRight, text.width()));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom, painter.fontMetrics().elidedText(m_of, Qt::ElideRight, text.width()));
    const QFontMetrics metrics(valueFont());
    const int baseline = text.top() + QFontMetrics(theme::captionFont()).height() + theme::half / 2 + metrics.ascent();
    painter.setFont(valueFont());
    painter.setPen(theme::ink(Ink::Text));
    painter.drawText(text.left(), baseline, m_value);
    const int used = metrics.horizontalAdvance(m_value) + theme::unit + 2;
    painter.setFont(theme::captionFont());
    painter.setPen(changeColor());
    const int room = (m_line->isVisible() ? m_line->x() : text.right()) - text.left() - used - theme::half;
    if (room > 0)
        painter.drawText(text.left() + used, baseline, painter.fontMetrics().elidedText(m_change, Qt::ElideRight, room));
    if (hasFocus())
        strokeFocus(painter, rect(), theme::cardRadius);
}

void FigureCard::resizeEvent(QResizeEvent * /*event*/)
{
    constexpr int narrowest = 56;
    const int used
        = inset + QFontMetrics(valueFont()).horizontalAdvance(m_value) + QFontMetrics(theme::captionFont()).horizontalAdvance(m_change) + 4 * theme::unit;
    const int room = std::min(m_line->sizeHint().width(), width() - inset - used);
    m_line->setVisible(room >= narrowest);
    const int tall = m_line->sizeHint().height();
    m_line->setGeometry(width() - inset - room, (height() - tall) / 2, std::max(0, room), tall);
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace parvis::ui
