// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/replywriter.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Sonnet {
class SpellCheckDecorator;
}

namespace parvis::ui {

/// Where a reply is written: one line that grows with its text, spelled in the language of what it answers; its length and its verbs appear with the
/// first key.
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
    };

    ReplyEditor(models::ReplyWriter &replies, const Verbs &verbs, QWidget *parent = nullptr);
    ~ReplyEditor() override;

Q_SIGNALS:
    /// Escape: back to the list.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void grow();
    void follow();
    void spell();
    [[nodiscard]] bool hasFocusWithin() const;

    models::ReplyWriter &m_replies;
    Verbs m_verbs;
    QPlainTextEdit *m_edit;
    QWidget *m_tools;
    QLabel *m_count;
    std::unique_ptr<Sonnet::SpellCheckDecorator> m_spelling;   ///< once something is written
    bool m_isShowing = false;
};

} // namespace parvis::ui
