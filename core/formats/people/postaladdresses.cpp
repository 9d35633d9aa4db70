// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/postaladdresses.h"

#include "core/domain/query/words.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

const QString plainAddress = u"Address"_s;
const QString workAddress = u"Work address"_s;
const QString homeAddress = u"Home address"_s;

} // namespace

QString addressField(const QString &label)
{
    static const QSet<QString> work{u"work"_s, u"business"_s, u"office"_s, u"bureau"_s, u"travail"_s, u"professionnel"_s, u"professionnelle"_s};
    static const QSet<QString> home{u"home"_s, u"private"_s, u"domicile"_s, u"maison"_s, u"prive"_s, u"privee"_s, u"personnel"_s, u"personnelle"_s};
    const QStringList words = domain::foldedText(label).split(u' ');
    const auto saysOneOf
        = [&words](const QSet<QString> &known) { return std::ranges::any_of(words, [&](const QString &word) { return known.contains(word); }); };
    return saysOneOf(work) ? workAddress : saysOneOf(home) ? homeAddress : plainAddress;
}

std::optional<QString> addressType(const QString &field)
{
    if (field == workAddress)
        return u"work"_s;
    if (field == homeAddress)
        return u"home"_s;
    return field == plainAddress ? std::optional(QString()) : std::nullopt;
}

QString addressLine(const QString &text)
{
    QStringList parts;
    for (QString part : text.split(u'\n')) {
        // A field parts its values so.
        part.replace(u';', u',');
        if (const QString said = part.simplified(); !said.isEmpty())
            parts << said;
    }
    return parts.join(u", "_s);
}

void PostalAddresses::addPart(const QString &group, const QString &value)
{
    m_parts[group] << addressLine(value);
}

void PostalAddresses::addWhole(const QString &group, const QStringList &values)
{
    for (const QString &value : values)
        m_wholes[group] << addressLine(value);
}

void PostalAddresses::addTo(domain::Person &person, const QHash<QString, QString> &labels) const
{
    QMap<QString, QStringList> addresses = m_wholes;
    for (const auto &[group, parts] : m_parts.asKeyValueRange()) {
        if (!addresses.contains(group))
            addresses[group] << parts.join(u", "_s);
    }
    for (const auto &[group, values] : addresses.asKeyValueRange()) {
        for (const QString &value : values)
            domain::addField(person, addressField(labels.value(group, group)), value);
    }
}

} // namespace parvis::formats
