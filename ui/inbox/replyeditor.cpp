// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replyeditor.h"

#include "ui/articles/spelling.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/emptyfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <Sonnet/Highlighter>
#include <Sonnet/SpellCheckDecorator>
#include <Sonnet/Speller>

#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <cmath>

namespace parvis::ui {

namespace {
constexpr int mostReplyLines = 10;
} // namespace

ReplyEditor::ReplyEditor(models::ReplyWriter &replies, const Verbs &verbs, QWidget *parent)
    : QWidget(parent)
    , m_replies(replies)
    , m_verbs(verbs)
    , m_edit(new QPlainTextEdit(this))
    , m_tools(new QWidget(this))
    , m_count(captionLabel({}, m_tools))
{
    m_edit->setProperty("plain", true);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setPlaceholderText(tr("Write a reply"));
    m_edit->setAccessibleName(tr("Reply"));
    m_edit->setTabChangesFocus(true);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->document()->setDocumentMargin(theme::half);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->installEventFilter(this);
    leaveKeysWhileEmpty(*m_edit);
    setFocusProxy(m_edit);

    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(theme::half);
    const auto add = [this, tools](QAction &verb, bool isFlat) {
        auto *button = new QPushButton(m_tools);
        bindToAction(*button, verb);
        button->setFlat(isFlat);
        button->setAutoDefault(false);
        tools->addWidget(button);
        return button;
    };
    add(*verbs.saved, true);
    add(*verbs.discard, true);
    tools->addStretch();
    tools->addWidget(m_count);
    tools->addSpacing(theme::half);
    add(*verbs.later, false);
    add(*verbs.send, false)->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit + 2, theme::unit - 2, theme::unit, theme::unit - 2);
    column->setSpacing(theme::half);
    column->addWidget(m_edit);
    column->addWidget(m_tools);

    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        if (!m_isShowing)
            m_replies.write(m_edit->toPlainText());
    });
    connect(&m_replies, &models::ReplyWriter::replaced, this, [this] {
        // As long as it says the same, the person's cursor and undo stay.
        if (m_edit->toPlainText() == m_replies.text())
            return;
        m_isShowing = true;
        m_edit->setPlainText(m_replies.text());
        if (!m_replies.text().isEmpty())
            m_edit->moveCursor(QTextCursor::End);
        m_isShowing = false;
    });
    connect(&m_replies, &models::ReplyWriter::changed, this, &ReplyEditor::follow);
    connect(&m_replies, &models::ReplyWriter::filled, this, [this](const QString &text) {
        m_edit->textCursor().insertText(text);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(qApp, &QApplication::focusChanged, this, &ReplyEditor::follow);
    m_edit->setPlainText(m_replies.text());
    grow();
    follow();
}

ReplyEditor::~ReplyEditor() = default;

bool ReplyEditor::hasFocusWithin() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

void ReplyEditor::follow()
{
    setVisible(m_replies.canAnswer());
    const bool hasText = !m_replies.text().isEmpty();
    m_tools->setVisible(hasText || hasFocusWithin());
    const auto measure = m_replies.measure();
    const QLocale locale;
    m_count->setText(!hasText           ? QString()
                         : measure.most ? tr("%1 of %2", "characters").arg(locale.toString(measure.used), locale.toString(*measure.most))
                                        : tr("%Ln character(s)", nullptr, static_cast<int>(measure.used)));
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, theme::ink(measure.isTooLong() ? theme::Ink::Unfavourable : theme::Ink::MutedText));
    m_count->setPalette(inks);
    const bool canSend = m_replies.canSend();
    for (QAction *verb : {m_verbs.send, m_verbs.later}) {
        verb->setEnabled(canSend);
        verb->setToolTip(canSend ? verb->text() : measure.isTooLong() ? tr("This channel takes no reply of this length") : tr("Write a reply first"));
    }
    m_verbs.discard->setEnabled(hasText);
    m_verbs.discard->setToolTip(hasText ? m_verbs.discard->text() : tr("No reply is begun here"));
    m_verbs.saved->setEnabled(m_replies.canAnswer());
    if (hasText)
        spell();
    update();
}

void ReplyEditor::spell()
{
    if (!m_spelling)
        m_spelling = std::make_unique<Sonnet::SpellCheckDecorator>(m_edit);
    auto *highlighter = m_spelling->highlighter();
    const QString dictionary = Spelling::dictionaryFor(m_replies.language(), Sonnet::Speller().availableLanguages());
    highlighter->setAutomatic(false);
    highlighter->setActive(!dictionary.isEmpty());
    if (!dictionary.isEmpty() && highlighter->currentLanguage() != dictionary)
        highlighter->setCurrentLanguage(dictionary);
}

void ReplyEditor::grow()
{
    // QPlainTextEdit's document measures its height in lines.
    const int lines = std::clamp(static_cast<int>(std::ceil(m_edit->document()->size().height())), 1, mostReplyLines);
    const int height = lines * m_edit->fontMetrics().lineSpacing() + 2 * theme::half + 2;
    m_edit->setFixedHeight(std::max(height, theme::buttonHeight));
}

bool ReplyEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
        // What was begun here is on its way: nothing is written over it.
        if (!m_replies.isReady())
            return true;
    }
    if (event->type() == QEvent::FocusOut)
        m_replies.keep();
    else if (event->type() == QEvent::Resize)
        grow();
    return QWidget::eventFilter(watched, event);
}

void ReplyEditor::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fillRounded(painter, rect(), theme::ink(theme::Ink::Surface), theme::ink(theme::Ink::Line), theme::cardRadius);
    if (m_edit->hasFocus())
        strokeFocus(painter, rect(), theme::cardRadius);
}

} // namespace parvis::ui
