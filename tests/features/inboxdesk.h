// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/mentionlistview.h"

#include <QtGui/QUndoStack>
#include <QtTest/QTest>

namespace parvis::tests {

using namespace Qt::StringLiterals;

/// The page in a window of its own, over a workspace with four mentions.
struct InboxDesk
{
    explicit InboxDesk(const domain::Clock &clock)
    {
        takeIn(workspace.database(),
               {aMention(u"1"_s).at(40).by(u"amelie"_s).saying(u"Commande arrivée en morceaux, voir https://photos.example/4471."_s),
                aMention(u"2"_s).at(30).by(u"jean"_s).saying(u"Le prix a-t-il changé ?"_s),
                aMention(u"3"_s).at(20).by(u"buis"_s).saying(u"Visite de l’École au printemps ?"_s),
                aMention(u"4"_s).at(10).by(u"karim"_s).saying(u"Merci, réussi du premier coup"_s)});
        model.emplace(workspace.database(), messages, navigator, undo, clock);
        page.emplace(*model);
        page->resize(1280, 740);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*page));
        QTRY_VERIFY(model->mentions().isComplete());
        list()->setFocus();
        QTRY_COMPARE(list()->selectedCount(), 1);
    }
    template<class T>
    [[nodiscard]] T *named(const QString &name) const
    {
        for (T *widget : page->findChildren<T *>()) {
            if (widget->accessibleName() == name && !widget->isHidden() && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] ui::MentionListView *list() const { return named<ui::MentionListView>(u"Mentions"_s); }
    /// What a screen reader says of a row.
    [[nodiscard]] QString spoken(int row) { return model->mentions().index(row).data(Qt::AccessibleTextRole).toString(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(list(), key, modifiers); }

    Workspace workspace;
    models::Messages messages;
    models::Navigator navigator;
    QUndoStack undo;
    std::optional<models::InboxPageModel> model;
    std::optional<ui::InboxPage> page;
};

} // namespace parvis::tests
