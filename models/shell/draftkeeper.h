// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QTimer>

#include <functional>
#include <utility>

namespace parvis::models {

/// When something half-written is kept, and what of it is on its way into the workspace: within half a second of the first key that nobody kept yet. What a
/// draft is and where it is written, its owner knows; `Place` is what each draft belongs to.
template<class Place, class Draft>
class DraftKeeper
{
public:
    static constexpr std::chrono::milliseconds keptAfter{500};

    /// `keep` is called when the pause is over.
    explicit DraftKeeper(const std::function<void()> &keep)
    {
        m_pause.setSingleShot(true);
        m_pause.setInterval(keptAfter);
        QObject::connect(&m_pause, &QTimer::timeout, &m_pause, keep);
    }

    /// Something was written. Somebody who types without a pause is kept up with all the same.
    void touch()
    {
        m_isDirty = true;
        if (!m_pause.isActive())
            m_pause.start();
    }
    /// Whether anything is to be kept now; whoever asks keeps it.
    [[nodiscard]] bool takeDirty()
    {
        m_pause.stop();
        return std::exchange(m_isDirty, false);
    }
    /// What was written is kept by other means, or by nobody.
    void forget()
    {
        m_pause.stop();
        m_isDirty = false;
    }
    /// It was not kept: the next key, or whoever keeps, tries again.
    void tryAgain() { m_isDirty = true; }
    [[nodiscard]] bool isDirty() const { return m_isDirty; }

    /// A draft leaves for the workspace.
    void leaves(Place place, const Draft &draft) { m_underWay.insert(place, draft); }
    /// It is there, or was refused; a later one may be on its way already.
    void arrived(Place place, const Draft &draft)
    {
        if (m_underWay.value(place) == draft)
            m_underWay.remove(place);
    }
    /// The last that is on its way, or null.
    [[nodiscard]] const Draft *underWay(Place place) const
    {
        const auto found = m_underWay.constFind(place);
        return found == m_underWay.cend() ? nullptr : &*found;
    }

    /// The workspace is asked for a draft: what it answered to earlier questions counts no more.
    quint64 ask() { return ++m_question; }
    [[nodiscard]] bool isLatest(quint64 question) const { return question == m_question; }

private:
    QTimer m_pause;
    QHash<Place, Draft> m_underWay;
    quint64 m_question = 0;
    bool m_isDirty = false;
};

} // namespace parvis::models
