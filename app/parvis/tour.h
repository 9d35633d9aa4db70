// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvis/composition.h"

#include <QtCore/QTemporaryDir>

#include <deque>

namespace parvis::app {

/// Drives the real window over a fresh demo workspace and writes a picture of every place and of a few special states, in light and dark,
/// French and English; then ends the program (exit code 1 where something could not be written).
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(Composition &composition, const Options &options);

    void start();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Step
    {
        std::function<void()> run;
        int restMs = 0;   ///< how long the window gets to settle afterwards
    };

    void plan();
    void planArticle(const QString &ending);
    void planPanels(const QString &ending);
    void openTalk();
    void openPerson();
    void planLook(const QString &language, models::Preferences::Appearance appearance);
    void next();
    void write(QWidget *widget, const QString &name);
    void fail(const QString &why);

    Composition &m_composition;
    Options m_options;
    QTemporaryDir m_folder;
    std::deque<Step> m_steps;
    bool m_isGood = true;
};

} // namespace parvis::app
