// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/tlsproblem.h"
#include "core/sync/wire/curlwire.h"
#include "core/sync/wire/qtwire.h"

#include "tests/core/sync/wire/linepeer.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/loopbackserver.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslServer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::TlsProblem;
using domain::Trouble;

namespace {

/// Certificates of this key, for nobody but this test: of this machine until 2120, of other.example, and of this machine until 2021.
constexpr auto tlsKey = R"(-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIBgVY9QrPufshdwgmzekJBheTnDGNk9sh98kK9PBx7qXoAoGCCqGSM49
AwEHoUQDQgAExbW4h7IoYeXEeN0ZQpJLBmvrej1gR2BkVHuZS97dXi6+isvjqwz0
Sg6Fi61EnKIHo202rVsE52g61yxOIOtKfw==
-----END EC PRIVATE KEY-----
)";
constexpr auto tlsOfLocalhost = R"(-----BEGIN CERTIFICATE-----
MIIBZzCCAQ2gAwIBAgIBAzAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMW1uIeyKGHlxHjd
GUKSSwZr63o9YEdgZFR7mUve3V4uvorL46sM9EoOhYutRJyiB6NtNq1bBOdoOtcs
TiDrSn+jTjBMMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAPBgNVHRMBAf8E
BTADAQH/MB0GA1UdDgQWBBRClKPjukfALbdz8TNRDEHHEl3JJTAKBggqhkjOPQQD
AgNIADBFAiBg2JW+sCIDIo8KGUL2Kug4N6dPSDx1EVsIrlDjPwZCmwIhAPLOH2A1
FbNpdQOO6UREEcb833Q3KFy0xUGYuUJ4dt3I
-----END CERTIFICATE-----
)";
constexpr auto tlsOfAnother = R"(-----BEGIN CERTIFICATE-----
MIIBbTCCAROgAwIBAgIBAzAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1vdGhlci5l
eGFtcGxlMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYD
VQQDDA1vdGhlci5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExbW4
h7IoYeXEeN0ZQpJLBmvrej1gR2BkVHuZS97dXi6+isvjqwz0Sg6Fi61EnKIHo202
rVsE52g61yxOIOtKf6NMMEowGAYDVR0RBBEwD4INb3RoZXIuZXhhbXBsZTAPBgNV
HRMBAf8EBTADAQH/MB0GA1UdDgQWBBRClKPjukfALbdz8TNRDEHHEl3JJTAKBggq
hkjOPQQDAgNIADBFAiEA7PKVflrr2amHo83VYUJz4Dq85cGE6YygYe7aQVBy6IEC
IHuhK+IGdpk7as7bzld0IGBKbfKiJhU13yCcrSPJTQp9
-----END CERTIFICATE-----
)";
constexpr auto tlsOfThePast = R"(-----BEGIN CERTIFICATE-----
MIIBZTCCAQugAwIBAgIBBDAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwHhcNMjAwMTAxMDAwMDAwWhcNMjEwMTAxMDAwMDAwWjAUMRIwEAYDVQQDDAls
b2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATFtbiHsihh5cR43RlC
kksGa+t6PWBHYGRUe5lL3t1eLr6Ky+OrDPRKDoWLrUScogejbTatWwTnaDrXLE4g
60p/o04wTDAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwDwYDVR0TAQH/BAUw
AwEB/zAdBgNVHQ4EFgQUQpSj47pHwC23c/EzUQxBxxJdySUwCgYIKoZIzj0EAwID
SAAwRQIgDabRC2zBZRhGOMPQbu81SzEn7o9/yco081UoBjA+KK0CIQCev08KS87b
J12jZDpCRu8T05Mb2LbXgINr0K2zgR7acg==
-----END CERTIFICATE-----
)";

/// A server that speaks TLS, and greets as a mail server does once somebody trusts it.
class TlsPeer
{
public:
    explicit TlsPeer(const QByteArray &certificate)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(certificate));
        configuration.setPrivateKey(QSslKey(QByteArray(tlsKey), QSsl::Ec));
        m_server.setSslConfiguration(configuration);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("nobody listens");
    }
    [[nodiscard]] QUrl url(const QString &scheme) const { return QUrl(u"%1://127.0.0.1:%2/"_s.arg(scheme).arg(m_server.serverPort())); }

private:
    QSslServer m_server;
};

QByteArray certificateCalled(const QString &name)
{
    return name == "another"_L1 ? tlsOfAnother : name == "past"_L1 ? tlsOfThePast : tlsOfLocalhost;
}

} // namespace

/// Why no safe connection came about is told by what is wrong.
class TlsTest : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

private Q_SLOTS:
    void whatIsWrongIsSaidOfTheWeb_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<TlsProblem::Kind>("kind");
        QTest::newRow("nobody signed it whom this machine trusts") << u"localhost"_s << TlsProblem::Kind::Untrusted;
        QTest::newRow("another host's") << u"another"_s << TlsProblem::Kind::OtherHost;
        QTest::newRow("expired") << u"past"_s << TlsProblem::Kind::Expired;
    }
    void whatIsWrongIsSaidOfTheWeb()
    {
        QFETCH(QString, certificate);
        QFETCH(TlsProblem::Kind, kind);
        const TlsPeer peer(certificateCalled(certificate));
        sync::QtWire wire(m_clock);
        const auto given = await(wire.send({.url = peer.url(u"https"_s)}));
        QVERIFY(!given);
        QCOMPARE(given.error().kind, Trouble::Kind::Unreachable);
        QCOMPARE(domain::tlsProblemIn(given.error()), std::optional(TlsProblem{.kind = kind, .host = u"127.0.0.1"_s}));
    }

    void whatIsWrongIsSaidOfMail_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<TlsProblem::Kind>("kind");
        QTest::newRow("nobody signed it whom this machine trusts") << u"localhost"_s << u"another"_s << TlsProblem::Kind::Untrusted;
        QTest::newRow("another host's") << u"another"_s << u"another"_s << TlsProblem::Kind::OtherHost;
        QTest::newRow("expired") << u"past"_s << u"past"_s << TlsProblem::Kind::Expired;
    }
    void whatIsWrongIsSaidOfMail()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, authority);
        QFETCH(TlsProblem::Kind, kind);
        // GIVEN an authority of one's own
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(certificateCalled(authority));
        file.close();
        qputenv("PARVIS_CA_FILE", file.fileName().toUtf8());
        const TlsPeer peer(certificateCalled(certificate));
        sync::CurlWire wire(m_clock);
        const auto given = await(wire.transfer({.url = peer.url(u"imaps"_s), .user = u"ada"_s, .password = u"x"_s, .command = "NOOP"}));
        qunsetenv("PARVIS_CA_FILE");
        QVERIFY(!given);
        QVERIFY2(domain::tlsProblemIn(given.error()), qPrintable(given.error().said));
        QCOMPARE(*domain::tlsProblemIn(given.error()), (TlsProblem{.kind = kind, .host = u"127.0.0.1"_s}));
    }

    void anAuthorityThatCannotBeReadIsNamed()
    {
        qputenv("PARVIS_CA_FILE", "/nowhere/at/all.pem");
        const TlsPeer peer(tlsOfLocalhost);
        sync::CurlWire wire(m_clock);
        const auto given = await(wire.transfer({.url = peer.url(u"imaps"_s), .user = u"ada"_s, .password = u"x"_s, .command = "NOOP"}));
        qunsetenv("PARVIS_CA_FILE");
        QCOMPARE(given.error().said, u"the file that PARVIS_CA_FILE names cannot be read"_s);
    }

    void whoSpeaksNoTlsIsSaidToSpeakNone()
    {
        LinePeer web("HTTP/1.1 400 Bad Request\r\n\r\n", [](const QByteArray &) { return QByteArray("silence"); });
        sync::QtWire wire(m_clock);
        const auto given = await(wire.send({.url = web.url(u"https"_s, u"/a"_s)}));
        QVERIFY(!given);
        QVERIFY2(domain::tlsProblemIn(given.error()), qPrintable(given.error().said));
        QCOMPARE(domain::tlsProblemIn(given.error())->kind, TlsProblem::Kind::NoTls);
        LinePeer mail("* OK here\r\n", [](const QByteArray &) { return QByteArray("silence"); });
        sync::CurlWire transfers(m_clock);
        const auto answered = await(transfers.transfer({.url = mail.url(u"imaps"_s), .user = u"ada"_s, .password = u"x"_s, .command = "NOOP"}));
        QVERIFY(!answered);
        QVERIFY2(domain::tlsProblemIn(answered.error()), qPrintable(answered.error().said));
        QCOMPARE(domain::tlsProblemIn(answered.error())->kind, TlsProblem::Kind::NoTls);
    }

    void aTimeoutIsSaidAsOne()
    {
        LoopbackServer web;
        web.answer("/a", {.status = "200 OK", .headers = {}, .body = {}, .promisedLength = -1, .isSilent = true});
        sync::QtWire wire(m_clock, {.idle = 200ms});
        QCOMPARE(await(wire.send({.url = web.url(u"/a"_s)})).error().said, u"silent for 0.2 s"_s);
        LinePeer mail({}, [](const QByteArray &) { return QByteArray("silence"); });
        sync::CurlWire transfers(m_clock, {.idle = 200ms});
        const auto silent = await(transfers.transfer({.url = mail.url(u"imap"_s), .user = u"ada"_s, .password = u"x"_s, .command = "NOOP"}));
        QCOMPARE(silent.error().said, u"silent for 0.2 s"_s);
        QCOMPARE(domain::tlsProblemIn(silent.error()), std::optional<TlsProblem>());
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tlstest.moc"
