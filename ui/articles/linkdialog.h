// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/linktargetsmodel.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace parvis::ui {

/// Asks to which article or page of ours a link is to lead: words narrow the list, arrows walk it from the field, Enter takes.
class LinkDialog : public QDialog
{
    Q_OBJECT

public:
    /// `words` stand in the field at first: those that become the link.
    LinkDialog(std::unique_ptr<models::LinkTargetsModel> targets, const QString &words, QWidget *parent);
    ~LinkDialog() override;

Q_SIGNALS:
    void chosen(const QString &address, const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void take();

    std::unique_ptr<models::LinkTargetsModel> m_targets;
    QLineEdit *m_words;
    QListView *m_list;
    QLabel *m_state;
    QPushButton *m_take;
};

} // namespace parvis::ui
