// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/commenting.h"

#include "ui/articles/commentspanel.h"
#include "ui/articles/markdownedit.h"
#include "ui/widgets/theme.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::TextSpan;
using models::CommentRow;
using models::CommentsModel;

Commenting::Commenting(CommentsModel &model, MarkdownEdit &text, CommentsPanel &panel, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_text(text)
    , m_panel(panel)
{
    m_text.viewport()->installEventFilter(this);
    connect(&m_text, &MarkdownEdit::menuOpening, this, [this](QMenu *menu, int position) { addTo(*menu, position); });
    connect(&m_model, &CommentsModel::changed, m_text.viewport(), qOverload<>(&QWidget::update));
    connect(&m_panel, &CommentsPanel::chosenChanged, m_text.viewport(), qOverload<>(&QWidget::update));
    connect(&m_panel, &CommentsPanel::commentRequested, this, &Commenting::begin);
    connect(&m_panel, &CommentsPanel::commentWritten, this, &Commenting::write);
    connect(&m_panel, &CommentsPanel::commentTakenUp, this, [this] { m_passage = QTextCursor(); });
    connect(&m_panel, &CommentsPanel::placeRequested, this, [this](CommentsModel::CommentId id, bool enters) {
        show(id);
        if (enters && m_model.placeOf(id))
            m_text.setFocus();
    });
    connect(&m_panel, &CommentsPanel::moveRequested, this, &Commenting::move);
}

TextSpan Commenting::meant() const
{
    const QTextCursor cursor = m_text.textCursor();
    if (cursor.hasSelection())
        return {.start = cursor.selectionStart(), .length = cursor.selectionEnd() - cursor.selectionStart()};
    const auto isBlank = [](const QTextBlock &block) { return !block.isValid() || block.text().trimmed().isEmpty(); };
    QTextBlock first = cursor.block();
    QTextBlock last = first;
    if (isBlank(first))
        return {.start = first.position(), .length = 0};
    while (!isBlank(first.previous()))
        first = first.previous();
    while (!isBlank(last.next()))
        last = last.next();
    return {.start = first.position(), .length = last.position() + last.length() - 1 - first.position()};
}

void Commenting::begin()
{
    if (m_text.isReadOnly())
        return;
    const QString text = m_text.toPlainText();
    const TextSpan passage = domain::trimmed(text, meant());
    if (passage.length == 0)
        return Q_EMIT refused(tr("There are no words here to comment on. Select some, or put the cursor into a paragraph."));
    m_passage = QTextCursor(m_text.document());
    m_passage.setKeepPositionOnInsert(true);
    m_passage.setPosition(static_cast<int>(passage.start));
    m_passage.setPosition(static_cast<int>(passage.start + passage.length), QTextCursor::KeepAnchor);
    Q_EMIT panelRequested();
    m_panel.beginComment(m_model.anchorOf(passage));
}

void Commenting::write(const QString &words, const domain::Anchor &passage)
{
    const int start = m_passage.anchor();
    const int end = m_passage.position();
    // Words that went while somebody wrote about them leave the paragraph.
    const auto found = [&] { return m_passage.isNull() ? m_model.spanOf(passage).value_or(meant()) : meant(); };
    m_model.comment(start < end ? TextSpan{.start = start, .length = end - start} : found(), words);
}

void Commenting::move(CommentsModel::CommentId id)
{
    const QTextCursor cursor = m_text.textCursor();
    m_model.hang(id, {.start = cursor.selectionStart(), .length = cursor.selectionEnd() - cursor.selectionStart()});
}

void Commenting::show(CommentsModel::CommentId id)
{
    const auto place = m_model.placeOf(id);
    if (!place)
        return Q_EMIT refused(tr("The passage is gone. Select other words and put the comment there, or resolve it."));
    Q_EMIT textRequested();
    QTextCursor cursor(m_text.document());
    cursor.setPosition(static_cast<int>(place->start));
    m_text.setTextCursor(cursor);
    m_text.centerCursor();
}

void Commenting::goTo(CommentsModel::CommentId id)
{
    if (id.isNull())
        return Q_EMIT refused(tr("No comment is open."));
    Q_EMIT panelRequested();
    m_panel.choose(id);
    show(id);
}

void Commenting::goToNext()
{
    goTo(m_model.nextFrom(m_text.textCursor().selectionStart()));
}

void Commenting::goToPrevious()
{
    goTo(m_model.previousFrom(m_text.textCursor().selectionStart()));
}

void Commenting::addTo(QMenu &menu, int position)
{
    QAction *before = menu.actions().value(0);
    const auto add = [&](const QString &name, const std::function<void()> &run) {
        auto *action = new QAction(name, &menu);
        connect(action, &QAction::triggered, this, run);
        menu.insertAction(before, action);
    };
    if (const auto id = m_model.commentAt(position); !id.isNull()) {
        add(tr("Show the comment"), [this, id] {
            Q_EMIT panelRequested();
            m_panel.choose(id);
            m_panel.focusList();
        });
    }
    if (!m_text.isReadOnly())
        add(tr("Comment…"), [this] { begin(); });
    menu.insertSeparator(before);
}

CommentsModel::CommentId Commenting::under(const QPoint &at) const
{
    const QTextCursor cursor = m_text.cursorForPosition(at);
    const QRect letter = m_text.cursorRect(cursor);
    // Beside a line or below the text there is no passage, though the cursor would go to one.
    const int near = letter.height();
    if (at.y() < letter.top() || at.y() > letter.bottom() || std::abs(at.x() - letter.left()) > near)
        return {};
    return m_model.commentAt(cursor.position());
}

void Commenting::tell(const QPoint &at, const QPoint &globally)
{
    const CommentRow row = m_model.row(m_model.indexOf(under(at)));
    if (row.kind != CommentRow::Kind::Comment)
        return QToolTip::hideText();
    constexpr qsizetype longest = 300;
    const QString words = row.comment.text.size() > longest ? row.comment.text.first(longest) + u'…' : row.comment.text;
    const QString who = m_model.data(m_model.indexOf(row.comment.id), CommentsModel::WhoRole).toString();
    QToolTip::showText(globally, u"<p><b>%1</b><br>%2</p>"_s.arg(who.toHtmlEscaped(), words.toHtmlEscaped()), m_text.viewport());
}

bool Commenting::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Paint:
        // Below the letters: the text itself is painted after this.
        paint();
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        tell(help->pos(), help->globalPos());
        return true;
    }
    case QEvent::MouseButtonPress:
        m_pressed = static_cast<QMouseEvent *>(event)->position().toPoint();
        break;
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint at = mouse->position().toPoint();
        const bool isClick = mouse->button() == Qt::LeftButton && (at - m_pressed).manhattanLength() < QApplication::startDragDistance();
        if (!m_isFollowingClicks || !isClick || m_text.textCursor().hasSelection())
            break;
        if (const auto id = under(at); !id.isNull()) {
            Q_EMIT panelRequested();
            m_panel.choose(id);
        }
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Commenting::paint()
{
    const auto passages = m_model.passages();
    if (passages.isEmpty())
        return;
    QWidget *viewport = m_text.viewport();
    const int firstShown = m_text.cursorForPosition({0, 0}).block().position();
    const QTextBlock lastBlock = m_text.cursorForPosition(viewport->rect().bottomRight()).block();
    const int lastShown = lastBlock.position() + lastBlock.length();
    const auto chosen = m_panel.isVisible() ? m_panel.chosen() : CommentsModel::CommentId();
    QPainter painter(viewport);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const CommentsModel::Passage &passage : passages) {
        const auto start = static_cast<int>(passage.place.start);
        const auto end = static_cast<int>(passage.place.start + passage.place.length);
        if (end < firstShown || start > lastShown)
            continue;
        constexpr float quiet = 0.16F;
        constexpr float plain = 0.34F;
        const bool isChosen = passage.comment == chosen;
        QColor fill = theme::series(0);
        fill.setAlphaF(isChosen ? plain : quiet);
        QColor edge = theme::series(0);
        edge.setAlphaF(isChosen ? 1.0F : plain * 2);
        for (QTextBlock block = m_text.document()->findBlock(std::max(start, firstShown)); block.isValid() && block.position() < std::min(end, lastShown);
             block = block.next()) {
            const QTextLayout *layout = block.layout();
            for (int i = 0; i < layout->lineCount(); ++i) {
                const QTextLine line = layout->lineAt(i);
                const int from = std::max(start - block.position(), line.textStart());
                const int to = std::min(end - block.position(), line.textStart() + line.textLength());
                if (from >= to)
                    continue;
                QTextCursor at(block);
                at.setPosition(block.position() + from);
                const QRectF letter = m_text.cursorRect(at);
                const qreal width = std::abs(line.cursorToX(to) - line.cursorToX(from));
                const QRectF place(letter.left(), letter.top(), width, letter.height());
                painter.fillRect(place, fill);
                painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1.5), edge);
            }
        }
    }
}

} // namespace parvis::ui
