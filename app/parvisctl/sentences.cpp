// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/sentences.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// "SENTENCE: DETAIL." with one full stop, whatever the detail ends in.
QString sentenceOf(const QString &sentence, QString detail)
{
    while (detail.endsWith(u'.') || detail.endsWith(u' ') || detail.endsWith(u':'))
        detail.chop(1);
    return detail.isEmpty() ? sentence + u'.' : u"%1: %2."_s.arg(sentence, detail);
}

/// The detail in parentheses, where it says more than the path.
QString because(const domain::Error &error, const QString &path)
{
    return error.detail.isEmpty() || error.detail == path ? QString() : u" (%1)"_s.arg(error.detail);
}

/// What a value that is kept as a field should have been.
QString kindOfValue(const QString &kind)
{
    return kind == "mail"_L1 ? u"mail address"_s : kind == "site"_L1 ? u"address of the web"_s : kind + u" that Parvis knows"_s;
}

/// Why nothing is taken in where no file is.
QString absenceSentence(const QString &source)
{
    if (QFileInfo(source).isDir())
        return u"There is no archive of an account in this folder. Of folders, only those that such an archive was unpacked to are taken in; name files one by "
               "one."_s;
    if (source.contains("://"_L1) && !source.startsWith("file:"_L1, Qt::CaseInsensitive))
        return u"Parvis asks addresses that begin with http:// or https:// and no others."_s;
    return u"There is no such file."_s;
}

} // namespace

QString missingFolderSentence(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    return QFileInfo(folder).isDir() ? QString() : u"There is no folder '%1'. Make it first, or give another place."_s.arg(folder);
}

QString workspaceSentence(const domain::Error &error, const QString &path)
{
    using Kind = domain::Error::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        if (!missingFolderSentence(path).isEmpty())
            return u"There is no workspace at '%1': its folder does not exist."_s.arg(path);
        return u"There is no workspace at '%1'. Make one with: parvisctl -w '%1' init"_s.arg(path);
    case Kind::Conflict:
        return u"'%1' was replaced while it was in use. Try again."_s.arg(path);
    case Kind::Unreadable:
        return u"'%1' cannot be read%2. Check its name and your rights."_s.arg(path, because(error, path));
    case Kind::Unwritable:
        return u"'%1' cannot be written%2. Check your rights and whether the disk is read-only."_s.arg(path, because(error, path));
    case Kind::DiskFull:
        return u"The disk that holds '%1' is full. Free some room and try again."_s.arg(path);
    case Kind::NotAWorkspace:
        if (QFileInfo(path).isDir())
            return u"'%1' is a folder, not a Parvis workspace."_s.arg(path);
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
        return sentenceOf(u"'%1' cannot be used"_s.arg(path), error.detail);
    }
}

QString sourceSentence(const domain::Error &error, const QString &source)
{
    using Kind = domain::Error::Kind;
    // An answer's detail begins with its status.
    const bool hasAnswered = !error.detail.isEmpty() && error.detail.front().isDigit();
    const QString answered = u"The server answered with an error (%1)."_s.arg(error.detail);
    const auto with = [&error](const QString &sentence) { return sentenceOf(sentence, error.detail); };
    switch (error.kind) {
    case Kind::NotFound:
        return absenceSentence(source);
    case Kind::Unreadable:
        return with(u"The file cannot be read"_s);
    case Kind::Invalid:
        if (source.contains("://"_L1) && (!QUrl(source).isValid() || QUrl(source).host().isEmpty()))
            return u"This is not a whole address. One is: https://blog.example/feed.xml"_s;
        return with(u"This is nothing that Parvis can take in"_s);
    case Kind::TooLarge:
        return with(u"It is too large"_s);
    case Kind::Network:
        return hasAnswered ? answered : with(u"The address does not answer"_s);
    case Kind::Refused:
        return hasAnswered ? answered : with(u"The server refused"_s);
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
        return sentenceOf(u"It cannot be read"_s, detail);
    case Reason::Truncated:
        return u"It is cut off: its end is missing."_s;
    case Reason::Empty:
        return u"It has neither title nor text nor address."_s;
    case Reason::UnknownType:
        return u"Its type '%1' is not known."_s.arg(detail);
    case Reason::BadDate:
        return detail.isEmpty() ? u"It has no date."_s : u"'%1' is not a date."_s.arg(detail);
    case Reason::MissingField:
        if (detail == "name"_L1)
            return u"It has neither a name, a company nor a mail address."_s;
        return u"The field '%1' is empty."_s.arg(detail);
    case Reason::WrongColumnCount:
        return u"Columns in it: %1, expected: %2."_s.arg(detail.section(u'/', 0, 0), detail.section(u'/', 1, 1));
    case Reason::BadEncoding:
        return u"Its bytes are not text in the encoding used."_s;
    case Reason::TooLarge:
        return u"It is too large (%1)."_s.arg(detail);
    case Reason::Private:
        return u"It is a private message."_s;
    case Reason::ForbiddenMarkup:
        return u"It declares entities, which are not expanded."_s;
    case Reason::Ours:
        return u"It is one of our own (%1); a table brings what others said."_s.arg(detail);
    case Reason::OpenQuotes:
        return u"Its quotation mark is never closed."_s;
    case Reason::MatchForbidden:
        return u"The account %1 was left out: its service forbids matching it with other accounts."_s.arg(detail);
    case Reason::NotKept:
        return u"Its %1 was left out: a workspace has no place for it."_s.arg(detail);
    case Reason::KeptAsField:
        return u"'%1' is no %2 and is kept as a field."_s.arg(detail.section(u':', 1), kindOfValue(detail.section(u':', 0, 0)));
    }
    return {};
}

} // namespace parvis::app
