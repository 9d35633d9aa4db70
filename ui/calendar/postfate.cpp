// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postfate.h"

#include "models/shell/sentences.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using parvis::domain::DeliveryState;
using parvis::domain::PostState;

namespace parvis::ui {

PostFate::PostFate(models::CalendarPageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_sentence(bodyLabel({}, this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *verbs = new QWidget(this);
    auto *row = new WrappingRow(verbs);
    row->setSpacing(theme::unit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addWidget(m_sentence);
    column->addWidget(verbs);
    m_again = makeButton(u"view-refresh"_s, tr("Try again"), tr("Send it once more, as it stands here"));
    m_isThere = makeButton(u"check"_s, tr("It is there"), tr("It counts as published and is not sent again"));
    m_isNotThere = makeButton(u"view-refresh"_s, tr("It is not there: send again"), tr("It is sent once more"));
    m_takeBack = makeButton(u"undo"_s, tr("Take back"), tr("Do not send it: it is a draft again"));
    m_address = makeButton(u"globe"_s, tr("Show it on the web"), {});
    m_copy = makeButton(u"edit-copy"_s, tr("Copy the address"), {});
    for (QPushButton *button : {m_again, m_isThere, m_isNotThere, m_takeBack, m_address, m_copy})
        row->addWidget(button);
    connect(m_again, &QPushButton::clicked, &m_model, [this] { m_model.tryAgain(opened()); });
    connect(m_isThere, &QPushButton::clicked, &m_model, [this] { m_model.resolve(opened(), true); });
    connect(m_isNotThere, &QPushButton::clicked, &m_model, [this] { m_model.resolve(opened(), false); });
    connect(m_takeBack, &QPushButton::clicked, &m_model, [this] { m_model.takeBack(opened()); });
    connect(m_address, &QPushButton::clicked, this, [this] {
        if (m_model.opened())
            QDesktopServices::openUrl(QUrl(m_model.opened()->post.url));
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_model.opened())
            QGuiApplication::clipboard()->setText(m_model.opened()->post.url);
    });
    follow();
}

QPushButton *PostFate::makeButton(const QString &icon, const QString &text, const QString &tooltip)
{
    auto *button = new QPushButton(theme::icon(icon), text, this);
    button->setAutoDefault(false);
    button->setAccessibleName(text);
    button->setToolTip(tooltip);
    if (m_model.isReadOnly() && !tooltip.isEmpty())
        switchOff(*button, models::readOnlyReason());
    return button;
}

domain::Id<domain::Post> PostFate::opened() const
{
    return m_model.opened() ? m_model.opened()->post.id : domain::Id<domain::Post>();
}

void PostFate::follow()
{
    if (!m_model.opened())
        return hide();
    const models::CalendarEntry &entry = *m_model.opened();
    const auto &delivery = m_model.openedDelivery();
    const auto is = [&delivery](DeliveryState state) { return delivery && delivery->state == state; };
    const QString fate = m_model.openedFate();
    const bool isBad = entry.post.state == PostState::Failed || (delivery && delivery->trouble && !domain::hasEnded(delivery->state));
    // What failed, was taken up again and is planned anew says nothing of its past.
    const bool isPast = (is(DeliveryState::Failed) && entry.post.state != PostState::Failed) || is(DeliveryState::Cancelled);
    m_sentence->setText(isPast ? QString() : fate);
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, theme::ink(isBad ? theme::Ink::Unfavourable : theme::Ink::Text));
    m_sentence->setPalette(inks);
    m_again->setVisible(is(DeliveryState::Failed) && entry.post.state == PostState::Failed);
    m_isThere->setVisible(is(DeliveryState::Unsure));
    m_isNotThere->setVisible(is(DeliveryState::Unsure));
    m_takeBack->setVisible(is(DeliveryState::Sending) && delivery->trouble && !delivery->departedAt);
    const bool hasAddress = entry.post.url.startsWith("http://"_L1) || entry.post.url.startsWith("https://"_L1);
    m_address->setVisible(hasAddress);
    m_address->setToolTip(entry.post.url);
    m_copy->setVisible(hasAddress);
    m_copy->setToolTip(entry.post.url);
    const auto isShown = [](const QWidget *widget) { return !widget->isHidden(); };
    const QList<QWidget *> all{m_sentence, m_again, m_isThere, m_isNotThere, m_takeBack, m_address, m_copy};
    setVisible(std::ranges::any_of(all, isShown));
}

} // namespace parvis::ui
