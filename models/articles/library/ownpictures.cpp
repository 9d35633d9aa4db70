// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/library/ownpictures.h"

namespace parvis::models {

OwnPictures::OwnPictures(store::LibraryStore &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void OwnPictures::setWanted(const QStringList &addresses)
{
    QStringList wanted;
    for (const QString &address : addresses) {
        if (!m_asked.contains(address))
            wanted.append(address);
    }
    if (wanted.isEmpty())
        return;
    m_asked += wanted;
    m_library.contents(wanted).then(this, [this, wanted, round = m_round](const domain::Result<QHash<QString, QByteArray>> &contents) {
        if (round != m_round)
            return;
        for (const QString &address : wanted) {
            const auto found = contents ? contents->constFind(address) : QHash<QString, QByteArray>::const_iterator();
            if (!contents || found == contents->cend()) {
                // Not there yet, or not readable just now: the next rendering asks again.
                m_asked.removeOne(address);
                continue;
            }
            m_contents.insert(address, *found);
            Q_EMIT pictureRead(address, *found);
        }
    });
}

void OwnPictures::forget()
{
    ++m_round;
    m_contents.clear();
    m_asked.clear();
}

} // namespace parvis::models
