// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/requestlistmodel.h"

#include "core/domain/base/zonedtime.h"
#include "models/channels/channelnames.h"
#include "models/channels/saidwords.h"
#include "models/media/attachmentsentences.h"
#include "models/shell/moments.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::LoggedRequest;
using domain::Result;

namespace {

QString purposeWord(domain::RequestPurpose purpose)
{
    using Purpose = domain::RequestPurpose;
    switch (purpose) {
    case Purpose::Fetch:
        return RequestListModel::tr("taking in");
    case Purpose::Send:
        return RequestListModel::tr("sending");
    case Purpose::Connect:
        return RequestListModel::tr("connecting");
    case Purpose::Picture:
        return RequestListModel::tr("a picture");
    case Purpose::Link:
        return RequestListModel::tr("a link");
    case Purpose::Import:
        return RequestListModel::tr("an import");
    }
    return {};
}

QString durationWords(std::chrono::milliseconds took)
{
    constexpr std::chrono::seconds second{1};
    if (took < second)
        return RequestListModel::tr("%1 ms").arg(QLocale().toString(qint64{took.count()}));
    return RequestListModel::tr("%1 s").arg(QLocale().toString(std::chrono::duration<double>(took).count(), 'f', 1));
}

/// What a status that is no success means; nothing of the others.
std::optional<QString> statusSentence(int status)
{
    constexpr int firstTrouble = 400;
    return status >= firstTrouble ? std::optional(saidWords(u"HTTP %1"_s.arg(status))) : std::nullopt;
}

/// What came instead of an answer, or beside it: the words of servers and of libraries are quoted as they are.
QString answerSentence(const LoggedRequest &request)
{
    //: %1 is why, in the words of a server or of the system
    return (request.status > 0 ? RequestListModel::tr("The answer: “%1”")
                               //: %1 is why, in the words of a server or of the system
                               : RequestListModel::tr("What was said instead of an answer: “%1”"))
        .arg(saidWords(request.problem));
}

} // namespace

RequestListModel::RequestListModel(store::Database &database, const domain::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(database)
    , m_channels(database)
    , m_clock(clock)
    , m_zone(database.zone())
{
    constexpr std::chrono::milliseconds together{200};
    m_soon.setSingleShot(true);
    m_soon.setInterval(together);
    connect(&m_soon, &QTimer::timeout, this, &RequestListModel::load);
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.channels.isEmpty())
            loadChannels();
        if ((changes.everything || changes.requests) && !m_soon.isActive())
            m_soon.start();
    });
    loadChannels();
    load();
}

void RequestListModel::loadChannels()
{
    m_channels.summaries().then(this, [this](const Result<QList<domain::ChannelSummary>> &summaries) {
        if (!summaries)
            return;
        m_channelList.clear();
        m_names.clear();
        const ChannelsById named = namedApart(*summaries);
        for (const auto &summary : *summaries) {
            m_channelList << named.value(summary.channel.id);
            m_names.insert(summary.channel.id, m_channelList.last().name);
        }
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, ChannelColumn), index(static_cast<int>(m_rows.size()) - 1, ChannelColumn));
        Q_EMIT loaded();
    });
}

void RequestListModel::load()
{
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    const auto settled = settledUpTo();
    m_log.newest(store::RequestLog::mostKept, {}, settled).then(this, [this, settled](const Result<QList<LoggedRequest>> &newer) {
        m_isLoading = false;
        if (newer)
            take(*newer, settled);
        if (std::exchange(m_isStale, false))
            load();
    });
}

domain::Id<LoggedRequest> RequestListModel::settledUpTo() const
{
    auto settled = m_rows.isEmpty() ? domain::Id<LoggedRequest>() : m_rows.first().id;
    // Longer than any request may take.
    constexpr std::chrono::minutes longest{15};
    const domain::Instant oldest = m_clock.now() - longest;
    for (const LoggedRequest &row : m_rows) {
        if (row.isUnderWay && row.at > oldest)
            settled = domain::Id<LoggedRequest>(row.id.value() - 1);
    }
    return settled;
}

void RequestListModel::renew(const QList<LoggedRequest> &newer, domain::Id<LoggedRequest> settled)
{
    const auto end = std::ranges::find_if(m_rows, [settled](const LoggedRequest &row) { return row.id <= settled; });
    for (auto row = static_cast<int>(end - m_rows.begin()) - 1; row >= 0; --row) {
        const auto now = std::ranges::lower_bound(newer, m_rows.at(row).id, std::ranges::greater(), &LoggedRequest::id);
        if (now == newer.end() || now->id != m_rows.at(row).id) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        } else if (*now != m_rows.at(row)) {
            m_rows[row] = *now;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void RequestListModel::take(const QList<LoggedRequest> &newer, domain::Id<LoggedRequest> settled)
{
    const auto newest = m_rows.isEmpty() ? domain::Id<LoggedRequest>() : m_rows.first().id;
    renew(newer, settled);
    const auto known = std::ranges::find_if(newer, [newest](const LoggedRequest &request) { return request.id <= newest; });
    const QList<LoggedRequest> added(newer.begin(), known);
    if (!added.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(added.size()) - 1);
        m_rows = added + m_rows;
        endInsertRows();
    }
    if (m_rows.size() > store::RequestLog::mostKept) {
        beginRemoveRows({}, store::RequestLog::mostKept, static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(store::RequestLog::mostKept);
        endRemoveRows();
    }
    m_isLoaded = true;
    Q_EMIT loaded();
}

QString RequestListModel::asTable(const QList<int> &rows) const
{
    QStringList lines;
    QStringList head;
    for (int column = 0; column < ColumnCount; ++column)
        head << headerData(column, Qt::Horizontal).toString();
    lines << head.join(u'\t');
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << (column == TimeColumn ? exactMoment(m_rows.at(row).at, m_zone) : textOf(m_rows.at(row), column));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString RequestListModel::textOf(const LoggedRequest &request, int column) const
{
    switch (column) {
    case TimeColumn: {
        // To the second, where that parts one from the next.
        const QDateTime at = domain::toZoned(request.at, m_zone).wall;
        return domain::toZoned(m_clock.now(), m_zone).wall.date() == at.date() ? QLocale().toString(at.time(), u"HH:mm:ss"_s)
                                                                               : letterMoment(request.at, m_clock.now(), m_zone);
    }
    case ChannelColumn:
        return m_names.value(request.channel);
    case PurposeColumn:
        return purposeWord(request.purpose);
    case MethodColumn:
        return request.method;
    case AddressColumn:
        return request.address;
    case AnswerColumn:
        if (request.isUnderWay)
            return tr("no answer noted");
        if (request.status > 0)
            return QString::number(request.status);
        // Git and the like say nothing where all went well.
        return request.problem.isEmpty() ? tr("done") : tr("no answer");
    case SentColumn:
        return sizeOf(request.sent);
    case ReceivedColumn:
        return sizeOf(request.received);
    case TookColumn:
        return request.isUnderWay ? QString() : durationWords(request.took);
    default:
        return {};
    }
}

int RequestListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RequestListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LoggedRequest &request = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(request, index.column());
    case Qt::ToolTipRole:
        if (index.column() == TimeColumn)
            return exactMoment(request.at, m_zone);
        if (index.column() == AnswerColumn && request.isUnderWay)
            return tr("It was about to leave. What came of it is not noted: it is under way still, or Parvis ended before it did.");
        if (index.column() == AnswerColumn)
            return request.problem.isEmpty() ? statusSentence(request.status).value_or(textOf(request, AnswerColumn)) : answerSentence(request);
        return textOf(request, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= AnswerColumn ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "the head of a column, what stands in it")
            .arg(headerData(index.column(), Qt::Horizontal).toString(), textOf(request, index.column()));
    case ChannelRole:
        return request.channel.value();
    case WordsRole: {
        QStringList words;
        for (int column = ChannelColumn; column <= AnswerColumn; ++column)
            words << textOf(request, column);
        words << request.problem << saidWords(request.problem);
        return words.join(u' ');
    }
    default:
        return {};
    }
}

QVariant RequestListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= AnswerColumn ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ChannelColumn:
        return tr("Channel");
    case PurposeColumn:
        return tr("Why");
    case MethodColumn:
        return tr("Method");
    case AddressColumn:
        return tr("Address");
    case AnswerColumn:
        return tr("Answer");
    case SentColumn:
        return tr("Sent");
    case ReceivedColumn:
        return tr("Received");
    case TookColumn:
        return tr("Took");
    default:
        return {};
    }
}

void RequestFilter::setChannel(domain::Id<domain::Channel> channel)
{
    m_channel = channel;
    invalidateRowsFilter();
}

void RequestFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool RequestFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_channel.isNull() && index.data(RequestListModel::ChannelRole).toLongLong() != m_channel.value())
        return false;
    if (m_words.isEmpty())
        return true;
    const QString all = index.data(RequestListModel::WordsRole).toString();
    return std::ranges::all_of(m_words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace parvis::models
