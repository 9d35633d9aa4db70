// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptyfield.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>
#include <array>
#include <functional>

namespace parvis::ui {

namespace {

/// Stands between a field and the question whether it wants a key before the shortcuts do.
class KeyGate final : public QObject
{
public:
    KeyGate(QWidget &field, std::function<bool()> isBare)
        : QObject(&field)
        , m_isBare(std::move(isBare))
    {
        field.installEventFilter(this);
    }

    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride || !m_isBare())
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        constexpr std::array left{QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll};
        const bool isLeft = std::ranges::any_of(left, [key](QKeySequence::StandardKey one) { return key->matches(one); });
        if (isLeft)
            event->ignore();
        return isLeft;
    }

private:
    std::function<bool()> m_isBare;
};

} // namespace

void leaveKeysWhileEmpty(QLineEdit &field)
{
    new KeyGate(field, [&field] { return field.text().isEmpty() && !field.isUndoAvailable() && !field.isRedoAvailable(); });
}

void leaveKeysWhileEmpty(QPlainTextEdit &field)
{
    new KeyGate(field, [&field] { return field.document()->isEmpty() && !field.document()->isUndoAvailable() && !field.document()->isRedoAvailable(); });
}

} // namespace parvis::ui
