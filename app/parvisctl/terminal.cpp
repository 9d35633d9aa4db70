// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/terminal.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

// The streams keep that a write failed, not why.
int outputError = 0;
// Also of what is wrong with the command line, of which there are no options.
bool isComplainingInJson = false;

/// Whether a terminal takes it for an order, or turns what follows round: words that come from elsewhere hold such things.
bool isOrder(QChar letter)
{
    const char16_t code = letter.unicode();
    const bool isControl = letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t';
    return isControl || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// Answers 0, or errno.
int write(std::FILE *stream, QString text)
{
    text.removeIf(isOrder);
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size ? 0 : errno;
}

bool hasTerminal()
{
    static const bool is = ::isatty(STDERR_FILENO) == 1;
    return is;
}

QString jsonOf(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

} // namespace

void holdStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // Opened the other way round, so that using it goes on failing. The lowest free number is this one.
        if (::fcntl(stream, F_GETFD) == -1)
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
}

void say(const QString &line)
{
    if (const int error = write(stdout, line + u'\n'); outputError == 0)
        outputError = error;
}

bool isOutputGood()
{
    return outputError == 0;
}

void flushOutput()
{
    if (std::fflush(stdout) != 0 && outputError == 0)
        outputError = errno;
}

Exit endOutput(Exit exit)
{
    flushOutput();
    if (outputError == 0)
        return exit;
    complain(u"The output could not be written: %1."_s.arg(QString::fromUtf8(::strerrordesc_np(outputError))));
    return exit == Exit::Done ? Exit::RefusedInPart : exit;
}

void complainInJson()
{
    isComplainingInJson = true;
}

bool complainsInJson()
{
    return isComplainingInJson;
}

void complainOfObject(const JsonLine &object)
{
    clearProgress();
    write(stderr, object.text() + u'\n');
}

void complain(const QString &sentence)
{
    if (isComplainingInJson)
        return complainOfObject(JsonLine().add(u"sentence"_s, sentence));
    clearProgress();
    write(stderr, u"parvisctl: "_s + sentence + u'\n');
}

void showProgress(const QString &line)
{
    if (hasTerminal())
        write(stderr, u"\r\033[K"_s + line);
}

void clearProgress()
{
    if (hasTerminal())
        write(stderr, u"\r\033[K"_s);
}

QString grouped(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

void sayCounts(const QList<std::pair<QString, qint64>> &counts)
{
    qsizetype names = 0;
    qsizetype numbers = 0;
    for (const auto &[name, count] : counts) {
        names = std::max(names, name.size());
        numbers = std::max(numbers, grouped(count).size());
    }
    for (const auto &[name, count] : counts)
        say(u"  "_s + name.leftJustified(names + 2) + grouped(count).rightJustified(numbers));
}

JsonLine &JsonLine::add(QStringView key, const QJsonValue &value)
{
    addRaw(key, jsonOf(value));
    return *this;
}

JsonLine &JsonLine::add(QStringView key, const JsonLine &value)
{
    addRaw(key, value.text());
    return *this;
}

JsonLine &JsonLine::add(QStringView key, const QList<JsonLine> &values)
{
    QString list;
    for (const auto &value : values)
        list += (list.isEmpty() ? QString() : u","_s) + value.text();
    addRaw(key, u'[' + list + u']');
    return *this;
}

void JsonLine::addRaw(QStringView key, const QString &json)
{
    if (!m_members.isEmpty())
        m_members += u',';
    m_members += jsonOf(key.toString()) + u':' + json;
}

} // namespace parvis::app
