// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/postattachments.h"

#include "models/channels/servicewords.h"
#include "models/shell/sentences.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

/// A name of that folder that nothing has yet.
QString freeName(const QString &folder, const QString &wanted)
{
    const QDir dir(folder);
    // What came from elsewhere names no other folder.
    const QFileInfo name(QFileInfo(wanted).fileName());
    const QString base = name.completeBaseName().isEmpty() ? u"file"_s : name.completeBaseName();
    const QString suffix = name.suffix().isEmpty() ? QString() : u'.' + name.suffix();
    QString free = base + suffix;
    for (int number = 2; dir.exists(free); ++number)
        free = u"%1 %2%3"_s.arg(base).arg(number).arg(suffix);
    return dir.filePath(free);
}

domain::Result<> writeCopy(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return domain::failure(domain::Error::Kind::Unwritable, file.errorString());
    return {};
}

} // namespace

PostAttachments::PostAttachments(store::Database &database, store::PostStore &posts, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock,
                                 QObject *parent)
    : Attachments(database, messages, undoStack, parent)
    , m_posts(posts)
    , m_contents(database)
    , m_messages(messages)
    , m_clock(clock)
{
}

PostAttachments::~PostAttachments()
{
    if (here())
        keepLast();
}

QString PostAttachments::refusal() const
{
    if (!m_hindrance.isEmpty())
        return m_hindrance;
    //: %1 is a service
    return !m_service.isEmpty() && m_limit.takesNone() ? tr("A post on %1 takes no attachments.").arg(serviceWord(m_service)) : QString();
}

void PostAttachments::show(domain::Id<domain::Post> post)
{
    if (post == m_post && !post.isNull())
        return;
    if (here())
        endDescribing();
    m_post = post;
    begin();
}

void PostAttachments::written(domain::Id<domain::Post> post)
{
    if (!m_post.isNull())
        return;
    m_post = post;
    load();
    placeMade();
}

void PostAttachments::setChannel(const QString &service, const domain::MediaLimit &limit, const QString &hindrance, const QString &doubt, bool isFixed)
{
    if (service == m_service && limit == m_limit && hindrance == m_hindrance && doubt == this->doubt() && isFixed == m_isFixed)
        return;
    m_isFixed = isFixed;
    setDoubt(doubt);
    m_service = service;
    m_limit = limit;
    m_hindrance = hindrance;
    Q_EMIT changed();
}

std::optional<PostAttachments::Place> PostAttachments::here() const
{
    return m_post.isNull() ? std::nullopt : std::optional(Place{.mention = {}, .post = m_post});
}

QFuture<domain::Result<domain::Post>> PostAttachments::edit(const Place &place, const store::AttachmentsEdit &edit)
{
    return m_posts
        .change(place.post,
                [edit, now = m_clock.now()](domain::Post post) {
                    const auto attachments = edit(post.attachments);
                    if (attachments != post.attachments)
                        post.changedAt = now;
                    post.attachments = attachments;
                    return post;
                })
        .then([](const domain::Result<store::PostChange> &changed) { return changed.transform([](const store::PostChange &change) { return change.after; }); });
}

QFuture<domain::Result<std::optional<domain::Post>>> PostAttachments::read()
{
    return m_posts.post(m_post).then([](const domain::Result<domain::Post> &post) -> domain::Result<std::optional<domain::Post>> {
        if (post)
            return std::optional(*post);
        // It was removed: nothing goes along with it any more.
        if (post.error().kind == domain::Error::Kind::NotFound)
            return std::optional<domain::Post>();
        return std::unexpected(post.error());
    });
}

void PostAttachments::saveTo(const QString &folder)
{
    saveNext(list(), folder, 0);
}

void PostAttachments::saveNext(const QList<domain::Attachment> &rest, const QString &folder, int done)
{
    if (rest.isEmpty()) {
        Q_EMIT saved(done, folder);
        return;
    }
    // One after the other: a file can be large.
    const domain::Media media = rest.first().media;
    const auto fail = [this, media](const domain::Error &error) {
        //: %1 is a file
        m_messages.post(problem(tr("“%1” was not saved.").arg(media.name), error));
    };
    m_contents.content(media.id).then(this, [this, media, rest, folder, done, fail](const domain::Result<QByteArray> &content) {
        if (!content)
            return fail(content.error());
        QtConcurrent::run([folder, media, content = *content] {
            return writeCopy(freeName(folder, media.name), content);
        }).then(this, [this, rest, folder, done, fail](const domain::Result<> &written) {
            if (!written)
                return fail(written.error());
            saveNext(rest.sliced(1), folder, done + 1);
        });
    });
}

} // namespace parvis::models
