// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>

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

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    [[nodiscard]] QTextCharFormat made(const KSyntaxHighlighting::Format &format) const;

    QHash<int, QTextCharFormat> m_made;
};

} // namespace parvis::ui
