// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvis/session.h"
#include "tests/support/fakedisplay.h"
#include "tests/ui/named.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

#include <functional>
#include <optional>

namespace parvis::live {

/// What a server says for itself, asked without Parvis.
struct Said
{
    int status = 0;
    QByteArray body;
    QUrl leadsTo;   ///< of an answer that leads elsewhere; it is not followed

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
};

/// The window of the program over a workspace that is thrown away, with the clock and the network of this machine, and checks that are counted as those of
/// tests/live/peers are.
class Desk
{
public:
    Desk();
    ~Desk();
    Q_DISABLE_COPY_MOVE(Desk)

    /// What this run writes everywhere, so that nothing of another one is taken for its own.
    [[nodiscard]] const QString &run() const { return m_run; }
    void part(const char *title) const;
    bool check(const QString &what, bool isTrue, const QString &told = {});
    /// Lets the window live until that is so, or for so long.
    [[nodiscard]] static bool awaited(const std::function<bool()> &look, std::chrono::seconds patience = std::chrono::seconds(40));
    /// The number of checks, said; how the program ends.
    [[nodiscard]] int end() const;

    /// Asks a server, as anybody may: not by what Parvis is made of. `body` is sent where there is a method for it.
    [[nodiscard]] Said ask(const QByteArray &method, const QUrl &url, const QByteArray &body = {}, const QByteArray &type = {},
                           const QByteArray &authorization = {});

    [[nodiscard]] models::ConnectModel &connecting();
    /// The page of a place, shown.
    [[nodiscard]] QWidget &place(models::PlaceId id);
    [[nodiscard]] QWidget &channels() { return place(models::PlaceId::Channels); }
    [[nodiscard]] QWidget &inbox() { return place(models::PlaceId::Inbox); }
    [[nodiscard]] QWidget &calendar() { return place(models::PlaceId::Calendar); }
    [[nodiscard]] QWidget &articles() { return place(models::PlaceId::Articles); }
    /// A control by its accessible name, awaited; ends the run where there is none.
    template<class T>
    [[nodiscard]] T &control(const QWidget &page, const QString &name)
    {
        T *found = nullptr;
        if (!awaited([&] { return (found = tests::named<T>(page, name)) && found->isEnabled(); }, std::chrono::seconds(15)))
            give(QStringLiteral("no control “%1”").arg(name));
        return *found;
    }
    /// Runs an action of a page, once it can be run.
    void act(const QWidget &page, const QString &id);
    /// Runs what the page offers under a title that begins so.
    void runVerb(ui::Page &page, const QString &title);
    /// Types into a field in the place of what it says.
    void type(const QWidget &page, const QString &field, const QString &text);
    /// Clicks the button of the dialog that is open.
    void answerDialog(const QWidget &page, const QString &text);
    [[nodiscard]] static bool says(const QWidget &page, const QString &text);

    /// Writes the passphrase, where one is asked for.
    void givePassphrase(const QWidget &page);
    /// Fetches until a mention with those words is here: what a screen reader says of it. Empty where none came.
    [[nodiscard]] QString mention(const QString &words, std::chrono::seconds patience = std::chrono::seconds(90));
    /// How many with those words there are.
    [[nodiscard]] int mentions(const QString &words);
    /// Reads the mention with those words.
    void read(const QString &words);
    /// What the window said last, below.
    [[nodiscard]] const QString &lastSaid() const { return m_lastSaid; }
    /// Answers what is read.
    void reply(const QString &text);
    /// Gives the opened post a time soon, and waits until it has left. False where it does not.
    [[nodiscard]] bool leavesSoon();
    /// Disconnects the channel, saying yes; what the window says then.
    [[nodiscard]] QString disconnect();
    /// What lets Parvis in to the channel, as it is kept.
    [[nodiscard]] domain::Secret kept();
    /// Says why, and ends.
    [[noreturn]] void give(const QString &why) const;

private:
    struct Running;

    QString m_run;
    QNetworkAccessManager m_asking;
    QTemporaryDir m_folder;
    QString m_lastSaid;
    std::unique_ptr<Running> m_running;
    int m_checks = 0;
    int m_bad = 0;
};

/// A day with a server of Mastodon's interface: SERVER USER PASSWORD OTHER OTHER_PASSWORD.
int withSnac(const QStringList &arguments);
/// A day with a site of WordPress: SITE USER PASSWORD_FILE OTHER.
int withWordPress(const QStringList &arguments);

} // namespace parvis::live
