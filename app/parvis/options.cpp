// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvis/options.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>

#include <cstdio>
#include <print>

using namespace Qt::StringLiterals;

namespace parvis::app {

using Appearance = models::Preferences::Appearance;

namespace {

constexpr int usageError = 2;

[[nodiscard]] std::unexpected<int> refuse(const QString &why)
{
    std::println(stderr, "parvis: {}\nTry 'parvis --help'.", why.toStdString());
    return std::unexpected(usageError);
}

} // namespace

std::expected<Options, int> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Parvis, the workstation of the community manager."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Shows this help."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Shows the version."_s);
    const QCommandLineOption demo(u"demo"_s, u"Opens the demo workspace, making it where needed."_s);
    const QCommandLineOption tour(u"tour"_s, u"Writes a picture of every place, light and dark, French and English, to this folder and ends."_s, u"folder"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the tour's window (1280x800)."_s, u"WxH"_s);
    const QCommandLineOption scale(u"scale"_s, u"Scale of the tour's pictures (1)."_s, u"factor"_s);
    const QCommandLineOption language(u"lang"_s, u"Language for this run: fr or en."_s, u"language"_s);
    const QCommandLineOption theme(u"theme"_s, u"Appearance for this run: light, dark or system."_s, u"theme"_s);
    const QCommandLineOption pdf(u"pdf"_s, u"Writes the HTML page on the standard input to this file as a PDF, without a window, and ends."_s, u"file"_s);
    parser.addOptions({help, version, demo, tour, pdf, size, scale, language, theme});
    parser.addPositionalArgument(u"workspace"_s, u"The workspace to open; without it, the last one."_s, u"[workspace]"_s);

    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help)) {
        std::print("{}", parser.helpText().replace("<executable_name>"_L1, "parvis"_L1).toStdString());
        return std::unexpected(0);
    }
    if (parser.isSet(version)) {
        std::println("parvis {}", PARVIS_VERSION);
        return std::unexpected(0);
    }

    Options options;
    options.isDemo = parser.isSet(demo);
    if (parser.isSet(tour))
        options.tour = QDir::current().absoluteFilePath(parser.value(tour));
    if (parser.isSet(pdf))
        options.pdf = QDir::current().absoluteFilePath(parser.value(pdf));
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1 || (options.isDemo && !files.isEmpty()))
        return refuse(u"one workspace at a time"_s);
    if (!files.isEmpty())
        options.workspace = QDir::current().absoluteFilePath(files.first());

    if (parser.isSet(size)) {
        const QStringList sides = parser.value(size).split(u'x');
        options.size = sides.size() == 2 ? QSize(sides.at(0).toInt(), sides.at(1).toInt()) : QSize();
        constexpr int least = 400;
        constexpr int most = 8000;
        if (qMin(options.size.width(), options.size.height()) < least || qMax(options.size.width(), options.size.height()) > most)
            return refuse(u"--size wants two numbers such as 1280x800"_s);
    }
    if (parser.isSet(scale)) {
        options.scale = parser.value(scale).toDouble();
        constexpr double most = 4.0;
        if (options.scale < 1.0 || options.scale > most)
            return refuse(u"--scale wants a number from 1 to 4"_s);
    }
    if (parser.isSet(language)) {
        options.language = parser.value(language);
        if (options.language != "fr"_L1 && options.language != "en"_L1)
            return refuse(u"--lang knows fr and en"_s);
    }
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        if (name != "light"_L1 && name != "dark"_L1 && name != "system"_L1)
            return refuse(u"--theme knows light, dark and system"_s);
        options.appearance = name == "light"_L1 ? Appearance::Light : name == "dark"_L1 ? Appearance::Dark : Appearance::System;
    }
    return options;
}

} // namespace parvis::app
