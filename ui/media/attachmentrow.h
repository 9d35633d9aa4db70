// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/pictures.h"
#include "models/media/attachments.h"

#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace parvis::ui {

class ElidedLabel;
class GrowingEdit;
class Thumbnail;

/// One file that goes along with a text: what it looks like, its name and size, what it shows in words, and what is in the way of sending it.
class AttachmentRow : public QWidget
{
    Q_OBJECT

public:
    using Key = models::Attachments::Key;

    AttachmentRow(models::Attachments &attachments, models::Pictures &pictures, const domain::Media &media, QWidget *parent = nullptr);

    [[nodiscard]] Key key() const { return m_media.id; }
    /// Shows what is known of it now, as the one at that place of so many.
    void follow(qsizetype at, qsizetype count);
    /// Puts the keyboard into its description.
    void focusDescription();
    /// Makes Tab come here after that control; the control it leaves from.
    [[nodiscard]] QWidget *follows(QWidget *before);

Q_SIGNALS:
    /// It is dragged by its handle to that height on the screen.
    void dragged(int y);
    /// It was let go there.
    void dropped(int y);
    /// Up (-1) or down (1), by key.
    void moveRequested(int by);
    void removeRequested();
    /// Escape.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// The field of the description has no frame: where the keyboard is in it, that is seen.
    void paintEvent(QPaintEvent *event) override;

private:
    void sayProblem();
    [[nodiscard]] bool followHandle(QEvent *event);

    models::Attachments &m_attachments;
    domain::Media m_media;
    QToolButton *m_handle;
    Thumbnail *m_thumbnail;
    ElidedLabel *m_name;
    QLabel *m_count;
    GrowingEdit *m_description;
    QLabel *m_problem;
    QToolButton *m_remove;
    QString m_refusal;        ///< what the channel says
    bool m_isDragging = false;
    bool m_isShowing = false;
};

} // namespace parvis::ui
