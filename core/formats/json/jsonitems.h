// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

#include <optional>

namespace parvis::formats {

/// Walks the objects of one array of a JSON document, so that a truncated or partly broken document gives what is sound in it: each item is
/// cut out by its brackets and parsed alone.
class JsonItems
{
public:
    /// One item of the array: the object, or what the parser said of it.
    struct Item
    {
        QJsonObject object;
        QString problem;          ///< empty: object is sound
        bool isTruncated = false; ///< the document ended inside it
        qint64 number = 0;        ///< from 1
    };

    /// `key` names the array in the outermost object. The document stays with the caller's copy (it is shared, not copied).
    JsonItems(QByteArray document, const QByteArray &key);

    /// The objects of a document that is an array itself, or of the script of one assignment ("window.name = […]") that X writes.
    [[nodiscard]] static JsonItems ofList(QByteArray document);

    /// True where the outermost value is an object that has that array, or is the array.
    [[nodiscard]] bool isFound() const { return m_at >= 0; }
    /// The outermost object without that array, as far as it is sound: title, type…
    [[nodiscard]] QJsonObject outer() const;
    /// The next item; nothing at the end of the array or of the document.
    [[nodiscard]] std::optional<Item> next();

private:
    explicit JsonItems(QByteArray document);

    QByteArray m_document;
    qsizetype m_open = -1;   ///< position of the array's bracket
    qsizetype m_at = -1;
    qint64 m_number = 0;
};

} // namespace parvis::formats
