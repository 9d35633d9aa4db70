// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/commentsmodel.h"

namespace parvis::models {

/// How the opened article came to its status, and whether it still is what was approved.
class ArticleApproval : public QObject
{
    Q_OBJECT

public:
    ArticleApproval(store::Database &database, const store::ArticleStore &articles, ArticleEditorModel &editor, const CommentsModel &comments,
                    const domain::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] domain::ArticleStatus status() const { return m_editor.status(); }
    /// "In review. Review asked for by Inès, today 07:20."
    [[nodiscard]] QString words() const;
    /// The article is approved, and its text is another one than then.
    [[nodiscard]] bool isOther() const { return m_isOther; }
    /// The text that was approved; null where it is not known.
    [[nodiscard]] domain::Id<domain::Revision> approved() const { return m_approved; }

Q_SIGNALS:
    void changed();

private:
    void follow();
    void compare();

    store::Database &m_database;
    const store::ArticleStore &m_articles;
    ArticleEditorModel &m_editor;
    const CommentsModel &m_comments;
    const domain::Clock &m_clock;
    domain::Id<domain::Revision> m_approved;
    std::optional<QString> m_text;   ///< of that revision
    bool m_isOther = false;
};

} // namespace parvis::models
