// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every reader of foreign sources, one program each: PARVIS_FUZZ_FORMAT is the format it reads. Whatever the bytes, a reader ends, in bounded time and
// memory, and every entry it gives keeps the promises of core/domain/imports/import.h.
#include "core/formats/readers.h"

#include <QtCore/QBuffer>
#include <QtCore/QLoggingCategory>

#include <cstdlib>

using namespace parvis;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const domain::IncomingEntry &entry)
{
    if (const auto *mention = std::get_if<domain::IncomingMention>(&entry)) {
        require(!mention->remoteId.isEmpty());
        require(!mention->title.isEmpty() || !mention->text.isEmpty() || !mention->url.isEmpty());
    } else if (const auto *post = std::get_if<domain::IncomingPost>(&entry)) {
        require(!post->remoteId.isEmpty());
    } else {
        require(!std::get<domain::Refusal>(entry).entry.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const bool isQuiet = [] {
        QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
        return true;
    }();
    require(isQuiet);
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(formats::detectFormat(bytes, QStringLiteral("input")));
    QBuffer buffer(&bytes);
    require(buffer.open(QIODevice::ReadOnly));
    constexpr auto format = formats::SourceFormat::PARVIS_FUZZ_FORMAT;
    const auto mapping = format == formats::SourceFormat::Csv ? formats::guessCsvMapping(bytes) : formats::CsvMapping{};
    const auto reader = formats::makeReader(format, buffer, QStringLiteral("input"), mapping);
    require(reader != nullptr);
    if (!reader->begin())
        return 0;
    while (const auto entry = reader->next())
        check(*entry);
    return 0;
}
