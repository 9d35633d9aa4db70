// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/decodetext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QStringConverter>
#include <QtCore/QStringList>

#include <KEncodingProber>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return true;
    // The sample may end inside a character: three bytes fewer tell that apart from a wrong encoding.
    QStringDecoder again(QStringDecoder::Utf8);
    const QString shorter = again.decode(QByteArrayView(bytes).chopped(std::min<qsizetype>(3, bytes.size())));
    return !again.hasError() && !text.isEmpty() && bytes.size() > 4096;
}

/// Letters of East Asia take two bytes, of which the first at least is above 127; accents of Western text mostly stand alone.
bool mayBeEastAsian(const QByteArray &bytes)
{
    qsizetype alone = 0;
    qsizetype together = 0;
    qsizetype run = 0;
    for (const char c : bytes + '\0') {
        if (static_cast<uchar>(c) >= 0x80) {
            ++run;
        } else if (run > 0) {
            alone += run == 1 ? 1 : 0;
            together += run > 1 ? run : 0;
            run = 0;
        }
    }
    constexpr qsizetype few = 6;
    return together >= few && alone * 10 < together;
}

/// Whether bytes that are no UTF-8 are rather Mac Roman's letters than those of Windows-1252: within and at the end of words in small letters, "é", "è", "ç"
/// and "ê" of the one are capitals of Eastern Europe (Ž) and nothing at all in the other, and "ô", "œ" and the apostrophe are "™", "Ï" and "Õ".
bool isRatherMacRoman(const QByteArray &bytes)
{
    const auto isSmall = [](char c) { return c >= 'a' && c <= 'z'; };
    qsizetype ofMac = 0;
    qsizetype ofWindows = 0;
    for (qsizetype i = 1; i < bytes.size(); ++i) {
        const auto c = static_cast<uchar>(bytes[i]);
        if (c < 0x80)
            continue;
        const char next = i + 1 < bytes.size() ? bytes[i + 1] : ' ';
        const bool isBehindSmall = isSmall(bytes[i - 1]);
        const bool isBetweenSmall = isBehindSmall && isSmall(next);
        if (c == 0x8D || c == 0x8E || c == 0x8F || c == 0x90)
            ofMac += isBehindSmall && static_cast<uchar>(next) < 0x80 ? 1 : 0;
        else if (c == 0x99 || c == 0xCF || c == 0xD5)
            ofMac += isBetweenSmall ? 1 : 0;
        else if (c >= 0xE0)
            ofWindows += isBehindSmall || isSmall(next) ? 1 : 0;
    }
    constexpr qsizetype outweighs = 4;
    return ofMac > ofWindows * outweighs;
}

QByteArray probed(const QByteArray &bytes, KEncodingProber::ProberType type, float sure)
{
    KEncodingProber prober(type);
    prober.feed(bytes);
    const QByteArray found = prober.encoding();
    return prober.confidence() > sure && QStringDecoder(found.constData()).isValid() && found.toUpper() != "UTF-8" ? found : QByteArray();
}

} // namespace

QByteArray guessEncoding(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return "UTF-8";
    if (bytes.startsWith(QByteArrayView("\xFF\xFE", 2)))
        return "UTF-16LE";
    if (bytes.startsWith(QByteArrayView("\xFE\xFF", 2)))
        return "UTF-16BE";
    // UTF-16 without a mark: every other byte of Western text is zero.
    const QByteArrayView sample = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 512));
    qsizetype evenZeros = 0;
    qsizetype oddZeros = 0;
    for (qsizetype i = 0; i < sample.size(); ++i)
        (i % 2 == 0 ? evenZeros : oddZeros) += sample[i] == '\0' ? 1 : 0;
    if (sample.size() >= 4 && oddZeros > sample.size() / 3 && evenZeros < sample.size() / 20)
        return "UTF-16LE";
    if (sample.size() >= 4 && evenZeros > sample.size() / 3 && oddZeros < sample.size() / 20)
        return "UTF-16BE";
    if (isUtf8(bytes))
        return "UTF-8";
    // Only the old Macintosh ended its lines so, and its letters stand nowhere else.
    if (bytes.contains('\r') && !bytes.contains('\n') && QStringDecoder("macintosh").isValid())
        return "macintosh";
    constexpr float sure = 0.8F;
    if (mayBeEastAsian(bytes)) {
        if (const QByteArray found = probed(bytes, KEncodingProber::Universal, sure); !found.isEmpty())
            return found;
    }
    if (isRatherMacRoman(bytes) && QStringDecoder("macintosh").isValid())
        return "macintosh";
    const QByteArray found = probed(bytes, KEncodingProber::WesternEuropean, sure);
    return found.isEmpty() ? QByteArray("windows-1252") : found;
}

QString encodingTitle(const QByteArray &encoding)
{
    const QByteArray name = encoding.toLower();
    if (name == "macintosh")
        return u"Mac Roman"_s;
    return name.startsWith("windows-") ? u'W' + QString::fromLatin1(name.sliced(1)) : QString::fromLatin1(encoding.toUpper());
}

std::optional<QString> decodeText(const QByteArray &bytes, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData());
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

QString contentId(const QStringList &parts)
{
    constexpr qsizetype digits = 32;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : parts) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return u"sha256:"_s + QString::fromLatin1(hash.result().toHex().first(digits));
}

QString siteId(const QString &address)
{
    return address.sliced(address.indexOf("://"_L1) < 0 ? 0 : address.indexOf("://"_L1) + 3);
}

} // namespace parvis::formats
