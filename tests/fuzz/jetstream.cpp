// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Events of Jetstream: hundreds a second, from everybody.
#include "core/connectors/bluesky/jetstream.h"

#include <cstdlib>

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto event = connectors::jetstreamEvent(bytes);
    if (event && event->entry) {
        const auto *mention = std::get_if<domain::IncomingMention>(&*event->entry);
        if (mention && mention->remoteId.isEmpty())
            std::abort();
    }
    static_cast<void>(connectors::jetstreamNews(bytes, QStringLiteral("did:plc:us")));
    return 0;
}
