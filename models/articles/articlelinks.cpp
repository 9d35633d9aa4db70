// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlelinks.h"

#include "models/articles/linkwords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <algorithm>

namespace parvis::models {

using domain::LinkAnswer;
using domain::LinkTrouble;
using domain::Result;

namespace {
// Imports and demos change many articles at once.
constexpr std::chrono::milliseconds pagesDelay{500};
} // namespace

ArticleLinks::ArticleLinks(store::Database &database, ArticleEditorModel &editor, Messages &messages, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_store(database)
    , m_editor(editor)
    , m_messages(messages)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(pagesDelay);
    m_onlineSoon.setSingleShot(true);
    m_onlineSoon.setInterval(offlinePause);
    connect(&m_onlineSoon, &QTimer::timeout, this, &ArticleLinks::tryAgain);
    connect(&m_soon, &QTimer::timeout, this, &ArticleLinks::askStale);
    connect(&m_readSoon, &QTimer::timeout, this, &ArticleLinks::readPages);
    connect(&m_editor, &ArticleEditorModel::opened, this, &ArticleLinks::begin);
    connect(&m_editor, &ArticleEditorModel::closed, this, &ArticleLinks::begin);
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        // What is typed here changes no other article.
        const auto &articles = changes.articles;
        const bool isOwn = articles.inserted.isEmpty() && articles.removed.isEmpty()
            && std::ranges::all_of(articles.updated, [this](domain::Id<domain::Article> id) { return id == m_editor.id(); });
        if (m_isWatched && (changes.everything || changes.sitePages || !isOwn))
            m_readSoon.start();
    });
}

void ArticleLinks::setAutomatic(bool isAutomatic)
{
    if (std::exchange(m_isAutomatic, isAutomatic) == isAutomatic)
        return;
    if (isAutomatic && m_knowsAddresses)
        m_soon.start();
    else
        m_soon.stop();
    Q_EMIT changed();
}

void ArticleLinks::setWatched(bool isWatched)
{
    if (std::exchange(m_isWatched, isWatched) == isWatched)
        return;
    if (isWatched) {
        begin();
    } else {
        m_soon.stop();
        m_onlineSoon.stop();
    }
}

void ArticleLinks::begin()
{
    if (std::exchange(m_article, m_editor.id()) != m_editor.id()) {
        // What was asked for the article before is not wanted any more, nor told.
        ++m_round;
        for (auto &future : m_underWay)
            future.cancel();
        m_underWay.clear();
        m_came.clear();
        m_soon.stop();
        m_addresses.clear();
        m_answers.clear();
        m_words.clear();
        m_details.clear();
        m_onlineSoon.stop();
        m_isTrying = false;
        m_isOffline = false;
        m_knowsAddresses = false;
        m_isWanted = false;
        Q_EMIT changed();
    }
    if (m_isWatched && m_editor.isOpen())
        readPages();
    if (m_isWatched && m_isOffline)
        m_onlineSoon.start();
}

void ArticleLinks::readPages()
{
    m_store.pages().then(this, [this](const Result<QList<domain::ArticlePage>> &pages) {
        if (!pages)
            return m_messages.post(problem(tr("The other articles were not read: no links to them are proposed."), pages.error(), [this] { readPages(); }));
        if (std::exchange(m_pages, *pages) != *pages)
            Q_EMIT factsChanged();
    });
}

QList<domain::ArticlePage> ArticleLinks::pages() const
{
    QList<domain::ArticlePage> others = m_pages;
    others.removeIf([this](const domain::ArticlePage &page) { return page.site.isEmpty() && page.id == m_editor.id(); });
    return others;
}

void ArticleLinks::setAddresses(const QStringList &addresses)
{
    const bool isNew = !std::exchange(m_knowsAddresses, true) || addresses != m_addresses;
    m_addresses = addresses;
    if (isNew)
        readAnswers();
    if (std::exchange(m_isWanted, false))
        return check();
    if (isNew && m_isAutomatic && m_isWatched)
        m_soon.start();
}

void ArticleLinks::readAnswers()
{
    QStringList unknown;
    for (const QString &address : std::as_const(m_addresses)) {
        if (!m_answers.contains(address))
            unknown << address;
    }
    if (unknown.isEmpty())
        return;
    m_store.answers(unknown, m_clock.now() - validity).then(this, [this, article = m_article](const Result<QList<LinkAnswer>> &answers) {
        // What is not known is asked again: nobody misses it.
        if (!answers || answers->isEmpty() || article != m_article)
            return;
        for (const LinkAnswer &answer : *answers) {
            if (!m_answers.contains(answer.address))
                m_answers.insert(answer.address, answer);
        }
        Q_EMIT factsChanged();
    });
}

void ArticleLinks::askStale()
{
    if (!m_isAutomatic || !m_isWatched || isAsking())
        return;
    QStringList stale;
    for (const QString &address : std::as_const(m_addresses)) {
        const auto answer = m_answers.constFind(address);
        if (answer == m_answers.cend() || m_clock.now() - answer->askedAt >= validity)
            stale << address;
    }
    if (!stale.isEmpty())
        ask(stale);
}

void ArticleLinks::check()
{
    if (!m_editor.isOpen() || isAsking())
        return;
    if (!m_knowsAddresses) {
        m_isWanted = true;
        return;
    }
    if (m_addresses.isEmpty()) {
        m_words = tr("This article has no link to the web.");
        return Q_EMIT changed();
    }
    ask(m_addresses);
}

void ArticleLinks::tryAgain()
{
    if (!m_isWatched || isAsking() || m_addresses.isEmpty())
        return;
    m_isTrying = true;
    ask(m_addresses);
}

void ArticleLinks::ask(const QStringList &addresses)
{
    if (!m_ask)
        return;
    m_soon.stop();
    m_onlineSoon.stop();
    m_came.clear();
    m_asked = addresses.size();
    const int round = ++m_round;
    // All are under way before the first one answers, which one may at once.
    QList<QFuture<LinkAnswer>> futures;
    for (const QString &address : addresses) {
        futures << m_ask(address);
        m_underWay.insert(address, futures.back());
    }
    for (QFuture<LinkAnswer> &future : futures) {
        future.then(this, [this, round](const LinkAnswer &answer) {
            if (round == m_round)
                take(answer);
        });
    }
    Q_EMIT changed();
}

void ArticleLinks::take(const LinkAnswer &answer)
{
    m_underWay.remove(answer.address);
    m_came.append(answer);
    m_came.back().askedAt = m_clock.now();
    if (m_underWay.isEmpty())
        return finish();
    Q_EMIT changed();
}

void ArticleLinks::cancel()
{
    if (!isAsking())
        return;
    ++m_round;
    for (auto &future : m_underWay)
        future.cancel();
    m_underWay.clear();
    finish();
    m_words = tr("Stopped.") + (m_came.isEmpty() ? QString() : u' ' + m_words);
    Q_EMIT changed();
}

void ArticleLinks::finish()
{
    QList<LinkAnswer> kept = domain::soberAnswers(m_came);
    m_isTrying = false;
    m_isOffline = !kept.isEmpty() && std::ranges::all_of(kept, [](const LinkAnswer &answer) { return answer.trouble == LinkTrouble::Offline; });
    m_words = m_isOffline ? wordsOffline() : answersWords(kept);
    m_details = answersDetails(kept);
    // What is said of being offline goes when that is over.
    if (m_isWatched && m_isOffline)
        m_onlineSoon.start();
    // That this machine was offline says nothing of an address.
    kept.removeIf([](const LinkAnswer &answer) { return answer.trouble == LinkTrouble::Offline; });
    for (const LinkAnswer &answer : std::as_const(kept))
        m_answers.insert(answer.address, answer);
    if (!kept.isEmpty() && m_database.access() == store::Database::Access::ReadWrite) {
        m_store.keep(kept, m_clock.now() - validity).then(this, [this](const Result<> &written) {
            if (!written)
                m_messages.post(problem(tr("What the links answered was not kept."), written.error()));
        });
    }
    Q_EMIT changed();
    Q_EMIT factsChanged();
}

QString ArticleLinks::wordsOffline() const
{
    // What the checks say of links then is of an earlier time, which is told.
    QList<domain::Instant> moments;
    for (const QString &address : m_addresses) {
        if (const auto known = m_answers.constFind(address); known != m_answers.cend())
            moments << known->askedAt;
    }
    if (moments.isEmpty())
        return offlineWords({}, {});
    const auto [first, last] = std::ranges::minmax(moments);
    return offlineWords(exactMoment(first, m_database.zone()), exactMoment(last, m_database.zone()));
}

void ArticleLinks::onlineAgain()
{
    if (m_isOffline)
        tryAgain();
}

QString ArticleLinks::words() const
{
    return isAsking() && !m_isTrying ? tr("Checking links: %L1 of %L2…").arg(m_asked - m_underWay.size()).arg(m_asked) : m_words;
}

} // namespace parvis::models
