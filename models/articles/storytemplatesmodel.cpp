// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/storytemplatesmodel.h"

#include "core/formats/markdown/headings.h"
#include "core/formats/storytemplate/storytemplatefile.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Result;
using domain::StoryTemplate;

StoryTemplatesModel::StoryTemplatesModel(store::Database &database, store::StoryStore &stories, Messages &messages, QUndoStack &undo, QObject *parent)
    : QAbstractListModel(parent)
    , m_stories(stories)
    , m_messages(messages)
    , m_undo(undo)
{
    setLanguage(u"en"_s);
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (m_isAsked && (changes.everything || !changes.storyTemplates.isEmpty()))
            load();
    });
}

void StoryTemplatesModel::load()
{
    m_isAsked = true;
    m_stories.templates().then(this, [this](const Result<QList<StoryTemplate>> &own) {
        if (!own)
            return m_messages.post(problem(tr("The story templates were not read."), own.error(), [this] { load(); }));
        if (std::exchange(m_own, *own) != *own)
            show();
    });
}

void StoryTemplatesModel::setLanguage(const QString &language)
{
    const QString wanted = language == "fr"_L1 ? language : u"en"_s;
    if (std::exchange(m_language, wanted) != wanted)
        show();
}

void StoryTemplatesModel::show()
{
    beginResetModel();
    m_templates = formats::builtInStoryTemplates(m_language) + m_own;
    endResetModel();
}

QStringList StoryTemplatesModel::sectionsOf(const StoryTemplate &storyTemplate)
{
    QStringList sections;
    for (const domain::Heading &heading : formats::headingsOf(storyTemplate.body))
        sections << heading.text;
    return sections;
}

QModelIndex StoryTemplatesModel::indexOf(domain::Id<StoryTemplate> id) const
{
    const auto found = std::ranges::find(m_templates, id, &StoryTemplate::id);
    return found == m_templates.end() ? QModelIndex() : index(static_cast<int>(std::distance(m_templates.begin(), found)));
}

void StoryTemplatesModel::write(const StoryTemplate &storyTemplate, bool isTold)
{
    m_stories.saveTemplate(storyTemplate).then(this, [this, isTold](const Result<StoryTemplate> &written) {
        if (!written)
            return m_messages.post(problem(tr("The template was not kept."), written.error()));
        if (isTold)
            Q_EMIT saved(written->id);
    });
}

void StoryTemplatesModel::take(domain::Id<StoryTemplate> id)
{
    m_stories.removeTemplate(id).then(this, [this](const Result<> &taken) {
        if (!taken)
            m_messages.post(problem(tr("The template was not removed."), taken.error()));
    });
}

void StoryTemplatesModel::save(const StoryTemplate &storyTemplate)
{
    if (const QModelIndex known = storyTemplate.id.isNull() ? QModelIndex() : indexOf(storyTemplate.id); known.isValid()) {
        m_undo.push(new StepsCommand(
            *this, tr("Change a story template"), [this, storyTemplate] { write(storyTemplate, true); }, [this, before = at(known)] { write(before, false); }));
        return;
    }
    // The key that the first time gives is that of every other.
    auto key = std::make_shared<domain::Id<StoryTemplate>>();
    const auto add = [this, storyTemplate, key] {
        StoryTemplate added = storyTemplate;
        added.id = *key;
        m_stories.saveTemplate(added).then(this, [this, key](const Result<StoryTemplate> &written) {
            if (!written)
                return m_messages.post(problem(tr("The template was not kept."), written.error()));
            *key = written->id;
            Q_EMIT saved(written->id);
        });
    };
    m_undo.push(new StepsCommand(*this, tr("New story template"), add, [this, key] { take(*key); }));
}

void StoryTemplatesModel::remove(const StoryTemplate &storyTemplate)
{
    m_undo.push(new StepsCommand(
        *this, tr("Remove a story template"), [this, id = storyTemplate.id] { take(id); }, [this, storyTemplate] { write(storyTemplate, false); }));
    m_messages.post(undoable(tr("The template “%1” was removed.").arg(storyTemplate.title), m_undo));
}

QVariant StoryTemplatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StoryTemplate &shown = at(index);
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::ToolTipRole:
        return shown.summary;
    case Qt::AccessibleTextRole:
        return shown.id.isNull() ? shown.title : tr("%1, a template of your own").arg(shown.title);
    case Qt::UserRole:
        return !shown.id.isNull();
    default:
        return {};
    }
}

int StoryTemplatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_templates.size());
}

} // namespace parvis::models
