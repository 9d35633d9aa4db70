// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractListModel>

#include <functional>

namespace parvis::models {

/// Something the command palette can do.
struct Command
{
    QString title;                ///< "Mark as done"
    QString detail;               ///< where it belongs: "Inbox", "Article"
    QString keys;                 ///< its shortcut as the system writes it, empty when it has none
    QString icon;                 ///< a name for the view's icon set, may be empty
    QString reason;               ///< why it cannot be done now; empty when it can
    std::function<void()> run;
    QString also = {};            ///< other words that it is found by
    bool isHere = false;          ///< belongs to the place shown, or to every place
    QString foundBy = {};         ///< what it is found by in place of its title, where that quotes something else
};

/// The commands that answer what was typed, best first; all of them, in the order given, while nothing is typed. What belongs to the
/// place shown comes before what fits equally or hardly better; of equals, what can be done now comes first. Behind them stand the searches for what was typed.
class CommandListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, IconRole, EnabledRole };

    using QAbstractListModel::QAbstractListModel;

    /// Takes other commands; what was typed stays.
    void setCommands(const QList<Command> &commands);
    void setTyped(const QString &typed);
    /// Makes the searches that are offered for a text that was typed.
    void setSearches(const std::function<QList<Command>(const QString &typed)> &make) { m_makeSearches = make; }
    [[nodiscard]] const Command &command(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void choose();

    QList<Command> m_commands;
    QStringList m_folded;
    QString m_typed;
    QList<qsizetype> m_chosen;
    QList<Command> m_searches;
    std::function<QList<Command>(const QString &)> m_makeSearches;
};

} // namespace parvis::models
