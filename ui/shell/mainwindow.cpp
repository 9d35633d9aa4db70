// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/commandfield.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/dropsheet.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/messagefoot.h"
#include "ui/shell/panewalk.h"
#include "ui/shell/rail.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QCloseEvent>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::PlaceId;

namespace {

constexpr auto partingBox = "partingBox"_L1;

[[nodiscard]] QString layoutName(PlaceId place, const QSplitter &splitter, qsizetype number)
{
    const QString name = splitter.objectName().isEmpty() ? QString::number(number) : splitter.objectName();
    return u"place%1/%2"_s.arg(static_cast<int>(place)).arg(name);
}

} // namespace

QStringList importableSources(const QMimeData &data)
{
    QStringList sources;
    QList<QUrl> urls = data.urls();
    if (urls.isEmpty() && data.hasText()) {
        const QUrl typed(data.text().trimmed(), QUrl::StrictMode);
        if (typed.isValid())
            urls.append(typed);
    }
    for (const QUrl &url : std::as_const(urls)) {
        if (url.isLocalFile())
            sources.append(url.toLocalFile());
        else if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
            sources.append(url.toString());
    }
    return sources;
}

MainWindow::MainWindow(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_c(context)
    , m_rail(new Rail(this))
    , m_top(new TopBar(this))
    , m_stack(new QStackedWidget(this))
    , m_bar(new MessageBar(context.undo, this))
    , m_palette(new CommandPalette(this))
    , m_keys(context.preferences)
    , m_drop(new DropSheet(this))
{
    constexpr QSize least(900, 560);
    constexpr QSize usual(1280, 800);
    setMinimumSize(least);
    resize(usual);
    setAcceptDrops(true);
    setAttribute(Qt::WA_DeleteOnClose, false);
    m_layoutPause.setSingleShot(true);
    m_layoutPause.setInterval(std::chrono::seconds(1));
    connect(&m_layoutPause, &QTimer::timeout, this, &MainWindow::saveLayout);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_stack, 1);
    column->addWidget(new MessageFoot(*m_bar, this));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);

    makeActions();
    makeMenu();

    connect(m_rail, &Rail::placeChosen, this, &MainWindow::choosePlace);
    connect(&m_c.navigator, &models::Navigator::placeRequested, this, &MainWindow::jumpTo);
    m_palette->setSearches([this](const QString &typed) { return searches(typed); });
    connect(&m_c.messages, &models::Messages::posted, m_bar, &MessageBar::show);
    connect(&m_c.messages, &models::Messages::withdrawn, m_bar, &MessageBar::withdraw);
    connect(&m_c.messages, &models::Messages::left, m_bar, &MessageBar::leave);
    connect(m_bar, &MessageBar::left, this, [this] {
        Page *shown = page(m_current);
        if (m_beforeBar && m_beforeBar->isVisible() && m_beforeBar->isEnabled())
            m_beforeBar->setFocus(Qt::OtherFocusReason);
        else if (shown)
            shown->focusMain();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *from, QWidget *to) {
        if (to && m_bar->isAncestorOf(to) && from && isAncestorOf(from) && !m_bar->isAncestorOf(from))
            m_beforeBar = from;
        // Asked once all is done that took it away: what had it may give it on, or another window may come.
        if (!to)
            QMetaObject::invokeMethod(this, &MainWindow::keepKeyboard, Qt::QueuedConnection);
    });
    connect(&m_c.workspace, &models::WorkspaceModel::importRequested, &m_c.navigator, &models::Navigator::importSources);

    connect(&m_top->field(), &CommandField::searchTyped, this, [this](const QString &typed) {
        Seat &seat = m_seats.at(m_current);
        seat.typed = typed;
        if (!seat.page->searchHint().isEmpty()) {
            seat.page->search(typed);
            m_top->field().judge(seat.page->searchJudgement(typed));
        } else if (!typed.isEmpty()) {
            m_top->field().clear();
            openPalette(typed);
        }
    });
    connect(&m_top->field(), &CommandField::left, this, [this] {
        if (Page *shown = page(m_current))
            shown->focusMain();
    });
    connect(&m_top->field(), &CommandField::completionWanted, this, [this](const QString &typed, qsizetype cursor) {
        if (Page *shown = page(m_current))
            m_top->field().offer(shown->searchCompletion(typed, cursor));
    });
    connect(&m_top->field(), &CommandField::commandsRequested, this, [this] { openPalette(); });

    const auto showState = [this] { m_top->setState(m_c.workspace.state(), m_c.workspace.stateText(), m_c.workspace.stateDetail()); };
    connect(&m_c.workspace, &models::WorkspaceModel::stateChanged, this, showState);
    showState();
    connect(m_top, &TopBar::stateClicked, this, [this] { m_c.navigator.openPlace(PlaceId::Channels); });
    connect(m_top, &TopBar::offlineToggled, &m_c.connectivity, &models::Connectivity::turn);
    connect(&m_c.connectivity, &models::Connectivity::offlineChanged, m_top, &TopBar::setOffline);
    connect(&m_c.connectivity, &models::Connectivity::wordWanted, m_top, [this] { m_top->setOffline(m_c.connectivity.isOffline()); });
    m_top->setOffline(m_c.connectivity.isOffline());

    if (const QByteArray geometry = m_c.preferences.layout(u"window"_s); !geometry.isEmpty())
        restoreGeometry(geometry);
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPlace(const Place &place)
{
    const auto number = m_seats.size() + 1;
    m_seats.emplace(place.id, Seat{.place = place});
    QAbstractButton *item = m_rail->addPlace(place.id, place.name, place.icon);
    QAction *go = addVerb(u"go-to-%1"_s.arg(static_cast<int>(place.id)), tr("Go to %1").arg(place.name), place.icon, QKeySequence(u"Alt+%1"_s.arg(number)),
                          [this, id = place.id] { choosePlace(id); });
    tellKeys(*item, place.name, *go);
}

void MainWindow::showPlace(PlaceId place)
{
    Page *shown = page(place);
    if (!shown)
        return;
    m_palette->dismiss();
    const bool isNew = m_stack->currentWidget() != shown || !m_isPlaced;
    m_isPlaced = true;
    // What was opened of a message belongs to where one was; it does not lie over the next place.
    if (place != m_current) {
        m_bar->fold();
        m_bar->leavePlace();
    }
    m_current = place;
    m_rail->setCurrent(place);
    m_stack->setCurrentWidget(shown);
    readCurrent();
    m_top->field().present(m_seats.at(place).typed, shown->searchHint().isEmpty() ? tr("Search or command…") : shown->searchHint());
    m_top->field().judge(shown->searchJudgement(m_seats.at(place).typed));
    m_c.preferences.setLastPlace(place);
    if (isNew && isVisible())
        shown->focusMain();
}

void MainWindow::choosePlace(PlaceId place)
{
    setOrigins({});
    if (Page *chosen = page(place); chosen && place != m_current)
        chosen->arrive();
    showPlace(place);
    // Also where it was shown already: the keyboard leaves the rail.
    if (Page *chosen = page(place); chosen && isVisible())
        chosen->focusMain();
}

void MainWindow::jumpTo(PlaceId place)
{
    if (place != m_current && m_isPlaced) {
        QList<PlaceId> origins = m_origins;
        // Back where one came from is a way back, not one further.
        if (!origins.isEmpty() && origins.constLast() == place)
            origins.removeLast();
        else
            origins.append(m_current);
        setOrigins(origins);
    }
    showPlace(place);
}

void MainWindow::goBack()
{
    if (m_origins.isEmpty())
        return;
    QList<PlaceId> origins = m_origins;
    const PlaceId place = origins.takeLast();
    setOrigins(origins);
    showPlace(place);
}

void MainWindow::setOrigins(const QList<PlaceId> &origins)
{
    m_origins = origins;
    m_back->setEnabled(!origins.isEmpty());
    m_back->setText(origins.isEmpty() ? tr("Back") : tr("Back to %1").arg(m_seats.at(origins.constLast()).place.name));
    m_back->setToolTip(origins.isEmpty() ? tr("Nothing led here that you could go back to.")
                                         : tr("%1 (%2)").arg(m_back->text(), m_back->shortcut().toString(QKeySequence::NativeText)));
    m_top->setBackAction(origins.isEmpty() ? nullptr : m_back);
}

QList<models::Command> MainWindow::searches(const QString &typed)
{
    QList<models::Command> found;
    for (const auto &[id, seat] : m_seats) {
        if (!seat.page || seat.page->searchHint().isEmpty())
            continue;
        //: %1 says what is searched ("Search the mentions"), %2 the words sought
        found.append({.title = tr("%1: “%2”").arg(seat.page->searchHint(), typed),
                      .detail = seat.place.name,
                      .keys = {},
                      .icon = u"search"_s,
                      .reason = {},
                      .run = [this, id, typed] {
                          m_seats.at(id).typed = typed;
                          jumpTo(id);
                          m_seats.at(id).page->searchWhole(typed);
                      }});
    }
    return found;
}

Page *MainWindow::page(PlaceId place)
{
    const auto found = m_seats.find(place);
    if (found == m_seats.end())
        return nullptr;
    Seat &seat = found->second;
    if (!seat.page) {
        seat.page = seat.place.make(m_stack);
        m_stack->addWidget(seat.page);
        connect(seat.page, &Page::badgeChanged, this, [this, place](qint64 count) { m_rail->setBadge(place, count); });
        connect(seat.page, &Page::subjectChanged, this, [this, place] {
            if (place == m_current)
                m_bar->dropHint();
        });
        connect(seat.page, &Page::searchFocusRequested, this, &MainWindow::focusSearch);
        connect(seat.page, &Page::completionGrown, &m_top->field(), &CommandField::refreshOffer);
        connect(seat.page, &Page::searchReplaced, this, [this, place](const QString &text) {
            Seat &changed = m_seats.at(place);
            changed.typed = text;
            if (place == m_current) {
                m_top->field().present(text, changed.page->searchHint());
                m_top->field().judge(changed.page->searchJudgement(text));
            }
        });
        connect(seat.page, &QWidget::windowTitleChanged, this, [this, place] {
            if (place == m_current)
                readCurrent();
        });
        restoreSplitters(seat);
        followLayout(seat);
        for (QAction *action : seat.page->actions())
            m_keys.add(*action, u"place%1"_s.arg(static_cast<int>(place)), seat.place.name);
    }
    return seat.page;
}

void MainWindow::makeNextPage()
{
    for (const auto &[id, seat] : m_seats) {
        if (!seat.page) {
            std::ignore = page(id);
            QTimer::singleShot(0, this, &MainWindow::makeNextPage);
            return;
        }
    }
}

void MainWindow::readCurrent()
{
    const Page *shown = m_seats.at(m_current).page;
    const QString title = shown->windowTitle();
    m_top->setTitle(title.isEmpty() ? m_seats.at(m_current).place.name : title);
    m_top->setMainAction(shown->mainAction());
    m_top->setHairline(shown->reachesEdges());
}

void MainWindow::updateTitle()
{
    const QString name = m_c.workspace.isReadOnly() ? tr("%1 (read only)").arg(m_c.workspace.name()) : m_c.workspace.name();
    setWindowTitle(tr("%1 – Parvis").arg(name));
}

void MainWindow::focusSearch()
{
    m_top->field().setFocus(Qt::ShortcutFocusReason);
    m_top->field().selectAll();
}

void MainWindow::walk(bool isBackward)
{
    QList<QWidget *> panes{m_rail, m_top};
    const Page *shown = page(m_current);
    const QList<QWidget *> own = shown ? shown->panes() : QList<QWidget *>();
    if (own.isEmpty())
        panes.append(m_stack);
    else
        panes.append(own);
    panes.append(m_bar);
    if (walkPanes(panes, isBackward) == m_rail)
        m_rail->focusCurrent();
}

void MainWindow::openPreferences(PreferencesDialog::Part part)
{
    auto *dialog = findChild<PreferencesDialog *>();
    if (!dialog) {
        dialog = new PreferencesDialog({.preferences = m_c.preferences, .pause = m_c.pause, .display = m_c.display}, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->showPart(part);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::saveLayout()
{
    m_c.preferences.setLayout(u"window"_s, saveGeometry());
    for (const auto &[id, seat] : m_seats) {
        if (!seat.page)
            continue;
        const auto splitters = seat.page->findChildren<QSplitter *>();
        for (qsizetype i = 0; i < splitters.size(); ++i)
            m_c.preferences.setLayout(layoutName(id, *splitters.at(i), i), splitters.at(i)->saveState());
    }
}

void MainWindow::followLayout(const Seat &seat)
{
    connect(seat.page, &Page::layoutChanged, &m_layoutPause, qOverload<>(&QTimer::start));
    for (const QSplitter *splitter : seat.page->findChildren<QSplitter *>())
        connect(splitter, &QSplitter::splitterMoved, &m_layoutPause, qOverload<>(&QTimer::start));
}

void MainWindow::restoreSplitters(const Seat &seat)
{
    const auto splitters = seat.page->findChildren<QSplitter *>();
    for (qsizetype i = 0; i < splitters.size(); ++i) {
        const QByteArray state = m_c.preferences.layout(layoutName(seat.place.id, *splitters.at(i), i));
        if (state.isEmpty())
            seat.page->beginAnew();
        else
            splitters.at(i)->restoreState(state);
    }
}

void MainWindow::bringUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    if (!asksBeforeLeaving())
        leave();
}

bool MainWindow::asksBeforeLeaving()
{
    // Who ends the session of the desktop is not held up.
    const QString word = m_partingWord && !qApp->isSavingSession() ? m_partingWord() : QString();
    if (word.isEmpty())
        return false;
    if (findChild<QMessageBox *>(partingBox))
        return true;
    bringUp();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Quit"), word, QMessageBox::NoButton, this);
    box->setObjectName(partingBox);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    QPushButton *go = box->addButton(tr("Quit all the same"), QMessageBox::DestructiveRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(go, &QPushButton::clicked, this, &MainWindow::leave, Qt::QueuedConnection);
    box->open();
    return true;
}

void MainWindow::leave()
{
    m_isQuitting = true;
    // Closes every window first, and stops where one of them refuses.
    QCoreApplication::quit();
    m_isQuitting = false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    if (!m_isQuitting && m_stays && m_stays()) {
        for (QDialog *dialog : findChildren<QDialog *>())
            dialog->close();
        hide();
        event->ignore();
        return;
    }
    if (!m_isQuitting && asksBeforeLeaving()) {
        event->ignore();
        return;
    }
    QWidget::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isPlaced)
        showPlace(m_seats.contains(m_c.preferences.lastPlace()) ? m_c.preferences.lastPlace() : m_current);
    if (Page *shown = page(m_current))
        shown->focusMain();
    // The others follow once this one can be seen and used.
    constexpr int afterFirstPaintMs = 50;
    QTimer::singleShot(afterFirstPaintMs, this, &MainWindow::makeNextPage);
}

void MainWindow::keepKeyboard()
{
    Page *shown = page(m_current);
    if (shown && isActiveWindow() && !QApplication::focusWidget() && !QApplication::activePopupWidget())
        shown->focusMain();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_drop->setGeometry(rect());
}

void MainWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        goBack();
    else
        QWidget::mousePressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_c.workspace.isReadOnly() || event->source() || importableSources(*event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_drop->raise();
    m_drop->show();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_drop->hide();
    const QStringList sources = importableSources(*event->mimeData());
    if (sources.isEmpty())
        return;
    event->acceptProposedAction();
    m_c.navigator.importSources(sources);
}

} // namespace parvis::ui
