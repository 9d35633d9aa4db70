// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/postwriter.h"

#include "core/domain/base/shorttext.h"
#include "models/calendar/calendarentry.h"
#include "models/shell/sentences.h"

#include <QtGui/QUndoCommand>

#include <ranges>

namespace parvis::models {

namespace {

/// Done changes of posts that are undone as one. They are done before the command is made, so the first redo does nothing.
class PostCommand final : public QUndoCommand
{
public:
    PostCommand(PostWriter &writer, std::optional<domain::Post> before, std::optional<domain::Post> after, int session)
        : m_writer(writer)
        , m_steps{{std::move(before), std::move(after)}}
        , m_session(session)
    {
    }

    void redo() override
    {
        if (m_isDone) {
            for (const auto &[before, after] : std::as_const(m_steps))
                m_writer.replay(before, after);
        }
        m_isDone = true;
    }
    void undo() override
    {
        for (const auto &[before, after] : std::as_const(m_steps) | std::views::reverse)
            m_writer.replay(after, before);
    }
    [[nodiscard]] int id() const override
    {
        constexpr int mergeable = 0x706f7374; // "post"
        return m_session == 0 ? -1 : mergeable;
    }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = dynamic_cast<const PostCommand *>(other);
        if (!next || next->m_session != m_session)
            return false;
        if (m_session < 0) {
            m_steps << next->m_steps;
            return true;
        }
        auto &after = m_steps.last().second;
        const auto &[nextBefore, nextAfter] = next->m_steps.first();
        if (!nextBefore || !nextAfter || !after || nextAfter->id != after->id)
            return false;
        after = nextAfter;
        return true;
    }

private:
    PostWriter &m_writer;
    QList<std::pair<std::optional<domain::Post>, std::optional<domain::Post>>> m_steps;
    int m_session;
    bool m_isDone = false;
};

/// What was done to a post, as undo and redo name it.
QString nameOfChange(const std::optional<domain::Post> &before, const std::optional<domain::Post> &after)
{
    constexpr qsizetype longest = 48;
    const domain::Post &post = after ? *after : *before;
    const QString title = CalendarEntry{.post = post, .at = {}, .channelName = {}, .service = {}}.name();
    const QString name = title.isEmpty() ? PostWriter::tr("a post without a title") : PostWriter::tr("“%1”").arg(domain::shortened(title, longest));
    if (!before)
        return PostWriter::tr("new post: %1").arg(name);
    if (!after)
        return PostWriter::tr("removal of %1").arg(name);
    if (before->plannedFor != after->plannedFor || before->scheduledFor != after->scheduledFor)
        return PostWriter::tr("date of %1").arg(name);
    return before->state != after->state ? PostWriter::tr("state of %1").arg(name) : PostWriter::tr("words of %1").arg(name);
}

} // namespace

PostWriter::PostWriter(store::PostStore &posts, Messages &messages, QUndoStack &undo, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_posts(posts)
    , m_messages(messages)
    , m_undo(undo)
    , m_clock(clock)
{
}

void PostWriter::create(const domain::Post &post, const Sentence &sentence, const Told &created, int session)
{
    enqueue([this, post, sentence, created, session] {
        domain::Post stamped = post;
        stamped.createdAt = m_clock.now();
        stamped.changedAt = stamped.createdAt;
        m_posts.add(stamped).then(this, [this, post, sentence, created, session](const domain::Result<domain::Post> &added) {
            // Words still in the editor are tried again with the next key; a second copy must not come of *Retry*.
            std::function<void()> retry;
            if (!created)
                retry = [this, post, sentence] { create(post, sentence); };
            if (added) {
                record(std::nullopt, *added, sentence, session);
                if (created)
                    created(*added);
            } else {
                refuse({}, tr("The post was not added."), added.error(), retry);
            }
            finish();
        });
    });
}

void PostWriter::change(domain::Id<domain::Post> id, const Change &change, const Sentence &sentence, int session, const Told &changed)
{
    enqueue([this, id, change, sentence, session, changed] {
        const auto again = [this, id, change, sentence, session, changed] { this->change(id, change, sentence, session, changed); };
        // As it stands then: it may be on its way out meanwhile.
        const auto stamped = [change, now = m_clock.now()](const domain::Post &post) {
            domain::Post after = change(post);
            if (after != post)
                after.changedAt = now;
            return after;
        };
        m_posts.change(id, stamped).then(this, [this, id, sentence, session, changed, again](const domain::Result<store::PostChange> &written) {
            if (!written) {
                refuse(id, tr("The post was not changed."), written.error(), again);
            } else if (!written->isNone()) {
                record(written->before, written->after, sentence, session);
                if (changed)
                    changed(written->after);
            }
            finish();
        });
    });
}

void PostWriter::remove(domain::Id<domain::Post> id, const Sentence &sentence)
{
    enqueue([this, id, sentence] {
        m_posts.remove(id).then(this, [this, id, sentence](const domain::Result<domain::Post> &removed) {
            if (removed)
                record(*removed, std::nullopt, sentence, 0);
            else
                refuse(id, tr("The post was not removed."), removed.error(), [this, id, sentence] { remove(id, sentence); });
            finish();
        });
    });
}

void PostWriter::afterwards(const std::function<void()> &then)
{
    enqueue([this, then] {
        then();
        finish();
    });
}

void PostWriter::replay(const std::optional<domain::Post> &from, const std::optional<domain::Post> &to)
{
    enqueue([this, from, to] {
        QFuture<domain::Result<domain::Post>> written = !from ? m_posts.add(*to) : to ? m_posts.save(*to) : m_posts.remove(from->id);
        written.then(this, [this, from, to](const domain::Result<domain::Post> &result) {
            // What was to be removed is removed by now: it comes back as it was.
            const bool isRemoved = !result && result.error().kind == domain::Error::Kind::NotFound && from && to && domain::isToBeRemoved(*from);
            if (isRemoved)
                replay(std::nullopt, to);
            else if (!result)
                refuse((from ? from : to)->id, tr("The change was not undone or redone."), result.error(), [this, from, to] { replay(from, to); });
            finish();
        });
    });
}

void PostWriter::enqueue(const Job &job)
{
    m_jobs.enqueue(job);
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_jobs.dequeue()();
}

void PostWriter::finish()
{
    if (!m_jobs.isEmpty())
        return m_jobs.dequeue()();
    m_isBusy = false;
    Q_EMIT drained();
}

void PostWriter::record(const std::optional<domain::Post> &before, const std::optional<domain::Post> &after, const Sentence &sentence, int session)
{
    const QString said = sentence ? sentence(before.value_or(domain::Post{}), after.value_or(domain::Post{})) : QString();
    auto *command = new PostCommand(*this, before, after, session);
    command->setText(nameOfChange(before, after));
    m_undo.push(command);
    if (!said.isEmpty())
        m_messages.post(undoable(said, m_undo));
}

void PostWriter::refuse(domain::Id<domain::Post> id, const QString &what, const domain::Error &error, const std::function<void()> &retry)
{
    m_messages.post(problem(what, error, retry));
    Q_EMIT refused(id);
}

} // namespace parvis::models
