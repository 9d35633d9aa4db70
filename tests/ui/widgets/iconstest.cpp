// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

/// The sources against the drawings embedded.
class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconNamedInTheSourcesIsEmbedded()
    {
        // GIVEN
        const QString icons = QFINDTESTDATA("../resources/icons");
        QVERIFY(!icons.isEmpty());
        static const QRegularExpression naming(u"(?:icon\\(|EmptyState\\(|\\.icon = |addVerb\\([^\"]*\"[^\"]*\"\\), )u\"([a-z][a-z0-9+-]*)\"_s"_s);
        int found = 0;
        for (const QString &folder : {u"ui"_s, u"app"_s}) {
            // By way of the drawings: a folder "ui" stands in the build too.
            for (QDirIterator files(icons + u"/../../"_s + folder, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                // WHEN
                for (const auto &match : naming.globalMatch(QString::fromUtf8(file.readAll()))) {
                    const QString name = match.captured(1);
                    const bool isThere = QFile::exists(u"%1/parvis/%2.svg"_s.arg(icons, name)) || QFile::exists(u"%1/breeze/%2.svg"_s.arg(icons, name));
                    // THEN
                    QVERIFY2(isThere, qPrintable(file.fileName() + u": "_s + name));
                    ++found;
                }
            }
        }
        constexpr int surely = 30;
        QVERIFY(found >= surely);
    }
};

QTEST_GUILESS_MAIN(IconsTest)
#include "iconstest.moc"
