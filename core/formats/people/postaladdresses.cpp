// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/postaladdresses.h"

#include "core/formats/people/labels.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// In the order in which a field holds them.
constexpr std::array<PostalPart, 5> addressParts{&PostalAddress::street, &PostalAddress::postcode, &PostalAddress::city, &PostalAddress::region,
                                                 &PostalAddress::country};

/// A text on one line, without the signs by which a field parts its values and those their parts.
QString addressLine(const QString &text)
{
    QStringList lines;
    for (QString one : text.split(u'\n')) {
        one.replace(u';', u',').replace(u'|', u'/');
        if (const QString said = one.simplified(); !said.isEmpty())
            lines << said;
    }
    return lines.join(u", "_s);
}

bool isToldApart(const PostalAddress &address)
{
    return std::ranges::count_if(addressParts, [&address](PostalPart part) { return !(address.*part).isEmpty(); }) > 1;
}

} // namespace

QString addressValue(const PostalAddress &address)
{
    QStringList said;
    for (const PostalPart part : addressParts)
        said << addressLine(address.*part);
    while (said.size() > 1 && said.last().isEmpty())
        said.removeLast();
    return said.join(u" | "_s).simplified();
}

PostalAddress addressOf(const QString &value)
{
    QStringList said = value.split(u'|');
    PostalAddress address;
    for (const PostalPart part : addressParts) {
        // Bars beyond the last part part nothing more.
        const bool isLast = part == addressParts.back();
        address.*part = isLast ? addressLine(said.join(u'\n')) : said.isEmpty() ? QString() : said.takeFirst().trimmed();
    }
    return address;
}

void PostalAddresses::addPart(const QString &group, PostalPart part, const QString &value)
{
    QString &said = m_parts[group].*part;
    const QString more = addressLine(value);
    said = said.isEmpty() ? more : said + u", "_s + more;
}

void PostalAddresses::addWhole(const QString &group, const QStringList &values)
{
    for (const QString &value : values)
        m_wholes[group] << addressLine(value);
}

void PostalAddresses::addTo(domain::Person &person, const QHash<QString, QString> &labels) const
{
    QMap<QString, QStringList> addresses = m_wholes;
    for (const auto &[group, address] : m_parts.asKeyValueRange()) {
        // The parts of several addresses in one group cannot be told whose they are.
        const qsizetype wholes = addresses.value(group).size();
        if (wholes == 0 || (wholes == 1 && isToldApart(address)))
            addresses[group] = QStringList{addressValue(address)};
    }
    for (const auto &[group, values] : addresses.asKeyValueRange()) {
        for (const QString &value : values)
            domain::addField(person, addressField(labels.value(group, group)), value);
    }
}

} // namespace parvis::formats
