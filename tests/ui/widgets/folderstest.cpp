// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folders.h"

#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;

class FoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void columnsOfFilesAreShownWhole()
    {
        // GIVEN a folder with a file
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a photograph of the shop.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(10'700, 'x')) > 0);
        file.close();
        QFileDialog dialog(nullptr, {}, folder.path());
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setViewMode(QFileDialog::Detail);
        // WHEN
        ui::widenColumns(dialog);
        dialog.show();
        // THEN
        auto *files = dialog.findChild<QTreeView *>();
        QTRY_COMPARE(files->model()->rowCount(files->rootIndex()), 1);
        for (int column = 0; column < files->header()->count(); ++column) {
            const QModelIndex index = files->model()->index(0, column, files->rootIndex());
            QTRY_VERIFY(files->columnWidth(column) >= files->sizeHintForIndex(index).width());
        }
    }
};

QTEST_MAIN(FoldersTest)
#include "folderstest.moc"
