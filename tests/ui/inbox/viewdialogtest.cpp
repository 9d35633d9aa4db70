// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewdialog.h"

#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"
#include "ui/widgets/theme.h"

#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace parvis;

class ViewDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aLongQueryIsReadBackWholeAndSqueezesNothing()
    {
        // GIVEN a view whose query reads long
        tests::Workspace workspace;
        const tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::InboxPageModel inbox(workspace.database(), messages, navigator, undo, clock);
        domain::InboxView view;
        view.name = u"Complaints"_s;
        view.query = u"(colis OR livraison OR carton OR parcel OR delivery) NOT role:journalist within:30d (is:open OR is:unread OR is:flagged)"_s;
        // WHEN it is edited
        ui::ViewDialog dialog(inbox, view);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        // THEN its sentence stands there whole
        const auto labels = dialog.findChildren<QLabel *>();
        const auto sentence = std::ranges::find_if(labels, [](const QLabel *label) { return label->text().startsWith(u"Mentions that"_s); });
        QVERIFY(sentence != labels.cend());
        QVERIFY((*sentence)->heightForWidth((*sentence)->width()) > 3 * (*sentence)->fontMetrics().height());
        QVERIFY((*sentence)->height() >= (*sentence)->heightForWidth((*sentence)->width()));
        // AND the icons have their room
        for (const QToolButton *icon : dialog.findChildren<QToolButton *>())
            QVERIFY(icon->height() >= icon->sizeHint().height());
    }
};

QTEST_MAIN(ViewDialogTest)
#include "viewdialogtest.moc"
