// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/gzip/inflater.h"

#include <zlib.h>

#include <array>

namespace parvis::formats {

struct Inflater::Stream
{
    z_stream z{};
};

Inflater::Inflater(qint64 limit)
    : m_stream(std::make_unique<Stream>())
    , m_limit(limit)
{
    constexpr int gzipOrZlib = 32 + MAX_WBITS;
    if (::inflateInit2_(&m_stream->z, gzipOrZlib, ZLIB_VERSION, static_cast<int>(sizeof(z_stream))) != Z_OK)
        m_state = State::Broken;
}

Inflater::~Inflater()
{
    ::inflateEnd(&m_stream->z);
}

Inflater::State Inflater::feed(QByteArrayView packed, QByteArray &out)
{
    if (m_state != State::Going)
        return m_state;
    std::array<char, 64 * 1024> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): zlib writes it
    auto &z = m_stream->z;
    // zlib's interface takes a pointer to non-const bytes, which it does not write.
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    z.avail_in = static_cast<uInt>(packed.size());
    do {
        z.next_out = reinterpret_cast<Bytef *>(piece.data());
        z.avail_out = static_cast<uInt>(piece.size());
        const int answer = ::inflate(&z, Z_NO_FLUSH);
        const auto made = static_cast<qsizetype>(piece.size()) - static_cast<qsizetype>(z.avail_out);
        if (out.size() + made > m_limit)
            return m_state = State::TooLarge;
        out.append(piece.data(), made);
        if (answer == Z_STREAM_END)
            return m_state = State::AtEnd;
        if (answer != Z_OK && answer != Z_BUF_ERROR)
            return m_state = State::Broken;
    } while (z.avail_out == 0 || z.avail_in > 0);
    return m_state;
}

qsizetype Inflater::left() const
{
    return static_cast<qsizetype>(m_stream->z.avail_in);
}

} // namespace parvis::formats
