// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/csv/csvmapping.h"

#include <QtCore/QAbstractTableModel>

namespace parvis::models {

/// The beginning of a CSV file and what its columns are taken for: what the column-mapping dialog shows and changes.
class CsvImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What a column can be.
    enum class Field { Ignored, Text, Title, Author, Handle, Date, Url, RemoteId, Language, Channel, InReplyTo, Kind, Service, State };

    /// `zone` is the workspace's: of times that name none.
    explicit CsvImportModel(const QTimeZone &zone, QObject *parent = nullptr);

    /// Starts over with the first bytes of a file, or all of them; everything is guessed.
    void load(const QByteArray &head, bool isWhole = true);
    [[nodiscard]] const formats::CsvMapping &mapping() const { return m_mapping; }
    /// The mapping as the import request keeps it.
    [[nodiscard]] QString mappingJson() const;
    void setDelimiter(char delimiter);
    void setEncoding(const QByteArray &encoding);
    void setHasHeader(bool hasHeader);
    /// Says which comes first in dates like 03/04/2026.
    void setDateOrder(domain::DateOrder order);
    /// Whether a column is taken for dates, which the order is about.
    [[nodiscard]] bool hasDates() const { return m_mapping.date >= 0; }
    /// Says where the clocks are that times without a zone were read from; one of zones().
    void setZone(const QTimeZone &zone);
    /// The zone of times that name none.
    [[nodiscard]] QTimeZone zone() const { return m_mapping.zone.value_or(m_zone); }
    /// The zones offered: the workspace's, and UTC.
    [[nodiscard]] QList<QTimeZone> zones() const;
    /// Whether a time among the rows shown names no zone.
    [[nodiscard]] bool hasTimesWithoutZone() const { return m_hasTimesWithoutZone; }
    /// What a column is taken for.
    [[nodiscard]] Field field(int column) const;
    /// Takes a column for a field; another column that had it is ignored from then on.
    void setField(int column, Field field);
    /// True when there is a column of text or titles: without one nothing could be taken in.
    [[nodiscard]] bool isUsable() const;
    /// What is wrong with the table as it is mapped, a sentence; empty where the rows shown can all be taken in.
    [[nodiscard]] QString problem() const;
    /// What would be refused among the rows shown, as sentences, at most five.
    [[nodiscard]] QStringList problems() const { return m_problems; }
    /// How the first date shown is read: "“03/04/2026” is read as 3 April 2026.", with its time where it has one; empty where there is none.
    [[nodiscard]] QString dateExample() const { return m_dateExample; }
    /// Rows of the beginning that would be refused.
    [[nodiscard]] int problemCount() const { return m_problemCount; }

    /// The fields in the order of a menu.
    [[nodiscard]] static QList<Field> fields();
    /// A field's name for a person.
    [[nodiscard]] static QString fieldName(Field field);
    /// The encodings offered, as QStringDecoder names them.
    [[nodiscard]] static QList<QByteArray> encodings();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Delimiter, encoding, header or a column's field changed.
    void mappingChanged();

private:
    void refresh();

    QTimeZone m_zone;
    QByteArray m_head;
    bool m_isWhole = true;
    formats::CsvMapping m_mapping;
    formats::CsvPreview m_preview;
    QStringList m_problems;
    int m_problemCount = 0;
    QString m_dateExample;
    bool m_hasTimesWithoutZone = false;
};

} // namespace parvis::models
