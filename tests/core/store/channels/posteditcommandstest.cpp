// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/core/store/channels/headlessdesk.h"

#include <QtCore/QJsonArray>

using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

/// A PNG of one point.
QByteArray aPicture()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
}

struct EditingDesk : HeadlessDesk
{
    [[nodiscard]] HeadlessRun add(const QString &channel, const QStringList &more) const
    {
        return ctl(QStringList{u"post"_s, u"add"_s, u"--channel"_s, channel, u"--text-file"_s, file(u"text"_s, "Bread is out")} + more);
    }
    [[nodiscard]] HeadlessRun edit(qint64 post, const QStringList &more) const { return ctl(QStringList{u"post"_s, u"edit"_s, QString::number(post)} + more); }
    /// A post for that channel in five hours.
    [[nodiscard]] qint64 later(const QString &channel, const QStringList &more = {}) const
    {
        const auto made = add(channel, QStringList{u"--at"_s, inHours(5), u"--json"_s} + more);
        if (made.code != 0)
            qFatal("not added: %s", qPrintable(made.err));
        return made.json()[u"post"].toInteger();
    }
    [[nodiscard]] static QString inHours(int hours)
    {
        return domain::toZoned(domain::SystemClock().now() + std::chrono::hours{hours}, QTimeZone("Europe/Paris")).wall.toString(u"yyyy-MM-dd HH:mm"_s)
            + u" Europe/Paris"_s;
    }
    [[nodiscard]] domain::Post stored(qint64 post) { return *await(store::PostStore(workspace.database()).post(domain::Id<domain::Post>(post))); }
};

} // namespace

/// What `post add` gives along beside a text, and what `post edit` changes of what has not left.
class PostEditCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWarningAndAPollGoAlong()
    {
        EditingDesk desk;
        desk.connectAccount();
        const auto made = desk.add(u"Us"_s,
                                   {u"--warning"_s, u"Flour"_s, u"--poll-choice"_s, u"Rye"_s, u"--poll-choice"_s, u"Oat"_s, u"--poll-ends"_s, u"3h"_s,
                                    u"--poll-multiple"_s, u"--json"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const auto post = desk.stored(made.json()[u"post"].toInteger());
        QCOMPARE(post.options.warning, u"Flour"_s);
        QCOMPARE(post.options.poll, (domain::Poll{.options = {u"Rye"_s, u"Oat"_s}, .lasts = 3h, .isMultiple = true}));
        const auto told = desk.ctl({u"post"_s, u"show"_s, u"1"_s, u"--json"_s}).json();
        QCOMPARE(told[u"warning"].toString(), u"Flour"_s);
        QCOMPARE(told[u"poll"][u"choices"].toArray().size(), 2);
        QVERIFY(told[u"visibility"].isNull());
        const QString shown = desk.ctl({u"post"_s, u"show"_s, u"1"_s}).out;
        QVERIFY2(shown.contains(u"[warning: Flour]"_s) && shown.contains(u"[poll, several answers] Rye / Oat"_s), qPrintable(shown));
    }

    void whatAChannelDoesNotTakeIsRefused_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("said");
        const QStringList two{u"--poll-choice"_s, u"Rye"_s, u"--poll-choice"_s, u"Oat"_s};
        QTest::newRow("no polls") << u"Room"_s << two << u"'Room' has no polls"_s;
        QTest::newRow("no warnings") << u"Room"_s << QStringList{u"--warning"_s, u"Flour"_s} << u"'Room' has no warnings"_s;
        QTest::newRow("one answer") << u"Us"_s << two.first(2) << u"two different answers at least"_s;
        QTest::newRow("twice the same") << u"Us"_s << two.first(2) + two.first(2) << u"two different answers at least"_s;
        QTest::newRow("a long answer") << u"Us"_s << two + QStringList{u"--poll-choice"_s, QString(51, u'a')} << u"has at most 50 characters"_s;
        QTest::newRow("too many") << u"Us"_s << two + QStringList{u"--poll-choice"_s, u"A"_s, u"--poll-choice"_s, u"B"_s, u"--poll-choice"_s, u"C"_s}
                                  << u"has at most 4 answers"_s;
        QTest::newRow("too short") << u"Us"_s << two + QStringList{u"--poll-ends"_s, u"10s"_s} << u"is open for 5 minutes at least"_s;
        QTest::newRow("no duration") << u"Us"_s << two + QStringList{u"--poll-ends"_s, u"soon"_s} << u"'soon' is no duration"_s;
        QTest::newRow("an end alone") << u"Us"_s << QStringList{u"--poll-ends"_s, u"1d"_s} << u"There is no poll"_s;
        QTest::newRow("half hours") << u"Hook"_s << two + QStringList{u"--poll-ends"_s, u"90m"_s} << u"is counted in steps of 1 hour"_s;
        QTest::newRow("too long") << u"Hook"_s << two + QStringList{u"--poll-ends"_s, u"33d"_s} << u"is open for 32 days at most"_s;
        QTest::newRow("a long question") << u"Hook"_s << two + QStringList{u"--text-file"_s, u"LONG"_s}
                                         << u"On 'Hook' the text is the question of its poll: it has at most 300 characters, and this one has "_s;
        QTest::newRow("a thread") << u"Hook"_s << two + QStringList{u"--text-file"_s, u"PART"_s, u"--text-file"_s, u"PART"_s}
                                  << u"On 'Hook' the text is the question of its poll, and this one is cut into a thread"_s;
        QTest::newRow("with a file") << u"Us"_s << two + QStringList{u"--media"_s, u"PICTURE"_s, u"--alt"_s, u"A loaf"_s} << u"a poll or files, not both"_s;
    }
    void whatAChannelDoesNotTakeIsRefused()
    {
        QFETCH(const QString, channel);
        QFETCH(QStringList, options);
        QFETCH(const QString, said);
        EditingDesk desk;
        desk.connectAccount();
        desk.connect(u"matrix"_s, u"Room"_s, u"https://matrix.to/#/!room:server.invalid"_s);
        desk.connect(u"discord"_s, u"Hook"_s, u"https://discord.com/channels/7/8"_s);
        options.replaceInStrings(u"PICTURE"_s, desk.file(u"loaf.png"_s, aPicture()));
        options.replaceInStrings(u"PART"_s, desk.file(u"part"_s, "Which bread?"));
        options.replaceInStrings(u"LONG"_s, desk.file(u"long"_s, QByteArray("Bread is out. ").repeated(26).chopped(4)));
        const auto refused = desk.add(channel, options);
        QVERIFY(refused.code == 1 || refused.code == 2);
        QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
        QCOMPARE(desk.count(u"post"_s), 0);
    }

    void whatIsGivenChangesAndAllElseStays()
    {
        // GIVEN a post that waits
        EditingDesk desk;
        desk.connectAccount();
        const auto other = desk.connect(u"mastodon"_s, u"Them"_s, u"https://server.invalid/@them"_s);
        const qint64 post = desk.later(u"Us"_s, {u"--visibility"_s, u"unlisted"_s, u"--language"_s, u"en"_s});
        const auto before = desk.stored(post);
        // WHEN its words change
        const auto changed = desk.edit(post, {u"--text-file"_s, desk.file(u"new"_s, "Cake is out"), u"--warning"_s, u"Sugar"_s});
        // THEN all else stays
        QVERIFY2(changed.code == 0, qPrintable(changed.err));
        QVERIFY2(changed.out.contains(u"waits in the outbox"_s), qPrintable(changed.out));
        auto after = desk.stored(post);
        QCOMPARE(after.text, u"Cake is out"_s);
        QCOMPARE(after.title, u"Cake is out"_s);
        QCOMPARE(after.options.warning, u"Sugar"_s);
        QCOMPARE(after.options.visibility, before.options.visibility);
        QCOMPARE(after.scheduledFor, before.scheduledFor);
        QCOMPARE(after.holder, domain::PostHolder::Service);
        // AND so may its time, its channel and its language, and the warning be taken away
        QCOMPARE(desk.edit(post, {u"--at"_s, u"now"_s, u"--channel"_s, u"Them"_s, u"--language"_s, u"fr"_s, u"--no-warning"_s}).code, 0);
        after = desk.stored(post);
        QCOMPARE(after.channel, other.id);
        QCOMPARE(after.holder, domain::PostHolder::ThisMachine);
        QVERIFY(*domain::toInstant(*after.scheduledFor) <= domain::SystemClock().now());
        QCOMPARE(after.language, u"fr"_s);
        QVERIFY(after.options.warning.isEmpty());
    }

    void filesAndPollsAreGivenAndTakenAway()
    {
        EditingDesk desk;
        desk.connectAccount();
        const qint64 post = desk.later(u"Us"_s);
        const QString picture = desk.file(u"loaf.png"_s, aPicture());
        QCOMPARE(desk.edit(post, {u"--media"_s, picture, u"--alt"_s, u"A loaf"_s}).code, 0);
        QCOMPARE(desk.stored(post).attachments.size(), 1);
        // What it shows is said anew.
        QCOMPARE(desk.edit(post, {u"--alt"_s, u"A loaf of rye"_s}).code, 0);
        QCOMPARE(desk.stored(post).attachments.first().altText, u"A loaf of rye"_s);
        // What nobody described does not leave.
        auto undescribed = desk.stored(post);
        undescribed.attachments.first().altText.clear();
        QVERIFY(await(store::PostStore(desk.workspace.database()).save(undescribed)));
        const auto silent = desk.edit(post, {u"--at"_s, u"now"_s});
        QCOMPARE(silent.code, 1);
        QVERIFY2(silent.err.contains(u"Say what 'loaf.png' shows"_s), qPrintable(silent.err));
        const QStringList poll{u"--poll-choice"_s, u"Rye"_s, u"--poll-choice"_s, u"Oat"_s};
        QCOMPARE(desk.edit(post, poll).code, 1);
        QCOMPARE(desk.edit(post, poll + QStringList{u"--no-media"_s}).code, 0);
        QVERIFY(desk.stored(post).attachments.isEmpty());
        QCOMPARE(desk.edit(post, {u"--poll-ends"_s, u"2d"_s}).code, 0);
        QCOMPARE(desk.stored(post).options.poll->lasts, std::chrono::seconds{48h});
        QCOMPARE(desk.edit(post, {u"--no-poll"_s}).code, 0);
        QVERIFY(!desk.stored(post).options.poll);
    }

    void aDraftIsScheduledByItsTime()
    {
        // GIVEN one that was taken back
        EditingDesk desk;
        desk.connectAccount();
        const qint64 post = desk.later(u"Us"_s);
        QCOMPARE(desk.ctl({u"post"_s, u"cancel"_s, QString::number(post)}).code, 0);
        const auto words = desk.edit(post, {u"--text-file"_s, desk.file(u"new"_s, "Cake is out")});
        QVERIFY2(words.out.contains(u"it is draft"_s), qPrintable(words.out));
        QCOMPARE(desk.stored(post).state, domain::PostState::Draft);
        // WHEN
        QCOMPARE(desk.edit(post, {u"--at"_s, EditingDesk::inHours(7)}).code, 0);
        // THEN
        QCOMPARE(desk.stored(post).state, domain::PostState::Scheduled);
        QCOMPARE(desk.stored(post).text, u"Cake is out"_s);
    }

    void aDraftStaysWithItsDisconnectedChannelAndLeavesOnceThatIsConnected()
    {
        // GIVEN a draft on a channel that was disconnected
        EditingDesk desk;
        const auto channel = desk.connectAccount();
        const qint64 post = desk.later(u"Us"_s);
        QCOMPARE(desk.ctl({u"post"_s, u"cancel"_s, QString::number(post)}).code, 0);
        QVERIFY(await(desk.workspace.database().write([](store::Connection &one) { return one.run(u"UPDATE channel SET account_id = '7'"_s); })));
        store::ConnectionStore connections(desk.workspace.database());
        QVERIFY(await(connections.disconnect(channel.id, domain::SystemClock().now())));
        // WHEN it is to leave now
        const auto edited = desk.edit(post, {u"--at"_s, u"now"_s});
        // THEN it waits for its channel, as what was scheduled there does
        QVERIFY2(edited.code == 0, qPrintable(edited.err));
        QVERIFY2(edited.out.contains(u"'Us' is disconnected: it leaves once that is connected again ('channels add')"_s), qPrintable(edited.out));
        QCOMPARE(desk.stored(post).holder, domain::PostHolder::ThisMachine);
        QVERIFY(desk.ctl({u"post"_s, u"list"_s}).out.contains(u"(its channel is disconnected)"_s));
        QVERIFY(desk.ctl({u"send"_s}).err.contains(u"1 post cannot leave (1 due by now): 'Us' is disconnected."_s));
        // AND another time is given it in the same way
        QCOMPARE(desk.edit(post, {u"--at"_s, EditingDesk::inHours(3), u"--json"_s}).json()[u"holder"].toString(), u"machine"_s);
        desk.connectAccount();
        QCOMPARE(await(store::DeliveryStore(desk.workspace.database()).nextDue(domain::SystemClock().now())).value(),
                 domain::toInstant(*desk.stored(post).scheduledFor));
    }

    void aThreadBecomesOneTextAndOneTextAThread()
    {
        EditingDesk desk;
        desk.connectAccount();
        const qint64 post = desk.later(u"Us"_s);
        const QString one = desk.file(u"one"_s, "Rye.");
        const QString two = desk.file(u"two"_s, "Oat.");
        QCOMPARE(desk.edit(post, {u"--text-file"_s, one, u"--text-file"_s, two}).code, 0);
        const QStringList show{u"post"_s, u"show"_s, QString::number(post), u"--json"_s};
        QCOMPARE(desk.ctl(show).json()[u"parts"].toArray().size(), 2);
        QCOMPARE(desk.edit(post, {u"--text-file"_s, one}).code, 0);
        QCOMPARE(desk.ctl(show).json()[u"parts"].toArray().size(), 1);
    }

    void whatHasLeftOrMayHaveIsLeftAsItIs()
    {
        EditingDesk desk;
        desk.connectAccount();
        QCOMPARE(desk.add(u"Us"_s, {}).code, 0);
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, 1min));
        QVERIFY(turn && *turn);
        const auto sending = desk.edit(1, {u"--warning"_s, u"Flour"_s});
        QCOMPARE(sending.code, 1);
        QVERIFY2(sending.err.contains(u"is on its way"_s), qPrintable(sending.err));
        QVERIFY(await(deliveries.setAside((*turn)->delivery.id, u"us"_s, u"why"_s, now)));
        const auto unsure = desk.edit(1, {u"--warning"_s, u"Flour"_s});
        QCOMPARE(unsure.code, 1);
        QVERIFY2(unsure.err.contains(u"It may stand on 'Us'"_s), qPrintable(unsure.err));
        // AND nothing, or what is not there, is wrong use
        QCOMPARE(desk.edit(1, {}).code, 2);
        QCOMPARE(desk.edit(9, {u"--warning"_s, u"Flour"_s}).code, 2);
    }

    void anArticleOfAPostGetsAnotherNewsletter()
    {
        EditingDesk desk;
        auto channel = desk.connect(u"ghost"_s, u"Blog"_s, u"https://blog.invalid"_s);
        store::ConnectionStore connections(desk.workspace.database());
        auto connection = *await(connections.connection(channel.id));
        connection.capabilities.newsletters = {{.key = u"weekly"_s, .name = u"Weekly"_s}};
        QVERIFY(await(connections.setConnection(channel.id, connection)));
        const QString article = QString::number(desk.addArticle(u"The oven"_s, u"It is hot."_s).id.value());
        const auto made = desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Blog"_s, u"--article"_s, article, u"--at"_s, EditingDesk::inHours(5), u"--json"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const qint64 post = made.json()[u"post"].toInteger();
        QVERIFY(!desk.stored(post).options.mailing);
        const auto changed = desk.edit(post, {u"--newsletter"_s, u"Weekly"_s, u"--readers"_s, u"paying"_s});
        QVERIFY2(changed.code == 0, qPrintable(changed.err));
        QCOMPARE(desk.stored(post).options.mailing->newsletter, u"weekly"_s);
        QCOMPARE(desk.stored(post).options.mailing->readers, domain::Readership::Paying);
        QCOMPARE(desk.stored(post).holder, domain::PostHolder::Service);
        QCOMPARE(desk.edit(post, {u"--newsletter"_s, u"none"_s}).code, 0);
        QVERIFY(desk.stored(post).options.mailing->newsletter.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PostEditCommandsTest)
#include "posteditcommandstest.moc"
