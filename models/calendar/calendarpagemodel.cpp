// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendarpagemodel.h"

#include "core/domain/articles/thread.h"
#include "models/channels/channelnames.h"
#include "models/shell/sentences.h"

#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
constexpr std::chrono::seconds lookAgainEvery{20};
} // namespace

CalendarPageModel::CalendarPageModel(store::Database &database, store::PostStore &posts, store::ChannelStore &channels, store::ArticleStore &articles,
                                     Messages &messages, Navigator &navigator, QUndoStack &undo, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_posts(posts)
    , m_channelStore(channels)
    , m_articles(articles)
    , m_derivations(database)
    , m_connections(database)
    , m_deliveries(database)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_clock(clock)
    , m_zone(database.zone())
    , m_writer(posts, messages, undo, clock)
    , m_attachments(database, posts, m_ofPosts, undo, clock)
    , m_pictures(database)
    , m_undo(undo)
{
    connect(&m_database, &store::Database::changed, this, &CalendarPageModel::follow);
    connect(&m_ofPosts, &Messages::posted, this, [this](const Message &message) {
        if (message.kind == Message::Kind::Problem && message.actionText.isEmpty() && message.details.isEmpty())
            m_refusals << message.sentence;
        m_messages.post(message);
    });
    connect(&m_ofPosts, &Messages::withdrawn, &m_messages, &Messages::withdraw);
    const auto followArticle = [this] { m_leavingArticle.show(m_opened ? m_opened->post.article : domain::Id<domain::Article>()); };
    connect(this, &CalendarPageModel::opening, &m_leavingArticle, followArticle);
    connect(this, &CalendarPageModel::openedChanged, &m_leavingArticle, followArticle);
    connect(&m_leavingArticle, &OpenedArticle::changed, this, &CalendarPageModel::openedChanged);
    connect(&m_navigator, &Navigator::postRequested, this, &CalendarPageModel::open);
    connect(&m_navigator, &Navigator::dayRequested, this, &CalendarPageModel::selectDate);
    connect(&m_navigator, &Navigator::newPostRequested, this, &CalendarPageModel::startOn);
    connect(&m_writer, &PostWriter::refused, this, [this](domain::Id<domain::Post> id) {
        if (id.isNull())
            m_drafts.clear();
        Q_EMIT notWritten();
    });
    connect(&m_attachments, &PostAttachments::postWanted, this, [this] {
        if (m_opened && m_opened->post.id.isNull() && !m_drafts.contains(m_session))
            createOpened();
    });
    connect(&m_attachments, &PostAttachments::saved, this, [this](int count, const QString &folder) {
        const QString sentence = tr("%Ln file(s) saved in %1.", nullptr, count).arg(QDir::toNativeSeparators(folder));
        m_messages.post({.kind = Message::Kind::Done, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
    });
    connect(&m_minute, &QTimer::timeout, this, &CalendarPageModel::rebuild);
    connect(&m_sealing, &Sealing::changed, this, &CalendarPageModel::heldBackChanged);
    connect(this, &CalendarPageModel::heldBackChanged, this, &CalendarPageModel::rebuild);
    m_published.setWaits([this](domain::Id<domain::Post> post) {
        const auto shown = entry(post);
        return shown ? waitsAfterSending(*shown) : QString();
    });
    // Time passes: today moves on, and what was scheduled becomes late.
    m_minute.start(lookAgainEvery);
    m_day = m_selected = today();
    m_month.setToday(m_day);
    m_month.showMonth(m_selected, QLocale().firstDayOfWeek());
}

void CalendarPageModel::load()
{
    if (std::exchange(m_isStarted, true))
        return;
    readChannels();
    readLeaving();
    readOpenThere();
    readStale();
    readPosts();
}

QDate CalendarPageModel::today() const
{
    return now().date();
}

QDateTime CalendarPageModel::now() const
{
    return domain::toZoned(m_clock.now(), m_zone).wall;
}

QString CalendarPageModel::title() const
{
    const QDate month = m_month.month();
    QString text = tr("%1 %2", "month and year: November 2026").arg(QLocale().standaloneMonthName(month.month()), QString::number(month.year()));
    text[0] = text[0].toUpper();
    return text;
}

void CalendarPageModel::selectDate(QDate date)
{
    const QDate month = m_month.month();
    const bool isInMonth = date.month() == month.month() && date.year() == month.year();
    if (!date.isValid() || (date == m_selected && isInMonth))
        return;
    m_selected = date;
    m_leftDay = {};
    if (!isInMonth)
        showMonth(date);
    Q_EMIT selectedDateChanged(date);
}

void CalendarPageModel::pointAt(QDate date)
{
    if (!m_month.indexOf(date).isValid())
        return selectDate(date);
    if (date == m_selected)
        return;
    m_selected = date;
    m_leftDay = {};
    Q_EMIT selectedDateChanged(date);
}

void CalendarPageModel::showPreviousMonth()
{
    turnMonth(-1);
}

void CalendarPageModel::showNextMonth()
{
    turnMonth(1);
}

void CalendarPageModel::turnMonth(int by)
{
    const QDate month = m_month.month().addMonths(by);
    selectDate({month.year(), month.month(), std::min(m_selected.day(), month.daysInMonth())});
}

void CalendarPageModel::showToday()
{
    selectDate(today());
}

void CalendarPageModel::followDay()
{
    const QDate before = std::exchange(m_day, today());
    if (m_day == before)
        return;
    m_month.setToday(m_day);
    if (m_selected != before)
        return;
    // Whoever was at today goes on there; who has a post of that day open, once it is closed.
    const bool isLookedAt = m_opened && m_opened->at && m_opened->at->date() == before;
    if (!isLookedAt)
        return selectDate(m_day);
    m_leftDay = before;
}

void CalendarPageModel::showMonth(QDate month)
{
    m_month.showMonth(month, QLocale().firstDayOfWeek());
    m_monthPosts.clear();
    Q_EMIT titleChanged(title());
    if (m_isStarted)
        readPosts();
}

void CalendarPageModel::follow(const store::Changes &changes)
{
    if (!m_isStarted)
        return;
    if (changes.everything || !changes.channels.isEmpty())
        readChannels();
    if (changes.everything || !changes.posts.isEmpty() || !changes.imports.isEmpty()) {
        readPosts();
        readOpened();
    }
    if (changes.everything || !changes.channels.isEmpty() || !changes.posts.isEmpty())
        readLeaving();
    if (changes.everything || !changes.posts.isEmpty())
        readOpenThere();
    if (changes.everything || !changes.posts.isEmpty() || !changes.articles.isEmpty())
        readStale();
}

void CalendarPageModel::readStale()
{
    m_derivations.stale().then(this, [this](const domain::Result<QList<domain::Id<domain::Post>>> &stale) {
        if (!stale)
            return m_messages.post(problem(tr("Which posts are stale was not found out."), stale.error()));
        const QSet<domain::Id<domain::Post>> found(stale->cbegin(), stale->cend());
        if (found == m_stale)
            return;
        m_stale = found;
        rebuild();
    });
}

void CalendarPageModel::readDerivation()
{
    // What was written by hand may be cut as well.
    if (!m_opened || m_opened->post.id.isNull())
        return;
    m_derivations.derivation(m_opened->post.id).then(this, [this, id = m_opened->post.id](const domain::Result<std::optional<domain::Derivation>> &derivation) {
        if (!derivation || !m_opened || m_opened->post.id != id || m_openedDerivation == *derivation)
            return;
        m_openedDerivation = *derivation;
        Q_EMIT openedChanged();
    });
}

QStringList CalendarPageModel::partsOf(const QString &text) const
{
    return m_openedDerivation ? domain::threadParts(text, m_openedDerivation->cuts, m_openedDerivation->isNumbered) : QStringList{text};
}

int CalendarPageModel::openedParts() const
{
    return m_opened ? static_cast<int>(partsOf(m_opened->post.text).size()) : 1;
}

void CalendarPageModel::readChannels()
{
    m_channelStore.summaries().then(this, [this](const domain::Result<QList<domain::ChannelSummary>> &summaries) {
        if (!summaries)
            return m_messages.post(problem(tr("The channels were not read."), summaries.error()));
        m_hasChannels = true;
        m_channels.clear();
        for (const domain::ChannelSummary &summary : *summaries) {
            if (domain::canCarryPosts(summary.channel))
                m_channels.append(summary.channel);
        }
        m_channelsById = namedApart(*summaries);
        sortChannels();
        rebuild();
        followChannel();
        Q_EMIT channelsChanged();
    });
}

void CalendarPageModel::readPosts()
{
    const int reading = ++m_reading;
    const auto answer = [this, reading](QList<domain::Post> CalendarPageModel::*into) {
        return [this, reading, into](const domain::Result<QList<domain::Post>> &posts) {
            if (reading != m_reading)
                return;
            if (!posts)
                return m_messages.post(problem(tr("The posts were not read."), posts.error(), [this] { readPosts(); }));
            this->*into = *posts;
            const bool isLast = into == &CalendarPageModel::m_ideaPosts;
            if (!isLast)
                return;
            // Both answers are shown at once, so that a post is never seen in two places or in none.
            rebuild();
            Q_EMIT settled();
        };
    };
    m_posts.between(domain::dayOfDate(m_month.firstDate()), domain::dayOfDate(m_month.lastDate())).then(this, answer(&CalendarPageModel::m_monthPosts));
    m_posts.ideas().then(this, answer(&CalendarPageModel::m_ideaPosts));
}

void CalendarPageModel::rebuild()
{
    const auto entries = [this](const QList<domain::Post> &posts) {
        QList<CalendarEntry> made;
        made.reserve(posts.size());
        for (const domain::Post &post : posts)
            made.append(entryFor(post));
        return made;
    };
    followDay();
    m_month.setEntries(entries(m_monthPosts));
    m_ideas.setEntries(entries(m_ideaPosts));
    if (m_opened)
        setOpened(m_opened->post);
    removeGivenBack();
}

CalendarEntry CalendarPageModel::entryFor(const domain::Post &post) const
{
    CalendarEntry entry = entryOf(post, m_channelsById, m_zone, m_clock.now(), m_leaving);
    // What leaves as the article itself says what that says.
    entry.isStale = m_stale.contains(post.id) && !leavesAsArticle(post);
    if (post.state == domain::PostState::Scheduled || post.state == domain::PostState::Sending)
        entry.waits = heldBack(entry).sentence;
    return entry;
}

void CalendarPageModel::setOpened(const domain::Post &post)
{
    const CalendarEntry entry = entryFor(post);
    if (m_opened == entry)
        return;
    m_opened = entry;
    followChannel();
    Q_EMIT openedChanged();
}

void CalendarPageModel::readOpened()
{
    if (!m_opened || m_opened->post.id.isNull())
        return;
    const auto id = m_opened->post.id;
    m_posts.post(id).then(this, [this, id](const domain::Result<domain::Post> &post) {
        if (!m_opened || m_opened->post.id != id)
            return;
        if (post) {
            setOpened(*post);
            readDerivation();
            readDelivery();
        } else if (post.error().kind == domain::Error::Kind::NotFound) {
            close();
        }
    });
}

void CalendarPageModel::open(domain::Id<domain::Post> id)
{
    m_posts.post(id).then(this, [this, id](const domain::Result<domain::Post> &post) {
        if (!post)
            return m_messages.post(problem(tr("The post was not opened."), post.error(), [this, id] { open(id); }));
        ++m_session;
        if (!m_opened || m_opened->post.id != id)
            leaveRefusals();
        m_openedArticle.clear();
        m_openedDerivation.reset();
        m_openedDelivery.reset();
        m_openedErrand.reset();
        m_opened = entryFor(*post);
        if (m_opened->at)
            pointAt(m_opened->at->date());
        m_attachments.show(id);
        followChannel();
        Q_EMIT opening();
        readDelivery();
        readDerivation();
        if (post->article.isNull())
            return;
        m_articles.article(post->article).then(this, [this, id](const domain::Result<domain::Article> &article) {
            if (!article || !m_opened || m_opened->post.id != id)
                return;
            m_openedArticle = article->title.isEmpty() ? tr("Untitled article") : article->title;
            Q_EMIT openedChanged();
        });
    });
}

void CalendarPageModel::close()
{
    if (!m_opened)
        return;
    leaveRefusals();
    m_opened.reset();
    m_openedArticle.clear();
    m_openedDerivation.reset();
    m_openedDelivery.reset();
    m_openedErrand.reset();
    m_attachments.show({});
    if (m_selected == m_leftDay)
        selectDate(m_day);
    Q_EMIT opening();
}

void CalendarPageModel::startOn(QDate day)
{
    selectDate(day);
    start(proposedTime(day));
}

void CalendarPageModel::startIdea()
{
    start(std::nullopt);
}

void CalendarPageModel::start(const std::optional<QDateTime> &planned)
{
    if (isReadOnly())
        return say(readOnlyReason());
    leaveRefusals();
    ++m_session;
    m_openedArticle.clear();
    m_openedDerivation.reset();
    domain::Post post{.state = planned ? domain::PostState::Draft : domain::PostState::Idea};
    post.language = QLocale::languageToCode(QLocale().language(), QLocale::ISO639Part1);
    post.plannedFor = planned;
    m_openedDelivery.reset();
    m_openedErrand.reset();
    m_attachments.show({});
    m_opened = entryOf(post, m_channelsById, m_zone, m_clock.now());
    followChannel();
    Q_EMIT opening();
}

bool CalendarPageModel::isUnwritten(domain::Id<domain::Post> id) const
{
    return id.isNull() && m_opened && m_opened->post.id.isNull();
}

void CalendarPageModel::changeOpenedDraft(const PostWriter::Change &change)
{
    setOpened(change(m_opened->post));
    if (m_drafts.contains(m_session))
        m_drafts[m_session] = m_opened->post;
}

void CalendarPageModel::edit(const PostFields &fields)
{
    if (!m_opened || domain::isLocked(m_opened->post.state) || domain::mayHaveArrived(m_opened->post) || isReadOnly())
        return;
    const auto write = [fields](domain::Post post) {
        post.title = fields.title;
        post.text = fields.text;
        post.language = fields.language;
        post.channel = fields.channel;
        post.options = fields.options;
        return post;
    };
    // On another channel somebody else may hold it.
    if (!m_opened->post.id.isNull())
        return changeHeld(m_opened->post.id, [write, hold = holding()](const domain::Post &post) { return hold(write(post)); }, {}, {}, m_session);
    changeOpenedDraft(write);
    const bool hasWords = !fields.title.trimmed().isEmpty() || !fields.text.trimmed().isEmpty();
    if (hasWords && !m_drafts.contains(m_session))
        createOpened();
}

void CalendarPageModel::createOpened()
{
    const int session = m_session;
    const domain::Post asked = m_opened->post;
    m_drafts.insert(session, asked);
    const auto sentence = [this](const domain::Post &, const domain::Post &after) {
        return after.plannedFor ? tr("New post planned for %1.").arg(dayInWords(after)) : tr("New idea added.");
    };
    m_writer.create(asked, sentence, [this, asked, session](const domain::Post &created) {
        // What was typed while the first words were being written follows them, even where the editor is closed by now.
        const domain::Post typed = m_drafts.take(session);
        if (session == m_session && m_opened)
            setOpened(created);
        if (session == m_session)
            m_attachments.written(created.id);
        const auto catchUp = [asked, typed](domain::Post post) {
            post.title = typed.title;
            post.text = typed.text;
            post.language = typed.language;
            post.channel = typed.channel;
            post.options = typed.options;
            if (typed.plannedFor != asked.plannedFor)
                post.plannedFor = typed.plannedFor;
            return post;
        };
        if (typed != asked)
            m_writer.change(created.id, catchUp, {}, session);
    });
}

std::optional<CalendarEntry> CalendarPageModel::entry(domain::Id<domain::Post> id) const
{
    if (auto shown = m_month.entry(id))
        return shown;
    for (const CalendarEntry &idea : m_ideas.entries()) {
        if (idea.post.id == id)
            return idea;
    }
    if (m_opened && m_opened->post.id == id)
        return m_opened;
    return std::nullopt;
}

std::optional<QDateTime> CalendarPageModel::landing(domain::Id<domain::Post> id, QDate day) const
{
    const auto found = entry(id);
    if (!found || domain::isLocked(found->post.state) || isReadOnly())
        return std::nullopt;
    const domain::Post moved = domain::movedToDay(found->post, day, m_zone, m_clock.now());
    // What is scheduled does not go back into the past.
    if (moved == found->post && found->at && found->at->date() != day)
        return std::nullopt;
    return domain::calendarTime(moved, m_zone);
}

QString CalendarPageModel::remarkOn(const domain::ZonedTime &time) const
{
    const auto instant = domain::toInstant(time);
    if (!instant)
        return tr("This time or this zone does not exist.");
    const QTimeZone zone(time.zone);
    const QLocale locale;
    const QDateTime actual = domain::toZoned(*instant, zone).wall;
    if (actual.time() != time.wall.time() || actual.date() != time.wall.date())
        return tr("Clocks in %1 skip this time that day: %2 counts.").arg(QString::fromLatin1(time.zone), locale.toString(actual.time(), QLocale::ShortFormat));
    constexpr int secondsPerHour = 3600;
    const QDateTime hourLater = domain::toZoned(*instant + std::chrono::seconds(secondsPerHour), zone).wall;
    if (hourLater.time() == time.wall.time())
        return tr("Clocks in %1 show this time twice that day: the first counts.").arg(QString::fromLatin1(time.zone));
    if (zone == m_zone)
        return {};
    return tr("%1 in %2.").arg(locale.toString(domain::toZoned(*instant, m_zone).wall, QLocale::ShortFormat), QString::fromLatin1(m_zone.id()));
}

void CalendarPageModel::openArticle()
{
    if (m_opened && !m_opened->post.article.isNull())
        m_navigator.openArticle(m_opened->post.article);
}

void CalendarPageModel::openSource()
{
    if (m_opened && !m_opened->post.article.isNull())
        m_navigator.openArticlePost(m_opened->post.article, m_opened->post.id);
}

void CalendarPageModel::leaveRefusals()
{
    for (const QString &sentence : std::exchange(m_refusals, {}))
        m_messages.leave(sentence);
}

void CalendarPageModel::say(const QString &sentence)
{
    m_ofPosts.post({.kind = Message::Kind::Problem, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
}

} // namespace parvis::models
