// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/storystore.h"
#include "models/articles/articleeditormodel.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// What the template of the opened article wants asked before it is written and checked before it is published, to be ticked off.
class StoryGuide : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IsHeadRole = Qt::UserRole };

    StoryGuide(store::Database &database, store::StoryStore &stories, ArticleEditorModel &editor, Messages &messages, QUndoStack &undo,
               QObject *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }
    [[nodiscard]] int done() const;
    [[nodiscard]] int steps() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] const QList<domain::StoryStep> &list() const { return m_steps; }

    /// Keeps these for an article in the place of those that it had; says so where that fails.
    void write(domain::Id<domain::Article> article, const QList<domain::StoryStep> &steps);
    /// Takes the questions and checks of a template for the opened article in the place of those that it had; can be undone.
    void take(const domain::StoryTemplate &storyTemplate);
    /// Takes them away; can be undone.
    void clear();

    /// DisplayRole: the step or, of a head, what follows it; CheckStateRole: whether it is done; IsHeadRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Qt::CheckStateRole ticks a step off, or not.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    /// Steps came, went or were ticked.
    void changed();

private:
    /// A line of the list: a step, or a head where it is -1.
    struct Row
    {
        qsizetype step = -1;
        QString head;
    };

    void read();
    void show(const QList<domain::StoryStep> &steps);
    void replace(const QList<domain::StoryStep> &steps, const QString &text, const QString &sentence);

    store::StoryStore &m_stories;
    ArticleEditorModel &m_editor;
    Messages &m_messages;
    QUndoStack &m_undo;
    QList<domain::StoryStep> m_steps;
    QList<Row> m_rows;
    int m_reading = 0;
};

} // namespace parvis::models
