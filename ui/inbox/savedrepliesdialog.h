// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/savedrepliesmodel.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace parvis::ui {

class OrderedList;

/// The saved replies: their names, their texts in French and English, their order. What is written is kept when another one is chosen or the dialog closes.
class SavedRepliesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `begun` is a text to begin a new one with, in that language; may be empty.
    SavedRepliesDialog(models::SavedRepliesModel &replies, const QString &begun, const QString &language, QWidget *parent = nullptr);

    void done(int result) override;

private:
    [[nodiscard]] QWidget *makeFields();
    void choose(models::SavedRepliesModel::Key id);
    void fill(const std::optional<domain::SavedReply> &reply);
    [[nodiscard]] domain::SavedReply written() const;
    void keep();
    void follow();
    void insert(const QString &variable);

    models::SavedRepliesModel &m_replies;
    OrderedList *m_list;
    QWidget *m_fields;
    QLineEdit *m_name;
    QPlainTextEdit *m_french;
    QPlainTextEdit *m_english;
    QPlainTextEdit *m_written = nullptr;         ///< where the keyboard was last
    std::optional<domain::SavedReply> m_shown;
};

} // namespace parvis::ui
