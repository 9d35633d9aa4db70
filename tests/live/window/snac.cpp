// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/window/livedesk.h"

#include "tests/support/pictures.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrlQuery>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace parvis::live {

namespace {

const QByteArray formType = "application/x-www-form-urlencoded";

QByteArray formOf(const QList<std::pair<QString, QString>> &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields)
        form += (form.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return form;
}

/// The server, as anybody asks it.
class Snac
{
public:
    Snac(Desk &desk, const QUrl &server)
        : m_desk(desk)
        , m_server(server)
    {
    }

    /// What a person does on the page on which a program is let in: where it leads back to.
    [[nodiscard]] QUrl letIn(const QUrl &page, const QString &user, const QString &password)
    {
        const QString shown = QString::fromUtf8(m_desk.ask("GET", page).body);
        static const QRegularExpression action(u"action=\"([^\"]*)\""_s);
        static const QRegularExpression input(u"<input\\b[^>]*>"_s);
        static const QRegularExpression attribute(u"(\\w+)=(?:\"([^\"]*)\"|'([^']*)')"_s);
        QList<std::pair<QString, QString>> fields{{u"login"_s, user}, {u"passwd"_s, password}};
        for (const auto &tag : input.globalMatch(shown)) {
            QMap<QString, QString> said;
            for (const auto &one : attribute.globalMatch(tag.captured()))
                said.insert(one.captured(1), one.captured(2) + one.captured(3));
            if (said.value(u"type"_s) == u"hidden"_s)
                fields.append({said.value(u"name"_s), said.value(u"value"_s)});
        }
        return m_desk.ask("POST", page.resolved(QUrl(action.match(shown).captured(1))), formOf(fields), formType).leadsTo;
    }
    /// A token of that account, for a program that is not Parvis.
    [[nodiscard]] QByteArray token(const QString &user, const QString &password)
    {
        const QString back = u"http://127.0.0.1:9/back"_s;
        const QJsonObject program = m_desk
                                        .ask("POST", at(u"/api/v1/apps"_s),
                                             formOf({{u"client_name"_s, u"Check"_s}, {u"redirect_uris"_s, back}, {u"scopes"_s, u"read write"_s}}), formType)
                                        .object();
        QUrl page = at(u"/oauth/authorize"_s);
        page.setQuery(QUrlQuery{{u"response_type"_s, u"code"_s}, {u"client_id"_s, program.value("client_id"_L1).toString()}, {u"redirect_uri"_s, back}});
        const QString code = QUrlQuery(letIn(page, user, password)).queryItemValue(u"code"_s);
        const QByteArray form = formOf({{u"grant_type"_s, u"authorization_code"_s},
                                        {u"code"_s, code},
                                        {u"redirect_uri"_s, back},
                                        {u"client_id"_s, program.value("client_id"_L1).toString()},
                                        {u"client_secret"_s, program.value("client_secret"_L1).toString()}});
        return m_desk.ask("POST", at(u"/oauth/token"_s), form, formType).object().value("access_token"_L1).toString().toUtf8();
    }
    [[nodiscard]] Said api(const QByteArray &token, const QByteArray &method, const QString &path, const QList<std::pair<QString, QString>> &fields = {})
    {
        return m_desk.ask(method, at(path), formOf(fields), fields.isEmpty() ? QByteArray() : formType, "Bearer " + token);
    }
    /// What an account says with those words.
    [[nodiscard]] QList<QJsonObject> statuses(const QByteArray &token, const QString &account, const QString &words)
    {
        const QJsonArray all = api(token, "GET", u"/api/v1/accounts/%1/statuses?limit=40"_s.arg(account)).array();
        QList<QJsonObject> found;
        for (const auto &one : all) {
            if (one.toObject().value("content"_L1).toString().contains(words))
                found << one.toObject();
        }
        return found;
    }

private:
    [[nodiscard]] QUrl at(const QString &path) const { return QUrl(m_server.toString(QUrl::StripTrailingSlash) + path); }

    Desk &m_desk;
    QUrl m_server;
};

} // namespace

int withSnac(const QStringList &arguments)
{
    if (arguments.size() != 5)
        return 2;
    const QUrl server(arguments.at(0));
    Desk desk;
    Snac snac(desk, server);
    const QString run = desk.run();
    const QByteArray ours = snac.token(arguments.at(1), arguments.at(2));
    const QByteArray other = snac.token(arguments.at(3), arguments.at(4));
    const QJsonObject us = snac.api(ours, "GET", u"/api/v1/accounts/verify_credentials"_s).object();
    const QJsonObject them = snac.api(other, "GET", u"/api/v1/accounts/verify_credentials"_s).object();
    if (!desk.check(u"both accounts are there"_s, !us.isEmpty() && !them.isEmpty()))
        return desk.end();
    const QString ourId = us.value("id"_L1).toString();

    desk.part("Connecting, by the browser");
    desk.act(desk.channels(), u"connect"_s);
    auto &service = desk.control<QComboBox>(desk.channels(), u"Service"_s);
    service.setCurrentIndex(service.findData(u"mastodon"_s));
    desk.type(desk.channels(), u"Server or handle"_s, arguments.at(0));
    desk.givePassphrase(desk.channels());
    auto &connecting = desk.connecting();
    QUrl page;
    const auto wanted = QObject::connect(&connecting, &models::ConnectModel::browserWanted, &connecting, [&page](const QUrl &address) { page = address; });
    QTest::keyClick(&desk.control<QLineEdit>(desk.channels(), u"Server or handle"_s), Qt::Key_Return);
    desk.check(u"the page of the server is to be opened"_s, Desk::awaited([&page] { return !page.isEmpty(); }));
    QObject::disconnect(wanted);
    const QUrl back = snac.letIn(page, arguments.at(1), arguments.at(2));
    desk.check(u"it leads back to this machine"_s, back.host() == "127.0.0.1"_L1, back.toDisplayString());
    desk.check(u"and the browser shows that it may be closed"_s, desk.ask("GET", back).status != 0);
    desk.check(u"the card says as whom we are connected"_s,
               Desk::awaited([&] { return Desk::says(desk.channels(), u"Connected as @"_s + us.value("username"_L1).toString()); }));
    const QByteArray given = desk.kept().value(u"token"_s).toUtf8();
    desk.check(u"what lets in is kept, and lets in"_s, !given.isEmpty() && snac.api(given, "GET", u"/api/v1/accounts/verify_credentials"_s).status == 200);

    desk.part("A mention, and its answer");
    const QString asked = run + u" asks something"_s;
    const QJsonObject said = snac.api(other, "POST", u"/api/v1/statuses"_s,
                                      {{u"status"_s, u"@%1 %2"_s.arg(us.value("username"_L1).toString(), asked)}, {u"visibility"_s, u"public"_s}})
                                 .object();
    const QString spoken = desk.mention(asked);
    desk.check(u"it stands in the inbox, by who said it"_s, spoken.contains(them.value("username"_L1).toString(), Qt::CaseInsensitive), spoken);
    desk.check(u"once"_s, desk.mentions(asked) == 1);
    desk.read(asked);
    const QString answer = run + u" answers it"_s;
    desk.reply(u"@%1 %2"_s.arg(them.value("username"_L1).toString(), answer));
    QList<QJsonObject> answers;
    const auto isAnswered = [&] { return !(answers = snac.statuses(ours, ourId, answer)).isEmpty(); };
    desk.check(u"the answer stands there"_s, Desk::awaited(isAnswered, std::chrono::seconds(60)), desk.lastSaid());
    QTest::qWait(3000);
    answers = snac.statuses(ours, ourId, answer);
    desk.check(u"once, as an answer to a mention"_s, answers.size() == 1 && !answers.first().value("in_reply_to_id"_L1).isNull(),
               QString::number(answers.size()));
    desk.check(
        u"the one that was read"_s,
        Desk::awaited(
            [&] {
                const QJsonArray below
                    = snac.api(other, "GET", u"/api/v1/statuses/%1/context"_s.arg(said.value("id"_L1).toString())).object().value("descendants"_L1).toArray();
                return std::ranges::any_of(below, [&answer](const auto &one) { return one.toObject().value("content"_L1).toString().contains(answer); });
            },
            std::chrono::seconds(60)));

    desk.part("A post with a picture, on time");
    desk.act(desk.calendar(), u"new-post"_s);
    auto &text = desk.control<QPlainTextEdit>(desk.calendar(), u"Text"_s);
    text.setFocus();
    const QString words = run + u" bread & butter, 1 < 2"_s;
    QTest::keyClicks(&text, words);
    auto &channel = desk.control<QComboBox>(desk.calendar(), u"Channel"_s);
    channel.setFocus();
    QTest::keyClick(&channel, Qt::Key_Down);
    desk.check(u"the channel is chosen"_s, channel.currentData().toLongLong() != 0, channel.currentText());
    QTemporaryDir files;
    auto *copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(tests::fileOf(files.path(), u"loaf.png"_s, tests::pictureBytes({60, 40})))});
    QGuiApplication::clipboard()->setMimeData(copied);
    text.setFocus();
    QTest::keyClick(&text, Qt::Key_V, Qt::ControlModifier);
    auto &shows = desk.control<QPlainTextEdit>(desk.calendar(), u"Description of loaf.png"_s);
    shows.setFocus();
    QTest::keyClicks(&shows, u"A round loaf"_s);
    desk.check(u"it leaves by itself, and says where it stands"_s, desk.leavesSoon());
    const QString bare = run + u" bread"_s;
    auto there = snac.statuses(ours, ourId, bare);
    if (desk.check(u"it stands there, once"_s, there.size() == 1, QString::number(there.size()))) {
        const QJsonArray media = there.first().value("media_attachments"_L1).toArray();
        desk.check(u"with its picture, and what it shows"_s,
                   media.size() == 1 && media.first().toObject().value("description"_L1).toString() == "A round loaf"_L1,
                   QString::fromUtf8(QJsonDocument(media).toJson(QJsonDocument::Compact)));
        // snac writes signs of HTML out in some places and not in others.
        QString standing = there.first().value("content"_L1).toString();
        standing.replace("&lt;"_L1, "<"_L1).replace("&amp;"_L1, "&"_L1);
        desk.check(u"with all its signs"_s, standing.contains("bread & butter, 1 < 2"_L1), there.first().value("content"_L1).toString());
    }

    desk.part("Changed, and deleted there");
    desk.control<QPushButton>(desk.calendar(), u"Change it there…"_s).click();
    auto &changed = desk.control<QPlainTextEdit>(desk.calendar(), u"What it is to say"_s);
    const QString other2 = run + u" cake"_s;
    changed.setPlainText(other2);
    desk.answerDialog(desk.calendar(), u"Change it there"_s);
    desk.check(u"it says so there"_s, Desk::awaited([&] { return snac.statuses(ours, ourId, other2).size() == 1; }, std::chrono::seconds(60)));
    desk.check(u"and nothing of the former words"_s, snac.statuses(ours, ourId, bare).isEmpty());
    desk.control<QPushButton>(desk.calendar(), u"Delete it there…"_s).click();
    desk.answerDialog(desk.calendar(), u"Delete it there"_s);
    desk.check(u"it is gone there"_s, Desk::awaited([&] { return snac.statuses(ours, ourId, other2).isEmpty(); }, std::chrono::seconds(60)));
    desk.check(u"and the window says so"_s, Desk::awaited([&] { return Desk::says(desk.calendar(), u"has been deleted there"_s); }));

    desk.part("Disconnected");
    const QString told = desk.disconnect();
    desk.check(u"the window says that we are let in no more"_s, told.contains(u"lets Parvis in no more"_s), told);
    const int status = snac.api(given, "GET", u"/api/v1/accounts/verify_credentials"_s).status;
    desk.check(u"and so says the server"_s, status >= 400, QString::number(status));
    desk.check(u"nothing is kept here"_s, desk.kept().isEmpty());
    return desk.end();
}

} // namespace parvis::live
