// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/shell/commandfield.h"
#include "ui/shell/statebutton.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace parvis::ui {

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, this))
    , m_field(new CommandField(this))
    , m_state(new StateButton(this))
    , m_offline(new QPushButton(this))
    , m_main(new QPushButton(this))
    , m_back(new QToolButton(this))
{
    setFixedHeight(theme::headerHeight);
    setAccessibleName(tr("Top bar"));
    m_title->setFont(theme::titleFont());
    m_offline->setCheckable(true);
    m_offline->setProperty("pill", true);
    m_main->setDefault(true);
    m_main->setAutoDefault(false);
    m_main->setVisible(false);
    m_back->setAutoRaise(true);
    m_back->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->hide();
    connect(m_offline, &QPushButton::clicked, this, &TopBar::offlineToggled);
    connect(m_state, &StateButton::clicked, this, &TopBar::stateClicked);
    setOffline(false);
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
    arrange();
}

void TopBar::setBackAction(QAction *action)
{
    m_back->setVisible(action);
    if (action) {
        m_back->setDefaultAction(action);
        m_back->setAccessibleName(action->text());
    }
    arrange();
}

void TopBar::setMainAction(QAction *action)
{
    if (m_action)
        m_action->disconnect(m_main);
    m_main->disconnect();
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    m_main->setVisible(action);
    if (action) {
        bindToAction(*m_main, *action);
        connect(action, &QAction::changed, this, &TopBar::arrange);
    }
    arrange();
}

void TopBar::setState(models::WorkspaceModel::State state, const QString &text, const QString &detail)
{
    m_state->setState(state, text, detail);
    arrange();
}

void TopBar::setOffline(bool isOffline)
{
    m_offline->setChecked(isOffline);
    m_offline->setText(isOffline ? tr("Offline") : tr("Online"));
    m_offline->setAccessibleName(isOffline ? tr("Offline") : tr("Online"));
    m_offline->setToolTip(isOffline ? tr("Parvis sends and fetches nothing. Press to go online.")
                                    : tr("Press to work offline: Parvis then sends and fetches nothing."));
    arrange();
}

void TopBar::setHairline(bool isDrawn)
{
    m_hasHairline = isDrawn;
    update();
}

void TopBar::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_hasHairline)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::ink(theme::Ink::Line));
}

void TopBar::resizeEvent(QResizeEvent * /*event*/)
{
    arrange();
}

bool TopBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange)
        arrange();
    return QWidget::event(event);
}

void TopBar::arrange()
{
    // By hand: the field stands in the middle of the window while there is room, and only then gives way.
    constexpr int gap = theme::unit * 2;
    const auto centred = [this](QWidget *widget, int left, int wide, int high) { widget->setGeometry(left, (height() - high) / 2, wide, high); };
    int right = width() - theme::margin;
    if (m_action && m_action->isVisible()) {
        // Before it was shown once it has not the font of a main button yet.
        m_main->ensurePolished();
        const QSize size = m_main->sizeHint();
        right -= size.width();
        centred(m_main, right, size.width(), theme::buttonHeight);
        right -= gap;
    }
    const int offlineWidth = m_offline->sizeHint().width();
    right -= offlineWidth;
    constexpr int pillHeight = 28;
    centred(m_offline, right, offlineWidth, pillHeight);
    right -= theme::unit;

    const int titleWish = m_title->sizeHint().width();
    constexpr int roomForWords = 900;
    const int stateWidth = width() < roomForWords ? m_state->minimumSizeHint().width() : m_state->sizeHint().width();
    right -= stateWidth;
    centred(m_state, right, stateWidth, pillHeight);
    right -= gap;

    const int backRoom = m_back->isHidden() ? 0 : pillHeight + theme::unit;
    if (backRoom > 0)
        centred(m_back, theme::margin - theme::half, pillHeight, pillHeight);
    const int left = theme::margin + backRoom;
    const int between = right - left;
    const int least = m_field->minimumSizeHint().width();
    // Long titles keep at most what the field's narrowest form leaves them.
    const int titleWidth = qBound(0, titleWish, qMax(0, between - least - gap));
    const int from = left + titleWidth + gap;
    const int fieldWidth = qBound(least, right - from, m_field->sizeHint().width());
    const int middle = (width() - fieldWidth) / 2;
    m_title->setGeometry(left, (height() - m_title->sizeHint().height()) / 2, titleWidth, m_title->sizeHint().height());
    m_field->setGeometry(qBound(from, middle, qMax(from, right - fieldWidth)), (height() - m_field->height()) / 2, fieldWidth, m_field->height());
}

} // namespace parvis::ui
