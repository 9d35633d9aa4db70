// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::Message;
using ui::MessageBar;

namespace {

Message done(const QString &sentence)
{
    return {.kind = Message::Kind::Done, .sentence = sentence, .details = {}, .actionText = {}, .action = {}};
}

Message problem(const QString &sentence)
{
    return {.kind = Message::Kind::Problem, .sentence = sentence, .details = u"SQLITE_FULL"_s, .actionText = {}, .action = {}};
}

QAbstractButton *button(const QWidget &bar, const QString &name)
{
    for (QAbstractButton *one : bar.findChildren<QAbstractButton *>()) {
        if (one->accessibleName() == name && one->isVisibleTo(&bar))
            return one;
    }
    return nullptr;
}

} // namespace

class MessageBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenUntilThereIsSomethingToSay()
    {
        // GIVEN
        QWidget window;
        MessageBar bar(&window);
        QVERIFY(bar.isHidden());
        // WHEN
        bar.show(done(u"Done."_s));
        // THEN
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.sentence(), u"Done."_s);
    }

    void theActionRunsOnceAndTheMessageGoes()
    {
        // GIVEN
        QWidget window;
        MessageBar bar(&window);
        int undone = 0;
        Message message = done(u"3 mentions are done."_s);
        message.actionText = u"Undo"_s;
        message.action = [&undone] { ++undone; };
        bar.show(message);
        // WHEN
        QAbstractButton *undo = button(bar, u"Undo"_s);
        QVERIFY(undo);
        undo->click();
        // THEN
        QCOMPARE(undone, 1);
        QVERIFY(bar.isHidden());
    }

    void aProblemWaitsUnderWhatIsSaidLater()
    {
        // GIVEN
        QWidget window;
        MessageBar bar(&window);
        bar.show(problem(u"The note was not saved."_s));
        // WHEN
        bar.show(done(u"Done."_s));
        bar.show(done(u"Done again."_s));
        // THEN
        QCOMPARE(bar.sentence(), u"Done again."_s);
        // WHEN
        bar.dismiss();
        // THEN
        QCOMPARE(bar.sentence(), u"The note was not saved."_s);
        QVERIFY(button(bar, u"Details"_s));
    }

    void theSameSentenceIsSaidOnce()
    {
        // GIVEN
        QWidget window;
        MessageBar bar(&window);
        bar.show(problem(u"The disk is full."_s));
        bar.show(problem(u"The disk is full."_s));
        // WHEN
        bar.dismiss();
        // THEN
        QVERIFY(bar.isHidden());
    }

    void everyControlHasAName()
    {
        // GIVEN
        QWidget window;
        MessageBar bar(&window);
        Message message = problem(u"Not saved."_s);
        message.actionText = u"Retry"_s;
        bar.show(message);
        // THEN
        for (const QAbstractButton *one : bar.findChildren<QAbstractButton *>())
            QVERIFY(!one->accessibleName().isEmpty());
    }
};

QTEST_MAIN(MessageBarTest)
#include "messagebartest.moc"
