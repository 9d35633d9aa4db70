// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvis/composition.h"
#include "app/parvis/pdfprinting.h"
#include "app/parvis/tour.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    using namespace parvis;

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = app::readOptions(arguments);
    if (!options)
        return options.error();

    const bool isTour = !options->tour.isEmpty();
    QTemporaryDir settings;
    if (isTour) {
        // A tour neither reads nor changes what the person prefers, and its pictures have the scale asked for.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options->scale));
    }
    // What is printed off the screen needs none.
    if (!options->pdf.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt would end the program with advice on its plugins.
    const auto isSet = [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); };
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !isSet("QT_QPA_PLATFORM") && !arguments.contains(u"-platform"_s)) {
        std::fputs(
            "parvis: there is no display to show a window on. 'parvisctl' works without one; 'xvfb-run parvis --tour DIR' draws the window's pictures.\n",
            stderr);
        return 1;
    }
    QApplication::setOrganizationName(u"parvis"_s);
    QApplication::setApplicationName(u"parvis"_s);
    QApplication::setApplicationDisplayName(u"Parvis"_s);
    QApplication::setApplicationVersion(QStringLiteral(PARVIS_VERSION));
    QApplication::setDesktopFileName(u"io.github.parvis.Parvis"_s);
    const QApplication application(argc, argv);

    if (!options->pdf.isEmpty())
        return app::printPdf(options->pdf);
    app::Composition composition(*options);
    if (isTour) {
        QApplication::setQuitOnLastWindowClosed(false);
        app::Tour tour(composition, *options);
        tour.start();
        return QApplication::exec();
    }
    return composition.start() ? QApplication::exec() : 0;
}
