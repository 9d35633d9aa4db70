// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/sentences.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

QString workspaceSentence(const domain::Error &error, const QString &path)
{
    using Kind = domain::Error::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return u"There is no workspace at '%1'. Make one with: parvisctl -w '%1' init"_s.arg(path);
    case Kind::Conflict:
        return u"'%1' exists already and was left as it is."_s.arg(path);
    case Kind::Unreadable:
        return u"'%1' cannot be read (%2). Check its name and your rights."_s.arg(path, error.detail);
    case Kind::Unwritable:
        return u"'%1' cannot be written (%2). Check your rights and whether the disk is read-only."_s.arg(path, error.detail);
    case Kind::DiskFull:
        return u"The disk that holds '%1' is full. Free some room and try again."_s.arg(path);
    case Kind::NotAWorkspace:
        return u"'%1' is not a Parvis workspace. It was left as it is."_s.arg(path);
    case Kind::Damaged:
        return u"'%1' is damaged (%2). It was left as it is; restore a backup."_s.arg(path, error.detail);
    case Kind::TooNew:
        return u"'%1' was written by a newer Parvis. It was left as it is; update Parvis to open it."_s.arg(path);
    case Kind::UnknownZone:
        return u"This machine does not know the time zone '%1' of '%2'. Install its time zone data (the package tzdata)."_s.arg(error.detail, path);
    case Kind::Busy:
        return u"Another program is using '%1'. Try again in a moment."_s.arg(path);
    default:
        return u"'%1' cannot be used: %2"_s.arg(path, error.detail);
    }
}

QString sourceSentence(const domain::Error &error)
{
    using Kind = domain::Error::Kind;
    const auto with = [&error](const QString &sentence) { return error.detail.isEmpty() ? sentence + u'.' : u"%1: %2."_s.arg(sentence, error.detail); };
    switch (error.kind) {
    case Kind::NotFound:
        return u"There is no such file."_s;
    case Kind::Unreadable:
        return with(u"The file cannot be read"_s);
    case Kind::Invalid:
        return with(u"This is nothing that Parvis can take in"_s);
    case Kind::TooLarge:
        return with(u"It is too large"_s);
    case Kind::Network:
        return with(u"The address does not answer"_s);
    case Kind::Refused:
        return with(u"The server refused"_s);
    case Kind::Conflict:
        return u"The workspace was replaced while it was being taken in. Take it in again."_s;
    case Kind::Offline:
        return u"It was not fetched, because --offline was given."_s;
    default:
        return with(u"It was not taken in"_s);
    }
}

QString refusalSentence(const domain::Refusal &refusal)
{
    using Reason = domain::RefusalReason;
    const QString &detail = refusal.detail;
    switch (refusal.reason) {
    case Reason::Unreadable:
        return detail.isEmpty() ? u"It cannot be read."_s : u"It cannot be read: %1."_s.arg(detail);
    case Reason::Truncated:
        return u"The source ends in the middle of it."_s;
    case Reason::Empty:
        return u"It has neither title nor text nor address."_s;
    case Reason::UnknownType:
        return u"Its type '%1' is not known."_s.arg(detail);
    case Reason::BadDate:
        return u"'%1' is not a date."_s.arg(detail);
    case Reason::MissingField:
        return u"The field '%1' is empty."_s.arg(detail);
    case Reason::WrongColumnCount:
        return u"It has %1 columns where %2 were expected."_s.arg(detail.section(u'/', 0, 0), detail.section(u'/', 1, 1));
    case Reason::BadEncoding:
        return u"Its bytes are not text in the encoding used."_s;
    case Reason::TooLarge:
        return u"It is too large (%1)."_s.arg(detail);
    case Reason::ForbiddenMarkup:
        return u"It declares entities, which are not expanded."_s;
    }
    return {};
}

} // namespace parvis::app
