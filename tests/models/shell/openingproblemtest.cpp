// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/openingproblem.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using Kind = domain::Error::Kind;

class OpeningProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindGetsACompleteSentenceThatNamesTheFile()
    {
        for (int kind = 0; kind <= static_cast<int>(Kind::Internal); ++kind) {
            const auto problem = models::openingProblem(u"/somewhere/mine.parvis"_s, {.kind = static_cast<Kind>(kind), .detail = {}});
            QVERIFY(problem.sentence.contains(u"mine.parvis"_s));
            QVERIFY(problem.sentence.endsWith(u'.'));
        }
    }

    void ofAFileThatNeverWasItIsNotSaidThatItWas()
    {
        const QString sentence = models::openingProblem(u"a"_s, {.kind = Kind::NotFound, .detail = {}}).sentence;
        QVERIFY2(!sentence.contains(u"any more"_s), qPrintable(sentence));
    }

    void aReadOnlyFileCanBeOpenedForReading()
    {
        QVERIFY(models::openingProblem(u"a"_s, {.kind = Kind::Unwritable, .detail = {}}).canOpenReadOnly);
        QVERIFY(!models::openingProblem(u"a"_s, {.kind = Kind::Damaged, .detail = {}}).canOpenReadOnly);
    }

    void aBackupThatIsNotRestoredIsNamedAndSaidToBeAtFault()
    {
        for (const Kind kind : {Kind::Damaged, Kind::NotAWorkspace, Kind::TooNew, Kind::DiskFull}) {
            const QString sentence = models::restoringSentence(u"/backups/monday.parvis"_s, {.kind = kind, .detail = {}});
            QVERIFY2(sentence.startsWith(u"“monday.parvis” was not restored; the workspace is as it was. "_s), qPrintable(sentence));
            QVERIFY(!sentence.contains(u"The workspace is damaged"_s));
        }
    }

    void aBusyFileCanBeTriedAgain() { QVERIFY(models::openingProblem(u"a"_s, {.kind = Kind::Busy, .detail = {}}).canRetry); }
};

QTEST_GUILESS_MAIN(OpeningProblemTest)
#include "openingproblemtest.moc"
