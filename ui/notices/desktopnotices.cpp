// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/desktopnotices.h"

#include "ui/notices/notifierplugin.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLoggingCategory>
#include <QtCore/QPluginLoader>
#include <QtCore/QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
Q_LOGGING_CATEGORY(lcNotices, "parvis.ui.notices", QtWarningMsg)
} // namespace

QStringList notifierPluginPaths()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    return {QDir::cleanPath(programs.filePath(u"../lib/parvis/plugins/parvis_notifier.so"_s))};
}

DesktopNotices::DesktopNotices(const QStringList &pluginPaths, QObject *parent)
    : QObject(parent)
    , m_paths(pluginPaths)
{
}

DesktopNotices::~DesktopNotices() = default;

void DesktopNotices::show(const models::Notice &notice, const std::function<void(Answer)> &answered)
{
    if (auto *shown = notifier())
        shown->show(notice, answered);
}

void DesktopNotices::withdraw()
{
    if (m_notifier)
        m_notifier->withdraw();
}

void DesktopNotices::askIfServed(const std::function<void(bool)> &answer)
{
    if (auto *shown = notifier())
        shown->askIfServed(answer);
    else
        QTimer::singleShot(0, this, [answer] { answer(false); });
}

models::NoticeDisplay *DesktopNotices::notifier()
{
    if (std::exchange(m_isLoaded, true))
        return m_notifier.get();
    for (const QString &path : std::as_const(m_paths)) {
        if (!QFileInfo::exists(path))
            continue;
        // The loader keeps one instance for a file, and never unloads it.
        QPluginLoader loader(path);
        if (auto *plugin = qobject_cast<NotifierPlugin *>(loader.instance())) {
            m_notifier = plugin->create();
            return m_notifier.get();
        }
        qCWarning(lcNotices).noquote() << "Notifications cannot be shown:" << loader.errorString();
        return nullptr;
    }
    qCWarning(lcNotices).noquote() << "Notifications cannot be shown: there is no" << m_paths.join(u", "_s);
    return nullptr;
}

} // namespace parvis::ui
