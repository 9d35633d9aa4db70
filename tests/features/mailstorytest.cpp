// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/engine.h"
#include "tests/core/sync/wire/linepeer.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/channels/channelspage.h"
#include "ui/channels/connectdialog.h"
#include "ui/inbox/inboxpage.h"
#include "ui/widgets/theme.h"

#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::LinePeer;
using tests::named;

namespace {

/// An inbox on this machine, kept by a server of IMAP that knows what Parvis asks for.
class KeptInbox
{
public:
    KeptInbox()
        : m_peer("* OK here\r\n", [this](const QByteArray &line) { return say(line); })
    {
    }
    /// A letter comes in.
    void receive(const QByteArray &id, const QByteArray &subject, const QByteArray &text)
    {
        m_letters << "From: Ada <ada@reader.example>\r\nTo: hello@shop.example\r\nSubject: " + subject + "\r\nMessage-ID: <" + id
                + "@reader.example>\r\nDate: Mon, 23 Nov 2026 08:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }
    [[nodiscard]] QString address() const { return m_peer.url(u"imap"_s).toString(); }
    /// What would have changed something in the inbox.
    [[nodiscard]] qsizetype changes() const
    {
        return std::ranges::count_if(m_peer.lines(), [](const QByteArray &line) {
            return line.contains(" STORE ") || line.contains(" SELECT ") || line.contains(" EXPUNGE") || line.contains(" BODY[");
        });
    }

private:
    [[nodiscard]] static QByteArray untaggedState(qsizetype count)
    {
        const QByteArray number = QByteArray::number(count);
        return "* " + number + " EXISTS\r\n* OK [UIDVALIDITY 7] so\r\n* OK [UIDNEXT " + QByteArray::number(count + 1) + "] so\r\n";
    }
    /// The letters whose number, which is also their place, is in "2,4" or "3:*".
    [[nodiscard]] QList<qsizetype> inSet(const QByteArray &set) const
    {
        QList<qsizetype> found;
        for (const QByteArray &part : set.split(',')) {
            const qsizetype from = part.split(':').first().toLongLong();
            const QByteArray end = part.split(':').last();
            const qsizetype to = end == "*" ? m_letters.size() : end.toLongLong();
            // What is beyond the last one is the last one, where it goes on to the end.
            for (qsizetype at = end == "*" ? std::min(from, m_letters.size()) : from; at <= std::min(to, m_letters.size()); ++at)
                found << at;
        }
        return found;
    }
    [[nodiscard]] QByteArray fetch(const QByteArray &set, bool isHead) const
    {
        QByteArray said;
        for (const qsizetype at : inSet(set)) {
            const QByteArray letter = isHead ? m_letters.at(at - 1).first(m_letters.at(at - 1).indexOf("\r\n\r\n") + 4) : m_letters.at(at - 1);
            const QByteArray number = QByteArray::number(at);
            said += "* " + number + " FETCH (UID " + number + " FLAGS () " + (isHead ? "BODY[HEADER]<0>" : "BODY[]<0>") + " {"
                + QByteArray::number(letter.size()) + "}\r\n" + letter + ")\r\n";
        }
        return said;
    }
    [[nodiscard]] QByteArray search(const QByteArray &what) const
    {
        QByteArray said = "* SEARCH";
        if (what.startsWith("UID ")) {
            for (const qsizetype at : inSet(what.mid(4)))
                said += ' ' + QByteArray::number(at);
        } else {
            const QByteArray id = what.mid(what.indexOf('<'), what.lastIndexOf('>') - what.indexOf('<') + 1);
            for (qsizetype at = 1; at <= m_letters.size(); ++at)
                said += m_letters.at(at - 1).contains("Message-ID: " + id) ? ' ' + QByteArray::number(at) : QByteArray();
        }
        return said + "\r\n";
    }
    [[nodiscard]] QByteArray say(const QByteArray &line) const
    {
        const QByteArray tag = line.left(line.indexOf(' '));
        const QByteArray command = line.mid(line.indexOf(' ') + 1);
        const QByteArray done = tag + " OK done\r\n";
        if (command == "CAPABILITY")
            return "* CAPABILITY IMAP4rev1\r\n" + done;
        if (command.startsWith("LOGIN"))
            return command.contains("p4ss") ? done : tag + " NO [AUTHENTICATIONFAILED] no\r\n";
        if (command.startsWith("LIST"))
            return "* LIST () \"/\" INBOX\r\n" + done;
        if (command.startsWith("EXAMINE"))
            return untaggedState(m_letters.size()) + done;
        if (command == "NOOP")
            return "* " + QByteArray::number(m_letters.size()) + " EXISTS\r\n" + done;
        const bool isByUid = command.startsWith("UID ");
        const QByteArray bare = isByUid ? command.mid(4) : command;
        if (bare.startsWith("FETCH "))
            return fetch(bare.split(' ').at(1), bare.contains("HEADER")) + done;
        if (bare.startsWith("SEARCH "))
            return search(bare.mid(7)) + done;
        return done;
    }

    QList<QByteArray> m_letters;
    LinePeer m_peer;
};

} // namespace

/// Somebody connects a mailbox, reads a letter and answers it.
class MailStoryTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : imports(workspace.database(), messages, navigator, undo, clock)
            , channels(workspace.database(), imports, messages, navigator, undo, clock)
            , inbox(workspace.database(), messages, navigator, undo, clock)
            , page(channels)
            , mentions(inbox)
        {
            engine.emplace(
                workspace.database(), clock, [] { return std::make_unique<tests::FakeSecrets>(); },
                [this] { return std::make_unique<tests::FakeService>(clock); });
            models::ConnectModel::Hooks hooks;
            hooks.services = sync::Engine::services();
            hooks.connect = [this](const models::ConnectWish &wish) {
                return engine->connectChannel(wish.service, {.server = wish.server, .user = wish.user, .secret = wish.secret}, wish.name, wish.again);
            };
            hooks.openVault = [] { return QtFuture::makeReadyValueFuture(models::Vault::Open); };
            channels.connecting().setHooks(hooks);
            inbox.replies().setUndoPeriod(std::chrono::seconds(0));
            page.resize(1200, 760);
            page.show();
            mentions.resize(1280, 760);
            mentions.show();
        }
        [[nodiscard]] bool says(const QString &text) const
        {
            const auto labels = page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->isVisibleTo(label->window()) && label->text().contains(text); });
        }
        void type(const QString &field, const QString &text) const
        {
            auto *line = named<QLineEdit>(page, field);
            QVERIFY2(line, qPrintable(field));
            line->selectAll();
            QTest::keyClicks(line, text);
        }
        /// What a screen reader says of the mentions, the newest first.
        [[nodiscard]] QStringList spoken()
        {
            QStringList rows;
            for (int row = 0; row < inbox.mentions().rowCount(); ++row)
                rows << inbox.mentions().index(row).data(Qt::AccessibleTextRole).toString();
            return rows;
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        std::optional<sync::Engine> engine;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::ImportPageModel imports;
        models::ChannelsPageModel channels;
        models::InboxPageModel inbox;
        ui::ChannelsPage page;
        ui::InboxPage mentions;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aLetterComesInAndIsAnswered()
    {
        // GIVEN a mailbox with a letter, and who takes what leaves
        constexpr int patienceMs = 20'000;
        KeptInbox kept;
        kept.receive("q1", "Opening hours", "Ouvrez-vous dimanche ?");
        LinePeer post("220 post\r\n", tests::takesMail());
        Desk desk;
        desk.page.findChild<QAction *>(u"connect"_s)->trigger();
        auto *service = named<QComboBox>(desk.page, u"Service"_s);
        QVERIFY(service);
        service->setCurrentIndex(service->findData(u"mail"_s));
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"Mail address"_s));
        desk.type(u"Mail address"_s, u"hello@shop.example"_s);
        desk.type(u"Password"_s, u"wrong"_s);
        desk.type(u"Server for what comes in"_s, kept.address());
        desk.type(u"Server for what leaves"_s, post.url(u"smtp"_s).toString());
        // WHEN the password is wrong
        QTest::keyClick(named<QLineEdit>(desk.page, u"Password"_s), Qt::Key_Return);
        // THEN that is said, above the name and the password
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"does not let Parvis in with this name and this password"_s), patienceMs);
        // WHEN it is right
        desk.type(u"Password"_s, u"p4ss"_s);
        QTest::keyClick(named<QLineEdit>(desk.page, u"Password"_s), Qt::Key_Return);
        // THEN the mailbox is connected, and the letter stands in the inbox
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"Connected as hello@shop.example"_s), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.inbox.mentions().rowCount(), 1, patienceMs);
        QTRY_VERIFY(desk.spoken().first().contains(u"Ouvrez-vous dimanche"_s));
        // WHEN another comes in and is fetched
        kept.receive("q2", "Rye", "Du seigle demain ?");
        const auto commands = desk.page.commands();
        const auto fetch = std::ranges::find_if(commands, [](const auto &command) { return command.title.startsWith(u"Fetch "_s); });
        QVERIFY(fetch != commands.end());
        fetch->run();
        QTRY_COMPARE_WITH_TIMEOUT(desk.inbox.mentions().rowCount(), 2, patienceMs);
        // AND it is answered
        const auto placeOfRye = [&desk] {
            const auto rows = desk.spoken();
            return std::ranges::find_if(rows, [](const QString &row) { return row.contains(u"seigle"_s); }) - rows.begin();
        };
        // What a row says is read after its key.
        QTRY_VERIFY(placeOfRye() < desk.inbox.mentions().rowCount());
        const auto rye = desk.inbox.mentions().keys().at(placeOfRye());
        desk.inbox.select(rye);
        QTRY_VERIFY(desk.inbox.conversation().mention() && desk.inbox.conversation().mention()->id == rye && desk.inbox.replies().isReady());
        desk.mentions.findChild<QAction *>(u"reply"_s)->trigger();
        auto *field = named<QPlainTextEdit>(desk.mentions, u"Reply"_s);
        QTRY_VERIFY(field && field->isEnabled());
        desk.mentions.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.mentions));
        field->setFocus();
        QTest::keyClicks(field, u"Oui, vers sept heures."_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        // THEN one letter leaves, to who asked, as an answer to hers
        QTRY_COMPARE_WITH_TIMEOUT(post.count("DATA"), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(post.count("."), 1, patienceMs);
        QCOMPARE(post.count("RCPT TO:<ada@reader.example>"), 1);
        QCOMPARE(post.count("RCPT TO:<"), 1);
        QVERIFY(post.lines().contains("Subject: Re: Rye"));
        QVERIFY(post.lines().contains("In-Reply-To: <q2@reader.example>"));
        QCOMPARE(post.count("Oui, vers sept heures."), 1);
        // AND it is published, once
        store::InboxStore mentions(desk.workspace.database());
        const auto answered = tests::await(mentions.mention(rye));
        QVERIFY(answered);
        const auto isPublished = [&mentions, &answered] {
            const auto thread = tests::await(mentions.conversation(answered->conversation));
            return thread && std::ranges::any_of(thread->turns, [](const domain::Turn &turn) {
                       return turn.side == domain::Turn::Side::Ours && turn.postState == domain::PostState::Published;
                   });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isPublished(), patienceMs);
        // AND who was answered waits no more
        QCOMPARE(tests::await(mentions.mention(rye))->state, domain::MentionState::Done);
        QCOMPARE(post.count("DATA"), 1);
        // AND nothing in the mailbox was marked as read, or moved
        QCOMPARE(kept.changes(), 0);
    }
};

QTEST_MAIN(MailStoryTest)
#include "mailstorytest.moc"
