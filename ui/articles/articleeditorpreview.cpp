// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/frontmattertaking.h"
#include "ui/articles/articleeditor.h"
#include "ui/articles/markdownedit.h"
#include "ui/articles/outlinepanel.h"
#include "ui/articles/previewpane.h"

#include <QtCore/QPointer>
#include <QtCore/QScopedValueRollback>

using namespace Qt::StringLiterals;

// What the preview shows of the text, and how one follows the other.
namespace parvis::ui {

namespace {
/// A line behind the last one of any text.
constexpr double behindAll = 1e9;
} // namespace

void ArticleEditor::joinPreview()
{
    connect(m_text, &MarkdownEdit::scrolled, this, [this] {
        if (m_isFollowingPreview)
            return;
        m_isTextScrolled = true;
        // The cursor scrolls the text too where somebody writes.
        if (!m_scrollSoon.isActive())
            m_followed = Followed::Top;
        m_scrollSoon.start();
    });
    // Beside a panel that came, or back from another place, what is followed stays so.
    connect(m_text, &MarkdownEdit::laidOut, &m_scrollSoon, qOverload<>(&QTimer::start));
    connect(m_text, &MarkdownEdit::cursorPositionChanged, this, [this] {
        // Who selects everything is not at its end.
        if (m_isOpening || m_text->textCursor().hasSelection())
            return;
        m_followed = Followed::Cursor;
        m_scrollSoon.start();
    });
    connect(&m_scrollSoon, &QTimer::timeout, this, &ArticleEditor::followText);
    connect(m_preview, &PreviewPane::scrolledToLine, this, [this](double read) {
        const QScopedValueRollback following(m_isFollowingPreview, true);
        m_followed = Followed::Nothing;
        m_text->scrollToLine(read);
    });
}

void ArticleEditor::followText()
{
    if (m_layout == Layout::Text || m_layout == Layout::Preview)
        return;
    const bool isScrolled = std::exchange(m_isTextScrolled, false);
    if (m_followed == Followed::Top || isScrolled) {
        m_preview->scrollToLine(m_text->topLine());
        if (m_text->isAtEnd())
            m_preview->showLine(behindAll);
    }
    if (m_followed == Followed::Cursor)
        m_preview->showLine(m_text->textCursor().atEnd() ? behindAll : m_text->cursorLine());
}

void ArticleEditor::showRendering(const models::ArticleRendering &rendering)
{
    if (m_shown.isNull())
        return;
    m_rendering = rendering;
    m_outline->setHeadings(rendering.headings);
    showState();
    offerFrontMatter();
    if (m_layout == Layout::Text || !isVisible())
        return;
    showPage();
    m_preview->setHasMarkup(rendering.body.hasMarkup);
    m_model.pictures().setWanted(rendering.body.pictures);
    m_model.ownPictures().setWanted(rendering.files);
    showCards();
    m_preview->setZoom(m_text->zoomPercent() / 100.0);
}

void ArticleEditor::offerFrontMatter()
{
    const bool isThere = m_rendering->frontLines > 0 && !m_text->isReadOnly();
    if (std::exchange(m_isFrontMatterSaid, isThere) == isThere)
        return;
    const QString sentence = tr("The text begins with front matter. It belongs into the details, and is shown in no preview.");
    if (!isThere)
        return m_model.withdraw(sentence);
    m_model.offer(sentence, tr("Take it over"), [this, guard = QPointer(this)] {
        const auto taken = guard ? models::takenFrontMatter(m_text->toPlainText(), m_model.editor().fields()) : std::nullopt;
        if (!taken)
            return;
        m_text->replaceText(taken->body);
        m_model.editDetails(taken->fields);
        m_text->setFocus();
    });
}

void ArticleEditor::showPage()
{
    const models::ArticleFields fields = m_model.editor().fields();
    QList<domain::RenderedBlock> body = m_rendering->body.blocks;
    const auto heading = std::ranges::find(m_rendering->headings, 1, &domain::Heading::level);
    const bool saysTitle = heading != m_rendering->headings.cend() && heading->text == fields.title;
    // A text that neither begins with its title nor says it further down still has one; as in the page that is exported.
    if (!fields.title.isEmpty() && !saysTitle && (body.isEmpty() || !body.first().html.startsWith("<h1"_L1)))
        body.prepend({.line = 0, .html = u"<h1 data-line=\"0\">%1</h1>\n"_s.arg(fields.title.toHtmlEscaped())});
    m_titleShown = fields.title;
    m_languageShown = fields.language;
    m_preview->showBody(body, fields.language);
    followText();
}

void ArticleEditor::followFields()
{
    const models::ArticleFields fields = m_model.editor().fields();
    const bool isOther = fields.title != m_titleShown || fields.language != m_languageShown;
    // A rendering without its blocks was only counted.
    if (isOther && m_rendering && !m_rendering->body.blocks.isEmpty() && m_layout != Layout::Text && isVisible())
        showPage();
}

} // namespace parvis::ui
