// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/window/livedesk.h"

#include <QtCore/QFile>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace parvis::live {

namespace {

/// The site, as anybody asks it.
class Site
{
public:
    Site(Desk &desk, const QUrl &address, const QString &user, const QString &password)
        : m_desk(desk)
        , m_address(address)
        , m_user(user)
        , m_password(password)
    {
    }
    [[nodiscard]] Said call(const QByteArray &method, const QString &path, const QJsonObject &body = {}) { return as(m_password, method, path, body); }
    /// With another password of the same user.
    [[nodiscard]] Said as(const QString &password, const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        const QUrl url(m_address.toString(QUrl::StripTrailingSlash) + u"/wp-json/wp/v2/"_s + path);
        const QByteArray sent = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
        return m_desk.ask(method, url, sent, sent.isEmpty() ? QByteArray() : QByteArray("application/json"),
                          "Basic " + (m_user + u':' + password).toUtf8().toBase64());
    }
    /// One post, whatever its state.
    [[nodiscard]] QJsonObject post(qint64 id) { return call("GET", u"posts/%1?context=edit"_s.arg(id)).object(); }
    /// Articles with those words in their title, but those in the trash.
    [[nodiscard]] QList<QJsonObject> articles(const QString &words)
    {
        QList<QJsonObject> found;
        const QJsonArray all = call("GET",
                                    u"posts?status=publish,future,draft,pending,private&context=edit&per_page=100&search="_s
                                        + QString::fromLatin1(QUrl::toPercentEncoding(words)))
                                   .array();
        for (const auto &one : all) {
            if (one.toObject().value("title"_L1).toObject().value("raw"_L1).toString().contains(words))
                found << one.toObject();
        }
        return found;
    }
    [[nodiscard]] QString statusOf(qint64 comment) { return call("GET", u"comments/%1?context=edit"_s.arg(comment)).object().value("status"_L1).toString(); }

private:
    Desk &m_desk;
    QUrl m_address;
    QString m_user;
    QString m_password;
};

QString rawIn(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toObject().value("raw"_L1).toString();
}

} // namespace

int withWordPress(const QStringList &arguments)
{
    if (arguments.size() != 4)
        return 2;
    QFile file(arguments.at(2));
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    Desk desk;
    const QString run = desk.run();
    Site site(desk, QUrl(arguments.at(0)), arguments.at(1), QString::fromUtf8(file.readAll()).trimmed());
    const qint64 us = site.call("GET", u"users/me"_s).object().value("id"_L1).toInteger();
    const qint64 other = site.call("GET", u"users?search="_s + arguments.at(3)).array().first().toObject().value("id"_L1).toInteger();
    // A password of its own, as a person makes one for Parvis.
    const QJsonObject made = site.call("POST", u"users/me/application-passwords"_s, {{u"name"_s, u"Parvis "_s + run}}).object();
    const QString password = made.value("password"_L1).toString();
    const qint64 talk
        = site.call("POST", u"posts"_s,
                    {{u"title"_s, u"Talk "_s + run}, {u"content"_s, u"Say something."_s}, {u"status"_s, u"publish"_s}, {u"comment_status"_s, u"open"_s}})
              .object()
              .value("id"_L1)
              .toInteger();
    if (!desk.check(u"the site is there, with both users"_s, us > 0 && other > 0 && talk > 0 && !password.isEmpty()))
        return desk.end();
    const auto says = [&](const QString &words, const QString &status) {
        return site.call("POST", u"comments"_s, {{u"post"_s, talk}, {u"author"_s, other}, {u"content"_s, words}, {u"status"_s, status}})
            .object()
            .value("id"_L1)
            .toInteger();
    };

    desk.part("Connecting, by an application password");
    desk.act(desk.channels(), u"connect"_s);
    auto &service = desk.control<QComboBox>(desk.channels(), u"Service"_s);
    service.setCurrentIndex(service.findData(u"wordpress"_s));
    desk.answerDialog(desk.channels(), u"Paste a token or password instead…"_s);
    desk.type(desk.channels(), u"Address of the site"_s, arguments.at(0));
    desk.type(desk.channels(), u"User name"_s, arguments.at(1));
    desk.type(desk.channels(), u"Application password"_s, password);
    desk.givePassphrase(desk.channels());
    QTest::keyClick(&desk.control<QLineEdit>(desk.channels(), u"Application password"_s), Qt::Key_Return);
    desk.check(u"the card says as whom we are connected"_s, Desk::awaited([&] { return Desk::says(desk.channels(), u"Connected as "_s + arguments.at(1)); }));

    desk.part("Comments, kept in order");
    const QString asked = run + u" asks something"_s;
    const qint64 held = says(asked, u"hold"_s);
    desk.check(u"a comment that is held back stands in the inbox"_s, !desk.mention(asked).isEmpty());
    desk.check(u"once"_s, desk.mentions(asked) == 1);
    desk.read(asked);
    desk.check(u"as held back"_s, Desk::awaited([&] { return Desk::says(desk.inbox(), u"Held back"_s); }));
    desk.act(desk.inbox(), u"approve-comment"_s);
    desk.check(u"approved in the window, it is on the site"_s, Desk::awaited([&] { return site.statusOf(held) == "approved"_L1; }, std::chrono::seconds(60)),
               site.statusOf(held));
    const QString answer = run + u" answers it"_s;
    desk.reply(answer);
    const auto answersThere = [&] {
        const QJsonArray all = site.call("GET", u"comments?context=edit&per_page=100&status=all&post=%1"_s.arg(talk)).array();
        QList<QJsonObject> found;
        for (const auto &one : all) {
            if (rawIn(one.toObject(), "content"_L1) == answer)
                found << one.toObject();
        }
        return found;
    };
    desk.check(
        u"the answer stands below it"_s,
        Desk::awaited([&] { return answersThere().size() == 1 && answersThere().first().value("parent"_L1).toInteger() == held; }, std::chrono::seconds(60)));
    desk.check(u"in our name"_s, !answersThere().isEmpty() && answersThere().first().value("author"_L1).toInteger() == us);
    const QString unwanted = run + u" buys watches"_s;
    const qint64 spam = says(unwanted, u"approve"_s);
    desk.check(u"another comment comes in"_s, !desk.mention(unwanted).isEmpty());
    desk.read(unwanted);
    desk.act(desk.inbox(), u"comment-is-spam"_s);
    desk.check(u"taken for spam in the window, it is on the site"_s, Desk::awaited([&] { return site.statusOf(spam) == "spam"_L1; }, std::chrono::seconds(60)),
               site.statusOf(spam));

    desk.part("An article");
    desk.control<QAbstractButton>(desk.articles(), u"New article"_s).click();
    auto &text = desk.control<QPlainTextEdit>(desk.articles(), u"Text of the article"_s);
    text.setFocus();
    const QString title = u"Bread of "_s + run;
    QTest::keyClicks(&text, u"# "_s + title);
    for (int line = 0; line < 2; ++line)
        QTest::keyClick(&text, Qt::Key_Return);
    QTest::keyClicks(&text, u"Flour & water, 1 < 2."_s);
    desk.act(desk.articles(), u"make-posts"_s);
    auto &offered = desk.control<QListWidget>(*desk.articles().window(), u"Channels"_s);
    if (!Desk::awaited([&offered] { return offered.count() == 1; }))
        desk.give(u"no channel to make a post for"_s);
    offered.setFocus();
    QTest::keyClick(&offered, Qt::Key_Space);
    desk.answerDialog(*desk.articles().window(), u"Save as ideas"_s);
    auto &ideas = desk.control<QListView>(desk.calendar(), u"Ideas"_s);
    if (!Desk::awaited([&ideas] { return ideas.model()->rowCount() == 1; }))
        desk.give(u"the post is not among the ideas"_s);
    ideas.setFocus();
    ideas.setCurrentIndex(ideas.model()->index(0, 0));
    QTest::keyClick(&ideas, Qt::Key_Return);
    desk.check(u"it leaves by itself, and says where it stands"_s, desk.leavesSoon());
    auto there = site.articles(title);
    if (!desk.check(u"it stands on the site, once"_s, there.size() == 1, QString::number(there.size())))
        return desk.end();
    const qint64 number = there.first().value("id"_L1).toInteger();
    desk.check(u"published, with its title and its words"_s,
               there.first().value("status"_L1) == "publish"_L1 && rawIn(there.first(), "title"_L1) == title
                   && rawIn(there.first(), "content"_L1).contains("Flour &amp; water, 1 &lt; 2."_L1),
               rawIn(there.first(), "content"_L1));

    desk.part("Changed, and deleted there");
    auto &again = desk.control<QPlainTextEdit>(desk.articles(), u"Text of the article"_s);
    again.setFocus();
    again.moveCursor(QTextCursor::End);
    QTest::keyClicks(&again, u" And salt."_s);
    QTest::qWait(1500);
    desk.control<QPushButton>(desk.calendar(), u"Change it there…"_s).click();
    desk.answerDialog(desk.calendar(), u"Change it there"_s);
    desk.check(u"the site has its new words, at the same number"_s,
               Desk::awaited([&] { return rawIn(site.post(number), "content"_L1).contains("And salt."_L1); }, std::chrono::seconds(60)),
               rawIn(site.post(number), "content"_L1));
    desk.check(u"and no second article"_s, site.articles(title).size() == 1);
    desk.control<QPushButton>(desk.calendar(), u"Delete it there…"_s).click();
    desk.answerDialog(desk.calendar(), u"Delete it there"_s);
    desk.check(u"it lies in the trash of the site"_s,
               Desk::awaited([&] { return site.post(number).value("status"_L1) == "trash"_L1; }, std::chrono::seconds(60)));

    desk.part("Disconnected");
    const QString told = desk.disconnect();
    desk.check(u"the window says that we are let in no more"_s, told.contains(u"lets Parvis in no more"_s), told);
    const int status = site.as(password, "GET", u"users/me"_s).status;
    desk.check(u"and the site has thrown the password away"_s, status == 401, QString::number(status));
    desk.check(u"and no other"_s, site.call("GET", u"users/me"_s).status == 200);
    static_cast<void>(site.call("DELETE", u"posts/%1?force=true"_s.arg(talk)));
    return desk.end();
}

} // namespace parvis::live
