// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/outlinepanel.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {
/// A heading further in the deeper it stands; the highest in bold.
class HeadingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override
    {
        return {100, QFontMetrics(theme::bodyFont()).height() + theme::unit};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            fillRounded(*painter, option.rect.adjusted(0, 1, 0, -1), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
        const int depth = index.data(models::OutlineModel::DepthRole).toInt();
        QFont font = theme::bodyFont();
        font.setBold(depth == 0);
        const QRect line = option.rect.adjusted(theme::unit + depth * theme::unit * 2, 0, -theme::unit, 0);
        painter->setFont(font);
        painter->setPen(ink(Ink::Text));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
        if (option.state.testFlag(QStyle::State_HasFocus))
            strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
        painter->restore();
    }
};
} // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListView(this))
    , m_empty(mutedLabel(tr("Headings make the outline: begin a line with # for the title, with ## for a section."), this))
    , m_up(verb(tr("Move the section up"), u"chevron-up"_s, QKeySequence(Qt::ALT | Qt::Key_Up), -1))
    , m_down(verb(tr("Move the section down"), u"chevron-down"_s, QKeySequence(Qt::ALT | Qt::Key_Down), 1))
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HeadingDelegate(m_list));
    m_list->setAccessibleName(tr("Outline of the article"));
    m_list->setProperty("plain", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_up, m_down});
    m_list->viewport()->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->addWidget(m_empty, 0, Qt::AlignTop);
    column->addWidget(m_list, 1);

    connect(&m_model, &models::OutlineModel::moveRequested, this, &OutlinePanel::moveRequested);
    const auto go = [this](const QModelIndex &index, bool enters) { Q_EMIT lineRequested(index.data(models::OutlineModel::LineRole).toInt(), enters); };
    // Who only clicks stays here, where keys move sections.
    connect(m_list, &QListView::clicked, this, [go](const QModelIndex &index) { go(index, false); });
    connect(m_list, &QListView::doubleClicked, this, [go](const QModelIndex &index) { go(index, true); });
    connect(m_list, &QListView::activated, this, [this, go](const QModelIndex &index) {
        if (m_list->hasFocus())
            go(index, true);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutlinePanel::follow);
    setHeadings({});
}

QAction *OutlinePanel::verb(const QString &text, const QString &icon, const QKeySequence &keys, int by)
{
    auto *action = new QAction(theme::icon(icon), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, by] {
        const int row = m_list->currentIndex().row();
        if (const auto place = row < 0 ? std::nullopt : domain::placeBeside(m_model.headings(), row, by))
            Q_EMIT moveRequested(row, static_cast<int>(*place));
    });
    return action;
}

void OutlinePanel::setHeadings(const QList<domain::Heading> &headings)
{
    m_model.setHeadings(headings);
    m_list->setVisible(!headings.isEmpty());
    m_empty->setVisible(headings.isEmpty());
    showLine(m_line);
}

void OutlinePanel::showLine(int line)
{
    m_line = line;
    const QModelIndex above = m_model.index(static_cast<int>(domain::headingAbove(m_model.headings(), line)));
    if (above != m_list->currentIndex())
        m_list->setCurrentIndex(above);
    follow();
}

void OutlinePanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_model.setReadOnly(isReadOnly);
    follow();
}

void OutlinePanel::follow()
{
    const int row = m_list->currentIndex().row();
    const auto mayMove = [&](int by) { return !m_isReadOnly && row >= 0 && domain::placeBeside(m_model.headings(), row, by).has_value(); };
    m_up->setEnabled(mayMove(-1));
    m_down->setEnabled(mayMove(1));
}

} // namespace parvis::ui
