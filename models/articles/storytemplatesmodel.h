// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/storystore.h"
#include "models/shell/messages.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// The story templates that can be chosen: those of Parvis in one language, then the person's own, whatever their language.
class StoryTemplatesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    StoryTemplatesModel(store::Database &database, store::StoryStore &stories, Messages &messages, QUndoStack &undo, QObject *parent = nullptr);

    /// Reads the person's own; the list is followed from then on.
    void load();
    /// ISO 639-1 of those of Parvis: "fr", else English ones are shown.
    void setLanguage(const QString &language);
    [[nodiscard]] QString language() const { return m_language; }
    /// A valid index of this model.
    [[nodiscard]] const domain::StoryTemplate &at(const QModelIndex &index) const { return m_templates[index.row()]; }
    /// The headings that a story of its kind has.
    [[nodiscard]] static QStringList sectionsOf(const domain::StoryTemplate &storyTemplate);
    [[nodiscard]] QModelIndex indexOf(domain::Id<domain::StoryTemplate> id) const;

    /// Keeps one of the person's own, new where it has no key; can be undone.
    void save(const domain::StoryTemplate &storyTemplate);
    /// Removes one of the person's own; can be undone.
    void remove(const domain::StoryTemplate &storyTemplate);

    /// DisplayRole: its title; ToolTipRole: what it is for; UserRole: whether it is the person's own.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    /// One of the person's own was kept.
    void saved(domain::Id<domain::StoryTemplate> id);

private:
    void show();
    void write(const domain::StoryTemplate &storyTemplate, bool isTold);
    void take(domain::Id<domain::StoryTemplate> id);

    store::StoryStore &m_stories;
    Messages &m_messages;
    QUndoStack &m_undo;
    QString m_language;
    QList<domain::StoryTemplate> m_own;
    QList<domain::StoryTemplate> m_templates;
    bool m_isAsked = false;
};

} // namespace parvis::models
