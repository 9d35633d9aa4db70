// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"

#include "models/inbox/inboxviewlistmodel.h"
#include "models/people/personwords.h"
#include "models/shell/sentences.h"
#include "ui/inbox/inboxviewdelegate.h"
#include "ui/people/duplicatesview.h"
#include "ui/people/mergedialog.h"
#include "ui/people/personcards.h"
#include "ui/people/persondelegate.h"
#include "ui/people/personview.h"
#include "ui/people/segmentdialog.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/namedfiles.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::InboxViewListModel;
using models::PeoplePageModel;
using models::PersonListModel;

namespace {
/// Letters are verbs: one that cannot be done just now leads nowhere here, and the window says why.
class PersonListView : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space)
            event->ignore();
        else
            QTreeView::keyPressEvent(event);
    }
};

constexpr int listHeadHeight = 46;
constexpr int narrowestGroups = 150;
constexpr int narrowestList = 280;
constexpr int narrowestReading = 340;
constexpr int rolesRole = Qt::UserRole + 100;
constexpr int segmentRole = rolesRole + 1;

QWidget *paneOn(QPalette::ColorRole ground)
{
    auto *pane = new QWidget;
    pane->setBackgroundRole(ground);
    pane->setAutoFillBackground(true);
    return pane;
}

/// The files of a drag that hold people.
QStringList peopleFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        const QString path = url.toLocalFile();
        if (path.endsWith(".vcf"_L1, Qt::CaseInsensitive) || path.endsWith(".vcard"_L1, Qt::CaseInsensitive))
            paths << path;
    }
    return paths;
}
} // namespace

PeoplePage::PeoplePage(PeoplePageModel &people, QWidget *parent)
    : Page(parent)
    , m_people(people)
{
    setWindowTitle(tr("People"));
    setAcceptDrops(!m_people.isReadOnly());
    makeActions();
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeGroups());
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeReading());
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({220, 300, 650});
    m_splitter->setObjectName("peoplePanes"_L1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
    listen();
    followGroups();
    followList();
    followPerson();
}

QAction *PeoplePage::makeAction(const QString &text, const QString &icon, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(theme::icon(icon));
    action->setShortcuts(keys);
    // Single letters: only while the page has the keyboard, and never while text is written (fields keep their letters).
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void PeoplePage::makeActions()
{
    m_import = makeAction(tr("Import people…"), u"document-import"_s, {Qt::CTRL | Qt::Key_I});
    m_import->setToolTip(tr("Take in people from vCards or a table"));
    m_export = makeAction(tr("Export these people…"), u"document-export"_s, {Qt::CTRL | Qt::Key_E});
    m_export->setToolTip(tr("Write the people of the list as vCards or a table"));
    m_rename = makeAction(tr("Edit the name"), u"document-edit"_s, {Qt::Key_F2});
    m_note = makeAction(tr("Note"), u"note"_s, {Qt::Key_N});
    m_consent = makeAction(tr("Note a consent"), u"check"_s, {Qt::Key_C});
    m_addAccount = makeAction(tr("Add an account…"), u"plus"_s, {});
    m_merge = makeAction(tr("Merge with…"), u"merge"_s, {Qt::SHIFT | Qt::Key_M});
    m_earlier = makeAction(tr("Show earlier"), u"history"_s, {});
    m_findDuplicates = makeAction(tr("Find duplicates"), u"edit-copy"_s, {Qt::Key_D});
    m_importReport = makeAction(tr("Import report"), u"information"_s, {});
    m_importReport->setToolTip(tr("What the last import left out or kept as fields"));
    auto *next = makeAction(tr("Next person"), u"chevron-down"_s, {Qt::Key_J});
    auto *previous = makeAction(tr("Previous person"), u"chevron-up"_s, {Qt::Key_K});
    auto *seek = makeAction(tr("Search the people"), u"search"_s, {Qt::Key_Slash});
    m_clearSearch = makeAction(tr("Clear the search"), u"edit-clear"_s, {});
    m_newSegment = makeAction(tr("New segment…"), u"plus"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    m_editSegment = makeAction(tr("Edit the segment…"), u"document-edit"_s, {Qt::SHIFT | Qt::Key_F2});
    m_removeSegment = makeAction(tr("Remove the segment"), u"edit-delete"_s, {Qt::SHIFT | Qt::Key_Delete});
    // Also from the search field, which stands outside the page.
    m_newSegment->setShortcutContext(Qt::WindowShortcut);
    connect(m_newSegment, &QAction::triggered, this, [this] { editSegment(true); });
    connect(m_editSegment, &QAction::triggered, this, [this] { editSegment(false); });
    connect(m_removeSegment, &QAction::triggered, this, [this] { m_people.removeSegment(m_people.segment()); });
    connect(m_import, &QAction::triggered, this, &PeoplePage::askForFiles);
    connect(m_export, &QAction::triggered, this, &PeoplePage::askForTarget);
    connect(m_rename, &QAction::triggered, this, [this] { m_person->focusName(); });
    connect(m_note, &QAction::triggered, this, [this] { m_person->cards().focusNote(); });
    connect(m_consent, &QAction::triggered, this, [this] { m_person->cards().focusConsent(); });
    connect(m_addAccount, &QAction::triggered, this, [this] { m_person->cards().askForAccount(); });
    connect(m_merge, &QAction::triggered, this, [this] { (new MergeDialog(m_people, this))->open(); });
    connect(m_importReport, &QAction::triggered, &m_people, &PeoplePageModel::sayImportReport);
    connect(m_earlier, &QAction::triggered, &m_people, &PeoplePageModel::showEarlier);
    connect(m_findDuplicates, &QAction::triggered, this, &PeoplePage::showDuplicates);
    connect(next, &QAction::triggered, this, [this] { step(1); });
    connect(previous, &QAction::triggered, this, [this] { step(-1); });
    connect(seek, &QAction::triggered, this, &Page::searchFocusRequested);
    connect(m_clearSearch, &QAction::triggered, this, [this] { m_people.search({}); });
    if (m_people.isReadOnly()) {
        for (QAction *verb : {m_import, m_rename, m_note, m_consent, m_addAccount, m_merge, m_newSegment, m_editSegment, m_removeSegment})
            switchOff(*verb, models::readOnlyReason());
    }
}

QWidget *PeoplePage::makeGroups()
{
    auto *pane = paneOn(QPalette::Window);
    m_groups = new QListWidget(pane);
    m_groups->setProperty("plain", true);
    m_groups->setFrameShape(QFrame::NoFrame);
    m_groups->setAccessibleName(tr("Groups"));
    m_groups->setItemDelegate(new InboxViewDelegate(m_groups));
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_groups->setMouseTracking(true);
    m_groups->viewport()->setAutoFillBackground(false);
    m_groups->setContextMenuPolicy(Qt::CustomContextMenu);
    fillGroups();
    auto *duplicates = new QPushButton(pane);
    bindToAction(*duplicates, *m_findDuplicates);
    duplicates->setAutoDefault(false);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, theme::unit, 0, theme::unit);
    column->addWidget(m_groups, 1);
    auto *segment = new QPushButton(pane);
    bindToAction(*segment, *m_newSegment);
    segment->setAutoDefault(false);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(theme::unit, 0, theme::unit, 0);
    foot->setSpacing(theme::unit);
    foot->addWidget(segment);
    foot->addWidget(duplicates);
    auto *report = new QPushButton(pane);
    bindToAction(*report, *m_importReport);
    report->setAutoDefault(false);
    foot->addWidget(report);
    column->addLayout(foot);
    // Where words are longer, the pane is wider, so that none is cut.
    pane->setMinimumWidth(std::max(narrowestGroups, pane->minimumSizeHint().width()));
    m_importReport->setVisible(m_people.hasImportReport());
    return pane;
}

void PeoplePage::addGroup(const QString &name, domain::PersonRoles roles, domain::Id<domain::Segment> segment)
{
    auto *item = new QListWidgetItem(name, m_groups);
    item->setData(rolesRole, roles.toInt());
    item->setData(segmentRole, segment.value());
    item->setData(InboxViewListModel::KindRole, static_cast<int>(InboxViewListModel::Kind::All));
    item->setData(InboxViewListModel::SeriesRole, -1);
    item->setToolTip(name);
}

void PeoplePage::fillGroups()
{
    const QSignalBlocker quiet(m_groups);
    m_groups->clear();
    addGroup(tr("Everybody"), {}, {});
    for (const auto role : domain::personRoles())
        addGroup(models::roleName(role), role, {});
    if (!m_people.segments().isEmpty()) {
        auto *heading = new QListWidgetItem(tr("Segments"), m_groups);
        heading->setFlags(Qt::NoItemFlags);
        heading->setData(InboxViewListModel::KindRole, static_cast<int>(InboxViewListModel::Kind::Heading));
    }
    for (const auto &segment : m_people.segments())
        addGroup(segment.name, {}, segment.id);
}

QWidget *PeoplePage::makeList()
{
    auto *pane = paneOn(QPalette::Base);
    pane->setMinimumWidth(narrowestList);
    auto *head = paneOn(QPalette::Window);
    head->setFixedHeight(listHeadHeight);
    m_headline = captionLabel({}, head);
    m_order = new SegmentedControl(tr("Order"), head);
    m_order->addSegment(tr("Recent"), tr("Newest contact first"));
    m_order->addSegment(tr("Name"), tr("By name"));
    m_order->addSegment(tr("Score"), tr("Most heard first"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, theme::unit, 0);
    row->addWidget(m_headline, 1);
    row->addWidget(m_order);

    m_list = new PersonListView(pane);
    m_list->setProperty("plain", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("People"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    // Rows of one height are found by arithmetic, however many they are.
    m_list->setUniformRowHeights(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setModel(&m_people.list());
    m_list->setItemDelegate(new PersonDelegate(m_people.clock(), m_people.zone(), m_list));
    m_empty = new EmptyState(u"place-people"_s, {}, m_import, pane);
    m_listStack = new QStackedWidget(pane);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(hairline(Qt::Horizontal, pane));
    column->addWidget(m_listStack, 1);
    return pane;
}

QWidget *PeoplePage::makeReading()
{
    m_reading = new QStackedWidget;
    m_reading->setMinimumWidth(narrowestReading);
    m_person = new PersonView(m_people, m_reading);
    m_duplicates = new DuplicatesView(m_people, m_reading);
    m_none = new EmptyState(u"place-people"_s, tr("Choose a person to see what passed between you and what you know of them."), nullptr, m_reading);
    for (QWidget *page : {static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_duplicates), m_none})
        m_reading->addWidget(page);
    return m_reading;
}

void PeoplePage::listen()
{
    connect(&m_people, &PeoplePageModel::filterChanged, this, &PeoplePage::followGroups);
    connect(&m_people.guide(), &models::QueryGuide::valuesFound, this, &Page::completionGrown);
    connect(&m_people, &PeoplePageModel::countsChanged, this, [this] {
        followGroups();
        followList();
    });
    connect(&m_people, &PeoplePageModel::opened, this, &PeoplePage::followPerson);
    connect(&m_people, &PeoplePageModel::personChanged, this, [this] {
        m_earlier->setEnabled(!m_people.isTimelineWhole());
        followMerging();
    });
    connect(&m_people, &PeoplePageModel::selected, this, &PeoplePage::selectRow);
    connect(&m_people, &PeoplePageModel::importReportChanged, this, [this] { m_importReport->setVisible(m_people.hasImportReport()); });
    auto &list = m_people.list();
    for (const auto signal : {&PersonListModel::shown, &PersonListModel::completed})
        connect(&list, signal, this, &PeoplePage::followList);
    connect(&list, &QAbstractItemModel::rowsInserted, this, &PeoplePage::followList);
    // Connected after setModel(): the selection forgets everything on a reset, and only then can be given back what it held.
    connect(&list, &QAbstractItemModel::modelReset, this, &PeoplePage::keepSelection);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_people.open(m_people.list().keyAt(current.row()));
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        m_people.open(m_people.list().keyAt(index.row()));
        followPerson();
    });
    connect(m_list, &QAbstractItemView::activated, this, [this] { m_person->timeline()->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &PeoplePage::showMenu);
    connect(&m_people, &PeoplePageModel::segmentsChanged, this, [this] {
        fillGroups();
        followGroups();
    });
    connect(m_groups, &QWidget::customContextMenuRequested, this, &PeoplePage::showGroupMenu);
    connect(m_groups, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        const domain::Id<domain::Segment> segment(item ? item->data(segmentRole).toLongLong() : 0);
        if (!segment.isNull())
            m_people.showSegment(segment);
        else if (item)
            m_people.showRoles(domain::PersonRoles::fromInt(item->data(rolesRole).toInt()));
    });
    connect(m_order, &SegmentedControl::currentChanged, this, [this](int order) { m_people.showOrder(static_cast<store::PersonOrder>(order)); });
    connect(m_person, &PersonView::left, this, &PeoplePage::focusMain);
    connect(m_duplicates, &DuplicatesView::left, this, [this] {
        followPerson();
        focusMain();
    });
}

QString PeoplePage::searchHint() const
{
    return tr("Search the people");
}

void PeoplePage::search(const QString &typed)
{
    m_typedInField = typed;
    m_people.search(typed);
}

void PeoplePage::searchWhole(const QString &typed)
{
    m_people.showRoles({});
    search(typed);
}

void PeoplePage::focusMain()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> PeoplePage::panes() const
{
    return {m_groups, m_list, m_reading};
}

void PeoplePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_people.begin();
    followList();
}

void PeoplePage::step(int by)
{
    const int rows = m_people.list().rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_list->currentIndex();
    selectRow(current.isValid() ? std::clamp(current.row() + by, 0, rows - 1) : 0);
}

void PeoplePage::selectRow(int row)
{
    const QModelIndex index = m_people.list().index(row);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    followPerson();
}

void PeoplePage::keepSelection()
{
    if (const int row = m_people.list().rowOf(m_people.key()); row >= 0)
        m_list->selectionModel()->setCurrentIndex(m_people.list().index(row), QItemSelectionModel::ClearAndSelect);
    followList();
}

void PeoplePage::followGroups()
{
    if (m_people.typed() != m_typedInField) {
        m_typedInField = m_people.typed();
        Q_EMIT searchReplaced(m_typedInField);
    }
    m_clearSearch->setEnabled(!m_people.typed().isEmpty());
    const QSignalBlocker quiet(m_groups);
    for (int row = 0; row < m_groups->count(); ++row) {
        QListWidgetItem *item = m_groups->item(row);
        if (item->flags() == Qt::NoItemFlags)
            continue;
        const domain::Id<domain::Segment> segment(item->data(segmentRole).toLongLong());
        const auto roles = domain::PersonRoles::fromInt(item->data(rolesRole).toInt());
        const qint64 count = (segment.isNull() ? m_people.countOf(roles) : m_people.countOf(segment)).value_or(0);
        const QString number = QLocale().toString(count);
        item->setData(InboxViewListModel::CountTextRole, number);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(item->text(), number));
        if (segment == m_people.segment() && roles == m_people.roles())
            m_groups->setCurrentItem(item);
    }
    m_groups->viewport()->update();
    const bool isSegment = !m_people.segment().isNull();
    for (QAction *verb : {m_editSegment, m_removeSegment}) {
        verb->setEnabled(isSegment);
        verb->setToolTip(isSegment ? verb->text() : tr("Choose a segment first"));
    }
}

void PeoplePage::editSegment(bool isNew)
{
    domain::Segment segment;
    if (isNew)
        segment.query = m_people.searchAsQuery();
    for (const auto &known : m_people.segments()) {
        if (!isNew && known.id == m_people.segment())
            segment = known;
    }
    (new SegmentDialog(m_people, segment, this))->open();
}

void PeoplePage::showGroupMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addActions({m_newSegment, m_editSegment, m_removeSegment});
    menu.exec(m_groups->viewport()->mapToGlobal(place));
}

void PeoplePage::followList()
{
    m_headline->setText(m_people.headline());
    const bool isEmpty = m_people.list().isCurrent() && m_people.list().rowCount() == 0;
    if (isEmpty && m_people.isAsking()) {
        m_empty->setSentence(tr("Nobody here is, or said, what you search for."));
        m_empty->setAction(m_clearSearch);
    } else if (isEmpty && !m_people.typed().isEmpty()) {
        m_empty->setSentence(tr("Nobody here goes by “%1”.").arg(m_people.typed().trimmed()));
        m_empty->setAction(m_clearSearch);
    } else if (isEmpty && !m_people.segment().isNull()) {
        m_empty->setSentence(tr("Nobody is, or said, what this segment asks for. It fills by itself."));
        m_empty->setAction(m_editSegment);
    } else if (isEmpty && m_people.roles()) {
        m_empty->setSentence(tr("Nobody has this role yet. Choose a person and press the role under their name."));
        m_empty->setAction(nullptr);
    } else if (isEmpty) {
        m_empty->setSentence(tr("Everybody who speaks to you gathers here by themselves. Take in those you know already from vCards or a table."));
        m_empty->setAction(m_import);
    }
    m_listStack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    m_export->setEnabled(!isEmpty);
    m_export->setToolTip(isEmpty ? tr("There is nobody to write") : tr("Write the people of the list as vCards or a table"));
    // Somebody is always shown where there is anybody, whenever the list came.
    if (!m_list->currentIndex().isValid() && m_people.key().isNull() && m_people.list().rowCount() > 0)
        selectRow(0);
}

void PeoplePage::followPerson()
{
    const bool isOne = m_people.card().has_value();
    for (QAction *verb : {m_rename, m_note, m_consent, m_addAccount}) {
        verb->setEnabled(isOne);
        verb->setToolTip(isOne ? verb->text() : tr("Choose a person first"));
    }
    m_earlier->setEnabled(!m_people.isTimelineWhole());
    followMerging();
    if (!m_people.key().isNull() && !isOne)
        return;
    const QWidget *focused = window()->focusWidget();
    const bool leavesDuplicates = focused == m_duplicates || m_duplicates->isAncestorOf(focused);
    m_reading->setCurrentWidget(isOne ? static_cast<QWidget *>(m_person) : m_none);
    if (leavesDuplicates)
        focusMain();
}

void PeoplePage::followMerging()
{
    if (m_people.isReadOnly())
        return;
    const QString why = m_people.card() ? m_people.whyNotMatched() : tr("Choose a person first");
    m_merge->setEnabled(why.isEmpty());
    m_merge->setToolTip(why.isEmpty() ? tr("Say who else is this person") : why);
}

void PeoplePage::showDuplicates()
{
    m_people.lookForDuplicates();
    m_reading->setCurrentWidget(m_duplicates);
    m_duplicates->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Import people"), existingFolder(QStandardPaths::DocumentsLocation),
                                   tr("vCards and tables (*.vcf *.vcard *.csv *.tsv *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &files) { m_people.import(namedFiles(*dialog, files)); });
    dialog->open();
}

void PeoplePage::askForTarget()
{
    auto *dialog = new QFileDialog(this, tr("Export people"), existingFolder(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("vCards (*.vcf)"), tr("Table (*.csv)")});
    dialog->setDefaultSuffix(u"vcf"_s);
    dialog->selectFile(tr("people") + u".vcf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.contains("*.csv"_L1) ? u"csv"_s : u"vcf"_s); });
    connect(dialog, &QFileDialog::fileSelected, &m_people, &PeoplePageModel::exportTo);
    dialog->open();
}

void PeoplePage::showMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addActions({m_rename, m_note, m_consent, m_addAccount});
    menu.addSeparator();
    menu.addActions({m_merge, m_findDuplicates, m_import, m_importReport, m_export});
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

void PeoplePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!peopleFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PeoplePage::dropEvent(QDropEvent *event)
{
    m_people.import(peopleFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace parvis::ui
