// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/person.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class PersonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoleIsReadBackFromItsWord();
    void anUnknownWordIsNoRole();
};

void PersonTest::everyRoleIsReadBackFromItsWord()
{
    PersonRoles all;
    for (const PersonRole role : personRoles()) {
        QCOMPARE(personRoleFromKey(personRoleKey(role)), role);
        QCOMPARE(personRoleFromKey(u"  "_s + personRoleKey(role).toUpper() + u' '), role);
        QVERIFY(!all.testFlag(role));
        all |= role;
    }
    QCOMPARE(all.toInt(), 63);
}

void PersonTest::anUnknownWordIsNoRole()
{
    QCOMPARE(personRoleFromKey(u"friend"), std::nullopt);
    QCOMPARE(personRoleFromKey(u""), std::nullopt);
}

QTEST_GUILESS_MAIN(PersonTest)
#include "persontest.moc"
