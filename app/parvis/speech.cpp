// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvis/speech.h"

#include "models/shell/spokenlocale.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QLoggingCategory>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {
Q_LOGGING_CATEGORY(lcSpeech, "parvis.app.speech", QtWarningMsg)
}

void Speech::speak(const QString &language)
{
    const QLocale system = QLocale::system();
    const QString wanted = language.isEmpty() ? QLocale::languageToCode(system.language()) : language;
    m_language = wanted == "fr"_L1 ? u"fr"_s : u"en"_s;
    QLocale::setDefault(models::spokenLocale(system, system.timeFormat(QLocale::ShortFormat), m_language));

    QCoreApplication::removeTranslator(&m_parvis);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_parvis.load(u":/parvis/translations/parvis_%1.qm"_s.arg(m_language)))
        QCoreApplication::installTranslator(&m_parvis);
    else
        qCWarning(lcSpeech) << "no translation for" << m_language;
    if (m_language != "en"_L1 && m_qt.load(u":/parvis/translations/qtbase_%1.qm"_s.arg(m_language)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace parvis::app
