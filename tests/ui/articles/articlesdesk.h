// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>

namespace parvis::tests {

/// The Articles place in a window that has the keyboard, with the text alone, and an article opened in it.
struct ArticlesDesk : ArticlesFixture
{
    /// Opens an article and waits until its text is there.
    void open(const domain::Article &wanted)
    {
        article = wanted;
        QSettings().setValue(QStringLiteral("articles/layout"), 0);
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page does not show");
        navigator.openArticle(article.id);
        if (!QTest::qWaitFor([this] { return text() && text()->toPlainText() == article.body; }))
            qFatal("the article does not open");
    }
    /// Runs the verb of the page that has this name.
    void trigger(const QString &name) const
    {
        for (QAction *action : page.actions()) {
            if (action->objectName() == name)
                action->trigger();
        }
    }
    [[nodiscard]] QPlainTextEdit *text() const { return named<QPlainTextEdit>(page, QStringLiteral("Text of the article")); }
    /// Moves the keyboard to the first row of a list that begins with these words (or holds them: MatchContains) and can be chosen; false where there is none
    /// yet.
    [[nodiscard]] static bool chooseRow(QListView *list, const QString &words, Qt::MatchFlag match = Qt::MatchStartsWith)
    {
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            const QString said = index.data().toString();
            const bool isMeant = match == Qt::MatchContains ? said.contains(words) : said.startsWith(words);
            if (isMeant && index.flags().testFlag(Qt::ItemIsSelectable)) {
                list->setCurrentIndex(index);
                list->setFocus();
                return true;
            }
        }
        return false;
    }

    domain::Article article;
    ui::ArticlesPage page{model};
};

} // namespace parvis::tests
