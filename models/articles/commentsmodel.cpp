// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/commentsmodel.h"

#include "models/articles/commentcommands.h"
#include "models/articles/reviewwords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Comment;
using domain::Result;
using domain::TextSpan;
using CommentKind = CommentRow::Kind;

CommentsModel::CommentsModel(const Context &context, QObject *parent)
    : KeyedListModel(parent)
    , m_database(context.database)
    , m_comments(context.database)
    , m_colleagues(context.database)
    , m_articles(context.articles)
    , m_editor(context.editor)
    , m_messages(context.messages)
    , m_undo(context.undo)
    , m_clock(context.clock)
{
    // Before the editor's widget hears of it: the text of the article that was open still stands there.
    connect(&m_editor, &ArticleEditorModel::opened, this, &CommentsModel::begin);
    connect(&m_editor, &ArticleEditorModel::closed, this, &CommentsModel::begin);
    connect(&m_editor, &ArticleEditorModel::textReplaced, &m_anchors, &CommentAnchors::expectReplacement);
    connect(&m_editor, &ArticleEditorModel::saved, this, &CommentsModel::keepAnchors);
    connect(&m_anchors, &CommentAnchors::changed, this, &CommentsModel::show);
    connect(&m_database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (m_editor.isOpen() && (changes.everything || changes.articles.updated.contains(m_editor.id()) || !changes.colleagues.isEmpty()))
            read();
    });
}

CommentsModel::~CommentsModel() = default;

void CommentsModel::setDocument(QTextDocument *document)
{
    leave();
    m_anchors.setDocument(document);
    if (m_editor.isOpen())
        read();
}

void CommentsModel::begin()
{
    leave();
    m_anchors.forget();
    m_stored.clear();
    m_review = {};
    m_isRead = false;
    show();
    if (m_editor.isOpen())
        read();
    else
        ++m_reading;
}

void CommentsModel::leave()
{
    // Nothing is lost where nobody wrote since the last save: then nothing is noted.
    keepAnchors();
}

void CommentsModel::read()
{
    const int reading = ++m_reading;
    // Of what is asked for while passages are being noted, or before they are, their places are older than what we know.
    const int noting = m_notesDue == 0 ? m_noting : -1;
    m_comments.review(m_editor.id()).then(this, [this, reading, noting](const Result<store::ArticleReview> &review) {
        if (reading != m_reading)
            return;
        if (!review)
            return m_messages.post(problem(tr("The comments on the article were not read."), review.error(), [this] { read(); }));
        take(*review, noting == m_noting);
    });
}

void CommentsModel::take(const store::ArticleReview &review, bool areAnchorsTrue)
{
    m_review = review;
    m_isRead = true;
    m_anchors.follow(review.comments, m_editor.article().body);
    for (const Comment &comment : review.comments) {
        const auto stored = m_stored.constFind(comment.id);
        if (stored == m_stored.cend()) {
            m_stored.insert(comment.id, comment.anchor);
        } else if (areAnchorsTrue && *stored != comment.anchor) {
            // Somebody else hung it elsewhere, or saw the text change.
            m_stored.insert(comment.id, comment.anchor);
            m_anchors.hang(comment.id, comment.anchor);
        }
    }
    show();
}

void CommentsModel::keepAnchors()
{
    if (m_editor.isReadOnly())
        return;
    const auto noted = m_anchors.note();
    if (noted.isEmpty())
        return;
    for (const auto &[id, anchor] : noted)
        m_stored.insert(id, anchor);
    ++m_noting;
    ++m_notesDue;
    // Where it fails, the passage is found by its words.
    m_comments.noteAnchors(noted).then(this, [this](const Result<> &) { --m_notesDue; });
}

void CommentsModel::show()
{
    QList<std::pair<qsizetype, const Comment *>> heads;
    for (const Comment &comment : std::as_const(m_review.comments)) {
        if (comment.isAnswer() || !isShown(comment))
            continue;
        const auto place = m_anchors.placeOf(comment.id);
        heads.append({place ? place->start : m_anchors.anchorOf(comment.id).start, &comment});
    }
    std::ranges::stable_sort(heads, {}, [](const auto &head) { return head.first; });
    QList<CommentRow> rows;
    for (const auto &head : std::as_const(heads)) {
        const Comment &comment = *head.second;
        CommentRow row{.id = comment.id.value(), .kind = CommentKind::Comment, .comment = comment, .isGone = !m_anchors.placeOf(comment.id)};
        // Where it stands is no part of what the row says.
        row.comment.anchor = {};
        row.comment.anchor.quote = m_anchors.anchorOf(comment.id).quote;
        rows.append(row);
        for (const Comment &answer : std::as_const(m_review.comments)) {
            if (answer.answers == comment.id)
                rows.append({.id = answer.id.value(), .kind = CommentKind::Answer, .comment = answer});
        }
    }
    if (!m_review.steps.isEmpty())
        rows.append({.id = 0, .kind = CommentKind::Head});
    for (auto step = m_review.steps.crbegin(); step != m_review.steps.crend(); ++step)
        rows.append({.id = -step->id.value(), .kind = CommentKind::Step, .step = *step});
    showRows(rows);
    Q_EMIT changed();
}

CommentRow CommentsModel::row(const QModelIndex &index) const
{
    return index.isValid() ? shownRows()[index.row()] : CommentRow{.kind = CommentKind::Head};
}

QModelIndex CommentsModel::indexOf(CommentId id) const
{
    const auto found = std::ranges::find(shownRows(), id.value(), &CommentRow::id);
    return id.isNull() || found == shownRows().end() ? QModelIndex() : index(static_cast<int>(std::distance(shownRows().begin(), found)));
}

int CommentsModel::openComments() const
{
    return static_cast<int>(std::ranges::count_if(m_review.comments, &Comment::isOpen));
}

int CommentsModel::resolvedComments() const
{
    return static_cast<int>(std::ranges::count_if(m_review.comments, [](const Comment &comment) { return comment.resolved.has_value(); }));
}

void CommentsModel::setResolvedShown(bool isShown)
{
    if (isShown == m_isResolvedShown)
        return;
    m_isResolvedShown = isShown;
    show();
}

QList<CommentsModel::Passage> CommentsModel::passages() const
{
    QList<Passage> passages;
    for (const CommentRow &row : shownRows()) {
        if (row.kind != CommentKind::Comment)
            continue;
        if (const auto place = placeOf(row.comment.id))
            passages.append({.comment = row.comment.id, .place = *place});
    }
    std::ranges::stable_sort(passages, {}, [](const Passage &passage) { return passage.place.start; });
    return passages;
}

CommentsModel::CommentId CommentsModel::commentAt(qsizetype position) const
{
    const Passage *found = nullptr;
    const auto all = passages();
    for (const Passage &passage : all) {
        const bool holds = passage.place.start <= position && position <= passage.place.start + passage.place.length;
        if (holds && (!found || passage.place.length < found->place.length))
            found = &passage;
    }
    return found ? found->comment : CommentId();
}

CommentsModel::CommentId CommentsModel::nextFrom(qsizetype position) const
{
    const auto all = passages();
    if (all.isEmpty())
        return {};
    const auto found = std::ranges::find_if(all, [position](const Passage &passage) { return passage.place.start > position; });
    return found == all.end() ? all.constFirst().comment : found->comment;
}

CommentsModel::CommentId CommentsModel::previousFrom(qsizetype position) const
{
    const auto all = passages();
    if (all.isEmpty())
        return {};
    for (auto passage = all.crbegin(); passage != all.crend(); ++passage) {
        if (passage->place.start < position)
            return passage->comment;
    }
    return all.constLast().comment;
}

std::optional<Comment> CommentsModel::known(CommentId id) const
{
    const auto found = std::ranges::find(m_review.comments, id, &Comment::id);
    return found == m_review.comments.end() ? std::nullopt : std::optional(*found);
}

std::function<void(const domain::Error &)> CommentsModel::refusal(const QString &what)
{
    return [this, what](const domain::Error &error) {
        m_messages.post(problem(what, error));
        if (m_editor.isOpen())
            read();
    };
}

domain::Anchor CommentsModel::anchorOf(const TextSpan &passage)
{
    const QString &text = m_editor.article().body;
    return domain::PassageFinder(text).anchorOf(domain::trimmed(text, passage));
}

std::optional<TextSpan> CommentsModel::spanOf(const domain::Anchor &anchor)
{
    return domain::PassageFinder(m_editor.article().body).find(anchor);
}

domain::Anchor CommentsModel::passageOf(CommentId id) const
{
    const auto comment = known(id);
    return m_anchors.anchorOf(comment && comment->isAnswer() ? comment->answers : id);
}

void CommentsModel::put(const Comment &comment, const QString &text, const QString &sentence)
{
    // The passage stands in what is typed: that is written first.
    m_editor.flush();
    m_undo.push(
        new PutCommentCommand(m_articles, m_comments, comment, text, [this](CommentId id) { Q_EMIT written(id); }, refusal(tr("The comment was not kept."))));
    m_messages.post(undoable(sentence, m_undo));
}

void CommentsModel::comment(const TextSpan &passage, const QString &text)
{
    if (!m_editor.isOpen() || m_editor.isReadOnly() || text.trimmed().isEmpty())
        return;
    const domain::Anchor anchor = anchorOf(passage);
    if (anchor.quote.isEmpty())
        return m_messages.post(
            {.kind = Message::Kind::Hint, .sentence = tr("There are no words here to comment on."), .details = {}, .actionText = {}, .action = {}});
    put({.id = {}, .article = m_editor.id(), .answers = {}, .anchor = anchor, .text = text.trimmed(), .writtenAt = m_clock.now()}, tr("Comment"),
        tr("The comment stands beside the text."));
}

void CommentsModel::answer(CommentId id, const QString &text)
{
    if (!m_editor.isOpen() || m_editor.isReadOnly() || text.trimmed().isEmpty())
        return;
    const auto answered = known(id);
    if (!answered)
        return;
    put({.id = {},
         .article = m_editor.id(),
         .answers = answered->isAnswer() ? answered->answers : id,
         .anchor = {},
         .text = text.trimmed(),
         .writtenAt = m_clock.now()},
        tr("Answer a comment"), tr("Answered."));
}

void CommentsModel::change(std::function<QFuture<Result<>>()> redo, std::function<QFuture<Result<>>()> undo, const QString &text, const QString &sentence)
{
    m_undo.push(new CommentCommand(m_articles, std::move(redo), std::move(undo), text, refusal(tr("The comment was not changed."))));
    m_messages.post(undoable(sentence, m_undo));
}

void CommentsModel::edit(CommentId id, const QString &text)
{
    const auto before = known(id);
    const QString words = text.trimmed();
    if (!before || m_editor.isReadOnly() || words.isEmpty() || words == before->text)
        return;
    change([this, id, words, at = m_clock.now()] { return m_comments.setText(id, words, at); },
           [this, id, before] { return m_comments.setText(id, before->text, before->editedAt); }, tr("Edit a comment"), tr("The comment is worded otherwise."));
}

void CommentsModel::remove(CommentId id)
{
    const auto removed = known(id);
    if (!removed || m_editor.isReadOnly())
        return;
    keepAnchors();
    m_undo.push(new PutCommentCommand(m_articles, m_comments, id, tr("Remove a comment"), refusal(tr("The comment was not removed."))));
    m_messages.post(undoable(removed->isAnswer() ? tr("The answer is removed.") : tr("The comment is removed."), m_undo));
}

void CommentsModel::setResolved(CommentId id, const std::optional<domain::Resolution> &resolved, const QString &text, const QString &sentence)
{
    const auto before = known(id);
    if (!before || before->isAnswer() || m_editor.isReadOnly() || before->resolved.has_value() == resolved.has_value())
        return;
    change([this, id, resolved] { return m_comments.setResolved(id, resolved); },
           [this, id, was = before->resolved] { return m_comments.setResolved(id, was); }, text, sentence);
}

void CommentsModel::resolve(CommentId id)
{
    setResolved(id, domain::Resolution{.at = m_clock.now(), .by = {}, .who = {}}, tr("Resolve a comment"), tr("Resolved."));
}

void CommentsModel::openAgain(CommentId id)
{
    setResolved(id, std::nullopt, tr("Open a comment again"), tr("The comment is open again."));
}

void CommentsModel::hang(CommentId id, const TextSpan &passage)
{
    const auto before = known(id);
    if (!before || before->isAnswer() || m_editor.isReadOnly())
        return;
    const domain::Anchor anchor = anchorOf(passage);
    if (anchor.quote.isEmpty())
        return m_messages.post({.kind = Message::Kind::Hint,
                                .sentence = tr("Select the words first that the comment is to stand at."),
                                .details = {},
                                .actionText = {},
                                .action = {}});
    keepAnchors();
    domain::Anchor was = m_anchors.anchorOf(id);
    was.isGone = !m_anchors.placeOf(id);
    const auto hangAt = [this, id](const domain::Anchor &at) {
        m_stored.insert(id, at);
        m_anchors.hang(id, at);
        show();
        return m_comments.setAnchor(id, at);
    };
    change([hangAt, anchor] { return hangAt(anchor); }, [hangAt, was] { return hangAt(was); }, tr("Move a comment"),
           tr("The comment stands at the selection now."));
}

void CommentsModel::signAs(const QString &name)
{
    const auto failed = refusal(tr("Who you are was not kept."));
    const auto sit = [this, failed](domain::Id<domain::Colleague> id) {
        m_colleagues.setMe(id).then(this, [failed](const Result<domain::Id<domain::Colleague>> &before) {
            if (!before)
                failed(before.error());
        });
    };
    m_colleagues.colleagues().then(this, [this, sit, failed, name = name.simplified()](const Result<QList<domain::Colleague>> &all) {
        if (!all)
            return failed(all.error());
        const auto found = std::ranges::find(*all, name, &domain::Colleague::name);
        if (found != all->end())
            return sit(found->id);
        m_colleagues.add({.id = {}, .name = name}).then(this, [sit, failed](const Result<domain::Colleague> &added) {
            added ? sit(added->id) : failed(added.error());
        });
    });
}

QVariant CommentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CommentRow &row = shownRows()[index.row()];
    const QTimeZone zone = m_database.zone();
    const domain::Instant at = row.kind == CommentKind::Step ? row.step.at : row.comment.writtenAt;
    switch (role) {
    case Qt::DisplayRole:
        return row.kind == CommentKind::Head ? tr("What was decided") : row.kind == CommentKind::Step ? deedWords(row.step) : row.comment.text;
    case Qt::ToolTipRole:
        return row.kind == CommentKind::Head ? QString() : exactMoment(at, zone);
    case Qt::AccessibleTextRole:
        return spokenWords(row, m_clock.now(), zone);
    case KindRole:
        return static_cast<int>(row.kind);
    case WhoRole:
        return authorWords(row.comment);
    case WhenRole:
        return row.kind == CommentKind::Head ? QString() : momentWords(row, m_clock.now(), zone);
    case QuoteRole:
        return row.comment.anchor.quote.simplified();
    case GoneRole:
        return row.isGone;
    case ResolvedRole:
        return resolvedWords(row.comment, m_clock.now(), zone);
    default:
        return {};
    }
}

Qt::ItemFlags CommentsModel::flags(const QModelIndex &index) const
{
    const bool isHead = checkIndex(index, CheckIndexOption::IndexIsValid) && shownRows()[index.row()].kind == CommentKind::Head;
    return isHead ? Qt::ItemFlags(Qt::ItemIsEnabled) : KeyedListModel::flags(index);
}

} // namespace parvis::models
