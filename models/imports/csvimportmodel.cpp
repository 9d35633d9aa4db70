// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/csvimportmodel.h"

#include "core/formats/csv/csvmappingjson.h"
#include "core/formats/readers.h"
#include "models/imports/importsentences.h"
#include "models/shell/moments.h"

#include <QtCore/QBuffer>
#include <QtCore/QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::models {

using formats::CsvMapping;

namespace {

using Field = CsvImportModel::Field;
constexpr std::array members{
    std::pair{Field::Text, &CsvMapping::text},           std::pair{Field::Title, &CsvMapping::title},       std::pair{Field::Author, &CsvMapping::author},
    std::pair{Field::Handle, &CsvMapping::handle},       std::pair{Field::Date, &CsvMapping::date},         std::pair{Field::Url, &CsvMapping::url},
    std::pair{Field::RemoteId, &CsvMapping::remoteId},   std::pair{Field::Language, &CsvMapping::language}, std::pair{Field::Channel, &CsvMapping::channel},
    std::pair{Field::InReplyTo, &CsvMapping::inReplyTo}, std::pair{Field::Kind, &CsvMapping::kind},         std::pair{Field::Service, &CsvMapping::service},
    std::pair{Field::State, &CsvMapping::state},
};

bool dependsOnZone(const QString &written, domain::DateOrder order)
{
    constexpr int anHour = 3600;
    return domain::parseInstant(written, order) != domain::parseInstant(written, order, QTimeZone::fromSecondsAheadOfUtc(anHour));
}

} // namespace

CsvImportModel::CsvImportModel(const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_zone(zone)
{
}

void CsvImportModel::load(const QByteArray &head, bool isWhole)
{
    m_head = head;
    m_isWhole = isWhole;
    m_mapping = formats::guessCsvMapping(head);
    refresh();
}

QString CsvImportModel::mappingJson() const
{
    return formats::toJson(m_mapping);
}

void CsvImportModel::setDelimiter(char delimiter)
{
    if (m_mapping.delimiter == delimiter)
        return;
    // Other columns stand elsewhere: guess them again, keep what the person settled.
    CsvMapping guess = formats::guessCsvMapping(m_head);
    guess.encoding = m_mapping.encoding;
    guess.hasHeader = m_mapping.hasHeader;
    guess.zone = m_mapping.zone;
    if (guess.delimiter != delimiter) {
        for (const auto &[field, member] : members)
            guess.*member = -1;
        guess.delimiter = delimiter;
    }
    m_mapping = guess;
    refresh();
}

void CsvImportModel::setEncoding(const QByteArray &encoding)
{
    if (m_mapping.encoding == encoding)
        return;
    m_mapping.encoding = encoding;
    refresh();
}

void CsvImportModel::setHasHeader(bool hasHeader)
{
    if (m_mapping.hasHeader == hasHeader)
        return;
    m_mapping.hasHeader = hasHeader;
    refresh();
}

void CsvImportModel::setDateOrder(domain::DateOrder order)
{
    if (m_mapping.dateOrder == order)
        return;
    m_mapping.dateOrder = order;
    refresh();
}

void CsvImportModel::setZone(const QTimeZone &zone)
{
    if (this->zone() == zone)
        return;
    m_mapping.zone = zone == m_zone ? std::nullopt : std::optional(zone);
    refresh();
}

QList<QTimeZone> CsvImportModel::zones() const
{
    QList<QTimeZone> offered{m_zone};
    if (const QTimeZone utc = QTimeZone::utc(); utc != m_zone)
        offered.append(utc);
    return offered;
}

Field CsvImportModel::field(int column) const
{
    for (const auto &[field, member] : members) {
        if (m_mapping.*member == column)
            return field;
    }
    return Field::Ignored;
}

void CsvImportModel::setField(int column, Field field)
{
    for (const auto &[known, member] : members) {
        if (m_mapping.*member == column)
            m_mapping.*member = -1;
        if (known == field)
            m_mapping.*member = column;
    }
    refresh();
}

bool CsvImportModel::isUsable() const
{
    return m_mapping.text >= 0 || m_mapping.title >= 0;
}

QString CsvImportModel::problem() const
{
    if (!isUsable())
        return tr("Choose the column that holds the text: without it nothing can be taken in.");
    if (m_preview.rows.isEmpty())
        return tr("It has no rows: there is nothing to take in.");
    return m_problemCount > 0 ? tr("%Ln of the first rows would be refused", nullptr, m_problemCount) : QString();
}

QList<Field> CsvImportModel::fields()
{
    QList<Field> all{Field::Ignored};
    for (const auto &[field, member] : members)
        all.append(field);
    return all;
}

QString CsvImportModel::fieldName(Field field)
{
    switch (field) {
    case Field::Ignored:
        return tr("Not used");
    case Field::Text:
        return tr("Text");
    case Field::Title:
        return tr("Title");
    case Field::Author:
        return tr("Author’s name");
    case Field::Handle:
        return tr("Author’s handle");
    case Field::Date:
        return tr("Date");
    case Field::Url:
        return tr("Address");
    case Field::RemoteId:
        return tr("Identifier");
    case Field::Language:
        return tr("Language");
    case Field::Channel:
        return tr("Channel");
    case Field::InReplyTo:
        return tr("Answers to");
    case Field::Kind:
        return tr("Kind");
    case Field::Service:
        return tr("Service");
    case Field::State:
        return tr("State");
    }
    return {};
}

QList<QByteArray> CsvImportModel::encodings()
{
    return {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "ISO-8859-15", "macintosh"};
}

int CsvImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int CsvImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_preview.columns;
}

QVariant CsvImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return m_preview.rows.at(index.row()).value(index.column());
}

QVariant CsvImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_preview.lines.value(section);
    const QString name = m_preview.header.value(section);
    return name.isEmpty() ? tr("Column %1").arg(section + 1) : name;
}

void CsvImportModel::refresh()
{
    beginResetModel();
    m_preview = formats::previewCsv(m_head, m_mapping, m_isWhole);
    m_problems.clear();
    m_problemCount = 0;
    m_dateExample.clear();
    m_hasTimesWithoutZone = false;
    for (const QStringList &row : std::as_const(m_preview.rows)) {
        const QString written = row.value(m_mapping.date).trimmed();
        const auto moment = domain::parseInstant(written, m_mapping.dateOrder, zone());
        if (!moment)
            continue;
        const bool hasTime = written.contains(u':');
        m_hasTimesWithoutZone |= hasTime && dependsOnZone(written, m_mapping.dateOrder);
        if (!m_dateExample.isEmpty())
            continue;
        const QDateTime here = domain::toDateTime(*moment).toTimeZone(m_zone);
        const QString date = longDate(here.date());
        m_dateExample = tr("“%1” is read as %2.")
                            .arg(written,
                                 hasTime ? tr("%1, %2 (%3)", "a date, a time and a time zone")
                                               .arg(date, QLocale().toString(here.time(), QLocale::ShortFormat), QString::fromLatin1(m_zone.id()))
                                         : date);
    }
    QBuffer buffer(&m_head);
    if (buffer.open(QIODevice::ReadOnly) && isUsable()) {
        constexpr qsizetype shown = 5;
        const auto reader = formats::makeReader(formats::SourceFormat::Csv, buffer, {}, m_mapping);
        if (reader && reader->begin()) {
            for (qsizetype row = 0; row < m_preview.rows.size(); ++row) {
                const auto entry = reader->next();
                if (!entry)
                    break;
                const auto *refusal = std::get_if<domain::Refusal>(&*entry);
                if (!refusal)
                    continue;
                ++m_problemCount;
                if (m_problems.size() < shown)
                    m_problems.append(sentence(*refusal));
            }
        }
    }
    endResetModel();
    Q_EMIT mappingChanged();
}

} // namespace parvis::models
