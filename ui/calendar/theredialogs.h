// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/limits.h"
#include "models/articles/comparison.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

/// Asks what something that is published is to say from now on. Shown with open(); it throws itself away.
class ChangeThereDialog : public QDialog
{
    Q_OBJECT

public:
    /// `limit`: of the channel.
    ChangeThereDialog(const QString &channel, const QString &text, const domain::TextLimit &limit, QWidget *parent);

Q_SIGNALS:
    void taken(const QString &text);

private:
    void follow();

    QString m_before;
    domain::TextLimit m_limit;
    QPlainTextEdit *m_text;
    QLabel *m_length;
    QPushButton *m_take;
};

/// Asks whether an article that is published is to be written over there as it stands now.
class ChangeArticleThereDialog : public QDialog
{
    Q_OBJECT

public:
    ChangeArticleThereDialog(const QString &channel, const QString &article, QWidget *parent);

Q_SIGNALS:
    void taken();
};

/// Asks whether something that is published is to be deleted there, and says what that means.
class DeleteThereDialog : public QDialog
{
    Q_OBJECT

public:
    /// `service` is the channel's: some have a trash.
    DeleteThereDialog(const QString &channel, const QString &service, QWidget *parent);

Q_SIGNALS:
    void taken();
};

/// Asks whether what somebody changed there is to be deleted there all the same.
class DeleteAllTheSameDialog : public QDialog
{
    Q_OBJECT

public:
    DeleteAllTheSameDialog(const QString &channel, QWidget *parent);

Q_SIGNALS:
    void oursChosen();
    void theirsChosen();
};

/// Shows what stands here beside what stands there, and lets the person choose one of them.
class TwoVersionsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Version
    {
        QString text;
        QString moment;   ///< when it leaves; empty where that is the same
    };
    TwoVersionsDialog(const QString &channel, const Version &here, const Version &there, QWidget *parent);
    /// Of an article, which is not taken over: theirs is only let be. `texts`: ours, and theirs behind it, with what sets them apart; where both are empty the
    /// words are the same on both sides, where theirs is they could not be read there.
    TwoVersionsDialog(const QString &channel, const Version &here, const Version &there, const models::ComparedTexts &texts, QWidget *parent);

Q_SIGNALS:
    void oursChosen();
    void theirsChosen();

private:
    void addSides(const QString &channel, const Version &here, const Version &there, QVBoxLayout *column);
    void addDifferences(const QString &channel, const Version &here, const Version &there, const models::ComparedTexts &texts, QVBoxLayout *column);
    /// Where theirs `isUnread` ours is written there only once the person has said so again.
    void addButtons(const QString &channel, bool isArticle, bool isUnread, QVBoxLayout *column);
    void choseOurs();
    void askUnseen(const QString &channel);
};

} // namespace parvis::ui
