// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/attachmentrow.h"

#include "models/media/attachmentsentences.h"
#include "ui/media/thumbnail.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/growingedit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int tileSide = 56;
constexpr int mostDescriptionLines = 3;
constexpr int handleWidth = 14;
constexpr int handleIcon = 14;
} // namespace

AttachmentRow::AttachmentRow(models::Attachments &attachments, models::Pictures &pictures, const domain::Media &media, QWidget *parent)
    : QWidget(parent)
    , m_attachments(attachments)
    , m_media(media)
    , m_handle(new QToolButton(this))
    , m_thumbnail(new Thumbnail(pictures, media, {tileSide, tileSide}, Thumbnail::Fit::Tile, this))
    , m_name(new ElidedLabel({}, this))
    , m_count(captionLabel({}, this))
    , m_description(new GrowingEdit(mostDescriptionLines, this))
    , m_problem(captionLabel({}, this))
    , m_remove(new QToolButton(this))
{
    m_handle->setIcon(theme::icon(u"handle"_s));
    m_handle->setIconSize({handleIcon, handleIcon});
    m_handle->setFixedSize(handleWidth, tileSide);
    m_handle->setFocusPolicy(Qt::NoFocus);
    m_handle->setCursor(Qt::OpenHandCursor);
    m_handle->setToolTip(tr("Drag to another place (Alt+Up, Alt+Down)"));
    m_handle->installEventFilter(this);
    m_name->setFileName(media.name);
    m_name->setToolTip(media.name);
    m_name->setFont(theme::captionFont());
    m_name->setInk(theme::Ink::MutedText);
    m_description->setPlaceholderText(models::descriptionPrompt(media));
    //: %1 is a file
    m_description->setAccessibleName(tr("Description of %1").arg(media.name));
    m_description->installEventFilter(this);
    m_problem->setWordWrap(true);
    m_remove->setIcon(theme::icon(u"close"_s));
    m_remove->setIconSize({14, 14});
    m_remove->setFixedSize(28, 28);
    //: %1 is a file
    m_remove->setAccessibleName(tr("Remove %1").arg(media.name));
    m_remove->setToolTip(tr("Remove this attachment"));

    // The name has its line for itself: in a narrow panel no other word cuts it.
    auto *facts = new QHBoxLayout;
    facts->setSpacing(theme::unit);
    facts->addWidget(captionLabel(models::sizeOf(media.bytes), this));
    facts->addStretch();
    facts->addWidget(m_count);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addLayout(facts);
    words->addWidget(m_description);
    words->addWidget(m_problem);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, theme::half, 0, theme::half);
    row->setSpacing(theme::unit);
    row->addWidget(m_handle, 0, Qt::AlignTop);
    row->addWidget(m_thumbnail, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);

    connect(m_remove, &QToolButton::clicked, this, &AttachmentRow::removeRequested);
    connect(m_thumbnail, &Thumbnail::shown, this, &AttachmentRow::sayProblem);
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            m_attachments.describe(m_media.id, m_description->toPlainText());
    });
}

void AttachmentRow::follow(qsizetype at, qsizetype count)
{
    const QString altText = m_attachments.list().value(at).altText;
    if (m_description->toPlainText() != altText) {
        m_isShowing = true;
        m_description->setPlainText(altText);
        m_isShowing = false;
    }
    const qint64 most = m_attachments.limit().altText;
    const qint64 used = domain::altTextLength(altText);
    const QLocale locale;
    m_count->setText(altText.isEmpty() ? QString()
                         : most > 0    ? tr("%1 of %2", "characters").arg(locale.toString(used), locale.toString(most))
                                       : tr("%Ln character(s)", nullptr, static_cast<int>(used)));
    const bool isFixed = m_attachments.isFixed();
    m_handle->setVisible(count > 1 && !isFixed);
    m_remove->setVisible(!isFixed);
    m_description->setReadOnly(isFixed);
    m_refusal = m_attachments.problemOf(at);
    sayProblem();
}

void AttachmentRow::sayProblem()
{
    using State = models::Picture::State;
    QString said = m_refusal;
    if (said.isEmpty() && m_thumbnail->picture().state == State::Unreadable)
        said = tr("This image cannot be shown: its file is damaged, or of a kind that Parvis does not know.");
    else if (said.isEmpty() && m_thumbnail->picture().state == State::TooLarge)
        said = tr("This image has too many pixels to be shown here.");
    else if (said.isEmpty())
        said = m_attachments.descriptionNote();
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, theme::ink(m_refusal.isEmpty() ? theme::Ink::MutedText : theme::Ink::Unfavourable));
    m_problem->setPalette(inks);
    m_problem->setText(said);
    m_problem->setVisible(!said.isEmpty());
    m_description->setAccessibleDescription(said);
}

void AttachmentRow::focusDescription()
{
    m_description->setFocus(Qt::OtherFocusReason);
}

QWidget *AttachmentRow::follows(QWidget *before)
{
    if (before)
        setTabOrder(before, m_thumbnail);
    setTabOrder(m_thumbnail, m_description);
    setTabOrder(m_description, m_remove);
    return m_remove;
}

void AttachmentRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        sayProblem();
}

void AttachmentRow::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_description->hasFocus())
        return;
    QPainter painter(this);
    strokeFocus(painter, m_description->geometry(), theme::half);
}

void AttachmentRow::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testFlag(Qt::AltModifier) && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

bool AttachmentRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_handle)
        return followHandle(event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::FocusOut) {
        m_attachments.endDescribing();
    } else if (event->type() == QEvent::KeyPress) {
        // A field of text would swallow them.
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isOfRow
            = key->key() == Qt::Key_Escape || (key->modifiers().testFlag(Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down));
        if (isOfRow) {
            keyPressEvent(key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool AttachmentRow::followHandle(QEvent *event)
{
    const auto heightOf = [event] { return static_cast<QMouseEvent *>(event)->globalPosition().toPoint().y(); };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_isDragging = static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        m_handle->setCursor(Qt::ClosedHandCursor);
        return true;
    case QEvent::MouseMove:
        if (m_isDragging)
            Q_EMIT dragged(heightOf());
        return true;
    case QEvent::MouseButtonRelease:
        m_handle->setCursor(Qt::OpenHandCursor);
        if (std::exchange(m_isDragging, false))
            Q_EMIT dropped(heightOf());
        return true;
    default:
        return false;
    }
}

} // namespace parvis::ui
