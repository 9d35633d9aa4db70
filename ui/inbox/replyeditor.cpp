// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replyeditor.h"

#include "ui/media/attachable.h"
#include "ui/media/attachmentlist.h"
#include "ui/inbox/replyfield.h"
#include "ui/inbox/replyhighlighter.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/localfiles.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"
#include "ui/words/spellingmenu.h"

#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

namespace {
constexpr int mostReplyLines = 10;

/// Puts a text where the cursor is, as a paragraph of its own at the end of a line, as words of their own within one.
void insertApart(QTextCursor cursor, const QString &text)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString line = cursor.block().text();
    const QString before = line.first(cursor.positionInBlock());
    const QString after = line.sliced(cursor.positionInBlock());
    QString gap;
    if (before.trimmed().isEmpty())
        gap = cursor.block().previous().text().trimmed().isEmpty() ? QString() : QStringLiteral("\n");
    else if (after.trimmed().isEmpty())
        gap = QStringLiteral("\n\n");
    else if (!before.back().isSpace())
        gap = QStringLiteral(" ");
    const bool isWithin = !after.trimmed().isEmpty() && !after.front().isSpace();
    cursor.insertText(gap + text + (isWithin ? QStringLiteral(" ") : QString()));
    cursor.endEditBlock();
}
} // namespace

ReplyEditor::ReplyEditor(models::ReplyWriter &replies, models::Pictures &pictures, const Verbs &verbs, QWidget *parent)
    : QWidget(parent)
    , m_replies(replies)
    , m_verbs(verbs)
    , m_edit(new ReplyField(mostReplyLines, this))
    , m_attachments(new AttachmentList(replies.attachments(), pictures, this))
    , m_tools(new QWidget(this))
    , m_count(captionLabel({}, m_tools))
    , m_readers(captionLabel({}, this))
{
    m_readers->setWordWrap(true);
    m_readers->hide();
    m_edit->setPlaceholderText(tr("Write a reply"));
    m_edit->setAccessibleName(tr("Reply"));
    m_edit->installEventFilter(this);
    // What is dragged over the text comes to its viewport.
    m_edit->viewport()->installEventFilter(this);
    setFocusProxy(m_edit);
    setAcceptDrops(true);
    makeTools();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit + 2, theme::unit - 2, theme::unit, theme::unit - 2);
    column->setSpacing(theme::half);
    column->addWidget(m_readers);
    column->addWidget(m_edit);
    column->addWidget(m_attachments);
    column->addWidget(m_tools);

    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            m_replies.write(m_edit->toPlainText());
    });
    connect(m_edit, &ReplyField::attachableGiven, this, &ReplyEditor::attach);
    connect(m_attachments, &AttachmentList::left, m_edit, qOverload<>(&QWidget::setFocus));
    connect(&m_replies, &models::ReplyWriter::descriptionWanted, m_attachments, &AttachmentList::focusMissing);
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
        insertApart(m_edit->textCursor(), text);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(qApp, &QApplication::focusChanged, this, &ReplyEditor::follow);
    m_edit->setPlainText(m_replies.text());
    follow();
}

void ReplyEditor::makeTools()
{
    auto *tools = new WrappingRow(m_tools);
    const auto make = [this](QAction &verb) {
        auto *button = new QPushButton(m_tools);
        bindToAction(*button, verb);
        button->setAutoDefault(false);
        return button;
    };
    const auto addSmall = [this, tools](QAction &verb) {
        auto *button = new QToolButton(m_tools);
        button->setDefaultAction(&verb);
        button->setFixedSize(theme::buttonHeight, theme::buttonHeight);
        const auto followVerb = [button, &verb] {
            button->setToolTip(tooltipOf(verb));
            button->setAccessibleName(bareText(verb.text()));
        };
        followVerb();
        connect(&verb, &QAction::changed, button, followVerb);
        tools->addWidget(button);
    };
    addSmall(*m_verbs.attach);
    QPushButton *saved = make(*m_verbs.saved);
    saved->setFlat(true);
    tools->addWidget(saved);
    addSmall(*m_verbs.discard);
    m_count->setContentsMargins(0, 0, theme::half, 0);
    tools->addTrailing(m_count);
    tools->addTrailing(make(*m_verbs.later));
    QPushButton *send = make(*m_verbs.send);
    send->setDefault(true);
    tools->addTrailing(send);
}

ReplyEditor::~ReplyEditor()
{
    // A widget that ends gives the keyboard away, which nobody here follows any more.
    disconnect(qApp, nullptr, this, nullptr);
}

bool ReplyEditor::hasFocusWithin() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

void ReplyEditor::setRoom(int height)
{
    m_room = height;
    followRoom();
}

void ReplyEditor::followRoom()
{
    if (m_room == 0)
        return;
    constexpr int leastReplyLines = 3;
    constexpr int partOfPane = 4;
    const int lines = m_room / partOfPane / m_edit->fontMetrics().lineSpacing();
    // Files stand below the text and need room too.
    const int most = m_replies.attachments().list().isEmpty() ? mostReplyLines : mostReplyLines / 2;
    m_edit->setMostLines(std::clamp(lines, leastReplyLines, most));
}

void ReplyEditor::follow()
{
    followRoom();
    setVisible(m_replies.canAnswer());
    const QString readers = m_replies.readersSentence();
    m_readers->setText(readers);
    m_readers->setVisible(!readers.isEmpty());
    m_edit->setAccessibleDescription(readers);
    const bool hasText = !m_replies.text().isEmpty();
    const bool isBegun = m_replies.isBegun();
    m_tools->setVisible(isBegun || hasFocusWithin());
    const auto measure = m_replies.measure();
    const QLocale locale;
    const QString of = measure.most ? tr("%1 of %2", "characters").arg(locale.toString(measure.used), locale.toString(*measure.most)) : QString();
    m_count->setText(!hasText                  ? QString()
                         : of.isEmpty()        ? tr("%Ln character(s)", nullptr, static_cast<int>(measure.used))
                         : measure.isTooLong() ? tr("%1: %2 too many", "characters").arg(of, locale.toString(measure.used - *measure.most))
                                               : of);
    QPalette inks = palette();
    // A caption is written in this role.
    inks.setColor(m_count->foregroundRole(), theme::ink(measure.isTooLong() ? theme::Ink::Unfavourable : theme::Ink::MutedText));
    m_count->setPalette(inks);
    markExcess();
    const bool canSend = m_replies.canSend();
    const QString hindrance = m_replies.attachments().hindrance();
    const QString tooShort = m_replies.tooShortSentence();
    // Whoever writes sees why it cannot be sent yet.
    if (!tooShort.isEmpty())
        m_count->setText(tooShort);
    for (QAction *verb : {m_verbs.send, m_verbs.later}) {
        verb->setEnabled(canSend);
        verb->setToolTip(canSend                               ? whatSendingDoes(*verb)
                             : m_replies.isHeldThere()         ? m_replies.draftHold().beforeSending
                             : measure.isTooLong()             ? m_replies.tooLongSentence()
                             : !tooShort.isEmpty()             ? tooShort
                             : !isBegun || hindrance.isEmpty() ? tr("Write a reply first")
                                                               : hindrance);
    }
    m_verbs.discard->setEnabled(isBegun);
    m_verbs.discard->setToolTip(isBegun ? m_verbs.discard->text() : tr("No reply is begun here"));
    m_verbs.saved->setEnabled(m_replies.canAnswer());
    m_verbs.saved->setToolTip(m_replies.canAnswer() ? m_verbs.saved->text() : tr("Choose a mention that can be answered first"));
    const QString refusal = m_replies.attachments().refusal();
    m_verbs.attach->setEnabled(m_replies.canAnswer() && refusal.isEmpty());
    m_verbs.attach->setToolTip(!m_replies.canAnswer()  ? tr("Choose a mention that can be answered first")
                                   : refusal.isEmpty() ? tr("Attach files to the reply")
                                                       : refusal);
    if (hasText)
        spell();
    update();
}

void ReplyEditor::markExcess()
{
    // Where the text shown is not the one that was measured, it is about to be.
    const qsizetype fitting = m_replies.fittingLength();
    QList<QTextEdit::ExtraSelection> marks;
    if (fitting < m_replies.text().size() && m_edit->toPlainText() == m_replies.text()) {
        QTextEdit::ExtraSelection excess;
        excess.cursor = QTextCursor(m_edit->document());
        excess.cursor.setPosition(static_cast<int>(fitting));
        excess.cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        QColor ground = theme::ink(theme::Ink::Unfavourable);
        constexpr int faint = 60;
        ground.setAlpha(faint);
        excess.format.setBackground(ground);
        marks << excess;
    }
    m_edit->setExtraSelections(marks);
}

QString ReplyEditor::whatSendingDoes(const QAction &verb) const
{
    const auto hold = m_replies.hold();
    return &verb == m_verbs.later ? tr("Choose when the reply leaves")
        : hold.isOne()            ? hold.beforeSending
                       : tr("The reply leaves in %n second(s) and can be undone until then", nullptr, static_cast<int>(m_replies.undoPeriod().count()));
}

void ReplyEditor::spell()
{
    const bool isFirst = m_highlighter == nullptr;
    if (isFirst)
        m_highlighter = new ReplyHighlighter(*m_edit);
    m_highlighter->setLanguage(m_replies.language());
    if (isFirst)
        m_highlighter->setWords(m_replies.words());
}

void ReplyEditor::openMenu(const QContextMenuEvent &event)
{
    const bool isByKey = event.reason() == QContextMenuEvent::Keyboard;
    const int position = isByKey ? m_edit->textCursor().position() : m_edit->cursorForPosition(m_edit->viewport()->mapFromGlobal(event.globalPos())).position();
    QMenu *menu = m_edit->createStandardContextMenu(m_edit->mapFromGlobal(event.globalPos()));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QTextCursor wrong = m_highlighter ? m_highlighter->misspelledAt(position) : QTextCursor(); m_highlighter && !wrong.isNull())
        addSpelling(*menu, wrong, m_highlighter->spelling(), &m_replies.words(), m_edit->isReadOnly(), [this] { m_highlighter->rehighlight(); });
    menu->popup(isByKey ? m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft()) : event.globalPos());
}

bool ReplyEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched != m_edit)
            break;
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
        if (openMenuByKey(*m_edit, m_edit->cursorRect().bottomLeft(), *static_cast<QKeyEvent *>(event)))
            return true;
        // What was begun here is on its way: nothing is written over it.
        if (!m_replies.isReady())
            return true;
        break;
    case QEvent::ContextMenu:
        openMenu(*static_cast<QContextMenuEvent *>(event));
        return true;
    case QEvent::FocusOut:
        m_replies.keep();
        break;
    case QEvent::DragEnter:
        // A text is the field's own affair.
        if (isAttachable(*static_cast<QDragEnterEvent *>(event)->mimeData(), Giving::Dropped)) {
            dragEnterEvent(static_cast<QDragEnterEvent *>(event));
            return true;
        }
        break;
    case QEvent::DragMove:
        if (m_isDropping) {
            static_cast<QDragMoveEvent *>(event)->accept();
            return true;
        }
        break;
    case QEvent::DragLeave:
        if (m_isDropping) {
            setDropping(false);
            return true;
        }
        break;
    case QEvent::Drop:
        if (m_isDropping) {
            dropEvent(static_cast<QDropEvent *>(event));
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ReplyEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isAttachable(*event->mimeData(), Giving::Dropped))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setDropping(true);
}

void ReplyEditor::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    setDropping(false);
}

void ReplyEditor::dropEvent(QDropEvent *event)
{
    setDropping(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    attach(*event->mimeData());
}

void ReplyEditor::setDropping(bool isDropping)
{
    m_isDropping = isDropping;
    update();
}

void ReplyEditor::attach(const QMimeData &given)
{
    if (const QStringList files = filesIn(given); !files.isEmpty())
        m_replies.attachments().attachFiles(files);
    else if (const QImage picture = pictureIn(given); !picture.isNull())
        m_replies.attachments().attachPicture(picture);
}

void ReplyEditor::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fillRounded(painter, rect(), theme::ink(m_isDropping ? theme::Ink::AccentSoft : theme::Ink::Surface), theme::ink(theme::Ink::Line), theme::cardRadius);
    if (m_edit->hasFocus() || m_isDropping)
        strokeFocus(painter, rect(), theme::cardRadius);
}

} // namespace parvis::ui
