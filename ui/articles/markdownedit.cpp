// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdownedit.h"

#include "ui/articles/markdownhighlighter.h"
#include "ui/articles/markdowntyping.h"
#include "ui/widgets/localfiles.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QFontDatabase>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;

namespace {
constexpr int columnLetters = 72;
constexpr int smallestZoom = 60;
constexpr int largestZoom = 250;
constexpr int zoomStep = 10;
constexpr std::chrono::milliseconds markDelay{120};

/// A bare session knows no key for Replace; Ctrl+H is what most programs have.
bool isReplace(const QKeyEvent &key)
{
    return key.matches(QKeySequence::Replace) || key.keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_H);
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
    connect(document(), &QTextDocument::contentsChange, this, later);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, later);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this, later] {
        later();
        Q_EMIT scrolled();
    });
}

MarkdownEdit::~MarkdownEdit() = default;

void MarkdownEdit::openText(const QString &text)
{
    setPlainText(text);
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

bool MarkdownEdit::setSpellingLanguage(const QString &language)
{
    const bool isActive = m_spelling.setLanguage(language);
    m_markSoon.start();
    return isActive;
}

void MarkdownEdit::setSearched(const QString &text, bool isCaseSensitive)
{
    m_searched = text;
    m_isCaseSensitive = isCaseSensitive;
    markWords();
}

int MarkdownEdit::replaceAll(const QString &text, const QString &by, bool isCaseSensitive)
{
    if (text.isEmpty())
        return 0;
    int count = 0;
    const auto flags = isCaseSensitive ? QTextDocument::FindCaseSensitively : QTextDocument::FindFlags();
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (QTextCursor found = document()->find(text, 0, flags); !found.isNull(); found = document()->find(text, found, flags)) {
        found.insertText(by);
        ++count;
    }
    edit.endEditBlock();
    return count;
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
    applyFont();
    Q_EMIT zoomChanged(m_zoom);
}

void MarkdownEdit::centreColumn()
{
    const int column = fontMetrics().horizontalAdvance(u'x') * columnLetters + 2 * static_cast<int>(document()->documentMargin());
    const int side = std::max(theme::unit, (width() - column) / 2);
    setViewportMargins(side, 0, std::max(0, side - verticalScrollBar()->sizeHint().width()), 0);
}

double MarkdownEdit::topLine() const
{
    const QTextBlock first = firstVisibleBlock();
    if (!first.isValid())
        return 1;
    const QRectF place = blockBoundingGeometry(first).translated(contentOffset());
    const double share = place.height() > 0 ? std::clamp(-place.top() / place.height(), 0.0, 1.0) : 0;
    return first.blockNumber() + 1 + share;
}

void MarkdownEdit::markWords()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [this, &marks](const QTextBlock &block, int start, int length, const QTextCharFormat &format) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(block.position() + start);
        mark.cursor.setPosition(block.position() + start + length, QTextCursor::KeepAnchor);
        mark.format = format;
        marks.append(mark);
    };
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(theme::ink(Ink::Unfavourable));
    QTextCharFormat found;
    found.setBackground(theme::ink(Ink::NotePaper));
    const int here = textCursor().position();
    const bool isTyping = hasFocus() && !textCursor().hasSelection();
    const int bottom = viewport()->height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (blockBoundingGeometry(block).translated(contentOffset()).top() > bottom)
            break;
        const QString line = block.text();
        if (m_spelling.isActive()) {
            const QList<QTextLayout::FormatRange> formats = block.layout()->formats();
            const QList<Spelling::Word> words = Spelling::wordsOf(line);
            for (const Spelling::Word word : words) {
                const bool isProse = std::ranges::none_of(formats, [word](const QTextLayout::FormatRange &range) {
                    return range.format.boolProperty(MarkdownHighlighter::NotProse) && range.start < word.start + word.length
                        && word.start < range.start + range.length;
                });
                // The word being typed is not wrong yet.
                const int end = block.position() + word.start + word.length;
                if (isProse && !(isTyping && here == end) && m_spelling.isMisspelled(line.sliced(word.start, word.length)))
                    add(block, word.start, word.length, wrong);
            }
        }
        if (m_searched.isEmpty())
            continue;
        const auto sensitivity = m_isCaseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
        for (auto at = line.indexOf(m_searched, 0, sensitivity); at >= 0; at = line.indexOf(m_searched, at + m_searched.size(), sensitivity))
            add(block, static_cast<int>(at), static_cast<int>(m_searched.size()), found);
    }
    setExtraSelections(marks);
}

QTextCursor MarkdownEdit::misspelledAt(QPoint at) const
{
    const QTextCursor here = cursorForPosition(at);
    const QList<QTextEdit::ExtraSelection> marks = extraSelections();
    for (const QTextEdit::ExtraSelection &mark : marks) {
        const bool isSpelling = mark.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline;
        if (isSpelling && mark.cursor.selectionStart() <= here.position() && here.position() <= mark.cursor.selectionEnd())
            return mark.cursor;
    }
    return {};
}

void MarkdownEdit::addSpellingTo(QMenu &menu, QPoint at)
{
    const QTextCursor wrong = misspelledAt(at);
    if (wrong.isNull())
        return;
    constexpr qsizetype offered = 6;
    const QString word = wrong.selectedText();
    QAction *before = menu.actions().value(0);
    const auto insert = [&menu, before](const QString &text) {
        auto *action = new QAction(text, &menu);
        menu.insertAction(before, action);
        return action;
    };
    const QStringList suggestions = m_spelling.suggestions(word, offered);
    for (const QString &suggestion : suggestions) {
        QAction *action = insert(suggestion);
        QFont font = action->font();
        font.setBold(true);
        action->setFont(font);
        connect(action, &QAction::triggered, this, [place = QTextCursor(wrong), suggestion]() mutable { place.insertText(suggestion); });
    }
    if (suggestions.isEmpty())
        insert(tr("No suggestion for “%1”").arg(word))->setEnabled(false);
    menu.insertSeparator(before);
    connect(insert(tr("Add “%1” to the dictionary").arg(word)), &QAction::triggered, this, [this, word] {
        m_spelling.learn(word);
        markWords();
    });
    connect(insert(tr("Ignore “%1”").arg(word)), &QAction::triggered, this, [this, word] {
        m_spelling.ignore(word);
        markWords();
    });
    menu.insertSeparator(before);
}

void MarkdownEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    nameKeys(*menu);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    addSpellingTo(*menu, isByKey ? cursorRect().center() : viewport()->mapFrom(this, event->pos()));
    menu->popup(isByKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

bool MarkdownEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // While the text has the focus, these keys mean the text and not the window.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find) || isReplace(*key) || key->matches(QKeySequence::ZoomIn) || key->matches(QKeySequence::ZoomOut)
            || key->keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_0)) {
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
    if (event->matches(QKeySequence::Find))
        return Q_EMIT findRequested();
    if (isReplace(*event))
        return Q_EMIT replaceRequested();
    if (event->matches(QKeySequence::ZoomIn))
        return setZoomPercent(m_zoom + zoomStep);
    if (event->matches(QKeySequence::ZoomOut))
        return setZoomPercent(m_zoom - zoomStep);
    if (event->keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_0))
        return setZoomPercent(100);
    QTextCursor cursor = textCursor();
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (!isReadOnly() && isReturn && isPlain && continueBlock(cursor)) {
        setTextCursor(cursor);
        ensureCursorVisible();
        return;
    }
    if (!isReadOnly() && isTab && indentEntries(cursor, event->key() == Qt::Key_Backtab))
        return;
    // Outside a list, Tab walks on: the editor is no trap for the keyboard.
    if (isTab) {
        focusNextPrevChild(event->key() == Qt::Key_Tab);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void MarkdownEdit::resizeEvent(QResizeEvent *event)
{
    centreColumn();
    QPlainTextEdit::resizeEvent(event);
    m_markSoon.start();
}

void MarkdownEdit::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QPlainTextEdit::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        setZoomPercent(m_zoom + (event->angleDelta().y() > 0 ? zoomStep : -zoomStep));
    event->accept();
}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData *source) const
{
    // A drop that is refused here is left to the window, which imports.
    return filesIn(*source).isEmpty() && QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkdownEdit::insertFromMimeData(const QMimeData *source)
{
    if (!filesIn(*source).isEmpty())
        return Q_EMIT filesRefused();
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() && !cursor.selectedText().contains(QChar::ParagraphSeparator) && isWebAddress(source->text())) {
        insertLink(cursor, source->text().trimmed());
        return setTextCursor(cursor);
    }
    QPlainTextEdit::insertFromMimeData(source);
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

void MarkdownEdit::makeHeading(int level)
{
    QTextCursor cursor = textCursor();
    setHeading(cursor, level);
}

} // namespace parvis::ui
