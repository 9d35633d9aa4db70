// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/terminal.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
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

void say(const QString &line)
{
    write(stdout, line + u'\n');
}

void complain(const QString &sentence)
{
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
