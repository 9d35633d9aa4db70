// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/remarkedname.h"
#include "ui/widgets/theme.h"

#include <QtGui/QHelpEvent>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

/// Says what it would paint.
class TellingDelegate final : public ui::RemarkDelegate
{
public:
    using RemarkDelegate::RemarkDelegate;

    [[nodiscard]] QString shown(const QListWidget &list, const QModelIndex &index) const
    {
        QStyleOptionViewItem option;
        option.initFrom(&list);
        option.font = list.font();
        option.fontMetrics = list.fontMetrics();
        option.rect = list.visualRect(index);
        option.widget = &list;
        initStyleOption(&option, index);
        return option.text;
    }
};

} // namespace

/// A name and a remark behind it, where room lacks.
class RemarkedNameTest : public QObject
{
    Q_OBJECT

    const QString m_name = u"alice@example.test, who writes to all bakers"_s;
    const QString m_whole = m_name + u" (articles only)"_s;

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void theRemarkIsReadInANarrowList()
    {
        // GIVEN
        QListWidget list;
        auto *delegate = new TellingDelegate(&list);
        list.setItemDelegate(delegate);
        auto *item = new QListWidgetItem(m_whole, &list);
        item->setData(ui::remarkedNameRole, m_name);
        item->setToolTip(u"Write one in Articles."_s);
        list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list.resize(240, 120);
        list.show();
        const QModelIndex index = list.indexFromItem(item);
        // THEN
        const QString shown = delegate->shown(list, index);
        QVERIFY2(shown.startsWith(u"alice"_s) && shown.contains(u'…') && shown.endsWith(u" (articles only)"_s), qPrintable(shown));
        // AND who rests on it reads the whole before what is said of it
        QStyleOptionViewItem option;
        option.initFrom(&list);
        option.font = list.font();
        option.fontMetrics = list.fontMetrics();
        option.rect = list.visualRect(index);
        option.widget = &list;
        QHelpEvent rest(QEvent::ToolTip, option.rect.center(), list.viewport()->mapToGlobal(option.rect.center()));
        QVERIFY(delegate->helpEvent(&rest, &list, option, index));
        QCOMPARE(QToolTip::text(), m_whole + u"\nWrite one in Articles."_s);
        // AND with room for it, it stands there as it is
        list.resize(900, 120);
        QTRY_COMPARE(delegate->shown(list, index), m_whole);
    }

    void aClosedBoxShowsTheRemarkToo()
    {
        // GIVEN two boxes whose remarks differ, behind a name that is longer than they are wide
        const auto painted = [this](const QString &remark) {
            ui::RemarkBox box;
            box.addItem(m_name + remark);
            box.setItemData(0, m_name, ui::remarkedNameRole);
            box.resize(240, box.sizeHint().height());
            return box.grab().toImage();
        };
        // THEN they can be told apart
        QVERIFY(painted(u" (articles only)"_s) != painted(u" (not connected)"_s));
    }
};

QTEST_MAIN(RemarkedNameTest)
#include "remarkednametest.moc"
