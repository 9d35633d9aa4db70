// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/detailscommand.h"

namespace parvis::models {

using domain::Article;
using domain::Result;

namespace {

/// Lets `visit` see each detail, in the editor's fields and in the article.
template<class Visit>
void visitDetails(const Visit &visit)
{
    visit(&ArticleFields::title, &Article::title);
    visit(&ArticleFields::summary, &Article::summary);
    visit(&ArticleFields::language, &Article::language);
    visit(&ArticleFields::author, &Article::author);
    visit(&ArticleFields::tags, &Article::tags);
    visit(&ArticleFields::goalWords, &Article::goalWords);
    visit(&ArticleFields::slug, &Article::slug);
    visit(&ArticleFields::focus, &Article::focus);
    visit(&ArticleFields::url, &Article::url);
    visit(&ArticleFields::event, &Article::event);
}

/// Which detail was written: of several the first, which the others follow.
int writtenDetail(const ArticleFields &before, const ArticleFields &after)
{
    int written = -1;
    int at = 0;
    visitDetails([&](auto field, auto) {
        if (written < 0 && before.*field != after.*field)
            written = at;
        ++at;
    });
    return written;
}

} // namespace

DetailsCommand::DetailsCommand(store::ArticleStore &store, ArticleEditorModel &editor, const domain::Clock &clock, const ArticleFields &before,
                               const QString &text, Failed failed)
    : ArticleCommand(store, text, std::move(failed))
    , m_editor(&editor)
    , m_clock(clock)
    , m_article(editor.id())
    , m_before(before)
    , m_after(editor.fields())
{
}

int DetailsCommand::id() const
{
    constexpr int ofDetails = 0x64746c73;
    return ofDetails;
}

bool DetailsCommand::mergeWith(const QUndoCommand *later)
{
    const auto *next = static_cast<const DetailsCommand *>(later);
    if (next->m_article != m_article || next->m_before != m_after || writtenDetail(next->m_before, next->m_after) != writtenDetail(m_before, m_after))
        return false;
    m_after = next->m_after;
    setObsolete(m_before == m_after);
    return true;
}

void DetailsCommand::startRedo()
{
    if (std::exchange(m_isNew, false))
        return arrived();
    put(m_before, m_after);
}

void DetailsCommand::put(const ArticleFields &from, const ArticleFields &to)
{
    if (!m_editor || !m_editor->isOpen() || m_editor->id() != m_article)
        return putInStore(from, to);
    ArticleFields fields = m_editor->fields();
    visitDetails([&](auto field, auto) {
        if (fields.*field == from.*field)
            fields.*field = to.*field;
    });
    m_editor->edit(fields);
    arrived();
}

void DetailsCommand::putInStore(const ArticleFields &from, const ArticleFields &to)
{
    m_store.article(m_article).then(&m_context, [this, from, to](const Result<Article> &found) {
        if (!found)
            return arrived(found.error());
        Article changed = *found;
        visitDetails([&](auto field, auto member) {
            if (changed.*member == from.*field)
                changed.*member = to.*field;
        });
        if (changed == *found)
            return arrived();
        m_store.save(changed, m_clock.now(), true, found->changedAt).then(&m_context, [this, from, to](const Result<Article> &saved) {
            if (saved)
                return arrived();
            saved.error().kind == domain::Error::Kind::Conflict ? putInStore(from, to) : arrived(saved.error());
        });
    });
}

} // namespace parvis::models
