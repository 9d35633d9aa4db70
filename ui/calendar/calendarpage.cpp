// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"

#include "models/calendar/calendarpagemodel.h"
#include "models/shell/sentences.h"
#include "ui/calendar/askfirstdialog.h"
#include "ui/calendar/calendarlegend.h"
#include "ui/calendar/daycell.h"
#include "ui/calendar/daychooser.h"
#include "ui/calendar/ideastray.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/posteditor.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using parvis::models::CalendarPageModel;
using parvis::ui::theme::Ink;

namespace parvis::ui {

namespace {

constexpr int trayWidth = 264;
constexpr int editorWidth = 344;

/// The day that a widget is or stands in; null where it is elsewhere.
DayCell *dayAround(QWidget *widget)
{
    DayCell *day = nullptr;
    for (; widget && !day; widget = widget->parentWidget())
        day = qobject_cast<DayCell *>(widget);
    return day;
}

/// Switches an action off for a reason, or on again where that is empty.
void offer(QAction &action, const QString &whyNot)
{
    action.setEnabled(whyNot.isEmpty());
    action.setToolTip(whyNot.isEmpty() ? action.whatsThis() : whyNot);
}

} // namespace

CalendarPage::CalendarPage(CalendarPageModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
{
    makeActions();
    m_month = new MonthView(model, this);
    m_ideas = new IdeasTray(model, *m_newIdea, this);
    m_editor = new PostEditor(model, {.foot = {m_duplicate, m_toIdea, m_remove}, .attach = m_attach, .alsoOn = m_alsoOn, .sendNow = m_sendNow}, this);
    m_side = new QStackedWidget(this);
    m_side->addWidget(m_ideas);
    m_side->addWidget(m_editor);

    auto *left = new QVBoxLayout;
    left->setSpacing(theme::unit + theme::half);
    left->addWidget(makeBar());
    left->addWidget(m_month, 1);
    auto *row = new QHBoxLayout(this);
    // The room for messages at the foot is its lower margin.
    row->setContentsMargins(theme::margin, 0, theme::margin, 0);
    row->setSpacing(theme::unit * 2);
    row->addLayout(left, 1);
    row->addWidget(m_side);
    // The tray comes after the month for the keyboard too.
    setTabOrder(m_month, m_side);

    connect(&model, &CalendarPageModel::titleChanged, this, &QWidget::setWindowTitle);
    connect(&model, &CalendarPageModel::opening, this, &CalendarPage::showSide);
    connect(&model, &CalendarPageModel::openedChanged, this, &CalendarPage::offerVerbs);
    connect(&model, &CalendarPageModel::settled, this, &CalendarPage::offerVerbs);
    connect(m_ideas->view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &CalendarPage::offerVerbs);
    // In a menu or the command palette the verbs stay what they were where the keyboard came from.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget * /*old*/, const QWidget *now) {
        if (now && isAncestorOf(now))
            offerVerbs();
    });
    setWindowTitle(model.title());
    showSide();
    model.load();
}

CalendarPage::~CalendarPage()
{
    // The editor writes what was typed and the focus walks on when they disappear: while the page still stands.
    hide();
}

QAction *CalendarPage::makeAction(const QString &id, const QString &text, const QString &tooltip, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setToolTip(tooltip);
    action->setWhatsThis(tooltip);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void CalendarPage::makeActions()
{
    m_newPost = makeAction(u"new-post"_s, tr("New post"), tr("New post on the selected day"), Qt::Key_N);
    connect(m_newPost, &QAction::triggered, this, [this] { m_model.startOn(m_model.selectedDate()); });
    m_newIdea = makeAction(u"new-idea"_s, tr("New idea"), tr("New post without a date"), Qt::Key_I);
    connect(m_newIdea, &QAction::triggered, this, [this] { m_model.startIdea(); });
    m_previous = makeAction(u"previous-month"_s, tr("Previous month"), tr("Previous month"), Qt::Key_PageUp);
    m_previous->setIcon(theme::icon(u"chevron-left"_s, Ink::Text));
    connect(m_previous, &QAction::triggered, &m_model, &CalendarPageModel::showPreviousMonth);
    m_today = makeAction(u"today"_s, tr("Today", "button of the calendar"), tr("Show today"), Qt::Key_T);
    connect(m_today, &QAction::triggered, &m_model, &CalendarPageModel::showToday);
    m_next = makeAction(u"next-month"_s, tr("Next month"), tr("Next month"), Qt::Key_PageDown);
    m_next->setIcon(theme::icon(u"chevron-right"_s, Ink::Text));
    connect(m_next, &QAction::triggered, &m_model, &CalendarPageModel::showNextMonth);

    struct Move
    {
        QString id;
        QString text;
        QKeySequence shortcut;
        int days;
    };
    const QList<Move> moves{{u"move-one-day-earlier"_s, tr("Move one day earlier"), Qt::ALT | Qt::Key_Left, -1},
                            {u"move-one-day-later"_s, tr("Move one day later"), Qt::ALT | Qt::Key_Right, 1},
                            {u"move-one-week-earlier"_s, tr("Move one week earlier"), Qt::ALT | Qt::Key_Up, -7},
                            {u"move-one-week-later"_s, tr("Move one week later"), Qt::ALT | Qt::Key_Down, 7}};
    for (const Move &move : moves) {
        QAction *action = makeAction(move.id, move.text, move.text, move.shortcut);
        connect(action, &QAction::triggered, this, [this, days = move.days] { moveBy(days); });
        m_writing.append(action);
    }

    m_duplicate = makeAction(u"duplicate"_s, tr("Duplicate"), tr("Duplicate this post as a plan"), Qt::CTRL | Qt::Key_D);
    connect(m_duplicate, &QAction::triggered, this, [this] {
        m_editor->flush();
        if (const auto id = actedOn(); !id.isNull())
            m_model.duplicate(id);
    });
    m_toIdea = makeAction(u"to-the-ideas"_s, tr("To the ideas"), tr("Take its dates away and put it back among the ideas"), Qt::CTRL | Qt::Key_I);
    connect(m_toIdea, &QAction::triggered, this, [this] {
        m_editor->flush();
        if (const auto id = actedOn(); !id.isNull())
            m_model.toIdea(id);
    });
    m_remove = makeAction(u"remove"_s, tr("Remove"), tr("Remove this post; it can be undone"), QKeySequence::Delete);
    connect(m_remove, &QAction::triggered, this, [this] {
        const auto id = actedOn();
        if (id.isNull() && !m_model.opened())
            return;
        const QString held = m_model.askBeforeRemoving(id);
        if (held.isEmpty())
            return m_model.remove(id);
        auto *dialog = new AskFirstDialog(tr("Take back and remove"), held, this);
        connect(dialog, &AskFirstDialog::taken, &m_model, [this, id] { m_model.remove(id); });
        dialog->open();
    });
    m_planOn = makeAction(u"plan-on"_s, tr("Plan on…"), tr("Choose the day of this post or idea"), Qt::Key_P);
    connect(m_planOn, &QAction::triggered, this, &CalendarPage::askDay);
    m_writing += {m_newPost, m_newIdea, m_duplicate, m_toIdea, m_remove, m_planOn};
    m_open = makeAction(u"open-the-post"_s, tr("Open the post"), tr("Open this post or idea beside the calendar"), {});
    connect(m_open, &QAction::triggered, this, [this] {
        if (const auto id = actedOn(); !id.isNull())
            m_model.open(id);
    });
    m_close = makeAction(u"close-the-post"_s, tr("Close the post"), tr("Close the post and show the ideas"), Qt::Key_Escape);
    connect(m_close, &QAction::triggered, this, [this] {
        m_editor->leave();
        m_model.close();
    });
    makeSendingActions();
    if (m_model.isReadOnly()) {
        for (QAction *action : std::as_const(m_writing))
            switchOff(*action, models::readOnlyReason());
    }
}

QWidget *CalendarPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    // The legend does not end where the month does, whose corner is round.
    row->setContentsMargins(0, 0, theme::half, 0);
    row->setSpacing(theme::unit);
    for (QAction *action : {m_previous, m_today, m_next}) {
        auto *button = new QPushButton(bar);
        bindToAction(*button, *action);
        if (action != m_today) {
            button->setText({});
            button->setIcon(action->icon());
            button->setFixedWidth(theme::buttonHeight + 2);
            // bindToAction() writes the text again whenever the action changes; here the icon speaks and the name is for who listens.
            connect(action, &QAction::changed, button, [button] { button->setText({}); });
        }
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(new CalendarLegend(bar));
    return bar;
}

void CalendarPage::showSide()
{
    const auto &opened = m_model.opened();
    const bool wasOpen = m_side->currentWidget() == m_editor;
    const bool hadFocus = m_editor->isAncestorOf(focusWidget());
    m_side->setCurrentWidget(opened ? static_cast<QWidget *>(m_editor) : m_ideas);
    m_side->setFixedWidth(opened ? editorWidth : trayWidth);
    // Where nothing is open there is nothing to close, nor to say about it.
    m_close->setVisible(opened.has_value());
    m_close->setEnabled(opened.has_value());
    // What cannot be changed is looked at: the keyboard stays where it was.
    if (opened && m_editor->canWrite())
        m_editor->focusTitle();
    else if (wasOpen && hadFocus)
        m_month->focusDay();
    offerVerbs();
}

void CalendarPage::offerVerbs()
{
    if (m_model.isReadOnly())
        return;
    const auto id = actedOn();
    const auto entry = id.isNull() ? std::nullopt : m_model.entry(id);
    const QString nothing = m_model.opened() ? tr("There is nothing of this post yet: write a few words first.") : tr("Choose a post or an idea first.");
    const QString missing = entry ? QString() : nothing;
    for (QAction *action : {m_open, m_planOn, m_duplicate, m_remove})
        offer(*action, missing);
    offer(*m_toIdea, entry && !entry->at ? tr("It is among the ideas already.") : missing);
    offerSendingVerbs(entry, missing);
    m_planOn->setText(entry && entry->post.state == domain::PostState::Scheduled ? tr("Schedule on…") : tr("Plan on…"));
}

domain::Id<domain::Post> CalendarPage::actedOn() const
{
    if (const auto id = m_month->focusedPost(); !id.isNull())
        return id;
    if (const auto id = m_ideas->view()->focusedPost(); !id.isNull())
        return id;
    return m_model.opened() ? m_model.opened()->post.id : domain::Id<domain::Post>();
}

void CalendarPage::moveBy(int days)
{
    const auto id = actedOn();
    const auto entry = id.isNull() ? std::nullopt : m_model.entry(id);
    if (!entry)
        return;
    // Who writes beside it goes on there.
    if (!m_editor->isAncestorOf(focusWidget()))
        m_month->focusPost(id);
    if (!entry->at)
        return m_model.moveToDay(id, m_model.selectedDate());
    m_model.moveBy(id, days);
}

QString CalendarPage::questionFor(const models::CalendarEntry &entry) const
{
    if (entry.post.state == domain::PostState::Scheduled)
        return tr("Schedule “%1” on:").arg(nameOrUntitled(entry));
    return entry.post.scheduledFor ? tr("Move “%1” to:").arg(nameOrUntitled(entry)) : tr("Plan “%1” on:").arg(nameOrUntitled(entry));
}

void CalendarPage::askDay()
{
    m_editor->flush();
    const auto id = actedOn();
    const auto entry = id.isNull() ? std::nullopt : m_model.entry(id);
    if (!entry)
        return;
    if (domain::isLocked(entry->post.state))
        return m_model.moveToDay(id, m_model.selectedDate());
    const QDate earliest = entry->post.state == domain::PostState::Scheduled ? m_model.today() : QDate();
    auto *chooser = new DayChooser(questionFor(*entry), entry->at ? entry->at->date() : m_model.selectedDate(), earliest, this);
    connect(chooser, &DayChooser::chosen, this, [this, id](QDate day) {
        m_month->focusPost(id);
        m_model.selectDate(day);
        m_model.moveToDay(id, day);
    });
    QWidget *place = focusWidget() ? focusWidget() : m_month;
    const QRect row = m_ideas->view()->hasFocus() ? m_ideas->view()->visualRect(m_ideas->view()->currentIndex()) : place->rect();
    chooser->popUpAt(place->mapToGlobal(row.bottomLeft()));
}

void CalendarPage::contextMenuEvent(QContextMenuEvent *event)
{
    // Under the pointer, or where the keyboard is.
    if (event->reason() == QContextMenuEvent::Mouse && !focusAt(event->pos()))
        return;
    const bool isOnPost = !m_month->focusedPost().isNull() || !m_ideas->view()->focusedPost().isNull();
    const auto entry = isOnPost ? m_model.entry(actedOn()) : std::nullopt;
    if (!entry && !dayAround(focusWidget()))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (entry)
        fillForPost(*menu, *entry);
    else
        fillForDay(*menu);
    menu->popup(event->globalPos());
}

bool CalendarPage::focusAt(const QPoint &place)
{
    QWidget *under = childAt(place);
    DayCell *day = dayAround(under);
    if (!day)
        return m_ideas->view()->indexAt(m_ideas->view()->viewport()->mapFrom(this, place)).isValid();
    if (auto *chip = qobject_cast<PostChip *>(under)) {
        chip->setFocus(Qt::MouseFocusReason);
    } else {
        m_model.pointAt(day->day().date);
        day->setFocus(Qt::MouseFocusReason);
    }
    return true;
}

void CalendarPage::fillForPost(QMenu &menu, const models::CalendarEntry &entry) const
{
    // What has left can be looked at and used again, nothing else.
    const bool isLocked = domain::isLocked(entry.post.state);
    menu.addAction(m_open);
    if (!isLocked)
        menu.addAction(m_planOn);
    fillSendingVerbs(menu, entry);
    menu.addSeparator();
    menu.addAction(m_duplicate);
    menu.addAction(m_alsoOn);
    if (!isLocked && entry.at)
        menu.addAction(m_toIdea);
    if (!isLocked)
        menu.addAction(m_remove);
}

void CalendarPage::fillForDay(QMenu &menu) const
{
    menu.addAction(m_newPost);
    menu.addAction(m_newIdea);
    menu.addSeparator();
    menu.addAction(m_today);
}

void CalendarPage::focusMain()
{
    m_month->focusDay();
}

QList<QWidget *> CalendarPage::panes() const
{
    return {m_month, m_side};
}

} // namespace parvis::ui
