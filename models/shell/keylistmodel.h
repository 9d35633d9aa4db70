// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/preferences.h"

#include <QtCore/QAbstractTableModel>
#include <QtGui/QKeySequence>

namespace parvis::models {

/// Something in the window that keys can be given to.
struct KeyedAction
{
    QString id;                   ///< the same in every language: "inbox.done"
    QString place;                ///< where its keys work, translated; empty: everywhere
    QString title;                ///< translated
    QList<QKeySequence> usual;    ///< until the person chose others
};

/// Which keys do what: the usual ones and those the person chose, which are remembered for this machine. Sorted by place, then title.
class KeyListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, PlaceColumn, KeysColumn, ColumnCount };

    explicit KeyListModel(Preferences &preferences, QObject *parent = nullptr);

    /// Adds one, or takes another title for the one of that id.
    void add(const KeyedAction &action);
    [[nodiscard]] const KeyedAction &action(int row) const { return m_actions.at(row); }
    /// The keys of an action: chosen, else usual; empty where it has none.
    [[nodiscard]] QList<QKeySequence> keys(const QString &id) const;
    /// Whether the person chose.
    [[nodiscard]] bool isChosen(int row) const;
    /// The row of another action that would answer to the same keys where this one does; -1: they are free.
    [[nodiscard]] int takenBy(int row, const QKeySequence &keys) const;
    /// Gives keys to an action, and takes them from the one that has them; empty: it has none from now on.
    void give(int row, const QKeySequence &keys);
    /// Goes back to the usual keys, where no other action was given them meanwhile; those that it had return to the actions from which they were taken.
    void reset(int row);
    /// Goes back to the usual keys of all.
    void resetAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// An action answers to other keys.
    void keysChanged(const QString &id);

private:
    /// Gives keys that are free now to those whose usual keys they are.
    void handBack(const QKeySequence &keys);
    void write(int row, const std::optional<QList<QKeySequence>> &keys);

    Preferences &m_preferences;
    QList<KeyedAction> m_actions;
};

} // namespace parvis::models
