// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/connectkeys.h"

#include "models/channels/serviceforms.h"

#include "core/sync/channels/connectors.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ServiceField;

/// The command line knows by name what the forms of the window ask: neither learns something new without the other.
class ConnectKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCommandLineTakesWhatTheFormAsks_data()
    {
        QTest::addColumn<QString>("service");
        for (const QString &service : sync::Connectors::all().services())
            QTest::newRow(qPrintable(service)) << service;
    }
    void theCommandLineTakesWhatTheFormAsks()
    {
        QFETCH(const QString, service);
        QStringList asked;
        for (const ServiceField &field : models::serviceForm(service).fields) {
            // Token and password come by files.
            if (field.kind == ServiceField::Kind::Secret && field.part != "token"_L1 && field.part != "password"_L1)
                asked << field.part;
        }
        QStringList keys = domain::connectKeys(service);
        // Where the form asks for a token, its server takes an incoming webhook as well.
        if (service == "mattermost"_L1)
            keys.removeOne(u"webhook"_s);
        QCOMPARE(keys, asked);
    }
};

QTEST_GUILESS_MAIN(ConnectKeysTest)
#include "connectkeystest.moc"
