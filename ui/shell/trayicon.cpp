// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trayicon.h"

#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSystemTrayIcon>

namespace parvis::ui {

namespace {

constexpr qint64 mostWritten = 99;

QPixmap picture(int size, qint64 waiting)
{
    QPixmap pixmap = theme::programIcon().pixmap(QSize(size, size), 1.0);
    if (waiting <= 0)
        return pixmap;
    constexpr int leastForDigits = 22;
    const bool hasDigits = size >= leastForDigits && waiting <= mostWritten;
    const QString text = hasDigits ? QString::number(waiting) : QString();
    const qreal height = size * (hasDigits ? 0.58 : 0.44);
    QFont font = theme::bodyFont();
    font.setBold(true);
    font.setPixelSize(qMax(1, qRound(height * 0.86)));
    const qreal width = qMax(height, QFontMetricsF(font).horizontalAdvance(text) + height * 0.4);
    const QRectF pill(size - width, 0, width, height);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    // A ring of nothing parts it from the mark, whatever the panel's colour.
    const qreal ring = size / 16.0;
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    const QRectF hole = pill.adjusted(-ring, -ring, ring, ring);
    painter.drawRoundedRect(hole, hole.height() / 2, hole.height() / 2);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    // The same in both themes: the panel has a colour of its own.
    constexpr QColor badge(0xC8, 0x4E, 0x00);
    painter.setBrush(badge);
    painter.drawRoundedRect(pill, height / 2, height / 2);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
    return pixmap;
}

} // namespace

QIcon trayPicture(qint64 waiting)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 44, 48, 64})
        icon.addPixmap(picture(size, waiting));
    return icon;
}

TrayIcon::TrayIcon(const Context &context, QObject *parent)
    : QObject(parent)
    , m_c(context)
    , m_menu(std::make_unique<QMenu>())
{
    QAction *open = m_menu->addAction(tr("Open Parvis"));
    m_waiting = m_menu->addAction(QString());
    m_menu->addSeparator();
    m_pauses = m_menu->addMenu(tr("Pause notifications"));
    connect(m_pauses->addAction(tr("For 1 hour")), &QAction::triggered, &m_c.pause, &models::NoticePause::forAnHour);
    connect(m_pauses->addAction(tr("Until tomorrow")), &QAction::triggered, &m_c.pause, &models::NoticePause::untilTomorrow);
    m_resume = m_menu->addAction(tr("Resume notifications"));
    m_offline = m_menu->addAction(tr("Work offline"));
    m_offline->setCheckable(true);
    m_menu->addSeparator();
    QAction *quit = m_menu->addAction(tr("Quit"));

    connect(open, &QAction::triggered, this, &TrayIcon::windowRequested);
    connect(m_waiting, &QAction::triggered, this, [this] {
        Q_EMIT windowRequested();
        m_c.navigator.openWaiting();
    });
    connect(m_resume, &QAction::triggered, &m_c.pause, &models::NoticePause::resume);
    connect(m_offline, &QAction::triggered, &m_c.connectivity, &models::Connectivity::turn);
    connect(&m_c.connectivity, &models::Connectivity::offlineChanged, m_offline, &QAction::setChecked);
    connect(&m_c.connectivity, &models::Connectivity::wordWanted, this, [this] {
        m_offline->setChecked(m_c.connectivity.isOffline());
        Q_EMIT windowRequested();
    });
    m_offline->setChecked(m_c.connectivity.isOffline());
    connect(quit, &QAction::triggered, this, &TrayIcon::quitRequested);
    connect(&m_c.pause, &models::NoticePause::changed, this, &TrayIcon::followPause);
    connect(&m_c.preferences, &models::Preferences::trayShownChanged, this, &TrayIcon::follow);
    followPause();
    paint();
    follow();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isPossible()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

bool TrayIcon::isShown() const
{
    return m_icon && m_icon->isVisible() && isPossible();
}

void TrayIcon::setWaiting(qint64 count)
{
    if (count == m_count)
        return;
    m_count = count;
    paint();
}

void TrayIcon::follow()
{
    const bool isWanted = m_c.preferences.isTrayShown() && isPossible();
    if (!isWanted) {
        m_icon.reset();
        return;
    }
    if (m_icon)
        return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowRequested();
    });
    paint();
    m_icon->show();
}

void TrayIcon::followPause()
{
    const bool isPaused = m_c.pause.until().has_value();
    m_pauses->menuAction()->setVisible(!isPaused);
    m_resume->setVisible(isPaused);
    //: %1 is "15:04" or "tomorrow, 08:00"
    m_resume->setText(isPaused ? tr("Resume notifications (paused until %1)").arg(m_c.pause.endText()) : tr("Resume notifications"));
    paint();
}

void TrayIcon::paint()
{
    //: %1 is how many mentions wait for us
    m_waiting->setText(tr("Waiting (%1)").arg(QLocale().toString(m_count)));
    if (!m_icon)
        return;
    m_icon->setIcon(trayPicture(m_count));
    QStringList lines{m_count > 0 ? tr("Parvis: %Ln mention(s) wait", nullptr, static_cast<int>(m_count)) : tr("Parvis: nothing waits")};
    if (const QString paused = m_c.pause.sentence(); !paused.isEmpty())
        lines << paused;
    m_icon->setToolTip(lines.join(u'\n'));
}

} // namespace parvis::ui
