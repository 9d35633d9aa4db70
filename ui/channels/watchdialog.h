// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "models/channels/watchesmodel.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace parvis::ui {

/// The tags and words that a channel is watched for: what is watched, something more, and one less.
class WatchDialog : public QDialog
{
    Q_OBJECT

public:
    /// `undo`: where what is done here can be undone, here as anywhere.
    WatchDialog(models::WatchesModel &watches, const domain::Channel &channel, const domain::Capabilities &can, QUndoStack &undo, QWidget *parent = nullptr);

private:
    void showWatches();
    void judge();
    void add();
    void remove();
    [[nodiscard]] domain::Watch typed() const;
    void say(const QString &sentence);

    models::WatchesModel &m_watches;
    domain::Channel m_channel;
    QUndoStack &m_undo;
    QTreeWidget *m_list;
    QLabel *m_none;
    QComboBox *m_kind;
    QLineEdit *m_what;
    QComboBox *m_past;
    QLabel *m_purpose;
    QLabel *m_refusal;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_done;
    QPushButton *m_takeBack;
};

} // namespace parvis::ui
