// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdownedit.h"

#include "models/articles/notprose.h"
#include "models/words/workspacewords.h"
#include "ui/articles/markdownhighlighter.h"
#include "ui/articles/markdowntables.h"
#include "ui/articles/markdowntyping.h"
#include "ui/articles/replacing.h"
#include "ui/articles/textmarks.h"
#include "ui/widgets/theme.h"
#include "ui/words/spellingmenu.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;

namespace {
constexpr int smallestZoom = 60;
constexpr int largestZoom = 250;
constexpr int zoomStep = 10;
constexpr std::chrono::milliseconds markDelay{120};

/// A bare session knows no key for Replace; Ctrl+H is what most programs have.
bool isReplace(const QKeyEvent &key)
{
    return key.matches(QKeySequence::Replace) || key.keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_H);
}

/// On many keyboards + wants Shift, on others = is what is pressed.
bool isLarger(const QKeyEvent &key)
{
    const bool isControl = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::ControlModifier;
    return key.matches(QKeySequence::ZoomIn) || (isControl && (key.key() == Qt::Key_Plus || key.key() == Qt::Key_Equal));
}

/// Writes behind each verb the key that does it. Qt leaves out those that the window has too, though they mean the text while it has the focus.
void nameKeys(QMenu &menu)
{
    constexpr std::array keys{std::pair("edit-undo"_L1, QKeySequence::Undo),   std::pair("edit-redo"_L1, QKeySequence::Redo),
                              std::pair("edit-cut"_L1, QKeySequence::Cut),     std::pair("edit-copy"_L1, QKeySequence::Copy),
                              std::pair("edit-paste"_L1, QKeySequence::Paste), std::pair("select-all"_L1, QKeySequence::SelectAll)};
    for (const auto &[name, key] : keys) {
        auto *action = menu.findChild<QAction *>(name);
        if (action && !action->text().contains(u'\t'))
            action->setText(action->text() + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText));
    }
}

QAction *insertInto(QMenu &menu, QAction *before, const QString &text)
{
    auto *action = new QAction(text, &menu);
    menu.insertAction(before, action);
    return action;
}

QString nameOf(const MarkedHint &hint)
{
    using Kind = domain::TypographyHint::Kind;
    switch (hint.kind) {
    case Kind::MissingSpace:
        return MarkdownEdit::tr("Put a no-break space: “%1”").arg(hint.replacement);
    case Kind::StraightQuotes:
        return MarkdownEdit::tr("Put a guillemet: %1").arg(hint.replacement);
    case Kind::StraightApostrophe:
        return MarkdownEdit::tr("Put a typographic apostrophe: %1").arg(hint.replacement);
    case Kind::ThreeDots:
        return MarkdownEdit::tr("Put an ellipsis: %1").arg(hint.replacement);
    case Kind::RepeatedWord:
        return MarkdownEdit::tr("Write “%1” once").arg(hint.replacement);
    }
    return {};
}

QFont writingFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // Its tall lines read better than those of the usual fallback.
    if (QFontDatabase::hasFamily(u"Noto Sans Mono"_s) && !QFontDatabase::isSmoothlyScalable(font.family()))
        font.setFamily(u"Noto Sans Mono"_s);
    if (font.family() == "Monospace"_L1 || font.family() == "monospace"_L1)
        font.setFamily(QFontDatabase::hasFamily(u"Noto Sans Mono"_s) ? u"Noto Sans Mono"_s : font.family());
    font.setPointSizeF(theme::bodyFont().pointSizeF());
    return font;
}
} // namespace

MarkdownEdit::MarkdownEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new MarkdownHighlighter(document()))
{
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(false);
    setCenterOnScroll(false);
    setAccessibleName(tr("Text of the article"));
    setPlaceholderText(tr("# The title\n\nThen the story. Markdown marks headings, **strong words**, lists and links."));
    document()->setDocumentMargin(theme::unit * 2);
    applyFont();
    m_markSoon.setSingleShot(true);
    m_markSoon.setInterval(markDelay);
    connect(&m_markSoon, &QTimer::timeout, this, &MarkdownEdit::markWords);
    const auto later = [this] { m_markSoon.start(); };
    connect(document(), &QTextDocument::contentsChange, this, &MarkdownEdit::moveNotProse);
    connect(document(), &QTextDocument::contentsChange, this, later);
    connect(m_highlighter, &MarkdownHighlighter::finished, this, later);
    m_highlighter->setShown([this] { return linesShown(); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, later);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownEdit::keepLineCentred);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this, later] {
        later();
        followScrolling();
    });
}

MarkdownEdit::~MarkdownEdit() = default;

void MarkdownEdit::openText(const QString &text)
{
    m_shades.clear();
    m_notProse.clear();
    m_highlighter->putOff();
    setPlainText(text);
    m_highlighter->begin();
    document()->setModified(false);
}

void MarkdownEdit::replaceText(const QString &text)
{
    const int position = textCursor().position();
    const int scroll = verticalScrollBar()->value();
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.insertText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scroll);
}

void MarkdownEdit::setWords(models::WorkspaceWords &words)
{
    m_words = &words;
    const auto follow = [this] {
        m_spelling.setKnown([this](const QString &word) { return m_words && m_words->knows(word); });
        m_markSoon.start();
    };
    connect(m_words, &models::WorkspaceWords::changed, this, follow);
    follow();
}

bool MarkdownEdit::setSpellingLanguage(const QString &language)
{
    const bool isActive = m_spelling.setLanguage(language);
    m_markSoon.start();
    return isActive;
}

void MarkdownEdit::setSearched(const QRegularExpression &searched)
{
    m_searched = searched;
    markWords();
}

std::pair<int, int> MarkdownEdit::placeOf(const QRegularExpression &searched, const QTextCursor &found) const
{
    int place = 0;
    int count = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (const auto &match : searched.globalMatch(block.text())) {
            count += match.capturedLength() > 0 ? 1 : 0;
            if (block.position() + match.capturedStart() <= found.selectionStart())
                place = count;
        }
    }
    return {place, count};
}

int MarkdownEdit::replaceAll(const QRegularExpression &searched, const Replacement &by)
{
    if (searched.pattern().isEmpty() || !searched.isValid())
        return 0;
    int count = 0;
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid();) {
        // A replacement may hold line breaks.
        const QTextBlock next = block.next();
        QList<QRegularExpressionMatch> matches;
        for (const auto &match : searched.globalMatch(block.text()))
            matches.prepend(match);
        matches.removeIf([](const QRegularExpressionMatch &match) { return match.capturedLength() == 0; });
        for (const QRegularExpressionMatch &match : std::as_const(matches)) {
            edit.setPosition(block.position() + static_cast<int>(match.capturedStart()));
            edit.setPosition(block.position() + static_cast<int>(match.capturedEnd()), QTextCursor::KeepAnchor);
            putInPlace(edit, by(match));
            ++count;
        }
        block = next;
    }
    edit.endEditBlock();
    return count;
}

void MarkdownEdit::setFocusMode(bool isOn)
{
    m_isFocused = isOn;
    markWords();
}

void MarkdownEdit::applyFont()
{
    QFont font = writingFont();
    font.setPointSizeF(font.pointSizeF() * m_zoom / 100.0);
    setFont(font);
    constexpr int tabLetters = 4;
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * tabLetters);
    centreColumn();
}

void MarkdownEdit::setZoomPercent(int percent)
{
    const int bounded = std::clamp(percent, smallestZoom, largestZoom);
    if (bounded == m_zoom)
        return;
    m_zoom = bounded;
    {
        // Larger letters scroll nothing by themselves.
        const QScopedValueRollback layingOut(m_isLayingOut, true);
        const bool isWritten = m_isCursorInView && isVisible();
        applyFont();
        // A larger text is a longer one: the line being written stays in view.
        if (isWritten)
            ensureCursorVisible();
    }
    Q_EMIT zoomChanged(m_zoom);
    Q_EMIT laidOut();
}

void MarkdownEdit::setShades(const QList<Shade> &shades)
{
    m_shades.clear();
    for (const Shade &shade : shades) {
        const QTextBlock first = document()->findBlockByNumber(shade.firstLine - 1);
        const QTextBlock last = document()->findBlockByNumber(shade.lastLine - 1);
        if (!first.isValid() || !last.isValid())
            continue;
        QTextCursor paragraph(first);
        paragraph.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
        m_shades.append({paragraph, shade.strength});
    }
    viewport()->update();
}

void MarkdownEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    m_isCursorInView = viewport()->rect().intersects(cursorRect());
    if (m_shades.isEmpty())
        return;
    constexpr int barWidth = 4;
    constexpr double faintest = 0.15;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int shown = firstVisibleBlock().position();
    for (const auto &[paragraph, strength] : std::as_const(m_shades)) {
        if (paragraph.selectionEnd() < shown)
            continue;
        const QRectF first = blockBoundingGeometry(document()->findBlock(paragraph.selectionStart())).translated(contentOffset());
        if (first.top() > event->rect().bottom())
            break;
        const QRectF last = blockBoundingGeometry(document()->findBlock(paragraph.selectionEnd())).translated(contentOffset());
        QColor colour = theme::ink(Ink::Unfavourable);
        colour.setAlphaF(static_cast<float>(faintest + (1 - faintest) * strength));
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(theme::half, first.top(), barWidth, last.bottom() - first.top()).adjusted(0, 1, 0, -1), barWidth / 2.0, barWidth / 2.0);
    }
}

void MarkdownEdit::replaceLines(const domain::LinesReplaced &replaced)
{
    QTextCursor cursor(document()->findBlockByNumber(replaced.range.first - 1));
    const QTextBlock last = document()->findBlockByNumber(replaced.range.last - 1);
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    cursor.insertText(replaced.lines.join(u'\n'));
    goToLine(replaced.movedTo);
}

void MarkdownEdit::replaceSpan(const domain::TextReplaced &replaced)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(replaced.span.start));
    cursor.setPosition(static_cast<int>(replaced.span.start + replaced.span.length), QTextCursor::KeepAnchor);
    cursor.insertText(replaced.by);
    setTextCursor(cursor);
}

void MarkdownEdit::markWords()
{
    const QTextCursor here = textCursor();
    const TextMarks wanted{.spelling = m_spelling,
                           .language = m_spelling.language(),
                           .searched = m_searched,
                           .writtenAt = hasFocus() && !here.hasSelection() ? here.position() : -1,
                           .isFocused = m_isFocused,
                           .notProse = m_notProse,
                           .paragraph = paragraphAround(here.block())};
    QList<QTextEdit::ExtraSelection> marks;
    const auto [first, last] = linesShown();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        marks += wanted.of(block);
        if (block == last)
            break;
    }
    setExtraSelections(marks);
}

void MarkdownEdit::setNotProse(const QList<domain::TextSpan> &spans, qsizetype length)
{
    if (length != document()->characterCount() - 1 || spans == m_notProse)
        return;
    m_notProse = spans;
    m_markSoon.start();
}

void MarkdownEdit::moveNotProse(int position, int removed, int added)
{
    if (removed == added)
        return;
    for (domain::TextSpan &span : m_notProse) {
        if (span.start >= position + removed)
            span.start += added - removed;
        else if (span.start + span.length > position)
            span.length = std::max<qsizetype>(0, span.length + added - removed);
    }
}

void MarkdownEdit::addSpellingTo(QMenu &menu, int position)
{
    const QTextCursor wrong = misspelledAt(extraSelections(), position);
    if (!wrong.isNull())
        addSpelling(menu, wrong, m_spelling, m_words, isReadOnly(), [this] { markWords(); });
}

void MarkdownEdit::addTypographyTo(QMenu &menu, int position)
{
    const auto hint = hintAt(extraSelections(), position);
    if (!hint || isReadOnly())
        return;
    QAction *before = menu.actions().value(0);
    addFix(menu, before, nameOf(*hint), hint->place, hint->replacement);
    connect(insertInto(menu, before, tr("Set the whole article like this")), &QAction::triggered, this, &MarkdownEdit::typesetAll);
    menu.insertSeparator(before);
}

int MarkdownEdit::typesetAll()
{
    // The colours of a long text may still be on their way, and say nothing of code in a language of its own.
    const QList<domain::TextSpan> notProse = models::notProseOf(toPlainText());
    int count = 0;
    QTextCursor edit(document());
    edit.beginEditBlock();
    // From the end: what stands before keeps its place.
    for (QTextBlock block = document()->lastBlock(); block.isValid(); block = block.previous()) {
        const auto hints = hintsOf(block, m_spelling.language(), notProse);
        for (auto hint = hints.crbegin(); hint != hints.crend(); ++hint) {
            edit.setPosition(block.position() + static_cast<int>(hint->start));
            edit.setPosition(block.position() + static_cast<int>(hint->start + hint->length), QTextCursor::KeepAnchor);
            edit.insertText(hint->replacement);
            ++count;
        }
    }
    edit.endEditBlock();
    return count;
}

void MarkdownEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    nameKeys(*menu);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int position = isByKey ? textCursor().position() : cursorForPosition(viewport()->mapFrom(this, event->pos())).position();
    addTypographyTo(*menu, position);
    addSpellingTo(*menu, position);
    Q_EMIT menuOpening(menu, position);
    menu->popup(isByKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

bool MarkdownEdit::isTypedInVain(const QKeyEvent &key) const
{
    // A letter that cannot be written means nothing else either.
    const bool isPlain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    return isReadOnly() && isPlain && !key.text().isEmpty() && key.text().front().isPrint();
}

bool MarkdownEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // While the text has the focus, these keys mean the text and not the window.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find) || isReplace(*key) || isLarger(*key) || key->matches(QKeySequence::ZoomOut)
            || key->keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_0) || isTypedInVain(*key)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void MarkdownEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->followTheme();
        m_markSoon.start();
    }
}

void MarkdownEdit::keyPressEvent(QKeyEvent *event)
{
    if (isTypedInVain(*event))
        return Q_EMIT typedInVain();
    if (event->matches(QKeySequence::Find))
        return Q_EMIT findRequested();
    if (isReplace(*event))
        return Q_EMIT replaceRequested();
    if (isLarger(*event))
        return setZoomPercent(m_zoom + zoomStep);
    if (event->matches(QKeySequence::ZoomOut))
        return setZoomPercent(m_zoom - zoomStep);
    if (event->keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_0))
        return setZoomPercent(100);
    if (openMenuByKey(*this, cursorRect().bottomLeft(), *event))
        return;
    QTextCursor cursor = textCursor();
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (!isReadOnly() && isReturn && isPlain && (continueTable(cursor) || continueBlock(cursor))) {
        setTextCursor(cursor);
        ensureCursorVisible();
        return;
    }
    if (!isReadOnly() && isTab && moveByCells(cursor, event->key() == Qt::Key_Tab ? 1 : -1)) {
        setTextCursor(cursor);
        return;
    }
    if (!isReadOnly() && isTab && indentEntries(cursor, event->key() == Qt::Key_Backtab))
        return;
    // Outside lists and tables, Tab walks on: the editor is no trap for the keyboard.
    if (isTab) {
        focusNextPrevChild(event->key() == Qt::Key_Tab);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void MarkdownEdit::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        const QScrollBar &bar = *verticalScrollBar();
        const int turned = event->angleDelta().y();
        if ((turned > 0 && bar.value() == bar.minimum()) || (turned < 0 && bar.value() == bar.maximum()))
            Q_EMIT endReached(turned > 0);
        return QPlainTextEdit::wheelEvent(event);
    }
    if (event->angleDelta().y() != 0)
        setZoomPercent(m_zoom + (event->angleDelta().y() > 0 ? zoomStep : -zoomStep));
    event->accept();
}

void MarkdownEdit::toggleBold()
{
    QTextCursor cursor = textCursor();
    toggleMark(cursor, u"**"_s);
    setTextCursor(cursor);
}

void MarkdownEdit::toggleItalic()
{
    QTextCursor cursor = textCursor();
    toggleMark(cursor, u"*"_s);
    setTextCursor(cursor);
}

void MarkdownEdit::toggleCode()
{
    QTextCursor cursor = textCursor();
    toggleMark(cursor, u"`"_s);
    setTextCursor(cursor);
}

void MarkdownEdit::makeLink()
{
    QTextCursor cursor = textCursor();
    insertLink(cursor, {});
    setTextCursor(cursor);
}

void MarkdownEdit::linkTo(const QString &address, const QString &title)
{
    // What ends an address in Markdown is written so that it does not.
    const bool isSimple = !address.contains(u' ') && !address.contains(u'(') && !address.contains(u')');
    QString words = title;
    for (const QChar mark : {u'\\', u'[', u']'})
        words.replace(mark, QString(u'\\') + mark);
    QTextCursor cursor = textCursor();
    const QString selected = cursor.selectedText();
    cursor.insertText(u"[%1](%2)"_s.arg(selected.isEmpty() ? words : selected, isSimple ? address : u'<' + address + u'>'));
    setTextCursor(cursor);
}

void MarkdownEdit::makeTable()
{
    constexpr int columns = 3;
    QTextCursor cursor = textCursor();
    insertTable(cursor, columns, tr("Column %1"));
    setTextCursor(cursor);
}

void MarkdownEdit::makeHeading(int level)
{
    QTextCursor cursor = textCursor();
    setHeading(cursor, level);
}

} // namespace parvis::ui
