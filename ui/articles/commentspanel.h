// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlespagemodel.h"

#include <QtWidgets/QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QListView;
class QPushButton;

namespace parvis::ui {

class GrowingEdit;

/// What is said about the opened article: comments in the order of its text with their answers, how it came to its status, and a field in which one is
/// written.
class CommentsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CommentsPanel(models::ArticlesPageModel &model, QWidget *parent = nullptr);

    void setReadOnly(bool isReadOnly);
    /// Lets a comment be written on that passage.
    void beginComment(const domain::Anchor &passage);
    /// Makes a comment the chosen one, if it is shown.
    void choose(models::CommentsModel::CommentId id);
    /// The comment chosen, or the one that the chosen answer belongs to; null: none.
    [[nodiscard]] models::CommentsModel::CommentId chosen() const;
    /// Gives the keyboard to the list.
    void focusList();

Q_SIGNALS:
    /// A comment on the selection is wanted.
    void commentRequested();
    /// The person wrote what is to stand at the passage that the field was opened for.
    void commentWritten(const QString &text, const parvis::domain::Anchor &passage);
    /// What was begun earlier is being written again, or nothing is: the words of its passage tell where it stands.
    void commentTakenUp();
    /// Where the passage of that comment stands is to be shown, and gone to or just looked at.
    void placeRequested(parvis::domain::Id<parvis::domain::Comment> id, bool enters);
    /// That comment is to stand at the selection.
    void moveRequested(parvis::domain::Id<parvis::domain::Comment> id);
    /// Another comment is chosen, or none.
    void chosenChanged();
    /// The person wants the present text to be edited so.
    void editRequested(const parvis::domain::TextReplaced &edit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *verb(const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run);
    QPushButton *button(const QString &name, const std::function<void()> &run);
    [[nodiscard]] QWidget *makeStatus();
    [[nodiscard]] QWidget *makeFoot();
    [[nodiscard]] QWidget *makeField();
    /// Opens the field for this, unless something else is being written in it.
    void begin(const models::CommentWriter::Draft &draft, const QString &text);
    void beginAnswer();
    void beginEdit();
    void send();
    void chooseWanted();
    void showDraft();
    void showAbout();
    void cancelWriting();
    void closeField();
    void settle();
    void follow();
    void followStatus();
    void compareWithApproved();
    void askWhoSitsHere();
    [[nodiscard]] models::CommentRow current() const;

    models::ArticlesPageModel &m_model;
    models::CommentsModel &m_comments;
    models::CommentWriter &m_writer;   ///< of what the field is open for
    QLabel *m_status;
    QLabel *m_other;
    QPushButton *m_ask;
    QPushButton *m_approve;
    QPushButton *m_draft;
    QPushButton *m_compare;
    QListView *m_list;
    QLabel *m_empty;
    QCheckBox *m_resolved;
    QAction *m_answer;
    QAction *m_settle;
    QAction *m_edit;
    QAction *m_move;
    QAction *m_remove;
    QAction *m_sign;
    QWidget *m_foot = nullptr;
    QPushButton *m_commentButton = nullptr;
    QPushButton *m_answerButton = nullptr;
    QPushButton *m_settleButton = nullptr;
    QPushButton *m_signButton = nullptr;
    QWidget *m_field = nullptr;
    QLabel *m_about = nullptr;
    GrowingEdit *m_words = nullptr;
    QPushButton *m_send = nullptr;
    models::CommentsModel::CommentId m_wanted;    ///< was written just now, and is to be chosen
    bool m_isReadOnly = false;
};

} // namespace parvis::ui
