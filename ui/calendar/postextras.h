// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class ArticleChoices;

/// What a channel has beside the text of a post: who sees it, a warning before it, a poll in it; of an article its categories, and how it is mailed. Only what
/// the channel can do is shown, and what was written already.
class PostExtras : public QWidget
{
    Q_OBJECT

public:
    explicit PostExtras(QWidget *parent = nullptr);

    /// What is chosen and written.
    [[nodiscard]] domain::PostOptions options() const;
    /// Shows these without changed(), as far as the channel has them.
    void setOptions(const domain::PostOptions &options, const domain::Capabilities &can);
    /// Says something beside the poll; empty: nothing.
    void setPollNote(const QString &sentence);
    /// Says why the poll cannot leave so, where it stands; empty: nothing.
    void setPollWarning(const QString &sentence);
    /// Why nothing can be changed, for the tooltips; empty: it can.
    void setBlocked(const QString &reason);

Q_SIGNALS:
    /// A choice was made.
    void chosen();
    /// Something is being typed.
    void typed();

private:
    void showPoll(const std::optional<domain::Poll> &poll);
    void addAnswer(const QString &text);
    void followPoll();
    void beginPoll();
    void endPoll();

    domain::Capabilities m_can;
    QString m_blocked;
    QWidget *m_visibilityBox;
    QComboBox *m_visibility;
    ArticleChoices *m_article;
    QWidget *m_warningBox;
    QLineEdit *m_warning;
    QPushButton *m_addPoll;
    QWidget *m_pollBox;
    QLabel *m_pollNote;
    QLabel *m_pollQuestion;
    QLabel *m_pollWarning;
    QVBoxLayout *m_answerColumn;
    QList<QLineEdit *> m_answers;
    QPushButton *m_addAnswer;
    QComboBox *m_lasts;
    QCheckBox *m_isMultiple;
    QPushButton *m_removePoll;
    bool m_hasPoll = false;
};

} // namespace parvis::ui
