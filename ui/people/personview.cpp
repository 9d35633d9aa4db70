// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personview.h"

#include "models/people/personwords.h"
#include "models/shell/sentences.h"
#include "ui/people/avatarview.h"
#include "ui/people/personcards.h"
#include "ui/people/timelineview.h"
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
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

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
    , m_entries(models::TimelineModel::Words::Full, people.clock(), people.zone())
    , m_timeline(new TimelineView(m_entries, this))
    , m_silence(mutedLabel(tr("Nothing passed between you yet."), this))
    , m_earlier(new QPushButton(tr("Show earlier"), this))
    , m_cards(new PersonCards(people, this))
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_between(hairline(Qt::Vertical, this))
    , m_scroll(new QScrollArea(this))
{
    m_timeline->setAccessibleName(tr("Timeline"));
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
    m_cards->installEventFilter(this);

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

    connect(m_timeline, &TimelineView::mentionRequested, &m_people, &models::PeoplePageModel::openInInbox);
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
    if (m_shown != m_people.key())
        m_scroll->verticalScrollBar()->setValue(0);
    m_shown = m_people.key();
}

void PersonView::showTimeline()
{
    const auto &entries = m_people.timeline();
    // Of somebody else no row is chosen.
    if (m_shown != m_people.key())
        m_entries.show({});
    m_entries.show(entries);
    m_silence->setVisible(entries.isEmpty());
    m_timeline->setVisible(!entries.isEmpty());
    m_earlier->setVisible(!m_people.isTimelineWhole());
}

void PersonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeCards();
}

bool PersonView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_cards && event->type() == QEvent::LayoutRequest)
        placeCards();
    return QWidget::eventFilter(watched, event);
}

void PersonView::placeCards()
{
    const bool isNarrow = width() < roomForBoth;
    m_halves->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_between->setVisible(!isNarrow);
    const int needed = m_cards->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width();
    const int wide = std::max(cardsWidth, needed);
    m_scroll->setMinimumWidth(isNarrow ? 0 : wide);
    m_scroll->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : wide);
}

void PersonView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace parvis::ui
