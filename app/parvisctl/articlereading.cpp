// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlereading.h"

#include "app/parvisctl/sentences.h"
#include "app/parvisctl/terminal.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {
constexpr qint64 largestArticle = 20'000'000;
} // namespace

domain::Result<QByteArray> readArticleFile(const QString &path)
{
    using Kind = domain::Error::Kind;
    QFile file(path);
    const bool isInput = path == "-"_L1;
    if (!isInput && !QFileInfo(path).isFile())
        return domain::failure(Kind::NotFound, path);
    if (!(isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return domain::failure(Kind::Unreadable, file.errorString());
    QByteArray bytes = file.read(largestArticle + 1);
    if (file.error() != QFileDevice::NoError)
        return domain::failure(Kind::Unreadable, file.errorString());
    if (bytes.size() > largestArticle)
        return domain::failure(Kind::TooLarge, u"more than %1 bytes"_s.arg(grouped(largestArticle)));
    return bytes;
}

QString articleSentence(const domain::Error &error, const QString &path)
{
    using Kind = domain::Error::Kind;
    if (error.kind == Kind::NotFound)
        return QFileInfo(path).isDir() ? u"It is a folder; give the article's file."_s : u"There is no such file."_s;
    return error.kind == Kind::Invalid ? u"It is no text in UTF-8."_s : sourceSentence(error, path);
}

} // namespace parvis::app
