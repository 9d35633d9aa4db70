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
constexpr int beside = 10;   ///< between a value and its change

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

void FigureCard::setFigure(const Figure &figure)
{
    m_figure = figure;
    QStringList parts{m_name, figure.lead.isEmpty() ? figure.value : figure.lead + u' ' + figure.value};
    for (const QString &part : {figure.change, figure.of}) {
        if (!part.isEmpty())
            parts << part;
    }
    setAccessibleName(parts.join(u", "_s));
    arrange();
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
    const bool isUp = m_figure.change.startsWith(u'+');
    const bool isDown = m_figure.change.startsWith(u'−');
    if (m_rise == Rise::Neutral || (!isUp && !isDown))
        return theme::ink(Ink::MutedText);
    return theme::ink(isUp == (m_rise == Rise::Good) ? Ink::Favourable : Ink::Unfavourable);
}

int FigureCard::valueWidth() const
{
    const int lead = m_figure.lead.isEmpty() ? 0 : QFontMetrics(theme::captionFont()).horizontalAdvance(m_figure.lead) + theme::half + 2;
    return lead + QFontMetrics(valueFont()).horizontalAdvance(m_figure.value);
}

void FigureCard::arrange()
{
    constexpr int narrowest = 56;
    const QSize whole = m_line->sizeHint();
    const int change = m_figure.change.isEmpty() ? 0 : beside + QFontMetrics(theme::captionFont()).horizontalAdvance(m_figure.change);
    const int room = width() - 2 * inset - valueWidth() - theme::unit;
    m_isChangeBelow = change > 0 && room - change < narrowest;
    const int line = std::min(whole.width(), m_isChangeBelow ? room : room - change);
    m_line->setVisible(line >= narrowest);
    m_line->setGeometry(width() - inset - line, (height() - whole.height()) / 2, std::max(0, line), whole.height());
}

void FigureCard::paintFigure(QPainter &painter, const QRect &text) const
{
    const QFont caption = theme::captionFont();
    const int baseline = text.top() + QFontMetrics(caption).height() + theme::half / 2 + QFontMetrics(valueFont()).ascent();
    painter.setFont(caption);
    painter.setPen(theme::ink(Ink::MutedText));
    painter.drawText(text.left(), baseline, m_figure.lead);
    painter.setFont(valueFont());
    painter.setPen(theme::ink(Ink::Text));
    const int end = text.left() + valueWidth();
    painter.drawText(end - painter.fontMetrics().horizontalAdvance(m_figure.value), baseline, m_figure.value);
    if (m_isChangeBelow)
        return;
    painter.setFont(caption);
    painter.setPen(changeColor());
    painter.drawText(end + beside, baseline, m_figure.change);
}

void FigureCard::paintFoot(QPainter &painter, const QRect &text) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int change = m_isChangeBelow ? metrics.horizontalAdvance(m_figure.change) : 0;
    painter.setPen(theme::ink(Ink::MutedText));
    const int room = change > 0 ? text.width() - change - beside : text.width();
    painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom, metrics.elidedText(m_figure.of, Qt::ElideRight, room));
    if (change == 0)
        return;
    painter.setPen(changeColor());
    painter.drawText(text, Qt::AlignRight | Qt::AlignBottom, m_figure.change);
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
    paintFoot(painter, text);
    paintFigure(painter, text);
    if (hasFocus())
        strokeFocus(painter, rect(), theme::cardRadius);
}

void FigureCard::resizeEvent(QResizeEvent * /*event*/)
{
    arrange();
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace parvis::ui
