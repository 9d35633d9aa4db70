// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"
#include "models/shell/messages.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QUndoStack>

#include <algorithm>

namespace parvis::models {

/// Records that a person keeps in an order of their own, each under a name: read from their store, kept true, and every change to them can be undone.
/// `Record` has id, name and position; `Store` has add, save, move and remove as SavedReplyStore has them.
template<typename Record, typename Store>
class OrderedRecords : public QAbstractListModel
{
public:
    using Key = domain::Id<Record>;

    [[nodiscard]] const QList<Record> &all() const { return m_records; }
    [[nodiscard]] std::optional<Record> record(Key id) const
    {
        const int row = rowOf(id);
        return row < 0 ? std::nullopt : std::optional(m_records.at(row));
    }
    /// -1 where there is none of that key.
    [[nodiscard]] int rowOf(Key id) const
    {
        const auto found = std::ranges::find(m_records, id, &Record::id);
        return found == m_records.cend() ? -1 : static_cast<int>(found - m_records.cbegin());
    }
    /// Writes a record where it is another than the one kept; its position stays.
    void save(Record record)
    {
        const auto before = this->record(record.id);
        if (!before)
            return;
        record.position = before->position;
        record.name = record.name.simplified();
        if (record == *before)
            return;
        push(
            words().change, [this, record] { watch(m_store.save(record), words().notChanged); },
            [this, before = *before] { watch(m_store.save(before), words().notChanged); });
        // Who saves again before the store answered means the record as it is by then.
        const int row = rowOf(record.id);
        m_records[row] = record;
        Q_EMIT dataChanged(index(row), index(row));
    }
    /// Moves it up (-1) or down (1).
    void move(Key id, int by)
    {
        const int row = rowOf(id);
        if (row < 0 || row + by < 0 || row + by >= m_records.size())
            return;
        push(
            words().move, [this, id, to = row + by] { watch(m_store.move(id, to), words().notChanged); },
            [this, id, row] { watch(m_store.move(id, row), words().notChanged); });
    }
    /// Says so, with the offer to undo it, and answers what was said: a dialog stands before it.
    Message remove(Key id)
    {
        const auto record = this->record(id);
        if (!record)
            return {};
        push(
            words().remove, [this, id] { watch(m_store.remove(id), words().notRemoved); },
            [this, record = *record] { watch(m_store.add(record), words().notAdded); });
        const Message said = undoable(words().removed.arg(record->name), m_undoStack);
        m_messages.post(said);
        return said;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_records.size()); }

protected:
    /// What is said of these records; `removed` names the record by %1, `numbered` gives a new one a number.
    struct Words
    {
        QString add;
        QString change;
        QString move;
        QString remove;
        QString removed;
        QString newName;
        QString numbered;
        QString notRead;
        QString notAdded;
        QString notChanged;
        QString notRemoved;
    };

    OrderedRecords(store::Database &database, Messages &messages, QUndoStack &undoStack, QObject *parent)
        : QAbstractListModel(parent)
        , m_messages(messages)
        , m_undoStack(undoStack)
        , m_store(database)
    {
    }

    [[nodiscard]] virtual Words words() const = 0;
    [[nodiscard]] virtual QFuture<domain::Result<QList<Record>>> stored() const = 0;
    /// A new record stands in the list.
    virtual void wasAdded(Key id) = 0;

    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] const Store &store() const { return m_store; }

    /// Reads them all again.
    void read(Key addedLast = {})
    {
        stored().then(this, [this, addedLast](const domain::Result<QList<Record>> &records) {
            if (!records) {
                if (records.error().kind == domain::Error::Kind::Cancelled)
                    read(addedLast);
                else
                    complain(words().notRead, records.error());
                return;
            }
            if (*records != m_records) {
                beginResetModel();
                m_records = *records;
                endResetModel();
            }
            if (!addedLast.isNull())
                wasAdded(addedLast);
        });
    }
    /// Adds a record under a name that is free.
    void addNew(Record record)
    {
        const auto isTaken = [this](const QString &name) { return std::ranges::contains(m_records, name, &Record::name); };
        record.name = words().newName;
        for (int number = 2; isTaken(record.name); ++number)
            record.name = words().numbered.arg(number);
        const auto made = std::make_shared<Record>(std::move(record));
        push(
            words().add,
            [this, made] {
                m_store.add(*made).then(this, [this, made](const domain::Result<Record> &added) {
                    if (!added) {
                        complain(words().notAdded, added.error());
                        return;
                    }
                    *made = *added;
                    read(added->id);
                });
            },
            [this, made] { watch(m_store.remove(made->id), words().notRemoved); });
    }
    void push(const QString &text, std::function<void()> redo, std::function<void()> undo)
    {
        m_undoStack.push(new StepsCommand(*this, text, std::move(redo), std::move(undo)));
    }
    void complain(const QString &what, const domain::Error &error) { m_messages.post(problem(what, error)); }

    Messages &m_messages;
    QUndoStack &m_undoStack;

private:
    template<typename T>
    void watch(QFuture<domain::Result<T>> future, const QString &what)
    {
        future.then(this, [this, what](const domain::Result<T> &result) {
            if (result)
                return;
            complain(what, result.error());
            read();
        });
    }

    Store m_store;
    QList<Record> m_records;
};

} // namespace parvis::models
