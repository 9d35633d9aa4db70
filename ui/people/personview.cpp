// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personview.h"

#include "core/domain/channels/channel.h"
#include "models/channels/servicewords.h"
#include "models/people/personwords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "ui/people/avatarview.h"
#include "ui/people/personcards.h"
#include "ui/people/persondelegate.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int headAvatarSize = 52;
constexpr int cardsWidth = 300;
constexpr int roomForBoth = 560;   // with less, the cards stand under the timeline
} // namespace

PersonView::PersonView(models::PeoplePageModel &people, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_timeline(new QListWidget(this))
    , m_silence(mutedLabel(tr("Nothing passed between you yet."), this))
    , m_earlier(new QPushButton(tr("Show earlier"), this))
    , m_cards(new PersonCards(people, this))
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_between(hairline(Qt::Vertical, this))
    , m_scroll(new QScrollArea(this))
{
    m_timeline->setProperty("plain", true);
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_timeline->setAccessibleName(tr("Timeline"));
    m_timeline->setItemDelegate(new TimelineDelegate(m_timeline));
    m_timeline->setUniformItemSizes(true);
    m_timeline->setMouseTracking(true);
    m_timeline->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timeline->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_earlier->setFlat(true);
    m_earlier->setAccessibleName(m_earlier->text());
    m_silence->setAlignment(Qt::AlignCenter);
    m_silence->setMargin(theme::margin);

    m_scroll->setProperty("plain", true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_cards);

    auto *talk = new QVBoxLayout;
    talk->setContentsMargins(0, 0, 0, 0);
    talk->setSpacing(0);
    talk->addWidget(m_silence);
    talk->addWidget(m_timeline, 1);
    talk->addWidget(m_earlier, 0, Qt::AlignHCenter);
    m_halves->setContentsMargins(0, 0, 0, 0);
    m_halves->setSpacing(0);
    m_halves->addLayout(talk, 1);
    m_halves->addWidget(m_between);
    m_halves->addWidget(m_scroll, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addLayout(m_halves, 1);

    // A click goes where the entry is; with the keyboard, Enter does.
    connect(m_timeline, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { openEntry(m_timeline->row(item)); });
    connect(m_earlier, &QPushButton::clicked, &m_people, &models::PeoplePageModel::showEarlier);
    connect(&m_people, &models::PeoplePageModel::opened, this, &PersonView::show);
    connect(&m_people, &models::PeoplePageModel::personChanged, this, &PersonView::show);
    show();
}

QWidget *PersonView::makeHead()
{
    auto *head = new QWidget(this);
    m_avatar = new AvatarView(headAvatarSize, head);
    m_name = new QLineEdit(head);
    m_name->setFont(theme::sectionFont());
    m_name->setAccessibleName(tr("Name"));
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_name->isModified())
            return;
        m_name->setModified(false);
        store::PersonEdit edit;
        edit.name = m_name->text().trimmed();
        m_people.edit(edit);
    });
    auto *roles = new WrappingRow;
    roles->setSpacing(theme::unit);
    for (const auto role : domain::personRoles()) {
        auto *button = new QCheckBox(models::roleName(role), head);
        button->setAccessibleName(models::roleName(role));
        button->setToolTip(tr("What they are to you; a person may be several"));
        connect(button, &QCheckBox::clicked, this, [this, role](bool isOn) {
            if (!m_people.card())
                return;
            store::PersonEdit edit;
            edit.roles = m_people.card()->person.roles;
            edit.roles->setFlag(role, isOn);
            m_people.edit(edit);
        });
        roles->addWidget(button);
        m_roles.append(button);
    }
    if (m_people.isReadOnly()) {
        switchOff(*m_name, models::readOnlyReason());
        for (QCheckBox *button : std::as_const(m_roles))
            switchOff(*button, models::readOnlyReason());
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::unit);
    words->addWidget(m_name);
    words->addLayout(roles);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(theme::margin - theme::unit, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    line->setSpacing(theme::unit * 2);
    line->addWidget(m_avatar, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return head;
}

QWidget *PersonView::timeline() const
{
    return m_timeline;
}

void PersonView::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void PersonView::show()
{
    if (!m_people.card())
        return;
    const auto &person = m_people.card()->person;
    m_avatar->setName(person.name);
    if (m_shown != m_people.key() || !m_name->hasFocus() || !m_name->isModified())
        m_name->setText(person.name);
    for (qsizetype i = 0; i < m_roles.size(); ++i)
        m_roles[i]->setChecked(person.roles.testFlag(domain::personRoles()[i]));
    showTimeline();
    m_shown = m_people.key();
}

void PersonView::showTimeline()
{
    using Side = domain::Turn::Side;
    const auto &entries = m_people.timeline();
    const int current = m_shown == m_people.key() ? m_timeline->currentRow() : -1;
    m_timeline->clear();
    for (const auto &entry : entries) {
        auto *item = new QListWidgetItem(entry.excerpt.isEmpty() ? entry.title : entry.excerpt, m_timeline);
        const QString place = models::serviceWord(entry.service);
        const QString source = entry.channelName == place ? place : tr("%1 · %2").arg(place, entry.channelName);
        const QString head = entry.side == Side::Ours ? tr("Our reply · %1").arg(source)
            : entry.side == Side::Note                ? tr("Private note · %1").arg(source)
                                                      : source;
        const QString when = models::letterMoment(entry.at, m_people.clock().now(), m_people.zone());
        item->setData(TimelineDelegate::HeadRole, head);
        item->setData(TimelineDelegate::MomentRole, when);
        item->setData(TimelineDelegate::SideRole, static_cast<int>(entry.side));
        item->setData(TimelineDelegate::MentionRole, entry.mention.value());
        item->setData(Qt::AccessibleTextRole, tr("%1, %2: %3").arg(head, when, item->text()));
        item->setToolTip(tr("%1. Opens in the inbox.").arg(models::exactMoment(entry.at, m_people.zone())));
    }
    if (current >= 0)
        m_timeline->setCurrentRow(current);
    m_silence->setVisible(entries.isEmpty());
    m_timeline->setVisible(!entries.isEmpty());
    m_earlier->setVisible(!m_people.isTimelineWhole());
}

void PersonView::openEntry(int row)
{
    if (const auto *item = m_timeline->item(row)) {
        const domain::Id<domain::Mention> mention(item->data(TimelineDelegate::MentionRole).toLongLong());
        if (!mention.isNull())
            m_people.openInInbox(mention);
    }
}

void PersonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < roomForBoth;
    m_halves->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_between->setVisible(!isNarrow);
    m_scroll->setMinimumWidth(isNarrow ? 0 : cardsWidth);
    m_scroll->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : cardsWidth);
}

void PersonView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_timeline->hasFocus())
        openEntry(m_timeline->currentRow());
    else
        QWidget::keyPressEvent(event);
}

} // namespace parvis::ui
