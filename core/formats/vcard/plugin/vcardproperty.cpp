// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/vcard/plugin/vcardproperty.h"

#include "core/formats/text/decodetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

QString unescaped(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const QChar next = text[++i];
        plain += next == u'n' || next == u'N' ? QChar(u'\n') : next;
    }
    return plain;
}

QString unquotedParameter(QString text)
{
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.sliced(1, text.size() - 2);
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] == u'^' && (next == u'^' || next == u'\'' || next == u'n')) {
            plain += next == u'\'' ? QChar(u'"') : next == u'n' ? QChar(u'\n') : next;
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

/// Cuts at a character that stands outside quotes.
QStringList cut(const QString &text, QChar at)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (c == at && !isQuoted)
            parts << QString();
        else
            parts.last() += c;
    }
    return parts;
}

/// Cuts at a separator that is not escaped; what is escaped stays so.
QStringList rawPartsAt(const QString &raw, QChar separator)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] == u'\\' && i + 1 < raw.size()) {
            parts.last() += raw.sliced(i, 2);
            ++i;
        } else if (raw[i] == separator) {
            parts << QString();
        } else {
            parts.last() += raw[i];
        }
    }
    return parts;
}

/// A value of version 2.1 with its letters written out.
QString plainValue(const QString &value, const QMap<QString, QString> &parameters)
{
    const bool isQuoted = parameters.contains(u"QUOTED-PRINTABLE"_s) || parameters.value(u"ENCODING"_s).toUpper() == "QUOTED-PRINTABLE"_L1;
    if (!isQuoted)
        return value;
    const QByteArray bytes = QByteArray::fromPercentEncoding(value.toUtf8(), '=');
    return decodeText(bytes, parameters.value(u"CHARSET"_s, u"UTF-8"_s).toLatin1()).value_or(QString::fromLatin1(bytes));
}

} // namespace

QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u',', u"\\,"_s).replace(u';', u"\\;"_s);
}

QString escapedList(const QString &values)
{
    QStringList list = values.split(u"; "_s, Qt::SkipEmptyParts);
    std::ranges::transform(list, list.begin(), escaped);
    return list.join(u',');
}

QString quotedParameter(QString text)
{
    return u'"' + text.replace(u'^', u"^^"_s).replace(u'"', u"^'"_s).replace(u'\n', u"^n"_s) + u'"';
}

QStringList partsAt(const QString &raw, QChar separator)
{
    QStringList parts = rawPartsAt(raw, separator);
    for (QString &part : parts)
        part = unescaped(part).trimmed();
    return parts;
}

QStringList listsAt(const QString &raw)
{
    QStringList lists;
    for (const QString &part : rawPartsAt(raw, u';')) {
        QStringList values = partsAt(part, u',');
        values.removeAll(QString());
        lists << values.join(u"; "_s);
    }
    return lists;
}

QString partsOf(const QString &raw)
{
    QStringList said = partsAt(raw, u';');
    said.removeAll(QString());
    return said.join(u", "_s);
}

std::optional<VCardProperty> propertyOf(const QString &line)
{
    const QStringList halves = cut(line, u':');
    if (halves.size() < 2)
        return std::nullopt;
    const QStringList parts = cut(halves.first(), u';');
    VCardProperty property;
    property.name = parts.first().section(u'.', -1).trimmed().toUpper();
    property.group = parts.first().section(u'.', 0, -2).trimmed().toUpper();
    for (const QString &parameter : parts.sliced(1)) {
        // One that comes again adds to what it said.
        QString &said = property.parameters[parameter.section(u'=', 0, 0).trimmed().toUpper()];
        const QString more = unquotedParameter(parameter.section(u'=', 1));
        said = said.isEmpty() ? more : said + u',' + more;
    }
    property.raw = plainValue(line.sliced(halves.first().size() + 1), property.parameters);
    property.value = unescaped(property.raw);
    return property;
}

QStringList unfoldedLines(const QByteArray &card)
{
    QString text = QString::fromUtf8(card);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(u"\n "_s).remove(u"\n\t"_s);
    QStringList lines;
    bool goesOn = false;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (goesOn)
            lines.last() = lines.last().chopped(1) + line;
        else
            lines << line;
        // Only what is quoted-printable breaks its lines so; the pictures of others end in such a sign.
        goesOn = line.endsWith(u'=') && lines.last().section(u':', 0, 0).contains("QUOTED-PRINTABLE"_L1, Qt::CaseInsensitive);
    }
    return lines;
}

QByteArray folded(const QString &line)
{
    constexpr qsizetype most = 74;
    QByteArray out;
    qsizetype used = 0;
    for (const char32_t c : line.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (used + bytes.size() > most) {
            out += "\r\n ";
            used = 1;
        }
        out += bytes;
        used += bytes.size();
    }
    return out + "\r\n";
}

} // namespace parvis::formats
