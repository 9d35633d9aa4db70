// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/named.h"
#include "ui/calendar/channelchooser.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::named;

/// On which other channels a post is to stand too.
class ChannelChooserTest : public QObject
{
    Q_OBJECT

    static domain::Channel channelOf(qint64 id, const QString &service, const QString &name)
    {
        domain::Channel channel;
        channel.id = domain::Id<domain::Channel>(id);
        channel.service = service;
        channel.name = name;
        return channel;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void whatTakesArticlesAloneIsThereAndSaysWhyItCannotBeTicked()
    {
        // GIVEN a site that takes articles alone, before a channel that takes posts
        QWidget window;
        window.resize(900, 500);
        window.show();
        const QList<domain::Channel> channels{channelOf(1, u"ghost"_s, u"Letters"_s), channelOf(2, u"mastodon"_s, u"Ours"_s)};
        auto *chooser = new ui::ChannelChooser(u"Also on:"_s, channels, {channels.first().id, channels.last().id}, {channels.first().id}, &window);
        // WHEN
        chooser->popUpAt({});
        // THEN it is seen, with the reason, and the keyboard begins with what can be ticked
        const auto *site = named<QCheckBox>(*chooser, u"Letters (articles only)"_s);
        QVERIFY(site && site->isVisible());
        QVERIFY(!site->isEnabled());
        QCOMPARE(site->toolTip(), u"“Letters” takes articles alone. Write one in Articles, and plan that."_s);
        QCOMPARE(site->accessibleDescription(), site->toolTip());
        QVERIFY(named<QCheckBox>(*chooser, u"Ours"_s)->isEnabled());
        QCOMPARE(chooser->focusWidget(), named<QCheckBox>(*chooser, u"Ours"_s));
    }

    void aLongNameIsCutAndNotWhatIsRemarkedOfIt()
    {
        // GIVEN
        QWidget window;
        window.resize(500, 500);
        window.show();
        const QString name = u"alice@example.test, who writes to all the bakers of the valley and beyond"_s;
        auto *chooser = new ui::ChannelChooser(u"Also on:"_s, {channelOf(1, u"mail"_s, name)}, {}, {}, &window);
        // WHEN
        chooser->popUpAt({});
        // THEN
        const auto *box = named<QCheckBox>(*chooser, name + u" (not connected)"_s);
        QVERIFY(box);
        QVERIFY2(box->text().startsWith(u"alice"_s) && box->text().contains(u'…') && box->text().endsWith(u" (not connected)"_s), qPrintable(box->text()));
        QVERIFY(box->toolTip().startsWith(name + u" (not connected)\n"_s));
        QVERIFY(box->sizeHint().width() <= box->width());
    }

    void whatIsNotConnectedSaysSoAndWhatBecomesOfAPostThere()
    {
        // GIVEN a channel that is connected, one that was, and one where nothing lets a program in
        QWidget window;
        window.show();
        const QList<domain::Channel> channels{channelOf(1, u"mastodon"_s, u"One"_s), channelOf(2, u"mastodon"_s, u"Two"_s),
                                              channelOf(3, u"linkedin"_s, u"Three"_s)};
        auto *chooser = new ui::ChannelChooser(u"Also on:"_s, channels, {channels.first().id}, {}, &window);
        // WHEN
        chooser->popUpAt({});
        // THEN
        QVERIFY(named<QCheckBox>(*chooser, u"One"_s));
        QVERIFY(named<QCheckBox>(*chooser, u"One"_s)->toolTip().isEmpty());
        const auto *gone = named<QCheckBox>(*chooser, u"Two (not connected)"_s);
        QVERIFY(gone);
        QVERIFY(gone->toolTip().contains(u"waits until the channel is connected"_s));
        QCOMPARE(gone->accessibleDescription(), gone->toolTip());
        QVERIFY(named<QCheckBox>(*chooser, u"Three (by hand)"_s));
        QVERIFY(named<QCheckBox>(*chooser, u"Three (by hand)"_s)->toolTip().isEmpty());
    }
};

QTEST_MAIN(ChannelChooserTest)
#include "channelchoosertest.moc"
