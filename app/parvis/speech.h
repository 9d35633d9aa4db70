// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTranslator>

namespace parvis::app {

/// The language the window speaks: its sentences, Qt's own, and the locale that writes dates and numbers.
class Speech
{
public:
    /// Speaks that language from now on ("fr", "en"; empty: the system's). Windows that stand must be made again.
    void speak(const QString &language);
    /// The language spoken: "fr" or "en".
    [[nodiscard]] QString language() const { return m_language; }

private:
    QTranslator m_parvis;
    QTranslator m_qt;
    QString m_language;
};

} // namespace parvis::app
