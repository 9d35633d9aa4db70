// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listletters.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QWidget>

namespace parvis::ui {

namespace {

class ListLetters final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            constexpr auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
            const auto *key = static_cast<QKeyEvent *>(event);
            // Enter and Escape are the list's own affair, which it settles in this very event.
            const bool isLetter = !key->text().isEmpty() && key->text().front().isPrint() && !(key->modifiers() & commands);
            if (isLetter) {
                event->accept();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void keepListLetters(QWidget &list)
{
    // A style polishes a widget again when it changes.
    constexpr const char *mark = "keepsLetters";
    if (list.property(mark).toBool())
        return;
    list.setProperty(mark, true);
    list.installEventFilter(new ListLetters(&list));
}

} // namespace parvis::ui
