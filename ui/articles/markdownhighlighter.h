// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>

#include <QtCore/QTimer>
#include <QtGui/QSyntaxHighlighter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>

#include <functional>

namespace parvis::ui {

/// Markdown in our inks, by KSyntaxHighlighting: headings accent and bold, quotes blue, syntax muted; code within fences in its language. What a change
/// makes of the lines below it (a fence that opens) is told in pieces while the window lives, what is seen first.
class MarkdownHighlighter final : public QSyntaxHighlighter, public KSyntaxHighlighting::AbstractHighlighter
{
    Q_OBJECT

public:
    explicit MarkdownHighlighter(QTextDocument *document);

    /// On formats over which spelling has nothing to say: code, addresses, front matter, tags of HTML.
    static constexpr int NotProse = QTextFormat::UserProperty + 1;

    /// The first and the last line that are seen.
    using Shown = std::pair<QTextBlock, QTextBlock>;
    void setShown(std::function<Shown()> shown) { m_shown = std::move(shown); }

    /// Takes the palette worn now.
    void followTheme();
    /// To be called before the document gets another text, and after it: what is seen first is dressed then, the rest in pieces while the window lives.
    void putOff();
    void begin();

Q_SIGNALS:
    /// The whole text is dressed.
    void finished();

protected:
    void highlightBlock(const QString &text) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    [[nodiscard]] QTextCharFormat made(const KSyntaxHighlighting::Format &format) const;
    /// Reads a line; true where the next one begins otherwise than it did.
    bool read(const QTextBlock &block, const QString &text, bool isDressed);
    /// The first line whose beginning may have changed since it was read; invalid where there is none.
    [[nodiscard]] QTextBlock changed() const;
    void dress(const QTextBlock &block);
    void dressShown(const Shown &shown);
    void goOn(const QTextBlock &block, const Shown &shown);
    void dressStale(const QTextBlock &block);
    void work(std::chrono::milliseconds time);

    QHash<int, QTextCharFormat> m_made;
    std::function<Shown()> m_shown;
    QTimer m_goOn;
    QTextCursor m_fresh;           ///< in the first line that was not read yet; null where all were
    QList<QTextCursor> m_changed;  ///< in lines that begin otherwise than when they were read
    QTextCursor m_stale;           ///< where lines begin that were read and are not dressed as they were; null where all are
    bool m_isPutOff = false;
    bool m_isDressing = false;
    bool m_isReadOnly = false;     ///< a line is read, and dressed another time
    bool m_isNextChanged = false;  ///< by the line that was read last
};

} // namespace parvis::ui
