// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entryreader.h"
#include "core/formats/feed/feedsplitter.h"

#include <QtCore/QQueue>
#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <Syndication/Feed>

namespace parvis::formats {

/// RSS 0.90 to 2.0, RSS 1.0 (RDF) and Atom, understood by KDE's Syndication. Syndication wants a tree of a whole document, so the document is
/// given to it in pieces of a hundred entries; a piece that is not well-formed is tried entry by entry, and an entry is mended where the
/// fault is common (HTML's entities, a bare &, control characters, HTML that was put there unescaped, a text that nothing ends) before it is refused.
class FeedReader final : public EntryReader
{
public:
    FeedReader(QIODevice &device, const QString &sourceName);

    [[nodiscard]] domain::Result<domain::IncomingSource> begin() override;
    [[nodiscard]] std::optional<domain::IncomingEntry> next() override;

private:
    void readPieces();
    /// Of entries without id and address that say the same title and moment each goes by its words.
    void nameThoseAlike();
    void take(const QList<FeedSplitter::Piece> &pieces);
    void takeAlone(const FeedSplitter::Piece &piece);
    [[nodiscard]] Syndication::FeedPtr parse(const QByteArray &entries) const;
    [[nodiscard]] domain::IncomingEntry entryOf(const Syndication::ItemPtr &item, const FeedSplitter::Piece &piece) const;
    [[nodiscard]] domain::Refusal refuse(const FeedSplitter::Piece &piece, domain::RefusalReason reason, const QString &detail = {}) const;

    FeedSplitter m_splitter;
    QString m_sourceName;
    QUrl m_base;           ///< what relative links stand on
    QUrl m_atomBase;       ///< and those of Atom: where the feed is, and what it says of that (XML Base)
    QString m_language;
    QByteArray m_head;
    QByteArray m_tail;
    QQueue<domain::IncomingEntry> m_ready;
    QSet<QString> m_dated; ///< what went by its title and its moment so far
    bool m_isComments = false;
    bool m_isReddit = false;
};

} // namespace parvis::formats
