// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/store/workspace.h"

#include "bench/store/material.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace parvis::bench {

std::unique_ptr<store::Database> workspace(const QString &path, qint64 size)
{
    const bool isNew = !QFileInfo::exists(path);
    if (isNew && !store::Database::create(path, u"Bench"_s, QTimeZone("Europe/Paris")))
        qFatal("cannot create %ls", qUtf16Printable(path));
    auto opened = store::Database::open(path);
    if (!opened)
        qFatal("cannot open: %ls", qUtf16Printable(opened.error().detail));
    if (isNew) {
        store::ImportStore imports(**opened);
        QList<store::IngestTarget> targets;
        for (int channel = 0; channel < 4; ++channel) {
            targets << value(
                imports.begin({.service = u"mastodon"_s, .address = u"https://social.example/%1"_s.arg(channel), .title = u"Channel %1"_s.arg(channel)},
                              u"bench"_s, Material::end()));
        }
        // Every channel speaks through the whole time, as in life: the same days have mentions at every size.
        const qint64 share = size / targets.size();
        std::vector<Material> materials;
        for (unsigned channel = 0; channel < static_cast<unsigned>(targets.size()); ++channel)
            materials.emplace_back(share, channel + 1);
        constexpr qint64 batch = 2000;
        QElapsedTimer time;
        time.start();
        for (qint64 at = 0; at < share; at += batch) {
            for (qsizetype channel = 0; channel < targets.size(); ++channel) {
                QList<domain::IncomingEntry> entries;
                for (qint64 n = at; n < std::min(share, at + batch); ++n)
                    entries << materials[static_cast<size_t>(channel)].next();
                value(imports.ingest(targets[channel], entries));
            }
        }
        for (const auto &target : targets)
            value(imports.finish(target.import));
        std::fprintf(stderr, "filled %lld in %.1f s\n", static_cast<long long>(size), static_cast<double>(time.elapsed()) / 1000.0);
        // Some are done, some answered, as in a year of work.
        store::InboxStore inbox(**opened);
        const auto keys = value(inbox.keys({}, {}, -1));
        QList<domain::Id<domain::Mention>> done;
        for (qsizetype n = 0; n < keys.size(); ++n) {
            if (n % 3 != 0)
                done << keys[n];
        }
        store::MentionEdit edit;
        edit.state = domain::MentionState::Done;
        edit.isRead = true;
        time.restart();
        value(inbox.edit(done, edit));
        std::fprintf(stderr, "edited %lld in %.1f s\n", static_cast<long long>(done.size()), static_cast<double>(time.elapsed()) / 1000.0);
    }
    return *std::move(opened);
}

} // namespace parvis::bench
