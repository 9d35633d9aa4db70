// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/ideastray.h"

#include "core/domain/base/shorttext.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/postdrag.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>

using namespace Qt::StringLiterals;
using parvis::ui::theme::Ink;

namespace parvis::ui {

namespace {

constexpr int cardGap = 8;
constexpr int cardPadding = 12;

/// Paints an idea as a card: its name, then its channel and how it begins.
class IdeaDelegate final : public QStyledItemDelegate
{
public:
    IdeaDelegate(const models::IdeasModel &ideas, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_ideas(ideas)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override
    {
        const int lines = QFontMetrics(theme::bodyFont()).height() + QFontMetrics(theme::captionFont()).height();
        return {1, lines + 2 * cardPadding + cardGap - 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const models::CalendarEntry &idea = m_ideas.entry(index);
        const QRect card = option.rect.adjusted(0, 0, 0, -cardGap);
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        const bool isHeld = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Active);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        fillRounded(*painter, card, isHovered ? hover(theme::ink(Ink::Surface)) : theme::ink(Ink::Surface), theme::ink(Ink::Line), theme::cardRadius);
        if (option.state.testFlag(QStyle::State_HasFocus) || (isHeld && option.widget && option.widget->hasFocus()))
            strokeFocus(*painter, card, theme::cardRadius);
        QRect text = card.adjusted(cardPadding, cardPadding - 2, -cardPadding, -cardPadding + 2);
        if (idea.isStale) {
            constexpr int iconSide = 14;
            theme::icon(u"view-refresh"_s, Ink::Unfavourable).paint(painter, QRect(text.right() - iconSide + 1, text.top() + 2, iconSide, iconSide));
            text.setRight(text.right() - iconSide - theme::half);
        }
        painter->setFont(theme::bodyFont());
        painter->setPen(theme::ink(Ink::Text));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, painter->fontMetrics().elidedText(nameOrUntitled(idea), Qt::ElideRight, text.width()));
        painter->setFont(theme::captionFont());
        painter->setPen(theme::ink(Ink::MutedText));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom, painter->fontMetrics().elidedText(about(idea), Qt::ElideRight, text.width()));
        painter->restore();
    }

private:
    [[nodiscard]] static QString about(const models::CalendarEntry &idea)
    {
        QStringList parts;
        if (!idea.channelName.isEmpty())
            parts << idea.channelName;
        if (idea.isStale)
            parts.prepend(IdeasTray::tr("stale", "an idea whose article changed"));
        constexpr qsizetype longest = 80;
        // What has no title is called by its beginning.
        const QString text = domain::shortened(idea.post.text.left(2 * longest).simplified(), longest);
        if (!text.isEmpty() && text != idea.name())
            parts << text;
        return parts.isEmpty() ? IdeasTray::tr("no channel yet") : parts.join(u" · "_s);
    }

    const models::IdeasModel &m_ideas;
};

} // namespace

IdeasView::IdeasView(models::CalendarPageModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model.ideas());
    setItemDelegate(new IdeaDelegate(model.ideas(), this));
    setAccessibleName(tr("Ideas"));
    setFrameShape(QFrame::NoFrame);
    setProperty("plain", true);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) { m_model.open(m_model.ideas().entry(index).post.id); });
}

domain::Id<domain::Post> IdeasView::focusedPost() const
{
    return hasFocus() && currentIndex().isValid() ? m_model.ideas().entry(currentIndex()).post.id : domain::Id<domain::Post>();
}

void IdeasView::startDrag(Qt::DropActions /*supported*/)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || m_model.isReadOnly())
        return;
    const QRect card = visualRect(index).adjusted(0, 0, 0, -cardGap);
    const auto id = m_model.ideas().entry(index).post.id;
    const QPixmap picture = viewport()->grab(card);
    Q_EMIT dragStarted(id);
    dragPost(*this, id, picture);
}

std::optional<models::CalendarEntry> IdeasView::brought(const QDropEvent &event) const
{
    const auto id = postIn(*event.mimeData());
    const auto entry = id.isNull() ? std::nullopt : m_model.entry(id);
    return entry && entry->at ? entry : std::nullopt;
}

void IdeasView::dragEnterEvent(QDragEnterEvent *event)
{
    const auto entry = brought(*event);
    if (!entry)
        return;
    m_isTarget = !domain::isLocked(entry->post.state) && !m_model.isReadOnly();
    event->acceptProposedAction();
    viewport()->update();
}

void IdeasView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(brought(*event).has_value());
}

void IdeasView::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    m_isTarget = false;
    viewport()->update();
}

void IdeasView::dropEvent(QDropEvent *event)
{
    if (m_isTarget)
        event->acceptProposedAction();
    else
        event->ignore();
    m_isTarget = false;
    viewport()->update();
    if (const auto entry = brought(*event))
        m_model.toIdea(entry->post.id);
}

void IdeasView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void IdeasView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (model()->rowCount() == 0) {
        painter.setFont(theme::bodyFont());
        painter.setPen(theme::ink(Ink::MutedText));
        const QRect box = viewport()->rect().adjusted(theme::half, theme::half, -theme::half, 0);
        painter.drawText(box, static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap,
                         tr("What has no day yet waits here. Drag it to a day when its time comes."));
    }
    if (m_isTarget || (hasFocus() && model()->rowCount() == 0))
        strokeFocus(painter, viewport()->rect().adjusted(0, 0, -1, -1), theme::cardRadius);
}

IdeasTray::IdeasTray(models::CalendarPageModel &model, QAction &newIdea, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_count(captionLabel({}, this))
    , m_view(new IdeasView(model, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit + theme::half);
    auto *head = new QHBoxLayout;
    auto *title = sectionLabel(tr("Ideas"), this);
    title->setMinimumHeight(theme::buttonHeight);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_count);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    auto *add = new QPushButton(this);
    bindToAction(*add, newIdea);
    column->addWidget(add);
    connect(&model.ideas(), &QAbstractItemModel::rowsInserted, this, &IdeasTray::follow);
    connect(&model.ideas(), &QAbstractItemModel::rowsRemoved, this, &IdeasTray::follow);
    connect(&model.ideas(), &QAbstractItemModel::modelReset, this, &IdeasTray::follow);
    follow();
}

void IdeasTray::follow()
{
    const int count = m_model.ideas().rowCount();
    m_count->setText(count == 0 ? QString() : tr("%Ln, to drag", nullptr, count));
}

} // namespace parvis::ui
