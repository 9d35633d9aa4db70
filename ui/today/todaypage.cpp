// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "core/domain/channels/channel.h"
#include "models/channels/servicewords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "ui/today/todaycolumn.h"
#include "ui/today/todayrow.h"
#include "ui/today/weekstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::PostLook;
using models::TodayMove;
using theme::Ink;

namespace {
constexpr auto longWait = std::chrono::hours{24};
}

TodayPage::TodayPage(models::TodayPageModel &today, QWidget *parent)
    : Page(parent)
    , m_today(today)
    , m_newPost(new QAction(theme::icon(u"plus"_s), tr("New post"), this))
    , m_connect(new QAction(theme::icon(u"link"_s), tr("Connect a channel…"), this))
    , m_import(new QAction(theme::icon(u"document-import"_s), tr("Import…"), this))
    , m_stack(new QStackedWidget(this))
{
    setWindowTitle(tr("Today"));
    m_newPost->setObjectName(u"new-post"_s);
    m_connect->setObjectName(u"connect"_s);
    m_connect->setToolTip(tr("Let Parvis take in what is said to you on a service, and publish there"));
    addAction(m_connect);
    connect(m_connect, &QAction::triggered, &m_today, &models::TodayPageModel::connectChannel);
    m_import->setObjectName(u"import"_s);
    m_newPost->setToolTip(tr("New post planned for today"));
    // As in the calendar; single letters only while the page has the keyboard.
    m_newPost->setShortcut(Qt::Key_N);
    m_newPost->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_newPost);
    connect(m_newPost, &QAction::triggered, &m_today, &models::TodayPageModel::startPost);
    m_import->setToolTip(tr("Take in a feed, an archive, a mailbox or a table"));
    addAction(m_import);
    connect(m_import, &QAction::triggered, &m_today, &models::TodayPageModel::import);
    if (m_today.isReadOnly()) {
        for (QAction *action : {m_newPost, m_connect, m_import})
            switchOff(*action, models::readOnlyReason());
    }
    m_stack->addWidget(makeSheet());
    auto *empty = new EmptyState(u"place-today"_s,
                                 tr("Here stands what needs you: posts that leave, people who wait, what went wrong. Connect a channel to begin, or take in "
                                    "what you have already."),
                                 m_connect, m_stack);
    empty->setOther(m_import);
    m_stack->addWidget(empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(&m_today, &models::TodayPageModel::changed, this, &TodayPage::fill);
    connect(m_week, &WeekStrip::dayChosen, this, [this](const models::TodayDay &day) {
        if (day.posts.isEmpty())
            m_today.openDay(day.date);
        else
            m_today.openPost(day.posts.first().post.id);
    });
    connect(m_waiting, &TodayColumn::restRequested, &m_today, &models::TodayPageModel::openWaiting);
    connect(m_moved, &TodayColumn::restRequested, &m_today, &models::TodayPageModel::showAllMoved);
    fill();
}

QWidget *TodayPage::makeSheet()
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setProperty("plain", true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sheet = new QWidget;
    m_greeting = new QLabel(sheet);
    m_greeting->setTextFormat(Qt::RichText);
    m_greeting->setWordWrap(true);
    QFont font = theme::sectionFont();
    font.setBold(false);
    m_greeting->setFont(font);
    m_sealed = new NoteBar(tr("Give the passphrase"), tr("Give the passphrase of the file of secrets, in Channels"), sheet);
    m_sealed->hide();
    connect(m_sealed, &NoteBar::wanted, &m_today, &models::TodayPageModel::openChannels);
    m_offline = new NoteBar(tr("Go online"), tr("Go online, so that what is due leaves"), sheet);
    m_offline->hide();
    connect(m_offline, &NoteBar::wanted, &m_today, &models::TodayPageModel::goOnline);
    m_week = new WeekStrip(sheet);
    m_leaving = new TodayColumn(tr("Leaving today"), {}, sheet);
    m_waiting = new TodayColumn(tr("Waits for you"), tr("Nobody waits for an answer."), sheet);
    m_moved = new TodayColumn(tr("What changed"), tr("Nothing failed, and nothing came in this week."), sheet);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::unit * 2);
    for (TodayColumn *column : {m_leaving, m_waiting, m_moved})
        columns->addWidget(column, 1, Qt::AlignTop);
    auto *all = new QVBoxLayout(sheet);
    all->setContentsMargins(theme::margin, theme::unit, theme::margin, theme::margin);
    all->setSpacing(theme::unit * 2);
    all->addWidget(m_greeting);
    all->addWidget(m_offline);
    all->addWidget(m_sealed);
    all->addWidget(m_week);
    all->addLayout(columns);
    all->addStretch();
    scroll->setWidget(sheet);
    return scroll;
}

void TodayPage::focusMain()
{
    for (TodayColumn *column : {m_leaving, m_waiting, m_moved}) {
        if (column->hasRows()) {
            column->focusRow(0);
            return;
        }
    }
    m_week->setFocus();
}

QList<QWidget *> TodayPage::panes() const
{
    return {m_week, m_leaving, m_waiting, m_moved};
}

void TodayPage::greet()
{
    m_greeting->setText(u"%1 <span style=\"color:%2\">%3</span>"_s.arg(m_today.greeting().toHtmlEscaped(), theme::ink(Ink::MutedText).name(),
                                                                       m_today.summary().toHtmlEscaped()));
    m_greeting->setAccessibleName(m_today.greeting() + u' ' + m_today.summary());
}

void TodayPage::tellSealed()
{
    const QString sentence = m_today.sealedSentence();
    m_sealed->setSentence(sentence);
    m_sealed->setVisible(!sentence.isEmpty());
}

void TodayPage::tellOffline()
{
    const QString sentence = m_today.offlineSentence();
    m_offline->setSentence(sentence);
    m_offline->button()->setVisible(m_today.wayOut() == models::WayOut::SwitchedOff);
    m_offline->setVisible(!sentence.isEmpty());
}

void TodayPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    // The greeting carries a colour of the palette in its text.
    if (event->type() == QEvent::PaletteChange && m_greeting && m_today.isReady())
        greet();
}

void TodayPage::fill()
{
    if (!m_today.isReady())
        return;
    m_stack->setCurrentIndex(m_today.isEmpty() ? 1 : 0);
    greet();
    tellOffline();
    tellSealed();
    m_week->setDays(m_today.week());
    // Rows are made anew; who stood in one by keyboard goes on standing there.
    const std::array columns{m_leaving, m_waiting, m_moved};
    std::array<int, columns.size()> focused{};
    std::ranges::transform(columns, focused.begin(), &TodayColumn::focusedRow);
    fillLeaving();
    fillWaiting();
    fillMoved();
    for (size_t i = 0; i < columns.size(); ++i)
        columns.at(i)->focusRow(focused.at(i));
}

void TodayPage::fillLeaving()
{
    m_leaving->clear();
    auto entries = m_today.leaving();
    // What leaves first, then what does not by itself, each by time.
    const auto staying = std::ranges::stable_partition(entries, [this](const auto &entry) { return m_today.fateOf(entry) == models::TodayFate::Leaves; });
    const auto count = entries.size() - static_cast<qsizetype>(staying.size());
    for (qsizetype at = 0; at < entries.size(); ++at) {
        const auto &entry = entries.at(at);
        if (at == count)
            m_leaving->addCaption(count > 0 ? tr("Of today, but staying here") : tr("Nothing of today leaves by itself"));
        const bool isLate = entry.look == PostLook::Late;
        const bool hasTime = entry.at && (entry.post.scheduledFor || entry.at->time() != QTime(0, 0));
        QStringList detail{entry.channelName.isEmpty() ? tr("no channel yet") : entry.channelName, m_today.holderOf(entry)};
        if (isLate)
            detail.prepend(tr("late"));
        auto *row = new TodayRow({.moment = hasTime ? QLocale().toString(entry.at->time(), QLocale::ShortFormat) : tr("any time"),
                                  .momentInk = isLate ? Ink::Unfavourable : Ink::MutedText,
                                  .series = entry.series,
                                  .title = entry.name().isEmpty() ? tr("Untitled post") : entry.name(),
                                  .detail = detail.join(u" · "_s),
                                  .tooltip = models::spoken(entry)});
        connect(row, &TodayRow::clicked, this, [this, id = entry.post.id] { m_today.openPost(id); });
        if (entry.holder == domain::PostHolder::ByHand || isLate || entry.look == PostLook::Planned) {
            auto *open = row->addVerb(tr("Open"), tr("Show it in the calendar"));
            connect(open, &QAbstractButton::clicked, this, [this, id = entry.post.id] { m_today.openPost(id); });
        }
        m_leaving->add(row);
    }
    m_leaving->setEmptySentence(m_today.isSomethingOpen() ? tr("Nothing leaves by itself today. What failed, or may have left, waits for you.")
                                    : m_today.hasLeft()   ? tr("All that was planned for today has left.")
                                                          : tr("Nothing is planned for today. The calendar is the place to change that."));
    m_leaving->finish(count);
}

void TodayPage::fillWaiting()
{
    m_waiting->clear();
    for (const auto &[mention, series] : m_today.waiting()) {
        const auto wait = m_today.now() - mention.publishedAt;
        const QString author = mention.author.isEmpty() ? tr("Somebody") : mention.author;
        const QString said = mention.title.isEmpty() ? mention.excerpt : mention.title;
        QStringList detail{author, models::serviceWord(mention.service)};
        if (mention.isFlagged)
            detail.append(tr("flagged"));
        auto *row = new TodayRow({.moment = models::shortDuration(wait),
                                  .momentInk = wait >= longWait ? Ink::Unfavourable : Ink::MutedText,
                                  .series = series,
                                  .title = said.isEmpty() ? tr("A mention without words") : said,
                                  .detail = detail.join(u" · "_s),
                                  //: %1 is an exact date and time
                                  .tooltip = tr("Since %1. Opens in the inbox.").arg(models::exactMoment(mention.publishedAt, m_today.zone()))});
        connect(row, &TodayRow::clicked, this, [this, id = mention.id] { m_today.openMention(id); });
        auto *done = row->addVerb(tr("Done"), tr("Mark it as done without opening it"));
        connect(done, &QAbstractButton::clicked, this, [this, id = mention.id] { m_today.markDone(id); });
        if (m_today.isReadOnly())
            switchOff(*done, models::readOnlyReason());
        m_waiting->add(row);
    }
    const qint64 count = m_today.waitingCount();
    m_waiting->finish(count, count > m_today.waiting().size() ? tr("Show all that wait") : QString());
}

void TodayPage::fillMoved()
{
    m_moved->clear();
    for (const auto &move : m_today.moved())
        addMove(move);
    const int beyond = m_today.beyond();
    m_moved->finish(m_today.moved().size() + beyond, beyond > 0 ? tr("Show %Ln more that want you to look", nullptr, beyond) : QString());
}

void TodayPage::addMove(const TodayMove &move)
{
    const bool isOpened = m_opened.contains(move.source) && !move.reasons.isEmpty();
    const bool isGood = move.kind == TodayMove::Kind::Imported || move.kind == TodayMove::Kind::CameIn;
    auto *row = new TodayRow({.icon = isGood                                 ? u"check"_s
                                  : move.kind == TodayMove::Kind::MissedPost ? u"clock"_s
                                  : move.kind == TodayMove::Kind::FailedPost ? u"close"_s
                                                                             : u"warning"_s,
                              .momentInk = isGood ? Ink::Accent : Ink::Unfavourable,
                              .series = move.series,
                              .barInk = isGood ? Ink::Accent : Ink::Unfavourable,
                              .title = move.title,
                              .detail = move.detail,
                              .tooltip = move.source});
    QAbstractButton *verb = nullptr;
    switch (move.kind) {
    case TodayMove::Kind::MissedPost:
        connect(row, &TodayRow::clicked, this, [this, id = move.post] { m_today.openPost(id); });
        verb = row->addVerb(tr("Send now"), tr("Send it all the same; the row shows it in the calendar"));
        connect(verb, &QAbstractButton::clicked, this, [this, id = move.post] { m_today.published().sendLate(id); });
        if (m_today.isReadOnly())
            switchOff(*verb, models::readOnlyReason());
        break;
    case TodayMove::Kind::ChangedThere:
    case TodayMove::Kind::IncompletePost:
    case TodayMove::Kind::UntoldPost:
        connect(row, &TodayRow::clicked, this, [this, id = move.post] { m_today.openPost(id); });
        verb = row->addVerb(tr("Open"), tr("Show it in the calendar"));
        connect(verb, &QAbstractButton::clicked, this, [this, id = move.post] { m_today.openPost(id); });
        break;
    case TodayMove::Kind::FailedErrand: {
        const auto open = [this, move] {
            if (move.mention.isNull())
                m_today.openPost(move.post);
            else
                m_today.openMention(move.mention);
        };
        connect(row, &TodayRow::clicked, this, open);
        if (move.errand.isNull())
            verb = row->addVerb(tr("Open"), tr("Look at both and choose"));
        else if (move.canTryAgain)
            verb = row->addVerb(tr("Try again"), tr("Try it once more there"));
        else
            verb = row->addVerb(tr("Let it be"), tr("Say no more of it: what is written here stays; the row shows it"));
        if (move.errand.isNull())
            connect(verb, &QAbstractButton::clicked, this, open);
        else if (!move.canTryAgain)
            connect(verb, &QAbstractButton::clicked, this, [this, id = move.errand] { m_today.published().letBe(id); });
        else
            connect(verb, &QAbstractButton::clicked, this, [this, id = move.errand] { m_today.published().retry(id); });
        if (m_today.isReadOnly())
            switchOff(*verb, models::readOnlyReason());
        break;
    }
    case TodayMove::Kind::FailedPost:
        connect(row, &TodayRow::clicked, this, [this, id = move.post] { m_today.openPost(id); });
        // Two verbs would leave no room for the reason: the row itself leads to the post.
        if (move.canTryAgain) {
            verb = row->addVerb(tr("Try again"), tr("Send it once more, as it is; the row shows it in the calendar"));
            connect(verb, &QAbstractButton::clicked, this, [this, id = move.post] { m_today.tryAgain(id); });
            if (m_today.isReadOnly())
                switchOff(*verb, models::readOnlyReason());
        } else {
            verb = row->addVerb(tr("Repair"), tr("Show the post in the calendar"));
            connect(verb, &QAbstractButton::clicked, this, [this, id = move.post] { m_today.openPost(id); });
        }
        break;
    case TodayMove::Kind::InterruptedImport:
        verb = row->addVerb(tr("Import again"), tr("Takes in what is missing; nothing is added twice"));
        connect(verb, &QAbstractButton::clicked, this, [this, source = move.source] { m_today.importAgain(source); });
        if (m_today.isReadOnly())
            switchOff(*verb, models::readOnlyReason());
        connect(row, &TodayRow::clicked, &m_today, &models::TodayPageModel::openChannels);
        break;
    case TodayMove::Kind::RefusedInPart:
        verb = row->addVerb(isOpened ? tr("Hide") : tr("Why"), tr("What was refused, and for what reason"));
        connect(verb, &QAbstractButton::clicked, this, [this, source = move.source] {
            if (!m_opened.remove(source))
                m_opened.insert(source);
            // The button that was pressed goes with its row: make them anew when it is done.
            QMetaObject::invokeMethod(this, &TodayPage::fill, Qt::QueuedConnection);
        });
        connect(row, &TodayRow::clicked, &m_today, &models::TodayPageModel::openChannels);
        break;
    case TodayMove::Kind::CameIn:
        connect(row, &TodayRow::clicked, this, [this, move] { m_today.openCameIn(move); });
        break;
    case TodayMove::Kind::TroubledChannel:
        verb = row->addVerb(tr("Open"), tr("Show the channels and what to do"));
        connect(verb, &QAbstractButton::clicked, &m_today, &models::TodayPageModel::openChannels);
        connect(row, &TodayRow::clicked, &m_today, &models::TodayPageModel::openChannels);
        break;
    case TodayMove::Kind::Imported:
        connect(row, &TodayRow::clicked, &m_today, &models::TodayPageModel::openChannels);
        break;
    }
    m_moved->add(row);
    if (isOpened) {
        auto *reasons = captionLabel(move.reasons.join(u'\n'), nullptr);
        reasons->setWordWrap(true);
        reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
        reasons->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, theme::unit + theme::half);
        m_moved->addBelow(reasons);
    }
}

} // namespace parvis::ui
