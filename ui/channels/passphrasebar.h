// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/connectmodel.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace parvis::ui {

class HiddenField;

/// Asks, quietly, for the passphrase of the file of secrets, where channels are connected and the file is closed. Else it is not there.
class PassphraseBar : public QFrame
{
    Q_OBJECT

public:
    PassphraseBar(models::ConnectModel &connecting, const models::ChannelListModel &list, QWidget *parent = nullptr);

    /// Gives the keyboard to its field, where it is there.
    void takeFocus();

Q_SIGNALS:
    /// The person does not know it any more.
    void passphraseLost();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Who comes to a closed file types its passphrase: no letter of it may be taken for a key of the place.
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void open();
    void dress();

    models::ConnectModel &m_connecting;
    const models::ChannelListModel &m_list;
    QLabel *m_sentence;
    HiddenField *m_field;
    QPushButton *m_open;
    QPushButton *m_lost;
    QLabel *m_error;
};

} // namespace parvis::ui
