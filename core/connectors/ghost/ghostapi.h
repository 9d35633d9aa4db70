// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>

#include <memory>

/// How Ghost's Admin API is spoken to (docs.ghost.org/admin-api, 5.0 and later): who we are, addresses, what its answers are.
namespace parvis::connectors::ghost {

/// An Admin API key, "id:secret", both in hexadecimal digits.
struct Key
{
    QString id;
    QByteArray secret;   ///< bytes

    /// Nothing where it is no such key.
    [[nodiscard]] static std::optional<Key> parse(const QString &text);
};

/// The JSON Web Token (RFC 7519, HS256) by which a request is signed, good for five minutes from `now`.
[[nodiscard]] QByteArray tokenOf(const Key &key, domain::Instant now);

/// A conversation with one site: knows what time it is there. A token is refused where its time is not the server's, and clocks of machines differ: it begins
/// with ours, every answer tells the site's, and where ours was not taken it is said once more with that.
class Session
{
public:
    explicit Session(const Access &access);

    [[nodiscard]] const Access &access() const { return m_access; }
    [[nodiscard]] domain::Instant now() const { return m_now; }
    /// Of an answer: its Date, else when it came.
    void hear(const Given &given);
    /// The request with our token; AccessDenied where the key is none.
    [[nodiscard]] domain::Answer<HttpRequest> sign(HttpRequest request) const;

private:
    Access m_access;
    domain::Instant m_now;
};
using SessionPtr = std::shared_ptr<Session>;

/// The address of "/posts/" below the Admin API of a site.
[[nodiscard]] QUrl endpoint(const QUrl &server, const QString &path, const QUrlQuery &query = {});
/// The address of a site without what leads to its administration.
[[nodiscard]] QUrl siteOf(const QUrl &typed);

/// Begins a conversation: by our clock; where nobody looked at it, by asking the site, which anybody may.
[[nodiscard]] Exchange<SessionPtr> begin(Access access);
/// One request, signed; signed anew, once, where the site says that its time is another.
[[nodiscard]] Exchange<HttpResponse> say(SessionPtr session, HttpRequest request);
[[nodiscard]] HttpRequest asking(const SessionPtr &session, const QString &path, const QUrlQuery &query = {});
/// A change of one entry: {"posts": [fields]}.
[[nodiscard]] HttpRequest telling(const SessionPtr &session, const QByteArray &method, const QString &path, const QString &list, const QJsonObject &fields,
                                  Effect effect, const QUrlQuery &query = {});

/// The type and the code of an error ("NotFoundError", "UPDATE_COLLISION"); empty where the answer is none of Ghost's.
struct Fault
{
    QString type;
    QString code;
};
[[nodiscard]] Fault faultOf(const HttpResponse &response);
/// What an answer means that is no success. What we were let in with counts as withdrawn only where the site says that it knows no such key.
[[nodiscard]] domain::Trouble troubleOfGhost(const HttpResponse &response);
/// The entries of an answer by their list ("posts"), but for what a server spoilt; Malformed where it has no such list, or nothing in it has an id.
[[nodiscard]] domain::Answer<QList<QJsonObject>> soundOfAnswer(const Given &given, const QString &list);
/// Whether something in that list has no id.
[[nodiscard]] bool hasSpoilt(const Given &given, const QString &list);
/// The same, Malformed where one has none.
[[nodiscard]] domain::Answer<QList<QJsonObject>> listOfAnswer(const Given &given, const QString &list);
/// The only entry of an answer.
[[nodiscard]] domain::Answer<QJsonObject> entryOfAnswer(const Given &given, const QString &list);
/// The page after this one (meta.pagination.next); empty where it is the last.
[[nodiscard]] QString nextPageOf(const Given &given);
/// The path of one entry ("/posts/", "64a…"), or Gone where the id is none that Ghost could have given.
[[nodiscard]] domain::Answer<QString> pathOfEntry(const QString &list, const QString &id);

} // namespace parvis::connectors::ghost
