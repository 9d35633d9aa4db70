// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdownhighlighter.h"

#include "ui/widgets/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QtCore/QElapsedTimer>
#include <QtGui/QTextDocument>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;

namespace {
// How long the dressing of a text that is opened, and of a piece of it later, may take.
constexpr std::chrono::milliseconds atOpening{20};
constexpr std::chrono::milliseconds atOnce{4};

/// Made when the first editor is; it reads an index of three hundred languages.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository repository;
    return repository;
}
} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document)
    : SyntaxHighlighter(document)
{
    setTheme(repository().defaultTheme(KSyntaxHighlighting::Repository::LightTheme));
    setDefinition(repository().definitionForName(u"Markdown"_s));
    m_goOn.setSingleShot(true);
    connect(&m_goOn, &QTimer::timeout, this, [this] { dress(atOnce); });
}

void MarkdownHighlighter::putOff()
{
    m_isPutOff = true;
}

void MarkdownHighlighter::begin()
{
    m_isPutOff = false;
    m_goOn.stop();
    m_next = QTextCursor(document());
    dress(atOpening);
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    const bool isLater = !m_isDressing && !m_next.isNull() && currentBlock().position() >= m_next.position();
    if (!m_isPutOff && !isLater)
        SyntaxHighlighter::highlightBlock(text);
}

void MarkdownHighlighter::dress(std::chrono::milliseconds time)
{
    QElapsedTimer begun;
    begun.start();
    QTextBlock block = m_next.block();
    m_isDressing = true;
    for (; block.isValid() && !begun.hasExpired(time.count()); block = block.next())
        rehighlightBlock(block);
    m_isDressing = false;
    m_next = block.isValid() ? QTextCursor(block) : QTextCursor();
    if (block.isValid())
        m_goOn.start(0);
    else
        Q_EMIT finished();
}

void MarkdownHighlighter::followTheme()
{
    m_made.clear();
    m_next = {};
    m_goOn.stop();
    rehighlight();
}

void MarkdownHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0)
        return;
    const auto found = m_made.constFind(format.id());
    setFormat(offset, length, found != m_made.cend() ? *found : *m_made.insert(format.id(), made(format)));
}

QTextCharFormat MarkdownHighlighter::made(const KSyntaxHighlighting::Format &format) const
{
    const QString name = format.name();
    const auto has = [&name](QLatin1StringView part) { return name.contains(part, Qt::CaseInsensitive); };
    QTextCharFormat look;
    if (has("header"_L1)) {
        look.setForeground(theme::ink(Ink::Accent));
        look.setFontWeight(QFont::Bold);
        return look;
    }
    if (has("blockquote"_L1))
        look.setForeground(theme::ink(Ink::Favourable));
    if (has("strong"_L1))
        look.setFontWeight(QFont::Bold);
    if (has("emphasis"_L1))
        look.setFontItalic(true);
    if (has("strikethrough"_L1))
        look.setFontStrikeOut(true);
    if (has("link"_L1) || has("reference"_L1)) {
        look.setForeground(theme::ink(Ink::Favourable));
        look.setFontUnderline(!has("target"_L1));
    }
    if (has("url"_L1) || has(": link"_L1) || has("target"_L1) || has("email"_L1))
        look.setProperty(NotProse, true);
    if (has("image"_L1))
        look.setForeground(theme::ink(Ink::MutedText));
    if (name == "List"_L1 || name == "Number List"_L1 || has("horizontal rule"_L1) || has("table"_L1))
        look.setForeground(theme::ink(Ink::Accent));
    if (has("comment"_L1) || has("metadata"_L1)) {
        look.setForeground(theme::ink(Ink::MutedText));
        look.setProperty(NotProse, true);
    }
    if (has("element"_L1) || has("attribute"_L1) || has("entity"_L1) || name == "Value"_L1) {
        look.setForeground(theme::ink(Ink::MutedText));
        look.setProperty(NotProse, true);
    }
    if (has("code"_L1)) {
        look.setBackground(theme::ink(Ink::SoftFill));
        look.setProperty(NotProse, true);
    }
    if (look.isEmpty()) {
        // A language of its own within a fence: what it calls a keyword or a text keeps a meaning.
        using Style = KSyntaxHighlighting::Theme::TextStyle;
        switch (format.textStyle()) {
        case Style::Keyword:
        case Style::ControlFlow:
        case Style::Function:
        case Style::BuiltIn:
            look.setForeground(theme::ink(Ink::Accent));
            look.setProperty(NotProse, true);
            break;
        case Style::String:
        case Style::Char:
        case Style::VerbatimString:
        case Style::DecVal:
        case Style::Float:
        case Style::Constant:
            look.setForeground(theme::ink(Ink::Favourable));
            look.setProperty(NotProse, true);
            break;
        case Style::Comment:
        case Style::Documentation:
            look.setForeground(theme::ink(Ink::MutedText));
            look.setProperty(NotProse, true);
            break;
        default:
            break;
        }
    }
    return look;
}

} // namespace parvis::ui
