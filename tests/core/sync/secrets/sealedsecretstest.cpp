// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/secrets/sealedsecrets.h"

#include "tests/support/await.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using Kind = domain::Error::Kind;

class SealedSecretsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"below/secrets.sealed"_s); }

private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }

    void whatIsKeptComesBackInAnotherProcess()
    {
        {
            sync::SealedSecrets secrets(path(), "a passphrase");
            QVERIFY(await(secrets.write(u"one"_s, {{u"token"_s, u"t0ken é"_s}})));
            QVERIFY(await(secrets.write(u"two"_s, {{u"user"_s, u"us"_s}, {u"password"_s, u"p"_s}})));
        }
        sync::SealedSecrets again(path(), "a passphrase");
        QCOMPARE(*await(again.read(u"one"_s)), (domain::Secret{{u"token"_s, u"t0ken é"_s}}));
        QVERIFY(await(again.remove(u"one"_s)));
        QCOMPARE(await(again.read(u"one"_s)).error().kind, Kind::NotFound);
        QCOMPARE(*await(again.read(u"two"_s)), (domain::Secret{{u"user"_s, u"us"_s}, {u"password"_s, u"p"_s}}));
    }

    void theFileSaysNothingAndIsItsUsersAlone()
    {
        sync::SealedSecrets secrets(path(), "a passphrase");
        QVERIFY(await(secrets.write(u"mastodon"_s, {{u"token"_s, u"t0ken"_s}})));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("t0ken"));
        QVERIFY(!bytes.contains("mastodon"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

    void aPassphraseThatWasChosenStays()
    {
        // GIVEN that nothing is to be kept yet: a feed that anybody may read
        QVERIFY(sync::SealedSecrets(path(), "a passphrase").openOrMake());
        QVERIFY(QFile::exists(path()));
        QVERIFY(sync::SealedSecrets(path(), "a passphrase").openOrMake());
        QCOMPARE(sync::SealedSecrets(path(), "another").openOrMake().error().kind, Kind::Unreadable);
        // WHEN something is kept, it is not made anew
        sync::SealedSecrets secrets(path(), "a passphrase");
        QVERIFY(await(secrets.write(u"one"_s, {{u"token"_s, u"t0ken"_s}})));
        QVERIFY(secrets.openOrMake());
        QVERIFY(await(secrets.read(u"one"_s)));
    }

    void anotherPassphraseOpensAndOverwritesNothing()
    {
        sync::SealedSecrets secrets(path(), "a passphrase");
        QVERIFY(await(secrets.write(u"one"_s, {{u"token"_s, u"t0ken"_s}})));
        sync::SealedSecrets other(path(), "another");
        QCOMPARE(other.tryOpen().error().kind, Kind::Unreadable);
        QCOMPARE(await(other.read(u"one"_s)).error().kind, Kind::Unreadable);
        QCOMPARE(await(other.write(u"one"_s, {{u"token"_s, u"x"_s}})).error().kind, Kind::Unreadable);
        QVERIFY(await(secrets.read(u"one"_s)));
    }

    void aDamagedFileIsSaidToBe_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("empty") << 0;
        QTest::newRow("the beginning") << 10;
        QTest::newRow("without its end") << 80;
    }
    void aDamagedFileIsSaidToBe()
    {
        QFETCH(int, cut);
        sync::SealedSecrets secrets(path(), "a passphrase");
        QVERIFY(await(secrets.write(u"one"_s, {{u"token"_s, u"t0ken"_s}})));
        QVERIFY(QFile::resize(path(), cut));
        QCOMPARE(await(secrets.read(u"one"_s)).error().kind, Kind::Unreadable);
    }

    void nothingIsNeverWrittenOverSomething()
    {
        sync::SealedSecrets secrets(path(), "a passphrase");
        QVERIFY(await(secrets.write(u"one"_s, {{u"token"_s, u"t0ken"_s}})));
        QCOMPARE(await(secrets.write(u"one"_s, {})).error().kind, Kind::Invalid);
        QVERIFY(await(secrets.read(u"one"_s)));
    }
};

QTEST_GUILESS_MAIN(SealedSecretsTest)
#include "sealedsecretstest.moc"
