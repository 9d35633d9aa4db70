// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_inbox FOLDER [SIZE…]: what a person waits for in the Inbox and among the people at each size, through the models and widgets of the window (drawn
// offscreen): another view's rows, a conversation of 5,000, a tag on 100,000 mentions and its undo with the longest standstill of the window meanwhile, and the
// count of a segment. Workspaces that stand in the folder are used again; a workspace of N mentions holds three people for ten of them.
#include "bench/store/workspace.h"
#include "core/domain/query/parser.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/tagstore.h"
#include "core/store/people/peoplestore.h"
#include "models/inbox/inboxpagemodel.h"
#include "ui/inbox/inboxpage.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtGui/QUndoStack>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace parvis;
using bench::value;

namespace {

constexpr int turns = 5'000;
constexpr qsizetype tagged = 100'000;

struct Figure
{
    QString name;
    double limit = 0; ///< 0: told, not judged
    std::vector<double> values;
    bool mayGrow = false;
};

double since(const QElapsedTimer &time)
{
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Lets the window live until `isThere`.
void liveUntil(const std::function<bool()> &isThere)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isThere())
            loop.quit();
    });
    look.start(1);
    loop.exec();
}

/// A conversation in which everybody answers the one before; made once.
domain::Id<domain::Mention> longConversation(store::Database &database)
{
    store::ImportStore imports(database);
    const auto target = value(imports.begin({.service = u"mastodon"_s, .address = u"https://social.example/long"_s, .title = u"Long"_s}, u"bench"_s,
                                            domain::fromMs(1'700'000'000'000)));
    QList<domain::IncomingEntry> entries;
    for (int n = 0; n < turns; ++n) {
        entries << domain::IncomingMention{.kind = domain::MentionKind::Reply,
                                           .remoteId = QString::number(n),
                                           .inReplyTo = n > 0 ? QString::number(n - 1) : QString(),
                                           .text = u"This is turn %1 of a long talk about bread, ovens and the price of flour."_s.arg(n),
                                           .author = {.handle = u"@talker%1@example.social"_s.arg(n % 7), .name = u"Talker %1"_s.arg(n % 7), .url = {}},
                                           .publishedAt = domain::fromMs(1'700'000'000'000 + qint64{n} * 60'000)};
    }
    value(imports.ingest(target, entries));
    value(imports.finish(target.import));
    domain::MentionFilter filter;
    filter.query = domain::queryOrWords(u"\"turn 4000 of\""_s);
    return value(store::InboxStore(database).keys(filter, {}, 1)).first();
}

/// People beside those who spoke, as an import of contacts brings them.
void fillPeople(store::Database &database, qint64 wanted)
{
    store::PeopleStore people(database);
    constexpr qint64 atOnce = 20'000;
    for (qint64 there = value(people.count({})); there < wanted; there = value(people.count({}))) {
        QList<domain::PersonCard> cards;
        for (qint64 n = 0; n < std::min(atOnce, wanted - there); ++n) {
            domain::PersonCard card;
            card.person.name = u"Contact %1"_s.arg(there + n);
            card.person.mail = u"contact%1@example.org"_s.arg(there + n);
            card.person.company = u"Company %1"_s.arg((there + n) % 5'000);
            card.person.roles = (there + n) % 50 == 0 ? domain::PersonRole::Journalist : domain::PersonRole::Customer;
            cards << card;
        }
        value(people.takeIn(cards));
    }
}

class Bench
{
public:
    explicit Bench(std::vector<Figure> &figures)
        : m_figures(figures)
    {
    }

    void measure(const QString &path, qint64 size)
    {
        const auto database = bench::workspace(path, size);
        fillPeople(*database, size * 3 / 10);
        const auto old = longConversation(*database);
        segments(*database);
        const domain::SystemClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::InboxPageModel inbox(*database, messages, navigator, undo, clock);
        ui::InboxPage page(inbox);
        page.resize(1280, 800);
        page.show();
        liveUntil([&] { return inbox.mentions().isComplete() && inbox.hasCounts(); });
        views(inbox, page);
        conversation(inbox, page, old);
        tag(inbox, undo, *database);
    }

private:
    void note(const QString &name, double limit, double value, bool mayGrow = false)
    {
        auto found = std::ranges::find(m_figures, name, &Figure::name);
        if (found == m_figures.end())
            found = m_figures.insert(m_figures.end(), {.name = name, .limit = limit, .values = {}, .mayGrow = mayGrow});
        found->values.push_back(value);
    }

    void views(models::InboxPageModel &inbox, ui::InboxPage &page)
    {
        using Kind = models::InboxViewListModel::Kind;
        double slowest = 0;
        std::vector<double> all;
        for (const Kind kind : {Kind::Done, Kind::Waiting, Kind::Flagged, Kind::Unassigned, Kind::Mine, Kind::Late, Kind::Snoozed, Kind::All}) {
            std::vector<double> times;
            for (int run = 0; run < 7; ++run) {
                inbox.showView({.kind = kind == Kind::All ? Kind::Done : Kind::All});
                liveUntil([&] { return inbox.mentions().isCurrent(); });
                page.grab();
                QElapsedTimer time;
                time.start();
                inbox.showView({.kind = kind});
                liveUntil([&] { return inbox.mentions().isCurrent(); });
                page.grab();
                times.push_back(since(time));
            }
            all.push_back(median(times));
            slowest = std::max(slowest, all.back());
        }
        constexpr double most = 100;
        note(u"another view: its rows drawn, ms"_s, most, median(all));
        note(u"the same, the slowest view, ms"_s, most, slowest);
        inbox.showView({.kind = Kind::All});
        liveUntil([&] { return inbox.mentions().isComplete(); });
    }

    void conversation(models::InboxPageModel &inbox, ui::InboxPage &page, domain::Id<domain::Mention> old)
    {
        const auto newest = inbox.mentions().keys().first();
        std::vector<double> times;
        for (int run = 0; run < 7; ++run) {
            inbox.open(newest);
            liveUntil([&] { return inbox.conversation().mention() && inbox.conversation().mention()->id == newest; });
            page.grab();
            QElapsedTimer time;
            time.start();
            inbox.open(old);
            liveUntil([&] { return inbox.conversation().mention() && inbox.conversation().mention()->id == old; });
            page.grab();
            times.push_back(since(time));
        }
        constexpr double most = 150;
        note(u"a conversation of 5,000 opened and drawn, ms"_s, most, median(times));
    }

    /// The longest time between two beats of the window while something is done.
    static std::pair<double, double> during(const std::function<void()> &act, const std::function<bool()> &isDone)
    {
        double longest = 0;
        QElapsedTimer beat;
        QTimer heart;
        QObject::connect(&heart, &QTimer::timeout, &heart, [&] {
            longest = std::max(longest, since(beat));
            beat.restart();
        });
        QElapsedTimer time;
        time.start();
        beat.start();
        heart.start(1);
        act();
        liveUntil(isDone);
        return {since(time), longest};
    }

    void tag(models::InboxPageModel &inbox, QUndoStack &undo, store::Database &database)
    {
        const auto tag = value(store::TagStore(database).findOrAdd(u"bench"_s, 0));
        const auto all = inbox.mentions().keys();
        const auto some = all.first(std::min(tagged, all.size()));
        store::TagStore tags(database);
        const auto worn = [&tags, &tag] {
            for (const auto &summary : value(tags.summaries())) {
                if (summary.tag.id == tag.id)
                    return summary.mentions;
            }
            return qint64{0};
        };
        bool isDone = false;
        const auto finished
            = QObject::connect(&inbox, &models::InboxPageModel::progressed, &inbox, [&isDone](qint64 done, qint64 total) { isDone = done >= total; });
        const auto [there, thereStill] = during([&] { inbox.verbs().tag({.ids = some}, tag, true); }, [&] { return isDone; });
        if (worn() != some.size())
            qFatal("%lld wear the tag", static_cast<long long>(worn()));
        isDone = false;
        const auto [back, backStill] = during([&] { undo.undo(); }, [&] { return isDone; });
        if (worn() != 0)
            qFatal("%lld wear the tag still", static_cast<long long>(worn()));
        QObject::disconnect(finished);
        constexpr double mostMs = 5'000;
        constexpr double mostStill = 100;
        // Of the small workspace there are fewer to tag.
        note(u"a tag put on 100,000 mentions, ms"_s, mostMs, there, true);
        note(u"its undo, ms"_s, mostMs, back, true);
        note(u"the window's longest standstill meanwhile, ms"_s, mostStill, std::max(thereStill, backStill), true);
    }

    void segments(store::Database &database)
    {
        const store::PeopleStore people(database);
        const auto count = [&](const QString &query, qint64 &found) {
            std::vector<double> times;
            for (int run = 0; run < 5; ++run) {
                store::PersonFilter filter;
                filter.said = *domain::parseQuery(query);
                filter.now = domain::SystemClock().now();
                QElapsedTimer time;
                time.start();
                found = value(people.count(filter));
                times.push_back(since(time));
            }
            return median(times);
        };
        constexpr double most = 300;
        for (const QString &query : {u"role:journalist"_s, u"company:\"Company 7\""_s, u"has:question is:open"_s, u"NOT has:question"_s}) {
            qint64 found = 0;
            const double ms = count(query, found);
            note(u"segment %1, ms"_s.arg(query), most, ms, true);
            note(u"   its people"_s + u' ' + query, 0, static_cast<double>(found));
        }
    }

    std::vector<Figure> &m_figures;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QDir folder(arguments.isEmpty() ? QDir::tempPath() : arguments.takeFirst());
    QList<qint64> sizes;
    for (const QString &argument : std::as_const(arguments))
        sizes << argument.toLongLong();
    if (sizes.isEmpty())
        sizes = {10'000, 1'000'000};
    std::vector<Figure> figures;
    for (const qint64 size : std::as_const(sizes)) {
        // Bench workspaces of the growth stay as they are.
        const QString path = folder.filePath(u"bench-inbox-%1.parvis"_s.arg(size));
        const QString base = folder.filePath(u"bench-%1.parvis"_s.arg(size));
        if (!QFileInfo::exists(path) && QFileInfo::exists(base))
            QFile::copy(base, path);
        Bench(figures).measure(path, size);
    }
    std::printf("%-52s", "medians");
    for (const qint64 size : std::as_const(sizes))
        std::printf("%12lld", static_cast<long long>(size));
    std::printf("%10s%8s\n", "growth", "limit");
    bool isGood = true;
    for (const Figure &figure : figures) {
        std::printf("%-52s", qPrintable(figure.name));
        for (const double one : figure.values)
            std::printf("%12.2f", one);
        const double growth = figure.values.front() > 0 ? figure.values.back() / figure.values.front() : 1;
        constexpr double mostGrowth = 1.5;
        const bool isHeld = figure.limit <= 0 || (figure.values.back() <= figure.limit && (figure.mayGrow || growth <= mostGrowth));
        isGood = isGood && isHeld;
        std::printf("%9.2fx%8.0f%s\n", growth, figure.limit, isHeld ? "" : "  MISSED");
    }
    return isGood ? 0 : 1;
}
