// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/articlechoices.h"

#include "tests/ui/named.h"
#include "ui/calendar/postextras.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

domain::Capabilities aSite()
{
    domain::Capabilities can;
    can.hasCategories = true;
    can.categories = {u"Bread"_s, u"Bread > Rye"_s};
    can.visibilities = {domain::Visibility::Private, domain::Visibility::Draft};
    return can;
}

domain::Capabilities aMailingSite()
{
    domain::Capabilities can;
    can.newsletters = {{.key = u"weekly"_s, .name = u"Each week"_s, .readers = 1'204}, {.key = u"four"_s, .name = u"Oven news"_s, .readers = {}}};
    return can;
}

bool says(QWidget &widget, const QString &part)
{
    const auto labels = widget.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&part](const QLabel *label) { return !label->isHidden() && label->text().contains(part); });
}

} // namespace

class ArticleChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatTheChannelHasIsShown()
    {
        ui::PostExtras extras;
        extras.show();
        extras.setOptions({}, {});
        QVERIFY(!named<QLineEdit>(extras, u"Categories, separated by commas"_s));
        QVERIFY(!named<QComboBox>(extras, u"Mailed as it is published"_s));
        extras.setOptions({}, aSite());
        extras.show();
        QVERIFY(named<QLineEdit>(extras, u"Categories, separated by commas"_s));
        QVERIFY(!named<QComboBox>(extras, u"Mailed as it is published"_s));
        // A site publishes for everybody as a matter of course.
        auto *who = named<QComboBox>(extras, u"Who sees it"_s);
        QCOMPARE(who->count(), 3);
        QCOMPARE(who->itemText(0), u"Everybody"_s);
        who->setCurrentIndex(2);
        QCOMPARE(extras.options().visibility, domain::Visibility::Draft);
        // What was chosen for another channel goes on being said.
        extras.setOptions({.categories = {u"Bread"_s}}, {});
        QVERIFY(named<QLineEdit>(extras, u"Categories, separated by commas"_s));
        QCOMPARE(extras.options().categories, QStringList{u"Bread"_s});
    }

    void categoriesAreTypedAndCompleted()
    {
        ui::ArticleChoices choices;
        QSignalSpy typed(&choices, &ui::ArticleChoices::typed);
        choices.setChoices({}, {}, aSite());
        choices.show();
        auto *field = named<QLineEdit>(choices, u"Categories, separated by commas"_s);
        QTest::keyClicks(field, u"bread, , BREAD ,ry"_s);
        QVERIFY(!typed.isEmpty());
        QCOMPARE(choices.categories(), (QStringList{u"bread"_s, u"ry"_s}));
        // THEN the last word alone is completed, and the others stay
        QCompleter *completer = field->completer();
        QCOMPARE(completer->completionCount(), 1);
        QCOMPARE(completer->pathFromIndex(completer->completionModel()->index(0, 0)), u"bread, , BREAD , Bread > Rye"_s);
        // AND one that is not there is told, by what this account may do about it
        QVERIFY(says(choices, u"Not there: “ry”"_s));
        auto may = aSite();
        may.canAddCategories = true;
        choices.setChoices({u"Rye"_s}, {}, may);
        QVERIFY(says(choices, u"This account may make it"_s));
        choices.setChoices({u"bread"_s}, {}, may);
        QVERIFY(!says(choices, u"Not there"_s));
    }

    void anArticleIsMailedOnlyWhereThatIsChosen()
    {
        ui::ArticleChoices choices;
        QSignalSpy chosen(&choices, &ui::ArticleChoices::chosen);
        choices.setChoices({}, {}, aMailingSite());
        choices.show();
        auto *newsletter = named<QComboBox>(choices, u"Mailed as it is published"_s);
        QVERIFY(!choices.mailing());
        QVERIFY(!named<QComboBox>(choices, u"Which subscribers"_s));
        QCOMPARE(newsletter->count(), 3);
        // WHEN
        newsletter->setFocus();
        QTest::keyClick(newsletter, Qt::Key_Down);
        // THEN it says how many get it
        QVERIFY(!chosen.isEmpty());
        QCOMPARE(choices.mailing(), (domain::Mailing{.newsletter = u"weekly"_s}));
        auto *readers = named<QComboBox>(choices, u"Which subscribers"_s);
        QVERIFY(readers);
        QVERIFY(says(choices, QLocale().toString(1'204)));
        QTest::keyClick(readers, Qt::Key_Down);
        QCOMPARE(choices.mailing(), (domain::Mailing{.newsletter = u"weekly"_s, .readers = domain::Readership::Free}));
        QVERIFY(says(choices, u"do not pay"_s));
    }

    void aChannelThatMailsAnywayCanBeToldNotTo()
    {
        auto can = aMailingSite();
        can.newsletters.last().isUsual = true;
        ui::ArticleChoices choices;
        choices.setChoices({}, {}, can);
        choices.show();
        auto *newsletter = named<QComboBox>(choices, u"Mailed as it is published"_s);
        QVERIFY(!choices.mailing());
        QVERIFY(says(choices, u"all subscribers of “Oven news”"_s));
        newsletter->setCurrentIndex(1);
        QCOMPARE(choices.mailing(), domain::Mailing());
        choices.setChoices({}, domain::Mailing(), can);
        QCOMPARE(choices.mailing(), domain::Mailing());
        // A newsletter that is not there any more goes on being said.
        choices.setChoices({}, domain::Mailing{.newsletter = u"gone"_s}, can);
        QCOMPARE(choices.mailing(), (domain::Mailing{.newsletter = u"gone"_s}));
    }

    void whatWasPromisedWaitsUntilAPersonHasChosen()
    {
        // GIVEN an article that was to be mailed, on a channel that was connected without that since
        const domain::Mailing promised{.newsletter = u"weekly"_s, .isToConfirm = true};
        ui::ArticleChoices choices;
        choices.setChoices({}, promised, aMailingSite());
        choices.show();
        // THEN looking at it decides nothing
        auto *newsletter = named<QComboBox>(choices, u"Mailed as it is published"_s);
        QCOMPARE(choices.mailing(), promised);
        QVERIFY(newsletter->currentText().contains(u"“weekly”"_s));
        QVERIFY(says(choices, u"waits until you have chosen"_s));
        // AND each of the others is a choice
        QSignalSpy chosen(&choices, &ui::ArticleChoices::chosen);
        newsletter->setFocus();
        QTest::keyClick(newsletter, Qt::Key_Down);
        QVERIFY(!chosen.isEmpty());
        QVERIFY(!choices.mailing());
        QTest::keyClick(newsletter, Qt::Key_Down);
        QCOMPARE(choices.mailing(), (domain::Mailing{.newsletter = u"weekly"_s}));
    }

    void whatHasLeftIsNotChanged()
    {
        ui::ArticleChoices choices;
        choices.setChoices({u"Bread"_s}, domain::Mailing{.newsletter = u"weekly"_s}, aMailingSite());
        choices.show();
        choices.setBlocked(u"It has left."_s);
        QVERIFY(named<QLineEdit>(choices, u"Categories, separated by commas"_s)->isReadOnly());
        QVERIFY(!named<QComboBox>(choices, u"Mailed as it is published"_s)->isEnabled());
        QCOMPARE(named<QComboBox>(choices, u"Mailed as it is published"_s)->toolTip(), u"It has left."_s);
    }
};

QTEST_MAIN(ArticleChoicesTest)
#include "articlechoicestest.moc"
