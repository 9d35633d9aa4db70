// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guidepages.h"

#include "core/domain/channels/channel.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

QString guideLanguage()
{
    return QLocale().language() == QLocale::French ? u"fr"_s : u"en"_s;
}

QString guideText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QUrl addressOf(const QString &resource)
{
    return QUrl(u"qrc"_s + resource);
}

/// The words of a heading without the marks of Markdown; empty where the line is none.
QString headingIn(const QString &line)
{
    static const QRegularExpression heading(u"^#{1,6} +(.+?) *#*$"_s);
    const auto found = heading.match(line);
    if (!found.hasMatch())
        return {};
    static const QRegularExpression marks(u"[*`]|\\[|\\]\\([^)]*\\)"_s);
    return found.captured(1).remove(marks);
}

GuidePage pageAt(const QString &path)
{
    GuidePage page{.address = addressOf(path), .title = {}, .headings = {}};
    bool isCode = false;
    const QStringList lines = guideText(path).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("```"_L1))
            isCode = !isCode;
        const QString heading = isCode ? QString() : headingIn(line);
        if (heading.isEmpty())
            continue;
        if (page.title.isEmpty())
            page.title = heading;
        else
            page.headings << GuideHeading{.text = heading, .anchor = guideAnchor(heading)};
    }
    return page;
}

QString folderOf(const QString &language)
{
    return u":/parvis/guide/%1/"_s.arg(language);
}

} // namespace

QString guideAnchor(const QString &heading)
{
    QString anchor;
    for (const QChar letter : heading.toLower()) {
        if (letter.isLetterOrNumber() || letter == u'-' || letter == u'_')
            anchor += letter;
        else if (letter == u' ')
            anchor += u'-';
    }
    return anchor;
}

QList<GuidePage> guidePages()
{
    const QString language = guideLanguage();
    const QString folder = folderOf(language);
    QStringList paths{u":/parvis/guide/guide-%1.md"_s.arg(language), folder + u"README.md"_s};
    static const QRegularExpression link(u"\\]\\(([\\w-]+\\.md)"_s);
    const QString first = guideText(paths.last());
    for (const auto &found : link.globalMatch(first)) {
        if (const QString path = folder + found.captured(1); !paths.contains(path) && QFile::exists(path))
            paths << path;
    }
    // One that is named nowhere is shown all the same.
    const QStringList all = QDir(folder).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &name : all) {
        if (!paths.contains(folder + name))
            paths << folder + name;
    }
    QList<GuidePage> pages;
    for (const QString &path : std::as_const(paths))
        pages << pageAt(path);
    return pages;
}

QUrl guideAddressOf(const QString &service)
{
    const QString folder = folderOf(guideLanguage());
    const QString picture = u"connect-%1.png"_s.arg(service);
    const QStringList names = QDir(folder).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString text = guideText(folder + name);
        if (!text.contains(picture))
            continue;
        QString heading;
        qsizetype above = 0;
        for (const QString &line : text.split(u'\n')) {
            if (const QString found = headingIn(line); !found.isEmpty()) {
                heading = found;
                ++above;
            }
            if (line.contains(picture))
                break;
        }
        QUrl address = addressOf(folder + name);
        // Under its title the page is shown from its top.
        if (above > 1)
            address.setFragment(guideAnchor(heading));
        return address;
    }
    if (const QString own = folder + service + u".md"_s; QFile::exists(own))
        return addressOf(own);
    // The services without a door for programs have one page together.
    if (domain::servicesByHand().contains(service) && service != domain::servicesByHand().first())
        return guideAddressOf(domain::servicesByHand().first());
    return addressOf(folder + u"channels.md"_s);
}

QUrl guideAddressOf(models::PlaceId place)
{
    using models::PlaceId;
    static const QHash<PlaceId, QString> pages{{PlaceId::Today, u"today"_s},      {PlaceId::Calendar, u"calendar"_s},     {PlaceId::Articles, u"articles"_s},
                                               {PlaceId::Inbox, u"inbox"_s},      {PlaceId::Reputation, u"reputation"_s}, {PlaceId::People, u"people"_s},
                                               {PlaceId::Channels, u"channels"_s}};
    return addressOf(folderOf(guideLanguage()) + pages.value(place, u"README"_s) + u".md"_s);
}

} // namespace parvis::ui
