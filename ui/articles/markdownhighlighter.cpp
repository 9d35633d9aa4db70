// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdownhighlighter.h"

#include "ui/widgets/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QtCore/QElapsedTimer>
#include <QtGui/QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;

namespace {
// How long the dressing of a text that is opened, and of a piece of it later, may take.
constexpr std::chrono::milliseconds atOpening{20};
constexpr std::chrono::milliseconds atOnce{4};

/// Made when the first editor is; it reads an index of three hundred languages. Ours stands among them, where the program's resources hold it.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository repository;
    return repository;
}

/// What was found out about a line.
class ReadLine final : public QTextBlockUserData
{
public:
    KSyntaxHighlighting::State behind;   ///< in which the next one begins
    bool isStale = false;                ///< it is dressed as it was before
};

ReadLine *readLine(const QTextBlock &block)
{
    return static_cast<ReadLine *>(block.userData());
}
} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
    setTheme(repository().defaultTheme(KSyntaxHighlighting::Repository::LightTheme));
    setDefinition(repository().definitionForName(u"Parvis Article"_s));
    m_goOn.setSingleShot(true);
    connect(&m_goOn, &QTimer::timeout, this, [this] { work(atOnce); });
}

void MarkdownHighlighter::putOff()
{
    m_isPutOff = true;
}

void MarkdownHighlighter::begin()
{
    m_isPutOff = false;
    m_goOn.stop();
    m_changed.clear();
    m_stale = {};
    m_fresh = QTextCursor(document());
    work(atOpening);
}

void MarkdownHighlighter::followTheme()
{
    m_made.clear();
    begin();
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    const bool isLater = !m_isDressing && !m_fresh.isNull() && currentBlock().position() >= m_fresh.position();
    if (m_isPutOff || isLater)
        return;
    m_isNextChanged = read(currentBlock(), text, true);
    if (const QTextBlock next = currentBlock().next(); !m_isDressing && m_isNextChanged && next.isValid()) {
        m_changed.append(QTextCursor(next));
        m_goOn.start(0);
    }
}

bool MarkdownHighlighter::read(const QTextBlock &block, const QString &text, bool isDressed)
{
    const ReadLine *before = block.position() > 0 ? readLine(block.previous()) : nullptr;
    m_isReadOnly = !isDressed;
    KSyntaxHighlighting::State behind = highlightLine(text, before ? before->behind : KSyntaxHighlighting::State());
    m_isReadOnly = false;
    ReadLine *line = readLine(block);
    const bool isNew = !line;
    if (isNew) {
        line = new ReadLine;
        QTextBlock(block).setUserData(line);
    }
    line->isStale = !isDressed;
    const bool isChanged = isNew || !(line->behind == behind);
    line->behind = std::move(behind);
    return isChanged;
}

QTextBlock MarkdownHighlighter::changed() const
{
    const auto first = std::ranges::min_element(m_changed, {}, [](const QTextCursor &cursor) { return cursor.position(); });
    if (first != m_changed.cend() && (m_fresh.isNull() || first->position() < m_fresh.position()))
        return first->block();
    return m_fresh.isNull() ? QTextBlock() : m_fresh.block();
}

void MarkdownHighlighter::dress(const QTextBlock &block)
{
    m_isDressing = true;
    rehighlightBlock(block);
    m_isDressing = false;
}

void MarkdownHighlighter::dressShown(const Shown &shown)
{
    const QTextBlock open = changed();
    for (QTextBlock block = shown.first; block.isValid() && (!open.isValid() || block < open); block = block.next()) {
        if (const ReadLine *line = readLine(block); line && line->isStale)
            dress(block);
        if (block == shown.second)
            break;
    }
}

void MarkdownHighlighter::goOn(const QTextBlock &block, const Shown &shown)
{
    const bool isFresh = !m_fresh.isNull() && m_fresh.block() == block;
    const bool isAbove = shown.first.isValid() && block < shown.first;
    if (isAbove) {
        m_isNextChanged = read(block, block.text(), false);
        if (m_stale.isNull() || block.position() < m_stale.position())
            m_stale = QTextCursor(block);
    } else {
        dress(block);
    }
    m_changed.removeIf([&block](const QTextCursor &cursor) { return cursor.block() == block; });
    const QTextBlock next = block.next();
    if (isFresh)
        m_fresh = next.isValid() ? QTextCursor(next) : QTextCursor();
    else if (m_isNextChanged && next.isValid())
        m_changed.append(QTextCursor(next));
}

void MarkdownHighlighter::dressStale(const QTextBlock &block)
{
    if (const ReadLine *line = readLine(block); line && line->isStale)
        dress(block);
    const QTextBlock next = block.next();
    m_stale = next.isValid() ? QTextCursor(next) : QTextCursor();
}

void MarkdownHighlighter::work(std::chrono::milliseconds time)
{
    QElapsedTimer begun;
    begun.start();
    const Shown shown = m_shown ? m_shown() : Shown();
    // What is above of what is seen is only read: how a line looks depends on all that stand before it.
    while (!begun.hasExpired(time.count())) {
        const QTextBlock open = changed();
        if (open.isValid())
            goOn(open, shown);
        else if (!m_stale.isNull())
            dressStale(m_stale.block());
        else
            break;
    }
    dressShown(shown);
    if (changed().isValid() || !m_stale.isNull())
        m_goOn.start(0);
    else
        Q_EMIT finished();
}

void MarkdownHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0 || m_isReadOnly)
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
    if (has("footnote"_L1)) {
        look.setForeground(theme::ink(Ink::Favourable));
        look.setProperty(NotProse, true);
    }
    if (has("checkbox"_L1)) {
        look.setForeground(theme::ink(Ink::Accent));
        look.setFontWeight(QFont::Bold);
        look.setProperty(NotProse, true);
    }
    if (has("image"_L1))
        look.setForeground(theme::ink(Ink::MutedText));
    if (name == "List"_L1 || name == "Number List"_L1 || has("horizontal rule"_L1) || has("table"_L1))
        look.setForeground(theme::ink(Ink::Accent));
    if (has("comment"_L1) || has("metadata"_L1)) {
        const bool isKey = name == "Metadata Title"_L1;
        const bool isValue = name == "Metadata Value"_L1;
        look.setForeground(theme::ink(isKey ? Ink::Accent : isValue ? Ink::Favourable : Ink::MutedText));
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
