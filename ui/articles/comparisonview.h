// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/comparisonmodel.h"
#include "ui/articles/comparisondelegate.h"

#include <QtWidgets/QListView>

namespace parvis::ui {

/// Two texts compared, paragraph below paragraph: Return or a click shows what is folded, one walks from change to change.
class ComparisonView : public QListView
{
    Q_OBJECT

public:
    explicit ComparisonView(const QString &name, QWidget *parent = nullptr);

    void setLayoutShown(ComparisonDelegate::Layout layout);
    /// Shows another comparison; the change of that number, or the last one, is the current one.
    void showTexts(const models::ComparedTexts &texts, int change);
    [[nodiscard]] int changes() const { return m_rows.changes(); }
    /// The change at the current row or, where it is none, the last one above; 0 above the first.
    [[nodiscard]] int currentChange() const;
    /// True where the current row is a change.
    [[nodiscard]] bool isOnChange() const;
    /// Where the current row is among the differences; -1 without one.
    [[nodiscard]] qsizetype currentDifference() const;
    void goToChange(int change);
    void goToNext() { goToChange(std::min(currentChange() + 1, changes())); }
    void goToPrevious() { goToChange(std::max(1, isOnChange() ? currentChange() - 1 : currentChange())); }

Q_SIGNALS:
    /// Another row is the current one, or what is shown is another comparison.
    void currentMoved();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void unfold(const QModelIndex &index);

    models::ComparisonModel m_rows;
    ComparisonDelegate *m_delegate;
};

} // namespace parvis::ui
