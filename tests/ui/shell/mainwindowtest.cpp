// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/sentences.h"
#include "tests/ui/shell/shellworld.h"
#include "ui/shell/commandfield.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::PlaceId;

namespace {

/// A page of one field and one verb.
class PlainPage final : public ui::Page
{
public:
    PlainPage(const QString &title, QWidget *parent)
        : Page(parent)
        , m_title(title)
        , m_field(new QLineEdit(this))
        , m_verb(new QAction(u"Praise %1"_s.arg(title), this))
    {
        setWindowTitle(title);
        m_verb->setObjectName(u"praise"_s);
        m_field->setAccessibleName(u"Field of %1"_s.arg(title));
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_field);
        connect(m_verb, &QAction::triggered, this, [this] { ++praised; });
        addAction(m_verb);
        auto *blame = new QAction(u"Blame %1"_s.arg(title), this);
        blame->setShortcut(Qt::SHIFT | Qt::Key_B);
        blame->setToolTip(u"Nobody did anything"_s);
        blame->setEnabled(false);
        addAction(blame);
        auto *repeat = new QAction(u"Repeat %1"_s.arg(title), this);
        repeat->setShortcut(Qt::SHIFT | Qt::Key_R);
        repeat->setVisible(false);
        repeat->setStatusTip(u"It was said already"_s);
        addAction(repeat);
    }

    [[nodiscard]] QList<models::Command> commands() override
    {
        return {{.title = u"Praise %1"_s.arg(m_title), .detail = u"a poem"_s, .keys = {}, .icon = {}, .reason = {}, .run = [this] { ++poems; }}};
    }
    [[nodiscard]] QAction *mainAction() const override { return m_verb; }
    [[nodiscard]] QString searchHint() const override { return u"Search %1"_s.arg(m_title); }
    void search(const QString &typed) override { searched = typed; }
    void arrive() override { ++arrived; }
    void focusMain() override { m_field->setFocus(); }
    [[nodiscard]] QList<QWidget *> panes() const override { return {m_field}; }

    QString searched;
    int praised = 0;
    int poems = 0;
    int arrived = 0;

private:
    QString m_title;
    QLineEdit *m_field;
    QAction *m_verb;
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        QCoreApplication::setOrganizationName(u"parvis-test"_s);
        ui::theme::apply(ui::theme::Scheme::Light);
        const QString path = m_folder->filePath(u"mine.parvis"_s);
        QVERIFY(store::Database::create(path, u"Mine"_s, QTimeZone::utc()).has_value());
        auto opened = store::Database::open(path);
        QVERIFY(opened.has_value());
        m_database = std::move(*opened);
        m_world = std::make_unique<tests::ShellWorld>(*m_database);
        m_world->window.addPlace(place(PlaceId::Today, u"Today"_s));
        m_world->window.addPlace(place(PlaceId::Inbox, u"Inbox"_s));
        m_world->window.addPlace(place(PlaceId::Channels, u"Channels"_s));
        m_world->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_world->window));
    }

    void cleanup()
    {
        m_world.reset();
        m_database.reset();
    }

    void altAndANumberShowAPlaceAndItsTitle()
    {
        // WHEN
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::AltModifier);
        // THEN
        QCOMPARE(m_world->window.currentPlace(), PlaceId::Inbox);
        QVERIFY(control(u"Inbox"_s)->property("checked").toBool());
        QVERIFY(control(u"Praise Inbox"_s)->isVisible());
        QVERIFY(control(u"Field of Inbox"_s)->hasFocus());
    }

    void ctrlFPutsTheCursorInTheFieldAndTypingSearchesThePage()
    {
        // WHEN
        QTest::keyClick(&m_world->window, Qt::Key_F, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(control(u"Search or command"_s));
        QVERIFY(field->hasFocus());
        QCOMPARE(field->placeholderText(), u"Search Today"_s);
        QTest::keyClicks(field, u"levain"_s);
        // THEN
        QVERIFY(QTest::qWaitFor([this] { return page(PlaceId::Today).searched == u"levain"_s; }));
        // WHEN
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::AltModifier);
        // THEN
        QVERIFY(field->text().isEmpty());
        QTest::keyClick(&m_world->window, Qt::Key_1, Qt::AltModifier);
        QCOMPARE(field->text(), u"levain"_s);
    }

    void keysThatAPersonChoseHoldAtOnceAndAreToldWhereTheyStand()
    {
        // GIVEN the dialog of the keys, found by its own
        QTest::keyClick(&m_world->window, Qt::Key_Question, Qt::ControlModifier);
        auto *dialog = m_world->window.findChild<ui::ShortcutsDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        const auto named = [dialog]<typename T>(const QString &name) {
            T *found = nullptr;
            for (T *one : dialog->findChildren<T *>())
                found = one->accessibleName() == name ? one : found;
            return found;
        };
        auto *search = named.operator()<QLineEdit>(u"Search an action or keys"_s);
        auto *keys = named.operator()<QKeySequenceEdit>(u"New keys"_s);
        auto *use = named.operator()<QPushButton>(u"Use these keys"_s);
        QVERIFY(search && keys && use);
        // WHEN a place's verb gets keys that another action has
        search->setText(u"praise inbox"_s);
        keys->setKeySequence(QKeySequence(u"Ctrl+K"_s));
        // THEN it is said which one loses them
        const auto says = [dialog](const QString &words) {
            return std::ranges::any_of(dialog->findChildren<QLabel *>(), [&words](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(says(u"“Commands, places and articles”"_s));
        // WHEN other keys are given to it and to the way to the place
        keys->setKeySequence(QKeySequence(u"Ctrl+P"_s));
        QVERIFY(use->isEnabled());
        use->click();
        search->setText(u"go to inbox"_s);
        keys->setKeySequence(QKeySequence(u"Ctrl+2"_s));
        use->click();
        dialog->close();
        // THEN they work, the former ones no more, and they are told
        QVERIFY(QTest::qWaitForWindowActive(&m_world->window));
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(m_world->window.currentPlace(), PlaceId::Today);
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_world->window.currentPlace(), PlaceId::Inbox);
        QTest::keyClick(&m_world->window, Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(page(PlaceId::Inbox).praised, 1);
        QVERIFY(control(u"Inbox"_s)->toolTip().contains(u"Ctrl+2"_s));
        const auto commands = m_world->window.commands();
        QVERIFY(std::ranges::any_of(commands, [](const auto &command) { return command.title == u"Praise Inbox"_s && command.keys == u"Ctrl+P"_s; }));
    }

    void ctrlKFindsAVerbOfAnotherPlaceGoesThereAndRunsIt()
    {
        // WHEN
        QTest::keyClick(&m_world->window, Qt::Key_K, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(control(u"Command"_s));
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, u"praise chan"_s);
        QTest::keyClick(field, Qt::Key_Return);
        // THEN
        QCOMPARE(m_world->window.currentPlace(), PlaceId::Channels);
        QCOMPARE(page(PlaceId::Channels).praised, 1);
        QVERIFY(!field->isVisible());
    }

    void whatStandsInAPlaceIsOfferedThoughAVerbIsCalledLikeIt()
    {
        const auto commands = m_world->window.commands();
        const auto poem = std::ranges::find(commands, u"a poem"_s, &models::Command::detail);
        QVERIFY(poem != commands.end());
        const auto inChannels = std::ranges::find_if(commands, [](const auto &one) { return one.title == u"Praise Channels"_s && one.detail == u"a poem"_s; });
        QVERIFY(inChannels != commands.end());
        QVERIFY(std::ranges::any_of(commands, [](const auto &one) { return one.title == u"Praise Channels"_s && one.detail == u"Channels"_s; }));
        inChannels->run();
        QCOMPARE(m_world->window.currentPlace(), PlaceId::Channels);
        QCOMPARE(page(PlaceId::Channels).poems, 1);
    }

    void aKeyThatCannotActSaysWhy()
    {
        // GIVEN the keyboard where letters are not written
        auto *bar = m_world->window.findChild<ui::MessageBar *>();
        m_world->window.setFocus();
        control(u"Today"_s)->setFocus();
        // WHEN
        QTest::keyClick(control(u"Today"_s), Qt::Key_B, Qt::ShiftModifier);
        // THEN
        QCOMPARE(bar->sentence(), u"Nobody did anything"_s);
        QTest::keyClick(control(u"Today"_s), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bar->sentence(), u"Nothing to undo"_s);
        // AND so does one that is not offered for what stands already
        QTest::keyClick(control(u"Today"_s), Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(bar->sentence(), u"It was said already"_s);
        // AND one that means nothing stays without a word
        bar->dismiss();
        QTest::keyClick(control(u"Today"_s), Qt::Key_Q);
        QCOMPARE(bar->sentence(), QString());
    }

    void aLetterThatIsAnotherPlacesVerbSaysSo()
    {
        // GIVEN a verb of the Inbox with a letter of its own
        auto *bar = m_world->window.findChild<ui::MessageBar *>();
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::AltModifier);
        auto *done = new QAction(u"Tick off"_s, &page(PlaceId::Inbox));
        done->setShortcut(Qt::Key_E);
        done->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page(PlaceId::Inbox).addAction(done);
        QTest::keyClick(&m_world->window, Qt::Key_1, Qt::AltModifier);
        control(u"Today"_s)->setFocus();
        // WHEN it is pressed in another place
        QTest::keyClick(control(u"Today"_s), Qt::Key_E);
        // THEN
        QCOMPARE(bar->sentence(), u"E does nothing here. In Inbox it is “Tick off”."_s);
        // AND it goes with the place
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(bar->sentence(), QString());
    }

    void aClickOnThePlaceShownGivesTheKeyboardToIt()
    {
        QWidget *item = control(u"Today"_s);
        QTest::mouseClick(item, Qt::LeftButton);
        QVERIFY(control(u"Field of Today"_s)->hasFocus());
        // AND arrows walk the rail as before
        item->setFocus();
        QTest::keyClick(item, Qt::Key_Down);
        QVERIFY(control(u"Inbox"_s)->hasFocus());
        QCOMPARE(m_world->window.currentPlace(), PlaceId::Today);
    }

    void whatIsTypedSlowlyInAPlaceWithoutSearchGoesOnInThePalette()
    {
        // GIVEN the palette opened by a first letter
        m_world->window.openPalette(u"c"_s);
        // WHEN the next comes later
        QTest::keyClicks(control(u"Command"_s), u"hannels"_s);
        // THEN
        QCOMPARE(qobject_cast<QLineEdit *>(control(u"Command"_s))->text(), u"channels"_s);
    }

    void escapeClosesThePaletteAndGivesTheFocusBack()
    {
        // GIVEN
        QWidget *before = control(u"Field of Today"_s);
        before->setFocus();
        QTest::keyClick(&m_world->window, Qt::Key_K, Qt::ControlModifier);
        // WHEN
        QTest::keyClick(control(u"Command"_s), Qt::Key_Escape);
        // THEN
        QVERIFY(before->hasFocus());
    }

    void f6WalksRailTopBarAndPage()
    {
        // GIVEN
        control(u"Field of Today"_s)->setFocus();
        // WHEN / THEN
        QTest::keyClick(&m_world->window, Qt::Key_F6);
        QVERIFY(control(u"Today"_s)->hasFocus());
        QTest::keyClick(&m_world->window, Qt::Key_F6);
        QVERIFY(control(u"Search or command"_s)->hasFocus());
        QTest::keyClick(&m_world->window, Qt::Key_F6);
        QVERIFY(control(u"Field of Today"_s)->hasFocus());
        QTest::keyClick(&m_world->window, Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(control(u"Search or command"_s)->hasFocus());
    }

    void whatLeadsElsewhereLeavesAWayBack()
    {
        // GIVEN nothing led here
        QVERIFY(!control(u"Back to Today"_s));
        // WHEN a figure leads to its rows, and those to a channel
        m_world->navigator.openMentions({}, u"Open ones"_s);
        m_world->navigator.openPlace(PlaceId::Channels);
        // THEN one returns step by step, to where one was
        QVERIFY(control(u"Back to Inbox"_s)->isVisible());
        QTest::keyClick(&m_world->window, Qt::Key_Backspace, Qt::AltModifier);
        QCOMPARE(m_world->window.currentPlace(), PlaceId::Inbox);
        QTest::mouseClick(control(u"Back to Today"_s), Qt::LeftButton);
        QCOMPARE(m_world->window.currentPlace(), PlaceId::Today);
        QVERIFY(!control(u"Back to Today"_s) || !control(u"Back to Today"_s)->isVisible());
    }

    void aPlaceChosenInTheRailHasNoWayBack()
    {
        // GIVEN
        m_world->navigator.openPlace(PlaceId::Channels);
        QVERIFY(control(u"Back to Today"_s)->isVisible());
        // WHEN
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::AltModifier);
        // THEN
        QVERIFY(!control(u"Back to Today"_s)->isVisible());
    }

    void aPlaceHearsWhenItIsChosenOverAnother()
    {
        auto &inbox = dynamic_cast<PlainPage &>(page(PlaceId::Inbox));
        // GIVEN a figure that leads to it
        m_world->navigator.openMentions({}, u"Open ones"_s);
        QCOMPARE(inbox.arrived, 0);
        // WHEN its key is pressed where it is shown already, and from elsewhere
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(inbox.arrived, 0);
        m_world->navigator.openPlace(PlaceId::Channels);
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::AltModifier);
        // THEN
        QCOMPARE(inbox.arrived, 1);
    }

    void whatIsUndoneByKeyIsNamedBeforeAndAfter()
    {
        // GIVEN
        auto *command = new QUndoCommand(u"Mark 3 mentions"_s);
        m_world->undo.push(command);
        auto *undo = m_world->window.findChild<QAction *>(u"undo"_s);
        auto *redo = m_world->window.findChild<QAction *>(u"redo"_s);
        QCOMPARE(undo->text(), u"Undo: Mark 3 mentions"_s);
        QVERIFY(!redo->isEnabled());
        // WHEN
        undo->trigger();
        // THEN
        QCOMPARE(m_world->undo.index(), 0);
        QCOMPARE(m_world->window.findChild<ui::MessageBar *>()->sentence(), u"Undone: Mark 3 mentions"_s);
        QVERIFY(!undo->isEnabled());
        QCOMPARE(undo->text(), u"Undo"_s);
        QCOMPARE(redo->text(), u"Redo: Mark 3 mentions"_s);
        redo->trigger();
        QCOMPARE(m_world->undo.index(), 1);
        QCOMPARE(m_world->window.findChild<ui::MessageBar *>()->sentence(), u"Done again: Mark 3 mentions"_s);
    }

    void thePaletteSearchesEveryPlaceForWhatWasTyped()
    {
        // GIVEN
        std::ignore = m_world->window.page(PlaceId::Inbox);
        // WHEN
        QTest::keyClick(&m_world->window, Qt::Key_K, Qt::ControlModifier);
        QWidget *field = control(u"Command"_s);
        QTest::keyClicks(field, u"levain"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        // THEN
        QCOMPARE(m_world->window.currentPlace(), PlaceId::Inbox);
        QCOMPARE(page(PlaceId::Inbox).searched, u"levain"_s);
        QCOMPARE(qobject_cast<QLineEdit *>(control(u"Search or command"_s))->text(), u"levain"_s);
    }

    void aDroppedFileIsImported()
    {
        // GIVEN
        const QSignalSpy asked(&m_world->navigator, &models::Navigator::importRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/somewhere/feed.xml"_s), QUrl(u"https://example.org/feed"_s), QUrl(u"mailto:a@example.org"_s)});
        // WHEN
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_world->window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_world->window, &drop);
        // THEN
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toStringList(), (QStringList{u"/somewhere/feed.xml"_s, u"https://example.org/feed"_s}));
    }

    void theSwitchTakesParvisOffline()
    {
        // WHEN
        qobject_cast<QAbstractButton *>(control(u"Online"_s))->click();
        // THEN
        QVERIFY(m_world->connectivity.isOffline());
        QVERIFY(control(u"Offline"_s));
    }

    void theSwitchOfACopyThatWaitsStaysUntilAPersonHasSaidTheirWord()
    {
        // GIVEN
        m_world->connectivity.setOffline(true);
        m_world->connectivity.waitForWord();
        const QSignalSpy wanted(&m_world->connectivity, &models::Connectivity::wordWanted);
        // WHEN
        qobject_cast<QAbstractButton *>(control(u"Offline"_s))->click();
        // THEN
        QVERIFY(m_world->connectivity.isOffline());
        QCOMPARE(wanted.size(), 1);
        QVERIFY(control(u"Offline"_s) && qobject_cast<QAbstractButton *>(control(u"Offline"_s))->isChecked());
    }

    void aMessageIsShownAtTheFoot()
    {
        // WHEN
        m_world->messages.post(
            {.kind = models::Message::Kind::Done, .sentence = u"3 mentions are done."_s, .details = {}, .actionText = u"Undo"_s, .action = {}});
        // THEN
        QCOMPARE(m_world->window.findChild<ui::MessageBar *>()->sentence(), u"3 mentions are done."_s);
        QVERIFY(control(u"Undo"_s)->isVisible());
    }

    void aMessageCoversNothingAndARefusalStaysBehind()
    {
        const int before = page(PlaceId::Today).height();
        m_world->messages.post({.kind = models::Message::Kind::Problem, .sentence = u"The disk is full."_s, .details = u"x"_s, .actionText = {}, .action = {}});
        auto *bar = m_world->window.findChild<ui::MessageBar *>();
        QTRY_VERIFY(bar->isVisible());
        // THEN it has room of its own: the page stays as it is
        QCOMPARE(page(PlaceId::Today).height(), before);
        const QRect shown(page(PlaceId::Today).mapTo(&m_world->window, QPoint(0, 0)), page(PlaceId::Today).size());
        QVERIFY(!shown.intersects(bar->geometry()) && m_world->window.rect().contains(bar->geometry()));
        // AND also when it goes, as it does, once read, with the place where it was met
        QTest::qWait(1'100);
        QTest::keyClick(&m_world->window, Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(!bar->isVisible());
        QCOMPARE(page(PlaceId::Inbox).height(), before);
    }

    void theKeyboardOfWhatGoesIsGivenToThePage()
    {
        // GIVEN something that has the keyboard for a moment
        auto *passing = new QLineEdit(&page(PlaceId::Today));
        passing->show();
        passing->setFocus();
        QVERIFY(passing->hasFocus());
        // WHEN
        delete passing;
        // THEN
        QTRY_VERIFY(control(u"Field of Today"_s)->hasFocus());
    }

    void undoByTheBarsKeyGivesTheKeyboardBackToThePage()
    {
        // GIVEN
        m_world->undo.push(new QUndoCommand);
        m_world->messages.post(models::undoable(u"Moved."_s, m_world->undo));
        control(u"Field of Today"_s)->setFocus();
        control(u"Undo"_s)->setFocus();
        // WHEN
        QTest::keyClick(control(u"Undo"_s), Qt::Key_Space);
        // THEN
        QCOMPARE(m_world->undo.index(), 0);
        QVERIFY(control(u"Field of Today"_s)->hasFocus());
    }

    void aBadgeIsReadOut()
    {
        // WHEN
        Q_EMIT page(PlaceId::Inbox).badgeChanged(12);
        // THEN
        QVERIFY(control(u"Inbox"_s)->accessibleDescription().contains(u"12"_s));
    }

    void everyControlThatTakesTheFocusHasAName()
    {
        // GIVEN
        QTest::keyClick(&m_world->window, Qt::Key_K, Qt::ControlModifier);
        // THEN
        for (const QWidget *widget : m_world->window.findChildren<QWidget *>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void aClosedWindowMayStayAndComeBack()
    {
        // GIVEN the tray keeps it
        bool isKept = true;
        m_world->window.setStaying([&isKept] { return isKept; });
        m_world->window.openPreferences();
        // WHEN
        QVERIFY(!m_world->window.close());
        // THEN it is out of sight with all that belongs to it
        QVERIFY(!m_world->window.isVisible());
        QVERIFY(QTest::qWaitFor([this] { return !m_world->window.findChild<ui::PreferencesDialog *>(); }));
        // AND comes back
        m_world->window.bringUp();
        QVERIFY(QTest::qWaitForWindowActive(&m_world->window));
        // AND closes where the tray is gone
        isKept = false;
        QVERIFY(m_world->window.close());
    }

    void whatWouldStayUndoneIsAskedBeforeTheProgramEnds()
    {
        // GIVEN something that leaves only while the program runs
        QString word = u"“Bread” leaves in a moment. Quit all the same?"_s;
        m_world->window.setPartingWord([&word] { return word; });
        const auto box = [this] { return m_world->window.findChild<QMessageBox *>(); };
        // WHEN the window is closed, twice
        QVERIFY(!m_world->window.close() && !m_world->window.close());
        // THEN it is asked once
        QCOMPARE(m_world->window.findChildren<QMessageBox *>().size(), 1);
        QCOMPARE(box()->text(), word);
        // AND Escape stays, and Ctrl+Q asks the same
        QTest::keyClick(box(), Qt::Key_Escape);
        QTRY_VERIFY(!box() && m_world->window.isVisible());
        m_world->window.quit();
        QVERIFY(box());
        box()->reject();
        // AND where nothing is left to be done it ends
        QTRY_VERIFY(!box());
        word.clear();
        QVERIFY(m_world->window.close() && !box());
    }

    void whatIsHiddenForWhatIsChosenIsFoundWithItsReason()
    {
        const auto all = m_world->window.commands();
        const auto found = std::ranges::find(all, u"Repeat Inbox"_s, &models::Command::title);
        QVERIFY(found != all.cend());
        QCOMPARE(found->reason, u"It was said already"_s);
    }

    void thePlaceShownLastIsRemembered()
    {
        // WHEN
        QTest::keyClick(&m_world->window, Qt::Key_3, Qt::AltModifier);
        // THEN
        QCOMPARE(models::Preferences().lastPlace(), PlaceId::Channels);
    }

private:
    static ui::Place place(PlaceId id, const QString &name)
    {
        return {.id = id, .name = name, .icon = u"place-today"_s, .make = [name](QWidget *parent) { return new PlainPage(name, parent); }};
    }

    PlainPage &page(PlaceId id) { return *static_cast<PlainPage *>(m_world->window.page(id)); }

    /// The shown control of that accessible name, else a hidden one, else none.
    QWidget *control(const QString &name)
    {
        QWidget *hidden = nullptr;
        for (QWidget *widget : m_world->window.findChildren<QWidget *>()) {
            if (widget->accessibleName() != name)
                continue;
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
                return widget;
            hidden = widget;
        }
        return hidden;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<tests::ShellWorld> m_world;
};

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
