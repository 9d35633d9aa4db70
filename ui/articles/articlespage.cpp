// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articlespage.h"

#include "models/articles/articlewords.h"
#include "models/shell/sentences.h"
#include "ui/articles/articleeditor.h"
#include "ui/articles/articlepostspanel.h"
#include "ui/articles/articleshelf.h"
#include "ui/articles/checkspanel.h"
#include "ui/articles/commenting.h"
#include "ui/articles/detailspanel.h"
#include "ui/articles/historypanel.h"
#include "ui/articles/library/illustrating.h"
#include "ui/articles/markdownedit.h"
#include "ui/articles/linkdialog.h"
#include "ui/articles/ournamesdialog.h"
#include "ui/articles/postmakerdialog.h"
#include "ui/articles/previewpane.h"
#include "ui/articles/storytemplatedialog.h"
#include "ui/articles/storytemplateeditor.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/localfiles.h"
#include "ui/widgets/namedfiles.h"
#include "ui/widgets/theme.h"
#include "ui/words/wordsdialog.h"

#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

ArticlesPage::ArticlesPage(models::ArticlesPageModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_exporting(new Exporting(model, *this, [this]() -> PreviewPane & { return editor().preview(); }))
    , m_stack(new QStackedWidget)
{
    setWindowTitle(tr("Articles"));
    makeVerbs();
    m_shelf = new ArticleShelf(m_model, m_new, m_newFromTemplate, m_clearSearch);
    m_stack->addWidget(m_shelf);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    makeWritingVerbs();
    m_shelf->setActions(m_onArticle);

    connect(m_shelf, &ArticleShelf::openRequested, &m_model, &models::ArticlesPageModel::open);
    connect(m_shelf, &ArticleShelf::currentChanged, this, &ArticlesPage::follow);
    connect(&m_model.list(), &QAbstractItemModel::dataChanged, this, &ArticlesPage::follow);
    connect(&m_model.editor(), &models::ArticleEditorModel::opened, this, &ArticlesPage::showArticle);
    connect(&m_model.editor(), &models::ArticleEditorModel::closed, this, &ArticlesPage::showShelf);
    connect(&m_model.editor(), &models::ArticleEditorModel::fieldsChanged, this, &ArticlesPage::follow);
    connect(&m_model.editor(), &models::ArticleEditorModel::historyRequested, this, [this] { editor().showPanel(ArticleEditor::Panel::History); });
    connect(&m_model.posts(), &models::ArticlePosts::wanted, this, [this](domain::Id<domain::Post> post) {
        editor().showPanel(ArticleEditor::Panel::Posts);
        editor().posts().choose(post);
    });
    connect(&m_model, &models::ArticlesPageModel::checksWanted, this, [this](domain::Id<domain::Article> id) {
        if (m_model.editor().isOpen() && m_model.editor().id() == id)
            return editor().showPanel(ArticleEditor::Panel::Checks);
        m_wantsChecks = true;
        m_model.open(id);
    });
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

QAction *ArticlesPage::openedVerb(const QString &id, const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run)
{
    m_onOpened.append(verb(id, text, icon, keys, run));
    return m_onOpened.last();
}

void ArticlesPage::makeVerbs()
{
    m_new = verb(u"new-article"_s, tr("New article"), u"plus"_s, QKeySequence::New, [this] { m_model.newArticle(); });
    m_new->setEnabled(!m_model.isReadOnly());
    if (m_model.isReadOnly())
        m_new->setToolTip(models::readOnlyReason());
    m_newFromTemplate
        = verb(u"new-article-from-a-template"_s, tr("New story from a template…"), u"plus"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] {
              chooseTemplate(tr("Start this story"), QLocale::languageToCode(locale().language(), QLocale::ISO639Part1),
                             [this](const domain::StoryTemplate &taken) {
                                 m_wantsGuide = true;
                                 m_model.newFromTemplate(taken);
                             });
          });
    m_newFromTemplate->setEnabled(!m_model.isReadOnly());
    m_clearSearch = new QAction(tr("Show all articles"), this);
    connect(m_clearSearch, &QAction::triggered, this, [this] {
        m_model.setSearch({});
        Q_EMIT searchReplaced({});
    });

    m_onArticle.append(verb(u"open"_s, tr("Open"), u"document-edit"_s, {}, [this] { m_model.open(chosen()); }));
    const auto status = [this](const QString &id, const QString &text, const QString &icon, domain::ArticleStatus wanted) {
        m_onWritten.append(verb(id, text, icon, {}, [this, wanted] { m_model.setStatus(chosen(), wanted); }));
        m_statuses.append({m_onWritten.last(), wanted});
    };
    status(u"ask-for-review"_s, tr("Ask for review"), u"document-send"_s, domain::ArticleStatus::InReview);
    status(u"approve"_s, tr("Approve"), u"check"_s, domain::ArticleStatus::Approved);
    m_onWritten.append(verb(u"publish-this-article"_s, tr("Publish this article…"), u"document-send"_s, {}, [this] { publishArticle(); }));
    status(u"mark-as-published"_s, tr("Mark as published"), u"globe"_s, domain::ArticleStatus::Published);
    status(u"back-to-draft"_s, tr("Back to draft"), u"undo"_s, domain::ArticleStatus::Draft);
    m_onWritten.append(verb(u"make-posts"_s, tr("Make posts…"), u"document-send"_s, {}, [this] { makePosts(); }));
    m_onWritten.append(verb(u"duplicate"_s, tr("Duplicate"), u"edit-copy"_s, {}, [this] { m_model.duplicate(chosen()); }));
    m_onWritten.append(verb(u"remove"_s, tr("Remove"), u"edit-delete"_s, QKeySequence(Qt::CTRL | Qt::Key_Delete), [this] { m_model.remove(chosen()); }));
    m_onArticle += m_onWritten;
}

void ArticlesPage::makePosts()
{
    const auto passage = m_model.editor().isOpen() ? editor().selection() : domain::TextSpan{};
    m_model.posts().make(chosen(), passage, [this](std::unique_ptr<models::PostMaker> maker) { (new PostMakerDialog(std::move(maker), window()))->open(); });
}

void ArticlesPage::publishArticle()
{
    m_model.posts().make(chosen(), {}, [this](std::unique_ptr<models::PostMaker> maker) {
        maker->makeArticleItself();
        connect(maker.get(), &models::PostMaker::saved, &m_model.posts(), &models::ArticlePosts::open);
        (new PostMakerDialog(std::move(maker), window()))->open();
    });
}

void ArticlesPage::askOurNames()
{
    auto *dialog = new OurNamesDialog(m_model.checks().ourNames(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ArticlesPage::chooseTemplate(const QString &take, const QString &language, const std::function<void(const domain::StoryTemplate &)> &taken)
{
    m_model.templates().setLanguage(language);
    auto *dialog = new StoryTemplateDialog(m_model.templates(), take, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StoryTemplateDialog::taken, this, taken);
    dialog->open();
}

void ArticlesPage::makeReviewVerbs()
{
    m_menu.append(openedVerb(u"show-the-comments"_s, tr("Show the comments"), u"note"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                             [this] { editor().enterPanel(ArticleEditor::Panel::Comments); }));
    m_comment = openedVerb(u"comment"_s, tr("Comment…"), u"note"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M), [this] { editor().commenting().begin(); });
    m_comment->setEnabled(!m_model.isReadOnly());
    m_menu.append(m_comment);
    m_menu.append(openedVerb(u"next-comment"_s, tr("Next comment"), u"chevron-down"_s, QKeySequence(Qt::Key_F8), [this] { editor().commenting().goToNext(); }));
    m_menu.append(openedVerb(u"previous-comment"_s, tr("Previous comment"), u"chevron-up"_s, QKeySequence(Qt::SHIFT | Qt::Key_F8),
                             [this] { editor().commenting().goToPrevious(); }));
}

void ArticlesPage::askLinkTarget()
{
    if (m_model.isReadOnly())
        return m_model.hint(models::readOnlyReason());
    MarkdownEdit &text = editor().text();
    const QString selected = text.textCursor().selectedText();
    constexpr qsizetype longest = 80;
    auto *dialog = new LinkDialog(m_model.newLinkTargets(), selected.contains(QChar::ParagraphSeparator) ? QString() : selected.left(longest), this);
    connect(dialog, &LinkDialog::chosen, &text, [&text](const QString &address, const QString &title) {
        text.linkTo(address, title);
        text.setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void ArticlesPage::makeTemplateVerbs()
{
    m_menu.append(openedVerb(u"show-the-guide"_s, tr("Show the guide"), u"view-list-details"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
                             [this] { editor().enterPanel(ArticleEditor::Panel::Guide); }));
    const auto change = [this](const QString &id, const QString &text, const std::function<void()> &run) {
        m_menu.append(openedVerb(id, text, u"document-edit"_s, {}, run));
        m_menu.last()->setEnabled(!m_model.isReadOnly());
    };
    change(u"choose-a-template"_s, tr("Choose a template…"), [this] {
        chooseTemplate(tr("Take its questions and checks"), m_model.editor().fields().language, [this](const domain::StoryTemplate &taken) {
            m_model.guide().take(taken);
            editor().showPanel(ArticleEditor::Panel::Guide);
        });
    });
    change(u"save-as-a-template"_s, tr("Save as a template…"), [this] {
        auto *fields = new StoryTemplateEditor(m_model.asTemplate(), window());
        fields->setAttribute(Qt::WA_DeleteOnClose);
        connect(fields, &StoryTemplateEditor::written, &m_model.templates(), &models::StoryTemplatesModel::save);
        fields->open();
    });
}

void ArticlesPage::makeLeavingVerbs()
{
    m_menu.append(
        openedVerb(u"export"_s, tr("Export…"), u"document-export"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { m_exporting->exportToFile(); }));
    auto *sites = new QMenu(tr("Export to a site"), this);
    sites->setIcon(theme::icon(u"folder"_s));
    // Said whole each: the articles before the names differ.
    const QStringList texts{tr("Export to a Hugo site…"), tr("Export to a Jekyll site…"), tr("Export to an Eleventy site…")};
    const QList<models::ExportFormat> makers = models::siteFormats();
    for (qsizetype i = 0; i < makers.size(); ++i) {
        const models::ExportFormat &maker = makers.at(i);
        sites->addAction(openedVerb(u"export-to-"_s + maker.name.toLower(), texts.at(i), u"folder"_s, {}, [this, maker] { m_exporting->exportToSite(maker); }));
    }
    m_menu.append(sites->menuAction());
    m_menu.append(openedVerb(u"print"_s, tr("Print…"), u"file"_s, QKeySequence::Print, [this] { m_exporting->print(); }));
}

void ArticlesPage::makeImportVerbs()
{
    // Both belong to the shelf: what comes in stands there.
    QAction *files = verb(u"import-articles"_s, tr("Import articles…"), u"document-import"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O), [this] {
        auto *dialog = new QFileDialog(this, tr("Import articles"), existingFolder(QStandardPaths::DocumentsLocation),
                                       tr("Articles (*.md *.markdown *.html *.htm *.docx *.odt *.xml *.json)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        connect(dialog, &QFileDialog::filesSelected, this,
                [this, dialog](const QStringList &chosen) { m_model.importer().import(namedFiles(*dialog, chosen)); });
        dialog->open();
    });
    QAction *folder = verb(u"import-a-folder-of-articles"_s, tr("Import a folder of articles…"), u"folder"_s, {}, [this] {
        auto *dialog = new QFileDialog(this, tr("Import a folder of articles"), existingFolder(QStandardPaths::DocumentsLocation));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) { m_model.importer().import({chosen}); });
        dialog->open();
    });
    files->setToolTip(tr("Take in Markdown, web pages, Word and OpenDocument texts, exports of WordPress and Ghost"));
    folder->setToolTip(tr("Take in Markdown, web pages and documents of a folder; of a Hugo, Jekyll or Eleventy site, its Markdown"));
    for (QAction *action : {files, folder}) {
        action->setEnabled(!m_model.isReadOnly());
        if (m_model.isReadOnly())
            action->setToolTip(models::readOnlyReason());
    }
    // As the panels' keys: whatever has the keyboard, this leads away from it.
    files->setShortcutContext(Qt::WindowShortcut);
    setAcceptDrops(!m_model.isReadOnly());
}

void ArticlesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (areArticles(filesIn(*event->mimeData())))
        event->acceptProposedAction();
}

void ArticlesPage::dropEvent(QDropEvent *event)
{
    m_model.importer().import(filesIn(*event->mimeData()));
    event->acceptProposedAction();
}

void ArticlesPage::makeImageVerbs()
{
    const auto change = [this](const QString &id, const QString &text, const QKeySequence &keys, const std::function<void()> &run) {
        m_menu.append(openedVerb(id, text, u"image"_s, keys, run));
        m_menu.last()->setEnabled(!m_model.isReadOnly());
    };
    change(u"insert-images-and-files"_s, tr("Insert images and files…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I),
           [this] { editor().illustrating().insertFiles(); });
    m_menu.append(verb(u"images-and-files"_s, tr("Images and files…"), u"image"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                       [this] { editor().illustrating().openLibrary(); }));
    change(u"describe-the-image"_s, tr("Describe the image…"), {}, [this] { editor().describeImage(); });
    change(u"crop-the-image"_s, tr("Crop the image…"), {}, [this] { editor().editImage(); });
}

void ArticlesPage::makeWritingVerbs()
{
    makeImportVerbs();
    // Groups of the editor's menu; a null action parts two of them.
    makeLeavingVerbs();
    m_menu.append(nullptr);
    m_menu += m_onWritten;
    m_menu.append(nullptr);
    m_menu.append(openedVerb(u"edit-title-and-details"_s, tr("Edit title and details"), u"sliders"_s, QKeySequence(Qt::Key_F2), [this] {
        editor().showPanel(ArticleEditor::Panel::Details);
        editor().details().focusTitle();
    }));
    m_menu.append(openedVerb(u"show-the-history"_s, tr("Show the history"), u"history"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
                             [this] { editor().enterPanel(ArticleEditor::Panel::History); }));
    const auto ofHistory = [this](void (HistoryPanel::*run)()) {
        return [this, run] {
            editor().showPanel(ArticleEditor::Panel::History);
            (editor().history().*run)();
        };
    };
    m_menu.append(openedVerb(u"compare-with-an-earlier-text"_s, tr("Compare with an earlier text…"), u"view-split-left-right"_s,
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), ofHistory(&HistoryPanel::openComparison)));
    m_menu.append(openedVerb(u"save-a-moment"_s, tr("Save a moment"), u"history"_s, QKeySequence::Save, [this] { m_model.saveMoment(); }));
    m_menu.last()->setEnabled(!m_model.isReadOnly());
    m_menu.append(openedVerb(u"name-this-moment"_s, tr("Name this moment…"), u"document-edit"_s, {}, ofHistory(&HistoryPanel::askForName)));
    m_menu.append(openedVerb(u"show-the-outline"_s, tr("Show the outline"), u"view-list-details"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                             [this] { editor().enterPanel(ArticleEditor::Panel::Outline); }));
    m_menu.append(openedVerb(u"show-the-checks"_s, tr("Show the checks"), u"check"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
                             [this] { editor().enterPanel(ArticleEditor::Panel::Checks); }));
    m_menu.append(openedVerb(u"check-the-links"_s, tr("Check the links"), u"insert-link"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K), [this] {
        editor().showPanel(ArticleEditor::Panel::Checks);
        editor().checks().checkLinks();
    }));
    m_menu.append(verb(u"name-our-company-and-products"_s, tr("Names of our company and products…"), u"place-people"_s, {}, [this] { askOurNames(); }));
    makeTemplateVerbs();
    m_menu.append(openedVerb(u"show-the-posts"_s, tr("Show the posts"), u"place-calendar"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                             [this] { editor().enterPanel(ArticleEditor::Panel::Posts); }));
    m_menu.append(openedVerb(u"show-what-is-wanted"_s, tr("Show what is wanted"), u"place-insights"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                             [this] { editor().enterPanel(ArticleEditor::Panel::Wanted); }));
    makeReviewVerbs();
    // The keys of these two are the text's own: elsewhere in the window, Ctrl+F searches the place.
    m_menu.append(openedVerb(u"find-in-the-article"_s, tr("Find in the article…"), u"edit-find"_s, {}, [this] { editor().openFind(false); }));
    m_menu.append(openedVerb(u"replace-in-the-article"_s, tr("Replace in the article…"), u"edit-find"_s, {}, [this] { editor().openFind(true); }));
    m_menu.append(openedVerb(u"paste-without-formatting"_s, tr("Paste without formatting"), u"edit-copy"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                             [this] { editor().text().pastePlain(); }));
    m_menu.append(nullptr);
    m_menu.append(openedVerb(u"bold"_s, tr("Bold"), u"format-text-bold"_s, QKeySequence::Bold, [this] { editor().text().toggleBold(); }));
    m_menu.append(openedVerb(u"italic"_s, tr("Italic"), u"format-text-italic"_s, QKeySequence::Italic, [this] { editor().text().toggleItalic(); }));
    m_menu.append(openedVerb(u"code"_s, tr("Code"), u"format-text-code"_s, QKeySequence(Qt::CTRL | Qt::Key_E), [this] { editor().text().toggleCode(); }));
    m_menu.append(openedVerb(u"link"_s, tr("Link"), u"insert-link"_s, QKeySequence(Qt::CTRL | Qt::Key_L), [this] { editor().text().makeLink(); }));
    m_menu.append(openedVerb(u"link-to-a-page-of-ours"_s, tr("Link to a page of ours…"), u"insert-link"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L),
                             [this] { askLinkTarget(); }));
    m_menu.append(openedVerb(u"heading"_s, tr("Heading"), u"heading"_s, QKeySequence(Qt::CTRL | Qt::Key_2), [this] { editor().text().makeHeading(2); }));
    m_menu.append(
        openedVerb(u"smaller-heading"_s, tr("Smaller heading"), u"heading"_s, QKeySequence(Qt::CTRL | Qt::Key_3), [this] { editor().text().makeHeading(3); }));

    makeImageVerbs();
    m_menu.append(openedVerb(u"table"_s, tr("Table"), u"table"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { editor().text().makeTable(); }));
    m_menu.append(openedVerb(u"align-the-table"_s, tr("Align the table"), u"table"_s, {}, [this] { editor().alignTable(); }));
    m_menu.append(openedVerb(u"words-of-this-workspace"_s, tr("Words of this workspace…"), u"document-edit"_s, {},
                             [this] { (new WordsDialog(m_model.words(), this))->open(); }));
    m_menu.append(openedVerb(u"set-the-typography"_s, tr("Set the typography"), u"draw-text"_s, {}, [this] { editor().typeset(); }));
    m_menu.append(nullptr);
    const auto mode = [this](const QString &id, const QString &text, const QKeySequence &keys, void (MarkdownEdit::*set)(bool)) {
        QAction *action = openedVerb(id, text, u"draw-text"_s, keys, {});
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

    const auto layout = [this](const QString &id, const QString &text, const QString &icon, Qt::Key key, ArticleEditor::Layout wanted) {
        openedVerb(id, text, icon, QKeySequence(Qt::CTRL | Qt::ALT | key), [this, wanted] { editor().setLayoutShown(wanted); });
    };
    layout(u"show-the-text"_s, tr("Show the text"), u"draw-text"_s, Qt::Key_1, ArticleEditor::Layout::Text);
    layout(u"show-text-and-preview"_s, tr("Show text and preview"), u"view-split-left-right"_s, Qt::Key_2, ArticleEditor::Layout::SideBySide);
    layout(u"show-the-preview"_s, tr("Show the preview"), u"view-preview"_s, Qt::Key_3, ArticleEditor::Layout::Preview);
    layout(u"show-the-preview-below-the-text"_s, tr("Show the preview below the text"), u"split"_s, Qt::Key_4, ArticleEditor::Layout::Below);
    // Also from the rail and from the search field: these put the keyboard somewhere else anyway.
    for (QAction *action : std::as_const(m_onOpened)) {
        static const QStringList panels{u"show-the-history"_s, u"show-the-outline"_s,    u"show-the-checks"_s,   u"show-the-guide"_s,
                                        u"show-the-posts"_s,   u"show-what-is-wanted"_s, u"show-the-comments"_s, u"edit-title-and-details"_s};
        if (panels.contains(action->objectName()))
            action->setShortcutContext(Qt::WindowShortcut);
    }
    openedVerb(u"back-to-all-articles"_s, tr("Back to all articles"), u"chevron-left"_s, {}, [this] { m_model.closeArticle(); });
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
        connect(m_editor, &ArticleEditor::postsRequested, this, &ArticlesPage::makePosts);
        connect(&m_editor->checks(), &ChecksPanel::ourNamesRequested, this, &ArticlesPage::askOurNames);
        connect(m_editor, &ArticleEditor::templateRequested, findChild<QAction *>(u"choose-a-template"_s), &QAction::trigger);
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
    if (std::exchange(m_wantsChecks, false))
        shown.showPanel(ArticleEditor::Panel::Checks);
    if (std::exchange(m_wantsGuide, false))
        shown.showPanel(ArticleEditor::Panel::Guide);
    follow();
    if (isVisible())
        focusMain();
}

void ArticlesPage::showShelf()
{
    m_stack->setCurrentWidget(m_shelf);
    follow();
    if (isVisible())
        m_shelf->focusOn(std::exchange(m_last, {}));
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
    const auto now = m_model.statusOf(chosen());
    for (const auto &[action, status] : std::as_const(m_statuses)) {
        const bool isEarly = status == domain::ArticleStatus::Approved && now != domain::ArticleStatus::InReview;
        action->setEnabled(action->isEnabled() && now != status && !isEarly);
        // Why it is off; where it is on, its name says all.
        action->setToolTip(now == status ? tr("It is that already") : isEarly ? tr("Ask for review first: an article is approved from there") : action->text());
    }
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
        m_shelf->focusOn(std::exchange(m_last, {}));
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

} // namespace parvis::ui
