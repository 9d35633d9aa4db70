// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/window/livedesk.h"

#include "core/store/channels/channelstore.h"
#include "core/sync/secrets/sealedsecrets.h"
#include "tests/support/await.h"
#include "ui/inbox/mentionlistview.h"
#include "ui/widgets/theme.h"

#include <QtCore/QUuid>
#include <QtGui/QAction>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace parvis::live {

using models::PlaceId;

namespace {

const QString livePassphrase = u"a passphrase of a test"_s;

void tell(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

std::unique_ptr<store::Database> madeWorkspace(const QString &path)
{
    if (const auto made = store::Database::create(path, u"Live"_s, QTimeZone::utc()); !made)
        qFatal("no workspace: %s", qPrintable(made.error().detail));
    auto opened = store::Database::open(path);
    if (!opened)
        qFatal("no workspace: %s", qPrintable(opened.error().detail));
    return std::move(*opened);
}

} // namespace

/// The session, and what outlives one.
struct Desk::Running
{
    explicit Running(const QString &folder)
        : pause(preferences, clock)
        , session(
              madeWorkspace(folder + u"/live.parvis"_s),
              app::Session::Shared{
                  .http = http, .links = links, .clock = clock, .connectivity = connectivity, .preferences = preferences, .pause = pause, .display = display})
    {
    }

    domain::SystemClock clock;
    models::Preferences preferences;
    models::Connectivity connectivity;
    models::NoticePause pause;
    tests::FakeDisplay display;
    sync::QtHttpClient http;
    sync::LinkAsker links;
    app::Session session;
};

Desk::Desk()
    : m_run(u"run"_s + QUuid::createUuid().toString(QUuid::Id128).first(8))
{
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QLocale::setDefault(QLocale(u"en_GB"_s));
    ui::theme::apply(ui::theme::Scheme::Light);
    {
        models::Preferences preferences;
        preferences.setUndoPeriod(std::chrono::seconds(0));
        preferences.setInboxGrouped(false);
    }
    m_running = std::make_unique<Running>(m_folder.path());
    QObject::connect(&m_running->session.messages(), &models::Messages::posted, &m_asking,
                     [this](const models::Message &message) { m_lastSaid = message.sentence; });
    ui::MainWindow &window = m_running->session.window();
    constexpr QSize size(1280, 960);
    window.resize(size);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowExposed(&window))
        give(u"the window does not show"_s);
}

Desk::~Desk() = default;

void Desk::part(const char *title) const
{
    tell(QString::fromUtf8(title));
}

bool Desk::check(const QString &what, bool isTrue, const QString &told)
{
    ++m_checks;
    m_bad += isTrue ? 0 : 1;
    tell((isTrue ? u"ok       "_s : u"NOT OK   "_s) + what + (isTrue || told.isEmpty() ? QString() : u"   "_s + told));
    return isTrue;
}

void Desk::give(const QString &why) const
{
    tell(u"NOT OK   "_s + why + u"   (the window said last: “"_s + m_lastSaid + u"”)"_s);
    if (const QString folder = qEnvironmentVariable("PARVIS_LIVE_PICTURES"); !folder.isEmpty())
        m_running->session.window().grab().save(folder + u"/given-up.png"_s);
    std::_Exit(1);
}

int Desk::end() const
{
    tell(u"%1 checks, %2"_s.arg(m_checks).arg(m_bad == 0 ? u"all good"_s : u"%1 not good"_s.arg(m_bad)));
    return m_bad == 0 ? 0 : 1;
}

bool Desk::awaited(const std::function<bool()> &look, std::chrono::seconds patience)
{
    return QTest::qWaitFor(look, QDeadlineTimer(patience));
}

Said Desk::ask(const QByteArray &method, const QUrl &url, const QByteArray &body, const QByteArray &type, const QByteArray &authorization)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!type.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    const std::unique_ptr<QNetworkReply> reply(m_asking.sendCustomRequest(request, method, body));
    if (!awaited([&reply] { return reply->isFinished(); }, std::chrono::seconds(120)))
        give(u"no answer of "_s + url.toDisplayString());
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .body = reply->readAll(),
            .leadsTo = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl()};
}

models::ConnectModel &Desk::connecting()
{
    return m_running->session.channels().connecting();
}

QWidget &Desk::place(PlaceId id)
{
    ui::MainWindow &window = m_running->session.window();
    if (window.currentPlace() != id)
        window.choosePlace(id);
    return *window.page(id);
}

void Desk::act(const QWidget &page, const QString &id)
{
    auto *action = page.findChild<QAction *>(id);
    if (!action || !awaited([action] { return action->isEnabled(); }, std::chrono::seconds(15)))
        give(u"“%1” cannot be done: %2"_s.arg(id, action ? action->toolTip() : u"there is no such action"_s));
    action->trigger();
}

void Desk::runVerb(ui::Page &page, const QString &title)
{
    const auto commands = page.commands();
    const auto found = std::ranges::find_if(commands, [&title](const models::Command &command) { return command.title.startsWith(title); });
    if (found == commands.end())
        give(u"nothing is offered as “%1”"_s.arg(title));
    found->run();
}

void Desk::type(const QWidget &page, const QString &field, const QString &text)
{
    auto &line = control<QLineEdit>(page, field);
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, text);
}

void Desk::answerDialog(const QWidget &page, const QString &text)
{
    QAbstractButton *found = nullptr;
    const auto look = [&] {
        const auto dialogs = page.window()->findChildren<QDialog *>();
        for (const QDialog *dialog : dialogs) {
            const auto buttons = dialog->findChildren<QAbstractButton *>();
            for (QAbstractButton *button : buttons) {
                if (dialog->isVisible() && button->isVisible() && button->isEnabled() && button->text().remove(u'&') == text)
                    found = button;
            }
        }
        return found != nullptr;
    };
    if (!awaited(look, std::chrono::seconds(15)))
        give(u"no dialog with “%1”"_s.arg(text));
    found->click();
}

bool Desk::says(const QWidget &page, const QString &text)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->isVisibleTo(label->window()) && label->text().contains(text); });
}

void Desk::givePassphrase(const QWidget &page)
{
    QLineEdit *field = nullptr;
    static_cast<void>(awaited([&] { return (field = tests::named<QLineEdit>(page, u"Passphrase"_s)) != nullptr; }, std::chrono::seconds(5)));
    if (!field)
        return;
    QTest::keyClicks(field, livePassphrase);
    // Of a file that is new it is asked twice.
    auto *again = tests::named<QLineEdit>(page, u"Passphrase, once more"_s);
    if (again && again->isVisibleTo(again->window()))
        QTest::keyClicks(again, livePassphrase);
}

int Desk::mentions(const QString &words)
{
    const auto &list = control<ui::MentionListView>(inbox(), u"Mentions"_s);
    int found = 0;
    for (int row = 0; row < list.model()->rowCount(); ++row)
        found += list.model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(words) ? 1 : 0;
    return found;
}

QString Desk::mention(const QString &words, std::chrono::seconds patience)
{
    const QDeadlineTimer end(patience);
    auto *page = qobject_cast<ui::Page *>(&channels());
    const auto &list = control<ui::MentionListView>(inbox(), u"Mentions"_s);
    while (!end.hasExpired()) {
        runVerb(*page, u"Fetch "_s);
        for (int look = 0; look < 10; ++look) {
            QTest::qWait(300);
            for (int row = 0; row < list.model()->rowCount(); ++row) {
                const QString spoken = list.model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
                if (spoken.contains(words))
                    return spoken;
            }
        }
    }
    return {};
}

void Desk::read(const QString &words)
{
    auto &list = control<ui::MentionListView>(inbox(), u"Mentions"_s);
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        if (list.model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(words)) {
            list.setFocus();
            list.selectRow(row);
            break;
        }
    }
    if (!awaited([&] { return says(inbox(), words); }, std::chrono::seconds(15)))
        give(u"the mention “%1” does not show"_s.arg(words));
}

void Desk::reply(const QString &text)
{
    act(inbox(), u"reply"_s);
    auto &field = control<QPlainTextEdit>(inbox(), u"Reply"_s);
    // Keys that begin something are heard by the active window alone.
    field.window()->activateWindow();
    if (!QTest::qWaitForWindowActive(field.window()))
        give(u"the window does not become the active one"_s);
    field.setFocus();
    QTest::keyClicks(&field, text);
    // Nobody types this fast: how the channel answers may not be known yet.
    const auto *send = inbox().findChild<QAction *>(u"send"_s);
    if (!send || !awaited([send] { return send->isEnabled(); }, std::chrono::seconds(15)))
        give(u"the reply cannot be sent"_s);
    QTest::keyClick(&field, Qt::Key_Return, Qt::ControlModifier);
}

bool Desk::leavesSoon()
{
    // What was typed last is kept first: what a picture shows, above all.
    static_cast<void>(awaited([] { return false; }, std::chrono::seconds(3)));
    act(calendar(), u"send-now"_s);
    return awaited([this] { return tests::named<QPushButton>(calendar(), u"Copy the address"_s) != nullptr; }, std::chrono::seconds(120));
}

QString Desk::disconnect()
{
    m_lastSaid.clear();
    runVerb(*qobject_cast<ui::Page *>(&channels()), u"Disconnect "_s);
    answerDialog(channels(), u"Disconnect"_s);
    static_cast<void>(awaited([this] { return !m_lastSaid.isEmpty(); }));
    return m_lastSaid;
}

domain::Secret Desk::kept()
{
    const auto summaries = tests::await(store::ChannelStore(m_running->session.database()).summaries());
    if (!summaries || summaries->isEmpty())
        return {};
    const domain::Channel channel = summaries->constFirst().channel;
    sync::SealedSecrets sealed(sync::SealedSecrets::usualPath(), livePassphrase.toUtf8());
    const QString name = sync::secretName(m_running->session.database().id().toString(QUuid::Id128), channel.service, channel.address);
    return tests::await(sealed.read(name)).value_or(domain::Secret());
}

} // namespace parvis::live
