// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peopletable.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using Reason = domain::RefusalReason;

class PeopleTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWeWriteComesBack();
    void tablesOfOtherProgramsAreRead_data();
    void tablesOfOtherProgramsAreRead();
    void aBadRowIsRefusedAndTheOthersAreTaken();
    void nothingThatFindsNoPlaceIsLost();
    void columnsOfThunderbirdAreKnown_data();
    void columnsOfThunderbirdAreKnown();
    void columnsOfGoogleMakeNoFieldsOfTheirOwn_data();
    void columnsOfGoogleMakeNoFieldsOfTheirOwn();
    void columnsOfOutlookAreKnown();
    void columnsOfOutlookInFrenchAreKnown();
    void theColumnsOfAnAddressAreOneField_data();
    void theColumnsOfAnAddressAreOneField();
    void aRowOfNothingIsPassedOver();
    void aDocumentIsNamedAsOne();
    void theAddressOfAProfileGivesItsHandle();
    void aBirthdayIsReadAsTheWholeTableTells();
    void aProfileOnLinkedInIsAnAccount();
    void aProfileForASiteIsAnAccount();
    void anAccountThatMustNotBeMatchedIsRefusedAlone();
    void aTableOfOtherThingsIsRefusedWhole();
};

void PeopleTableTest::whatWeWriteComesBack()
{
    // GIVEN somebody of whom everything is known
    domain::PersonCard card;
    card.person = {.id = {},
                   .name = u"Élise \"L\" d'Arc, fille"_s,
                   .company = u"Lefèvre; fils"_s,
                   .roles = domain::PersonRole::Partner | domain::PersonRole::Colleague,
                   .languages = {u"fr"_s, u"en"_s},
                   .mail = u"elise@example.org"_s,
                   .site = u"https://elise.example.org"_s,
                   .note = u"Two\nlines"_s,
                   .fields = {{u"shoe size"_s, u"37"_s}}};
    card.identities.append({.id = {}, .person = {}, .service = u"mastodon"_s, .handle = u"@elise@example.social"_s, .name = {}, .url = {}, .reach = 0});
    card.identities.append({.id = {}, .person = {}, .service = u"matrix"_s, .handle = u"@elise:example.org"_s, .name = {}, .url = {}, .reach = 0});
    card.tags = QStringList{u"a"_s, u"b"_s};
    card.consents.append({.person = {}, .purpose = u"newsletter"_s, .isGiven = true, .at = domain::fromMs(1'700'000'000'000), .source = u"form"_s});

    // WHEN they are written and read, THEN they are as they were
    const auto reading = formats::readPeople(formats::peopleTableHeader() + formats::toTableRow(card), u"p.csv"_s);
    QVERIFY(reading);
    QCOMPARE(reading->refused.size(), 0);
    QCOMPARE(reading->cards, QList{card});
}

void PeopleTableTest::tablesOfOtherProgramsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("French, semicolons, Windows-1252") << u"Nom;Prénom;Société;Courriel\r\nLefèvre;Zoé;Boulangerie;zoe@example.org\r\n"_s.toLatin1();
    QTest::newRow("an address book, tabs")
        << u"First Name\tLast Name\tOrganization Name\tE-mail 1 - Value\nZoé\tLefèvre\tBoulangerie\tzoe@example.org\n"_s.toUtf8();
    QTest::newRow("a full name, with a mark") << QByteArray("\xEF\xBB\xBF") + u"Name,Company,Email\nZoé Lefèvre,Boulangerie,zoe@example.org\n"_s.toUtf8();
    QTest::newRow("Mac Roman with lines of today") << QByteArray("Nom;Pr\x8enom;Soci\x8et\x8e;Courriel\nLef\x8fvre;Zo\x8e;Boulangerie;zoe@example.org\n");
    QTest::newRow("old Macintosh") << QByteArray("Name\tCompany\tE-mail\rZo\x8e Lef\x8fvre\tBoulangerie\tzoe@example.org\r");
    QTest::newRow("Google, whole and parts")
        << u"Name,Given Name,Family Name,Organization 1 - Name,E-mail 1 - Value\nZoé Lefèvre,Zoé,Lefèvre,Boulangerie,zoe@example.org\n"_s.toUtf8();
    QTest::newRow("Outlook in French") << u"Nom,Prénom,Société,Adresse de messagerie,Page Web\nLefèvre,Zoé,Boulangerie,zoe@example.org,\n"_s.toUtf8();
    QTest::newRow("Google, several values") << u"First Name,Last Name,Organization Name,E-mail 1 - Value,Labels\n"
                                               "Zoé,Lefèvre,Boulangerie,zoe@example.org ::: zoe@home.example,Friends ::: * myContacts\n"_s.toUtf8();
    QTest::newRow("LinkedIn, with notes above")
        << u"Notes:\n\"When exporting your connection data, you may notice that some addresses are missing; see \"\"settings\"\".\"\n\n"
           "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
           "Zoé,Lefèvre,https://www.linkedin.com/in/zoe,zoe@example.org,Boulangerie,Boulangère,12 Mar 2024\n"_s.toUtf8();
    QTest::newRow("French, one name") << u"nom,entreprise,e-mail\n\"Zoé Lefèvre\",Boulangerie,zoe@example.org\n"_s.toUtf8();
}

void PeopleTableTest::tablesOfOtherProgramsAreRead()
{
    QFETCH(const QByteArray, bytes);
    const auto reading = formats::readPeople(bytes, u"p.csv"_s);
    QVERIFY(reading);
    QCOMPARE(reading->refused.size(), 0);
    QCOMPARE(reading->cards.size(), 1);
    const auto &person = reading->cards.first().person;
    QCOMPARE(person.name, u"Zoé Lefèvre"_s);
    QCOMPARE(person.company, u"Boulangerie"_s);
    QCOMPARE(person.mail, u"zoe@example.org"_s);
}

void PeopleTableTest::aBadRowIsRefusedAndTheOthersAreTaken()
{
    // GIVEN a table with a column of its own, a short row, a long one, a nameless one and an open quote
    const QByteArray bytes = "name,mail,Phone\nAda,ada@example.org,12\nBob,bob@example.org\nLou,,1,,\nMax,,1,2\n,,34\nEve,\"eve@example.org,5\nGrace,,6\n";

    // WHEN it is read
    const auto reading = formats::readPeople(bytes, u"p.csv"_s);

    // THEN what is good is in, with the unknown column as a field, and the rest is named by its line
    QVERIFY(reading);
    QStringList names;
    for (const auto &card : reading->cards)
        names << card.person.name;
    QCOMPARE(names, (QStringList{u"Ada"_s, u"Bob"_s, u"Lou"_s, u"Grace"_s}));
    QCOMPARE(reading->cards[1].person.mail, u"bob@example.org"_s);
    QCOMPARE(reading->cards.first().person.fields, (QMap<QString, QString>{{u"Phone"_s, u"12"_s}}));
    QList<std::pair<QString, Reason>> refused;
    for (const auto &refusal : reading->refused)
        refused.append({refusal.entry, refusal.reason});
    QCOMPARE(refused,
             (QList<std::pair<QString, Reason>>{
                 {u"row 5 (Max)"_s, Reason::WrongColumnCount}, {u"row 6"_s, Reason::MissingField}, {u"row 7"_s, Reason::OpenQuotes}}));
}

void PeopleTableTest::nothingThatFindsNoPlaceIsLost()
{
    // GIVEN what people write, in French: roles by name, languages by name, sites without a scheme, a second address
    const QByteArray bytes = u"Nom;Rôle;Langues;E-mail;Courriel;Site;Identities\n"
                             "Zoé;journaliste, clientes, bénévole;Français, en-GB, elfique;zoe@example.org;zoe@home.example;example.org/zoe;zoe\n"
                             "Max;;;notamail;max@example.org;ask me;\n"_s.toUtf8();

    // WHEN the table is read
    const auto reading = formats::readPeople(bytes, u"p.csv"_s);

    // THEN what is known is in its place, and the rest in fields named by their columns
    QVERIFY(reading);
    const domain::Person &zoe = reading->cards[0].person;
    QCOMPARE(zoe.roles, domain::PersonRole::Journalist | domain::PersonRole::Customer);
    QCOMPARE(zoe.languages, (QStringList{u"fr"_s, u"en"_s}));
    QCOMPARE(zoe.mail, u"zoe@example.org"_s);
    QCOMPARE(zoe.site, u"https://example.org/zoe"_s);
    QCOMPARE(zoe.fields, (QMap<QString, QString>{{u"Rôle"_s, u"bénévole"_s}, {u"Langues"_s, u"elfique"_s}, {u"Identities"_s, u"zoe"_s}}));
    QCOMPARE(reading->cards[0].identities.size(), 1);
    QCOMPARE(reading->cards[0].identities[0].handle, u"zoe@home.example"_s);
    QCOMPARE(reading->cards[1].person.fields, (QMap<QString, QString>{{u"Site"_s, u"ask me"_s}, {u"E-mail"_s, u"notamail"_s}}));
    QCOMPARE(reading->cards[1].person.mail, u"max@example.org"_s);
    // AND it is said which
    QStringList said;
    for (const domain::Refusal &refusal : reading->refused) {
        QCOMPARE(refusal.reason, Reason::KeptAsField);
        said << refusal.entry + u", "_s + refusal.detail;
    }
    QCOMPARE(
        said,
        (QStringList{u"row 2 (Zoé), role:bénévole"_s, u"row 2 (Zoé), language:elfique"_s, u"row 3 (Max), mail:notamail"_s, u"row 3 (Max), site:ask me"_s}));
}

void PeopleTableTest::columnsOfThunderbirdAreKnown_data()
{
    QTest::addColumn<QString>("header");
    QTest::newRow("English") << u"First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Mobile Number,Job Title,Organization,"
                                "Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Notes"_s;
    QTest::newRow("French") << u"Prénom,Nom,Nom à afficher,Surnom,Première adresse électronique,Adresse électronique secondaire,Tél. professionnel,Portable,"
                               "Fonction,Société/Organisation,Page Web 1,Page Web 2,Année de naissance,Mois,Jour,Notes"_s;
    QTest::newRow("newer French") << u"Prénom,Nom de famille,Nom à afficher,Surnom,Adresse électronique principale,Deuxième adresse électronique,"
                                     "Tél. professionnel,Portable,Profession,Société,Site web 1,Site web 2,Année de naissance,Mois,Jour,Notes"_s;
}

void PeopleTableTest::columnsOfThunderbirdAreKnown()
{
    QFETCH(const QString, header);
    const QString row = u"Zoé,Lefèvre,Zoé L.,Zo,zoe@example.org,zoe@home.example,+33 1,+33 6,Editor,Le Fournil,example.org,home.example,1990,4,12,Hello"_s;
    const auto reading = formats::readPeople((header + u'\n' + row + u'\n').toUtf8(), u"p.csv"_s);
    QVERIFY(reading);
    QCOMPARE(reading->refused.size(), 0);
    const domain::PersonCard &card = reading->cards.first();
    QCOMPARE(card.person.name, u"Zoé L."_s);
    QCOMPARE(card.person.mail, u"zoe@example.org"_s);
    QCOMPARE(card.person.site, u"https://example.org"_s);
    QCOMPARE(card.person.company, u"Le Fournil"_s);
    QCOMPARE(card.person.note, u"Hello"_s);
    QCOMPARE(card.identities.size(), 1);
    QCOMPARE(card.identities.first().handle, u"zoe@home.example"_s);
    QCOMPARE(card.person.fields,
             (QMap<QString, QString>{{u"Given name"_s, u"Zoé"_s},
                                     {u"Family name"_s, u"Lefèvre"_s},
                                     {u"Nickname"_s, u"Zo"_s},
                                     {u"Work phone"_s, u"+33 1"_s},
                                     {u"Mobile"_s, u"+33 6"_s},
                                     {u"Title"_s, u"Editor"_s},
                                     {u"Site"_s, u"home.example"_s},
                                     {u"Birthday"_s, u"1990-04-12"_s}}));
}

void PeopleTableTest::columnsOfGoogleMakeNoFieldsOfTheirOwn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("new") << QByteArray(
        "First Name,Last Name,Organization Title,Birthday,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,"
        "Phone 2 - Value,Website 1 - Label,Website 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
        "Zoe,Lefevre,Editor,1990-04-12,https://lh3.example/p,Friends ::: * myContacts ::: * starred,* Home,zoe@example.org,* Work,+33 1,Mobile,"
        "+33 6 ::: +33 7,* Profile,https://example.org,Shoe size,37\n");
    QTest::newRow("old") << QByteArray(
        "Name,Given Name,Family Name,Birthday,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,"
        "Phone 2 - Value,Organization 1 - Type,Organization 1 - Title,Website 1 - Type,Website 1 - Value,Custom Field 1 - Type,Custom Field 1 - Value\n"
        "Zoe Lefevre,Zoe,Lefevre,1990-04-12,https://lh3.example/p,* myContacts ::: Friends ::: * starred,* ,zoe@example.org,Work,+33 1,Mobile,"
        "+33 6 ::: +33 7,,Editor,Profile,https://example.org,Shoe size,37\n");
}

void PeopleTableTest::columnsOfGoogleMakeNoFieldsOfTheirOwn()
{
    QFETCH(const QByteArray, bytes);
    const auto reading = formats::readPeople(bytes, u"p.csv"_s);
    QVERIFY(reading);
    const domain::PersonCard &card = reading->cards.first();
    QCOMPARE(card.tags, QStringList{u"Friends"_s});
    QCOMPARE(card.person.site, u"https://example.org"_s);
    QCOMPARE(card.person.fields,
             (QMap<QString, QString>{{u"Given name"_s, u"Zoe"_s},
                                     {u"Family name"_s, u"Lefevre"_s},
                                     {u"Title"_s, u"Editor"_s},
                                     {u"Birthday"_s, u"1990-04-12"_s},
                                     {u"Work phone"_s, u"+33 1"_s},
                                     {u"Mobile"_s, u"+33 6; +33 7"_s},
                                     {u"Shoe size"_s, u"37"_s}}));
    QCOMPARE(reading->refused, (QList<domain::Refusal>{{.source = u"p.csv"_s, .entry = u"row 2"_s, .reason = Reason::NotKept, .detail = u"Photo"_s}}));
}

void PeopleTableTest::columnsOfOutlookAreKnown()
{
    const auto reading = formats::readPeople("Title,First Name,Last Name,Company,Job Title,Business Phone,Mobile Phone,E-mail Address,E-mail Type,Birthday\n"
                                             "Ms.,Zoe,Lefevre,Le Fournil,Editor,1,2,zoe@example.org,SMTP,0/0/00\n",
                                             u"p.csv"_s);
    QVERIFY(reading);
    QCOMPARE(reading->refused.size(), 0);
    QCOMPARE(reading->cards.first().person.fields,
             (QMap<QString, QString>{{u"Given name"_s, u"Zoe"_s},
                                     {u"Family name"_s, u"Lefevre"_s},
                                     {u"Honorific"_s, u"Ms."_s},
                                     {u"Title"_s, u"Editor"_s},
                                     {u"Work phone"_s, u"1"_s},
                                     {u"Mobile"_s, u"2"_s}}));
    // Alone, the same word is the job.
    const auto alone = formats::readPeople("Name,Title\nZoe,Editor\n", u"p.csv"_s);
    QVERIFY(alone);
    QCOMPARE(alone->cards.first().person.fields, (QMap<QString, QString>{{u"Title"_s, u"Editor"_s}}));
}

void PeopleTableTest::columnsOfOutlookInFrenchAreKnown()
{
    // GIVEN a table as Outlook writes it, where two columns have one name
    const auto reading = formats::readPeople(u"Titre;Prénom;Deuxième prénom;Nom;Suffixe;Société;Service;Titre;Rue (bureau);Code postal (bureau);Ville (bureau);"
                                             "Anniversaire;Anniversaire de mariage ou fête;Adresse de messagerie;Type de messagerie;"
                                             "Nom complet de l'adresse de messagerie;Adresse de messagerie 2;Type de messagerie 2;"
                                             "Nom complet de l’adresse de messagerie 2\n"
                                             "Mme;Zoé;Anne;Lefèvre;;Le Fournil;Presse;Boulangère;1 rue du Four;69001;Lyon;00/00/00;0/0/00;zoe@example.org;SMTP;"
                                             "Zoé Lefèvre (zoe@example.org);;SMTP;Zoé\n"_s.toUtf8(),
                                             u"p.csv"_s);
    // THEN the first is the civility, the second the job, and what says nothing is left out silently
    QVERIFY(reading);
    QCOMPARE(reading->refused.size(), 0);
    QCOMPARE(reading->cards.first().person.name, u"Zoé Lefèvre"_s);
    QCOMPARE(reading->cards.first().person.fields,
             (QMap<QString, QString>{{u"Honorific"_s, u"Mme"_s},
                                     {u"Given name"_s, u"Zoé"_s},
                                     {u"Middle name"_s, u"Anne"_s},
                                     {u"Family name"_s, u"Lefèvre"_s},
                                     {u"Department"_s, u"Presse"_s},
                                     {u"Title"_s, u"Boulangère"_s},
                                     {u"Work address"_s, u"1 rue du Four | 69001 | Lyon"_s}}));
}

void PeopleTableTest::theColumnsOfAnAddressAreOneField_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const QString parts = u"1 rue du Four | 69001 | Lyon"_s;
    QTest::newRow("Google, with the whole") << QByteArray(
        "Name,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code\n"
        "Zoe,* Home,\"1 rue du Four\n69001, Lyon\",1 rue du Four,Lyon,69001\n")
                                            << u"Home address"_s << parts;
    QTest::newRow("Google, the whole alone") << QByteArray("Name,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City\n"
                                                           "Zoe,* Home,\"1 rue du Four\n69001, Lyon\",,\n")
                                             << u"Home address"_s << u"1 rue du Four, 69001, Lyon"_s;
    QTest::newRow("Google, in parts") << QByteArray("Name,Address 1 - Type,Address 1 - Street,Address 1 - Postal Code,Address 1 - City\n"
                                                    "Zoe,,1 rue du Four,69001,Lyon\n")
                                      << u"Address"_s << parts;
    QTest::newRow("Outlook") << QByteArray("Name,Business Street,Business Street 2,Business City,Business State,Business Postal Code,Business Country/Region\n"
                                           "Zoe,1 rue du Four,cour,Lyon,,69001,France\n")
                             << u"Work address"_s << u"1 rue du Four, cour | 69001 | Lyon | | France"_s;
    QTest::newRow("Outlook in French") << u"Nom,Rue (domicile),Ville (domicile),Dép/Région (domicile),Code postal (domicile),Pays/Région (domicile)\n"
                                          "Zoé,1 rue du Four,Lyon,Rhône,69001,France\n"_s.toUtf8()
                                       << u"Home address"_s << u"1 rue du Four | 69001 | Lyon | Rhône | France"_s;
    QTest::newRow("Thunderbird") << QByteArray("Display Name,Work Address,Work Address 2,Work City,Work State,Work ZipCode,Work Country\n"
                                               "Zoe,1 Main St,,Boston,MA,02101,USA\n")
                                 << u"Work address"_s << u"1 Main St | 02101 | Boston | MA | USA"_s;
    QTest::newRow("one column") << QByteArray("Nom,Adresse\nZoe,\"1 rue du Four, 69001, Lyon\"\n") << u"Address"_s << u"1 rue du Four, 69001, Lyon"_s;
}

void PeopleTableTest::theColumnsOfAnAddressAreOneField()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    const auto reading = formats::readPeople(bytes, u"p.csv"_s);
    QVERIFY(reading);
    QCOMPARE(reading->cards.first().person.fields, (QMap<QString, QString>{{field, value}}));
}

void PeopleTableTest::aRowOfNothingIsPassedOver()
{
    const auto reading = formats::readPeople("name;mail;Phone\nAda;;\n;;\n ; ;;;\nBob;;1;;;\n", u"p.csv"_s);
    QVERIFY(reading);
    QCOMPARE(reading->refused.size(), 0);
    QCOMPARE(reading->cards.size(), 2);
    QCOMPARE(reading->cards[1].person.name, u"Bob"_s);
}

void PeopleTableTest::aDocumentIsNamedAsOne()
{
    QVERIFY(formats::readPeople("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n", u"p.csv"_s).error().detail.startsWith("it is a PDF document"_L1));
    for (const QByteArray &bytes : {QByteArray("PK\x03\x04\x14\0\x06\0", 8), QByteArray("\xD0\xCF\x11\xE0\xA1\xB1")})
        QVERIFY(formats::readPeople(bytes, u"p.csv"_s).error().detail.startsWith("it is a workbook"_L1));
    // Whatever its name promises.
    QCOMPARE(formats::readPeople("%PDF-1.7\n", u"p.vcf"_s).error().detail, u"it is a PDF document, neither a vCard nor a table of text (CSV)"_s);
}

void PeopleTableTest::theAddressOfAProfileGivesItsHandle()
{
    // GIVEN an account that is named by the address of its profile, and once more by its handle
    const auto reading = formats::readPeople("name,reddit,identities\nJoe,https://www.reddit.com/user/only_r,\n"
                                             "Zoe,,linkedin:https://www.linkedin.com/in/zo%C3%A9/; github:https://github.com/zoe; github:zoe\n",
                                             u"p.csv"_s);
    QVERIFY(reading);
    // THEN it is one, with its handle and its address
    QCOMPARE(reading->cards[0].identities,
             (QList<domain::Identity>{{.service = u"reddit"_s, .handle = u"u/only_r"_s, .url = u"https://www.reddit.com/user/only_r"_s}}));
    QCOMPARE(reading->cards[1].identities,
             (QList<domain::Identity>{{.service = u"github"_s, .handle = u"zoe"_s, .url = u"https://github.com/zoe"_s},
                                      {.service = u"linkedin"_s, .handle = u"zoé"_s, .url = u"https://www.linkedin.com/in/zo%C3%A9/"_s}}));
}

void PeopleTableTest::aBirthdayIsReadAsTheWholeTableTells()
{
    const auto birthdays = [](const QByteArray &bytes) {
        QStringList said;
        const auto reading = formats::readPeople(bytes, u"p.csv"_s);
        for (const domain::PersonCard &card : reading ? reading->cards : QList<domain::PersonCard>())
            said << card.person.fields.value(u"Birthday"_s);
        return said;
    };
    QCOMPARE(birthdays("Name,Birthday\nAda,4/5/1990\nBob,4/13/1991\n"), (QStringList{u"1990-04-05"_s, u"1991-04-13"_s}));
    QCOMPARE(birthdays("Nom,Anniversaire\nAda,04/05/1990\nBob,13/04/1991\n"), (QStringList{u"1990-05-04"_s, u"1991-04-13"_s}));
    QCOMPARE(birthdays("Nom,Anniversaire\nAda,4.5.1990\n"), QStringList{u"1990-05-04"_s});
    QCOMPARE(birthdays("Name,Birthday\nAda, --04-05\nBob,19900405\n"), (QStringList{u"--04-05"_s, u"1990-04-05"_s}));
    QCOMPARE(birthdays("Display Name,Birth Year,Birth Month,Birth Day\nAda,,4,5\n"), QStringList{u"--04-05"_s});
    // Where nothing tells, it stays as it was written.
    QCOMPARE(birthdays("Name,Birthday\nAda,4/5/1990\n"), QStringList{u"4/5/1990"_s});
}

void PeopleTableTest::aProfileOnLinkedInIsAnAccount()
{
    // GIVEN connections as LinkedIn writes them, and a site that is a company's page there
    const auto reading = formats::readPeople("First Name,Last Name,URL,Email Address,Company,Position\n"
                                             "Zoe,Lefevre,https://www.linkedin.com/in/zoe,zoe@example.org,Le Fournil,Baker\n"
                                             "Max,Muster,https://www.linkedin.com/company/fournil,,,\n",
                                             u"Connections.csv"_s);
    // THEN the profile is theirs on that service, as one that is typed
    QVERIFY(reading);
    const domain::PersonCard &card = reading->cards.first();
    QVERIFY(card.person.site.isEmpty());
    QCOMPARE(card.identities, QList{*formats::typedAccount(u"linkedin"_s, u"https://www.linkedin.com/in/zoe"_s)});
    QCOMPARE(card.person.fields, (QMap<QString, QString>{{u"Given name"_s, u"Zoe"_s}, {u"Family name"_s, u"Lefevre"_s}, {u"Title"_s, u"Baker"_s}}));
    QCOMPARE(reading->cards[1].person.site, u"https://www.linkedin.com/company/fournil"_s);
    QVERIFY(reading->cards[1].identities.isEmpty());
}

void PeopleTableTest::aProfileForASiteIsAnAccount()
{
    const auto reading
        = formats::readPeople("Name,Website 1 - Label,Website 1 - Value\nZoe,Profile,https://mastodon.example/@zoe ::: https://zoe.example\n", u"p.csv"_s);
    QVERIFY(reading);
    const domain::PersonCard &card = reading->cards.first();
    QCOMPARE(card.person.site, u"https://zoe.example"_s);
    QCOMPARE(card.identities,
             (QList<domain::Identity>{{.service = u"mastodon"_s, .handle = u"@zoe@mastodon.example"_s, .url = u"https://mastodon.example/@zoe"_s}}));
    QVERIFY(card.person.fields.isEmpty());
}

void PeopleTableTest::anAccountThatMustNotBeMatchedIsRefusedAlone()
{
    // However it is named: a column of its own, or an address for a site
    const auto named
        = formats::readPeople("name,mail,reddit,site\nZoe,zoe@example.org,u/zoe,\nMax,max@example.org,,https://www.reddit.com/user/max\n", u"p.csv"_s);
    QVERIFY(named);
    QCOMPARE(named->refused.size(), 2);
    for (const domain::Refusal &refusal : named->refused)
        QCOMPARE(refusal.reason, Reason::MatchForbidden);
    QVERIFY(named->cards[1].person.site.isEmpty());
    const auto reading = formats::readPeople("name,mail,identities\nZoe,zoe@example.org,reddit:u/zoe\nMax,,reddit:u/max\n", u"p.csv"_s);
    QVERIFY(reading);
    QCOMPARE(reading->cards.size(), 2);
    QVERIFY(reading->cards[0].identities.isEmpty());
    QCOMPARE(reading->cards[1].identities.size(), 1);
    QCOMPARE(reading->refused,
             (QList<domain::Refusal>{{.source = u"p.csv"_s, .entry = u"row 2 (Zoe)"_s, .reason = Reason::MatchForbidden, .detail = u"reddit:u/zoe"_s}}));
}

void PeopleTableTest::aTableOfOtherThingsIsRefusedWhole()
{
    for (const QByteArray &bytes : {QByteArray("date,amount\n2026-01-01,3\n"), QByteArray("a\n").repeated(30) + "name,mail\nAda,ada@example.org\n",
                                    QByteArray(), QByteArray("\0\1\2", 3)})
        QCOMPARE(formats::readPeople(bytes, u"p.csv"_s).error().kind, domain::Error::Kind::Invalid);
    QCOMPARE(formats::readPeople("noise", u"p.vcf"_s).error().detail, u"it holds no vCard"_s);
}

QTEST_GUILESS_MAIN(PeopleTableTest)
#include "peopletabletest.moc"
