// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/calendar/post.h"
#include "core/domain/inbox/mention.h"
#include "core/domain/people/person.h"

#include <QtCore/QDate>
#include <QtCore/QObject>

namespace parvis::models {

/// The places of the rail, in its order.
enum class PlaceId { Today, Calendar, Articles, Inbox, Reputation, People, Channels };

/// Shared intentions that lead from one place to another.
class Navigator : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Shows a place.
    void openPlace(PlaceId place) { Q_EMIT placeRequested(place); }
    /// Shows an article in the editor.
    void openArticle(domain::Id<domain::Article> id)
    {
        Q_EMIT placeRequested(PlaceId::Articles);
        Q_EMIT articleRequested(id);
    }
    /// Shows an article in the editor, with one of its posts beside it.
    void openArticlePost(domain::Id<domain::Article> article, domain::Id<domain::Post> post)
    {
        openArticle(article);
        Q_EMIT articlePostRequested(post);
    }
    /// Shows a post in the calendar, on its day.
    void openPost(domain::Id<domain::Post> id)
    {
        Q_EMIT placeRequested(PlaceId::Calendar);
        Q_EMIT postRequested(id);
    }
    /// Shows a day of the calendar.
    void openDay(QDate day)
    {
        Q_EMIT placeRequested(PlaceId::Calendar);
        Q_EMIT dayRequested(day);
    }
    /// Begins a post planned for a day, in the calendar.
    void startPost(QDate day)
    {
        Q_EMIT placeRequested(PlaceId::Calendar);
        Q_EMIT newPostRequested(day);
    }
    /// Shows one mention in the inbox, with its conversation.
    void openMention(domain::Id<domain::Mention> id)
    {
        Q_EMIT placeRequested(PlaceId::Inbox);
        Q_EMIT mentionRequested(id);
    }
    /// Shows in the inbox the exact mentions behind a figure; `what` names them in a few words.
    void openMentions(const domain::MentionFilter &filter, const QString &what)
    {
        Q_EMIT placeRequested(PlaceId::Inbox);
        Q_EMIT mentionsRequested(filter, what);
    }
    /// Shows in the inbox what waits for us.
    void openWaiting()
    {
        Q_EMIT placeRequested(PlaceId::Inbox);
        Q_EMIT waitingRequested();
    }
    /// Shows one person.
    void openPerson(domain::Id<domain::Person> id)
    {
        Q_EMIT placeRequested(PlaceId::People);
        Q_EMIT personRequested(id);
    }
    /// Shows who said something.
    void openAuthor(domain::Id<domain::Mention> mention)
    {
        Q_EMIT placeRequested(PlaceId::People);
        Q_EMIT authorRequested(mention);
    }
    /// Opens the import of files or addresses (empty: asks which).
    void importSources(const QStringList &sources) { Q_EMIT importRequested(sources); }

    /// Asks which channel to connect, in Channels.
    void connectChannel()
    {
        Q_EMIT placeRequested(PlaceId::Channels);
        Q_EMIT connectRequested();
    }

Q_SIGNALS:
    void placeRequested(parvis::models::PlaceId place);
    void articleRequested(parvis::domain::Id<parvis::domain::Article> id);
    void articlePostRequested(parvis::domain::Id<parvis::domain::Post> id);
    void postRequested(parvis::domain::Id<parvis::domain::Post> id);
    void dayRequested(QDate day);
    void newPostRequested(QDate day);
    void mentionRequested(parvis::domain::Id<parvis::domain::Mention> id);
    void mentionsRequested(const parvis::domain::MentionFilter &filter, const QString &what);
    void waitingRequested();
    void personRequested(parvis::domain::Id<parvis::domain::Person> id);
    void authorRequested(parvis::domain::Id<parvis::domain::Mention> mention);
    void importRequested(const QStringList &sources);
    void connectRequested();
};

} // namespace parvis::models
