// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/micropub/webmention.h"

#include "core/connectors/trouble.h"
#include "core/domain/channels/serveraddress.h"
#include "core/formats/html/htmlrels.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis::connectors::webmention {

namespace {

void addLink(QList<QUrl> &links, QUrl url)
{
    url.setFragment(QString());
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (url.isValid() && isWeb && !url.host().isEmpty() && !links.contains(url))
        links << url;
}

/// By its name or number alone; where a name leads, the wire looks (HttpRequest::isForStrangers).
bool isNearby(const QString &host)
{
    static const QRegularExpression four(
        uR"(^(10|127|0)(\.\d{1,3}){3}$|^192\.168(\.\d{1,3}){2}$|^169\.254(\.\d{1,3}){2}$|^172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}$)"_s);
    static const QRegularExpression six(uR"(^(::1?|f[cde][0-9a-f]{2}:.*|::ffff:.*)$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QStringList endings{u".localhost"_s, u".local"_s, u".internal"_s, u".lan"_s, u".home.arpa"_s, u".test"_s};
    const QString name = host.toLower();
    const bool isNamed = std::ranges::any_of(endings, [&name](const QString &ending) { return name.endsWith(ending); });
    return domain::isThisMachine(name) || isNamed || four.match(name).hasMatch() || six.match(name).hasMatch();
}

HttpRequest forStrangers(HttpRequest request, const QUrl &source)
{
    // From a site on this machine one may go to another there, and from nowhere by a name that only leads there.
    request.isForStrangers = !isNearby(source.host()) || !isNearby(request.url.host());
    return request;
}

} // namespace

QList<QUrl> linksIn(const QString &text)
{
    static const QRegularExpression address(uR"(https?://[^\s<>"“”«»]+)"_s);
    QList<QUrl> links;
    for (auto found = address.globalMatch(text); found.hasNext();) {
        QString one = found.next().captured();
        // What ends a sentence ends no address; a bracket belongs to it where it opens there.
        static const QString ends = u".,;:!?'’…"_s;
        while (!one.isEmpty() && (ends.contains(one.back()) || (one.endsWith(u')') && one.count(u'(') < one.count(u')'))))
            one.chop(1);
        addLink(links, QUrl(one));
    }
    return links;
}

QList<QUrl> linksInHtml(const QString &html)
{
    QList<QUrl> links;
    const auto targets = formats::htmlTargets(html, {});
    for (const QUrl &target : targets)
        addLink(links, target);
    return links;
}

bool mayBeTold(const QUrl &target, const QUrl &source)
{
    if (target.adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash) == source.adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash))
        return false;
    if (isNearby(target.host()))
        return isNearby(source.host());
    return target.scheme() == "https"_L1;
}

Exchange<QUrl> endpointOf(QUrl target, QUrl source)
{
    HttpRequest request = forStrangers(getRequest(target), source);
    request.headers.append("Accept", "text/html, application/xhtml+xml, */*;q=0.1");
    const Given given = co_await ask(request);
    if (!given)
        co_return std::unexpected(given.error());
    if (given->status == 429 || given->status >= 500)
        co_return std::unexpected(troubleOf(*given, u"HTTP %1"_s.arg(given->status)));
    QUrl endpoint = linkOf(*given, "webmention");
    const QByteArray type = given->headers.value("Content-Type").toLower();
    if (endpoint.isEmpty() && given->isGood() && (type.isEmpty() || type.contains("html"))) {
        const auto links = formats::htmlRels(QString::fromUtf8(given->body), given->url);
        const auto link = std::ranges::find_if(links, [](const formats::HtmlRel &one) { return one.rels.contains("webmention"_L1); });
        if (link != links.cend())
            endpoint = link->url;
    }
    endpoint.setFragment(QString());
    const bool isWeb = endpoint.scheme() == "https"_L1 || endpoint.scheme() == "http"_L1;
    if (!endpoint.isValid() || !isWeb || !mayBeTold(endpoint, source))
        co_return QUrl();
    co_return endpoint;
}

Exchange<QString> tell(QUrl source, QUrl target)
{
    const auto endpoint = co_await endpointOf(target, source);
    if (!endpoint) {
        if (domain::passes(endpoint.error().kind))
            co_return std::unexpected(endpoint.error());
        co_return u"not asked: %1"_s.arg(endpoint.error().said);
    }
    if (endpoint->isEmpty())
        co_return u"nobody takes it"_s;
    QUrlQuery form;
    form.addQueryItem(u"source"_s, QString::fromLatin1(QUrl::toPercentEncoding(source.toString(QUrl::FullyEncoded))));
    form.addQueryItem(u"target"_s, QString::fromLatin1(QUrl::toPercentEncoding(target.toString(QUrl::FullyEncoded))));
    // Told twice it is told once (3.2.4, "Updating existing Webmentions").
    const Given given = co_await ask(forStrangers(formRequest(*endpoint, form, Effect::Repeatable), source));
    if (!given) {
        if (domain::passes(given.error().kind))
            co_return std::unexpected(given.error());
        co_return u"not asked: %1"_s.arg(given.error().said);
    }
    if (given->isGood())
        co_return u"sent"_s;
    const domain::Trouble trouble = troubleOf(*given, u"HTTP %1"_s.arg(given->status));
    if (trouble.kind == domain::Trouble::Kind::RateLimited || trouble.kind == domain::Trouble::Kind::ServerTrouble)
        co_return std::unexpected(trouble);
    co_return u"refused: HTTP %1"_s.arg(given->status);
}

} // namespace parvis::connectors::webmention
