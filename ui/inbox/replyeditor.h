// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/replywriter.h"

#include <QtWidgets/QWidget>

class QAction;
class QContextMenuEvent;
class QLabel;
class QMimeData;

namespace parvis::models {
class Pictures;
}

namespace parvis::ui {

class AttachmentList;
class ReplyField;
class ReplyHighlighter;

/// Where a reply is written: one line that grows with its text, spelled in the language of what it answers; its length and its verbs appear with the
/// first key. Files and pictures that are dropped or pasted here are attached.
class ReplyEditor : public QWidget
{
    Q_OBJECT

public:
    struct Verbs
    {
        QAction *send;
        QAction *later;
        QAction *saved;
        QAction *discard;
        QAction *attach;
    };

    ReplyEditor(models::ReplyWriter &replies, models::Pictures &pictures, const Verbs &verbs, QWidget *parent = nullptr);
    ~ReplyEditor() override;

    /// How high the pane is in which it stands: the text takes no more than its part, so that it covers nothing.
    void setRoom(int height);

Q_SIGNALS:
    /// Escape: back to the list.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeTools();
    void follow();
    void followRoom();
    void attach(const QMimeData &given);
    void setDropping(bool isDropping);
    /// Marks what the channel does not take any more.
    void markExcess();
    [[nodiscard]] QString whatSendingDoes(const QAction &verb) const;
    void spell();
    void openMenu(const QContextMenuEvent &event);
    [[nodiscard]] bool hasFocusWithin() const;

    models::ReplyWriter &m_replies;
    Verbs m_verbs;
    ReplyField *m_edit;
    AttachmentList *m_attachments;
    QWidget *m_tools;
    QLabel *m_count;
    QLabel *m_readers;
    ReplyHighlighter *m_highlighter = nullptr;   ///< once something is written
    int m_room = 0;   ///< 0: not known yet
    bool m_isShowing = false;
    bool m_isDropping = false;   ///< something that can be attached is held over it
};

} // namespace parvis::ui
