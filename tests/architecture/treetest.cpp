// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

struct Layer
{
    QString folder;
    QStringList mayInclude;  ///< project folders
    QStringList mayNotUse;   ///< Qt modules and libraries that this layer has no business with
};

/// docs/architecture.md, "Who may include whom".
const QList<Layer> &layers()
{
    static const QStringList noScreen{u"QtWidgets/"_s, u"QtGui/"_s, u"QtWebEngine"_s};
    static const QList<Layer> all{
        {u"core/domain"_s, {u"core/domain"_s}, noScreen + QStringList{u"QtSql/"_s, u"QtNetwork/"_s}},
        {u"core/formats"_s, {u"core/formats"_s, u"core/domain"_s}, noScreen + QStringList{u"QtSql/"_s, u"QtNetwork/"_s}},
        {u"core/store"_s, {u"core/store"_s, u"core/domain"_s}, noScreen + QStringList{u"QtNetwork/"_s}},
        {u"core/analysis"_s, {u"core/analysis"_s, u"core/domain"_s}, noScreen + QStringList{u"QtSql/"_s, u"QtNetwork/"_s}},
        {u"core/connectors"_s, {u"core/connectors"_s, u"core/formats"_s, u"core/domain"_s}, noScreen + QStringList{u"QtSql/"_s, u"QtNetwork/"_s}},
        {u"core/sync"_s,
         {u"core/sync"_s, u"core/connectors"_s, u"core/analysis"_s, u"core/formats"_s, u"core/store"_s, u"core/domain"_s},
         noScreen + QStringList{u"QtSql/"_s}},
        {u"models"_s,
         {u"models"_s, u"core/analysis"_s, u"core/store"_s, u"core/formats"_s, u"core/domain"_s},
         {u"QtWidgets/"_s, u"QtNetwork/"_s, u"QtSql/"_s, u"QtWebEngine"_s}},
        {u"ui"_s, {u"ui"_s, u"models"_s, u"core/domain"_s}, {u"QtNetwork/"_s, u"QtSql/"_s}},
        {u"app/parvisctl"_s, {u"app/parvisctl"_s, u"core/"_s}, noScreen},
    };
    return all;
}

QString root()
{
    return QDir::cleanPath(QStringLiteral(PARVIS_TESTS "/.."));
}

/// The files of a folder of the project, by their path in it.
QStringList filesOf(const QString &folder, const QStringList &patterns = {u"*.cpp"_s, u"*.h"_s})
{
    QStringList files;
    QDirIterator it(root() + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(QDir(root()).relativeFilePath(it.next()));
    files.sort();
    return files;
}

QString textOf(const QString &path)
{
    QFile file(root() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sources()
{
    QStringList all;
    for (const QString &folder : {u"app"_s, u"core"_s, u"models"_s, u"ui"_s, u"tests"_s, u"bench"_s})
        all += filesOf(folder);
    return all;
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression include(u"^\\s*#include\\s+[<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto matches = include.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

} // namespace

class TreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProjectIsFound() { QVERIFY(sources().size() > 100); }

    void layersIncludeOnlyWhatTheyMay()
    {
        static const QRegularExpression project(u"^(app|core|models|ui|tests)/"_s);
        QStringList wrong;
        for (const Layer &layer : layers()) {
            for (const QString &path : filesOf(layer.folder)) {
                for (const QString &included : includesOf(textOf(path))) {
                    const bool isOurs = project.match(included).hasMatch();
                    const bool isAllowed = std::ranges::any_of(
                        layer.mayInclude, [&](const QString &folder) { return included.startsWith(folder.endsWith(u'/') ? folder : folder + u'/'); });
                    // The plugin is the one place that knows WebEngine.
                    const bool isPreview = path.startsWith("ui/articles/preview/"_L1);
                    const bool isForeign
                        = !isPreview && std::ranges::any_of(layer.mayNotUse, [&](const QString &module) { return included.startsWith(module); });
                    const bool isEngine = layer.folder == "ui"_L1 && !isPreview && included.startsWith("QtWebEngine"_L1);
                    if ((isOurs && !isAllowed) || isForeign || isEngine)
                        wrong.append(u"%1 includes %2"_s.arg(path, included));
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    // A relative path or a bare class name would pass the rules above unseen.
    void includesNameTheirFolderOrModule()
    {
        static const QRegularExpression hidden(u"(^|/)\\.\\.?/|^Q[A-Za-z]+$"_s);
        QStringList wrong;
        for (const QString &path : sources()) {
            for (const QString &included : includesOf(textOf(path))) {
                if (hidden.match(included).hasMatch())
                    wrong.append(u"%1 includes %2"_s.arg(path, included));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void everyFolderOfCodeIsALayer()
    {
        QStringList unknown;
        for (const QString &above : {u"core"_s, u"app"_s}) {
            for (const QString &folder : QDir(root() + u'/' + above).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                const QString path = above + u'/' + folder;
                // The window's own composition may know everything.
                if (path != "app/parvis"_L1 && std::ranges::none_of(layers(), [&](const Layer &layer) { return layer.folder == path; }))
                    unknown.append(path);
            }
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    }

    void noSourceIsOverSixHundredLines()
    {
        constexpr qsizetype most = 600;
        QStringList tooLong;
        for (const QString &path : sources()) {
            if (const qsizetype lines = textOf(path).count(u'\n'); lines > most)
                tooLong.append(u"%1: %2 lines"_s.arg(path).arg(lines));
        }
        QVERIFY2(tooLong.isEmpty(), qPrintable(u'\n' + tooLong.join(u'\n')));
    }

    void everySourceSaysItsLicence()
    {
        static const QRegularExpression head(u"\\A// SPDX-FileCopyrightText: \\d{4} The Parvis developers\\n// SPDX-License-Identifier: GPL-3.0-or-later\\n"_s);
        QStringList wrong;
        for (const QString &path : sources()) {
            if (!head.match(textOf(path)).hasMatch())
                wrong.append(path);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void testsUseThePublicSideOnly()
    {
        static const QRegularExpression backDoor(u"\\b(processEvents|QSKIP|private\\s+public)\\b|\\bfriend\\s+(class|struct)\\b|#define private"_s,
                                                 QRegularExpression::MultilineOption);
        QStringList wrong;
        for (const QString &path : filesOf(u"tests"_s)) {
            if (path.endsWith("treetest.cpp"_L1))
                continue;
            if (const auto match = backDoor.match(textOf(path)); match.hasMatch())
                wrong.append(u"%1: %2"_s.arg(path, match.captured().trimmed()));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void theStoreNamesNoServiceThatItSendsTo()
    {
        // What a service is like is data: its capabilities, and rules of the domain.
        static const QRegularExpression service(
            u"[\"'](mail|mastodon|bluesky|wordpress|ghost|discourse|lemmy|matrix|mattermost|telegram|discord|webhook|micropub|listmonk|reddit|feed|"
            "site-folder|git-site|web-space|rss-file)[\"']"_s);
        QStringList wrong;
        for (const QString &path : filesOf(u"core/store/channels"_s)) {
            if (const auto match = service.match(textOf(path)); match.hasMatch())
                wrong.append(u"%1: %2"_s.arg(path, match.captured()));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void noWindowWaits()
    {
        // A wait, a nested loop or processEvents() on the window's thread freezes or re-enters it.
        static const QRegularExpression wait(u"\\b(processEvents|waitForFinished|QEventLoop)\\b|->exec\\(\\)|\\bQMessageBox::(question|warning|information)"_s);
        QStringList wrong;
        for (const QString &folder : {u"models"_s, u"ui"_s}) {
            for (const QString &path : filesOf(folder)) {
                if (const auto match = wait.match(textOf(path)); match.hasMatch())
                    wrong.append(u"%1: %2"_s.arg(path, match.captured()));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void sizesAreSaidInOneWay()
    {
        // In thousands, as services say their limits: "1.2 MB" in one place and "1.2 MiB" in the next are not the same.
        static const QRegularExpression size(u"formattedDataSize\\([^;]*"_s);
        static const QRegularExpression otherUnit(u"\"[^\"\\n]*\\b(?:[KMG]iB|KB)\\b[^\"\\n]*\""_s);
        QStringList wrong;
        for (const QString &folder : {u"app"_s, u"core"_s, u"models"_s, u"ui"_s}) {
            for (const QString &path : filesOf(folder)) {
                const QString text = textOf(path);
                for (auto matches = size.globalMatch(text); matches.hasNext();) {
                    if (const QString call = matches.next().captured(); !call.contains("DataSizeSIFormat"_L1))
                        wrong.append(u"%1: %2"_s.arg(path, call));
                }
                if (const auto match = otherUnit.match(text); match.hasMatch())
                    wrong.append(u"%1: %2"_s.arg(path, match.captured()));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void whatAPersonReadsCanBeTranslated()
    {
        // A literal of words given to a call that shows it, without tr().
        static const QRegularExpression shown(
            u"\\b(setText|setWindowTitle|setToolTip|setAccessibleName|setPlaceholderText|setTitle|setSentence)\\(\\s*(u?\"[^\"<]*[A-Za-z]{3}[^\"<]*\"_?s?)"_s);
        QStringList wrong;
        for (const QString &folder : {u"models"_s, u"ui"_s}) {
            for (const QString &path : filesOf(folder)) {
                const QString text = textOf(path);
                for (auto matches = shown.globalMatch(text); matches.hasNext();)
                    wrong.append(u"%1: %2"_s.arg(path, matches.next().captured()));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void translationsAreComplete()
    {
        const QString french = textOf(u"translations/parvis_fr.ts"_s);
        QVERIFY(french.contains("<translation>"_L1));
        QCOMPARE(french.count("type=\"unfinished\""_L1), 0);
        // English needs its plurals alone: without them it says "1 mention(s)".
        const QString english = textOf(u"translations/parvis_en.ts"_s);
        QVERIFY(english.contains("<numerusform>"_L1));
        QCOMPARE(english.count("type=\"unfinished\""_L1), 0);
    }

    void translationsStandWhereTheProgramLooksForThem()
    {
        // The reader of translations (lupdate) loses the class at some places and names the namespace alone: nobody looks there, and the words stay English.
        static const QRegularExpression context(u"<name>([^<]*)</name>"_s);
        static const QRegularExpression whole(u"^parvis::[a-z]+::[A-Z]"_s);
        QString all;
        for (const QString &folder : {u"app"_s, u"models"_s, u"ui"_s}) {
            for (const QString &path : filesOf(folder))
                all += textOf(path);
        }
        QStringList wrong;
        for (auto names = context.globalMatch(textOf(u"translations/parvis_fr.ts"_s)); names.hasNext();) {
            const QString name = names.next().captured(1);
            const bool isAsked = all.contains(u'"' + name + u'"') || all.contains(u"Q_DECLARE_TR_FUNCTIONS(%1)"_s.arg(name));
            if (!whole.match(name).hasMatch() && !isAsked)
                wrong << name;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TreeTest)
#include "treetest.moc"
