// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/trouble.h"
#include "core/connectors/wordpress/wordpressapi.h"
#include "core/connectors/wordpress/wordpressconnector.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

// Categories and tags.
namespace parvis::connectors {

using domain::Trouble;

namespace {

/// Between a category and the one below it, as Parvis writes it.
constexpr auto termSeparator = " > "_L1;

QString nameOfTerm(const QJsonObject &term)
{
    return formats::htmlToText(term.value("name"_L1).toString()).simplified();
}

QList<QJsonObject> termsNamed(const QList<QJsonObject> &terms, const QString &name)
{
    QList<QJsonObject> named = terms;
    named.removeIf([&name](const QJsonObject &term) { return nameOfTerm(term).compare(name, Qt::CaseInsensitive) != 0; });
    return named;
}

std::unexpected<Trouble> severalTerms(const QString &name)
{
    return std::unexpected(
        Trouble{.kind = Trouble::Kind::Refused, .said = u"several categories are called “%1”: say below which, as in “Parent > %1”"_s.arg(name)});
}

QUrlQuery termQuery(const QString &name)
{
    return {{u"search"_s, QString::fromLatin1(QUrl::toPercentEncoding(wordpress::escaped(name)))},
            {u"per_page"_s, QString::number(wordpress::pageSize)},
            {u"_fields"_s, u"id,name,parent"_s}};
}

} // namespace

Exchange<QStringList> WordPressConnector::knownCategories(Access access) const
{
    const QUrlQuery query{
        {u"orderby"_s, u"count"_s}, {u"order"_s, u"desc"_s}, {u"per_page"_s, QString::number(wordpress::pageSize)}, {u"_fields"_s, u"id,name,parent"_s}};
    const auto terms = wordpress::listOfAnswer(co_await ask(wordpress::asking(access, u"/wp/v2/categories"_s, query)));
    // They are written by name all the same.
    if (!terms && domain::passes(terms.error().kind) && terms.error().kind != Trouble::Kind::Malformed)
        co_return std::unexpected(terms.error());
    QStringList names;
    QHash<QString, QString> byId;
    QHash<QString, int> bearers;
    for (const QJsonObject &term : terms.value_or(QList<QJsonObject>())) {
        byId.insert(wordpress::idOfEntry(term), nameOfTerm(term));
        ++bearers[nameOfTerm(term).toCaseFolded()];
    }
    for (const QJsonObject &term : terms.value_or(QList<QJsonObject>())) {
        const QString name = nameOfTerm(term);
        const QString parent = byId.value(wordpress::idOfEntry(term, "parent"_L1));
        if (!name.isEmpty())
            names << (bearers.value(name.toCaseFolded()) > 1 && !parent.isEmpty() ? parent + termSeparator + name : name);
    }
    co_return names;
}

Exchange<WordPressConnector::Term> WordPressConnector::findTerm(Access access, QString taxonomy, QString name) const
{
    const QString path = u"/wp/v2/"_s + taxonomy;
    const auto terms = wordpress::listOfAnswer(co_await ask(wordpress::asking(access, path, termQuery(name))));
    if (!terms)
        co_return std::unexpected(terms.error());
    QList<QJsonObject> named = termsNamed(*terms, name);
    if (taxonomy != "categories"_L1)
        co_return Term{.id = named.isEmpty() ? QString() : wordpress::idOfEntry(named.first()), .name = name};
    // One of two of a name that stands below none is meant by the name alone.
    if (named.size() > 1)
        named.removeIf([](const QJsonObject &term) { return !wordpress::idOfEntry(term, "parent"_L1).isEmpty(); });
    if (named.size() == 1)
        co_return Term{.id = wordpress::idOfEntry(named.first()), .name = name};
    if (!named.isEmpty() || !termsNamed(*terms, name).isEmpty())
        co_return severalTerms(name);
    const qsizetype cut = name.lastIndexOf(termSeparator);
    if (cut <= 0)
        co_return Term{.id = {}, .name = name};
    const QString whole = name.first(cut).trimmed();
    const QString above = whole.section(termSeparator, -1).trimmed();
    const QString below = name.sliced(cut + termSeparator.size()).trimmed();
    const auto parents = wordpress::listOfAnswer(co_await ask(wordpress::asking(access, path, termQuery(above))));
    if (!parents)
        co_return std::unexpected(parents.error());
    const auto children = wordpress::listOfAnswer(co_await ask(wordpress::asking(access, path, termQuery(below))));
    if (!children)
        co_return std::unexpected(children.error());
    QStringList ids;
    const QList<QJsonObject> possible = termsNamed(*parents, above);
    for (const QJsonObject &parent : possible)
        ids << wordpress::idOfEntry(parent);
    const QList<QJsonObject> possibleChildren = termsNamed(*children, below);
    for (const QJsonObject &child : possibleChildren) {
        if (ids.contains(wordpress::idOfEntry(child, "parent"_L1)))
            co_return Term{.id = wordpress::idOfEntry(child), .name = below};
    }
    if (above.isEmpty() || below.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"there is no category “%1” there"_s.arg(name)});
    co_return Term{.id = {}, .name = below, .parent = whole};
}

Exchange<QString> WordPressConnector::madeTerm(Access access, QString taxonomy, QString name, QString parent) const
{
    QJsonObject body{{u"name"_s, wordpress::escaped(name)}};
    if (!parent.isEmpty())
        body.insert(u"parent"_s, parent.toLongLong());
    // Made twice it is one: the second time the answer names the first (term_exists).
    const Given given = co_await ask(wordpress::telling(access, u"/wp/v2/"_s + taxonomy, body, Effect::Repeatable));
    const bool isThere = given && wordpress::codeOf(*given) == "term_exists"_L1;
    if (given && wordpress::codeOf(*given) == "rest_cannot_create"_L1)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused,
                                          .said = (taxonomy == "categories"_L1 ? u"there is no category “%1” there, and this account may not make one"_s
                                                                               : u"there is no tag “%1” there, and this account may not make one"_s)
                                                      .arg(name),
                                          .status = given->status});
    QString id;
    if (isThere) {
        const QJsonObject error = QJsonDocument::fromJson(given->body).object();
        id = wordpress::idOfEntry(error.value("data"_L1).toObject(), QLatin1StringView("term_id"));
    } else {
        const auto made = wordpress::objectOfAnswer(given);
        if (!made) {
            Trouble trouble = made.error();
            trouble.said = name + u": "_s + trouble.said;
            co_return std::unexpected(trouble);
        }
        id = wordpress::idOfEntry(*made);
    }
    if (id.isEmpty())
        co_return std::unexpected(malformed(*given, u"a term without an id"_s));
    co_return id;
}

Exchange<QString> WordPressConnector::termOf(Access access, QString taxonomy, QString name) const
{
    const auto found = co_await findTerm(access, taxonomy, name);
    if (!found)
        co_return std::unexpected(found.error());
    if (!found->id.isEmpty())
        co_return found->id;
    // What it is to stand below is made first, where that is not there either.
    QString parent;
    if (!found->parent.isEmpty()) {
        const auto above = co_await termOf(access, taxonomy, found->parent);
        if (!above)
            co_return std::unexpected(above.error());
        parent = *above;
    }
    co_return co_await madeTerm(access, taxonomy, found->name, parent);
}

Exchange<QJsonArray> WordPressConnector::termsOf(Access access, QString taxonomy, QStringList names) const
{
    QJsonArray numbers;
    for (QString &name : names) {
        name = name.simplified();
        if (name.isEmpty())
            continue;
        const auto id = co_await termOf(access, taxonomy, name);
        if (!id)
            co_return std::unexpected(id.error());
        if (!numbers.contains(id->toLongLong()))
            numbers.append(id->toLongLong());
    }
    co_return numbers;
}

} // namespace parvis::connectors
