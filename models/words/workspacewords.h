// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/words/wordstore.h"
#include "models/shell/messages.h"

#include <QtCore/QSet>
#include <QtCore/QStringListModel>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// The words of the workspace as a list: those that spelling takes as right in articles and replies, whatever their language, though no dictionary has them.
class WorkspaceWords : public QStringListModel
{
    Q_OBJECT

public:
    WorkspaceWords(store::Database &database, Messages &messages, QUndoStack &undo, QObject *parent = nullptr);

    /// Reads them; the list is followed from then on.
    void load();
    [[nodiscard]] bool isReadOnly() const { return m_database.access() == store::Database::Access::ReadOnly; }
    /// Whether the word is one of them, as it was added; one of small letters also with the capital of a sentence's beginning.
    [[nodiscard]] bool knows(const QString &word) const;
    /// Why that is not a word that can be added, as a sentence; empty where it is one.
    [[nodiscard]] QString objection(const QString &typed) const;
    /// Adds a word; can be undone, and is said.
    void add(const QString &word);
    /// Takes words away; can be undone, and is said.
    void remove(const QStringList &words);

    /// The words are not changed in their rows.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Words came or went.
    void changed();

private:
    void write(const QStringList &words, bool isAdded);

    store::Database &m_database;
    store::WordStore m_store;
    Messages &m_messages;
    QUndoStack &m_undo;
    QSet<QString> m_words;
    int m_reading = 0;
    bool m_isAsked = false;
};

} // namespace parvis::models
