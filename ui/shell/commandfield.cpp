// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandfield.h"

#include "ui/query/querycompleter.h"
#include "ui/query/querymark.h"
#include "ui/widgets/emptyfield.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int fieldHeight = 34;
constexpr int iconRoom = 24;
constexpr int typingPauseMs = 60;
} // namespace

CommandField::CommandField(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QueryCompleter(*this))
{
    setAccessibleName(tr("Search or command"));
    setFixedHeight(fieldHeight);
    setMouseTracking(true);
    leaveKeysWhileEmpty(*this);
    setTextMargins(iconRoom, 0, capRect().width() + theme::unit, 0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT searchTyped(text()); });
    connect(m_completer, &QueryCompleter::wanted, this, &CommandField::completionWanted);
    connect(m_completer, &QueryCompleter::completed, &m_pause, qOverload<>(&QTimer::start));
}

void CommandField::setKeys(const QKeySequence &search, const QKeySequence &palette)
{
    m_searchKeys = search.toString(QKeySequence::NativeText);
    m_paletteKeys = palette.toString(QKeySequence::NativeText);
    setTextMargins(iconRoom, 0, capRect().width() + theme::unit, 0);
    judge(m_judgement);
    update();
}

QString CommandField::usage() const
{
    return tr("Search in this place (%1), or run a command (%2)").arg(m_searchKeys, m_paletteKeys);
}

void CommandField::present(const QString &typed, const QString &hint)
{
    m_pause.stop();
    setText(typed);
    setPlaceholderText(hint);
    offer({});
    judge({});
}

void CommandField::judge(const models::QueryJudgement &judgement)
{
    m_judgement = judgement;
    setToolTip(judgement.sentence.isEmpty() ? usage() : judgement.sentence);
    setAccessibleDescription(judgement.sentence);
    markQuery(*this, judgement);
    placeNote();
}

void CommandField::placeNote()
{
    const bool isShown = !m_judgement.sentence.isEmpty() && !text().isEmpty() && hasFocus();
    if (!m_note) {
        if (!isShown)
            return;
        m_note = new QLabel(window());
        m_note->setObjectName(u"queryNote"_s);
        m_note->setAccessibleName(tr("How the query is understood"));
        m_note->setAutoFillBackground(true);
        m_note->setFrameShape(QFrame::StyledPanel);
        m_note->setMargin(theme::unit);
        m_note->setWordWrap(true);
        m_note->setTextFormat(Qt::PlainText);
        m_completer->keepUncovered(*m_note);
    }
    if (!isShown) {
        m_note->hide();
        return;
    }
    // What is wrong stands out; what is right only stands by.
    QPalette inks;
    inks.setColor(QPalette::Window, theme::ink(m_judgement.isWrong ? theme::Ink::NotePaper : theme::Ink::Surface));
    inks.setColor(QPalette::WindowText, theme::ink(theme::Ink::Text));
    m_note->setPalette(inks);
    m_note->setText(m_judgement.sentence);
    m_note->setFixedWidth(width());
    m_note->move(mapTo(window(), QPoint(0, height() + theme::half)));
    m_note->resize(width(), m_note->heightForWidth(width()));
    m_note->show();
    m_note->raise();
}

void CommandField::offer(const models::QueryCompletion &completion)
{
    m_completer->offer(completion);
}

void CommandField::refreshOffer()
{
    m_completer->refresh();
}

void CommandField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    placeNote();
}

void CommandField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    placeNote();
}

void CommandField::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeNote();
}

void CommandField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeNote();
}

QSize CommandField::sizeHint() const
{
    constexpr int comfortable = 460;
    return {comfortable, fieldHeight};
}

QSize CommandField::minimumSizeHint() const
{
    constexpr int narrow = 180;
    return {narrow, fieldHeight};
}

void CommandField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    constexpr int iconSize = 16;
    theme::icon(u"search"_s).paint(&painter, QRect(theme::unit + 3, (height() - iconSize) / 2, iconSize, iconSize));
    const QRect cap = capRect();
    fillRounded(painter, cap, theme::ink(theme::Ink::Ground), theme::ink(theme::Ink::Line), theme::half);
    painter.setFont(theme::captionFont());
    painter.setPen(theme::ink(theme::Ink::MutedText));
    painter.drawText(cap, Qt::AlignCenter, m_paletteKeys);
}

void CommandField::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->isOpen()) {
        switch (event->key()) {
        case Qt::Key_Escape:
            event->ignore();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            if (m_completer->isChosen()) {
                event->ignore();
                return;
            }
            m_completer->close();
            break;
        default:
            break;
        }
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
            m_pause.stop();
            Q_EMIT searchTyped({});
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        if (m_pause.isActive()) {
            m_pause.stop();
            Q_EMIT searchTyped(text());
        }
        // The keys of the page would act on rows that do not answer to what stands here.
        if (m_judgement.isWrong && event->key() != Qt::Key_Down)
            placeNote();
        else
            Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CommandField::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && capRect().contains(event->position().toPoint()))
        Q_EMIT commandsRequested();
    else
        QLineEdit::mousePressEvent(event);
}

void CommandField::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(capRect().contains(event->position().toPoint()) ? Qt::ArrowCursor : Qt::IBeamCursor);
    QLineEdit::mouseMoveEvent(event);
}

QRect CommandField::capRect() const
{
    const QFontMetrics metrics(theme::captionFont());
    const int capWidth = metrics.horizontalAdvance(m_paletteKeys) + 14;
    const int capHeight = 20;
    return {width() - capWidth - theme::unit - 2, (height() - capHeight) / 2, capWidth, capHeight};
}

} // namespace parvis::ui
