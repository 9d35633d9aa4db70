// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/features/inboxdesk.h"
#include "tests/support/fakeclock.h"
#include "ui/inbox/tagdialog.h"
#include "ui/inbox/tagsdialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;
using namespace parvis;
using Desk = tests::InboxDesk;

/// Somebody makes tags in colours, renames, recolours and removes them, and thinks again.
class TaggingTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    template<class T>
    static T *in(const QDialog &dialog, const QString &name)
    {
        const auto all = dialog.findChildren<T *>();
        const auto found = std::ranges::find_if(all, [&name](const T *one) { return one->accessibleName().startsWith(name) || one->property("text") == name; });
        return found == all.end() ? nullptr : *found;
    }
    static void add(Desk &desk, const QString &name, int colour)
    {
        const auto chosen = desk.list()->selectedKeys();
        desk.model->tagNamed(name, {.ids = chosen}, colour);
        QTRY_VERIFY(std::ranges::contains(desk.model->choices().tags(), name, &domain::Tag::name));
    }

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aNewTagIsMadeByKeyWithANameAndAColour()
    {
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention().has_value());
        // WHEN the menu of the key T is asked for a new one
        desk.key(Qt::Key_T);
        QTRY_VERIFY(desk.page->findChild<QMenu *>() && desk.page->findChild<QMenu *>()->isVisible());
        auto *menu = desk.page->findChild<QMenu *>();
        const auto actions = menu->actions();
        const auto make = std::ranges::find(actions, u"New tag…"_s, &QAction::text);
        QVERIFY(make != actions.end());
        (*make)->trigger();
        menu->close();
        QPointer<ui::TagDialog> dialog;
        QTRY_VERIFY((dialog = desk.page->findChild<ui::TagDialog *>()));
        // THEN it needs a name, and takes a colour
        QVERIFY(!in<QAbstractButton>(*dialog, u"Make the tag"_s)->isEnabled());
        in<QLineEdit>(*dialog, u"Name of the tag"_s)->setText(u"Livraison"_s);
        in<QAbstractButton>(*dialog, u"Pink"_s)->click();
        in<QAbstractButton>(*dialog, u"Make the tag"_s)->click();
        // AND the mention wears it
        QTRY_COMPARE(desk.model->choices().tags().size(), 1);
        QCOMPARE(desk.model->choices().tags().first().colour, 5);
        QTRY_COMPARE(desk.model->conversation().mention()->tags, QList{desk.model->choices().tags().first().id});
        // AND its row names it, to who listens and to who points at its dot
        QTRY_VERIFY(desk.spoken(0).contains(u"tags: Livraison"_s));
        QVERIFY(desk.model->mentions().index(0).data(Qt::ToolTipRole).toString().endsWith(u"\nTags: Livraison"_s));
    }

    void tagsAreRenamedRecolouredAndRemovedInTheirDialog()
    {
        // GIVEN two tags on a mention
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention().has_value());
        add(desk, u"Facture"_s, 1);
        add(desk, u"Panne"_s, 2);
        QTRY_COMPARE(desk.model->conversation().mention()->tags.size(), 2);
        desk.page->findChild<QAction *>(u"edit-tags"_s)->trigger();
        QPointer<ui::TagsDialog> dialog;
        QTRY_VERIFY((dialog = desk.page->findChild<ui::TagsDialog *>()));
        auto *name = in<QLineEdit>(*dialog, u"Name of the tag"_s);
        QTRY_COMPARE(name->text(), u"Facture"_s);
        // THEN it says what wears the first, and that a name that another has cannot be
        const auto says = [&dialog](const QString &words) {
            return std::ranges::any_of(dialog->findChildren<QLabel *>(), [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
        };
        QTRY_VERIFY(says(u"Worn by 1 mention(s)."_s));
        name->setText(u"panne"_s);
        QVERIFY(says(u"Another tag is called “Panne”."_s));
        // WHEN it gets another name and colour
        name->setText(u"Devis"_s);
        QTest::keyClick(name, Qt::Key_Return);
        in<QAbstractButton>(*dialog, u"Green"_s)->click();
        // THEN it has them
        QTRY_COMPARE(desk.model->choices().tags().first().name, u"Devis"_s);
        QTRY_COMPARE(desk.model->choices().tags().first().colour, 2);
        // WHEN it is removed, and that is undone in the dialog
        in<QAbstractButton>(*dialog, u"Remove"_s)->click();
        QTRY_COMPARE(desk.model->choices().tags().size(), 1);
        QVERIFY(says(u"The tag “Devis” was removed from 1 mention(s)."_s));
        in<QAbstractButton>(*dialog, u"Undo"_s)->click();
        // THEN it is back on what wore it
        QTRY_COMPARE(desk.model->choices().tags().size(), 2);
        QTRY_COMPARE(desk.model->conversation().mention()->tags.size(), 2);
        // AND nothing was moved, nor can be
        QVERIFY(!in<QAbstractButton>(*dialog, u"Move up"_s)->isVisible());
    }
};

QTEST_MAIN(TaggingTest)
#include "taggingtest.moc"
