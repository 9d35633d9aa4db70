// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articleposts.h"

#include "core/analysis/articles/sentences.h"
#include "core/domain/articles/thread.h"
#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/channel.h"
#include "core/domain/channels/holding.h"
#include "models/calendar/calendarentry.h"
#include "models/channels/channelnames.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::DerivedPost;
using domain::PostSource;
using domain::Result;
using domain::SourceNow;

ArticlePosts::ArticlePosts(store::Database &database, store::ArticleStore &articles, ArticleEditorModel &editor, Messages &messages, Navigator &navigator,
                           QUndoStack &undo, const domain::Clock &clock, QObject *parent)
    : KeyedListModel(parent)
    , m_database(database)
    , m_articles(articles)
    , m_derivations(database)
    , m_channelStore(database)
    , m_connections(database)
    , m_errands(database)
    , m_deliveries(database)
    , m_editor(editor)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_undo(undo)
    , m_clock(clock)
{
    connect(&m_editor, &ArticleEditorModel::opened, this, [this] {
        if (m_shown != m_editor.id()) {
            m_posts.clear();
            fill();
        }
        readChannels();
        readOpenThere();
        read();
    });
    connect(&m_editor, &ArticleEditorModel::closed, this, [this] {
        ++m_reading;
        m_shown = {};
        m_posts.clear();
        fill();
    });
    connect(&m_database, &store::Database::changed, this, &ArticlePosts::follow);
    connect(&m_navigator, &Navigator::articlePostRequested, this, &ArticlePosts::wanted);
}

void ArticlePosts::follow(const store::Changes &changes)
{
    if (!m_editor.isOpen())
        return;
    if (changes.everything || !changes.channels.isEmpty())
        readChannels();
    if (changes.everything || !changes.posts.isEmpty())
        readOpenThere();
    if (changes.everything || !changes.posts.isEmpty() || !changes.imports.isEmpty() || changes.articles.updated.contains(m_editor.id()))
        read();
}

void ArticlePosts::readChannels()
{
    using Health = QHash<domain::Id<domain::Channel>, domain::ChannelHealth>;
    m_connections.health().then(this, [this](const Result<Health> &health) {
        if (!health)
            return m_messages.post(problem(tr("The channels were not read."), health.error()));
        m_capabilities.clear();
        for (const auto &[channel, one] : health->asKeyValueRange())
            m_capabilities.insert(channel, one.connection.capabilities);
        readNames();
    });
}

void ArticlePosts::readNames()
{
    m_channelStore.summaries().then(this, [this](const Result<QList<domain::ChannelSummary>> &summaries) {
        if (!summaries)
            return m_messages.post(problem(tr("The channels were not read."), summaries.error()));
        m_channels = namedApart(*summaries);
        fill();
    });
}

void ArticlePosts::readOpenThere()
{
    constexpr int mostOpen = 200;
    m_errands.troubled(mostOpen).then(this, [this](const Result<QList<domain::Errand>> &errands) {
        if (!errands)
            return m_messages.post(problem(tr("How the posts stand at their services was not read."), errands.error()));
        m_deliveries.drifted(mostOpen).then(this, [this, errands = *errands](const Result<QList<domain::Post>> &drifted) {
            if (!drifted)
                return m_messages.post(problem(tr("How the posts stand at their services was not read."), drifted.error()));
            const auto open = openThereOf(errands, *drifted);
            if (open == m_openThere)
                return;
            m_openThere = open;
            fill();
        });
    });
}

void ArticlePosts::read()
{
    const int reading = ++m_reading;
    m_derivations.ofArticle(m_editor.id()).then(this, [this, reading, id = m_editor.id()](const Result<QList<store::ArticlePost>> &posts) {
        if (reading != m_reading)
            return;
        if (!posts)
            return m_messages.post(problem(tr("The posts of the article were not read."), posts.error(), [this] { read(); }));
        m_shown = id;
        m_posts = *posts;
        fill();
    });
}

void ArticlePosts::fill()
{
    QList<ArticlePostRow> rows;
    for (const store::ArticlePost &post : std::as_const(m_posts)) {
        ArticlePostRow row{.id = post.post.id, .post = post, .channelName = {}};
        row.openThere = m_openThere.value(post.post.id);
        if (const auto channel = m_channels.constFind(post.post.channel); channel != m_channels.cend()) {
            row.channelName = channel->name;
            row.series = channel->series;
            const auto connected = m_capabilities.constFind(channel->id);
            row.can = connected == m_capabilities.cend() ? domain::staticCapabilities(channel->service) : *connected;
            row.isItself = domain::leavesAsArticle(row.can, true, post.post.kind, post.post.text);
        }
        // What it was begun from says nothing of it.
        if (row.isItself) {
            row.post.derivation.reset();
            row.post.now = {};
        }
        rows.append(row);
    }
    showRows(rows);
    Q_EMIT changed();
}

int ArticlePosts::stale() const
{
    return static_cast<int>(std::ranges::count_if(rows(), [](const ArticlePostRow &row) { return row.post.isStale(); }));
}

QModelIndex ArticlePosts::indexOf(domain::Id<domain::Post> post) const
{
    const auto found = std::ranges::find(rows(), post, &ArticlePostRow::id);
    return found == rows().cend() ? QModelIndex() : index(static_cast<int>(found - rows().cbegin()));
}

QString ArticlePosts::followedSentence(const ArticlePostRow &row)
{
    if (!row.isItself)
        return {};
    const bool isPublished = row.post.post.state == domain::PostState::Published;
    if (isPublished && (row.can.isFinal || !row.can.canEdit))
        return tr("The article itself stands as it left: what you change here does not go there.");
    if (isPublished)
        return tr(
            "The article itself stands there. What you change here, title and summary too, goes there once you choose “Change it there…” in the calendar.");
    // What is mailed.
    if (row.can.isFinal)
        return tr("The article itself leaves there as it stands then. What its service holds already is brought up to date once you leave the article alone.");
    return tr("The article itself leaves there as it stands then, with its title, summary and tags. What its site holds already is brought up to date once you "
              "leave the article alone.");
}

QString ArticlePosts::staleSentence(const ArticlePostRow &row) const
{
    if (!row.post.isStale() || !row.post.derivation)
        return {};
    const bool isGone = row.post.now.standing == SourceNow::Standing::Gone;
    switch (row.post.derivation->source) {
    case PostSource::Title:
        return isGone ? tr("The article has no title any more.") : tr("The title of the article is another one now.");
    case PostSource::Summary:
        return isGone ? tr("The article has no summary any more.") : tr("The summary of the article says something else now.");
    case PostSource::Passage:
        return isGone ? tr("The passage does not stand in the article any more.") : tr("The passage in the article says something else now.");
    }
    return {};
}

bool ArticlePosts::hasWordsOfSource(const ArticlePostRow &row) const
{
    return row.post.derivation && row.post.post.text.simplified().contains(domain::plainText(row.post.derivation->text).simplified());
}

QString ArticlePosts::whyNotRetake(const ArticlePostRow &row) const
{
    if (isReadOnly())
        return readOnlyReason();
    if (domain::isLocked(row.post.post.state))
        return row.post.post.state == domain::PostState::Published ? tr("It is published and stays as it is.") : tr("It has left and stays as it is.");
    return row.post.now.standing == SourceNow::Standing::Gone ? tr("There is no text to take.") : QString();
}

domain::RetakenText ArticlePosts::retakenText(const ArticlePostRow &row) const
{
    return row.post.derivation ? domain::retaken(row.post.post.text, *row.post.derivation, row.post.now.text) : domain::RetakenText{.text = row.post.post.text};
}

void ArticlePosts::retake(const ArticlePostRow &row)
{
    if (!row.post.derivation || !row.post.isStale() || !whyNotRetake(row).isEmpty())
        return;
    const QString text = retakenText(row).text;
    domain::Derivation derivation = *row.post.derivation;
    derivation.text = row.post.now.text;
    // As its server says, where it is connected.
    const domain::TextLimit limit = domain::textLimitOf(row.can, row.post.post.options);
    // A person's cuts stay where every part still fits.
    derivation.cuts = domain::followedCuts(row.post.post.text, text, derivation.cuts);
    const QStringList parts = domain::threadParts(text, derivation.cuts, derivation.isNumbered);
    const auto channel = m_channels.constFind(row.post.post.channel);
    const bool isCut = channel == m_channels.cend() || domain::mayBeCut(channel->service, row.can);
    if (!isCut)
        derivation.cuts.clear();
    else if (std::ranges::any_of(parts, [&limit](const QString &part) { return domain::measuredText(part, limit).isTooLong(); }))
        derivation.cuts = domain::threadCuts(text, analysis::sentenceEnds(text, analysis::languageOf(row.post.post.language)), limit, derivation.isNumbered);
    change(derivation, text, tr("Take the new text of the article"), tr("The post has the new text."), tr("The post was not changed."));
}

void ArticlePosts::confirm(const ArticlePostRow &row)
{
    if (!row.post.derivation || !row.post.isStale() || isReadOnly())
        return;
    domain::Derivation derivation = *row.post.derivation;
    derivation.text = row.post.now.text;
    change(derivation, {}, tr("Say that a post is still right"), tr("The post counts as made from the present text."), tr("This was not kept."));
}

void ArticlePosts::change(const domain::Derivation &derivation, const std::optional<QString> &text, const QString &name, const QString &sentence,
                          const QString &what)
{
    // The message bar stands as long as the undo stack does.
    auto &messages = m_messages;
    auto &store = m_derivations;
    const auto now = [&clock = m_clock] { return clock.now(); };
    const auto write = [&store, &messages, now, what](const domain::Derivation &wanted, const std::optional<QString> &words) {
        store.change(wanted, words, now()).then(&messages, [&messages, what](const Result<DerivedPost> &written) {
            if (!written)
                messages.post(problem(what, written.error()));
        });
    };
    store.change(derivation, text, now()).then(this, [this, derivation, text, name, sentence, what, write](const Result<DerivedPost> &before) {
        if (!before)
            return m_messages.post(problem(what, before.error()));
        const auto textBefore = text ? std::optional(before->post.text) : std::nullopt;
        const auto isDone = std::make_shared<bool>(true);
        const auto redo = [write, derivation, text, isDone] {
            if (!std::exchange(*isDone, false))
                write(derivation, text);
        };
        m_undo.push(new StepsCommand(*this, name, redo, [write, was = before->derivation, textBefore] { write(was, textBefore); }));
        m_messages.post(undoable(sentence, m_undo));
    });
}

void ArticlePosts::open(domain::Id<domain::Post> post)
{
    m_navigator.openPost(post);
}

void ArticlePosts::make(domain::Id<domain::Article> article, domain::TextSpan passage, const std::function<void(std::unique_ptr<PostMaker>)> &begun)
{
    const auto begin = [this, passage, begun](const domain::Article &found) {
        begun(std::make_unique<PostMaker>(
            PostMaker::Desk{.database = m_database, .derivations = m_derivations, .messages = m_messages, .undo = m_undo, .clock = m_clock}, found, passage));
    };
    // What is typed is newer than what the workspace has.
    if (m_editor.isOpen() && m_editor.id() == article)
        return begin(m_editor.article());
    m_articles.article(article).then(this, [this, begin](const Result<domain::Article> &found) {
        if (!found)
            return m_messages.post(problem(tr("The article was not read."), found.error()));
        begin(*found);
    });
}

QString ArticlePosts::aboutOf(const domain::Post &post) const
{
    const auto at = domain::calendarTime(post, m_database.zone());
    const QString when = at ? QLocale().toString(*at, QLocale::ShortFormat) : QString();
    switch (lookOf(post, m_clock.now())) {
    case PostLook::Idea:
        return tr("Idea, without a day");
    case PostLook::Planned:
        return tr("Planned for %1").arg(when);
    case PostLook::Scheduled:
        return tr("Scheduled for %1").arg(when);
    case PostLook::Late:
        return tr("Late since %1").arg(when);
    case PostLook::Leaving:
        return tr("Leaving");
    case PostLook::Published:
        return tr("Published %1").arg(when);
    case PostLook::Unsure:
        return tr("May have arrived");
    case PostLook::Failed:
        // When it failed is not its date.
        //: %1 is a date and time
        return when.isEmpty() ? tr("Failed") : tr("Failed; it was to leave %1").arg(when);
    case PostLook::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QVariant ArticlePosts::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticlePostRow &row = rows()[index.row()];
    const QString name = row.channelName.isEmpty() ? tr("No channel yet") : row.channelName;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return row.post.post.text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
    case Qt::AccessibleTextRole: {
        QStringList said{name, aboutOf(row.post.post)};
        if (row.post.isStale())
            said << tr("stale", "a post whose article changed") << staleSentence(row);
        if (row.openThere != OpenThere::Nothing)
            said << wordFor(row.openThere);
        return said.join(u", "_s);
    }
    case AboutRole:
        return aboutOf(row.post.post);
    case StaleRole:
        return row.post.isStale();
    case OpenThereRole:
        return briefWordFor(row.openThere);
    case SeriesRole:
        return row.series;
    default:
        return {};
    }
}

} // namespace parvis::models
