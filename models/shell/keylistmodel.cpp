// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/keylistmodel.h"

#include <QtGui/QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

KeyListModel::KeyListModel(Preferences &preferences, QObject *parent)
    : QAbstractTableModel(parent)
    , m_preferences(preferences)
{
}

void KeyListModel::add(const KeyedAction &action)
{
    const auto known = std::ranges::find(m_actions, action.id, &KeyedAction::id);
    if (known != m_actions.end()) {
        const int row = static_cast<int>(std::distance(m_actions.begin(), known));
        known->title = action.title;
        Q_EMIT dataChanged(index(row, TitleColumn), index(row, TitleColumn));
        return;
    }
    const auto stands = std::ranges::lower_bound(m_actions, action, [](const KeyedAction &one, const KeyedAction &other) {
        return std::tie(one.place, one.title) < std::tie(other.place, other.title);
    });
    const int row = static_cast<int>(std::distance(m_actions.begin(), stands));
    beginInsertRows({}, row, row);
    m_actions.insert(row, action);
    endInsertRows();
}

QList<QKeySequence> KeyListModel::keys(const QString &id) const
{
    if (const auto chosen = m_preferences.keys(id)) {
        QList<QKeySequence> keys;
        for (const QString &one : *chosen)
            keys.append(QKeySequence(one, QKeySequence::PortableText));
        return keys;
    }
    const auto known = std::ranges::find(m_actions, id, &KeyedAction::id);
    return known == m_actions.cend() ? QList<QKeySequence>() : known->usual;
}

bool KeyListModel::isChosen(int row) const
{
    return m_preferences.keys(m_actions.at(row).id).has_value();
}

int KeyListModel::takenBy(int row, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return -1;
    const KeyedAction &wanted = m_actions.at(row);
    for (int other = 0; other < m_actions.size(); ++other) {
        const KeyedAction &one = m_actions.at(other);
        const bool meets = one.place == wanted.place || one.place.isEmpty() || wanted.place.isEmpty();
        if (other != row && meets && this->keys(one.id).contains(keys))
            return other;
    }
    return -1;
}

void KeyListModel::give(int row, const QKeySequence &keys)
{
    for (int other = takenBy(row, keys); other >= 0; other = takenBy(row, keys)) {
        QList<QKeySequence> left = this->keys(m_actions.at(other).id);
        left.removeAll(keys);
        write(other, left);
    }
    write(row, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
}

void KeyListModel::reset(int row)
{
    const QList<QKeySequence> given = keys(m_actions.at(row).id);
    QList<QKeySequence> free = m_actions.at(row).usual;
    free.removeIf([this, row](const QKeySequence &one) { return takenBy(row, one) >= 0; });
    if (free == m_actions.at(row).usual)
        write(row, std::nullopt);
    else
        write(row, free);
    for (const QKeySequence &one : given)
        handBack(one);
}

void KeyListModel::handBack(const QKeySequence &keys)
{
    for (int row = 0; row < m_actions.size(); ++row) {
        const KeyedAction &action = m_actions.at(row);
        QList<QKeySequence> theirs = this->keys(action.id);
        if (!isChosen(row) || !action.usual.contains(keys) || theirs.contains(keys) || takenBy(row, keys) >= 0)
            continue;
        theirs.append(keys);
        const bool isUsual = std::ranges::is_permutation(theirs, action.usual);
        write(row, isUsual ? action.usual : theirs);
    }
}

void KeyListModel::resetAll()
{
    for (int row = 0; row < m_actions.size(); ++row) {
        if (isChosen(row))
            write(row, std::nullopt);
    }
}

void KeyListModel::write(int row, const std::optional<QList<QKeySequence>> &keys)
{
    const KeyedAction &action = m_actions.at(row);
    if (!keys || *keys == action.usual) {
        m_preferences.setKeys(action.id, std::nullopt);
    } else {
        QStringList texts;
        for (const QKeySequence &one : *keys)
            texts.append(one.toString(QKeySequence::PortableText));
        m_preferences.setKeys(action.id, texts);
    }
    Q_EMIT dataChanged(index(row, KeysColumn), index(row, KeysColumn));
    Q_EMIT keysChanged(action.id);
}

int KeyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_actions.size());
}

int KeyListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeyedAction &action = m_actions.at(index.row());
    if (role == Qt::FontRole && index.column() == KeysColumn && isChosen(index.row())) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return action.title;
    case PlaceColumn:
        return action.place.isEmpty() ? tr("Everywhere") : action.place;
    case KeysColumn: {
        QStringList texts;
        for (const QKeySequence &one : keys(action.id))
            texts.append(one.toString(QKeySequence::NativeText));
        return texts.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant KeyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Action");
    case PlaceColumn:
        return tr("Where");
    case KeysColumn:
        return tr("Keys");
    default:
        return {};
    }
}

} // namespace parvis::models
