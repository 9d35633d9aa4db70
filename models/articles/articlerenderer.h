// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/outline.h"
#include "core/domain/articles/textdiff.h"
#include "core/formats/markdown/articlefile.h"

#include <QtCore/QObject>

#include <chrono>
#include <optional>

namespace parvis::models {

/// What a text looks like: its blocks as HTML (none where it was not asked for), its length and its headings.
struct ArticleRendering
{
    formats::RenderedBlocks body;
    int words = 0;
    int characters = 0;   ///< with spaces, as a person counts them
    QList<domain::Heading> headings;
    QList<domain::TextSpan> notProse;   ///< where spelling and typography have nothing to say
    QStringList files;    ///< addresses of the workspace's own images and files that it names
    bool isTooLong = false;   ///< for HTML that was asked for
    int frontLines = 0;   ///< of front matter before the text, which is in none of this
    QString markdown;     ///< what all this is of
};

/// Turns the editor's text into a preview and a count, off the window's thread. The latest request wins: what is asked for while one
/// is under way replaces what waited.
class ArticleRenderer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A text longer than this is counted only: a page of it would take the preview's program down.
    static constexpr qsizetype mostPreviewed = 3'000'000;

    /// Renders; `withHtml` false only counts and reads the headings.
    void render(const QString &markdown, bool withHtml);
    /// What was asked for is not wanted any more: rendered() is not told of it.
    void forget();
    /// How long the last rendering took.
    [[nodiscard]] std::chrono::milliseconds lastCost() const { return m_cost; }

Q_SIGNALS:
    void rendered(const parvis::models::ArticleRendering &rendering);

private:
    struct Request
    {
        QString markdown;
        bool withHtml = false;
    };
    void start(const Request &request);

    std::optional<Request> m_waiting;
    std::chrono::milliseconds m_cost{0};
    int m_forgotten = 0;   ///< how often
    bool m_isBusy = false;
};

} // namespace parvis::models
