// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QByteArray>

namespace parvis::store {

/// So many bytes of UTF-8 a revision holds at most: what claims more is damaged.
inline constexpr qint64 largestRevision = 200'000'000;

/// A text as what sets it apart from `newer`, which may be empty; both UTF-8. Four bytes of its hash, how many bytes it shares with the beginning and with the
/// end of `newer` (LEB128), and what lies between as a Zstandard frame (RFC 8878, without its magic number) that may refer to `newer`; no frame where nothing
/// does.
[[nodiscard]] QByteArray packed(const QByteArray &text, const QByteArray &newer);
/// The text of what packed() made beside the same `newer`. Damaged: never another text.
[[nodiscard]] domain::Result<QByteArray> unpacked(const QByteArray &packed, const QByteArray &newer);
/// Whether these bytes can be that text, by its hash: where it is false they are not.
[[nodiscard]] bool mayBe(const QByteArray &packed, const QByteArray &text);

} // namespace parvis::store
