// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/anchor.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QTextCursor>

class QTextDocument;

namespace parvis::models {

/// Where the passages of comments stand while their text is typed: they move with it, go with what is deleted, and are there again when it comes back, by
/// undo or pasted elsewhere. Without a document they stand where the text says that was given with them.
class CommentAnchors : public QObject
{
    Q_OBJECT

public:
    using CommentId = domain::Id<domain::Comment>;
    using Noted = QList<std::pair<CommentId, domain::Anchor>>;

    explicit CommentAnchors(QObject *parent = nullptr);

    /// The document in which the text is typed; null: in none.
    void setDocument(QTextDocument *document);
    [[nodiscard]] QTextDocument *document() const { return m_document; }
    /// Follows these passages in the text, which is the document's where there is one; those it follows already stay where they are.
    void follow(const QList<domain::Comment> &comments, const QString &text);
    /// Hangs one elsewhere.
    void hang(CommentId id, const domain::Anchor &anchor);
    /// Follows none any more.
    void forget();

    /// Nothing where the passage is gone.
    [[nodiscard]] std::optional<domain::TextSpan> placeOf(CommentId id) const;
    /// As it was when it was last noted.
    [[nodiscard]] domain::Anchor anchorOf(CommentId id) const;
    /// Notes how the passages stand now; answers those that stand otherwise than when they were noted before.
    [[nodiscard]] Noted note();
    /// The text is about to be replaced as a whole: what is not found exactly in the new one is looked for by its words.
    void expectReplacement();

Q_SIGNALS:
    /// A passage went, came back, or passed another one.
    void changed();

private:
    struct Passage
    {
        QTextCursor cursor;        ///< from its anchor to its position; where there is no document, null
        domain::TextSpan place;    ///< where there is no document
        domain::Anchor anchor;     ///< as it was last noted
        domain::Anchor longest;    ///< as it was when it was whole: what undo brings back
        bool isGone = false;
    };

    [[nodiscard]] QString text() const;
    void put(Passage &passage, const std::optional<domain::TextSpan> &place);
    [[nodiscard]] std::optional<domain::TextSpan> spanOf(const Passage &passage) const;
    void settle();
    [[nodiscard]] QList<CommentId> order() const;

    QPointer<QTextDocument> m_document;
    QString m_text;   ///< where there is no document
    QHash<CommentId, Passage> m_passages;
    QList<CommentId> m_order;
    QTimer m_settleSoon;
    bool m_isReplaced = false;
};

} // namespace parvis::models
