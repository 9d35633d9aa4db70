// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <memory>

namespace parvis::formats {

/// Unpacks a gzip or zlib stream (RFC 1952, RFC 1950) piece by piece, never beyond a limit, and keeps what was sound of a stream
/// that breaks off.
class Inflater
{
public:
    /// `limit`: the most bytes that may come out.
    explicit Inflater(qint64 limit);
    ~Inflater();
    Q_DISABLE_COPY_MOVE(Inflater)

    enum class State { Going, AtEnd, Broken, TooLarge };

    /// Takes the next piece and appends what comes out of it to `out`.
    State feed(QByteArrayView packed, QByteArray &out);
    /// How many bytes of the piece taken last lie behind the stream's end.
    [[nodiscard]] qsizetype left() const;
    /// Where the stream stands: Going after the last piece means that it was cut off.
    [[nodiscard]] State state() const { return m_state; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    qint64 m_limit;
    State m_state = State::Going;
};

} // namespace parvis::formats
