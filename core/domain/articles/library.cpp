// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/library.h"

#include "core/domain/articles/markdowncode.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {
constexpr qsizetype keyBytes = 6;

const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(u"(?<![\\w/:.-])media/([0-9a-f]{12})-[a-z0-9-]+(?:\\.[a-z0-9]+)?"_s);
    return pattern;
}
} // namespace

QString mediaAddress(const QByteArray &sha256, const QString &name)
{
    constexpr qsizetype longestName = 60;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 ? slugOf(name.sliced(dot + 1)) : QString();
    QString base = slugOf(dot > 0 ? name.first(dot) : name);
    base.truncate(longestName);
    while (base.endsWith(u'-'))
        base.chop(1);
    const QString address = u"media/%1-%2"_s.arg(QString::fromLatin1(sha256.first(keyBytes).toHex()), base);
    return suffix.isEmpty() || suffix.contains(u'-') ? address : address + u'.' + suffix;
}

std::optional<QByteArray> mediaKey(QStringView address)
{
    const QRegularExpressionMatch match = addressPattern().matchView(address);
    if (!match.hasMatch() || match.capturedLength() != address.size())
        return {};
    return QByteArray::fromHex(match.capturedView(1).toLatin1());
}

QStringList mediaAddressesIn(const QString &markdown)
{
    QStringList addresses;
    for (const QRegularExpressionMatch &match : addressPattern().globalMatch(withoutCode(markdown))) {
        if (const QString address = match.captured(); !addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

} // namespace parvis::domain
