// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/attachmentlist.h"

#include "ui/widgets/theme.h"

#include <QtCore/QPointer>
#include <QtCore/QEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int mostHeight = 250;
constexpr int leastHeight = 72;
constexpr int markHeight = 2;
} // namespace

AttachmentList::AttachmentList(models::Attachments &attachments, models::Pictures &pictures, QWidget *parent)
    : QScrollArea(parent)
    , m_attachments(attachments)
    , m_pictures(pictures)
    , m_sheet(new QWidget)
    , m_column(new QVBoxLayout(m_sheet))
    , m_mark(new QWidget(m_sheet))
{
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_sheet->setAutoFillBackground(false);
    setAccessibleName(tr("Attachments"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_mark->setAutoFillBackground(true);
    m_mark->hide();
    setWidget(m_sheet);
    m_sheet->setAutoFillBackground(false);
    m_sheet->installEventFilter(this);
    connect(&m_attachments, &models::Attachments::changed, this, &AttachmentList::follow);
    follow();
}

AttachmentRow *AttachmentList::make(const domain::Media &media)
{
    auto *row = new AttachmentRow(m_attachments, m_pictures, media, m_sheet);
    connect(row, &AttachmentRow::dragged, this, [this, row](int y) { showPlace(y, *row); });
    connect(row, &AttachmentRow::dropped, this, [this, row](int y) { drop(y, *row); });
    connect(row, &AttachmentRow::moveRequested, this, [this, row](int by) {
        if (!m_attachments.isFixed())
            m_attachments.move(row->key(), m_rows.indexOf(row) + by);
    });
    connect(row, &AttachmentRow::removeRequested, this, [this, row] {
        // The keyboard goes to the row that takes its place, or out.
        const auto at = m_rows.indexOf(row);
        const auto next = at + 1 < m_rows.size() ? at + 1 : at - 1;
        if (next >= 0)
            m_rows[next]->focusDescription();
        else
            Q_EMIT left();
        m_attachments.remove(row->key());
    });
    connect(row, &AttachmentRow::left, this, &AttachmentList::left);
    return row;
}

void AttachmentList::follow()
{
    const auto &list = m_attachments.list();
    QList<AttachmentRow *> rows;
    for (const domain::Attachment &attachment : list) {
        const auto known = std::ranges::find(m_rows, attachment.media.id, &AttachmentRow::key);
        rows << (known == m_rows.cend() ? make(attachment.media) : *known);
    }
    if (rows != m_rows) {
        const QPointer<QWidget> focused = QApplication::focusWidget();
        const bool wasWithin = focused && isAncestorOf(focused);
        // With its row the keyboard would go to whatever comes next.
        const auto isLeaving = [&](const AttachmentRow *row) { return !rows.contains(row) && row->isAncestorOf(focused); };
        if (wasWithin && std::ranges::any_of(m_rows, isLeaving))
            Q_EMIT left();
        for (AttachmentRow *row : std::as_const(m_rows)) {
            m_column->removeWidget(row);
            if (!rows.contains(row))
                row->deleteLater();
        }
        // A row that is kept keeps its cursor and the keyboard.
        // The keyboard comes to them where they stand, not after all that was made before.
        QWidget *before = m_after;
        for (AttachmentRow *row : std::as_const(rows)) {
            m_column->addWidget(row);
            row->show();
            before = row->follows(before);
        }
        m_rows = rows;
        if (wasWithin && focused && !focused->hasFocus() && isAncestorOf(focused))
            focused->setFocus(Qt::OtherFocusReason);
    }
    for (qsizetype at = 0; at < m_rows.size(); ++at)
        m_rows[at]->follow(at, m_rows.size());
    setVisible(!m_rows.isEmpty());
    fit();
}

void AttachmentList::fit()
{
    // Where there is little room the list scrolls rather than lie under what stands below it.
    // A sentence that goes on in further lines takes them in the width that there is.
    const int high = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(viewport()->width()) : m_sheet->sizeHint().height();
    const int wanted = std::min(high, mostHeight);
    setMinimumHeight(std::min(wanted, leastHeight));
    setMaximumHeight(wanted);
    updateGeometry();
}

bool AttachmentList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sheet && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void AttachmentList::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void AttachmentList::focusMissing()
{
    const auto &list = m_attachments.list();
    const auto missing = std::ranges::find_if(list, [](const domain::Attachment &attachment) {
        return domain::mediaSort(attachment.media.type) == domain::MediaSort::Image && attachment.altText.trimmed().isEmpty();
    });
    if (missing == list.cend())
        return;
    AttachmentRow *row = m_rows.value(missing - list.cbegin());
    ensureWidgetVisible(row);
    row->focusDescription();
}

int AttachmentList::placeAt(int y, const AttachmentRow &row) const
{
    const int height = m_sheet->mapFromGlobal(QPoint(0, y)).y();
    return static_cast<int>(
        std::ranges::count_if(m_rows, [&](const AttachmentRow *other) { return other != &row && other->geometry().center().y() < height; }));
}

void AttachmentList::showPlace(int y, const AttachmentRow &row)
{
    QPalette inks = palette();
    inks.setColor(QPalette::Window, theme::ink(theme::Ink::Accent));
    m_mark->setPalette(inks);
    const int place = placeAt(y, row);
    const auto at = m_rows.indexOf(&row);
    // Below the row that stands before it without the one that is dragged.
    const int above = place <= at ? place - 1 : place;
    const int top = above < 0 ? 0 : m_rows[above]->geometry().bottom() - markHeight / 2;
    m_mark->setGeometry(0, top, m_sheet->width(), markHeight);
    m_mark->raise();
    m_mark->show();
}

void AttachmentList::drop(int y, const AttachmentRow &row)
{
    m_mark->hide();
    m_attachments.move(row.key(), placeAt(y, row));
}

} // namespace parvis::ui
