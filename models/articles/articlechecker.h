// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlecheck.h"

#include <QtCore/QObject>

#include <stop_token>

namespace parvis::models {

/// Checks a text off the window's thread. The latest request wins: what is under way is told to stop, and its answer is never heard.
class ArticleChecker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~ArticleChecker() override;

    void check(const QString &markdown, const analysis::ArticleFacts &facts);
    /// Nothing that was asked for is answered any more.
    void stop();

Q_SIGNALS:
    void checked(const parvis::analysis::ArticleCheck &check);

private:
    std::stop_source m_stop;
    int m_request = 0;
};

} // namespace parvis::models
