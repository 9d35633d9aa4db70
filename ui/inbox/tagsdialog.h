// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxpagemodel.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;

namespace parvis::ui {

class ColourChoice;
class OrderedList;

inline constexpr int longestTagName = 100;

/// The tags there are: their names, their colours, what wears them. A name that was written is kept with Return, when another tag is chosen or when the
/// dialog closes; a colour at once.
class TagsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TagsDialog(models::InboxPageModel &inbox, QWidget *parent = nullptr);

    void done(int result) override;

private:
    using Key = models::TagListModel::Key;

    [[nodiscard]] QWidget *makeFields();
    void choose(Key id);
    void fill(int row);
    void keep();
    void keepColour(int colour);
    void judge();
    void follow();

    models::InboxPageModel &m_inbox;
    models::TagListModel &m_tags;
    OrderedList *m_list;
    QWidget *m_fields;
    QLineEdit *m_name;
    QLabel *m_refusal;
    ColourChoice *m_colours;
    QLabel *m_wearers;
    std::optional<domain::Tag> m_shown;
};

} // namespace parvis::ui
