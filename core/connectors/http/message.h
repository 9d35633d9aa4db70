// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <utility>

namespace parvis::connectors {

/// Names and values of a message's head, in their order. Names are compared without regard to case (RFC 9110, 5.1).
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<std::pair<QByteArray, QByteArray>> entries)
        : m_entries(entries)
    {
    }

    /// The first of that name; empty where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const;
    void append(const QByteArray &name, const QByteArray &value) { m_entries.append({name, value}); }
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &entries() const { return m_entries; }

    friend bool operator==(const HttpHeaders &, const HttpHeaders &) = default;

private:
    QList<std::pair<QByteArray, QByteArray>> m_entries;
};

/// What a request may do at the other end: decides what is done when nobody knows whether it arrived.
enum class Effect {
    Reads,      ///< nothing: it may be asked again at will
    Repeatable, ///< something, but the same once or ten times (a PUT, a key that the service knows)
    Creates     ///< something more each time: never repeated without looking first
};

/// A request as a value. Whoever sends it adds what belongs to the program (User-Agent), no more.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers = {};
    QByteArray body = {};
    Effect effect = Effect::Reads;
    bool isForStrangers = false;   ///< its address was named by somebody else: it never goes to this machine or its network, nor is it led there

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// Whether it may change something at the other end: by what is said of it, or by its method alone.
[[nodiscard]] bool changesSomething(const HttpRequest &request);

/// What came back, whole.
struct HttpResponse
{
    int status = 0;
    HttpHeaders headers = {};
    QByteArray body = {};
    QUrl url = {};           ///< after redirects
    domain::Instant receivedAt = {};
    QUrl movedTo = {};       ///< where what was asked stands for good from now on (301, 308), as it was led there; empty: where it was asked

    [[nodiscard]] bool isGood() const { return status >= 200 && status < 300; }
    friend bool operator==(const HttpResponse &, const HttpResponse &) = default;
};

/// One GET with these parameters.
[[nodiscard]] HttpRequest getRequest(const QUrl &url, const QUrlQuery &query = {});
/// A request whose body is that JSON, written compactly.
[[nodiscard]] HttpRequest jsonRequest(const QByteArray &method, const QUrl &url, const QJsonObject &body, Effect effect);
/// A POST of a form (application/x-www-form-urlencoded).
[[nodiscard]] HttpRequest formRequest(const QUrl &url, const QUrlQuery &form, Effect effect);

/// One part of a multipart/form-data body (RFC 7578). A part without a file name is a plain field.
struct FormPart
{
    QByteArray name;
    QByteArray content;
    QString fileName = {};
    QByteArray type = {};   ///< media type; empty for fields
};
/// A POST of those parts. The boundary is made of their content: the same parts make the same request.
[[nodiscard]] HttpRequest multipartRequest(const QUrl &url, const QList<FormPart> &parts, Effect effect);

/// The address with `path` behind what it has, with one slash between them; path is percent-encoded as it must be.
[[nodiscard]] QUrl below(const QUrl &base, const QString &path);
/// The address of `rel` in a Link header (RFC 8288), resolved against where it came from; empty where there is none.
[[nodiscard]] QUrl linkOf(const HttpResponse &response, QByteArrayView rel);

} // namespace parvis::connectors
