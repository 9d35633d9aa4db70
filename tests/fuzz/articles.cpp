// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of articles, one program for each sort: PARVIS_FUZZ_FORMAT is the name that the file bears. Whatever the bytes, a reader ends, and every article it
// gives has what it promises. Documents are zip archives; for those the bytes are the archive, and its main part as well.
#include "core/formats/articleformats.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/zip/zip.h"

#include <QtCore/QLoggingCategory>

#include <cstdlib>

using namespace parvis;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const formats::NamedFile &file)
{
    const auto reading = formats::readArticles(file);
    if (!reading)
        return;
    for (const auto &article : reading->articles) {
        require(!article.remoteId.isEmpty() && !article.slug.isEmpty());
        require(!formats::renderMarkdown(article.body).html.contains(QLatin1StringView("<script"), Qt::CaseInsensitive));
        static_cast<void>(formats::writeArticle(article, formats::ArticleFormat::Docx));
    }
    for (const auto &refusal : reading->refused)
        require(!refusal.entry.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const bool isQuiet = [] {
        QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
        return true;
    }();
    require(isQuiet);
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString name = QStringLiteral(PARVIS_FUZZ_FORMAT);
    check({.name = name, .content = bytes});
    if (name == QLatin1StringView("a.zip")) {
        for (const char *part : {"word/document.xml", "content.xml"})
            check({.name = name, .content = formats::writeZip({{.name = QString::fromLatin1(part), .content = bytes}}, {})});
    }
    return 0;
}
