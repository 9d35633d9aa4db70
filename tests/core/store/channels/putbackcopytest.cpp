// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/countedwrite.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/database/place.h"
#include "core/store/database/turns.h"
#include "tests/core/store/channels/pouring.h"
#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtCore/QDirIterator>
#include <QtTest/QTest>

#include <algorithm>

#include <sys/xattr.h>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::DeliveryState;

namespace {

/// Long past, whatever the clock of this machine says.
domain::Instant backThen(int minutes)
{
    return domain::fromMs(1'700'000'000'000) + std::chrono::minutes(minutes);
}

constexpr auto attributeOfTurns = "user.parvis.turns";

/// What the file says of its turns in an attribute; empty where it says nothing.
QByteArray attributeOf(const QString &path)
{
    QByteArray value(200, '\0');
    const auto size = ::getxattr(QFile::encodeName(path).constData(), attributeOfTurns, value.data(), static_cast<size_t>(value.size()));
    return value.first(std::max<qsizetype>(size, 0));
}

bool giveAttribute(const QString &path, const QByteArray &name, const QByteArray &value)
{
    return ::setxattr(QFile::encodeName(path).constData(), name.constData(), value.constData(), static_cast<size_t>(value.size()), 0) == 0;
}

/// Whether files in that folder can have such attributes at all.
bool takesAttributes(const QString &folder)
{
    QFile probe(folder + u"/probe"_s);
    return probe.open(QIODevice::WriteOnly) && giveAttribute(probe.fileName(), attributeOfTurns, QByteArray(60, 'x'));
}

/// Gives the file other attributes until no more fit, where there is an end to that; true where none of that size fits by then.
bool fillAttributes(const QString &path)
{
    constexpr int mostAttributes = 40;
    int number = 0;
    for (int size = 60'000; size > 0; size /= 2) {
        while (number < mostAttributes && giveAttribute(path, QByteArray("user.filling.").append(QByteArray::number(number)), QByteArray(size, 'x')))
            ++number;
    }
    const bool isTaken = giveAttribute(path, "user.another.one", QByteArray(40, 'x'));
    ::removexattr(QFile::encodeName(path).constData(), "user.another.one");
    return !isTaken;
}

/// Where this machine would keep something stands a file: nobody, not even root, can write there.
QString takenPlace(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"taken"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("not taken");
    return file.fileName();
}

} // namespace

class PutBackCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatMayHaveLeftIsAskedAboutWhereAnOlderCopyIsPutInItsPlace_data();
    void whatMayHaveLeftIsAskedAboutWhereAnOlderCopyIsPutInItsPlace();
    void whatIsPlannedForLaterIsAskedAboutTooWhereSomethingHasLeft();
    void aCopyOfAfterwardsIsPutBackUnasked();
    void anotherWorkspaceInItsPlaceIsNoCopy();
    void aBackupThatIsRestoredIsNoCopyBesides();
    void severalWhoShareAWorkspaceAreNotAskedAnything();
    void whatTheFileLostWhileItIsOpenIsAskedAboutToo();
    void whatIsTakenUpOutlastsAPowerCutBeforeItLeaves();
    void whatThisMachineKeepsIsForItsPersonAlone();
    void whereThisMachineCannotKeepItSendingGoesOn();
    void eitherCountIsEnough_data();
    void eitherCountIsEnough();
    void aBackupSaysNothingOfTurnsInAnAttribute();
    void whereItIsCountedNowhereThatIsKnown();

private:
    domain::Id<domain::Post> plan(store::Database &database, int minutes) const;
    /// Claims what is due, and says that it arrived; nothing where nothing is due.
    static domain::Id<domain::Post> sendOne(store::Database &database, int minutes);
    static domain::Result<std::optional<domain::Delivery>> entryOf(store::Database &database, domain::Id<domain::Post> post);

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QTemporaryDir> m_state;
    domain::Id<domain::Channel> m_channel;
};

void PutBackCopyTest::init()
{
    m_workspace = std::make_unique<Workspace>();
    m_state = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", m_state->path().toUtf8());
    domain::Channel ours;
    ours.service = u"mastodon"_s;
    ours.name = u"Ours"_s;
    domain::Connection connection;
    connection.state = domain::ConnectionState::Connected;
    connection.capabilities.canPost = true;
    m_channel = await(store::ConnectionStore(m_workspace->database()).connect(ours, connection, backThen(0)))->id;
}

domain::Id<domain::Post> PutBackCopyTest::plan(store::Database &database, int minutes) const
{
    domain::Post post;
    post.channel = m_channel;
    post.state = domain::PostState::Scheduled;
    post.holder = domain::PostHolder::ThisMachine;
    post.scheduledFor = domain::toZoned(backThen(minutes), QTimeZone::utc());
    post.text = u"Le four est chaud"_s;
    post.createdAt = post.changedAt = backThen(0);
    return await(store::PostStore(database).add(post))->id;
}

domain::Id<domain::Post> PutBackCopyTest::sendOne(store::Database &database, int minutes)
{
    store::DeliveryStore deliveries(database);
    const auto turn = await(deliveries.claim(u"us"_s, backThen(minutes), 1min));
    if (!turn || !*turn)
        return {};
    const domain::Sent sent{.state = domain::Sent::State::Published, .remoteId = QString::number(minutes), .url = {}, .publishedAt = {}};
    return await(deliveries.settle((*turn)->delivery.id, u"us"_s, sent, backThen(minutes))) ? (*turn)->delivery.post : domain::Id<domain::Post>();
}

domain::Result<std::optional<domain::Delivery>> PutBackCopyTest::entryOf(store::Database &database, domain::Id<domain::Post> post)
{
    return await(store::DeliveryStore(database).ofPost(post));
}

void PutBackCopyTest::whatMayHaveLeftIsAskedAboutWhereAnOlderCopyIsPutInItsPlace_data()
{
    QTest::addColumn<bool>("isOnItsWay");
    QTest::newRow("of before it was begun") << false;
    QTest::newRow("of between its claim and its leaving") << true;
}

void PutBackCopyTest::whatMayHaveLeftIsAskedAboutWhereAnOlderCopyIsPutInItsPlace()
{
    QFETCH(bool, isOnItsWay);
    // GIVEN a workspace with a post that is due, and one for later
    const auto due = plan(m_workspace->database(), 10);
    domain::Id<domain::Delivery> claimed;
    if (isOnItsWay)
        claimed = (*await(store::DeliveryStore(m_workspace->database()).claim(u"us"_s, backThen(11), 1min)))->delivery.id;
    // AND a copy of its file
    const QString older = m_workspace->folder() + u"/older.parvis"_s;
    m_workspace->close();
    pour(m_workspace->path(), older);
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isFreshCopy());
    // AND the post leaves
    store::DeliveryStore deliveries(m_workspace->database());
    if (!isOnItsWay)
        claimed = (*await(deliveries.claim(u"us"_s, backThen(11), 1min)))->delivery.id;
    QVERIFY(await(deliveries.depart(claimed, u"us"_s, backThen(11), 1min)));
    QVERIFY(
        await(deliveries.settle(claimed, u"us"_s, {.state = domain::Sent::State::Published, .remoteId = u"1"_s, .url = {}, .publishedAt = {}}, backThen(11))));
    // WHEN the copy is put in the place of the workspace, into the same file
    m_workspace->close();
    const auto place = store::Place::of(m_workspace->path());
    pour(older, m_workspace->path());
    QCOMPARE(store::Place::of(m_workspace->path()), place);
    m_workspace->reopen();
    // THEN it is known for a copy, and what may have left is asked about at once
    QVERIFY(m_workspace->database().isFreshCopy());
    const auto seen = [&] {
        const auto entry = entryOf(m_workspace->database(), due);
        return entry && *entry && (*entry)->state == DeliveryState::Unsure;
    };
    QTRY_VERIFY(seen());
    QCOMPARE((*entryOf(m_workspace->database(), due))->trouble->said, u"this workspace is a copy, and the original may have sent it"_s);
    QVERIFY(sendOne(m_workspace->database(), 60).isNull());
    // AND it is asked once, and what is planned from then on leaves
    const auto next = plan(m_workspace->database(), 70);
    QCOMPARE(sendOne(m_workspace->database(), 71), next);
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isFreshCopy());
    // AND the same copy again is one again
    m_workspace->close();
    pour(older, m_workspace->path());
    m_workspace->reopen();
    QVERIFY(m_workspace->database().isFreshCopy());
}

void PutBackCopyTest::whatIsPlannedForLaterIsAskedAboutTooWhereSomethingHasLeft()
{
    // GIVEN a post for many years from now, of which nobody knows whether it was published early
    constexpr int fiftyYears = 50 * 365 * 24 * 60;
    const auto later = plan(m_workspace->database(), fiftyYears);
    const QString older = m_workspace->folder() + u"/older.parvis"_s;
    m_workspace->close();
    pour(m_workspace->path(), older);
    m_workspace->reopen();
    // AND something that left since
    const auto due = plan(m_workspace->database(), 10);
    QCOMPARE(sendOne(m_workspace->database(), 11), due);
    // WHEN the older copy is put in the place of the workspace
    m_workspace->close();
    pour(older, m_workspace->path());
    m_workspace->reopen();
    // THEN
    const auto isAsked = [&] {
        const auto entry = entryOf(m_workspace->database(), later);
        return entry && *entry && (*entry)->state == DeliveryState::Unsure;
    };
    QTRY_VERIFY(isAsked());
    // WHEN a person says that it is not there
    store::DeliveryStore deliveries(m_workspace->database());
    QVERIFY(await(deliveries.resolve((*entryOf(m_workspace->database(), later))->id, false, backThen(20))));
    // THEN it leaves at its time, and not before
    QVERIFY(sendOne(m_workspace->database(), 30).isNull());
    QCOMPARE(await(store::PostStore(m_workspace->database()).post(later))->state, domain::PostState::Scheduled);
    QCOMPARE(sendOne(m_workspace->database(), fiftyYears + 1), later);
    // AND the next window says so, whoever opened it first
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isFreshCopy() && m_workspace->database().isUntoldCopy());
    m_workspace->database().noteCopyTold();
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isUntoldCopy());
}

void PutBackCopyTest::aCopyOfAfterwardsIsPutBackUnasked()
{
    // GIVEN a copy of after the last sending
    const auto first = plan(m_workspace->database(), 10);
    QCOMPARE(sendOne(m_workspace->database(), 11), first);
    m_workspace->close();
    const QString copy = m_workspace->folder() + u"/copy.parvis"_s;
    pour(m_workspace->path(), copy);
    // WHEN it is put back
    pour(copy, m_workspace->path());
    m_workspace->reopen();
    // THEN nothing can have left twice, and what is due leaves
    QVERIFY(!m_workspace->database().isFreshCopy());
    const auto due = plan(m_workspace->database(), 20);
    QCOMPARE(sendOne(m_workspace->database(), 21), due);
}

void PutBackCopyTest::anotherWorkspaceInItsPlaceIsNoCopy()
{
    // GIVEN a workspace that sent
    static_cast<void>(plan(m_workspace->database(), 10));
    QVERIFY(!sendOne(m_workspace->database(), 11).isNull());
    m_workspace->close();
    // AND another one, that was never opened
    const QString other = m_workspace->folder() + u"/other.parvis"_s;
    QVERIFY(store::Database::create(other, u"Other"_s, QTimeZone("Europe/Paris")));
    // WHEN the other is put in its place
    pour(other, m_workspace->path());
    m_workspace->reopen();
    // THEN it is itself
    QVERIFY(!m_workspace->database().isFreshCopy());
    QCOMPARE(m_workspace->database().name(), u"Other"_s);
    // WHEN a new one is made there
    m_workspace->close();
    QVERIFY(QFile::remove(m_workspace->path()));
    QVERIFY(store::Database::create(m_workspace->path(), u"Test"_s, QTimeZone("Europe/Paris")));
    // THEN so is that
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isFreshCopy());
}

void PutBackCopyTest::aBackupThatIsRestoredIsNoCopyBesides()
{
    // GIVEN a backup of before a sending
    const auto due = plan(m_workspace->database(), 10);
    const QString backup = m_workspace->folder() + u"/backup.parvis"_s;
    QVERIFY(await(m_workspace->database().backup(backup)));
    QCOMPARE(sendOne(m_workspace->database(), 11), due);
    // WHEN it is restored
    m_workspace->close();
    QVERIFY(store::restoreBackup(backup, m_workspace->path()));
    m_workspace->reopen();
    // THEN it is asked about, as what was restored
    QVERIFY(!m_workspace->database().isFreshCopy());
    QVERIFY(sendOne(m_workspace->database(), 12).isNull());
    QCOMPARE((*entryOf(m_workspace->database(), due))->trouble->said, u"a backup was restored since it was to leave"_s);
    // AND that is the end of it
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isFreshCopy());
}

void PutBackCopyTest::severalWhoShareAWorkspaceAreNotAskedAnything()
{
    // GIVEN a workspace that two have open
    auto other = store::Database::open(m_workspace->path());
    QVERIFY(other && !(*other)->isFreshCopy());
    // WHEN they send in turns, and both at once
    for (int minutes = 10; minutes < 20; minutes += 2) {
        const auto due = plan(m_workspace->database(), minutes);
        QCOMPARE(sendOne(minutes % 4 == 0 ? **other : m_workspace->database(), minutes), due);
    }
    store::DeliveryStore ours(m_workspace->database());
    store::DeliveryStore theirs(**other);
    for (int times = 0; times < 20; ++times) {
        const auto due = plan(m_workspace->database(), 30 + times);
        auto one = ours.claim(u"us"_s, backThen(30 + times), 1min);
        auto two = theirs.claim(u"them"_s, backThen(30 + times), 1min);
        const auto first = await(one);
        const auto second = await(two);
        QVERIFY(first && second && first->has_value() != second->has_value());
        const auto &turn = *first ? **first : **second;
        QCOMPARE(turn.delivery.post, due);
        const domain::Sent sent{.state = domain::Sent::State::Published, .remoteId = u"at %1"_s.arg(times), .url = {}, .publishedAt = {}};
        QVERIFY(await((*first ? ours : theirs).settle(turn.delivery.id, *first ? u"us"_s : u"them"_s, sent, backThen(30 + times))));
    }
    // THEN neither is taken for a copy
    other->reset();
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isFreshCopy());
}

void PutBackCopyTest::whatTheFileLostWhileItIsOpenIsAskedAboutToo()
{
    // GIVEN a workspace that sent
    static_cast<void>(plan(m_workspace->database(), 10));
    QVERIFY(!sendOne(m_workspace->database(), 11).isNull());
    const auto due = plan(m_workspace->database(), 20);
    // WHEN its file knows less of that than this machine
    QVERIFY(await(m_workspace->database().write([](store::Connection &connection) { return connection.run(u"DELETE FROM workspace WHERE key = 'turns'"_s); })));
    // THEN what is due does not leave unasked
    QVERIFY(sendOne(m_workspace->database(), 21).isNull());
    QCOMPARE((*entryOf(m_workspace->database(), due))->state, DeliveryState::Unsure);
}

void PutBackCopyTest::whatIsTakenUpOutlastsAPowerCutBeforeItLeaves()
{
    // What SQLite calls FULL is on the disk once it is committed; NORMAL may lose the last of it, whole.
    constexpr qint64 normal = 1;
    constexpr qint64 full = 2;
    const auto safety = [](store::Connection &connection) { return connection.number(u"PRAGMA synchronous"_s); };
    const auto fails = [](store::Connection &) -> domain::Result<> { return domain::failure(domain::Error::Kind::Conflict, u"no"_s); };
    store::Database &database = m_workspace->database();
    QCOMPARE(*await(database.write(safety)), normal);
    QCOMPARE(*await(database.writeDurably(safety)), full);
    QCOMPARE(*await(database.write(safety)), normal);
    // AND also after one that came to nothing
    QVERIFY(!await(database.writeDurably(fails)));
    QCOMPARE(*await(database.write(safety)), normal);
    // AND so is what a claim counts
    const auto seen = std::make_shared<qint64>(0);
    QVERIFY(await(store::writeCounted(database, [seen, safety](store::Connection &connection, const store::Turns &, qint64 &) -> domain::Result<> {
        return safety(connection).transform([seen](qint64 value) { *seen = value; });
    })));
    QCOMPARE(*seen, full);
}

void PutBackCopyTest::whatThisMachineKeepsIsForItsPersonAlone()
{
    static_cast<void>(plan(m_workspace->database(), 10));
    QVERIFY(!sendOne(m_workspace->database(), 11).isNull());
    QDirIterator files(m_state->path(), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    const QFileInfo kept = files.nextFileInfo();
    QVERIFY(!files.hasNext());
    constexpr auto ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(kept.permissions() & ofOthers, QFile::Permissions());
    QVERIFY(kept.path().endsWith("/parvis/turns"_L1));
    QFile file(kept.filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("test.parvis"));
}

void PutBackCopyTest::whereThisMachineCannotKeepItSendingGoesOn()
{
    // GIVEN a machine that keeps nothing
    qputenv("XDG_STATE_HOME", takenPlace(*m_state).toUtf8());
    for (int minutes = 10; minutes < 14; minutes += 2) {
        const auto due = plan(m_workspace->database(), minutes);
        QCOMPARE(sendOne(m_workspace->database(), minutes + 1), due);
    }
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isFreshCopy());
}

void PutBackCopyTest::eitherCountIsEnough_data()
{
    QTest::addColumn<QString>("counted");
    QTest::newRow("in its file alone") << u"file"_s;
    QTest::newRow("as an attribute alone, by who keeps its state elsewhere") << u"elsewhere"_s;
    QTest::newRow("as an attribute alone, by who can keep no state") << u"unwritable"_s;
}

void PutBackCopyTest::eitherCountIsEnough()
{
    QFETCH(QString, counted);
    if (counted == "unwritable"_L1)
        qputenv("XDG_STATE_HOME", takenPlace(*m_state).toUtf8());
    // GIVEN a copy of the time before a post left
    const auto due = plan(m_workspace->database(), 10);
    const QString older = m_workspace->folder() + u"/older.parvis"_s;
    m_workspace->close();
    pour(m_workspace->path(), older);
    m_workspace->reopen();
    QCOMPARE(sendOne(m_workspace->database(), 11), due);
    m_workspace->close();
    // AND one of both counts is lost
    const bool areTaken = takesAttributes(m_workspace->folder());
    QCOMPARE(!attributeOf(m_workspace->path()).isEmpty(), areTaken);
    const QTemporaryDir elsewhere;
    if (counted == "file"_L1)
        ::removexattr(QFile::encodeName(m_workspace->path()).constData(), attributeOfTurns);
    else if (counted == "elsewhere"_L1)
        qputenv("XDG_STATE_HOME", elsewhere.path().toUtf8());
    // WHEN the copy is put in the place of the workspace
    pour(older, m_workspace->path());
    m_workspace->reopen();
    // THEN the other one knows it for a copy, and nothing leaves unasked
    const bool isKnown = counted == "file"_L1 || areTaken;
    QCOMPARE(m_workspace->database().isFreshCopy(), isKnown);
    QCOMPARE(sendOne(m_workspace->database(), 60).isNull(), isKnown);
    if (isKnown)
        QCOMPARE((*entryOf(m_workspace->database(), due))->state, DeliveryState::Unsure);
}

void PutBackCopyTest::aBackupSaysNothingOfTurnsInAnAttribute()
{
    static_cast<void>(plan(m_workspace->database(), 10));
    QVERIFY(!sendOne(m_workspace->database(), 11).isNull());
    QCOMPARE(attributeOf(m_workspace->path()).startsWith(m_workspace->database().id().toByteArray(QUuid::WithoutBraces)),
             takesAttributes(m_workspace->folder()));
    const QString backup = m_workspace->folder() + u"/backup.parvis"_s;
    QVERIFY(await(m_workspace->database().backup(backup)));
    QCOMPARE(attributeOf(backup), QByteArray());
    // AND what is restored over it goes on from what was counted
    static_cast<void>(plan(m_workspace->database(), 20));
    QVERIFY(!sendOne(m_workspace->database(), 21).isNull());
    const QByteArray before = attributeOf(m_workspace->path());
    m_workspace->close();
    QVERIFY(store::restoreBackup(backup, m_workspace->path()));
    QCOMPARE(attributeOf(m_workspace->path()), before);
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isFreshCopy());
    const auto next = plan(m_workspace->database(), 30);
    QCOMPARE(sendOne(m_workspace->database(), 31), next);
    m_workspace->reopen();
    QVERIFY(!m_workspace->database().isFreshCopy());
}

void PutBackCopyTest::whereItIsCountedNowhereThatIsKnown()
{
    // Everything before kept one of both, where the file system takes attributes.
    QVERIFY(!store::Turns::isUncounted() || !takesAttributes(m_workspace->folder()));
    // GIVEN a workspace whose file takes no attribute more, where there is an end to them, and a machine that keeps nothing
    const bool isFull = fillAttributes(m_workspace->path());
    qputenv("XDG_STATE_HOME", takenPlace(*m_state).toUtf8());
    // WHEN something leaves
    const auto due = plan(m_workspace->database(), 10);
    QCOMPARE(sendOne(m_workspace->database(), 11), due);
    // THEN it is known whether that is counted
    QCOMPARE(attributeOf(m_workspace->path()).isEmpty(), isFull);
    if (isFull)
        QVERIFY(store::Turns::isUncounted());
}

QTEST_GUILESS_MAIN(PutBackCopyTest)
#include "putbackcopytest.moc"
