// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/revisiontext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QStringList>

#include <algorithm>
#include <bit>
#include <memory>
#include <optional>

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

constexpr QByteArrayView frameMagic("\x28\xB5\x2F\xFD", 4);
constexpr qsizetype hashSize = 4;

using Compressor = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>;
using Decompressor = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Blake2b_160).first(hashSize);
}

void appendNumber(QByteArray &bytes, qsizetype number)
{
    constexpr quint64 most = 0x7F;
    auto rest = static_cast<quint64>(number);
    for (; rest > most; rest >>= 7)
        bytes.append(static_cast<char>((rest & most) | 0x80));
    bytes.append(static_cast<char>(rest));
}

/// Takes a number off the front; nothing where there is none, or one beyond any text.
std::optional<qsizetype> takeNumber(QByteArrayView &bytes)
{
    qint64 number = 0;
    constexpr int longest = 28;
    for (int shift = 0; shift <= longest && !bytes.isEmpty(); shift += 7) {
        const auto byte = static_cast<uchar>(bytes.front());
        bytes = bytes.sliced(1);
        number |= qint64{byte & 0x7F} << shift;
        if ((byte & 0x80) == 0)
            return number;
    }
    return std::nullopt;
}

constexpr qsizetype large = 500'000;

/// How hard to try: what is saved while somebody types must not hold up the next save.
int levelFor(qsizetype size)
{
    constexpr qsizetype small = 100'000;
    return size <= small ? 19 : size <= large ? 9 : 3;
}

/// The window that holds a text and the one it refers to.
int windowLogFor(qsizetype size)
{
    const int wanted = std::bit_width(static_cast<quint64>(size));
    const ZSTD_bounds bounds = ZSTD_cParam_getBounds(ZSTD_c_windowLog);
    return std::clamp(wanted, bounds.lowerBound, bounds.upperBound);
}

QByteArray frameOf(QByteArrayView middle, const QByteArray &newer)
{
    const Compressor context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    Q_CHECK_PTR(context.get());
    const qsizetype size = middle.size() + newer.size();
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, newer.isEmpty() ? ZSTD_defaultCLevel() : levelFor(size));
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, windowLogFor(size));
    // Long texts are found again by their long stretches (what `zstd --patch-from` does).
    if (size > large)
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_enableLongDistanceMatching, 1);
    ZSTD_CCtx_refPrefix(context.get(), newer.constData(), static_cast<size_t>(newer.size()));
    QByteArray frame(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(middle.size()))), Qt::Uninitialized);
    const size_t written = ZSTD_compress2(context.get(), frame.data(), static_cast<size_t>(frame.size()), middle.data(), static_cast<size_t>(middle.size()));
    // Bounded room and valid parameters leave nothing to fail but memory.
    Q_ASSERT_X(!ZSTD_isError(written), "packed", ZSTD_getErrorName(written));
    return frame.sliced(frameMagic.size(), static_cast<qsizetype>(written) - frameMagic.size());
}

domain::Result<QByteArray> middleOf(QByteArrayView packedFrame, const QByteArray &newer)
{
    const auto damaged = [](const QString &why) { return domain::failure(domain::Error::Kind::Damaged, why); };
    if (packedFrame.isEmpty())
        return QByteArray();
    const QByteArray frame = frameMagic.toByteArray().append(packedFrame);
    const auto size = ZSTD_getFrameContentSize(frame.constData(), static_cast<size_t>(frame.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > static_cast<quint64>(largestRevision))
        return damaged(u"it does not say how long it is"_s);
    QByteArray middle(static_cast<qsizetype>(size), Qt::Uninitialized);
    // One for all steps of a chain: making it takes longer than most of these.
    thread_local const Decompressor context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    Q_CHECK_PTR(context.get());
    ZSTD_DCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, windowLogFor(middle.size() + newer.size()));
    ZSTD_DCtx_refPrefix(context.get(), newer.constData(), static_cast<size_t>(newer.size()));
    const size_t read
        = ZSTD_decompressDCtx(context.get(), middle.data(), static_cast<size_t>(middle.size()), frame.constData(), static_cast<size_t>(frame.size()));
    if (ZSTD_isError(read))
        return damaged(QString::fromLatin1(ZSTD_getErrorName(read)));
    if (read != static_cast<size_t>(middle.size()))
        return damaged(u"it is shorter than it says"_s);
    return middle;
}

} // namespace

QByteArray packed(const QByteArray &text, const QByteArray &newer)
{
    const qsizetype shorter = std::min(text.size(), newer.size());
    const auto head = static_cast<qsizetype>(std::mismatch(text.cbegin(), text.cbegin() + shorter, newer.cbegin()).first - text.cbegin());
    const auto tail = static_cast<qsizetype>(std::mismatch(text.crbegin(), text.crbegin() + (shorter - head), newer.crbegin()).first - text.crbegin());
    QByteArray bytes = hashOf(text);
    appendNumber(bytes, head);
    appendNumber(bytes, tail);
    const QByteArrayView middle = QByteArrayView(text).sliced(head, text.size() - head - tail);
    if (!middle.isEmpty())
        bytes += frameOf(middle, newer);
    return bytes;
}

domain::Result<QByteArray> unpacked(const QByteArray &packed, const QByteArray &newer)
{
    const auto damaged = [](const QString &why) { return domain::failure(domain::Error::Kind::Damaged, why); };
    if (packed.size() < hashSize)
        return damaged(u"it is cut off"_s);
    QByteArrayView rest = QByteArrayView(packed).sliced(hashSize);
    const auto head = takeNumber(rest);
    const auto tail = takeNumber(rest);
    if (!head || !tail || *head + *tail > newer.size())
        return damaged(u"it refers to what is not there"_s);
    return middleOf(rest, newer).and_then([&](const QByteArray &middle) -> domain::Result<QByteArray> {
        QByteArray text = newer.first(*head) + middle + newer.last(*tail);
        if (!mayBe(packed, text))
            return damaged(u"its text is not what its hash says"_s);
        return text;
    });
}

bool mayBe(const QByteArray &packed, const QByteArray &text)
{
    return packed.startsWith(hashOf(text));
}

} // namespace parvis::store
