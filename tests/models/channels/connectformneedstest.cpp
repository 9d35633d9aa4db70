// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/connectneeds.h"

#include "core/sync/channels/connectors.h"
#include "models/channels/serviceforms.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ServiceField;

/// What the command line wants and what the form of the window wants to connect a service is one.
class ConnectFormNeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWantTheSame_data()
    {
        QTest::addColumn<QString>("service");
        for (const QString &service : sync::Connectors::all().services())
            QTest::newRow(qPrintable(service)) << service;
    }
    void bothWantTheSame()
    {
        QFETCH(const QString, service);
        QStringList asked;
        for (const ServiceField &field : models::serviceForm(service).fields) {
            if (field.isOptional || !field.usual.isEmpty())
                continue;
            switch (field.kind) {
            case ServiceField::Kind::Server:
                asked << u"server"_s;
                break;
            case ServiceField::Kind::User:
                asked << u"user"_s;
                break;
            case ServiceField::Kind::Secret:
                asked << field.part;
                break;
            }
        }
        // The window asks for what the terminal leaves to the connector: a feed's site where its file says none.
        if (service == "rss-file"_L1)
            asked.removeOne(u"address"_s);
        // By SFTP the key of this machine lets in.
        if (service == "web-space"_L1)
            asked << u"password"_s;
        QStringList wanted;
        for (const domain::ConnectItem &item : domain::missingToConnect(service, {})) {
            static const QStringList names{u"server"_s, u"user"_s, u"token"_s, u"password"_s};
            wanted << (item.part == domain::ConnectPart::Setting ? item.key : names.value(static_cast<int>(item.part)));
        }
        asked.sort();
        wanted.sort();
        QCOMPARE(wanted, asked);
    }

    void bothOfferTheSameValues()
    {
        for (const QString &service : sync::Connectors::all().services()) {
            for (const ServiceField &field : models::serviceForm(service).fields) {
                QStringList values;
                for (const auto &[value, name] : field.choices) {
                    if (!value.isEmpty())
                        values << value;
                }
                if (!values.isEmpty())
                    QCOMPARE(domain::connectChoices(service, field.part), values);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ConnectFormNeedsTest)
#include "connectformneedstest.moc"
