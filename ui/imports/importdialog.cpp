// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/importdialog.h"

#include "models/imports/typedsource.h"
#include "ui/imports/columnmappingview.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::SourceInspection;

namespace {
/// For the columns of Qt's own file dialog to be whole, the date's too.
constexpr int wideEnough = 900;

/// Whether both name one source: the same address, or one file.
bool isSame(const QString &one, const QString &other)
{
    const QString path = QFileInfo(one).canonicalFilePath();
    return one == other || (!path.isEmpty() && path == QFileInfo(other).canonicalFilePath());
}

/// The sources: however low it gets, the one whose details are shown stays in sight.
class SourceList final : public QListWidget
{
protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListWidget::resizeEvent(event);
        scrollTo(currentIndex());
    }
};
} // namespace

struct ImportDialog::Source
{
    SourceInspection found;
    std::unique_ptr<models::CsvImportModel> csv;
    QWidget *details = nullptr;   ///< the column mapping, with the channel's name
    QLineEdit *channelName = nullptr;
    bool isInspected = false;

    [[nodiscard]] bool isReady() const { return isInspected && found.problem.isEmpty() && (!csv || csv->isUsable()); }
};

ImportDialog::ImportDialog(models::ImportPageModel &imports, QWidget *parent)
    : QDialog(parent)
    , m_imports(imports)
    , m_address(new QLineEdit)
    , m_add(new QPushButton(tr("Add address")))
    , m_refusal(bodyLabel({}))
    , m_list(new SourceList)
    , m_details(new QStackedWidget)
    , m_hint(new QLabel(
          tr("Drop files here, choose them, or paste the address of a feed.\n\nParvis reads RSS, Atom and JSON feeds, archives of accounts (Mastodon, X, "
             "LinkedIn, Facebook, Instagram, Threads, YouTube: the zip or its folder), mailboxes (mbox) and CSV tables. Taking the same thing in "
             "twice adds nothing twice.")))
    , m_remove(new QPushButton(tr("Remove from the list")))
    , m_import(new QPushButton(tr("Import")))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    resize(860, 620);

    m_address->setPlaceholderText(tr("https://example.org/feed.xml"));
    m_address->setAccessibleName(tr("Address of a feed, or path of a file"));
    m_address->setClearButtonEnabled(true);
    auto *choose = new QPushButton(tr("Choose files…"));
    choose->setIcon(theme::icon(u"document-open"_s));
    auto *top = new QHBoxLayout;
    top->setSpacing(theme::unit);
    top->addWidget(choose);
    top->addSpacing(theme::unit);
    top->addWidget(m_address, 1);
    top->addWidget(m_add);

    m_refusal->setVisible(false);

    m_list->setAccessibleName(tr("What will be imported"));
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVisible(false);
    m_remove->setVisible(false);
    m_remove->setFlat(true);

    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setContentsMargins(theme::margin * 3, theme::margin, theme::margin * 3, theme::margin);
    m_details->addWidget(m_hint);

    m_buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    for (QPushButton *button : {choose, m_add, m_remove})
        button->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_remove);
    foot->addStretch();
    foot->addWidget(m_buttons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    layout->setSpacing(theme::unit * 2);
    layout->addLayout(top);
    layout->addWidget(m_refusal);
    layout->addWidget(m_list);
    layout->addWidget(m_details, 1);
    layout->addLayout(foot);

    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(m_add, &QPushButton::clicked, this, &ImportDialog::addAddress);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        refuseAddress({});
        updateButtons();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportDialog::showCurrent);
    connect(m_remove, &QPushButton::clicked, this, &ImportDialog::removeCurrent);
    connect(new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &ImportDialog::removeCurrent);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ImportDialog::startImports);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateButtons();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::addSources(const QStringList &sources)
{
    for (const QString &source : sources) {
        if (source.trimmed().isEmpty())
            continue;
        const auto listed = std::ranges::find_if(m_sources, [&source](const auto &one) { return isSame(one->found.source, source); });
        if (listed != m_sources.end()) {
            m_list->setCurrentRow(static_cast<int>(listed - m_sources.begin()));
            continue;
        }
        m_sources.push_back(std::make_unique<Source>());
        Source *added = m_sources.back().get();
        added->found.source = source;
        m_list->addItem(tr("%1 — looking at it").arg(source));
        m_imports.inspect(source).then(this, [this, added](const SourceInspection &found) {
            const auto at = std::ranges::find(m_sources, added, [](const auto &held) { return held.get(); });
            if (at != m_sources.end())
                showInspected(static_cast<int>(at - m_sources.begin()), found);
        });
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    fitList();
    updateButtons();
}

void ImportDialog::showInspected(int row, const SourceInspection &found)
{
    Source &source = *m_sources[static_cast<size_t>(row)];
    source.found = found;
    source.isInspected = true;
    if (found.isCsv) {
        source.csv = std::make_unique<models::CsvImportModel>(m_imports.zone());
        source.csv->load(found.head, found.isWhole);
        // It asks for more height than a small screen has: it scrolls, and the buttons below stay.
        auto *scroll = new QScrollArea;
        auto *content = new QWidget;
        source.details = scroll;
        source.channelName = new QLineEdit(QFileInfo(found.source).completeBaseName());
        source.channelName->setAccessibleName(tr("Channel for rows that name none"));
        auto *label = new QLabel(tr("&Channel for rows that name none"));
        label->setBuddy(source.channelName);
        auto *channel = new QHBoxLayout;
        channel->addWidget(label);
        channel->addWidget(source.channelName, 1);
        auto *details = new QVBoxLayout(content);
        details->setContentsMargins(0, 0, 0, 0);
        details->setSpacing(theme::unit);
        details->addLayout(channel);
        details->addWidget(new ColumnMappingView(*source.csv), 1);
        scroll->setWidget(content);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        m_details->addWidget(source.details);
        connect(source.csv.get(), &models::CsvImportModel::mappingChanged, this, [this, shown = &source] {
            describe(*shown);
            updateButtons();
            orderTabs();
        });
        // Of a table there is something to settle: it is shown before what needs nothing.
        if (m_details->currentWidget() == m_hint)
            m_list->setCurrentRow(row);
    }
    describe(source);
    showCurrent();
    updateButtons();
}

void ImportDialog::describe(const Source &source)
{
    const auto at = std::ranges::find(m_sources, &source, [](const auto &held) { return static_cast<const Source *>(held.get()); });
    QListWidgetItem *item = m_list->item(static_cast<int>(at - m_sources.begin()));
    QString says = source.found.problem;
    if (says.isEmpty() && source.csv)
        says = source.csv->problem();
    item->setText(tr("%1 — %2").arg(source.found.name, says.isEmpty() ? source.found.description : says));
    item->setToolTip(says.isEmpty() ? source.found.source : source.found.source + u'\n' + says);
    item->setIcon(theme::icon(says.isEmpty() ? u"dialog-ok"_s : u"dialog-warning"_s, says.isEmpty() ? theme::Ink::Accent : theme::Ink::Unfavourable));
}

void ImportDialog::showCurrent()
{
    const int row = m_list->currentRow();
    QWidget *details = row >= 0 ? m_sources[static_cast<size_t>(row)]->details : nullptr;
    m_details->setCurrentWidget(details ? details : m_hint);
    fitList();
    orderTabs();
}

/// Tab goes as the eye does: what was made for a source, late and anew, comes before the buttons at the foot.
void ImportDialog::orderTabs()
{
    QWidget *before = m_list;
    const auto follow = [&before](QWidget *next) {
        setTabOrder(before, next);
        before = next;
    };
    for (QWidget *control : m_details->currentWidget()->findChildren<QWidget *>()) {
        // What a combo opens is a window of its own.
        if (control->focusPolicy() & Qt::TabFocus && control->window() == window())
            follow(control);
    }
    follow(m_remove);
    follow(m_import);
    follow(m_buttons->button(QDialogButtonBox::Cancel));
}

/// The list is as high as its rows, and scrolls beyond the number, or the height where some have several lines, that leaves room for what stands below.
void ImportDialog::fitList()
{
    const int most = m_details->currentWidget() == m_hint ? 9 : 4;
    const int highest = most * theme::unit * 4;
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < std::min(m_list->count(), most); ++row)
        height += m_list->sizeHintForRow(row) + 2 * m_list->spacing();
    m_list->setFixedHeight(std::min(height, highest));
    m_list->scrollTo(m_list->currentIndex());
}

void ImportDialog::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const std::unique_ptr<Source> removed = std::move(m_sources[static_cast<size_t>(row)]);
    m_sources.erase(m_sources.begin() + row);
    delete m_list->takeItem(row);
    delete removed->details;
    showCurrent();
    updateButtons();
}

void ImportDialog::updateButtons()
{
    const auto ready = std::ranges::count_if(m_sources, [](const auto &source) { return source->isReady(); });
    const bool isWaiting = std::ranges::any_of(m_sources, [](const auto &source) { return !source->isInspected; });
    m_list->setVisible(!m_sources.empty());
    m_remove->setVisible(!m_sources.empty());
    m_import->setEnabled(ready > 0 && !isWaiting);
    m_import->setText(ready > 1 ? tr("Import %Ln sources", nullptr, static_cast<int>(ready)) : tr("Import"));
    m_import->setToolTip(m_import->isEnabled() ? QString() : tr("Add a file or an address that can be read first."));
    const QString typed = m_address->text().trimmed();
    m_add->setEnabled(!typed.isEmpty());
    // Enter belongs to the address while one is typed, and else to Import.
    m_add->setDefault(!typed.isEmpty());
    m_import->setDefault(typed.isEmpty());
}

void ImportDialog::chooseFiles()
{
    auto *chooser = new QFileDialog(this, tr("Choose files to import"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    chooser->resize(wideEnough, height());
    // Qt's own, where the desktop has none: its sizes, kinds and dates are cut otherwise.
    if (const auto *table = chooser->findChild<QTreeView *>()) {
        for (const auto &[column, width] : {std::pair{1, 100}, std::pair{2, 110}, std::pair{3, 180}})
            table->header()->resizeSection(column, width);
    }
    chooser->setNameFilters({tr("All that Parvis reads (*.xml *.rss *.atom *.rdf *.json *.mbox *.mbx *.csv *.tsv *.txt *.gz *.zip)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::filesSelected, this, &ImportDialog::addSources);
    chooser->open();
}

void ImportDialog::addAddress()
{
    const auto source = models::typedSource(m_address->text());
    if (!source)
        return refuseAddress(tr("This is neither an address nor the whole path of a file. An address looks like this: https://example.org/feed.xml"));
    addSources({*source});
    m_address->clear();
}

void ImportDialog::refuseAddress(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    m_address->setAccessibleDescription(sentence);
}

void ImportDialog::startImports()
{
    QList<models::ImportWish> wishes;
    for (const auto &source : m_sources) {
        if (source->isReady())
            wishes.append({.source = source->found.source,
                           .mapping = source->csv ? source->csv->mappingJson() : QString(),
                           .channelName = source->channelName ? source->channelName->text().trimmed() : QString()});
    }
    m_imports.import(wishes);
    accept();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    QStringList sources;
    for (const QUrl &url : event->mimeData()->urls())
        sources.append(url.isLocalFile() ? url.toLocalFile() : url.toString());
    if (sources.isEmpty() && event->mimeData()->hasText())
        sources.append(event->mimeData()->text().trimmed());
    addSources(sources);
    event->acceptProposedAction();
}

} // namespace parvis::ui
