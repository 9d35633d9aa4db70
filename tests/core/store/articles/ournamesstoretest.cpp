// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/ournamesstore.h"

#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class OurNamesStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreKeptTidyAndAnswerThoseBefore()
    {
        // GIVEN a workspace of which nobody said what its company is called
        Workspace workspace;
        store::OurNamesStore names(workspace.database());
        QCOMPARE(*await(names.names()), domain::OurNames());
        // WHEN
        const domain::OurNames given{.companies = {u" Hearth  and Sons "_s, u""_s}, .products = {u"Levanto"_s, u"Levanto"_s, u"Crest"_s}};
        QCOMPARE(*await(names.setNames(given)), domain::OurNames());
        // THEN
        const domain::OurNames kept{.companies = {u"Hearth and Sons"_s}, .products = {u"Levanto"_s, u"Crest"_s}};
        QCOMPARE(*await(names.names()), kept);
        // WHEN they are taken away
        QCOMPARE(*await(names.setNames({})), kept);
        // THEN nothing is left of them
        QCOMPARE(*await(names.names()), domain::OurNames());
    }
};

QTEST_GUILESS_MAIN(OurNamesStoreTest)
#include "ournamesstoretest.moc"
