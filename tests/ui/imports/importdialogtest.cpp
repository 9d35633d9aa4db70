// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/importdialog.h"

#include "core/store/inbox/inboxstore.h"
#include "core/sync/http/qthttpclient.h"
#include "core/sync/imports/importrunner.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/imports/columnmappingview.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

class ImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        ui::theme::apply(ui::theme::Scheme::Light);
        m_given = std::make_unique<Given>();
    }
    void cleanup() { m_given.reset(); }

    void filesDroppedTogetherAreOneImportWithOneReport()
    {
        // GIVEN two tables and something that is none
        const QStringList files{write(u"one.csv"_s, "author,text\nAda,one\n"), write(u"two.csv"_s, "author,text\nBob,two\nragged\n"),
                                write(u"three.json"_s, "{\"hello\":1}")};
        // WHEN they are dropped at once
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_given->dialog, &enter);
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_given->dialog, &drop);
        // THEN each is named, with what is wrong with it
        auto *list = named<QListWidget>(m_given->dialog, u"What will be imported"_s);
        QVERIFY(list);
        QCOMPARE(list->count(), 3);
        QTRY_VERIFY(list->item(2)->text().contains(u"it is JSON"_s));
        // AND those that can be taken in give one message and one undo
        QPushButton *import = nullptr;
        QTRY_VERIFY((import = m_given->button(u"Import 2 sources"_s)) && import->isEnabled());
        import->click();
        QTRY_COMPARE(m_given->said.size(), 1);
        QVERIFY(m_given->said.first().details.contains(u"one.csv"_s) && m_given->said.first().details.contains(u"two.csv"_s));
        QCOMPARE(m_given->undo.count(), 1);
        m_given->undo.undo();
        QTRY_COMPARE(m_given->said.size(), 2);
        QCOMPARE(await(store::InboxStore(m_given->workspace.database()).keys({}, {}, 10)).value().size(), 0);
    }

    void theOrderOfDayAndMonthIsOfferedAndSaid()
    {
        // GIVEN a table whose dates can be read both ways, the second behind an open quote
        m_given->dialog.addSources({write(u"dates.csv"_s, "text,date\nHello,03/04/2026\n\"Open,03/04/2026\nWorld,05/04/2026\n")});
        QTRY_VERIFY(named<QComboBox>(m_given->dialog, u"Order of day and month in dates"_s));
        auto *order = named<QComboBox>(m_given->dialog, u"Order of day and month in dates"_s);
        // THEN it is said how they are read, and which row would be refused, by the line of the file
        QVERIFY(m_given->says(u"is read as Friday, 3 April 2026"_s));
        QVERIFY(m_given->says(u"Row 3:"_s));
        QVERIFY(m_given->says(u"numbered by the line of the file"_s));
        // WHEN the month is said to come first
        order->setCurrentIndex(1);
        Q_EMIT order->activated(1);
        // THEN that is said as well
        QVERIFY(m_given->says(u"is read as Wednesday, 4 March 2026"_s));
    }

    void anAddressMayBeTypedWithoutItsScheme_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("source");
        QTest::newRow("elsewhere") << u" blog.example/feed.xml"_s << u"https://blog.example/feed.xml"_s;
        QTest::newRow("on this machine, by number") << u"127.0.0.1:8971/gz"_s << u"http://127.0.0.1:8971/gz"_s;
        QTest::newRow("on this machine, by name") << u"localhost/feed"_s << u"http://localhost/feed"_s;
        QTest::newRow("on this machine, by long number") << u"[::1]:80/feed"_s << u"http://[::1]:80/feed"_s;
        QTest::newRow("with its scheme") << u"HTTP://blog.example/feed"_s << u"http://blog.example/feed"_s;
    }
    void anAddressMayBeTypedWithoutItsScheme()
    {
        QFETCH(QString, typed);
        QFETCH(QString, source);
        auto *field = named<QLineEdit>(m_given->dialog, u"Address of a feed, or path of a file"_s);
        // WHEN
        field->setText(typed);
        m_given->button(u"Add address"_s)->click();
        // THEN
        auto *list = named<QListWidget>(m_given->dialog, u"What will be imported"_s);
        QTRY_COMPARE(list->count(), 1);
        QTRY_COMPARE(list->item(0)->toolTip(), source);
        QVERIFY(field->text().isEmpty());
    }

    void whatIsNoAddressIsSaidUnderTheField_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("words") << u"not an address"_s;
        QTest::newRow("one word") << u"blog"_s;
        QTest::newRow("another scheme") << u"ftp://blog.example/feed"_s;
        QTest::newRow("a mail address") << u"ada@example.org"_s;
        QTest::newRow("a file that is not there") << u"/nowhere/feed.xml"_s;
    }
    void whatIsNoAddressIsSaidUnderTheField()
    {
        QFETCH(QString, typed);
        auto *field = named<QLineEdit>(m_given->dialog, u"Address of a feed, or path of a file"_s);
        // WHEN
        field->setText(typed);
        m_given->button(u"Add address"_s)->click();
        // THEN it stays, with a sentence, until something else is typed
        QCOMPARE(field->text(), typed);
        QVERIFY(m_given->shows(u"neither an address"_s));
        QVERIFY(!named<QListWidget>(m_given->dialog, u"What will be imported"_s));
        field->setText(u"blog.example"_s);
        QVERIFY(!m_given->shows(u"neither an address"_s));
    }

    void theListIsAsHighAsItsRows()
    {
        // GIVEN one file, then three
        m_given->dialog.addSources({write(u"one.json"_s, "{}")});
        auto *list = named<QListWidget>(m_given->dialog, u"What will be imported"_s);
        const int one = list->height();
        m_given->dialog.addSources({write(u"two.json"_s, "{}"), write(u"three.json"_s, "{}")});
        // THEN no row hides and no room stays empty
        const int row = list->visualItemRect(list->item(1)).top() - list->visualItemRect(list->item(0)).top();
        QCOMPARE(list->height() - one, 2 * row);
        QVERIFY(list->viewport()->height() >= list->visualItemRect(list->item(2)).bottom());
        QVERIFY(list->viewport()->height() - list->visualItemRect(list->item(2)).bottom() < row);
    }

    void manySourcesLeaveTheButtonsInSightAndTheListAtTheOneShown()
    {
        // GIVEN addresses, files of all kinds, and tables with much to say
        QByteArray ragged("author,text,date\n");
        for (int row = 0; row < 40; ++row)
            ragged += "Ada,ragged " + QByteArray::number(row) + "\n";
        QStringList sources{u"https://one.example/feed"_s, u"https://two.example/feed"_s, u"https://three.example/feed"_s};
        for (const char *name : {"one.json", "two.png", "three.mbox", "four.html", "five.zip"})
            sources.append(write(QString::fromLatin1(name), "{\"hello\":1}"));
        sources += {write(u"six.csv"_s, ragged), write(u"seven.csv"_s, ragged)};
        // WHEN
        m_given->dialog.addSources(sources);
        m_given->dialog.addSources({u"https://four.example/feed"_s});
        named<QLineEdit>(m_given->dialog, u"Address of a feed, or path of a file"_s)->setText(u"not an address"_s);
        m_given->button(u"Add address"_s)->click();
        auto *list = named<QListWidget>(m_given->dialog, u"What will be imported"_s);
        QTRY_COMPARE(m_given->dialog.findChildren<ui::ColumnMappingView *>().size(), 2);
        QTRY_VERIFY(m_given->button(u"Import 6 sources"_s));
        // THEN it is no higher than it was, and the row of what is shown is in sight
        for (const int row : {8, 9, 8}) {
            list->setCurrentRow(row);
            QTRY_VERIFY(m_given->dialog.height() <= 620);
            QVERIFY2(m_given->dialog.minimumSizeHint().height() <= 620, qPrintable(QString::number(m_given->dialog.minimumSizeHint().height())));
            QTRY_VERIFY(list->viewport()->rect().contains(list->visualItemRect(list->currentItem())));
            QVERIFY(list->currentItem()->isSelected());
            auto *cancel = m_given->dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel);
            QVERIFY(m_given->dialog.rect().contains(QRect(cancel->mapTo(&m_given->dialog, QPoint(0, 0)), cancel->size())));
        }
    }

private:
    struct Given
    {
        Given()
        {
            QObject::connect(&messages, &models::Messages::posted, &messages, [this](const models::Message &message) { said.append(message); });
            dialog.show();
        }
        [[nodiscard]] QPushButton *button(const QString &text) const
        {
            const auto buttons = dialog.findChildren<QPushButton *>();
            const auto found = std::ranges::find_if(buttons, [&text](const QPushButton *one) { return one->text() == text; });
            return found == buttons.end() ? nullptr : *found;
        }
        [[nodiscard]] bool shows(const QString &text) const
        {
            return std::ranges::any_of(dialog.findChildren<QLabel *>(),
                                       [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
        }
        [[nodiscard]] bool says(const QString &text) const
        {
            return std::ranges::any_of(dialog.findChildren<QLabel *>(), [&text](const QLabel *label) { return label->text().contains(text); });
        }

        tests::FakeClock clock;
        tests::Workspace workspace;
        sync::QtHttpClient http;
        sync::Importer importer{workspace.database(), http, clock};
        sync::ImportRunner runner{workspace.database(), importer, clock};
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::ImportPageModel model{workspace.database(), messages, navigator, undo, clock};
        QList<models::Message> said;
        ui::ImportDialog dialog{model};
    };

    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(QDir(m_given->workspace.folder()).filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    std::unique_ptr<Given> m_given;
};

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication app(argc, argv);
    ImportDialogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "importdialogtest.moc"
