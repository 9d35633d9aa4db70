// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articleeditormodel.h"

#include "core/domain/articles/gonewords.h"
#include "models/articles/articlewords.h"
#include "models/shell/sentences.h"

#include <QtCore/QLocale>

namespace parvis::models {

using domain::Article;
using domain::Error;
using domain::Result;

namespace {
/// True where words that one state of an article has are gone in the other, wherever they stood.
bool losesWords(const Article &before, const Article &after)
{
    return domain::goneWords(before.title, after.title) > 0 || domain::goneWords(before.body, after.body) > 0;
}
} // namespace

ArticleEditorModel::ArticleEditorModel(store::Database &database, store::ArticleStore &store, Messages &messages, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_store(store)
    , m_messages(messages)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ArticleEditorModel::write);
    connect(&m_database, &store::Database::changed, this, &ArticleEditorModel::follow);
}

ArticleEditorModel::~ArticleEditorModel()
{
    // Nobody is left to hear how a write ends: this one cannot be refused.
    if (isUnsaved())
        static_cast<void>(m_store.saveLast(lastWords(), m_clock.now()));
    leave();
}

void ArticleEditorModel::setTextSource(std::function<QString()> source)
{
    pullText();
    m_source = std::move(source);
}

void ArticleEditorModel::open(domain::Id<Article> id)
{
    if (id == m_draft.id)
        return;
    flush();
    const int session = ++m_session;
    m_store.article(id).then(this, [this, id, session](const Result<Article> &found) {
        if (session != m_session)
            return;
        if (!found)
            return m_messages.post(problem(tr("The article was not opened."), found.error(), [this, id] { open(id); }));
        // Keys may have come in for the old article while the new one was read.
        flush();
        leave();
        begin(*found);
        Q_EMIT opened();
        Q_EMIT saveStateChanged();
    });
}

void ArticleEditorModel::close()
{
    ++m_session;
    if (!isOpen())
        return;
    flush();
    leave();
    begin({});
    Q_EMIT closed();
}

void ArticleEditorModel::begin(const Article &article)
{
    m_timer.stop();
    m_base = article;
    m_draft = article;
    m_ours.reset();
    m_heading = leadingHeading(article.body);
    m_isTextNewer = false;
    m_isWriting = false;
    m_keepsBoth = false;
    m_isFromElsewhere = false;
    m_state = SaveState::Saved;
}

void ArticleEditorModel::leave()
{
    // A change that was heard of but not read yet may have taken the place of what was written here.
    if (m_isFromElsewhere && m_ours)
        static_cast<void>(m_store.keep(*m_ours));
}

bool ArticleEditorModel::isUnsaved() const
{
    return isOpen() && (m_isTextNewer || m_draft != m_base);
}

const Article &ArticleEditorModel::article()
{
    pullText();
    return m_draft;
}

void ArticleEditorModel::pullText()
{
    if (!m_isTextNewer || !m_source)
        return;
    m_isTextNewer = false;
    m_draft.body = m_source();
    followHeading();
}

void ArticleEditorModel::noteHeading()
{
    if (const QString heading = leadingHeading(m_draft.body); !heading.isEmpty())
        m_heading = heading;
}

void ArticleEditorModel::followHeading()
{
    // A text that begins with its title names the article, as long as nobody gave the article another name; while it has none, the last one counts.
    const QString before = m_heading;
    noteHeading();
    const QString title = m_draft.title.simplified();
    if (m_heading == before || (!title.isEmpty() && title != before))
        return;
    ArticleFields named = fields();
    named.title = m_heading;
    edit(named);
}

void ArticleEditorModel::textEdited()
{
    if (!isOpen() || isReadOnly())
        return;
    m_isTextNewer = true;
    schedule();
}

ArticleFields ArticleEditorModel::fields() const
{
    return {.title = m_draft.title,
            .slug = m_draft.slug,
            .summary = m_draft.summary,
            .language = m_draft.language,
            .author = m_draft.author,
            .tags = m_draft.tags,
            .goalWords = m_draft.goalWords,
            .focus = m_draft.focus,
            .url = m_draft.url,
            .event = m_draft.event};
}

void ArticleEditorModel::edit(const ArticleFields &wanted)
{
    if (!isOpen() || isReadOnly() || wanted == fields())
        return;
    const bool slugFollows = wanted.slug == m_draft.slug && m_draft.status != domain::ArticleStatus::Published
        && (m_draft.slug.isEmpty() || m_draft.slug.startsWith(domain::slugOf(m_draft.title)));
    m_draft.slug = slugFollows && wanted.title != m_draft.title ? domain::slugOf(wanted.title)
        : wanted.slug == m_draft.slug                           ? m_draft.slug
                                                                : domain::slugOf(wanted.slug);
    m_draft.title = wanted.title;
    m_draft.summary = wanted.summary;
    m_draft.language = wanted.language;
    m_draft.author = wanted.author;
    m_draft.goalWords = wanted.goalWords;
    m_draft.tags = wanted.tags;
    m_draft.focus = wanted.focus;
    m_draft.url = wanted.url;
    m_draft.event = wanted.event;
    Q_EMIT fieldsChanged();
    schedule();
}

void ArticleEditorModel::schedule()
{
    setState(SaveState::Saving);
    if (!m_isWriting && !m_timer.isActive())
        m_timer.start(saveDelay);
}

void ArticleEditorModel::flush()
{
    if (!isUnsaved())
        return;
    if (m_isWriting) {
        // The write under way has an older text; the workspace writes in order, so this one comes after it.
        m_superseded = m_write;
        return saveApart(lastWords());
    }
    write();
}

Article ArticleEditorModel::lastWords()
{
    pullText();
    Article last = m_draft;
    if (m_isWriting)
        last.changedAt = m_writeAt;
    return last;
}

void ArticleEditorModel::write()
{
    m_timer.stop();
    if (!isOpen() || m_isWriting)
        return;
    pullText();
    m_timer.stop();
    if (m_draft == m_base)
        return setState(SaveState::Saved);
    m_isWriting = true;
    setState(SaveState::Saving);
    const Article sent = m_draft;
    const int session = m_session;
    const int number = ++m_write;
    const bool milestone = std::exchange(m_keepsBoth, false);
    m_writeAt = m_clock.now();
    m_store.save(sent, m_writeAt, milestone, m_base.changedAt).then(this, [this, sent, session, number](const Result<Article> &result) {
        if (session == m_session && sent.id == m_draft.id)
            return written(sent, result);
        // The editor holds another article by now; these words still must not be lost.
        if (!result && m_superseded != number)
            return saveApart(sent);
        Q_EMIT saved();
    });
}

void ArticleEditorModel::saveApart(const Article &article)
{
    m_store.saveLast(article, m_clock.now()).then(this, [this, article](const Result<Article> &result) {
        if (result)
            return Q_EMIT saved();
        Message message = problem(tr("The last changes to “%1” were not saved.").arg(articleName(article.title)), result.error());
        message.actionText = tr("Retry");
        message.action = [this, article] { saveApart(article); };
        m_messages.post(message);
    });
}

void ArticleEditorModel::written(const Article &sent, const Result<Article> &result)
{
    m_isWriting = false;
    ++m_writes;
    if (!result) {
        if (result.error().kind != Error::Kind::Conflict)
            return fail(result.error());
        m_isFromElsewhere = true;
        return readAgain();
    }
    if (sent.title != m_base.title || sent.body != m_base.body)
        m_ours = *result;
    m_base = *result;
    m_draft.changedAt = result->changedAt;
    // The store may have made the slug unique.
    if (m_draft.slug == sent.slug && sent.slug != result->slug) {
        m_draft.slug = result->slug;
        Q_EMIT fieldsChanged();
    }
    Q_EMIT saved();
    if (m_isTextNewer || m_draft != m_base)
        schedule();
    else
        setState(SaveState::Saved);
}

void ArticleEditorModel::fail(const Error &error)
{
    const bool isNews = m_state != SaveState::Failed || error.kind != m_error.kind;
    m_error = error;
    setState(SaveState::Failed);
    if (canRetry(error))
        m_timer.start(retryDelay);
    if (!isNews)
        return;
    if (error.kind == Error::Kind::NotFound) {
        const auto bringBack = [this, session = m_session] {
            if (session != m_session)
                return;
            m_store.add(article()).then(this, [this](const Result<Article> &added) {
                if (!added)
                    return fail(added.error());
                merge(*added);
            });
        };
        return m_messages.post({.kind = Message::Kind::Problem,
                                .sentence = tr("This article was removed elsewhere. What you wrote is still here."),
                                .details = {},
                                .actionText = tr("Keep my text"),
                                .action = bringBack});
    }
    Message message = problem(tr("The article was not saved."), error);
    message.actionText = tr("Retry");
    message.action = [this] { write(); };
    m_messages.post(message);
}

void ArticleEditorModel::follow(const store::Changes &changes)
{
    const bool isOurs = changes.everything || changes.articles.updated.contains(m_draft.id) || changes.articles.removed.contains(m_draft.id)
        || changes.articles.inserted.contains(m_draft.id);
    // A write under way finds out by itself whether somebody came before it.
    if (!isOpen() || !isOurs || m_isWriting)
        return;
    m_isFromElsewhere = m_isFromElsewhere || changes.everything;
    readAgain();
}

void ArticleEditorModel::readAgain()
{
    const int writes = m_writes;
    m_store.article(m_draft.id).then(this, [this, writes, id = m_draft.id](const Result<Article> &found) {
        if (id != m_draft.id || m_isWriting)
            return;
        if (writes != m_writes)
            return readAgain();
        if (found)
            return merge(*found);
        if (found.error().kind != Error::Kind::NotFound)
            return fail(found.error());
        if (isUnsaved() || (m_isFromElsewhere && m_ours))
            return fail(found.error());
        m_messages.post({.kind = Message::Kind::Done, .sentence = tr("The article was removed."), .details = {}, .actionText = {}, .action = {}});
        close();
    });
}

void ArticleEditorModel::merge(const Article &theirs)
{
    pullText();
    const bool isFromElsewhere = std::exchange(m_isFromElsewhere, false);
    bool clash = false;
    const auto field = [&](auto Article::*member) {
        if (m_draft.*member == m_base.*member)
            m_draft.*member = theirs.*member;
        else if (theirs.*member != m_base.*member && theirs.*member != m_draft.*member)
            clash = true;
    };
    const Article before = m_draft;
    field(&Article::title);
    field(&Article::slug);
    field(&Article::summary);
    field(&Article::language);
    field(&Article::author);
    field(&Article::tags);
    field(&Article::status);
    field(&Article::body);
    field(&Article::remoteId);
    field(&Article::url);
    field(&Article::publishedAt);
    field(&Article::goalWords);
    field(&Article::focus);
    field(&Article::event);
    m_draft.createdAt = theirs.createdAt;
    m_draft.changedAt = theirs.changedAt;
    m_base = theirs;
    if (m_draft.body != before.body) {
        noteHeading();
        Q_EMIT textReplaced(m_draft.body);
    }
    if (m_draft != before)
        Q_EMIT fieldsChanged();
    if (clash) {
        m_keepsBoth = true;
        tellOfHistory(tr("“%1” was also changed elsewhere. Your text stays here; the other one is in its history.").arg(articleName(m_draft.title)), theirs.id);
    }
    const bool isTextOther = m_draft.title != before.title || m_draft.body != before.body;
    if (isFromElsewhere && isTextOther && m_ours && losesWords(*m_ours, m_draft))
        keepOurs(*std::exchange(m_ours, std::nullopt));
    if (m_draft != m_base)
        write();
    else
        setState(SaveState::Saved);
}

void ArticleEditorModel::keepOurs(const Article &ours)
{
    m_store.keep(ours).then(this, [this, ours](const Result<> &kept) {
        if (!kept)
            return m_messages.post(problem(tr("What you had written here was not kept in the history."), kept.error(), [this, ours] { keepOurs(ours); }));
        Q_EMIT saved();
        tellOfHistory(tr("“%1” was changed elsewhere. What you had written here is in its history.").arg(articleName(ours.title)), ours.id);
    });
}

void ArticleEditorModel::tellOfHistory(const QString &sentence, domain::Id<Article> id)
{
    m_messages.post({.kind = Message::Kind::Problem, .sentence = sentence, .details = {}, .actionText = tr("Show the history"), .action = [this, id] {
                         Q_EMIT historyRequested(id);
                     }});
}

void ArticleEditorModel::setState(SaveState state)
{
    m_state = state;
    Q_EMIT saveStateChanged();
}

QString ArticleEditorModel::saveWords() const
{
    switch (m_state) {
    case SaveState::Saved:
        break;
    case SaveState::Saving:
        return tr("Saving…");
    case SaveState::Failed:
        return tr("Not saved: %1").arg(explain(m_error));
    }
    if (isReadOnly())
        return tr("Read only");
    const QDateTime at = domain::toDateTime(m_base.changedAt).toTimeZone(m_database.zone());
    const bool isToday = at.date() == domain::toDateTime(m_clock.now()).toTimeZone(m_database.zone()).date();
    return isToday ? tr("Saved at %1").arg(QLocale().toString(at.time(), QLocale::ShortFormat))
                   : tr("Saved on %1").arg(QLocale().toString(at.date(), QLocale::ShortFormat));
}

} // namespace parvis::models
