// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>

namespace parvis::ui {

namespace {

/// One choice; the control around it paints the frame.
class Segment final : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        QFont font = theme::bodyFont();
        font.setWeight(QFont::DemiBold);
        constexpr int padding = 14;
        return {QFontMetrics(font).horizontalAdvance(text()) + 2 * padding, theme::buttonHeight};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        QFont font = theme::bodyFont();
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(theme::ink(isChecked() ? theme::Ink::Accent : isEnabled() ? theme::Ink::Text : theme::Ink::MutedText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
        if (hasFocus())
            strokeFocus(painter, rect().adjusted(2, 2, -2, -2), theme::cardRadius - 2);
    }
};

} // namespace

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::currentChanged);
    connect(m_group, &QButtonGroup::idToggled, this, [this] { update(); });
}

int SegmentedControl::addSegment(const QString &text, const QString &tooltip)
{
    auto *segment = new Segment(this);
    segment->setText(text);
    segment->setToolTip(tooltip);
    segment->setAccessibleName(text);
    segment->setCheckable(true);
    segment->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(segment);
    const int index = static_cast<int>(m_group->buttons().size());
    m_group->addButton(segment, index);
    if (index == 0)
        segment->setChecked(true);
    return index;
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton *segment = m_group->button(index))
        segment->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fillRounded(painter, rect(), theme::ink(theme::Ink::Surface), Qt::transparent, theme::cardRadius);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), theme::cardRadius, theme::cardRadius);
    painter.save();
    painter.setClipPath(shape);
    if (const QAbstractButton *taken = m_group->checkedButton())
        painter.fillRect(taken->geometry(), theme::ink(theme::Ink::AccentSoft));
    painter.restore();
    const QList<QAbstractButton *> segments = m_group->buttons();
    for (qsizetype i = 1; i < segments.size(); ++i)
        painter.fillRect(QRect(segments.at(i)->x(), 1, 1, height() - 2), theme::ink(theme::Ink::Line));
    fillRounded(painter, rect(), Qt::transparent, theme::ink(theme::Ink::Line), theme::cardRadius);
}

} // namespace parvis::ui
