// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/labels.h"

#include "core/domain/query/words.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// "Work" before "phone" makes "Work phone"; unsaid, "phone" is "Phone".
QString fieldAt(Whereabouts where, const QString &what)
{
    switch (where) {
    case Whereabouts::Work:
        return u"Work "_s + what;
    case Whereabouts::Home:
        return u"Home "_s + what;
    case Whereabouts::Unsaid:
        return what.first(1).toUpper() + what.sliced(1);
    }
    Q_UNREACHABLE_RETURN({});
}

QString typeOf(Whereabouts where)
{
    return where == Whereabouts::Work ? u"work"_s : where == Whereabouts::Home ? u"home"_s : QString();
}

constexpr std::array everywhere{Whereabouts::Unsaid, Whereabouts::Work, Whereabouts::Home};

} // namespace

Whereabouts whereaboutsOf(const QString &label)
{
    static const QSet<QString> work{u"work"_s, u"business"_s, u"office"_s, u"bureau"_s, u"travail"_s, u"professionnel"_s, u"professionnelle"_s};
    static const QSet<QString> home{u"home"_s, u"private"_s, u"domicile"_s, u"maison"_s, u"prive"_s, u"privee"_s, u"personnel"_s, u"personnelle"_s};
    const QStringList words = domain::foldedText(label).split(u' ');
    const auto saysOneOf
        = [&words](const QSet<QString> &known) { return std::ranges::any_of(words, [&](const QString &word) { return known.contains(word); }); };
    return saysOneOf(work) ? Whereabouts::Work : saysOneOf(home) ? Whereabouts::Home : Whereabouts::Unsaid;
}

QString addressField(const QString &label)
{
    return fieldAt(whereaboutsOf(label), u"address"_s);
}

std::optional<QString> addressType(const QString &field)
{
    const auto found = std::ranges::find_if(everywhere, [&field](Whereabouts where) { return fieldAt(where, u"address"_s) == field; });
    return found == everywhere.end() ? std::nullopt : std::optional(typeOf(*found));
}

QString telephoneField(const QString &label)
{
    static const QStringList mobile{u"mobile"_s, u"cell"_s, u"portable"_s, u"handy"_s};
    static const QStringList fax{u"fax"_s, u"telecopie"_s};
    const QString said = domain::foldedText(label);
    const auto says = [&said](const QString &word) { return said.contains(word); };
    const QString what = std::ranges::any_of(fax, says) ? u"fax"_s : std::ranges::any_of(mobile, says) ? u"mobile"_s : u"phone"_s;
    return fieldAt(whereaboutsOf(label), what);
}

QString telephoneTypes(const QString &field)
{
    static const QHash<QString, QString> known = [] {
        QHash<QString, QString> types;
        for (const Whereabouts where : everywhere) {
            for (const auto &[what, type] : {std::pair(u"phone"_s, u"voice"_s), std::pair(u"mobile"_s, u"cell"_s), std::pair(u"fax"_s, u"fax"_s)})
                types.insert(fieldAt(where, what), where == Whereabouts::Unsaid ? type : typeOf(where) + u',' + type);
        }
        return types;
    }();
    return known.value(field);
}

} // namespace parvis::formats
