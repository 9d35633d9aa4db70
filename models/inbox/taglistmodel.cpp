// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/taglistmodel.h"

#include "core/domain/query/words.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <algorithm>

namespace parvis::models {

TagListModel::TagListModel(store::Database &database, Messages &messages, QUndoStack &undoStack, QObject *parent)
    : QAbstractListModel(parent)
    , m_messages(messages)
    , m_undoStack(undoStack)
    , m_store(database)
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (m_isRead && (changes.everything || !changes.tags.isEmpty()))
            refresh();
    });
}

int TagListModel::rowOf(Key id) const
{
    const auto found = std::ranges::find(m_tags, id, [](const store::TagSummary &one) { return one.tag.id; });
    return found == m_tags.cend() ? -1 : static_cast<int>(found - m_tags.cbegin());
}

QString TagListModel::wearers(const store::TagSummary &summary)
{
    const QString mentions = tr("%Ln mention(s)", "that wear a tag", static_cast<int>(summary.mentions));
    if (summary.people == 0)
        return summary.mentions == 0 ? tr("Nothing wears this tag.") : tr("Worn by %1.").arg(mentions);
    const QString people = tr("%Ln person(s)", "that wear a tag", static_cast<int>(summary.people));
    return summary.mentions == 0 ? tr("Worn by %1.").arg(people) : tr("Worn by %1 and %2.").arg(mentions, people);
}

QString TagListModel::refusal(Key id, const QString &name) const
{
    const QString folded = domain::foldedText(name);
    if (folded.isEmpty())
        return tr("A tag needs a name with a letter or a figure in it.");
    const auto other
        = std::ranges::find_if(m_tags, [&](const store::TagSummary &one) { return one.tag.id != id && domain::foldedText(one.tag.name) == folded; });
    return other == m_tags.cend() ? QString() : tr("Another tag is called “%1”.").arg(other->tag.name);
}

void TagListModel::add(int colour)
{
    QString name = tr("New tag");
    for (int number = 2; !refusal({}, name).isEmpty(); ++number)
        name = tr("New tag %1").arg(number);
    const auto made = std::make_shared<domain::Tag>(domain::Tag{.id = {}, .name = name, .colour = colour});
    push(
        tr("Make a tag"),
        [this, made] {
            m_store.add(*made).then(this, [this, made](const domain::Result<domain::Tag> &added) {
                if (!added) {
                    complain(tr("The tag was not made."), added.error());
                    return;
                }
                *made = *added;
                read(added->id);
            });
        },
        [this, made] { watch(m_store.remove(made->id), tr("The tag was not removed.")); });
}

void TagListModel::save(domain::Tag tag)
{
    const int row = rowOf(tag.id);
    tag.name = tag.name.simplified();
    if (row < 0 || tag == m_tags[row].tag || !refusal(tag.id, tag.name).isEmpty())
        return;
    const QString complaint = tr("The tag was not changed.");
    push(
        tr("Change a tag"), [this, tag, complaint] { watch(m_store.save(tag), complaint); },
        [this, before = m_tags[row].tag, complaint] { watch(m_store.save(before), complaint); });
    // Who saves again before the store answered means the tag as it is by then.
    m_tags[row].tag = tag;
    Q_EMIT dataChanged(index(row), index(row));
}

Message TagListModel::remove(Key id)
{
    const int row = rowOf(id);
    if (row < 0)
        return {};
    const store::TagSummary summary = m_tags[row];
    const auto removed = std::make_shared<Removed>();
    push(tr("Remove a tag"), [this, id, removed] { takeOff(id, removed); }, [this, removed] { putBack(removed); });
    const QString name = summary.tag.name;
    const Message said
        = undoable(summary.mentions == 0 ? tr("The tag “%1” was removed.").arg(name)
                                         : tr("The tag “%1” was removed from %Ln mention(s).", nullptr, static_cast<int>(summary.mentions)).arg(name),
                   m_undoStack);
    m_messages.post(said);
    return said;
}

void TagListModel::takeOff(Key id, const std::shared_ptr<Removed> &removed)
{
    removed->isWanted = true;
    m_store.remove(id).then(this, [this, removed](const domain::Result<store::TagBefore> &before) {
        if (!before) {
            complain(tr("The tag was not removed."), before.error());
            return;
        }
        removed->before = *before;
        // Undone before the workspace had answered.
        if (!removed->isWanted)
            putBack(removed);
    });
}

void TagListModel::putBack(const std::shared_ptr<Removed> &removed)
{
    removed->isWanted = false;
    if (const auto before = std::exchange(removed->before, std::nullopt))
        watch(m_store.restore(*before), tr("The tag was not put back."));
}

QVariant TagListModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || index.row() < 0 || index.row() >= m_tags.size())
        return {};
    return m_tags[index.row()].tag.name;
}

void TagListModel::read(Key addedLast)
{
    m_isRead = true;
    m_store.summaries().then(this, [this, addedLast](const domain::Result<QList<store::TagSummary>> &tags) {
        if (!tags) {
            if (tags.error().kind == domain::Error::Kind::Cancelled)
                read(addedLast);
            else
                complain(tr("The tags could not be read."), tags.error());
            return;
        }
        if (*tags != m_tags) {
            beginResetModel();
            m_tags = *tags;
            endResetModel();
        }
        if (!addedLast.isNull())
            Q_EMIT added(addedLast);
    });
}

void TagListModel::push(const QString &text, std::function<void()> redo, std::function<void()> undo)
{
    m_undoStack.push(new StepsCommand(*this, text, std::move(redo), std::move(undo)));
}

template<typename T>
void TagListModel::watch(QFuture<domain::Result<T>> future, const QString &complaint)
{
    future.then(this, [this, complaint](const domain::Result<T> &result) {
        if (result)
            return;
        complain(complaint, result.error());
        refresh();
    });
}

void TagListModel::complain(const QString &what, const domain::Error &error)
{
    m_messages.post(problem(what, error));
}

} // namespace parvis::models
