// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/ournamesstore.h"
#include "models/shell/messages.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// The names of our company and products, as the workspace keeps them: the checks count how often an article names them.
class OurNames : public QObject
{
    Q_OBJECT

public:
    OurNames(store::Database &database, Messages &messages, QUndoStack &undo, QObject *parent = nullptr);

    /// Empty before the workspace answered for the first time.
    [[nodiscard]] const domain::OurNames &names() const { return m_names; }
    /// Whether it answered; also where it could not be read, which was said then.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// What the company is called: as somebody said, else as the workspace is; none where that only has the name of its file.
    [[nodiscard]] QStringList companies() const;
    /// The workspace's own name, which counts where no company is named; empty where it only has that of its file.
    [[nodiscard]] QString usualCompany() const;
    [[nodiscard]] bool isReadOnly() const;

    /// Reads them where they were not read yet.
    void read();
    /// Puts these in the place of those that are kept; can be undone.
    void setNames(const domain::OurNames &names);

Q_SIGNALS:
    /// The workspace answered, or has other names.
    void changed();

private:
    void readAgain();

    store::Database &m_database;
    store::OurNamesStore m_store;
    Messages &m_messages;
    QUndoStack &m_undo;
    domain::OurNames m_names;
    bool m_isRead = false;
    bool m_isReading = false;
};

} // namespace parvis::models
