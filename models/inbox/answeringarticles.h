// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/wantedstore.h"
#include "models/inbox/replywriter.h"
#include "models/shell/navigator.h"

namespace parvis::models {

/// The articles that answer the conversation shown, as a person said; follows it.
class AnsweringArticles : public QObject
{
    Q_OBJECT

public:
    AnsweringArticles(store::Database &database, const ConversationModel &conversation, ReplyWriter &replies, Navigator &navigator, QObject *parent = nullptr);

    /// The last said first.
    [[nodiscard]] const QList<store::AnsweringArticle> &list() const { return m_articles; }
    /// "Answered by the article “The mill”".
    [[nodiscard]] static QString words(const store::AnsweringArticle &article);
    /// Shows one in the editor.
    void open(const store::AnsweringArticle &article);
    /// Why none can go into the reply, as a sentence; empty where one can.
    [[nodiscard]] QString whyNotAnswer() const;
    /// Puts its title and, where it has one, its address into the reply, which must be empty.
    void answerWith(const store::AnsweringArticle &article);

Q_SIGNALS:
    void changed();

private:
    void read();
    void show(const QList<store::AnsweringArticle> &articles);

    store::WantedStore m_store;
    const ConversationModel &m_conversation;
    ReplyWriter &m_replies;
    Navigator &m_navigator;
    QList<store::AnsweringArticle> m_articles;
    domain::Id<domain::Conversation> m_shown;
    bool m_isReadOnly;
    int m_reading = 0;
};

} // namespace parvis::models
