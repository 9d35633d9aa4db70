// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/preferences.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace parvis::models {

QString Preferences::language() const
{
    return m_settings.value(u"language"_s).toString();
}

void Preferences::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_settings.setValue(u"language"_s, language);
    Q_EMIT languageChanged(language);
}

Preferences::Appearance Preferences::appearance() const
{
    const QString name = m_settings.value(u"appearance"_s).toString();
    return name == "light"_L1 ? Appearance::Light : name == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    if (appearance == this->appearance())
        return;
    m_settings.setValue(u"appearance"_s, appearance == Appearance::Light ? u"light"_s : appearance == Appearance::Dark ? u"dark"_s : u"system"_s);
    Q_EMIT appearanceChanged(appearance);
}

bool Preferences::isOffline() const
{
    return m_settings.value(u"offline"_s, false).toBool();
}

void Preferences::setOffline(bool isOffline)
{
    m_settings.setValue(u"offline"_s, isOffline);
}

std::chrono::seconds Preferences::undoPeriod() const
{
    constexpr int usual = 10;
    constexpr int longest = 60;
    return std::chrono::seconds(std::clamp(m_settings.value(u"undoSeconds"_s, usual).toInt(), 0, longest));
}

void Preferences::setUndoPeriod(std::chrono::seconds period)
{
    if (period == undoPeriod())
        return;
    m_settings.setValue(u"undoSeconds"_s, static_cast<int>(period.count()));
    Q_EMIT undoPeriodChanged(period);
}

bool Preferences::isInboxGrouped() const
{
    return m_settings.value(u"inbox/grouped"_s, true).toBool();
}

void Preferences::setInboxGrouped(bool isGrouped)
{
    m_settings.setValue(u"inbox/grouped"_s, isGrouped);
}

bool Preferences::isInboxCompact() const
{
    return m_settings.value(u"inbox/compact"_s, false).toBool();
}

void Preferences::setInboxCompact(bool isCompact)
{
    m_settings.setValue(u"inbox/compact"_s, isCompact);
}

QStringList Preferences::recentWorkspaces() const
{
    QStringList found = m_settings.value(u"workspaces"_s).toStringList();
    found.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return found;
}

void Preferences::rememberWorkspace(const QString &path)
{
    constexpr qsizetype most = 8;
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList paths = recentWorkspaces();
    paths.removeAll(whole);
    paths.prepend(whole);
    m_settings.setValue(u"workspaces"_s, paths.first(qMin(most, paths.size())));
}

PlaceId Preferences::lastPlace() const
{
    const int place = m_settings.value(u"place"_s, 0).toInt();
    return place > 0 && place <= static_cast<int>(PlaceId::Channels) ? static_cast<PlaceId>(place) : PlaceId::Today;
}

void Preferences::setLastPlace(PlaceId place)
{
    m_settings.setValue(u"place"_s, static_cast<int>(place));
}

std::optional<QStringList> Preferences::keys(const QString &action) const
{
    const QString name = u"keys/"_s + action;
    return m_settings.contains(name) ? std::optional(m_settings.value(name).toStringList()) : std::nullopt;
}

void Preferences::setKeys(const QString &action, const std::optional<QStringList> &keys)
{
    if (keys)
        m_settings.setValue(u"keys/"_s + action, *keys);
    else
        m_settings.remove(u"keys/"_s + action);
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_settings.value(u"layout/"_s + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &state)
{
    m_settings.setValue(u"layout/"_s + name, state);
}

} // namespace parvis::models
