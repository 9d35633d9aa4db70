// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/connectmodel.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace parvis::ui {

/// To which addresses the newsletter of a channel goes. What lets Parvis in there is not asked for.
class RecipientsDialog : public QDialog
{
    Q_OBJECT

public:
    RecipientsDialog(models::ConnectModel &connecting, const domain::Channel &channel, const QString &recipients, QWidget *parent = nullptr);

private:
    void complain(const QString &sentence);
    /// Marks the address that a refusal is about.
    void choose(const QString &refusal);
    void keep();

    models::ConnectModel &m_connecting;
    domain::Channel m_channel;
    QPlainTextEdit *m_recipients;
    QLabel *m_sentence;
    QPushButton *m_save;
};

} // namespace parvis::ui
