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

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void whatIsNotConnectedSaysSoAndWhatBecomesOfAPostThere()
    {
        // GIVEN a channel that is connected, one that was, and one where nothing lets a program in
        QWidget window;
        window.show();
        const auto channelOf = [](qint64 id, const QString &service, const QString &name) {
            domain::Channel channel;
            channel.id = domain::Id<domain::Channel>(id);
            channel.service = service;
            channel.name = name;
            return channel;
        };
        const QList<domain::Channel> channels{channelOf(1, u"mastodon"_s, u"One"_s), channelOf(2, u"mastodon"_s, u"Two"_s),
                                              channelOf(3, u"linkedin"_s, u"Three"_s)};
        auto *chooser = new ui::ChannelChooser(u"Also on:"_s, channels, {channels.first().id}, &window);
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
