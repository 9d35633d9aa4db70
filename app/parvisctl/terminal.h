// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/error.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QJsonValue>

#include <initializer_list>

namespace parvis::app {

/// What the program's end tells scripts (docs/cli.md).
enum class Exit { Done = 0, RefusedInPart = 1, Usage = 2, WorkspaceUnusable = 3, Network = 4, Offline = 5 };

/// The number the shell sees.
[[nodiscard]] constexpr int codeOf(Exit exit)
{
    return static_cast<int>(exit);
}

/// Of two ends that both apply the one that is told (docs/cli.md: 3 wins over 4, and 4 over 1).
[[nodiscard]] constexpr Exit heavier(Exit one, Exit other)
{
    for (const Exit exit : {Exit::WorkspaceUnusable, Exit::Offline, Exit::Network}) {
        if (one == exit || other == exit)
            return exit;
    }
    return one == Exit::Done ? other : one;
}

/// Keeps the numbers of standard streams that the caller closed from going to files and sockets, which would be written into.
void holdStandardStreams();
/// Writes a line to standard output, UTF-8. Where it cannot be written, endOutput() tells.
void say(const QString &line);
/// False once something said could not be written: the rest would be lost as well.
[[nodiscard]] bool isOutputGood();
/// Writes out what was said so far, for who says something now and then and goes on.
void flushOutput();
/// Writes out what standard output still holds. Where anything said was lost, complains and makes of Done a RefusedInPart.
[[nodiscard]] Exit endOutput(Exit exit);
/// From now on sentences on standard error are objects of JSON as well, one a line.
void complainInJson();
/// Whether they are.
[[nodiscard]] bool complainsInJson();
/// Writes "parvisctl: SENTENCE" to standard error, or `{"sentence":…}`.
void complain(const QString &sentence);
/// Writes over the present line of a terminal on standard error; nothing where that is no terminal.
void showProgress(const QString &line);
/// Clears what showProgress() left.
void clearProgress();
/// Numbers for people: groups of three, as English writes them.
[[nodiscard]] QString grouped(qint64 number);
/// Rows of two columns, the names at left, the numbers flush right.
void sayCounts(const QList<std::pair<QString, qint64>> &counts);

/// One line of JSON whose keys stay in the order they were added.
class JsonLine
{
public:
    JsonLine &add(QStringView key, const QJsonValue &value);
    JsonLine &add(QStringView key, const JsonLine &value);
    JsonLine &add(QStringView key, const QList<JsonLine> &values);
    [[nodiscard]] QString text() const { return u'{' + m_members + u'}'; }

private:
    void addRaw(QStringView key, const QString &json);
    QString m_members;
};

/// Writes an object to standard error, where complainsInJson().
void complainOfObject(const JsonLine &object);

/// A text for JSON; null where there is none.
[[nodiscard]] inline QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}
/// A key for JSON; null where there is none.
[[nodiscard]] QJsonValue jsonKey(const auto &id)
{
    return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.value());
}

/// Runs the event loop until the future is finished. A cancelled one, or one that its maker dropped, answers nothing.
template<class T>
[[nodiscard]] std::optional<T> waitFor(QFuture<T> future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!watcher.isFinished())
            loop.exec();
    }
    if (future.isCanceled() || future.resultCount() == 0)
        return std::nullopt;
    return future.takeResult();
}

} // namespace parvis::app
