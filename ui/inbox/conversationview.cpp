// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationview.h"

#include "core/domain/channels/channel.h"
#include "models/channels/servicewords.h"
#include "models/inbox/activitysentences.h"
#include "models/inbox/notewriter.h"
#include "models/inbox/rulesentences.h"
#include "models/shell/moments.h"
#include "ui/inbox/linkbar.h"
#include "ui/inbox/noteeditor.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/triagebar.h"
#include "ui/inbox/turnview.h"
#include "ui/inbox/webpictureline.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/breakable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::Turn;

namespace {
constexpr int widestConversation = 860;
} // namespace

ConversationView::ConversationView(models::ConversationModel &conversation, models::Pictures &pictures, const domain::Clock &clock, const QTimeZone &zone,
                                   const QList<QList<QAction *>> &verbs, QWidget *parent)
    : QWidget(parent)
    , m_conversation(conversation)
    , m_pictures(pictures)
    , m_clock(clock)
    , m_zone(zone)
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_verbs(new WrappingRow)
    , m_subject(sectionLabel({}, this))
    , m_source(new ElidedLabel({}, this))
    , m_state(new Chip({}, this))
    , m_scroll(new QScrollArea(this))
    , m_linkBar(new LinkBar(this))
    , m_note(new NoteEditor(this))
{
    m_subject->setWordWrap(true);
    m_subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_source->setFont(theme::captionFont());
    m_source->setInk(theme::Ink::MutedText);
    m_scroll->setProperty("plain", true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Conversation"));
    m_scroll->viewport()->installEventFilter(this);
    // Around it, apart from the letters: what is said begins at its edge.
    ringWhileFocused(*m_scroll, {}, theme::unit);

    m_head->setSpacing(theme::unit);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_subject);
    titles->addWidget(m_source);
    auto *named = new QHBoxLayout;
    named->setSpacing(theme::unit + theme::half);
    named->addLayout(titles, 1);
    named->addWidget(m_state);
    m_head->addLayout(named, 1);
    m_verbs->setSpacing(theme::unit);
    for (const QList<QAction *> &alternatives : verbs)
        addVerbs(alternatives);
    m_head->addLayout(m_verbs);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::unit * 2, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit + theme::half);
    column->addLayout(m_head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_linkBar);
    column->addWidget(m_note);

    connect(m_linkBar, &LinkBar::openRequested, this, &ConversationView::addressOpened);
    connect(m_note, &NoteEditor::noteWritten, this, &ConversationView::noteWritten);
    connect(m_note, &NoteEditor::left, this, &ConversationView::left);
    connect(&m_conversation, &models::ConversationModel::shown, this, [this] {
        m_linkBar->hide();
        build();
        showChosen();
    });
    connect(&m_conversation, &models::ConversationModel::changed, this, [this] {
        const int place = m_scroll->verticalScrollBar()->value();
        const bool isAtEnd = place == m_scroll->verticalScrollBar()->maximum();
        const TurnView *top = topTurn();
        const auto turn = top ? std::optional(top->turn()) : std::nullopt;
        const int above = top ? place - top->y() : 0;
        build();
        // The sheet is laid out when control returns; only then does the place exist again.
        QTimer::singleShot(0, this, [this, place, isAtEnd, turn, above] {
            auto *bar = m_scroll->verticalScrollBar();
            const TurnView *same = turn ? viewOf(*turn) : nullptr;
            // At the end one stays at the end, unless more was asked for there.
            bar->setValue(isAtEnd && (!same || !m_conversation.thread().isCutLater) ? bar->maximum() : same ? same->y() + above : place);
        });
    });
    build();
}

void ConversationView::addVerbs(const QList<QAction *> &verbs)
{
    QList<QPushButton *> buttons;
    for (QAction *verb : verbs) {
        auto *button = new QPushButton(this);
        bindToAction(*button, *verb);
        button->setDefault(verb->data().toBool());
        button->setAutoDefault(false);
        m_verbs->addWidget(button);
        buttons << button;
    }
    if (verbs.size() < 2)
        return;
    const auto follow = [buttons, verbs] {
        const auto possible = std::ranges::find_if(verbs, &QAction::isEnabled);
        const auto at = possible == verbs.cend() ? 0 : possible - verbs.cbegin();
        // The keyboard goes on to the other, which takes back what was just done.
        const bool hadKeyboard = std::ranges::any_of(buttons, &QWidget::hasFocus);
        buttons[at]->setVisible(verbs[at]->isVisible());
        if (hadKeyboard)
            buttons[at]->setFocus(Qt::OtherFocusReason);
        for (qsizetype i = 0; i < buttons.size(); ++i) {
            if (i != at)
                buttons[i]->hide();
        }
    };
    follow();
    for (QAction *verb : verbs)
        connect(verb, &QAction::changed, this, follow);
}

void ConversationView::setAside(QAction &aside)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setDefaultAction(&aside);
    button->setAccessibleName(aside.text());
    m_verbs->addWidget(button);
}

void ConversationView::setBar(TriageBar *bar)
{
    m_bar = bar;
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(1, bar);
    build();
}

void ConversationView::setReply(ReplyEditor *reply)
{
    m_reply = reply;
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_note), reply);
    connect(reply, &ReplyEditor::left, this, &ConversationView::left);
}

void ConversationView::setAboveReply(QWidget *line)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_reply), line);
}

void ConversationView::setNotes(models::NoteWriter &notes)
{
    connect(m_note, &NoteEditor::edited, &notes, &models::NoteWriter::write);
    connect(&notes, &models::NoteWriter::replaced, m_note, [this, &notes] { m_note->setText(notes.text()); });
    m_note->setText(notes.text());
}

void ConversationView::setWords(const QList<domain::QueryNode> &words)
{
    if (words == m_words)
        return;
    m_words = words;
    buildTurns();
}

void ConversationView::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    m_note->switchOff(reason);
    buildTurns();
}

void ConversationView::build()
{
    const auto &mention = m_conversation.mention();
    if (mention) {
        const auto &thread = m_conversation.thread();
        const auto said = std::ranges::find(thread.turns, mention->id, &Turn::mention);
        const QString author = said == thread.turns.cend() ? QString() : said->author;
        const QString subject = withoutTurns(!thread.subject.isEmpty() ? thread.subject : !mention->title.isEmpty() ? mention->title : author);
        constexpr qsizetype longestSubject = 200;
        m_subject->setText(breakable(atMost(subject, longestSubject)));
        m_subject->setToolTip(subject.size() > longestSubject ? breakable(subject) : QString());
        m_subject->setVisible(!m_subject->text().isEmpty());
        const QString service = models::serviceWord(thread.service);
        // Told apart by its service, it names that itself.
        const bool isTold = thread.channelName == service || thread.channelName.endsWith(u'(' + service + u')');
        m_source->setText(isTold ? thread.channelName : tr("%1 · %2").arg(service, thread.channelName));
        const bool isDone = mention->state == domain::MentionState::Done;
        m_state->setText(models::wordFor(mention->state));
        m_state->setInks(isDone ? theme::Ink::AccentSoft : theme::Ink::SoftFill, isDone ? theme::Ink::Accent : theme::Ink::MutedText);
        if (m_bar)
            m_bar->show(*mention);
    }
    buildTurns();
}

void ConversationView::buildTurns()
{
    m_chosen = nullptr;
    auto *sheet = new QWidget;
    auto *paper = new QWidget(sheet);
    // In a wide pane, the two sides of a conversation stay within one look.
    paper->setMaximumWidth(widestConversation);
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(0, 0, theme::unit + theme::half, 0);
    row->setSpacing(0);
    row->addWidget(paper, 1);
    row->addStretch(0);
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit * 2 - 2);
    const auto &thread = m_conversation.thread();
    const auto offerMore = [this, paper, column](const QString &text, void (models::ConversationModel::*ask)()) {
        auto *more = new QPushButton(text, paper);
        more->setFlat(true);
        more->setAccessibleName(text);
        connect(more, &QPushButton::clicked, &m_conversation, ask);
        column->addWidget(more, 0, Qt::AlignHCenter);
    };
    if (thread.isCut)
        offerMore(tr("Show earlier"), &models::ConversationModel::showEarlier);
    const auto theirs = std::ranges::count(thread.turns, Turn::Side::Theirs, &Turn::side);
    // What was done stands between what was said, in the order of time; what was done before the first turn shown stays untold.
    auto activity = m_conversation.activities().cbegin();
    const auto end = m_conversation.activities().cend();
    const auto tellUntil = [&](std::optional<domain::Instant> until) {
        QStringList lines;
        for (; activity != end && (!until || activity->at < *until); ++activity)
            lines.append(models::sentence(*activity, m_clock.now(), m_zone));
        if (lines.isEmpty())
            return;
        QLabel *told = captionLabel(lines.join(u'\n'), paper);
        told->setWordWrap(true);
        told->setAlignment(Qt::AlignHCenter);
        column->addWidget(told);
    };
    if (!thread.turns.isEmpty() && thread.isCut)
        activity = std::ranges::find_if(activity, end, [&](const domain::Activity &one) { return one.at >= thread.turns.first().at; });
    for (const Turn &turn : thread.turns) {
        tellUntil(turn.at);
        const bool isChosen = turn.side == Turn::Side::Theirs && turn.mention == m_conversation.key();
        auto *view = new TurnView(turn, m_clock.now(), m_zone, m_words, isChosen && theirs > 1, m_pictures, paper);
        connect(view, &TurnView::linkRequested, m_linkBar, &LinkBar::ask);
        connect(view, &TurnView::linkPointed, this, [](const QString &address) { QToolTip::showText(QCursor::pos(), address); });
        connect(view, &TurnView::takeBackRequested, this, [this, turn] { Q_EMIT takeBackRequested(turn); });
        connect(view, &TurnView::retryRequested, this, [this, reply = turn.post] { Q_EMIT retryRequested(reply); });
        connect(view, &TurnView::editRequested, this, [this, reply = turn.post] { Q_EMIT editRequested(reply); });
        connect(view, &TurnView::resolveRequested, this, [this, reply = turn.post](bool isThere) { Q_EMIT resolveRequested(reply, isThere); });
        connect(view, &TurnView::removalRequested, this, &ConversationView::noteRemovalRequested);
        if (turn.side == Turn::Side::Theirs) {
            for (const models::WebPicture &picture : models::webPicturesIn(turn.text)) {
                auto *line = new WebPictureLine(picture, m_conversation.webPictures(), view);
                view->addPicture(*line);
                connect(line, &WebPictureLine::keyboardLeft, this, &ConversationView::focusText);
                connect(line, &WebPictureLine::shown, view, [view, picture] { view->dropAddress(picture); });
                if (line->isShown())
                    view->dropAddress(picture);
            }
        }
        if (const QString overdue = m_overdueWords ? m_overdueWords() : QString(); !overdue.isEmpty())
            view->tellOverdue(overdue);
        if (turn.side != Turn::Side::Note) {
            const ThereReasons reasons = m_thereReasons ? m_thereReasons(turn) : ThereReasons{};
            auto *line = new ThereLine(turn, thread.channelName, reasons, m_clock.now(), m_zone, view);
            connect(line, &ThereLine::requested, this, [this, turn](ThereVerb verb) { Q_EMIT thereRequested(turn, verb); });
            if (line->isEmpty())
                delete line;
            else
                view->setThere(*line);
        }
        if (!m_readOnlyReason.isEmpty())
            view->switchOff(m_readOnlyReason);
        column->addWidget(view);
        if (isChosen)
            m_chosen = view;
    }
    if (thread.isCutLater)
        offerMore(tr("Show later"), &models::ConversationModel::showLater);
    else
        tellUntil({});
    column->addStretch();
    // The keyboard stays in what is read, though the button that had it goes.
    if (const QWidget *focus = QApplication::focusWidget(); focus && m_scroll->widget() && m_scroll->widget()->isAncestorOf(focus))
        focusText();
    // setWidget() deletes the sheet before.
    m_scroll->setWidget(sheet);
    sheet->show();
}

const TurnView *ConversationView::topTurn() const
{
    const int place = m_scroll->verticalScrollBar()->value();
    const auto views = m_scroll->widget() ? m_scroll->widget()->findChildren<TurnView *>() : QList<TurnView *>();
    const auto top = std::ranges::find_if(views, [place](const TurnView *view) { return view->geometry().bottom() > place; });
    return top == views.cend() ? nullptr : *top;
}

const TurnView *ConversationView::viewOf(const Turn &turn) const
{
    const auto views = m_scroll->widget()->findChildren<TurnView *>();
    const auto same = std::ranges::find_if(views, [&turn](const TurnView *view) {
        const Turn &other = view->turn();
        return std::tie(other.mention, other.note, other.post) == std::tie(turn.mention, turn.note, turn.post);
    });
    return same == views.cend() ? nullptr : *same;
}

void ConversationView::showChosen()
{
    // As above: the place of a turn is known once the sheet is laid out.
    QTimer::singleShot(0, this, [this] {
        if (!m_chosen)
            return;
        const int bottom = m_chosen->geometry().bottom();
        const int top = m_chosen->geometry().top();
        auto *bar = m_scroll->verticalScrollBar();
        bar->setValue(std::min(top, std::max(0, bottom - m_scroll->viewport()->height())));
    });
}

void ConversationView::focusText()
{
    m_scroll->setFocus(Qt::OtherFocusReason);
}

void ConversationView::focusReply()
{
    if (!m_reply)
        return;
    m_reply->setFocus(Qt::OtherFocusReason);
    // What is answered is seen above it.
    showChosen();
}

bool ConversationView::eventFilter(QObject *watched, QEvent *event)
{
    // A field that opens below takes its room: what was seen whole until then stays so.
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize && m_chosen) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        const int place = m_scroll->verticalScrollBar()->value();
        const int bottom = m_chosen->geometry().bottom();
        const bool wasSeen = bottom >= place && bottom <= place + resize->oldSize().height();
        if (wasSeen && resize->size().height() < resize->oldSize().height())
            showChosen();
    }
    return QWidget::eventFilter(watched, event);
}

void ConversationView::focusNote()
{
    m_note->setFocus(Qt::OtherFocusReason);
}

void ConversationView::askToLeave(const QString &address)
{
    m_linkBar->ask(address);
}

QString ConversationView::plainText() const
{
    QStringList turns;
    for (const Turn &turn : m_conversation.thread().turns) {
        const QString who = turn.side == Turn::Side::Ours ? tr("Us") : turn.side == Turn::Side::Note ? tr("Private note") : turn.author;
        QString text = tr("%1 · %2").arg(who, models::exactMoment(turn.at, m_zone)) + u'\n';
        if (!turn.title.isEmpty())
            text += turn.title + u'\n';
        text += turn.text;
        for (const domain::Attachment &attachment : turn.attachments) {
            //: in a copied conversation: %1 is a file
            text += u'\n' + tr("[%1]").arg(attachment.media.name) + (attachment.altText.isEmpty() ? QString() : u' ' + attachment.altText);
        }
        turns.append(text);
    }
    return turns.join(u"\n\n"_s);
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    settleHead();
    if (m_reply)
        m_reply->setRoom(height());
}

bool ConversationView::event(QEvent *event)
{
    // A button took the place of its opposite, or the state another word.
    if (event->type() == QEvent::LayoutRequest)
        settleHead();
    return QWidget::event(event);
}

/// The buttons stand beside the subject while it keeps room for its words.
void ConversationView::settleHead()
{
    constexpr int roomForSubject = 180;
    const int beside = m_verbs->sizeHint().width() + m_state->sizeHint().width() + 2 * theme::unit;
    const bool isNarrow = width() - 2 * theme::margin - beside < roomForSubject;
    m_head->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace parvis::ui
