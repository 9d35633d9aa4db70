// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/channel.h"
#include "ui/shell/guidebrowser.h"
#include "ui/shell/guidedialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtGui/QScreen>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtGui/QTextFragment>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

QString resourceOf(const QUrl &address)
{
    return u':' + address.path();
}

bool hasAnchor(const QUrl &address)
{
    if (!address.hasFragment())
        return true;
    const auto pages = ui::guidePages();
    const auto page = std::ranges::find(pages, address.adjusted(QUrl::RemoveFragment), &ui::GuidePage::address);
    return page == pages.end() || std::ranges::contains(page->headings, address.fragment(), &ui::GuideHeading::anchor);
}

} // namespace

/// The guide in the window: its pages, their links and pictures, and what finds them.
class GuideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void languages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("French") << u"fr"_s;
    }

    void everyLinkAndPictureIsThere_data() { languages_data(); }
    void everyLinkAndPictureIsThere()
    {
        QFETCH(const QString, language);
        QLocale::setDefault(QLocale(language));
        const auto pages = ui::guidePages();
        constexpr int fewest = 20;
        QVERIFY(pages.size() >= fewest);
        ui::GuideBrowser browser;
        browser.resize(700, 500);
        QStringList missing;
        int pictures = 0;
        for (const ui::GuidePage &page : pages) {
            QVERIFY2(!page.title.isEmpty(), qPrintable(page.address.toString()));
            browser.setSource(page.address);
            for (QTextBlock block = browser.document()->begin(); block.isValid(); block = block.next()) {
                for (auto at = block.begin(); !at.atEnd(); ++at) {
                    const QTextCharFormat format = at.fragment().charFormat();
                    const QUrl link = page.address.resolved(QUrl(format.anchorHref()));
                    if (!format.anchorHref().isEmpty() && link.scheme() == "qrc"_L1 && (!QFile::exists(resourceOf(link)) || !hasAnchor(link)))
                        missing << u"%1: %2"_s.arg(page.address.path(), format.anchorHref());
                    if (!format.isImageFormat())
                        continue;
                    const QString name = format.toImageFormat().name();
                    ++pictures;
                    if (!QFile::exists(resourceOf(page.address.resolved(QUrl(name)))))
                        missing << u"%1: %2"_s.arg(page.address.path(), name);
                }
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QVERIFY(pictures >= fewest);
    }

    void everyServiceHasItsPlace_data() { languages_data(); }
    void everyServiceHasItsPlace()
    {
        QFETCH(const QString, language);
        QLocale::setDefault(QLocale(language));
        QStringList missing;
        for (const domain::Service &service : domain::knownServices()) {
            // Files that are taken in; nobody connects them.
            if (service.key == "csv"_L1 || service.key == "forum"_L1)
                continue;
            const QUrl address = ui::guideAddressOf(service.key);
            if (!QFile::exists(resourceOf(address)) || !hasAnchor(address) || !address.path().contains(u"/%1/"_s.arg(language))
                || address.path().endsWith("/channels.md"_L1))
                missing << service.key;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
        QCOMPARE(ui::guideAddressOf(u"ghost"_s).fragment(), u"ghost"_s);
        QVERIFY(ui::guideAddressOf(u"wordpress"_s).path().endsWith("/wordpress.md"_L1));
        QVERIFY(ui::guideAddressOf(u"twitter"_s).path().endsWith("/archives.md"_L1));
    }

    void everyPlaceHasItsPage_data() { languages_data(); }
    void everyPlaceHasItsPage()
    {
        QFETCH(const QString, language);
        QLocale::setDefault(QLocale(language));
        using models::PlaceId;
        for (const PlaceId place :
             {PlaceId::Today, PlaceId::Calendar, PlaceId::Articles, PlaceId::Inbox, PlaceId::Reputation, PlaceId::People, PlaceId::Channels})
            QVERIFY(QFile::exists(resourceOf(ui::guideAddressOf(place))));
        QVERIFY(ui::guideAddressOf(PlaceId::Calendar).path().endsWith(u"/%1/calendar.md"_s.arg(language)));
    }

    void anchorsAreThoseOfTheSitesThatShowMarkdown()
    {
        QCOMPARE(ui::guideAnchor(u"Is it good?"_s), u"is-it-good"_s);
        QCOMPARE(ui::guideAnchor(u"Slack, Teams and the like"_s), u"slack-teams-and-the-like"_s);
        QCOMPARE(ui::guideAnchor(u"À l’heure"_s), u"à-lheure"_s);
    }

    void aTitleIsFoundByItsWordsAndOpened()
    {
        // GIVEN
        QLocale::setDefault(QLocale(u"en"_s));
        ui::GuideDialog dialog;
        dialog.openPage({});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *browser = dialog.findChild<ui::GuideBrowser *>();
        QVERIFY(browser->source().path().endsWith("/guide-en.md"_L1));
        auto *list = dialog.findChild<QListWidget *>();
        const int all = list->count();
        QVERIFY(all >= 20);
        // WHEN
        auto *search = dialog.findChild<QLineEdit *>();
        search->setFocus();
        QTest::keyClicks(search, u"DISCOURSE"_s);
        // THEN what has the word stands alone, and Enter shows it
        QVERIFY(list->count() > 0 && list->count() < all);
        while (list->currentItem()->text() != u"Ghost, Discourse and Lemmy › Discourse"_s && list->currentRow() < list->count() - 1)
            QTest::keyClick(search, Qt::Key_Down);
        if (list->currentItem()->text() == u"Ghost, Discourse and Lemmy"_s)
            QVERIFY(list->count() == 1);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(browser->source().path().endsWith("/forums.md"_L1));
        QVERIFY(browser->hasFocus());
        // AND it is set as every page is
        QCOMPARE(browser->document()->firstBlock().blockFormat().lineHeightType(), static_cast<int>(QTextBlockFormat::ProportionalHeight));
        // AND back leads where one was
        QTest::keyClick(browser, Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(!browser->source().path().endsWith("/forums.md"_L1));
        // AND nothing found is said
        search->setText(u"zeppelin"_s);
        QCOMPARE(list->count(), 1);
        QVERIFY(!(list->item(0)->flags() & Qt::ItemIsEnabled));
    }

    void itIsNoLargerThanTheScreen()
    {
        const ui::GuideDialog dialog;
        QCOMPARE(dialog.size().boundedTo(dialog.screen()->availableSize()), dialog.size());
    }

    void aHeadingIsShownWhereItStands()
    {
        // GIVEN
        QLocale::setDefault(QLocale(u"en"_s));
        ui::GuideDialog dialog;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        // WHEN
        dialog.openPage(ui::guideAddressOf(u"lemmy"_s));
        // THEN it is at the top of what is seen
        auto *browser = dialog.findChild<ui::GuideBrowser *>();
        const auto shown = [browser] { return browser->cursorForPosition({browser->width() / 2, 12}).block(); };
        QTRY_VERIFY(shown().text() == u"Lemmy"_s || shown().next().text() == u"Lemmy"_s);
        // AND no picture is wider than the page
        for (QTextBlock block = browser->document()->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                if (at.fragment().charFormat().isImageFormat())
                    QVERIFY(at.fragment().charFormat().toImageFormat().width() <= browser->viewport()->width());
            }
        }
    }
};

QTEST_MAIN(GuideTest)
#include "guidetest.moc"
