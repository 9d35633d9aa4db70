// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/plainwords.h"

#include "core/sync/wire/qtwire.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

/// Some sentences of Qt, as a window in French has them.
class FrenchQt final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        Q_UNUSED(disambiguation)
        Q_UNUSED(n)
        static const QHash<QString, QString> words{
            {u"QAbstractSocket/Connection refused"_s, u"Connexion refusée"_s},
            {u"QNativeSocketEngine/Connection refused"_s, u"Connexion refusée"_s},
            {u"QNativeSocketEngine/Host unreachable"_s, u"L'hôte n'est pas accessible"_s},
            {u"QHttp/Host %1 not found"_s, u"L'hôte %1 est introuvable"_s},
            {u"QSslSocket/The certificate has expired"_s, u"Le certificat a expiré"_s},
            {u"QSslSocket/Error while reading: %1"_s, u"Erreur lors de la lecture : %1"_s},
            {u"QNativeSocketEngine/Unknown error"_s, u"Erreur inconnue"_s},
            {u"QIODevice/Permission denied"_s, u"Autorisation refusée"_s},
        };
        return words.value(QString::fromUtf8(context) + u'/' + QString::fromUtf8(source));
    }
};

} // namespace

/// What Qt says of networks and files is kept in one language.
class PlainWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_french)); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_french); }

    void whatQtSaysInAnotherLanguageIsPlainEnglish_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("plain");
        QTest::newRow("a socket") << u"Connexion refusée"_s << u"Connection refused"_s;
        QTest::newRow("an engine") << u"L'hôte n'est pas accessible"_s << u"Host unreachable"_s;
        QTest::newRow("a name") << u"L'hôte pain.example est introuvable"_s << u"Host pain.example not found"_s;
        QTest::newRow("a certificate") << u"Le certificat a expiré"_s << u"The certificate has expired"_s;
        QTest::newRow("one within another") << u"Erreur lors de la lecture : Erreur inconnue"_s << u"Error while reading: Unknown error"_s;
        QTest::newRow("a file") << u"Autorisation refusée"_s << u"Permission denied"_s;
    }
    void whatQtSaysInAnotherLanguageIsPlainEnglish()
    {
        QFETCH(const QString, said);
        QFETCH(const QString, plain);
        QCOMPARE(sync::plainWords(said), plain);
        QCOMPARE(sync::plainWords(plain), plain);
    }

    void whatServicesSayStays()
    {
        for (const QString &said : {QString(), u"Jeton invalide"_s, u"HTTP 500"_s, u"L'hôte"_s})
            QCOMPARE(sync::plainWords(said), said);
    }

    void theWireKeepsWhatAnybodyCanRead()
    {
        // GIVEN a port where nobody is
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(nobody.serverPort()));
        nobody.close();
        // WHEN it is asked while the program speaks French
        FakeClock clock;
        sync::QtWire wire(clock);
        const auto answer = await(wire.send({.method = "GET", .url = url, .headers = {}, .body = {}}));
        // THEN
        QVERIFY(!answer);
        QCOMPARE(answer.error().said, u"Connection refused"_s);
    }

private:
    FrenchQt m_french;
};

QTEST_GUILESS_MAIN(PlainWordsTest)
#include "plainwordstest.moc"
