// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticepreferences.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeedit.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace parvis::ui {

using models::NoticeWishes;
using models::QuietHours;

namespace {
constexpr int narrowestTime = 96;
constexpr int daysInWeek = 7;
} // namespace

NoticePreferences::NoticePreferences(models::Preferences &preferences, models::NoticePause &pause, models::NoticeDisplay &display, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_pause(pause)
    , m_service(mutedLabel({}, this))
{
    const NoticeWishes wishes = preferences.noticeWishes();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addWidget(m_service);
    column->addWidget(makePause());
    column->addWidget(bodyLabel(tr("Tell me on the desktop:"), this));
    column->addWidget(makeBox(tr("what a rule with “&Notify me” matched"), wishes.wantsMatches, [](NoticeWishes &w, bool isOn) { w.wantsMatches = isOn; }));
    column->addWidget(makeBox(tr("which mentions become &late, and which wake"), wishes.wantsTriage, [](NoticeWishes &w, bool isOn) { w.wantsTriage = isOn; }));
    column->addWidget(
        makeBox(tr("what did &not work while the window was not in front"), wishes.wantsProblems, [](NoticeWishes &w, bool isOn) { w.wantsProblems = isOn; }));
    column->addSpacing(theme::unit);
    column->addWidget(makeBox(tr("Show &what was said in notifications"), wishes.showsWords, [](NoticeWishes &w, bool isOn) { w.showsWords = isOn; }));
    column->addSpacing(theme::unit);
    column->addWidget(makeQuietHours());
    column->addStretch(1);
    m_service->hide();
    connect(&m_pause, &models::NoticePause::changed, this, &NoticePreferences::follow);
    follow();
    display.askIfServed([self = QPointer(this)](bool isServed) {
        if (self)
            self->followService(isServed);
    });
}

QWidget *NoticePreferences::makePause()
{
    m_paused = new QWidget(this);
    m_pausedText = bodyLabel({}, m_paused);
    auto *resume = new QPushButton(tr("Resume"), m_paused);
    resume->setAccessibleName(tr("Resume notifications"));
    resume->setAutoDefault(false);
    connect(resume, &QPushButton::clicked, &m_pause, &models::NoticePause::resume);
    auto *row = new QHBoxLayout(m_paused);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_pausedText, 1);
    row->addWidget(resume);
    return m_paused;
}

QWidget *NoticePreferences::makeQuietHours()
{
    const QuietHours quiet = m_preferences.noticeWishes().quiet;
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addWidget(makeBox(tr("&Quiet hours: show nothing"), quiet.isOn, [](NoticeWishes &w, bool isOn) { w.quiet.isOn = isOn; }));

    auto *times = new QHBoxLayout;
    times->setSpacing(theme::unit);
    const auto addTime = [&](const QString &label, const QString &name, QTime time, QTime QuietHours::*member) {
        QTimeEdit *edit = makeTime(name, time, member);
        auto *caption = new QLabel(label, part);
        caption->setBuddy(edit);
        times->addWidget(caption);
        times->addWidget(edit);
        m_ofQuiet << edit;
    };
    addTime(tr("&from"), tr("Quiet hours begin"), quiet.from, &QuietHours::from);
    addTime(tr("&until"), tr("Quiet hours end"), quiet.until, &QuietHours::until);
    m_span = mutedLabel({}, part);
    times->addWidget(m_span, 1);
    column->addLayout(times);

    auto *days = new QHBoxLayout;
    days->setSpacing(theme::unit + theme::half);
    const QLocale locale;
    const int first = locale.firstDayOfWeek();
    for (int i = 0; i < daysInWeek; ++i) {
        const int day = (first - 1 + i) % daysInWeek + 1;
        const auto at = static_cast<size_t>(day - 1);
        QCheckBox *box
            = makeBox(locale.standaloneDayName(day, QLocale::ShortFormat), quiet.days.at(at), [at](NoticeWishes &w, bool isOn) { w.quiet.days.at(at) = isOn; });
        box->setAccessibleName(tr("Quiet hours begin on %1").arg(locale.standaloneDayName(day)));
        days->addWidget(box);
        m_ofQuiet << box;
    }
    days->addStretch(1);
    column->addLayout(days);
    column->addWidget(mutedLabel(tr("When they end, one notification sums up what was held back."), part));
    return part;
}

QCheckBox *NoticePreferences::makeBox(const QString &text, bool isOn, const Change &edit)
{
    auto *box = new QCheckBox(text, this);
    box->setAccessibleName(QString(text).remove(u'&'));
    box->setChecked(isOn);
    connect(box, &QCheckBox::toggled, this, [this, edit](bool isChecked) { change([&](NoticeWishes &wishes) { edit(wishes, isChecked); }); });
    return box;
}

QTimeEdit *NoticePreferences::makeTime(const QString &name, QTime time, QTime QuietHours::*member)
{
    auto *edit = new TimeEdit(time, this);
    edit->setMinimumSize(narrowestTime, theme::buttonHeight);
    edit->setAccessibleName(name);
    // The field within it takes the focus.
    if (auto *field = edit->findChild<QLineEdit *>())
        field->setAccessibleName(name);
    guardFromWheel(*edit);
    connect(edit, &QTimeEdit::timeChanged, this, [this, member](QTime chosen) { change([&](NoticeWishes &wishes) { wishes.quiet.*member = chosen; }); });
    return edit;
}

void NoticePreferences::change(const std::function<void(NoticeWishes &)> &edit)
{
    NoticeWishes wishes = m_preferences.noticeWishes();
    edit(wishes);
    m_preferences.setNoticeWishes(wishes);
    follow();
}

void NoticePreferences::follow()
{
    const QuietHours quiet = m_preferences.noticeWishes().quiet;
    for (QWidget *control : std::as_const(m_ofQuiet)) {
        control->setEnabled(quiet.isOn);
        control->setToolTip(quiet.isOn ? QString() : tr("Switch quiet hours on first."));
    }
    const bool hasDays = std::ranges::contains(quiet.days, true);
    m_span->setText(!hasDays ? tr("on no day") : quiet.until > quiet.from ? QString() : quiet.until == quiet.from ? tr("a whole day") : tr("of the next day"));
    const QString paused = m_pause.sentence();
    m_pausedText->setText(paused);
    m_paused->setVisible(!paused.isEmpty());
}

void NoticePreferences::followService(bool isServed)
{
    m_service->setText(isServed
                           ? QString()
                           : tr("Nothing on this desktop shows notifications: no notification service runs. What you choose here holds as soon as one does."));
    m_service->setVisible(!isServed);
}

} // namespace parvis::ui
