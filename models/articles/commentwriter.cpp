// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/commentwriter.h"

#include "models/shell/sentences.h"

#include <utility>

namespace parvis::models {

using store::CommentDraft;

CommentWriter::CommentWriter(store::Database &database, Messages &messages, const domain::Clock &clock, const ArticleEditorModel &editor, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_clock(clock)
    , m_editor(editor)
    , m_store(database)
{
    connect(&m_editor, &ArticleEditorModel::opened, this, &CommentWriter::show);
    connect(&m_editor, &ArticleEditorModel::closed, this, &CommentWriter::show);
}

CommentWriter::~CommentWriter()
{
    // The workspace outlives its models and ends what was begun.
    keep();
}

void CommentWriter::begin(const CommentDraft &draft)
{
    if (m_shown.isNull())
        return;
    // Words that somebody wrote before are in the workspace until others take their place.
    m_draft = draft;
}

void CommentWriter::write(const QString &text)
{
    if (!m_draft || text == m_draft->text)
        return;
    m_draft->text = text;
    m_keeper.touch();
}

void CommentWriter::end()
{
    m_keeper.forget();
    // What the workspace was asked for is older than this.
    m_keeper.ask();
    if (std::exchange(m_draft, std::nullopt))
        save({});
}

void CommentWriter::keep()
{
    if (m_keeper.takeDirty() && m_draft)
        save(*m_draft);
}

void CommentWriter::save(const CommentDraft &draft)
{
    if (m_database.access() == store::Database::Access::ReadOnly)
        return;
    m_keeper.leaves(m_shown, draft);
    m_store.save(m_shown, draft, m_clock.now()).then(this, [this, article = m_shown, draft](const domain::Result<> &kept) {
        m_keeper.arrived(article, draft);
        // Of an article that is gone, nothing is left to be written beside.
        if (kept || kept.error().kind == domain::Error::Kind::NotFound)
            return;
        // It stands in the window still: the next key, or the button, tries again.
        if (article == m_shown && m_draft)
            m_keeper.tryAgain();
        m_messages.post(problem(tr("The comment that you write was not kept."), kept.error(), [this] { keep(); }));
    });
}

void CommentWriter::show()
{
    if (m_shown == m_editor.id())
        return;
    keep();
    m_shown = m_editor.id();
    m_draft.reset();
    Q_EMIT replaced();
    load();
}

void CommentWriter::load()
{
    const quint64 question = m_keeper.ask();
    if (m_shown.isNull())
        return;
    if (const auto *underWay = m_keeper.underWay(m_shown)) {
        if (!underWay->text.trimmed().isEmpty())
            take(*underWay);
        return;
    }
    m_store.draft(m_shown).then(this, [this, question](const domain::Result<std::optional<CommentDraft>> &draft) {
        if (!m_keeper.isLatest(question))
            return;
        if (draft)
            take(*draft);
        else if (draft.error().kind == domain::Error::Kind::Cancelled)
            load();
        else
            m_messages.post(problem(tr("The comment begun here could not be read."), draft.error()));
    });
}

void CommentWriter::take(const std::optional<CommentDraft> &draft)
{
    if (!draft)
        return;
    if (!m_draft) {
        m_draft = draft;
    } else {
        // Who began before it was read goes on with it.
        m_draft->text = m_draft->text.isEmpty() ? draft->text : draft->text + u'\n' + m_draft->text;
        m_keeper.touch();
    }
    Q_EMIT replaced();
}

} // namespace parvis::models
