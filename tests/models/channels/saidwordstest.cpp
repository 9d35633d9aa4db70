// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/saidwords.h"

#include "core/domain/channels/httpstatus.h"
#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>
#include <QtCore/QTranslator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

/// Says of each sentence that it was asked for.
class Marking final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        Q_UNUSED(disambiguation)
        Q_UNUSED(n)
        const QLatin1StringView asked(context);
        // Qt has translated but one of its own here, and one with a place.
        const bool isKnownOfQt
            = asked == "QSslSocket"_L1 && (qstrcmp(source, "The certificate is not yet valid") == 0 || qstrcmp(source, "Error while reading: %1") == 0);
        return asked == "parvis::models::SaidWords"_L1 || isKnownOfQt ? u"✓ "_s + QString::fromUtf8(source) : QString();
    }
};

/// What stands in no table on purpose: a number, a list of what is in the way, a mark for the upper layers.
const QStringList notSentences{u"HTTP %1"_s, u"%1 of %2"_s, u"media"_s, u"%1, %2: %3"_s};

} // namespace

class SaidWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_marking)); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_marking); }

    void whatConnectorsSayThemselvesIsInThePersonsLanguage()
    {
        static const QRegularExpression literal(u"\\.said = u\"((?:[^\"\\\\]|\\\\.)*)\""_s);
        QDirIterator files(QStringLiteral(PARVIS_TESTS "/../core/connectors"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        QStringList untold;
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (const QRegularExpressionMatch &match : literal.globalMatch(source)) {
                QString said = match.captured(1);
                if (notSentences.contains(said))
                    continue;
                ++count;
                // What follows a colon, or stands in a place, is a name.
                said.replace(u"%1"_s, u"Pain"_s).replace(u"%2"_s, u"Brioche"_s);
                if (said.endsWith(u' '))
                    said += u"Pain"_s;
                if (!models::saidWords(said).startsWith(u"✓ "_s))
                    untold << said;
            }
        }
        QVERIFY(count > 80);
        QVERIFY2(untold.isEmpty(), qPrintable(untold.join(u'\n')));
    }

    void namesStandWhereTheyBelong()
    {
        QCOMPARE(models::saidWords(u"user, there is no @pain:example"_s), u"✓ user, there is no @pain:example"_s);
        QCOMPARE(models::saidWords(u"no newsletter “Pain”; there are: Lundi, Mardi"_s), u"✓ no newsletter “Pain”; there are: Lundi, Mardi"_s);
        QCOMPARE(models::saidWords(u"several categories are called “Pain”: say below which, as in “Parent > Pain”"_s),
                 u"✓ several categories are called “Pain”: say below which, as in “Parent > Pain”"_s);
    }

    void whatTheWiresSayIsInThePersonsLanguageToo()
    {
        for (const QString &said : {u"silent for 30 s"_s, u"the server closed the line"_s, u"Parvis was put offline"_s, u"server response timeout"_s})
            QCOMPARE(models::saidWords(said), u"✓ "_s + said);
    }

    void whatQtSaidIsInItsOwnTranslation()
    {
        QCOMPARE(models::saidWords(u"The certificate is not yet valid"_s), u"✓ The certificate is not yet valid"_s);
        QCOMPARE(models::saidWords(u"Error while reading: The certificate is not yet valid"_s), u"✓ Error while reading: ✓ The certificate is not yet valid"_s);
    }

    void momentsAreThePersonsOwn()
    {
        // Services write them in UTC, with or without saying so.
        const QDateTime at(QDate(2026, 11, 29), QTime(21, 13), QTimeZone::UTC);
        const QString here = models::exactMoment(domain::fromMs(at.toMSecsSinceEpoch()), QTimeZone::systemTimeZone());
        for (const QString &written : {u"2026-11-29T21:13:00"_s, u"2026-11-29T21:13:00.000Z"_s, u"2026-11-29T22:13:00+01:00"_s})
            QCOMPARE(models::saidWords(u"it was changed on the site on "_s + written), u"✓ it was changed on the site on "_s + here);
        // Also where it is the second thing that is told.
        QCOMPARE(models::saidWords(u"no newsletter “Bread”; there are: 2026-11-29T21:13:00Z"_s), u"✓ no newsletter “Bread”; there are: "_s + here);
        QCOMPARE(models::saidWords(u"it was changed on the site on some day"_s), u"✓ it was changed on the site on some day"_s);
    }

    void whatAnAnswerIsInThePlaceOfOneIsSaid()
    {
        for (const QString &said : {u"the server had an error of its own: 500"_s, u"its answer was empty"_s, u"its answer is none that this service gives"_s,
                                    u"a web page came in the place of an answer"_s})
            QCOMPARE(models::saidWords(said), u"✓ "_s + said);
    }

    void whatAServiceSaysStays()
    {
        for (const QString &said :
             {QString(), u"M_FORBIDDEN: Invalid username or password"_s, u"HTTP 42"_s, u"HTTP is not spoken"_s, u"Validation failed: Text can't be blank"_s})
            QCOMPARE(models::saidWords(said), said);
    }

    void aBareStatusIsSaidWithItsMeaning()
    {
        QCOMPARE(models::saidWords(u"HTTP 403"_s), u"✓ ✓ it does not allow that to this account (HTTP 403)"_s);
        QCOMPARE(models::saidWords(u"what is to be known first could not be asked: HTTP 503"_s),
                 u"✓ what is to be known first could not be asked: ✓ ✓ its server is in trouble (HTTP 503)"_s);
        QCOMPARE(models::saidWords(u"refused: HTTP 404"_s), u"✓ refused: ✓ ✓ it was not found there (HTTP 404)"_s);
        // In the person's language, whichever it is.
        constexpr int first = 300;
        constexpr int last = 599;
        for (int status = first; status <= last; ++status) {
            const QString meaning = domain::statusMeaning(status);
            QVERIFY2(models::saidWords(meaning) == u"✓ "_s + meaning, qPrintable(QString::number(status)));
        }
        // No service said that: it is not quoted.
        QVERIFY(models::isSaidByParvis(u"HTTP 403"_s));
        QCOMPARE(models::withSaid(u"It says no."_s, u"HTTP 403"_s), u"✓ It says no. What is known: ✓ ✓ it does not allow that to this account (HTTP 403)."_s);
        QCOMPARE(models::withSaid(u"It says no."_s, u"too many hashtags"_s), u"✓ It says no. (“too many hashtags”)"_s);
        QCOMPARE(models::withSaid(u"It says no."_s, {}), u"It says no."_s);
        // A code of a protocol is nothing that is said.
        QCOMPARE(models::withSaid(u"It says no."_s, u"NO [AUTHENTICATIONFAILED]"_s), u"It says no."_s);
        QCOMPARE(models::withSaid(u"It says no."_s, u"NO [AUTHENTICATIONFAILED] Wrong password."_s), u"✓ It says no. (“Wrong password.”)"_s);
        QCOMPARE(models::withoutReplyCode(u"NO [WEBALERT https://mail.example/] Sign in there"_s), u"[WEBALERT https://mail.example/] Sign in there"_s);
        QCOMPARE(models::withoutReplyCode(u"NOBODY is there"_s), u"NOBODY is there"_s);
    }

    void sizesAreThePersonsOwn()
    {
        QLocale::setDefault(QLocale(u"fr_FR"_s));
        const QString said = models::saidWords(u"the connection was closed when 512.0 kB of 40.0 MB had left"_s);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(said.simplified(), u"✓ the connection was closed when 512,0 ko of 40,0 Mo had left"_s);
    }

private:
    Marking m_marking;
};

QTEST_GUILESS_MAIN(SaidWordsTest)
#include "saidwordstest.moc"
