// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/exportformats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace parvis::models {

using formats::ArticleFormat;

namespace {
QString formatName(const char *name)
{
    return QCoreApplication::translate("parvis::models::ExportFormat", name);
}
} // namespace

QList<ExportFormat> fileFormats()
{
    return {{.format = ArticleFormat::Html, .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "Web page")), .suffix = u"html"_s},
            {.format = ArticleFormat::Markdown, .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "Markdown")), .suffix = u"md"_s},
            {.format = {}, .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "PDF document")), .suffix = u"pdf"_s},
            {.format = ArticleFormat::Docx, .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "Word document")), .suffix = u"docx"_s},
            {.format = ArticleFormat::Odt, .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "OpenDocument text")), .suffix = u"odt"_s},
            {.format = ArticleFormat::Epub, .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "EPUB book")), .suffix = u"epub"_s},
            // What opens it is a browser; the rest of the ending tells it from a web page.
            {.format = ArticleFormat::MailPage,
             .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "HTML for e-mail")),
             .suffix = u"email.html"_s},
            {.format = ArticleFormat::Mail, .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "E-mail")), .suffix = u"eml"_s},
            {.format = ArticleFormat::Wxr, .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "WordPress export")), .suffix = u"xml"_s},
            {.format = ArticleFormat::Ghost, .name = formatName(QT_TRANSLATE_NOOP("parvis::models::ExportFormat", "Ghost export")), .suffix = u"json"_s}};
}

QList<ExportFormat> siteFormats()
{
    // Names of programs are the same in every language.
    return {{.format = ArticleFormat::Hugo, .name = u"Hugo"_s, .suffix = {}},
            {.format = ArticleFormat::Jekyll, .name = u"Jekyll"_s, .suffix = {}},
            {.format = ArticleFormat::Eleventy, .name = u"Eleventy"_s, .suffix = {}}};
}

std::optional<ExportFormat> formatOfName(const QString &path)
{
    QString name = QFileInfo(path).fileName().toLower();
    if (name.endsWith(".htm"_L1))
        name += u'l';
    if (name.endsWith(".markdown"_L1))
        name = name.chopped(8) + u"md"_s;
    std::optional<ExportFormat> found;
    for (const ExportFormat &format : fileFormats()) {
        const bool isLonger = !found || format.suffix.size() > found->suffix.size();
        if (name.endsWith(u'.' + format.suffix) && isLonger)
            found = format;
    }
    return found;
}

} // namespace parvis::models
