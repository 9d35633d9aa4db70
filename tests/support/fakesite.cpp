// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesite.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::tests {

using connectors::HttpRequest;
using connectors::HttpResponse;

namespace {

constexpr qint64 firstPost = 10;
constexpr QLatin1StringView siteRoot("/wp-json");

QByteArray siteJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString siteTime(domain::Instant at)
{
    return domain::toDateTime(at).toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
}

} // namespace

QFuture<domain::Answer<HttpResponse>> FakeSite::send(const HttpRequest &request)
{
    QString path = request.url.path();
    if (path.startsWith(siteRoot))
        path.remove(0, siteRoot.size());
    m_asked << QString::fromLatin1(request.method) + u' ' + path;
    domain::Answer<HttpResponse> answered = m_failures > 0 ? std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::Unreachable, .said = u"a fault"_s})
                                                           : domain::Answer<HttpResponse>(answer(request));
    m_failures = std::max(0, m_failures - 1);
    if (!m_lost.isEmpty() && m_asked.last().startsWith(m_lost)) {
        m_lost.clear();
        answered = std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::Cut, .said = u"lost"_s});
    }
    if (answered)
        answered->url = request.url;
    return QtFuture::makeReadyValueFuture(answered);
}

HttpResponse FakeSite::said(int status, const QByteArray &body) const
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body, .url = {}, .receivedAt = m_clock.now()};
}

QByteArray FakeSite::jsonOf(const QJsonObject &post) const
{
    QJsonObject shown = post;
    for (const auto key : {"title"_L1, "content"_L1, "excerpt"_L1})
        shown.insert(key, QJsonObject{{u"raw"_s, post.value(key)}, {u"rendered"_s, post.value(key)}});
    return siteJson(shown);
}

void FakeSite::write(QJsonObject &post, const QJsonObject &fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field)
        post.insert(field.key(), field.value());
    post.insert(u"modified_gmt"_s, siteTime(m_clock.now()));
    const bool isToCome = post.value("date_gmt"_L1).toString() > siteTime(m_clock.now() + std::chrono::minutes{1});
    if (post.value("status"_L1) == "future"_L1 && !isToCome)
        post.insert(u"status"_s, u"publish"_s);
    else if (post.value("status"_L1) == "publish"_L1 && isToCome)
        post.insert(u"status"_s, u"future"_s);
}

HttpResponse FakeSite::postAt(const HttpRequest &request, qsizetype n)
{
    if (n < 0 || n >= m_posts.size())
        return said(404, R"({"code":"rest_post_invalid_id"})");
    QJsonObject &post = m_posts[n];
    if (request.method == "DELETE")
        post.insert(u"status"_s, u"trash"_s);
    else if (request.method == "POST")
        write(post, QJsonDocument::fromJson(request.body).object());
    const QByteArray shown = jsonOf(post);
    // It is published after the answer to whoever woke the timer.
    if (m_isTimed && post.value("status"_L1) == "future"_L1 && post.value("date_gmt"_L1).toString() <= siteTime(m_clock.now()))
        post.insert(u"status"_s, u"publish"_s);
    return said(200, shown);
}

void FakeSite::comment(int author, const QString &name, const QString &text)
{
    constexpr int firstComment = 500;
    const qint64 id = firstComment + m_comments.size();
    m_comments.prepend({{u"id"_s, id},
                        {u"post"_s, firstPost},
                        {u"parent"_s, 0},
                        {u"author"_s, author},
                        {u"author_name"_s, name},
                        {u"date_gmt"_s, siteTime(m_clock.now())},
                        {u"content"_s, QJsonObject{{u"rendered"_s, u"<p>%1</p>"_s.arg(text)}}},
                        {u"link"_s, u"https://site.example/?p=%1#comment-%2"_s.arg(firstPost).arg(id)},
                        {u"status"_s, u"approved"_s}});
}

HttpResponse FakeSite::answer(const HttpRequest &request)
{
    const QString path = request.url.path();
    if (path == "/"_L1 || path.isEmpty())
        return said(200, "<html></html>");
    if (path == siteRoot + '/'_L1)
        return said(200, R"({"name":"Site","home":"https://site.example","namespaces":["wp/v2"],"authentication":{"application-passwords":{}}})");
    if (path.endsWith("/users/me"_L1)) {
        QJsonObject rights;
        for (const auto right :
             {"publish_posts"_L1, "edit_published_posts"_L1, "delete_published_posts"_L1, "moderate_comments"_L1, "upload_files"_L1, "manage_categories"_L1})
            rights.insert(right, m_mayWrite);
        return said(
            200, siteJson({{u"id"_s, m_userId}, {u"name"_s, m_userName}, {u"slug"_s, m_userName}, {u"username"_s, m_userName}, {u"capabilities"_s, rights}}));
    }
    const bool isRefused = !m_refused.isEmpty() && m_asked.last().startsWith(m_refused);
    if (isRefused || (!m_mayWrite && path.contains("/posts/"_L1)))
        return said(403, R"({"code":"rest_forbidden_context","message":"Sorry, you are not allowed to edit this post.","data":{"status":403}})");
    if (path.endsWith("/media"_L1)) {
        ++m_uploads;
        m_lastUpload = request.body;
        return said(201, siteJson({{u"id"_s, 100 + m_uploads}, {u"source_url"_s, u"https://site.example/up/%1.png"_s.arg(m_uploads)}}));
    }
    if (path.endsWith("/posts"_L1) && request.method == "POST") {
        const qint64 id = firstPost + m_posts.size();
        QJsonObject post{{u"id"_s, id},
                         {u"link"_s, u"https://site.example/?p=%1"_s.arg(id)},
                         {u"date_gmt"_s, siteTime(m_clock.now())},
                         {u"categories"_s, QJsonArray{1}},
                         {u"author"_s, 1}};
        write(post, QJsonDocument::fromJson(request.body).object());
        m_posts << post;
        return said(201, jsonOf(post));
    }
    if (path.endsWith("/comments"_L1)) {
        QJsonArray comments;
        for (const QJsonObject &one : std::as_const(m_comments))
            comments.append(one);
        return said(200, QJsonDocument(comments).toJson());
    }
    if (path.contains("/posts/"_L1))
        return postAt(request, path.section(u'/', -1).toLongLong() - firstPost);
    return said(200, "[]");
}

} // namespace parvis::tests
