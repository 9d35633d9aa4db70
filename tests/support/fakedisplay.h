// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/notice.h"

namespace parvis::tests {

/// A desktop that keeps what it is shown, and clicks when it is told to.
class FakeDisplay final : public models::NoticeDisplay
{
public:
    void show(const models::Notice &notice, const std::function<void(Answer)> &answered) override
    {
        shown.append(notice);
        m_answers.append(answered);
    }
    void withdraw() override { m_answers.clear(); }
    void askIfServed(const std::function<void(bool isServed)> &answer) override { answer(isServed); }

    /// Clicks the last one shown.
    void answer(Answer answer) { m_answers.takeLast()(answer); }
    /// True where something shown may still be clicked.
    [[nodiscard]] bool hasStanding() const { return !m_answers.isEmpty(); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const models::Notice &notice : shown)
            titles << notice.title;
        return titles;
    }

    QList<models::Notice> shown;
    bool isServed = true;

private:
    QList<std::function<void(Answer)>> m_answers;
};

} // namespace parvis::tests
