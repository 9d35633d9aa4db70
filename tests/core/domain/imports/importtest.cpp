// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/imports/import.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMomentIsWhatWasSaidUnlessItIsASlip()
    {
        const domain::Instant now = domain::parseInstant(u"2026-11-23T12:00:00Z").value();
        const auto moment = [now](QStringView written) { return domain::toIso(domain::momentOf(domain::parseInstant(written), now)); };
        QCOMPARE(moment(u"2026-11-20T08:00:00Z"), u"2026-11-20T08:00:00Z"_s);
        QCOMPARE(moment(u"1998-01-01T00:00:00Z"), u"1998-01-01T00:00:00Z"_s);
        QCOMPARE(moment(u"2026-11-25T11:00:00Z"), u"2026-11-25T11:00:00Z"_s);
        for (const char16_t *slip :
             {u"0001-01-01T00:00:00Z", u"1970-01-01T00:00:00Z", u"1960-05-01T00:00:00Z", u"2026-11-25T13:00:00Z", u"9999-12-31T00:00:00Z"})
            QCOMPARE(moment(slip), u"2026-11-23T12:00:00Z"_s);
        QCOMPARE(domain::toIso(domain::momentOf({}, now)), u"2026-11-23T12:00:00Z"_s);
    }

    void whatComesInIsTidied()
    {
        // GIVEN an entry with what no text should hold
        domain::IncomingMention mention;
        mention.remoteId = u"1"_s;
        mention.title = u"A\0B\u0007"_s;
        mention.text = u"line\n\tline\r"_s;
        mention.url = u"javascript:alert(1)"_s;
        mention.author = {.handle = u"a\0b"_s, .name = {}, .url = u"https://a.example/"_s};
        // WHEN
        const auto tidied = std::get<domain::IncomingMention>(domain::tidied(mention));
        // THEN
        QCOMPARE(tidied.title, u"AB"_s);
        QCOMPARE(tidied.text, u"line\n\tline"_s);
        QCOMPARE(tidied.url, QString());
        QCOMPARE(tidied.author.handle, u"ab"_s);
        QCOMPARE(tidied.author.url, u"https://a.example/"_s);
        // AND of a mention that has nothing else, it is said so
        domain::IncomingMention nothing;
        nothing.remoteId = u"2"_s;
        nothing.url = u"file:///etc/passwd"_s;
        QCOMPARE(std::get<domain::Refusal>(domain::tidied(nothing)).reason, domain::RefusalReason::Empty);
        // AND one whose id was nothing but control characters is none that could be told from another
        mention.remoteId = u"\u0017\u0007"_s;
        const auto refusal = std::get<domain::Refusal>(domain::tidied(mention));
        QCOMPARE(refusal.reason, domain::RefusalReason::MissingField);
        QCOMPARE(refusal.detail, u"id"_s);
        // AND one without any, as a table's row is, stays
        mention.remoteId.clear();
        QVERIFY(std::holds_alternative<domain::IncomingMention>(domain::tidied(mention)));
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "importtest.moc"
