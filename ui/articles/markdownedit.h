// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/outline.h"
#include "core/domain/articles/textdiff.h"
#include "ui/articles/spelling.h"

#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimer>
#include <QtWidgets/QPlainTextEdit>

#include <functional>

namespace parvis::models {
class WorkspaceWords;
}

namespace parvis::ui {

class MarkdownHighlighter;

/// Where an article is typed: Markdown in a centred column of a readable width, coloured, spelled, with the keys a writer expects.
/// Nothing here looks at the whole text when a key is pressed.
class MarkdownEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MarkdownEdit(QWidget *parent = nullptr);
    ~MarkdownEdit() override;

    /// The text as it is. What Qt answers under this name has spaces in the place of no-break spaces.
    [[nodiscard]] QString toPlainText() const { return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n'); }
    /// Replaces the text without a trace in the undo history of another article.
    void openText(const QString &text);
    /// The text changed elsewhere: takes it as one edit that can be undone, the cursor stays near.
    void replaceText(const QString &text);
    /// The language to spell in (ISO 639-1), empty for none. True where there is a dictionary.
    bool setSpellingLanguage(const QString &language);
    /// The words that are right in this workspace though no dictionary has them; they are followed, and can be added to from the menu.
    void setWords(models::WorkspaceWords &words);
    /// Marks what is found in the lines shown; an empty pattern marks nothing.
    void setSearched(const QRegularExpression &searched);
    /// Which of the finds that one is, from 1, and how many there are.
    [[nodiscard]] std::pair<int, int> placeOf(const QRegularExpression &searched, const QTextCursor &found) const;
    /// What stands in the place of a find.
    using Replacement = std::function<QString(const QRegularExpressionMatch &found)>;
    /// Where the text is no prose, as it was found out for a text of that length; of another one, it is not taken. It moves with what is typed.
    void setNotProse(const QList<domain::TextSpan> &spans, qsizetype length);
    /// Replaces every find within a line as one edit; answers how many.
    int replaceAll(const QRegularExpression &searched, const Replacement &by);
    /// Sets all prose as the typography of its language wants it, as one edit; answers how many places.
    int typesetAll();
    /// All but the paragraph being written steps back.
    void setFocusMode(bool isOn);
    [[nodiscard]] bool isInFocusMode() const { return m_isFocused; }
    /// The line being written stays in the middle.
    void setTypewriterMode(bool isOn);
    [[nodiscard]] bool isInTypewriterMode() const { return m_isTypewriter; }
    /// What makes Markdown of formatted text that is pasted or dropped; without it, its words alone are taken.
    void setHtmlReader(std::function<QString(const QString &html)> reader) { m_readHtml = std::move(reader); }
    /// The clipboard's words without their formatting.
    void pastePlain();
    /// A text is not pasted longer than this: eight books.
    static constexpr qsizetype mostLetters = 10'000'000;
    /// Percent of the usual size.
    [[nodiscard]] int zoomPercent() const { return m_zoom; }
    void setZoomPercent(int percent);
    /// Marks paragraphs by a bar beside them: from line to line (from 1), the fuller the nearer to 1. They stay with their text until the next call.
    struct Shade
    {
        int firstLine = 1;
        int lastLine = 1;
        double strength = 0;
    };
    void setShades(const QList<Shade> &shades);
    /// Selects so many UTF-16 units from a place on (line and column from 1), as far as the text goes, and shows it.
    void selectPlace(int line, int column, int length);
    /// Puts the cursor at the beginning of a line (from 1) and shows it.
    void goToLine(int line);
    /// Moves a section, as one edit; the cursor stands at its beginning.
    void replaceLines(const domain::LinesReplaced &replaced);
    /// Puts other text in the place of a stretch, as one edit; the cursor stands behind it.
    void replaceSpan(const domain::TextReplaced &replaced);
    /// The first visible line, 1-based, with the share of it that is scrolled out.
    [[nodiscard]] double topLine() const;
    /// Whether all of it is seen.
    [[nodiscard]] bool isWholeSeen() const;
    /// Whether it is scrolled, and to its end.
    [[nodiscard]] bool isAtEnd() const;
    /// The line of the cursor, 1-based, with the share of it that stands before the cursor.
    [[nodiscard]] double cursorLine() const;
    /// Brings a line, as topLine() says it, to the top; the cursor stays where it is.
    void scrollToLine(double line);

    void toggleBold();
    void toggleItalic();
    void toggleCode();
    void makeLink();
    /// Links the selected words, or else the title, to that address.
    void linkTo(const QString &address, const QString &title);
    void makeTable();
    void makeHeading(int level);

Q_SIGNALS:
    void findRequested();
    /// Somebody types, and the text is for reading only.
    void typedInVain();
    void replaceRequested();
    void zoomChanged(int percent);
    /// The context menu is about to open, at that position of the text.
    void menuOpening(QMenu *menu, int position);
    /// The top line is another one, and not because the window is.
    void scrolled();
    /// The wheel was turned further where the text cannot be scrolled further: at its beginning, or at its end.
    void endReached(bool isBeginning);
    /// The window of the text is another one: its lines stand elsewhere.
    void laidOut();
    /// Files of this machine were pasted, or images of it dropped; the text stays as it is.
    void filesOffered(const QStringList &paths);
    /// A picture that is no file was pasted or dropped; the text stays as it is.
    void pictureOffered(const QImage &picture);
    /// So many characters were pasted or dropped as would make the text longer than `mostLetters`; it stays as it is.
    void pasteRefused(qsizetype letters);
    /// So many characters of what was pasted were one line, which was broken at the ends of its sentences.
    void linesBroken(qsizetype letters);
    /// Of what was pasted so many control characters, which nobody sees, were left out.
    void lettersLeftOut(qsizetype letters);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    [[nodiscard]] bool isTypedInVain(const QKeyEvent &key) const;
    void centreColumn();
    void applyFont();
    /// The first and the last line of the text that are seen, at least in part.
    [[nodiscard]] std::pair<QTextBlock, QTextBlock> linesShown() const;
    void markWords();
    void moveNotProse(int position, int removed, int added);
    void addSpellingTo(QMenu &menu, int position);
    void addTypographyTo(QMenu &menu, int position);
    void keepLineCentred();
    void setRoomAbove(int room);
    void followScrolling();
    /// Whether the text may grow by so much; says so where not.
    [[nodiscard]] bool hasRoomFor(qsizetype letters);
    void insertPlain(QString text);

    MarkdownHighlighter *m_highlighter;
    Spelling m_spelling;
    QPointer<models::WorkspaceWords> m_words;
    std::function<QString(const QString &)> m_readHtml;
    QTimer m_markSoon;
    QRegularExpression m_searched;
    QList<domain::TextSpan> m_notProse;
    QList<std::pair<QTextCursor, double>> m_shades;   ///< paragraphs, as selections that move with the text
    bool m_isFocused = false;
    bool m_isTypewriter = false;
    bool m_isCentring = false;
    bool m_isLayingOut = false;
    int m_roomAbove = 0;            ///< above a text that begins, so that its line stands in the middle
    bool m_isCursorInView = true;   ///< when it was painted last
    int m_zoom = 100;
};

} // namespace parvis::ui
