// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/lackedright.h"
#include "core/store/media/mediastore.h"
#include "tests/models/calendar/connectedfixture.h"

#include <QtGui/QImage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

/// A calendar whose channel lets us in without the right to give it files.
struct FileRightDesk : ConnectedFixture
{
    explicit FileRightDesk(bool wasTurnedDown)
        : ConnectedFixture(std::nullopt)
    {
        domain::Connection link;
        link.state = domain::ConnectionState::Connected;
        link.capabilities = domain::staticCapabilities(u"micropub"_s);
        link.capabilities.lackedRights = {domain::mediaRight};
        if (wasTurnedDown)
            link.capabilities.media = link.capabilities.replyMedia = {};
        const domain::Channel site{.service = u"micropub"_s, .name = u"Notes"_s, .address = u"https://notes.example"_s};
        channel = await(connections.connect(site, link, clock.now())).value().id;
        model.load();
    }
};

} // namespace

/// What the editor says of files where what lets Parvis in was not given the right to give some.
class FileRightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whereNoneAreTakenThatIsWhy()
    {
        // GIVEN a channel that turned one down
        FileRightDesk desk(true);
        const auto post = desk.write(u"Bread"_s);
        // THEN nothing is attached, and it is said why and what to do
        QTRY_VERIFY(desk.model.attachments().refusal().contains(u"“media”"_s));
        QVERIFY(desk.model.attachments().refusal().contains(u"“Notes”"_s) && desk.model.attachments().refusal().contains(u"Sign in again"_s));
        // AND what has a file already does not leave, for the same reason
        auto added = await(store::MediaStore(desk.workspace.database()).add(domain::incomingMedia(u"a.png"_s, u"image/png"_s, "png")));
        QVERIFY(added);
        const auto change = [&](domain::Post there) {
            there.attachments = {{.media = *added, .altText = u"Bread"_s}};
            return there;
        };
        QVERIFY(await(desk.posts.change(post.id, change)));
        QTRY_COMPARE(desk.model.attachments().list().size(), 1);
        QTRY_COMPARE(desk.model.entry(post.id)->post.attachments.size(), 1);
        QVERIFY(desk.model.attachments().hindrance().contains(u"“media”"_s));
        const QSignalSpy said(&desk.messages, &models::Messages::posted);
        desk.model.schedule(post.id, {.wall = QDateTime(QDate(2026, 11, 26), QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_COMPARE(said.size(), 1);
        const QString sentence = said.first().first().value<models::Message>().sentence;
        QVERIFY2(sentence.startsWith(u"The post was not scheduled."_s) && sentence.contains(u"“media”"_s), qPrintable(sentence));
        QCOMPARE(desk.stored(post.id).state, domain::PostState::Draft);
    }

    void whereItIsNotCertainThatIsSaidOfEach()
    {
        // GIVEN a channel that never turned one down
        FileRightDesk desk(false);
        const auto post = desk.write(u"Bread"_s);
        QVERIFY(!post.id.isNull());
        // THEN something is attached, and it is said that it may not be taken
        QTRY_VERIFY(desk.model.attachments().descriptionNote().contains(u"“media”"_s));
        QVERIFY(desk.model.attachments().refusal().isEmpty());
        desk.model.attachments().attachPicture(QImage(4, 4, QImage::Format_RGB32));
        QTRY_COMPARE(desk.model.attachments().list().size(), 1);
        QTRY_VERIFY(desk.model.attachments().hindrance().isEmpty());
    }
};

QTEST_MAIN(FileRightTest)
#include "filerighttest.moc"
