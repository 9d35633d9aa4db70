// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archive/archivereader.h"

#include "core/formats/facebookarchive/facebookarchive.h"
#include "core/formats/instagramarchive/instagramarchive.h"
#include "core/formats/linkedinarchive/linkedinarchive.h"
#include "core/formats/threadsarchive/threadsarchive.h"
#include "core/formats/xarchive/xarchive.h"
#include "core/formats/youtubearchive/youtubearchive.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

struct ArchiveKind
{
    SourceFormat format;
    bool (*is)(const ArchiveFiles &);
    domain::IncomingSource (*source)(ArchiveFiles &);
    ArchiveEntries (*entries)(ArchiveFiles &);
};

/// In the order in which they are tried: Instagram's holds what was said on Threads as well.
constexpr std::array archiveKinds{ArchiveKind{SourceFormat::XArchive, isXArchive, sourceOfXArchive, entriesOfXArchive},
                                  ArchiveKind{SourceFormat::InstagramArchive, isInstagramArchive, sourceOfInstagramArchive, entriesOfInstagramArchive},
                                  ArchiveKind{SourceFormat::ThreadsArchive, isThreadsArchive, sourceOfThreadsArchive, entriesOfThreadsArchive},
                                  ArchiveKind{SourceFormat::FacebookArchive, isFacebookArchive, sourceOfFacebookArchive, entriesOfFacebookArchive},
                                  ArchiveKind{SourceFormat::YouTubeArchive, isYouTubeArchive, sourceOfYouTubeArchive, entriesOfYouTubeArchive},
                                  ArchiveKind{SourceFormat::LinkedInArchive, isLinkedInArchive, sourceOfLinkedInArchive, entriesOfLinkedInArchive}};

const ArchiveKind *archiveKind(SourceFormat format)
{
    const auto found = std::ranges::find(archiveKinds, format, &ArchiveKind::format);
    return found == archiveKinds.end() ? nullptr : &*found;
}

} // namespace

SourceFormat archiveFormat(const ArchiveFiles &files)
{
    if (!files.endingWith(u"outbox.json"_s).isEmpty() && !files.endingWith(u"actor.json"_s).isEmpty())
        return SourceFormat::MastodonArchive;
    const auto found = std::ranges::find_if(archiveKinds, [&files](const ArchiveKind &kind) { return kind.is(files); });
    return found == archiveKinds.end() ? SourceFormat::Unknown : found->format;
}

bool isArchive(SourceFormat format)
{
    return archiveKind(format) != nullptr;
}

QString otherThanAnArchive(const ArchiveFiles &files)
{
    const bool isOfMeta = std::ranges::any_of(files.names(), [](const QString &name) {
        return name.contains("your_facebook_activity/"_L1) || name.contains("your_instagram_activity/"_L1) || name.contains("start_here.html"_L1);
    });
    if (isOfMeta)
        return u"it is an archive of Facebook or Instagram as web pages; ask there for one in JSON"_s;
    if (std::ranges::any_of(files.names(), [](const QString &name) { return name.contains("YouTube"_L1) && name.endsWith(".html"_L1); }))
        return u"it is an archive of YouTube without its comments as a table"_s;
    return {};
}

ArchiveReader::ArchiveReader(SourceFormat format, std::unique_ptr<ArchiveFiles> files, const QString &sourceName)
    : m_format(format)
    , m_files(std::move(files))
    , m_sourceName(sourceName)
{
}

ArchiveReader::ArchiveReader(SourceFormat format, QIODevice &zip, const QString &sourceName)
    : m_format(format)
    , m_zip(&zip)
    , m_sourceName(sourceName)
{
}

domain::Result<domain::IncomingSource> ArchiveReader::begin()
{
    if (!m_files) {
        auto files = filesOfZip(*m_zip);
        if (!files)
            return std::unexpected(files.error());
        m_files = *std::move(files);
    }
    const ArchiveKind *kind = archiveKind(m_format);
    if (!kind || !kind->is(*m_files))
        return domain::failure(domain::Error::Kind::Invalid, u"it is another archive than was said"_s);
    m_entries.emplace(kind->entries(*m_files));
    return kind->source(*m_files);
}

std::optional<domain::IncomingEntry> ArchiveReader::next()
{
    if (!m_entries)
        return std::nullopt;
    if (!m_at)
        m_at.emplace(m_entries->begin());
    else
        ++*m_at;
    if (*m_at == std::default_sentinel) {
        m_at.reset();
        m_entries.reset();
        return std::nullopt;
    }
    domain::IncomingEntry entry = **m_at;
    if (auto *refusal = std::get_if<domain::Refusal>(&entry))
        refusal->source = m_sourceName;
    return entry;
}

} // namespace parvis::formats
