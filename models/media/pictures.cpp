// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/pictures.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace parvis::models {

using ErrorKind = domain::Error::Kind;

namespace {

constexpr qsizetype mostBytes = 64'000'000;

/// Writes it where another program finds it under its own name; the path.
domain::Result<QString> writeCopy(const QString &folder, const domain::Media &media, const QByteArray &content)
{
    // Names come from elsewhere: nothing but a name, and no hidden one.
    QString name = QFileInfo(media.name).fileName();
    if (name.isEmpty() || name.startsWith(u'.'))
        name.prepend(u"file"_s);
    const QString path = u"%1/%2/%3"_s.arg(folder).arg(media.id.value()).arg(name);
    // What was copied before is the same.
    if (QFileInfo(path).size() == content.size())
        return path;
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return domain::failure(ErrorKind::Unwritable, file.errorString());
    // What is changed in a copy would be lost: nobody writes there by accident.
    file.setPermissions(QFile::ReadOwner);
    if (!file.commit())
        return domain::failure(ErrorKind::Unwritable, file.errorString());
    return path;
}

} // namespace

Pictures::Pictures(store::Database &database, QObject *parent)
    : QObject(parent)
    , m_store(database)
    , m_known(mostBytes)
{
    // After a restore, a key may name another file.
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything)
            m_known.clear();
    });
}

Picture Pictures::picture(const domain::Media &media)
{
    if (domain::mediaSort(media.type) != domain::MediaSort::Image)
        return {.state = Picture::State::NoImage};
    if (const Picture *known = m_known.object(media.id))
        return *known;
    if (!m_asked.contains(media.id)) {
        m_asked.append(media.id);
        readNext();
        // What is read at once has arrived by now, and was told.
        if (const Picture *known = m_known.object(media.id))
            return *known;
    }
    return {};
}

void Pictures::readNext()
{
    // One at a time: a file can be large.
    if (m_isReading || m_asked.isEmpty())
        return;
    m_isReading = true;
    const Key key = m_asked.first();
    m_store.content(key).then(this, [this, key](const domain::Result<QByteArray> &content) {
        if (!content) {
            m_isReading = false;
            if (content.error().kind != ErrorKind::Cancelled)
                keep(key, {.state = Picture::State::Unreadable});
            readNext();
            return;
        }
        QtConcurrent::run(pictureOf, *content).then(this, [this, key](const Picture &picture) {
            m_isReading = false;
            keep(key, picture);
            readNext();
        });
    });
}

void Pictures::keep(Key key, const Picture &picture)
{
    m_asked.removeOne(key);
    m_known.insert(key, new Picture(picture), std::max<qsizetype>(picture.image.sizeInBytes(), 1));
    Q_EMIT arrived(key);
}

void Pictures::copy(const domain::Media &media)
{
    if (!m_copies)
        m_copies.emplace();
    m_store.content(media.id).then(this, [this, media](const domain::Result<QByteArray> &content) {
        if (!content) {
            if (content.error().kind == ErrorKind::Cancelled)
                copy(media);
            else
                Q_EMIT failed(media, content.error());
            return;
        }
        QtConcurrent::run(writeCopy, m_copies->path(), media, *content).then(this, [this, media](const domain::Result<QString> &path) {
            if (path)
                Q_EMIT copied(*path);
            else
                Q_EMIT failed(media, path.error());
        });
    });
}

} // namespace parvis::models
