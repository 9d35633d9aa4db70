// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/local/localworks.h"

#include "core/sync/wire/plainwords.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QPromise>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::FileWork;
using connectors::Given;
using connectors::ProgramRun;
using domain::Trouble;

namespace {

constexpr int fileDone = 200;
constexpr int fileForbidden = 403;
constexpr int fileMissing = 404;
constexpr int fileOutside = 409;
constexpr int fileOther = 412;
constexpr int fileTooLarge = 413;
constexpr int fileNoRoom = 507;

Given answeredWith(int status, const QByteArray &body = {})
{
    return connectors::HttpResponse{.status = status, .body = body};
}

/// Whether no part of the way from the folder to the file is a link: nobody is led out of it.
bool isWithoutLinks(const QString &folder, const QString &path)
{
    QString way = folder;
    const QStringList names = path.split(u'/');
    for (const QString &name : names) {
        way += u'/' + name;
        if (QFileInfo(way).isSymLink())
            return false;
    }
    return true;
}

QByteArray digestOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

Given readFile(const QString &whole)
{
    const QFileInfo info(whole);
    if (!info.exists())
        return answeredWith(fileMissing);
    if (!info.isFile())
        return answeredWith(fileOutside);
    QFile file(whole);
    if (info.size() > connectors::largestLocalFile)
        return answeredWith(fileTooLarge);
    if (!file.open(QIODevice::ReadOnly))
        return answeredWith(fileForbidden, plainWords(file.errorString()).toUtf8());
    return answeredWith(fileDone, file.readAll());
}

/// 200 where what stands there is what was expected.
int compared(const QString &whole, const std::optional<QByteArray> &expected)
{
    if (!expected)
        return fileDone;
    const Given there = readFile(whole);
    if (there->status == fileMissing)
        return expected->isEmpty() ? fileDone : fileOther;
    if (there->status != fileDone)
        return there->status;
    return !expected->isEmpty() && digestOf(there->body) == *expected ? fileDone : fileOther;
}

Given writeFile(const FileWork &work, const QString &whole)
{
    if (QFileInfo(whole).isDir())
        return answeredWith(fileOutside);
    if (const int status = compared(whole, work.expected); status != fileDone)
        return answeredWith(status);
    if (!QDir().mkpath(QFileInfo(whole).path()))
        return answeredWith(fileForbidden);
    QSaveFile file(whole);
    if (!file.open(QIODevice::WriteOnly))
        return answeredWith(fileForbidden, plainWords(file.errorString()).toUtf8());
    if (file.write(work.content) != work.content.size() || !file.commit())
        return answeredWith(file.error() == QFileDevice::ResourceError ? fileNoRoom : fileForbidden, plainWords(file.errorString()).toUtf8());
    return answeredWith(fileDone);
}

Given removeFile(const FileWork &work, const QString &whole)
{
    int status = fileMissing;
    if (QFileInfo::exists(whole)) {
        if (const int found = compared(whole, work.expected); found != fileDone)
            return answeredWith(found);
        QFile file(whole);
        if (!file.remove())
            return answeredWith(fileForbidden, plainWords(file.errorString()).toUtf8());
        status = fileDone;
    }
    // Goes only where it is empty.
    if (!work.folderToo.isEmpty() && connectors::isAllowedBelow(work.folderToo) && isWithoutLinks(work.folder, work.folderToo))
        QDir().rmdir(work.folder + u'/' + work.folderToo);
    return answeredWith(status);
}

/// One run of a program, until it has ended.
class Running : public QObject
{
public:
    Running(const ProgramRun &run, const std::function<bool()> &isOffline, QObject *context)
        : QObject(context)
        , m_run(run)
        , m_isOffline(isOffline)
    {
        m_promise.start();
    }
    ~Running() override
    {
        m_process.disconnect(this);
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(1'000);
        }
        if (!m_hasEnded) {
            m_promise.addResult(Given(std::unexpected(Trouble{.kind = Trouble::Kind::Cancelled})));
            m_promise.finish();
        }
    }
    Q_DISABLE_COPY_MOVE(Running)

    [[nodiscard]] QFuture<Given> begin(const QString &program)
    {
        constexpr std::chrono::milliseconds beat{200};
        auto future = m_promise.future();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // What git says is read; and nobody is there to be asked.
        environment.insert(u"LC_ALL"_s, u"C"_s);
        environment.insert(u"LANGUAGE"_s, u"C"_s);
        environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
        environment.insert(u"GIT_EDITOR"_s, u"true"_s);
        environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"never"_s);
        for (const QString &name : {u"GIT_DIR"_s, u"GIT_WORK_TREE"_s, u"GIT_INDEX_FILE"_s, u"GIT_ASKPASS"_s, u"SSH_ASKPASS"_s})
            environment.remove(name);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(m_run.folder);
        m_process.setStandardInputFile(QProcess::nullDevice());
        QProcess::UnixProcessParameters parameters;
        parameters.flags = QProcess::UnixProcessFlag::CreateNewSession;
        m_process.setUnixProcessParameters(parameters);
        connect(&m_process, &QProcess::finished, this, [this](int exit, QProcess::ExitStatus status) { finish(exit, status); });
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                end(std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = plainWords(m_process.errorString())}));
        });
        QTimer::singleShot(m_run.limit, this, [this] { stop({.kind = Trouble::Kind::Cut, .said = u"%1 did not end in time"_s.arg(m_run.program)}); });
        if (!m_run.address.isEmpty()) {
            connect(&m_beat, &QTimer::timeout, this, [this] {
                if (m_isOffline())
                    stop({.kind = Trouble::Kind::Cut, .said = u"stopped"_s});
            });
            m_beat.start(beat);
        }
        m_process.start(program, m_run.arguments);
        return future;
    }

private:
    void stop(const Trouble &trouble)
    {
        if (m_hasEnded || m_stopped)
            return;
        // git takes its locks away when it is asked to end, and not when it is killed.
        constexpr std::chrono::milliseconds patience{2'000};
        m_stopped = trouble;
        m_process.terminate();
        QTimer::singleShot(patience, this, [this] { m_process.kill(); });
    }
    void finish(int exit, QProcess::ExitStatus status)
    {
        if (m_stopped)
            return end(std::unexpected(*m_stopped));
        if (status != QProcess::NormalExit)
            return end(std::unexpected(Trouble{.kind = Trouble::Kind::Cut, .said = u"%1 was ended"_s.arg(m_run.program)}));
        constexpr qsizetype longestComplaint = 4'000;
        QByteArray body = m_process.readAllStandardOutput();
        if (exit != 0)
            body += m_process.readAllStandardError().left(longestComplaint);
        end(connectors::HttpResponse{.status = exit, .body = body});
    }
    void end(const Given &given)
    {
        if (std::exchange(m_hasEnded, true))
            return;
        m_promise.addResult(given);
        m_promise.finish();
        deleteLater();
    }

    ProgramRun m_run;
    std::function<bool()> m_isOffline;
    QProcess m_process;
    QTimer m_beat;
    QPromise<Given> m_promise;
    std::optional<Trouble> m_stopped;
    bool m_hasEnded = false;
};

} // namespace

Given doneWithFile(const FileWork &work)
{
    const QFileInfo folder(work.folder);
    if (!folder.isAbsolute() || !folder.isDir())
        return answeredWith(fileMissing);
    if (work.verb == FileWork::Verb::Look && work.path.isEmpty())
        return answeredWith(folder.isWritable() ? fileDone : fileForbidden);
    if (!connectors::isAllowedBelow(work.path) || !isWithoutLinks(work.folder, work.path))
        return answeredWith(fileOutside);
    const QString whole = work.folder + u'/' + work.path;
    switch (work.verb) {
    case FileWork::Verb::Read:
        return readFile(whole);
    case FileWork::Verb::List:
        if (!QFileInfo(whole).isDir())
            return answeredWith(fileMissing);
        return answeredWith(fileDone, QDir(whole).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name).join(u'\n').toUtf8());
    case FileWork::Verb::Look:
        return answeredWith(QFileInfo::exists(whole) ? fileDone : fileMissing);
    case FileWork::Verb::Write:
        return writeFile(work, whole);
    case FileWork::Verb::Remove:
        return removeFile(work, whole);
    }
    return answeredWith(fileOutside);
}

QFuture<Given> doWithFile(const FileWork &work)
{
    return QtConcurrent::run(doneWithFile, work);
}

QFuture<Given> runProgram(const ProgramRun &run, const std::function<bool()> &isOffline, QObject *context)
{
    const auto refused = [](const Trouble &trouble) { return QtFuture::makeReadyValueFuture(Given(std::unexpected(trouble))); };
    if (!run.address.isEmpty() && isOffline && isOffline())
        return refused({.kind = Trouble::Kind::Offline});
    const QString program = QStandardPaths::findExecutable(run.program);
    if (program.isEmpty())
        return refused({.kind = Trouble::Kind::NotPossible, .said = u"there is no %1"_s.arg(run.program)});
    auto *running = new Running(run, isOffline ? isOffline : [] { return false; }, context);
    return running->begin(program);
}

} // namespace parvis::sync
