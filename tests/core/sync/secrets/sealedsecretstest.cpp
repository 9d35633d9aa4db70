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

    void itsPassphraseIsChangedWholeOrNotAtAll()
    {
        sync::SealedSecrets secrets(path(), "a passphrase");
        QVERIFY(await(secrets.write(u"one"_s, {{u"token"_s, u"t0ken"_s}})));
        // WHEN the present one is wrong, or the next one too short
        QCOMPARE(secrets.changePassphrase("not that", "the next one").error().kind, Kind::Refused);
        QCOMPARE(secrets.changePassphrase("a passphrase", "seven77").error().kind, Kind::Invalid);
        // THEN all is as it was
        QVERIFY(await(secrets.read(u"one"_s)));
        QVERIFY(sync::SealedSecrets(path(), "a passphrase").tryOpen());
        // WHEN it is changed
        sync::SealedSecrets elsewhere(path(), "a passphrase");
        QVERIFY(await(elsewhere.read(u"one"_s)));
        QVERIFY(secrets.changePassphrase("a passphrase", "the next one"));
        // THEN who changed it goes on, and the former one opens it no more, not even for who had it open
        QVERIFY(await(secrets.read(u"one"_s)));
        QVERIFY(await(secrets.write(u"two"_s, {{u"token"_s, u"other"_s}})));
        QVERIFY(!elsewhere.stillOpens());
        QCOMPARE(await(elsewhere.read(u"one"_s)).error().kind, Kind::Unreadable);
        sync::SealedSecrets again(path(), "the next one");
        QCOMPARE(*await(again.read(u"one"_s)), (domain::Secret{{u"token"_s, u"t0ken"_s}}));
        QVERIFY(await(again.read(u"two"_s)));
        // AND eight letters with accents are eight characters
        QVERIFY(again.changePassphrase("the next one", "éééééééé"));
        QVERIFY(!again.changePassphrase("éééééééé", "ééééééé"));
    }

    void aShortPassphraseMakesNoFileAndOpensOne()
    {
        QCOMPARE(sync::SealedSecrets(path(), "short").openOrMake().error().kind, Kind::Invalid);
        QVERIFY(!QFile::exists(path()));
        // GIVEN a file that an earlier version made with one
        sync::SealedSecrets secrets(path(), "short");
        QVERIFY(await(secrets.write(u"one"_s, {{u"token"_s, u"t0ken"_s}})));
        QVERIFY(sync::SealedSecrets(path(), "short").openOrMake());
    }

    void whatCannotBeOpenedAnyMoreIsPutAside()
    {
        const auto now = *domain::parseInstant(u"2026-12-01T09:00:00Z");
        QCOMPARE(sync::SealedSecrets::putAside(path(), now).error().kind, Kind::NotFound);
        sync::SealedSecrets secrets(path(), "a passphrase");
        QVERIFY(await(secrets.write(u"one"_s, {{u"token"_s, u"t0ken"_s}})));
        const auto aside = sync::SealedSecrets::putAside(path(), now);
        QCOMPARE(aside.value_or(QString()), path() + u".lost-2026-12-01"_s);
        QVERIFY(!QFile::exists(path()));
        // AND a second time on one day it takes nothing's place
        QVERIFY(sync::SealedSecrets(path(), "another one").openOrMake());
        QCOMPARE(sync::SealedSecrets::putAside(path(), now).value_or(QString()), path() + u".lost-2026-12-01-2"_s);
        // THEN who finds the passphrase again finds what was kept
        sync::SealedSecrets found(*aside, "a passphrase");
        QVERIFY(await(found.read(u"one"_s)));
        QVERIFY(QFile::remove(*aside));
        QVERIFY(QFile::remove(*aside + u"-2"_s));
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
