// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/signin.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>

class QTcpSocket;

namespace parvis::sync {

/// Where a browser comes back to after a sign-in: a port of 127.0.0.1 that is free, below a path that nobody can guess (RFC 8252, 7.3 and 8.3). It answers no
/// other host name (a page elsewhere may make a name point here), no other path, and takes one address whose "state" is the one expected; everything else is
/// told that Parvis does not wait for it, and changes nothing. What came is taken out of the address bar, and so out of the browser's history, by leading on to
/// an address that says nothing.
class BrowserListener : public QObject
{
    Q_OBJECT

public:
    /// `state`: what stands in the address that it takes.
    BrowserListener(const domain::BrowserWords &words, const QString &state, QObject *parent = nullptr);

    /// Begins. False where this machine has no port.
    [[nodiscard]] bool listen();
    /// Where the browser is to be led.
    [[nodiscard]] QUrl redirect() const;
    /// True for an address that listen() would take: ours, with the state that is expected.
    [[nodiscard]] bool isExpected(const QUrl &returned) const;

Q_SIGNALS:
    /// Once, when the browser shows its last page, or did not ask for it in time.
    void returned(const QUrl &address);

private:
    void take();
    void read(QTcpSocket *socket);
    /// The answer to a whole head of a request.
    [[nodiscard]] QByteArray answerTo(const QByteArray &head);
    [[nodiscard]] QByteArray page(const QByteArray &status, const domain::BrowserPage &words) const;
    void tell();

    domain::BrowserWords m_words;
    QString m_state;
    QString m_path; ///< "/" and 22 letters
    QTcpServer m_server;
    QTimer m_lastPage; ///< runs from the redirect on
    QUrl m_returned; ///< what came; empty until then
    bool m_isRefusal = false;
    bool m_hasTold = false;
};

/// A text that nobody can guess, of the letters of base64url: from `bytes` bytes of the system's randomness.
[[nodiscard]] QString unguessable(int bytes);

} // namespace parvis::sync
