// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <optional>

namespace parvis::formats {

/// A property of a vCard (2.1 to 4.0), read as its line says it.
struct VCardProperty
{
    QString group;                       ///< what joins it to its label; empty mostly
    QString name;
    QMap<QString, QString> parameters;   ///< names in upper case; values of one that comes several times joined by commas
    QString raw;                         ///< with what is escaped
    QString value;
};

/// The lines of a card in UTF-8, each whole.
[[nodiscard]] QStringList unfoldedLines(const QByteArray &card);
/// Nothing where the line is no property.
[[nodiscard]] std::optional<VCardProperty> propertyOf(const QString &line);
/// The parts of a value of several, in plain text; empty ones too.
[[nodiscard]] QStringList partsAt(const QString &raw, QChar separator);
/// The parts of a value of several parts of which each may hold several, "family;given;additional,additional": those of each joined by "; ".
[[nodiscard]] QStringList listsAt(const QString &raw);
/// The parts of a value like "street;town;…" on one line.
[[nodiscard]] QString partsOf(const QString &raw);

/// A value as it is written.
[[nodiscard]] QString escaped(QString text);
/// Values joined by "; " as a value of several is written.
[[nodiscard]] QString escapedList(const QString &values);
/// A value of a parameter as it is written, with what a quoted one cannot hold (RFC 6868).
[[nodiscard]] QString quotedParameter(QString text);
/// A line of at most 75 bytes and what goes on behind it, never cutting a character.
[[nodiscard]] QByteArray folded(const QString &line);

} // namespace parvis::formats
