// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/linkbar.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

LinkBar::LinkBar(QWidget *parent)
    : QWidget(parent)
    , m_question(new ElidedLabel({}, this))
    , m_whole(new ElidedLabel({}, this))
{
    m_whole->setFont(theme::captionFont());
    m_whole->setInk(theme::Ink::MutedText);
    m_whole->setElideMode(Qt::ElideMiddle);
    auto *open = new QPushButton(tr("Open"), this);
    open->setAccessibleName(tr("Open the address in the browser"));
    open->setToolTip(tr("Open the address in the browser"));
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setAccessibleName(tr("Copy the address"));
    copy->setToolTip(tr("Copy the address"));
    auto *close = new QToolButton(this);
    close->setIcon(theme::icon(u"close"_s));
    close->setAccessibleName(tr("Do not follow the link"));
    close->setToolTip(tr("Do not follow the link"));
    m_open = open;

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_question);
    words->addWidget(m_whole);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::unit * 2 - 2, theme::unit, theme::unit, theme::unit);
    row->addLayout(words, 1);
    row->addWidget(copy);
    row->addWidget(open);
    row->addWidget(close);
    connect(open, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT openRequested(QUrl(m_address));
    });
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_address);
        hide();
    });
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void LinkBar::ask(const QString &address)
{
    m_address = address;
    const QUrl url(address);
    // The host as the name system knows it: look-alike letters show themselves.
    m_question->setText(tr("This leads to %1, outside Parvis.").arg(QString::fromLatin1(QUrl::toAce(url.host()))));
    m_whole->setText(address);
    show();
    m_open->setFocus(Qt::OtherFocusReason);
}

void LinkBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void LinkBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fillRounded(painter, rect(), theme::ink(theme::Ink::Surface), theme::ink(theme::Ink::Line), theme::cardRadius);
}

} // namespace parvis::ui
