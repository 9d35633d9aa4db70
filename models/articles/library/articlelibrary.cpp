// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/library/articlelibrary.h"

#include "core/formats/picture/metadata.h"
#include "models/media/mediaintake.h"
#include "models/media/picture.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::IncomingItem;
using domain::LibraryItem;
using domain::Result;
using ErrorKind = domain::Error::Kind;

namespace {

constexpr qsizetype thumbnailsAtATime = 40;
constexpr std::chrono::milliseconds readDelay{100};

/// Why a file did not come in, as a sentence.
QString refusal(const QString &name, const domain::Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return ArticleLibrary::tr("“%1” is not there.").arg(name);
    case ErrorKind::TooLarge:
        return ArticleLibrary::tr("“%1” is too large: at most 100 MB, of an image at most 64 million pixels.").arg(name);
    case ErrorKind::Invalid:
        if (error.detail.startsWith("image/svg"_L1) || error.detail.contains("html"_L1))
            return ArticleLibrary::tr("“%1” may hold programs and stays out. Save a drawing as PNG and add that.").arg(name);
        // As readMedia() says it.
        if (error.detail.endsWith("is no file"_L1))
            return ArticleLibrary::tr("“%1” is a folder or a device, not a file.").arg(name);
        if (error.detail.endsWith("is empty"_L1))
            return ArticleLibrary::tr("“%1” is empty.").arg(name);
        return ArticleLibrary::tr("“%1” is an image that cannot be read: it is cut off or damaged.").arg(name);
    default:
        return ArticleLibrary::tr("“%1” cannot be read.").arg(name);
    }
}

} // namespace

ArticleLibrary::ArticleLibrary(store::Database &database, store::LibraryStore &library, Messages &messages, QUndoStack &undo, const domain::Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_library(library)
    , m_media(database)
    , m_messages(messages)
    , m_undo(undo)
    , m_clock(clock)
{
    m_wantSoon.setSingleShot(true);
    m_wantSoon.setInterval(0);
    connect(&m_wantSoon, &QTimer::timeout, this, &ArticleLibrary::readThumbnails);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(readDelay);
    connect(&m_readSoon, &QTimer::timeout, this, &ArticleLibrary::read);
    // What articles show changes with them; another window's files come with what is told of it.
    connect(&m_database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (m_isFollowed && (changes.everything || !changes.articles.isEmpty()) && !m_readSoon.isActive())
            m_readSoon.start();
    });
}

void ArticleLibrary::load()
{
    m_isFollowed = true;
    read();
}

void ArticleLibrary::read()
{
    m_library.items().then(this, [this](const Result<QList<LibraryItem>> &items) {
        if (!items) {
            if (items.error().kind == ErrorKind::Cancelled)
                m_readSoon.start();
            else
                m_messages.post(problem(tr("The images and files could not be read."), items.error()));
            return;
        }
        m_isLoaded = true;
        m_items = *items;
        Q_EMIT changed();
    });
}

QImage ArticleLibrary::thumbnail(Key media)
{
    const auto known = m_thumbnails.constFind(media);
    if (known != m_thumbnails.cend())
        return *known;
    if (!m_asked.contains(media)) {
        m_asked.insert(media);
        m_wanted.append(media);
        m_wantSoon.start();
    }
    return {};
}

void ArticleLibrary::readThumbnails()
{
    const QList<Key> wanted = m_wanted.first(std::min(thumbnailsAtATime, m_wanted.size()));
    m_wanted = m_wanted.sliced(wanted.size());
    if (wanted.isEmpty())
        return;
    m_library.thumbnails(wanted).then(this, [this, wanted](const Result<QHash<Key, QByteArray>> &found) {
        if (!found) {
            for (const Key key : wanted)
                m_asked.remove(key);
        } else {
            for (const Key key : wanted) {
                const auto bytes = found->constFind(key);
                if (bytes != found->cend())
                    keepThumbnail(key, QImage::fromData(*bytes));
                else
                    makeThumbnail(key);
            }
        }
        if (!m_wanted.isEmpty())
            m_wantSoon.start();
    });
}

void ArticleLibrary::makeThumbnail(Key media)
{
    const auto item = std::ranges::find_if(m_items, [media](const LibraryItem &one) { return one.media.id == media; });
    if (item == m_items.cend() || domain::mediaSort(item->media.type) != domain::MediaSort::Image)
        return;
    // What came in by the command line was not looked at yet.
    m_media.content(media)
        .then(QtFuture::Launch::Async,
              [media = item->media](const Result<QByteArray> &content) -> Result<IncomingItem> {
                  return content ? libraryItem({.name = media.name, .type = media.type, .content = *content, .sha256 = {}}) : std::unexpected(content.error());
              })
        .then(this, [this, media](const Result<IncomingItem> &looked) {
            if (!looked)
                return;
            keepThumbnail(media, QImage::fromData(looked->thumbnail));
            if (!isReadOnly())
                m_library.setLook(media, *looked->size, looked->thumbnail).then(this, [this](const Result<> &) { m_readSoon.start(); });
        });
}

void ArticleLibrary::keepThumbnail(Key media, const QImage &image)
{
    m_thumbnails.insert(media, image);
    Q_EMIT thumbnailArrived(media);
}

void ArticleLibrary::addFiles(const QStringList &paths, const Taken &taken)
{
    QList<std::pair<QString, Source>> sources;
    for (const QString &path : paths)
        sources.append({QFileInfo(path).fileName(), [path] { return readMedia(path); }});
    takeIn(sources, taken);
}

void ArticleLibrary::addPicture(const QImage &picture, const Taken &taken)
{
    //: the name of a picture that was pasted, without its ending
    const QString name = tr("picture") + u".png"_s;
    takeIn({{name, [picture, name] { return pictureMedia(picture, name); }}}, taken);
}

ArticleLibrary::Prepared ArticleLibrary::prepare(const QList<std::pair<QString, Source>> &sources)
{
    Prepared prepared;
    for (const auto &[name, read] : sources) {
        const auto item = read().and_then(libraryItem);
        if (!item) {
            prepared.refused.append(refusal(name, item.error()));
            continue;
        }
        prepared.items.append(*item);
        if (!item->size || !formats::tellsPlace(item->media.content))
            continue;
        domain::Media original;
        original.name = item->media.name;
        original.type = item->media.type;
        if (auto bare = placelessItem(original, item->media.content)) {
            prepared.hidden.insert(item->media.sha256);
            prepared.placed.append(item->media.name);
            prepared.items.append(*std::move(bare));
        }
    }
    return prepared;
}

void ArticleLibrary::takeIn(const QList<std::pair<QString, Source>> &sources, const Taken &taken)
{
    if (isReadOnly())
        return m_messages.post({.kind = Message::Kind::Problem, .sentence = readOnlyReason(), .details = {}, .actionText = {}, .action = {}});
    QtConcurrent::run(&ArticleLibrary::prepare, sources).then(this, [this, taken](const Prepared &prepared) { store(prepared, taken); });
}

void ArticleLibrary::store(const Prepared &prepared, const Taken &taken)
{
    const auto tell = [this, prepared] {
        QStringList sentences;
        if (prepared.placed.size() == 1)
            sentences << tr("“%1” says where it was taken: articles get a copy that does not.").arg(prepared.placed.first());
        else if (prepared.placed.size() > 1)
            sentences << tr("%Ln image(s) say where they were taken: articles get copies that do not.", nullptr, static_cast<int>(prepared.placed.size()));
        const bool isRefused = !prepared.refused.isEmpty();
        if (isRefused)
            sentences << (prepared.refused.size() == 1 ? prepared.refused.first()
                                                       : tr("%Ln file(s) were not taken in.", nullptr, static_cast<int>(prepared.refused.size())));
        if (sentences.isEmpty())
            return;
        m_messages.post({.kind = isRefused ? Message::Kind::Problem : Message::Kind::Done,
                         .sentence = sentences.join(u' '),
                         .details = prepared.refused.size() > 1 ? prepared.refused.join(u'\n') : QString(),
                         .actionText = {},
                         .action = {}});
    };
    if (prepared.items.isEmpty())
        return tell();
    // Originals go first: what is made of them names the key that they get.
    QList<IncomingItem> originals;
    QList<IncomingItem> bare;
    for (qsizetype i = 0; i < prepared.items.size(); ++i) {
        if (prepared.hidden.contains(prepared.items[i].media.sha256))
            bare.append(prepared.items[i + 1]);
        if (i == 0 || !prepared.hidden.contains(prepared.items[i - 1].media.sha256))
            originals.append(prepared.items[i]);
    }
    const domain::Instant at = m_clock.now();
    const auto refused = [this](const domain::Error &error) { m_messages.post(problem(tr("The files were not taken in."), error)); };
    m_library.add(originals, at).then(this, [=, this](const Result<QList<LibraryItem>> &added) mutable {
        if (!added)
            return refused(added.error());
        QList<LibraryItem> usable;
        qsizetype next = 0;
        QList<qsizetype> places;
        for (qsizetype i = 0; i < added->size(); ++i) {
            if (prepared.hidden.contains(originals[i].media.sha256)) {
                bare[next++].original = added->at(i).media.id;
                places.append(i);
            }
            usable.append(added->at(i));
        }
        m_library.add(bare, at).then(this, [=, this](const Result<QList<LibraryItem>> &without) mutable {
            if (!without)
                return refused(without.error());
            for (qsizetype i = 0; i < places.size(); ++i)
                usable[places[i]] = without->at(i);
            if (m_isFollowed)
                read();
            if (taken)
                taken(usable);
            tell();
        });
    });
}

void ArticleLibrary::make(const LibraryItem &item, const std::function<Result<IncomingItem>(const QByteArray &)> &work, const Taken &taken)
{
    const auto refused = [this, name = item.media.name](const domain::Error &error) {
        m_messages.post({.kind = Message::Kind::Problem, .sentence = refusal(name, error), .details = error.detail, .actionText = {}, .action = {}});
    };
    m_media.content(item.media.id)
        .then(QtFuture::Launch::Async,
              [work](const Result<QByteArray> &content) { return content.and_then([&work](const QByteArray &bytes) { return work(bytes); }); })
        .then(this, [this, refused, taken](const Result<IncomingItem> &made) {
            if (!made)
                return refused(made.error());
            m_library.add({*made}, m_clock.now()).then(this, [this, refused, taken](const Result<QList<LibraryItem>> &added) {
                if (!added)
                    return refused(added.error());
                if (m_isFollowed)
                    read();
                if (taken)
                    taken(*added);
            });
        });
}

void ArticleLibrary::unpack(const LibraryItem &item, const std::function<void(const QImage &)> &shown)
{
    m_media.content(item.media.id)
        .then(QtFuture::Launch::Async, [](const Result<QByteArray> &content) { return content.and_then(&wholePicture); })
        .then(this, [this, name = item.media.name, shown](const Result<QImage> &image) {
            if (image)
                return shown(*image);
            m_messages.post(
                {.kind = Message::Kind::Problem, .sentence = refusal(name, image.error()), .details = image.error().detail, .actionText = {}, .action = {}});
        });
}

void ArticleLibrary::edit(const LibraryItem &item, const PictureEdit &edit, const Taken &taken)
{
    make(item, [item, edit](const QByteArray &content) { return editedItem(item, content, edit); }, taken);
}

void ArticleLibrary::leavePlaceOut(const LibraryItem &item, const Taken &taken)
{
    make(item, [media = item.media](const QByteArray &content) { return placelessItem(media, content); }, taken);
}

QFuture<bool> ArticleLibrary::tellsPlace(Key media) const
{
    return m_media.content(media).then(QtFuture::Launch::Async,
                                       [](const Result<QByteArray> &content) { return content.has_value() && formats::tellsPlace(*content); });
}

QList<LibraryItem> ArticleLibrary::madeOf(Key original) const
{
    QList<LibraryItem> made;
    std::ranges::copy_if(m_items, std::back_inserter(made), [original](const LibraryItem &item) { return item.original == original; });
    return made;
}

QString ArticleLibrary::whyNotRemove(const LibraryItem &item) const
{
    const QList<LibraryItem> made = madeOf(item.media.id);
    if (made.size() == 1)
        return tr("It stays as long as the image that was made of it.");
    if (made.size() > 1)
        return tr("It stays as long as the %Ln image(s) that were made of it.", nullptr, static_cast<int>(made.size()));
    if (item.articles > 0)
        return tr("It stays as long as an article shows it.");
    return item.isHeld ? tr("It stays: an earlier state of an article, or a post, shows it.") : QString();
}

void ArticleLibrary::remove(const LibraryItem &item)
{
    const auto refused = [this, name = item.media.name](const domain::Error &error) {
        if (error.kind != ErrorKind::Conflict)
            return m_messages.post(problem(tr("“%1” was not removed.").arg(name), error));
        const QString why = error.detail == "post"_L1 ? tr("“%1” stays: a post or reply needs it.").arg(name)
            : error.detail == "article"_L1            ? tr("“%1” stays: an article or one of its earlier states shows it.").arg(name)
                                                      : tr("“%1” stays: another image was made of it.").arg(name);
        m_messages.post({.kind = Message::Kind::Problem, .sentence = why, .details = {}, .actionText = {}, .action = {}});
    };
    const auto removed = std::make_shared<std::optional<store::RemovedItem>>();
    m_library.remove(item.media.id).then(this, [this, item, refused, removed](const Result<store::RemovedItem> &first) {
        if (!first)
            return refused(first.error());
        *removed = *first;
        const auto again = [this, item, refused, removed] {
            // The first time it is done already.
            if (*removed)
                return;
            m_library.remove(item.media.id).then(this, [this, refused, removed](const Result<store::RemovedItem> &gone) {
                if (!gone)
                    return refused(gone.error());
                *removed = *gone;
                read();
            });
        };
        const auto back = [this, refused, removed] {
            if (!*removed)
                return;
            m_library.putBack(*std::exchange(*removed, std::nullopt)).then(this, [this, refused](const Result<> &written) {
                if (!written)
                    return refused(written.error());
                read();
            });
        };
        auto *removal = new StepsCommand(*this, tr("removal of “%1”").arg(item.media.name), again, back);
        m_removal = removal;
        m_undo.push(removal);
        // Only now: an answer that is there at once would be shown without the way back.
        read();
        m_messages.post(undoable(tr("“%1” was removed from the library.").arg(item.media.name), m_undo));
    });
}

bool ArticleLibrary::canUndoRemoval() const
{
    return m_removal && m_undo.index() > 0 && m_undo.command(m_undo.index() - 1) == m_removal;
}

void ArticleLibrary::undoRemoval()
{
    if (canUndoRemoval())
        m_undo.undo();
}

void ArticleLibrary::saveCopy(const LibraryItem &item, const QString &path)
{
    m_media.content(item.media.id)
        .then(QtFuture::Launch::Async,
              [path](const Result<QByteArray> &content) -> Result<> {
                  if (!content)
                      return std::unexpected(content.error());
                  QSaveFile file(path);
                  if (file.open(QIODevice::WriteOnly) && file.write(*content) == content->size() && file.commit())
                      return {};
                  return domain::failure(ErrorKind::Unwritable, file.errorString());
              })
        .then(this, [this, path](const Result<> &written) {
            const QString name = QFileInfo(path).fileName();
            if (!written)
                return m_messages.post(problem(tr("“%1” was not written.").arg(name), written.error()));
            m_messages.post({.kind = Message::Kind::Done, .sentence = tr("A copy is in “%1”.").arg(name), .details = path, .actionText = {}, .action = {}});
        });
}

} // namespace parvis::models
