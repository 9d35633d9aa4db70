// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postfate.h"

#include "core/domain/channels/twin.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "ui/calendar/theredialogs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
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
    , m_place(new QLineEdit(this))
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
    column->addWidget(m_place);
    column->addWidget(verbs);
    m_place->setPlaceholderText(tr("Its address there, if you have it"));
    m_place->setAccessibleName(tr("Its address there"));
    m_place->setToolTip(tr("Where it is there, paste its address before you say so: then it can be changed and deleted there later"));
    m_place->setReadOnly(model.isReadOnly());
    connect(m_place, &QLineEdit::returnPressed, &m_model, [this] {
        if (!m_place->text().trimmed().isEmpty())
            m_isThere->click();
    });
    m_again = makeButton(u"view-refresh"_s, tr("Try again"), tr("Send it once more, as it stands here"));
    m_isThere = makeButton(u"check"_s, tr("It is there"), tr("It counts as published and is not sent again"));
    m_isNotThere = makeButton(u"view-refresh"_s, tr("It is not there: send again"), tr("It is sent once more"));
    m_takeBack = makeButton(u"undo"_s, tr("Take back"), tr("Do not send it: it is a draft again"));
    m_address = makeButton(u"globe"_s, tr("Show it on the web"), {});
    m_copy = makeButton(u"edit-copy"_s, tr("Copy the address"), {});
    m_other = makeButton(u"globe"_s, tr("Show the other one"), {});
    m_sendLate = makeButton(u"document-send"_s, tr("Send it now"), tr("Send it all the same, though its time has passed"));
    m_compare = makeButton(u"view-split-left-right"_s, tr("Look at both…"), tr("What it says here beside what it says there"));
    m_againThere = makeButton(u"view-refresh"_s, tr("Try again"), tr("Try it once more there"));
    m_letBe = makeButton(u"undo"_s, tr("Leave it there as it is"), tr("Drop the change: what stands there stays"));
    m_change = makeButton(u"document-edit"_s, tr("Change it there…"), tr("Write something else over what is published"));
    m_delete = makeButton(u"edit-delete"_s, tr("Delete it there…"), tr("Delete what is published, for everybody"));
    for (QPushButton *button :
         {m_sendLate, m_compare, m_again, m_againThere, m_letBe, m_isThere, m_isNotThere, m_takeBack, m_change, m_delete, m_address, m_copy, m_other})
        row->addWidget(button);
    connect(m_sendLate, &QPushButton::clicked, &m_model, [this] { m_model.published().sendLate(opened()); });
    connect(m_compare, &QPushButton::clicked, this, [this] { askWhich(m_model, this); });
    connect(m_againThere, &QPushButton::clicked, &m_model, [this] {
        if (m_model.openedErrand())
            m_model.published().retry(m_model.openedErrand()->id);
    });
    connect(m_letBe, &QPushButton::clicked, &m_model, [this] {
        if (m_model.openedErrand())
            m_model.published().letBe(m_model.openedErrand()->id);
    });
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (m_model.opened())
            askChange(m_model, *m_model.opened(), this);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (m_model.opened())
            askDelete(m_model, *m_model.opened(), this);
    });
    connect(m_again, &QPushButton::clicked, &m_model, [this] { m_model.tryAgain(opened()); });
    connect(m_isThere, &QPushButton::clicked, &m_model, [this] { m_model.resolve(opened(), true, m_place->text()); });
    connect(m_isNotThere, &QPushButton::clicked, &m_model, [this] { m_model.resolve(opened(), false); });
    connect(m_takeBack, &QPushButton::clicked, &m_model, [this] { m_model.takeBack(opened()); });
    connect(m_address, &QPushButton::clicked, this, [this] {
        if (m_model.opened())
            showOnTheWeb(m_model, m_model.opened()->post.url);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_model.opened())
            QGuiApplication::clipboard()->setText(m_model.opened()->post.url);
    });
    connect(m_other, &QPushButton::clicked, this, [this] { showOnTheWeb(m_model, otherAddress()); });
    follow();
}

QString PostFate::otherAddress() const
{
    const auto twin = m_model.openedDelivery() ? domain::twinIn(m_model.openedDelivery()->notes) : std::nullopt;
    return twin && (twin->url.startsWith("http://"_L1) || twin->url.startsWith("https://"_L1)) ? twin->url : QString();
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

void PostFate::showOnTheWeb(models::CalendarPageModel &model, const QString &address)
{
    if (!QDesktopServices::openUrl(QUrl(address)))
        model.published().tellUnopened(address);
}

void PostFate::askChange(models::CalendarPageModel &model, const models::CalendarEntry &entry, QWidget *over)
{
    const auto id = entry.post.id;
    if (model.isArticleItself(entry)) {
        auto *dialog = new ChangeArticleThereDialog(entry.channelName, entry.name(), over);
        connect(dialog, &ChangeArticleThereDialog::taken, &model, [&model, id] { model.published().changeThere(id, {}); });
        return dialog->open();
    }
    auto *dialog = new ChangeThereDialog(entry.channelName, entry.post.text, domain::editLimitOf(model.capabilities(entry.post.channel), entry.post), over);
    connect(dialog, &ChangeThereDialog::taken, &model, [&model, id](const QString &text) { model.published().changeThere(id, text); });
    dialog->open();
}

void PostFate::askDelete(models::CalendarPageModel &model, const models::CalendarEntry &entry, QWidget *over)
{
    auto *dialog = new DeleteThereDialog(entry.channelName, entry.service, over);
    connect(dialog, &DeleteThereDialog::taken, &model, [&model, id = entry.post.id] { model.published().deleteThere(id); });
    dialog->open();
}

void PostFate::askWhich(models::CalendarPageModel &model, QWidget *over)
{
    if (!model.opened())
        return;
    const models::CalendarEntry &entry = *model.opened();
    const auto &errand = model.openedErrand();
    const auto drift = model.openedDrift();
    const bool isErrand = errand && errand->state == domain::ErrandState::Changed;
    if (isErrand && errand->kind == domain::ErrandKind::Delete) {
        auto *dialog = new DeleteAllTheSameDialog(entry.channelName, over);
        connect(dialog, &DeleteAllTheSameDialog::oursChosen, &model, [&model, id = entry.post.id] { model.published().keepOurs(id); });
        connect(dialog, &DeleteAllTheSameDialog::theirsChosen, &model, [&model, id = entry.post.id] { model.published().takeTheirs(id); });
        return dialog->open();
    }
    const bool isArticle = model.leavesAsArticle(entry.post);
    TwoVersionsDialog::Version here{.text = isErrand ? errand->text : entry.post.text, .moment = {}};
    TwoVersionsDialog::Version there{.text = isErrand           ? errand->there
                                         : drift && drift->text ? *drift->text
                                         : isArticle            ? QString()
                                                                : entry.post.text,
                                     .moment = {}};
    if (!isErrand && drift && drift->leavesAt && entry.at) {
        const QTimeZone zone = model.zone();
        const auto instantOf = [&zone](const QDateTime &wall) { return domain::fromMs(QDateTime(wall.date(), wall.time(), zone).toMSecsSinceEpoch()); };
        const domain::Instant now = instantOf(model.now());
        here.moment = models::letterMoment(instantOf(*entry.at), now, zone);
        there.moment = models::letterMoment(*drift->leavesAt, now, zone);
    }
    const auto show = [&model, id = entry.post.id](TwoVersionsDialog *dialog) {
        connect(dialog, &TwoVersionsDialog::oursChosen, &model, [&model, id] { model.published().keepOurs(id); });
        dialog->open();
    };
    if (!isArticle) {
        auto *dialog = new TwoVersionsDialog(entry.channelName, here, there, over);
        connect(dialog, &TwoVersionsDialog::theirsChosen, &model, [&model, id = entry.post.id] { model.published().takeTheirs(id); });
        return show(dialog);
    }
    const auto compared = [&model, over, show, here, there, channel = entry.channelName, id = entry.post.id, drift](const models::ComparedTexts &texts) {
        auto *dialog = new TwoVersionsDialog(channel, here, there, texts, over);
        connect(dialog, &TwoVersionsDialog::theirsChosen, &model, [&model, id, drift] { model.published().leaveTheirs(id, drift); });
        show(dialog);
    };
    // Its time alone was changed there.
    if (there.text.isEmpty() && !there.moment.isEmpty())
        return compared({});
    model.leavingArticle().compare(there.text, over, compared);
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
    const auto &errand = m_model.openedErrand();
    const bool isErrandBad = errand && (errand->state != domain::ErrandState::Waiting || errand->trouble);
    const bool isBad = entry.hasMissed || entry.isCutOff || !entry.dropped.isEmpty() || isErrandBad || m_model.openedDrift()
        || entry.post.state == PostState::Failed || (delivery && delivery->trouble && !domain::hasEnded(delivery->state));
    // What failed, was taken up again and is planned anew says nothing of its past.
    const bool isPast = !entry.isCutOff && ((is(DeliveryState::Failed) && entry.post.state != PostState::Failed) || is(DeliveryState::Cancelled));
    m_sentence->setText(isPast ? QString() : fate);
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, theme::ink(isBad ? theme::Ink::Unfavourable : theme::Ink::Text));
    m_sentence->setPalette(inks);
    m_again->setVisible(is(DeliveryState::Failed) && entry.post.state == PostState::Failed);
    m_isThere->setVisible(is(DeliveryState::Unsure));
    m_place->setVisible(is(DeliveryState::Unsure));
    if (!is(DeliveryState::Unsure) || m_placeOf != opened())
        m_place->clear();
    m_placeOf = opened();
    m_isNotThere->setVisible(is(DeliveryState::Unsure));
    m_takeBack->setVisible(is(DeliveryState::Sending) && delivery->trouble && !delivery->departedAt);
    m_sendLate->setVisible(entry.hasMissed);
    const bool isChanged = errand && errand->state == domain::ErrandState::Changed;
    m_compare->setVisible(isChanged || (!errand && m_model.openedDrift()));
    m_againThere->setVisible(errand && errand->state == domain::ErrandState::Failed);
    m_letBe->setVisible(errand && !isChanged);
    const bool wasDeleted = errand && domain::wasDeletedThere(*errand);
    m_letBe->setText(wasDeleted ? tr("Let it be") : tr("Leave it there as it is"));
    m_letBe->setAccessibleName(m_letBe->text());
    m_letBe->setToolTip(wasDeleted ? tr("Say no more of the change: its words stay here") : tr("Drop the change: what stands there stays"));
    // What is being done, or decided, comes first.
    const bool isFree = !errand && is(DeliveryState::Published);
    m_change->setVisible(isFree && m_model.whyNotChangeThere(entry).isEmpty());
    m_delete->setVisible(isFree && m_model.whyNotDeleteThere(entry).isEmpty());
    const bool hasAddress = !models::isDeletedThere(entry.post) && (entry.post.url.startsWith("http://"_L1) || entry.post.url.startsWith("https://"_L1));
    m_address->setVisible(hasAddress);
    m_address->setToolTip(entry.post.url);
    m_copy->setVisible(hasAddress);
    m_copy->setToolTip(entry.post.url);
    m_other->setVisible(is(DeliveryState::Published) && !otherAddress().isEmpty());
    m_other->setToolTip(otherAddress());
    const auto isShown = [](const QWidget *widget) { return !widget->isHidden(); };
    const QList<QWidget *> all{m_sentence,   m_sendLate, m_compare, m_again,  m_againThere, m_letBe, m_isThere,
                               m_isNotThere, m_takeBack, m_change,  m_delete, m_address,    m_copy,  m_other};
    setVisible(std::ranges::any_of(all, isShown));
}

} // namespace parvis::ui
