// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/longlines.h"
#include "models/articles/frontmattertaking.h"
#include "ui/articles/articleeditor.h"
#include "ui/articles/markdownedit.h"
#include "ui/articles/outlinepanel.h"
#include "ui/articles/previewpane.h"

#include <QtCore/QPointer>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QTextBlock>

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
    connect(m_text, &MarkdownEdit::laidOut, this, [this] {
        m_isTextLaidOut = true;
        m_scrollSoon.start();
    });
    // A text that is seen whole cannot be scrolled, its page may: the wheel over one moves the other.
    connect(m_text, &MarkdownEdit::endReached, this, [this](bool isBeginning) {
        m_followed = Followed::Nothing;
        if (isBeginning)
            m_preview->scrollToLine(1);
        else
            m_preview->showLine(behindAll);
    });
    connect(m_text, &MarkdownEdit::cursorPositionChanged, this, [this] {
        // Who selects everything is not at its end; a find within a line is where one reads.
        const QTextCursor cursor = m_text->textCursor();
        const bool isWithinLine = cursor.document()->findBlock(cursor.anchor()) == cursor.block();
        if (m_isOpening || (cursor.hasSelection() && !isWithinLine))
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
    // A text that is seen whole begins at the top, and so does its page, unless the cursor would not be seen there.
    const bool isWhole = std::exchange(m_isTextLaidOut, false) && m_followed == Followed::Cursor && m_text->isWholeSeen();
    if (m_followed == Followed::Top || isScrolled || isWhole) {
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
    m_text->setNotProse(rendering.notProse, rendering.markdown.size());
    m_outline->setHeadings(rendering.headings);
    showState();
    offerFrontMatter();
    if (m_layout == Layout::Text || !isVisible())
        return;
    if (rendering.isTooLong)
        m_preview->showInstead(tr("This article is too long for the preview: %L1 characters, of which %L2 can be shown. Writing, saving and exporting work.")
                                   .arg(rendering.markdown.size())
                                   .arg(models::ArticleRenderer::mostPreviewed));
    else
        showPage();
    m_preview->setHasMarkup(rendering.body.hasMarkup);
    m_model.pictures().setWanted(rendering.body.pictures);
    m_model.ownPictures().setWanted(rendering.files);
    showCards();
    m_preview->setZoom(m_text->zoomPercent() / 100.0);
}

void ArticleEditor::openBody(const QString &body)
{
    m_longestLine = domain::longestLineOf(body);
    m_isLineTooLong = m_longestLine > domain::longestLine;
    m_text->openText(domain::withoutLongLines(body));
    m_text->setReadOnly(m_model.editor().isReadOnly() || m_isLineTooLong);
    if (m_isLineTooLong)
        offerBreaking();
}

void ArticleEditor::offerBreaking()
{
    const QString sentence
        = tr("A line of this article has %L1 characters, and none can be edited that has more than %L2. It is shown broken at the ends of its "
             "sentences, and stays as it is until you agree.")
              .arg(m_longestLine)
              .arg(domain::longestLine);
    if (m_model.editor().isReadOnly())
        return m_model.hint(sentence);
    m_model.offer(sentence, tr("Break it there"), [this, guard = QPointer(this), article = m_shown] {
        if (!guard || m_shown != article || !std::exchange(m_isLineTooLong, false))
            return;
        m_text->setReadOnly(false);
        m_model.editor().textEdited();
        m_text->setFocus();
    });
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
        // What was looked at begins elsewhere now.
        m_followed = Followed::Top;
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
