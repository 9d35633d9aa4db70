// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/noticeteller.h"

#include <algorithm>

namespace parvis::models {

namespace {

using std::chrono::milliseconds;

/// A machine that slept meanwhile looks at its clock again within a minute.
constexpr milliseconds longestWait(60'000);
constexpr milliseconds retriesAfter(2'000);

/// A list that is read meanwhile stops the reads before it; another program keeps the workspace busy for a while.
bool passes(const domain::Error &error)
{
    return error.kind == domain::Error::Kind::Cancelled || error.kind == domain::Error::Kind::Busy;
}

} // namespace

NoticeTeller::NoticeTeller(const Context &context, QObject *parent)
    : QObject(parent)
    , m_c(context)
    , m_store(context.database)
    , m_inbox(context.database)
    , m_notices(context.pace)
{
    m_telling.setSingleShot(true);
    m_due.setSingleShot(true);
    m_notices.setWishes(m_c.preferences.noticeWishes());
    connect(&m_telling, &QTimer::timeout, this, &NoticeTeller::plan);
    connect(&m_due, &QTimer::timeout, this, &NoticeTeller::waitForDue);
    connect(&m_c.database, &store::Database::changed, this, &NoticeTeller::follow);
    connect(&m_c.preferences, &Preferences::noticeWishesChanged, this, [this](const NoticeWishes &wishes) {
        m_notices.setWishes(wishes);
        plan();
    });
    connect(&m_c.messages, &Messages::posted, this, [this](const Message &message) {
        if (message.kind != Message::Kind::Problem)
            return;
        m_notices.addProblem(message.sentence, m_c.clock.now());
        plan();
    });
    QTimer::singleShot(m_c.pace.beginning, this, &NoticeTeller::begin);
}

NoticeTeller::~NoticeTeller()
{
    m_c.display.withdraw();
    // What was looked at and gave nothing need not be looked at again. The write is carried out before the workspace closes.
    if (m_marks && m_c.database.access() == store::Database::Access::ReadWrite)
        std::ignore = m_store.keep(*m_marks);
}

void NoticeTeller::begin()
{
    m_store.begin(m_c.clock.now()).then(this, [this](const domain::Result<store::NoticeMarks> &marks) {
        if (!marks) {
            if (passes(marks.error()))
                QTimer::singleShot(retriesAfter, this, &NoticeTeller::begin);
            return;
        }
        m_marks = *marks;
        m_notices.stirBacklog(m_c.clock.now());
        plan();
        waitForDue();
    });
}

void NoticeTeller::follow(const store::Changes &changes)
{
    if (!m_marks)
        return;
    const bool mayBeNews = changes.everything || !changes.notices.isEmpty() || !changes.mentions.updated.isEmpty();
    if (mayBeNews) {
        m_notices.stir(m_c.clock.now());
        plan();
    }
    if (changes.everything || !changes.mentions.isEmpty() || !changes.channels.updated.isEmpty())
        waitForDue();
}

void NoticeTeller::plan()
{
    if (!m_marks || m_isLooking)
        return;
    const domain::Instant now = m_c.clock.now();
    const auto at = m_notices.nextTelling(now, m_c.database.zone());
    if (!at)
        m_telling.stop();
    else if (*at > now)
        m_telling.start(std::min(*at - now, longestWait));
    else
        look();
}

void NoticeTeller::look()
{
    m_isLooking = true;
    m_notices.beginLook();
    m_store.news(*m_marks, m_c.clock.now()).then(this, [this](const domain::Result<store::NoticeNews> &news) {
        if (!news) {
            failLook(news.error());
        } else if (news->isEmpty() || m_c.database.access() == store::Database::Access::ReadOnly) {
            m_marks = news->upTo;
            show(*news);
        } else {
            take();
        }
    });
}

void NoticeTeller::take()
{
    m_store.take(*m_marks, m_c.clock.now()).then(this, [this](const domain::Result<store::NoticeNews> &news) {
        if (!news) {
            failLook(news.error());
            return;
        }
        m_marks = news->upTo;
        show(*news);
    });
}

void NoticeTeller::failLook(const domain::Error &error)
{
    m_isLooking = false;
    if (!passes(error))
        return;
    m_notices.stir(m_c.clock.now());
    m_telling.start(retriesAfter);
}

void NoticeTeller::show(const store::NoticeNews &news)
{
    m_inbox.rows(quotedOf(news)).then(this, [this, news](const domain::Result<QList<domain::MentionRow>> &read) {
        if (!read && read.error().kind == domain::Error::Kind::Cancelled) {
            show(news);
            return;
        }
        QHash<domain::Id<domain::Mention>, domain::MentionRow> rows;
        for (const domain::MentionRow &row : read.value_or(QList<domain::MentionRow>()))
            rows.insert(row.id, row);
        QList<Notice> notices = m_notices.tell(news, rows, m_c.clock.now());
        for (Notice &notice : notices) {
            if (m_c.database.access() == store::Database::Access::ReadOnly)
                notice.doneText.clear();
            m_c.display.show(notice, [this, notice](NoticeDisplay::Answer answer) {
                if (answer == NoticeDisplay::Answer::Done)
                    Q_EMIT doneRequested(notice.mentions);
                else
                    open(notice);
            });
        }
        m_isLooking = false;
        plan();
        waitForDue();
    });
}

void NoticeTeller::open(const Notice &notice)
{
    Q_EMIT windowRequested();
    if (notice.mentions.size() == 1)
        m_c.navigator.openMention(notice.mentions.first());
    else if (!notice.mentions.isEmpty())
        m_c.navigator.openMentions({.only = notice.mentions}, notice.title);
}

void NoticeTeller::waitForDue()
{
    if (!m_marks)
        return;
    const domain::Instant now = m_c.clock.now();
    m_store.nextDue(m_marks->at).then(this, [this, now](const domain::Result<std::optional<domain::Instant>> &next) {
        if (!next) {
            if (passes(next.error()))
                m_due.start(retriesAfter);
            return;
        }
        if (!*next) {
            m_due.stop();
        } else if (**next <= now) {
            m_notices.stir(now);
            plan();
        } else {
            m_due.start(std::min(**next - now, longestWait));
        }
    });
}

} // namespace parvis::models
