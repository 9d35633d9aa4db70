// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/media/attachmentrow.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace parvis::ui {

/// What goes along with a text, a row each; as high as they are, up to a good three of them. Rows are put into another order by their handles, or by
/// Alt+Up and Alt+Down.
class AttachmentList : public QScrollArea
{
    Q_OBJECT

public:
    AttachmentList(models::Attachments &attachments, models::Pictures &pictures, QWidget *parent = nullptr);

    /// Makes Tab come to the rows after that control, which lives as long as the list; without one, after all that its window had when they were made.
    void setTabbedAfter(QWidget *control) { m_after = control; }
    /// Puts the keyboard where the first image has no description.
    void focusMissing();

    [[nodiscard]] QSize sizeHint() const override { return {QScrollArea::sizeHint().width(), maximumHeight()}; }

Q_SIGNALS:
    /// Escape.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void fit();
    [[nodiscard]] AttachmentRow *make(const domain::Media &media);
    /// The place that a height on the screen means for a row, as it counts without it.
    [[nodiscard]] int placeAt(int y, const AttachmentRow &row) const;
    void showPlace(int y, const AttachmentRow &row);
    void drop(int y, const AttachmentRow &row);

    models::Attachments &m_attachments;
    models::Pictures &m_pictures;
    QWidget *m_sheet;
    QVBoxLayout *m_column;
    QWidget *m_mark;                     ///< where a row that is dragged would go
    QList<AttachmentRow *> m_rows;
    QWidget *m_after = nullptr;          ///< from which Tab comes here
};

} // namespace parvis::ui
