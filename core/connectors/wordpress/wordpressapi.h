// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>

/// How WordPress's REST interface is spoken to (developer.wordpress.org/rest-api, 6.8): addresses, who we are, what its answers are.
namespace parvis::connectors::wordpress {

/// Clocks of servers differ from ours by less than that.
inline constexpr std::chrono::minutes clockSlack{5};
/// The most that a list gives at once (per_page).
inline constexpr int pageSize = 100;

/// The address of "/wp/v2/comments" below the root of an interface, which may be a path (/wp-json/) or a parameter (/?rest_route=/, where a site has plain
/// permalinks).
[[nodiscard]] QUrl endpoint(const QUrl &root, const QString &path, const QUrlQuery &query = {});
/// The same with our name and application password (HTTP Basic).
[[nodiscard]] HttpRequest authorized(const Access &access, HttpRequest request);
/// An authorized GET below the root of the connection.
[[nodiscard]] HttpRequest asking(const Access &access, const QString &path, const QUrlQuery &query = {});
/// An authorized POST of JSON below it.
[[nodiscard]] HttpRequest telling(const Access &access, const QString &path, const QJsonObject &body, Effect effect, const QUrlQuery &query = {});

/// The code of an error ("rest_post_invalid_id"); empty where the answer is none of WordPress's.
[[nodiscard]] QString codeOf(const HttpResponse &response);
/// What an answer means that is no success. WordPress's codes say more than its statuses: a refused file type is a 500 that stays one, a flood of comments
/// a 400 that passes. What we were let in with counts as withdrawn only where it says so; that nobody is logged in it also says behind a proxy that keeps the
/// password to itself.
[[nodiscard]] domain::Trouble troubleOfWordPress(const HttpResponse &response);

/// The object or list that an answer is, or what is wrong with it. Every entry of a list is an object.
[[nodiscard]] domain::Answer<QJsonObject> objectOfAnswer(const Given &given);
[[nodiscard]] domain::Answer<QList<QJsonObject>> listOfAnswer(const Given &given);
/// A list of which what a server spoilt is passed over: for what comes in.
struct WholeList
{
    QList<QJsonObject> entries;
    qsizetype count = 0;   ///< with what was spoilt
};
/// Malformed where nothing in it has an id.
[[nodiscard]] domain::Answer<WholeList> wholeListOf(const Given &given);
/// How many entries there are in all (X-WP-Total); nothing where it does not say.
[[nodiscard]] std::optional<qint64> totalOf(const HttpResponse &response);

/// The id of an entry, which is a number there, as the opaque text it is to us; empty where it has none.
[[nodiscard]] QString idOfEntry(const QJsonObject &entry, QLatin1StringView key = QLatin1StringView("id"));
/// The address of one entry of a list ("/wp/v2/comments", "7"), or Gone where the id is none that WordPress could have given: without it the address would be
/// the list's, where a POST makes something new.
[[nodiscard]] domain::Answer<QString> pathOfEntry(const QString &list, const QString &id);
/// A field that has a raw and a rendered form: the raw one where editors are given it, else the rendered one.
[[nodiscard]] QString rawOf(const QJsonObject &entry, QLatin1StringView key);
[[nodiscard]] QString renderedOf(const QJsonObject &entry, QLatin1StringView key);
/// When, by a date_gmt or modified_gmt, which bear no zone.
[[nodiscard]] std::optional<domain::Instant> instantOf(const QJsonObject &entry, QLatin1StringView key);
/// As date_gmt wants it.
[[nodiscard]] QString dateGmt(domain::Instant instant);

/// Plain text as it stands in HTML without being taken for any.
[[nodiscard]] QString escaped(QString text);

} // namespace parvis::connectors::wordpress
