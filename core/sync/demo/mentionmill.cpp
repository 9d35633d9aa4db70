// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/mentionmill.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::sync {

namespace {

constexpr quint32 yearOfTheOven = 2006;   // the year the oven was lit again
/// Mentions that one conversation holds on average.
constexpr double turnsPerThread = 1.3;

constexpr int waveDays = 3;
constexpr std::array<double, waveDays> waveFactor{1.7, 2.4, 3.6};      // today, yesterday, the day before
constexpr std::array<double, waveDays> waveShare{0.5, 0.6, 0.8};       // of late deliveries
constexpr std::array<double, waveDays> waveAnswered{0.35, 0.6, 0.7};
constexpr double usuallyAnswered = 0.76;

struct Weight
{
    const char16_t *theme;
    int weight;
};
constexpr std::array<Weight, 13> themes{{{u"bread", 20},
                                         {u"hours", 13},
                                         {u"gluten", 9},
                                         {u"recipe", 11},
                                         {u"price", 6},
                                         {u"delivery", 7},
                                         {u"visit", 7},
                                         {u"idea", 7},
                                         {u"paper", 4},
                                         {u"grain", 6},
                                         {u"article", 11},
                                         {u"fault", 4},
                                         {u"work", 3}}};

/// Monday to Sunday.
constexpr std::array<double, 7> weekdays{1.1, 1.0, 0.95, 1.1, 1.25, 0.9, 0.6};
/// How much is said in each hour of the day.
constexpr std::array<int, 24> hours{1, 0, 0, 0, 0, 1, 3, 6, 8, 6, 5, 6, 9, 7, 4, 4, 5, 7, 9, 9, 8, 6, 4, 2};

} // namespace

/// One conversation on its way.
struct MentionMill::Thread
{
    qsizetype channel = 0;
    DemoPerson asker;
    QString theme;
    QString subject;
    QHash<QString, QString> known;   ///< slots that stay the same in all turns
    QString answer;                  ///< what the sentence said calls for; empty: any answer of the theme does
    domain::Instant at;
    QString rootId;
};

MentionMill::MentionMill(domain::Instant now, const QTimeZone &zone, qint64 mentions, QList<std::pair<qint64, QString>> articles)
    : m_now(now)
    , m_days(zone)
    , m_today(m_days.dayOf(now))
    , m_book(yearOfTheOven)
    , m_articles(std::move(articles))
{
    double weights = 0;
    for (qint64 day = firstDay(); day <= m_today; ++day)
        weights += weightOf(day);
    m_perWeight = static_cast<double>(mentions) / (weights * turnsPerThread);
}

double MentionMill::weightOf(qint64 day) const
{
    const double growth = 0.75 + 0.5 * static_cast<double>(day - firstDay()) / 364.0;
    // A slow swell of some weeks, so that months differ.
    const double swell = 1.0 + 0.18 * std::sin(static_cast<double>(day) / 9.0) + 0.1 * std::sin(static_cast<double>(day) / 23.0);
    const auto weekday = static_cast<size_t>(domain::dateOfDay(day).dayOfWeek() - 1);
    const auto ago = static_cast<size_t>(m_today - day);
    return growth * swell * weekdays.at(weekday) * (ago < waveFactor.size() ? waveFactor.at(ago) : 1.0);
}

QString MentionMill::themeOf(qint64 day, qsizetype channel, const QString &language)
{
    if (demoChannels()[channel].key == "g"_L1)
        return u"press"_s;
    const auto ago = static_cast<size_t>(m_today - day);
    if (ago < waveShare.size() && m_book.chance(waveShare.at(ago)))
        return u"delivery"_s;
    int total = 0;
    for (const auto &theme : themes)
        total += theme.weight;
    int at = m_book.number(total);
    for (const auto &theme : themes) {
        at -= theme.weight;
        if (at < 0) {
            const QString name = QString::fromUtf16(theme.theme);
            const bool hasArticle = !m_articles.isEmpty() && m_articles.constFirst().first <= day;
            return name == "article"_L1 && (!hasArticle || language != "fr"_L1) ? u"bread"_s : name;
        }
    }
    return u"bread"_s;
}

domain::Instant MentionMill::momentOf(qint64 day)
{
    int total = 0;
    for (const int weight : hours)
        total += weight;
    int at = m_book.number(total);
    int hour = 0;
    for (; hour < 23 && at >= hours.at(static_cast<size_t>(hour)); ++hour)
        at -= hours.at(static_cast<size_t>(hour));
    return m_days.startOf(day) + std::chrono::hours(hour) + std::chrono::seconds(m_book.number(3600));
}

domain::Instant MentionMill::answerTime(domain::Instant asked)
{
    constexpr double medianMinutes = 38.0;
    constexpr double spread = 1.1;
    const double minutes = std::clamp(medianMinutes * std::exp(spread * m_book.normal()), 2.0, 5'000.0);
    domain::Instant at = asked + std::chrono::seconds(static_cast<qint64>(minutes * 60.0));
    const qint64 day = m_days.dayOf(at);
    const auto sinceMidnight = at - m_days.startOf(day);
    // Nobody of the team writes at night.
    if (sinceMidnight >= 22h)
        at = m_days.startOf(day + 1) + 7h + std::chrono::seconds(m_book.number(5400));
    else if (sinceMidnight < 7h)
        at = m_days.startOf(day) + 7h + std::chrono::seconds(m_book.number(5400));
    return at;
}

QString MentionMill::textOf(const Thread &thread, const QString &part, const QString &language)
{
    const QString kind = thread.theme + u' ' + language + u' ' + part;
    QString sentence = m_book.draw(kind);
    if (sentence.isEmpty())
        sentence = m_book.draw(u"filler %1 thanks"_s.arg(language));
    return m_book.fill(sentence, language, thread.known);
}

void MentionMill::say(const Thread &thread, const DemoPerson &person, const QString &text, domain::Instant at, const QString &id, const QString &inReplyTo,
                      const Sink &sink)
{
    const DemoChannel &channel = demoChannels()[thread.channel];
    domain::IncomingMention mention;
    mention.kind = !inReplyTo.isEmpty() && channel.kind == domain::MentionKind::Mention ? domain::MentionKind::Reply : channel.kind;
    mention.remoteId = id;
    mention.inReplyTo = inReplyTo;
    mention.text = text;
    mention.language = person.language;
    mention.author = DemoCast::authorOn(person, channel);
    mention.publishedAt = at;
    if (!thread.subject.isEmpty())
        mention.title = inReplyTo.isEmpty() ? thread.subject : u"Re: "_s + thread.subject;
    if (channel.key != "e"_L1 && channel.key != "x"_L1)
        mention.url = u"https://%1.example/%2"_s.arg(channel.channel.service, id);
    sink(thread.channel, std::move(mention));
}

void MentionMill::reply(const Thread &thread, const QString &text, domain::Instant at, const QString &id, const QString &inReplyTo, const Sink &sink)
{
    domain::IncomingPost post;
    post.kind = domain::PostKind::Reply;
    post.remoteId = id;
    post.inReplyTo = inReplyTo;
    post.text = text;
    post.language = thread.asker.language;
    post.publishedAt = at;
    sink(thread.channel, std::move(post));
}

void MentionMill::grind(qint64 day, const Sink &sink)
{
    m_owed += weightOf(day) * m_perWeight * (1.0 + 0.12 * m_book.normal());
    for (; m_owed >= 1.0; m_owed -= 1.0)
        startThread(day, sink);
}

void MentionMill::startThread(qint64 day, const Sink &sink)
{
    Thread thread;
    int at = m_book.number(100);
    for (; at >= demoChannels()[thread.channel].share; ++thread.channel)
        at -= demoChannels()[thread.channel].share;
    thread.at = momentOf(day);
    for (int tries = 0; thread.at > m_now && tries < 30; ++tries)
        thread.at = momentOf(day);
    if (thread.at > m_now)
        return;
    const DemoChannel &channel = demoChannels()[thread.channel];
    thread.asker = m_cast.pick(channel.key, m_book);
    const QString language = thread.asker.language;
    thread.theme = themeOf(day, thread.channel, language);
    thread.rootId = u"d%1"_s.arg(++m_counter);
    thread.known = {{u"first"_s, thread.asker.first()},
                    {u"order"_s, QString::number(2'000 + (day - firstDay()) * 7 + m_book.number(60))},
                    {u"town"_s, m_book.draw(u"list %1 town"_s.arg(language))},
                    {u"product"_s, m_book.draw(u"list %1 product"_s.arg(language))}};
    if (thread.theme == "article"_L1) {
        const auto later = std::ranges::upper_bound(m_articles, day, {}, &std::pair<qint64, QString>::first);
        const auto known = static_cast<int>(std::distance(m_articles.begin(), later));
        // Readers speak of the newest articles first.
        const int back = std::min({m_book.number(3), m_book.number(known), known - 1});
        thread.known.insert(u"article"_s, m_articles[known - 1 - back].second);
    }
    const bool hasSubject
        = channel.kind == domain::MentionKind::Mail || channel.kind == domain::MentionKind::ForumPost || channel.kind == domain::MentionKind::FeedEntry;
    if (hasSubject) {
        QString subject = m_book.draw(u"%1 %2 subject"_s.arg(thread.theme, language));
        if (subject.isEmpty())
            subject = m_book.draw(u"filler %1 subject"_s.arg(language));
        thread.subject = m_book.fill(subject, language, thread.known);
    }
    // In a paper the headline goes with its own text, elsewhere a question with its own answer.
    const bool isPress = thread.theme == "press"_L1;
    const QStringList said = (isPress ? thread.subject : textOf(thread, u"say"_s, language)).split(u" => "_s);
    QString text = said.constFirst();
    thread.answer = said.value(1);
    if (isPress) {
        thread.subject = text;
        text = thread.answer;
    }
    const bool isLetter = channel.kind == domain::MentionKind::Mail;
    constexpr double politeShare = 0.14;
    if (isLetter && !text.startsWith(u"Bonjour"_s))
        text.prepend(m_book.draw(u"filler %1 open"_s.arg(language)) + u"\n\n"_s);
    if (isLetter)
        text += u"\n\n"_s + m_book.draw(u"filler %1 close"_s.arg(language)) + u'\n' + thread.asker.name;
    else if (!isPress && thread.theme != "delivery"_L1 && thread.theme != "fault"_L1 && m_book.chance(politeShare))
        text += u' ' + m_book.draw(u"filler %1 close"_s.arg(language));
    say(thread, thread.asker, text, thread.at, thread.rootId, {}, sink);
    continueThread(thread, sink);
}

void MentionMill::continueThread(Thread &thread, const Sink &sink)
{
    const QString language = thread.asker.language;
    const DemoChannel &channel = demoChannels()[thread.channel];
    const bool isPublic = channel.kind != domain::MentionKind::Mail && channel.kind != domain::MentionKind::FeedEntry;
    constexpr double crowdShare = 0.11;
    if (isPublic && m_book.chance(crowdShare)) {
        const domain::Instant at = thread.at + std::chrono::minutes(5 + m_book.number(400));
        const DemoPerson other = m_cast.pick(channel.key, m_book);
        if (at <= m_now && other.name != thread.asker.name) {
            const QString text = m_book.fill(m_book.draw(u"filler %1 crowd"_s.arg(other.language)), other.language, {});
            say(thread, other, text, at, u"d%1"_s.arg(++m_counter), thread.rootId, sink);
        }
    }
    const auto ago = static_cast<size_t>(m_today - m_days.dayOf(thread.at));
    const double share = thread.theme == "press"_L1 ? 0.0 : (ago < waveAnswered.size() ? waveAnswered.at(ago) : usuallyAnswered);
    if (!m_book.chance(share))
        return;
    const domain::Instant answered = answerTime(thread.at);
    if (answered > m_now)
        return;
    const QString answerId = u"r%1"_s.arg(++m_counter);
    reply(thread, thread.answer.isEmpty() ? textOf(thread, u"answer"_s, language) : thread.answer, answered, answerId, thread.rootId, sink);

    constexpr double followShare = 0.26;
    constexpr double followAnswered = 0.5;
    if (!m_book.chance(followShare))
        return;
    const domain::Instant followed = answered + std::chrono::minutes(4 + m_book.number(900));
    if (followed > m_now)
        return;
    const QString followId = u"d%1"_s.arg(++m_counter);
    say(thread, thread.asker, textOf(thread, u"then"_s, language), followed, followId, answerId, sink);
    const domain::Instant closed = answerTime(followed);
    if (m_book.chance(followAnswered) && closed <= m_now)
        reply(thread, m_book.fill(m_book.draw(u"filler %1 thanks"_s.arg(language)), language, thread.known), closed, u"r%1"_s.arg(++m_counter), followId, sink);
}

void MentionMill::tellStory(const Sink &sink)
{
    struct Line
    {
        qsizetype channel;
        const char16_t *name;     ///< empty: us
        std::chrono::minutes ago;
        const char16_t *id;
        const char16_t *inReplyTo;
        const char16_t *subject;
        const char16_t *text;
    };
    constexpr qsizetype mastodon = 0;
    constexpr qsizetype bluesky = 1;
    constexpr qsizetype site = 2;
    constexpr qsizetype mail = 3;
    constexpr qsizetype matrix = 5;
    static constexpr std::array<Line, 11> lines{{
        {bluesky, u"Amélie Roux", 11 * 24h - 8h, u"s1", u"", u"", u"La commande 4468 est arrivée ouverte, un sac a fui dans le carton."},
        {bluesky, u"", 11 * 24h - 8h - 29min, u"s2", u"s1", u"", u"Bonjour Amélie, toutes nos excuses. Un sac repart demain à nos frais."},
        {bluesky, u"Amélie Roux", 141min, u"s3", u"s2", u"", u"Commande 4471 arrivée en morceaux, c’est la troisième fois. Je voudrais être remboursée."},
        {site, u"Jean-Paul Giraud", 96min, u"s4", u"", u"", u"Bonjour, le prix du pain complet a-t-il changé ? L’article dit 4,20 € et la boutique 4,60 €."},
        {mastodon, u"École des Buis", 233min, u"s5", u"", u"", u"Serait-il possible de visiter le fournil avec une classe de CM1 au printemps ?"},
        {matrix, u"Karim Daoud", 19h, u"s6", u"", u"", u"Merci pour la recette, réussie du premier coup !"},
        {mail, u"La Gazette du Vercors", 22h, u"s7", u"", u"Dossier sur les fours communaux",
         u"Bonjour,\n\nNous préparons un dossier sur les fours communaux et souhaitons vous interviewer. Auriez-vous une heure jeudi ou vendredi, au fournil "
         u"de préférence ?\n\nLa "
         u"photographe aimerait venir à l’heure de la première fournée.\n\nBien à vous,\nHélène Rochas"},
        {bluesky, u"Théo Tissot", 23h, u"s8", u"", u"", u"Toujours pas de livraison à Lyon 7e, quelqu’un d’autre ?"},
        {bluesky, u"Sarah Whitcombe", 21h, u"s9", u"s8", u"", u"Same in the 3e. Two days now, and the tracking page is down."},
        {site, u"Nadia Mansouri", 45h, u"s10", u"", u"", u"Ce serait bien d’avoir une farine sans gluten en sac de 5 kg."},
        {mastodon, u"Fatou Sarr", 52min, u"s11", u"", u"",
         u"Impossible de joindre le transporteur, et personne pour dire où est le colis. Vous avez des nouvelles ?"},
    }};
    for (const auto &line : lines) {
        Thread thread;
        thread.channel = line.channel;
        thread.subject = QString::fromUtf16(line.subject);
        const QString name = QString::fromUtf16(line.name);
        thread.asker = {.name = name, .language = name.startsWith(u"Sarah"_s) ? u"en"_s : u"fr"_s, .places = {}};
        const domain::Instant at = m_now - line.ago;
        const QString text = typeset(QString::fromUtf16(line.text));
        if (name.isEmpty())
            reply(thread, text, at, QString::fromUtf16(line.id), QString::fromUtf16(line.inReplyTo), sink);
        else
            say(thread, thread.asker, text, at, QString::fromUtf16(line.id), QString::fromUtf16(line.inReplyTo), sink);
    }
}

} // namespace parvis::sync
