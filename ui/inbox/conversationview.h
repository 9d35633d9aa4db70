// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/query/query.h"
#include "models/inbox/conversationmodel.h"
#include "ui/inbox/thereline.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

#include <functional>

class QAction;
class QBoxLayout;
class QLabel;
class QScrollArea;
class QUrl;
class QVBoxLayout;

namespace parvis::models {
class NoteWriter;
class Pictures;
} // namespace parvis::models

namespace parvis::ui {

class Chip;
class ElidedLabel;
class LinkBar;
class NoteEditor;
class ReplyEditor;
class TriageBar;
class TurnView;
class WrappingRow;

/// The conversation of the chosen mention, set like a letter: subject, state and verbs above, turns below, the private note at the foot.
class ConversationView : public QWidget
{
    Q_OBJECT

public:
    /// The actions become the buttons of the head, the last one the main one; of a pair that undo each other the one that can be done now.
    ConversationView(models::ConversationModel &conversation, models::Pictures &pictures, const domain::Clock &clock, const QTimeZone &zone,
                     const QList<QList<QAction *>> &verbs, QWidget *parent = nullptr);

    /// Puts a small button at the end of the head that folds what stands beside the conversation.
    void setAside(QAction &aside);
    /// Puts a bar of facts under the subject.
    void setBar(TriageBar *bar);
    /// Puts the field for replies above the note.
    void setReply(ReplyEditor *reply);
    /// Puts a line above the field for replies, which is there already.
    void setAboveReply(QWidget *line);
    /// Keeps what is begun of a note there.
    void setNotes(models::NoteWriter &notes);
    /// The words looked for, which the text shows marked.
    void setWords(const QList<domain::QueryNode> &words);
    /// Says the facts of the mention anew.
    void refreshHead() { build(); }
    /// Makes the turns anew, in the colours worn now.
    void refresh() { buildTurns(); }
    /// Who says why a reply cannot be changed or deleted where it stands.
    void setThereReasons(const std::function<ThereReasons(const domain::Turn &turn)> &reasons) { m_thereReasons = reasons; }
    /// Who says for what a reply waits whose time has come, in a few words; empty: for its channel.
    void setOverdueWords(const std::function<QString()> &words) { m_overdueWords = words; }
    /// Puts the keyboard into the text, to scroll and read.
    void focusText();
    /// Puts the keyboard into the reply.
    void focusReply();
    /// Puts the keyboard into the note.
    void focusNote();
    /// Asks whether the person wants to leave for an address, which addressOpened() tells.
    void askToLeave(const QString &address);
    /// Takes no notes and removes none from now on, for that reason.
    void setReadOnly(const QString &reason);
    /// The whole conversation as plain text, for the clipboard.
    [[nodiscard]] QString plainText() const;

Q_SIGNALS:
    void noteWritten(const QString &text);
    /// A reply that waits is to be a draft again.
    void takeBackRequested(const parvis::domain::Turn &waiting);
    /// A reply that failed is to be sent once more.
    void retryRequested(parvis::domain::Id<parvis::domain::Post> reply);
    /// A reply that failed is to be a draft again.
    void editRequested(parvis::domain::Id<parvis::domain::Post> reply);
    /// The person says of a reply whether it has arrived.
    void resolveRequested(parvis::domain::Id<parvis::domain::Post> reply, bool isThere);
    /// Something is to be done about a turn where it stands.
    void thereRequested(const parvis::domain::Turn &turn, parvis::ui::ThereVerb verb);
    void noteRemovalRequested(parvis::domain::Id<parvis::domain::Note> note);
    /// The person wants to leave for an address and has seen where it leads.
    void addressOpened(const QUrl &address);
    /// Escape: back to the list.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addVerbs(const QList<QAction *> &verbs);
    void build();
    void settleHead();
    void buildTurns();
    /// The first turn that is seen.
    [[nodiscard]] const TurnView *topTurn() const;
    /// Where the same turn is shown now.
    [[nodiscard]] const TurnView *viewOf(const domain::Turn &turn) const;
    void showChosen();

    models::ConversationModel &m_conversation;
    models::Pictures &m_pictures;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QList<domain::QueryNode> m_words;
    QBoxLayout *m_head;
    WrappingRow *m_verbs;
    QLabel *m_subject;
    ElidedLabel *m_source;
    Chip *m_state;
    TriageBar *m_bar = nullptr;
    QScrollArea *m_scroll;
    LinkBar *m_linkBar;
    NoteEditor *m_note;
    ReplyEditor *m_reply = nullptr;
    QString m_readOnlyReason;
    std::function<ThereReasons(const domain::Turn &turn)> m_thereReasons;
    std::function<QString()> m_overdueWords;
    TurnView *m_chosen = nullptr;
};

} // namespace parvis::ui
