// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/previewpane.h"

#include "core/sync/http/qthttpclient.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/workspace.h"
#include "tests/support/pictures.h"
#include "tests/ui/named.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::named;
using ui::PreviewLook;

class PreviewPaneTest : public QObject
{
    Q_OBJECT

    static constexpr int patienceMs = 60'000;

    /// The pane with its engine; addresses of https://a.example are answered by a server on this computer.
    struct Given
    {
        Given()
        {
            pictures.setFetch([this](const QUrl &url) {
                return client.get({.url = server.url(url.path()), .etag = {}, .lastModified = {}}).then([](const domain::Result<sync::HttpResponse> &response) {
                    return response.transform([](const sync::HttpResponse &given) { return given.body; });
                });
            });
            pane.resize(700, 500);
            pane.show();
            if (!QTest::qWaitForWindowExposed(&pane))
                qFatal("the pane does not show");
        }
        void show(const QString &html)
        {
            QSignalSpy painted(&pane, &ui::PreviewPane::shown);
            pane.showBody({{.line = 0, .html = html}}, u"en"_s);
            if (!QTest::qWaitFor([&painted] { return !painted.isEmpty(); }, patienceMs))
                qFatal("nothing is shown");
        }
        [[nodiscard]] QColor colourAt(int x, int y) { return pane.grab().toImage().pixelColor(x, y); }
        /// Triggers what the menu of the look calls so.
        void choose(const QString &text) const
        {
            for (QAction *action : named<QToolButton>(pane, u"Look of the preview"_s)->menu()->actions()) {
                if (action->text() == text)
                    return action->trigger();
            }
            qFatal("the menu has no such entry");
        }
        [[nodiscard]] QString told() const
        {
            for (const QLabel *label : pane.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(u"from elsewhere"_s))
                    return label->text();
            }
            return {};
        }
        tests::LoopbackServer server;
        sync::QtHttpClient client;
        models::RemotePictures pictures;
        tests::Workspace workspace;
        store::LibraryStore library{workspace.database()};
        models::OwnPictures own{library};
        ui::PreviewPane pane{pictures, own};
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init() { QSettings().clear(); }

    void picturesFromElsewhereAreShownWhenSomebodySaysSo()
    {
        // GIVEN an article with three pictures of which one is there, one is not and one is at no https address
        Given given;
        given.server.answer("/oven.png", {.body = tests::pictureBytes({400, 400}, Qt::green)});
        given.server.answer("/gone.png", {.status = "404 Not Found"});
        const QStringList addresses{u"https://a.example/oven.png"_s, u"https://a.example/gone.png"_s, u"http://a.example/oven.png"_s};
        given.pictures.setWanted(addresses);
        given.show(u"<p data-line=\"1\"><img src=\"%1\" alt=\"oven\"></p><p data-line=\"2\"><img src=\"%2\"><img src=\"%3\"></p>"_s.arg(
            addresses.at(0), addresses.at(1), addresses.at(2)));
        // THEN none is loaded, and that is said
        QCOMPARE(given.told(), u"3 picture(s) from elsewhere are not loaded."_s);
        QVERIFY(given.server.requests().isEmpty());
        // WHEN they are wanted
        auto *button = named<QAbstractButton>(given.pane, u"Show the pictures from elsewhere"_s);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        // THEN the one is shown, the others are counted, and nothing of the person went along
        QTRY_VERIFY_WITH_TIMEOUT(given.colourAt(200, 250) == QColor(Qt::green), patienceMs);
        QTRY_VERIFY(given.told().startsWith(u"2 picture(s) from elsewhere could not be shown."_s));
        QCOMPARE(given.server.requests().size(), 2);
        for (const QByteArray &request : given.server.requests())
            QVERIFY2(!request.toLower().contains("\ncookie:") && !request.toLower().contains("\nreferer:"), request.constData());
        // WHEN the article is closed
        given.pictures.forget();
        QTRY_VERIFY_WITH_TIMEOUT(given.colourAt(200, 250) != QColor(Qt::green), patienceMs);
    }

    void theLookIsWornAndRemembered()
    {
        Given given;
        given.show(u"<p data-line=\"1\">words</p>"_s);
        const QColor light = ui::theme::ink(ui::theme::Ink::Ground, false);
        const QColor dark = ui::theme::ink(ui::theme::Ink::Ground, true);
        QTRY_COMPARE_WITH_TIMEOUT(given.colourAt(350, 400), light, patienceMs);
        // WHEN it is dark in a light window
        given.choose(u"Dark"_s);
        QTRY_COMPARE_WITH_TIMEOUT(given.colourAt(350, 400), dark, patienceMs);
        // WHEN it is plain, that has a dark page of its own
        given.choose(u"Plain"_s);
        QTRY_COMPARE_WITH_TIMEOUT(given.colourAt(350, 400), QColor(u"#121212"_s), patienceMs);
        // WHEN it is as wide as a telephone
        QTest::mouseClick(named<QAbstractButton>(given.pane, u"As wide as a telephone"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(given.colourAt(20, 400), ui::theme::ink(ui::theme::Ink::SoftFill), patienceMs);
        QCOMPARE(given.colourAt(350, 400), QColor(u"#121212"_s));
        // THEN the next one is so from the beginning
        const PreviewLook next = ui::rememberedLook();
        QCOMPARE(next, given.pane.look());
        QCOMPARE(next.theme, PreviewLook::Theme::Plain);
        QVERIFY(next.ground == PreviewLook::Ground::Dark && next.isMobile);
    }

    void aStyleSheetOfOnesOwnIsWornAndFollowed()
    {
        // GIVEN a style sheet that asks whether the page is dark
        Given given;
        given.show(u"<p data-line=\"1\">words</p>"_s);
        QTemporaryDir folder;
        const QString path
            = tests::fileOf(folder.path(), u"site.css"_s, "body { background: #aabbcc } @media (prefers-color-scheme: dark) { body { background: #112233 } }");
        given.pane.setStyleQuestion([&path](const std::function<void(const QString &)> &answer) { answer(path); });
        // WHEN it is chosen
        given.choose(u"Your style sheet…"_s);
        QTRY_COMPARE_WITH_TIMEOUT(given.colourAt(350, 400), QColor(u"#aabbcc"_s), patienceMs);
        given.choose(u"Dark"_s);
        QTRY_COMPARE_WITH_TIMEOUT(given.colourAt(350, 400), QColor(u"#112233"_s), patienceMs);
        // WHEN it changes
        QCOMPARE(tests::fileOf(folder.path(), u"site.css"_s, "body { background: #445566 }"), path);
        QTRY_COMPARE_WITH_TIMEOUT(given.colourAt(350, 400), QColor(u"#445566"_s), patienceMs);
        // THEN it stands in the menu by its name
        given.choose(u"Parvis"_s);
        given.choose(u"site.css"_s);
        QTRY_COMPARE_WITH_TIMEOUT(given.colourAt(350, 400), QColor(u"#445566"_s), patienceMs);
    }

    void aStyleSheetThatIsNoneIsRefused()
    {
        Given given;
        QSignalSpy problems(&given.pane, &ui::PreviewPane::problemFound);
        QTemporaryDir folder;
        const QString binary = tests::fileOf(folder.path(), u"a.css"_s, QByteArray("a\0b", 3));
        const QString large = tests::fileOf(folder.path(), u"b.css"_s, QByteArray(1'000'001, ' '));
        for (const QString &path : {binary, large, folder.filePath(u"none.css"_s), folder.path()}) {
            PreviewLook look = given.pane.look();
            look.theme = PreviewLook::Theme::Own;
            look.ownPath = path;
            given.pane.setLook(look);
            QCOMPARE(given.pane.look().theme, PreviewLook::Theme::Parvis);
        }
        QCOMPARE(problems.size(), 4);
        QVERIFY(problems.first().first().toString().startsWith(u"The style sheet “a.css” cannot be used"_s));
    }

    void zoomingIsAskedForByKeys()
    {
        Given given;
        QSignalSpy zooms(&given.pane, &ui::PreviewPane::zoomRequested);
        given.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&given.pane));
        auto *button = named<QToolButton>(given.pane, u"Look of the preview"_s);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Plus, Qt::ControlModifier);
        QTest::keyClick(button, Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(button, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(zooms, (QList<QVariantList>{{1}, {-1}, {0}}));
    }
};

QTEST_MAIN(PreviewPaneTest)
#include "previewpanetest.moc"
