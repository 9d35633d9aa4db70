// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/authorpane.h"

#include "models/channels/servicewords.h"
#include "models/people/personwords.h"
#include "models/shell/moments.h"
#include "ui/people/avatarview.h"
#include "ui/people/timelineview.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

constexpr int authorAvatarSize = 44;
constexpr int chipsWidth = 208;

/// Words in rows, as many in each as fit.
QWidget *chipRows(const QStringList &words)
{
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme::half);
    QHBoxLayout *row = nullptr;
    int room = 0;
    for (const QString &word : words) {
        const int width = chipSize(word).width() + theme::half;
        if (!row || width > room) {
            row = new QHBoxLayout;
            row->setSpacing(theme::half);
            row->addStretch();
            rows->addLayout(row);
            room = chipsWidth;
        }
        row->insertWidget(row->count() - 1, new Chip(word));
        room -= width;
    }
    return box;
}

/// One fact: its name at the left, muted; what it is at the right.
QWidget *factRow(const QString &name, const QString &what, const QString &detail = {})
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    row->addWidget(mutedLabel(name));
    auto *value = new ElidedLabel(what);
    value->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    value->setDetail(detail);
    row->addWidget(value, 1);
    return box;
}

} // namespace

AuthorPane::AuthorPane(models::AuthorModel &author, QAction &open, const domain::Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_author(author)
    , m_zone(zone)
    , m_entries(models::TimelineModel::Words::Short, clock, zone)
    , m_column(new QVBoxLayout(this))
    , m_nobody(new QWidget(this))
    , m_somebody(new QWidget(this))
    , m_timeline(new TimelineView(m_entries, m_somebody))
{
    setAccessibleName(tr("Person"));
    setFocusPolicy(Qt::StrongFocus);
    ringWhileFocused(*this);
    m_column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    m_column->setSpacing(theme::unit);
    m_column->addWidget(m_nobody, 1);
    m_column->addWidget(m_somebody, 1);

    QLabel *nobody = mutedLabel(tr("Who wrote what you read stands here."), m_nobody);
    nobody->setWordWrap(true);
    nobody->setAlignment(Qt::AlignCenter);
    (new QVBoxLayout(m_nobody))->addWidget(nobody);

    auto *button = new QPushButton(m_somebody);
    bindToAction(*button, open);
    button->setAutoDefault(false);
    m_timeline->viewport()->setAutoFillBackground(false);
    m_timeline->setAccessibleName(tr("What passed between you lately"));
    connect(m_timeline, &TimelineView::mentionRequested, this, &AuthorPane::mentionRequested);
    auto *lately = new QVBoxLayout(m_somebody);
    lately->setContentsMargins(0, 0, 0, 0);
    lately->setSpacing(theme::unit);
    lately->addWidget(button);
    lately->addSpacing(theme::unit);
    lately->addWidget(sectionLabel(tr("Lately"), m_somebody));
    lately->addWidget(m_timeline, 1);

    connect(&m_author, &models::AuthorModel::changed, this, &AuthorPane::showAuthor);
    showAuthor();
}

void AuthorPane::showAuthor()
{
    const auto &card = m_author.card();
    m_nobody->setVisible(!card);
    m_somebody->setVisible(card.has_value());
    if (m_sheet)
        discard(std::exchange(m_sheet, nullptr));
    if (!card) {
        m_entries.show({});
        return;
    }
    m_sheet = makeSheet(*card);
    m_column->insertWidget(0, m_sheet);
    m_entries.show(m_author.timeline());
}

QWidget *AuthorPane::makeSheet(const domain::PersonCard &card)
{
    auto *sheet = new QWidget(this);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addWidget(makeHead(card));
    const QStringList words = (card.person.roles ? models::roleNames(card.person.roles).split(u", "_s) : QStringList()) + card.tags;
    if (!words.isEmpty())
        column->addWidget(chipRows(words));
    addFacts(*column, card);
    return sheet;
}

QWidget *AuthorPane::makeHead(const domain::PersonCard &card)
{
    auto *head = new QWidget;
    auto *avatar = new AvatarView(authorAvatarSize, head);
    avatar->setName(card.person.name);
    auto *name = new ElidedLabel(card.person.name, head);
    name->setFont(theme::sectionFont());
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(name);
    if (!card.person.company.isEmpty()) {
        auto *company = new ElidedLabel(card.person.company, head);
        company->setFont(theme::captionFont());
        company->setInk(theme::Ink::MutedText);
        words->addWidget(company);
    }
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, theme::half);
    row->setSpacing(theme::unit + theme::half);
    row->addWidget(avatar);
    row->addLayout(words, 1);
    return head;
}

void AuthorPane::addFacts(QVBoxLayout &column, const domain::PersonCard &card)
{
    for (const auto &identity : card.identities)
        column.addWidget(factRow(models::serviceWord(identity.service), identity.handle.isEmpty() ? identity.name : identity.handle));
    if (!card.person.mail.isEmpty())
        column.addWidget(factRow(tr("E-mail"), card.person.mail));
    if (const auto &score = m_author.score()) {
        qint64 mentions = 0;
        QStringList evidence;
        for (const auto &part : score->parts) {
            evidence << models::scoreSentence(part);
            if (part.kind == domain::PrescriberScore::Kind::Relevance)
                mentions = part.full;
        }
        column.addWidget(factRow(tr("Mentions"), QLocale().toString(mentions)));
        column.addWidget(factRow(tr("Heard"), tr("%1 of 100").arg(score->total), evidence.join(u'\n')));
    }
    for (const auto &consent : card.consents)
        column.addWidget(factRow(consent.purpose, consent.isGiven ? tr("agreed") : tr("refused"), models::exactMoment(consent.at, m_zone)));
    if (!card.person.note.isEmpty()) {
        QLabel *note = bodyLabel(card.person.note.size() > 300 ? card.person.note.first(300) + u'…' : card.person.note);
        note->setTextFormat(Qt::PlainText);
        note->setWordWrap(true);
        column.addWidget(note);
    }
}

void AuthorPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_author.setLooking(true);
}

void AuthorPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_author.setLooking(false);
}

void AuthorPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void AuthorPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_sheet)
        showAuthor();
}

} // namespace parvis::ui
