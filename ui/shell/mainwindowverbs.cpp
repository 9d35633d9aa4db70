// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/lastingcommand.h"
#include "models/shell/sentences.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/guidedialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/commandfield.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::Command;

namespace {

/// Why it cannot be done now: its tooltip where that says more than its name.
QString reasonOf(const QAction &action)
{
    const QString tip = bareText(action.toolTip());
    return tip.isEmpty() || tip == bareText(action.text()) ? MainWindow::tr("Not possible now") : tip;
}

/// Whether a command of the stack says itself what became of it.
bool tellsItsEnd(const QUndoStack &stack, int at)
{
    const auto *lasting = dynamic_cast<const models::LastingCommand *>(stack.command(at));
    return lasting && lasting->tellsItsEnd();
}

} // namespace

QAction *MainWindow::addVerb(const QString &id, const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(theme::icon(icon), text, this);
    action->setObjectName(id);
    action->setShortcut(keys);
    action->setData(icon);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_keys.add(*action, u"window"_s, {});
    m_verbs.append(action);
    return action;
}

void MainWindow::makeActions()
{
    const auto addKeys = [this](const QString &id, const QString &text, const QList<QKeySequence> &keys, const std::function<void()> &run) {
        auto *action = new QAction(text, this);
        action->setObjectName(id);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_keys.add(*action, u"window"_s, {});
        return action;
    };
    QAction *search = addKeys(u"search"_s, tr("Search in this place"), {QKeySequence::Find}, [this] { focusSearch(); });
    QAction *palette = addKeys(u"palette"_s, tr("Commands, places and articles"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { openPalette(); });
    addKeys(u"next-pane"_s, tr("Next part of the window"), {QKeySequence(Qt::Key_F6)}, [this] { walk(false); });
    addKeys(u"previous-pane"_s, tr("Previous part of the window"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)}, [this] { walk(true); });
    m_menuAction = addKeys(u"menu"_s, tr("Menu"), {QKeySequence(Qt::Key_F10), QKeySequence(Qt::ALT | Qt::Key_F)}, [this] { openMenu(); });
    const auto tell = [this, search, palette] { m_top->field().setKeys(search->shortcut(), palette->shortcut()); };
    tell();
    for (const QAction *action : {search, palette})
        connect(action, &QAction::changed, this, tell);
}

void MainWindow::tellKeys(QAbstractButton &item, const QString &name, const QAction &action)
{
    const auto tell = [&item, &action, name] {
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        item.setToolTip(keys.isEmpty() ? name : u"%1 (%2)"_s.arg(name, keys));
    };
    tell();
    connect(&action, &QAction::changed, &item, tell);
}

void MainWindow::makeHistory()
{
    auto *undo = new QAction(theme::icon(u"undo"_s), tr("Undo"), this);
    undo->setObjectName(u"undo"_s);
    undo->setShortcut(QKeySequence::Undo);
    auto *redo = new QAction(theme::icon(u"redo"_s), tr("Redo"), this);
    redo->setObjectName(u"redo"_s);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    for (QAction *action : {undo, redo}) {
        action->setData(action->objectName());
        addAction(action);
        m_keys.add(*action, u"window"_s, {});
        m_verbs.append(action);
        m_menu->addAction(action);
        // Who looks for something by its name is not offered to undo what was done to it.
        action->setProperty("foundBy", action->text());
    }
    // Both name what they would do, and what they did.
    const auto follow = [this, undo, redo] {
        undo->setEnabled(m_c.undo.canUndo());
        undo->setText(m_c.undo.canUndo() ? tr("Undo: %1").arg(m_c.undo.undoText()) : tr("Undo"));
        undo->setToolTip(m_c.undo.canUndo() ? undo->text() : tr("Nothing to undo"));
        redo->setEnabled(m_c.undo.canRedo());
        redo->setText(m_c.undo.canRedo() ? tr("Redo: %1").arg(m_c.undo.redoText()) : tr("Redo"));
        redo->setToolTip(m_c.undo.canRedo() ? redo->text() : tr("Nothing to redo"));
    };
    connect(&m_c.undo, &QUndoStack::indexChanged, this, follow);
    for (const auto named : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged})
        connect(&m_c.undo, named, this, follow);
    // A command may take another name once it is done.
    connect(m_menu, &QMenu::aboutToShow, this, follow);
    follow();
    connect(undo, &QAction::triggered, this, [this] {
        const QString what = m_c.undo.undoText();
        const bool isToldLater = tellsItsEnd(m_c.undo, m_c.undo.index() - 1);
        m_c.undo.undo();
        if (isToldLater)
            return;
        m_c.messages.post({.sentence = what.isEmpty() ? tr("Undone.") : tr("Undone: %1").arg(what)});
    });
    connect(redo, &QAction::triggered, this, [this] {
        const QString what = m_c.undo.redoText();
        const bool isToldLater = tellsItsEnd(m_c.undo, m_c.undo.index());
        m_c.undo.redo();
        if (isToldLater)
            return;
        m_c.messages.post({.sentence = what.isEmpty() ? tr("Done again.") : tr("Done again: %1").arg(what)});
    });
}

void MainWindow::makeMenu()
{
    m_menu = new QMenu(tr("Menu"), this);
    // Not Alt+Left, which moves a post to the day before.
    m_back = addVerb(u"back"_s, tr("Back"), u"chevron-left"_s, QKeySequence(Qt::ALT | Qt::Key_Backspace), [this] { goBack(); });
    setOrigins({});
    makeHistory();
    m_menu->addSeparator();
    m_menu->addAction(addVerb(u"new-workspace"_s, tr("New workspace…"), u"plus"_s, {}, [this] { askNew(); }));
    m_menu->addAction(addVerb(u"open"_s, tr("Open…"), u"folder"_s, QKeySequence::Open, [this] { askOpen(); }));
    QMenu *recent = m_menu->addMenu(theme::icon(u"history"_s), tr("Open recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    m_menu->addAction(addVerb(u"open-the-demo-workspace"_s, tr("Open the demo workspace"), u"place-insights"_s, {}, [this] { Q_EMIT demoRequested(); }));
    m_menu->addSeparator();
    QAction *import = addVerb(u"import"_s, tr("Import…"), u"document-import"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                              [this] { m_c.navigator.importSources({}); });
    m_backup = addVerb(u"back-up"_s, tr("Back up…"), u"document-save-as"_s, {}, [this] { askBackup(); });
    QAction *restore = addVerb(u"restore-a-backup"_s, tr("Restore a backup…"), u"undo"_s, {}, [this] { askRestore(); });
    m_menu->addActions({import, m_backup, restore});
    if (m_c.workspace.isReadOnly()) {
        for (QAction *action : {import, restore})
            switchOff(*action, models::readOnlyReason());
    }
    connect(&m_c.workspace, &models::WorkspaceModel::backingUpChanged, this, [this](bool isBackingUp) {
        m_backup->setEnabled(!isBackingUp);
        m_backup->setText(isBackingUp ? tr("Backing up…") : tr("Back up…"));
        m_backup->setToolTip(isBackingUp ? tr("A backup is being written.") : QString());
    });
    m_menu->addSeparator();
    QAction *preferences
        = addVerb(u"preferences"_s, tr("Preferences…"), u"place-preferences"_s, QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { openPreferences(); });
    m_menu->addAction(preferences);
    m_menu->addAction(addVerb(u"help-on-this-place"_s, tr("Help on this place"), u"help-contents"_s, QKeySequence::HelpContents,
                              [this] { GuideDialog::showFor(this, guideAddressOf(currentPlace())); }));
    m_menu->addAction(addVerb(u"user-guide"_s, tr("User guide"), u"help-contents"_s, {}, [this] { openGuide(); }));
    m_menu->addAction(addVerb(u"keyboard-shortcuts"_s, tr("Keyboard shortcuts"), u"input-keyboard"_s, QKeySequence(u"Ctrl+?"_s), [this] { openShortcuts(); }));
    m_menu->addAction(addVerb(u"about-parvis"_s, tr("About Parvis"), u"information"_s, {}, [this] { openAbout(); }));
    m_menu->addSeparator();
    m_menu->addAction(addVerb(u"quit"_s, tr("Quit"), u"close"_s, QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { quit(); }));
    makeNoticeVerbs();
    makeAppearanceVerbs();

    RailItem *menuItem = m_rail->addFoot(tr("Menu"), u"menu"_s);
    m_menuItem = menuItem;
    connect(menuItem, &RailItem::clicked, this, &MainWindow::openMenu);
    RailItem *preferencesItem = m_rail->addFoot(tr("Settings"), u"place-preferences"_s);
    tellKeys(*preferencesItem, tr("Preferences"), *preferences);
    tellKeys(*menuItem, tr("Menu"), *m_menuAction);
    connect(preferencesItem, &RailItem::clicked, preferences, &QAction::trigger);
}

void MainWindow::makeNoticeVerbs()
{
    // By the palette and the tray: the menu stays short.
    QAction *hour = addVerb(u"pause-notifications-1-hour"_s, tr("Pause notifications for 1 hour"), u"bell-off"_s, {}, [this] { m_c.pause.forAnHour(); });
    QAction *day
        = addVerb(u"pause-notifications-until-tomorrow"_s, tr("Pause notifications until tomorrow"), u"bell-off"_s, {}, [this] { m_c.pause.untilTomorrow(); });
    QAction *resume = addVerb(u"resume-notifications"_s, tr("Resume notifications"), u"bell"_s, {}, [this] { m_c.pause.resume(); });
    addVerb(u"notifications"_s, tr("Notifications…"), u"bell"_s, {}, [this] { openPreferences(PreferencesDialog::Part::Notifications); });
    addVerb(u"metered-connections"_s, tr("Choose what Parvis does on a metered connection…"), u"globe"_s, {}, [this] { openPreferences(); });
    QAction *offline = addVerb(u"work-offline"_s, tr("Work offline"), u"globe"_s, {}, [this] { m_c.connectivity.turn(!m_c.connectivity.isOffline()); });
    const auto follow = [this, hour, day, resume, offline] {
        const QString paused = m_c.pause.sentence();
        for (QAction *action : {hour, day}) {
            action->setEnabled(paused.isEmpty());
            action->setToolTip(paused.isEmpty() ? action->text() : paused);
        }
        resume->setEnabled(!paused.isEmpty());
        resume->setToolTip(paused.isEmpty() ? tr("Notifications are not paused.") : resume->text());
        offline->setText(m_c.connectivity.isOffline() ? tr("Go online") : tr("Work offline"));
    };
    connect(&m_c.pause, &models::NoticePause::changed, this, follow);
    connect(&m_c.connectivity, &models::Connectivity::offlineChanged, this, follow);
    follow();
}

void MainWindow::makeAppearanceVerbs()
{
    using Appearance = models::Preferences::Appearance;
    const QList<std::pair<Appearance, QAction *>> verbs{
        {Appearance::Light,
         addVerb(u"light-theme"_s, tr("Light theme"), u"place-preferences"_s, {}, [this] { m_c.preferences.setAppearance(Appearance::Light); })},
        {Appearance::Dark, addVerb(u"dark-theme"_s, tr("Dark theme"), u"place-preferences"_s, {}, [this] { m_c.preferences.setAppearance(Appearance::Dark); })},
        {Appearance::System, addVerb(u"theme-of-the-system"_s, tr("Theme as the system is"), u"place-preferences"_s, {}, [this] {
             m_c.preferences.setAppearance(Appearance::System);
         })}};
    const auto follow = [this, verbs] {
        for (const auto &[appearance, verb] : verbs) {
            const bool isWorn = m_c.preferences.appearance() == appearance;
            verb->setEnabled(!isWorn);
            verb->setToolTip(isWorn ? tr("This theme is in use") : verb->text());
        }
    };
    for (const auto &[appearance, verb] : verbs) {
        //: other words by which the palette finds the themes
        verb->setProperty("also", tr("appearance colours mode"));
    }
    connect(&m_c.preferences, &models::Preferences::appearanceChanged, this, follow);
    follow();
}

void MainWindow::fillRecent(QMenu &menu)
{
    menu.clear();
    for (const QString &path : m_c.preferences.recentWorkspaces()) {
        if (path == m_c.workspace.path())
            continue;
        QAction *action = menu.addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT openRequested(path); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No other workspace yet"))->setEnabled(false);
    menu.setToolTipsVisible(true);
}

void MainWindow::openMenu()
{
    const QSize size = m_menu->sizeHint();
    const QPoint foot = m_menuItem->mapToGlobal(QPoint(m_menuItem->width() + theme::unit, m_menuItem->height() - size.height()));
    m_menu->popup(foot);
    m_menu->setActiveAction(m_menu->actions().constFirst()->isEnabled() ? m_menu->actions().constFirst() : m_menu->actions().at(3));
}

QList<Command> MainWindow::commands()
{
    QList<Command> found;
    appendActions(found, m_seats.at(m_current));
    for (QAction *action : std::as_const(m_verbs)) {
        Command command{.title = bareText(action->text()),
                        .detail = {},
                        .keys = action->shortcut().toString(QKeySequence::NativeText),
                        .icon = action->data().toString(),
                        .reason = {},
                        .run = {}};
        if (!action->isEnabled())
            command.reason = reasonOf(*action);
        command.also = action->property("also").toString();
        command.foundBy = action->property("foundBy").toString();
        command.isHere = true;
        command.run = [action] { action->trigger(); };
        found.append(command);
    }
    for (const auto &[id, seat] : m_seats) {
        if (id != m_current)
            appendActions(found, seat);
    }
    // The same verb offered by several places is found once, nearest first.
    QSet<QString> titles;
    found.removeIf([&titles](const Command &command) {
        if (titles.contains(command.title))
            return true;
        titles.insert(command.title);
        return false;
    });
    // What has a name of its own may be called like a verb.
    appendNamed(found, m_current);
    for (const auto &[id, seat] : m_seats) {
        if (id != m_current)
            appendNamed(found, id);
    }
    return found;
}

void MainWindow::appendNamed(QList<Command> &commands, models::PlaceId place)
{
    for (Command command : page(place)->commands()) {
        command.isHere = place == m_current;
        command.run = [this, place, run = command.run] {
            showPlace(place);
            run();
        };
        commands.append(command);
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const QKeySequence keys(event->keyCombination());
    const Page *shown = page(m_current);
    const QList<QAction *> actions = (shown ? shown->actions() : QList<QAction *>()) + m_verbs;
    const auto hindered = std::ranges::find_if(actions, [&keys](const QAction *action) {
        const bool hasReason = action->isVisible() ? !action->isEnabled() : !action->statusTip().isEmpty();
        return hasReason && action->shortcuts().contains(keys);
    });
    if (hindered == actions.cend() || event->isAutoRepeat()) {
        const QString elsewhere = event->isAutoRepeat() ? QString() : meaningElsewhere(*event);
        if (elsewhere.isEmpty())
            QWidget::keyPressEvent(event);
        else
            hint(elsewhere);
        return;
    }
    hint((*hindered)->isVisible() ? reasonOf(**hindered) : (*hindered)->statusTip());
}

void MainWindow::hint(const QString &sentence)
{
    m_c.messages.post({.kind = models::Message::Kind::Hint, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
}

QString MainWindow::meaningElsewhere(const QKeyEvent &event) const
{
    const bool isLetter = !event.text().isEmpty() && event.text().front().isLetter() && !(event.modifiers() & ~Qt::ShiftModifier);
    const QKeySequence keys(event.keyCombination());
    const auto hasKeys = [&keys](const QAction *action) { return action->shortcuts().contains(keys); };
    if (!isLetter)
        return {};
    QString meaning;
    for (const auto &[id, seat] : m_seats) {
        const QList<QAction *> verbs = seat.page ? seat.page->actions() : QList<QAction *>();
        const auto verb = std::ranges::find_if(verbs, hasKeys);
        if (verb == verbs.cend())
            continue;
        if (id == m_current)
            return {};
        if (meaning.isEmpty())
            //: %1 is a key ("E"), %2 what it does elsewhere ("Done"), %3 the place where it does
            meaning = tr("%1 does nothing here. In %3 it is “%2”.").arg(keys.toString(QKeySequence::NativeText), bareText((*verb)->text()), seat.place.name);
    }
    return meaning;
}

void MainWindow::appendActions(QList<Command> &commands, const Seat &seat)
{
    if (!page(seat.place.id))
        return;
    for (QAction *action : seat.page->actions()) {
        // What is hidden for what is chosen says why.
        const QString hiddenBecause = action->isVisible() ? QString() : action->statusTip();
        if (action->isSeparator() || action->text().isEmpty() || (!action->isVisible() && hiddenBecause.isEmpty()))
            continue;
        Command command{.title = bareText(action->text()),
                        .detail = seat.place.name,
                        .keys = action->shortcut().toString(QKeySequence::NativeText),
                        .icon = seat.place.icon,
                        .reason = hiddenBecause,
                        .run = {}};
        if (hiddenBecause.isEmpty() && !action->isEnabled())
            command.reason = reasonOf(*action);
        command.also = action->property("also").toString();
        command.isHere = seat.place.id == m_current;
        command.run = [this, id = seat.place.id, action] {
            showPlace(id);
            action->trigger();
        };
        commands.append(command);
    }
}

void MainWindow::openPalette(const QString &typed)
{
    const QList<Command> verbs = commands();
    m_palette->setCommands(verbs);
    m_palette->open(typed);
    m_c.workspace.articles().then(this, [this, verbs](const domain::Result<QList<domain::ArticleRow>> &rows) {
        if (!rows || !m_palette->isVisible())
            return;
        QList<Command> all = verbs;
        for (const domain::ArticleRow &row : *rows) {
            all.append({.title = row.title.isEmpty() ? tr("Untitled article") : row.title,
                        .detail = tr("Article"),
                        .keys = {},
                        .icon = u"place-articles"_s,
                        .reason = {},
                        .run = [this, id = row.id] { m_c.navigator.openArticle(id); }});
        }
        m_palette->setCommands(all);
    });
}

void MainWindow::askNew()
{
    auto *dialog = new QFileDialog(this, tr("New workspace"), existingFolder(QStandardPaths::DocumentsLocation), tr("Parvis workspaces (*.parvis)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"parvis"_s);
    dialog->selectFile(tr("My workspace") + u".parvis"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::newRequested);
    dialog->open();
}

void MainWindow::askOpen()
{
    auto *dialog = new QFileDialog(this, tr("Open a workspace"), QFileInfo(m_c.workspace.path()).path(),
                                   tr("Parvis workspaces (*.parvis *.parvis.replaced-* *.parvis.before-*);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRequested);
    dialog->open();
}

void MainWindow::askBackup()
{
    auto *dialog = new QFileDialog(this, tr("Back up the workspace"), {}, tr("Parvis workspaces (*.parvis)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // A backup never overwrites: the name proposed is one that is free, and the store refuses a taken one.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(u"parvis"_s);
    dialog->selectFile(m_c.workspace.proposedBackup());
    connect(dialog, &QFileDialog::fileSelected, &m_c.workspace, &models::WorkspaceModel::backUp);
    dialog->open();
}

void MainWindow::askRestore()
{
    auto *dialog = new QFileDialog(this, tr("Choose the backup to restore"), QFileInfo(m_c.workspace.path()).path(),
                                   tr("Parvis workspaces (*.parvis *.parvis.replaced-* *.parvis.before-*);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::confirmRestore);
    dialog->open();
}

void MainWindow::confirmRestore(const QString &backup)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Restore a backup"),
                                tr("Put “%1” in the place of the workspace “%2”?").arg(QFileInfo(backup).fileName(), m_c.workspace.name()),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("All that the workspace holds is replaced by what the backup holds. The workspace as it is now is kept in a file beside it."));
    auto *back = box->addButton(QMessageBox::Cancel);
    auto *restore = box->addButton(tr("Restore"), QMessageBox::AcceptRole);
    box->setDefaultButton(back);
    connect(restore, &QPushButton::clicked, this, [this, backup] { Q_EMIT restoreRequested(backup); });
    box->open();
}

void MainWindow::openShortcuts()
{
    // Every place has its keys, shown already or not.
    for (const auto &[id, seat] : m_seats)
        std::ignore = page(id);
    auto *dialog = findChild<ShortcutsDialog *>();
    if (!dialog) {
        dialog = new ShortcutsDialog(m_keys.list(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::openGuide()
{
    GuideDialog::showFor(this, {});
}

void MainWindow::openAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Parvis"));
    constexpr int markSize = 64;
    box->setIconPixmap(theme::programIcon().pixmap(QSize(markSize, markSize), devicePixelRatioF()));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Parvis %1").arg(QStringLiteral(PARVIS_VERSION)));
    box->setInformativeText(tr("The workstation of the community manager. Everything stays in one file on this computer.\n\n"
                               "Free software under the GNU General Public License, version 3 or later. "
                               "Icons from the Breeze theme by KDE, under the GNU Lesser General Public License."));
    box->setStandardButtons(QMessageBox::Close);
    box->setModal(false);
    box->show();
}

} // namespace parvis::ui
