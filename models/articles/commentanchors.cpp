// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/commentanchors.h"

#include <QtGui/QTextDocument>

#include <algorithm>

namespace parvis::models {

using domain::Anchor;
using domain::TextSpan;

namespace {
// After the last key: nobody misses a passage sooner.
constexpr std::chrono::milliseconds settleDelay{120};
} // namespace

CommentAnchors::CommentAnchors(QObject *parent)
    : QObject(parent)
{
    m_settleSoon.setSingleShot(true);
    m_settleSoon.setInterval(settleDelay);
    connect(&m_settleSoon, &QTimer::timeout, this, &CommentAnchors::settle);
}

void CommentAnchors::setDocument(QTextDocument *document)
{
    if (document == m_document)
        return;
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    m_passages.clear();
    m_order.clear();
    if (m_document) {
        connect(m_document, &QTextDocument::contentsChange, this, [this] {
            if (!m_passages.isEmpty())
                m_settleSoon.start();
        });
    }
}

QString CommentAnchors::text() const
{
    return m_document ? m_document->toPlainText() : m_text;
}

void CommentAnchors::put(Passage &passage, const std::optional<TextSpan> &place)
{
    passage.isGone = !place.has_value();
    passage.place = place.value_or(TextSpan{});
    passage.cursor = {};
    if (!place || !m_document)
        return;
    // What is typed at either end is outside.
    passage.cursor = QTextCursor(m_document);
    passage.cursor.setKeepPositionOnInsert(true);
    passage.cursor.setPosition(static_cast<int>(place->start));
    passage.cursor.setPosition(static_cast<int>(place->start + place->length), QTextCursor::KeepAnchor);
}

void CommentAnchors::follow(const QList<domain::Comment> &comments, const QString &text)
{
    m_text = text;
    std::optional<domain::PassageFinder> finder;
    QHash<CommentId, Passage> passages;
    for (const domain::Comment &comment : comments) {
        if (comment.isAnswer())
            continue;
        if (const auto known = m_passages.constFind(comment.id); known != m_passages.cend() && (m_document || m_text == text)) {
            passages.insert(comment.id, *known);
            continue;
        }
        if (!finder)
            finder.emplace(this->text());
        Passage passage{.cursor = {}, .place = {}, .anchor = comment.anchor, .longest = comment.anchor};
        put(passage, finder->find(comment.anchor));
        passages.insert(comment.id, passage);
    }
    m_passages = passages;
    m_order = order();
}

void CommentAnchors::hang(CommentId id, const Anchor &anchor)
{
    Passage passage{.cursor = {}, .place = {}, .anchor = anchor, .longest = anchor};
    put(passage, domain::PassageFinder(text()).find(anchor));
    m_passages.insert(id, passage);
    m_order = order();
}

void CommentAnchors::forget()
{
    m_settleSoon.stop();
    m_isReplaced = false;
    m_passages.clear();
    m_order.clear();
}

std::optional<TextSpan> CommentAnchors::spanOf(const Passage &passage) const
{
    if (passage.isGone)
        return std::nullopt;
    if (!m_document)
        return passage.place;
    // What was replaced as a whole leaves its end before its beginning.
    const int start = passage.cursor.anchor();
    const int end = passage.cursor.position();
    return start < end ? std::optional(TextSpan{.start = start, .length = end - start}) : std::nullopt;
}

std::optional<TextSpan> CommentAnchors::placeOf(CommentId id) const
{
    const auto found = m_passages.constFind(id);
    return found == m_passages.cend() ? std::nullopt : spanOf(*found);
}

Anchor CommentAnchors::anchorOf(CommentId id) const
{
    const auto found = m_passages.constFind(id);
    return found == m_passages.cend() ? Anchor() : found->anchor;
}

CommentAnchors::Noted CommentAnchors::note()
{
    Noted noted;
    if (m_passages.isEmpty())
        return noted;
    if (m_settleSoon.isActive())
        settle();
    const QString text = this->text();
    std::optional<domain::PassageFinder> finder;
    for (auto passage = m_passages.begin(); passage != m_passages.end(); ++passage) {
        Anchor now = passage->anchor;
        const auto span = spanOf(*passage);
        now.isGone = !span;
        if (span && span->length == now.quote.size() && domain::standsAt(text, now, span->start)) {
            // Moved along, as most do: what would tell it from others need not be counted again.
            now.start = span->start;
        } else if (span) {
            if (!finder)
                finder.emplace(text);
            now = finder->anchorOf(*span);
        }
        if (now == passage->anchor)
            continue;
        passage->anchor = now;
        if (!now.isGone && now.quote.size() >= passage->longest.quote.size())
            passage->longest = now;
        noted.append({passage.key(), now});
    }
    return noted;
}

void CommentAnchors::expectReplacement()
{
    if (m_passages.isEmpty())
        return;
    if (m_settleSoon.isActive())
        settle();
    // How they stand is all that the new text can be asked for.
    const domain::PassageFinder finder(text());
    for (Passage &passage : m_passages) {
        if (const auto span = spanOf(passage))
            passage.longest = finder.anchorOf(*span);
    }
    m_isReplaced = true;
    m_settleSoon.start();
}

void CommentAnchors::settle()
{
    m_settleSoon.stop();
    const bool isReplaced = std::exchange(m_isReplaced, false);
    std::optional<domain::PassageFinder> finder;
    QString text;
    bool isOther = false;
    for (Passage &passage : m_passages) {
        const auto span = spanOf(passage);
        if (span && span->length >= passage.longest.quote.size())
            continue;
        if (!finder) {
            text = this->text();
            finder.emplace(text);
        }
        if (!span) {
            const bool wasGone = passage.isGone;
            Anchor sought = passage.longest;
            // Of one that went some time ago, its few words may be somebody else's by now.
            sought.isGone = wasGone;
            const auto place = isReplaced && !wasGone ? finder->find(sought) : finder->findExactly(sought);
            put(passage, place);
            // Also where it was only lost for a moment: who looked meanwhile saw it gone.
            isOther = isOther || !wasGone || !passage.isGone;
            continue;
        }
        // A part of it was taken away: where it is back, by undo, the passage is whole again.
        const QString &whole = passage.longest.quote;
        const qsizetype from = std::max<qsizetype>(0, span->start + span->length - whole.size());
        const qsizetype room = std::min(text.size() - from, 2 * whole.size() - span->length);
        const qsizetype at = QStringView(text).sliced(from, std::max<qsizetype>(0, room)).indexOf(whole);
        if (at >= 0) {
            put(passage, TextSpan{.start = from + at, .length = whole.size()});
            isOther = true;
        }
    }
    const QList<CommentId> now = order();
    if (isOther || now != m_order) {
        m_order = now;
        Q_EMIT changed();
    }
}

QList<CommentAnchors::CommentId> CommentAnchors::order() const
{
    QList<std::pair<qsizetype, CommentId>> places;
    for (auto passage = m_passages.cbegin(); passage != m_passages.cend(); ++passage) {
        const auto span = spanOf(*passage);
        places.append({span ? span->start : passage->anchor.start, passage.key()});
    }
    std::ranges::sort(places);
    QList<CommentId> ids;
    for (const auto &place : std::as_const(places))
        ids.append(place.second);
    return ids;
}

} // namespace parvis::models
