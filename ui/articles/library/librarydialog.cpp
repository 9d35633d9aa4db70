// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/library/librarydialog.h"

#include "ui/articles/library/librarydelegate.h"
#include "ui/articles/library/pictureeditdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/localfiles.h"
#include "ui/widgets/namedfiles.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::LibraryItem;

namespace {
constexpr QSize wideEnough(940, 620);
constexpr int detailsWidth = 280;
constexpr int detailHeight = 190;
} // namespace

LibraryDialog::LibraryDialog(models::ArticleLibrary &library, bool mayInsert, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_items(new models::LibraryListModel(library, this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_stack(new QStackedLayout)
    , m_picture(new QLabel(this))
    , m_name(new QLabel(this))
    , m_facts(mutedLabel({}, this))
    , m_articles(new QLabel(this))
{
    setWindowTitle(tr("Images and files"));
    resize(wideEnough);
    setAcceptDrops(!m_library.isReadOnly());
    auto *add = new QAction(theme::icon(u"plus"_s), tr("Add files…"), this);
    add->setEnabled(!m_library.isReadOnly());
    connect(add, &QAction::triggered, this, &LibraryDialog::askForFiles);
    m_empty = new EmptyState(u"image"_s, tr("Images and files of your articles gather here. Add some, or drop them on this window."), add, this);
    makeList();
    auto *addButton = button(add->text(), [add] { add->trigger(); });
    addButton->setEnabled(add->isEnabled());
    m_insert = button(tr("Insert"), [this] { insert(); });
    m_insert->setVisible(mayInsert);
    m_insert->setDefault(mayInsert);
    // The window's own lies out of reach below this one.
    m_undo = button(tr("Undo the removal"), [this] { m_library.undoRemoval(); });
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setIcon(theme::icon(u"undo"_s));
    auto *close = button(tr("Close"), [this] { reject(); });

    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(addButton);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *left = new QVBoxLayout;
    left->setSpacing(theme::unit);
    left->addLayout(top);
    left->addLayout(m_stack, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::unit * 2);
    columns->addLayout(left, 1);
    columns->addLayout(makeDetails());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_undo);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_insert);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    all->setSpacing(theme::unit * 2);
    all->addLayout(columns, 1);
    all->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_items->setSearch(typed);
        follow();
    });
    connect(&m_library, &models::ArticleLibrary::changed, this, [this] {
        m_shown = {};
        follow();
    });
    connect(&m_library, &models::ArticleLibrary::thumbnailArrived, this, [this](domain::Id<domain::Media> media) {
        if (media == m_shown) {
            m_shown = {};
            follow();
        }
    });
    m_library.load();
    m_list->setFocus();
    // Somebody who opens it sees one, also where all are known already.
    if (m_items->rowCount() > 0)
        m_list->setCurrentIndex(m_items->index(0));
    follow();
}

QPushButton *LibraryDialog::button(const QString &text, const std::function<void()> &run)
{
    auto *made = new QPushButton(text, this);
    made->setAutoDefault(false);
    made->setAccessibleName(text);
    connect(made, &QPushButton::clicked, this, run);
    return made;
}

void LibraryDialog::makeList()
{
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Images and files"));
    m_list->setModel(m_items);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new LibraryDelegate(m_list));
    m_list->setMouseTracking(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryDialog::follow);
    connect(m_items, &QAbstractItemModel::modelReset, this, [this] {
        // Somebody who opens it sees one; what was looked at stays so.
        const int row = std::max(m_items->rowOf(m_wanted), 0);
        m_wanted = {};
        if (m_items->rowCount() > 0)
            m_list->setCurrentIndex(m_items->index(row));
    });
    connect(m_items, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (const QList<LibraryItem> items = chosen(); m_wanted.isNull() && items.size() == 1)
            m_wanted = items.first().media.id;
    });
    connect(m_list, &QListView::activated, this, [this] {
        if (m_insert->isVisible())
            insert();
    });
    makeMenu();
}

void LibraryDialog::makeMenu()
{
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto verb = [this](const QString &text, const QString &icon, const QKeySequence &keys, void (LibraryDialog::*run)()) {
        auto *action = new QAction(theme::icon(icon), text, m_list);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        m_list->addAction(action);
    };
    verb(tr("Crop and resize…"), u"image"_s, {}, &LibraryDialog::crop);
    verb(tr("Save a copy…"), u"document-save-as"_s, QKeySequence::Save, &LibraryDialog::saveCopy);
    verb(tr("Remove from the library"), u"edit-delete"_s, QKeySequence::Delete, &LibraryDialog::remove);
}

QLayout *LibraryDialog::makeDetails()
{
    m_picture->setFixedSize(detailsWidth, detailHeight);
    m_picture->setAlignment(Qt::AlignCenter);
    m_name->setFont(theme::sectionFont());
    for (QLabel *label : {m_name, m_facts, m_articles}) {
        label->setWordWrap(true);
        label->setFixedWidth(detailsWidth);
    }
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setTextFormat(Qt::PlainText);
    m_articles->setAccessibleName(tr("Articles that show it"));
    m_articles->setTextFormat(Qt::RichText);
    m_articles->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    connect(m_articles, &QLabel::linkActivated, this, [this](const QString &key) {
        accept();
        Q_EMIT articleWanted(domain::Id<domain::Article>(key.toLongLong()));
    });
    m_crop = button(tr("Crop and resize…"), [this] { crop(); });
    m_place = button(tr("Leave out where it was taken"), [this] { leavePlaceOut(); });
    m_copy = button(tr("Save a copy…"), [this] { saveCopy(); });
    m_remove = button(tr("Remove from the library"), [this] { remove(); });
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::unit);
    column->addWidget(m_picture);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addWidget(m_articles);
    column->addStretch();
    for (QPushButton *one : {m_crop, m_place, m_copy, m_remove})
        column->addWidget(one);
    return column;
}

QList<LibraryItem> LibraryDialog::chosen() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<LibraryItem> items;
    for (const QModelIndex &row : std::as_const(rows))
        items.append(m_items->item(row.row()));
    return items;
}

void LibraryDialog::follow()
{
    const bool isEmpty = m_library.isLoaded() && m_items->rowCount() == 0;
    if (isEmpty && !m_search->text().trimmed().isEmpty())
        m_empty->setSentence(tr("No image or file has these words in its name."));
    else
        m_empty->setSentence(tr("Images and files of your articles gather here. Add some, or drop them on this window."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    const QList<LibraryItem> items = chosen();
    const bool isOne = items.size() == 1;
    const bool mayWrite = !m_library.isReadOnly();
    m_undo->setVisible(m_library.canUndoRemoval());
    m_insert->setEnabled(!items.isEmpty());
    m_insert->setToolTip(items.isEmpty() ? tr("Choose an image or a file first") : tr("Put it where the cursor is"));
    m_crop->setEnabled(isOne && mayWrite && isImage(items.first()));
    m_copy->setEnabled(isOne);
    const auto canGo = [this](const LibraryItem &one) { return m_library.whyNotRemove(one).isEmpty(); };
    m_remove->setEnabled(mayWrite && std::ranges::any_of(items, canGo));
    m_remove->setToolTip(isOne ? m_library.whyNotRemove(items.first()) : QString());
    if (!isOne) {
        m_shown = {};
        m_picture->clear();
        m_name->setText(items.isEmpty() ? QString() : tr("%Ln chosen", nullptr, static_cast<int>(items.size())));
        m_facts->clear();
        m_articles->clear();
        m_place->hide();
        return;
    }
    const LibraryItem &item = items.first();
    if (m_shown == item.media.id)
        return;
    m_shown = item.media.id;
    m_name->setText(item.media.name);
    // What keeps it stands there to be read: a message would lie below this window.
    const QString why = m_library.whyNotRemove(item);
    m_facts->setText(models::factsOfItem(item, m_library.madeOf(item.media.id).size()) + (why.isEmpty() ? QString() : u"\n\n"_s + why));
    m_picture->setAccessibleName(item.media.name);
    const QImage small = isImage(item) ? m_library.thumbnail(item.media.id) : QImage();
    const qreal ratio = devicePixelRatioF();
    QPixmap shown = small.isNull() ? theme::icon(u"file"_s).pixmap(QSize(detailHeight / 2, detailHeight / 2), ratio)
                                   : QPixmap::fromImage(small.scaled(m_picture->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_picture->setPixmap(shown);
    showArticles(item);
}

void LibraryDialog::showArticles(const LibraryItem &item)
{
    m_articles->clear();
    m_place->hide();
    m_library.articlesWith(item.media.id).then(this, [this, media = item.media.id](const domain::Result<QList<domain::ArticleRow>> &articles) {
        if (media != m_shown || !articles)
            return;
        QStringList links;
        for (const domain::ArticleRow &article : *articles)
            links << u"<a href=\"%1\">%2</a>"_s.arg(QString::number(article.id.value()), article.title.toHtmlEscaped());
        m_articles->setText(links.join(u"<br>"_s));
    });
    if (isImage(item) && !m_library.isReadOnly())
        m_library.tellsPlace(item.media.id).then(this, [this, media = item.media.id](bool tells) {
            if (media == m_shown)
                m_place->setVisible(tells);
        });
}

void LibraryDialog::insert()
{
    const QList<LibraryItem> items = chosen();
    if (items.isEmpty())
        return;
    accept();
    Q_EMIT insertWanted(items);
}

void LibraryDialog::show(const QList<LibraryItem> &items)
{
    if (items.isEmpty())
        return;
    m_wanted = items.first().media.id;
    if (const int row = m_items->rowOf(m_wanted); row >= 0) {
        m_wanted = {};
        m_list->setCurrentIndex(m_items->index(row));
    }
}

void LibraryDialog::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add images and files"), existingFolder(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &files) {
        m_library.addFiles(namedFiles(*dialog, files), [guard = QPointer(this)](const QList<LibraryItem> &items) {
            if (guard)
                guard->show(items);
        });
    });
    dialog->open();
}

void LibraryDialog::crop()
{
    const QList<LibraryItem> items = chosen();
    if (items.size() != 1 || !isImage(items.first()) || m_library.isReadOnly())
        return;
    const LibraryItem &item = items.first();
    m_library.unpack(item, [guard = QPointer(this), item](const QImage &image) {
        if (!guard)
            return;
        auto *dialog = new PictureEditDialog(item.media.name, image, guard);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PictureEditDialog::edited, guard, [guard, item](const models::PictureEdit &edit) {
            guard->m_library.edit(item, edit, [guard](const QList<LibraryItem> &made) {
                if (guard)
                    guard->show(made);
            });
        });
        dialog->open();
    });
}

void LibraryDialog::leavePlaceOut()
{
    const QList<LibraryItem> items = chosen();
    if (items.size() == 1)
        m_library.leavePlaceOut(items.first(), [guard = QPointer(this)](const QList<LibraryItem> &made) {
            if (guard)
                guard->show(made);
        });
}

void LibraryDialog::saveCopy()
{
    const QList<LibraryItem> items = chosen();
    if (items.size() != 1)
        return;
    auto *dialog = new QFileDialog(this, tr("Save a copy"), existingFolder(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(items.first().media.name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, item = items.first()](const QString &path) { m_library.saveCopy(item, path); });
    dialog->open();
}

void LibraryDialog::remove()
{
    if (m_library.isReadOnly())
        return;
    for (const LibraryItem &item : chosen()) {
        // What stays says so beside its picture.
        if (m_library.whyNotRemove(item).isEmpty())
            m_library.remove(item);
    }
}

void LibraryDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void LibraryDialog::dropEvent(QDropEvent *event)
{
    m_library.addFiles(filesIn(*event->mimeData()), [guard = QPointer(this)](const QList<LibraryItem> &items) {
        if (guard)
            guard->show(items);
    });
    event->acceptProposedAction();
}

} // namespace parvis::ui
