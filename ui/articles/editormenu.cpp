// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/editormenu.h"

#include "ui/widgets/theme.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

struct MenuGroup
{
    const char *title;
    QString icon;
    QStringList actions;   ///< by their object names
};

const std::array<MenuGroup, 5> &menuGroups()
{
    static const std::array groups{
        MenuGroup{.title = QT_TRANSLATE_NOOP("EditorMenu", "Panels"),
                  .icon = u"sliders"_s,
                  .actions = {u"show-the-history"_s, u"show-the-outline"_s, u"show-the-checks"_s, u"show-the-guide"_s, u"show-the-posts"_s,
                              u"show-what-is-wanted"_s, u"show-the-comments"_s}},
        MenuGroup{
            .title = QT_TRANSLATE_NOOP("EditorMenu", "Template"), .icon = u"document-edit"_s, .actions = {u"choose-a-template"_s, u"save-as-a-template"_s}},
        MenuGroup{.title = QT_TRANSLATE_NOOP("EditorMenu", "Comments"), .icon = u"note"_s, .actions = {u"comment"_s, u"next-comment"_s, u"previous-comment"_s}},
        MenuGroup{.title = QT_TRANSLATE_NOOP("EditorMenu", "Format"),
                  .icon = u"format-text-bold"_s,
                  .actions = {u"bold"_s, u"italic"_s, u"code"_s, u"link"_s, u"heading"_s, u"smaller-heading"_s, u"table"_s, u"align-the-table"_s,
                              u"words-of-this-workspace"_s, u"set-the-typography"_s}},
        MenuGroup{.title = QT_TRANSLATE_NOOP("EditorMenu", "Images and files"),
                  .icon = u"image"_s,
                  .actions = {u"insert-images-and-files"_s, u"images-and-files"_s, u"describe-the-image"_s, u"crop-the-image"_s}},
    };
    return groups;
}

} // namespace

QMenu *editorMenu(const QList<QAction *> &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    std::array<QMenu *, std::tuple_size_v<std::remove_cvref_t<decltype(menuGroups())>>> submenus{};
    for (QAction *action : actions) {
        if (!action) {
            menu->addSeparator();
            continue;
        }
        const auto group = std::ranges::find_if(menuGroups(), [action](const MenuGroup &one) { return one.actions.contains(action->objectName()); });
        if (group == menuGroups().end()) {
            menu->addAction(action);
            continue;
        }
        QMenu *&submenu = submenus.at(static_cast<size_t>(group - menuGroups().begin()));
        if (!submenu)
            submenu = menu->addMenu(theme::icon(group->icon), QCoreApplication::translate("EditorMenu", group->title));
        submenu->addAction(action);
    }
    return menu;
}

} // namespace parvis::ui
