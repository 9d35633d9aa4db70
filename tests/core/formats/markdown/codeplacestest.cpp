// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/codeplaces.h"

#include "core/formats/document/pictures.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class CodePlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeIsToldApart_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("code");
        QTest::newRow("none") << u"one\n\ntwo"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("in a line") << u"one `two` three"_s << u"`two`"_s;
        QTest::newRow("over two lines") << u"one ``two\n` three`` four"_s << u"``two\n` three``"_s;
        QTest::newRow("never closed") << u"one `two\n\nthree` four"_s << QString();
        QTest::newRow("escaped") << u"one \\`two` three"_s << QString();
        QTest::newRow("a block") << u"one\n\n```\ntwo\n\nthree\n```\n\nfour"_s << u"```\ntwo\n\nthree\n```\n"_s;
        QTest::newRow("indented") << u"one\n\n    two\n\nthree"_s << u"    two\n\n"_s;
        QTest::newRow("a block that is not closed") << u"one\n\n~~~\ntwo"_s << u"~~~\ntwo"_s;
    }

    void codeIsToldApart()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, code);
        QString all;
        QString found;
        for (const auto &[words, isCode] : formats::byCode(markdown)) {
            all += words;
            if (isCode)
                found += words;
        }
        QCOMPARE(all, markdown);
        QCOMPARE(found, code);
    }

    void picturesInCodeAreNotEmbedded()
    {
        const QString address = u"media/0123456789ab-a.png"_s;
        const QString picture = u"![a](%1)"_s.arg(address);
        const QByteArray bytes = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        const QString made = formats::withEmbeddedPictures(u"%1 `%1`\n\n```\n%1\n```\n"_s.arg(picture),
                                                           [&bytes](const QString & /*address*/) { return std::optional(bytes); });
        QVERIFY2(made.startsWith(u"![a](data:image/png;base64,"_s), qPrintable(made));
        QVERIFY2(made.endsWith(u" `%1`\n\n```\n%1\n```\n"_s.arg(picture)), qPrintable(made));
    }
};

QTEST_GUILESS_MAIN(CodePlacesTest)
#include "codeplacestest.moc"
