// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/commentsmodel.h"

#include <QtGui/QTextCursor>

class QMenu;

namespace parvis::ui {

class CommentsPanel;
class MarkdownEdit;

/// Joins the text of an article and the comments on it: marks their passages under the text, leads from one to the other, and says what is said there where
/// the pointer rests.
class Commenting : public QObject
{
    Q_OBJECT

public:
    Commenting(models::CommentsModel &model, MarkdownEdit &text, CommentsPanel &panel, QObject *parent);

    /// Opens the field for a comment on the selection or, where there is none, on the paragraph of the cursor.
    void begin();
    /// To the next commented passage behind the cursor, or before it; from the other end where there is none.
    void goToNext();
    void goToPrevious();
    /// A click on a passage leads to its comment while the panel stands beside the text.
    void setFollowingClicks(bool isFollowing) { m_isFollowingClicks = isFollowing; }

Q_SIGNALS:
    /// The comments are to be shown beside the text.
    void panelRequested();
    /// The text is to be shown: it may be hidden by the preview.
    void textRequested();
    /// There is nothing to do, in one translated sentence.
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The selection, or the paragraph of the cursor.
    [[nodiscard]] domain::TextSpan meant() const;
    void goTo(models::CommentsModel::CommentId id);
    void show(models::CommentsModel::CommentId id);
    void write(const QString &words, const domain::Anchor &passage);
    void move(models::CommentsModel::CommentId id);
    void addTo(QMenu &menu, int position);
    void paint();
    void tell(const QPoint &at, const QPoint &globally);
    [[nodiscard]] models::CommentsModel::CommentId under(const QPoint &at) const;

    models::CommentsModel &m_model;
    MarkdownEdit &m_text;
    CommentsPanel &m_panel;
    QTextCursor m_passage;   ///< what the field was opened for
    QPoint m_pressed;
    bool m_isFollowingClicks = false;
};

} // namespace parvis::ui
