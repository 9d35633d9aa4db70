// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/recipientsdialog.h"

#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"
#include "ui/channels/channelspage.h"
#include "ui/widgets/theme.h"

#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;

/// The recipients of a newsletter, changed from the card of its channel.
class RecipientsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void anAddressIsCorrectedWithoutThePassword()
    {
        // GIVEN a mailbox with a newsletter
        tests::Workspace workspace;
        const tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        QVERIFY(tests::await(store::ConnectionStore(workspace.database())
                                 .connect({.service = u"mail"_s, .name = u"Letters"_s, .address = u"hello@shop.example"_s},
                                          {.state = domain::ConnectionState::Connected,
                                           .server = {},
                                           .accountId = {},
                                           .handle = {},
                                           .capabilities = domain::staticCapabilities(u"mail"_s)},
                                          clock.now())));
        models::ImportPageModel imports(workspace.database(), messages, navigator, undo, clock);
        models::ChannelsPageModel model(workspace.database(), imports, messages, navigator, undo, clock);
        ui::ChannelsPage page(model);
        QString given;
        models::ConnectModel::Hooks hooks;
        hooks.services = {u"mail"_s};
        hooks.recipients = [](const domain::Channel &) {
            return QtFuture::makeReadyValueFuture(domain::Answer<QStringList>(QStringList{u"a@x.example"_s, u"b@y.example"_s}));
        };
        hooks.setRecipients = [&given](const domain::Channel &, const QString &recipients) {
            given = recipients;
            if (recipients.contains(u"Ada"_s))
                return QtFuture::makeReadyValueFuture(
                    domain::Answer<QStringList>(std::unexpected(domain::Trouble{.said = u"recipients, no mail address: Ada"_s})));
            return QtFuture::makeReadyValueFuture(domain::Answer<QStringList>(recipients.split(u'\n')));
        };
        model.connecting().setHooks(hooks);
        page.resize(1000, 700);
        page.show();
        QTRY_COMPARE(model.list().rowCount(), 1);
        // WHEN its recipients are asked for
        const auto commands = page.commands();
        const auto open = std::ranges::find(commands, u"Recipients of Letters…"_s, &models::Command::title);
        QVERIFY(open != commands.end());
        open->run();
        QTRY_VERIFY(page.findChild<ui::RecipientsDialog *>());
        auto *dialog = page.findChild<ui::RecipientsDialog *>();
        auto *text = dialog->findChild<QPlainTextEdit *>();
        QCOMPARE(text->toPlainText(), u"a@x.example\nb@y.example"_s);
        const auto buttons = dialog->findChildren<QPushButton *>();
        const auto save = std::ranges::find(buttons, u"Save"_s, &QPushButton::text);
        QVERIFY(save != buttons.end());
        // THEN what is no address stays, with why
        text->setPlainText(u"a@x.example\nAda"_s);
        (*save)->setFocus();
        (*save)->click();
        const auto says = [dialog](const QString &words) {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        };
        QTRY_VERIFY(says(u"“Ada” is no mail address."_s));
        QVERIFY((*save)->isEnabled());
        // AND the keyboard is where it can be put right
        QCOMPARE(dialog->focusWidget(), text);
        QCOMPARE(text->textCursor().selectedText(), u"Ada"_s);
        // AND what is right is kept
        QSignalSpy accepted(dialog, &QDialog::accepted);
        text->setPlainText(u"a@x.example\nbob@y.example"_s);
        QVERIFY(!says(u"“Ada”"_s));
        (*save)->click();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(given, u"a@x.example\nbob@y.example"_s);
    }
};

QTEST_MAIN(RecipientsDialogTest)
#include "recipientsdialogtest.moc"
