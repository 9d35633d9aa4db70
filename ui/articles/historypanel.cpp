// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/historypanel.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {
/// When, and how long the text was then.
class RevisionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override
    {
        return {100, QFontMetrics(theme::bodyFont()).height() + QFontMetrics(theme::captionFont()).height() + theme::unit * 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            fillRounded(*painter, option.rect.adjusted(0, 1, 0, -1), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
        QRect line = option.rect.adjusted(theme::unit, theme::unit, -theme::unit, 0);
        line.setHeight(QFontMetrics(theme::bodyFont()).height());
        painter->setFont(theme::tabularFont());
        painter->setPen(ink(Ink::Text));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
        line.moveTop(line.bottom() + 1);
        painter->setFont(theme::captionFont());
        painter->setPen(ink(Ink::MutedText));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::UserRole).toString());
        if (option.state.testFlag(QStyle::State_HasFocus))
            strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
        painter->restore();
    }
};
} // namespace

HistoryPanel::HistoryPanel(models::ArticlesPageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_text(mutedLabel({}, this))
    , m_restore(new QPushButton(tr("Restore this text"), this))
{
    m_list->setModel(&m_model.history());
    m_list->setItemDelegate(new RevisionDelegate(m_list));
    m_list->setAccessibleName(tr("Saved states, newest first"));
    m_list->setProperty("plain", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_restore->setAccessibleName(m_restore->text());
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_text->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(m_list, 1);
    column->addWidget(scroll, 1);
    column->addWidget(m_restore);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::follow);
    connect(&m_model.history(), &QAbstractItemModel::modelReset, this, &HistoryPanel::follow);
    connect(&m_model.editor(), &models::ArticleEditorModel::opened, this, [this] {
        if (isVisible())
            m_model.readHistory();
    });
    connect(&m_model.editor(), &models::ArticleEditorModel::saved, this, [this] {
        if (isVisible())
            m_model.readHistory();
    });
    connect(m_restore, &QPushButton::clicked, this, &HistoryPanel::restore);
    follow();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.readHistory();
}

void HistoryPanel::follow()
{
    const auto &revisions = m_model.history().revisions();
    const QModelIndex current = m_list->currentIndex();
    const bool isChosen = current.isValid() && current.row() < revisions.size();
    constexpr int shownLetters = 4000;
    m_text->setText(isChosen ? revisions[current.row()].body.left(shownLetters) : tr("Choose a moment to see the text as it was then."));
    m_restore->setEnabled(isChosen && !m_model.isReadOnly());
    m_restore->setToolTip(isChosen ? tr("The present text stays in the history") : tr("Choose a moment first"));
}

void HistoryPanel::restore()
{
    const QModelIndex current = m_list->currentIndex();
    const auto &revisions = m_model.history().revisions();
    if (current.isValid() && current.row() < revisions.size())
        m_model.restore(revisions[current.row()]);
}

} // namespace parvis::ui
