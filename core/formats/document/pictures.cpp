// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/pictures.h"

#include "core/domain/articles/library.h"
#include "core/domain/articles/pictureplace.h"
#include "core/formats/document/picturefault.h"
#include "core/formats/markdown/codeplaces.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtCore/QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr qsizetype largestPicture = 20'000'000;

/// A number of that width at a place; 0 behind the end.
template<class Number>
int bigAt(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype(sizeof(Number)) <= bytes.size() ? static_cast<int>(qFromBigEndian<Number>(bytes.constData() + at)) : 0;
}
int littleAt(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype(sizeof(quint16)) <= bytes.size() ? qFromLittleEndian<quint16>(bytes.constData() + at) : 0;
}

/// The frame header of a JPEG (ITU T.81, B.2.2).
PictureHead jpegHead(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 <= bytes.size() && bytes[at] == '\xff') {
        const auto marker = static_cast<uchar>(bytes[at + 1]);
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return {.format = PictureFormat::Jpeg, .width = bigAt<quint16>(bytes, at + 7), .height = bigAt<quint16>(bytes, at + 5)};
        at += 2 + std::max(2, bigAt<quint16>(bytes, at + 2));
    }
    return {.format = PictureFormat::Jpeg};
}

/// The first chunk of a WebP (RFC 9649, 2.5 to 2.7).
PictureHead webpHead(const QByteArray &bytes)
{
    constexpr int lowBits = 0x3fff;
    const QByteArray chunk = bytes.mid(12, 4);
    PictureHead head{.format = PictureFormat::WebP};
    if (chunk == "VP8X") {
        head.width = 1 + littleAt(bytes, 24);
        head.height = 1 + littleAt(bytes, 27);
    } else if (chunk == "VP8L") {
        head.width = 1 + (littleAt(bytes, 21) & lowBits);
        head.height = 1 + ((littleAt(bytes, 22) >> 6 | littleAt(bytes, 23) << 2) & lowBits);
    } else if (chunk == "VP8 ") {
        head.width = littleAt(bytes, 26) & lowBits;
        head.height = littleAt(bytes, 28) & lowBits;
    }
    return head;
}

PictureHead anyHead(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return {.format = PictureFormat::Png, .width = bigAt<qint32>(bytes, 16), .height = bigAt<qint32>(bytes, 20)};
    if (bytes.startsWith("GIF8"))
        return {.format = PictureFormat::Gif, .width = littleAt(bytes, 6), .height = littleAt(bytes, 8)};
    if (bytes.startsWith("\xff\xd8\xff"))
        return jpegHead(bytes);
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? webpHead(bytes) : PictureHead();
}

std::optional<QByteArray> contentAt(const QString &address, const PictureSource &source)
{
    if (!address.startsWith("data:"_L1, Qt::CaseInsensitive))
        return source ? source(address) : std::nullopt;
    const auto comma = address.indexOf(u',');
    if (comma < 0 || !address.first(comma).endsWith(";base64"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    return QByteArray::fromBase64(QByteArray::fromPercentEncoding(address.sliced(comma + 1).toLatin1()));
}

/// The name with the ending of what the file is: readers of books refuse a PNG that is named .jpg.
QString withEndingOf(const QString &name, PictureFormat format)
{
    const QString ending = name.section(u'.', -1).toLower();
    const bool isSo = ending == suffixOf(format) || (format == PictureFormat::Jpeg && (ending == "jpg"_L1 || ending == "jpe"_L1));
    return isSo && name.contains(u'.') ? name : name.section(u'.', 0, name.contains(u'.') ? -2 : -1) + u'.' + suffixOf(format);
}

/// What a file of those is called: an own picture by its name, with a number where another one has it.
QString fileNameOf(const QString &address, const QList<NamedFile> &files, const QString &folder, PictureFormat format)
{
    const QString numbered = u"picture-%1.%2"_s.arg(files.size() + 1).arg(suffixOf(format));
    if (!domain::mediaKey(address))
        return numbered;
    const QString own = withEndingOf(address.section(u'-', 1), format);
    const bool isTaken = std::ranges::contains(files, folder + own, &NamedFile::name);
    return isTaken ? u"%1-%2"_s.arg(files.size() + 1).arg(own) : own;
}

/// The addresses of the pictures of a text with what each shows, each once.
QList<std::pair<QString, QString>> pictureAddresses(const QString &markdown)
{
    QList<std::pair<QString, QString>> addresses;
    Document document = documentFromMarkdown(markdown);
    eachInline(document, [&addresses](const Inline &word) {
        if (word.kind == Inline::Kind::Picture && !word.address.isEmpty()
            && !std::ranges::contains(addresses, word.address, &std::pair<QString, QString>::first))
            addresses.append({word.address, plainText(word.parts)});
    });
    return addresses;
}

/// Whether nobody but this machine has what an address means.
bool isOfThisMachine(const QString &address)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]+:"_s); // one letter: a drive
    if (const auto named = scheme.match(address); named.hasMatch())
        return named.captured().compare("file:"_L1, Qt::CaseInsensitive) == 0;
    if (!address.startsWith(u'/'))
        return !domain::mediaKey(address);
    const QString path = QUrl::fromPercentEncoding(address.toUtf8());
    return !address.startsWith("//"_L1) && (QFileInfo(address).isFile() || QFileInfo(path).isFile());
}

/// Puts another address in the place of one wherever the text may lead somewhere; false where it stands nowhere as it is meant.
bool replaceAddress(QString &markdown, const QString &address, const QString &by)
{
    const QString before = markdown;
    for (const QString &opening : {u"("_s, u"(<"_s, u"]: "_s, u"]: <"_s})
        markdown.replace(opening + address, opening + by);
    return markdown != before;
}

QString nameOfPicture(const QString &address, const QString &words, const QString &suffix)
{
    const bool isEmbedded = address.startsWith("data:"_L1, Qt::CaseInsensitive);
    const QString last = isEmbedded ? QString() : QUrl::fromPercentEncoding(address.section(u'?', 0, 0).section(u'/', -1).toUtf8());
    if (!last.isEmpty())
        return last;
    constexpr qsizetype longest = 60;
    const QString base = domain::slugOf(words.first(std::min(longest, words.size())));
    return (words.trimmed().isEmpty() ? u"image"_s : base) + u'.' + suffix;
}

/// Whether an address names a file beside its text, nothing on the web.
bool isOfFile(const QString &address)
{
    static const QRegularExpression schemed(u"^([A-Za-z][A-Za-z0-9+.-]*:|//|#)"_s);
    return !schemed.match(address).hasMatch();
}

} // namespace

std::optional<PictureHead> pictureHead(const QByteArray &bytes)
{
    constexpr int widest = 65'535;
    const PictureHead head = anyHead(bytes);
    const bool isSane = head.width > 0 && head.height > 0 && head.width <= widest && head.height <= widest;
    return isSane ? std::optional(head) : std::nullopt;
}

QString suffixOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return u"png"_s;
    case PictureFormat::Jpeg:
        return u"jpeg"_s;
    case PictureFormat::Gif:
        return u"gif"_s;
    case PictureFormat::WebP:
        return u"webp"_s;
    }
    return {};
}

QString mediaType(PictureFormat format)
{
    return u"image/"_s + suffixOf(format);
}

std::optional<FoundPicture> findPicture(const QString &address, const PictureSource &source)
{
    const auto content = contentAt(address, source);
    if (!content || content->size() > largestPicture)
        return std::nullopt;
    return pictureHead(*content).transform([&content](const PictureHead &head) { return FoundPicture{.content = *content, .head = head}; });
}

QString dataAddress(const QByteArray &content, PictureFormat format)
{
    return u"data:%1;base64,%2"_s.arg(mediaType(format), QString::fromLatin1(content.toBase64()));
}

QList<NamedFile> takePictures(Document &document, const PictureSource &source, const QString &folder)
{
    QList<NamedFile> files;
    QHash<QString, QString> names;
    eachInline(document, [&](Inline &word) {
        if (word.kind != Inline::Kind::Picture)
            return;
        if (!names.contains(word.address)) {
            const auto found = findPicture(word.address, source);
            if (!found)
                return;
            const QString name = folder + fileNameOf(word.address, files, folder, found->head.format);
            names.insert(word.address, name);
            files.append({.name = name, .content = found->content});
        }
        word.address = names.value(word.address);
    });
    return files;
}

QList<NamedFile> takeLinkedFiles(Document &document, const PictureSource &source, const QString &folder)
{
    QList<NamedFile> files;
    QHash<QString, QString> names;
    eachInline(document, [&](Inline &word) {
        if (word.kind != Inline::Kind::Link || !domain::mediaKey(word.address))
            return;
        if (!names.contains(word.address)) {
            const auto content = source ? source(word.address) : std::nullopt;
            if (!content)
                return;
            const QString name = folder + word.address.section(u'/', 1);
            names.insert(word.address, name);
            files.append({.name = name, .content = *content});
        }
        word.address = names.value(word.address);
    });
    return files;
}

int countUndescribed(const QString &markdown)
{
    int count = 0;
    Document document = documentFromMarkdown(markdown);
    eachInline(document, [&count](const Inline &word) {
        if (word.kind == Inline::Kind::Picture && plainText(word.parts).trimmed().isEmpty() && !domain::isDecorativeMark(word.title))
            ++count;
    });
    return count;
}

QStringList picturesOfThisMachine(const QString &markdown)
{
    QStringList found;
    for (const auto &[address, words] : pictureAddresses(markdown)) {
        if (isOfThisMachine(address))
            found.append(address);
    }
    return found;
}

QString withEmbeddedPictures(const QString &markdown, const PictureSource &source)
{
    QHash<QString, QString> embedded;
    for (const QString &address : domain::mediaAddressesIn(markdown)) {
        if (const auto found = findPicture(address, source))
            embedded.insert(address, dataAddress(found->content, found->head.format));
    }
    if (embedded.isEmpty())
        return markdown;
    // What stands in code is shown as it is written.
    QString made;
    for (const auto &[words, isCode] : byCode(markdown)) {
        QString part = words.toString();
        for (const auto &[address, own] : embedded.asKeyValueRange()) {
            if (!isCode)
                replaceAddress(part, address, own);
        }
        made += part;
    }
    return made;
}

QList<domain::IncomingMedia> takeInPictures(QString &markdown, const PictureSource &source, QList<LeftOutPicture> *leftOut)
{
    QList<domain::IncomingMedia> taken;
    for (const auto &[address, words] : pictureAddresses(markdown)) {
        const auto content = contentAt(address, source);
        if (!content && leftOut && isOfFile(address))
            leftOut->append({.name = address, .fault = u"it was not found"_s});
        if (!content)
            continue;
        const QString fault = pictureFault(*content);
        if (!fault.isEmpty() && leftOut)
            leftOut->append({.name = nameOfPicture(address, words, address.section(u'/', 1, 1).section(u';', 0, 0)), .fault = fault});
        const auto found = fault.isEmpty() ? findPicture(address, source) : std::nullopt;
        if (!found)
            continue;
        // One that another workspace wrote beside its text keeps its name, and so its address.
        const QString name = domain::mediaKey(address) ? address.section(u'-', 1) : nameOfPicture(address, words, suffixOf(found->head.format));
        const auto media = domain::incomingMedia(name, mediaType(found->head.format), found->content);
        const QString own = domain::mediaAddress(media.sha256, media.name);
        const bool isNamed = own == address || replaceAddress(markdown, address, own);
        if (isNamed && !std::ranges::contains(taken, media.sha256, &domain::IncomingMedia::sha256))
            taken.append(media);
    }
    return taken;
}

} // namespace parvis::formats
