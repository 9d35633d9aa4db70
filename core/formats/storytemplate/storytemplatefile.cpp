// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/storytemplate/storytemplatefile.h"

#include "core/formats/markdown/frontmatter.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStringDecoder>

using namespace Qt::StringLiterals;

namespace parvis::formats {

domain::Result<domain::StoryTemplate> storyTemplateFromMarkdown(const QByteArray &bytes, const QString &language)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return domain::failure(domain::Error::Kind::Invalid, u"not UTF-8"_s);
    return splitFrontMatter(text).and_then([&language](const FrontedText &parts) -> domain::Result<domain::StoryTemplate> {
        const FrontMatter front = parts.front.value_or(FrontMatter());
        const QString title = firstValue(front, {"title"_L1}).trimmed();
        if (title.isEmpty())
            return domain::failure(domain::Error::Kind::Invalid, u"no title"_s);
        const int goal = firstValue(front, {"goal"_L1}).toInt();
        return domain::StoryTemplate{.id = {},
                                     .title = title,
                                     .summary = firstValue(front, {"summary"_L1}).trimmed(),
                                     .language = language,
                                     .body = parts.body,
                                     .questions = front.value(u"questions"_s).values,
                                     .checklist = front.value(u"checklist"_s).values,
                                     .goalWords = goal > 0 ? std::optional(goal) : std::nullopt};
    });
}

QList<domain::StoryTemplate> builtInStoryTemplates(const QString &language)
{
    QList<domain::StoryTemplate> templates;
    const QDir folder(u":/parvis/stories/"_s + language);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto read = storyTemplateFromMarkdown(file.readAll(), language))
            templates.append(*std::move(read));
    }
    return templates;
}

} // namespace parvis::formats
