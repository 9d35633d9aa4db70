// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/noteeditor.h"

#include "ui/widgets/growingedit.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

namespace {
constexpr int mostNoteLines = 8;
}

NoteEditor::NoteEditor(QWidget *parent)
    : QWidget(parent)
    , m_edit(new GrowingEdit(mostNoteLines, this))
    , m_add(new QPushButton(tr("Add note"), this))
{
    m_edit->setAccessibleName(tr("Private note"));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_add->setAccessibleName(tr("Add note"));
    connect(m_add, &QPushButton::clicked, this, &NoteEditor::submit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteEditor::follow);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT edited(text()); });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::unit + 2, theme::unit - 2, theme::unit, theme::unit - 2);
    row->addWidget(m_edit, 1);
    row->addWidget(m_add, 0, Qt::AlignBottom);
    follow();
}

void NoteEditor::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_edit->setPlainText(text);
    // What was begun goes on at its end.
    m_edit->moveCursor(QTextCursor::End);
}

QString NoteEditor::text() const
{
    return m_edit->toPlainText();
}

void NoteEditor::switchOff(const QString &reason)
{
    m_isOff = true;
    m_edit->setPlaceholderText(reason);
    ui::switchOff(*this, reason);
}

void NoteEditor::hint()
{
    if (m_isOff)
        return;
    const QString whole = tr("Private note, kept in this workspace only");
    // The viewport follows the field only after this.
    const int room = m_edit->width() - 2 * theme::unit;
    m_edit->setPlaceholderText(m_edit->fontMetrics().horizontalAdvance(whole) <= room ? whole : tr("Private note"));
}

void NoteEditor::follow()
{
    const bool hasText = !m_edit->toPlainText().trimmed().isEmpty();
    m_add->setEnabled(hasText);
    m_add->setToolTip(hasText ? tr("Keep this note with the mention (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText))
                              : tr("Write something first"));
}

void NoteEditor::submit()
{
    const QString written = m_edit->toPlainText().trimmed();
    if (written.isEmpty())
        return;
    m_edit->clear();
    Q_EMIT noteWritten(written);
    // The next keys are for the list again.
    Q_EMIT left();
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // What sends a reply elsewhere on the page keeps a note here.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::ControlModifier) && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter))
            event->accept();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
            submit();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    } else if (event->type() == QEvent::Resize) {
        hint();
    }
    return QWidget::eventFilter(watched, event);
}

void NoteEditor::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fillRounded(painter, rect(), theme::ink(theme::Ink::NotePaper), theme::ink(theme::Ink::Line), theme::cardRadius);
    if (m_edit->hasFocus())
        strokeFocus(painter, rect(), theme::cardRadius);
}

} // namespace parvis::ui
