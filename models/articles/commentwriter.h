// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/commentdraftstore.h"
#include "models/articles/articleeditormodel.h"
#include "models/shell/draftkeeper.h"

namespace parvis::models {

/// The comment, answer or other wording that is being written beside the opened article, kept within half a second of the last key: what is half-written
/// survives anything, and waits for its article to be opened again.
class CommentWriter : public QObject
{
    Q_OBJECT

public:
    using Draft = store::CommentDraft;

    CommentWriter(store::Database &database, Messages &messages, const domain::Clock &clock, const ArticleEditorModel &editor, QObject *parent = nullptr);
    ~CommentWriter() override;
    Q_DISABLE_COPY_MOVE(CommentWriter)

    /// What is begun beside the opened article; nothing where nobody writes.
    [[nodiscard]] const std::optional<store::CommentDraft> &draft() const { return m_draft; }
    /// The person begins to write this, in place of what was being written.
    void begin(const store::CommentDraft &draft);
    /// The person wrote this.
    void write(const QString &text);
    /// It is kept as what it was to become, or nobody wants it: it is gone.
    void end();
    /// Keeps what was written at once.
    void keep();

Q_SIGNALS:
    /// Another draft than the person began, or another article: show it.
    void replaced();

private:
    void show();
    void load();
    void take(const std::optional<store::CommentDraft> &draft);
    void save(const store::CommentDraft &draft);

    store::Database &m_database;
    Messages &m_messages;
    const domain::Clock &m_clock;
    const ArticleEditorModel &m_editor;
    store::CommentDraftStore m_store;
    domain::Id<domain::Article> m_shown;
    std::optional<store::CommentDraft> m_draft;
    DraftKeeper<domain::Id<domain::Article>, store::CommentDraft> m_keeper{[this] { keep(); }};
};

} // namespace parvis::models
