// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/answeringarticles.h"

#include "models/articles/articlewords.h"
#include "models/shell/sentences.h"

using namespace Qt::StringLiterals;

namespace parvis::models {

AnsweringArticles::AnsweringArticles(store::Database &database, const ConversationModel &conversation, ReplyWriter &replies, Navigator &navigator,
                                     QObject *parent)
    : QObject(parent)
    , m_store(database)
    , m_conversation(conversation)
    , m_replies(replies)
    , m_navigator(navigator)
    , m_isReadOnly(database.access() == store::Database::Access::ReadOnly)
{
    connect(&m_conversation, &ConversationModel::shown, this, &AnsweringArticles::read);
    connect(&m_conversation, &ConversationModel::changed, this, &AnsweringArticles::read);
    connect(&m_replies, &ReplyWriter::changed, this, &AnsweringArticles::changed);
    connect(&m_replies, &ReplyWriter::replaced, this, &AnsweringArticles::changed);
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.articles.isEmpty())
            read();
    });
}

void AnsweringArticles::read()
{
    const int reading = ++m_reading;
    const auto conversation = m_conversation.mention() ? m_conversation.mention()->conversation : domain::Id<domain::Conversation>();
    if (std::exchange(m_shown, conversation) != conversation)
        show({});
    if (conversation.isNull())
        return;
    m_store.answering(conversation).then(this, [this, reading](const domain::Result<QList<store::AnsweringArticle>> &articles) {
        // A line that is missing is not worth a message: the next change reads again.
        if (reading == m_reading && articles)
            show(*articles);
    });
}

void AnsweringArticles::show(const QList<store::AnsweringArticle> &articles)
{
    if (articles == m_articles)
        return;
    m_articles = articles;
    Q_EMIT changed();
}

QString AnsweringArticles::words(const store::AnsweringArticle &article)
{
    return tr("Answered by the article “%1”").arg(articleName(article.title));
}

void AnsweringArticles::open(const store::AnsweringArticle &article)
{
    m_navigator.openArticle(article.id);
}

QString AnsweringArticles::whyNotAnswer() const
{
    if (m_isReadOnly)
        return readOnlyReason();
    if (!m_replies.canAnswer())
        return tr("Nothing can be answered on this channel.");
    if (!m_replies.isReady())
        return tr("The draft is being read.");
    return m_replies.isBegun() ? tr("A reply is begun already: it stays as it is.") : QString();
}

void AnsweringArticles::answerWith(const store::AnsweringArticle &article)
{
    if (!whyNotAnswer().isEmpty())
        return;
    const QString title = articleName(article.title);
    m_replies.begin(article.url.isEmpty() ? title : title + u'\n' + article.url);
}

} // namespace parvis::models
