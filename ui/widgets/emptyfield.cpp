// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptyfield.h"

#include <QtCore/QList>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>
#include <functional>

namespace parvis::ui {

namespace {

/// Stands between a field and the question whether it wants a key before the shortcuts do.
class KeyGate final : public QObject
{
public:
    KeyGate(QWidget &field, const QList<QKeySequence::StandardKey> &left, std::function<bool()> isBare)
        : QObject(&field)
        , m_left(left)
        , m_isBare(std::move(isBare))
    {
        field.installEventFilter(this);
    }

    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride || !m_isBare())
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isLeft = std::ranges::any_of(m_left, [key](QKeySequence::StandardKey one) { return key->matches(one); });
        if (isLeft)
            event->ignore();
        return isLeft;
    }

private:
    QList<QKeySequence::StandardKey> m_left;
    std::function<bool()> m_isBare;
};

const QList<QKeySequence::StandardKey> &historyKeys()
{
    static const QList<QKeySequence::StandardKey> keys{QKeySequence::Undo, QKeySequence::Redo};
    return keys;
}

const QList<QKeySequence::StandardKey> &bareKeys()
{
    static const QList<QKeySequence::StandardKey> keys = historyKeys() + QList{QKeySequence::SelectAll};
    return keys;
}

bool isUntouched(const QLineEdit &field)
{
    return !field.isUndoAvailable() && !field.isRedoAvailable();
}

bool isUntouched(const QPlainTextEdit &field)
{
    return !field.document()->isUndoAvailable() && !field.document()->isRedoAvailable();
}

} // namespace

void leaveKeysWhileEmpty(QLineEdit &field)
{
    new KeyGate(field, bareKeys(), [&field] { return field.text().isEmpty() && isUntouched(field); });
}

void leaveKeysWhileEmpty(QPlainTextEdit &field)
{
    new KeyGate(field, bareKeys(), [&field] { return field.document()->isEmpty() && isUntouched(field); });
}

void leaveHistoryKeysWhileUntouched(QLineEdit &field)
{
    new KeyGate(field, historyKeys(), [&field] { return isUntouched(field); });
}

void leaveHistoryKeysWhileUntouched(QPlainTextEdit &field)
{
    new KeyGate(field, historyKeys(), [&field] { return isUntouched(field); });
}

} // namespace parvis::ui
