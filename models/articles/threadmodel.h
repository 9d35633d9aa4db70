// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/limits.h"

#include <QtCore/QAbstractListModel>

namespace parvis::models {

/// The parts of a thread and the cuts between them, part and cut in turn.
class ThreadModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CutRole = Qt::UserRole,   ///< which cut a row is, from 0; -1 for a part
        LengthRole,               ///< "212 of 300", as the channel counts
        TooLongRole               ///< whether the channel takes less
    };

    using QAbstractListModel::QAbstractListModel;

    /// Shows these parts; rows that stay keep their place, so that a view keeps its choice.
    void setParts(const QStringList &parts, const domain::TextLimit &limit);
    [[nodiscard]] int parts() const { return static_cast<int>(m_parts.size()); }
    /// The row of a cut, from 0.
    [[nodiscard]] QModelIndex indexOfCut(int cut) const { return index(cut * 2 + 1); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the part, or what a cut is; AccessibleTextRole: all that the row says; and the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Part
    {
        QString text;
        domain::TextMeasure measure;
    };

    QList<Part> m_parts;
};

/// "212 of 300", "312 of 300: 12 too many", or "212 characters" where a channel takes any length.
[[nodiscard]] QString measureInWords(const domain::TextMeasure &measure);

} // namespace parvis::models
