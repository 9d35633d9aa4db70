// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace parvis::sync {

/// By what a host that is reached by SSH is known, and how it knows us: the person's own ~/.ssh. Nothing is written there: who is not known is refused, and its
/// fingerprint told.
class SshTrust
{
public:
    explicit SshTrust(const QString &host);

    /// `handle`: of libcurl (CURL *). Must outlive what is done with it. Where there is no password: the agent's keys, and the first of the usual key files.
    void applyTo(void *handle, bool hasPassword);
    /// Why the host was not taken; empty where it was.
    [[nodiscard]] QString problem() const { return m_problem; }
    void meet(const QString &problem) { m_problem = problem; }
    [[nodiscard]] const QString &host() const { return m_host; }

private:
    QString m_host;
    QString m_problem;
    QByteArray m_knownHosts;
    QByteArray m_key;
};

} // namespace parvis::sync
