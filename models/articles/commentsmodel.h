// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/commentstore.h"
#include "core/store/inbox/colleaguestore.h"
#include "models/articles/articleeditormodel.h"
#include "models/articles/commentanchors.h"
#include "models/shell/keyedlistmodel.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// A line of the comments: one about a passage, an answer to it, or below all of them what was decided.
struct CommentRow
{
    enum class Kind { Comment, Answer, Head, Step };

    qint64 id = 0;   ///< a comment's key, a step's with a minus, 0 for the head
    Kind kind = Kind::Comment;
    domain::Comment comment = {};
    bool isGone = false;   ///< the passage is not in the text any more
    domain::ReviewStep step = {};

    friend bool operator==(const CommentRow &, const CommentRow &) = default;
};

/// What is said about the opened article, in the order of its text, each followed by its answers; and who decided what. Passages are followed while the text
/// is typed, and noted with each save.
class CommentsModel : public KeyedListModel<CommentRow>
{
    Q_OBJECT

public:
    using CommentId = domain::Id<domain::Comment>;

    enum Role {
        KindRole = Qt::UserRole,   ///< int of CommentRow::Kind
        WhoRole,                   ///< who wrote it, or a word for nobody
        WhenRole,                  ///< "today 07:20", "12 Nov 18:02, edited"
        QuoteRole,                 ///< the words of the passage, on one line
        GoneRole,                  ///< bool: the passage is gone
        ResolvedRole,              ///< "Resolved by Lucie · today 07:20"; empty while it is open
    };

    /// What it stands on.
    struct Context
    {
        store::Database &database;
        store::ArticleStore &articles;
        ArticleEditorModel &editor;
        Messages &messages;
        QUndoStack &undo;
        const domain::Clock &clock;
    };

    explicit CommentsModel(const Context &context, QObject *parent = nullptr);
    ~CommentsModel() override;

    /// The document in which the opened article is typed; null before it goes: what it knows of passages is noted then.
    void setDocument(QTextDocument *document);

    [[nodiscard]] CommentRow row(const QModelIndex &index) const;
    /// An invalid index where it is not shown.
    [[nodiscard]] QModelIndex indexOf(CommentId id) const;
    [[nodiscard]] int openComments() const;
    [[nodiscard]] int resolvedComments() const;
    [[nodiscard]] bool isResolvedShown() const { return m_isResolvedShown; }
    void setResolvedShown(bool isShown);
    /// Who did what to the status, oldest first.
    [[nodiscard]] const QList<domain::ReviewStep> &steps() const { return m_review.steps; }
    /// Somebody sits here, by whom comments are signed.
    [[nodiscard]] bool isSigned() const { return m_review.isSigned; }
    /// Whether it says anything yet: the workspace was asked.
    [[nodiscard]] bool isRead() const { return m_isRead; }

    /// Where the passage of a comment stands in the text; nothing where it is gone.
    [[nodiscard]] std::optional<domain::TextSpan> placeOf(CommentId id) const { return m_anchors.placeOf(id); }
    /// What it takes to find a passage of the text again; without words where it has none.
    [[nodiscard]] domain::Anchor anchorOf(const domain::TextSpan &passage);
    /// Where such a passage stands in the text now; nothing where it is gone.
    [[nodiscard]] std::optional<domain::TextSpan> spanOf(const domain::Anchor &anchor);
    /// The passage of a comment as it stands now, its answers' too.
    [[nodiscard]] domain::Anchor passageOf(CommentId id) const;
    /// The comment shown whose passage holds that place; of several the shortest. Null where there is none.
    [[nodiscard]] CommentId commentAt(qsizetype position) const;
    /// The first one shown whose passage begins behind that place, or before it; from the other end where there is none.
    [[nodiscard]] CommentId nextFrom(qsizetype position) const;
    [[nodiscard]] CommentId previousFrom(qsizetype position) const;
    /// The passages to be marked, in the order of the text.
    struct Passage
    {
        CommentId comment;
        domain::TextSpan place;
    };
    [[nodiscard]] QList<Passage> passages() const;

    /// Writes a comment on a passage of the text; can be undone, as all that follows.
    void comment(const domain::TextSpan &passage, const QString &text);
    void answer(CommentId id, const QString &text);
    void edit(CommentId id, const QString &text);
    /// With its answers.
    void remove(CommentId id);
    void resolve(CommentId id);
    void openAgain(CommentId id);
    /// Hangs it on another passage of the text.
    void hang(CommentId id, const domain::TextSpan &passage);
    /// Says who sits here: a colleague of that name, who is added where there is none.
    void signAs(const QString &name);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// What is said or decided is other than before, or where it stands.
    void changed();
    /// This one was written just now.
    void written(parvis::domain::Id<parvis::domain::Comment> id);

private:
    void begin();
    void read();
    void take(const store::ArticleReview &review, bool areAnchorsTrue);
    void show();
    void keepAnchors();
    void leave();
    [[nodiscard]] std::optional<domain::Comment> known(CommentId id) const;
    [[nodiscard]] bool isShown(const domain::Comment &comment) const { return comment.isOpen() || m_isResolvedShown; }
    void put(const domain::Comment &comment, const QString &text, const QString &sentence);
    void change(std::function<QFuture<domain::Result<>>()> redo, std::function<QFuture<domain::Result<>>()> undo, const QString &text, const QString &sentence);
    void setResolved(CommentId id, const std::optional<domain::Resolution> &resolved, const QString &text, const QString &sentence);
    [[nodiscard]] std::function<void(const domain::Error &)> refusal(const QString &what);

    store::Database &m_database;
    store::CommentStore m_comments;
    store::ColleagueStore m_colleagues;
    store::ArticleStore &m_articles;
    ArticleEditorModel &m_editor;
    Messages &m_messages;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    CommentAnchors m_anchors;
    store::ArticleReview m_review;
    QHash<CommentId, domain::Anchor> m_stored;   ///< as the workspace has them, as far as we know
    int m_reading = 0;
    int m_noting = 0;    ///< notes begun
    int m_notesDue = 0;  ///< of these, those that are not written yet
    bool m_isResolvedShown = false;
    bool m_isRead = false;
};

} // namespace parvis::models
