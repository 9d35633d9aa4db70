// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/gzip/gunzip.h"

#include "core/formats/gzip/inflater.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

using Kind = domain::Error::Kind;

bool isGzip(QByteArrayView head)
{
    return head.startsWith("\x1f\x8b");
}

domain::Result<Gunzipped> gunzip(QByteArrayView packed, qint64 limit)
{
    Gunzipped unpacked;
    // What follows the last member without being one is padding, which gzip ignores too.
    while (isGzip(packed)) {
        Inflater inflater(limit);
        switch (inflater.feed(packed, unpacked.bytes)) {
        case Inflater::State::AtEnd:
            packed = packed.last(inflater.left());
            break;
        case Inflater::State::Going:
            if (unpacked.bytes.isEmpty())
                return domain::failure(Kind::Unreadable, u"it is a gzip file that is cut off"_s);
            unpacked.isCutOff = true;
            return unpacked;
        case Inflater::State::Broken:
            return domain::failure(Kind::Unreadable, u"it is a gzip file that is damaged"_s);
        case Inflater::State::TooLarge:
            return domain::failure(Kind::TooLarge, u"it holds more than %1 MB"_s.arg(limit / 1'000'000));
        }
    }
    return unpacked;
}

QByteArray gunzipHead(QByteArrayView head)
{
    constexpr qint64 enough = 256 * 1024;
    QByteArray unpacked;
    Inflater inflater(enough);
    const auto state = inflater.feed(head, unpacked);
    return state == Inflater::State::Broken ? QByteArray() : unpacked;
}

QString unpackedName(const QString &name)
{
    return name.endsWith(".gz"_L1, Qt::CaseInsensitive) ? name.chopped(3) : name;
}

} // namespace parvis::formats
