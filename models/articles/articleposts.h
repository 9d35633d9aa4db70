// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/derivationstore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "models/articles/articleeditormodel.h"
#include "models/articles/postmaker.h"
#include "models/calendar/openthere.h"
#include "models/channels/channelsbyid.h"
#include "models/shell/keyedlistmodel.h"
#include "models/shell/navigator.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// One post of the opened article, as its panel lists it.
struct ArticlePostRow
{
    domain::Id<domain::Post> id;
    store::ArticlePost post;
    QString channelName;   ///< empty while undecided
    int series = -1;       ///< colour of the channel, -1 while undecided
    bool isItself = false; ///< the article leaves as it stands, and no text made of it
    domain::Capabilities can = {}; ///< of its channel, as its server says, where it is connected
    OpenThere openThere = OpenThere::Nothing; ///< what waits at its service for a person's word

    friend bool operator==(const ArticlePostRow &, const ArticlePostRow &) = default;
};

/// The posts that belong to the opened article, each with whether the article says something else by now, and what can be done about that. Posts that have left
/// stay what they are.
class ArticlePosts : public KeyedListModel<ArticlePostRow>
{
    Q_OBJECT

public:
    enum Role {
        AboutRole = Qt::UserRole, ///< "Planned for 3 December 2026 09:00"
        StaleRole, ///< whether the article says something else by now
        OpenThereRole, ///< in two words what waits at its service for a person's word; empty where nothing does
        SeriesRole ///< number of the channel's colour; -1: none
    };

    ArticlePosts(store::Database &database, store::ArticleStore &articles, ArticleEditorModel &editor, Messages &messages, Navigator &navigator,
                 QUndoStack &undo, const domain::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const QList<ArticlePostRow> &rows() const { return shownRows(); }
    [[nodiscard]] int stale() const;
    [[nodiscard]] QModelIndex indexOf(domain::Id<domain::Post> post) const;
    [[nodiscard]] bool isReadOnly() const { return m_editor.isReadOnly(); }
    /// Of a post that is the article itself, what becomes there of what is changed here; empty for others.
    [[nodiscard]] static QString followedSentence(const ArticlePostRow &row);
    /// What became of the source of a post, as a sentence; empty where it says the same.
    [[nodiscard]] QString staleSentence(const ArticlePostRow &row) const;
    /// Whether the words of the source stand in the post, unless a person wrote others.
    [[nodiscard]] bool hasWordsOfSource(const ArticlePostRow &row) const;
    /// Why a post does not take the new text, as a sentence; empty where it can.
    [[nodiscard]] QString whyNotRetake(const ArticlePostRow &row) const;
    /// What a post would say with the new text.
    [[nodiscard]] domain::RetakenText retakenText(const ArticlePostRow &row) const;

    /// Gives a post the words that the article has now; can be undone. What retakenText() says of lost edits is to be shown before.
    void retake(const ArticlePostRow &row);
    /// The post is right as it is: it counts as made from what the article says now; can be undone.
    void confirm(const ArticlePostRow &row);
    /// Shows a post in the calendar.
    void open(domain::Id<domain::Post> post);
    /// Begins posts of an article: the answer comes once it was read. `passage` is a stretch of its body.
    void make(domain::Id<domain::Article> article, domain::TextSpan passage, const std::function<void(std::unique_ptr<PostMaker>)> &begun);

    /// DisplayRole: the channel; AccessibleTextRole: all that the row says; ToolTipRole: the post's text; and the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The posts are as the workspace has them.
    void changed();
    /// That post of an article is to be looked at, beside the text.
    void wanted(parvis::domain::Id<parvis::domain::Post> post);

private:
    void follow(const store::Changes &changes);
    void read();
    void readChannels();
    void readNames();
    void readOpenThere();
    void fill();
    void change(const domain::Derivation &derivation, const std::optional<QString> &text, const QString &name, const QString &sentence, const QString &what);
    [[nodiscard]] QString aboutOf(const domain::Post &post) const;

    store::Database &m_database;
    store::ArticleStore &m_articles;
    store::DerivationStore m_derivations;
    store::ChannelStore m_channelStore;
    store::ConnectionStore m_connections;
    store::ErrandStore m_errands;
    store::DeliveryStore m_deliveries;
    ArticleEditorModel &m_editor;
    Messages &m_messages;
    Navigator &m_navigator;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    ChannelsById m_channels;
    QHash<domain::Id<domain::Channel>, domain::Capabilities> m_capabilities; ///< of what is connected
    QList<store::ArticlePost> m_posts;
    QHash<domain::Id<domain::Post>, OpenThere> m_openThere;
    domain::Id<domain::Article> m_shown;
    int m_reading = 0;
};

} // namespace parvis::models
