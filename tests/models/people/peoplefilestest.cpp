// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/people/place.h"

#include "tests/support/material.h"

#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using models::PeoplePageModel;

class PeopleFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anImportIsOneUndoAndRefusalsAreTold()
    {
        // GIVEN a vCard of somebody new
        Place place;
        const QString path = place.workspace.folder() + u"/friends.vcf"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mary Somerville\r\nEMAIL:mary@example.org\r\n"
                   "SOCIALPROFILE;SERVICE-TYPE=reddit;USERNAME=u/mary:https://reddit.example/u/mary\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Cut");
        file.close();
        // WHEN
        place.model.import({path});
        // THEN
        QTRY_COMPARE(place.model.list().rowCount(), 3);
        QTRY_COMPARE(place.said.size(), 1);
        QCOMPARE(place.said.first().details,
                 u"Refused:\n"
                 "Card 2 (Cut): it is cut off: its end is missing.\n\n"
                 "Left out:\n"
                 "Card 1 (Mary Somerville): the account reddit:u/mary was left out: its service forbids matching it with other accounts."_s);
        QVERIFY2(place.said.first().sentence.endsWith(u"1 card(s) or row(s) were refused. 1 detail(s) were left out."_s),
                 qPrintable(place.said.first().sentence));
        // AND it can be said again
        QVERIFY(place.model.hasImportReport());
        place.model.sayImportReport();
        QCOMPARE(place.said.size(), 2);
        QCOMPARE(place.said.last().details, place.said.first().details);
        QVERIFY(place.said.last().sentence.contains(u"friends.vcf"_s));
        // WHEN
        place.undo.undo();
        // THEN
        QTRY_COMPARE(place.model.list().rowCount(), 2);
        // WHEN there is no such file
        place.said.clear();
        place.model.import({place.workspace.folder() + u"/nowhere.vcf"_s});
        // THEN
        QTRY_COMPARE(place.said.size(), 1);
        QCOMPARE(place.said.first().kind, models::Message::Kind::Problem);
    }

    void whatIsExportedComesInAgainWithoutAnybodyNew()
    {
        // GIVEN
        Place place;
        const QString path = place.workspace.folder() + u"/all.csv"_s;
        place.model.exportTo(path);
        QTRY_COMPARE(place.said.size(), 1);
        QVERIFY(QFile::exists(path));
        // WHEN
        place.model.import({path});
        // THEN there is nothing to undo
        QTRY_COMPARE(place.said.size(), 2);
        QCOMPARE(place.said.last().sentence, u"Nothing new: 2 person(s) were known already."_s);
        QVERIFY(place.said.last().actionText.isEmpty());
        QCOMPARE(place.undo.count(), 0);
        QTRY_COMPARE(place.model.list().rowCount(), 2);
    }

    void severalFilesAreOneImport()
    {
        // GIVEN two files of new people, of which one keeps a detail as a field, and one that is none
        Place place;
        const auto write = [&place](const QString &name, const QByteArray &bytes) {
            QFile file(place.workspace.folder() + u'/' + name);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) > 0 ? file.fileName() : QString();
        };
        const QStringList paths{write(u"google.csv"_s, "name,language\nMary Somerville,fr\nJos\x8e Mac,elvish\n"),
                                write(u"v4.vcf"_s, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Hedy Lamarr\r\nEND:VCARD\r\n"), write(u"note.vcf"_s, "%PDF-1.7")};
        // WHEN all are taken in
        place.model.import(paths);
        // THEN one message sums up
        QTRY_COMPARE(place.said.size(), 1);
        QTRY_COMPARE(place.model.list().rowCount(), 5);
        QCOMPARE(place.said.first().sentence,
                 u"3 person(s) added from 2 file(s), 0 completed. 1 detail(s) were kept as fields. Nobody was taken in from “note.vcf”. This is nothing that "
                 "Parvis can take in: it is a PDF document, neither a vCard nor a table of text (CSV)."_s);
        QCOMPARE(place.said.first().details,
                 u"Not read:\n“note.vcf”: This is nothing that Parvis can take in: it is a PDF document, neither a vCard nor a table of text (CSV).\n\n"
                 "Kept as fields:\n“google.csv”: Row 3 (José Mac): “elvish” is no language that Parvis knows and is kept as a field.\n\n"
                 "Read in an older encoding:\n“google.csv”: Mac Roman"_s);
        // AND one undo takes all back, and one redo brings it again
        QCOMPARE(place.undo.count(), 1);
        place.said.first().action();
        QTRY_COMPARE(place.model.list().rowCount(), 2);
        place.undo.redo();
        QTRY_COMPARE(place.model.list().rowCount(), 5);
        place.undo.undo();
        QTRY_COMPARE(place.model.list().rowCount(), 2);
        // WHEN none of several can be read
        place.said.clear();
        place.model.import({paths.last(), paths.last() + u"x"_s});
        QTRY_COMPARE(place.said.size(), 1);
        QCOMPARE(place.said.first().kind, models::Message::Kind::Problem);
        QCOMPARE(place.said.first().sentence, u"Nobody was taken in from 2 file(s)."_s);
    }
};

QTEST_MAIN(PeopleFilesTest)
#include "peoplefilestest.moc"
