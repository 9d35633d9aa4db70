// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/localfields.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ServiceField;

class LocalFieldsTest : public QObject
{
    Q_OBJECT

    static bool drop(QLineEdit &line, const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&line, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(&line, &event);
        return event.isAccepted();
    }

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aFolderIsDroppedOnItsLine()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"feed.xml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ui::PathField field({.label = u"Folder"_s, .local = ServiceField::Local::Folder}, nullptr);
        field.show();
        QSignalSpy edited(field.line(), &QLineEdit::textEdited);
        QVERIFY(drop(*field.line(), {QUrl::fromLocalFile(folder.path())}));
        QCOMPARE(field.line()->text(), folder.path());
        QCOMPARE(edited.size(), 1);
        // A file is none, and a file's field takes no folder.
        field.line()->clear();
        drop(*field.line(), {QUrl::fromLocalFile(file.fileName())});
        QVERIFY(field.line()->text() != file.fileName());
        ui::PathField files({.label = u"File"_s, .local = ServiceField::Local::File}, nullptr);
        files.show();
        QVERIFY(drop(*files.line(), {QUrl::fromLocalFile(file.fileName())}));
        QCOMPARE(files.line()->text(), file.fileName());
    }

    void everythingHasANameAndTakesTheFocus()
    {
        ui::PathField path({.label = u"Folder"_s, .local = ServiceField::Local::Folder}, nullptr);
        QCOMPARE(path.line()->accessibleName(), u"Folder"_s);
        QVERIFY(!path.button()->accessibleName().isEmpty());
        QVERIFY(path.button()->focusPolicy() & Qt::TabFocus);
    }

    void aChoiceIsWhatItsLineSays()
    {
        ui::ChoiceField field({.label = u"Made by"_s, .choices = {{QString(), u"Found"_s}, {u"hugo"_s, u"Hugo"_s}, {u"jekyll"_s, u"Jekyll"_s}}}, nullptr);
        auto *choice = field.findChild<QComboBox *>();
        QVERIFY(choice);
        QCOMPARE(choice->accessibleName(), u"Made by"_s);
        QCOMPARE(field.line()->text(), QString());
        choice->setCurrentIndex(2);
        QCOMPARE(field.line()->text(), u"jekyll"_s);
        field.line()->setText(u"hugo"_s);
        QCOMPARE(choice->currentText(), u"Hugo"_s);
        field.line()->setText(u"nonsense"_s);
        QCOMPARE(choice->currentIndex(), 0);
        QCOMPARE(field.line()->text(), QString());
        // A choice that has no empty member is never empty.
        ui::ChoiceField push({.label = u"After"_s, .choices = {{u"yes"_s, u"Push"_s}, {u"no"_s, u"Not"_s}}}, nullptr);
        push.line()->setText(QString());
        QCOMPARE(push.line()->text(), u"yes"_s);
    }
};

QTEST_MAIN(LocalFieldsTest)
#include "localfieldstest.moc"
