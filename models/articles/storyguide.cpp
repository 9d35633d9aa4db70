// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/storyguide.h"

#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <algorithm>

namespace parvis::models {

using domain::Result;
using domain::StoryStep;

StoryGuide::StoryGuide(store::Database &database, store::StoryStore &stories, ArticleEditorModel &editor, Messages &messages, QUndoStack &undo, QObject *parent)
    : QAbstractListModel(parent)
    , m_stories(stories)
    , m_editor(editor)
    , m_messages(messages)
    , m_undo(undo)
{
    connect(&m_editor, &ArticleEditorModel::opened, this, [this] {
        show({});
        read();
    });
    connect(&m_editor, &ArticleEditorModel::closed, this, [this] { show({}); });
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (m_editor.isOpen() && (changes.everything || changes.articles.updated.contains(m_editor.id())))
            read();
    });
}

void StoryGuide::read()
{
    const int reading = ++m_reading;
    m_stories.steps(m_editor.id()).then(this, [this, reading](const Result<QList<StoryStep>> &steps) {
        if (reading != m_reading)
            return;
        if (!steps)
            return m_messages.post(problem(tr("The questions and checks of the article were not read."), steps.error(), [this] { read(); }));
        show(*steps);
    });
}

void StoryGuide::show(const QList<StoryStep> &steps)
{
    if (steps == m_steps)
        return;
    const auto isSame = [](const StoryStep &a, const StoryStep &b) { return a.kind == b.kind && a.text == b.text; };
    const bool areTicks = std::ranges::equal(steps, m_steps, isSame);
    if (areTicks) {
        m_steps = steps;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    } else {
        beginResetModel();
        m_steps = steps;
        m_rows.clear();
        for (qsizetype i = 0; i < steps.size(); ++i) {
            if (i == 0 || steps[i].kind != steps[i - 1].kind)
                m_rows.append(
                    {.step = -1, .head = steps[i].kind == StoryStep::Kind::Question ? tr("To ask before writing") : tr("To check before publishing")});
            m_rows.append({.step = i, .head = {}});
        }
        endResetModel();
    }
    Q_EMIT changed();
}

int StoryGuide::done() const
{
    return static_cast<int>(std::ranges::count_if(m_steps, &StoryStep::isDone));
}

void StoryGuide::write(domain::Id<domain::Article> article, const QList<StoryStep> &steps)
{
    m_stories.setSteps(article, steps).then(this, [this](const Result<> &written) {
        if (!written)
            m_messages.post(problem(tr("The questions and checks were not kept."), written.error()));
        if (!written && m_editor.isOpen())
            read();
    });
}

void StoryGuide::replace(const QList<StoryStep> &steps, const QString &text, const QString &sentence)
{
    const auto article = m_editor.id();
    m_undo.push(
        new StepsCommand(*this, text, [this, article, steps] { write(article, steps); }, [this, article, before = m_steps] { write(article, before); }));
    m_messages.post(undoable(sentence, m_undo));
}

void StoryGuide::take(const domain::StoryTemplate &storyTemplate)
{
    replace(domain::stepsOf(storyTemplate), tr("Take a template’s questions"),
            tr("The questions and checks of “%1” stand beside the article.").arg(storyTemplate.title));
}

void StoryGuide::clear()
{
    replace({}, tr("Take away the questions and checks"), tr("The questions and checks are gone."));
}

QVariant StoryGuide::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const bool isHead = row.step < 0;
    switch (role) {
    case Qt::DisplayRole:
        return isHead ? row.head : m_steps[row.step].text;
    case Qt::CheckStateRole:
        return isHead ? QVariant() : QVariant(m_steps[row.step].isDone ? Qt::Checked : Qt::Unchecked);
    case IsHeadRole:
        return isHead;
    default:
        return {};
    }
}

bool StoryGuide::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || m_rows[index.row()].step < 0 || m_editor.isReadOnly())
        return false;
    QList<StoryStep> steps = m_steps;
    steps[m_rows[index.row()].step].isDone = value.value<Qt::CheckState>() == Qt::Checked;
    show(steps);
    // What was asked for before this tick would show the state before it.
    ++m_reading;
    write(m_editor.id(), steps);
    return true;
}

Qt::ItemFlags StoryGuide::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    if (m_rows[index.row()].step < 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (m_editor.isReadOnly() ? Qt::NoItemFlags : Qt::ItemIsUserCheckable);
}

int StoryGuide::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

} // namespace parvis::models
