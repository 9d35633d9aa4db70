// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/articles/linkstore.h"
#include "models/articles/articleeditormodel.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace parvis::models {

/// Asks an address of the web whether it answers; nothing of the person goes along. Cancelling the future stops it.
using LinkAsk = std::function<QFuture<domain::LinkAnswer>(const QString &address)>;

/// What the checks know of links: the workspace's other articles that stand on the web, and, where the person wants it, whether the addresses of the opened
/// article answer. Nothing is asked before the person says so, once or for good; then each address once a day, after a long pause in typing.
class ArticleLinks : public QObject
{
    Q_OBJECT

public:
    /// From the last key to asking by itself: what is being typed is no address yet.
    static constexpr std::chrono::seconds pause{10};
    /// So long an answer holds.
    static constexpr std::chrono::hours validity{24};
    /// Found offline, it is tried again so much later, as long as somebody watches.
    static constexpr std::chrono::seconds offlinePause{30};

    ArticleLinks(store::Database &database, ArticleEditorModel &editor, Messages &messages, const domain::Clock &clock, QObject *parent = nullptr);

    void setAsk(LinkAsk ask) { m_ask = std::move(ask); }
    /// Whether links are asked without being told each time.
    void setAutomatic(bool isAutomatic);
    [[nodiscard]] bool isAutomatic() const { return m_isAutomatic; }
    /// Nothing is read or asked by itself while nobody watches.
    void setWatched(bool isWatched);

    /// The addresses of the text, as it was checked last.
    void setAddresses(const QStringList &addresses);
    /// Asks all links of the article now, those that answered today too. Where its text is still being read, as soon as it is.
    void check();
    /// This machine may be online again: what was found offline is asked now.
    void onlineAgain();
    /// Asks no more; what came already counts.
    void cancel();

    /// Other articles than the opened one.
    [[nodiscard]] QList<domain::ArticlePage> pages() const;
    /// What came of asking, by address.
    [[nodiscard]] const QHash<QString, domain::LinkAnswer> &answers() const { return m_answers; }
    [[nodiscard]] bool isAsking() const { return !m_underWay.isEmpty(); }
    /// "Checking links: 3 of 12…", what came of it, or why nothing did; empty where nothing was asked.
    [[nodiscard]] QString words() const;
    /// Which links do not just answer, one a line, with why.
    [[nodiscard]] QString details() const { return m_details; }

Q_SIGNALS:
    /// Pages or answers are others: the checks say something else.
    void factsChanged();
    /// Words, or whether addresses are being asked.
    void changed();

private:
    void begin();
    void readPages();
    void readAnswers();
    void askStale();
    void ask(const QStringList &addresses);
    void tryAgain();
    [[nodiscard]] QString wordsOffline() const;
    void take(const domain::LinkAnswer &answer);
    void finish();

    store::Database &m_database;
    store::LinkStore m_store;
    ArticleEditorModel &m_editor;
    Messages &m_messages;
    const domain::Clock &m_clock;
    LinkAsk m_ask;
    QTimer m_soon;
    QTimer m_readSoon;
    domain::Id<domain::Article> m_article;
    QList<domain::ArticlePage> m_pages;
    QStringList m_addresses;
    QHash<QString, domain::LinkAnswer> m_answers;
    QHash<QString, QFuture<domain::LinkAnswer>> m_underWay;
    QList<domain::LinkAnswer> m_came;   ///< of those asked together
    qsizetype m_asked = 0;
    int m_round = 0;                    ///< of askings: an answer to the one before is none
    QString m_words;
    QString m_details;
    QTimer m_onlineSoon;
    bool m_isOffline = false;           ///< nothing answered but that this machine is
    bool m_isTrying = false;            ///< whether this machine is online again: nothing is said meanwhile
    bool m_isAutomatic = false;
    bool m_isWatched = false;
    bool m_knowsAddresses = false;
    bool m_isWanted = false;            ///< to be asked once the addresses are known
};

} // namespace parvis::models
