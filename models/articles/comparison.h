// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/textdiff.h"
#include "core/store/articles/articlestore.h"

#include <QtCore/QObject>

#include <functional>

namespace parvis::models {

/// Two states of an article and what sets them apart.
struct ComparedTexts
{
    QString before;
    QString after;
    QList<domain::ParagraphDiff> differences;

    friend bool operator==(const ComparedTexts &, const ComparedTexts &) = default;
};

/// Compares two states of an article off the window's thread; their texts are read when they are asked for. The latest request wins: what is under way is told
/// to stop, and its answer is never heard.
class Comparison : public QObject
{
    Q_OBJECT

public:
    explicit Comparison(const store::ArticleStore &articles, QObject *parent = nullptr);
    ~Comparison() override;

    /// A null Id is the present text, `now`.
    void compare(domain::Id<domain::Revision> before, domain::Id<domain::Revision> after, const QString &now);
    /// Compares two texts that are at hand.
    void compare(const QString &before, const QString &after);
    /// Nothing that was asked for is answered any more.
    void tell(int request, const std::function<void()> &answer);
    void stop();
    /// What was compared last.
    [[nodiscard]] const ComparedTexts &texts() const { return m_texts; }

Q_SIGNALS:
    void compared();
    /// A text was not read.
    void failed(const parvis::domain::Error &error);

private:
    [[nodiscard]] QFuture<domain::Result<QString>> textOf(domain::Id<domain::Revision> revision, const QString &now) const;
    void compareTexts(const QString &before, const QString &after);

    const store::ArticleStore &m_articles;
    std::stop_source m_stop;
    int m_request = 0;
    ComparedTexts m_texts;
};

} // namespace parvis::models
