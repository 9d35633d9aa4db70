// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/exportproblem.h"
#include "core/store/channels/connectionstore.h"
#include "core/sync/channels/introducer.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

/// A site of Ghost with one newsletter.
class NewsletterSite final : public sync::Wire
{
public:
    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) override
    {
        QJsonObject said{{u"comments"_s, QJsonArray{}}};
        if (request.url.path().endsWith(u"/site/"_s))
            said = {{u"site"_s, QJsonObject{{u"title"_s, u"Blog"_s}, {u"url"_s, u"https://blog.example/"_s}}}};
        else if (request.url.path().endsWith(u"/newsletters/"_s))
            said = {{u"newsletters"_s, QJsonArray{QJsonObject{{u"id"_s, u"1"_s}, {u"slug"_s, u"weekly"_s}, {u"name"_s, u"Weekly"_s}}}}};
        connectors::HttpResponse response{.status = 200};
        response.url = request.url;
        response.body = QJsonDocument(said).toJson();
        return QtFuture::makeReadyValueFuture(domain::Answer<connectors::HttpResponse>(response));
    }
};

} // namespace

/// What a channel is set to is not lost where it is connected again.
class SettingsKeptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewsletterStaysUntilSomebodyTakesItAway()
    {
        // GIVEN a site whose articles are mailed
        Workspace workspace;
        const FakeClock clock;
        FakeSecrets secrets;
        NewsletterSite site;
        const sync::Connectors connectors = sync::Connectors::all();
        sync::Introducer introducer{
            {.database = workspace.database(), .wire = site, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s}};
        const auto connect = [&](const QMap<QString, QString> &beside, const domain::Channel &again = {}) {
            domain::Secret secret{{u"token"_s, u"64a1f0c2e4b0a10001c0ffee:"_s + u"0a"_s.repeated(32)}};
            secret.insert(beside);
            return await(introducer.connectChannel(u"ghost"_s, {.server = QUrl(u"https://blog.example"_s), .user = {}, .secret = secret}, {}, again));
        };
        const auto mailsBy = [&](const domain::Channel &channel) {
            const auto connection = await(store::ConnectionStore(workspace.database()).connection(channel.id));
            const QString kept = await(introducer.settingsOf(channel)).value(u"newsletter"_s);
            const auto &known = connection->capabilities.newsletters;
            return known.size() == 1 && known.first().isUsual == !kept.isEmpty() ? kept : u"otherwise than is told"_s;
        };
        const auto made = connect({{u"newsletter"_s, u"Weekly"_s}});
        QVERIFY(made);
        QCOMPARE(mailsBy(*made), u"weekly"_s);
        // WHEN it is connected again with a new key alone, as that channel or by its address
        QVERIFY(connect({}));
        QCOMPARE(mailsBy(*made), u"weekly"_s);
        QVERIFY(connect({}, *made));
        // THEN
        QCOMPARE(mailsBy(*made), u"weekly"_s);
        // AND who takes it away has none
        QVERIFY(connect({{u"newsletter"_s, QString()}}, *made));
        QCOMPARE(mailsBy(*made), QString());
        QVERIFY(connect({}));
        QCOMPARE(mailsBy(*made), QString());
    }

    void aSiteInGitKeepsItsBranchAndItsAddress()
    {
        // GIVEN a site of this machine, set to where it can be read, and to the branch that was checked out
        const QTemporaryDir folder;
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
        const auto git = [&](const QStringList &arguments) {
            QProcess run;
            run.setWorkingDirectory(folder.path());
            run.start(u"git"_s, QStringList{u"-c"_s, u"user.name=Lucie"_s, u"-c"_s, u"user.email=lucie@pain.example"_s} + arguments);
            return run.waitForFinished() && run.exitCode() == 0;
        };
        QFile settings(folder.filePath(u"hugo.toml"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("title = 'Pain'\n") > 0);
        settings.close();
        QVERIFY(git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}) && git({u"config"_s, u"user.name"_s, u"Lucie"_s})
                && git({u"config"_s, u"user.email"_s, u"lucie@pain.example"_s}) && git({u"add"_s, u"-A"_s})
                && git({u"commit"_s, u"-q"_s, u"-m"_s, u"Begin"_s}));
        Workspace workspace;
        const FakeClock clock;
        FakeSecrets secrets;
        NewsletterSite nobody;
        const sync::Connectors connectors = sync::Connectors::all();
        sync::Introducer introducer{
            {.database = workspace.database(), .wire = nobody, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s}};
        const auto connect = [&](const domain::Secret &chosen, const domain::Channel &again = {}) {
            return await(introducer.connectChannel(u"git-site"_s, {.server = QUrl::fromLocalFile(folder.path()), .user = {}, .secret = chosen}, {}, again));
        };
        const auto made = connect({{u"address"_s, u"https://pain.example/"_s}, {u"push"_s, u"no"_s}, {u"posts"_s, u"content/pain"_s}});
        QVERIFY(made);
        const QMap<QString, QString> set{{u"maker"_s, u"hugo"_s},
                                         {u"posts"_s, u"content/pain"_s},
                                         {u"address"_s, u"https://pain.example/"_s},
                                         {u"branch"_s, u"main"_s},
                                         {u"push"_s, u"no"_s}};
        QCOMPARE(await(introducer.settingsOf(*made)), set);
        // WHEN it is connected again with its folder alone, by that or as that channel
        QVERIFY(connect({}));
        QCOMPARE(await(introducer.settingsOf(*made)), set);
        QVERIFY(connect({}, *made));
        // THEN
        QCOMPARE(await(introducer.settingsOf(*made)), set);
        // AND where another branch is checked out it stays its own, and that is told
        QVERIFY(git({u"checkout"_s, u"-q"_s, u"-b"_s, u"drafts"_s}));
        for (const domain::Channel &again : {domain::Channel(), *made}) {
            const auto other = connect({}, again);
            QVERIFY(!other);
            QVERIFY(domain::exportProblemIn(other.error().said));
            QCOMPARE(domain::exportProblemIn(other.error().said)->kind, domain::ExportProblem::Kind::OtherBranch);
            QCOMPARE(await(introducer.settingsOf(*made)), set);
        }
        // AND who says which has that one, and all else as it was
        QVERIFY(connect({{u"branch"_s, u"drafts"_s}}));
        auto moved = set;
        moved.insert(u"branch"_s, u"drafts"_s);
        QCOMPARE(await(introducer.settingsOf(*made)), moved);
    }
};

QTEST_GUILESS_MAIN(SettingsKeptTest)
#include "settingskepttest.moc"
