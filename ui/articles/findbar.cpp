// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/findbar.h"

#include "ui/articles/markdownedit.h"
#include "ui/articles/replacing.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
QToolButton *iconButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(theme::icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

/// A replacement with \0 to \9 filled in from the find, and \n, \t and \\ for what they stand for.
QString expandedReplacement(const QString &pattern, const QRegularExpressionMatch &found)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar next = i + 1 < pattern.size() ? pattern[i + 1] : QChar();
        if (pattern[i] != u'\\' || next.isNull()) {
            text += pattern[i];
            continue;
        }
        ++i;
        if (next.isDigit())
            text += found.captured(next.digitValue());
        else
            text += next == u'n' ? QString(u'\n') : next == u't' ? QString(u'\t') : next == u'\\' ? QString(next) : u'\\' + QString(next);
    }
    return text;
}
} // namespace

FindBar::FindBar(MarkdownEdit &edit, QWidget *parent)
    : QWidget(parent)
    , m_edit(edit)
    , m_find(new QLineEdit(this))
    , m_replace(new QLineEdit)
    , m_case(new QCheckBox(tr("Match case"), this))
    , m_expression(new QCheckBox(tr("Expression"), this))
    , m_result(captionLabel({}, this))
    , m_error(new ElidedLabel({}, this))
    , m_replaceLine(new QWidget(this))
{
    m_find->setPlaceholderText(tr("Find in the article"));
    m_find->setAccessibleName(tr("Find in the article"));
    m_find->setClearButtonEnabled(true);
    m_replace->setPlaceholderText(tr("Replace by"));
    m_replace->setAccessibleName(tr("Replace by"));
    m_case->setAccessibleName(tr("Match case"));
    m_expression->setAccessibleName(tr("Regular expression"));
    m_expression->setToolTip(
        tr("What is looked for is a regular expression: \\d+ for figures, ^ for the beginning of a line. The replacement may say \\1 for what the first "
           "brackets found, \\n for a new line."));
    auto *previous = iconButton(u"chevron-up"_s, tr("Previous"), this);
    auto *next = iconButton(u"chevron-down"_s, tr("Next"), this);
    auto *closing = iconButton(u"close"_s, tr("Close the search"), this);
    auto *one = new QPushButton(tr("Replace"), m_replaceLine);
    one->setAccessibleName(tr("Replace"));
    auto *each = new QPushButton(tr("Replace all"), m_replaceLine);
    each->setAccessibleName(tr("Replace all"));

    auto *findLine = new QHBoxLayout;
    findLine->setSpacing(theme::unit);
    findLine->addWidget(m_find, 1);
    findLine->addWidget(m_result);
    findLine->addWidget(previous);
    findLine->addWidget(next);
    findLine->addWidget(closing);
    // Below and not beside: beside a panel the text is narrower than all of them in a row.
    auto *options = new QHBoxLayout;
    options->setSpacing(theme::unit * 2);
    options->addWidget(m_case);
    options->addWidget(m_expression);
    options->addStretch();
    auto *replaceLine = new QHBoxLayout(m_replaceLine);
    replaceLine->setContentsMargins(0, 0, 0, 0);
    replaceLine->setSpacing(theme::unit);
    replaceLine->addWidget(m_replace, 1);
    replaceLine->addWidget(one);
    replaceLine->addWidget(each);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(theme::unit * 2, theme::unit, theme::unit * 2, theme::unit);
    lines->setSpacing(theme::unit);
    lines->addLayout(findLine);
    lines->addLayout(options);
    lines->addWidget(m_error);
    lines->addWidget(m_replaceLine);
    m_error->setFont(theme::captionFont());
    m_error->setInk(theme::Ink::Unfavourable);
    m_error->hide();

    connect(m_find, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_expression, &QCheckBox::toggled, this, &FindBar::search);
    connect(previous, &QToolButton::clicked, this, [this] { step(true); });
    connect(next, &QToolButton::clicked, this, [this] { step(false); });
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(each, &QPushButton::clicked, this, &FindBar::replaceEach);
    setTabOrder({m_find, m_replace, m_case, m_expression, previous, next, one, each, closing});
    hide();
}

void FindBar::open(bool withReplace)
{
    const QString selected = m_edit.textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_find->setText(selected);
    m_replaceLine->setVisible(withReplace && !m_edit.isReadOnly());
    show();
    // The text gives its room now, and keeps its cursor in view.
    if (parentWidget() && parentWidget()->layout())
        parentWidget()->layout()->activate();
    m_find->setFocus();
    m_find->selectAll();
    m_edit.setSearched(searched());
}

void FindBar::close()
{
    // Before it hides: hiding the focused field would send the keyboard through the preview, which scrolls to its first link.
    m_edit.setFocus();
    hide();
    m_edit.setSearched({});
    Q_EMIT closed();
}

void FindBar::search()
{
    m_edit.setSearched(searched());
    m_result->clear();
    m_error->hide();
    // From where the last find began, so that typing on narrows it instead of jumping further.
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(cursor.selectionStart());
    m_edit.setTextCursor(cursor);
    if (!m_find->text().isEmpty())
        step(false);
}

QRegularExpression FindBar::searched() const
{
    const QString text = m_find->text();
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !m_case->isChecked());
    return QRegularExpression(m_expression->isChecked() ? text : QRegularExpression::escape(text), options);
}

QString FindBar::replacementFor(const QRegularExpressionMatch &found) const
{
    return m_expression->isChecked() ? expandedReplacement(m_replace->text(), found) : m_replace->text();
}

void FindBar::step(bool isBackwards)
{
    const QRegularExpression wanted = searched();
    if (!wanted.isValid()) {
        //: %1 is what is wrong with a regular expression
        m_error->setText(tr("No expression: %1").arg(wanted.errorString()));
        m_error->show();
        return;
    }
    if (m_find->text().isEmpty())
        return m_result->clear();
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindBackward, isBackwards);
    QTextCursor found = m_edit.document()->find(wanted, m_edit.textCursor(), flags);
    QString said;
    if (!found.hasSelection()) {
        QTextCursor end(m_edit.document());
        if (isBackwards)
            end.movePosition(QTextCursor::End);
        found = m_edit.document()->find(wanted, end, flags);
        said = isBackwards ? tr("From the end again") : tr("From the beginning again");
    }
    if (!found.hasSelection())
        return m_result->setText(tr("Nothing found"));
    m_edit.setTextCursor(found);
    const auto [place, count] = m_edit.placeOf(wanted, found);
    //: Of the places where something was found, the one that is shown
    const QString counted = tr("%L1 of %L2").arg(place).arg(count);
    m_result->setText(said.isEmpty() ? counted : counted + u" · "_s + said);
}

void FindBar::replaceOne()
{
    QTextCursor cursor = m_edit.textCursor();
    const auto found = searched().match(cursor.block().text(), cursor.selectionStart() - cursor.block().position());
    if (cursor.hasSelection() && found.hasMatch() && cursor.block().position() + found.capturedStart() == cursor.selectionStart()
        && found.capturedLength() == cursor.selectionEnd() - cursor.selectionStart())
        putInPlace(cursor, replacementFor(found));
    step(false);
}

void FindBar::replaceEach()
{
    const int count = m_edit.replaceAll(searched(), [this](const QRegularExpressionMatch &found) { return replacementFor(found); });
    m_result->setText(tr("%Ln replacement(s)", nullptr, count));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isReturn && m_replace->hasFocus())
        replaceOne();
    else if (isReturn)
        step(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::ink(theme::Ink::Ground));
    painter.fillRect(QRect(0, 0, width(), 1), theme::ink(theme::Ink::Line));
}

} // namespace parvis::ui
