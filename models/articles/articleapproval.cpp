// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articleapproval.h"

#include "models/articles/articlewords.h"
#include "models/articles/reviewwords.h"

namespace parvis::models {

ArticleApproval::ArticleApproval(store::Database &database, const store::ArticleStore &articles, ArticleEditorModel &editor, const CommentsModel &comments,
                                 const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_articles(articles)
    , m_editor(editor)
    , m_comments(comments)
    , m_clock(clock)
{
    connect(&m_comments, &CommentsModel::changed, this, &ArticleApproval::follow);
    connect(&m_editor, &ArticleEditorModel::fieldsChanged, this, &ArticleApproval::follow);
    // Not at each key; and what is typed and taken back at once is not saved.
    connect(&m_editor, &ArticleEditorModel::saveStateChanged, this, [this] {
        if (m_editor.saveState() == ArticleEditorModel::SaveState::Saved)
            compare();
    });
    connect(&m_editor, &ArticleEditorModel::textReplaced, this, &ArticleApproval::compare);
}

QString ArticleApproval::words() const
{
    if (!m_editor.isOpen())
        return {};
    const QList<domain::ReviewStep> &steps = m_comments.steps();
    const QString word = statusWord(status());
    // A status may have come otherwise, with an import say.
    if (steps.isEmpty() || steps.constLast().status != status())
        return word;
    const CommentRow row{.kind = CommentRow::Kind::Step, .step = steps.constLast()};
    //: how an article came to its status: %1 is who did what, %2 when
    return tr("%1 · %2").arg(deedWords(row.step), momentWords(row, m_clock.now(), m_database.zone()));
}

void ArticleApproval::follow()
{
    domain::Id<domain::Revision> approved;
    const QList<domain::ReviewStep> &steps = m_comments.steps();
    if (m_editor.isOpen() && status() == domain::ArticleStatus::Approved && !steps.isEmpty() && steps.constLast().status == status())
        approved = steps.constLast().revision;
    if (approved == m_approved)
        return compare();
    m_approved = approved;
    m_text.reset();
    if (!approved.isNull()) {
        m_articles.revisionText(approved).then(this, [this, approved](const domain::Result<QString> &text) {
            // One that cannot be read is said in the history.
            if (approved != m_approved || !text)
                return;
            m_text = *text;
            compare();
        });
    }
    compare();
}

void ArticleApproval::compare()
{
    m_isOther = m_text && m_editor.isOpen() && *m_text != m_editor.article().body;
    Q_EMIT changed();
}

} // namespace parvis::models
