// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendar/calendarpagefixture.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostState;
using tests::named;
using Given = tests::CalendarPageFixture;

/// The time zone of a commitment, as it is typed in the editor.
class ZoneFieldTest : public QObject
{
    Q_OBJECT

    static bool isSaid(const QWidget &page, const QString &sentence)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(sentence); });
    }
    /// Adds a post and schedules it, as a person does in its editor.
    static void schedule(Given &given, domain::Post &post)
    {
        QVERIFY(given.isReady());
        post = given.add(u"Bread"_s, PostState::Draft, QDateTime(QDate(2026, 11, 26), QTime(9, 0)));
        given.model.open(post.id);
        QTRY_VERIFY(named<QCheckBox>(given.page, u"Scheduled for"_s) && given.model.entry(post.id));
        named<QCheckBox>(given.page, u"Scheduled for"_s)->click();
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
    }
    static void type(QComboBox &field, const QString &text)
    {
        field.setFocus();
        field.lineEdit()->selectAll();
        QTest::keyClicks(field.lineEdit(), text);
        // The list of what matches takes the keys while it is open.
        if (QWidget *list = QApplication::activePopupWidget()) {
            list->close();
            field.window()->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(field.window()));
            field.setFocus();
        }
        QTest::keyClick(field.lineEdit(), Qt::Key_Tab);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void whatIsNoTimeZoneIsSaidBesideItAndTheFormerOneStands()
    {
        // GIVEN a post that is scheduled
        Given given;
        domain::Post post;
        schedule(given, post);
        if (QTest::currentTestFailed())
            return;
        const QByteArray zone = given.stored(post.id).scheduledFor->zone;
        auto *field = named<QComboBox>(given.page, u"Time zone"_s);
        QVERIFY(field);
        const QString stands = field->currentText();
        // WHEN
        type(*field, u"Mars/Base"_s);
        // THEN
        QCOMPARE(field->currentText(), stands);
        QVERIFY(isSaid(given.page, u"“Mars/Base” is no time zone"_s));
        QVERIFY(field->accessibleDescription().contains(u"Mars/Base"_s));
        QCOMPARE(given.stored(post.id).scheduledFor->zone, zone);
        // WHEN a town is typed
        type(*field, u"tokyo"_s);
        // THEN
        QCOMPARE(field->currentText(), u"Asia/Tokyo"_s);
        QTRY_COMPARE(given.stored(post.id).scheduledFor->zone, "Asia/Tokyo"_ba);
        QVERIFY(!isSaid(given.page, u"is no time zone"_s));
    }

    void whatIsNoTimeZoneIsNotPassedOverWhereThePostIsPublished()
    {
        // GIVEN what is scheduled, and a zone that is being typed
        Given given;
        domain::Post post;
        schedule(given, post);
        if (QTest::currentTestFailed())
            return;
        const auto before = given.stored(post.id);
        auto *field = named<QComboBox>(given.page, u"Time zone"_s);
        field->setFocus();
        field->lineEdit()->setText(u"Mars/Base"_s);
        // WHEN
        given.action(u"send-now"_s)->trigger();
        // THEN it is said there, and nothing else is done
        QVERIFY(isSaid(given.page, u"“Mars/Base” is no time zone"_s));
        QTest::qWait(50);
        QCOMPARE(given.stored(post.id), before);
    }

    void oneZoneStandsUnderOneName()
    {
        // GIVEN a commitment in the zone of a machine that calls it otherwise
        Given given;
        QVERIFY(given.isReady());
        const auto post = given.add(u"Bread"_s, PostState::Draft, QDateTime(QDate(2026, 11, 26), QTime(9, 0)));
        auto scheduled = given.stored(post.id);
        scheduled.state = PostState::Scheduled;
        scheduled.scheduledFor = domain::ZonedTime{.wall = QDateTime(QDate(2026, 11, 26), QTime(9, 0)), .zone = "Etc/UTC"};
        QVERIFY(tests::await(given.posts.save(scheduled)));
        // WHEN
        given.model.open(post.id);
        QTRY_VERIFY(named<QComboBox>(given.page, u"Time zone"_s));
        const auto *field = named<QComboBox>(given.page, u"Time zone"_s);
        // THEN
        QTRY_COMPARE(field->currentText(), u"UTC"_s);
        QCOMPARE(field->findText(u"Etc/UTC"_s), -1);
        QCOMPARE(given.stored(post.id).scheduledFor->zone, "Etc/UTC"_ba);
    }
};

QTEST_MAIN(ZoneFieldTest)
#include "zonefieldtest.moc"
