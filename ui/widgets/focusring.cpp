// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusring.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

namespace parvis::ui {

namespace {

/// Lies over its pane and lets everything through.
class FocusRing final : public QWidget
{
public:
    FocusRing(QWidget &pane, const std::function<bool()> &isNeeded, int outset)
        : QWidget(outset > 0 ? pane.parentWidget() : &pane)
        , m_pane(pane)
        , m_isNeeded(isNeeded)
        , m_outset(outset)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        pane.installEventFilter(this);
        hide();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto type = event->type();
        if (type == QEvent::FocusIn || type == QEvent::FocusOut || type == QEvent::Resize || type == QEvent::Move || type == QEvent::KeyRelease) {
            setGeometry(m_outset > 0 ? m_pane.geometry().marginsAdded(QMargins(m_outset, m_outset, m_outset, m_outset)) : m_pane.rect());
            raise();
            setVisible(m_pane.hasFocus() && (!m_isNeeded || m_isNeeded()));
        }
        return QWidget::eventFilter(watched, event);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        strokeFocus(painter, rect().adjusted(1, 1, -1, -1), theme::cardRadius);
    }

private:
    QWidget &m_pane;
    std::function<bool()> m_isNeeded;
    int m_outset;
};

} // namespace

void ringWhileFocused(QWidget &pane, const std::function<bool()> &isNeeded, int outset)
{
    new FocusRing(pane, isNeeded, outset);
}

} // namespace parvis::ui
