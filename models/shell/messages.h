// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <optional>

class QUndoCommand;

namespace parvis::models {

/// One sentence for the person, with at most one thing to do about it.
struct Message
{
    enum class Kind {
        Done,
        Problem,   ///< a refusal that nothing can be done about goes with the place, once it can have been read (outlastsPlace)
        Hint,   ///< why what was tried does nothing just now: it goes with the place, with what is looked at there, and with whatever is said next
        Waiting,   ///< it was taken up, and is done once something else has happened
    };

    Kind kind = Kind::Done;
    QString sentence;               ///< translated, complete
    QString details;                ///< technical, shown on demand; may be empty
    QString actionText;             ///< "Undo", "Retry"…; empty: nothing to do
    std::function<void()> action;
    std::optional<std::chrono::milliseconds> holdsFor;   ///< it is true that long, then it goes, whoever looks at it
    bool isKept = false;            ///< stands elsewhere too (a report of the Channels): even with an action it need not be shown until somebody closed it
    std::optional<bool> outlastsPlace = {};   ///< of a problem: whether it stays where another place is gone to; unset: where it can be mended from here
    bool comesAfter = false;        ///< of a problem that no verb of the person brought: it waits underneath one that is no matter of its place alone
    const QUndoCommand *undoes = nullptr;   ///< what the action undoes: the offer is withdrawn when that is no longer the last thing done
};

/// Where page models say something; the shell's message bar listens.
class Messages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Says it.
    void post(const Message &message) { Q_EMIT posted(message); }
    /// What was said so is no longer true; where it is not shown any more, nothing happens.
    void withdraw(const QString &sentence) { Q_EMIT withdrawn(sentence); }
    /// What was said so means nothing any more, since what it was about is left: it goes once it can have been read.
    void leave(const QString &sentence) { Q_EMIT left(sentence); }

Q_SIGNALS:
    void posted(const parvis::models::Message &message);
    void withdrawn(const QString &sentence);
    void left(const QString &sentence);
};

} // namespace parvis::models
