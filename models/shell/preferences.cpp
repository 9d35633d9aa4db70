// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/preferences.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
constexpr QStringView timeFormat = u"HH:mm";
} // namespace

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

domain::NetworkSaving Preferences::meteredSaving() const
{
    using Saving = domain::NetworkSaving;
    const QString kept = m_settings.value(u"meteredSaving"_s).toString();
    return kept == "no"_L1 ? Saving::No : kept == "sendOnly"_L1 ? Saving::SendOnly : Saving::Less;
}

void Preferences::setMeteredSaving(domain::NetworkSaving saving)
{
    using Saving = domain::NetworkSaving;
    if (saving == meteredSaving())
        return;
    m_settings.setValue(u"meteredSaving"_s, saving == Saving::No ? u"no"_s : saving == Saving::SendOnly ? u"sendOnly"_s : u"less"_s);
    Q_EMIT meteredSavingChanged(saving);
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

NoticeWishes Preferences::noticeWishes() const
{
    const NoticeWishes usual;
    const auto wants = [this](const QString &name, bool otherwise) { return m_settings.value(u"notices/"_s + name, otherwise).toBool(); };
    const auto time = [this](const QString &name, QTime otherwise) {
        const QTime kept = QTime::fromString(m_settings.value(u"notices/"_s + name).toString(), timeFormat);
        return kept.isValid() ? kept : otherwise;
    };
    NoticeWishes wishes{
        .wantsMatches = wants(u"matches"_s, usual.wantsMatches),
        .wantsTriage = wants(u"triage"_s, usual.wantsTriage),
        .wantsProblems = wants(u"problems"_s, usual.wantsProblems),
        .showsWords = wants(u"words"_s, usual.showsWords),
        .quiet
        = {.isOn = wants(u"quiet"_s, usual.quiet.isOn), .from = time(u"quietFrom"_s, usual.quiet.from), .until = time(u"quietUntil"_s, usual.quiet.until)}};
    if (const QVariant days = m_settings.value(u"notices/quietDays"_s); days.isValid()) {
        // A digit for each day, 1 for Monday.
        const QString digits = days.toString();
        for (size_t day = 0; day < wishes.quiet.days.size(); ++day)
            wishes.quiet.days.at(day) = digits.contains(QString::number(day + 1));
    }
    if (const qint64 until = m_settings.value(u"notices/pausedUntil"_s).toLongLong(); until > 0)
        wishes.pausedUntil = domain::fromMs(until);
    return wishes;
}

void Preferences::setNoticeWishes(const NoticeWishes &wishes)
{
    if (wishes == noticeWishes())
        return;
    m_settings.beginGroup(u"notices"_s);
    m_settings.setValue(u"matches"_s, wishes.wantsMatches);
    m_settings.setValue(u"triage"_s, wishes.wantsTriage);
    m_settings.setValue(u"problems"_s, wishes.wantsProblems);
    m_settings.setValue(u"words"_s, wishes.showsWords);
    m_settings.setValue(u"quiet"_s, wishes.quiet.isOn);
    m_settings.setValue(u"quietFrom"_s, wishes.quiet.from.toString(timeFormat));
    m_settings.setValue(u"quietUntil"_s, wishes.quiet.until.toString(timeFormat));
    QString days;
    for (size_t day = 0; day < wishes.quiet.days.size(); ++day)
        days += wishes.quiet.days.at(day) ? QString::number(day + 1) : QString();
    m_settings.setValue(u"quietDays"_s, days);
    if (wishes.pausedUntil)
        m_settings.setValue(u"pausedUntil"_s, domain::toMs(*wishes.pausedUntil));
    else
        m_settings.remove(u"pausedUntil"_s);
    m_settings.endGroup();
    Q_EMIT noticeWishesChanged(wishes);
}

bool Preferences::isTrayShown() const
{
    return m_settings.value(u"tray/shown"_s, true).toBool();
}

void Preferences::setTrayShown(bool isShown)
{
    if (isShown == isTrayShown())
        return;
    m_settings.setValue(u"tray/shown"_s, isShown);
    Q_EMIT trayShownChanged(isShown);
}

bool Preferences::isKeptInTray() const
{
    return m_settings.value(u"tray/kept"_s, false).toBool();
}

void Preferences::setKeptInTray(bool isKept)
{
    m_settings.setValue(u"tray/kept"_s, isKept);
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
