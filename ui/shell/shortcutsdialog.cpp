// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <map>

namespace parvis::ui {

namespace {

[[nodiscard]] QString native(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<models::Command> &commands, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    constexpr QSize usual(480, 600);
    resize(usual);

    std::map<QString, QList<std::pair<QString, QString>>> byPlace;
    byPlace[{}] = {
        {tr("Search in this place"), native(QKeySequence::Find)},
        {tr("Commands, places and articles"), native(QKeySequence(Qt::CTRL | Qt::Key_K))},
        {tr("Next part of the window"), native(QKeySequence(Qt::Key_F6))},
        {tr("Previous part of the window"), native(QKeySequence(Qt::SHIFT | Qt::Key_F6))},
        {tr("Menu"), native(QKeySequence(Qt::Key_F10))},
    };
    for (const models::Command &command : commands) {
        if (!command.keys.isEmpty())
            byPlace[command.detail].append({command.title, command.keys});
    }

    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(theme::margin, theme::unit * 2, theme::margin, theme::margin);
    grid->setHorizontalSpacing(theme::margin);
    grid->setVerticalSpacing(theme::unit);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const auto &[place, lines] : byPlace) {
        QLabel *head = sectionLabel(place.isEmpty() ? tr("Everywhere") : place, sheet);
        head->setContentsMargins(0, row > 0 ? theme::unit * 2 : 0, 0, 0);
        grid->addWidget(head, row++, 0, 1, 2);
        for (const auto &[title, keys] : lines) {
            grid->addWidget(bodyLabel(title, sheet), row, 0);
            QLabel *label = mutedLabel(keys, sheet);
            label->setWordWrap(false);
            label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
            grid->addWidget(label, row++, 1);
        }
    }
    grid->setRowStretch(row, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setProperty("plain", true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    scroll->setAccessibleName(windowTitle());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
}

} // namespace parvis::ui
