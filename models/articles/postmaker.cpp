// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/postmaker.h"

#include "core/analysis/articles/sentences.h"
#include "core/domain/articles/thread.h"
#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/holding.h"
#include "models/articles/articlewords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtCore/QLocale>
#include <QtCore/QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::DerivedPost;
using domain::PostSource;
using domain::Result;

namespace {

/// What was made, for undo and redo.
struct MadePosts
{
    QList<DerivedPost> posts;
    bool isFirst = true;   ///< they were added before there was a step to undo
};

} // namespace

PostMaker::PostMaker(const Desk &desk, const domain::Article &article, domain::TextSpan passage, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_channelStore(desk.database)
    , m_connections(desk.database)
    , m_article(article)
    , m_passage(passage)
    , m_address(article.url.trimmed())
{
    for (const PostSource source : {PostSource::Title, PostSource::Summary, PostSource::Passage}) {
        if (hasSource(source))
            m_source = source;
    }
    m_connections.health().then(this, [this](const Result<QHash<ChannelId, domain::ChannelHealth>> &health) {
        if (!health)
            return m_desk.messages.post(models::problem(tr("The channels were not read."), health.error()));
        for (const auto &[channel, one] : health->asKeyValueRange())
            m_capabilities.insert(channel, one.connection.capabilities);
        readChannels();
    });
}

void PostMaker::readChannels()
{
    m_channelStore.summaries().then(this, [this](const Result<QList<domain::ChannelSummary>> &summaries) {
        if (!summaries)
            return m_desk.messages.post(models::problem(tr("The channels were not read."), summaries.error()));
        for (const domain::ChannelSummary &summary : *summaries) {
            if (domain::canCarryPosts(summary.channel))
                m_channels.append(summary.channel);
        }
        m_isLoaded = true;
        offer();
        Q_EMIT loaded();
    });
}

void PostMaker::offer()
{
    if (m_isArticleMeant)
        offerArticleItself();
    show(m_channels.isEmpty() ? ChannelId() : m_channels.first().id);
}

void PostMaker::makeArticleItself()
{
    m_isArticleMeant = true;
    // The channels may be there at once, or a moment later.
    if (m_isLoaded)
        offer();
}

void PostMaker::offerArticleItself()
{
    QList<ChannelId> others;
    for (const domain::Channel &channel : std::as_const(m_channels)) {
        if (!capabilities(channel.id).canPublishArticles)
            others << channel.id;
    }
    m_channels.removeIf([&others](const domain::Channel &channel) { return others.contains(channel.id); });
    if (m_channels.size() == 1 && isConnected(m_channels.first().id))
        setWanted(m_channels.first().id, true);
}

QDate PostMaker::today() const
{
    return domain::toZoned(m_desk.clock.now(), m_desk.database.zone()).wall.date();
}

void PostMaker::setWanted(ChannelId channel, bool isWanted)
{
    if (isWanted == m_wanted.contains(channel))
        return;
    if (!isWanted) {
        m_wanted.remove(channel);
        Q_EMIT changed();
        return;
    }
    m_wanted.insert(channel);
    takeOver(channel);
    show(channel);
}

void PostMaker::takeOver(ChannelId channel)
{
    const ChannelId from = m_written.value(m_source);
    const Draft before = draftOf(channel);
    const bool isWritten = before.isEdited && before.takenFrom.isNull();
    if (from.isNull() || from == channel || isWritten || isArticleItself(channel) || isArticleItself(from))
        return;
    QString words = draftOf(from).text;
    const QString theirs = addressFor(from);
    if (const qsizetype place = theirs.isEmpty() ? -1 : words.lastIndexOf(theirs); place >= 0)
        words.replace(place, theirs.size(), addressFor(channel));
    Draft &taken = draft(channel);
    taken = Draft{.text = words, .cuts = {}, .isEdited = true, .takenFrom = from};
    cut(channel, taken);
}

bool PostMaker::hasSource(PostSource source) const
{
    return !domain::plainText(domain::sourceIn(m_article, source, m_passage).text).isEmpty();
}

void PostMaker::setSource(PostSource source)
{
    if (source == m_source)
        return;
    m_source = source;
    tellChange();
}

void PostMaker::setAddress(const QString &address)
{
    const QString given = address.trimmed();
    if (given != m_address)
        renewAddresses([this, given] { m_address = given; });
}

void PostMaker::setParameters(const std::optional<domain::CampaignParameters> &parameters)
{
    if (parameters != m_parameters)
        renewAddresses([this, parameters] { m_parameters = parameters; });
}

void PostMaker::renewAddresses(const std::function<void()> &change)
{
    QHash<ChannelId, QString> before;
    for (const domain::Channel &channel : std::as_const(m_channels))
        before.insert(channel.id, addressFor(channel.id));
    change();
    for (auto at = m_drafts.begin(); at != m_drafts.end(); ++at) {
        const ChannelId channel = at.key().second;
        const QString old = before.value(channel);
        const QString now = addressFor(channel);
        Draft &draft = at.value();
        if (!draft.isEdited || old == now)
            continue;
        const QString was = draft.text;
        const qsizetype place = old.isEmpty() ? -1 : draft.text.lastIndexOf(old);
        if (place >= 0)
            draft.text = (draft.text.first(place) + now + draft.text.sliced(place + old.size())).trimmed();
        else if (old.isEmpty() && !now.isEmpty() && !draft.text.contains(now))
            draft.text = draft.text.trimmed() + u"\n\n"_s + now;
        draft.cuts = domain::followedCuts(was, draft.text, draft.cuts);
        cut(channel, draft);
    }
    // What nobody wrote in is made again when it is looked at.
    for (auto at = m_drafts.begin(); at != m_drafts.end();)
        at = at->isEdited ? std::next(at) : m_drafts.erase(at);
    tellChange();
}

QString PostMaker::addressFor(ChannelId channel) const
{
    if (m_address.isEmpty() || isAddressWrong() || !m_parameters)
        return isAddressWrong() ? QString() : m_address;
    domain::CampaignParameters parameters = *m_parameters;
    if (const domain::Channel *found = channelOf(channel))
        parameters.source = found->service;
    return domain::withParameters(m_address, parameters);
}

const domain::Channel *PostMaker::channelOf(ChannelId id) const
{
    const auto found = std::ranges::find(m_channels, id, &domain::Channel::id);
    return found == m_channels.cend() ? nullptr : &*found;
}

domain::Capabilities PostMaker::capabilities(ChannelId channel) const
{
    const auto connected = m_capabilities.constFind(channel);
    const auto *known = channelOf(channel);
    if (connected != m_capabilities.cend())
        return *connected;
    return known ? domain::staticCapabilities(known->service) : domain::Capabilities();
}

bool PostMaker::isArticleItself(ChannelId channel) const
{
    const domain::Capabilities can = capabilities(channel);
    return can.canPublishArticles && (!can.canPost || m_isArticleMeant);
}

domain::TextLimit PostMaker::limitOf(ChannelId channel) const
{
    return capabilities(channel).text;
}

QList<qsizetype> PostMaker::endsIn(const QString &text) const
{
    return analysis::sentenceEnds(text, analysis::languageOf(m_article.language));
}

void PostMaker::cut(ChannelId channel, Draft &draft) const
{
    const domain::Channel *found = channelOf(channel);
    if (found && !domain::mayBeCut(found->service, capabilities(channel)))
        draft.cuts.clear();
    else if (!draft.areCutsMoved)
        draft.cuts = domain::threadCuts(draft.text, endsIn(draft.text), limitOf(channel), m_isNumbered);
}

PostMaker::Draft PostMaker::draftOf(ChannelId channel) const
{
    if (const auto found = m_drafts.constFind({m_source, channel}); found != m_drafts.cend())
        return *found;
    Draft made;
    made.text = domain::postText(domain::sourceIn(m_article, m_source, m_passage).text, addressFor(channel));
    cut(channel, made);
    return made;
}

PostMaker::Draft &PostMaker::draft(ChannelId channel)
{
    const std::pair key(m_source, channel);
    if (!m_drafts.contains(key))
        m_drafts.insert(key, draftOf(channel));
    return m_drafts[key];
}

QString PostMaker::text(ChannelId channel) const
{
    return draftOf(channel).text;
}

void PostMaker::setText(ChannelId channel, const QString &text)
{
    if (text == draftOf(channel).text)
        return;
    Draft &changed = draft(channel);
    changed.cuts = domain::followedCuts(changed.text, text, changed.cuts);
    changed.text = text;
    changed.isEdited = true;
    changed.takenFrom = {};
    m_written.insert(m_source, channel);
    cut(channel, changed);
    tellChange();
}

domain::TextMeasure PostMaker::measure(ChannelId channel) const
{
    return domain::measuredText(text(channel), limitOf(channel));
}

QStringList PostMaker::parts(ChannelId channel) const
{
    const Draft shown = draftOf(channel);
    return domain::threadParts(shown.text, shown.cuts, m_isNumbered);
}

QString PostMaker::problem(ChannelId channel) const
{
    if (isArticleItself(channel))
        return {};
    const QStringList leaving = parts(channel);
    if (leaving.first().isEmpty())
        return tr("It says nothing yet.");
    for (qsizetype i = 0; i < leaving.size(); ++i) {
        const auto measured = domain::measuredText(leaving[i], limitOf(channel));
        if (!measured.isTooLong())
            continue;
        const int over = static_cast<int>(measured.used - *measured.most);
        return leaving.size() == 1 ? tr("%Ln character(s) too many for this channel.", nullptr, over)
                                   : tr("Part %1 is too long: %2.").arg(QString::number(i + 1), measureInWords(measured));
    }
    return {};
}

void PostMaker::show(ChannelId channel)
{
    m_shown = channel;
    tellChange();
}

void PostMaker::tellChange()
{
    const QStringList leaving = m_shown.isNull() ? QStringList() : parts(m_shown);
    m_thread.setParts(leaving.size() > 1 ? leaving : QStringList(), limitOf(m_shown));
    Q_EMIT changed();
}

bool PostMaker::moveCut(int cut, int by)
{
    const Draft before = draftOf(m_shown);
    const QList<qsizetype> moved = domain::movedCut(before.text, before.cuts, cut, by, endsIn(before.text));
    if (moved == before.cuts)
        return false;
    Draft &changed = draft(m_shown);
    changed.cuts = moved;
    changed.areCutsMoved = true;
    changed.isEdited = true;
    // It is a person's work now, and stays where the channel is left out for a while.
    changed.takenFrom = {};
    tellChange();
    return true;
}

bool PostMaker::areCutsMoved() const
{
    return draftOf(m_shown).areCutsMoved;
}

void PostMaker::cutAnew()
{
    Draft &changed = draft(m_shown);
    changed.areCutsMoved = false;
    cut(m_shown, changed);
    tellChange();
}

void PostMaker::setNumbered(bool isNumbered)
{
    if (isNumbered == m_isNumbered)
        return;
    m_isNumbered = isNumbered;
    for (auto at = m_drafts.begin(); at != m_drafts.end(); ++at)
        cut(at.key().second, at.value());
    tellChange();
}

QString PostMaker::hindrance() const
{
    if (m_desk.database.access() == store::Database::Access::ReadOnly)
        return readOnlyReason();
    if (m_isLoaded && m_channels.isEmpty())
        return m_isArticleMeant ? tr("No channel of this workspace takes articles yet.") : tr("No channel of this workspace can carry posts yet.");
    if (m_wanted.isEmpty())
        return tr("Tick the channels first.");
    // Beside an article no link goes along.
    if (m_isArticleMeant)
        return {};
    if (isAddressWrong())
        return tr("The link is no whole address: it begins with https://");
    for (const ChannelId channel : m_wanted) {
        if (text(channel).trimmed().isEmpty() && !isArticleItself(channel))
            return tr("A post says nothing yet.");
    }
    return {};
}

DerivedPost PostMaker::made(ChannelId channel, const std::optional<QDateTime> &plan) const
{
    const Draft said = draftOf(channel);
    DerivedPost made{.post = {}, .derivation = domain::sourceIn(m_article, m_source, m_passage)};
    made.post.state = plan ? domain::PostState::Draft : domain::PostState::Idea;
    made.post.channel = channel;
    made.post.article = m_article.id;
    made.post.title = articleName(m_article.title);
    // Where both can be sent, words beside it would leave in its place.
    made.post.text = m_isArticleMeant ? QString() : said.text;
    made.post.language = m_article.language;
    made.post.plannedFor = plan;
    made.post.createdAt = made.post.changedAt = m_desk.clock.now();
    made.derivation.address = isAddressWrong() ? QString() : addressFor(channel);
    made.derivation.cuts = said.cuts;
    made.derivation.isNumbered = m_isNumbered && !said.cuts.isEmpty();
    return made;
}

void PostMaker::save(const std::optional<QDate> &day)
{
    if (!hindrance().isEmpty())
        return;
    const QTimeZone zone = m_desk.database.zone();
    const auto plan = day.transform([&](QDate date) { return domain::proposedTime(date, zone, m_desk.clock.now()); });
    QList<DerivedPost> posts;
    for (const domain::Channel &channel : std::as_const(m_channels)) {
        if (m_wanted.contains(channel.id))
            posts.append(made(channel.id, plan));
    }
    // The dialog may be gone when undo is wanted: what the steps need outlives it.
    auto &messages = m_desk.messages;
    auto &undo = m_desk.undo;
    auto &store = m_desk.derivations;
    const auto complain = [&messages](const QString &what, const domain::Error &error) { messages.post(models::problem(what, error)); };
    store.add(posts).then(
        &messages, [&messages, &undo, &store, complain, day, isArticle = m_isArticleMeant, self = QPointer(this)](const Result<QList<DerivedPost>> &added) {
            if (!added) {
                complain(isArticle ? tr("The article was not put into the calendar.") : tr("The posts were not made."), added.error());
                if (self)
                    Q_EMIT self->changed();
                return;
            }
            auto kept = std::make_shared<MadePosts>();
            kept->posts = *added;
            const auto redo = [kept, &messages, &store, complain] {
                if (std::exchange(kept->isFirst, false))
                    return;
                store.add(kept->posts).then(&messages, [complain](const Result<QList<DerivedPost>> &again) {
                    if (!again)
                        complain(tr("The posts were not made again."), again.error());
                });
            };
            const auto takeBack = [kept, &messages, &store, complain] {
                QList<domain::Id<domain::Post>> keys;
                for (const DerivedPost &one : std::as_const(kept->posts))
                    keys << one.post.id;
                store.remove(keys).then(&messages, [kept, complain](const Result<QList<DerivedPost>> &removed) {
                    if (!removed)
                        return complain(tr("The posts were not taken back."), removed.error());
                    kept->posts = *removed;
                });
            };
            const int count = static_cast<int>(added->size());
            undo.push(new StepsCommand(messages, isArticle ? tr("Put the article into the calendar") : tr("Make %Ln post(s)", nullptr, count), redo, takeBack));
            if (isArticle) {
            //: %1 is a day
                messages.post(undoable(day ? tr("The article is planned for %1.").arg(longDay(*day)) : tr("The article waits among the ideas."), undo));
            } else {
                messages.post(undoable(day ? tr("%Ln post(s) planned for %1.", nullptr, count).arg(longDay(*day))
                                           : tr("%Ln post(s) wait among the ideas.", nullptr, count),
                                       undo));
            }
            if (self)
                Q_EMIT self->saved(added->first().post.id);
        });
}

} // namespace parvis::models
