// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/checksmodel.h"

#include "models/articles/articlechecker.h"

#include <QtCore/QLocale>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using analysis::Language;
using models::CheckRow;
using Kind = models::CheckRow::Kind;

class ChecksModelTest : public QObject
{
    Q_OBJECT

    static analysis::ArticleCheck checkOf(const QString &text, Language language)
    {
        return *analysis::checkArticle(text, {.language = language, .title = u"The mill"_s, .description = u"A mill that turns."_s});
    }
    static analysis::ArticleCheck english()
    {
        return checkOf(u"# The mill\n\nAda said: “It turns.” The paddle was carved by Ada in 1901.\n\nWe leverage the best synergy in Die."_s,
                       Language::English);
    }
    static QModelIndex find(const models::ChecksModel &model, const std::function<bool(const CheckRow &)> &isIt)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (isIt(model.row(model.index(row))))
                return model.index(row);
        }
        return {};
    }
    static QModelIndex ofRule(const models::ChecksModel &model, const QString &rule, Kind kind = Kind::Finding)
    {
        return find(model, [&](const CheckRow &row) { return row.kind == kind && row.ruleKey == rule; });
    }
    static QModelIndex ofKind(const models::ChecksModel &model, Kind kind)
    {
        return find(model, [&](const CheckRow &row) { return row.kind == kind; });
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void scoresStandAboveFindingsByGroup()
    {
        models::ChecksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCheck(english());
        QStringList heads;
        for (int row = 0; row < model.rowCount(); ++row) {
            const CheckRow &shown = model.row(model.index(row));
            if (shown.kind == Kind::Score || shown.kind == Kind::Group)
                heads << shown.text.section(u' ', 0, 0);
        }
        QCOMPARE(heads.first(3), (QStringList{u"Reader"_s, u"Story"_s, u"Findable"_s}));
        QCOMPARE(heads[3], u"Reader"_s);
        // Keys pass over the head of a group.
        QCOMPARE(ofKind(model, Kind::Group).flags(), Qt::NoItemFlags);
    }

    void aFindingSaysWhyWhereAndHowToMend()
    {
        models::ChecksModel model;
        model.setCheck(english());
        const CheckRow passive = model.row(ofRule(model, u"passive"_s));
        QCOMPARE(passive.text, u"“was carved” is in the passive voice: it hides or delays who acts."_s);
        QCOMPARE(passive.mend, u"Say first who does it."_s);
        QCOMPARE(passive.target, CheckRow::Target::Text);
        QCOMPARE(passive.line, 3);
        QVERIFY(passive.length > 0);
        QVERIFY(ofRule(model, u"passive"_s).data(Qt::AccessibleTextRole).toString().endsWith(passive.mend));
    }

    void frenchIsCheckedInItsOwnWay()
    {
        models::ChecksModel model;
        model.setCheck(checkOf(u"Le pain a été pétri par Ada.\n\nProfitez vite de notre offre !"_s, Language::French));
        QVERIFY(ofRule(model, u"passive"_s).isValid());
        QVERIFY(ofRule(model, u"call-to-buy"_s).isValid());
        // WHEN the reader's score is opened
        model.toggle(ofKind(model, Kind::Score));
        // THEN both measures of French say what they counted
        QVERIFY(find(model, [](const CheckRow &row) { return row.text.startsWith("Reading ease after Kandel and Moles"_L1); }).isValid());
        QVERIFY(find(model, [](const CheckRow &row) { return row.text.startsWith("Difficulty (LIX)"_L1); }).isValid());
    }

    void aScoreOpensOntoWhatWasCounted()
    {
        models::ChecksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCheck(english());
        const int closed = model.rowCount();
        const QPersistentModelIndex story = find(model, [](const CheckRow &row) { return row.kind == Kind::Score && row.text == "Story"_L1; });
        model.toggle(story);
        const auto evidence = find(model, [](const CheckRow &row) { return row.text.startsWith("Figures and names: "_L1); });
        QVERIFY(evidence.isValid());
        QCOMPARE(model.row(evidence).line, 3);
        model.toggle(story);
        QCOMPARE(model.rowCount(), closed);
    }

    void whatIsSilencedStandsAtTheEnd()
    {
        models::ChecksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCheck(english());
        const QString key = model.row(ofRule(model, u"passive"_s)).key;
        // WHEN a finding and a rule are silenced
        model.setSilenced({key, u"jargon"_s});
        // THEN neither is a finding
        QVERIFY(!ofRule(model, u"passive"_s).isValid());
        QVERIFY(!ofRule(model, u"jargon"_s).isValid());
        // AND both stand under the last row
        QCOMPARE(model.index(model.rowCount() - 1).data().toString(), u"2 silenced"_s);
        model.toggle(model.index(model.rowCount() - 1));
        QVERIFY(ofRule(model, u"passive"_s, Kind::Silenced).isValid());
        QVERIFY(find(model, [](const CheckRow &row) { return row.kind == Kind::Silenced && row.key == "jargon"_L1; }).isValid());
        // AND come back
        model.setSilenced({});
        QVERIFY(ofRule(model, u"passive"_s).isValid());
        QVERIFY(!ofKind(model, Kind::SilencedHead).isValid());
    }

    void aFindingStaysTheSameRowWhileTheTextGrows()
    {
        models::ChecksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCheck(checkOf(u"The paddle was carved by Ada."_s, Language::English));
        const QPersistentModelIndex passive = ofRule(model, u"passive"_s);
        model.setCheck(checkOf(u"We leverage the synergy.\n\nThe paddle was carved by Ada."_s, Language::English));
        QVERIFY(passive.isValid());
        QCOMPARE(model.row(passive).ruleKey, u"passive"_s);
        QCOMPARE(model.row(passive).line, 3);
    }

    void noGroupIsLongerThanAPersonReads()
    {
        models::ChecksModel model;
        QString text;
        for (int i = 0; i < models::ChecksModel::mostOfAGroup + 2; ++i)
            text += u"The door %1 was opened by Ada.\n\n"_s.arg(i);
        model.setCheck(checkOf(text, Language::English));
        QVERIFY(find(model, [](const CheckRow &row) { return row.kind == Kind::Note && row.text.startsWith("2 more"_L1); }).isValid());
    }

    void anOlderAnswerIsNeverHeard()
    {
        // GIVEN a long text being checked
        models::ArticleChecker checker;
        QSignalSpy checked(&checker, &models::ArticleChecker::checked);
        checker.check(u"The paddle was carved by Ada. "_s.repeated(20'000), {});
        // WHEN a shorter one is to be
        checker.check(u"Three short words."_s, {});
        // THEN only that one is answered
        QTRY_COMPARE(checked.size(), 1);
        QCOMPARE(checked.first().first().value<analysis::ArticleCheck>().words, 3);
        constexpr int longerThanTheFirst = 1500;
        QTest::qWait(longerThanTheFirst);
        QCOMPARE(checked.size(), 1);
    }
};

QTEST_GUILESS_MAIN(ChecksModelTest)
#include "checksmodeltest.moc"
