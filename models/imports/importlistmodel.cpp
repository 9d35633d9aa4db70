// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/importlistmodel.h"

#include "models/imports/importsentences.h"
#include "models/shell/sentences.h"

namespace parvis::models {

using domain::Import;
using domain::QueuedImport;
using domain::Result;
using QueueState = domain::QueuedImport::State;

namespace {

constexpr int importsShown = 50;

/// Two rows are the same when they stand for the same record, whatever it says now.
template<class Row>
bool isSame(const Row &left, const Row &right)
{
    if (left.index() != right.index())
        return false;
    return std::visit([&right](const auto &record) { return record.id == std::get<std::decay_t<decltype(record)>>(right).id; }, left);
}

} // namespace

ImportListModel::ImportListModel(store::Database &database, const domain::Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_queue(database)
    , m_imports(database)
    , m_clock(clock)
    , m_zone(database.zone())
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.imports.isEmpty() || !changes.queuedImports.isEmpty())
            load();
    });
    load();
}

void ImportListModel::load()
{
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_queue.current(m_clock.now()).then(this, [this](const Result<QList<QueuedImport>> &queued) {
        m_imports.imports(importsShown).then(this, [this, queued](const Result<QList<Import>> &imports) {
            QList<Row> rows;
            if (queued) {
                for (auto it = queued->crbegin(); it != queued->crend(); ++it)
                    rows.append(*it);
            }
            if (imports) {
                for (const Import &import : *imports) {
                    // A running import shows as the request that it answers.
                    if (import.state != Import::State::Running)
                        rows.append(import);
                }
            }
            replace(rows);
            m_isLoading = false;
            if (std::exchange(m_isStale, false))
                load();
        });
    });
}

void ImportListModel::replace(const QList<Row> &rows)
{
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (std::ranges::any_of(rows, [&](const Row &other) { return isSame(m_rows[row], other); }))
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (row < m_rows.size() && isSame(m_rows[row], rows[row])) {
            if (m_rows[row] != rows[row]) {
                m_rows[row] = rows[row];
                Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
            }
            continue;
        }
        if (row < m_rows.size() && std::ranges::any_of(m_rows.sliced(row), [&](const Row &other) { return isSame(other, rows[row]); })) {
            // The order changed: rare enough to begin again.
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return;
        }
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.insert(row, rows[row]);
        endInsertRows();
    }
}

const QueuedImport *ImportListModel::queued(int row) const
{
    return std::get_if<QueuedImport>(&m_rows.at(row));
}

const Import *ImportListModel::import(int row) const
{
    return std::get_if<Import>(&m_rows.at(row));
}

int ImportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ImportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return std::visit([&](const auto &record) { return dataOf(record, role); }, m_rows.at(index.row()));
}

QVariant ImportListModel::dataOf(const QueuedImport &queued, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return shortName(queued.source);
    case Qt::ToolTipRole:
    case SourceRole:
        return queued.source;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(shortName(queued.source), dataOf(queued, DetailRole).toString());
    case DetailRole:
        switch (queued.state) {
        case QueueState::Queued:
            return tr("Waits for its turn");
        case QueueState::Running:
            return tr("%Ln entries read", nullptr, static_cast<int>(queued.entries));
        case QueueState::Cancelling:
            return queued.entries > 0 ? tr("Taking back what was added") : tr("Stopping");
        case QueueState::Failed:
            if (queued.error && queued.error->kind == domain::Error::Kind::Internal && queued.error->detail.isEmpty())
                return tr("Interrupted: Parvis was closed meanwhile.");
            return explainSource(queued.error.value_or(domain::Error{}));
        case QueueState::Done:
        case QueueState::Cancelled:
            return QString();
        }
        return {};
    case WhenRole:
        return domain::toDateTime(queued.requestedAt).toTimeZone(m_zone);
    case PermilleRole:
        return queued.isActive() ? queued.permille : -1;
    case CanCancelRole:
        return queued.state == QueueState::Queued || queued.state == QueueState::Running;
    case CanRetryRole:
    case HasProblemRole:
        return queued.state == QueueState::Failed;
    case CanUndoRole:
        return false;
    case RefusalsRole:
        return QStringList();
    default:
        return {};
    }
}

QVariant ImportListModel::dataOf(const Import &import, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return shortName(import.source);
    case Qt::ToolTipRole:
    case SourceRole:
        return import.source;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(shortName(import.source), dataOf(import, DetailRole).toString());
    case DetailRole:
        if (import.state == Import::State::Undone)
            return tr("Taken back");
        if (import.state == Import::State::Interrupted)
            return tr("Interrupted. Import it again to take in the rest: %1").arg(summary(import));
        return summary(import);
    case WhenRole:
        return domain::toDateTime(import.startedAt).toTimeZone(m_zone);
    case PermilleRole:
        return -1;
    case CanUndoRole:
        return import.added > 0 && (import.state == Import::State::Done || import.state == Import::State::Interrupted);
    case CanRetryRole:
        return import.state == Import::State::Interrupted;
    case HasProblemRole:
        return import.state == Import::State::Interrupted || import.refusedCount > 0;
    case CanCancelRole:
        return false;
    case RefusalsRole: {
        QStringList sentences;
        for (const domain::Refusal &refusal : import.refused)
            sentences.append(sentence(refusal));
        return sentences;
    }
    default:
        return {};
    }
}

} // namespace parvis::models
