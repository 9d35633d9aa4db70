// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/livestore.h"
#include "core/sync/channels/dispatcher.h"
#include "core/sync/channels/liveline.h"

#include <map>
#include <memory>

namespace parvis::sync {

/// How a listener works.
struct ListeningLimits
{
    LineLimits line = {};
    std::chrono::milliseconds firstPause{2'000};       ///< before coming back; doubles each time, give or take a third
    std::chrono::milliseconds longestPause{300'000};
    std::chrono::milliseconds steady{60'000};          ///< a line that lasted that long was no failure
    std::chrono::milliseconds gathering{250};          ///< what is heard within that goes into the workspace at once
    std::chrono::milliseconds sweep{30'000};           ///< how often the position and what was deleted are written where nothing else is
    std::chrono::milliseconds unheard{1'800'000};      ///< instead, once a service that names its streaming was tried six times and never answered there
    std::chrono::milliseconds unavailable{6 * 3'600'000};   ///< until a service that has no such thing is asked again
    qsizetype mostWaiting = 5'000;                     ///< entries that the workspace has not taken yet; beyond that the line is hung up
};

/// Listens to the live sources of the connected channels, each over a line that is opened anew where it breaks, later each time. What is heard is taken in as
/// it is; the ordinary fetch remains what loses nothing: it goes on as if nobody listened, and is hurried whenever a line opens, so that what was said in
/// between is here at once. Sources with a cursor of their own (Jetstream) go on where they were; what is told twice is known. Lives on the thread that made
/// it.
class Listener : public QObject
{
    Q_OBJECT

public:
    explicit Listener(const Dispatcher::Context &context, const ListeningLimits &limits = {}, QObject *parent = nullptr);
    ~Listener() override;
    Q_DISABLE_COPY_MOVE(Listener)

    /// Listens from here on to whatever the workspace says is connected.
    void start();
    /// While offline no line is open, and none is opened.
    void setOffline(bool isOffline);
    /// While the network is paid by what goes over it, no line is open that tells everything (live watches): they go on where they were.
    void setMetered(bool isMetered);
    /// Lines that wait to be opened are opened now: the network is there again.
    void hurry();
    /// How many lines are open just now.
    [[nodiscard]] int openLines() const;

private:
    struct Ear;
    using EarPointer = std::shared_ptr<Ear>;

    void look();
    void follow(const QList<store::LiveChannel> &channels);
    void open(const EarPointer &ear);
    void ask(const EarPointer &ear, const domain::Secret &secret, bool isRenewed);
    void dial(const EarPointer &ear, const connectors::LiveSource &source);
    void close(const EarPointer &ear, const QString &why);
    /// Tells who watches live that nothing is heard, and why, after the second try.
    void noteUnreached(const EarPointer &ear, const domain::Trouble &trouble);
    void comeBack(const EarPointer &ear, const std::optional<std::chrono::milliseconds> &pause = {});
    void hear(const EarPointer &ear, const QByteArray &message);
    void gather(const EarPointer &ear, std::chrono::milliseconds within);
    void write(const EarPointer &ear);
    void complete(const EarPointer &ear, const store::HeardPage &page, bool isRenewed);
    void sift(const EarPointer &ear, const store::HeardPage &page);
    void take(const EarPointer &ear, const store::HeardPage &page);
    void putBack(const EarPointer &ear, const store::HeardPage &page);
    void note(const EarPointer &ear, int status, const QString &problem);
    [[nodiscard]] std::shared_ptr<ChannelDesk> desk(const EarPointer &ear);

    Dispatcher::Context m_context;
    ListeningLimits m_limits;
    store::LiveStore m_store;
    store::MediaStore m_media;
    store::RequestLog m_log;
    RequestNotes m_notes;
    Credentials m_credentials;
    std::map<domain::Id<domain::Channel>, EarPointer> m_ears;
    QTimer m_looking;
    QTimer m_reporting;
    bool m_isOffline = false;
    bool m_isMetered = false;
    bool m_isStarted = false;
};

} // namespace parvis::sync
