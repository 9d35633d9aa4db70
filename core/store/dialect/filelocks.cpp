// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect/filelocks.h"

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <map>
#include <mutex>
#include <set>

#include <array>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace parvis::store::dialect {

namespace {

/// A file that SQLite has open, by whichever descriptors: one open file description of our own bears all its locks, as the process would.
struct LockedFile
{
    int bearer = -1;
    std::set<int> descriptors;
};

class LockedFiles
{
public:
    /// What bears the locks of the file behind a descriptor of SQLite's; -1 where there can be none.
    int bearerOf(int descriptor)
    {
        const std::scoped_lock guard(m_mutex);
        if (const auto known = m_files.find(descriptor); known != m_files.end())
            return m_locked.at(known->second).bearer;
        struct stat facts = {};
        if (fstat(descriptor, &facts) != 0)
            return -1;
        const Key key{facts.st_dev, facts.st_ino};
        LockedFile &file = m_locked[key];
        if (file.bearer < 0)
            file.bearer = openAgain(descriptor);
        if (file.bearer < 0) {
            m_locked.erase(key);
            return -1;
        }
        file.descriptors.insert(descriptor);
        m_files.emplace(descriptor, key);
        return file.bearer;
    }
    /// With the last descriptor the locks go.
    void forget(int descriptor)
    {
        const std::scoped_lock guard(m_mutex);
        const auto known = m_files.find(descriptor);
        if (known == m_files.end())
            return;
        const auto file = m_locked.find(known->second);
        m_files.erase(known);
        file->second.descriptors.erase(descriptor);
        if (!file->second.descriptors.empty())
            return;
        close(file->second.bearer);
        m_locked.erase(file);
    }

private:
    using Key = std::pair<dev_t, ino_t>;

    static int openAgain(int descriptor)
    {
        std::array<char, 32> path{};
        std::snprintf(path.data(), path.size(), "/proc/self/fd/%d", descriptor);
        const int both = open(path.data(), O_RDWR | O_CLOEXEC);
        return both >= 0 ? both : open(path.data(), O_RDONLY | O_CLOEXEC);
    }

    std::mutex m_mutex;
    std::map<Key, LockedFile> m_locked;
    std::map<int, Key> m_files;
};

LockedFiles &lockedFiles()
{
    // Never destroyed: connections may close as the program ends.
    static auto *files = new LockedFiles;
    return *files;
}

int ownCommand(int command)
{
    return command == F_GETLK ? F_OFD_GETLK : command == F_SETLK ? F_OFD_SETLK : F_OFD_SETLKW;
}

int lockLasting(int descriptor, int command, struct flock *lock)
{
    const int bearer = lockedFiles().bearerOf(descriptor);
    if (bearer >= 0) {
        struct flock asked = *lock;
        asked.l_pid = 0;
        const int answer = fcntl(bearer, ownCommand(command), &asked);
        if (answer == 0 && command == F_GETLK)
            *lock = asked;
        if (answer == 0 || (errno != EINVAL && errno != EBADF))
            return answer;
    }
    return fcntl(descriptor, command, lock);
}

/// fcntl() as SQLite calls it.
int lastingFcntl(int descriptor, int command, ...)
{
    std::va_list rest;
    va_start(rest, command);
    int answer = -1;
    switch (command) {
    case F_GETLK:
    case F_SETLK:
    case F_SETLKW:
        answer = lockLasting(descriptor, command, va_arg(rest, struct flock *));
        break;
    case F_SETFD:
    case F_SETFL:
        answer = fcntl(descriptor, command, va_arg(rest, int));
        break;
    default:
        answer = fcntl(descriptor, command);
    }
    va_end(rest);
    return answer;
}

int forgettingClose(int descriptor)
{
    lockedFiles().forget(descriptor);
    return close(descriptor);
}

} // namespace

void keepFileLocks()
{
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_vfs *files = sqlite3_vfs_find("unix");
        if (!files || files->iVersion < 3 || !files->xSetSystemCall)
            return;
        files->xSetSystemCall(files, "fcntl", reinterpret_cast<sqlite3_syscall_ptr>(lastingFcntl));
        files->xSetSystemCall(files, "close", reinterpret_cast<sqlite3_syscall_ptr>(forgettingClose));
    });
}

} // namespace parvis::store::dialect
