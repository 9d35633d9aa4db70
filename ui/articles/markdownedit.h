// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/spelling.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPlainTextEdit>

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

    /// Replaces the text without a trace in the undo history of another article.
    void openText(const QString &text);
    /// The text changed elsewhere: takes it as one edit that can be undone, the cursor stays near.
    void replaceText(const QString &text);
    /// The language to spell in (ISO 639-1), empty for none. True where there is a dictionary.
    bool setSpellingLanguage(const QString &language);
    /// Marks what is found in the lines shown; an empty text marks nothing.
    void setSearched(const QString &text, bool isCaseSensitive);
    /// Replaces every occurrence as one edit; answers how many.
    int replaceAll(const QString &text, const QString &by, bool isCaseSensitive);
    /// Percent of the usual size.
    [[nodiscard]] int zoomPercent() const { return m_zoom; }
    void setZoomPercent(int percent);
    /// The first visible line, 1-based, with the share of it that is scrolled out.
    [[nodiscard]] double topLine() const;

    void toggleBold();
    void toggleItalic();
    void toggleCode();
    void makeLink();
    void makeHeading(int level);

Q_SIGNALS:
    void findRequested();
    void replaceRequested();
    void zoomChanged(int percent);
    /// The top line is another one.
    void scrolled();
    /// Files of this machine were to be pasted; the text stays as it is.
    void filesRefused();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void centreColumn();
    void applyFont();
    void markWords();
    void addSpellingTo(QMenu &menu, QPoint at);
    [[nodiscard]] QTextCursor misspelledAt(QPoint at) const;

    MarkdownHighlighter *m_highlighter;
    Spelling m_spelling;
    QTimer m_markSoon;
    QString m_searched;
    bool m_isCaseSensitive = false;
    int m_zoom = 100;
};

} // namespace parvis::ui
