// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/spellingmenu.h"

#include "models/words/workspacewords.h"
#include "ui/articles/replacing.h"
#include "ui/articles/spelling.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>

namespace parvis::ui {

namespace {

QString spellingWords(const char *text)
{
    return QCoreApplication::translate("SpellingMenu", text);
}

QAction *insertWordVerb(QMenu &menu, QAction *before, const QString &text)
{
    auto *action = new QAction(text, &menu);
    menu.insertAction(before, action);
    return action;
}

} // namespace

void addFix(QMenu &menu, QAction *before, const QString &name, const QTextCursor &place, const QString &text)
{
    QAction *action = insertWordVerb(menu, before, name);
    QFont font = action->font();
    font.setBold(true);
    action->setFont(font);
    QObject::connect(action, &QAction::triggered, &menu, [place = QTextCursor(place), text]() mutable { putInPlace(place, text); });
}

void addSpelling(QMenu &menu, const QTextCursor &wrong, Spelling &spelling, models::WorkspaceWords *words, bool isReadOnly,
                 const std::function<void()> &ignored)
{
    constexpr qsizetype offered = 6;
    const QString word = wrong.selectedText();
    QAction *before = menu.actions().value(0);
    if (!isReadOnly) {
        const QStringList suggestions = spelling.suggestions(word, offered);
        for (const QString &suggestion : suggestions)
            addFix(menu, before, suggestion, wrong, suggestion);
        if (suggestions.isEmpty())
            insertWordVerb(menu, before, spellingWords(QT_TRANSLATE_NOOP("SpellingMenu", "No suggestion for “%1”")).arg(word))->setEnabled(false);
        menu.insertSeparator(before);
    }
    const QString bare = Spelling::withoutElision(word, spelling.language());
    if (words && !words->isReadOnly()) {
        QAction *add = insertWordVerb(menu, before, spellingWords(QT_TRANSLATE_NOOP("SpellingMenu", "Add “%1” to the words of this workspace")).arg(bare));
        QObject::connect(add, &QAction::triggered, words, [words, bare] { words->add(bare); });
    }
    QAction *ignore = insertWordVerb(menu, before, spellingWords(QT_TRANSLATE_NOOP("SpellingMenu", "Ignore “%1”")).arg(word));
    QObject::connect(ignore, &QAction::triggered, &menu, [&spelling, word, ignored] {
        spelling.ignore(word);
        ignored();
    });
    menu.insertSeparator(before);
}

bool openMenuByKey(QWidget &text, const QPoint &cursor, const QKeyEvent &key)
{
    if (key.keyCombination() != QKeyCombination(Qt::SHIFT, Qt::Key_F10))
        return false;
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, cursor, text.mapToGlobal(cursor));
    QCoreApplication::sendEvent(&text, &asked);
    return true;
}

} // namespace parvis::ui
