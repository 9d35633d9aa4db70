// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/vaultmodel.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPushButton;

namespace parvis::ui {

class HiddenField;

/// Gives the file of secrets another passphrase; or, where the passphrase is lost, says what that means and begins a new file.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    enum class About { Change, Lost };

    PassphraseDialog(models::VaultModel &vault, About about, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tryIt();
    void complain(const QString &sentence, HiddenField *field);
    void follow();
    void dress();
    /// As high as its words need; never less high than it was.
    void grow();

    models::VaultModel &m_vault;
    About m_about;
    HiddenField *m_current = nullptr;   ///< where it is changed
    HiddenField *m_next;
    HiddenField *m_repeated;
    QLabel *m_error;
    QPushButton *m_do;
};

} // namespace parvis::ui
