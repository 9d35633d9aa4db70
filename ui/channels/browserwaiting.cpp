// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/browserwaiting.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

BrowserWaiting::BrowserWaiting(QWidget *parent)
    : QWidget(parent)
    , m_sentence(bodyLabel({}, this))
    , m_copy(new QPushButton(this))
    , m_again(new QPushButton(tr("Open again"), this))
{
    m_copy->setToolTip(tr("To sign in with another browser of this machine"));
    m_again->setToolTip(tr("Open the page in the browser once more"));
    for (QPushButton *button : {m_copy, m_again})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::unit);
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::half, 0, theme::half);
    column->setSpacing(theme::unit);
    column->addWidget(m_sentence);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &BrowserWaiting::copyAddress);
    connect(m_again, &QPushButton::clicked, this, &BrowserWaiting::openPage);
    dress();
}

void BrowserWaiting::open(const QUrl &page)
{
    m_page = page;
    m_copy->setText(tr("Copy the address"));
    openPage();
}

QWidget *BrowserWaiting::first() const
{
    return m_again;
}

QWidget *BrowserWaiting::last() const
{
    return m_copy;
}

void BrowserWaiting::openPage()
{
    m_sentence->setText(QDesktopServices::openUrl(m_page)
                            ? tr("Waiting for your browser… Sign in there and let Parvis in: it goes on here by itself.")
                            : tr("No browser could be opened. Copy the address and open it in one of this machine: it goes on here by itself."));
}

void BrowserWaiting::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded));
    m_copy->setText(tr("Address copied"));
}

void BrowserWaiting::dress()
{
    m_again->setIcon(theme::icon(u"globe"_s));
}

void BrowserWaiting::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace parvis::ui
