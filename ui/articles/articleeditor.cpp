// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articleeditor.h"

#include "core/domain/articles/longlines.h"
#include "models/articles/articlewords.h"
#include "ui/articles/articlepostspanel.h"
#include "ui/articles/checkspanel.h"
#include "ui/articles/commenting.h"
#include "ui/articles/commentspanel.h"
#include "ui/articles/detailspanel.h"
#include "ui/articles/findbar.h"
#include "ui/articles/guidepanel.h"
#include "ui/articles/historypanel.h"
#include "ui/articles/library/illustrating.h"
#include "ui/articles/markdownedit.h"
#include "ui/articles/markdowntables.h"
#include "ui/articles/mending.h"
#include "ui/articles/outlinepanel.h"
#include "ui/articles/paneltabs.h"
#include "ui/articles/previewpane.h"
#include "ui/articles/wantedpanel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
// Below these widths of the page, the columns would be too narrow to read.
constexpr int sideBySideWidth = 900;
constexpr int panelWidth = 1240;
constexpr int panelSize = 300;
constexpr int previewZoomStep = 10;
// What two panes get that share their room, however large it is.
constexpr int evenly = 10'000;
constexpr std::chrono::milliseconds soonest{30};
constexpr std::chrono::milliseconds latest{1000};
constexpr std::chrono::milliseconds frame{16};

/// The layouts as they are offered.
constexpr std::array offeredLayouts{ArticleEditor::Layout::Text, ArticleEditor::Layout::SideBySide, ArticleEditor::Layout::Below,
                                    ArticleEditor::Layout::Preview};

/// Where the share of text and preview is remembered: each direction has its own.
QLatin1StringView shareKey(Qt::Orientation orientation)
{
    return orientation == Qt::Horizontal ? "articles/shareBeside"_L1 : "articles/shareBelow"_L1;
}
} // namespace

ArticleEditor::ArticleEditor(models::ArticlesPageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_text(new MarkdownEdit)
    , m_find(new FindBar(*m_text))
    , m_preview(new PreviewPane(model.pictures(), model.ownPictures()))
    , m_details(new DetailsPanel(model.editor()))
    , m_illustrating(new Illustrating(model.library(), *m_text, this))
    , m_history(new HistoryPanel(model))
    , m_outline(new OutlinePanel)
    , m_checks(new ChecksPanel(model.checks()))
    , m_guide(new GuidePanel(model.guide()))
    , m_posts(new ArticlePostsPanel(model))
    , m_comments(new CommentsPanel(model))
    , m_commenting(new Commenting(model.comments(), *m_text, *m_comments, this))
    , m_wanted(new WantedPanel(model.wanted()))
    , m_panel(new QWidget)
    , m_tabs(new PanelTabs)
    , m_panels(new QStackedWidget)
    , m_state(new ElidedLabel({}))
    , m_layouts(new SegmentedControl(tr("Layout")))
    , m_panelButton(new QToolButton)
    , m_menuButton(new QToolButton)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_reading(new QSplitter(Qt::Horizontal))
{
    auto *back = new QToolButton;
    back->setIcon(theme::icon(u"chevron-left"_s));
    back->setAccessibleName(tr("Back to all articles"));
    back->setToolTip(tr("Back to all articles (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    m_state->setInk(theme::Ink::MutedText);
    m_state->setFont(theme::captionFont());
    m_layouts->addSegment(tr("Text"));
    m_layouts->addSegment(tr("Side by side"));
    m_layouts->addSegment(tr("Below"), tr("The preview below the text"));
    m_layouts->addSegment(tr("Preview"));
    m_panelButton->setIcon(theme::icon(u"sliders"_s));
    m_panelButton->setCheckable(true);
    m_panelButton->setAccessibleName(tr("Details, history, outline, checks, guide, posts, comments and what is wanted"));
    m_panelButton->setToolTip(m_panelButton->accessibleName());

    m_menuButton->setIcon(theme::icon(u"overflow-menu"_s));
    m_menuButton->setAccessibleName(tr("More: export, status, format"));
    m_menuButton->setToolTip(tr("More: export, status, format"));

    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme::unit, theme::half, theme::unit * 2, theme::half);
    line->setSpacing(theme::unit);
    line->addWidget(back);
    line->addWidget(m_state, 1);
    line->addWidget(m_layouts);
    line->addWidget(m_panelButton);
    line->addWidget(m_menuButton);

    auto *writing = new QWidget;
    auto *writingColumn = new QVBoxLayout(writing);
    writingColumn->setContentsMargins(0, 0, 0, 0);
    writingColumn->setSpacing(0);
    writingColumn->addWidget(m_text, 1);
    writingColumn->addWidget(m_find);

    m_tabs->addPanel(tr("Details"), u"sliders"_s);
    m_tabs->addPanel(tr("History"), u"history"_s);
    m_tabs->addPanel(tr("Outline"), u"view-list-details"_s);
    m_tabs->addPanel(tr("Checks"), u"check"_s);
    m_tabs->addPanel(tr("Guide"), u"information"_s);
    m_tabs->addPanel(tr("Posts"), u"place-calendar"_s);
    m_tabs->addPanel(tr("Comments"), u"note"_s);
    //: what people ask that the article answers
    m_tabs->addPanel(tr("Wanted"), u"place-insights"_s);
    m_tabs->setAccessibleName(tr("What the panel shows"));
    auto *detailsScroll = new QScrollArea;
    detailsScroll->setWidget(m_details);
    detailsScroll->setWidgetResizable(true);
    detailsScroll->setFrameShape(QFrame::NoFrame);
    detailsScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    detailsScroll->setFocusPolicy(Qt::NoFocus);
    m_panels->addWidget(detailsScroll);
    m_panels->addWidget(m_history);
    m_panels->addWidget(m_outline);
    m_panels->addWidget(m_checks);
    m_panels->addWidget(m_guide);
    m_panels->addWidget(m_posts);
    m_panels->addWidget(m_comments);
    m_panels->addWidget(m_wanted);
    auto *panelColumn = new QVBoxLayout(m_panel);
    panelColumn->setContentsMargins(theme::unit, theme::unit, 0, 0);
    panelColumn->setSpacing(0);
    panelColumn->addWidget(m_tabs);
    panelColumn->addWidget(m_panels, 1);
    m_panels->setMinimumWidth(panelSize * 4 / 5);
    m_panel->setAccessibleName(m_panelButton->accessibleName());

    m_reading->addWidget(writing);
    m_reading->addWidget(m_preview);
    m_reading->setHandleWidth(1);
    m_reading->setChildrenCollapsible(false);
    m_reading->setSizes({evenly, evenly});
    m_splitter->addWidget(m_reading);
    m_splitter->addWidget(m_panel);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({evenly, panelSize});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_splitter, 1);

    m_renderSoon.setSingleShot(true);
    m_scrollSoon.setSingleShot(true);
    m_scrollSoon.setInterval(frame);
    const QSettings settings;
    m_isLayoutChosen = settings.contains("articles/layout"_L1);
    m_isPanelChosen = settings.contains("articles/panel"_L1);
    m_layout = static_cast<Layout>(std::clamp(settings.value("articles/layout"_L1, 0).toInt(), 0, static_cast<int>(Layout::Below)));
    placePanel(m_isPanelChosen ? static_cast<Panel>(settings.value("articles/panel"_L1).toInt()) : Panel::None);
    m_splitter->restoreState(settings.value("articles/columns"_L1).toByteArray());
    m_reading->restoreState(settings.value(shareKey(Qt::Horizontal)).toByteArray());
    m_text->setZoomPercent(settings.value("articles/zoom"_L1, 100).toInt());

    m_text->setHtmlReader(&models::markdownOfHtml);
    m_model.words().load();
    m_text->setWords(m_model.words());

    auto &editor = m_model.editor();
    editor.setTextSource([this] { return m_isLineTooLong ? m_model.editor().article().body : m_text->toPlainText(); });
    connect(&editor, &models::ArticleEditorModel::opened, this, &ArticleEditor::openArticle);
    connect(&editor, &models::ArticleEditorModel::closed, this, &ArticleEditor::closeArticle);
    connect(&editor, &models::ArticleEditorModel::textReplaced, this, [this](const QString &text) {
        m_isOpening = true;
        if (domain::longestLineOf(text) > domain::longestLine || m_isLineTooLong)
            openBody(text);
        else
            m_text->replaceText(text);
        m_isOpening = false;
        render();
    });
    connect(&editor, &models::ArticleEditorModel::fieldsChanged, this, [this] {
        chooseSpelling();
        showState();
        showCards();
        followFields();
    });
    connect(&editor, &models::ArticleEditorModel::saveStateChanged, this, &ArticleEditor::showState);
    connect(m_text->document(), &QTextDocument::contentsChange, this, [this] {
        // The highlighter's colours are reported as changes too, but are no new revision of the text.
        if (const int revision = m_text->document()->revision(); std::exchange(m_revision, revision) != revision)
            textChanged();
    });
    connect(m_text, &MarkdownEdit::findRequested, this, [this] { openFind(false); });
    connect(m_text, &MarkdownEdit::replaceRequested, this, [this] { openFind(true); });
    connect(m_text, &MarkdownEdit::filesOffered, m_illustrating, qOverload<const QStringList &>(&Illustrating::take));
    connect(m_text, &MarkdownEdit::pictureOffered, m_illustrating, qOverload<const QImage &>(&Illustrating::take));
    connect(m_text, &MarkdownEdit::pasteRefused, this, [this](qsizetype letters) {
        m_model.refuse(tr("That is too long to be pasted: %L1 characters. An article may have %L2.").arg(letters).arg(MarkdownEdit::mostLetters));
    });
    connect(m_text, &MarkdownEdit::linesBroken, this, [this](qsizetype letters) {
        m_model.hint(
            tr("A line of %L1 characters was broken at the ends of its sentences: none may be longer than %L2.").arg(letters).arg(domain::longestLine));
    });
    connect(m_text, &MarkdownEdit::lettersLeftOut, this,
            [this](qsizetype letters) { m_model.hint(tr("%Ln character(s) that nobody can see were left out.", nullptr, static_cast<int>(letters))); });
    connect(m_illustrating, &Illustrating::articleWanted, &m_model, &models::ArticlesPageModel::open);
    connect(m_text, &MarkdownEdit::zoomChanged, this, [this](int percent) {
        m_preview->setZoom(percent / 100.0);
        QSettings().setValue("articles/zoom"_L1, percent);
    });
    connect(m_preview, &PreviewPane::zoomRequested, this,
            [this](int steps) { m_text->setZoomPercent(steps == 0 ? 100 : m_text->zoomPercent() + steps * previewZoomStep); });
    connect(m_preview, &PreviewPane::cardsWanted, this, &ArticleEditor::showCards);
    connect(m_preview, &PreviewPane::problemFound, &m_model, qOverload<const QString &, const QString &>(&models::ArticlesPageModel::tellProblem));
    connect(m_text, &MarkdownEdit::cursorPositionChanged, this, [this] { m_outline->showLine(m_text->textCursor().blockNumber() + 1); });
    connect(m_outline, &OutlinePanel::lineRequested, this, &ArticleEditor::goToLine);
    connect(m_outline, &OutlinePanel::moveRequested, this, &ArticleEditor::moveSection);
    connect(m_history, &HistoryPanel::editRequested, m_text, &MarkdownEdit::replaceSpan);
    connect(m_guide, &GuidePanel::templateRequested, this, &ArticleEditor::templateRequested);
    connect(m_posts, &ArticlePostsPanel::makeRequested, this, &ArticleEditor::postsRequested);
    connect(m_checks, &ChecksPanel::placeRequested, this, &ArticleEditor::goTo);
    connect(m_checks, &ChecksPanel::mendRequested, this, [this](const models::CheckRow &row, bool goesOn) {
        if (!mend(*m_text, row))
            return m_model.hint(tr("The text has changed meanwhile. The checks will find it again in a moment."));
        if (goesOn)
            m_checks->goToNextMend();
    });
    connect(m_text, &MarkdownEdit::typedInVain, this, [this] {
        // What was offered may have gone meanwhile.
        if (m_isLineTooLong)
            offerBreaking();
    });
    connect(m_checks, &ChecksPanel::undoRequested, m_text, &QPlainTextEdit::undo);
    connect(&m_model.pageHead(), &models::PageHead::made, m_preview, &PreviewPane::showHead);
    connect(m_checks, &ChecksPanel::watchedChanged, this, &ArticleEditor::showShades);
    connect(&m_model.checks(), &models::ArticleChecks::checked, this, &ArticleEditor::showShades);
    connect(&m_renderSoon, &QTimer::timeout, this, &ArticleEditor::render);
    connect(&m_renderer, &models::ArticleRenderer::rendered, this, &ArticleEditor::showRendering);
    connect(&m_model.onSites(), &models::ArticlesOnSites::changed, this, &ArticleEditor::showState);
    connect(m_details, &DetailsPanel::edited, &m_model, &models::ArticlesPageModel::editDetails);
    connect(m_details, &DetailsPanel::statusRequested, this, [this](domain::ArticleStatus status) { m_model.setStatus(m_model.editor().id(), status); });
    connect(back, &QToolButton::clicked, this, &ArticleEditor::backRequested);
    connect(m_layouts, &SegmentedControl::currentChanged, this, [this](int index) { setLayoutShown(offeredLayouts.at(static_cast<size_t>(index))); });
    connect(m_panelButton, &QToolButton::clicked, this, [this](bool isOn) { showPanel(isOn ? static_cast<Panel>(m_tabs->currentIndex()) : Panel::None); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        // As in applyLayout().
        if (m_panels->isAncestorOf(QApplication::focusWidget()))
            m_tabs->setFocus();
        m_panels->setCurrentIndex(index);
        if (!m_isPlacingPanel && isVisible())
            showPanel(static_cast<Panel>(index));
    });
    // The panel that was remembered was chosen before anybody heard of it.
    m_panels->setCurrentIndex(m_tabs->currentIndex());
    connect(m_splitter, &QSplitter::splitterMoved, this, &ArticleEditor::remember);
    connect(m_reading, &QSplitter::splitterMoved, this, &ArticleEditor::remember);
    joinPreview();
    joinComments();
    joinWanted();
}

ArticleEditor::~ArticleEditor()
{
    // The text goes with this widget: what is not saved yet is taken now.
    m_model.editor().flush();
    m_model.comments().setDocument(nullptr);
    m_model.editor().setTextSource({});
}

void ArticleEditor::openArticle()
{
    m_isOpening = true;
    m_find->hide();
    qobject_cast<QScrollArea *>(m_panels->widget(static_cast<int>(Panel::Details)))->verticalScrollBar()->setValue(0);
    m_text->setReadOnly(m_model.editor().isReadOnly());
    const domain::Article &article = m_model.editor().article();
    m_rendering.reset();
    m_renderer.forget();
    m_preview->clear();
    m_followed = Followed::Top;
    m_isFrontMatterSaid = false;
    m_outline->setHeadings({});
    m_outline->setReadOnly(m_model.editor().isReadOnly());
    m_checks->setReadOnly(m_model.editor().isReadOnly());
    m_guide->setReadOnly(m_model.editor().isReadOnly());
    m_posts->setReadOnly(m_model.editor().isReadOnly());
    m_comments->setReadOnly(m_model.editor().isReadOnly());
    m_wanted->setReadOnly(m_model.editor().isReadOnly());
    m_shown = article.id;
    openBody(article.body);
    m_isOpening = false;
    chooseSpelling();
    applyLayout();
    render();
    showState();
}

void ArticleEditor::closeArticle()
{
    m_renderSoon.stop();
    m_shown = {};
    m_isOpening = true;
    m_text->openText({});
    m_isOpening = false;
}

void ArticleEditor::textChanged()
{
    if (m_isOpening)
        return;
    // What is changed from elsewhere, as a mend by its button, stays out of sight where it is.
    if (m_text->hasFocus())
        m_followed = Followed::Cursor;
    m_model.editor().textEdited();
    m_model.checks().textEdited();
    m_model.wanted().textEdited();
    // As often as the text's length allows: a rendering that takes long is asked for less often.
    // The first key after a pause waits for nothing.
    if (!m_renderSoon.isActive()) {
        const auto apart = std::clamp(m_renderer.lastCost() * 3, soonest, latest);
        const auto past = m_sinceRender.isValid() ? std::chrono::milliseconds(m_sinceRender.elapsed()) : apart;
        m_renderSoon.start(std::max(apart - past, std::chrono::milliseconds(0)));
    }
}

void ArticleEditor::render()
{
    m_sinceRender.start();
    if (!m_shown.isNull())
        m_renderer.render(m_text->toPlainText(), isVisible() && m_layout != Layout::Text);
}

void ArticleEditor::describeImage()
{
    if (!m_illustrating->describe())
        m_model.refuse(tr("There is no image at the cursor. Put it into one: ![…](…)"));
}

void ArticleEditor::editImage()
{
    if (!m_illustrating->edit())
        m_model.refuse(tr("There is no image of this workspace at the cursor."));
}

void ArticleEditor::showCards()
{
    if (m_preview->showsCards() && m_rendering && m_layout != Layout::Text) {
        m_preview->showCards(m_model.editor().article(), m_rendering->files + m_rendering->body.pictures);
        m_model.pageHead().make(m_model.editor().article());
    }
}

void ArticleEditor::moveSection(int heading, int before)
{
    // What was typed since moved the lines; the next rendering knows where they are.
    const QString text = m_text->toPlainText();
    if (!m_rendering || m_rendering->markdown != text || m_text->isReadOnly())
        return;
    if (const auto moved = domain::moveSection(text.split(u'\n'), m_rendering->headings, heading, before))
        m_text->replaceLines(*moved);
}

void ArticleEditor::showShades()
{
    QList<MarkdownEdit::Shade> shades;
    if (m_checks->isVisible()) {
        for (const models::ParagraphShade &shade : m_model.checks().shades())
            shades.append({.firstLine = shade.firstLine, .lastLine = shade.lastLine, .strength = shade.heat});
    }
    m_text->setShades(shades);
}

void ArticleEditor::showState()
{
    auto &editor = m_model.editor();
    if (!editor.isOpen())
        return;
    QStringList parts = {models::statusWord(editor.status()), m_model.placeOfOpened(), editor.saveWords()};
    parts.removeAll(QString());
    const QString places = m_model.placesOfOpened();
    if (m_rendering)
        parts += {models::lengthWords(m_rendering->words, editor.fields().goalWords), models::charactersInWords(m_rendering->characters)};
    if (const int open = m_model.comments().openComments(); open > 0)
        parts += models::openCommentsWords(open);
    m_state->setText(parts.join(u" · "_s));
    m_state->setDetail(places.isEmpty() ? QString() : m_state->text() + u". "_s + places);
    m_state->setAccessibleDescription(places);
    m_details->setPlaces(places);
    const bool isFailed = editor.saveState() == models::ArticleEditorModel::SaveState::Failed;
    m_state->setInk(isFailed ? theme::Ink::Unfavourable : theme::Ink::MutedText);
}

void ArticleEditor::chooseSpelling()
{
    m_details->setSpelled(m_text->setSpellingLanguage(m_model.editor().fields().language));
}

void ArticleEditor::setLayoutShown(Layout layout)
{
    m_isLayoutChosen = true;
    m_layout = layout;
    remember();
    applyLayout();
    render();
}

void ArticleEditor::applyLayout()
{
    if (!m_isLayoutChosen)
        m_layout = width() >= sideBySideWidth ? Layout::SideBySide : Layout::Text;
    auto *writing = m_reading->widget(0);
    const auto has = [focused = QApplication::focusWidget()](const QWidget *widget) { return focused && widget->isAncestorOf(focused); };
    const bool isTextWanted
        = m_layout != Layout::Preview && (m_layout == Layout::Text || writing->isHidden()) && (has(m_preview) || (m_isTextAwaited && m_layouts->hasFocus()));
    // What is about to hide gives the keyboard away before: Qt would hand it on to the preview, which goes to its first link.
    if (m_layout == Layout::Preview && has(writing)) {
        m_isTextAwaited = true;
        m_layouts->setFocus();
    }
    m_layouts->setCurrentIndex(static_cast<int>(std::ranges::find(offeredLayouts, m_layout) - offeredLayouts.begin()));
    turnSplitter();
    writing->setVisible(m_layout != Layout::Preview);
    if (isTextWanted)
        m_text->setFocus();
    if (m_layout != Layout::Preview)
        m_isTextAwaited = false;
    m_preview->setVisible(m_layout != Layout::Text);
    if (!m_isPanelChosen)
        placePanel(width() >= panelWidth ? Panel::Details : Panel::None);
    Q_EMIT layoutShownChanged(m_layout);
}

void ArticleEditor::turnSplitter()
{
    const Qt::Orientation wanted = m_layout == Layout::Below ? Qt::Vertical : Qt::Horizontal;
    if (m_reading->orientation() == wanted)
        return;
    m_reading->setOrientation(wanted);
    if (!m_reading->restoreState(QSettings().value(shareKey(wanted)).toByteArray()))
        m_reading->setSizes({evenly, evenly});
    // A state holds the direction it was saved in, which must not win.
    m_reading->setOrientation(wanted);
}

void ArticleEditor::openFind(bool withReplace)
{
    if (m_layout == Layout::Preview)
        setLayoutShown(Layout::Text);
    m_find->open(withReplace);
}

void ArticleEditor::alignTable()
{
    QTextCursor cursor = m_text->textCursor();
    if (ui::alignTable(cursor))
        return m_text->setTextCursor(cursor);
    m_model.refuse(tr("The cursor stands in no table. A table has lines with bars, and below its head a line such as | --- | --- |."));
}

domain::TextSpan ArticleEditor::selection() const
{
    const QTextCursor cursor = m_text->textCursor();
    return {.start = cursor.selectionStart(), .length = cursor.selectionEnd() - cursor.selectionStart()};
}

void ArticleEditor::typeset()
{
    const int count = m_text->typesetAll();
    m_model.tell(count > 0 ? tr("%Ln place(s) set otherwise.", nullptr, count) : tr("The typography is good as it is."));
}

bool ArticleEditor::closeInner()
{
    if (leavePanel())
        return true;
    if (!m_find->isVisible())
        return false;
    m_find->close();
    return true;
}

QList<QWidget *> ArticleEditor::panes() const
{
    QList<QWidget *> shown;
    if (m_layout != Layout::Preview)
        shown.append(m_text);
    if (m_layout != Layout::Text)
        shown.append(m_preview);
    if (panelShown() != Panel::None)
        shown.append(m_panel);
    return shown;
}

void ArticleEditor::remember()
{
    QSettings settings;
    if (m_isLayoutChosen)
        settings.setValue("articles/layout"_L1, static_cast<int>(m_layout));
    if (m_isPanelChosen)
        settings.setValue("articles/panel"_L1, static_cast<int>(panelShown()));
    settings.setValue("articles/columns"_L1, m_splitter->saveState());
    settings.setValue(shareKey(m_reading->orientation()), m_reading->saveState());
}

void ArticleEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // What is shown goes by the width alone: a message below the page closes no panel.
    if (event->size().width() == event->oldSize().width())
        return;
    const Layout before = m_layout;
    applyLayout();
    if (m_layout != before)
        render();
}

void ArticleEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    render();
}

} // namespace parvis::ui
