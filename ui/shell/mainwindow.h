// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/notice.h"
#include "models/notices/noticepause.h"
#include "models/shell/commandlistmodel.h"
#include "models/shell/connectivity.h"
#include "models/shell/messages.h"
#include "models/shell/navigator.h"
#include "models/shell/preferences.h"
#include "models/shell/workspacemodel.h"
#include "ui/shell/actionkeys.h"
#include "ui/shell/page.h"
#include "ui/shell/preferencesdialog.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QUndoStack>
#include <QtWidgets/QWidget>

#include <map>

class QAbstractButton;
class QMenu;
class QStackedWidget;

namespace parvis::ui {

class CommandPalette;
class DropSheet;
class MessageBar;
class Rail;
class TopBar;

/// A place of the rail and how its page is made.
struct Place
{
    models::PlaceId id = models::PlaceId::Today;
    QString name;   ///< translated, short
    QString icon;   ///< a name for theme::icon()
    std::function<Page *(QWidget *parent)> make;
};

/// The window: rail, top bar, the page shown, message bar, command palette. Knows pages by title, icon and widget alone.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    /// What the window lives on.
    struct Context
    {
        models::WorkspaceModel &workspace;
        models::Messages &messages;
        models::Navigator &navigator;
        models::Connectivity &connectivity;
        models::Preferences &preferences;
        QUndoStack &undo;
        models::NoticePause &pause;
        models::NoticeDisplay &display;
    };

    explicit MainWindow(const Context &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds a place at the end of the rail. Its page is made when it is first shown, or soon after the window stands.
    void addPlace(const Place &place);
    /// Shows a place and puts the keyboard where work begins in it.
    void showPlace(models::PlaceId place);
    /// The same by the person's own choice: nothing led there, so there is no way back to offer.
    void choosePlace(models::PlaceId place);
    [[nodiscard]] models::PlaceId currentPlace() const { return m_current; }
    /// The page of a place, made now where it was not yet; none for a place that was not added.
    [[nodiscard]] Page *page(models::PlaceId place);
    /// Every command that the palette offers now, those of the place shown first.
    [[nodiscard]] QList<models::Command> commands();
    /// Opens the palette with that typed.
    void openPalette(const QString &typed = {});
    /// Opens the preferences beside the window.
    void openPreferences(PreferencesDialog::Part part = PreferencesDialog::Part::General);
    /// Brings it before the others, from wherever it was put.
    void bringUp();
    /// Asked when the window is closed: where the answer is true it only goes out of sight, and the program goes on.
    void setStaying(const std::function<bool()> &stays) { m_stays = stays; }
    /// Asked before the program is ended by hand: a sentence that is put to the person first, or none. Whoever knows what would stay undone sets it.
    void setPartingWord(const std::function<QString()> &word) { m_partingWord = word; }
    /// Ends the program, unless something that is open, or would stay undone, has to be asked about first.
    void quit();

Q_SIGNALS:
    void newRequested(const QString &path);
    void openRequested(const QString &path);
    void demoRequested();
    /// The workspace is to be replaced by that backup.
    void restoreRequested(const QString &backup);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    /// A key that nothing wanted, because its verb cannot be done now, or is another place's: says so.
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Seat
    {
        Place place;
        Page *page = nullptr;
        QString typed;
    };

    /// True where the person is being asked, whose answer ends the program, or does not.
    bool asksBeforeLeaving();
    void leave();

    void makeActions();
    void makeMenu();
    void makeNoticeVerbs();
    /// By the palette, as they are.
    void makeAppearanceVerbs();
    QAction *addVerb(const QString &id, const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run);
    /// Says the keys of an action, as they are now, in the tooltip of a button that stands for it.
    void tellKeys(QAbstractButton &item, const QString &name, const QAction &action);
    void fillRecent(QMenu &menu);
    void openMenu();
    void makeNextPage();
    void readCurrent();
    void focusSearch();
    /// Gives the keyboard to the page where nothing in the window has it: whatever had it is gone.
    void keepKeyboard();
    [[nodiscard]] QList<models::Command> searches(const QString &typed);
    void jumpTo(models::PlaceId place);
    void goBack();
    void setOrigins(const QList<models::PlaceId> &origins);
    void walk(bool isBackward);
    void askNew();
    void askOpen();
    void askBackup();
    void makeHistory();
    void askRestore();
    void confirmRestore(const QString &backup);
    void openShortcuts();
    void openGuide();
    void openAbout();
    void updateTitle();
    void saveLayout();
    /// Keeps the sizes of a page's panes soon after each change of them.
    void followLayout(const Seat &seat);
    void restoreSplitters(const Seat &seat);
    void appendActions(QList<models::Command> &commands, const Seat &seat);
    /// Says why a key did nothing.
    void hint(const QString &sentence);
    /// That a letter is a verb of another place that was shown or made ready, as a sentence; empty where it is none's, or this place's.
    [[nodiscard]] QString meaningElsewhere(const QKeyEvent &event) const;
    void appendNamed(QList<models::Command> &commands, models::PlaceId place);

    Context m_c;
    Rail *m_rail;
    TopBar *m_top;
    QStackedWidget *m_stack;
    MessageBar *m_bar;
    QPointer<QWidget> m_beforeBar;   ///< where the keyboard was before it went to the messages
    CommandPalette *m_palette;
    ActionKeys m_keys;
    DropSheet *m_drop;
    QMenu *m_menu = nullptr;
    QWidget *m_menuItem = nullptr;
    QList<QAction *> m_verbs;
    QAction *m_menuAction = nullptr;
    QAction *m_backup = nullptr;
    QAction *m_back = nullptr;
    QList<models::PlaceId> m_origins;   ///< the places that led to the one shown, the nearest last
    std::map<models::PlaceId, Seat> m_seats;
    models::PlaceId m_current = models::PlaceId::Today;
    bool m_isPlaced = false;
    std::function<bool()> m_stays;
    std::function<QString()> m_partingWord;
    bool m_isQuitting = false;
    QTimer m_layoutPause;   ///< until the sizes of panes are kept
};

/// What a drag carries that could be imported: local paths and web addresses.
[[nodiscard]] QStringList importableSources(const QMimeData &data);

} // namespace parvis::ui
