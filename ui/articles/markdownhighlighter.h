// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QtCore/QTimer>
#include <QtGui/QTextCursor>

namespace parvis::ui {

/// Markdown in our inks, by KSyntaxHighlighting: headings accent and bold, quotes blue, syntax muted; code within fences in its language.
class MarkdownHighlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT

public:
    explicit MarkdownHighlighter(QTextDocument *document);

    /// On formats over which spelling has nothing to say: code, addresses, front matter, tags of HTML.
    static constexpr int NotProse = QTextFormat::UserProperty + 1;

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
    void dress(std::chrono::milliseconds time);

    QHash<int, QTextCharFormat> m_made;
    QTimer m_goOn;
    QTextCursor m_next;       ///< in the first block that is not dressed yet; null where all are
    bool m_isPutOff = false;
    bool m_isDressing = false;
};

} // namespace parvis::ui
