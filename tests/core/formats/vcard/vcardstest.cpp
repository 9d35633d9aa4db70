// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/vcard/vcards.h"

#include <QtCore/QStringEncoder>
#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace parvis;
using Reason = domain::RefusalReason;

class VCardsTest : public QObject
{
    Q_OBJECT

private:
    const QString uid = u"urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341"_s;

    static formats::PeopleReading read(const QByteArray &bytes) { return (*formats::loadVCards())->read(bytes, u"people.vcf"_s); }
    static domain::PersonCard full()
    {
        domain::PersonCard card;
        card.person = {.id = domain::Id<domain::Person>(7),
                       .name = u"Élise d'Arc; née \"Dupont\", 寿司"_s,
                       .company = u"Boulangerie Lefèvre"_s,
                       .roles = domain::PersonRole::Customer | domain::PersonRole::Journalist,
                       .languages = {u"fr"_s, u"en"_s},
                       .mail = u"elise@example.org"_s,
                       .site = u"https://elise.example.org/"_s,
                       .note = u"Met at the fair,\nlikes rye; "_s + QString(300, u'é') + u"."_s,
                       .fields = {{u"size \"m^2\""_s, u"37;5, about"_s},
                                  {u"Téléphone"_s, u"+33 1"_s},
                                  {u"Phone"_s, u"+33 1 23; +33 6 45"_s},
                                  {u"Mobile"_s, u"+33 7"_s},
                                  {u"Fax"_s, u"+33 8"_s},
                                  {u"Work phone"_s, u"+33 9"_s},
                                  {u"Home fax"_s, u"+33 10"_s},
                                  {u"Birthday"_s, u"1990-04-12"_s},
                                  {u"Anniversary"_s, u"--02-03"_s},
                                  {u"Nickname"_s, u"Lise; La \"petite\", au four"_s},
                                  {u"Department"_s, u"Presse; écrite, parlée"_s},
                                  {u"Address"_s, u"1 rue du Four, cour, 69001 Lyon; 2 rue du Pain"_s},
                                  {u"Work address"_s, u"3 place Carnot, Lyon"_s},
                                  {u"Home address"_s, u"4 quai, cour | 69002 | Lyon | | France; 5 quai | | Lyon"_s},
                                  {u"Title"_s, u"Editor, \"desk\"; chief"_s}}};
        card.identities.append({.id = {},
                                .person = {},
                                .service = u"mastodon"_s,
                                .handle = u"@elise@example.social"_s,
                                .name = {},
                                .url = u"https://example.social/@elise"_s,
                                .reach = 1200});
        card.identities.append({.id = {}, .person = {}, .service = u"matrix"_s, .handle = u"@elise:example.org"_s, .name = {}, .url = {}, .reach = 0});
        card.tags = QStringList{u"fair"_s, u"rye, dark"_s};
        card.consents.append(
            {.person = {}, .purpose = u"newsletter"_s, .isGiven = true, .at = domain::fromMs(1'700'000'000'000), .source = u"form \"A\", by mail"_s});
        return card;
    }

private Q_SLOTS:
    void whatWeWriteComesBack();
    void whatWeWriteSaysMoreThanTheWholeName();
    void theFamilysNameGoesOutAsItCameIn();
    void whatOtherProgramsKnowGoesOutAsTheyKnowIt();
    void aGroupIsNoPerson();
    void linesAreNoLongerThanTheRfcAllows();
    void cardsOfOtherProgramsAreRead_data();
    void cardsOfOtherProgramsAreRead();
    void aBadCardIsRefusedAndTheOthersAreTaken();
    void whatHasNoPlaceBecomesAField();
    void whatIsNoMailAddressIsKeptAndSaid();
    void aProfileOnLinkedInIsAnAccount();
    void theAddressOfAProfileForASiteIsAnAccount();
    void anAccountSaidInPartIsTakenFromItsAddress();
    void aDayIsReadAndWrittenAsTheRfcHasIt_data();
    void aDayIsReadAndWrittenAsTheRfcHasIt();
    void theAddressOfAProfileGivesItsHandle();
    void whatComesSeveralTimesIsKeptWhole();
    void everyLineIsReadInItsOwnEncoding();
    void groupsLabelsAndPicturesHideNoLine();
    void picturesAreRefusedByName();
    void aLetterPartedOverTwoLinesIsWhole();
    void aSemicolonInANoteBearsNoBackslash();
    void anAccountThatMustNotBeMatchedIsRefusedAlone();
    void nothingIsACrash();
};

void VCardsTest::whatWeWriteComesBack()
{
    // GIVEN somebody of whom everything is known, with every character that has a meaning in vCards
    const domain::PersonCard card = full();

    // WHEN they are written and read
    const QByteArray bytes = (*formats::loadVCards())->write(card, uid);
    const auto reading = read(bytes + bytes);

    // THEN they are as they were
    QVERIFY(bytes.startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n"));
    QCOMPARE(reading.refused.size(), 0);
    QCOMPARE(reading.cards.size(), 2);
    domain::PersonCard wanted = card;
    wanted.person.id = {};
    QCOMPARE(reading.cards[1].person.name, wanted.person.name);
    QCOMPARE(reading.cards[1].person.note, wanted.person.note);
    QCOMPARE(reading.cards[1].person.fields, wanted.person.fields);
    QCOMPARE(reading.cards[1].tags, wanted.tags);
    QCOMPARE(reading.cards[1].identities, wanted.identities);
    QCOMPARE(reading.cards[1], wanted);
}

void VCardsTest::whatWeWriteSaysMoreThanTheWholeName()
{
    const QByteArray bytes = (*formats::loadVCards())->write(full(), uid);
    QVERIFY2(bytes.contains("\r\nN:;") && !bytes.contains("\r\nN:;;;;\r\n"), bytes.constData());
    QVERIFY2(bytes.contains("\r\nEMAIL;PREF=1:") && !bytes.contains("TYPE=PREF"), bytes.constData());
}

void VCardsTest::theFamilysNameGoesOutAsItCameIn()
{
    // GIVEN a card that says which words of the name are whose
    const auto reading = read("BEGIN:VCARD\r\nVERSION:3.0\r\nN:García Márquez;Gabriel;José,de la Concordia;Don;\\, Jr.\r\nFN:Gabo\r\nEND:VCARD\r\n");
    QCOMPARE(reading.refused.size(), 0);
    const domain::PersonCard card = reading.cards.first();
    QCOMPARE(card.person.name, u"Gabo"_s);
    QCOMPARE(card.person.fields,
             (QMap<QString, QString>{{u"Family name"_s, u"García Márquez"_s},
                                     {u"Given name"_s, u"Gabriel"_s},
                                     {u"Middle name"_s, u"José; de la Concordia"_s},
                                     {u"Honorific"_s, u"Don"_s},
                                     {u"Name suffix"_s, u", Jr."_s}}));

    // WHEN it is written
    const QByteArray bytes = (*formats::loadVCards())->write(card, uid);

    // THEN each part stands where it stood, once, and comes back
    QVERIFY2(bytes.contains("\r\nN:García Márquez;Gabriel;José,de la Concordia;Don;\\, Jr.\r\n"), bytes.constData());
    QVERIFY2(bytes.contains("\r\nFN:Gabo\r\n") && bytes.count("Gabriel") == 1 && !bytes.contains("X-PARVIS-FIELD"), bytes.constData());
    QCOMPARE(read(bytes).cards.first(), card);
    // A name of which nobody said that is read as one.
    QVERIFY(read("BEGIN:VCARD\r\nVERSION:3.0\r\nN:;Ada Lovelace;;;\r\nFN:Ada Lovelace\r\nEND:VCARD\r\n").cards.first().person.fields.isEmpty());
}

void VCardsTest::whatOtherProgramsKnowGoesOutAsTheyKnowIt()
{
    const QByteArray bytes = (*formats::loadVCards())->write(full(), uid).replace("\r\n ", "");
    for (const QByteArray &line :
         {QByteArray("UID:" + uid.toUtf8()), QByteArray("ORG:Boulangerie Lefèvre;Presse\\; écrite\\, parlée"),
          QByteArray("NICKNAME:Lise,La \"petite\"\\, au four"), QByteArray("ADR:;;1 rue du Four\\, cour\\, 69001 Lyon;;;;"),
          QByteArray("ADR:;;2 rue du Pain;;;;"), QByteArray("ADR;TYPE=work:;;3 place Carnot\\, Lyon;;;;"),
          QByteArray("ADR;TYPE=home:;;4 quai\\, cour;Lyon;;69002;France"), QByteArray("ADR;TYPE=home:;;5 quai;Lyon;;;"),
          QByteArray("TEL;VALUE=text;TYPE=voice:+33 6 45"), QByteArray("TEL;VALUE=text;TYPE=cell:+33 7"), QByteArray("TEL;VALUE=text;TYPE=work,voice:+33 9"),
          QByteArray("TEL;VALUE=text;TYPE=home,fax:+33 10"), QByteArray("BDAY:19900412"), QByteArray("ANNIVERSARY:--0203")})
        QVERIFY2(bytes.contains("\r\n" + line + "\r\n"), (line + " is not in\n" + bytes).constData());
}

void VCardsTest::aGroupIsNoPerson()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Friends\r\nMEMBER:urn:uuid:1\r\nEND:VCARD\r\n"
                              "BEGIN:VCARD\r\nVERSION:3.0\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nFN:Colleagues\r\nEND:VCARD\r\n"
                              "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:Ada\r\nEND:VCARD\r\n");
    QCOMPARE(reading.cards.size(), 1);
    QCOMPARE(reading.cards.first().person.name, u"Ada"_s);
    QCOMPARE(reading.refused.size(), 2);
    QCOMPARE(reading.refused.first().reason, domain::RefusalReason::NotKept);
    QCOMPARE(reading.refused.first().detail, u"KIND:group"_s);
}

void VCardsTest::linesAreNoLongerThanTheRfcAllows()
{
    domain::PersonCard card = full();
    card.person.note = QString(200, u'a') + u"🍞"_s.repeated(80);
    for (const QByteArray &line : (*formats::loadVCards())->write(card, uid).split('\n')) {
        QVERIFY2(line.size() <= 76, line.constData());
        // Nor is a letter parted.
        QVERIFY2(line.isValidUtf8(), line.constData());
    }
}

void VCardsTest::cardsOfOtherProgramsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mail");
    const QString plain = u"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé Müller\r\nEMAIL;TYPE=INTERNET:zoe@example.org\r\nEND:VCARD\r\n"_s;
    const auto in = [&plain](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder.encode(plain));
    };
    const QString name = u"Zoé Müller"_s;
    const QString mail = u"zoe@example.org"_s;
    QTest::newRow("3.0 in UTF-8") << plain.toUtf8() << name << mail;
    QTest::newRow("3.0 in Latin-1") << plain.toLatin1() << name << mail;
    QTest::newRow("with a byte order mark") << in(QStringConverter::Utf8) << name << mail;
    QTest::newRow("UTF-16") << in(QStringConverter::Utf16) << name << mail;
    QTest::newRow("UTF-16, big end first") << in(QStringConverter::Utf16BE) << name << mail;
    QTest::newRow("2.1, quoted-printable") << QByteArray("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=A9;;;\r\n"
                                                         "EMAIL;PREF;INTERNET:zoe@example.org\r\nEND:VCARD\r\n")
                                           << name << mail;
    QTest::newRow("2.1, Latin-1 by its own word") << QByteArray(
        "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Zo=E9 M=FCller\r\n"
        "EMAIL;INTERNET:zoe@example.org\r\nEND:VCARD\r\n")
                                                  << name << mail;
    QTest::newRow("bare line feeds, lower case") << QByteArray("begin:vcard\nversion:3.0\nfn:Zoé Müller\nemail:zoe@example.org\nend:vcard\n") << name << mail;
    QTest::newRow("2.1, parted softly") << QByteArray("BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=A9 M=C3=\r\n=BCller\r\n"
                                                      "EMAIL:zoe@example.org\r\nEND:VCARD\r\n")
                                        << name << mail;
    QTest::newRow("3.0 in GB 18030") << QByteArray("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\xCD\xF5\xD0\xA1\xC3\xF7\r\nEMAIL:zoe@example.org\r\n"
                                                   "ORG:\xB1\xB1\xBE\xA9\xB4\xF3\xD1\xA7\xB3\xF6\xB0\xE6\xC9\xE7\r\nEND:VCARD\r\n")
                                     << u"王小明"_s << mail;
    QTest::newRow("old Macintosh") << QByteArray("BEGIN:VCARD\rVERSION:3.0\rFN:Zoé Müller\rEMAIL:zoe@example.org\rEND:VCARD\r") << name << mail;
    QTest::newRow("old Macintosh, its letters") << QByteArray("BEGIN:VCARD\rVERSION:3.0\rFN:Zo\x8e M\x9fller\rEMAIL:zoe@example.org\rEND:VCARD\r") << name
                                                << mail;
    QTest::newRow("a company alone") << QByteArray("BEGIN:VCARD\r\nVERSION:3.0\r\nORG:Example Ltd\r\nEND:VCARD\r\n") << u"Example Ltd"_s << QString();
    QTest::newRow("4.0 of Apple with a profile") << QByteArray(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé Müller\r\nEMAIL:zoe@example.org\r\n"
        "X-SOCIALPROFILE;type=mastodon;x-user=@zoe@example.social:https://example.social/@zoe\r\nEND:VCARD\r\n")
                                                 << name << mail;
}

void VCardsTest::cardsOfOtherProgramsAreRead()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(formats::holdsVCards(bytes));
    const auto reading = read(bytes);
    QCOMPARE(reading.refused.size(), 0);
    QCOMPARE(reading.cards.size(), 1);
    QTEST(reading.cards.first().person.name, "name");
    QTEST(reading.cards.first().person.mail, "mail");
    if (bytes.contains("x-user"))
        QCOMPARE(reading.cards.first().identities.first().handle, u"@zoe@example.social"_s);
}

void VCardsTest::aBadCardIsRefusedAndTheOthersAreTaken()
{
    // GIVEN good cards between one that says nothing, one that never ends and one that is far too much
    const QByteArray good = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Good\r\nEND:VCARD\r\n";
    const QByteArray bytes = good + "BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Cut\r\n" + good
        + "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" + QByteArray(600, 'x') + "\r\nEND:VCARD\r\n" + good + "BEGIN:VCARD\r\nFN:Last";

    // WHEN they are read
    const auto reading = read(bytes);

    // THEN each bad one is named with its reason
    QCOMPARE(reading.cards.size(), 3);
    QList<std::pair<QString, Reason>> refused;
    for (const auto &refusal : reading.refused)
        refused.append({refusal.entry, refusal.reason});
    QCOMPARE(refused,
             (QList<std::pair<QString, Reason>>{{u"card 2"_s, Reason::MissingField},
                                                {u"card 3 (Cut)"_s, Reason::Truncated},
                                                {u"card 5 (%1…)"_s.arg(QString(59, u'x')), Reason::TooLarge},
                                                {u"card 7 (Last)"_s, Reason::Truncated}}));
}

void VCardsTest::whatHasNoPlaceBecomesAField()
{
    // GIVEN a card of an address book with what Parvis has no place for
    const QByteArray card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé Müller\r\nNICKNAME:Zo\r\nTEL;TYPE=work:+33 1 23\r\nTEL;TYPE=home:+33 6 45\r\n"
                            "TEL;TYPE=pref;TYPE=cell:+33 7\r\nTEL;FAX;WORK:+33 8\r\nFN:Z. Müller\r\n"
                            "BDAY:1990-04-12\r\nADR;TYPE=work:;;1 rue du Four\\, cour;Lyon;;69001;France\r\nTITLE:Editor\r\nROLE:Journaliste\r\n"
                            "item1.X-SKYPE:zoe.m\r\nURL:https://zoe.example.org/\r\nURL:https://other.example.org/\r\nORG:Le Fournil;Presse\r\n"
                            "LANG:fr\r\nLANG:tlh-x\r\nEND:VCARD\r\n";

    // WHEN it is read
    const auto reading = read(card);

    // THEN nothing of it is lost
    QCOMPARE(
        reading.refused,
        (QList<domain::Refusal>{{.source = u"people.vcf"_s, .entry = u"card 1 (Zoé Müller)"_s, .reason = Reason::KeptAsField, .detail = u"language:tlh-x"_s}}));
    const domain::Person &person = reading.cards.first().person;
    QCOMPARE(person.roles, domain::PersonRoles(domain::PersonRole::Journalist));
    QCOMPARE(person.languages, QStringList{u"fr"_s});
    QCOMPARE(person.site, u"https://zoe.example.org/"_s);
    QCOMPARE(person.fields,
             (QMap<QString, QString>{{u"Nickname"_s, u"Zo; Z. Müller"_s},
                                     {u"Work phone"_s, u"+33 1 23"_s},
                                     {u"Home phone"_s, u"+33 6 45"_s},
                                     {u"Mobile"_s, u"+33 7"_s},
                                     {u"Work fax"_s, u"+33 8"_s},
                                     {u"Birthday"_s, u"1990-04-12"_s},
                                     {u"Work address"_s, u"1 rue du Four, cour | 69001 | Lyon | | France"_s},
                                     {u"Title"_s, u"Editor"_s},
                                     {u"X-SKYPE"_s, u"zoe.m"_s},
                                     {u"Site"_s, u"https://other.example.org/"_s},
                                     {u"Department"_s, u"Presse"_s},
                                     {u"Language"_s, u"tlh-x"_s}}));
}

void VCardsTest::whatIsNoMailAddressIsKeptAndSaid()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe\r\nEMAIL;TYPE=pref:notamail\r\nEMAIL:zoe@example.org\r\nURL:ask me\r\nEND:VCARD\r\n");
    const domain::Person &person = reading.cards.first().person;
    QCOMPARE(person.mail, u"zoe@example.org"_s);
    QCOMPARE(person.fields.value(u"Other mail"_s), u"notamail"_s);
    QStringList said;
    for (const domain::Refusal &refusal : reading.refused) {
        QCOMPARE(refusal.reason, Reason::KeptAsField);
        said << refusal.detail;
    }
    QVERIFY2(said.contains(u"mail:notamail"_s), qPrintable(said.join(u", "_s)));
}

void VCardsTest::aProfileOnLinkedInIsAnAccount()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe\r\nURL:https://www.linkedin.com/in/zoe\r\nURL:https://zoe.example.org/\r\nEND:VCARD\r\n");
    const domain::PersonCard &card = reading.cards.first();
    QCOMPARE(card.person.site, u"https://zoe.example.org/"_s);
    QCOMPARE(card.identities, QList{*formats::typedAccount(u"linkedin"_s, u"https://www.linkedin.com/in/zoe"_s)});
}

void VCardsTest::theAddressOfAProfileForASiteIsAnAccount()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Angela\r\nURL:https://mastodon.example/@angela\r\nURL:https://medium.com/@angela\r\n"
                              "URL:https://github.com/angela\r\nX-SOCIALPROFILE:https://bsky.app/profile/angela.bsky.social\r\nEND:VCARD\r\n");
    QCOMPARE(reading.refused.size(), 0);
    const domain::PersonCard &card = reading.cards.first();
    QCOMPARE(card.identities,
             (QList<domain::Identity>{{.service = u"bluesky"_s, .handle = u"angela.bsky.social"_s, .url = u"https://bsky.app/profile/angela.bsky.social"_s},
                                      {.service = u"github"_s, .handle = u"angela"_s, .url = u"https://github.com/angela"_s},
                                      {.service = u"mastodon"_s, .handle = u"@angela@mastodon.example"_s, .url = u"https://mastodon.example/@angela"_s}}));
    // What is no profile that is known stays the site.
    QCOMPARE(card.person.site, u"https://medium.com/@angela"_s);
    QVERIFY(card.person.fields.isEmpty());
}

void VCardsTest::anAccountSaidInPartIsTakenFromItsAddress()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jo\r\nX-SOCIALPROFILE;type=mastodon;x-user=jl:https://mastodon.example/@jl\r\n"
                              "X-SOCIALPROFILE;type=pref,twitter;x-user=jo_l:https://twitter.com/jo_l\r\nIMPP:matrix:u/jo:matrix.example?action=chat\r\n"
                              "IMPP:xmpp:jo@example.org\r\nEND:VCARD\r\n");
    QStringList accounts;
    for (const domain::Identity &identity : reading.cards.first().identities)
        accounts << identity.service + u' ' + identity.handle;
    QCOMPARE(accounts, (QStringList{u"mastodon @jl@mastodon.example"_s, u"matrix @jo:matrix.example"_s, u"twitter jo_l"_s, u"xmpp jo@example.org"_s}));
}

void VCardsTest::aDayIsReadAndWrittenAsTheRfcHasIt_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("basic") << QByteArray("BDAY:19750309") << u"1975-03-09"_s << QByteArray("BDAY:19750309");
    QTest::newRow("extended") << QByteArray("BDAY;VALUE=date:1975-03-09") << u"1975-03-09"_s << QByteArray("BDAY:19750309");
    QTest::newRow("with a time") << QByteArray("BDAY:1975-03-09T00:00:00Z") << u"1975-03-09"_s << QByteArray("BDAY:19750309");
    QTest::newRow("of every year") << QByteArray("BDAY:--0203") << u"--02-03"_s << QByteArray("BDAY:--0203");
    QTest::newRow("of every year, extended") << QByteArray("BDAY:--02-29") << u"--02-29"_s << QByteArray("BDAY:--0229");
    QTest::newRow("Apple") << QByteArray("BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-02") << u"--03-02"_s << QByteArray("BDAY:--0302");
    QTest::newRow("a year") << QByteArray("BDAY:1975") << u"1975"_s << QByteArray("BDAY:1975");
    QTest::newRow("a month") << QByteArray("BDAY:1975-03") << u"1975-03"_s << QByteArray("BDAY:1975-03");
    QTest::newRow("no day") << QByteArray("BDAY:19751399") << u"19751399"_s << QByteArray("BDAY;VALUE=text:19751399");
    QTest::newRow("in words") << QByteArray("BDAY;VALUE=text:circa 1800\\, spring") << u"circa 1800, spring"_s
                              << QByteArray("BDAY;VALUE=text:circa 1800\\, spring");
}

void VCardsTest::aDayIsReadAndWrittenAsTheRfcHasIt()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, field);
    QFETCH(const QByteArray, written);
    const auto reading = read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoe\r\n" + line + "\r\nEND:VCARD\r\n");
    const domain::PersonCard &card = reading.cards.first();
    QCOMPARE(card.person.fields, (QMap<QString, QString>{{u"Birthday"_s, field}}));
    const QByteArray bytes = (*formats::loadVCards())->write(card, uid);
    QVERIFY2(bytes.contains("\r\n" + written + "\r\n"), bytes.constData());
    QCOMPARE(read(bytes).cards.first(), card);
}

void VCardsTest::theAddressOfAProfileGivesItsHandle()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe\r\nX-SOCIALPROFILE;type=twitter:https://twitter.com/zoe_l\r\n"
                              "X-SOCIALPROFILE:https://www.instagram.com/zoe.l/\r\nEND:VCARD\r\n"
                              "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Joe\r\nX-SOCIALPROFILE;type=reddit:https://www.reddit.com/user/only_r\r\nEND:VCARD\r\n");
    QStringList accounts;
    for (const domain::PersonCard &card : reading.cards) {
        for (const domain::Identity &identity : card.identities)
            accounts << identity.service + u':' + identity.handle + u' ' + identity.url;
    }
    QCOMPARE(accounts,
             (QStringList{u"instagram:zoe.l https://www.instagram.com/zoe.l/"_s, u"twitter:zoe_l https://twitter.com/zoe_l"_s,
                          u"reddit:u/only_r https://www.reddit.com/user/only_r"_s}));
}

void VCardsTest::whatComesSeveralTimesIsKeptWhole()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN;PREF=2:Second\r\nFN;PREF=1:Ann\r\nORG:One\r\nORG:Two;Press\r\nNOTE:first\r\nNOTE:second\r\n"
                              "CATEGORIES:a,b\\, c\r\nCATEGORIES:d\r\nX-SOCIALPROFILE;TYPE=mastodon:https://social.example/@ann\r\n"
                              "X-SOCIALPROFILE;TYPE=bluesky:https://bsky.app/profile/ann.bsky.social\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12\r\n"
                              "URL:https\\://ann.example/\r\nEND:VCARD\r\n");
    QCOMPARE(reading.refused.size(), 0);
    const domain::PersonCard &card = reading.cards.first();
    QCOMPARE(card.person.name, u"Ann"_s);
    QCOMPARE(card.person.company, u"One"_s);
    QCOMPARE(card.person.site, u"https://ann.example/"_s);
    QCOMPARE(card.person.fields.value(u"Other company"_s), u"Two"_s);
    QCOMPARE(card.person.fields.value(u"Nickname"_s), u"Second"_s);
    QCOMPARE(card.person.fields.value(u"Birthday"_s), u"--05-12"_s);
    QCOMPARE(card.person.note, u"first\n\nsecond"_s);
    QCOMPARE(card.tags, (QStringList{u"a"_s, u"b, c"_s, u"d"_s}));
    QStringList handles;
    for (const domain::Identity &identity : card.identities)
        handles << identity.handle;
    QCOMPARE(handles, (QStringList{u"ann.bsky.social"_s, u"@ann@social.example"_s}));
}

void VCardsTest::everyLineIsReadInItsOwnEncoding()
{
    // GIVEN lines that say their encoding, and a stray one in a file that is UTF-8 otherwise
    const QByteArray card = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=KOI8-R:\xf2\xd5\xd3\r\nNOTE:Caf\xc3\xa9\r\nORG:Caf\xe9\r\nEND:VCARD\r\n";
    const auto reading = read(card);
    QCOMPARE(reading.refused.size(), 0);
    QCOMPARE(reading.cards.first().person.name, u"Рус"_s);
    QCOMPARE(reading.cards.first().person.note, u"Café"_s);
    QCOMPARE(reading.cards.first().person.company, u"Café"_s);
}

void VCardsTest::groupsLabelsAndPicturesHideNoLine()
{
    // GIVEN a card as Apple writes it, with a picture that ends in the sign of an equation
    const QByteArray card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe\r\nitem1.EMAIL;type=INTERNET:zoe@example.org\r\nitem2.ORG:Le Fournil;\r\n"
                            "item3.X-ABRELATEDNAMES:Max\r\nitem3.X-ABLabel:_$!<Spouse>!$_\r\nitem4.NOTE:Hello\r\n"
                            "PHOTO;ENCODING=b:iVBORw0KGgo=\r\nTEL:5\r\nEND:VCARD\r\n";
    // WHEN it is read
    const auto reading = read(card);
    // THEN each line is where it belongs
    const domain::Person &person = reading.cards.first().person;
    QCOMPARE(person.mail, u"zoe@example.org"_s);
    QCOMPARE(person.company, u"Le Fournil"_s);
    QCOMPARE(person.note, u"Hello"_s);
    QCOMPARE(person.fields, (QMap<QString, QString>{{u"Spouse"_s, u"Max"_s}, {u"Phone"_s, u"5"_s}}));
}

void VCardsTest::picturesAreRefusedByName()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=\r\nEND:VCARD\r\n");
    QCOMPARE(reading.cards.size(), 1);
    QVERIFY(reading.cards.first().person.fields.isEmpty());
    QCOMPARE(reading.refused,
             (QList<domain::Refusal>{{.source = u"people.vcf"_s, .entry = u"card 1 (Zoe)"_s, .reason = Reason::NotKept, .detail = u"PHOTO"_s}}));
}

void VCardsTest::aLetterPartedOverTwoLinesIsWhole()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xC3\r\n \xA9 M\xC3\xBCller\r\nNOTE:H\xC3\xA9las\r\nEND:VCARD\r\n");
    QCOMPARE(reading.refused.size(), 0);
    QCOMPARE(reading.cards.first().person.name, u"Zoé Müller"_s);
    QCOMPARE(reading.cards.first().person.note, u"Hélas"_s);
}

void VCardsTest::aSemicolonInANoteBearsNoBackslash()
{
    const auto reading = read("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe\r\nNOTE:a\\;b\\,c\r\nEND:VCARD\r\n");
    QCOMPARE(reading.cards.first().person.note, u"a;b,c"_s);
}

void VCardsTest::anAccountThatMustNotBeMatchedIsRefusedAlone()
{
    // GIVEN a card that says two accounts are one person's, of a service that forbids it, and one that says nothing else
    const QByteArray both = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoe\r\nSOCIALPROFILE;SERVICE-TYPE=reddit;USERNAME=u/zoe:https://reddit.example/u/zoe\r\n"
                            "SOCIALPROFILE;SERVICE-TYPE=mastodon;USERNAME=@zoe@example.social:https://example.social/@zoe\r\nEND:VCARD\r\n";
    const QByteArray messenger = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Joe\r\nEMAIL:joe@example.org\r\nIMPP:https://www.reddit.com/user/joe\r\nEND:VCARD\r\n";
    const QByteArray alone = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Max\r\nSOCIALPROFILE;SERVICE-TYPE=reddit;USERNAME=u/max:https://reddit.example/u/max\r\n"
                             "END:VCARD\r\n";

    // WHEN they are read
    const auto reading = read(both + alone + messenger);

    // THEN that account is left out and said, and who stands alone is taken
    QCOMPARE(reading.cards.size(), 3);
    QCOMPARE(reading.cards[0].identities.size(), 1);
    QCOMPARE(reading.cards[0].identities.first().service, u"mastodon"_s);
    QCOMPARE(reading.cards[1].identities.first().handle, u"u/max"_s);
    QCOMPARE(reading.refused,
             (QList<domain::Refusal>{{.source = u"people.vcf"_s, .entry = u"card 1 (Zoe)"_s, .reason = Reason::MatchForbidden, .detail = u"reddit:u/zoe"_s},
                                     {.source = u"people.vcf"_s, .entry = u"card 3 (Joe)"_s, .reason = Reason::MatchForbidden, .detail = u"reddit:u/joe"_s}}));
}

void VCardsTest::nothingIsACrash()
{
    // GIVEN a card of which bytes are changed, doubled or lost at random
    std::mt19937 random(11);
    const QByteArray card = (*formats::loadVCards())->write(full(), uid);
    for (int n = 0; n < 2000; ++n) {
        QByteArray bytes = card + card;
        for (int change = 0; change < 8; ++change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            if (random() % 2 == 0)
                bytes[at] = static_cast<char>(random() % 256);
            else
                bytes.remove(at, static_cast<qsizetype>(random() % 40));
        }

        // WHEN it is read, THEN every card is taken or refused
        const auto reading = read(bytes);
        QVERIFY(reading.cards.size() <= 2);
    }
}

QTEST_GUILESS_MAIN(VCardsTest)
#include "vcardstest.moc"
