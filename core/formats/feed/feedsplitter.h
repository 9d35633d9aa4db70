// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtCore/QStringConverter>

#include <optional>

namespace parvis::formats {

/// Cuts an RSS or Atom document into its head and its entries without building a tree of the whole: what comes before the first entry, then
/// each entry's own bytes, as UTF-8 whatever the document was in. Comments and CDATA are respected; document type declarations are
/// dropped, so that nothing they declare is ever expanded.
class FeedSplitter
{
public:
    /// One entry as it stands in the document.
    struct Piece
    {
        QByteArray xml;
        qint64 number = 0;        ///< from 1
        bool isTruncated = false; ///< the document ended inside it
        bool isTooLarge = false;  ///< over 20 MB: left out
    };

    explicit FeedSplitter(QIODevice &device);

    /// Reads up to the first entry. False where no feed begins (no rss, RDF or feed element).
    [[nodiscard]] bool begin();
    /// What stands before the first entry, elements open.
    [[nodiscard]] const QByteArray &head() const { return m_head; }
    /// What closes the elements that the head leaves open.
    [[nodiscard]] const QByteArray &tail() const { return m_tail; }
    /// True where the document declared entities.
    [[nodiscard]] bool hasDeclarations() const { return m_hasDeclarations; }
    /// The next entry; nothing at the end.
    [[nodiscard]] std::optional<Piece> next();

private:
    [[nodiscard]] bool more();
    [[nodiscard]] qsizetype find(const QByteArray &what, qsizetype from);
    [[nodiscard]] qsizetype endOfTag(qsizetype from);
    [[nodiscard]] qsizetype skipSpecial(qsizetype at);
    [[nodiscard]] bool isStray(qsizetype at, const QByteArray &name);
    void noteTag(QByteArrayView tag);

    QIODevice &m_device;
    QStringDecoder m_decoder;
    QByteArray m_buffer;
    QByteArray m_head;
    QByteArray m_tail;
    QList<QByteArray> m_open;
    QByteArray m_entryName;
    qsizetype m_at = 0;
    qint64 m_number = 0;
    bool m_hasDeclarations = false;
    bool m_isEnd = false;
};

} // namespace parvis::formats
