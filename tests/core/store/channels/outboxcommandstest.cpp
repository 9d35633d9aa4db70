// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/clock.h"
#include "core/domain/channels/capabilities.h"
#include "core/store/articles/articlestore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/replystore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

struct OutboxRun
{
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.section(u'\n', 0, 0).toUtf8()).object(); }
};

/// A workspace with connected channels, and parvisctl on it in a session without a keychain.
class OutboxDesk
{
public:
    [[nodiscard]] OutboxRun ctl(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto *name : {"PARVIS_WORKSPACE", "PARVIS_PASSPHRASE", "DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_HOME"})
            environment.remove(QLatin1StringView(name));
        environment.insert(u"XDG_RUNTIME_DIR"_s, workspace.folder());
        environment.insert(u"HOME"_s, workspace.folder());
        process.setProcessEnvironment(environment);
        // The servers of a test answer meanwhile.
        QSignalSpy ended(&process, &QProcess::finished);
        process.start(QStringLiteral(PARVIS_BIN) + u"/parvisctl"_s, QStringList{u"-w"_s, workspace.path()} + arguments);
        process.closeWriteChannel();
        if (!ended.wait(60'000))
            qFatal("parvisctl did not end");
        return {
            .code = process.exitCode(), .out = QString::fromUtf8(process.readAllStandardOutput()), .err = QString::fromUtf8(process.readAllStandardError())};
    }
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        QFile target(workspace.folder() + u'/' + name);
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            qFatal("cannot write a test's file");
        return target.fileName();
    }
    domain::Channel connect(const QString &service, const QString &name, const QString &address)
    {
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(u"https://server.invalid"_s);
        connection.capabilities = domain::staticCapabilities(service);
        return *await(store::ConnectionStore(workspace.database())
                          .connect({.service = service, .name = name, .address = address}, connection, domain::SystemClock().now()));
    }
    domain::Channel connectAccount() { return connect(u"mastodon"_s, u"Us"_s, u"https://server.invalid/@us"_s); }
    [[nodiscard]] OutboxRun add(const QString &channel, const QStringList &more) const
    {
        return ctl(QStringList{u"post"_s, u"add"_s, u"--channel"_s, channel} + more);
    }
    QString addArticle(const QString &title)
    {
        domain::Article article;
        article.title = title;
        article.slug = domain::slugOf(title);
        article.language = u"en"_s;
        article.body = u"From the mill."_s;
        article.createdAt = article.changedAt = domain::SystemClock().now();
        return QString::number(await(store::ArticleStore(workspace.database()).add(article))->id.value());
    }
    domain::Id<domain::Mention> hear(const domain::Channel &channel)
    {
        store::ConnectionStore connections(workspace.database());
        const auto now = domain::SystemClock().now();
        static_cast<void>(await(connections.claim(u"us"_s, now, std::chrono::minutes{1}, channel.id)));
        static_cast<void>(
            await(connections.takeIn(channel.id, u"us"_s, {.stream = u"entries"_s, .entries = {aMention(u"a"_s).at(0)}}, now, std::chrono::minutes{1})));
        return domain::Id<domain::Mention>(number(u"SELECT MAX(id) FROM mention"_s));
    }
    [[nodiscard]] qint64 number(const QString &sql)
    {
        return await(workspace.database().read([sql](store::Connection &connection) { return connection.number(sql); })).value_or(-1);
    }
    [[nodiscard]] qint64 count(const QString &what) { return number(u"SELECT COUNT(*) FROM "_s + what); }

    Workspace workspace;
};

constexpr auto feedOfTwo = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A blog</title><item><title>One</title><guid>g1</guid>"
                           "<description>Words</description></item></channel></rss>";

QString withText(const OutboxDesk &desk, const QByteArray &text = "Bread is out.\nCome in.")
{
    return desk.file(u"post.txt"_s, text);
}

} // namespace

/// The outbox from the command line: what is refused at once, what waits, what is taken back, and how channels are named.
class OutboxCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanNeverLeaveIsRefusedAtOnce()
    {
        OutboxDesk desk;
        desk.connect(u"feed"_s, u"Blog"_s, u"https://server.invalid/feed"_s);
        desk.connect(u"mail"_s, u"Letter"_s, u"us@server.invalid"_s);
        desk.connect(u"site-folder"_s, u"Site"_s, u"file:///nowhere"_s);
        desk.connectAccount();
        const QString words = withText(desk);
        // A feed is only read.
        const auto feed = desk.add(u"Blog"_s, {u"--text-file"_s, words});
        QCOMPARE(feed.code, 2);
        QVERIFY2(feed.err.contains(u"Nothing can be published on 'Blog'"_s), qPrintable(feed.err));
        // A newsletter and a folder take articles.
        for (const QString &name : {u"Letter"_s, u"Site"_s}) {
            const auto text = desk.add(name, {u"--text-file"_s, words});
            QCOMPARE(text.code, 2);
            QVERIFY2(text.err.contains(u"'%1' takes articles alone"_s.arg(name)), qPrintable(text.err));
        }
        const auto both = desk.add(u"Site"_s, {u"--text-file"_s, words, u"--article"_s, desk.addArticle(u"Flour"_s)});
        QCOMPARE(both.code, 2);
        QVERIFY2(both.err.contains(u"'Site' takes the article itself"_s), qPrintable(both.err));
        // What is no text is not sent as something else.
        const auto bytes = desk.add(u"Us"_s, {u"--text-file"_s, desk.file(u"bytes.txt"_s, "caf\xe9")});
        QCOMPARE(bytes.code, 2);
        QVERIFY2(bytes.err.contains(u"is no text in UTF-8"_s), qPrintable(bytes.err));
        // A picture that is cut off.
        const QByteArray cut = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000");
        const auto picture = desk.add(u"Us"_s, {u"--text-file"_s, words, u"--media"_s, desk.file(u"a.png"_s, cut), u"--alt"_s, u"A loaf"_s});
        QCOMPARE(picture.code, 2);
        QVERIFY2(picture.err.contains(u"cannot be attached: it is cut off or damaged"_s), qPrintable(picture.err));
        QCOMPARE(desk.count(u"post"_s), 0);
        QCOMPARE(desk.count(u"media"_s), 0);
    }

    void whyAFileIsNotTakenIsSaid()
    {
        OutboxDesk desk;
        desk.connect(u"discord"_s, u"Talk"_s, u"https://discord.com/channels/1/2"_s);
        desk.connect(u"telegram"_s, u"Bot"_s, u"https://t.me/parvisbot"_s);
        const QString words = withText(desk);
        const QString file = desk.file(u"a.txt"_s, "flour");
        QStringList many{u"--text-file"_s, words};
        for (int n = 0; n < 11; ++n)
            many << u"--media"_s << desk.file(u"%1.txt"_s.arg(n), "flour " + QByteArray::number(n));
        const auto eleventh = desk.add(u"Talk"_s, many);
        QVERIFY(eleventh.code != 0);
        QVERIFY2(eleventh.err.contains(u"'Talk' does not take '10.txt': 10 go with one post at most."_s), qPrintable(eleventh.err));
        const auto told = desk.add(u"Talk"_s, {u"--text-file"_s, words, u"--media"_s, file, u"--alt"_s, QString(1'025, u'x')});
        QVERIFY2(told.err.contains(u"it has 1025 characters, and 1024 are the most."_s), qPrintable(told.err));
        QCOMPARE(desk.count(u"post"_s), 0);
        // What does not go along is said, and nothing else is wrong with it.
        const auto silent = desk.add(u"Bot"_s, {u"--text-file"_s, words, u"--media"_s, file, u"--alt"_s, u"A recipe"_s});
        QVERIFY2(silent.code == 0 && silent.err.contains(u"'Bot' carries no descriptions"_s), qPrintable(silent.err));
    }

    void whatWaitsIsListedAndTakenBack()
    {
        // GIVEN
        OutboxDesk desk;
        desk.connectAccount();
        const auto made = desk.add(u"Us"_s, {u"--text-file"_s, withText(desk), u"--at"_s, u"2099-01-01 09:00 Europe/Paris"_s, u"--json"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QString id = QString::number(made.json().value("post"_L1).toInteger());
        // WHEN
        const auto listed = desk.ctl({u"post"_s, u"list"_s, u"--json"_s}).json();
        // THEN
        QCOMPARE(QString::number(listed.value("post"_L1).toInteger()), id);
        QCOMPARE(listed.value("name"_L1).toString(), u"Us"_s);
        QCOMPARE(listed.value("leavesAt"_L1).toString(), u"2099-01-01T08:00:00Z"_s);
        QCOMPARE(listed.value("holder"_L1).toString(), u"service"_s);
        QCOMPARE(listed.value("title"_L1).toString(), u"Bread is out."_s);
        // WHEN it is taken back
        const auto back = desk.ctl({u"post"_s, u"cancel"_s, id});
        // THEN it is a draft for that day, as in the window
        QVERIFY2(back.code == 0, qPrintable(back.err));
        const auto post = await(store::PostStore(desk.workspace.database()).post(domain::Id<domain::Post>(id.toLongLong())));
        QCOMPARE(post->state, domain::PostState::Draft);
        QCOMPARE(post->plannedFor, QDateTime(QDate(2099, 1, 1), QTime(9, 0)));
        const auto none = desk.ctl({u"post"_s, u"list"_s});
        QVERIFY(none.code == 0 && none.err.contains(u"Nothing waits"_s));
        QCOMPARE(desk.ctl({u"post"_s, u"cancel"_s, id}).code, 1);
        QCOMPARE(desk.ctl({u"post"_s, u"cancel"_s, u"999"_s}).code, 2);
        // AND what is connected is not published by hand
        const auto again = desk.add(u"Us"_s, {u"--text-file"_s, withText(desk), u"--json"_s});
        const auto byHand = desk.ctl({u"post"_s, u"published"_s, QString::number(again.json().value("post"_L1).toInteger())});
        QCOMPARE(byHand.code, 1);
        QVERIFY2(byHand.err.contains(u"leaves there by itself"_s), qPrintable(byHand.err));
    }

    void theLedgerNamesChannelAndPost()
    {
        // GIVEN something that was published
        OutboxDesk desk;
        desk.connectAccount();
        QCOMPARE(desk.add(u"Us"_s, {u"--text-file"_s, withText(desk)}).code, 0);
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        QVERIFY(await(deliveries.settle((*turn)->delivery.id, u"us"_s, {.remoteId = u"7"_s, .url = u"https://server.invalid/7"_s}, now)));
        const QString id = QString::number((*turn)->delivery.id.value());
        // THEN
        const auto row = desk.ctl({u"deliveries"_s});
        QVERIFY2(row.out.contains(u"Us  Bread is out."_s), qPrintable(row.out));
        const auto json = desk.ctl({u"deliveries"_s, u"--json"_s}).json();
        QCOMPARE(json.value("name"_L1).toString(), u"Us"_s);
        QCOMPARE(json.value("title"_L1).toString(), u"Bread is out."_s);
        // AND that it cannot be taken back is said with what can be done
        const auto refused = desk.ctl({u"deliveries"_s, u"cancel"_s, id});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"It stands on 'Us'"_s) && refused.err.contains(u"deliveries delete "_s + id), qPrintable(refused.err));
        // AND what is to be done about it is named
        QCOMPARE(desk.ctl({u"deliveries"_s, u"delete"_s, id}).code, 0);
        const auto errands = desk.ctl({u"errands"_s});
        QVERIFY2(errands.out.contains(u"Us"_s) && errands.out.contains(u"Bread is out."_s), qPrintable(errands.out));
        QCOMPARE(desk.ctl({u"errands"_s, u"--json"_s}).json().value("name"_L1).toString(), u"Us"_s);
    }

    void whereSomethingArrivedIsSaidWithItsAddress()
    {
        // GIVEN the second of three messages, of which nobody knows whether it arrived
        OutboxDesk desk;
        desk.connectAccount();
        QCOMPARE(desk.add(u"Us"_s, {u"--text-file"_s, withText(desk)}).code, 0);
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto leave = [&](const QString &open) {
            const auto now = domain::SystemClock().now() + std::chrono::seconds{1};
            const auto turn = await(deliveries.claim(u"us"_s, now, std::chrono::minutes{1}));
            const auto delivery = (*turn)->delivery.id;
            if (!open.isEmpty())
                QVERIFY(await(deliveries.keep(delivery, u"us"_s, u"part 0"_s, u"@place/76 there"_s, false, now, std::chrono::minutes{1})));
            if (!open.isEmpty())
                QVERIFY(await(deliveries.keep(delivery, u"us"_s, QString(domain::openStepNote), open, false, now, std::chrono::minutes{1})));
            QVERIFY(await(deliveries.depart(delivery, u"us"_s, now, std::chrono::minutes{1})));
            QVERIFY(await(deliveries.fail(delivery, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Unsure}}, now, 0.5)));
        };
        leave(u"2 3 part 1"_s);
        const auto listed = desk.ctl({u"deliveries"_s});
        QVERIFY2(listed.out.contains(u"Part 2 of 3 may have arrived at 'Us'"_s), qPrintable(listed.out));
        // WHEN it is there
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--arrived"_s, u"1"_s}).code, 0);
        // THEN the rest goes on
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--json"_s}).json().value("state"_L1).toString(), u"sending"_s);
        leave({});
        // WHEN it is the whole, and where it is is said
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--arrived"_s, u"1"_s, u"--url"_s, u"there"_s}).code, 1);
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--arrived"_s, u"1"_s, u"--url"_s, u"https://server.invalid/@us/77"_s}).code, 0);
        // THEN
        const auto json = desk.ctl({u"deliveries"_s, u"--json"_s}).json();
        QCOMPARE(json.value("state"_L1).toString(), u"published"_s);
        QCOMPARE(json.value("remoteId"_L1).toString(), u"77"_s);
        QCOMPARE(json.value("url"_L1).toString(), u"https://server.invalid/@us/77"_s);
        QVERIFY(!json.value("publishedAt"_L1).toString().isEmpty());
        // AND while nobody knows where a part of it stands nothing of it is deleted
        const auto refused = desk.ctl({u"deliveries"_s, u"delete"_s, u"1"_s});
        QVERIFY(refused.code != 0);
        QVERIFY2(refused.err.contains(u"Where part 2 of post 1 stands is not known."_s), qPrintable(refused.err));
        QVERIFY2(refused.err.contains(u"'deliveries --arrived 1 --url ADDRESS' says it, of part 2 first"_s), qPrintable(refused.err));
        // and not what is known to be another one
        const auto same = desk.ctl({u"deliveries"_s, u"--arrived"_s, u"1"_s, u"--url"_s, u"https://server.invalid/@us/76"_s});
        QVERIFY2(same.code != 0 && same.err.contains(u"another part of it"_s), qPrintable(same.err));
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--arrived"_s, u"1"_s, u"--url"_s, u"https://server.invalid/@us/78"_s}).code, 0);
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--json"_s}).json().value("remoteId"_L1).toString(), u"77"_s);
        QCOMPARE(desk.ctl({u"deliveries"_s, u"delete"_s, u"1"_s}).code, 0);
    }

    void whatFailedBecomesADraftAndOfWhatMayBeThereIsAsked()
    {
        // GIVEN a post that its service turned down
        OutboxDesk desk;
        desk.connectAccount();
        const auto made = desk.add(u"Us"_s, {u"--text-file"_s, withText(desk), u"--json"_s});
        const QString id = QString::number(made.json().value("post"_L1).toInteger());
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, std::chrono::minutes{1}));
        const auto delivery = (*turn)->delivery.id;
        QVERIFY(await(deliveries.fail(delivery, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Refused}, .wasTurnedDown = true}, now, 0.5)));
        // WHEN it may have arrived
        const auto setState = [&desk](const QString &state) {
            QVERIFY(await(
                desk.workspace.database().write([state](store::Connection &connection) { return connection.run(u"UPDATE delivery SET state = "_s + state); })));
        };
        setState(u"5"_s);
        const auto unsure = desk.ctl({u"post"_s, u"cancel"_s, id});
        // THEN nobody but a person knows
        QCOMPARE(unsure.code, 1);
        QVERIFY2(unsure.err.contains(u"It may stand on 'Us'"_s), qPrintable(unsure.err));
        // WHEN it failed
        setState(u"4"_s);
        const auto back = desk.ctl({u"post"_s, u"cancel"_s, id});
        // THEN it is a draft
        QVERIFY2(back.code == 0, qPrintable(back.err));
        const auto post = await(store::PostStore(desk.workspace.database()).post(domain::Id<domain::Post>(id.toLongLong())));
        QCOMPARE(post->state, domain::PostState::Draft);
        QCOMPARE(post->problem, QString());
    }

    void whatMissedItsTimeIsGivenUp()
    {
        OutboxDesk desk;
        const auto channel = desk.connectAccount();
        domain::Post post;
        post.channel = channel.id;
        post.text = u"Too late"_s;
        post.state = domain::PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        const auto now = domain::SystemClock().now();
        post.scheduledFor = domain::toZoned(now - std::chrono::hours{30}, QTimeZone::utc());
        post.createdAt = post.changedAt = now;
        const auto added = await(store::PostStore(desk.workspace.database()).add(post));
        const QString id = QString::number(added->id.value());
        const auto missed = desk.ctl({u"deliveries"_s, u"missed"_s});
        QVERIFY2(missed.out.contains(u"(Too late) was to leave for 'Us'"_s) && missed.out.contains(u"deliveries give-up "_s + id), qPrintable(missed.out));
        const auto up = desk.ctl({u"deliveries"_s, u"give-up"_s, id});
        QVERIFY2(up.code == 0, qPrintable(up.err));
        QCOMPARE(await(store::PostStore(desk.workspace.database()).post(added->id))->state, domain::PostState::Draft);
        QCOMPARE(desk.ctl({u"deliveries"_s, u"give-up"_s, id}).code, 1);
    }

    void anArticleIsMailedOnce()
    {
        // GIVEN an article that waits to be mailed
        OutboxDesk desk;
        desk.connect(u"mail"_s, u"Letter"_s, u"us@server.invalid"_s);
        const QString id = desk.addArticle(u"Flour"_s);
        QCOMPARE(desk.add(u"Letter"_s, {u"--article"_s, id}).code, 0);
        // WHEN it is to be once more
        const auto waiting = desk.add(u"Letter"_s, {u"--article"_s, id});
        QCOMPARE(waiting.code, 1);
        QVERIFY2(waiting.err.contains(u"on its way to 'Letter' already"_s), qPrintable(waiting.err));
        QVERIFY(await(
            desk.workspace.database().write([](store::Connection &connection) { return connection.run(u"UPDATE post SET state = 7, published_at = 0"_s); })));
        const auto published = desk.add(u"Letter"_s, {u"--article"_s, id});
        // THEN that is asked for in so many words
        QCOMPARE(published.code, 1);
        QVERIFY2(published.err.contains(u"published on 'Letter' already"_s) && published.err.contains(u"--again"_s), qPrintable(published.err));
        QCOMPARE(desk.count(u"post"_s), 1);
        QCOMPARE(desk.add(u"Letter"_s, {u"--article"_s, id, u"--again"_s}).code, 0);
        QCOMPARE(desk.count(u"post"_s), 2);
    }

    void anAnswerSaysThatItsDescriptionsStayHere()
    {
        // GIVEN something to answer where no descriptions go along, and where they do
        OutboxDesk desk;
        const auto file = desk.file(u"a.txt"_s, "flour");
        const auto answer = [&](const domain::Channel &channel, const QStringList &more) {
            return desk.ctl(QStringList{u"reply"_s, QString::number(desk.hear(channel).value()), u"--text-file"_s, withText(desk), u"--media"_s, file} + more);
        };
        const auto bot = desk.connect(u"telegram"_s, u"Bot"_s, u"https://t.me/parvisbot"_s);
        // WHEN THEN
        const auto silent = answer(bot, {u"--alt"_s, u"A recipe"_s});
        QVERIFY2(silent.code == 0 && silent.err.contains(u"'Bot' carries no descriptions: what --alt says stays here."_s), qPrintable(silent.err));
        const auto talk = desk.connect(u"discord"_s, u"Talk"_s, u"https://discord.com/channels/1/2"_s);
        const auto told = answer(talk, {u"--alt"_s, u"A recipe"_s});
        QVERIFY2(!told.err.contains(u"carries no descriptions"_s), qPrintable(told.err));
    }

    void anAnswerLeavesTheDraftOfTheWindow()
    {
        OutboxDesk desk;
        const auto channel = desk.connectAccount();
        const auto mention = desk.hear(channel);
        store::ReplyStore replies(desk.workspace.database());
        const auto draft = *await(replies.saveDraft(mention, u"Half a thou"_s, domain::SystemClock().now()));
        const auto answered = desk.ctl({u"reply"_s, QString::number(mention.value()), u"--text-file"_s, withText(desk, "Thank you!")});
        QVERIFY2(answered.code == 0, qPrintable(answered.err));
        QCOMPARE((*await(replies.draft(draft.conversation)))->text, u"Half a thou"_s);
        QCOMPARE(await(replies.outbox())->size(), 1);
        // AND a verdict where there is none to give is said in words
        const auto verdict = desk.ctl({u"moderate"_s, QString::number(mention.value()), u"spam"_s});
        QCOMPARE(verdict.code, 1);
        QVERIFY2(verdict.err.contains(u"stands on 'Us', which lets nobody decide"_s), qPrintable(verdict.err));
        QCOMPARE(desk.ctl({u"moderate"_s, u"999"_s, u"spam"_s}).code, 2);
        // As whatever else is not there, whichever command was given its number.
        const QString words = withText(desk, "Yes");
        for (const QStringList &asked : {QStringList{u"reply"_s, u"999"_s, u"--text-file"_s, words}, QStringList{u"deliveries"_s, u"cancel"_s, u"999"_s},
                                         QStringList{u"deliveries"_s, u"send-late"_s, u"999"_s}, QStringList{u"deliveries"_s, u"give-up"_s, u"999"_s},
                                         QStringList{u"article"_s, u"history"_s, u"999"_s}}) {
            const auto absent = desk.ctl(asked);
            QVERIFY2(absent.code == 2, qPrintable(asked.join(u' ') + u": "_s + QString::number(absent.code) + absent.err));
            QVERIFY2(absent.err.contains(u"There is no"_s) && absent.err.contains(u"999"_s), qPrintable(absent.err));
        }
    }

    void whereNothingIsAnsweredNoAnswerIsTaken()
    {
        OutboxDesk desk;
        const auto mention = desk.hear(desk.connect(u"ghost"_s, u"Members"_s, u"https://server.invalid/"_s));
        const auto answered = desk.ctl({u"reply"_s, QString::number(mention.value()), u"--text-file"_s, withText(desk, "Thank you!")});
        QCOMPARE(answered.code, 2);
        QVERIFY2(answered.err.contains(u"Nothing is answered on 'Members' from here"_s), qPrintable(answered.err));
        QCOMPARE(desk.count(u"post"_s), 0);
    }

    void oneChannelAloneIsAskedWhereOneIsMeant()
    {
        // GIVEN two feeds, one of which does not answer any more
        OutboxDesk desk;
        LoopbackServer server;
        server.answer("/a", {.body = feedOfTwo});
        server.answer("/b", {.body = feedOfTwo});
        for (const QString &name : {u"a"_s, u"b"_s}) {
            const auto made = desk.ctl({u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, server.url(u'/' + name).toString(), u"--name"_s, name});
            QVERIFY2(made.code == 0, qPrintable(made.err));
        }
        server.answer("/b", {.status = "500 Gone wrong"});
        // WHEN
        const auto taken = desk.ctl({u"sync"_s, u"--channel"_s, u"a"_s, u"--backfill"_s});
        // THEN
        QVERIFY2(taken.code == 0, qPrintable(taken.err));
        QVERIFY2(taken.out.startsWith(u"a: "_s) && !taken.out.contains(u"b: "_s), qPrintable(taken.out));
        // AND the requests name their channel
        const auto requests = desk.ctl({u"requests"_s, u"--channel"_s, u"a"_s});
        QVERIFY2(requests.out.contains(u"  a  fetch"_s), qPrintable(requests.out));
        QCOMPARE(desk.ctl({u"requests"_s, u"--channel"_s, u"a"_s, u"--json"_s}).json().value("name"_L1).toString(), u"a"_s);
    }

    void aFolderIsNotSaidToBeReadAndItsPathIsPlain()
    {
        OutboxDesk desk;
        const QString path = desk.workspace.folder() + u"/feed.xml"_s;
        const auto made
            = desk.ctl({u"channels"_s, u"add"_s, u"rss-file"_s, u"--url"_s, path, u"--set"_s, u"address=https://a.example"_s, u"--name"_s, u"File"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        static_cast<void>(desk.ctl({u"sync"_s}));
        QVERIFY(!desk.ctl({u"channels"_s, u"list"_s}).out.contains(u"next "_s));
        QCOMPARE(desk.ctl({u"channels"_s, u"list"_s, u"--json"_s}).json().value("nextFetchAt"_L1).toString(), QString());
        QCOMPARE(desk.ctl({u"channels"_s, u"test"_s, u"File"_s, u"--json"_s}).json().value("server"_L1).toString(), path);
        // AND it is renamed by connecting it once more
        QCOMPARE(desk.ctl({u"channels"_s, u"add"_s, u"rss-file"_s, u"--url"_s, path, u"--name"_s, u"Paper"_s}).code, 0);
        QCOMPARE(desk.ctl({u"channels"_s, u"list"_s, u"--json"_s}).json().value("name"_L1).toString(), u"Paper"_s);
    }

    void aWebhookIsKeptAsWhatLetsInAndRedditNeedsNothing()
    {
        OutboxDesk desk;
        // Without anything that keeps secrets nothing is asked of who has none to keep.
        const auto reddit = desk.ctl({u"channels"_s, u"add"_s, u"reddit"_s, u"--url"_s, u"http://127.0.0.1:9/r/baking"_s});
        QVERIFY2(!reddit.err.contains(u"passphrase"_s), qPrintable(reddit.err));
        QCOMPARE(reddit.code, 2);
        const auto hook = desk.ctl({u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, u"https://hooks.example/services/abc"_s});
        QVERIFY2(hook.err.contains(u"passphrase"_s), qPrintable(hook.err));
        QCOMPARE(desk.count(u"channel"_s), 0);
    }
};

QTEST_GUILESS_MAIN(OutboxCommandsTest)
#include "outboxcommandstest.moc"
