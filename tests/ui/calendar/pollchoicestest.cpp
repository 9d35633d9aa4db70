// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/calendar/connectedfixture.h"
#include "tests/ui/named.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/postextras.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::Poll;

namespace {

bool tellsOfPolls(const QWidget &widget, const QString &part)
{
    const auto labels = widget.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&part](const QLabel *label) { return !label->isHidden() && label->text().contains(part); });
}

QList<qint64> offeredTimes(QWidget &widget)
{
    QList<qint64> times;
    const auto *lasts = named<QComboBox>(widget, u"The poll lasts"_s);
    for (int at = 0; lasts && at < lasts->count(); ++at)
        times << lasts->itemData(at).toLongLong();
    return times;
}

} // namespace

class PollChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void onlyTimesThatAChannelHasAreOffered()
    {
        // GIVEN a poll
        const domain::PostOptions asking{.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}}};
        ui::PostExtras extras;
        extras.show();
        // WHEN THEN
        domain::Capabilities can;
        can.poll = domain::PollLimit{.options = 4, .optionLength = 50, .shortest = 5min, .longest = 24h};
        extras.setOptions(asking, can);
        QCOMPARE(offeredTimes(extras), (QList<qint64>{300, 1'800, 3'600, 21'600, 86'400}));
        can.poll->step = 1h;
        extras.setOptions(asking, can);
        QCOMPARE(offeredTimes(extras), (QList<qint64>{3'600, 21'600, 86'400}));
        // What was chosen for another channel goes on being said.
        domain::PostOptions brief = asking;
        brief.poll->lasts = 90min;
        extras.setOptions(brief, can);
        QCOMPARE(extras.options().poll->lasts, std::chrono::seconds{90min});
        QCOMPARE(named<QComboBox>(extras, u"The poll lasts"_s)->currentText(), u"90 minute(s)"_s);
    }

    void whereTheTextIsTheQuestionThatIsSaid()
    {
        const domain::PostOptions asking{.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}}};
        domain::Capabilities can;
        can.poll = domain::PollLimit{.options = 4, .optionLength = 50};
        ui::PostExtras extras;
        extras.show();
        extras.setOptions(asking, can);
        QVERIFY(!tellsOfPolls(extras, u"The text of the post is its question."_s));
        can.poll->question = 300;
        extras.setOptions(asking, can);
        QVERIFY(tellsOfPolls(extras, u"The text of the post is its question."_s));
    }

    void anAnswerThatIsTooLongIsSaidWhileItIsWritten()
    {
        // GIVEN a post with a poll
        ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        const auto post = given.write(u"Which bread?"_s);
        QVERIFY(await(given.posts.change(post.id, [](domain::Post there) {
            there.options.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}};
            return there;
        })));
        QTRY_VERIFY(named<QLineEdit>(page, u"Answer 2"_s) && !named<QLineEdit>(page, u"Answer 2"_s)->text().isEmpty());
        QVERIFY(!tellsOfPolls(page, u"an answer of a poll"_s));
        // WHEN
        QTest::keyClicks(named<QLineEdit>(page, u"Answer 2"_s), QString(48, u'x'));
        // THEN
        QVERIFY(tellsOfPolls(page, u"On “Our Mastodon” an answer of a poll has at most 50 characters, and answer 2 has 51."_s));
        // AND no more once it is shorter
        QTest::keyClick(named<QLineEdit>(page, u"Answer 2"_s), Qt::Key_Backspace);
        QVERIFY(!tellsOfPolls(page, u"an answer of a poll"_s));
    }

    void whatTheKeyboardGoesToIsSeenWhole()
    {
        // GIVEN a post in a window without much room
        ConnectedFixture given(std::nullopt);
        ui::CalendarPage page(given.model);
        page.resize(924, 460);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        given.write(u"Which bread?"_s);
        auto *add = named<QPushButton>(page, u"Add a poll"_s);
        QVERIFY(add);
        QTRY_VERIFY(add->isVisible());
        QWidget *area = add;
        while (area && !qobject_cast<QScrollArea *>(area))
            area = area->parentWidget();
        QVERIFY(area);
        auto &scroll = *qobject_cast<QScrollArea *>(area);
        // AND the button that adds one lowest of all that is seen
        add->setFocus(Qt::TabFocusReason);
        QTest::qWait(50);
        const int low = add->mapTo(scroll.widget(), add->rect().bottomLeft()).y() + 1 - scroll.viewport()->height();
        QVERIFY(low > 0);
        scroll.verticalScrollBar()->setValue(low);
        // WHEN it is pressed by keyboard
        QTest::keyClick(add, Qt::Key_Space);
        QTRY_VERIFY(named<QLineEdit>(page, u"Answer 1"_s));
        // THEN its first answer, where the keyboard is then, is seen whole, and so is each that comes next
        const auto isWhole = [](const QWidget &field) { return field.hasFocus() && field.visibleRegion().boundingRect() == field.rect(); };
        QTRY_VERIFY(isWhole(*named<QLineEdit>(page, u"Answer 1"_s)));
        QTest::qWait(400);
        QVERIFY(isWhole(*named<QLineEdit>(page, u"Answer 1"_s)));
        QTest::keyClick(named<QLineEdit>(page, u"Answer 1"_s), Qt::Key_Tab);
        QTRY_VERIFY(isWhole(*named<QLineEdit>(page, u"Answer 2"_s)));
        auto *another = named<QPushButton>(page, u"Another answer"_s);
        another->setFocus(Qt::TabFocusReason);
        QTest::keyClick(another, Qt::Key_Space);
        QTRY_VERIFY(named<QLineEdit>(page, u"Answer 3"_s));
        QTRY_VERIFY(isWhole(*named<QLineEdit>(page, u"Answer 3"_s)));
    }
};

QTEST_MAIN(PollChoicesTest)
#include "pollchoicestest.moc"
