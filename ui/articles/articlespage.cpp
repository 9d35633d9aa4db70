// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articlespage.h"

#include "models/articles/articlewords.h"
#include "ui/articles/articleeditor.h"
#include "ui/articles/articleshelf.h"
#include "ui/articles/detailspanel.h"
#include "ui/articles/markdownedit.h"
#include "ui/articles/previewpane.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::ArticleFormat;

namespace {
constexpr QLatin1StringView folderKey("articles/exportFolder");

/// Where the last export went, else the person's documents.
QString exportFolder()
{
    const QString last = QSettings().value(folderKey).toString();
    return !last.isEmpty() && QDir(last).exists() ? last : existingFolder(QStandardPaths::DocumentsLocation);
}

/// What the ending of a name says it holds, which whoever opens it later will go by.
std::optional<ArticleFormat> formatNamed(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "html"_L1 || suffix == "htm"_L1)
        return ArticleFormat::Html;
    if (suffix == "md"_L1 || suffix == "markdown"_L1)
        return ArticleFormat::Markdown;
    return suffix == "pdf"_L1 ? std::optional(ArticleFormat::Pdf) : std::nullopt;
}

void askWithDialog(QWidget *parent, const QString &title, const QString &proposed, const QString &filter, const std::function<void(const QString &)> &answer)
{
    const QString folder = exportFolder();
    auto *dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(proposed.section(u'.', -1));
    // A name alone would be one of the folder that the program was started in.
    dialog->selectFile(QDir(folder).filePath(proposed));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, answer);
    dialog->open();
}
} // namespace

ArticlesPage::ArticlesPage(models::ArticlesPageModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_askFile(askWithDialog)
    , m_stack(new QStackedWidget)
{
    setWindowTitle(tr("Articles"));
    makeVerbs();
    m_shelf = new ArticleShelf(m_model, m_new, m_clearSearch);
    m_stack->addWidget(m_shelf);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    makeWritingVerbs();
    m_shelf->setActions(m_onArticle);

    connect(m_shelf, &ArticleShelf::openRequested, &m_model, &models::ArticlesPageModel::open);
    connect(m_shelf, &ArticleShelf::currentChanged, this, &ArticlesPage::follow);
    connect(&m_model.editor(), &models::ArticleEditorModel::opened, this, &ArticlesPage::showArticle);
    connect(&m_model.editor(), &models::ArticleEditorModel::closed, this, &ArticlesPage::showShelf);
    connect(&m_model.editor(), &models::ArticleEditorModel::fieldsChanged, this, &ArticlesPage::follow);
    connect(&m_model.editor(), &models::ArticleEditorModel::historyRequested, this, [this] { editor().showPanel(ArticleEditor::Panel::History); });
    m_model.load();
    if (m_model.editor().isOpen())
        showArticle();
    follow();
}

ArticlesPage::~ArticlesPage()
{
    // The editor's last words need the model's signals while this page still stands.
    delete m_editor;
}

QAction *ArticlesPage::verb(const QString &id, const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(theme::icon(icon), text, this);
    action->setObjectName(id);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QString(text).remove(u'…'));
    if (run)
        connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void ArticlesPage::makeVerbs()
{
    m_new = verb(u"new-article"_s, tr("New article"), u"plus"_s, QKeySequence::New, [this] { m_model.newArticle(); });
    m_new->setEnabled(!m_model.isReadOnly());
    if (m_model.isReadOnly())
        m_new->setToolTip(tr("This workspace is open for reading only"));
    m_clearSearch = new QAction(tr("Show all articles"), this);
    connect(m_clearSearch, &QAction::triggered, this, [this] {
        m_model.setSearch({});
        Q_EMIT searchReplaced({});
    });

    m_onArticle.append(verb(u"open"_s, tr("Open"), u"document-edit"_s, {}, [this] { m_model.open(chosen()); }));
    const auto status = [this](const QString &id, const QString &text, const QString &icon, domain::ArticleStatus wanted) {
        m_onWritten.append(verb(id, text, icon, {}, [this, wanted] { m_model.setStatus(chosen(), wanted); }));
    };
    status(u"ask-for-review"_s, tr("Ask for review"), u"document-send"_s, domain::ArticleStatus::InReview);
    status(u"approve"_s, tr("Approve"), u"check"_s, domain::ArticleStatus::Approved);
    status(u"mark-as-published"_s, tr("Mark as published"), u"globe"_s, domain::ArticleStatus::Published);
    status(u"back-to-draft"_s, tr("Back to draft"), u"undo"_s, domain::ArticleStatus::Draft);
    m_onWritten.append(verb(u"duplicate"_s, tr("Duplicate"), u"edit-copy"_s, {}, [this] { m_model.duplicate(chosen()); }));
    m_onWritten.append(verb(u"remove"_s, tr("Remove"), u"edit-delete"_s, QKeySequence(Qt::CTRL | Qt::Key_Delete), [this] { m_model.remove(chosen()); }));
    m_onArticle += m_onWritten;
}

void ArticlesPage::makeWritingVerbs()
{
    const auto opened = [this](const QString &id, const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run) {
        QAction *action = verb(id, text, icon, keys, run);
        m_onOpened.append(action);
        return action;
    };
    // Groups of the editor's menu; a null action parts two of them.
    m_menu.append(opened(u"export-as-html"_s, tr("Export as HTML…"), u"document-export"_s, {}, [this] { exportAs(ArticleFormat::Html); }));
    m_menu.append(opened(u"export-as-markdown"_s, tr("Export as Markdown…"), u"document-export"_s, {}, [this] { exportAs(ArticleFormat::Markdown); }));
    m_menu.append(opened(u"export-as-pdf"_s, tr("Export as PDF…"), u"document-export"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                         [this] { exportAs(ArticleFormat::Pdf); }));
    m_menu.append(nullptr);
    m_menu += m_onWritten;
    m_menu.append(nullptr);
    m_menu.append(opened(u"edit-title-and-details"_s, tr("Edit title and details"), u"sliders"_s, QKeySequence(Qt::Key_F2), [this] {
        editor().showPanel(ArticleEditor::Panel::Details);
        editor().details().focusTitle();
    }));
    m_menu.append(opened(u"show-the-history"_s, tr("Show the history"), u"history"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
                         [this] { editor().showPanel(ArticleEditor::Panel::History); }));
    m_menu.append(opened(u"show-the-outline"_s, tr("Show the outline"), u"view-list-details"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                         [this] { editor().showPanel(ArticleEditor::Panel::Outline); }));
    m_menu.append(opened(u"show-the-checks"_s, tr("Show the checks"), u"check"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
                         [this] { editor().showPanel(ArticleEditor::Panel::Checks); }));
    // The keys of these two are the text's own: elsewhere in the window, Ctrl+F searches the place.
    m_menu.append(opened(u"find-in-the-article"_s, tr("Find in the article…"), u"edit-find"_s, {}, [this] { editor().openFind(false); }));
    m_menu.append(opened(u"replace-in-the-article"_s, tr("Replace in the article…"), u"edit-find"_s, {}, [this] { editor().openFind(true); }));
    m_menu.append(opened(u"paste-without-formatting"_s, tr("Paste without formatting"), u"edit-copy"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                         [this] { editor().text().pastePlain(); }));
    m_menu.append(nullptr);
    m_menu.append(opened(u"bold"_s, tr("Bold"), u"format-text-bold"_s, QKeySequence::Bold, [this] { editor().text().toggleBold(); }));
    m_menu.append(opened(u"italic"_s, tr("Italic"), u"format-text-italic"_s, QKeySequence::Italic, [this] { editor().text().toggleItalic(); }));
    m_menu.append(opened(u"code"_s, tr("Code"), u"format-text-code"_s, QKeySequence(Qt::CTRL | Qt::Key_E), [this] { editor().text().toggleCode(); }));
    m_menu.append(opened(u"link"_s, tr("Link"), u"insert-link"_s, QKeySequence(Qt::CTRL | Qt::Key_L), [this] { editor().text().makeLink(); }));
    m_menu.append(opened(u"heading"_s, tr("Heading"), u"heading"_s, QKeySequence(Qt::CTRL | Qt::Key_2), [this] { editor().text().makeHeading(2); }));
    m_menu.append(
        opened(u"smaller-heading"_s, tr("Smaller heading"), u"heading"_s, QKeySequence(Qt::CTRL | Qt::Key_3), [this] { editor().text().makeHeading(3); }));

    m_menu.append(opened(u"table"_s, tr("Table"), u"table"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { editor().text().makeTable(); }));
    m_menu.append(opened(u"align-the-table"_s, tr("Align the table"), u"table"_s, {}, [this] { editor().alignTable(); }));
    m_menu.append(opened(u"set-the-typography"_s, tr("Set the typography"), u"draw-text"_s, {}, [this] { editor().typeset(); }));
    m_menu.append(nullptr);
    const auto mode = [this, opened](const QString &id, const QString &text, const QKeySequence &keys, void (MarkdownEdit::*set)(bool)) {
        QAction *action = opened(id, text, u"draw-text"_s, keys, {});
        action->setCheckable(true);
        const QString key = u"articles/"_s + id;
        action->setChecked(QSettings().value(key).toBool());
        connect(action, &QAction::toggled, this, [this, key, set](bool isOn) {
            QSettings().setValue(key, isOn);
            (editor().text().*set)(isOn);
        });
        m_modes.append({action, set});
        m_menu.append(action);
    };
    mode(u"focus-mode"_s, tr("Focus mode"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), &MarkdownEdit::setFocusMode);
    mode(u"typewriter-mode"_s, tr("Typewriter mode"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y), &MarkdownEdit::setTypewriterMode);

    const auto layout = [this, opened](const QString &id, const QString &text, const QString &icon, Qt::Key key, ArticleEditor::Layout wanted) {
        opened(id, text, icon, QKeySequence(Qt::CTRL | Qt::ALT | key), [this, wanted] { editor().setLayoutShown(wanted); });
    };
    layout(u"show-the-text"_s, tr("Show the text"), u"draw-text"_s, Qt::Key_1, ArticleEditor::Layout::Text);
    layout(u"show-text-and-preview"_s, tr("Show text and preview"), u"view-split-left-right"_s, Qt::Key_2, ArticleEditor::Layout::SideBySide);
    layout(u"show-the-preview"_s, tr("Show the preview"), u"view-preview"_s, Qt::Key_3, ArticleEditor::Layout::Preview);
    opened(u"back-to-all-articles"_s, tr("Back to all articles"), u"chevron-left"_s, {}, [this] { m_model.closeArticle(); });
}

ArticleEditor &ArticlesPage::editor()
{
    // Made with the first article: highlighter and dictionaries cost nothing until then.
    if (!m_editor) {
        m_editor = new ArticleEditor(m_model, m_stack);
        m_stack->addWidget(m_editor);
        m_editor->setMenu(m_menu);
        for (const auto &[action, set] : std::as_const(m_modes))
            (m_editor->text().*set)(action->isChecked());
        connect(m_editor, &ArticleEditor::backRequested, &m_model, &models::ArticlesPageModel::closeArticle);
    }
    return *m_editor;
}

domain::Id<domain::Article> ArticlesPage::chosen() const
{
    return m_model.editor().isOpen() ? m_model.editor().id() : m_shelf->current();
}

void ArticlesPage::showArticle()
{
    const bool isFirst = m_editor == nullptr;
    ArticleEditor &shown = editor();
    if (isFirst)
        shown.openArticle();
    m_stack->setCurrentWidget(&shown);
    m_last = m_model.editor().id();
    follow();
    if (isVisible())
        focusMain();
}

void ArticlesPage::showShelf()
{
    m_stack->setCurrentWidget(m_shelf);
    follow();
    if (isVisible())
        m_shelf->focusOn(m_last);
}

void ArticlesPage::follow()
{
    const auto &opened = m_model.editor();
    const bool isOpen = opened.isOpen();
    setWindowTitle(isOpen ? models::articleName(opened.fields().title) : tr("Articles"));
    const bool hasArticle = isOpen || !m_shelf->current().isNull();
    for (QAction *action : std::as_const(m_onArticle))
        action->setEnabled(hasArticle);
    for (QAction *action : std::as_const(m_onWritten))
        action->setEnabled(hasArticle && !m_model.isReadOnly());
    for (QAction *action : std::as_const(m_onOpened))
        action->setVisible(isOpen);
    m_onArticle.first()->setVisible(!isOpen);
}

QString ArticlesPage::searchHint() const
{
    return tr("Search the articles");
}

void ArticlesPage::search(const QString &typed)
{
    if (m_model.editor().isOpen() && !typed.trimmed().isEmpty())
        m_model.closeArticle();
    m_model.setSearch(typed);
}

void ArticlesPage::focusMain()
{
    if (m_model.editor().isOpen() && m_editor)
        m_editor->panes().value(0, m_editor)->setFocus();
    else
        m_shelf->focusOn(m_last);
}

QList<QWidget *> ArticlesPage::panes() const
{
    if (m_model.editor().isOpen() && m_editor)
        return m_editor->panes();
    return {&m_shelf->list()};
}

void ArticlesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_model.editor().isOpen())
        return Page::keyPressEvent(event);
    if (!m_editor->closeInner())
        m_model.closeArticle();
}

void ArticlesPage::exportAs(ArticleFormat format)
{
    const QString proposed = m_model.proposedName(format);
    QString filter;
    switch (format) {
    case ArticleFormat::Html:
        filter = tr("Web pages (*.html)");
        break;
    case ArticleFormat::Markdown:
        filter = tr("Markdown (*.md)");
        break;
    case ArticleFormat::Pdf:
        filter = tr("PDF documents (*.pdf)");
        break;
    }
    m_askFile(this, tr("Export the article"), proposed, filter, [this, chosen = format](const QString &path) {
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
        const ArticleFormat named = formatNamed(path).value_or(chosen);
        if (named == ArticleFormat::Pdf)
            writePdf(path);
        else
            m_model.exportTo(named, path);
    });
}

void ArticlesPage::writePdf(const QString &path)
{
    if (!editor().preview().prepare())
        return m_model.tellProblem(tr("A PDF needs the preview, which is not installed. Export as HTML and print that instead."), {});
    editor().preview().exportPdf(m_model.printedPage(), path).then(this, [this, path](const domain::Result<> &result) { m_model.tellExported(path, result); });
}

} // namespace parvis::ui
