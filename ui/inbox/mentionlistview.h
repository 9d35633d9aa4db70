// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/mentionlistmodel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QAbstractItemView>

namespace parvis::ui {

/// A list of rows of one height, each found by arithmetic: a million of them cost what ten do (QListView lays each one out). What is
/// read stays where it is while rows come and go above it.
class MentionListView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit MentionListView(models::MentionListModel &mentions, QWidget *parent = nullptr);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    /// The keys of the rows selected, in list order.
    [[nodiscard]] QList<models::MentionListModel::Key> selectedKeys() const;
    /// How many rows are selected; costs the stretches, not the rows.
    [[nodiscard]] int selectedCount() const;
    /// True when every row known is selected, and there is more than one.
    [[nodiscard]] bool isAllSelected() const;
    /// Selects one row alone and makes it seen.
    void selectRow(int row);
    /// Its rows have another height now; what is at the top stays there.
    void followHeight();

Q_SIGNALS:
    /// The selection is another.
    void selectedChanged();
    /// Enter was pressed: the person wants to read on in the conversation.
    void readingRequested();

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void reset() override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowsOnPage() const;
    /// The rows stay where they are until the pointer has rested for a moment.
    void aim();
    void restPointer();
    void rememberPlace();
    void takePlace();
    /// The very many that were chosen, where the same rows stand there again.
    [[nodiscard]] QItemSelection manyChosenAgain() const;
    /// A row by what it shows, whether the list is grouped or not by then.
    [[nodiscard]] domain::ListedMention placeAt(int row) const;
    [[nodiscard]] int rowOf(const domain::ListedMention &place) const;
    void followMove(int from, int to);

    models::MentionListModel &m_mentions;
    mutable int m_rowHeight = 0;
    QTimer m_aiming;
    // What was looked at, to find it again when the list is made anew.
    domain::MentionList m_list;
    domain::ListedMention m_top;
    domain::ListedMention m_current;
    QList<domain::ListedMention> m_chosen;
    // Instead of those, where they are very many: stretches of rows, and what stood in all rows.
    QList<std::pair<int, int>> m_chosenRows;
    QList<models::MentionListModel::Key> m_keys;
    int m_topOffset = 0;
    int m_vacatedRow = -1;   ///< where the current row stood that is just removed; -1: it was not removed
    bool m_hadSelection = false;
};

} // namespace parvis::ui
