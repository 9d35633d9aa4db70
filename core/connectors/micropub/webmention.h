// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"

/// Telling the pages that something links that it does (w3.org/TR/webmention, 2017).
namespace parvis::connectors::webmention {

/// Where a text, or HTML, leads, each once, in order: http(s) alone, without fragments.
[[nodiscard]] QList<QUrl> linksIn(const QString &text);
[[nodiscard]] QList<QUrl> linksInHtml(const QString &html);

/// True where somebody may be told: https, not the page itself, nothing of this machine or a private network by its name or number, unless `source` is there
/// itself.
[[nodiscard]] bool mayBeTold(const QUrl &target, const QUrl &source);

/// Finds who takes mentions of `target`: the first Link header, else the first `link` or `a` with rel=webmention. Empty where nobody does.
[[nodiscard]] Exchange<QUrl> endpointOf(QUrl target, QUrl source);

/// Tells, or tells again, that `source` links `target`; after a deletion too. What came of it in a few words: "sent", "nobody takes it", "refused: …". A
/// trouble where it may go better later.
[[nodiscard]] Exchange<QString> tell(QUrl source, QUrl target);

} // namespace parvis::connectors::webmention
